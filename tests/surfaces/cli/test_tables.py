"""A table in a terminal: every cell in words, nothing unknown shown as 0, wide columns left out."""

from __future__ import annotations

from datetime import date

import pytest

from unisono.model.estimate import Estimate, Reason
from unisono.model.table import Table, TableColumn, TableRow
from unisono.surfaces.cli import voice
from unisono.surfaces.cli.tables import rows_of, show

COLUMNS = (
    TableColumn("who", "Who"),
    TableColumn("n", "How many", "count"),
    TableColumn("part", "Part", "share"),
    TableColumn("score", "Score", "estimate"),
    TableColumn("day", "Day", "day"),
    TableColumn("rate", "Rate", "number"),
)
KNOWN = Estimate(0.5, 0.4, 0.6, 120, "share")
TOO_FEW = Reason("too_few", {"n": 3, "minimum": 30, "missing": 27})
UNKNOWN = Estimate(None, None, None, 3, "share", reason=TOO_FEW)
TABLE = Table(
    "t",
    "A title",
    COLUMNS,
    (
        TableRow(("Ana", 12_345, 0.417, KNOWN, date(2026, 3, 1), 1.5)),
        TableRow(("Luz", None, None, UNKNOWN, None, None)),
    ),
)


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice.output, "width", 200)


def test_every_cell_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    show(TABLE, "en")
    title, head, ana, luz = capsys.readouterr().out.splitlines()
    assert title == "A title"
    assert head.split("  ")[0] == "Who"
    for part in ("12,345", "41.7%", "50.0%", "40.0 to 60.0%", "2026", "1.5"):
        assert part in ana
    assert "0" not in luz.replace("30", "").replace("27", ""), "what is not known is no 0"
    assert luz.count("–") >= 4


def test_a_column_too_wide_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    show(TABLE, "en", without=("score", "nothing of that name"))
    out = capsys.readouterr().out
    assert "Score" not in out
    assert "Part" in out


@pytest.mark.parametrize("empty", ["", "Nobody was asked"])
def test_without_rows_it_says_what_there_is_to_say(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    show(Table("t", "A title", COLUMNS, (), empty=empty), "en")
    assert capsys.readouterr().out.split("\n") == ["A title", *([empty] if empty else []), ""]


def test_programs_get_every_column(capsys: pytest.CaptureFixture[str]) -> None:
    ana, luz = rows_of(TABLE, "en")
    assert list(ana) == ["who", "n", "part", "score", "day", "rate"]
    assert ana["score"]["value"] == 0.5
    assert ana["n"] == 12_345
    assert luz["score"]["value"] is None
    assert luz["score"]["reason"]
    assert capsys.readouterr().out == ""
