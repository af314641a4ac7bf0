"""The command that tells the story of a promise: the gate, the ledger, green boards, its cost, and pay."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from unisono.model.words import say
from unisono.render.numbers import estimate_text, interval_text
from unisono.services.companies import open_company
from unisono.services.story import story as story_of
from unisono.services.story.rows import story_row
from unisono.services.story.wording import Chapter, chapters, headline, lead
from unisono.surfaces.cli.options import CompanyFolder, Json, Spoken
from unisono.surfaces.cli.voice import language_for, output, print_json


def story(
    promise: Annotated[
        str, typer.Argument(help="The promise's id; the dearest broken one, without it.")
    ] = "",
    company: CompanyFolder = Path(),
    as_json: Json = False,
    spoken: Spoken = None,
) -> None:
    """Follow a broken promise: could it be known, who was green, what it cost, what was paid for it."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    told = story_of(opened, promise)
    if as_json:
        print_json(story_row(told, language) if told else {})
        return
    if told is None:
        output.print(f"{say('story.empty.title', language)}. {say('story.empty.text', language)}")
        return
    output.print(Text(headline(told, language), style="bold"))
    output.print(lead(told, language), soft_wrap=True)
    for chapter in chapters(told, language, opened.time_zone):
        _show(chapter, language)


def _show(chapter: Chapter, language: str) -> None:
    output.print(Text(f"\n({chapter.letter}) {chapter.name}: {chapter.title}", style="bold"))
    for sentence in chapter.told:
        output.print(sentence, soft_wrap=True, markup=False)
    table = Table(box=None, pad_edge=False, show_header=False)
    for cited in chapter.figures:
        estimate = cited.estimate
        table.add_row(
            cited.label,
            estimate_text(estimate, language),
            interval_text(estimate, language),
            f"n = {estimate.n}",
        )
    if chapter.figures:
        output.print(table)
