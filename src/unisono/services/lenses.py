"""Reads what doors are told of the lens: which days, and which customers by column and value."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from unisono.errors import QuestionError
from unisono.model.lens import SEGMENT_COLUMNS, Lens
from unisono.services.questions import day_of

FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)  # no company's data reach further, and calendars end


def lens_of(since: date | str | None, until: date | str | None, segments: Iterable[str]) -> Lens:
    """The lens that is meant: first and last day, and segments such as `customer.country:PE`.

    Raises
    ------
    QuestionError
        `day_unreadable`, `day_beyond`, `period_backwards`; `segment_unknown`, where a column is none to
        look through.

    >>> lens_of("2026-01-01", None, ["customer.country:PE"]).segment
    (('customer.country', 'PE'),)
    """
    chosen = []
    for told in segments:
        column, separator, value = told.partition(":")
        if not separator or column not in SEGMENT_COLUMNS:
            raise QuestionError("segment_unknown", segment=told, known=", ".join(SEGMENT_COLUMNS))
        chosen.append((column, value))
    first, last = day_of(since or None), day_of(until or None)
    for day in (first, last):
        if day and not FIRST <= day <= LAST:
            raise QuestionError("day_beyond", day=day, first=FIRST, last=LAST)
    if first and last and first > last:
        raise QuestionError("period_backwards", since=first, until=last)
    return Lens(first, last, tuple(chosen))
