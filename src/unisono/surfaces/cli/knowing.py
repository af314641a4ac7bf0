"""Commands that explain: how long customers stay, what moves them, whether the scores can be believed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from unisono.model.lens import Lens
from unisono.model.table import Table
from unisono.model.words import say
from unisono.services import drivers as moving
from unisono.services import integrity as auditing
from unisono.services import staying as stays
from unisono.services.companies import open_company
from unisono.services.drivers import wording as driver_words
from unisono.services.integrity import wording as audit_words
from unisono.services.questions import day_of
from unisono.services.staying import Silent
from unisono.services.staying import wording as stay_words
from unisono.surfaces.cli.options import CompanyFolder, Json, Spoken
from unisono.surfaces.cli.tables import rows_of, show
from unisono.surfaces.cli.voice import language_for, output, print_json

WIDE = ("levels", "step", "owner", "why")  # of the tables' columns
Since = Annotated[str | None, typer.Option("--since", help="First day, YYYY-MM-DD.")]
Until = Annotated[str | None, typer.Option("--until", help="Last day, YYYY-MM-DD.")]


def staying(
    by: Annotated[str, typer.Option("--by", help="Split by this column, such as customer.segment.")] = "",
    since: Since = None,
    until: Until = None,
    company: CompanyFolder = Path(),
    as_json: Json = False,
    spoken: Spoken = None,
) -> None:
    """How long customers under contract stay, who stays less, why they leave, what is to be expected."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    found = stays.staying(opened, Lens(day_of(since), day_of(until)), by, language=language)
    if isinstance(found, Silent):
        _silent(f"staying.silent.{found.code}", language, as_json=as_json)
        return
    tables = [stay_words.curve_table(found, language), stay_words.group_table(found, language)]
    tables.append(stay_words.reason_table(found, language))
    if not found.foretold.why:
        tables.append(stay_words.remaining_table(found, language))
    said = (*stay_words.warnings(found, language), stay_words.check_words(found, language)[1])
    _tell(stay_words.headline(found, language), said, tables, language, as_json=as_json)


def drivers(
    outcome: Annotated[str, typer.Argument(help="nps, csat, ces or stays.")] = "nps",
    rated: Annotated[bool, typer.Option("--rated", help="By ratings of the same questionnaire.")] = False,
    since: Since = None,
    until: Until = None,
    company: CompanyFolder = Path(),
    as_json: Json = False,
    spoken: Spoken = None,
) -> None:
    """What moves the experience: what an outcome gains if a driver goes one step better."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    lens = Lens(day_of(since), day_of(until))
    found = moving.drivers(opened, outcome, lens, rated=rated, language=language)
    if found is None:
        _silent("drivers.empty", language, as_json=as_json)
        return
    tables = [driver_words.driver_table(found, language), driver_words.context_table(found, language)]
    said = (driver_words.explained_text(found, language),)
    _tell(driver_words.headline(found, language), said, tables, language, as_json=as_json)


def integrity(
    since: Since = None,
    until: Until = None,
    company: CompanyFolder = Path(),
    as_json: Json = False,
    spoken: Spoken = None,
) -> None:
    """Whether the scores can be believed, and what they would be if all customers had answered."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    found = auditing.integrity(opened, Lens(day_of(since), day_of(until)))
    if found is None or not (found.standings or found.made):
        _silent("integrity.empty", language, as_json=as_json)
        return
    tables = [audit_words.checks_table(found, language), audit_words.standings_table(found, language)]
    said = tuple(audit_words.effect_text(effect, language) for effect in found.effects)
    _tell(audit_words.headline(found, language), said, tables, language, as_json=as_json)


def _tell(
    headline: str, said: Sequence[str], tables: Sequence[Table], language: str, *, as_json: bool
) -> None:
    told = [line for line in said if line]
    if as_json:
        rows = {table.name: rows_of(table, language) for table in tables}
        print_json({"headline": headline, "said": told, **rows})
        return
    output.print(Text(headline, style="bold"), soft_wrap=True)
    for line in told:
        output.print(line, soft_wrap=True, style="dim")
    for table in tables:
        output.print()
        show(table, language, without=WIDE)


def _silent(room: str, language: str, *, as_json: bool) -> None:
    title, text = (say(f"{room}.{part}", language) for part in ("title", "text"))
    if as_json:
        print_json({"headline": title, "said": [text]})
    else:
        output.print(f"{title}. {text}", soft_wrap=True)
