"""Files written for people: their folders are made, and a place that can't be written to has words."""

from __future__ import annotations

from pathlib import Path

import pytest

from unisono.errors import FileError
from unisono.store.exports import exporting


def test_the_folders_above_are_made(tmp_path: Path) -> None:
    with exporting(tmp_path / "a" / "b" / "c.csv") as path:
        path.write_text("x")
    assert (tmp_path / "a" / "b" / "c.csv").read_text() == "x"


def test_a_folder_in_its_place_or_a_file_above_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for place in (tmp_path, tmp_path / "file" / "below"):
        with pytest.raises(FileError) as refused, exporting(place) as path:
            path.write_text("y")
        assert refused.value.code == "file_unwritable"
        assert refused.value.facts["file"] == str(place)
        assert refused.value.facts["reason"]
    assert (tmp_path / "file").read_text() == "x"


def test_other_errors_are_not_its_business(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), exporting(tmp_path / "x"):
        raise ZeroDivisionError
