"""The charts a brief may show: each says what it asks, when it has something to show, and what its title states."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from unisono.loop.diagnose.detector import Context
from unisono.loop.plan.speech import Speech
from unisono.model.brief import Bar, Chart, IntervalChart, TrendChart
from unisono.model.question import Figure, Question

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
    return Question("conversion", by=("origin",))


def _trend(slug: str) -> Callable[[Context], Question]:
    return lambda context: Question(slug, grain="month", since=context.since, until=context.until)


def _draw_lateness(figures: Sequence[Figure], speech: Speech) -> Chart | None:
    """Satisfaction by how late it came; the title names the step at which it breaks."""
    rows = sorted((f for f in figures if f.group.get("order.lateness") is not None), key=_lateness_order)
    known = [figure for figure in rows if figure.estimate.known]
    if len(known) < FEWEST_ROWS:
        return None
    drops = [_value(before) - _value(after) for before, after in zip(known, known[1:], strict=False)]
    worst = max(range(len(drops)), key=drops.__getitem__)
    band = _band(known[worst + 1], speech)
    return IntervalChart(
        speech.say("chart.lateness.title", band=band) if drops[worst] > 0 else speech.say("chart.lateness.flat"),
        speech.say("chart.lateness.subtitle"),
        tuple(Bar(_band(figure, speech), figure.estimate) for figure in rows),
    )


def _draw_hours(figures: Sequence[Figure], speech: Speech) -> Chart | None:
    """How often an answer came in time, by hour of day; the title names the hours at which it doesn't."""
    rows = sorted((f for f in figures if f.group.get("hour") is not None), key=lambda f: int(str(f.group["hour"])))
    known = [figure for figure in rows if figure.estimate.known]
    if len(known) < FEWEST_ROWS:
        return None
    worst = min(known, key=_value)
    return TrendChart(
        speech.say("chart.hours.title", hour=f"{int(str(worst.group['hour'])):02d}:00", value=speech.value(worst.estimate)),
        speech.say("chart.hours.subtitle"),
        tuple(f"{int(str(figure.group['hour'])):02d}" for figure in rows),
        tuple(figure.estimate for figure in rows),
    )


def _draw_origins(figures: Sequence[Figure], speech: Speech) -> Chart | None:
    """Conversion by origin, the best first."""
    named = [figure for figure in figures if figure.group.get("origin") is not None]
    known = sorted((f for f in named if f.estimate.known), key=_value, reverse=True)
    if len(known) < FEWEST_ROWS:
        return None
    unknown = [figure for figure in named if not figure.estimate.known]
    best, least = known[0], known[-1]
    return IntervalChart(
        speech.say(
            "chart.origin.title",
            best=best.group["origin"],
            best_value=speech.value(best.estimate),
            least=least.group["origin"],
            least_value=speech.value(least.estimate),
        ),
        speech.say("chart.origin.subtitle"),
        tuple(Bar(str(f.group["origin"]), f.estimate) for f in [*known, *unknown][:MOST_ROWS]),
        reference=_overall(known),
    )


def _draw_trend(figures: Sequence[Figure], speech: Speech) -> Chart | None:
    """A loyalty metric month by month."""
    known = [figure for figure in figures if figure.estimate.known]
    if len(known) < FEWEST_PERIODS:
        return None
    name = speech.say(f"metric.{figures[0].question.metric}.name")
    return TrendChart(
        speech.say("chart.trend.title", metric=name),
        speech.say("chart.trend.subtitle"),
        tuple(figure.period or "" for figure in figures),
        tuple(figure.estimate for figure in figures),
    )


def _band(figure: Figure, speech: Speech) -> str:
    return speech.say(f"group.lateness.{figure.group['order.lateness']}")


def _lateness_order(figure: Figure) -> str:
    return str(figure.group["order.lateness"])


def _value(figure: Figure) -> float:
    return figure.estimate.value or 0.0


def _overall(figures: Sequence[Figure]) -> float | None:
    """The whole company's share, from the groups' own counts."""
    n = sum(figure.estimate.n for figure in figures)
    return sum(_value(figure) * figure.estimate.n for figure in figures) / n if n else None


CHARTS: tuple[ChartPlan, ...] = (
    ChartPlan("lateness", _lateness, _draw_lateness),
    ChartPlan("hours", _by_hour, _draw_hours),
    ChartPlan("origin", _by_origin, _draw_origins),
    ChartPlan("nps_trend", _trend("nps"), _draw_trend),
    ChartPlan("csat_trend", _trend("csat"), _draw_trend),
)

