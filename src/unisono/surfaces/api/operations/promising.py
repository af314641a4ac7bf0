"""Promises as people write them: drafted, changed, checked on the past, let out and retired."""

from __future__ import annotations

from dataclasses import fields

from django.http import HttpRequest, HttpResponse
from ninja import Field, Path, Router, Schema, Status

from unisono.loop.decide.promise import Definition
from unisono.model.company import Company
from unisono.model.words import say
from unisono.services.promises import (
    Sheet,
    change_promise,
    draft_promise,
    evidence_of,
    launch_promise,
    move_promise,
    remove_draft,
    sheet,
    sheet_stamp,
    shelf,
)
from unisono.services.promises.moving import EVIDENCE_DAYS
from unisono.services.promises.wording import definition_text
from unisono.services.rows import estimate_row
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import promising as shapes

router = Router(tags=["promises"])
_FIELDS = tuple(field.name for field in fields(Definition) if field.name not in ("state", "history"))


class PromiseName(Schema):
    """Which of the promise files."""

    name: str = Field(
        max_length=60, description="The file's name, without `.toml`.", examples=["soporte-24-7"]
    )


@router.get(
    "/promises/written",
    response=answers(shapes.Shelf),
    operation_id="written_promises",
    summary="Promises as their files say them",
)
def written(request: HttpRequest) -> object:
    """Drafts and all others that a file defines, and the files that can't be read. Needs `see_figures`."""
    caller = caller_of(request)
    told = shelf(caller.company)
    return {
        "written": [_row(caller.company, each, caller.language) for each in told.sheets],
        "unread": [
            {"name": name, "problem": say(f"error.{error.code}", caller.language, **error.facts)}
            for name, error in told.broken.items()
        ],
    }


@router.post(
    "/promises/written",
    response=answers(shapes.Written, status=201),
    operation_id="draft_promise",
    summary="Draft a promise",
)
def draft(request: HttpRequest, response: HttpResponse, told: shapes.Told) -> object:
    """Write a promise down as a draft: nobody is told it yet. Needs `write_promises`."""
    caller = caller_of(request)
    name = draft_promise(caller.company, told.dict(exclude_unset=True))
    response["Location"] = f"/api/v1/promises/written/{name}"
    return Status(201, _row(caller.company, sheet(caller.company, name), caller.language))


@router.get(
    "/promises/written/{name}",
    response=answers(shapes.Written),
    operation_id="written_promise",
    summary="One promise as its file says it",
)
def one(request: HttpRequest, which: Path[PromiseName]) -> object:
    """What it says, how far it is and how it got there. Needs `see_figures`."""
    caller = caller_of(request)
    return _row(caller.company, sheet(caller.company, which.name), caller.language)


@router.post(
    "/promises/written/{name}",
    response=answers(shapes.Written),
    operation_id="change_promise",
    summary="Change a promise",
)
def change(request: HttpRequest, which: Path[PromiseName], told: shapes.Change) -> object:
    """Change what it says; what is out is measured anew by it. Needs `write_promises`."""
    caller = caller_of(request)
    wanted = told.dict(exclude_unset=True)
    stamp = wanted.pop("stamp", None)
    change_promise(caller.company, which.name, wanted, stamp=stamp)
    return _row(caller.company, sheet(caller.company, which.name), caller.language)


@router.delete(
    "/promises/written/{name}",
    response={204: None, **answers(shapes.Written)},
    operation_id="remove_draft",
    summary="Throw a draft away",
)
def remove(request: HttpRequest, which: Path[PromiseName]) -> object:
    """Throw a draft away; what was said to customers stays on record. Needs `write_promises`."""
    remove_draft(caller_of(request).company, which.name)
    return Status(204, None)


@router.post(
    "/promises/written/{name}/state",
    response=answers(shapes.Written),
    operation_id="move_promise",
    summary="Move a promise to another state",
)
def move(request: HttpRequest, which: Path[PromiseName], wish: shapes.Move) -> object:
    """Check it on the past, retire it, or take it back. Needs `write_promises`; going live is another."""
    caller = caller_of(request)
    move_promise(caller.company, which.name, wish.state, why=wish.why)
    return _row(caller.company, sheet(caller.company, which.name), caller.language)


@router.post(
    "/promises/written/{name}/launch",
    response=answers(shapes.Written),
    operation_id="launch_promise",
    summary="Let a promise out",
)
def launch(request: HttpRequest, which: Path[PromiseName]) -> object:
    """Let it out: what can't be measured can't go live. Needs `sign_promises`."""
    caller = caller_of(request)
    launch_promise(caller.company, which.name)
    return _row(caller.company, sheet(caller.company, which.name), caller.language)


@router.get(
    "/promises/written/{name}/evidence",
    response=answers(shapes.Evidence),
    operation_id="promise_evidence",
    summary="How often it would have been kept",
)
def evidence(request: HttpRequest, which: Path[PromiseName]) -> object:
    """Its definition, checked on the last 90 days of the data. Needs `see_figures`."""
    caller = caller_of(request)
    found = evidence_of(caller.company, which.name)
    return {"days": EVIDENCE_DAYS, "kept": estimate_row(found, caller.language)}


def _row(company: Company, told: Sheet, language: str) -> dict[str, object]:
    definition = told.definition
    return {
        **{name: getattr(definition, name) for name in _FIELDS},
        "name": told.name,
        "promise": told.promise.id,
        "state": definition.state,
        "means": definition_text(told.promise, language),
        "runnable": told.promise.missing is None,
        "missing": told.promise.missing,
        "unwritten": [part.name for part in told.lacks],
        "moves": told.moves,
        "waiting": told.waiting,
        "history": [
            {"at": step.at, "by": step.by, "state": step.state, "why": step.why}
            for step in definition.history
        ],
        "stamp": sheet_stamp(company, told.name),
    }
