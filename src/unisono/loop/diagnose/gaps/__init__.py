"""The gaps of the chain, from figures and findings: how often each opens, how sure, how much money, whose.

What each counts stands in `docs/methods/gaps.md`. All three look at the same days, and none is ever
added to another: a customer whom a hollow channel brought may also have been let down.
"""

from __future__ import annotations

from unisono.loop.diagnose.detector import Answers, Context, Needs
from unisono.loop.diagnose.gaps import delivered_lived, promised_sold, sold_delivered
from unisono.loop.diagnose.gaps.money import MONEY, money_kernel
from unisono.model.gap import Gap

__all__ = ["finds", "reads"]


def reads(context: Context) -> Needs:
    """All that the three gaps are made of, these days and a year before."""
    rooms = (promised_sold, sold_delivered, delivered_lived)
    questions = dict.fromkeys(question for room in rooms for question in room.questions(context))
    return Needs(tuple(questions), {MONEY: money_kernel(context)})


def finds(context: Context, answers: Answers) -> tuple[Gap, ...]:
    """The three gaps, in the order of the chain; each says why where it can't be measured."""
    return (
        promised_sold.gap(context, answers),
        sold_delivered.gap(context, answers),
        delivered_lived.gap(context, answers),
    )
