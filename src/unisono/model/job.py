"""A job: work that goes on by itself, with its progress, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

JobState = Literal["waiting", "running", "done", "failed", "cancelled"]


@dataclass(frozen=True, slots=True)
class Job:
    """One job as people see it. `step` and `step_facts` fill the words `job.step.<step>`.

    `error` is the code of an error and `error_facts` its facts, as in `unisono.errors`. Facts and
    results are plain JSON.
    """

    id: int
    kind: str
    state: JobState
    facts: Mapping[str, object] = field(default_factory=dict)
    step: str = ""
    step_facts: Mapping[str, object] = field(default_factory=dict)
    percent: int | None = None
    result: Mapping[str, object] = field(default_factory=dict)
    error: str = ""
    error_facts: Mapping[str, object] = field(default_factory=dict)
    by: str = ""
    attempts: int = 0
    made_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def over(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state in ("done", "failed", "cancelled")
