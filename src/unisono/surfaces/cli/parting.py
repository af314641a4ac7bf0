"""The command that says where boards are green and customers leave."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from unisono.model.words import say
from unisono.render.numbers import estimate_text
from unisono.services.companies import open_company
from unisono.services.questions import moment_of
from unisono.services.silos import silos as silos_of
from unisono.services.silos import wording as words
from unisono.services.silos.rows import silos_row
from unisono.surfaces.cli.options import CompanyFolder, Json, Spoken
from unisono.surfaces.cli.voice import language_for, output, print_json


def silos(
    as_of: Annotated[str | None, typer.Option("--as-of", help="An edition or a moment.")] = None,
    company: CompanyFolder = Path(),
    as_json: Json = False,
    spoken: Spoken = None,
) -> None:
    """Where departments work against each other: who is green, which customers leave, at what cost."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    told = silos_of(opened, language=language, as_of=moment_of(as_of))
    if as_json:
        print_json(silos_row(told, language))
        return
    output.print(Text(words.headline(told, language), style="bold"))
    for card in told.cards:
        output.print(Text(f"\n{card.told.item.title}", style="bold"))
        output.print(card.told.item.why, soft_wrap=True)
        output.print(card.told.item.money, soft_wrap=True)
        output.print(f"{say('silos.card.counter', language)}: {card.counter}", soft_wrap=True, style="dim")
    for passed in told.passed:
        name = f"{words.between(passed, language)}: {say(f'silos.handoff.{passed.handoff.slug}', language)}"
        output.print(f"{name}: {estimate_text(passed.arrives, language)}", soft_wrap=True, style="dim")
