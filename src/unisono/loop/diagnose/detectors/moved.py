"""What moved since the last period, beyond noise: the last complete month against the one before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from unisono.loop.diagnose.chance import beyond_chance
from unisono.loop.diagnose.detector import Answers, Context, Detector, Needs
from unisono.loop.diagnose.figures import difference, is_better, month_after, start_of
from unisono.loop.diagnose.horizon import asked_until
from unisono.loop.measure.catalogue import BY_SLUG
from unisono.loop.measure.compare import change
from unisono.loop.measure.sums import moments_of
from unisono.model.estimate import Estimate
from unisono.model.finding import Department, Finding
from unisono.model.question import Figure, Question
from unisono.stats.compare import Comparison

WATCHED: dict[str, Department] = {
    "nps": "cxo",
    "csat": "cxo",
    "ces": "cxo",
    "promise_kept": "service",
    "first_answer_in_time": "service",
    "conversion": "marketing",
    "aht": "service",
    "fcr": "service",
    "repeat_contact_7d": "service",
    "churn": "cxo",
    "revenue_per_customer": "sales",
}
LOOK_BACK_DAYS = 400


def watched_question(slug: str, context: Context) -> Question:
    """A watched metric month by month, over a little more than a year."""
    return Question(slug, grain="month", since=_month_start(context.until - timedelta(days=LOOK_BACK_DAYS)))


def reads(context: Context) -> Needs:
    """Every watched metric by month."""
    return Needs(tuple(watched_question(slug, context) for slug in WATCHED))


def finds(context: Context, answers: Answers) -> tuple[Finding, ...]:
    """One finding for each metric that moved, false discoveries held to 5 % over all of them."""
    compared = {
        slug: (pair, change(BY_SLUG[slug], moments_of(pair[0]), moments_of(pair[1])))
        for slug, pair in _pairs(context, answers).items()
    }
    held = beyond_chance([comparison for _, comparison in compared.values()])
    return tuple(
        _finding(slug, pair, comparison, p)
        for (slug, (pair, comparison)), p in zip(compared.items(), held, strict=True)
        if p is not None
    )


def weighs(context: Context, answers: Answers) -> int:
    """How many watched metrics have two complete months to compare."""
    return len(_pairs(context, answers))


def _pairs(context: Context, answers: Answers) -> dict[str, tuple[Figure, Figure]]:
    pairs = {
        slug: _last_two(slug, context, answers.figures.get(watched_question(slug, context), ()))
        for slug in WATCHED
    }
    return {slug: pair for slug, pair in pairs.items() if pair is not None}


def _last_two(slug: str, context: Context, figures: tuple[Figure, ...]) -> tuple[Figure, Figure] | None:
    """The last complete month with a value and the month just before it, where that has one too."""
    latest = asked_until(slug, context.until, context.last)
    known = [
        figure
        for figure in figures
        if figure.period
        and figure.estimate.known
        and month_after(start_of(figure)) <= latest + timedelta(days=1)
    ]
    if len(known) < 2 or month_after(start_of(known[-2])) != start_of(known[-1]):
        return None
    return known[-2], known[-1]


def _finding(slug: str, pair: tuple[Figure, Figure], comparison: Comparison, p: float) -> Finding:
    before, after = pair
    metric = BY_SLUG[slug]
    value, earlier = after.estimate.value or 0.0, before.estimate.value or 0.0
    return Finding(
        kind="moved",
        owner=WATCHED[slug],
        evidence=(after.key, before.key),
        effect=difference(comparison, after.estimate.n, metric.unit, currency=after.estimate.currency),
        stake=_stake(after, comparison),
        facts={
            "metric": slug,
            "after": after.estimate,
            "before": before.estimate,
            "period": after.period,
            "before_period": before.period,
            "better": is_better(value, earlier, metric.direction),
            "people": round(moments_of(after).w),
            "p": p,
        },
    )


def _stake(after: Figure, comparison: Comparison) -> Estimate | None:
    """What a change in money per customer makes over all customers of the month; others have no price yet."""
    if after.estimate.unit != "money" or comparison.low is None or comparison.high is None:
        return None
    people = moments_of(after).w
    edges = sorted(abs(people * bound) for bound in (comparison.low, comparison.high))
    value = abs(people * (comparison.difference or 0.0))
    return replace(after.estimate, value=value, low=edges[0], high=edges[1], method=comparison.method)


def _month_start(day: date) -> date:
    return day.replace(day=1)


DETECTOR = Detector("moved", reads, finds, weighs)
