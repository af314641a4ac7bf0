"""`unisono pay`: all plans, one, two beside each other, in words and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from unisono.surfaces.cli.app import run


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """What a command answers with and says."""
    with pytest.raises(SystemExit) as ended:
        run(["pay", *arguments])
    told = capsys.readouterr()
    return int(str(ended.value.code)), told.out, told.err


def test_all_plans(demo_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "--company", str(demo_folder), "--lang", "en")
    assert code == 0
    assert "comision: Comisión por el primer año" in out
    assert "This plan pays for customers who stay" in out


def test_one_plan_in_words_and_as_json(demo_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = said(capsys, "comision", "--company", str(demo_folder), "--lang", "en")
    assert "Would have cost" in out
    assert "Moving deals from one period to another would pay nothing" in out.replace("\n", " ")
    _, told, _ = said(capsys, "comision", "--company", str(demo_folder), "--json")
    row = json.loads(told)
    assert row["name"] == "comision"
    assert round(sum(each["paid"] for each in row["people"]) - row["cost"]["value"], 2) == 0


def test_two_plans(demo_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("comision", "--against", "permanencia", "--company", str(demo_folder), "--lang", "en")
    _, out, _ = said(capsys, *asked)
    assert "would gain" in out
    _, told, _ = said(capsys, *asked, "--json")
    row = json.loads(told)
    assert row["winners"] + row["losers"] <= len(row["people"])


def test_a_plan_that_isnt_there(demo_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = said(capsys, "nada", "--company", str(demo_folder), "--lang", "en")
    assert code == 2
    assert "nada" in err
