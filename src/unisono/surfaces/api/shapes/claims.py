"""Copy as the API reads it: each claim with its quantities, its draft, and what can't be measured."""

from __future__ import annotations

from typing import Any

from ninja import Field, Schema


class Copy(Schema):
    """A piece of copy to read."""

    text: str = Field(
        max_length=200_000,
        description="Copy in Spanish, Portuguese or English.",
        examples=["Soporte 24/7 y entrega en 48 h."],
    )


class ChosenClaims(Copy):
    """Claims of a piece of copy to write down."""

    numbers: list[int] = Field(max_length=500, description="The numbers of the claims, as they were read.")
    campaign: str = Field("", max_length=200, description="The campaign that says it.")


class Quantity(Schema):
    """One figure of a claim."""

    sort: str
    amount: float | None
    unit: str
    start: int
    end: int
    hedge: str | None
    written: str = Field(description="The same in every language: `48 hours`, `49 PEN`, `24/7`.")


class Claim(Schema):
    """Something the copy promises."""

    number: int
    kind: str
    name: str
    text: str
    start: int = Field(description="Where it begins in the text, its ends trimmed; `end` is behind it.")
    end: int
    language: str
    values: list[str]
    quantities: list[Quantity]
    conditions: list[str]
    measurable: bool
    why_not: str | None = Field(description="The code of the reason; `why` says it.")
    why: str | None
    means: str
    missing: str | None = Field(description="The first field the ledger still lacks to measure it.")
    known: str | None = Field(description="The promise of the same words that is on record.")
    draft: dict[str, Any] = Field(description="What a promise file would say.")


class Claims(Schema):
    """All that a piece of copy promises."""

    claims: list[Claim]
    measurable: int


class Drafted(Schema):
    """The drafts that were made."""

    promises: list[str] = Field(description="Their names.")
