"""Composes the executive brief: the chain with its figures, at most five findings, charts that show why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from textwrap import shorten
from typing import Literal

from unisono.loop.diagnose.chance import beyond_chance
from unisono.loop.diagnose.detector import Context
from unisono.loop.diagnose.figures import difference, is_better
from unisono.loop.measure.catalogue import BY_SLUG
from unisono.loop.measure.compare import change
from unisono.loop.measure.sums import moments_of
from unisono.loop.plan.charts import CHARTS, ChartPlan
from unisono.loop.plan.speech import Speech
from unisono.model.brief import Brief, Chart, Cited, Item, Link
from unisono.model.finding import Department, Finding
from unisono.model.question import Figure, Question

MOST_ITEMS = 5
FIGURES_A_LINK = 3
LONGEST_GROUP = 36  # the whole words of a promise stand in the title; beside a figure its beginning will do

LINKS: tuple[tuple[str, Department, tuple[str, ...]], ...] = (
    ("promised", "marketing", ("promised_days",)),
    ("sold", "sales", ("conversion", "cycle_days", "revenue_per_customer")),
    ("delivered", "service", ("promise_kept", "first_answer_in_time", "undelivered", "fcr", "aht")),
    ("lived", "cxo", ("nps", "csat", "ces", "churn")),
)
YEAR = timedelta(days=365)
# What a lead becomes is known later: last year's leads have had a year more than this year's.
NEVER_COMPARED = frozenset({"conversion", "cycle_days"})

Answered = Mapping[Question, tuple[Figure, ...]]


def chain_question(slug: str, context: Context) -> Question:
    """A figure of the chain over the span of the brief."""
    return Question(slug, since=context.since, until=context.until)


def chain_before(slug: str, context: Context) -> Question:
    """The same figure over the year before."""
    return Question(slug, since=context.since - YEAR, until=context.since - timedelta(days=1))


def questions(context: Context) -> tuple[Question, ...]:
    """Everything a brief asks, besides the findings."""
    slugs = [slug for _, _, slugs in LINKS for slug in slugs]
    now = [chain_question(slug, context) for slug in slugs]
    before = [chain_before(slug, context) for slug in slugs if slug not in NEVER_COMPARED]
    return tuple(dict.fromkeys([*now, *before, *(plan.question(context) for plan in CHARTS)]))


@dataclass(frozen=True, slots=True)
class Material:
    """What a brief is composed from."""

    company: str
    currency: str
    context: Context
    edition: int
    as_of: date
    answers: Answered
    findings: tuple[Finding, ...]
    evidence: Mapping[str, Figure]
    data_note: str


def compose(material: Material, speech: Speech) -> Brief:
    """One or two pages for an executive, in one language.

    The title states the dearest finding; where nothing is beyond noise the brief says so and is silent.
    """
    items = tuple(_item(finding, material, speech) for finding in _chosen(material.findings))
    return Brief(
        company=material.company,
        language=speech.language,
        currency=material.currency,
        title=items[0].title if items else speech.say("brief.quiet.title"),
        period=speech.span(material.context.since, material.context.until),
        as_of=speech.span(material.as_of, material.as_of),
        edition=material.edition,
        chain=tuple(_link(name, owner, slugs, material, speech) for name, owner, slugs in LINKS),
        items=items,
        charts=_charts(material, speech),
        quiet=speech.say("brief.quiet"),
        data_note=material.data_note,
    )


def _chosen(findings: Sequence[Finding]) -> list[Finding]:
    """At most five, the dearest first, and no kind crowds out the others.

    The first of each kind is taken before the second of any.
    """
    seen: Counter[str] = Counter()
    turns: list[tuple[int, int]] = []
    for rank, finding in enumerate(findings):
        turns.append((seen[finding.kind], rank))
        seen[finding.kind] += 1
    return [findings[rank] for rank in sorted(rank for _, rank in sorted(turns)[:MOST_ITEMS])]


def _link(name: str, owner: Department, slugs: tuple[str, ...], material: Material, speech: Speech) -> Link:
    figures = [
        figure
        for slug in slugs
        for figure in material.answers.get(chain_question(slug, material.context), ())
        if _worth_showing(figure)
    ]
    return Link(
        speech.say(f"chain.{name}"),
        speech.say(f"department.{owner}"),
        tuple(_cited_in_chain(figure, material, speech) for figure in figures[:FIGURES_A_LINK]),
    )


def _worth_showing(figure: Figure) -> bool:
    """Figures of what the company never recorded say nothing; those with too few rows say so."""
    return figure.estimate.known or figure.estimate.n > 0


def _cited_in_chain(figure: Figure, material: Material, speech: Speech) -> Cited:
    cited = _cited(figure, speech)
    before = material.answers.get(chain_before(figure.question.metric, material.context), ())
    metric = BY_SLUG[figure.question.metric]
    if metric.slug in NEVER_COMPARED or len(before) != 1:
        return cited
    if not (before[0].estimate.known and figure.estimate.known):
        return cited
    compared = change(metric, moments_of(before[0]), moments_of(figure))
    if compared.p_value is None:
        return cited
    if beyond_chance([compared]) == [None]:
        return replace(cited, change=speech.say("brief.change.none"))
    moved = difference(compared, figure.estimate.n, metric.unit, currency=figure.estimate.currency)
    better = is_better(compared.difference or 0.0, 0.0, metric.direction)
    tone: Literal["good", "bad"] = "good" if better else "bad"
    return replace(cited, change=speech.say("brief.change.moved", change=speech.change(moved)), tone=tone)


def _cited(figure: Figure, speech: Speech) -> Cited:
    label = speech.say(f"metric.{figure.question.metric}.name")
    told = [_told(name, value, speech) for name, value in figure.group.items()]
    period = speech.period(figure.period) if figure.period else _span(figure.question, speech)
    return Cited(f"{label} ({', '.join(told)})" if told else label, figure.estimate, period, figure.key)


def _span(question: Question, speech: Speech) -> str:
    """The days a figure was asked over; all of them where nobody set bounds."""
    if question.until is None:
        return speech.say("brief.period.all")
    if question.since is None:
        return speech.say("period.until", until=speech.span(question.until, question.until))
    return speech.span(question.since, question.until)


def _told(name: str, value: object, speech: Speech) -> str:
    """One group of a figure in words; a flag says its column, any other value speaks for itself."""
    if value is None:
        return speech.say("brief.group.none")
    key = f"group.{name.rsplit('.', 1)[-1]}.{value}"
    words = speech.say(key)
    return shorten(str(value), LONGEST_GROUP, placeholder="…") if words == key else words


def _item(finding: Finding, material: Material, speech: Speech) -> Item:
    words = speech.finding(finding)
    figures = [material.evidence[key] for key in finding.evidence if key in material.evidence]
    return Item(
        words.title,
        words.why,
        words.money,
        words.decide,
        words.owner,
        tuple(_cited(figure, speech) for figure in figures),
    )


def _charts(material: Material, speech: Speech) -> tuple[Chart, ...]:
    drawn = [_chart(plan, material, speech) for plan in CHARTS]
    return tuple(chart for chart in drawn if chart is not None)


def _chart(plan: ChartPlan, material: Material, speech: Speech) -> Chart | None:
    figures = material.answers.get(plan.question(material.context), ())
    return plan.draw(figures, speech)
