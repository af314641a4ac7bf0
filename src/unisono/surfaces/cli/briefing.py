"""The command that writes the brief: in the terminal, as one HTML file, or as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from unisono.model.words import say
from unisono.render.documents import brief_html, brief_pdf, brief_terminal
from unisono.services.companies import open_company
from unisono.services.plan import brief_of
from unisono.services.questions import moment_of
from unisono.store.exports import exporting
from unisono.surfaces.cli.options import CompanyFolder, Spoken
from unisono.surfaces.cli.voice import language_for, output


def brief(
    html: Annotated[Path | None, typer.Option("--html", help="Write one self-contained HTML file.")] = None,
    pdf: Annotated[Path | None, typer.Option("--pdf", help="Write a PDF of one or two pages.")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", help="An edition or a moment.")] = None,
    company: CompanyFolder = Path(),
    spoken: Spoken = None,
) -> None:
    """The executive brief: what changed, why, how much money, what to decide."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    told = brief_of(opened, language=language, as_of=moment_of(as_of))
    if html is None and pdf is None:
        brief_terminal(told, output)
        return
    for path, content in (
        (html, brief_html(told).encode() if html else b""),
        (pdf, brief_pdf(told) if pdf else b""),
    ):
        if path is not None:
            with exporting(path):
                path.write_bytes(content)
            output.print(say("cli.written", language, file=str(path)), soft_wrap=True)
