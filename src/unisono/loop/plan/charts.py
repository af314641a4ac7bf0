"""The charts a brief may show: what each asks, when it has something to show, what its title states."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from unisono.loop.diagnose.chance import beyond_chance
from unisono.loop.diagnose.detector import Context
from unisono.loop.diagnose.figures import month_after, start_of
from unisono.loop.diagnose.horizon import asked_until
from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.clock import day_number, period_label
from unisono.loop.measure.compare import change
from unisono.loop.measure.sums import moments_of
from unisono.loop.plan.speech import Speech
from unisono.model.brief import Bar, Chart, IntervalChart, TrendChart
from unisono.model.estimate import Estimate, Reason
from unisono.model.question import Figure, Question
from unisono.stats.moments import Moments

FEWEST_ROWS = 2
MOST_ROWS = 12
FEWEST_PERIODS = 4


@dataclass(frozen=True, slots=True)
class ChartPlan:
    """One chart a brief may show; `draw` gives None where there is nothing to see."""

    slug: str
    question: Callable[[Context], Question]
    draw: Callable[[Sequence[Figure], Speech], Chart | None]


def _lateness(context: Context) -> Question:
    return Question("csat_mean", by=("order.lateness",), since=context.since, until=context.until)


def _by_hour(context: Context) -> Question:
    return Question("answered_by_hour", by=("hour",), since=context.since, until=context.until)


def _by_origin(context: Context) -> Question:
    return Question(
        "conversion", by=("origin",), until=asked_until("conversion", context.until, context.last)
    )


def _trend(slug: str) -> Callable[[Context], Question]:
    return lambda context: Question(slug, grain="month", since=context.since, until=context.until)


def draw_lateness(figures: Sequence[Figure], speech: Speech) -> Chart | None:
    """Satisfaction by how late it came; the title names the step at which it breaks."""
    rows = sorted((f for f in figures if f.group.get("order.lateness") is not None), key=_lateness_order)
    known = [figure for figure in rows if figure.estimate.known]
    if len(known) < FEWEST_ROWS:
        return None
    after = _break(known)
    return IntervalChart(
        speech.say("chart.lateness.title", band=_band(after, speech))
        if after
        else speech.say("chart.lateness.flat"),
        speech.say("chart.lateness.subtitle"),
        tuple(Bar(_band(figure, speech), figure.estimate) for figure in rows),
    )


def _break(known: Sequence[Figure]) -> Figure | None:
    """The row before which the value drops most, of the drops beyond chance."""
    metric = metric_of(known[0].question.metric)
    steps = [change(metric, moments_of(before), moments_of(after)) for before, after in pairwise(known)]
    drops = [
        (step.difference, after)
        for step, p, after in zip(steps, beyond_chance(steps), known[1:], strict=True)
        if p is not None and step.difference is not None and step.difference < 0
    ]
    return min(drops, key=lambda drop: drop[0])[1] if drops else None


def draw_hours(figures: Sequence[Figure], speech: Speech) -> Chart | None:
    """How often an answer came in time, by hour of day; the title names the hour at which it doesn't."""
    rows = {
        int(str(figure.group["hour"])): figure for figure in figures if figure.group.get("hour") is not None
    }
    known = {hour: figure for hour, figure in rows.items() if figure.estimate.known}
    if len(known) < FEWEST_ROWS:
        return None
    hours = range(min(rows), max(rows) + 1)
    worst = _worst(known)
    told = (
        {"hour": f"{worst:02d}:00", "value": speech.value(known[worst].estimate)} if worst is not None else {}
    )
    return TrendChart(
        speech.say("chart.hours.title", **told) if told else speech.say("chart.hours.flat"),
        speech.say("chart.hours.subtitle"),
        tuple(f"{hour:02d}" for hour in hours),
        tuple(rows[hour].estimate if hour in rows else _gap(figures[0]) for hour in hours),
    )


def _worst(known: Mapping[int, Figure]) -> int | None:
    """The hour with the lowest value, where that lies beyond chance below all other hours together."""
    whole = sum((moments_of(figure) for figure in known.values()), Moments())
    metric = metric_of(next(iter(known.values())).question.metric)
    others = {
        hour: sum((moments_of(figure) for other, figure in known.items() if other != hour), Moments())
        for hour in known
    }
    steps = [change(metric, others[hour], moments_of(figure)) for hour, figure in known.items()]
    held = dict(zip(known, beyond_chance(steps), strict=True))
    worst = min(known, key=lambda hour: _value(known[hour]))
    return worst if held[worst] is not None and _value(known[worst]) < (whole.mean or 0.0) else None


def draw_origins(figures: Sequence[Figure], speech: Speech) -> Chart | None:
    """Conversion by origin, the best first; of very many, those with the most leads."""
    named = [figure for figure in figures if figure.group.get("origin") is not None]
    largest = sorted(named, key=lambda figure: -figure.estimate.n)[:MOST_ROWS]
    known = sorted((f for f in largest if f.estimate.known), key=_value, reverse=True)
    if len(known) < FEWEST_ROWS:
        return None
    unknown = [figure for figure in largest if not figure.estimate.known]
    best, least = known[0], known[-1]
    return IntervalChart(
        speech.say(
            "chart.origin.title",
            best=speech.named("origin", best.group["origin"]),
            best_value=speech.value(best.estimate),
            least=speech.named("origin", least.group["origin"]),
            least_value=speech.value(least.estimate),
        ),
        speech.say("chart.origin.subtitle"),
        tuple(Bar(speech.named("origin", f.group["origin"]), f.estimate) for f in [*known, *unknown]),
        reference=sum((moments_of(figure) for figure in figures), Moments()).mean,
    )


def draw_trend(figures: Sequence[Figure], speech: Speech) -> Chart | None:
    """A loyalty metric month by month; a month without answers is a gap."""
    dated = {start_of(figure): figure for figure in figures if figure.period}
    if sum(figure.estimate.known for figure in dated.values()) < FEWEST_PERIODS:
        return None
    name = speech.say(f"metric.{figures[0].question.metric}.name")
    months = _months(min(dated), max(dated))
    return TrendChart(
        speech.say("chart.trend.title", metric=name),
        speech.say("chart.trend.subtitle"),
        tuple(period_label(day_number(month), "month") for month in months),
        tuple(dated[month].estimate if month in dated else _gap(figures[0]) for month in months),
    )


def _months(first: date, last: date) -> list[date]:
    months = [first]
    while months[-1] < last:
        months.append(month_after(months[-1]))
    return months


def _gap(beside: Figure) -> Estimate:
    """What stands where nothing was recorded, in the unit of its neighbours."""
    return Estimate(None, None, None, 0, beside.estimate.unit, reason=Reason("no_data"))


def _band(figure: Figure, speech: Speech) -> str:
    return speech.named("order.lateness", figure.group["order.lateness"])


def _lateness_order(figure: Figure) -> str:
    return str(figure.group["order.lateness"])


def _value(figure: Figure) -> float:
    return figure.estimate.value or 0.0


CHARTS: tuple[ChartPlan, ...] = (
    ChartPlan("lateness", _lateness, draw_lateness),
    ChartPlan("hours", _by_hour, draw_hours),
    ChartPlan("origin", _by_origin, draw_origins),
    ChartPlan("nps_trend", _trend("nps"), draw_trend),
    ChartPlan("csat_trend", _trend("csat"), draw_trend),
)
