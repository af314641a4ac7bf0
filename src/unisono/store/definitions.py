"""A company's own definitions as files: one TOML file each, written whole or not at all, told where broken.

What a page saves and what a person writes by hand are the same file: values are changed in place, so
that a person's comments and order stay where a change allows it.
"""

from __future__ import annotations

import hashlib
import os
import re
import tomllib
from collections.abc import Mapping
from datetime import date, time
from pathlib import Path
from typing import Any, Literal, get_args
from uuid import uuid4

from unisono.errors import CompanyError, InputError, MissingError
from unisono.store.exports import exporting
from unisono.store.rewriting import rewritten, toml_value

DefinitionKind = Literal["promises", "pay", "plans"]
KINDS: tuple[DefinitionKind, ...] = get_args(DefinitionKind)
LARGEST = 1_000_000
NAME = re.compile(r"[a-z0-9-]{1,60}")
_LINE = re.compile(r"at line (\d+)")


class Definitions(dict[str, dict[str, Any]]):
    """The readable definitions of a kind by name; those that can't be read stand in `broken` by name."""

    def __init__(self) -> None:
        super().__init__()
        self.broken: dict[str, CompanyError] = {}


def read_definitions(folder: Path, kind: DefinitionKind) -> Definitions:
    """Every definition of a kind in a company's folder; a broken file never hides the others.

    A file with another name than `[a-z0-9-]{1,60}.toml` is broken too: no address could hold it.
    """
    found = Definitions()
    for path in sorted((folder / kind).glob("*.toml")):
        if path.name.startswith("."):
            continue
        try:
            found[path.stem] = _read(path)
        except CompanyError as broken:
            found.broken[path.stem] = broken
    return found


def read_definition(folder: Path, kind: DefinitionKind, name: str) -> dict[str, Any]:
    """One definition, read from its file.

    Raises
    ------
    MissingError
        `definition_missing`.
    CompanyError
        `definition_broken`, with file and line.
    """
    path = _path(folder, kind, name)
    if not path.is_file():
        raise MissingError("definition_missing", kind=kind, name=name)
    return _read(path)


def definition_stamp(folder: Path, kind: DefinitionKind, name: str) -> str:
    """What tells one state of a file from another; empty where there is no file."""
    path = _path(folder, kind, name)
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16] if path.is_file() else ""


def write_definition(
    folder: Path, kind: DefinitionKind, name: str, told: Mapping[str, Any], *, stamp: str | None = None
) -> Path:
    """Write a definition: over the one of that name where there is one; whole or not at all.

    Parameters
    ----------
    told
        All that the file shall say; what is None is left out.
    stamp
        `definition_stamp` as the writer saw it, where nobody may have changed the file since.

    Raises
    ------
    InputError
        `definition_name`, or `definition_changed` where somebody changed the file since `stamp`.
    FileError
        `file_unwritable`.
    """
    path = _path(folder, kind, name)
    return write_definition_text(folder, kind, name, _text(path, _without_none(told)), stamp=stamp)


def definition_text(folder: Path, kind: DefinitionKind, name: str) -> str:
    """A definition's file as a person wrote it, broken or not.

    Raises
    ------
    MissingError
        `definition_missing`.
    """
    path = _path(folder, kind, name)
    if not path.is_file():
        raise MissingError("definition_missing", kind=kind, name=name)
    return path.read_bytes()[:LARGEST].decode("utf-8-sig", errors="replace")


def write_definition_text(
    folder: Path, kind: DefinitionKind, name: str, text: str, *, stamp: str | None = None
) -> Path:
    """Write a definition's file as a person wrote it, comments and all; whole or not at all.

    Raises
    ------
    InputError, FileError
        As `write_definition`.
    """
    path = _path(folder, kind, name)
    if stamp is not None and stamp != definition_stamp(folder, kind, name):
        raise InputError("definition_changed", name=name)
    with exporting(path):
        draft = path.with_name(f".{uuid4().hex}")
        try:
            draft.write_text(text, encoding="utf-8")
            os.replace(draft, path)
        finally:
            draft.unlink(missing_ok=True)
    return path


def remove_definition(folder: Path, kind: DefinitionKind, name: str) -> None:
    """Take a definition away.

    Raises
    ------
    MissingError
        `definition_missing`.
    FileError
        `file_unwritable`.
    """
    path = _path(folder, kind, name)
    if not path.is_file():
        raise MissingError("definition_missing", kind=kind, name=name)
    with exporting(path):
        path.unlink()


