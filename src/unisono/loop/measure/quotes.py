"""What people said after a promise was broken to them: their own words, the latest first."""

from __future__ import annotations

from dataclasses import replace

from unisono.loop.measure.open import rows_kernel
from unisono.loop.measure.reach import Extras
from unisono.model.kernel import Kernel
from unisono.model.question import Question

MOST_ANSWERS = 100_000


def quotes_kernel(question: Question, promise: str, *, extras: Extras, limit: int) -> Kernel:
    """Which SQL lists the words of those to whom a promise was broken?

    Parameters
    ----------
    question : on `score_after_promise`, with the days and the customers looked at.
    promise : as checks call it: its words, or `delivery`.
    limit : how many at most.
    """
    named = promise.replace("'", "''")
    own = f"promise = '{named}' and kept = 0"
    asked = replace(question, where=f"({question.where}) and {own}" if question.where else own)
    rows = rows_kernel(asked, {}, None, extras=extras, limit=MOST_ANSWERS)
    sql = f"""
select r.id, r.customer_id, r.verbatim, r.score, r.instrument, local_day(r."at") as day
from ({rows.sql}) as told join responses as r on r.id = told.id
where trim(r.verbatim) <> '' order by r."at" desc, r.id limit {int(limit)}"""
    return Kernel(sql, tuple(dict.fromkeys((*rows.tables, "responses"))), rows.parameters)
