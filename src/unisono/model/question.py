"""A question to the metrics, and the key under which anybody can open its answer again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal
from urllib.parse import quote, unquote

from unisono.errors import QuestionError
from unisono.model.estimate import Estimate

Grain = Literal["day", "week", "month", "quarter"]
GRAINS: tuple[Grain, ...] = ("day", "week", "month", "quarter")


@dataclass(frozen=True, slots=True)
class Question:
    """Which metric, split how, over which time, of which rows, in which edition.

    `since` and `until` are whole days of the company's calendar, both included.
    """

    metric: str
    by: tuple[str, ...] = ()
    grain: Grain | None = None
    where: str | None = None
    since: date | None = None
    until: date | None = None
    edition: int | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One answer: an estimate, whose it is (`group`), when (`period`), and the key that opens it."""

    question: Question
    group: dict[str, object]
    period: str | None
    estimate: Estimate
    key: str = ""
    facts: dict[str, object] = field(default_factory=dict)


def key_of(question: Question, group: dict[str, object], period: str | None) -> str:
    """The key of one figure: readable, safe in a shell and in an address.

    >>> key_of(Question("conversion", by=("origin",), edition=3), {"origin": "paid search"}, "2018-Q1")
    'conversion@3/origin=paid%20search/@2018-Q1'
    """
    parts = [f"{question.metric}@{question.edition if question.edition is not None else ''}"]
    parts += [f"{quote(name, safe='.')}={_written(value)}" for name, value in group.items()]
    if period is not None:
        parts.append(f"@{quote(period, safe='')}")
    if question.grain is not None:
        parts.append(f"grain:{question.grain}")
    for name in ("since", "until"):
        day = getattr(question, name)
        if day is not None:
            parts.append(f"{name}:{day.isoformat()}")
    if question.where:
        parts.append(f"where:{quote(question.where, safe='')}")
    return "/".join(parts)


def read_key(key: str) -> tuple[Question, dict[str, object], str | None]:
    """The question, group and period behind a key.

    >>> read_key("nps@3/touchpoint=~/@2018-03/grain:month")[1:]
    ({'touchpoint': None}, '2018-03')
    """
    head, *rest = key.strip().split("/")
    metric, separator, edition = head.partition("@")
    if not metric or not separator or not (edition == "" or (edition.isascii() and edition.isdigit())):
        raise QuestionError("key_unreadable", key=key)
    group: dict[str, object] = {}
    period: str | None = None
    try:
        question = Question(metric, edition=int(edition) if edition else None)
        for part in rest:
            if part.startswith("@"):
                period = unquote(part[1:])
            elif part.startswith("grain:"):
                question = replace(question, grain=_grain(part[6:]))
            elif part.startswith(("since:", "until:")):
                day = date.fromisoformat(part[6:])
                first = part.startswith("since")
                question = replace(question, since=day) if first else replace(question, until=day)
            elif part.startswith("where:"):
                question = replace(question, where=unquote(part[6:]))
            else:
                name, _, value = part.partition("=")
                group[unquote(name)] = None if value == "~" else unquote(value)
    except ValueError as unreadable:
        raise QuestionError("key_unreadable", key=key) from unreadable
    return replace(question, by=tuple(group)), group, period


def _written(value: object) -> str:
    return "~" if value is None else quote(str(value), safe="").replace("~", "%7E")


def _grain(name: str) -> Grain:
    for grain in GRAINS:
        if grain == name:
            return grain
    raise QuestionError("grain_unknown", grain=name, known=", ".join(GRAINS))
