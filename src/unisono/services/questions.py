"""Reads what people type as a period, a day or a moment, so that every door takes the same words for them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from unisono.errors import QuestionError
from unisono.model.question import GRAINS, Grain


def grain_of(name: str | None) -> Grain | None:
    """Which length of period is meant? None where none is asked for.

    Raises
    ------
    QuestionError
        `grain_unknown`, with those there are.

    >>> grain_of("month")
    'month'
    """
    if name is None:
        return None
    for grain in GRAINS:
        if grain == name:
            return grain
    raise QuestionError("grain_unknown", grain=name, known=", ".join(GRAINS))


def day_of(told: date | str | None) -> date | None:
    """Which day is meant by YYYY-MM-DD? A day that already is one stays as it is.

    Raises
    ------
    QuestionError
        `day_unreadable`, where it is none.

    >>> day_of("2018-03-31")
    datetime.date(2018, 3, 31)
    """
    if not isinstance(told, str):
        return told
    try:
        return date.fromisoformat(told)
    except ValueError as unreadable:
        raise QuestionError("day_unreadable", day=told) from unreadable


def moment_of(told: datetime | int | str | None) -> datetime | int | None:
    """Which edition is meant: a number, or the one of a moment in ISO (UTC where it names no zone)?

    Raises
    ------
    QuestionError
        `day_unreadable`, where it is neither.

    >>> moment_of("3"), moment_of("2018-03-31T10:00").isoformat()
    (3, '2018-03-31T10:00:00+00:00')
    """
    if told is None or isinstance(told, int):
        return told
    if isinstance(told, str):
        if told.isascii() and told.isdigit():
            return int(told)
        try:
            told = datetime.fromisoformat(told)
        except ValueError as unreadable:
            raise QuestionError("day_unreadable", day=told) from unreadable
    return told if told.tzinfo else told.replace(tzinfo=UTC)
