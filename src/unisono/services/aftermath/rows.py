"""What came of promises as plain values, for programs: the same figures as the pages."""

from __future__ import annotations

from typing import Any

from unisono.loop.diagnose.aftermath.alike import Alike
from unisono.loop.diagnose.aftermath.cost import Cost, difference
from unisono.loop.diagnose.aftermath.reached import Gap
from unisono.services.aftermath.nouns import Aftermath, Gaps, Priced
from unisono.services.aftermath.origins import Brought, Origins
from unisono.services.aftermath.strengths import Strengths
from unisono.services.aftermath.tabling import UNITS
from unisono.services.aftermath.telling import claim_text
from unisono.services.aftermath.wording import gone, headline
from unisono.services.rows import CENTS, estimate_row, reason_text


def after_row(told: Aftermath, language: str) -> dict[str, Any]:
    """What came of one promise."""
    return {
        "promise": told.promise.id,
        "edition": told.edition,
        "until": told.until,
        "title": headline(told, language),
        "kept": estimate_row(told.kept.estimate, language) if told.kept else None,
        "gaps": _gaps(told.gaps, language) if told.gaps else None,
        "cost": cost_row(told.priced, language),
        "instrument": told.instrument or None,
        "bands": [
            {"low": band.low, "high": band.high, "score": estimate_row(band.score, language)}
            for band in told.bands
        ],
        "reached": [_gap(gap, told.priced.currency, language) for gap in told.beside.gaps]
        if told.beside
        else None,
    }


def strengths_row(told: Strengths, language: str) -> dict[str, Any]:
    """What is kept better than said, and what customers praise."""
    return {
        "edition": told.edition,
        "claims": [
            {
                "promise": claim.promise.id,
                "claim": claim_text(claim, language),
                "seconds": claim.seconds or None,
                "days_early": claim.days or None,
                "kept": estimate_row(claim.kept, language),
            }
            for claim in told.claims
        ],
        "themes": [
            {
                "word": theme.word,
                "customers": theme.customers,
                "more": theme.comparison.difference,
                "low": theme.comparison.low,
                "high": theme.comparison.high,
                "quotes": list(theme.quotes),
            }
            for theme in told.themes
        ],
    }


def origins_row(told: Origins, language: str) -> dict[str, Any]:
    """Whom each origin or campaign brings."""
    return {
        "edition": told.edition,
        "by": told.by,
        "instrument": told.instrument or None,
        "small": told.small,
        "rows": [_brought(row, language) for row in told.rows],
    }


def _brought(row: Brought, language: str) -> dict[str, Any]:
    estimates = {
        name: estimate_row(getattr(row, name), language) for name in ("conversion", "stay", "score", "money")
    }
    return {"name": row.name, "leads": row.leads, "customers": row.customers, **estimates}


def _gaps(gaps: Gaps, language: str) -> dict[str, Any]:
    names = ("delivered", "perceived", "expected", "after_kept", "after_broken")
    return {name: estimate_row(getattr(gaps, name), language) for name in names}


def cost_row(priced: Priced, language: str) -> dict[str, Any]:
    """What breaking a promise cost, part by part, or why it can't be told."""
    cost = priced.cost
    found: dict[str, Any] = {
        "why": reason_text(priced.reason, language),
        "horizon_months": priced.months or None,
        "discount_rate": priced.discount if priced.cost else None,
        "broken": cost.met if cost else None,
        "balance": _balance(cost.alike) if cost and cost.alike.known else None,
    }
    return {**found, **_parts(cost, priced, language)}


def _parts(cost: Cost | None, priced: Priced, language: str) -> dict[str, Any]:
    sums = ("total", "lost", "returned", "contacts")
    told: dict[str, Any] = dict.fromkeys((*sums, "worth", "gone", "leave_broken", "leave_kept"))
    if cost is None:
        return told
    for name in sums:
        part = getattr(cost, name)
        told[name] = estimate_row(part.estimate(cost.met, priced.currency), language) if part else None
    if cost.worth:
        told["worth"] = estimate_row(cost.worth.each.estimate(cost.met, priced.currency), language)
    left = gone(cost)
    told["gone"] = estimate_row(left, language) if left else None
    if cost.shares:
        told["leave_broken"], told["leave_kept"] = (estimate_row(each, language) for each in cost.shares)
    return told


def _balance(made: Alike) -> dict[str, Any]:
    return {
        "method": "entropy_balancing",
        "exposed": len(made.exposed),
        "others": len(made.others),
        "effective": made.balance.effective,
        "unmatched": made.unmatched,
        "aside": list(made.aside),
        "shares": [
            {
                "fact": share.fact,
                "value": share.shown,
                "exposed": share.exposed,
                "others": share.others,
                "weighed": share.weighed,
            }
            for share in made.shares
        ],
    }


def _gap(gap: Gap, currency: str, language: str) -> dict[str, Any]:
    unit = UNITS[gap.name]
    money = unit == "money"
    apart = difference(gap.effect, gap.n, unit, currency=currency if money else None)
    scale = CENTS if money else 1
    return {
        "what": gap.name,
        "month": gap.month or None,
        "exposed": gap.effect.exposed / scale,
        "alike": gap.effect.others / scale,
        "others": gap.plain / scale,
        "difference": estimate_row(apart, language),
        "beyond_chance": gap.beyond,
    }
