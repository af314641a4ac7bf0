"""Reading JSON, one object a line or one list of objects, as flat rows of text.

Nested fields become columns with dots (`requester.email`), lists stay JSON text, and where a field
is an object in one row and a word in another it stays text too. A line that isn't an object is set
aside by its number; the others load.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import duckdb

from unisono.errors import FileError
from unisono.model.intake import Notice
from unisono.store.intake.engine import LINE, blaming, connect, csv_relation, identifier, text, write_parquet
from unisono.store.intake.header import named
from unisono.store.intake.limits import MAX_LINE_BYTES, MAX_NESTING, RAW_SHOWN
from unisono.store.intake.rejects import Rejects, setting_aside
from unisono.store.intake.streams import appearing, chunks, is_packed
from unisono.store.intake.table import Table

Shape = Literal["", "lines", "list"]

SUFFIXES = (".json", ".jsonl", ".ndjson")
NOWHERE = "\x01\x02\x03\x04"  # a delimiter that never comes: JSON may hold no such characters
SPOILED = "\x02"  # stands before a line whose bytes were not UTF-8, which makes it no JSON
IS_ROW = "CASE WHEN json_valid(t) THEN json_type(t) = 'OBJECT' ELSE false END"
NESTING = "length(t) - length(translate(t, '{[', ''))"


def json_shape(start: str, name: str) -> Shape:
    """Tell whether a text is JSON, by how it begins; the name only helps where that is doubtful.

    >>> json_shape('{"id": 1}', "a.txt"), json_shape('[{"id": 1}]', "a.json"), json_shape("id,name", "a.json")
    ('lines', 'list', '')
    """
    top = start.lstrip("\ufeff \t\r\n")
    inside = top[1:].lstrip()[:1]
    if top[:1] == "{" and inside in ('"', "}"):
        return "lines"
    if top[:1] == "[" and (inside in ("{", "]") or name.lower().endswith(SUFFIXES)):
        return "list"
    if name.lower().removesuffix(".gz").endswith((".jsonl", ".ndjson")) and _has_object_line(start):
        return "lines"
    return ""


def _has_object_line(start: str) -> bool:
    return any(line.startswith("{") for line in start.splitlines())


@dataclass(frozen=True, slots=True)
class JsonSource:
    """A JSON text in UTF-8: where it is, its shape, its line end, and its last byte that isn't blank."""

    path: Path
    shape: Shape
    newline: str
    last: bytes
    file: str

    @property
    def relation(self) -> str:
        """SQL that yields each line (or element) with its number, in order."""
        if self.shape == "list":
            packed = "gzip" if is_packed(self.path) else "none"
            elements = (
                f"read_json_objects({text(self.path)}, format = 'array', "
                f"maximum_object_size = {2 * MAX_LINE_BYTES}, compression = '{packed}')"
            )
            return f"(SELECT row_number() OVER () AS line, json::VARCHAR AS t FROM {elements})"
        options = {
            "header": "false",
            "delim": text(NOWHERE),
            "quote": "''",
            "escape": "''",
            "new_line": repr(self.newline),
            "compression": "'gzip'" if is_packed(self.path) else "'none'",
        }
        lines = csv_relation(self.path, ["t"], options)
        return f"(SELECT row_number() OVER () AS line, t FROM {lines})"


def read_json(source: JsonSource, target: Path) -> Table:
    """Convert JSON to a Parquet file of text columns.

    Raises
    ------
    FileError
        `json_broken` where nothing can be read, `json_not_rows` where there are no objects.
    """
    if source.shape == "list" and source.last != b"]":  # the engine would take a list that is cut off
        raise FileError("json_broken", file=source.file)
    with (
        setting_aside(target, source.file) as rejects,
        blaming("json_broken", source.file),
        connect() as connection,
    ):
        leaves, notices = _leaves(connection, source)
        _set_aside(connection, source, rejects)
        if not leaves:
            lines_broken = rejects.count and source.shape == "lines"
            raise FileError("json_broken" if lines_broken else "json_not_rows", file=source.file)
        columns, named_notices = named([".".join(leaf) for leaf in leaves], source.file)
        pointers = ", ".join(text(_pointer(leaf)) for leaf in leaves)
        cells = ", ".join(
            f"nullif(cells[{place}], '') AS {identifier(column)}"
            for place, column in enumerate(columns, start=1)
        )
        query = (
            f"SELECT {cells}, line AS {identifier(LINE)} FROM "
            f"(SELECT line, json_extract_string(t, [{pointers}]) AS cells "
            f"FROM {source.relation} WHERE {IS_ROW})"
        )
        rows = write_parquet(connection, query, target)
    return Table(columns, rows, (*notices, *named_notices))


