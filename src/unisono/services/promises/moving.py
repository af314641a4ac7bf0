"""Moves promises from draft to retired: checked on the past first, let out by whoever may sign for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from unisono.errors import InputError
from unisono.loop.decide.promise import State, allowed_states, moved, told_of
from unisono.loop.measure.evidence import checked_as, evidence_from, evidence_kernel
from unisono.loop.measure.ledger import Promise
from unisono.loop.measure.open_hours import calendar_rows, read_hours
from unisono.model.company import Company
from unisono.model.estimate import Estimate
from unisono.model.lens import Lens
from unisono.model.rights import OWNER
from unisono.model.words import say
from unisono.render.numbers import count_text, estimate_text, interval_text
from unisono.services.audit import note, noted
from unisono.services.companies import edition_of, reader_of
from unisono.services.promised import PromiseFile, publish_promises
from unisono.services.promises.writing import check_runnable, file_named, step_of
from unisono.services.rights import allow, allow_whole
from unisono.services.trends.looking import span_through
from unisono.store.definitions import write_definition

EVIDENCE_DAYS = 90


def evidence_of(company: Company, name: str) -> Estimate:
    """How often would this promise have been kept in the last 90 days of the data?

    Raises
    ------
    InputError
        `promise_unrunnable`.
    MissingError
        `promise_missing`.
    """
    allow(company, "see_figures")
    file = file_named(company, name)
    check_runnable(file)
    return checked(company, file.promise)


def move_promise(company: Company, name: str, state: State, *, why: str = "") -> State:
    """Move a promise to another state that people may move it to; `live` is `launch_promise`'s.

    A draft moves to `evidenced` with what its check on the past said.

    Raises
    ------
    InputError
        `promise_state` where it can't go there from here; `promise_unrunnable`.
    MissingError
        `promise_missing`.
    """
    allow(company, "write_promises")
    file = file_named(company, name)
    if file.said:
        allow_whole(company, "write_promises")
    if state == "live" or state not in allowed_states(file.definition.state):
        raise InputError("promise_state", state=file.definition.state, to=state)
    if state == "evidenced":
        check_runnable(file)
        why = " ".join(filter(None, (why, _evidence_text(company, file))))
    _move(company, file, state, why)
    if file.said:
        publish_promises(company)
    return state


def launch_promise(company: Company, name: str, *, why: str = "") -> State:
    """Let a promise out: from now on it is said to customers, and measured.

    One that was never checked on the past is checked first, and that stands in its history too.

    Raises
    ------
    InputError
        `promise_unrunnable`: what can't be measured can't go live; `promise_state`.
    MissingError
        `promise_missing`.
    """
    allow(company, "sign_promises")
    file = file_named(company, name)
    check_runnable(file)
    if file.definition.state == "draft":
        file = _move(company, file, "evidenced", _evidence_text(company, file))
    if "live" not in allowed_states(file.definition.state):
        raise InputError("promise_state", state=file.definition.state, to="live")
    if file.definition.made is None:
        today = datetime.now(ZoneInfo(company.time_zone)).date()
        file = replace(file, definition=replace(file.definition, made=today))
    _move(company, file, "live", why)
    publish_promises(company)
    return file_named(company, name).definition.state


def checked(company: Company, promise: Promise, *, days: int = EVIDENCE_DAYS) -> Estimate:
    """The kept rate that a promise would have had in the last days of the data, among all customers."""
    whole = replace(company, actor=OWNER)
    with reader_of(whole, edition_of(whole)) as reader:
        span = span_through(whole, reader, Lens())
        until = span.until if span else datetime.now(ZoneInfo(company.time_zone)).date()
        since = until - timedelta(days=days - 1)
        week = read_hours(promise.hours)
        around = (since - timedelta(days=2), until + timedelta(days=days))
        calendar = calendar_rows("", week, *around, company.holidays) if week else ()
        return evidence_from(reader.ask(evidence_kernel(checked_as(promise), since, until, calendar)))


def _evidence_text(company: Company, file: PromiseFile) -> str:
    """What the check on the past said, for the history."""
    found = checked(company, file.promise)
    facts = {"days": EVIDENCE_DAYS, "n": count_text(found.n, company.language)}
    if found.low is None:
        return say("promises.step.unproven", company.language, **facts)
    shown = estimate_text(found, company.language) if found.known else interval_text(found, company.language)
    return say("promises.step.evidence", company.language, value=shown, **facts)


def _move(company: Company, file: PromiseFile, state: State, why: str) -> PromiseFile:
    history = moved(file.definition.history, step_of(company, state, why))
    after = replace(file.definition, state=state, history=history)
    told = {**file.told, **told_of(after)}
    with noted(company):
        note(company, "promise_moved", {"promise": file.name, "state": state})
        write_definition(company.folder, "promises", file.name, told)
    return PromiseFile(file.name, after, told)
