"""The brief of a company that was really loaded: what it says opens, in each language, in each edition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.loop.plan.composed import texts
from tests.services.promising import LATE, ON_TIME, YEARS, found_shop, load_year, stocked_shop
from unisono.errors import QuestionError
from unisono.model.brief import Brief, Cited, IntervalChart
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.words import LANGUAGES, say
from unisono.render.dates import day_text
from unisono.services import plan
from unisono.services.companies import edition_of, open_company
from unisono.services.integrity import integrity
from unisono.services.integrity.wording import headline
from unisono.services.measure import open_figure
from unisono.services.plan import brief_of
from unisono.services.value import value_of


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Company:
    return stocked_shop(tmp_path_factory.mktemp("shop"))


@pytest.fixture(scope="module")
def brief(company: Company) -> Brief:
    return brief_of(company, language="es")


def cited(brief: Brief) -> Iterator[Cited]:
    """Every figure a brief shows outside its charts."""
    for part in (*(link.figures for link in brief.chain), *(item.evidence for item in brief.items)):
        yield from part


def test_its_title_is_the_dearest_finding(brief: Brief) -> None:
    assert brief.title == brief.items[0].title
    assert "Romper la promesa de entrega a tiempo" in {
        item.title.partition(" cuesta")[0] for item in brief.items
    }


def test_every_figure_it_shows_opens_to_the_same_estimate(company: Company, brief: Brief) -> None:
    shown = list(cited(brief))
    assert len(shown) >= 6
    for each in shown:
        opened = open_figure(company, each.key, language="es")
        assert opened.figure is not None
        assert opened.figure.estimate == each.estimate


def test_every_piece_of_evidence_of_a_finding_is_shown(brief: Brief) -> None:
    assert [len(item.evidence) for item in brief.items if item.title.startswith("Romper")] == [3]
    assert all(item.evidence for item in brief.items)


def test_the_chain_tells_what_fell_against_the_year_before(brief: Brief) -> None:
    delivered = next(link for link in brief.chain if link.name == "Entregado")
    (kept,) = [figure for figure in delivered.figures if figure.label == "Promesas cumplidas"]
    assert kept.estimate.value == pytest.approx(ON_TIME / (LATE + ON_TIME))
    assert (kept.tone, kept.change.replace("\u2212", "-")) == ("bad", "-40,0 puntos frente al año anterior")


def test_what_was_never_loaded_is_left_out(brief: Brief) -> None:
    labels = {each.label for each in cited(brief)}
    assert labels.isdisjoint({"NPS", "Facilidad (CES)", "Conversión"})
    assert len(brief.chain) == 4


def test_a_chart_shows_where_satisfaction_breaks(brief: Brief) -> None:
    (chart,) = [each for each in brief.charts if isinstance(each, IntervalChart)]
    assert chart.title == "La satisfacción se rompe con hasta 3 días de retraso"
    assert [(bar.label, bar.estimate.n) for bar in chart.rows] == [
        ("hasta 5 días antes", ON_TIME),
        ("hasta 3 días de retraso", LATE),
    ]


def test_it_says_how_much_was_read_and_how_much_stayed_out(brief: Brief) -> None:
    """The second year's files: 101 orders, one of them unreadable, and 100 answers."""
    told = "201 filas leídas de 2 fuentes en su última carga; apartadas con su motivo: 1 "
    assert brief.data_note.startswith(told)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Lima", "Etc/GMT+12"])
def test_its_day_is_the_company_s_day(company: Company, zone: str) -> None:
    """At the two ends of the world it is never the same day."""
    made_at = edition_of(company).made_at
    assert made_at is not None
    there = brief_of(replace(company, time_zone=zone), language="en")
    assert there.as_of == day_text(made_at.astimezone(ZoneInfo(zone)).date(), "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_each_language_the_same_figures_in_readable_words(
    company: Company, brief: Brief, language: str
) -> None:
    made = brief_of(company, language=language)
    assert made.language == language
    assert [(each.key, each.estimate) for each in cited(made)] == [
        (each.key, each.estimate) for each in cited(brief)
    ]
    for text in texts(made):
        assert text.strip()
        assert not re.search(
            r"[{}]|\bNone\b|\b(finding|chart|group|metric|brief|chain|department)\.\w", text
        ), text
    assert (made.title == brief.title) == (language == "es")


def test_an_older_edition_gives_the_brief_it_gave_then(tmp_path: Path) -> None:
    company = found_shop(tmp_path)
    load_year(company, YEARS[0])
    then = brief_of(company, language="es")
    moment = datetime.now(UTC)
    load_year(company, YEARS[1])
    now = brief_of(company, language="es")
    assert now.edition > then.edition
    assert (then.items, bool(now.items)) == ((), True)
    for as_of in (then.edition, moment):
        again = brief_of(company, language="es", as_of=as_of)
        assert (again.title, again.chain, again.items, again.charts) == (
            then.title,
            then.chain,
            then.items,
            then.charts,
        )


def test_where_nothing_happened_it_is_quiet(tmp_path: Path) -> None:
    company = found_shop(tmp_path)
    load_year(company, YEARS[0])
    made = brief_of(company, language="es")
    assert made.items == ()
    assert made.title == "Nada cambió más allá del azar"
    assert "No hay nada que decidir hoy" in made.quiet


def test_before_anything_is_loaded_there_is_no_brief(tmp_path: Path) -> None:
    with pytest.raises(QuestionError) as refused:
        brief_of(found_shop(tmp_path), language="es")
    assert refused.value.code == "nothing_loaded"
    assert refused.value.facts == {"company": "Shop"}


def test_the_chain_ends_in_what_customers_are_worth(demo_folder: Path) -> None:
    demo = open_company(demo_folder)
    worth = value_of(demo, Lens()).mean
    lived = brief_of(demo, language="es").chain[-1]
    assert lived.figures[-1].estimate == worth
    assert lived.figures[-1].label == say("value.mean", "es")
    silent = brief_of(replace(demo, contract=None), language="es").chain[-1]
    assert silent.figures == lived.figures[:-1], "where nobody said how customers buy, there is no value"


@pytest.mark.parametrize("language", LANGUAGES)
def test_scores_that_can_be_doubted_are_told_of(
    language: str, company: Company, brief: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = integrity(company, Lens())
    assert found is not None
    assert headline(found, "es") not in brief.data_note, "there is nothing to doubt"
    first, *others = found.verdicts
    doubtful = replace(found, verdicts=(replace(first, state="flagged"), *others))
    monkeypatch.setattr(plan, "integrity", lambda *asked, **told: doubtful)
    told = brief_of(company, language=language).data_note
    assert told.endswith(f" {headline(doubtful, language)}.")
