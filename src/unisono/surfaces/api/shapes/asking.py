"""What a request says in its address, the same words in every operation."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from ninja import Field, Schema

from unisono.model.lens import Lens
from unisono.services.lenses import lens_of

TEXT = 2_000
Word = Annotated[str, Field(max_length=200)]


class Through(Schema):
    """Which days and which customers to look at."""

    since: date | None = Field(None, description="First day, included.", examples=["2026-01-01"])
    until: date | None = Field(None, description="Last day, included.", examples=["2026-06-30"])
    segment: list[Word] = Field(
        [],
        max_length=50,
        description="Only customers of this segment, as `column:value`. Values of one column are "
        "alternatives, columns narrow each other.",
        examples=[["customer.country:PE", "customer.country:CO"]],
    )

    def lens(self) -> Lens:
        """The lens that is meant."""
        return lens_of(self.since, self.until, self.segment)


class AsOf(Schema):
    """Which edition to answer from."""

    as_of: str | None = Field(
        None,
        max_length=40,
        description="Number of an edition, or a moment in ISO: the answer as it was then. "
        "Left out: the newest edition.",
        examples=["3", "2026-03-31T10:00:00+00:00"],
    )


class ThroughEdition(Through, AsOf):
    """Which days and customers to look at, in which edition."""


class Paged(Schema):
    """Which page of a list."""

    cursor: str = Field(
        "", max_length=TEXT, description="`next` of the page before; left out: the first page."
    )
    limit: int = Field(100, ge=1, le=1_000, description="How many at most.")


class Deeds(Paged):
    """Which lines of the audit trail."""

    deed: str = Field("", max_length=100, description="Only deeds of this kind.", examples=["export"])


class OpenedKey(Schema):
    """Which figure to open."""

    key: str = Field(
        max_length=TEXT,
        description="The key that stands beside a figure.",
        examples=["nps@3/customer.country=PE"],
    )
    limit: int = Field(100, ge=1, le=1_000, description="How many rows at most.")


class Latest(Schema):
    """How many of a list that has no further pages."""

    limit: int = Field(50, ge=1, le=200, description="How many at most.")


class Asking(Through, AsOf, Paged):
    """A question to a metric."""

    metric: str = Field(max_length=100, description="Slug of the metric.", examples=["nps"])
    by: list[Word] = Field(
        [],
        max_length=6,
        description="Split by these columns: of the metric's table or any it refers to.",
        examples=[["customer.country"]],
    )
    grain: Literal["day", "week", "month", "quarter"] | None = Field(
        None, description="A figure for each of these periods."
    )
    where: str | None = Field(
        None,
        max_length=TEXT,
        description="A condition on columns: `=`, `<>`, `<`, `<=`, `>`, `>=`, `in`, `between`, `like`, "
        "`is null`, joined with `and`, `or`, `not`.",
        examples=["customer.segment = 'familia'"],
    )
