"""`unisono story`: five chapters on a terminal, and as one object for programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.surfaces.cli.conftest import Command
from unisono.services.companies import found_company


def test_it_tells_five_chapters_with_their_figures(unisono: Command, demo_folder: Path) -> None:
    told = unisono("story", "--lang", "es", "--company", str(demo_folder))
    assert told.code == 0
    assert [f"({letter})" in told.out for letter in "abcde"] == [True] * 5
    assert "Soporte 24/7" in told.out
    assert "La puerta" in told.out
    assert "El libro la da por rota desde el" in told.out
    assert "n = " in told.out
    assert "story." not in told.out


def test_programs_get_an_object_with_a_key_for_each_chapter(unisono: Command, demo_folder: Path) -> None:
    told = unisono("story", "--company", str(demo_folder), "--json").json
    assert set("abcde") <= told.keys()
    assert told["a"]["gate"]["kept"]["low"] < told["a"]["gate"]["kept"]["high"]
    assert told["b"]["kept"]["value"] == pytest.approx(0.8, abs=0.05)
    assert len(told["c"]["boards"]) == 3
    assert told["d"]["cost"]["total"]["unit"] == "PEN"
    assert [plan["plan"] for plan in told["e"]["plans"]] == ["comision", "permanencia"]


@pytest.mark.parametrize(("language", "words"), [("pt", "O livro"), ("en", "The ledger")])
def test_it_speaks_the_language_asked_for(
    unisono: Command, demo_folder: Path, language: str, words: str
) -> None:
    assert words in unisono("story", "--lang", language, "--company", str(demo_folder)).out


def test_another_promise_can_be_told(unisono: Command, demo_folder: Path) -> None:
    told = unisono("story", "crm:P-INS", "--company", str(demo_folder), "--json").json
    assert told["promise"] == "crm:P-INS"
    nobody = unisono("story", "nobody:said", "--company", str(demo_folder), "--json")
    assert nobody.code == 2
    assert nobody.json["error"]["code"] == "promise_missing"


def test_without_data_it_says_when_there_will_be_one(unisono: Command, tmp_path: Path) -> None:
    folder = str(found_company(tmp_path / "company", {"name": "Nueva", "currency": "PEN"}).folder)
    told = unisono("story", "--lang", "es", "--company", folder)
    assert told.code == 0
    assert "Todavía no hay una promesa rota" in told.out
    assert unisono("story", "--company", folder, "--json").json == {}
