"""What would become of a file's rows, before anything is loaded: typed values, counts, why rows stay out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from unisono.errors import RecipeError
from unisono.loop.listen.compile import Joined, Staging, staging
from unisono.loop.listen.detect import detection_sql, resolved, target_kind
from unisono.loop.listen.recipe import read_recipe
from unisono.loop.listen.written import recipe_text
from unisono.model.canon import BY_NAME, Kind
from unisono.model.company import Company
from unisono.model.intake import Notice, OpenedFile
from unisono.model.recipe import Recipe, SourceFile
from unisono.services.companies import edition_of, warehouse_of
from unisono.services.listen.looking import opened_as
from unisono.services.listen.matching import kept_before
from unisono.services.listen.trial import Trial
from unisono.services.listen.uploads import upload_named
from unisono.services.rights import allow
from unisono.services.rows import CENTS
from unisono.store.intake import open_again
from unisono.store.records import editions
from unisono.store.uploads import Upload
from unisono.store.warehouse.layout import Layout

SAMPLE, SHOWN = 20_000, 6
Value = str | int | float | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class Fault:
    """A reason for which rows would be set aside: how many, and some of the values at fault."""

    column: str
    reason: str
    rows: int
    examples: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that points at another table: how many of its different values are known there."""

    target: str
    to: str
    found: int
    different: int
    example: str = ""


@dataclass(frozen=True, slots=True)
class FeedPreview:
    """The first rows of one table as they would be stored."""

    table: str
    columns: tuple[tuple[str, Kind], ...]
    rows: tuple[tuple[Value, ...], ...]
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What would become of the rows looked at: all of the file's, or its first ones (`sampled`)."""

    rows: int
    row_count: int
    sampled: bool
    fit: int
    faults: tuple[Fault, ...]
    repeated: int  # rows whose id another row has too: of those, the last one counts
    feeds: tuple[FeedPreview, ...]
    dates: str
    decimal: str
    notices: tuple[Notice, ...]

    @property
    def aside(self) -> int:
        """How many would be set aside."""
        return self.rows - self.fit


def preview(company: Company, identity: str, recipe: Recipe, key: str, *, whole: bool = False) -> Preview:
    """Try a mapping on a file that was brought in; nothing of the company changes.

    Parameters
    ----------
    identity
        Of the upload.
    recipe, key
        The mapping, and which of its files this is.
    whole
        Look at every row, however many; else at the first `SAMPLE`.

    Raises
    ------
    RecipeError
        Where the mapping is not one that could be loaded by; the error says what is missing.
    FileError
        Where the file can't be read as the mapping says.
    """
    allow(company, "import")
    recipe = read_recipe(recipe_text(recipe), name=recipe.name)  # what could be kept, and nothing else
    file = file_of(recipe, key)
    upload = upload_named(company, identity)
    opened = opened_as(upload, file)
    sampled = not whole and opened.rows_hint > SAMPLE
    relation = f"(select * from {opened.relation} limit {SAMPLE})" if sampled else opened.relation
    with _trial(company, upload) as trial:
        file, doubts = _settled(trial, file, opened, relation)
        joined = _joined(company, upload, recipe, file)
        compiled = staging(recipe, file, opened.columns, relation, joined=joined, zone=company.time_zone)
        trial.stage(compiled.sql, opened)
        return Preview(
            rows=trial.rows,
            row_count=max(opened.rows_hint, trial.rows),
            sampled=sampled,
            fit=trial.fit,
            faults=tuple(Fault(*told) for told in trial.faults()),
            repeated=trial.repeated(),
            feeds=_feeds(company, trial, file, compiled),
            dates=file.dates,
            decimal=file.decimal,
            notices=(*opened.notices, *doubts),
        )


def file_of(recipe: Recipe, key: str) -> SourceFile:
    """The recipe's file of that key.

    Raises
    ------
    RecipeError
        `recipe_file_missing`.
    """
    for file in recipe.files:
        if file.key == key:
            return file
    raise RecipeError("recipe_file_missing", recipe=recipe.name, file=key)


@contextmanager
def _trial(company: Company, upload: Upload) -> Iterator[Trial]:
    layout, edition = Layout(warehouse_of(company)), edition_of(company)
    with (
        TemporaryDirectory(dir=upload.scratch) as folder,
        closing(Trial(layout, edition, Path(folder))) as trial,
    ):
        yield trial


def _settled(
    trial: Trial, file: SourceFile, opened: OpenedFile, relation: str
) -> tuple[SourceFile, tuple[Notice, ...]]:
    sql = detection_sql(file, opened.columns, relation)
    return resolved(file, trial.row(sql) if sql else {})


def _joined(company: Company, upload: Upload, recipe: Recipe, file: SourceFile) -> dict[str, Joined]:
    """The files this one looks things up in, as they were last loaded."""
    reports = editions.latest_reports(company.folder) if file.joins else ()
    vault = Layout(warehouse_of(company)).vault
    found: dict[str, Joined] = {}
    for join in file.joins:
        path = kept_before(f"{recipe.name}/{join.name}", reports, vault)
        other = file_of(recipe, join.name)
        if path:
            wish = {"encoding": other.encoding, "delimiter": other.delimiter, "sheet": other.sheet}
            opened = open_again(path, upload.scratch, **wish)
            found[join.name] = Joined(opened.relation, opened.columns)
        else:
            found[join.name] = Joined("", ())
    return found


def _feeds(company: Company, trial: Trial, file: SourceFile, compiled: Staging) -> tuple[FeedPreview, ...]:
    told = []
    for staged, feed in zip(compiled.feeds, file.feeds, strict=True):
        kinds = {field.target: target_kind(feed, field) for field in feed.fields}
        columns = tuple((name, kinds[name]) for name, _ in staged.columns)
        rows = trial.first_rows(staged, SHOWN)
        shown = tuple(
            tuple(_told(value, kind, company) for value, (_, kind) in zip(row, columns, strict=True))
            for row in rows
        )
        table = BY_NAME[staged.table]
        pointing = [column for column in table.references if column.name in kinds and column.to]
        references = tuple(
            Reference(column.name, column.to, *trial.references(compiled.feeds, staged, column))
            for column in pointing
        )
        told.append(FeedPreview(staged.table, columns, shown, references))
    return tuple(told)


def _told(value: object, kind: Kind, company: Company) -> Value:
    """A stored value as a person reads it: on the company's clock, money whole."""
    if value is None:
        return None
    if kind is Kind.TIME:
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=int(str(value)))).astimezone(
            ZoneInfo(company.time_zone)
        )
    if kind is Kind.DAY:
        return date(1970, 1, 1) + timedelta(days=int(str(value)))
    if kind is Kind.MONEY:
        return int(str(value)) / CENTS
    return value if isinstance(value, str | int | float | bool) else str(value)
