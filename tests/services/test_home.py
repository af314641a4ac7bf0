"""The first page of a company that was really loaded: the chain, its gaps, and the lens over both."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from tests.loop.plan.composed import texts
from tests.services.promising import LATE, ON_TIME, YEARS, found_shop, load_year, stocked_shop
from unisono.errors import RightsError
from unisono.model.company import Company
from unisono.model.gap import GapWords
from unisono.model.lens import Lens
from unisono.model.rights import NOBODY, Actor, Scope
from unisono.model.words import LANGUAGES
from unisono.services.companies import open_company
from unisono.services.home import Overview, overview, pulse
from unisono.services.measure import open_figure

WHOLE = Lens()


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Company:
    return stocked_shop(tmp_path_factory.mktemp("shop"))


@pytest.fixture(scope="module")
def demo(demo_folder: Path) -> Company:
    return open_company(demo_folder)


@cache  # asked once, looked at by many
def seen(company: Company, lens: Lens = WHOLE, language: str = "es") -> Overview:
    found = overview(company, lens=lens, language=language)
    assert found is not None
    return found


def gap(view: Overview, place: int) -> GapWords:
    return view.gaps[place]


def test_the_year_that_ends_with_the_data_is_shown(company: Company) -> None:
    view = seen(company)
    assert (view.since, view.until) == (date(2017, 6, 16), date(2018, 6, 15))
    assert [link.name for link in view.links] == ["Prometido", "Vendido", "Entregado", "Vivido"]
    assert view.edition == 2


def test_who_was_let_down_and_what_they_bought_by_hand(company: Company) -> None:
    """Forty of a hundred orders came late; each customer bought once, for 10.50 and one more each."""
    delivered = gap(seen(company), 1)
    assert delivered.rate.estimate.value == pytest.approx(LATE / (LATE + ON_TIME))
    assert delivered.stake.estimate.value == sum(1050 + 100 * place for place in range(LATE))
    assert delivered.stake.estimate.currency == "PEN"
    assert f"{LATE} clientes" in delivered.money
    assert delivered.owner == "Servicio"


def test_all_to_whom_it_was_kept_are_content_and_that_is_a_value(company: Company) -> None:
    lived = gap(seen(company), 2)
    assert lived.rate.estimate.value == 0.0
    assert lived.rate.estimate.n == ON_TIME
    assert lived.stake.estimate.value is None
    assert "66,7" not in lived.sure  # two thirds of those let down gave one or two stars
    assert "pasa del azar" in lived.sure


def test_a_company_without_leads_says_so_and_shows_no_zero(company: Company) -> None:
    sold = gap(seen(company), 0)
    assert sold.rate.estimate.value is None
    assert sold.rate.estimate.reason is not None
    assert sold.rate.estimate.reason.code == "gap_no_origins"
    assert sold.money == ""


def test_it_changed_against_the_same_days_a_year_before(company: Company) -> None:
    """In its first year the shop kept every promise; but its past doesn't reach back a whole year."""
    kept = next(each for each in seen(company).links[2].figures if each.label == "Promesas cumplidas")
    assert kept.change == ""
    june = seen(company, Lens(date(2018, 6, 1), date(2018, 6, 15)))
    (kept,) = [each for each in june.links[2].figures if each.label == "Promesas cumplidas"]
    assert (kept.tone, kept.change.replace("\u2212", "-")) == ("bad", "-40,0 puntos frente a un año antes")


def test_every_figure_opens_to_the_same_estimate(demo: Company) -> None:
    for lens in (WHOLE, Lens(segment=(("customer.country", "MX"),))):
        view = seen(demo, lens)
        cited = [each for link in view.links for each in link.figures]
        cited += [each for words in view.gaps for each in (words.rate, *words.evidence)]
        opened = [each for each in cited if each.key]
        assert len(opened) >= 15
        for each in opened:
            figure = open_figure(demo, each.key, language="es").figure
            assert figure is not None
            assert figure.estimate == each.estimate


def test_a_segment_narrows_chain_and_gaps_alike(demo: Company) -> None:
    whole, mexico = seen(demo), seen(demo, Lens(segment=(("customer.country", "MX"),)))
    kept, there = (view.links[2].figures[0].estimate for view in (whole, mexico))
    assert there.n < kept.n
    assert (there.value or 0) < (kept.value or 0), "Mexico's nights were never staffed"
    let_down, there = (view.gaps[1].rate.estimate for view in (whole, mexico))
    assert there.n < let_down.n
    assert (there.value or 0) > (let_down.value or 0)


