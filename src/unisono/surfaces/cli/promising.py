"""The command that lists what the company promised, and whether it is kept."""

from __future__ import annotations

from pathlib import Path

from rich.table import Table
from rich.text import Text

from unisono.model.lens import Lens
from unisono.model.words import say
from unisono.render.numbers import estimate_text, interval_text
from unisono.services.companies import open_company
from unisono.services.promises import Entry, Ledger, Shelf, ledger, shelf
from unisono.services.promises import wording as words
from unisono.services.rows import figure_row
from unisono.surfaces.cli.options import CompanyFolder, Json, Spoken
from unisono.surfaces.cli.voice import language_for, output, print_json


def promises(company: CompanyFolder = Path(), as_json: Json = False, spoken: Spoken = None) -> None:
    """What was promised: kept or broken, since when, and what was said to nobody yet."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    told, files = ledger(opened, Lens()), shelf(opened)
    if as_json:
        print_json(_rows(told, files, language))
        return
    if told is not None and told.entries:
        _show(told, files, language)
    else:
        output.print(say("promises.empty.title", language))
    _show_files(files, language)


def _show(told: Ledger, files: Shelf, language: str) -> None:
    output.print(Text(words.headline(told, language), style="bold"))
    table = Table(box=None, pad_edge=False, show_header=False)
    for entry in told.entries:
        kept = entry.kept.estimate if entry.kept else None
        own = files.of(entry.promise)
        table.add_row(
            words.verdict_text(entry, language),
            words.name_text(entry.promise, language),
            estimate_text(kept, language) if kept else "",
            interval_text(kept, language) if kept else "",
            f"n = {kept.n}" if kept else "",
            say(f"promises.state.{own.definition.state}", language) if own else "",
        )
    output.print(table)


def _show_files(files: Shelf, language: str) -> None:
    if files.drafts:
        output.print(Text(say("promises.drafts", language), style="bold"))
    for draft in files.drafts:
        state = say(f"promises.state.{draft.definition.state}", language)
        means = words.definition_text(draft.promise, language)
        output.print(f"{state}: {draft.definition.text} ({draft.name}). {means}", soft_wrap=True)
    for error in files.broken.values():
        output.print(say(f"error.{error.code}", language, **error.facts), soft_wrap=True, style="red")


def _rows(told: Ledger | None, files: Shelf, language: str) -> dict[str, object]:
    return {
        "since": told.since if told else None,
        "until": told.until if told else None,
        "promises": [_row(entry, files, language) for entry in (told.entries if told else ())],
        "drafts": [
            {"name": each.name, "text": each.definition.text, "state": each.definition.state,
             "missing": each.promise.missing}
            for each in files.drafts
        ],
        "unread": sorted(files.broken),
    }  # fmt: skip


def _row(entry: Entry, files: Shelf, language: str) -> dict[str, object]:
    own = files.of(entry.promise)
    return {
        "id": entry.promise.id,
        "text": entry.promise.text,
        "verdict": entry.verdict,
        "broken_since": entry.broken_since,
        "standard": entry.promise.standard,
        "state": own.definition.state if own else None,
        "kept": figure_row(entry.kept, language) if entry.kept else None,
    }
