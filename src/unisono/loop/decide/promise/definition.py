"""A promise as the company writes it down, read with care: what can't be meant is told by its field."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from unisono.errors import InputError
from unisono.loop.decide.promise.states import STATES, State, Step, steps_from, told_of_step
from unisono.loop.measure.ledger import KINDS, TIMED, UNITS, Promise
from unisono.loop.measure.open_hours import hours_line, read_hours

MADE_IN = ("campaign", "contract", "agent")
OPERATORS = ("<=", "<", ">=", ">")
LONGEST = {"text": 500, "conditions": 2_000, "remedy": 2_000, "audience": 500, "contact": 500}
_LINE = 200  # characters of any other text


@dataclass(frozen=True, slots=True)
class Definition:
    """One promise file. Empty texts and None say that nobody wrote it down.

    `kind` is how it is measured (`first_answer`, `answered_hours`, `resolution`, `delivery`, `callback`,
    `refund`, `return`, `no_commitment`, `price`), `operator`, `target` and `unit` its threshold, `share`
    how often it must hold, `hours` when its clock runs, `channel`, `topic` and `segment` where it holds.
    `conditions`, `contact` and `remedy` are what a code of conduct says besides (ISO 10001).
    """

    text: str
    kind: str = ""
    operator: str = "<="
    target: float | None = None
    unit: str = ""
    share: float | None = None
    hours: str = ""
    channel: str = ""
    topic: str = ""
    segment: str = ""
    made_in: str = ""
    campaign: str = ""
    audience: str = ""
    made: date | None = None
    ends: date | None = None
    owner: str = ""
    conditions: str = ""
    contact: str = ""
    remedy: str = ""
    state: State = "draft"
    history: tuple[Step, ...] = ()


TEXTS = tuple(
    field.name
    for field in fields(Definition)
    if field.type == "str" and field.name not in ("operator", "hours")
)


def definition_from(told: Mapping[str, Any]) -> Definition:
    """The definition that a file or a form tells; what they say besides is left to them.

    Raises
    ------
    InputError
        `promise_field` with the field's name and what stood there; `promise_unsaid` without words;
        `promise_long`; `promise_days` where it ends before it begins.

    >>> definition_from({"text": "Te llamamos en 15 minutos", "kind": "callback", "target": 15}).target
    15.0
    """
    texts = {name: _text(name, told.get(name)) for name in TEXTS}
    if not texts["text"]:
        raise InputError("promise_unsaid")
    made, ends = (_day(name, told.get(name)) for name in ("made", "ends"))
    if made and ends and ends < made:
        raise InputError("promise_days", made=made.isoformat(), ends=ends.isoformat())
    return Definition(
        **{**texts, "unit": _unit(texts["unit"], texts["kind"])},
        operator=_one_of("operator", told.get("operator") or "<=", OPERATORS),
        target=_number("target", told.get("target"), most=math.inf),
        share=_number("share", told.get("share"), most=1.0),
        hours=_hours(told.get("hours")),
        made=made,
        ends=ends,
        state=_one_of("state", told.get("state") or "draft", STATES),  # type: ignore[arg-type]
        history=steps_from(told.get("history")),
    )


def told_of(definition: Definition) -> dict[str, Any]:
    """The definition as a file tells it; what nobody wrote down is None, and left out.

    >>> told = told_of(Definition("24/7", kind="answered_hours", target=15.0, unit="minutes"))
    >>> told["target"], told["share"], told["state"]
    (15, None, 'draft')
    """
    told: dict[str, Any] = {field.name: getattr(definition, field.name) for field in fields(Definition)}
    for name, value in told.items():
        if value in ("", ()) or value is None:
            told[name] = None
        elif isinstance(value, float) and value.is_integer():
            told[name] = int(value)
    told["history"] = [told_of_step(step) for step in definition.history] or None
    return told


def promise_of(definition: Definition, name: str) -> Promise:
    """The definition as the ledger measures it.

    >>> promise_of(Definition("cheap"), "unisono:cheap").missing
    'kind'
    """
    same = ("text", "kind", "made_in", "made", "ends", "operator", "target", "unit", "segment", "channel")
    also = ("topic", "hours", "share", "owner", "state", "campaign")
    return Promise(name, **{field: getattr(definition, field) for field in (*same, *also)})


def _text(name: str, value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InputError("promise_field", field=name, value=str(value))
    lines = name in LONGEST and name != "text"  # browsers end them in their own way
    text = "\n".join(value.splitlines()).strip() if lines else " ".join(value.split())
    most = LONGEST.get(name, _LINE)
    if len(text) > most:
        raise InputError("promise_long", field=name, most=most)
    return _one_of(name, text, _CHOICES[name]) if text and name in _CHOICES else text


_CHOICES: dict[str, tuple[str, ...]] = {"kind": KINDS, "made_in": MADE_IN, "state": STATES}


def _one_of(name: str, value: object, known: tuple[str, ...]) -> str:
    if value not in known:
        raise InputError("promise_field", field=name, value=str(value))
    return str(value)


def _unit(unit: str, kind: str) -> str:
    if kind in TIMED:
        if unit and unit.lower() not in UNITS:
            raise InputError("promise_field", field="unit", value=unit)
        return unit.lower()
    if kind == "price":
        if unit and not re.fullmatch("[A-Z]{3}", unit.upper()):
            raise InputError("promise_field", field="unit", value=unit)
        return unit.upper()
    return unit


def _number(name: str, value: object, *, most: float) -> float | None:
    if value is None or value == "":
        return None
    try:
        number = math.nan if isinstance(value, bool) else float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        number = math.nan
    if not 0 < number <= most or math.isinf(number):
        raise InputError("promise_field", field=name, value=str(value))
    return number


def _day(name: str, value: object) -> date | None:
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    try:
        return value if isinstance(value, date) else date.fromisoformat(str(value))
    except ValueError as unreadable:
        raise InputError("promise_field", field=name, value=str(value)) from unreadable


def _hours(value: object) -> str:
    """The hours in the one way files keep them; empty where nobody said any."""
    text = _text("hours", value)
    try:
        return hours_line(read_hours(text)) if text else ""
    except ValueError as unreadable:
        raise InputError("promise_field", field="hours", value=text) from unreadable
