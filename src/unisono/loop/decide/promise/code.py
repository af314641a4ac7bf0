"""A promise as a code of conduct: the parts that ISO 10001 asks for, and which of them nobody wrote yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from unisono.loop.decide.promise.definition import Definition
from unisono.loop.measure.ledger import Promise

PartName = Literal["scope", "promise", "conditions", "contact", "remedy", "indicators"]
PARTS: dict[PartName, tuple[str, ...]] = {
    "scope": ("audience", "segment", "channel", "topic", "made", "ends"),
    "promise": ("text",),
    "conditions": ("conditions", "hours"),
    "contact": ("contact", "owner"),
    "remedy": ("remedy",),
    "indicators": ("kind",),
}
"""Each part with the fields of a definition that say it; one of them is enough."""


@dataclass(frozen=True, slots=True)
class CodePart:
    """One part of the code, and whether anybody wrote it."""

    name: PartName
    written: bool


def code_of(definition: Definition, promise: Promise) -> tuple[CodePart, ...]:
    """The parts of a promise's code, in the order a customer reads them.

    Indicators are written once the promise can be measured: a code must be accurate and not misleading.

    >>> definition = Definition("24/7", contact="600 123 456")
    >>> [part.name for part in code_of(definition, Promise("p", "24/7")) if part.written]
    ['promise', 'contact']
    """
    return tuple(
        CodePart(name, promise.missing is None if name == "indicators" else _written(definition, names))
        for name, names in PARTS.items()
    )


def _written(definition: Definition, names: tuple[str, ...]) -> bool:
    return any(getattr(definition, name) not in ("", None) for name in names)
