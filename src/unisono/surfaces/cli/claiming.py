"""The command that reads what a piece of copy promises."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from unisono.errors import FileError
from unisono.model.words import say
from unisono.services.claims import Copy, copy_row, read_copy, register, text_of
from unisono.services.claims import wording as words
from unisono.services.companies import open_company
from unisono.surfaces.cli.options import CompanyFolder, Json, Spoken
from unisono.surfaces.cli.voice import language_for, output, print_json


def claims(
    file: Annotated[Path, typer.Argument(help="Copy to read: .txt, .md, .html or .docx.")],
    pick: Annotated[
        list[int] | None, typer.Option("--register", help="Write this claim down as a draft, by its number.")
    ] = None,
    company: CompanyFolder = Path(),
    as_json: Json = False,
    spoken: Spoken = None,
) -> None:
    """What a campaign's copy promises, and what of it can be measured."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    try:
        content = file.read_bytes()
    except OSError as error:
        raise FileError("copy_broken", file=file.name) from error
    text = text_of(file.name, content)
    copy = read_copy(opened, text)
    names = register(opened, text, set(pick)) if pick else ()
    if as_json:
        print_json({**copy_row(copy, language), "registered": list(names)})
        return
    _show(copy, language)
    if names:
        output.print(say("cli.claims.registered", language, names=", ".join(names)), soft_wrap=True)


def _show(copy: Copy, language: str) -> None:
    output.print(Text(words.headline(copy, language), style="bold"))
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in ("number", "text", "kind", "state", "means"):
        table.add_column(say(f"claims.table.{name}", language), overflow="fold")
    for read in copy.claims:
        table.add_row(
            str(read.number),
            str(read.draft["text"]),
            words.kind_text(read.claim.kind, language),
            words.state_text(read, language),
            words.means_text(read, language),
            style="" if read.claim.measurable else "dim",
        )
    if copy.claims:
        output.print(table)
