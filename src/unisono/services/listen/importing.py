"""Imports a source's files, all at once or not at all: each row loaded, updated, unchanged or set aside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from unisono.loop.listen.compile import Joined, Staging, staging
from unisono.loop.listen.detect import detection_sql, resolved
from unisono.model.canon import Kind
from unisono.model.company import Company
from unisono.model.edition import Edition, LoadReport
from unisono.model.intake import Notice, OpenedFile, RejectedRow
from unisono.model.recipe import Recipe, SourceFile
from unisono.services.audit import note, noted
from unisono.services.companies import edition_of, warehouse_of
from unisono.services.cubing import make_cubes
from unisono.services.identify import identify
from unisono.services.listen.aside import SetAside, faulty_rows, joined_with_standing
from unisono.services.listen.correction import as_it_was, comes_back, is_correction
from unisono.services.listen.flags import flag_notices
from unisono.services.listen.matching import kept_before, match
from unisono.services.promised import bring_promises, judge
from unisono.services.rights import allow
from unisono.store.intake import open_file, rejected_rows
from unisono.store.records import editions
from unisono.store.warehouse.layout import Layout
from unisono.store.warehouse.load import Load
from unisono.store.warehouse.lock import only_writer
from unisono.store.warehouse.progress import watched
from unisono.store.warehouse.staging import Incoming, Staged

Progress = Callable[[str, dict[str, object]], None]


def import_files(
    company: Company, folder: Path, recipe: Recipe, *, only: str = "", progress: Progress | None = None
) -> tuple[LoadReport, ...]:
    """Import a folder (or one file) through a recipe, as one load.

    Readers see the edition before it until everything stands; then they see all of it. A process
    killed half-way leaves the edition as it was.

    Parameters
    ----------
    only
        The key of the recipe's file that a single file is, where its name does not tell.
    progress
        Called with a step's name and facts while the load goes on.

    Returns
    -------
    tuple of LoadReport
        One for each file: read = loaded + updated + unchanged + set aside.

    Raises
    ------
    FileError, RecipeError, CompanyError
        With nothing changed.
    """
    allow(company, "import")
    matched = match(folder, recipe, only=only)
    layout = Layout(warehouse_of(company))
    with only_writer(layout.lock):
        base = edition_of(company)
        load = Load(layout.root, base)
        try:
            work = _Work(company, recipe, load, base, progress or silent)
            work.open(matched.paths)
            reports = work.run()
            reports = _with_absent(reports, matched.absent)
            return _publish(work, reports)
        finally:
            load.close()


@dataclass
class _Work:
    """One import while it goes on."""

    company: Company
    recipe: Recipe
    load: Load
    base: Edition
    tell: Progress
    opened: dict[str, list[OpenedFile]] = field(default_factory=dict)
    aside: list[SetAside] = field(default_factory=list)

    def open(self, paths: Mapping[str, tuple[Path, ...]]) -> None:
        """Open every file before the first is staged, so that a bad one stops the load at once."""
        for file in self.recipe.files:
            for path in paths.get(file.key, ()):
                self.opened.setdefault(file.key, []).append(self._open(file, path))

    def run(self) -> list[LoadReport]:
        """Stage and apply all files in the recipe's order."""
        return [
            report for file in self.recipe.files if file.key in self.opened for report in self._file(file)
        ]

    def _open(self, file: SourceFile, path: Path) -> OpenedFile:
        ours = is_correction(path)  # written in our way, whatever the recipe says of the source's own
        opened = open_file(
            path,
            self.load.layout.vault,
            encoding="auto" if ours else file.encoding,
            delimiter="auto" if ours else file.delimiter,
            sheet=file.sheet,
            progress=lambda done, size: self.tell(
                "open", {"file": path.name, "percent": round(100 * done / max(size, 1))}
            ),
        )
        return as_it_was(opened)

    def _file(self, file: SourceFile) -> list[LoadReport]:
        reports: list[LoadReport] = []
        complete = True
        for opened in self.opened[file.key]:
            report, whole = self._one(file, opened)
            reports.append(report)
            complete = complete and whole
        # Corrected rows that came alone are not all that their source holds.
        if file.full and reports and not all(comes_back(opened) for opened in self.opened[file.key]):
            reports[-1] = self._retire(file, reports[-1], complete=complete)
        return reports

    def _one(self, file: SourceFile, opened: OpenedFile) -> tuple[LoadReport, bool]:
        file, doubts = self._settled(file, opened)
        compiled = self._compile(file, opened)
        with watched(
            self.load.engine, lambda done: self.tell("stage", {"file": opened.name, "percent": done})
        ):
            staged = self.load.stage(file.key, compiled.sql)
        rejected = rejected_rows(opened, self.load.engine)
        self.tell("apply", {"file": opened.name, "rows": staged.rows})
        feeds = self._feeds(file, compiled)
        loaded, updated = self.load.apply(staged, feeds)
        if file.full:
            for incoming in feeds:
                self.load.note_seen(staged, incoming)
        self.aside.append(faulty_rows(self.load, opened, self._source(file), staged, rejected))
        notices = (*opened.notices, *doubts, *flag_notices(self.load, staged))
        return self._report(file, opened, staged, (loaded, updated), rejected, notices), not rejected

    def _settled(self, file: SourceFile, opened: OpenedFile) -> tuple[SourceFile, tuple[Notice, ...]]:
        """The file with its date order and decimal sign decided, and the doubts that remain."""
        sql = detection_sql(file, opened.columns, opened.relation)
        if sql is None:
            return resolved(file, {})
        answer = self.load.engine.execute(sql)
        names = [column[0] for column in answer.description or []]
        rows = answer.fetchall()
        return resolved(file, dict(zip(names, rows[0] if rows else (), strict=False)))

    def _compile(self, file: SourceFile, opened: OpenedFile) -> Staging:
        joined = {join.name: self._joined(join.name) for join in file.joins}
        return staging(
            self.recipe, file, opened.columns, opened.relation, joined=joined, zone=self.company.time_zone
        )

    def _joined(self, key: str) -> Joined:
        """The file a join looks things up in: it came along, or it came with an earlier load."""
        if key not in self.opened:
            reports = editions.latest_reports(self.company.folder)
            path = kept_before(f"{self.recipe.name}/{key}", reports, self.load.layout.vault)
            file = next(file for file in self.recipe.files if file.key == key)
            self.opened[key] = [self._open(file, path)] if path else []
        files = self.opened[key]
        if not files:
            return Joined("", ())
        relations = " union all by name ".join(f"select * from {file.relation}" for file in files)
        return Joined(f"({relations})", files[0].columns)

    def _feeds(self, file: SourceFile, compiled: Staging) -> list[Incoming]:
        return [
            Incoming(
                table=feed.table,
                source=self._source(file),
                index=feed.index,
                columns=tuple(name for name, _ in feed.columns),
                extras={name: Kind(kind) for name, kind in file.feeds[feed.index].extras},
                filtered=feed.conditional,
            )
            for feed in compiled.feeds
        ]

    def _retire(self, file: SourceFile, report: LoadReport, *, complete: bool) -> LoadReport:
        if not complete:  # a row that could not be taken apart may be one that still stands
            return replace(report, notices=(*report.notices, Notice("retire_skipped", {"file": report.file})))
        compiled = self._compile(file, self.opened[file.key][-1])
        gone = sum(self.load.retire_unseen(incoming) for incoming in self._feeds(file, compiled))
        return replace(report, retired=gone)

    def _source(self, file: SourceFile) -> str:
        return f"{self.recipe.name}/{file.key}"

    def _report(
        self,
        file: SourceFile,
        opened: OpenedFile,
        staged: Staged,
        counts: tuple[int, int],
        rejected: list[RejectedRow],
        notices: tuple[Notice, ...],
    ) -> LoadReport:
        loaded, updated = counts
        set_aside = staged.faulty + len(rejected)
        read = staged.rows + len(rejected)
        return LoadReport(
            source=self._source(file),
            file=opened.name,
            sha256=opened.sha256,
            read=read,
            loaded=loaded,
            updated=updated,
            unchanged=read - set_aside - loaded - updated,
            set_aside=set_aside,
            notices=notices,
        )


