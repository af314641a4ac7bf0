"""Two hundred malformed files: each is refused in words, or read as far as it goes."""

from __future__ import annotations

import hashlib
import resource
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from tests.malformed.corpus import COUNT, MAKERS, MalformedFile, write_corpus
from tests.store.intake.conftest import Reading, read_path
from unisono.errors import FileError, UnisonoError
from unisono.model.words import LANGUAGES, known, say

pytestmark = pytest.mark.slow

SEED = 20_260
MEMORY = 1_500  # megabytes of the whole test process, bombs and ten-megabyte lines included

REFUSED: dict[str, str] = {
    "empty": "file_empty",
    "blank": "file_empty",
    "mark_only": "file_empty",
    "header_twice": "header_duplicates",
    "header_blank": "header_blank",
    "header_apart": "header_delimiter",
    "header_unclosed": "header_broken",
    "html": "file_html",
    "zeros": "file_binary",
    "garbage": "file_binary",
    "controls": "file_binary",
    "long_line": "line_too_long",
    "wide_cut": "encoding_failed",
    "json_cut": "json_broken",
    "json_bare": "json_not_rows",
    "gzip_cut": "gzip_broken",
    "gzip_damaged": "gzip_broken",
    "gzip_bomb": "file_bomb",
    "gzip_empty": "file_empty",
    "pdf": "file_disguised",
    "png": "file_disguised",
    "jpeg": "file_disguised",
    "elf": "file_disguised",
    "exe": "file_disguised",
    "sqlite": "file_disguised",
    "zip_as_csv": "file_packed",
    "workbook_cut": "workbook_broken",
    "workbook_damaged": "workbook_broken",
    "workbook_encrypted": "file_encrypted",
    "workbook_legacy": "file_legacy_excel",
    "workbook_wide": "too_many_columns",
    "workbook_huge": "workbook_too_big",
    "workbook_entities": "workbook_broken",
    "workbook_bomb": "file_bomb",
    "workbook_liar": "workbook_broken",
    "workbook_hollow": "file_empty",
    "parquet_cut": "parquet_broken",
    "parquet_damaged": "parquet_broken",
}

READ: dict[str, tuple[int, int]] = {  # good rows, broken rows
    "header_only": (0, 0),
    "header_gaps": (1, 0),
    "broken_bytes": (28, 2),
    "western": (20, 0),
    "wide": (20, 0),
    "ends_mixed": (20, 0),
    "ragged": (27, 3),
    "quote_open": (29, 1),
    "quoted_lines": (19, 1),
    "formulas": (6, 0),
    "odd_name": (20, 0),
    "renamed": (20, 0),
    "json_line": (8, 2),
    "json_deep": (3, 0),
    "json_bytes": (8, 1),
}

Outcome = tuple[MalformedFile, Reading | UnisonoError]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> list[Outcome]:
    folder = tmp_path_factory.mktemp("malformed")
    return [(file, _outcome(file, folder / "vault")) for file in write_corpus(folder / "files", SEED)]


def _outcome(file: MalformedFile, vault: Path) -> Reading | UnisonoError:
    try:
        return read_path(file.path, vault)
    except UnisonoError as error:
        return error


def of(why: str, outcomes: list[Outcome]) -> Iterator[Reading | UnisonoError]:
    return (outcome for file, outcome in outcomes if file.why == why)


def test_there_are_two_hundred_different_files(outcomes: list[Outcome]) -> None:
    assert len(outcomes) == COUNT
    assert set(REFUSED) | set(READ) | {"quotes_stray"} == set(MAKERS)


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    first, second, other = (
        [hashlib.sha256(file.path.read_bytes()).hexdigest() for file in write_corpus(tmp_path / name, seed)]
        for name, seed in (("a", 3), ("b", 3), ("c", 4))
    )
    assert first == second
    assert first != other


@pytest.mark.parametrize(("why", "code"), REFUSED.items())
def test_each_is_refused_by_its_own_code(why: str, code: str, outcomes: list[Outcome]) -> None:
    found = list(of(why, outcomes))
    assert found
    for outcome in found:
        assert isinstance(outcome, FileError)
        assert outcome.code == code


@pytest.mark.parametrize(("why", "counts"), READ.items())
def test_each_is_read_as_far_as_it_goes(why: str, counts: tuple[int, int], outcomes: list[Outcome]) -> None:
    found = list(of(why, outcomes))
    assert found
    for outcome in found:
        assert isinstance(outcome, Reading)
        assert (len(outcome.rows), len(outcome.rejected)) == counts


def test_stray_quotes_cost_only_their_own_rows(outcomes: list[Outcome]) -> None:
    for outcome in of("quotes_stray", outcomes):
        assert isinstance(outcome, Reading)
        assert len(outcome.rows) + len(outcome.rejected) == 30
        assert len(outcome.rejected) <= 6
        assert {reason for _, reason in outcome.faults} <= {"broken_quotes", "too_many_columns"}


def test_every_refusal_has_words_in_three_languages(outcomes: list[Outcome]) -> None:
    for _, outcome in outcomes:
        if isinstance(outcome, UnisonoError):
            for key in (f"error.{outcome.code}", f"hint.{outcome.code}"):
                assert known(key), key
                told = [say(key, language, **outcome.facts) for language in LANGUAGES]
                assert len(set(told)) == 3
                assert not any("{" in words for words in told), told


def test_every_notice_and_reason_has_words(outcomes: list[Outcome]) -> None:
    for _, outcome in outcomes:
        if isinstance(outcome, Reading):
            for notice in outcome.opened.notices:
                assert "{" not in say(f"notice.{notice.code}", "es", **notice.facts)
                assert known(f"notice.{notice.code}")
            assert all(known(f"reason.{row.reason}") for row in outcome.rejected)


def test_rows_and_broken_rows_stand_on_different_lines(outcomes: list[Outcome]) -> None:
    for _, outcome in outcomes:
        if isinstance(outcome, Reading):
            lines = [*outcome.lines, *(line for line, _ in outcome.faults)]
            assert len(lines) == len(set(lines))


def test_a_refused_file_leaves_nothing_behind(tmp_path: Path) -> None:
    refused = [
        file for file in write_corpus(tmp_path / "files", SEED) if file.why in ("html", "workbook_wide")
    ]
    for file in refused:
        assert isinstance(_outcome(file, tmp_path / "vault"), FileError)
    assert [path for path in (tmp_path / "vault").rglob("*") if path.is_file()] == []


def test_memory_stays_bounded(outcomes: list[Outcome]) -> None:
    assert outcomes
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 < MEMORY


def test_formulas_stay_text(outcomes: list[Outcome]) -> None:
    for outcome in of("formulas", outcomes):
        assert isinstance(outcome, Reading)
        assert {"=1+1", "@SUM(A1)", '=HYPERLINK("http://x")'} <= {row[1] for row in outcome.rows}


def test_the_engine_itself_is_never_asked_to_write_outside(tmp_path: Path) -> None:
    """A name that looks like SQL or a glob is only a name."""
    name = "x'); copy (select 1) to 'stolen.csv'; --.csv"
    (tmp_path / name).write_bytes(b"a,b\n1,2\n")
    reading = read_path(tmp_path / name, tmp_path / "vault")
    assert reading.rows == [("1", "2")]
    assert not Path("stolen.csv").exists()
    with duckdb.connect() as connection:
        assert connection.sql(f"SELECT * FROM {reading.opened.relation}").columns == ["a", "b"]
