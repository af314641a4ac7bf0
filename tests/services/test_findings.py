"""Findings as people read them: all of them, one by its link, through a lens, and what was silent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.services.promising import YEARS, found_shop, load_year, stocked_shop
from unisono.errors import MissingError, RightsError, StoreError
from unisono.loop.diagnose.catalogue import DETECTORS
from unisono.loop.diagnose.detector import Answers, Context
from unisono.loop.diagnose.detectors import empty_promise, oversold_customers, passing_customers
from unisono.loop.diagnose.detectors.moved import WATCHED
from unisono.loop.plan.cited import cited
from unisono.loop.plan.told import ToldFinding
from unisono.model.brief import Chart
from unisono.model.company import Company
from unisono.model.finding import Finding
from unisono.model.lens import Lens
from unisono.model.rights import Actor, Scope
from unisono.model.words import LANGUAGES
from unisono.services import diagnose
from unisono.services.companies import edition_of, open_company, reader_of
from unisono.services.diagnose import NAMES, Looked, ask, context_of, findings, names_of
from unisono.services.findings import already_found, finding_detail, found
from unisono.services.wording import LanguageSpeech
from unisono.store.definitions import write_definition

WHOLE = Lens()


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Company:
    return stocked_shop(tmp_path_factory.mktemp("shop"))


@pytest.fixture(scope="module")
def demo(demo_folder: Path) -> Company:
    return open_company(demo_folder)


def test_they_are_the_findings_of_the_edition_the_dearest_first(demo: Company) -> None:
    every = found(demo, lens=WHOLE, language="es")
    assert [each.stake for each in every.told] == [each.stake for each in findings(demo)]
    stakes = [each.stake.value for each in every.told if each.stake and each.stake.value is not None]
    assert stakes == sorted(stakes, reverse=True)
    assert "Soporte 24/7" in every.told[0].item.title
    assert every.significant == every.told[:5]
    assert len({each.reference for each in every.told}) == len(every.told)


def test_each_opens_by_its_reference_with_charts_that_explain_it(demo: Company) -> None:
    for each in found(demo, lens=WHOLE, language="es").told:
        detail = finding_detail(demo, each.reference, lens=WHOLE, language="es")
        assert detail.told == each
        assert detail.charts
        assert all(chart.title for chart in detail.charts)


def test_a_detector_that_is_silent_says_how_much_it_compared(demo: Company, company: Company) -> None:
    looked = {each.slug: each for each in found(demo, lens=WHOLE, language="es").looked}
    assert list(looked) == [detector.slug for detector in DETECTORS]
    assert looked["moved"] == Looked("moved", len(WATCHED), 0)
    assert looked["broken_promise"].found == 2 <= looked["broken_promise"].weighed
    here = {each.slug: each for each in found(company, lens=WHOLE, language="es").looked}
    assert here["hollow_channel"] == Looked("hollow_channel", 0, 0)


def test_the_words_on_watched_figures_count_them() -> None:
    """«Once cifras vigiladas»: the catalogue says a number that the detector has to keep to."""
    assert len(WATCHED) == 11


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_each_language_the_same_findings(demo: Company, language: str) -> None:
    every = found(demo, lens=WHOLE, language=language)
    assert [each.reference for each in every.told] == [
        each.reference for each in found(demo, lens=WHOLE, language="es").told
    ]
    for each in every.told:
        assert each.concerns
        assert "{" not in each.concerns + each.item.title + each.item.why


def test_a_lens_looks_at_its_own_days_and_customers(demo: Company) -> None:
    spring = Lens(until=date(2026, 3, 31))
    early = found(demo, lens=spring, language="es")
    assert (early.since, early.until) == (date(2025, 4, 1), date(2026, 3, 31))
    assert early.told[0].stake != found(demo, lens=WHOLE, language="es").told[0].stake
    one = early.told[0]
    assert finding_detail(demo, one.reference, lens=spring, language="es").told == one
    nowhere = Lens(segment=(("customer.country", "XX"),))
    silent = found(demo, lens=nowhere, language="es")
    assert silent.told == ()
    assert {each.weighed for each in silent.looked} == {0}


def test_a_promise_broken_in_a_segment_costs_what_that_segment_bought(demo: Company) -> None:
    """Two countries together hold the whole stake of each, whatever detector's own kernel counts it."""

    def stake(*countries: str) -> float:
        lens = Lens(segment=tuple(("customer.country", each) for each in countries))
        every = found(demo, lens=lens, language="es").told
        return sum(each.stake.value or 0.0 for each in every if each.stake and each.kind == "broken_promise")

    whole = sum(
        each.stake.value or 0.0
        for each in found(demo, lens=WHOLE, language="es").told
        if each.stake and each.kind == "broken_promise"
    )
    assert 0 < stake("PE", "MX") < whole
    assert stake("PE", "MX", "CO", "CL") == pytest.approx(whole, rel=0.06)  # some customers have no country


