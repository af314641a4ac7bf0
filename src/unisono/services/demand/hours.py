"""The week of hours: when customers call, and when they are answered in time."""

from __future__ import annotations

from dataclasses import replace

from unisono.loop.measure.hours import Grid, estimates_of, keys_of, week_of
from unisono.loop.measure.ledger import STANDARD
from unisono.model.brief import HeatChart
from unisono.model.company import Company
from unisono.model.estimate import Estimate, Reason
from unisono.model.lens import Lens
from unisono.model.question import Figure
from unisono.model.words import say
from unisono.render.numbers import estimate_text
from unisono.render.values import value_text, weekday_text
from unisono.services.trends.looking import Span, ask, over
from unisono.store.warehouse import Reader

HOURS, FEW = 24, 30
ANSWERED = "promise_kept"
OF_CASES = "promise_kind <> 'delivery'"


def hours_of(
    company: Company, reader: Reader, lens: Lens, span: Span, language: str
) -> tuple[HeatChart | None, HeatChart | None]:
    """Contacts by hour of the week, and which share of them was answered as promised.

    The second is None where no answer was promised: then nobody said what in time means.
    """
    counted = replace(over("first_answer_time", span, lens), by=("hour_of_week",))
    grid = week_of([each for each in ask(company, reader, counted, language) if each.group])
    where = " and ".join(part for part in (f"({OF_CASES})", lens.where) if part)
    asked = replace(over(ANSWERED, span, lens), by=("hour_of_week",), where=where)
    kept = week_of([each for each in ask(company, reader, asked, language) if each.group])
    return _contacts(grid, company, language), _in_time(kept, company, language)


def _contacts(grid: Grid, company: Company, language: str) -> HeatChart | None:
    found = _every(grid)
    if not found:
        return None
    busiest = max(found, key=lambda each: each[1].estimate.n)
    title = say("demand.hours.busiest", language, hour=_hour(busiest[0], language))
    cells = tuple(tuple(_count(figure) for figure in day) for day in grid)
    return _week(title, say("demand.hours.contacts", language, zone=company.time_zone), cells, language)


def _in_time(grid: Grid, company: Company, language: str) -> HeatChart | None:
    found = [each for each in _every(grid) if each[1].estimate.n >= FEW and each[1].estimate.known]
    if not found:
        return None
    place, worst = min(found, key=lambda each: each[1].estimate.value or 0.0)
    value = estimate_text(worst.estimate, language)
    title = say("demand.hours.worst", language, hour=_hour(place, language), value=value)
    subtitle = say("demand.hours.in_time", language, zone=company.time_zone)
    made = _week(title, subtitle, estimates_of(grid), language)
    return replace(made, target=STANDARD, keys=keys_of(grid))


def _week(title: str, subtitle: str, cells: tuple[tuple[Estimate, ...], ...], language: str) -> HeatChart:
    days = tuple(weekday_text(day, language) for day in range(1, 8))
    hours = tuple(value_text("hour", hour, language) for hour in range(HOURS))
    return HeatChart(title, subtitle, days, hours, cells)


def _every(grid: Grid) -> list[tuple[int, Figure]]:
    return [
        (day * HOURS + hour, figure)
        for day, figures in enumerate(grid)
        for hour, figure in enumerate(figures)
        if figure is not None and figure.estimate.n
    ]


def _count(figure: Figure | None) -> Estimate:
    """How many came in an hour: all there were, so without bounds."""
    n = figure.estimate.n if figure else 0
    if not n:
        return Estimate(None, None, None, 0, "count", reason=Reason("no_data"))
    return Estimate(float(n), None, None, n, "count", method="sum")


def _hour(place: int, language: str) -> str:
    return value_text("hour_of_week", place, language)
