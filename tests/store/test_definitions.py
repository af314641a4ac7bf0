"""Definitions as files: what is written is read back, comments stay, and broken files are told one by one."""

from __future__ import annotations

import os
import tomllib
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from unisono.errors import CompanyError, FileError, InputError, MissingError
from unisono.store.definitions import (
    LARGEST,
    definition_stamp,
    definition_text,
    read_definition,
    read_definitions,
    remove_definition,
    toml_text,
    write_definition,
    write_definition_text,
)

PROMISE: dict[str, Any] = {
    "text": "Soporte 24/7",
    "made": date(2025, 7, 1),
    "target": 15,
    "share": 0.95,
    "markets": ["PE", "CO"],
    "history": [{"at": datetime(2025, 6, 1, 9, tzinfo=UTC), "state": "draft", "by": "Ana"}],
}


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    path = write_definition(tmp_path, "promises", "soporte-24-7", PROMISE)
    assert path == tmp_path / "promises" / "soporte-24-7.toml"
    assert read_definition(tmp_path, "promises", "soporte-24-7") == PROMISE
    assert read_definitions(tmp_path, "promises") == {"soporte-24-7": PROMISE}
    assert read_definitions(tmp_path, "pay") == {}
    assert [each.name for each in path.parent.iterdir()] == [path.name], "no draft is left behind"


def test_what_is_none_is_left_out(tmp_path: Path) -> None:
    write_definition(
        tmp_path, "pay", "a", {"name": "A", "cap": None, "parts": [{"rate": 1.5, "until": None}]}
    )
    assert read_definition(tmp_path, "pay", "a") == {"name": "A", "parts": [{"rate": 1.5}]}


def test_tables_within_tables_are_written(tmp_path: Path) -> None:
    plan = {
        "name": "Plan «2026»",
        "window": {"from": time(9, 30), "hours": {"mon": [9, 18]}},
        "parts": [
            {"kind": "initial", "steps": [{"over": 0, "rate": 0.1}, {"over": 9, "rate": 0.2}]},
            {"kind": "b"},
        ],
        "odd key": [[1, 2], [{"a": 1}]],
        "none": [],
    }
    write_definition(tmp_path, "pay", "plan", plan)
    assert read_definition(tmp_path, "pay", "plan") == plan


def test_comments_stay_where_values_change_and_a_list_grows(tmp_path: Path) -> None:
    path = write_definition(tmp_path, "promises", "one", PROMISE)
    written = "# Agreed with Service in May.\n" + path.read_text().replace(
        "target = 15", "target = 15  # minutes"
    )
    path.write_text(written)
    later = [*PROMISE["history"], {"at": datetime(2025, 6, 2, tzinfo=UTC), "state": "live", "by": "Luis"}]
    changed = {**PROMISE, "target": 30, "made": date(2025, 8, 1), "owner": "Luis", "history": later}
    write_definition(tmp_path, "promises", "one", changed)
    assert read_definition(tmp_path, "promises", "one") == changed
    text = path.read_text()
    assert text.startswith("# Agreed with Service in May.\n")
    assert "target = 30  # minutes" in text
    assert text.index("owner") < text.index("[[history]]") < text.index('"Luis"', text.index("[[history]]"))
    without = {key: value for key, value in changed.items() if key != "share"}
    write_definition(tmp_path, "promises", "one", without)
    assert "share" not in path.read_text()
    assert "# Agreed with Service in May." in path.read_text()


def test_what_can_not_be_changed_in_place_is_written_anew(tmp_path: Path) -> None:
    path = write_definition(tmp_path, "promises", "one", PROMISE)
    path.write_text("# mine\n" + path.read_text())
    shorter = {**PROMISE, "history": [{"state": "retired"}]}
    write_definition(tmp_path, "promises", "one", shorter)
    assert read_definition(tmp_path, "promises", "one") == shorter
    path.write_text("text = \n")
    write_definition(tmp_path, "promises", "one", PROMISE)
    assert read_definition(tmp_path, "promises", "one") == PROMISE


