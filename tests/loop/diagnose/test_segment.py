"""The segment of a lens inside a kernel: the right customers, and nothing but columns we know."""

from __future__ import annotations

import pytest

from tests.loop.measure.company import Company
from unisono.errors import QuestionError
from unisono.loop.diagnose.segment import within
from unisono.model.kernel import Kernel
from unisono.model.lens import SEGMENT_COLUMNS, Lens

PEOPLE = [
    {"id": "ana", "country": "PE", "segment": "joven"},
    {"id": "ben", "country": "CO", "segment": "joven"},
    {"id": "eva", "country": "PE", "segment": "mayor"},
    {"id": "zoe"},
]


def chosen(*segment: tuple[str, str]) -> list[str]:
    """The customers whose transactions a lens leaves."""
    condition, parameters = within(Lens(segment=segment))
    sql = f"select customer_id from transactions where {condition} order by customer_id"
    company = Company(customers=PEOPLE, transactions=[{"customer_id": each["id"]} for each in PEOPLE])
    return [row["customer_id"] for row in company.ask(Kernel(sql, ("transactions", "customers"), parameters))]


def test_without_a_segment_everybody_counts() -> None:
    assert chosen() == ["ana", "ben", "eva", "zoe"]


def test_values_of_one_column_are_alternatives_and_columns_narrow_each_other() -> None:
    assert chosen(("customer.country", "PE")) == ["ana", "eva"]
    assert chosen(("customer.country", "PE"), ("customer.country", "CO")) == ["ana", "ben", "eva"]
    assert chosen(("customer.country", "PE"), ("customer.segment", "joven")) == ["ana"]
    assert chosen(("customer.country", "CL")) == []


def test_a_value_is_a_value_whatever_it_holds() -> None:
    assert chosen(("customer.country", "PE') or true --")) == []


@pytest.mark.parametrize("column", ["customer.name", "country", "customer.country) or (1=1", ""])
def test_a_column_that_is_none_to_look_through_is_refused(column: str) -> None:
    with pytest.raises(QuestionError) as refused:
        within(Lens(segment=((column, "PE"),)))
    assert refused.value.code == "segment_unknown"


@pytest.mark.parametrize("column", SEGMENT_COLUMNS)
def test_every_column_of_the_filter_bar_can_be_looked_through(column: str) -> None:
    assert chosen((column, "nobody")) == []
