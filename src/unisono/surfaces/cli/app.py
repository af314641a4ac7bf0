"""The command line as a whole: its commands, and what is said when something goes wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import typer

from unisono.errors import UnisonoError
from unisono.surfaces.cli.voice import (
    ReaderGoneError,
    complain,
    complain_of_defect,
    complain_of_usage,
    fall_silent,
    last_words,
    terminal_language,
)

# Each command's module is imported only when that command runs (or all are listed): a figure
# should not wait for the libraries that write Iceberg or set a PDF.
COMMANDS = {
    "demo": "founding.demo",
    "serve": "serving.serve",
    "stop": "serving.stop",
    "work": "serving.work",
    "import": "loading.import_",
    "refresh": "loading.refresh",
    "check": "loading.check",
    "undo": "loading.undo",
    "set-aside": "loading.set_aside",
    "conflicts": "loading.conflicts",
    "recipes": "loading.recipes",
    "metrics": "asking.metrics",
    "measure": "asking.measure",
    "value": "valuing.value",
    "promises": "promising.promises",
    "gate": "gating.gate",
    "demand": "demanding.demand",
    "pay": "paying.pay",
    "fit": "fitting.fit",
    "claims": "claiming.claims",
    "staying": "knowing.staying",
    "drivers": "knowing.drivers",
    "integrity": "knowing.integrity",
    "findings": "asking.findings",
    "silos": "parting.silos",
    "story": "recounting.story",
    "open": "asking.open_",
    "brief": "briefing.brief",
    "people": "people.people",
}

DEBUG = "UNISONO_DEBUG"


def run(arguments: Sequence[str] | None = None) -> None:
    """Run one command; every mistake ends in a sentence and a hint, never in a traceback.

    Leaves with 0 where all went well, 2 where something has to be put differently, 1 where the
    product itself failed, 130 where it was interrupted.
    """
    try:
        code = _attempt(list(sys.argv[1:] if arguments is None else arguments))
        last_words()
    except ReaderGoneError:
        fall_silent()
        code = 0
    raise SystemExit(code)


def command_line(arguments: Sequence[str]) -> typer.Typer:
    """The command line with the command that the arguments name, or with all of them."""
    app = typer.Typer(
        name="unisono",
        help="Promised, sold, delivered, lived: measure the gaps, find what breaks, decide what to mend.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    named = arguments[0] if arguments and arguments[0] in COMMANDS else ""
    app.callback()(_nothing)  # keeps `unisono measure …` a command even when it is the only one
    for name in [named] if named else COMMANDS:
        module, function = COMMANDS[name].split(".")
        app.command(name)(getattr(import_module(f"unisono.surfaces.cli.{module}"), function))
    return app


def _attempt(given: Sequence[str]) -> int:
    language, as_json = terminal_language(given), "--json" in given
    try:
        return command_line(given)(given, prog_name="unisono", standalone_mode=False) or 0
    except ReaderGoneError:
        raise
    except UnisonoError as error:
        complain(error, language, as_json=as_json)
        return 2
    except typer.TyperException as misuse:
        complain_of_usage(misuse, as_json=as_json)
        return 2
    except KeyboardInterrupt:
        return 130
    except Exception as defect:
        if os.environ.get(DEBUG):
            raise
        complain_of_defect(defect, language, as_json=as_json)
        return 1


def _nothing() -> None:
    """Promised, sold, delivered, lived: measure the gaps, find what breaks, decide what to mend."""
