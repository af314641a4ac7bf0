"""Says of each claim whether the company's rows can show it kept or broken, or why they can't."""

from __future__ import annotations

from dataclasses import replace

from unisono.loop.listen.claims.nouns import Claim, Kind

MEASURED: frozenset[Kind] = frozenset(
    (
        "support_hours",
        "answer_within",
        "resolve_within",
        "deliver_within",
        "refund",
        "return_within",
        "no_commitment",
        "price_from",
    )
)


def judged(claim: Claim) -> Claim:
    """The claim with what can be measured of it."""
    why = why_not(claim)
    return replace(claim, measurable=not why, why_not=why)


def why_not(claim: Claim) -> str:
    """The code of the reason why a claim can't be measured; empty where it can."""
    if claim.kind == "superlative":
        return "no_yardstick"
    if claim.kind not in MEASURED:
        return "not_in_rows"
    if claim.kind == "deliver_within" and not any(each.sort == "time" for each in claim.quantities):
        return "not_in_rows"  # on which days somebody delivers isn't kept
    hedges = {quantity.hedge for quantity in claim.quantities}
    if "average" in hedges:
        return "average"
    if claim.kind == "price_from" and "from" in hedges:
        return "from_price"
    return ""
