"""Conflicts, KPIs and hand-offs as a page shows them, made of what the detectors and the tables said."""

from __future__ import annotations

from collections.abc import Sequence

from unisono.loop.diagnose.detector import Answers, Context
from unisono.loop.diagnose.silos.cards import GREEN
from unisono.loop.diagnose.silos.handoffs import HANDOFFS, NEEDS, needs_told, question_of
from unisono.loop.diagnose.silos.nouns import Kpi
from unisono.loop.plan.told import ToldFinding
from unisono.model.estimate import Estimate, Reason
from unisono.model.words import known, say
from unisono.services.silos.nouns import Card, Green, KpiLine, Passed

DESIGNED = frozenset({"oversold_customers", "hurried_queue"})
"""The conflicts behind which a design stands, and not an association alone."""

_NO_DATA = Estimate(None, None, None, 0, "share", reason=Reason("no_data"))


def department_text(department: str, language: str) -> str:
    """A department's name in words; its own where it is none that the product knows."""
    key = f"department.{department}"
    return say(key, language) if known(key) else department.capitalize()


def card_of(told: ToldFinding, kpis: Sequence[Kpi], language: str) -> Card:
    """The card of a conflict: each green board with its KPIs, who leaves, and what to measure instead."""
    facts = told.facts
    customers = facts.get("customers")
    greens = [
        Green(name, department_text(name, language), share, _names(told, kpis, name))
        for key, share in facts.items()
        if key.startswith(GREEN) and isinstance(share, Estimate) and (name := key.removeprefix(GREEN))
    ]
    people = facts.get("people")
    return Card(
        told,
        tuple(greens),
        people if isinstance(people, int) else 0,
        customers.n if isinstance(customers, Estimate) else None,
        say(f"silos.counter.{told.kind}", language),
        told.kind in DESIGNED,
    )


def line_of(kpi: Kpi, language: str) -> KpiLine:
    """A row of the registry: the KPI with its course, and how it stood last."""
    course = tuple(Estimate(each.value, None, None, 1, "score") for each in kpi.readings)
    last = kpi.readings[-1].green if kpi.readings else None
    department = department_text(kpi.department, language)
    return KpiLine(kpi, department, course, len(kpi.green), len(kpi.judged), last)


def passed_of(context: Context, answers: Answers) -> tuple[Passed, ...]:
    """How much arrives at each hand-off; a metric nobody has data for says so."""
    told = []
    for handoff in HANDOFFS:
        if not handoff.metric:
            told.append(Passed(handoff, needs_told(answers.rows[NEEDS]), ""))
            continue
        figures = answers.figures[question_of(handoff, context)]
        estimate, key = (figures[0].estimate, figures[0].key) if figures else (_NO_DATA, "")
        told.append(Passed(handoff, estimate, key))
    return tuple(told)


def _names(told: ToldFinding, kpis: Sequence[Kpi], department: str) -> tuple[str, ...]:
    """The KPIs of a department that were green most of the time; of a queue's conflict, the queue's own."""
    if told.kind == "hurried_queue":
        return (str(told.facts["kpi"]),)
    return tuple(
        kpi.name
        for kpi in kpis
        if kpi.department == department and kpi.judged and 2 * len(kpi.green) > len(kpi.judged)
    )