def test_conversion_is_not_told_where_only_buyers_have_a_country(demo: Company) -> None:
    for narrowed in (
        seen(demo, Lens(segment=(("customer.country", "MX"),))),
        seen(replace(demo, actor=Actor(9, "Ana", "sales", Scope(countries=("MX",))))),
    ):
        sold = next(each for each in narrowed.links[1].figures if each.label == "Conversión")
        assert sold.estimate.value is None
        assert narrowed.gaps[0].rate.estimate.reason == sold.estimate.reason
        assert sold.estimate.reason is not None
        assert sold.estimate.reason.code == "leads_unplaced"
    whole = next(each for each in seen(demo).links[1].figures if each.label == "Conversión")
    assert whole.estimate.known


def test_rights_to_some_rows_are_a_segment_nobody_can_leave(demo: Company) -> None:
    scoped = replace(demo, actor=Actor(9, "Ana", "service", Scope(countries=("MX",))))
    assert [each.rate.estimate for each in seen(scoped).gaps[1:]] == [
        each.rate.estimate for each in seen(demo, Lens(segment=(("customer.country", "MX"),))).gaps[1:]
    ]
    elsewhere = seen(scoped, Lens(segment=(("customer.country", "PE"),)))
    assert {each.rate.estimate.n for each in elsewhere.gaps[1:]} == {0}


@pytest.mark.parametrize(
    "lens",
    [
        Lens(since=date(2031, 1, 1)),
        Lens(until=date(1999, 1, 1)),
        Lens(date(2026, 10, 31), date(2026, 10, 31)),
        Lens(segment=(("customer.kind", "nobody is of this kind"),)),
        Lens(since=date(1990, 1, 1)),
    ],
)
def test_whatever_the_lens_there_is_a_page_and_no_invented_figure(demo: Company, lens: Lens) -> None:
    view = seen(demo, lens)
    for words in view.gaps:
        for each in (words.rate, words.stake):
            assert each.estimate.known or each.estimate.reason is not None
    for link in view.links:
        for shown in link.figures:
            assert shown.estimate.known or shown.estimate.reason is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_each_language_the_same_figures_in_readable_words(demo: Company, language: str) -> None:
    view = seen(demo, language=language)
    assert [words.rate.estimate for words in view.gaps] == [words.rate.estimate for words in seen(demo).gaps]
    for text in texts((view.links, tuple(replace(each, evidence=()) for each in view.gaps))):
        assert not re.search(r"[{}]|\bNone\b|\b(gap|chain|metric|group|department)\.\w", text), text


def test_the_promises_in_force_are_named(demo: Company) -> None:
    assert any("Soporte 24/7" in promise for promise in seen(demo).promises)
    early = seen(demo, Lens(date(2024, 11, 1), date(2024, 11, 30)))
    assert not any("Soporte 24/7" in promise for promise in early.promises)


def test_its_pulse_is_nps_where_it_is_asked_else_what_is(demo: Company, company: Company) -> None:
    told = pulse(demo, lens=WHOLE, language="es")
    assert told is not None
    assert "NPS" in told.title
    assert told.events
    assert pulse(company, lens=WHOLE, language="es") is not None
    assert pulse(demo, lens=Lens(since=date(2031, 1, 1)), language="es") is None


def test_before_anything_is_loaded_there_is_nothing(tmp_path: Path) -> None:
    empty = found_shop(tmp_path)
    assert overview(empty, lens=WHOLE, language="es") is None
    assert pulse(empty, lens=WHOLE, language="es") is None


def test_after_one_year_of_kept_promises_nobody_is_let_down(tmp_path: Path) -> None:
    calm = found_shop(tmp_path)
    load_year(calm, YEARS[0])
    delivered = gap(seen(calm), 1)
    assert delivered.rate.estimate.value == 0.0
    assert delivered.stake.estimate.reason is not None
    assert delivered.stake.estimate.reason.code == "gap_nobody"


@pytest.mark.parametrize("actor", [NOBODY, Actor(1, "Ana", "agent")])
def test_who_may_see_no_figures_sees_none(company: Company, actor: Actor) -> None:
    with pytest.raises(RightsError):
        overview(replace(company, actor=actor), lens=WHOLE, language="es")
    with pytest.raises(RightsError):
        pulse(replace(company, actor=actor), lens=WHOLE, language="es")