def _publish(work: _Work, reports: list[LoadReport]) -> tuple[LoadReport, ...]:
    work.tell("identify", {})
    identify(work.load, country=work.company.country)
    bring_promises(work.load, work.company)
    work.load.replace("set_aside", joined_with_standing(work.load, work.aside))
    work.tell("commit", {"tables": len(work.load.changed)})
    tables = work.load.commit()
    work.tell("cubes", {})
    cubes = make_cubes(work.company, work.base, tables)
    with noted(work.company):
        edition = editions.publish(
            work.company.folder, tables, reports, cubes=cubes, by=work.company.actor.name
        )
        note(work.company, "imported", _facts(work.recipe, reports))
    work.load.sweep(editions.every_file(work.company.folder))
    judge(work.company)
    return tuple(replace(report, edition=edition.number, made_at=edition.made_at) for report in reports)


def _facts(recipe: Recipe, reports: list[LoadReport]) -> dict[str, object]:
    """What the audit trail says of an import."""
    counts = ("loaded", "updated", "set_aside")
    summed = {name: sum(getattr(report, name) for report in reports) for name in counts}
    return {"source": recipe.name, "files": ", ".join(report.file for report in reports), **summed}


def _with_absent(reports: list[LoadReport], absent: tuple[str, ...]) -> list[LoadReport]:
    if absent:
        notice = Notice("file_absent", {"files": ", ".join(absent)})
        reports[0] = replace(reports[0], notices=(*reports[0].notices, notice))
    return reports


def silent(step: str, facts: dict[str, object]) -> None:
    """Say nothing: nobody asked for progress."""
