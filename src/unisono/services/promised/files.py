"""The promise files of a company as they stand: each read, or told why it can't be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from unisono.errors import InputError, UnisonoError
from unisono.loop.decide.promise import OUT, Definition, definition_from, promise_of
from unisono.loop.measure.ledger import Promise
from unisono.model.company import Company
from unisono.store.definitions import read_definitions

PREFIX = "unisono:"


@dataclass(frozen=True, slots=True)
class PromiseFile:
    """One file: its name, what it defines, and all that stands in it."""

    name: str
    definition: Definition
    told: Mapping[str, Any]

    @property
    def promise(self) -> Promise:
        """The promise as the ledger measures it."""
        return promise_of(self.definition, promise_id(self.name))

    @property
    def said(self) -> bool:
        """Whether it was said to customers: it is out, or was until it was retired, and can be measured."""
        return (
            self.was_out and self.definition.state not in ("draft", "evidenced") and not self.promise.missing
        )

    @property
    def was_out(self) -> bool:
        """Whether it ever was said to customers."""
        return self.definition.state in OUT or any(step.state in OUT for step in self.definition.history)


@dataclass(frozen=True, slots=True)
class PromiseFiles:
    """All files: those that can be read, and the errors of those that can't, each by its name."""

    readable: tuple[PromiseFile, ...]
    broken: Mapping[str, UnisonoError] = field(default_factory=dict)

    def named(self, name: str) -> PromiseFile | None:
        """The readable file of that name."""
        return next((file for file in self.readable if file.name == name), None)


def promise_id(name: str) -> str:
    """The key under which a file's promise stands in the tables.

    >>> promise_id("soporte-24-7")
    'unisono:soporte-24-7'
    """
    return PREFIX + name


def promise_files(company: Company) -> PromiseFiles:
    """Every promise file in the company's folder."""
    found = read_definitions(company.folder, "promises")
    readable, broken = [], dict[str, UnisonoError](found.broken)
    for name, told in found.items():
        try:
            readable.append(PromiseFile(name, definition_from(told), told))
        except InputError as wrong:
            broken[name] = wrong
    return PromiseFiles(tuple(readable), broken)