def test_what_was_found_is_remembered_for_who_may_see_the_same(
    demo: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Detectors look once; languages, people and pages share what they saw, other rows are looked at anew."""
    looks: list[object] = []
    first, *others = DETECTORS

    def finds(context: Context, answers: Answers) -> tuple[Finding, ...]:
        looks.append(context)
        return first.finds(context, answers)

    monkeypatch.setattr(diagnose, "DETECTORS", (replace(first, finds=finds), *others))
    lens = Lens(since=date(2026, 1, 1))
    assert not already_found(demo, lens=lens)
    once = found(demo, lens=lens, language="pt")
    assert already_found(demo, lens=lens)
    somebody = replace(demo, actor=Actor(5, "Ben", "sales"))
    assert found(somebody, lens=lens, language="pt") == once
    assert len(found(demo, lens=lens, language="en").told) == len(once.told)
    finding_detail(demo, once.told[0].reference, lens=lens, language="es")
    assert len(looks) == 1
    elsewhere = replace(demo, actor=Actor(4, "Ana", "cxo", Scope(countries=("MX",))))
    assert not already_found(elsewhere, lens=lens)
    assert found(elsewhere, lens=lens, language="pt") != once
    assert len(looks) == 2


def test_a_plan_written_meanwhile_is_looked_at_anew(tmp_path: Path) -> None:
    """Definitions are files: what they say may change while the edition stands."""
    shop = found_shop(tmp_path)
    load_year(shop, YEARS[0])
    found(shop, lens=WHOLE, language="es")
    write_definition(shop.folder, "plans", "gate-x", {"kind": "other"})
    assert not already_found(shop, lens=WHOLE)


def test_a_new_edition_is_looked_at_anew_and_the_old_one_can_be_opened(tmp_path: Path) -> None:
    shop = found_shop(tmp_path)
    load_year(shop, YEARS[0])
    assert found(shop, lens=WHOLE, language="es").told == ()
    load_year(shop, YEARS[1])
    (one, *_) = found(shop, lens=WHOLE, language="es").told
    assert found(shop, lens=WHOLE, language="es", as_of=1).told == ()
    assert finding_detail(shop, one.reference, lens=WHOLE, language="es", as_of=2).told == one
    with pytest.raises(MissingError) as gone:
        finding_detail(shop, one.reference, lens=WHOLE, language="es", as_of=1)
    assert gone.value.code == "finding_missing"
    with pytest.raises(StoreError):
        finding_detail(shop, one.reference, lens=WHOLE, language="es", as_of=99)


@pytest.mark.parametrize("reference", ["moved-0000000000", "nothing", "broken_promise-"])
def test_a_reference_to_nothing_is_missing(company: Company, reference: str) -> None:
    with pytest.raises(MissingError):
        finding_detail(company, reference, lens=WHOLE, language="es")


def test_before_anything_is_loaded_nothing_is_found(tmp_path: Path) -> None:
    every = found(found_shop(tmp_path), lens=WHOLE, language="es")
    assert (every.told, every.looked, every.since) == ((), (), None)


def test_who_may_see_no_figures_sees_none(company: Company) -> None:
    agent = replace(company, actor=Actor(1, "Ana", "agent"))
    with pytest.raises(RightsError):
        found(agent, lens=WHOLE, language="es")
    with pytest.raises(RightsError):
        finding_detail(agent, "x", lens=WHOLE, language="es")
    with pytest.raises(RightsError):
        findings(agent)


# --- nobody is called by an id

BY_SOMEBODY = (*empty_promise.QUESTIONS, *passing_customers.QUESTIONS, *oversold_customers.QUESTIONS)


def ids_of(demo: Company) -> set[str]:
    """The ids of all who work there and of all campaigns, as the tables have them and as their system has."""
    with reader_of(demo, edition_of(demo)) as reader:
        rows = [row for table in ("employees", "campaigns") for row in reader.ask(NAMES[table])]
    ids = {str(row["id"]) for row in rows}
    return ids | {each.rsplit(":", maxsplit=1)[-1] for each in ids}


def said(told_finding: ToldFinding, charts: Sequence[Chart] = ()) -> list[str]:
    """All that a reader sees of a finding."""
    item = told_finding.item
    labels = [bar.label for chart in charts for bar in getattr(chart, "rows", ())]
    words = [item.title, item.why, item.money, item.decide, told_finding.concerns]
    return [*words, *(each.label for each in item.evidence), *(chart.title for chart in charts), *labels]


def holding_ids(texts: Sequence[str], ids: set[str]) -> list[str]:
    either = re.compile("|".join(rf"(?<![\w-]){re.escape(each)}(?![\w-])" for each in sorted(ids)))
    return [text for text in texts if either.search(text)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_finding_calls_anybody_by_an_id(demo: Company, language: str) -> None:
    ids = ids_of(demo)
    for each in found(demo, lens=WHOLE, language=language).told:
        detail = finding_detail(demo, each.reference, lens=WHOLE, language=language)
        assert holding_ids(said(detail.told, detail.charts), ids) == []


def test_evidence_of_conflicts_names_the_campaign_and_who_sold(demo: Company) -> None:
    """The small company is too small for a conflict to speak; what they would cite is there."""
    ids = ids_of(demo)
    with reader_of(demo, edition_of(demo)) as reader:
        context = context_of(demo, reader)
        assert context is not None
        figures = [each for told in ask(demo, reader, context, BY_SOMEBODY).values() for each in told]
        named, bare = LanguageSpeech("es", names_of(reader)), LanguageSpeech("es")
    whole = [each for each in figures if None not in each.group.values()]
    labels = {cited(each, named).label for each in whole}
    assert {"Bajas (Soporte 24/7)", "Conversión (Soporte 24/7)"} <= labels
    assert holding_ids(sorted(labels), ids) == []
    assert holding_ids([cited(each, bare).label for each in whole], ids) != [], "else this test sees nothing"
