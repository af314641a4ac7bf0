"""What a serving process writes down of its own defects: where they are, and nothing of anybody's data."""

from __future__ import annotations

import logging
import os
import traceback
from types import TracebackType

Defect = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Discreet(logging.Formatter):
    """Writes the place and the kind of a defect. Its message may quote a customer, so that stays out,
    unless UNISONO_DEBUG=1 asks for it."""

    def formatException(self, ei: Defect) -> str:  # noqa: N802 the name is Python's
        """The stack, with the kind of the defect in place of its message."""
        if os.environ.get("UNISONO_DEBUG") == "1" or ei[0] is None:
            return super().formatException(ei)
        return "".join(traceback.format_tb(ei[2])) + ei[0].__qualname__


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"discreet": {"()": Discreet, "format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "discreet"},
    },
    "loggers": {
        # Its warnings are pages that don't exist and people who may not: no defects of ours.
        "django": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "django.server": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "unisono": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
    },
}
