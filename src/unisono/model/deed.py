"""A deed: something somebody did to the company's records, or took out of the house."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Deed:
    """One line of the audit trail: who did what, when, and while which edition stood.

    `deed` names its words (`deed.<deed>`), which `facts` fill. `actor_id` is None for whoever holds the
    folder (command line and library) and for whoever had not signed in.
    """

    id: int
    at: datetime
    actor_id: int | None
    actor: str
    role: str
    deed: str
    facts: Mapping[str, object] = field(default_factory=dict)
    edition: int = 0
