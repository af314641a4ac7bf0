"""Keeps from misleading: leads that never bought often have no customer, and so no country or segment.

Where only some leads are placed, looking through a segment (or with rights to some rows) leaves out
those who did not buy, and conversion would read as near 100 %. Then there is a reason, not a value,
whoever asks: page, API, command line or library.
"""

from __future__ import annotations

from dataclasses import replace

from unisono.loop.measure.dimensions import KNOWN_BY_OUTCOME, looks_at_customers
from unisono.model.company import Company
from unisono.model.edition import Edition
from unisono.model.estimate import Estimate, Reason
from unisono.model.kernel import Kernel
from unisono.model.question import Figure, Question
from unisono.model.rights import OWNER
from unisono.services.companies import reader_of
from unisono.stats.moments import Moments

MOST_UNPLACED = 0.02  # of the leads: more than a few that cleaning forgot
_COUNTED = Kernel("select count(*) as leads, count(customer_id) as placed from leads", ("leads",))


def unplaced(company: Company, edition: Edition, question: Question) -> Reason | None:
    """Why a question about leads can't be answered for this person; None where it can.

    All leads are counted, also those out of the person's scope: the count shows no row.
    """
    if question.metric not in KNOWN_BY_OUTCOME:
        return None
    if company.actor.scope.everything and not looks_at_customers(question, edition.extras):
        return None
    with reader_of(replace(company, actor=OWNER), edition) as reader:
        (row,) = reader.ask(_COUNTED)
    missing = row["leads"] - row["placed"]
    if missing <= MOST_UNPLACED * row["leads"]:
        return None
    return Reason("leads_unplaced", {"unplaced": missing, "leads": row["leads"]})


def without_value(question: Question, reason: Reason) -> Figure:
    """The figure that stands where conversion can't be told; it has no key, since it has no rows to open."""
    facts: dict[str, object] = {"moments": Moments(), "period_start": None}
    return Figure(question, {}, None, Estimate(None, None, None, 0, "share", reason=reason), "", facts)
