"""An edition in one line: which files, what became of their rows, or what was done without any."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from unisono.model.company import Company
from unisono.model.edition import LoadReport
from unisono.model.lens import Lens
from unisono.services.listen.undo import Made
from unisono.surfaces.web.history_words import edition_words, files_words, rows_words
from unisono.surfaces.web.seat import Seat

SEAT = Seat(Company(Path(), "x"), Lens(), "es")
REPORTS = tuple(
    LoadReport("s/a", f"{name}.csv", "", 1_000, loaded=990, set_aside=1, unchanged=9) for name in "abcde"
)
MADE = Made(7, datetime(2026, 1, 1, tzinfo=UTC), "Ana", None, undone=False, reports=REPORTS)


def test_files_as_many_as_a_line_holds() -> None:
    assert files_words(REPORTS) == "a.csv, b.csv, c.csv +2"
    assert files_words(REPORTS[:1] * 2) == "a.csv"


def test_rows_are_summed_and_nothing_is_not_said() -> None:
    assert rows_words(REPORTS, "es") == "4.950 nuevas · 5 apartadas · 45 sin cambio"
    assert rows_words((replace(REPORTS[0], unchanged=0, loaded=1),), "es") == "1 nueva · 1 apartada"
    assert rows_words((LoadReport("s/a", "a", "", 0),), "es") == "ninguna fila"


def test_imports_undoings_and_what_was_derived_are_told_apart() -> None:
    told = edition_words(MADE, SEAT)
    assert (told.what, told.by, told.brought) == ("a.csv, b.csv, c.csv +2", "Ana", True)
    undone = edition_words(replace(MADE, reports=(), restores=3, by=""), SEAT)
    assert (undone.what, undone.by, undone.brought, undone.rows) == (
        "Se deshizo una importación",
        "Desde el servidor",
        False,
        "",
    )
    assert edition_words(replace(MADE, reports=()), SEAT).what == "Se volvió a reconocer a los clientes"
