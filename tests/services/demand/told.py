"""Demand made by hand, so that each sentence can be asked for without a company."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from unisono.loop.diagnose.demand.shares import CausePart, OriginPart, Part, ReasonPart, Shares, Sort
from unisono.loop.diagnose.demand.terms import CAUSES, ORIGINS, Origin, Terms
from unisono.model.estimate import Estimate, Reason, Unit
from unisono.model.question import Figure, Question
from unisono.services.demand.nouns import Aside, Beside, Demand, ReasonLine, Statement

FEW = Reason("too_few", {"n": 4, "minimum": 30, "missing": 26})
CURRENCY = "PEN"


def known(value: float, reach: float, unit: Unit = "count", n: int = 500) -> Estimate:
    """A value with as much room to either side; money is in cents."""
    currency = CURRENCY if unit == "money" else None
    return Estimate(value, value - reach, value + reach, n, unit, currency=currency)


def unknown(unit: Unit = "count", reason: Reason = FEW) -> Estimate:
    return Estimate(None, None, None, 4, unit, reason=reason, currency=CURRENCY if unit == "money" else None)


def part(share: float, reach: float = 0.02, *, of: int = 1_000) -> Part:
    """A part of so many contacts of five soles each."""
    return Part(
        known(share * of, reach * of), known(share, reach, "share"), known(share * of * 500, 1_000, "money")
    )


NO_PART = Part(unknown(), unknown("share"), unknown("money"))


def sorts(failure: Part, preventable: Part) -> tuple[tuple[Sort, Part], ...]:
    value = 1 - (failure.share.value or 0) - (preventable.share.value or 0)
    return (("value", part(value)), ("failure", failure), ("preventable", preventable))


def figure(metric: str, value: float | None, unit: Unit = "share", *, key: str = "") -> Figure:
    estimate = unknown(unit) if value is None else known(value, value / 10, unit)
    return Figure(Question(metric), {}, None, estimate, key or f"{metric}@1/team=A")


def cause(place: int, found: Part, *, beyond: bool = False) -> CausePart:
    """A cause by its place among those there are."""
    return CausePart(CAUSES[place], found, 120, 80, 800, known(0.4, 0.1), 0.01 if beyond else 0.4, beyond)


def shares(
    *,
    failure: Part | None = None,
    preventable: Part | None = None,
    service: Part | None = None,
    cost: float | None = 500_000.0,
    unknown_customers: int = 0,
    unpriced: int = 0,
) -> Shares:
    """A thousand contacts of two reasons; `service` is what that department made come."""
    found = sorts(failure or part(0.2), preventable or part(0.0))
    origins: dict[Origin, Part] = {origin: part(0.0) for origin in ORIGINS}
    origins["service"] = service or part(0.2)
    reasons = (
        ReasonPart("bill", 700, None if cost is None else cost * 0.4, found),
        ReasonPart("", 300, None if cost is None else cost * 0.6, found),
    )
    return Shares(
        1_000,
        cost,
        (cause(0, part(0.2), beyond=True), cause(1, part(0.001)), cause(5, NO_PART), cause(6, NO_PART)),
        part(0.1),
        tuple(OriginPart(origin, each) for origin, each in origins.items()),
        found,
        reasons,
        unknown_customers,
        unpriced,
    )


def line(found: Shares, place: int, label: str) -> ReasonLine:
    figures = (
        ("cost_per_case", figure("cost_per_case", 500.0, "money")),
        ("fcr", figure("fcr", 0.8)),
        ("aht", figure("aht", 300.0, "seconds")),
        ("repeat_contact_7d", None),
        ("reopened", figure("reopened", None)),
        ("csat", figure("csat", 0.7)),
    )
    return ReasonLine(label, found.reasons[place], known(0.7, 0.03, "share"), figures, unknown("share"))


STATEMENT = Statement(
    solved=1_200,
    difference=known(0.05, 0.01, "share"),
    kept=known(60, 12),
    worth=known(80_000, 5_000, "money"),
    margin=known(4_800_000, 900_000, "money"),
    again=known(0.4, 0.05),
    avoided=known(240_000, 30_000, "money"),
    cost=replace(known(500_000, 0, "money"), low=None, high=None),
    net=known(4_540_000, 900_000, "money"),
)
TEAMS = Beside(
    "agent.team",
    (
        Aside("North", figure("fcr", 0.55), figure("aht", 180.0, "seconds")),
        Aside("South", figure("fcr", 0.85), figure("aht", 420.0, "seconds")),
        Aside("New", figure("fcr", None), figure("aht", 300.0, "seconds")),
        Aside("Post", None, figure("aht", 900.0, "seconds")),
    ),
)


def demand_of(
    found: Shares | None = None,
    *,
    statement: Statement = STATEMENT,
    terms: Terms | None = None,
    problem: str = "",
) -> Demand:
    """All of it, as the service would tell it."""
    found = found or shares()
    return Demand(
        since=date(2026, 1, 1),
        until=date(2026, 6, 30),
        edition=3,
        currency=CURRENCY,
        terms=terms or Terms(),
        shares=found,
        reason="topic",
        columns=("topic", "channel"),
        reasons=(line(found, 0, "Billing"), line(found, 1, "not noted")),
        solving=(("fcr", figure("fcr", 0.8)), ("aht", None)),
        beside=(TEAMS,),
        statement=statement,
        contacts_by_hour=None,
        in_time_by_hour=None,
        score="csat",
        problem=problem,
    )
