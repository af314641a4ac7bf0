"""Reads a plan of pay from its file, with all that is wrong said at once, each thing with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import cast

from unisono.errors import InputError
from unisono.loop.decide.pay.days import MONTHS, PERIODS, Period
from unisono.loop.decide.pay.fields import Fields
from unisono.loop.decide.pay.money import ROUNDINGS, Rounding
from unisono.loop.decide.pay.plan import (
    DEBTS,
    INSTRUMENTS,
    LEAVERS,
    WHOSE,
    Clawback,
    Debts,
    HoldBack,
    Instrument,
    Leavers,
    Part,
    Plan,
    RetentionPart,
    RevenuePart,
    SatisfactionPart,
    Stint,
    TeamPart,
    Tier,
    Whose,
)
from unisono.loop.decide.pay.problems import Problem, line_of
from unisono.loop.measure.metric import MINIMUM_N

KINDS = ("revenue", "retention", "satisfaction", "team")
FEWEST_ACCOUNTS = MINIMUM_N  # under it a score isn't shown, let alone paid
_TOML_LINE = re.compile(r"\(at line (\d+)")


def plan_from(
    name: str, told: Mapping[str, object], text: str = ""
) -> tuple[Plan | None, tuple[Problem, ...]]:
    """The plan that a file is, and all that is wrong with it; no plan where anything is.

    Parameters
    ----------
    name : of the file, which is that of the plan.
    told : what the file says.
    text : the file itself, to find the lines of what is wrong.
    """
    problems: list[Problem] = []
    fields = Fields(told, (), problems)
    plan = _plan(name, fields)
    fields.close()
    found = tuple(replace(each, line=max(line_of(text, each.where), 1) if text else 0) for each in problems)
    return (None if problems else plan), tuple(sorted(found, key=lambda each: each.line))


def plan_of_text(name: str, text: str) -> tuple[Plan | None, tuple[Problem, ...]]:
    """The plan that a text in TOML is, and all that is wrong with it.

    >>> plan_of_text("a", "version = 1\\nparts = ")[1][0].code
    'pay_toml'
    """
    told, problem = told_by(text)
    return (None, (problem,)) if problem else plan_from(name, told, text)


def told_by(text: str) -> tuple[dict[str, object], Problem | None]:
    """What a text in TOML says, numbers to the last digit; or why it can't be read."""
    try:
        return tomllib.loads(text, parse_float=Decimal), None
    except tomllib.TOMLDecodeError as broken:
        found = _TOML_LINE.search(str(broken))
        line = int(found.group(1)) if found else text.count("\n") + 1
        return {}, Problem("pay_toml", (), {"problem": str(broken)}, line)


def read_plan(name: str, told: Mapping[str, object], text: str = "") -> Plan:
    """The plan that a file is.

    Raises
    ------
    InputError
        `pay_…`, with the first thing that is wrong: its line and name.
    """
    plan, problems = plan_from(name, told, text)
    if plan is None:
        first = problems[0]
        raise InputError(first.code, **{**first.facts, "line": first.line, "where": first.name})
    return plan


def _plan(name: str, fields: Fields) -> Plan:
    period = cast(Period, fields.choice("period", PERIODS))
    return Plan(
        name=name,
        title=fields.text("title", otherwise=name),
        version=fields.whole("version", 1, 10**6),
        currency=fields.text("currency"),
        period=period,
        rounding=cast(Rounding, fields.choice("rounding", ROUNDINGS)),
        parts=_parts(fields, period),
        cap=fields.money("cap"),
        hold_back=_hold_back(fields.table("hold_back")),
        clawback=_clawback(fields.table("clawback")),
        leavers=cast(Leavers, fields.choice("leavers", LEAVERS, otherwise="forfeit")),
        debts=cast(Debts, fields.choice("debts", DEBTS, otherwise="carry")),
        roles=fields.texts("roles"),
        people=_people(fields),
    )


def _parts(fields: Fields, period: Period) -> tuple[Part, ...]:
    if not fields.has("parts") or fields.told["parts"] == []:
        fields.complain("pay_no_parts", "parts")
    made: list[Part] = []
    for each in fields.tables("parts"):
        kind = each.choice("kind", KINDS)
        if each.told.get("kind") in KINDS:
            made.append(_part(kind, each, period))
            each.close()
    return tuple(made)


