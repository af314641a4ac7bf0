"""A kept answer as its file: told whole, sealed when signed, and refused where somebody spoiled it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, cast, get_args

from unisono.loop.decide.gate.nouns import Range
from unisono.services.gate.nouns import Asked, Decision, Kept, Kind

_RANGES = ("reach", "response", "contacts")
_WORDS = ("text", "hours", "channel", "segment", "more_hours", "promise")
_COUNTS = ("days", "more", "hour_cost")
_NUMBERS = ("within_seconds", "share")


def asked_told(asked: Asked) -> dict[str, Any]:
    """What was asked, as a file tells it: nothing of what nobody said, ranges as two numbers."""
    plain = {
        name: getattr(asked, name)
        for name in asked.__slots__
        if name not in _RANGES and getattr(asked, name) not in (None, "")
    }
    return plain | {name: [getattr(asked, name).low, getattr(asked, name).high] for name in _RANGES}


def kept_from(name: str, told: Mapping[str, Any]) -> Kept:
    """The kept answer that a file is.

    Raises
    ------
    ValueError
        Where it says something that no answer could say.
    """
    signed = told.get("signed")
    if signed is not None and (
        not isinstance(signed, Mapping) or signed.get("decision") not in get_args(Decision)
    ):
        raise ValueError("signed")
    return Kept(
        name=name,
        asked=_asked(told.get("asked")),
        answer=str(told.get("answer", "none")),
        chance=_number(told, "chance"),
        kept_low=_number(told, "kept_low"),
        kept_high=_number(told, "kept_high"),
        wording=str(told.get("wording", "")),
        edition=int(_number(told, "edition") or 0),
        made=_moment(told.get("made")),
        by=str(told.get("by", "")),
        decision=cast("Decision", signed["decision"]) if signed else None,
        signed=_moment(signed.get("at")) if signed else None,
        signer=str(signed.get("by", "")) if signed else "",
        note=str(signed.get("note", "")) if signed else "",
        sound=not signed or signed.get("seal") == seal_of(told),
        text=str(told.get("text", "")),
    )


def seal_of(told: Mapping[str, Any]) -> str:
    """What the signed words come to; any change shows."""
    signed = {name: value for name, value in dict(told.get("signed", {})).items() if name != "seal"}
    plain = json.dumps({**told, "signed": signed}, sort_keys=True, default=str, ensure_ascii=False)
    return hashlib.sha256(plain.encode()).hexdigest()


def _asked(told: object) -> Asked:
    """What was asked; what the file doesn't tell is as usual."""
    if not isinstance(told, Mapping):
        raise ValueError("asked")
    known: dict[str, Any] = {name: str(told[name]) for name in _WORDS if name in told}
    known |= {name: _number(told, name) for name in _NUMBERS if name in told}
    known |= {name: int(_number(told, name) or 0) for name in _COUNTS if name in told}
    known |= {name: _range(told.get(name, (0, 0))) for name in _RANGES}
    starts, kind = told.get("starts"), told.get("kind", "answer")
    if kind not in get_args(Kind) or not (starts is None or isinstance(starts, date)):
        raise ValueError("asked")
    return Asked(**{"text": "", "within_seconds": 0.0, "days": 1, "starts": starts, "kind": kind, **known})


def _range(told: object) -> Range:
    if not isinstance(told, list | tuple) or len(told) != 2:
        raise ValueError("range")
    return Range(*(_number({"end": each}, "end") or 0.0 for each in told))


def _number(told: Mapping[str, Any], name: str) -> float | None:
    value = told.get(name)
    if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
        raise ValueError(name)
    return value


def _moment(told: object) -> datetime:
    """A moment as it was written, in UTC where nobody said; long ago where it can't be read."""
    try:
        found = datetime.fromisoformat(str(told))
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
