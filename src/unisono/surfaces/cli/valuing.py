"""The command that says what customers are worth."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from unisono.model.estimate import Estimate
from unisono.model.lens import Lens
from unisono.model.words import say
from unisono.render.numbers import estimate_text, interval_text
from unisono.render.values import value_text
from unisono.services.companies import open_company
from unisono.services.questions import moment_of
from unisono.services.rows import reason_text
from unisono.services.value import Value, value_of
from unisono.services.value import showing as words
from unisono.services.value.rows import value_row
from unisono.surfaces.cli.options import CompanyFolder, Json, Spoken
from unisono.surfaces.cli.voice import language_for, output, print_json


def value(
    by: Annotated[str, typer.Option("--by", help="Split by this column, such as customer.segment.")] = "",
    as_of: Annotated[str | None, typer.Option("--as-of", help="An edition or a moment.")] = None,
    company: CompanyFolder = Path(),
    as_json: Json = False,
    spoken: Spoken = None,
) -> None:
    """What customers are worth: each, together, by group and campaign, with intervals."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    found = value_of(opened, Lens(), by=by, as_of=moment_of(as_of))
    if as_json:
        print_json(value_row(found, language))
        return
    if found.card is None:
        output.print(f"{say('value.title.unknown', language)}: {reason_text(found.reason, language)}")
        return
    _show(found, language)


def _show(found: Value, language: str) -> None:
    output.print(Text(words.headline(found, language), style="bold"))
    table = Table(box=None, pad_edge=False, show_header=False)
    for cited in words.figures(found, language):
        table.add_row(cited.label, *_cells(cited.estimate, language), cited.period)
    for group in found.groups:
        table.add_row(f"  {value_text(found.column, group.group, language)}", *_cells(group.mean, language))
    if found.acquired:
        table.add_row(words.won_title(found.acquired, language))
    output.print(table)
    for name, told in words.card_lines(found.card, language) if found.card else ():
        output.print(f"{name}: {told}", soft_wrap=True, style="dim")
    if found.card and found.card.warning:
        output.print(words.warning(found.card, language), soft_wrap=True)


def _cells(estimate: Estimate, language: str) -> tuple[str, str, str]:
    return estimate_text(estimate, language), interval_text(estimate, language), f"n = {estimate.n}"