def _part(kind: str, fields: Fields, period: Period) -> Part:
    name = fields.text("name", otherwise=kind)
    if kind == "revenue":
        return _revenue(name, fields)
    if kind == "retention":
        months = fields.whole("months", 1, 60)
        rate, each = _pay(fields)
        return RetentionPart(name, months, rate, each, fields.money("cap"))
    if kind == "team":
        return TeamPart(name, fields.number("rate"), fields.money("cap"))
    return _satisfaction(name, fields, period)


def _pay(fields: Fields) -> tuple[Fraction | None, int | None]:
    """A rate of the amount or so much a deal: one of the two."""
    if fields.has("rate") == fields.has("each"):
        fields.complain("pay_rate_or_each", "rate" if fields.has("rate") else "")
    rate = fields.number("rate") if "rate" in fields.told else None
    return rate, fields.money("each")


def _revenue(name: str, fields: Fields) -> RevenuePart:
    rate, each = _pay(fields)
    quota = fields.money("quota")
    threshold = fields.number("threshold", 0, 10) if fields.has("threshold") else None
    tiers = []
    for tier in fields.tables("tiers"):
        tiers.append(Tier(tier.number("from", 0, 10), tier.number("rate")))
        tier.close()
    starts = [tier.start for tier in tiers]
    if starts != sorted(set(starts)):
        fields.complain("pay_tiers_order", "tiers")
    if (tiers or threshold is not None) and not quota:
        fields.complain("pay_needs_quota", "tiers" if tiers else "threshold")
    if tiers and each is not None:
        fields.complain("pay_tiers_each", "tiers")
    return RevenuePart(
        name,
        rate,
        each,
        products=fields.texts("products"),
        quota=quota,
        threshold=threshold,
        tiers=tuple(tiers),
        retroactive=fields.flag("retroactive", otherwise=False),
        cap=fields.money("cap"),
    )


def _satisfaction(name: str, fields: Fields, period: Period) -> SatisfactionPart:
    instrument = cast(Instrument, fields.choice("instrument", INSTRUMENTS))
    of = cast(Whose, fields.choice("of", WHOSE))
    low, high = (-100, 100) if instrument == "nps" else (0, 1)
    scale = 100 if instrument == "nps" else 1
    start, full = fields.number("from", low, high) / scale, fields.number("to", low, high) / scale
    minimum = fields.whole("minimum", 1, 10**6, otherwise=FEWEST_ACCOUNTS)
    most = fields.money("most", needed=True)
    if instrument == "nps" and of == "person":
        fields.complain("pay_nps_person", "instrument")
    if minimum < FEWEST_ACCOUNTS:
        fields.complain("pay_few_accounts", "minimum", value=minimum, fewest=FEWEST_ACCOUNTS)
    if start >= full:
        fields.complain("pay_bounds", "to")
    months = fields.whole("months", 1, 24, otherwise=MONTHS[period])
    return SatisfactionPart(name, instrument, of, start, full, most or 0, minimum, months)


def _hold_back(fields: Fields | None) -> HoldBack | None:
    if fields is None:
        return None
    made = HoldBack(
        fields.number("share"),
        fields.whole("months", 1, 60),
        fields.choice("release", ("kept", "always"), otherwise="kept") == "kept",
    )
    fields.close()
    return made


def _clawback(fields: Fields | None) -> Clawback | None:
    if fields is None:
        return None
    made = Clawback(
        fields.whole("months", 1, 60),
        fields.number("share", otherwise=Fraction(1)),
        fields.flag("prorated", otherwise=False),
    )
    fields.close()
    return made


def _people(fields: Fields) -> tuple[Stint, ...]:
    made: list[Stint] = []
    for each in fields.tables("people"):
        first = each.day("from", needed=True)
        stint = Stint(
            each.text("id"),
            each.text("team", otherwise=""),
            first or 0,
            each.day("until"),
            each.money("quota"),
        )
        each.close()
        if stint.last is not None and stint.last < stint.first:
            each.complain("pay_people_days", "until")
        if any(_meet(stint, other) for other in made):
            each.complain("pay_people_twice", "from", person=stint.person)
        made.append(stint)
    return tuple(made)


def _meet(one: Stint, other: Stint) -> bool:
    """Whether two stints of the same person share a day."""
    if one.person != other.person:
        return False
    early, late = sorted((one, other), key=lambda stint: stint.first)
    return early.last is None or late.first <= early.last
