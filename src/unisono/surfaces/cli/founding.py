"""The first command a newcomer runs: a company, its brief, and what to do next."""

from __future__ import annotations

from pathlib import Path
from time import monotonic
from typing import Annotated

import typer
from rich.text import Text

from unisono.model.company import Company
from unisono.model.words import say
from unisono.render.documents import brief_html, brief_pdf, brief_terminal
from unisono.services.demo import demo_company, recipe_company
from unisono.services.listen.reports import summed
from unisono.services.plan import brief_of
from unisono.surfaces.cli.loading import show_checks
from unisono.surfaces.cli.options import Spoken
from unisono.surfaces.cli.voice import language_for, output, terminal_language

FOLDER = Path("demo-company")


def demo(
    company: Annotated[Path, typer.Option("--company", help="The folder to make the company in.")] = FOLDER,
    olist: Annotated[Path | None, typer.Option("--olist", help="Olist's files: the real company.")] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Seed of the generated company.")] = 1,
    spoken: Spoken = None,
) -> None:
    """Set up an example company, import its files and write its first brief."""
    started = monotonic()
    language = spoken or terminal_language()

    def tell(step: str, facts: dict[str, object]) -> None:
        if step in ("generate", "import"):
            _say_step(say(f"cli.demo.{step}", language, **facts))

    if olist is None:
        made, reports = demo_company(company, seed=seed, progress=tell)
    else:
        made, reports = recipe_company(company, olist, "olist", progress=tell)
    show_checks(summed(reports), language, as_json=False)
    _write_brief(made, language_for(made, spoken), language)
    following = f"unisono brief --company {company}"
    seconds = f"{monotonic() - started:.0f}"
    _say_step(say("cli.demo.done", language, seconds=seconds, next=following))


def _write_brief(company: Company, language: str, spoken: str) -> None:
    html, pdf = company.folder / "brief.html", company.folder / "brief.pdf"
    _say_step(say("cli.demo.brief", spoken, html=html, pdf=pdf))
    brief = brief_of(company, language=language)
    html.write_text(brief_html(brief), encoding="utf-8")
    pdf.write_bytes(brief_pdf(brief))
    brief_terminal(brief, output)


def _say_step(words: str) -> None:
    output.print(Text("·", style="bold"), words, soft_wrap=True)
