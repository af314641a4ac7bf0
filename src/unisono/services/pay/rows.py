"""Plans of pay as plain rows, for programs and the terminal: money in whole units, shares as fractions."""

from __future__ import annotations

from typing import Any

from unisono.loop.decide.pay.plan import Plan
from unisono.loop.decide.pay.settling import Line, Statement
from unisono.services.pay.nouns import PersonStatements, PlanBrief, PlanFile, PlanLook, PlansCompared
from unisono.services.pay.saying import CENTS, day_of, label_of, problem_words
from unisono.services.pay.wording import CORRELATES, FIGURES, headline
from unisono.services.rows import estimate_row


def file_row(file: PlanFile, language: str) -> dict[str, Any]:
    """A plan's file and what is wrong with it."""
    return {
        "name": file.name,
        "title": file.title,
        "version": file.plan.version if file.plan else None,
        "problems": [
            {
                "line": each.line,
                "where": each.name,
                "code": each.code,
                "told": " ".join(problem_words(each, language)),
            }
            for each in file.problems
        ],
    }


def brief_row(brief: PlanBrief, language: str) -> dict[str, Any]:
    """A line of the list of plans."""
    return {
        **file_row(brief.file, language),
        "cost": estimate_row(brief.look.cost, language) if brief.look else None,
        "pays_for": headline(brief.look, language) if brief.look else None,
    }


def look_row(look: PlanLook, language: str) -> dict[str, Any]:
    """A plan's replay with all that is said of it."""
    return {
        **file_row(look.file, language),
        "text": look.file.text,
        "pays_for": headline(look, language),
        "cost": estimate_row(look.cost, language),
        "sold": look.sold / CENTS,
        "deals": look.deals,
        "since": day_of(look.first),
        "until": day_of(look.last),
        "goes_with": {name: estimate_row(getattr(look.worth, name), language) for name in CORRELATES},
        "figures": {name: estimate_row(getattr(look.worth, name), language) for name in FIGURES},
        "signs": [
            {
                "name": sign.name,
                "seen": estimate_row(sign.seen, language),
                "expected": sign.expected,
                "beyond": sign.beyond,
            }
            for sign in look.gaming.signs
        ],
        "movable": look.gaming.movable / CENTS,
        "people": [
            {
                "person": each.person,
                "name": each.name,
                "team": each.team,
                "deals": each.deals,
                "sold": each.sold / CENTS,
                "paid": each.paid / CENTS,
                "owed": each.owed / CENTS,
                "stayed": estimate_row(each.stayed, language),
            }
            for each in look.people
        ],
        "waiting": look.waiting / CENTS,
        "owed": look.owed / CENTS,
        "unpaid": look.unpaid,
        "unpriced": look.unpriced,
        "foreign": look.foreign,
        "partial": look.partial,
        "edition": look.edition,
    }


def compared_row(found: PlansCompared, language: str) -> dict[str, Any]:
    """Two plans beside each other."""
    return {
        "one": found.one.file.name,
        "other": found.other.file.name,
        "before": found.compared.before / CENTS,
        "after": found.compared.after / CENTS,
        "winners": len(found.compared.winners),
        "losers": len(found.compared.losers),
        "needed": estimate_row(found.compared.needed, language),
        "people": [
            {
                "person": each.person,
                "name": found.names.get(each.person, each.person),
                "before": each.before / CENTS,
                "after": each.after / CENTS,
                "difference": each.difference / CENTS,
            }
            for each in found.compared.people
        ],
        "edition": found.one.edition,
    }


def statements_row(found: PersonStatements, plan: Plan) -> dict[str, Any]:
    """A person's statements, one of them line by line."""
    return {
        "plan": found.file.name,
        "person": found.person,
        "name": found.name,
        "team": found.team,
        "statements": [_statement(each, plan) for each in found.statements],
        "period": label_of(found.chosen.period, plan) if found.chosen else None,
        "lines": [_line(each, plan) for each in found.lines],
        "partial": found.partial,
        "edition": found.edition,
    }


def _statement(each: Statement, plan: Plan) -> dict[str, Any]:
    names = ("earned", "held", "released", "taken_back", "carried", "payout", "owed")
    return {"period": label_of(each.period, plan), **{name: getattr(each, name) / CENTS for name in names}}


def _line(line: Line, plan: Plan) -> dict[str, Any]:
    return {
        "part": plan.parts[line.part].name,
        "kind": line.kind,
        "day": day_of(line.day),
        "deal": line.sale.id if line.sale else None,
        "customer": line.sale.customer if line.sale else None,
        "base": line.base / CENTS if line.sale else None,
        "before": line.before / CENTS,
        "pays": line.cents / CENTS,
        "why": line.why or None,
    }
