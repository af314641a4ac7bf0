"""Kinds are told by bytes; any bytes at all end in rows or in an error of ours."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.intake.conftest import Read, read_path
from unisono.errors import FileError, UnisonoError
from unisono.store.intake.kind import STRANGERS, STRANGERS_WITH_ZEROS

TOPS = st.sampled_from(
    [b"", b"\x1f\x8b\x08", b"PK\x03\x04", b"PAR1", b'{"a":', b"[{", b"a,b\n", b"\xff\xfe", b'"']
)


@settings(max_examples=150, deadline=None)
@given(TOPS, st.binary(min_size=1, max_size=80), st.sampled_from(["a.csv", "a.xlsx", "a.jsonl", "a.parquet"]))
def test_any_bytes(top: bytes, rest: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(top + rest)
        with contextlib.suppress(UnisonoError):
            reading = read_path(path, Path(folder) / "vault")
            assert len(reading.lines) == len(reading.rows)


@pytest.mark.parametrize(("magic", "found"), [*STRANGERS, *STRANGERS_WITH_ZEROS])
def test_strangers(read: Read, magic: bytes, found: str) -> None:
    with pytest.raises(FileError) as caught:
        read(magic + b"\x00\x01data")
    assert caught.value.facts["found"] == found


@pytest.mark.parametrize("name", ["MZ", "BZh", "PAR1", "ORC", "PK"])
def test_honest_headers_that_begin_like_strangers(read: Read, name: str) -> None:
    assert read(f"{name},b\n1,2\n".encode()).opened.columns == (name, "b")
