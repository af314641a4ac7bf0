"""The command that tries plans of pay on the past."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from unisono.model.company import Company
from unisono.model.words import say
from unisono.render.numbers import amount_text, estimate_text, interval_text
from unisono.services.companies import open_company
from unisono.services.pay import PlanBrief, PlanLook, beside, briefs, compared, look_at_plan, wording
from unisono.services.pay.rows import brief_row, compared_row, look_row
from unisono.services.pay.saying import CENTS, problem_words
from unisono.surfaces.cli.options import CompanyFolder, Json, Spoken
from unisono.surfaces.cli.voice import language_for, output, print_json


def pay(
    plan: Annotated[str, typer.Argument(help="The name of a plan's file, such as comision; none: all.")] = "",
    against: Annotated[str, typer.Option("--against", help="Another plan, to see who gains and loses.")] = "",
    company: CompanyFolder = Path(),
    as_json: Json = False,
    spoken: Spoken = None,
) -> None:
    """Try a plan of pay on the deals of the past: what it costs, whom it pays, what it really pays for."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    if plan and against:
        _beside(opened, (plan, against), as_json, language)
    elif plan:
        look = look_at_plan(opened, plan)
        print_json(look_row(look, language)) if as_json else _show(look, language)
    else:
        _list(briefs(opened), as_json, language)


def _list(found: tuple[PlanBrief, ...], as_json: bool, language: str) -> None:
    if as_json:
        print_json({"plans": [brief_row(each, language) for each in found]})
        return
    if not found:
        output.print(f"{say('pay.empty.title', language)}. {say('pay.empty.text', language)}")
        return
    for each in found:
        output.print(Text(f"{each.file.name}: {each.file.title}", style="bold"))
        for problem in each.file.problems:
            output.print("  " + " ".join(problem_words(problem, language)), soft_wrap=True, markup=False)
        if each.look:
            output.print(
                f"  {estimate_text(each.look.cost, language)} · {wording.headline(each.look, language)}",
                soft_wrap=True,
            )


def _show(look: PlanLook, language: str) -> None:
    output.print(Text(wording.headline(look, language), style="bold"))
    output.print(wording.lead(look, language), soft_wrap=True)
    table = Table(box=None, pad_edge=False, show_header=False)
    for cited in wording.figures(look, language):
        bounds = interval_text(cited.estimate, language)
        table.add_row(cited.label, estimate_text(cited.estimate, language), bounds, f"n = {cited.estimate.n}")
    for bar in wording.pays_chart(look, language).rows:
        table.add_row(
            bar.label,
            estimate_text(bar.estimate, language),
            interval_text(bar.estimate, language),
            f"n = {bar.estimate.n}",
        )
    output.print(table)
    moved = f"{wording.gaming_title(look, language)}. {wording.movable_words(look, language)}"
    output.print(moved, soft_wrap=True)
    people = Table(box=None, pad_edge=False)
    for name in ("person", "team", "deals"):
        people.add_column(say(f"pay.column.{name}", language))
    people.add_column(say("pay.column.paid", language, currency=look.cost.currency), justify="right")
    for each in look.people:
        people.add_row(each.name, each.team, str(each.deals), amount_text(each.paid / CENTS, language))
    output.print(people)
    for told in wording.notes(look, language):
        output.print(told, soft_wrap=True)


def _beside(company: Company, names: tuple[str, str], as_json: bool, language: str) -> None:
    found = compared(company, *names)
    if as_json:
        print_json(compared_row(found, language))
        return
    output.print(Text(beside.headline(found, language), style="bold"))
    output.print(beside.lead(found, language), soft_wrap=True)
    table = Table(box=None, pad_edge=False)
    shown = beside.people_table(found, language)
    for column in shown.columns:
        table.add_column(column.title, justify="left" if column.kind == "text" else "right")
    for row in shown.rows:
        name, *money = row.cells
        table.add_row(str(name), *(amount_text(float(str(each)), language) for each in money))
    output.print(table)
