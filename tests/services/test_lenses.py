"""What doors are told of the lens, read the same way for all of them."""

from __future__ import annotations

from datetime import date

import pytest

from unisono.errors import QuestionError
from unisono.model.lens import SEGMENT_COLUMNS, Lens
from unisono.services.lenses import lens_of


def test_nothing_told_narrows_nothing() -> None:
    assert lens_of(None, None, []) == lens_of("", "", []) == Lens()


def test_days_and_segments_are_read() -> None:
    lens = lens_of("2026-01-01", date(2026, 2, 1), ["customer.country:PE", "customer.segment:a:b"])
    assert (lens.since, lens.until) == (date(2026, 1, 1), date(2026, 2, 1))
    assert lens.segment == (("customer.country", "PE"), ("customer.segment", "a:b"))


@pytest.mark.parametrize("column", SEGMENT_COLUMNS)
def test_every_column_of_a_customer_can_be_looked_through(column: str) -> None:
    assert lens_of(None, None, [f"{column}:x"]).segment == ((column, "x"),)


@pytest.mark.parametrize(
    ("since", "until", "segments", "code"),
    [
        ("x", None, [], "day_unreadable"),
        (None, "2026-02-30", [], "day_unreadable"),
        ("2026-02-02", "2026-02-01", [], "period_backwards"),
        ("0001-01-01", None, [], "day_beyond"),
        (None, "9999-12-31", [], "day_beyond"),
        (None, None, ["customer.country"], "segment_unknown"),
        (None, None, ["customer.name:Ana"], "segment_unknown"),
        (None, None, [""], "segment_unknown"),
    ],
)
def test_what_is_no_lens_is_refused(
    since: str | None, until: str | None, segments: list[str], code: str
) -> None:
    with pytest.raises(QuestionError, match=code):
        lens_of(since, until, segments)


def test_one_day_is_a_period() -> None:
    assert lens_of("2026-02-02", "2026-02-02", []).since == date(2026, 2, 2)
