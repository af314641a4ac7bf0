"""Looks into a file before it is loaded: its columns and first values, and whose file it probably is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from unisono.errors import FileError, RecipeError
from unisono.loop.listen.drafts import kind_of
from unisono.loop.listen.fitting import column_fit
from unisono.model.canon import Kind
from unisono.model.company import Company
from unisono.model.intake import Notice, OpenedFile
from unisono.model.kernel import Kernel
from unisono.model.recipe import Recipe, SourceFile
from unisono.services.companies import edition_of, reader_of, warehouse_of
from unisono.services.listen.correction import FILE_COLUMN, OWN_COLUMNS, as_it_was, comes_back
from unisono.services.listen.matching import match
from unisono.services.listen.sources import readable_recipes
from unisono.services.listen.uploads import upload_named
from unisono.store.intake import open_again, sheet_names
from unisono.store.uploads import Upload
from unisono.store.warehouse.layout import Layout, engine, name

LOOKED_AT, SHOWN, EXAMPLES, FEW = 2_000, 8, 3, 12
LONGEST_VALUE = 80
LEAST_SHARE = 0.5  # of the columns a recipe needs, below which it is not proposed for a file


@dataclass(frozen=True, slots=True)
class ColumnSeen:
    """A column of a file: what its first values say, and what they look like.

    `values` are all that the first rows hold, where they are few.
    """

    name: str
    examples: tuple[str, ...]
    kind: Kind
    empty: bool
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """A file as it was found to be: its columns, first rows, and how it is written."""

    upload: Upload
    columns: tuple[ColumnSeen, ...]
    rows: tuple[tuple[str | None, ...], ...]
    row_count: int
    kind: str
    encoding: str
    delimiter: str
    sheets: tuple[str, ...]
    notices: tuple[Notice, ...]
    correction: bool

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns that are the source's own."""
        return tuple(column.name for column in self.columns if column.name not in OWN_COLUMNS)


@dataclass(frozen=True, slots=True)
class Fit:
    """A recipe that a file could be read by: how many of the columns it needs are there."""

    recipe: str
    title: str
    file: str
    tables: tuple[str, ...]
    present: int
    needed: int
    missing: tuple[str, ...]
    by_name: bool
    certain: bool = False  # it says itself whose rows it corrects


def look(company: Company, identity: str, wish: SourceFile | None = None) -> Look:
    """What is in a file that was brought in, read as `wish` says (encoding, delimiter, sheet).

    Raises
    ------
    MissingError
        `upload_missing`.
    FileError
        Where it can't be read so.
    """
    upload = upload_named(company, identity)
    opened = opened_as(upload, wish)
    with closing(engine(Layout(warehouse_of(company)))) as connection:
        rows = connection.execute(f"select * from {opened.relation} limit {LOOKED_AT}").fetchall()
    return Look(
        upload=upload,
        columns=tuple(_seen(column, [row[at] for row in rows]) for at, column in enumerate(opened.columns)),
        rows=tuple(tuple(_short(value) for value in row) for row in rows[:SHOWN]),
        row_count=opened.rows_hint,
        kind=opened.kind,
        encoding=opened.encoding,
        delimiter=opened.delimiter,
        sheets=sheet_names(opened),
        notices=opened.notices,
        correction=comes_back(opened),
    )


def opened_as(upload: Upload, wish: SourceFile | None = None) -> OpenedFile:
    """An upload made readable; a correction is read in our own way, whatever is wished."""
    plain = open_again(upload.path, upload.scratch)
    if (
        comes_back(plain)
        or wish is None
        or (wish.encoding, wish.delimiter, wish.sheet) == ("auto", "auto", "")
    ):
        return as_it_was(plain)
    return open_again(
        upload.path, upload.scratch, encoding=wish.encoding, delimiter=wish.delimiter, sheet=wish.sheet
    )


def fits(company: Company, identity: str) -> tuple[Fit, ...]:
    """The recipes a file could be read by, the likeliest first; none where nobody has mapped such a file."""
    upload = upload_named(company, identity)
    opened = opened_as(upload)
    recipes = readable_recipes(company.folder)[0]
    own = _corrected(company, opened) if comes_back(opened) else ()
    found = [
        fit
        for recipe in recipes
        for file in recipe.files
        if (fit := _fit(upload, opened, recipe, file, certain=f"{recipe.name}/{file.key}" in own))
    ]
    ordered = sorted(
        found, key=lambda fit: (not fit.certain, len(fit.missing), not fit.by_name, -fit.present)
    )
    return (*_together(ordered, opened), *ordered)


def _together(found: list[Fit], opened: OpenedFile) -> Iterator[Fit]:
    """A workbook whose sheets are several files of one recipe can be read as all of them at once."""
    whole = [fit for fit in found if opened.kind == "xlsx" and fit.by_name and not fit.missing]
    for recipe in dict.fromkeys(fit.recipe for fit in whole):
        sheets = [fit for fit in whole if fit.recipe == recipe]
        if len(sheets) > 1:
            tables = tuple(table for fit in sheets for table in fit.tables)
            count = sum(fit.present for fit in sheets)
            yield Fit(recipe, sheets[0].title, "", tables, count, count, (), by_name=True)


def _fit(
    upload: Upload, opened: OpenedFile, recipe: Recipe, file: SourceFile, *, certain: bool
) -> Fit | None:
    columns = opened.columns
    if opened.kind == "xlsx" and file.sheet:
        with suppress(FileError):
            columns = opened_as(upload, file).columns
    fit = column_fit(file, columns)
    named = _named(upload.path, recipe, file)
    wide = fit.share >= LEAST_SHARE and len(fit.present) > 1
    if not (certain or wide or (named and fit.present)):
        return None
    tables = tuple(feed.table for feed in file.feeds)
    needed = len(fit.present) + len(fit.missing)
    return Fit(
        recipe.name, recipe.title, file.key, tables, len(fit.present), needed, fit.missing, named, certain
    )


def _named(path: Path, recipe: Recipe, file: SourceFile) -> bool:
    with suppress(FileError, RecipeError):
        return file.key in match(path, recipe).paths
    return False


def _corrected(company: Company, opened: OpenedFile) -> frozenset[str]:
    """The sources whose rows set aside this file corrects."""
    with closing(engine(Layout(warehouse_of(company)))) as connection:
        names = connection.execute(f"select distinct {name(FILE_COLUMN)} from {opened.relation}").fetchall()
    files = [row[0] for row in names if row[0]]
    listed = Kernel("select distinct source, file from set_aside", ("set_aside",))
    with reader_of(company, edition_of(company)) as reader:
        return frozenset(row["source"] for row in reader.ask(listed) if row["file"] in files)


def _seen(column: str, values: list[str | None]) -> ColumnSeen:
    told = [value for value in values if value is not None and value.strip()]
    different = list(dict.fromkeys(value.strip() for value in told))
    examples = tuple(filter(None, map(_short, different[:EXAMPLES])))
    few = len(different) <= FEW and all(len(value) <= LONGEST_VALUE for value in different)
    return ColumnSeen(column, examples, kind_of(told), empty=not told, values=tuple(different) if few else ())


def _short(value: str | None) -> str | None:
    if value is None or len(value) <= LONGEST_VALUE:
        return value
    return value[:LONGEST_VALUE] + "…"
