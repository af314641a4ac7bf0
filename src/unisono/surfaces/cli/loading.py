"""Commands that bring data in and say what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from unisono.model.edition import LoadReport
from unisono.model.words import say
from unisono.render.numbers import count_text
from unisono.services import listen
from unisono.services.companies import found_company, open_company
from unisono.services.identify import list_conflicts
from unisono.services.listen.reports import COUNTS, SourceCheck, summed
from unisono.services.refresh import refresh_company
from unisono.surfaces.cli.options import CompanyFolder, Json, Spoken
from unisono.surfaces.cli.voice import (
    Steps,
    language_for,
    notice_text,
    output,
    print_json,
    terminal_language,
)

SHOWN_NOTICES = 20


def import_(
    folder: Annotated[Path, typer.Argument(help="A folder of files, or one file.")],
    recipe: Annotated[str, typer.Option("--recipe", help="A recipe's name, or its file.")],
    company: CompanyFolder = Path(),
    only: Annotated[str, typer.Option("--as", help="Which of the recipe's files a single file is.")] = "",
    as_json: Json = False,
    spoken: Spoken = None,
) -> None:
    """Import a source's files: all of them, or nothing."""
    told = listen.recipe_named(recipe, company)
    listen.match(folder, told, only=only)  # nothing to import makes no company
    opened = found_company(company, dict(told.company) or {"name": company.resolve().name})
    language = language_for(opened, spoken)
    with Steps(language, silent=as_json) as steps:
        reports = listen.import_files(
            opened, folder, listen.recipe_named(recipe, opened.folder), only=only, progress=steps
        )
    show_checks(summed(reports), language, as_json=as_json)


def refresh(company: CompanyFolder = Path(), as_json: Json = False, spoken: Spoken = None) -> None:
    """Make everything anew that is derived from what was loaded."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    with Steps(language, silent=as_json) as steps:
        edition = refresh_company(opened, progress=steps)
    if as_json:
        print_json({"edition": edition.number, "tables": {t: s.rows for t, s in edition.tables.items()}})
        return
    output.print(say("cli.refreshed", language, edition=edition.number))


def check(company: CompanyFolder = Path(), as_json: Json = False, spoken: Spoken = None) -> None:
    """What became of every row: read = loaded + updated + unchanged + set aside."""
    opened = open_company(company)
    show_checks(listen.check(opened), language_for(opened, spoken), as_json=as_json)


def undo(company: CompanyFolder = Path(), as_json: Json = False, spoken: Spoken = None) -> None:
    """Undo the last import: the tables stand as before it, and everything stays in the history."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    found = listen.undoable(opened)
    edition = listen.undo(opened, number=found.number if found else None)
    undone = found.number if found else None
    if as_json:
        print_json({"undone": undone, "edition": edition.number})
        return
    files = ", ".join(report.file for report in found.reports) if found else ""
    output.print(say("cli.undone", language, files=files, edition=edition.number), soft_wrap=True)


def set_aside(
    company: CompanyFolder = Path(),
    source: Annotated[str, typer.Option("--source", help="Only this source.")] = "",
    export: Annotated[Path | None, typer.Option("--export", help="Write them as CSV, to correct.")] = None,
    limit: Annotated[int, typer.Option("--limit", min=1)] = 50,
    as_json: Json = False,
    spoken: Spoken = None,
) -> None:
    """The rows that could not be loaded, with file, line, column, value and reason."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    if export is not None:
        written = listen.export_set_aside(opened, source, export)
        if as_json:
            print_json({"exported": written, "file": str(export)})
            return
        told = say("cli.exported", language, rows=written, file=str(export))
        output.print(told, soft_wrap=True)
        return
    rows = listen.list_set_aside(opened, source=source, limit=limit)
    if as_json:
        print_json({"set_aside": rows})
        return
    _show_set_aside(rows, language)


def conflicts(company: CompanyFolder = Path(), as_json: Json = False, spoken: Spoken = None) -> None:
    """Records that share something but were not merged, for somebody to decide."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    rows = list_conflicts(opened)
    if as_json:
        print_json({"conflicts": rows})
        return
    if not rows:
        output.print(say("cli.no_conflicts", language))
    for row in rows:
        kind = say(f"conflict.{row['kind']}", language)
        output.print(f"{kind}: {row['shared']} — {row['customers']}", soft_wrap=True)


def recipes(
    file: Annotated[Path | None, typer.Argument(help="Propose a recipe for this file.")] = None,
    name: Annotated[str, typer.Option("--name", help="What to call the proposed source.")] = "source",
    company: CompanyFolder = Path(),
    as_json: Json = False,
    spoken: Spoken = None,
) -> None:
    """The recipes there are; or a proposal for a file nobody has mapped yet."""
    if file is not None:
        proposed = listen.propose_recipe(file, name=name, language=spoken or terminal_language())
        if as_json:
            print_json({"recipe": proposed})
            return
        output.print(proposed, soft_wrap=True, end="")
        return
    known = listen.known_recipes(company)
    if as_json:
        print_json({"recipes": [{"name": told.name, "title": told.title} for told in known]})
        return
    for told in known:
        output.print(Text(told.name, style="bold"), f" {told.title}")


def show_checks(checks: tuple[SourceCheck, ...], language: str, *, as_json: bool) -> None:
    """Show what became of the rows of some sources."""
    if as_json:
        print_json({"sources": [_check_row(check, language) for check in checks]})
        return
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(say("cli.source", language), overflow="fold")
    for name in COUNTS:
        table.add_column(say(f"cli.count.{name}", language), justify="right")
    for one in checks:
        table.add_row(one.source, *(count_text(one.counts[name], language) for name in COUNTS))
    output.print(table)
    told = [(file, notice) for one in checks for file in one.files for notice in file.notices]
    for file, notice in told[:SHOWN_NOTICES]:
        words = notice_text(notice.code, notice.facts, language)
        output.print(Text("·", style="yellow"), f"{file.file}: {words}", soft_wrap=True)
    if len(told) > SHOWN_NOTICES:
        output.print(say("cli.more_notices", language, more=len(told) - SHOWN_NOTICES))


def _check_row(check: SourceCheck, language: str) -> dict[str, Any]:
    return {
        "source": check.source,
        **check.counts,
        "files": [_file_row(file, language) for file in check.files],
    }


def _file_row(file: LoadReport, language: str) -> dict[str, Any]:
    notices = [
        {"code": notice.code, "message": notice_text(notice.code, notice.facts, language), **notice.facts}
        for notice in file.notices
    ]
    return {"file": file.file, **{name: getattr(file, name) for name in COUNTS}, "notices": notices}


def _show_set_aside(rows: list[dict[str, Any]], language: str) -> None:
    if not rows:
        output.print(say("cli.nothing_set_aside", language))
        return
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in ("file", "line", "column", "value", "reason"):
        table.add_column(say(f"cli.column.{column}", language), overflow="fold")
    for row in rows:
        reason = say(f"reason.{row['reason']}", language, column=row["column"], value=row["value"])
        table.add_row(*(str(row[c] or "") for c in ("file", "line", "column", "value")), reason)
    output.print(table)
