"""How the command line speaks: the person's language, errors with hints, JSON for programs."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from unisono.errors import UnisonoError
from unisono.model.company import Company
from unisono.model.words import LANGUAGES, known, say

LANGUAGE = "UNISONO_LANG"
output = Console(highlight=False)
errors = Console(stderr=True, highlight=False)


def terminal_language(arguments: Sequence[str] = ()) -> str:
    """The language to speak before a company is known: `--lang`, `UNISONO_LANG`, the terminal's, Spanish."""
    spoken = [after for flag, after in zip(arguments, arguments[1:], strict=False) if flag == "--lang"]
    spoken += [os.environ.get(name, "") for name in (LANGUAGE, "LC_ALL", "LC_MESSAGES", "LANG")]
    return next((one[:2] for one in spoken if one[:2] in LANGUAGES), "es")


def language_for(company: Company, chosen: str | None) -> str:
    """The language to answer in: the one asked for, else the company's."""
    asked = (chosen or os.environ.get(LANGUAGE, ""))[:2]
    return asked if asked in LANGUAGES else company.language


def complain(error: UnisonoError, language: str, *, as_json: bool) -> None:
    """Say what went wrong and what to do about it."""
    message = say(f"error.{error.code}", language, **error.facts)
    hint = say(f"hint.{error.code}", language, **error.facts) if known(f"hint.{error.code}") else ""
    if as_json:
        print_json({"error": {"code": error.code, "message": message, "hint": hint}})
        return
    errors.print(f"[bold red]{say('cli.error', language)}[/] {escape(message)}")
    if hint:
        errors.print(f"  [dim]→[/] {escape(hint)}")


def complain_of_defect(defect: Exception, language: str, *, as_json: bool) -> None:
    """Say that the product itself failed, without showing its insides."""
    told = say("cli.defect", language, kind=type(defect).__name__)
    if as_json:
        print_json({"error": {"code": "defect", "message": told, "hint": ""}})
        return
    errors.print(f"[bold red]{say('cli.error', language)}[/] {escape(told)}")


def print_json(answer: Any) -> None:
    """Print an answer for programs: one JSON document, dates in ISO."""
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2, default=_plain) + "\n")


def notice_text(code: str, facts: dict[str, object], language: str) -> str:
    """A notice in words."""
    return say(f"notice.{code}", language, **facts)


class Steps:
    """Shows which step of a long work is going on; silent for programs and where nobody is watching."""

    def __init__(self, language: str, *, silent: bool) -> None:
        self._language = language
        self._watched = not silent and errors.is_terminal
        self._progress = Progress(
            SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn(), console=errors, transient=True
        )
        self._task = self._progress.add_task("", total=None)

    def __enter__(self) -> Steps:
        if self._watched:
            self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def __call__(self, step: str, facts: dict[str, object]) -> None:
        """Tell of a step."""
        if self._watched:
            told = say(f"cli.step.{step}", self._language, **facts)
            self._progress.update(self._task, description=escape(told))


def _plain(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)
