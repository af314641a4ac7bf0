"""The company, its editions, sources, jobs and trail, as the API gives them."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from ninja import Field, Schema
from pydantic import ConfigDict


class Caller(Schema):
    """Whom the token speaks for, and what it may do."""

    name: str
    role: str
    actions: list[str]
    countries: list[str] = Field(description="Whose customers' rows it sees; empty: all countries'.")
    units: list[str] = Field(description="The same by business unit.")


class Company(Schema):
    """The company this installation serves, and who asks."""

    name: str
    currency: str
    time_zone: str
    languages: list[str]
    country: str
    contract: bool | None
    edition: int = Field(description="The newest edition: all figures come from one.")
    made_at: datetime | None
    caller: Caller

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "name": "Andina Hogar",
                    "currency": "PEN",
                    "time_zone": "America/Lima",
                    "languages": ["es", "pt", "en"],
                    "country": "PE",
                    "contract": True,
                    "edition": 3,
                    "made_at": "2026-11-01T06:00:00+00:00",
                    "caller": {
                        "name": "Ana Rojas",
                        "role": "analyst",
                        "actions": ["see_figures"],
                        "countries": [],
                        "units": [],
                    },
                }
            ]
        }
    )


class Source(Schema):
    """A source: what its last load did, what stands of it, how far it reaches, and a verdict."""

    source: str
    title: str
    tables: list[str]
    counts: dict[str, int] = Field(description="read = loaded + updated + unchanged + set_aside")
    rows: int
    waiting: int = Field(description="Rows set aside that nobody has corrected.")
    newest: datetime | None
    behind_days: int | None
    verdict: Literal["good", "late", "aside", "doubtful", "future"]


class Sources(Schema):
    """All sources together."""

    sources: list[Source]
    tables: dict[str, int] = Field(description="How many rows each table holds.")
    end: datetime | None
    waiting: int
    conflicts: int
    edition: int


class LoadedFile(Schema):
    """What became of the rows of one file."""

    source: str
    file: str
    read: int
    loaded: int
    updated: int
    unchanged: int
    retired: int
    set_aside: int


class Edition(Schema):
    """One state of all tables."""

    number: int
    made_at: datetime
    by: str
    restores: int | None = Field(description="The edition it went back to, where it undid an import.")
    undone: bool
    files: list[LoadedFile]


class Editions(Schema):
    """The editions there were, the newest first."""

    editions: list[Edition]
    next: str | None = Field(description="`cursor` of the next page; null on the last one.")


class Deed(Schema):
    """One line of the audit trail."""

    id: int
    at: datetime
    by: str
    role: str
    deed: str
    text: str
    facts: dict[str, Any]
    edition: int


class Trail(Schema):
    """Who did what, the latest first."""

    deeds: list[Deed]
    next: str | None = Field(description="`cursor` of the next page; null on the last one.")


class Job(Schema):
    """Work that goes on by itself, with its progress, and what became of it."""

    id: int
    kind: str
    state: Literal["waiting", "running", "done", "failed", "cancelled"]
    step: str
    percent: int | None
    result: dict[str, Any]
    error: str = Field(description="The code of what went wrong; empty where nothing did.")
    error_text: str
    by: str
    cancel_asked: bool
    made_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None


class Jobs(Schema):
    """The latest jobs, those that go on first."""

    jobs: list[Job]


class JobWish(Schema):
    """The job to begin."""

    kind: Literal["refresh"] = Field(description="`refresh` makes anew all that is derived from the data.")

    model_config = ConfigDict(extra="forbid")


class Upload(Schema):
    """A file that was brought in."""

    id: str
    name: str
    size: int
    job: Job | None = Field(description="The import that was begun; null where no recipe was named.")
