"""What a detector is: it declares what it reads and turns the answers into findings; it asks nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from unisono.model.finding import Finding
from unisono.model.kernel import Kernel
from unisono.model.question import Figure, Question


@dataclass(frozen=True, slots=True)
class Context:
    """What a detector may know beforehand: the span it looks at and where the data ends.

    `last` is the last day anything happened; `since` and `until` bound the findings.
    """

    since: date
    until: date
    last: date
    currency: str
    contract: bool | None = None


@dataclass(frozen=True, slots=True)
class Needs:
    """What a detector reads: questions to the metrics, and kernels of its own by name."""

    questions: tuple[Question, ...] = ()
    kernels: Mapping[str, Kernel] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answers:
    """What came back: figures by question, rows by kernel name."""

    figures: Mapping[Question, tuple[Figure, ...]]
    rows: Mapping[str, list[dict[str, Any]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Detector:
    """One detector of the catalogue."""

    slug: str
    reads: Callable[[Context], Needs]
    finds: Callable[[Context, Answers], tuple[Finding, ...]]
