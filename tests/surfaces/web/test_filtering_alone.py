"""The filter bar over choices made by hand: every day, value and address of it is known beforehand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.http import QueryDict
from django.test import RequestFactory

from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.rights import ROLES, Actor, Role
from unisono.services.choices import Choices
from unisono.surfaces.web import filtering
from unisono.surfaces.web.filtering import LENGTHS, Bar, bar_of, period_words, segment_words, value_words
from unisono.surfaces.web.lens import lens_from
from unisono.surfaces.web.seat import Seat

FIRST, LAST = date(2024, 2, 29), date(2026, 3, 1)
KNOWN = Choices(
    FIRST,
    LAST,
    (
        ("customer.country", (("PE", 1_200), ("CO", 800))),
        ("customer.segment", (("familia", 900), ("PE", 5), ("<b>", 1))),
    ),
)
COMPANY = Company(Path("mesa"), "Mesa")
Shown = Callable[..., Any]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Shown:
    """The bar of a page at an address: `shown("since=2026-01-01", language="pt")`."""

    def draw(
        query: str = "", *, role: Role = "cxo", language: str = "es", known: Choices = KNOWN
    ) -> Bar | None:
        monkeypatch.setattr(filtering, "choices", lambda _company: known)
        request = RequestFactory().get(f"/measure/nps/?{query}")
        seat = Seat(replace(COMPANY, actor=Actor(1, "Ana", role)), lens_from(request.GET), language)
        return bar_of(request, seat)

    return draw


def lens_at(address: str) -> Lens:
    return lens_from(QueryDict(address.removeprefix("?")))


@pytest.mark.parametrize(
    ("place", "since"),
    [
        (1, date(2026, 1, 31)),  # 30 days, the last included: February 2026 has 28, so 1 + 28 + 1
        (2, date(2025, 12, 2)),  # 90: 1 in March, 28, 31 in January, 30 of December
        (3, date(2025, 3, 2)),  # 365: a year without the 29th of February, so from the day after
        (4, date(2026, 1, 1)),
        (5, FIRST),
    ],
    ids=["30", "90", "365", "year", "all"],
)
def test_each_period_has_as_many_days_as_it_says(shown: Shown, place: int, since: date) -> None:
    lens = lens_at(shown().presets[place].address)
    assert (lens.since, lens.until) == (since, LAST)
    if place <= len(LENGTHS):
        assert lens.since is not None
        assert (LAST - lens.since).days + 1 == LENGTHS[place - 1]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", ["Periodo de la página", "Últimos 30 días", "2026 hasta hoy", "Todo el tiempo"]),
        ("pt", ["Período da página", "Últimos 30 dias", "2026 até hoje", "Todo o período"]),
        ("en", ["The page's period", "Last 30 days", "2026 to date", "All time"]),
    ],
)
def test_periods_are_said_in_the_reader_s_language(shown: Shown, language: str, words: list[str]) -> None:
    said = [preset.words for preset in shown(language=language).presets]
    assert [said[0], said[1], said[4], said[5]] == words


def test_the_period_looked_through_is_marked_and_any_other_is_not(shown: Shown) -> None:
    year = shown("since=2026-01-01&until=2026-03-01").presets
    assert [preset.current for preset in year] == [False, False, False, False, True, False]
    own = shown("since=2026-01-02&until=2026-03-01").presets
    assert not any(preset.current for preset in own)


def test_choosing_a_period_forgets_the_page_of_the_list_and_the_file(shown: Shown) -> None:
    told = shown("page=4&cursor=x&export=a.csv&q=ana&q=luis")
    assert told.kept == (("q", "ana"), ("q", "luis"))
    assert {preset.address.split("&since")[0] for preset in told.presets} == {"?q=ana&q=luis"}


def test_a_value_is_marked_in_its_own_column_alone(shown: Shown) -> None:
    country, segment = shown("segment=customer.country:PE").columns
    assert [(choice.value, choice.chosen) for choice in country.choices] == [("PE", True), ("CO", False)]
    assert not any(choice.chosen for choice in segment.choices)  # it has a value of that name too
    assert (country.title, country.chosen, segment.chosen) == ("País", "Perú", "")


def test_columns_say_how_many_customers_hold_each_value(shown: Shown) -> None:
    told = {
        column.name: [(each.words, each.customers) for each in column.choices] for column in shown().columns
    }
    assert told == {
        "customer.country": [("Perú", 1_200), ("Colombia", 800)],
        "customer.segment": [("familia", 900), ("PE", 5), ("<b>", 1)],
    }


def test_taking_every_chip_away_one_by_one_leaves_nothing(shown: Shown) -> None:
    query = "since=2026-01-01&segment=customer.country:PE&segment=customer.segment:familia"
    for left in (3, 2, 1):
        chips = shown(query).chips
        assert len(chips) == left
        query = chips[0].address.removeprefix("?")
    assert (shown(query).chips, query) == ((), "")


def test_a_value_that_no_customer_holds_any_more_can_still_be_taken_away(shown: Shown) -> None:
    (chip,) = shown("segment=customer.segment:old").chips
    assert (chip.words, lens_at(chip.address)) == ("Segmento: old", Lens())


@pytest.mark.parametrize("role", ROLES)
def test_only_who_sees_figures_is_offered_a_bar(shown: Shown, role: Role) -> None:
    assert (shown(role=role) is None) == (role == "agent")


def test_without_data_there_is_nothing_to_choose(shown: Shown) -> None:
    assert shown(known=Choices(None, None, ())) is None


@pytest.mark.parametrize(
    ("language", "query", "words"),
    [
        ("es", "", ""),
        ("es", "since=2026-01-05", "desde el 5 ene 2026"),
        ("es", "until=2026-01-05", "hasta el 5 ene 2026"),
        ("pt", "since=2026-01-05", "desde 5 de jan. de 2026"),
        ("en", "until=2026-01-05", "until Jan 5, 2026"),
    ],
)
def test_a_period_in_words(language: str, query: str, words: str) -> None:
    assert period_words(lens_at(query), language) == words


def test_a_period_closed_at_both_ends_names_both() -> None:
    told = period_words(Lens(date(2025, 12, 1), date(2026, 1, 5)), "en")
    assert "2025" in told
    assert "Jan 5, 2026" in told


@pytest.mark.parametrize(
    ("column", "value", "words"),
    [
        ("customer.country", "PE", "Perú"),
        ("customer.country", "Perú", "Perú"),  # a system that writes names and no codes
        ("customer.country", "??", "??"),
        ("customer.region", "PE", "PE"),
        ("customer.segment", "", ""),
    ],
)
def test_a_country_is_said_by_its_name_and_all_else_as_it_is(column: str, value: str, words: str) -> None:
    assert value_words(column, value, "es") == words


def test_each_value_of_a_segment_is_said_with_its_column() -> None:
    lens = Lens(segment=(("customer.country", "CO"), ("customer.city", "Cali"), ("customer.city", "Lima")))
    assert segment_words(lens, "pt") == ("País: Colômbia", "Cidade: Cali", "Cidade: Lima")