def _leaves(
    connection: duckdb.DuckDBPyConnection, source: JsonSource
) -> tuple[list[tuple[str, ...]], tuple[Notice, ...]]:
    """The paths of all fields, and a notice where rows are too nested to look for fields in."""
    shallow = f"{NESTING} <= {MAX_NESTING}"
    rows = f"(SELECT line, t, {shallow} AS shallow FROM {source.relation} WHERE {IS_ROW})"
    # Rows are of few shapes, each told once; the engine's own sum of shapes holds every row in memory.
    shapes = connection.execute(
        f"SELECT json_structure(t::JSON)::VARCHAR AS shape FROM {rows} WHERE shallow"
        f" GROUP BY shape ORDER BY min(line)"
    )
    whole: Any = {}
    while batch := shapes.fetchmany(1000):
        for (shape,) in batch:
            whole = merged(whole, _of_one_row(json.loads(shape)))
    deep = connection.execute(f"SELECT count(*) FROM {rows} WHERE NOT shallow").fetchone()
    leaves = list(_walk(whole, ()))
    return leaves, (Notice("json_deep_rows", {"rows": deep[0]}),) if deep and deep[0] else ()


def _of_one_row(shape: Any) -> Any:
    """A row's shape; an object without fields, which the engine calls JSON, is still an object."""
    if isinstance(shape, dict):
        return {name: _of_one_row(below) for name, below in shape.items()}
    return {} if shape == "JSON" else shape


def merged(one: Any, other: Any) -> Any:
    """The shape that holds rows of two shapes: fields in order of appearing, text where they disagree.

    >>> merged({"a": "NULL", "b": {"c": "VARCHAR"}}, {"a": "BOOLEAN", "b": {"d": "VARCHAR"}})
    {'a': 'BOOLEAN', 'b': {'c': 'VARCHAR', 'd': 'VARCHAR'}}
    >>> merged({"a": {"b": "VARCHAR"}}, {"a": "VARCHAR"})
    {'a': 'JSON'}
    """
    if one == other or other == "NULL":
        return one
    if one == "NULL":
        return other
    if isinstance(one, dict) and isinstance(other, dict):
        added = {name: below for name, below in other.items() if name not in one}
        return {name: merged(below, other.get(name, "NULL")) for name, below in one.items()} | added
    return "JSON"


def _walk(node: Any, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if isinstance(node, dict) and node:
        for key, below in node.items():
            yield from _walk(below, (*path, key))
    elif path:
        yield path


def _pointer(leaf: tuple[str, ...]) -> str:
    return "".join("/" + key.replace("~", "~0").replace("/", "~1") for key in leaf)


def _set_aside(connection: duckdb.DuckDBPyConnection, source: JsonSource, rejects: Rejects) -> None:
    connection.execute(
        f"SELECT line, t[:{RAW_SHOWN}] FROM {source.relation} "
        f"WHERE t IS NOT NULL AND trim(t, ' \t\r') <> '' AND NOT ({IS_ROW})"
    )
    while batch := connection.fetchmany(1000):
        for line, raw in batch:
            reason = "bad_encoding" if raw.startswith(SPOILED) else "json_broken"
            rejects.add(line, reason, raw.removeprefix(SPOILED))


def spoil_broken_lines(source: Path, target: Path) -> None:
    """Write the text so that lines which are not UTF-8 can't be taken for JSON, and keep their number."""
    held = b""
    with appearing(target) as draft, draft.open("wb") as out:
        for piece in chunks(source):
            *whole, held = (held + piece).split(b"\n")
            out.writelines(_spoiled(line) + b"\n" for line in whole)
        out.write(_spoiled(held))


def _spoiled(line: bytes) -> bytes:
    try:
        line.decode()
    except UnicodeDecodeError:
        return (SPOILED + line.decode("utf-8", "replace")).encode()
    return line
