"""Keeps from misleading: leads that never bought often have no customer, and so no country or segment.

Where only some leads (or deals) are placed, looking through a segment (or with rights to some rows)
leaves out those who did not buy, and conversion would read as near 100 %; what a campaign cost can't be
shared out among some of its customers; what the company has to say first isn't guessed. Then there is a
reason, not a value, whoever asks: page, API, command line or library.
"""

from __future__ import annotations

from dataclasses import replace

from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.dimensions import KNOWN_BY_OUTCOME, looks_at_customers
from unisono.loop.measure.stated import unstated
from unisono.model.company import Company
from unisono.model.edition import Edition
from unisono.model.estimate import Estimate, Reason
from unisono.model.kernel import Kernel
from unisono.model.question import Figure, Question
from unisono.model.rights import OWNER
from unisono.services.companies import reader_of
from unisono.stats.moments import Moments

MOST_UNPLACED = 0.02  # of the leads: more than a few that cleaning forgot
SHARED_COSTS = frozenset({"cost_per_lead", "acquisition_cost"})


def unplaced(company: Company, edition: Edition, question: Question) -> Reason | None:
    """Why a question can't be answered of this company for this person; None where it can.

    All leads are counted, also those out of the person's scope: the count shows no row.
    """
    missing = unstated(question, company.stated)
    if missing is not None:
        return Reason(missing)
    if question.metric in SHARED_COSTS and not company.actor.scope.everything:
        return Reason("costs_of_all")
    if question.metric not in KNOWN_BY_OUTCOME:
        return None
    if company.actor.scope.everything and not looks_at_customers(question, edition.extras):
        return None
    with reader_of(replace(company, actor=OWNER), edition) as reader:
        table = KNOWN_BY_OUTCOME[question.metric]
        (row,) = reader.ask(_counted(table))
    without = row["all"] - row["placed"]
    if without <= MOST_UNPLACED * row["all"]:
        return None
    return Reason(f"{table}_unplaced", {"unplaced": without, table: row["all"]})


def _counted(table: str) -> Kernel:
    return Kernel(f'select count(*) as "all", count(customer_id) as placed from {table}', (table,))


def without_value(question: Question, reason: Reason) -> Figure:
    """The figure that stands where one can't be told; it has no key, since it has no rows to open."""
    facts: dict[str, object] = {"moments": Moments(), "period_start": None}
    unit = metric_of(question.metric).unit
    return Figure(question, {}, None, Estimate(None, None, None, 0, unit, reason=reason), "", facts)
