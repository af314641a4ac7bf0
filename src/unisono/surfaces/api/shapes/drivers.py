"""Drivers as the API gives them: each with its lift, how it goes now, and whether it is more than chance."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ninja import Field, Schema

from unisono.surfaces.api.shapes.asking import Through
from unisono.surfaces.api.shapes.figures import Estimate, Figure

Verdict = Literal["moves", "against", "chance", "unknown"]


class AskedDrivers(Through):
    """What to explain, and by what."""

    outcome: Literal["nps", "csat", "ces", "stays"] = Field(
        "nps", description="What to explain: a score, or whether customers stay the month."
    )
    by: Literal["happened", "rated"] = Field(
        "happened",
        description="By what happened before, or by the ratings given in the same questionnaire.",
    )


class Level(Schema):
    """One level of a driver, and how many rows stand on it."""

    name: str
    n: int


class Driver(Schema):
    """One driver, the strongest first."""

    slug: str
    name: str
    step: str = Field(description="What moving up one step means.")
    lift: Estimate = Field(description="Points the outcome gains if those who can move up one step.")
    p: float | None = Field(description="Two-sided, corrected for all drivers looked at together.")
    verdict: Verdict
    performance: Estimate = Field(description="How far from worst (0) to best (1) it goes now.")
    headroom: float = Field(description="Share of rows that can move up a step.")
    share: float = Field(description="Of the explained variance (Shapley); not an effect.")
    quarter: Literal["fix", "keep", "watch", "enough", ""]
    twins: list[str] = Field(description="Drivers the data hardly tell from it.")
    levels: list[Level] = Field(description="From worst to best; unrecorded rows last.")


class Context(Schema):
    """One value of what is held equal, against the other values."""

    slug: str
    name: str
    value: str
    difference: Estimate
    p: float | None
    verdict: Verdict


class LeftOut(Schema):
    """What was not looked at, and why."""

    slug: str
    name: str
    why: Literal["never", "one_level", "too_few", "ratings", "verdicts"]
    words: str


class Drivers(Schema):
    """What moves an outcome."""

    outcome: str
    by: Literal["happened", "rated"]
    figure: Figure = Field(description="The outcome itself.")
    since: date
    until: date
    edition: int
    n: int
    needed: int = Field(description="Rows it takes before anything is said.")
    explained: float | None = Field(description="Share of the outcome's variance; null without a fit.")
    drivers: list[Driver]
    contexts: list[Context]
    left_out: list[LeftOut]
