"""The options that several commands share, declared once."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from unisono.errors import QuestionError
from unisono.model.question import GRAINS, Grain

CompanyFolder = Annotated[
    Path, typer.Option("--company", envvar="UNISONO_COMPANY", help="The company's folder.", show_default=True)
]
Json = Annotated[bool, typer.Option("--json", help="Answer as JSON, for programs.")]
Lang = Annotated[str | None, typer.Option("--lang", help="es, pt or en; the company's own by default.")]


def grain_of(name: str | None) -> Grain | None:
    """The grain of that name.

    Raises
    ------
    QuestionError
        Where there is no such grain.
    """
    if name is None:
        return None
    for grain in GRAINS:
        if grain == name:
            return grain
    raise QuestionError("grain_unknown", grain=name, known=", ".join(GRAINS))


def day_of(text: str | None) -> date | None:
    """A day written as YYYY-MM-DD.

    Raises
    ------
    QuestionError
        Where it is not one.
    """
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as unreadable:
        raise QuestionError("day_unreadable", day=text) from unreadable


def moment_of(text: str | None) -> int | datetime | None:
    """An edition's number, or a moment in ISO; one without a zone is in UTC.

    Raises
    ------
    QuestionError
        Where it is neither.
    """
    if text is None:
        return None
    if text.isdigit():
        return int(text)
    try:
        told = datetime.fromisoformat(text)
    except ValueError as unreadable:
        raise QuestionError("day_unreadable", day=text) from unreadable
    return told if told.tzinfo else told.astimezone()
