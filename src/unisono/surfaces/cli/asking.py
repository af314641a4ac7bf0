"""Commands that ask: metrics, figures, findings, and what lies behind a figure."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from unisono.model.finding import Finding
from unisono.model.question import Figure, Question
from unisono.model.words import say
from unisono.render.numbers import count_text, estimate_text, interval_text
from unisono.services import measure as measuring
from unisono.services.companies import edition_of, open_company
from unisono.services.diagnose import findings as find
from unisono.services.questions import day_of, grain_of, moment_of
from unisono.services.rows import estimate_row, figure_row
from unisono.services.wording import finding_words
from unisono.surfaces.cli.options import CompanyFolder, Json, Spoken
from unisono.surfaces.cli.voice import language_for, output, print_json, terminal_language


def metrics(as_json: Json = False, spoken: Spoken = None) -> None:
    """Every metric: what it asks, its unit, and where better lies."""
    language = spoken or terminal_language()
    told = [
        {
            "slug": metric.slug,
            "name": say(f"metric.{metric.slug}.name", language),
            "question": say(f"metric.{metric.slug}.question", language),
            "unit": metric.unit,
            "direction": metric.direction,
        }
        for metric in measuring.metrics()
    ]
    if as_json:
        print_json({"metrics": told})
        return
    table = Table(box=None, pad_edge=False, show_header=False)
    for row in told:
        arrow = "↑" if row["direction"] == "up" else "↓"
        table.add_row(Text(row["slug"], style="bold"), arrow, f"{row['name']}: {row['question']}")
    output.print(table)


def measure(
    slug: Annotated[str, typer.Argument(help="The metric, such as nps; `unisono metrics` lists them.")],
    by: Annotated[
        list[str] | None, typer.Option("--by", help="Split by this column; may come twice.")
    ] = None,
    grain: Annotated[str | None, typer.Option("--grain", help="day, week, month or quarter.")] = None,
    where: Annotated[str | None, typer.Option("--where", help='Such as "origin = social".')] = None,
    since: Annotated[str | None, typer.Option("--since", help="First day, YYYY-MM-DD.")] = None,
    until: Annotated[str | None, typer.Option("--until", help="Last day, YYYY-MM-DD.")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", help="An edition or a moment.")] = None,
    company: CompanyFolder = Path(),
    as_json: Json = False,
    spoken: Spoken = None,
) -> None:
    """Measure one metric, split and filtered by any column, with intervals."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    moment = moment_of(as_of)
    question = Question(
        metric=slug,
        by=tuple(by or ()),
        grain=grain_of(grain),
        where=where,
        since=day_of(since),
        until=day_of(until),
        edition=edition_of(opened, moment).number if moment is not None else None,
    )
    figures = measuring.measure(opened, question)
    if as_json:
        print_json([figure_row(figure, language) for figure in figures])
        return
    _show_figures(figures, language)


def findings(company: CompanyFolder = Path(), as_json: Json = False, spoken: Spoken = None) -> None:
    """What is worth a decision: what moved, which broken promise costs most, where channels deceive."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    found = find(opened)
    if as_json:
        print_json([_finding_row(finding, language) for finding in found])
        return
    if not found:
        output.print(say("cli.no_findings", language))
    for finding in found:
        words = finding_words(finding, language)
        output.print(Text(words.title, style="bold"))
        for line in (words.why, words.money, words.decide):
            if line:
                output.print(f"  {line}", soft_wrap=True)
        output.print(Text("  " + "  ".join(finding.evidence), style="dim"), soft_wrap=True)


def open_(
    key: Annotated[str, typer.Argument(help="The key printed beside a figure.")],
    limit: Annotated[int, typer.Option("--limit", min=1, max=100_000, help="How many rows.")] = 100,
    company: CompanyFolder = Path(),
    as_json: Json = False,
    spoken: Spoken = None,
) -> None:
    """Open a figure: its formula, its filter, the rows it was made from, as of when."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    found = measuring.open_figure(opened, key, language=language, limit=limit)
    if as_json:
        print_json(
            {
                "key": key,
                "figure": figure_row(found.figure, language) if found.figure else None,
                "formula": found.formula,
                "filter": found.filter,
                "rows": list(found.rows),
                "row_count": found.row_count,
                "as_of": found.as_of,
                "edition": found.edition,
            }
        )
        return
    _show_opened(found, language)


def _show_figures(figures: tuple[Figure, ...], language: str) -> None:
    columns = list(dict.fromkeys(name for figure in figures for name in figure.group))
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in columns:
        table.add_column(column)
    for name, justify in (("period", "left"), ("value", "right"), ("interval", "right"), ("n", "right")):
        table.add_column(say(f"cli.column.{name}", language), justify=justify)  # type: ignore[arg-type]
    table.add_column(say("cli.column.key", language), overflow="fold", style="dim")
    for figure in figures:
        group = ["–" if figure.group.get(c) is None else str(figure.group[c]) for c in columns]
        style = "" if figure.estimate.known else "dim"
        table.add_row(
            *group,
            figure.period or "",
            estimate_text(figure.estimate, language),
            interval_text(figure.estimate, language),
            count_text(figure.estimate.n, language),
            figure.key,
            style=style,
        )
    output.print(table)


def _show_opened(found: measuring.OpenedFigure, language: str) -> None:
    if found.figure:
        estimate = found.figure.estimate
        told = f"{estimate_text(estimate, language)}  {interval_text(estimate, language)}"
        output.print(Text(told, style="bold"), f" n = {count_text(estimate.n, language)}")
    output.print(f"{say('cli.formula', language)}: {found.formula}", soft_wrap=True)
    output.print(f"{say('cli.filter', language)}: {found.filter}", soft_wrap=True)
    as_of = found.as_of.isoformat(timespec="seconds") if found.as_of else "–"
    output.print(f"{say('cli.as_of', language)}: {as_of}  ({say('cli.edition', language)} {found.edition})")
    if not found.rows:
        return
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in found.rows[0]:
        table.add_column(column, overflow="fold")
    for row in found.rows:
        table.add_row(*("–" if value is None else str(value) for value in row.values()))
    output.print(table)


def _finding_row(finding: Finding, language: str) -> dict[str, Any]:
    words = finding_words(finding, language)
    return {
        "kind": finding.kind,
        "title": words.title,
        "why": words.why,
        "decide": words.decide,
        "owner": finding.owner,
        "effect": estimate_row(finding.effect, language),
        "stake": estimate_row(finding.stake, language) if finding.stake else None,
        "evidence": list(finding.evidence),
    }