@pytest.mark.parametrize(
    ("written", "line"),
    [
        (b"text = \n", 1),
        (b'text = "a"\ntarget = 3 days\n', 2),
        (b'text = "a"\nmarkets = [1,\n', 2),
        (b'text = "a"\n\nwho = "\xff"\n', 3),
        (b"a = 1\n" + b"# long\n" * (LARGEST // 7 + 1), 1),
    ],
)
def test_a_broken_file_is_told_with_its_line_and_hides_no_other(
    tmp_path: Path, written: bytes, line: int
) -> None:
    write_definition(tmp_path, "promises", "good", PROMISE)
    broken = tmp_path / "promises" / "bad.toml"
    broken.write_bytes(written)
    found = read_definitions(tmp_path, "promises")
    assert found == {"good": PROMISE}
    assert found.broken.keys() == {"bad"}
    assert found.broken["bad"].code == "definition_broken"
    assert (found.broken["bad"].facts["file"], found.broken["bad"].facts["line"]) == (
        "promises/bad.toml",
        line,
    )
    with pytest.raises(CompanyError, match="definition_broken"):
        read_definition(tmp_path, "promises", "bad")


def test_a_file_no_address_could_hold_is_told_too(tmp_path: Path) -> None:
    (tmp_path / "promises").mkdir()
    (tmp_path / "promises" / "Soporte 24.toml").write_text('text = "a"\n')
    (tmp_path / "promises" / ".half-written.toml").write_text("text = ")
    (tmp_path / "promises" / "notes.md").write_text("x")
    found = read_definitions(tmp_path, "promises")
    assert not found
    assert {name: error.code for name, error in found.broken.items()} == {
        "Soporte 24": "definition_badly_named"
    }


@pytest.mark.parametrize("name", ["", "../x", "a/b", "A", "ñ", "x" * 61, "a.toml", "a\n"])
def test_a_name_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="definition_name"):
        write_definition(tmp_path, "promises", name, PROMISE)
    with pytest.raises(InputError, match="definition_name"):
        read_definition(tmp_path, "promises", name)
    assert list(tmp_path.rglob("*.toml")) == []


def test_what_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(MissingError, match="definition_missing"):
        read_definition(tmp_path, "plans", "capacity")
    with pytest.raises(MissingError, match="definition_missing"):
        remove_definition(tmp_path, "plans", "capacity")
    write_definition(tmp_path, "plans", "capacity", {"agents": 3})
    remove_definition(tmp_path, "plans", "capacity")
    assert read_definitions(tmp_path, "plans") == {}


def test_who_saw_an_older_file_does_not_write_over_a_newer_one(tmp_path: Path) -> None:
    assert definition_stamp(tmp_path, "promises", "one") == ""
    write_definition(tmp_path, "promises", "one", PROMISE, stamp="")
    seen = definition_stamp(tmp_path, "promises", "one")
    write_definition(tmp_path, "promises", "one", {**PROMISE, "target": 5}, stamp=seen)
    with pytest.raises(InputError, match="definition_changed"):
        write_definition(tmp_path, "promises", "one", {**PROMISE, "target": 60}, stamp=seen)
    with pytest.raises(InputError, match="definition_changed"):
        write_definition(tmp_path, "promises", "one", {**PROMISE, "target": 60}, stamp="")
    assert read_definition(tmp_path, "promises", "one")["target"] == 5


def test_a_place_that_can_not_be_written_to_leaves_all_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_definition(tmp_path, "promises", "one", PROMISE)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(FileError, match="file_unwritable"):
        write_definition(tmp_path, "promises", "one", {**PROMISE, "target": 1})
    assert read_definition(tmp_path, "promises", "one") == PROMISE
    assert [each.name for each in (tmp_path / "promises").iterdir()] == ["one.toml"]


TEXTS = some.text(some.characters(exclude_categories=["Cs"]), max_size=12)
PLAIN = some.one_of(
    TEXTS, some.integers(-(2**62), 2**62), some.booleans(), some.floats(allow_nan=False), some.dates()
)
VALUES = some.recursive(
    PLAIN,
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)
FILES = some.dictionaries(TEXTS, VALUES, max_size=4)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(FILES, FILES)
def test_whatever_is_written_over_whatever_is_read_back(
    tmp_path: Path, first: dict[str, Any], second: dict[str, Any]
) -> None:
    assert tomllib.loads(toml_text(first)) == first
    write_definition(tmp_path, "plans", "any", first)
    write_definition(tmp_path, "plans", "any", {**first, **second})
    assert read_definition(tmp_path, "plans", "any") == {**first, **second}


def test_a_text_is_kept_as_a_person_wrote_it(tmp_path: Path) -> None:
    written = "# ours\nversion = 1 # first\n\nrates = [\n  1,\n]\n"
    path = write_definition_text(tmp_path, "pay", "plan-a", written)
    assert path.read_text(encoding="utf-8") == written == definition_text(tmp_path, "pay", "plan-a")
    assert read_definition(tmp_path, "pay", "plan-a") == {"version": 1, "rates": [1]}
    stamp = definition_stamp(tmp_path, "pay", "plan-a")
    write_definition_text(tmp_path, "pay", "plan-a", "broken = ", stamp=stamp)
    assert definition_text(tmp_path, "pay", "plan-a") == "broken = "  # so that it can be mended
    with pytest.raises(InputError, match="definition_changed"):
        write_definition_text(tmp_path, "pay", "plan-a", written, stamp=stamp)
    with pytest.raises(InputError, match="definition_name"):
        write_definition_text(tmp_path, "pay", "../plan", written)
    with pytest.raises(MissingError, match="definition_missing"):
        definition_text(tmp_path, "pay", "plan-b")
    assert [each.name for each in (tmp_path / "pay").iterdir()] == ["plan-a.toml"]
