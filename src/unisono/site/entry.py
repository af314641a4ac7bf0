"""The entry point of the installed command: switches the doors on and hands over to the command line."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper


def main() -> None:
    """Run `unisono` with the arguments of this process."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a sign shows another
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unisono.site.settings")
    # Late so that the setting above is in place before anything can ask Django for its settings.
    from unisono.surfaces.cli.app import run

    run()
