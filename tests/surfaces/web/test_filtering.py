"""The filter bar offers what there is, and each of its addresses says one thing more or less."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client, RequestFactory

from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.rights import Actor, Scope
from unisono.services.choices import choices
from unisono.surfaces.web.filtering import Bar, bar_of, kept_of, period_words
from unisono.surfaces.web.lens import lens_from
from unisono.surfaces.web.seat import Seat


@pytest.fixture
def bar(served: Company) -> Callable[..., Any]:
    """The bar of a page at an address, for somebody."""

    def shown(query: str = "", *, role: Any = "cxo", countries: tuple[str, ...] = ()) -> Bar | None:
        request = RequestFactory().get(f"/measure/?{query}")
        actor = Actor(1, "Ana", role, Scope(countries=countries))
        return bar_of(request, Seat(replace(served, actor=actor), lens_from(request.GET), "es"))

    return shown


def read(address: str) -> Lens:
    """The lens an address of the bar leads to."""
    return lens_from(QueryDict(address.removeprefix("?")))


def test_periods_end_with_the_data_and_not_with_today(bar: Callable[..., Bar], served: Company) -> None:
    last = choices(served).last
    assert last
    usual, month, quarter, year, calendar, everything = bar().presets
    assert read(usual.address) == Lens()
    assert read(month.address) == Lens(last - timedelta(days=29), last)
    assert read(quarter.address) == Lens(last - timedelta(days=89), last)
    assert read(year.address) == Lens(last - timedelta(days=364), last)
    assert read(calendar.address).since == last.replace(month=1, day=1)
    assert read(everything.address) == Lens(choices(served).first, last)
    assert [each.current for each in bar().presets] == [True] + [False] * 5


def test_a_period_keeps_the_segment_and_what_else_the_address_says(bar: Callable[..., Bar]) -> None:
    told = bar("segment=customer.country:PE&by=channel&page=3&export=x.csv")
    assert told.kept == (("by", "channel"),)
    for preset in told.presets:
        assert "by=channel" in preset.address
        assert "page=" not in preset.address
        assert "export" not in preset.address
        assert read(preset.address).segment == (("customer.country", "PE"),)


def test_each_chip_leads_to_the_address_without_it(bar: Callable[..., Bar]) -> None:
    told = bar("since=2026-01-01&segment=customer.country:PE&segment=customer.country:CO")
    period, peru, colombia = told.chips
    assert period.words == "desde el 1 ene 2026"
    assert peru.words == "País: Perú"
    assert read(period.address) == Lens(segment=read(told.chips[0].address).segment)
    assert read(peru.address).segment == (("customer.country", "CO"),)
    assert read(colombia.address).segment == (("customer.country", "PE"),)
    assert read(told.clear) == Lens()


def test_chosen_values_are_marked_and_counted(bar: Callable[..., Bar], served: Company) -> None:
    column = next(
        each for each in bar("segment=customer.country:PE").columns if each.name == "customer.country"
    )
    assert [choice.value for choice in column.choices if choice.chosen] == ["PE"]
    assert column.chosen == "Perú"
    counted = dict(dict(choices(served).segments)["customer.country"])
    assert {choice.value: choice.customers for choice in column.choices} == counted


def test_nobody_is_offered_what_they_may_not_see(bar: Callable[..., Bar]) -> None:
    assert bar(role="agent") is None
    columns = {column.name: column for column in bar(countries=("PE",)).columns}
    assert "customer.country" not in columns  # one value chooses nothing


def test_a_period_open_at_one_end_is_said_so() -> None:
    since = read("?since=2026-01-05")
    until = read("?until=2026-01-05")
    assert period_words(since, "en") == "since Jan 5, 2026"
    assert period_words(until, "pt") == "até 5 de jan. de 2026"
    assert period_words(Lens(), "es") == ""


def test_what_an_address_says_besides_the_lens_is_kept_in_order() -> None:
    query = QueryDict("by=a&since=2026-01-01&by=b&cursor=x&q=%3Cb%3E")
    assert kept_of(query) == (("by", "a"), ("by", "b"), ("q", "<b>"))


def test_the_form_works_without_javascript(client_as: Callable[..., Client]) -> None:
    answer = client_as("cxo").get("/measure/", {"since": "", "until": "", "segment": "customer.country:PE"})
    assert answer.status_code == 200
