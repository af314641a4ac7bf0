"""What happened to the data, edition by edition, as a person says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from unisono.model.edition import LoadReport
from unisono.model.words import say
from unisono.render.numbers import count_text
from unisono.services.listen.undo import Made
from unisono.surfaces.web.seat import Seat

SHOWN_FILES = 3


@dataclass(frozen=True, slots=True)
class EditionWords:
    """One edition: what was done, how many rows it brought, by whom, when, and whether it still stands."""

    number: int
    what: str
    rows: str
    by: str
    at: datetime
    undone: bool
    brought: bool  # whether it loaded files, and has a report of its own


def edition_words(made: Made, seat: Seat) -> EditionWords:
    """Say what one edition came about by."""
    return EditionWords(
        number=made.number,
        what=_what(made, seat.language),
        rows=rows_words(made.reports, seat.language) if made.reports else "",
        by=made.by or say("data.by_owner", seat.language),
        at=made.made_at,
        undone=made.undone,
        brought=bool(made.reports),
    )


def rows_words(reports: tuple[LoadReport, ...], language: str) -> str:
    """What became of the rows of some files, in one line; what is nothing is not said."""
    names = ("loaded", "updated", "retired", "set_aside", "unchanged")
    sums = {name: sum(getattr(report, name) for report in reports) for name in names}
    told = [
        say(f"data.said.{name}{'.one' if number == 1 else ''}", language, count=count_text(number, language))
        for name, number in sums.items()
        if number
    ]
    return " · ".join(told) or say("data.said.nothing", language)


def files_words(reports: tuple[LoadReport, ...]) -> str:
    """The files, as many as a line holds."""
    files = list(dict.fromkeys(report.file for report in reports))
    more = f" +{len(files) - SHOWN_FILES}" if len(files) > SHOWN_FILES else ""
    return ", ".join(files[:SHOWN_FILES]) + more


def _what(made: Made, language: str) -> str:
    if made.restores is not None:
        return say("data.history.undo", language)
    if not made.reports:
        return say("data.history.derived", language)
    return files_words(made.reports)
