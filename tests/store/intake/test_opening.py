"""The contract of the intake: text columns in the file's order, empty is NULL, and names can't lie."""

from __future__ import annotations

import gzip
from pathlib import Path

import duckdb
import pytest

from tests.store.intake.conftest import Read, read_path
from unisono.errors import FileError, StoreError
from unisono.store.intake import open_file
from unisono.store.intake.engine import blaming


def test_columns_are_text_in_the_order_of_the_file(read: Read) -> None:
    reading = read(b'b,a,c\n007, x ,2024-01-01\n,"",3\n')
    assert reading.opened.columns == ("b", "a", "c")
    assert reading.rows == [("007", " x ", "2024-01-01"), (None, None, "3")]
    assert reading.opened.rows_hint == 2


def test_a_sound_file_is_read_in_place_and_in_parallel(read: Read) -> None:
    opened = read(b'a,b\n1,"x, y"\n').opened
    assert opened.readable == opened.kept
    assert "parallel = true" in opened.relation


def test_line_breaks_in_quotes_are_read_one_after_the_other(read: Read) -> None:
    opened = read(b'a,b\n1,"x\ny"\n').opened
    assert opened.readable == opened.kept
    assert "parallel = false" in opened.relation


def test_gzip_is_read_in_place_whatever_its_name(read: Read) -> None:
    reading = read(gzip.compress(b"a,b\n1,2\n") + gzip.compress(b"3,4\n5\n"), "data.bin")
    assert reading.rows == [("1", "2"), ("3", "4")]
    assert reading.faults == [(4, "missing_columns")]
    assert reading.opened.readable == reading.opened.kept


def test_gzip_with_another_encoding_is_rewritten(read: Read) -> None:
    reading = read(gzip.compress("a;b\nJosé;Peña\n".encode("cp1252")), "data.csv.gz")
    assert reading.rows == [("José", "Peña")]
    assert reading.opened.encoding == "cp1252"


def test_a_text_called_workbook_is_read_with_a_notice(read: Read) -> None:
    reading = read(b"a,b\n1,2\n", "report.xlsx")
    assert reading.rows == [("1", "2")]
    assert reading.codes == ["kind_differs"]
    assert reading.opened.notices[0].facts == {"suffix": ".xlsx", "kind": "csv"}


def test_excel_separator_line_is_not_the_header(read: Read) -> None:
    reading = read(b"sep=;\r\na;b\r\n1,5;2\r\n")
    assert reading.rows == [("1,5", "2")]
    assert reading.lines == [3]


def test_blank_lines_above_the_header_are_skipped(read: Read) -> None:
    reading = read(b"\n\na,b\n1,2\n\n3,4\n5\n")
    assert reading.rows == [("1", "2"), ("3", "4")]
    assert reading.lines == [4, 6]
    assert reading.faults == [(7, "missing_columns")]


def test_a_file_of_only_a_header_has_columns_and_no_rows(read: Read) -> None:
    reading = read(b"a,b")
    assert (reading.opened.columns, reading.rows, reading.codes) == (("a", "b"), [], ["header_only"])


def test_each_opening_has_rejects_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"a,b\n1,2\n")
    first, second = (open_file(tmp_path / "a.csv", tmp_path / "vault") for _ in range(2))
    assert first.rejects != second.rejects
    assert first.kept == second.kept


def test_declarations_have_conversions_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("a,b\n1,ñ\n".encode("cp1252"))
    first = open_file(tmp_path / "a.csv", tmp_path / "vault", encoding="cp1252")
    second = open_file(tmp_path / "a.csv", tmp_path / "vault", encoding="cp437")
    assert first.readable != second.readable
    assert first.readable.read_text("utf-8") != second.readable.read_text("utf-8")


def test_the_error_names_the_file_and_not_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"%PDF-1.4")
    with pytest.raises(FileError) as caught:
        open_file(tmp_path / "a.csv", tmp_path / "vault")
    assert caught.value.facts == {"file": "a.csv", "found": "PDF"}


def test_a_folder_whose_name_looks_like_a_pattern(tmp_path: Path) -> None:
    folder = tmp_path / "ACME [2024] *"
    folder.mkdir()
    (folder / "o'hara {1}.csv").write_bytes(b"a,b\n1,2\n")
    assert read_path(folder / "o'hara {1}.csv", folder / "vault").rows == [("1", "2")]


def test_progress_tells_bytes(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    (tmp_path / "a.csv").write_bytes(b"a,b\n1,2\n")
    open_file(tmp_path / "a.csv", tmp_path / "vault", progress=lambda done, size: told.append((done, size)))
    assert told == [(8, 8)]


@pytest.mark.real_data
@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("olist/olist_products_dataset.csv", 32_951),
        ("olist/olist_sellers_dataset.csv", 3_095),
        ("event_logs/Helpdesk.csv.gz", 21_348),
        ("telco/Telco_customer_churn_status.csv", 7_043),
    ],
)
def test_real_files(shared_data: Path, tmp_path: Path, name: str, rows: int) -> None:
    reading = read_path(shared_data / name, tmp_path / "vault")
    assert (len(reading.rows), reading.rejected) == (rows, [])
    assert reading.lines == sorted(reading.lines)


def test_too_little_memory_is_no_fault_of_the_file() -> None:
    with pytest.raises(StoreError, match="memory_short"), blaming("json_broken", "a.jsonl"):
        raise duckdb.OutOfMemoryException("failed to allocate")
    with pytest.raises(FileError, match="json_broken"), blaming("json_broken", "a.jsonl"):
        raise duckdb.InvalidInputException("Malformed JSON")
