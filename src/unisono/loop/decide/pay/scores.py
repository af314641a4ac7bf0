"""How satisfied accounts are, each counted once, so that one loud customer doesn't pay or cost a month."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from unisono.loop.decide.pay.days import after_months, period_end, period_of
from unisono.loop.decide.pay.past import Answer, Past, Roster
from unisono.loop.decide.pay.plan import Plan, SatisfactionPart


@dataclass(frozen=True, slots=True)
class Scored:
    """How many accounts answered, and the mean of their means; no score where none did."""

    accounts: int
    score: Fraction | None


def score_of(answers: Sequence[Answer]) -> Scored:
    """What is the score of accounts by their answers, each account counted once?

    >>> said = [Answer("a", 1, "csat", 1), Answer("a", 2, "csat", 0), Answer("b", 1, "csat", 1)]
    >>> score_of(said)
    Scored(accounts=2, score=Fraction(3, 4))
    """
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for answer in answers:
        held = sums[answer.customer]
        held[0] += answer.value
        held[1] += 1
    if not sums:
        return Scored(0, None)
    return Scored(len(sums), sum((Fraction(*held) for held in sums.values()), Fraction(0)) / len(sums))


def scores_of(
    part: SatisfactionPart, plan: Plan, past: Past, roster: Roster
) -> Iterator[tuple[str, int, Scored]]:
    """For each person and whole period, how satisfied their accounts (or their team's) were by its end.

    An account is a customer that the person had won by then; the team's are those of who is in the
    team on the period's last day. Answers count from the last `months` on.
    """
    said = _answers(part, past)
    for period in _periods(plan, past):
        last = period_end(period, plan.period)
        since = after_months(last + 1, -part.months)
        by_person = _said_by_person(past, said, since, last)
        there = {
            person: stint
            for person in sorted(roster.stints)
            if roster.there(person, period, last) and (stint := roster.days(person, period, last)[-1][0])
        }
        teams: dict[str, list[Answer]] = defaultdict(list)
        for person, stint in there.items():
            teams[stint.team] += by_person.get(person, ())
        known = {team: score_of(theirs) for team, theirs in teams.items()} if part.of == "team" else {}
        for person, stint in there.items():
            own = known[stint.team] if part.of == "team" else score_of(by_person.get(person, ()))
            yield person, period, own


def _answers(part: SatisfactionPart, past: Past) -> Mapping[str, tuple[list[int], list[Answer]]]:
    """Each customer's answers in order of time, with their days."""
    found: dict[str, list[Answer]] = defaultdict(list)
    for answer in past.answers:
        if answer.instrument == part.instrument:
            found[answer.customer].append(answer)
    ordered = {customer: sorted(theirs, key=lambda each: each.day) for customer, theirs in found.items()}
    return {customer: ([each.day for each in theirs], theirs) for customer, theirs in ordered.items()}


def _said_by_person(
    past: Past, said: Mapping[str, tuple[list[int], list[Answer]]], since: int, last: int
) -> Mapping[str, list[Answer]]:
    """What the accounts of each person said in these days: of customers won by the last of them."""
    found: dict[str, list[Answer]] = defaultdict(list)
    counted: set[tuple[str, str]] = set()
    for sale in past.sales:
        own = (sale.person, sale.customer)
        if sale.day > last or sale.customer not in said or own in counted:
            continue
        counted.add(own)
        days, answers = said[sale.customer]
        found[sale.person] += answers[bisect_right(days, since - 1) : bisect_right(days, last)]
    return found


def _periods(plan: Plan, past: Past) -> Iterator[int]:
    """The whole periods from the first deal to the last day known."""
    if not past.sales:
        return
    period = period_of(min(sale.day for sale in past.sales), plan.period)
    while (last := period_end(period, plan.period)) <= past.until:
        yield period
        period = last + 1
