"""A piece of copy as programs get it: plain values, the same for the API and the terminal."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from unisono.services.claims import wording
from unisono.services.claims.nouns import Copy, Read


def copy_row(copy: Copy, language: str) -> dict[str, Any]:
    """All that was read in a piece of copy."""
    return {
        "claims": [_claim_row(read, language) for read in copy.claims],
        "measurable": copy.measurable,
    }


def _claim_row(read: Read, language: str) -> dict[str, Any]:
    claim = read.claim
    return {
        "number": read.number,
        "kind": claim.kind,
        "name": wording.kind_text(claim.kind, language),
        "text": claim.text,
        "start": claim.start,
        "end": claim.end,
        "language": claim.language,
        "values": list(claim.values),
        "quantities": [
            {**asdict(quantity), "hedge": quantity.hedge or None, "written": quantity.written}
            for quantity in claim.quantities
        ],
        "conditions": list(claim.conditions),
        "measurable": claim.measurable,
        "why_not": claim.why_not or None,
        "why": wording.why_text(read, language) or None,
        "means": wording.means_text(read, language),
        "missing": read.missing or None,
        "known": read.known or None,
        "draft": dict(read.draft),
    }