def toml_text(told: Mapping[str, Any]) -> str:
    """A mapping as a TOML file: values first, then tables, then lists of tables.

    >>> print(toml_text({"text": "24/7", "history": [{"state": "draft"}]}), end="")
    text = "24/7"
    <BLANKLINE>
    [[history]]
    state = "draft"
    """
    return "\n".join(_lines(told, ())).strip("\n") + "\n"


def _path(folder: Path, kind: DefinitionKind, name: str) -> Path:
    if kind not in KINDS or not NAME.fullmatch(name):
        raise InputError("definition_name", name=name)
    return folder / kind / f"{name}.toml"


def _read(path: Path) -> dict[str, Any]:
    if not NAME.fullmatch(path.stem):
        raise CompanyError("definition_badly_named", file=_called(path))
    try:
        if path.stat().st_size > LARGEST:
            raise _broken(path, 1, f"> {LARGEST:,} bytes")
        told = path.read_bytes()
        return tomllib.loads(told.decode("utf-8-sig"))
    except UnicodeDecodeError as broken:
        raise _broken(path, broken.object.count(b"\n", 0, broken.start) + 1, broken.reason) from broken
    except tomllib.TOMLDecodeError as broken:
        found = _LINE.search(str(broken))
        line = int(found[1]) if found else max(told.count(b"\n"), 1)
        raise _broken(path, line, str(broken)) from broken
    except OSError as broken:
        raise _broken(path, 1, broken.strerror or str(broken)) from broken


def _broken(path: Path, line: int, problem: str) -> CompanyError:
    return CompanyError("definition_broken", file=_called(path), line=line, problem=problem)


def _called(path: Path) -> str:
    """A file as people find it in the company's folder, wherever that lies."""
    return f"{path.parent.name}/{path.name}"


def _text(path: Path, told: Mapping[str, Any]) -> str:
    """The file's new text: the old one changed where that says the same, else written anew."""
    try:
        before = path.read_text(encoding="utf-8-sig")
        changed = _changed(before, tomllib.loads(before), told)
        if tomllib.loads(changed) == tomllib.loads(toml_text(told)):
            return changed
    except (OSError, UnicodeDecodeError, ValueError):  # none yet, or broken, or not to be changed in place
        pass
    return toml_text(told)


def _changed(text: str, before: Mapping[str, Any], told: Mapping[str, Any]) -> str:
    """The text with its plain values changed, and with tables added to the ends of its lists."""
    values: dict[str, Any] = {}
    added: dict[str, list[Mapping[str, Any]]] = {}
    for key in {**before, **told}:
        old: Any = before.get(key)
        new: Any = told.get(key)
        if old == new and type(old) is type(new):
            continue
        if _is_tables(new) and (old is None or (_is_tables(old) and new[: len(old)] == old)):
            added[key] = list(new[len(old or ()) :])
        elif _is_plain(new) and _is_plain(old):
            values[key] = new
        else:
            raise ValueError(key)
    changed = rewritten(text, values) if values else text.rstrip("\n") + "\n"
    return "\n".join([changed, *(toml_text({key: rows}) for key, rows in added.items())])


def _lines(told: Mapping[str, Any], under: tuple[str, ...]) -> list[str]:
    plain = {
        key: value for key, value in told.items() if not isinstance(value, Mapping) and not _is_tables(value)
    }
    lines = [f"{_key(key)} = {_value(value)}" for key, value in plain.items()]
    for key, value in told.items():
        if key in plain:
            continue
        called = ".".join((*under, _key(key)))
        head, rows = (f"[{called}]", [value]) if isinstance(value, Mapping) else (f"[[{called}]]", value)
        for row in rows:
            lines += ["", head, *_lines(row, (*under, _key(key)))]
    return lines


def _key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else toml_value(key)


def _value(value: Any) -> str:
    if isinstance(value, time):
        return value.isoformat()
    if isinstance(value, Mapping):  # within a list of lists: nothing but an inline table can stand there
        return "{" + ", ".join(f"{_key(key)} = {_value(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_value(one) for one in value)}]"
    return toml_value(value)


def _is_tables(value: object) -> bool:
    return isinstance(value, list | tuple) and bool(value) and all(isinstance(one, Mapping) for one in value)


def _is_plain(value: object) -> bool:
    texts = isinstance(value, list | tuple) and all(isinstance(one, str) for one in value)
    return value is None or isinstance(value, str | bool | int | float | date) or texts


def _without_none(told: Any) -> Any:
    if isinstance(told, Mapping):
        return {str(key): _without_none(value) for key, value in told.items() if value is not None}
    return [_without_none(one) for one in told] if isinstance(told, list | tuple) else told
