"""Composes the executive brief: the chain with its figures, at most five findings, charts that show why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from unisono.loop.diagnose.detector import Context
from unisono.loop.plan.charts import CHARTS, ChartPlan
from unisono.loop.plan.cited import NEVER_COMPARED, cited_with_change, item_of, worth_showing
from unisono.loop.plan.speech import Speech
from unisono.model.brief import Brief, Chart, Cited, Link
from unisono.model.finding import Department, Finding
from unisono.model.question import Figure, Question

MOST_ITEMS = 5
FIGURES_A_LINK = 3

LINKS: tuple[tuple[str, Department, tuple[str, ...]], ...] = (
    ("promised", "marketing", ("promised_days",)),
    ("sold", "sales", ("conversion", "cycle_days", "revenue_per_customer")),
    ("delivered", "service", ("promise_kept", "first_answer_in_time", "undelivered", "fcr", "aht")),
    ("lived", "cxo", ("nps", "csat", "ces", "churn")),
)
YEAR = timedelta(days=365)

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
    items = tuple(item_of(finding, material.evidence, speech) for finding in chosen(material.findings))
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


def chosen(findings: Sequence[Finding]) -> list[Finding]:
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
        if worth_showing(figure)
    ]
    return Link(
        speech.say(f"chain.{name}"),
        speech.say(f"department.{owner}"),
        tuple(_cited_in_chain(figure, material, speech) for figure in figures[:FIGURES_A_LINK]),
    )


def _cited_in_chain(figure: Figure, material: Material, speech: Speech) -> Cited:
    before = material.answers.get(chain_before(figure.question.metric, material.context), ())
    return cited_with_change(figure, before, speech)


def _charts(material: Material, speech: Speech) -> tuple[Chart, ...]:
    drawn = [_chart(plan, material, speech) for plan in CHARTS]
    return tuple(chart for chart in drawn if chart is not None)


def _chart(plan: ChartPlan, material: Material, speech: Speech) -> Chart | None:
    figures = material.answers.get(plan.question(material.context), ())
    return plan.draw(figures, speech)
