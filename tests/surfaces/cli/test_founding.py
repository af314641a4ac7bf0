"""The first command a newcomer runs: a company, what became of its rows, its brief, and what to do next."""

from __future__ import annotations

from pathlib import Path

from tests.surfaces.cli.conftest import Command
from unisono.services.companies import edition_of, open_company


def test_demo_ends_in_a_brief_and_says_what_to_do_next(unisono: Command, tmp_path: Path) -> None:
    folder = tmp_path / "first [red] company"
    told = unisono("demo", "--company", folder, "--lang", "pt")
    assert told.code == 0
    assert "{" not in told.out
    assert told.out.startswith("· Gerando uma empresa de exemplo")
    assert f"unisono brief --company {folder}" in told.out.splitlines()[-1]
    assert "demo/transactions" in told.out
    assert "anuncio 24/7" in told.out
    assert (folder / "brief.html").read_text(encoding="utf-8").count("Andina Hogar") > 0
    assert (folder / "brief.pdf").read_bytes().startswith(b"%PDF-")
    made = open_company(folder)
    assert (made.name, made.currency, edition_of(made).number) == ("Andina Hogar", "PEN", 1)


def test_the_files_of_olist_that_are_not_there_have_words(unisono: Command, tmp_path: Path) -> None:
    told = unisono("demo", "--company", tmp_path / "c", "--olist", tmp_path / "nowhere")
    assert told.code == 2
    assert "nowhere" in told.err


def test_a_file_cannot_become_a_company(unisono: Command, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("x")
    told = unisono("demo", "--company", path)
    assert told.code == 2
    assert path.read_text() == "x"
