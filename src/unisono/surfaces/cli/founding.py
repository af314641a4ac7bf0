"""The first command a newcomer runs: a company, its brief, and what to do next."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import Annotated, Literal

import typer
from rich.table import Table
from rich.text import Text

from unisono.demo import SIZES
from unisono.errors import QuestionError
from unisono.model.company import Company
from unisono.model.words import Language, say
from unisono.render.documents import brief_html, brief_pdf, brief_terminal
from unisono.render.numbers import count_text
from unisono.services.companies import open_company
from unisono.services.demo import (
    Planting,
    alarms,
    demo_company,
    generate_companies,
    generate_company,
    recipe_company,
)
from unisono.services.listen.importing import Progress
from unisono.services.listen.reports import summed
from unisono.services.people import first_person
from unisono.services.plan import brief_of
from unisono.surfaces.cli.loading import show_checks
from unisono.surfaces.cli.options import Spoken
from unisono.surfaces.cli.serving import serve_anew, welcome
from unisono.surfaces.cli.voice import language_for, output, terminal_language

FOLDER = Path("demo-company")
Size = Literal["small", "medium", "large", "huge"]
TOLD = ("generate", "import")  # steps worth a line


def demo(
    company: Annotated[Path, typer.Option("--company", help="The folder to make the company in.")] = FOLDER,
    size: Annotated[
        Size, typer.Option("--size", help="small 2,000 customers, medium 20,000, large 1 M, huge 10 M.")
    ] = "small",
    seed: Annotated[
        str, typer.Option("--seed", help="Seed of the planted company; 1..100 makes one of each.")
    ] = "1",
    null: Annotated[str, typer.Option("--null", help="Effects to switch off, such as silos,moments.")] = "",
    generate_only: Annotated[
        bool, typer.Option("--generate-only", help="Stop when the exports and truth.json are written.")
    ] = False,
    no_serve: Annotated[bool, typer.Option("--no-serve", help="Don't serve its pages in the end.")] = False,
    olist: Annotated[Path | None, typer.Option("--olist", help="Olist's files: the real company.")] = None,
    spoken: Spoken = None,
) -> None:
    """Plant an example company whose truth is known, import its files and write its first brief."""
    started = monotonic()
    language = spoken or terminal_language()
    seeds, planting = seeds_of(seed), Planting(SIZES[size], 1, effects_of(null))
    tell = _teller(language)
    if len(seeds) > 1:
        if generate_only:
            generate_companies(company, planting, seeds, progress=tell)
        else:
            _examine(company, planting, seeds, language)
        return
    planting = replace(planting, seed=seeds[0])
    if generate_only:
        made = generate_company(company, planting, progress=tell)
        following = f"unisono import {made.exports} --recipe demo --company {company}"
    else:
        _set_up(company, planting, olist, tell, language_for_brief=spoken)
        following = f"unisono brief --company {company}"
    seconds = f"{monotonic() - started:.0f}"
    _say_step(say("cli.demo.done", language, seconds=seconds, next=following))
    if not (no_serve or generate_only):
        _serve(open_company(company), language)


def seeds_of(text: str) -> range:
    """Which seeds does a person mean by `7` or `1..100`?

    Raises
    ------
    QuestionError
        `seed_unreadable`.

    >>> list(seeds_of("7")), len(seeds_of("1..100"))
    ([7], 100)
    """
    found = re.fullmatch(r"(\d{1,9})(?:\.\.(\d{1,9}))?", text.strip())
    first, last = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
    if last < first:
        raise QuestionError("seed_unreadable", seed=text)
    return range(first, last + 1)


def effects_of(text: str) -> tuple[str, ...]:
    """The names in a list such as `silos,moments`.

    >>> effects_of("silos, moments")
    ('silos', 'moments')
    """
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _set_up(
    folder: Path,
    planting: Planting,
    olist: Path | None,
    tell: Progress,
    *,
    language_for_brief: Language | None,
) -> None:
    if olist is None:
        made, reports = demo_company(folder, planting, progress=tell)
    else:
        made, reports = recipe_company(folder, olist, "olist", progress=tell)
    language = language_for_brief or terminal_language()
    show_checks(summed(reports), language, as_json=False)
    _write_brief(made, language_for(made, language_for_brief), language)


def _serve(company: Company, language: Language) -> None:
    """Serve a company from now on, in place of whoever served it; say how to come in and how to end it."""
    first = first_person(company)  # before the pages are there, so that nobody else says the password
    served = serve_anew(company.folder)
    _say_step(say("cli.serve.background", language, address=served.address, folder=str(company.folder)))
    welcome(company, first, language)


def _examine(folder: Path, planting: Planting, seeds: range, language: Language) -> None:
    """Say how many of many companies gave each kind of finding."""
    counted: Counter[str] = Counter()
    for seed, found in alarms(folder, planting, seeds):
        counted.update(dict.fromkeys(found, 1))
        told = ", ".join(f"{kind} {count}" for kind, count in sorted(found.items())) or "–"
        _say_step(say("cli.demo.examined", language, seed=seed, findings=told))
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(say("cli.column.finding", language))
    table.add_column(say("cli.column.companies", language, all=len(seeds)), justify="right")
    for kind, count in sorted(counted.items()):
        table.add_row(kind, str(count))
    output.print(table)


def _teller(language: Language) -> Progress:
    def tell(step: str, facts: dict[str, object]) -> None:
        if step in TOLD or (step == "generated" and facts["blocks"] != 1):
            told = {name: count_text(f, language) if isinstance(f, int) else f for name, f in facts.items()}
            _say_step(say(f"cli.demo.{step}", language, **told))

    return tell


def _write_brief(company: Company, language: str, spoken: str) -> None:
    html, pdf = company.folder / "brief.html", company.folder / "brief.pdf"
    _say_step(say("cli.demo.brief", spoken, html=html, pdf=pdf))
    brief = brief_of(company, language=language)
    html.write_text(brief_html(brief), encoding="utf-8")
    pdf.write_bytes(brief_pdf(brief))
    brief_terminal(brief, output)


def _say_step(words: str) -> None:
    output.print(Text("·", style="bold"), words, soft_wrap=True)
