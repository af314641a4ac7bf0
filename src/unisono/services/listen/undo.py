"""Undoes the last import: the tables stand as before it, everything that happened stays in the history."""

from __future__ import annotations

from unisono.errors import InputError
from unisono.model.company import Company
from unisono.model.edition import Edition
from unisono.services.audit import note, noted
from unisono.services.companies import edition_of, warehouse_of
from unisono.services.rights import allow
from unisono.store.records import editions
from unisono.store.records.editions import Made
from unisono.store.warehouse.layout import Layout
from unisono.store.warehouse.lock import only_writer
from unisono.store.warehouse.restore import restore

__all__ = ["Made", "history_of", "undo", "undoable"]


def undoable(company: Company) -> Made | None:
    """The import that would be undone: the last one that still stands; None where there is none."""
    allow(company, "see_data")
    found = editions.last_load(company.folder)
    return found[0] if found else None


def undo(company: Company, *, number: int | None = None) -> Edition:
    """Make the tables stand as they did before the last import, in a new edition.

    Parameters
    ----------
    number
        The edition that whoever asks has before their eyes; if another import came since, nothing is undone.

    Raises
    ------
    InputError
        `nothing_to_undo`, `undo_not_latest`.
    CompanyError
        `company_being_loaded`.
    RightsError
        Where this person may not import.
    """
    allow(company, "import")
    layout = Layout(warehouse_of(company))
    with only_writer(layout.lock):
        found = editions.last_load(company.folder)
        if found is None:
            raise InputError("nothing_to_undo")
        made, before = found
        if number is not None and number != made.number:
            raise InputError("undo_not_latest", asked=number, latest=made.number)
        wanted = edition_of(company, before)
        tables = restore(layout, edition_of(company).tables, wanted.tables)
        with noted(company):
            edition = editions.publish(
                company.folder, tables, (), cubes=wanted.cubes, by=company.actor.name, restores=before
            )
            files = ", ".join(report.file for report in made.reports)
            note(company, "import_undone", {"edition": made.number, "files": files})
        return edition


def history_of(company: Company, *, before: int | None = None, limit: int = 20) -> tuple[Made, ...]:
    """What was loaded, derived and undone, by whom and when; the newest first."""
    allow(company, "see_data")
    return editions.history(company.folder, before=before, limit=limit)
