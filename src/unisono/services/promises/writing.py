"""Writes promises: drafts from people and from copy, changes, and the file that both page and person edit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any

from unisono.errors import InputError, MissingError, UnisonoError
from unisono.loop.decide.promise import OUT, Definition, Step, definition_from, moved, told_of
from unisono.model.company import Company
from unisono.model.words import say
from unisono.services.audit import note, noted
from unisono.services.promised import PromiseFile, promise_files, publish_promises
from unisono.services.rights import allow, allow_whole
from unisono.store.definitions import remove_definition, write_definition

KEPT_BY_US = ("state", "history")
"""What only a promise's own moves change, whatever a form or a draft says."""

_FIELDS = tuple(field.name for field in fields(Definition))
_LONGEST_NAME = 50


def draft_promise(company: Company, told: Mapping[str, Any]) -> str:
    """Write a promise down as a draft; answers with its name.

    Parameters
    ----------
    told
        The fields of `Definition` by name; `text` is needed. Whatever else is told stays in the file.

    Raises
    ------
    InputError
        `promise_unsaid`, `promise_field`, `promise_long`, `promise_days`.
    """
    return draft_promises(company, [told])[0]


def draft_promises(company: Company, told: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """Write several promises down as drafts, all or none of them; answers with their names.

    Parameters
    ----------
    told
        The fields of each, as `draft_promise` takes them.

    Raises
    ------
    InputError
        As `draft_promise`; `definition_changed` where somebody takes a name meanwhile.
    FileError
        `file_unwritable`.
    """
    allow(company, "write_promises")
    drafts = [_drafted(company, each) for each in told]  # what can't be meant is told before any is written
    names = _free_names(company, [str(each["text"]) for each in drafts])
    with _all_or_none(company) as written, noted(company):
        for name, each in zip(names, drafts, strict=True):
            write_definition(company.folder, "promises", name, each, stamp="")
            written.append(name)
        for name in names:
            note(company, "promise_drafted", {"promise": name})
    return names


def change_promise(
    company: Company, name: str, told: Mapping[str, Any], *, stamp: str | None = None
) -> Definition:
    """Change what a promise says; what is out is published anew with its definition.

    Parameters
    ----------
    told
        The fields to change by name; None or an empty text takes one out.
    stamp
        As `sheet_stamp` gave it, so that nobody writes over what somebody else changed meanwhile.

    Raises
    ------
    InputError
        As `draft_promise`; `promise_unrunnable` where it is out and could no longer be measured;
        `definition_changed`.
    MissingError
        `promise_missing`.
    """
    allow(company, "write_promises")
    file = file_named(company, name)
    before = file.definition
    after = definition_from({**told_of(before), **told, **{kept: file.told.get(kept) for kept in KEPT_BY_US}})
    if after == before:
        return before
    changed = _changed(before, after)
    if before.state in OUT:
        allow_whole(company, "write_promises")
        check_runnable(replace(file, definition=after))
        after = replace(
            after, history=moved(after.history, _step(company, before.state, _why(company, changed)))
        )
    facts = {"fields": ", ".join(changed)}
    _write(company, name, {**file.told, **told_of(after)}, stamp=stamp, deed="promise_changed", facts=facts)
    if before.state in OUT:
        publish_promises(company)
    return after


def remove_draft(company: Company, name: str) -> None:
    """Throw a draft away; what was said once stays on record.

    Raises
    ------
    InputError
        `promise_was_out`.
    MissingError
        `promise_missing`.
    """
    allow(company, "write_promises")
    file = file_named(company, name)
    if file.was_out:
        raise InputError("promise_was_out", promise=file.definition.text)
    with noted(company):
        note(company, "promise_removed", {"promise": name})
        remove_definition(company.folder, "promises", name)


def file_named(company: Company, name: str) -> PromiseFile:
    """The promise file of this name.

    Raises
    ------
    MissingError
        `promise_missing`.
    UnisonoError
        Where the file is there and can't be read.
    """
    found = promise_files(company)
    if name in found.broken:
        raise found.broken[name]
    file = found.named(name)
    if file is None:
        raise MissingError("promise_missing", promise=name)
    return file


def check_runnable(file: PromiseFile) -> None:
    """Make sure that a promise can be measured.

    Raises
    ------
    InputError
        `promise_unrunnable`, with what its definition lacks.
    """
    missing = file.promise.missing
    if missing is not None:
        raise InputError("promise_unrunnable", promise=file.definition.text, missing=missing)


def step_of(company: Company, state: str, why: str = "") -> Step:
    """A line of history, by whoever does this now."""
    return _step(company, state, why)


def _step(company: Company, state: str, why: str = "") -> Step:
    now = datetime.now(UTC).replace(microsecond=0)
    return Step(now, company.actor.name or company.name, state, why)  # type: ignore[arg-type]


def _drafted(company: Company, told: Mapping[str, Any]) -> dict[str, Any]:
    """All that the file of a draft says."""
    mine = {name: value for name, value in told.items() if name not in KEPT_BY_US}
    drafted = replace(definition_from(mine), history=(_step(company, "draft"),))
    return {**mine, **told_of(drafted)}


@contextmanager
def _all_or_none(company: Company) -> Iterator[list[str]]:
    """Take the new files named in a list away again where what is done within fails."""
    written: list[str] = []
    try:
        yield written
    except BaseException:
        for name in written:
            with suppress(UnisonoError):  # what failed first is what is told
                remove_definition(company.folder, "promises", name)
        raise


def _write(
    company: Company,
    name: str,
    told: Mapping[str, Any],
    *,
    stamp: str | None,
    deed: str,
    facts: Mapping[str, object] | None = None,
) -> None:
    with noted(company):
        note(company, deed, {"promise": name, **(facts or {})})
        write_definition(company.folder, "promises", name, told, stamp=stamp)


def _changed(before: Definition, after: Definition) -> list[str]:
    return [name for name in _FIELDS if getattr(before, name) != getattr(after, name)]


def _why(company: Company, changed: list[str]) -> str:
    names = ", ".join(say(f"promises.field.{name}", company.language).lower() for name in changed)
    return say("promises.step.changed", company.language, names=names)


def _free_names(company: Company, texts: Iterable[str]) -> tuple[str, ...]:
    """A name for the file of each promise, made of its words, that no other file has."""
    found = promise_files(company)
    taken = {file.name for file in found.readable} | found.broken.keys()
    names = []
    for text in texts:
        names.append(_free_name(text, taken))
        taken.add(names[-1])
    return tuple(names)


def _free_name(text: str, taken: Collection[str]) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    words = re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST_NAME].strip("-") or "promise"
    numbered = (words if number == 1 else f"{words}-{number}" for number in range(1, len(taken) + 2))
    return next(name for name in numbered if name not in taken)
