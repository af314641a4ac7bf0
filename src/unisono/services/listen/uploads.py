"""Files that people bring in through a page: judged by what they hold, kept apart, then imported as a job."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from unisono.errors import FileError, InputError, MissingError, UnisonoError
from unisono.model.company import Company
from unisono.model.edition import LoadReport
from unisono.model.recipe import Recipe
from unisono.services.audit import note
from unisono.services.companies import warehouse_of
from unisono.services.listen.correction import is_correction
from unisono.services.listen.importing import import_files
from unisono.services.listen.matching import kept_before
from unisono.services.listen.sources import readable_recipes
from unisono.services.rights import allow
from unisono.store import uploads
from unisono.store.intake import open_again
from unisono.store.intake.streams import head
from unisono.store.records import editions
from unisono.store.uploads import Upload
from unisono.store.warehouse.layout import Layout

LARGEST = 2_000_000_000
LOADS_SEARCHED = 500
PROGRAMS = ((b"#!", "script"), (b"<script", "HTML"), (b"<svg", "SVG"), (b"<?php", "PHP"))


def bring(company: Company, name: str, pieces: Iterable[bytes], *, limit: int = LARGEST) -> Upload:
    """Take a file in, and refuse at once what can never be imported; a refused file is not kept.

    Parameters
    ----------
    name
        What its owner calls it, whatever that is.
    pieces
        Its bytes, as they come.
    limit
        The most bytes it may have.

    Raises
    ------
    FileError
        Where it is too large, empty, or not a table in a form we read.
    RightsError
        Where this person may not import.
    """
    allow(company, "import")
    upload = uploads.keep_upload(company.folder, name, pieces, by=company.actor.name, limit=limit)
    try:
        _judge(upload)
    except UnisonoError as error:
        uploads.drop_upload(upload)
        error.facts = _told_of(upload, error.facts)
        raise
    note(company, "file_brought", {"file": upload.name, "bytes": upload.size})
    return upload


def upload_named(company: Company, identity: str) -> Upload:
    """One file that was brought in.

    Raises
    ------
    MissingError
        `upload_missing`.
    """
    allow(company, "import")
    return uploads.upload_of(company.folder, identity)


def waiting(company: Company) -> tuple[Upload, ...]:
    """The files brought in that were not imported yet, the newest first."""
    allow(company, "import")
    return tuple(upload for upload in uploads.all_uploads(company.folder) if upload.edition is None)


def drop(company: Company, identity: str) -> None:
    """Take a file away again; what was imported of it stays."""
    upload = upload_named(company, identity)
    uploads.drop_upload(upload)
    note(company, "file_dropped", {"file": upload.name})


def import_upload(
    company: Company, facts: Mapping[str, object], tell: Callable[[str, dict[str, object]], None]
) -> dict[str, object]:
    """Import a file that was brought in; the work of a job, which may be begun again.

    Parameters
    ----------
    facts
        `upload` (its id), `recipe` (its name) and `file` (which of the recipe's files it is; empty for a
        workbook whose sheets are several of them).
    tell
        Called with each step; may raise to stop the job.

    Returns
    -------
    dict
        `edition`, how many rows were `read` and `set_aside`, and `files`: for each its source, name and
        what became of its rows.

    Raises
    ------
    FileError, RecipeError, CompanyError
        With nothing changed.
    """
    upload = upload_named(company, str(facts["upload"]))
    recipe = recipe_called(company, str(facts["recipe"]))
    key = str(facts["file"])
    if key and key not in (file.key for file in recipe.files):
        raise InputError("recipe_file_missing", recipe=recipe.name, file=key)
    reports = import_files(company, upload.path, recipe, only=key, progress=tell)
    uploads.note_upload(upload, recipe=recipe.name, file=key, edition=reports[0].edition)
    told = [_told(report) for report in reports]
    sums = {name: sum(getattr(report, name) for report in reports) for name in ("read", "set_aside")}
    return {"edition": reports[0].edition, **sums, "files": told}


def recipe_called(company: Company, name: str) -> Recipe:
    """The recipe that calls itself so: what a source's rows carry.

    Raises
    ------
    InputError
        `source_unmapped`, where none does any more.
    """
    allow(company, "import")
    for recipe in readable_recipes(company.folder)[0]:
        if recipe.name == name:
            return recipe
    raise InputError("source_unmapped", source=name)


def reopen(company: Company, source: str) -> Upload:
    """The file that a source last came in, brought in again to look at how it is read.

    Raises
    ------
    MissingError
        `source_file_missing`, where no file of that source is kept.
    """
    allow(company, "import")
    kept = _last_file(company, source)
    if kept is None:
        raise MissingError("source_file_missing", source=source)
    with kept.open("rb") as file:
        pieces = iter(lambda: file.read(2**20), b"")
        size = kept.stat().st_size
        upload = uploads.keep_upload(company.folder, kept.name, pieces, by=company.actor.name, limit=size)
    recipe, _, key = source.partition("/")
    return uploads.note_upload(upload, recipe=recipe, file=key)


def _last_file(company: Company, source: str) -> Path | None:
    """The kept copy of a source's last whole file; corrections of single rows show less than it."""
    vault = Layout(warehouse_of(company)).vault
    for made in editions.history(company.folder, limit=LOADS_SEARCHED):
        kept = kept_before(source, made.reports, vault)
        if kept is not None and not is_correction(kept):
            return kept
    return None


def _judge(upload: Upload) -> None:
    start = head(upload.path, 4096).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for mark, found in PROGRAMS:
        if start.startswith(mark):
            raise FileError("file_disguised", file=upload.name, found=found)
    open_again(upload.path, upload.scratch)


def _told_of(upload: Upload, facts: Mapping[str, object]) -> dict[str, object]:
    """What went wrong, with the file by its owner's name and no place on our disk."""
    places = re.compile(re.escape(str(upload.path.parent)) + r"[\w./-]*")
    told = {name: places.sub("…", fact) if isinstance(fact, str) else fact for name, fact in facts.items()}
    return {**told, "file": upload.name} if "file" in told else told


def _told(report: LoadReport) -> dict[str, object]:
    counts = ("read", "loaded", "updated", "unchanged", "retired", "set_aside")
    return {
        "source": report.source,
        "file": report.file,
        **{name: getattr(report, name) for name in counts},
        "notices": [{"code": notice.code, "facts": notice.facts} for notice in report.notices],
    }
