"""The command that asks the gate: would a promise be kept?"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from unisono.errors import InputError
from unisono.loop.decide.gate.nouns import Range
from unisono.render.numbers import estimate_text, interval_text
from unisono.services.companies import open_company
from unisono.services.gate import Run, run_for, run_gate
from unisono.services.gate import wording as words
from unisono.services.gate.rows import gate_row
from unisono.surfaces.cli.options import CompanyFolder, Json, Spoken
from unisono.surfaces.cli.voice import language_for, output, print_json

TwoNumbers = tuple[float, float] | None


def gate(
    promise: Annotated[str, typer.Argument(help="The promise's id.")],
    before: Annotated[
        datetime | None, typer.Option("--before", formats=["%Y-%m-%d"], help="As known before this day.")
    ] = None,
    reach: Annotated[TwoNumbers, typer.Option("--reach", help="People reached, from and to.")] = None,
    days: Annotated[int | None, typer.Option("--days", help="How long the campaign runs.")] = None,
    more: Annotated[int, typer.Option("--more", help="Agents (deliveries a day) to be added.")] = 0,
    company: CompanyFolder = Path(),
    as_json: Json = False,
    spoken: Spoken = None,
) -> None:
    """Before a promise: would it be kept, what could be said instead, what would it take."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    run = run_for(opened, promise, before=before.date() if before else None)
    if reach is not None or days is not None or more:
        asked = replace(run.asked, days=run.asked.days if days is None else days, more=more)
        asked = replace(asked, reach=_range(reach)) if reach else asked
        run = run_gate(opened, asked, before=before.date() if before else None)
    if as_json:
        print_json(gate_row(run, language))
        return
    _show(run, language)


def _range(told: tuple[float, float]) -> Range:
    if not 0 <= told[0] <= told[1] < float("inf"):
        raise InputError("gate_range", name="reach")
    return Range(*told)


def _show(run: Run, language: str) -> None:
    output.print(f"«{words.claim_text(run.asked, language)}»", soft_wrap=True)
    output.print(Text(words.headline(run, language), style="bold"))
    output.print(words.why(run, language), soft_wrap=True)
    table = Table(box=None, pad_edge=False, show_header=False)
    for cited in words.figures(run, language) if run.verdict.answer else ():
        table.add_row(
            cited.label,
            estimate_text(cited.estimate, language),
            interval_text(cited.estimate, language),
            f"n = {cited.estimate.n}",
        )
    output.print(table)
    for said, facts in words.offers(run, language):
        output.print(f"→ «{said}»", soft_wrap=True)
        output.print(f"  {facts}", soft_wrap=True, style="dim")
    added = [f"  {each}" for each in words.shifts(run, language)]
    for told in (*words.turning(run, language), *added, words.price(run, language)):
        if told:
            output.print(told, soft_wrap=True)
    for told in words.warnings(run, language):
        output.print(told, soft_wrap=True, style="yellow")
    if run.verdict.answer:
        output.print(words.method(run, language), soft_wrap=True, style="dim")
