"""`unisono claims`: what a file of copy promises, for people and programs, and registering by number."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from unisono.services.companies import found_company
from unisono.surfaces.cli.app import run

COPY = "Soporte 24/7 y entrega en 48 h. La mejor red del país."


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    found_company(tmp_path / "company", {"name": "Bare", "currency": "PEN"})
    path = tmp_path / "campaña.txt"
    path.write_text(COPY, "utf-8")
    return path


def said(capsys: pytest.CaptureFixture[str], copy: Path, *options: str) -> tuple[object, str]:
    with pytest.raises(SystemExit) as left:
        run(["claims", str(copy), "--company", str(copy.parent / "company"), "--lang", "es", *options])
    return left.value.code, capsys.readouterr().out


def test_it_tells_each_claim(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = said(capsys, copy)
    assert code == 0
    assert "3 promesas; 2 se pueden medir" in told
    assert "Superlativo" in told


def test_programs_get_it_as_json_and_register(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = said(capsys, copy, "--json", "--register", "2")
    row = json.loads(told)
    assert code == 0
    assert [claim["kind"] for claim in row["claims"]] == ["support_hours", "deliver_within", "superlative"]
    assert row["registered"] == ["entrega-en-48-h"]
    assert (copy.parent / "company" / "promises" / "entrega-en-48-h.toml").is_file()


def test_a_file_that_isnt_there_is_told(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = said(capsys, copy.with_name("missing.txt"), "--json")
    assert code == 2
    assert json.loads(told)["error"]["code"] == "copy_broken"
