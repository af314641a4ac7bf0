"""Makes of a claim a promise that can be measured: a draft of its definition, with what the copy said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from unisono.loop.listen.claims.nouns import Claim, Kind, Quantity

# A kind of claim -> how the ledger measures it; others stay words.
MEASURED_AS: dict[Kind, str] = {
    "support_hours": "answered_hours",
    "answer_within": "first_answer",
    "resolve_within": "resolution",
    "deliver_within": "delivery",
    "refund": "refund",
    "return_within": "return",
    "no_commitment": "no_commitment",
    "price_from": "price",
}
WORKING_DAYS = "mon-fri 00:00-24:00"
# A unit of the copy -> the ledger's, how many of them, and the calendar that the clock then runs by.
UNITS: dict[str, tuple[str, float, str]] = {
    "seconds": ("seconds", 1, ""),
    "minutes": ("minutes", 1, ""),
    "hours": ("hours", 1, ""),
    "days": ("days", 1, ""),
    "weeks": ("days", 7, ""),
    "business_days": ("days", 1, WORKING_DAYS),
}
SECONDS = {"seconds": 1, "minutes": 60, "hours": 3_600, "days": 86_400}
LONGEST_TEXT = 300
ALL_SHARE = 100.0


def draft_of(claim: Claim) -> Mapping[str, Any]:
    """What promise file would say what this claim says?

    Parameters
    ----------
    claim : as it was found.

    Returns
    -------
    Mapping[str, Any]
        The fields of a promise definition, in state draft. Of a range the longer end counts. What the
        copy didn't say is left out, for a person to fill in: how soon a round-the-clock support
        answers, which cases ask for money back. What can't be measured keeps its words alone.

    >>> from unisono.loop.listen.claims import claims_in
    >>> (claim,) = claims_in("Te respondemos en 2 horas, de lunes a viernes de 9 a 18 h.")
    >>> told = draft_of(claim)
    >>> told["kind"], told["target"], told["unit"], told["hours"]
    ('first_answer', 2, 'hours', 'mon-fri 09:00-18:00')
    """
    told: dict[str, Any] = {"text": claim.text[:LONGEST_TEXT], "made_in": "campaign", "state": "draft"}
    if claim.conditions:
        told["conditions"] = "; ".join(claim.conditions)
    kind = MEASURED_AS.get(claim.kind)
    if kind is None or not claim.measurable:
        return told
    told |= {"kind": kind, "operator": "<="}
    times = [quantity for quantity in claim.quantities if quantity.sort == "time"]
    if kind == "price":
        told |= _price(claim)
    elif kind != "no_commitment":
        told |= _within(times)
    said = {"hours": _hours(claim.quantities), "share": _share(claim)}
    return told | {name: value for name, value in said.items() if value}


def _within(times: list[Quantity]) -> dict[str, Any]:
    """The longest of the times said, in a unit the ledger knows; the same day is one day."""
    known = []
    for quantity in times:
        if quantity.unit in UNITS:
            unit, factor, hours = UNITS[quantity.unit]
            target = (quantity.amount or 1.0) * factor
            known.append((target * SECONDS[unit], target, unit, hours))
    if not known:
        return {}
    _, target, unit, hours = max(known)
    told: dict[str, Any] = {"target": int(target) if target == int(target) else target, "unit": unit}
    return told | ({"hours": hours} if hours else {})


def _price(claim: Claim) -> dict[str, Any]:
    (amount, unit), *_ = [
        (quantity.amount, quantity.unit) for quantity in claim.quantities if quantity.sort == "money"
    ]
    return {"target": amount, "unit": "" if unit == "$" else unit}


def _hours(quantities: tuple[Quantity, ...]) -> str:
    """The calendar said, where it tells days or hours that a clock can run by."""
    said = [quantity.unit for quantity in quantities if quantity.sort == "calendar"]
    return _whole(said[0]) if len(said) == 1 else ""


def _whole(calendar: str) -> str:
    """A calendar with its hours: days alone are open all day, hours alone every day."""
    if calendar == "24/7":
        return calendar
    parts = []
    for part in calendar.split("; "):
        days, _, hours = part.rpartition(" ")
        if hours.startswith("-"):
            hours = f"00:00{hours}"
        if ":" not in hours:
            days, hours = hours, "00:00-24:00"
        parts.append(f"{days or 'mon-sun'} {hours}")
    return "; ".join(parts)


def _share(claim: Claim) -> float | None:
    """Of how many it is said: 90 % of calls in 60 seconds. All the money back is no share of cases."""
    shares = [each.amount or 0.0 for each in claim.quantities if each.sort == "share"]
    if claim.kind == "refund" or not shares or not 0 < shares[0] <= ALL_SHARE:
        return None
    return shares[0] / 100
