"""The command line as a whole: its commands, and what is said when something goes wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import typer

from unisono.errors import UnisonoError
from unisono.surfaces.cli.voice import complain, complain_of_defect, terminal_language

# Each command's module is imported only when that command runs (or all are listed): a figure
# should not wait for the libraries that write Iceberg or set a PDF.
COMMANDS = {
    "demo": "founding.demo",
    "import": "loading.import_",
    "refresh": "loading.refresh",
    "check": "loading.check",
    "set-aside": "loading.set_aside",
    "conflicts": "loading.conflicts",
    "recipes": "loading.recipes",
    "metrics": "asking.metrics",
    "measure": "asking.measure",
    "findings": "asking.findings",
    "open": "asking.open_",
    "brief": "briefing.brief",
}

DEBUG = "UNISONO_DEBUG"


def run(arguments: Sequence[str] | None = None) -> None:
    """Run one command; every mistake ends in a sentence and a hint, never in a traceback."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = terminal_language(given)
    try:
        command_line(given)(given)
    except UnisonoError as error:
        complain(error, language, as_json="--json" in given)
        raise SystemExit(2) from None
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stderr.close()
        raise SystemExit(0) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except Exception as defect:
        if os.environ.get(DEBUG):
            raise
        complain_of_defect(defect, language, as_json="--json" in given)
        raise SystemExit(1) from None


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


def _nothing() -> None:
    """Promised, sold, delivered, lived: measure the gaps, find what breaks, decide what to mend."""
