"""The command that says which open deals bring the right customers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from unisono.model.words import say
from unisono.render.numbers import estimate_text, interval_text
from unisono.services.companies import open_company
from unisono.services.fit import Pipeline, Unfit, pipeline, wording
from unisono.services.fit.looking import Part
from unisono.services.fit.rows import pipeline_row
from unisono.surfaces.cli.options import CompanyFolder, Json, Spoken
from unisono.surfaces.cli.voice import language_for, output, print_json


def fit(
    rep: Annotated[str, typer.Option("--rep", help="Only this rep's open deals.")] = "",
    warned: Annotated[bool, typer.Option("--warned", help="Only those with something to mind.")] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many to show.")] = 20,
    company: CompanyFolder = Path(),
    as_json: Json = False,
    spoken: Spoken = None,
) -> None:
    """Open deals, the one that brings most first: what each is worth, why, what to mind."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    found = pipeline(opened, None, Part(0, limit, warned, rep), language=language)
    if as_json:
        print_json(pipeline_row(found, language))
        return
    if isinstance(found, Unfit):
        output.print(f"{say('sales.title.unfit', language)}: {wording.unfit_text(found, language)}")
        return
    _show(found, language)


def _show(found: Pipeline, language: str) -> None:
    output.print(Text(wording.headline(found, language), style="bold"))
    table = Table(box=None, pad_edge=False)
    for name in ("deal", "expected", "chance", "won", "why", "mind"):
        table.add_column(say(f"sales.{name}", language))
    for deal in found.deals:
        minds = "\n".join(wording.warning_short(each, language) for each in deal.warnings)
        expected = f"{estimate_text(deal.expected, language)} ({interval_text(deal.expected, language)})"
        chance, won = (estimate_text(each, language) for each in (deal.chance, deal.won))
        name = f"{deal.product}\n{deal.id}"
        table.add_row(
            *(Text(each) for each in (name, expected, chance, won, wording.why_text(deal, language), minds))
        )
    output.print(table)
    for line in wording.judged_lines(found.judged, language):
        output.print(line, soft_wrap=True, style="dim")
