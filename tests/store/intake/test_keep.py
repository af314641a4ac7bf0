"""The vault: what came is kept as it came."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from unisono.errors import FileError, StoreError
from unisono.store.intake.keep import keep

CONTENT = b"a,b\n1,2\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "a.csv"
    path.write_bytes(CONTENT)
    return path


def test_kept_under_its_hash(source: Path, tmp_path: Path) -> None:
    sha256 = hashlib.sha256(CONTENT).hexdigest()
    kept = keep(source, tmp_path / "vault")
    assert kept.path == tmp_path / "vault" / sha256[:2] / sha256 / "a.csv"
    assert (kept.sha256, kept.fresh, kept.path.read_bytes()) == (sha256, True, CONTENT)
    assert [path for path in (tmp_path / "vault").rglob("*") if path.is_file()] == [kept.path]


def test_an_edit_in_place_does_not_change_the_evidence(source: Path, tmp_path: Path) -> None:
    kept = keep(source, tmp_path / "vault")
    with source.open("ab") as stream:
        stream.write(b"3,4\n")
    assert kept.path.read_bytes() == CONTENT
    assert keep(source, tmp_path / "vault").sha256 != kept.sha256


def test_a_file_nobody_may_write_is_linked(source: Path, tmp_path: Path) -> None:
    source.chmod(0o444)
    kept = keep(source, tmp_path / "vault")
    assert os.stat(kept.path).st_ino == os.stat(source).st_ino


def test_the_same_bytes_are_kept_once_under_each_name(source: Path, tmp_path: Path) -> None:
    first, again = keep(source, tmp_path / "vault"), keep(source, tmp_path / "vault")
    assert (again.path, again.fresh) == (first.path, False)
    other = tmp_path / "b.csv"
    other.write_bytes(CONTENT)
    assert keep(other, tmp_path / "vault").path == first.path.with_name("b.csv")
    assert first.path.exists()


def test_discarding_spares_what_was_there_before(source: Path, tmp_path: Path) -> None:
    first, again = keep(source, tmp_path / "vault"), keep(source, tmp_path / "vault")
    again.discard()
    assert first.path.exists()
    first.discard()
    assert not first.path.parent.exists()


@pytest.mark.parametrize("code", ["file_missing", "file_is_folder", "file_empty", "file_is_no_file"])
def test_what_is_no_file(tmp_path: Path, code: str) -> None:
    (tmp_path / "file_is_folder").mkdir()
    (tmp_path / "file_empty").touch()
    os.mkfifo(tmp_path / "file_is_no_file")
    with pytest.raises(FileError) as caught:
        keep(tmp_path / code, tmp_path / "vault")
    assert caught.value.code == code


def test_a_vault_that_cannot_be(source: Path) -> None:
    with pytest.raises(StoreError, match="vault_unwritable"):
        keep(source, source / "vault")
