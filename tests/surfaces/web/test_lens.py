"""The lens reads what addresses say, and says what it reads."""

from __future__ import annotations

from datetime import date

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as some

from unisono.errors import QuestionError
from unisono.model.lens import SEGMENT_COLUMNS, Lens
from unisono.surfaces.web.lens import lens_from, lens_query

VALUES = some.text(some.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
LENSES = some.builds(
    Lens,
    since=some.none() | some.dates(date(1990, 1, 1), date(2020, 1, 1)),
    until=some.none() | some.dates(date(2020, 1, 2), date(2040, 1, 1)),
    segment=some.lists(some.tuples(some.sampled_from(SEGMENT_COLUMNS), VALUES), max_size=4).map(tuple),
)


@given(LENSES)
def test_what_is_written_is_read(lens: Lens) -> None:
    assert lens_from(QueryDict(lens_query(lens))) == lens


def test_nothing_said_leaves_everything_open() -> None:
    assert lens_from(QueryDict("")) == lens_from(QueryDict("since=&until=&page=3")) == Lens()
    assert lens_query(Lens()) == ""


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("since=ayer", "day_unreadable"),
        ("until=2026-02-30", "day_unreadable"),
        ("since=2026-03-01&until=2026-02-01", "period_backwards"),
        ("segment=customer.name:Ana", "segment_unknown"),
        ("segment=customer.country", "segment_unknown"),
        ("segment=country) or 1=1 --:PE", "segment_unknown"),
    ],
)
def test_what_can_t_be_read_is_said(query: str, code: str) -> None:
    with pytest.raises(QuestionError) as told:
        lens_from(QueryDict(query))
    assert told.value.code == code


def test_a_value_may_hold_anything() -> None:
    told = QueryDict("", mutable=True)
    told["segment"] = "customer.city:O'Higgins: sur & norte"
    assert lens_from(told).segment == (("customer.city", "O'Higgins: sur & norte"),)
    assert lens_from(told).where == "(customer.city in ('O''Higgins: sur & norte'))"
