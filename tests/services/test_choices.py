"""What one can look through is read from the edition, once, within one's own rows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from unisono.errors import RightsError
from unisono.model.company import Company
from unisono.model.lens import SEGMENT_COLUMNS
from unisono.model.rights import Actor, Scope
from unisono.services import choices as module
from unisono.services.choices import MOST_VALUES, choices, segments_kernel
from unisono.services.companies import edition_of, found_company, open_company, reader_of


@pytest.fixture(scope="module")
def company(demo_folder: Path) -> Company:
    """The planted company, as its owner sees it."""
    return open_company(demo_folder)


def seen_by(company: Company, **scope: tuple[str, ...]) -> Company:
    """The same company, by somebody with some rows."""
    return replace(company, actor=Actor(1, "Ana", "cxo", Scope(**scope)))


def test_a_column_has_its_values_the_most_frequent_first(company: Company) -> None:
    found = dict(choices(company).segments)
    for values in found.values():
        held = [customers for _, customers in values]
        assert held == sorted(held, reverse=True)
        assert 1 < len(values) <= MOST_VALUES
        assert all(value.strip() for value, _ in values)
    assert set(found) <= set(SEGMENT_COLUMNS)
    assert "customer.country" in found


def test_customers_are_counted_as_the_tables_hold_them(company: Company) -> None:
    with reader_of(company, edition_of(company)) as reader:
        rows = reader.ask(segments_kernel())
    counted = {row["value"]: row["customers"] for row in rows if row["column_name"] == "customer.country"}
    assert dict(dict(choices(company).segments)["customer.country"]) == counted


def test_days_are_those_of_the_data(company: Company) -> None:
    told = choices(company)
    assert told.first
    assert told.last
    assert told.first < told.last


def test_who_sees_one_country_is_offered_no_other(company: Company) -> None:
    everything, within = choices(company), choices(seen_by(company, countries=("PE",)))
    assert "customer.country" not in dict(within.segments)
    assert within != everything
    cities = {value for value, _ in dict(within.segments).get("customer.city", ())}
    assert cities <= {value for value, _ in dict(everything.segments)["customer.city"]}


def test_it_is_read_once_an_edition_and_scope(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    first = choices(company)
    monkeypatch.setattr(module, "reader_of", lambda *_: pytest.fail("read again"))
    assert choices(company) is first


def test_who_may_see_no_figures_is_told_nothing(company: Company) -> None:
    with pytest.raises(RightsError):
        choices(replace(company, actor=Actor(1, "Ana", "agent")))


def test_a_company_without_data_offers_nothing(tmp_path: Path) -> None:
    told = choices(found_company(tmp_path / "new", {"name": "New"}))
    assert (told.first, told.last, told.segments) == (None, None, ())
