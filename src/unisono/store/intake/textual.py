"""From a text file in any encoding to rows: make it UTF-8, look at its bytes, and choose how to read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from unisono.errors import FileError
from unisono.model.intake import Notice, OpenedFile
from unisono.store.intake.delimited import Delimited, look, mended, relation
from unisono.store.intake.encoding import UTF_8, guess, one_newline, settled, transcode
from unisono.store.intake.json_rows import JsonSource, Shape, json_shape, read_json, spoil_broken_lines
from unisono.store.intake.keep import Kept
from unisono.store.intake.limits import MAX_LINE_BYTES
from unisono.store.intake.streams import chunks, head
from unisono.store.intake.survey import Survey, survey
from unisono.store.intake.table import header_only
from unisono.store.intake.wish import Wish

SNIFF = 65_536
IN_PLACE = (UTF_8, "utf-8-sig")
CONTROLS = bytes(code for code in range(32) if code not in b"\x00\x01\x1f\t\n\v\f\r\x1a\x1b")
GARBAGE = 0.02  # share of control characters beyond which a text is none


@dataclass(slots=True)
class Text:
    """A text on its way to be readable: where its bytes now are, and what is known of them."""

    path: Path
    found: Survey
    encoding: str
    notices: list[Notice] = field(default_factory=list)


def open_text(kept: Kept, wish: Wish) -> OpenedFile:
    """Open delimited text or JSON."""
    text = _in_utf8(kept, wish)
    _check(kept.path.name, text)
    if not text.found.newline:
        if text.found.feeds:
            text.notices.append(Notice("newlines_mixed"))
        _move(text, wish.readable(kept, ".csv"), one_newline)
    start = head(text.path, SNIFF).decode(UTF_8, "replace")
    shape = json_shape(start, kept.path.name)
    if shape != "list" and text.found.long_line is not None:
        limit = MAX_LINE_BYTES // 2**20
        raise FileError("line_too_long", file=kept.path.name, line=text.found.long_line, limit=limit)
    opened = _open_json(kept, wish, text, shape) if shape else _open_delimited(kept, wish, text)
    return replace(opened, encoding=text.encoding, notices=(*text.notices, *opened.notices))


def _in_utf8(kept: Kept, wish: Wish) -> Text:
    file = kept.path.name
    known = settled(wish.encoding, head(kept.path, SNIFF), file)
    if known and known not in IN_PLACE:
        return _rewritten(kept, wish, known, guessed=known.startswith("utf-16-") and wish.encoding == "auto")
    found = survey(chunks(kept.path))
    if found.bad_byte is None or found.nul_line is not None:
        return Text(kept.path, found, UTF_8)
    if known and wish.encoding != "auto":
        raise FileError("encoding_failed", file=file, encoding=UTF_8, offset=found.bad_byte)
    if known or (likely := guess(chunks(kept.path))) == UTF_8:
        return Text(kept.path, found, UTF_8)
    return _rewritten(kept, wish, likely, guessed=True)


def _rewritten(kept: Kept, wish: Wish, encoding: str, *, guessed: bool) -> Text:
    readable = wish.readable(kept, ".csv")
    transcode(kept.path, readable, encoding, kept.path.name)
    notices = [Notice("encoding_guessed", {"encoding": encoding})] if guessed else []
    return Text(readable, survey(chunks(readable)), encoding, notices)


def _check(file: str, text: Text) -> None:
    if text.found.blank:
        raise FileError("file_empty", file=file)
    if text.found.nul_line is not None:
        raise FileError("file_binary", file=file, line=text.found.nul_line)
    start = head(text.path, SNIFF)
    if len(start) - len(start.translate(None, CONTROLS)) > GARBAGE * len(start):
        raise FileError("file_binary", file=file, line=1)


def _move(text: Text, target: Path, rewrite: Callable[[Path, Path], None]) -> None:
    """Rewrite the text into `target`, and look at it again."""
    rewrite(text.path, target)
    text.path, text.found = target, survey(chunks(target))


def _open_json(kept: Kept, wish: Wish, text: Text, shape: Shape) -> OpenedFile:
    if shape == "lines" and text.found.bad_byte is not None:
        _move(text, wish.readable(kept, ".csv"), spoil_broken_lines)
    target = wish.readable(kept, ".parquet")
    source = JsonSource(text.path, shape, text.found.newline, text.found.last, kept.path.name)
    opened = read_json(source, target).opened(kept, "jsonl", target)
    _drop(kept, text)
    return opened


def _open_delimited(kept: Kept, wish: Wish, text: Text) -> OpenedFile:
    source = look(text.path, text.found, wish.delimiter, kept.path.name)
    if source.layout != "broken":
        return _in_place(kept, source)
    target = wish.readable(kept, ".parquet")
    opened = mended(source, target, kept.path.name).opened(kept, "csv", target)
    _drop(kept, text)
    notices = (*source.header.notices, *opened.notices)
    return replace(opened, delimiter=source.header.delimiter, notices=notices)


def _drop(kept: Kept, text: Text) -> None:
    """A rewritten text isn't needed once its rows are converted."""
    if text.path != kept.path:
        text.path.unlink(missing_ok=True)


def _in_place(kept: Kept, source: Delimited) -> OpenedFile:
    sql, rejects = relation(source)
    rows = max(source.found.lines - source.header.ends, 0)
    return OpenedFile(
        name=kept.path.name,
        sha256=kept.sha256,
        kept=kept.path,
        readable=source.path,
        kind="csv",
        relation=sql,
        columns=source.header.columns,
        rows_hint=rows,
        delimiter=source.header.delimiter,
        notices=(*source.header.notices, *header_only(rows)),
        rejects=rejects,
        header_lines=source.header.ends,
    )
