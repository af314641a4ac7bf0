"""The charts that explain one finding: its months, kept beside broken, somebody beside everybody."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from unisono.loop.diagnose.detector import Context
from unisono.loop.diagnose.detectors.failure_demand import ALWAYS, EVIDENCE
from unisono.loop.diagnose.detectors.moved import watched_question
from unisono.loop.diagnose.horizon import asked_until
from unisono.loop.plan.beside import beside_charts, beside_questions
from unisono.loop.plan.charts import MOST_ROWS, draw_hours, draw_lateness, draw_origins, draw_trend
from unisono.loop.plan.speech import Speech
from unisono.model.brief import Bar, Chart, IntervalChart
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding
from unisono.model.question import Figure, Question

Answered = Mapping[Question, tuple[Figure, ...]]


@dataclass(frozen=True, slots=True)
class Explanation:
    """The charts of one kind of finding: what they ask, and how they are drawn."""

    questions: Callable[[Finding, Context], tuple[Question, ...]]
    draw: Callable[[Finding, Sequence[tuple[Figure, ...]], Speech], list[Chart | None]]


def explaining_questions(finding: Finding, context: Context) -> tuple[Question, ...]:
    """What the charts of a finding ask; nothing where its kind has none."""
    explanation = EXPLANATIONS.get(finding.kind)
    return explanation.questions(finding, context) if explanation else ()


def explaining_charts(
    finding: Finding, context: Context, answers: Answered, speech: Speech
) -> tuple[Chart, ...]:
    """The charts that explain a finding; those with nothing to show are left out."""
    explanation = EXPLANATIONS.get(finding.kind)
    if explanation is None:
        return ()
    figures = [answers.get(question, ()) for question in explanation.questions(finding, context)]
    return tuple(chart for chart in explanation.draw(finding, figures, speech) if chart is not None)


def _moved_questions(finding: Finding, context: Context) -> tuple[Question, ...]:
    return (watched_question(str(finding.facts["metric"]), context),)


def _moved_charts(_: Finding, figures: Sequence[tuple[Figure, ...]], speech: Speech) -> list[Chart | None]:
    (months,) = figures
    return [draw_trend(months, speech)]


def _broken_questions(finding: Finding, context: Context) -> tuple[Question, ...]:
    since, until = context.since, context.until
    if finding.facts["promise"] == "delivery":
        return (Question("csat_mean", by=("order.lateness",), since=since, until=until),)
    promise = str(finding.facts["promise"]).replace("'", "''")
    return (Question("promise_kept", by=("hour",), where=f"promise = '{promise}'", since=since, until=until),)


def _broken_charts(
    finding: Finding, figures: Sequence[tuple[Figure, ...]], speech: Speech
) -> list[Chart | None]:
    """Scores with the promise kept and broken; and where it breaks: by lateness, or by hour of the day."""
    (where,) = figures
    breaks = draw_lateness if finding.facts["promise"] == "delivery" else draw_hours
    kept, broken = finding.facts["kept"], finding.facts["broken"]
    if not (isinstance(kept, Estimate) and isinstance(broken, Estimate)):
        return [breaks(where, speech)]
    beside = IntervalChart(
        speech.say("chart.broken.title", kept=speech.value(kept), broken=speech.value(broken)),
        speech.say(
            "chart.broken.subtitle", instrument=speech.named("instrument", finding.facts["instrument"])
        ),
        (
            Bar(speech.named("kept", "1"), kept, finding.evidence[1]),
            Bar(speech.named("kept", "0"), broken, finding.evidence[0]),
        ),
    )
    return [beside, breaks(where, speech)]


def _hollow_questions(finding: Finding, context: Context) -> tuple[Question, ...]:
    until = asked_until("conversion", context.until, context.last)
    return (
        Question("conversion", by=("origin",), until=until),
        Question(str(finding.facts["metric"]), by=("customer.origin",)),
        Question(str(finding.facts["metric"]), by=("account.origin",)),
        Question(str(finding.facts["metric"])),
    )


def _hollow_charts(
    finding: Finding, figures: Sequence[tuple[Figure, ...]], speech: Speech
) -> list[Chart | None]:
    """Conversion by origin, and what those each brought said afterwards, in the same order of origins."""
    sold, customers, accounts, whole = figures
    lived = max((customers, accounts), key=lambda each: sum(figure.estimate.known for figure in each))
    column = "customer.origin" if lived is customers else "account.origin"
    named = {str(figure.group[column]): figure for figure in lived if figure.group.get(column) is not None}
    rows = sorted(named.items(), key=lambda each: -(each[1].estimate.value or float("-inf")))[:MOST_ROWS]
    metric, satisfaction = speech.say(f"metric.{finding.facts['metric']}.name"), finding.facts["satisfaction"]
    told = speech.value(satisfaction) if isinstance(satisfaction, Estimate) else ""
    after = IntervalChart(
        speech.say(
            "chart.hollow.title",
            origin=speech.named(column, finding.facts["origin"]),
            metric=metric,
            value=told,
        ),
        speech.say("chart.hollow.subtitle", metric=metric),
        tuple(Bar(speech.named(column, origin), figure.estimate, figure.key) for origin, figure in rows),
        reference=whole[0].estimate.value if whole else None,
    )
    return [draw_origins(sold, speech), after if rows else None]


def _demand_questions(finding: Finding, context: Context) -> tuple[Question, ...]:
    """What fails, month by month, and what each case costs meanwhile."""
    slugs = (*EVIDENCE.get(str(finding.facts["cause"]), ())[:1], ALWAYS)
    return tuple(Question(slug, grain="month", since=context.since, until=context.until) for slug in slugs)


def _demand_charts(_: Finding, figures: Sequence[tuple[Figure, ...]], speech: Speech) -> list[Chart | None]:
    return [draw_trend(months, speech) for months in figures]


_BESIDE = Explanation(beside_questions, beside_charts)

EXPLANATIONS: Mapping[str, Explanation] = {
    "moved": Explanation(_moved_questions, _moved_charts),
    "broken_promise": Explanation(_broken_questions, _broken_charts),
    "hollow_channel": Explanation(_hollow_questions, _hollow_charts),
    "failure_demand": Explanation(_demand_questions, _demand_charts),
    "empty_promise": _BESIDE,
    "passing_customers": _BESIDE,
    "oversold_customers": _BESIDE,
    "hurried_queue": _BESIDE,
    "all_green": _BESIDE,
}
