"""Figures as the API gives them: the very rows of the command line and the library."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from ninja import Field, Schema
from pydantic import ConfigDict, JsonValue

_ESTIMATE: dict[str, JsonValue] = {
    "value": 33.04,
    "low": 17.6,
    "high": 46.5,
    "level": 0.95,
    "n": 120,
    "unit": "points",
    "reason": None,
}
FIGURE: dict[str, JsonValue] = {
    "metric": "nps",
    "group": {"customer.country": "PE"},
    "period": "2026-03",
    **_ESTIMATE,
    "key": "nps@3/customer.country=PE/@2026-03/grain:month",
}


class Estimate(Schema):
    """What is known of a quantity, and how surely; `reason` says why there is no value."""

    value: float | None = Field(description="None where there is too little data: never 0 instead.")
    low: float | None
    high: float | None
    level: float = Field(description="How sure the interval from low to high is.")
    n: int
    unit: str = Field(description="points, share, score, seconds, days, months, count, or a currency.")
    reason: str | None = Field(description="Why there is no value, in words.")

    model_config = ConfigDict(json_schema_extra={"examples": [_ESTIMATE]})


class Figure(Estimate):
    """One answer of a metric: an estimate, whose it is, when, and the key that opens it."""

    metric: str
    group: dict[str, JsonValue] = Field(description="Column and value of whatever it was split by.")
    period: str | None
    key: str = Field(description="Opens the figure: `/api/v1/figure?key=…`, or `unisono open`.")

    model_config = ConfigDict(json_schema_extra={"examples": [FIGURE]})


class Figures(Schema):
    """The figures that answer a question, page by page, all of one edition."""

    figures: list[Figure]
    edition: int
    total: int
    next: str | None = Field(description="`cursor` of the next page; null on the last one.")


class Metric(Schema):
    """A metric there is."""

    slug: str
    name: str
    question: str
    unit: str
    direction: Literal["up", "down"] = Field(description="Where better lies.")

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "slug": "nps",
                    "name": "NPS",
                    "question": "¿Cuántos nos recomiendan?",
                    "unit": "points",
                    "direction": "up",
                }
            ]
        }
    )


class Metrics(Schema):
    """All metrics there are."""

    metrics: list[Metric]


class Opened(Schema):
    """A figure laid open: how it was made, of which rows, as of when."""

    figure: Figure | None
    formula: str
    filter: str
    rows: list[dict[str, JsonValue]]
    row_count: int
    as_of: datetime | None
    edition: int


class Finding(Schema):
    """Something worth a decision: what, why, how much money, what to decide, whose."""

    reference: str
    kind: str
    title: str
    why: str
    money: str
    decide: str
    owner: Literal["marketing", "sales", "service", "cxo"]
    effect: Estimate
    stake: Estimate | None = Field(description="The money at stake; null where none is known.")
    evidence: list[str] = Field(description="Keys of the figures it rests on.")


class Findings(Schema):
    """What is worth a decision, the most money first."""

    findings: list[Finding]
    edition: int
    since: date | None
    until: date | None


class Cited(Schema):
    """A figure as a reader sees it."""

    label: str
    period: str
    change: str
    tone: Literal["good", "bad", "neutral"]
    estimate: Estimate
    key: str


class Link(Schema):
    """One link of the chain: promised, sold, delivered or lived."""

    name: str
    owner: str
    figures: list[Cited]


class Item(Schema):
    """One thing that changed or was found."""

    title: str
    why: str
    money: str
    decide: str
    owner: str
    evidence: list[Cited]


class Brief(Schema):
    """The executive brief: what changed, why, how much money, what to decide. Its charts are in the page."""

    company: str
    language: str
    currency: str
    title: str
    period: str
    as_of: str
    edition: int
    chain: list[Link]
    items: list[Item]
    quiet: str
    data_note: str


class Promise(Schema):
    """A promise of the company, and how often it is kept."""

    id: str
    text: str = Field(description="Empty: the date that each order carries.")
    kind: str
    made_in: str
    campaign: str
    made: date | None
    ends: date | None
    operator: str
    target: float | None
    unit: str
    calendar: str
    segment: str
    channel: str
    topic: str
    hours: str = Field(description="When its clock runs; empty: always.")
    share: float | None = Field(description="What share of the times it must be kept; null means 0.95.")
    owner: str
    state: str = Field(description="draft, live, retired…; empty where its source says none.")
    exposed: int | None = Field(description="How many customers met it.")
    verdict: Literal["kept", "broken", "edge", "early", "unmeasured"]
    broken_since: date | None
    kept: Figure | None = Field(description="Null where it can't be measured as it was written.")


class Promises(Schema):
    """All promises, the broken ones first."""

    promises: list[Promise]
    since: date | None
    until: date | None
