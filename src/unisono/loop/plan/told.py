"""A finding told to a reader: its words and figures, and the name by which a link finds it again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from unisono.loop.diagnose.reference import reference_of
from unisono.loop.plan.cited import item_of
from unisono.loop.plan.speech import Speech
from unisono.model.brief import Item
from unisono.model.estimate import Estimate
from unisono.model.finding import Department, Finding
from unisono.model.question import Figure


@dataclass(frozen=True, slots=True)
class ToldFinding:
    """A finding in words. `effect` and `stake` stay estimates, to be sorted and taken along in a table.

    `concerns` says what the money is, where it stands by itself; empty where none is known. `facts` are the
    finding's own, for pages that draw more than its words.
    """

    reference: str
    kind: str
    owner: Department
    item: Item
    effect: Estimate
    stake: Estimate | None
    concerns: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


def told_of(finding: Finding, evidence: Mapping[str, Figure], speech: Speech) -> ToldFinding:
    """A finding in one language."""
    return ToldFinding(
        reference_of(finding),
        finding.kind,
        finding.owner,
        item_of(finding, evidence, speech),
        finding.effect,
        finding.stake,
        _concerns(finding, speech),
        finding.facts,
    )


def _concerns(finding: Finding, speech: Speech) -> str:
    """Whose money it is, without repeating how much."""
    if finding.stake is None or not finding.stake.known:
        return ""
    people = finding.facts.get("people", finding.stake.n)
    count = int(people) if isinstance(people, int) else finding.stake.n
    told = speech.value(Estimate(float(count), None, None, count, "count"))
    return speech.say(f"finding.{finding.kind}.concerns", people=told)
