"""The entry point of the installed command: switches the doors on and hands over to the command line."""

from __future__ import annotations

import os


def main() -> None:
    """Run `unisono` with the arguments of this process."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unisono.site.settings")
    # Late so that the setting above is in place before anything can ask Django for its settings.
    from unisono.surfaces.cli.app import run

    run()
