"""The span before: what a period or a stretch of days is compared with, always of the same length."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from unisono.loop.measure.clock import EPOCH, day_number, period_label, period_start
from unisono.model.question import Grain, Question

DAY = timedelta(days=1)
LONGEST: dict[Grain, int] = {"day": 1, "week": 7, "month": 31, "quarter": 92}
FINEST_FOR: tuple[tuple[int, Grain], ...] = ((45, "day"), (200, "week"), (1_200, "month"))


def span_before(since: date, until: date) -> tuple[date, date]:
    """As many days, just before.

    >>> span_before(date(2018, 3, 1), date(2018, 3, 10))
    (datetime.date(2018, 2, 19), datetime.date(2018, 2, 28))
    """
    return since - (until - since) - DAY, since - DAY


def period_before(label: str, grain: Grain) -> str:
    """The period just before one.

    >>> period_before("2018-01", "month"), period_before("2018-W01", "week")
    ('2017-12', '2017-W52')
    """
    last = EPOCH + timedelta(days=period_start(label)) - DAY
    return period_label(day_number(start_of_period(last, grain)), grain)


def start_of_period(day: date, grain: Grain) -> date:
    """The first day of the period a day falls into.

    >>> start_of_period(date(2018, 5, 17), "quarter"), start_of_period(date(2018, 5, 17), "week")
    (datetime.date(2018, 4, 1), datetime.date(2018, 5, 14))
    """
    if grain == "week":
        return day - timedelta(days=day.weekday())
    if grain == "day":
        return day
    return day.replace(day=1, month=day.month if grain == "month" else 3 * ((day.month - 1) // 3) + 1)


def period_after(start: date, grain: Grain) -> date:
    """The first day of the period after the one that begins on a day.

    >>> period_after(date(2018, 11, 1), "month"), period_after(date(2018, 10, 1), "quarter")
    (datetime.date(2018, 12, 1), datetime.date(2019, 1, 1))
    """
    return start_of_period(
        start + timedelta(days={"day": 1, "week": 7, "month": 31, "quarter": 92}[grain]), grain
    )


def periods_between(first: date, last: date, grain: Grain) -> Iterator[str]:
    """The names of all periods from that of one day to that of another, none left out.

    >>> list(periods_between(date(2018, 11, 30), date(2019, 1, 1), "month"))
    ['2018-11', '2018-12', '2019-01']
    """
    start = start_of_period(first, grain)
    while start <= last:
        yield period_label(day_number(start), grain)
        start = period_after(start, grain)


def asked_before(question: Question, period: str | None) -> tuple[Question, str] | None:
    """The same question about the period before; None where a figure is of no period.

    >>> before, period = asked_before(Question("nps", grain="month", since=date(2018, 1, 1)), "2018-03")
    >>> period, before.since
    ('2018-02', datetime.date(2018, 2, 1))
    """
    if period is None or question.grain is None:
        return None
    start, label = EPOCH + timedelta(days=period_start(period)), period_before(period, question.grain)
    since = EPOCH + timedelta(days=period_start(label))
    return replace(question, since=since, until=start - DAY), label


def grain_for(since: date, until: date) -> Grain:
    """In which periods is a stretch of days best told, neither too many nor too few?

    >>> grain_for(date(2018, 1, 1), date(2018, 1, 31)), grain_for(date(2018, 1, 1), date(2018, 12, 31))
    ('day', 'month')
    """
    days = (until - since).days + 1
    return next((grain for longest, grain in FINEST_FOR if days <= longest), "quarter")
