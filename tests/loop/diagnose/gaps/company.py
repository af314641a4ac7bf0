"""A company small enough to count by hand: who was let down, who is discontent, what they bought."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.loop.diagnose.planted import EDITION, YEAR
from tests.loop.measure.company import Company, Row, at
from unisono.loop.diagnose import gaps
from unisono.loop.diagnose.detector import Answers, Context
from unisono.loop.measure.ask import kernel_for
from unisono.loop.measure.figures import figures_from
from unisono.model.gap import Gap
from unisono.model.lens import Lens
from unisono.model.question import Question

MET, LATE, SILENT = 100, 40, 10  # customers, those let down, those who bought nothing


def customer(place: int) -> dict[str, list[Row]]:
    """The first 40 were let down once and are angry every second time; of the others every fifth is."""
    name, late = f"c{place}", place < LATE
    angry = place % 2 == 0 if late else place % 5 == 0
    promised = at("2018-06-10 12:00")
    return {
        "customers": [{"id": name, "country": "PE" if place % 4 else "CO"}],
        "deliveries": [
            {
                "customer_id": name,
                "ordered_at": at("2018-06-01 12:00"),
                "promised_at": promised,
                "delivered_at": promised + (1 if late else -1) * 86_400_000_000,
            }
        ],
        "responses": [
            {
                "customer_id": name,
                "at": at("2018-06-20 12:00"),
                "instrument": "nps",
                "score": 3.0 if angry else 9.0,
            }
        ],
        "transactions": [
            {"customer_id": name, "at": at("2018-07-01 12:00"), "amount": 1000 + place, "currency": "BRL"}
        ]
        if place >= SILENT
        else [],
    }


def company(**more: list[Row]) -> Company:
    """The company, with other tables beside."""
    tables: dict[str, list[Row]] = {}
    for place in range(MET):
        for table, rows in customer(place).items():
            tables.setdefault(table, []).extend(rows)
    return Company(**(tables | more))


def bought(places: Any) -> float:
    """What these customers bought, in cents."""
    return float(sum(1000 + place for place in places if place >= SILENT))


def asked_gaps(held: Company, context: Context = YEAR) -> dict[str, Gap]:
    """The gaps of a company of rows, asked the way the services ask."""
    needs = gaps.reads(context)
    figures = {question: _answered(held, question, context.lens) for question in needs.questions}
    rows = {name: held.ask(kernel) for name, kernel in needs.kernels.items()}
    return {gap.name: gap for gap in gaps.finds(context, Answers(figures, rows))}


def through(**narrowed: Any) -> Context:
    """The year of the tests through a lens."""
    return replace(YEAR, lens=Lens(**narrowed))


def _answered(held: Company, question: Question, lens: Lens) -> Any:
    put = replace(lens.through(question), edition=EDITION)
    return figures_from(put, held.ask(kernel_for(put, extras={})), currency="BRL")
