"""Each promise that a file defines: what it says, how far it is, what its code lacks, and who may move it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unisono.errors import UnisonoError
from unisono.loop.decide.promise import CodePart, Definition, State, allowed_states, code_of
from unisono.loop.measure.ledger import Promise
from unisono.model.company import Company
from unisono.services.companies import edition_of, reader_of
from unisono.services.promised import PREFIX, PromiseFile, promise_files, publish_promises
from unisono.services.promises.ledger import promises_of
from unisono.services.promises.writing import file_named
from unisono.services.rights import allow, allow_whole
from unisono.store.definitions import definition_stamp

_MEASURED = (
    "text", "kind", "operator", "target", "unit", "channel", "topic", "segment", "hours", "share", "made",
    "ends",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """One promise file as its page shows it."""

    name: str
    definition: Definition
    promise: Promise
    parts: tuple[CodePart, ...]
    moves: tuple[State, ...]  # where the asker may move it from here
    editable: bool  # whether the asker may change it
    removable: bool  # whether it is a draft nobody was told, and the asker may throw it away
    said: bool  # whether customers were told
    waiting: bool  # whether the figures don't know yet what the file says

    @property
    def lacks(self) -> tuple[CodePart, ...]:
        """The parts of its code that nobody wrote yet."""
        return tuple(part for part in self.parts if not part.written)


@dataclass(frozen=True, slots=True)
class Shelf:
    """All promise files: those that can be read, and what is wrong with the others, by name."""

    sheets: tuple[Sheet, ...]
    broken: Mapping[str, UnisonoError]

    @property
    def drafts(self) -> tuple[Sheet, ...]:
        """What was said to nobody yet."""
        return tuple(sheet for sheet in self.sheets if not sheet.said)

    @property
    def waiting(self) -> tuple[Sheet, ...]:
        """What was said, and the figures don't know yet as it stands in its file."""
        return tuple(sheet for sheet in self.sheets if sheet.waiting)

    def of(self, promise: Promise) -> Sheet | None:
        """The sheet of a promise in the tables; None where it came from elsewhere."""
        return next((sheet for sheet in self.sheets if sheet.promise.id == promise.id), None)


def shelf(company: Company) -> Shelf:
    """Every promise that the company's files define, drafts among them."""
    allow(company, "see_figures")
    found = promise_files(company)
    known = _known(company)
    return Shelf(tuple(_sheet(company, file, known) for file in found.readable), found.broken)


def sheet(company: Company, name: str) -> Sheet:
    """One promise file.

    Raises
    ------
    MissingError
        `promise_missing`.
    UnisonoError
        Where the file is there and can't be read.
    """
    allow(company, "see_figures")
    return _sheet(company, file_named(company, name), _known(company))


def sheet_stamp(company: Company, name: str) -> str:
    """What tells one state of a promise's file from another, to be handed back with a change."""
    allow(company, "see_figures")
    return definition_stamp(company.folder, "promises", name)


def apply_files(company: Company) -> bool:
    """Let figures follow what the promise files say now; False where the next load must do it."""
    allow_whole(company, "write_promises")
    return publish_promises(company)


def name_in(promise_id: str) -> str:
    """The name of the file that a promise in the tables came from; empty where it came from elsewhere.

    >>> name_in("unisono:soporte"), name_in("crm:P-1")
    ('soporte', '')
    """
    return promise_id.removeprefix(PREFIX) if promise_id.startswith(PREFIX) else ""


def _known(company: Company) -> dict[str, Promise]:
    with reader_of(company, edition_of(company)) as reader:
        return {promise.id: promise for promise in promises_of(reader)}


def _sheet(company: Company, file: PromiseFile, known: Mapping[str, Promise]) -> Sheet:
    promise, state, actor = file.promise, file.definition.state, company.actor
    writes = actor.may("write_promises") and (actor.scope.everything or not file.said)
    row = known.get(promise.id)
    return Sheet(
        file.name,
        file.definition,
        promise,
        code_of(file.definition, promise),
        tuple(_allowed(company, file)),
        editable=writes and state != "retired",
        removable=writes and not file.was_out,
        said=file.said,
        waiting=file.said != (row is not None) or (row is not None and _told(row) != _told(promise)),
    )


def _allowed(company: Company, file: PromiseFile) -> Iterable[State]:
    """The moves that are open and the asker may make; a draft may go out at once, checked on the way."""
    if file.said and not company.actor.scope.everything:
        return
    first, *others = allowed_states(file.definition.state)
    at_once: tuple[State, ...] = ("live",) if file.definition.state == "draft" else ()
    for state in (first, *at_once, *others):
        needed = "sign_promises" if state == "live" else "write_promises"
        runnable = file.promise.missing is None or state not in ("live", "evidenced")
        if runnable and company.actor.may(needed):  # type: ignore[arg-type]  # an action, either way
            yield state


def _told(promise: Promise) -> tuple[object, ...]:
    return tuple(getattr(promise, name) or None for name in _MEASURED)
