"""What a detector is: it declares what it reads and turns the answers into findings; it asks nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from unisono.model.canon import Kind
from unisono.model.finding import Finding
from unisono.model.kernel import Kernel
from unisono.model.lens import Lens
from unisono.model.question import Figure, Question


@dataclass(frozen=True, slots=True)
class Context:
    """What a detector may know beforehand: the span it looks at and where the data ends.

    `first` (None: not known) and `last` are the days between which anything happened; `since` and
    `until` bound the findings. Questions are asked through `lens` by whoever asks them; a detector's
    own kernels keep to its segment with `segment.within`. `plans` is what the company declares in files
    of its own, by their names; `extras` are the columns its tables have beyond the canon.
    """

    since: date
    until: date
    last: date
    currency: str
    contract: bool | None = None
    first: date | None = None
    lens: Lens = field(default_factory=Lens)
    plans: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    extras: Mapping[str, Mapping[str, Kind]] = field(default_factory=dict)


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
    """One detector of the catalogue; `weighs` says how many comparisons it could make of the answers."""

    slug: str
    reads: Callable[[Context], Needs]
    finds: Callable[[Context, Answers], tuple[Finding, ...]]
    weighs: Callable[[Context, Answers], int]
