"""Streams: gzip unpacked on the way, bombs stopped, files that appear whole or not at all."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from unisono.errors import FileError
from unisono.store.intake import streams
from unisono.store.intake.streams import appearing, chunks, head, is_bomb


def test_pieces_are_whole(tmp_path: Path) -> None:
    path = tmp_path / "a"
    content = bytes(range(256)) * 10
    for stored in (content, gzip.compress(content), gzip.compress(content[:9]) + gzip.compress(content[9:])):
        path.write_bytes(stored)
        assert b"".join(chunks(path, 100)) == content
        assert head(path, 7) == content[:7]


@pytest.mark.parametrize("cut", [1, 9, 30])
def test_a_cut_archive(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "a.gz"
    path.write_bytes(gzip.compress(b"some text " * 50)[:-cut])
    with pytest.raises(FileError, match="gzip_broken"):
        list(chunks(path))


def test_a_bomb_stops_as_soon_as_it_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "BOMB_BYTES", 100_000)
    path = tmp_path / "a.gz"
    path.write_bytes(gzip.compress(b"x" * 10_000_000))
    pieces = chunks(path, 1_000)
    assert sum(len(next(pieces)) for _ in range(1_900)) == 1_900_000  # the archive has ten thousand bytes
    with pytest.raises(FileError, match="file_bomb"):
        [next(pieces) for _ in range(300)]


def test_both_size_and_ratio_make_a_bomb() -> None:
    assert not is_bomb(1, 2**30)
    assert not is_bomb(2**24, 2**31)
    assert is_bomb(2**22, 2**31)


def test_nothing_appears_when_writing_fails(tmp_path: Path) -> None:
    target = tmp_path / "a"
    with pytest.raises(TypeError), appearing(target) as draft:
        draft.write_text(b"half")  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []
    with appearing(target) as draft:
        draft.write_bytes(b"whole")
        assert not target.exists()
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
