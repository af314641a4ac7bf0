"""From sold to delivered: the customers to whom a promise came due and who saw one broken."""

from __future__ import annotations

from dataclasses import replace

from unisono.loop.diagnose.detector import Answers, Context
from unisono.loop.diagnose.gaps.money import MONEY, people_of, stake_of
from unisono.loop.diagnose.horizon import year_before
from unisono.model.gap import Gap
from unisono.model.question import Question

WORST = 3


def let_down(context: Context) -> Question:
    """The share of customers to whom a promise was broken."""
    return Question("let_down", since=context.since, until=context.until)


def kept(context: Context) -> Question:
    """How often each promise is kept."""
    return Question("promise_kept", by=("promise",), since=context.since, until=context.until)


def questions(context: Context) -> tuple[Question, ...]:
    """These days, a year before, and each promise."""
    return (let_down(context), kept(context), *earlier(let_down(context), context))


def earlier(question: Question, context: Context) -> tuple[Question, ...]:
    """The same question of a year before; nothing where the data don't reach back that far."""
    span = year_before(context.since, context.until, context.first)
    return (replace(question, since=span[0], until=span[1]),) if span else ()


def gap(context: Context, answers: Answers) -> Gap:
    """Of the customers to whom a promise came due, those who saw one broken; and what they bought."""
    (figure,) = answers.figures[let_down(context)]
    before = [one for asked in earlier(let_down(context), context) for one in answers.figures[asked]]
    promises = answers.figures.get(kept(context), ())
    known = [one for one in promises if one.estimate.known and one.group.get("promise") is not None]
    worst = sorted(known, key=lambda one: one.estimate.value or 0.0)[:WORST]
    rows = answers.rows[MONEY]
    facts: dict[str, object] = {"people": people_of(rows, "broken", None)}
    if worst:
        facts |= {"promise": worst[0].group["promise"], "worst": worst[0].estimate}
    return Gap(
        "sold_delivered",
        "service",
        figure.estimate,
        stake_of(rows, "broken", None, rate=figure.estimate),
        figure.key,
        before[0].key if before else "",
        tuple(one.key for one in worst),
        facts,
    )
