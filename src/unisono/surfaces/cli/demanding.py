"""The command that says why customers call and who caused it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from unisono.model.lens import Lens
from unisono.model.words import say
from unisono.services.companies import open_company
from unisono.services.demand import Demand, Silent, showing
from unisono.services.demand import demand as demanded
from unisono.services.demand import wording as words
from unisono.services.demand.rows import demand_row
from unisono.surfaces.cli.options import CompanyFolder, Json, Spoken
from unisono.surfaces.cli.tables import show
from unisono.surfaces.cli.voice import language_for, output, print_json

SPARED = ("after", "cost")  # columns of causes that a terminal has no room for


def demand(
    by: Annotated[str, typer.Option("--by", help="What says the reason: topic, queue or channel.")] = "",
    company: CompanyFolder = Path(),
    as_json: Json = False,
    spoken: Spoken = None,
) -> None:
    """Why customers call, what it costs, how much of it we caused and who, and what serving is worth."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    told = demanded(opened, Lens(), by, language=language)
    if as_json:
        print_json(demand_row(told, language))
    elif isinstance(told, Silent):
        output.print(say(f"demand.silent.{told.code}.text", language), soft_wrap=True)
    else:
        _show(told, language)


def _show(told: Demand, language: str) -> None:
    output.print(Text(words.headline(told, language), style="bold"))
    output.print(words.lead(told, language), soft_wrap=True)
    for warning in words.warnings(told, language):
        output.print(warning, soft_wrap=True, style="dim")
    for rows in (
        words.sort_table(told, language),
        words.cause_table(told, language),
        *(showing.beside_table(each, language) for each in told.beside),
        showing.statement_table(told, language),
    ):
        show(rows, language, without=SPARED if rows.name == "causes" else ())
