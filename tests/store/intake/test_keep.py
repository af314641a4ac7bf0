"""The vault: what came is kept as it came."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from unisono.errors import FileError, StoreError
from unisono.store.intake import keep as module
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


def test_progress_ends_with_the_whole_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CHUNK", 4)
    path = tmp_path / "a.csv"
    path.write_bytes(b"a,b\n1,2\n3")
    told: list[tuple[int, int]] = []
    kept = keep(path, tmp_path / "vault", lambda done, size: told.append((done, size)))
    assert told == [(4, 9), (8, 9), (9, 9)]
    assert kept.sha256 == hashlib.sha256(b"a,b\n1,2\n3").hexdigest()
    assert kept.path.read_bytes() == b"a,b\n1,2\n3"


def test_nobody_may_write_to_what_is_kept(source: Path, tmp_path: Path) -> None:
    assert keep(source, tmp_path / "vault").path.stat().st_mode & 0o777 == 0o440


def test_a_link_keeps_what_it_points_to(source: Path, tmp_path: Path) -> None:
    (tmp_path / "b.csv").symlink_to(source)
    kept = keep(tmp_path / "b.csv", tmp_path / "vault")
    assert not kept.path.is_symlink()
    assert (kept.path.name, kept.path.read_bytes()) == ("b.csv", CONTENT)
    (tmp_path / "c.csv").symlink_to(tmp_path / "gone")
    with pytest.raises(FileError, match="file_missing"):
        keep(tmp_path / "c.csv", tmp_path / "vault")


def test_where_no_link_can_be_made_it_is_copied(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError("another disk")

    monkeypatch.setattr(os, "link", refused)
    source.chmod(0o444)
    kept = keep(source, tmp_path / "vault")
    assert kept.path.read_bytes() == CONTENT
    assert os.stat(kept.path).st_ino != os.stat(source).st_ino


@pytest.mark.parametrize("whose", ["source", "vault"])
def test_who_may_not_is_told_by_what_was_closed(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whose: str
) -> None:
    blamed = str(source) if whose == "source" else str(tmp_path / "vault" / "x")

    def closed(*_: object) -> str:
        raise PermissionError(13, "Permission denied", blamed)

    monkeypatch.setattr(module, "_bring", closed)
    with pytest.raises((FileError, StoreError)) as caught:
        keep(source, tmp_path / "vault")
    code = {"source": "file_unreadable", "vault": "vault_unwritable"}[whose]
    assert (caught.value.code, caught.value.facts["reason"]) == (code, "Permission denied")
    assert list((tmp_path / "vault").iterdir()) == []


def test_a_full_disk_is_the_vault_s_fault_and_leaves_no_half_file(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Path, draft: Path, *__: object) -> str:
        draft.write_bytes(b"a,")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "_bring", full)
    with pytest.raises(StoreError) as caught:
        keep(source, tmp_path / "vault")
    assert caught.value.facts == {"folder": str(tmp_path / "vault"), "reason": "No space left on device"}
    assert list((tmp_path / "vault").iterdir()) == []
