"""Figures and findings as a page or a document cites them: named, dated, with their change in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from textwrap import shorten
from typing import Literal

from unisono.loop.diagnose.chance import beyond_chance
from unisono.loop.diagnose.figures import difference, is_better
from unisono.loop.measure.catalogue import BY_SLUG
from unisono.loop.measure.compare import change
from unisono.loop.measure.sums import moments_of
from unisono.loop.plan.speech import Speech
from unisono.model.brief import Cited, Item
from unisono.model.finding import Finding
from unisono.model.question import Figure, Question

LONGEST_GROUP = 36  # the whole words of a promise stand in the title; beside a figure its beginning will do
# What a lead becomes is known later: last year's leads have had a year more than this year's.
NEVER_COMPARED = frozenset({"conversion", "cycle_days"})


def worth_showing(figure: Figure) -> bool:
    """Figures of what the company never recorded say nothing; those that can't be told say why."""
    reason = figure.estimate.reason
    return figure.estimate.known or figure.estimate.n > 0 or bool(reason and reason.code == "leads_unplaced")


def cited(figure: Figure, speech: Speech) -> Cited:
    """A figure with its name, its groups and its days."""
    label = speech.say(f"metric.{figure.question.metric}.name")
    told = [_told(name, value, speech) for name, value in figure.group.items()]
    period = speech.period(figure.period) if figure.period else _span(figure.question, speech)
    return Cited(f"{label} ({', '.join(told)})" if told else label, figure.estimate, period, figure.key)


def cited_with_change(
    figure: Figure, before: Sequence[Figure], speech: Speech, moved: str = "brief.change.moved"
) -> Cited:
    """The same, with how it changed since the one figure before; silent where there is none to compare.

    `moved` is the key of the words for a change beyond chance.
    """
    shown = cited(figure, speech)
    metric = BY_SLUG[figure.question.metric]
    if metric.slug in NEVER_COMPARED or len(before) != 1:
        return shown
    if not (before[0].estimate.known and figure.estimate.known):
        return shown
    compared = change(metric, moments_of(before[0]), moments_of(figure))
    if compared.p_value is None:
        return shown
    if beyond_chance([compared]) == [None]:
        return replace(shown, change=speech.say("brief.change.none"))
    by = difference(compared, figure.estimate.n, metric.unit, currency=figure.estimate.currency)
    better = is_better(compared.difference or 0.0, 0.0, metric.direction)
    tone: Literal["good", "bad"] = "good" if better else "bad"
    return replace(shown, change=speech.say(moved, change=speech.change(by)), tone=tone)


def item_of(finding: Finding, evidence: Mapping[str, Figure], speech: Speech) -> Item:
    """A finding in words, with the figures it rests on."""
    words = speech.finding(finding)
    figures = [evidence[key] for key in finding.evidence if key in evidence]
    return Item(
        words.title,
        words.why,
        words.money,
        words.decide,
        words.owner,
        tuple(cited(figure, speech) for figure in figures),
    )


def _span(question: Question, speech: Speech) -> str:
    """The days a figure was asked over; all of them where nobody set bounds."""
    if question.until is None:
        return speech.say("brief.period.all")
    if question.since is None:
        return speech.say("period.until", until=speech.span(question.until, question.until))
    return speech.span(question.since, question.until)


def _told(name: str, value: object, speech: Speech) -> str:
    """One group of a figure as people call it, on no more than a line."""
    return shorten(speech.named(name, value), LONGEST_GROUP, placeholder="…")
