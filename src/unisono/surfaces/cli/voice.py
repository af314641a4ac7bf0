"""How the command line speaks: the person's language, errors with hints, JSON for programs."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import pairwise
from typing import Any, cast

import typer
from rich.console import Console, ConsoleOptions, RenderableType
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.segment import Segment
from rich.text import Text

from unisono.errors import UnisonoError
from unisono.model.company import Company
from unisono.model.words import LANGUAGES, Language, known, say

LANGUAGE = "UNISONO_LANG"
# Signs that would move a terminal's cursor or change its colours, were they to come with the data.
_UNSEEN = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}


class ReaderGoneError(Exception):
    """Whoever read our output has seen enough, as in `unisono metrics | head -1`."""


class Voice(Console):
    """A console that says texts as they stand, and stops when nobody listens any more.

    Square brackets in the data are no markup and `:smile:` no picture; what is styled is a `Text`.
    """

    def __init__(self, *, stderr: bool = False) -> None:
        super().__init__(stderr=stderr, markup=False, emoji=False, highlight=False)

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """The segments of what is said, each sign in them one that can be seen."""
        for segment in super().render(renderable, options):
            yield segment if segment.control else segment._replace(text=segment.text.translate(_UNSEEN))

    def on_broken_pipe(self) -> None:
        """Leave quietly, instead of with Rich's own exit code."""
        raise ReaderGoneError from None


output = Voice()
errors = Voice(stderr=True)


def terminal_language(arguments: Sequence[str] = ()) -> Language:
    """The language to speak before a company is known: `--lang`, `UNISONO_LANG`, the terminal's, Spanish."""
    spoken = [after for flag, after in pairwise(arguments) if flag == "--lang"]
    spoken += [each.removeprefix("--lang=") for each in arguments if each.startswith("--lang=")]
    spoken += [os.environ.get(name, "") for name in (LANGUAGE, "LC_ALL", "LC_MESSAGES", "LANG")]
    return _first_known(spoken) or "es"


def language_for(company: Company, chosen: str | None) -> Language:
    """The language to answer in: the one asked for, else the company's."""
    return _first_known([chosen or "", os.environ.get(LANGUAGE, ""), company.language]) or "es"


def complain(error: UnisonoError, language: str, *, as_json: bool) -> None:
    """Say what went wrong and what to do about it."""
    message = say(f"error.{error.code}", language, **error.facts)
    hint = say(f"hint.{error.code}", language, **error.facts) if known(f"hint.{error.code}") else ""
    _complain(error.code, message, hint, language, as_json=as_json)


def complain_of_defect(defect: Exception, language: str, *, as_json: bool) -> None:
    """Say that the product itself failed, without showing its insides."""
    _complain(
        "defect", say("cli.defect", language, kind=type(defect).__name__), "", language, as_json=as_json
    )


def complain_of_usage(misuse: typer.TyperException, *, as_json: bool) -> None:
    """Say which option or argument is not understood, in Typer's own words, or show its help."""
    context = getattr(misuse, "ctx", None)
    if as_json:
        hint = f"{context.command_path} --help" if context else ""
        print_json({"error": {"code": "usage", "message": misuse.format_message(), "hint": hint}})
        return
    misuse.show()  # type: ignore[attr-defined]


def print_json(answer: Any) -> None:
    """Print an answer for programs: one JSON document, dates in ISO."""
    told = json.dumps(answer, ensure_ascii=False, indent=2, default=_plain)
    try:
        told.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:  # a sign the terminal lacks, or half a sign in a file's name
        told = json.dumps(answer, indent=2, default=_plain)
    try:
        sys.stdout.write(told + "\n")
    except BrokenPipeError:
        raise ReaderGoneError from None


def last_words() -> None:
    """Hand over what is still to be written.

    Raises
    ------
    ReaderGoneError
        Where nobody reads it.
    """
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise ReaderGoneError from None


def fall_silent() -> None:
    """Let go of output nobody reads: Python would try it once more when it ends, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def notice_text(code: str, facts: dict[str, object], language: str) -> str:
    """A notice in words."""
    return say(f"notice.{code}", language, **facts)


class Steps:
    """Shows which step of a long work is going on; silent for programs and where nobody is watching."""

    def __init__(self, language: str, *, silent: bool) -> None:
        self._language = language
        self._watched = not silent and errors.is_terminal
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            TimeElapsedColumn(),
            console=errors,
            transient=True,
        )
        self._task = self._progress.add_task("", total=None)

    def __enter__(self) -> Steps:
        if self._watched:
            self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._watched:
            self._progress.stop()

    def __call__(self, step: str, facts: dict[str, object]) -> None:
        """Tell of a step."""
        if self._watched:
            told = say(f"cli.step.{step}", self._language, **facts)
            self._progress.update(self._task, description=told)


def _complain(code: str, message: str, hint: str, language: str, *, as_json: bool) -> None:
    if as_json:
        print_json({"error": {"code": code, "message": message, "hint": hint}})
        return
    errors.print(Text(say("cli.error", language), style="bold red"), message, soft_wrap=True)
    if hint:
        errors.print(Text("  →", style="dim"), hint, soft_wrap=True)


def _first_known(spoken: Sequence[str]) -> Language | None:
    found = next((one[:2].lower() for one in spoken if one[:2].lower() in LANGUAGES), None)
    return cast("Language | None", found)


def _plain(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)
