"""Changes single values of a TOML file that a person wrote, leaving their comments and order alone."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date

_KEY = re.compile(r"""\s*(?:"([^"]+)"|'([^']+)'|([A-Za-z0-9_-]+))\s*=""")

Value = str | bool | int | float | date | Sequence[str] | None


def rewritten(text: str, told: Mapping[str, Value]) -> str:
    """The text with these values of its first table changed; None takes one out, a new one is added below.

    Raises
    ------
    ValueError
        Where the text is written in a way that can't be changed without losing something.

    >>> print(rewritten('name = "A"  # ours\\nfuture = 1\\n', {"name": "B", "contract": True}), end="")
    name = "B"  # ours
    future = 1
    contract = true
    """
    lines = text.rstrip("\n").split("\n") if text.strip() else []  # TOML knows no other end of a line
    spans, end = _statements(lines)
    added = [_statement(key, value) for key, value in told.items() if key not in spans and value is not None]
    while end and not lines[end - 1].strip():
        end -= 1
    lines[end:end] = added
    for key, (first, after) in sorted(spans.items(), key=lambda one: -one[1][0]):
        if key in told:
            value, written = told[key], lines[first:after]
            lines[first:after] = [] if value is None else [_statement(key, value) + _comment(written)]
    changed = "\n".join(lines) + "\n"
    if tomllib.loads(changed) != _merged(tomllib.loads(text), told):
        raise ValueError("a value is written in a way that can't be changed here")
    return changed


def toml_value(value: str | bool | int | float | date | Sequence[str]) -> str:
    """A value as TOML writes it.

    >>> toml_value(("es", "pt")), toml_value(False), toml_value(36)
    ('["es", "pt"]', 'false', '36')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, date):  # a moment is one too
        return value.isoformat()
    if isinstance(value, str):
        # JSON's strings are TOML's, but for one sign.
        return json.dumps(_sound(value), ensure_ascii=False).replace("\x7f", "\\u007f")
    return f"[{', '.join(toml_value(one) for one in value)}]"


def _statement(key: str, value: str | bool | int | float | date | Sequence[str]) -> str:
    return f"{key} = {toml_value(value)}"


def _statements(lines: Sequence[str]) -> tuple[dict[str, tuple[int, int]], int]:
    """Which lines say each key of the first table, and where that table ends."""
    spans: dict[str, tuple[int, int]] = {}
    at = 0
    while at < len(lines) and not lines[at].lstrip().startswith("["):
        found = _KEY.match(lines[at])
        after = at + 1
        if found:
            while after < len(lines) and not _whole("\n".join(lines[at:after])):
                after += 1
            spans[next(part for part in found.groups() if part)] = (at, after)
        at = after
    return spans, at


def _comment(written: Sequence[str]) -> str:
    """What a person wrote behind a value, on its last line."""
    told = "\n".join(written)
    for found in re.finditer(r"\s*#", written[-1]):
        cut = len(told) - len(written[-1]) + found.start()
        if _whole(told[:cut]):
            return told[cut:]
    return ""


def _whole(statement: str) -> bool:
    try:
        tomllib.loads(statement)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _merged(before: Mapping[str, object], told: Mapping[str, Value]) -> dict[str, object]:
    asked = {key: None if value is None else _read(value) for key, value in told.items()}
    return {key: value for key, value in {**before, **asked}.items() if value is not None}


def _read(value: str | bool | int | float | date | Sequence[str]) -> object:
    """A value as it is read back."""
    if isinstance(value, bool | int | float | date):
        return value
    return _sound(value) if isinstance(value, str) else [_sound(one) for one in value]


def _sound(text: str) -> str:
    """A text that can be written: a folder's name may hold bytes that are none."""
    return text.encode("utf-8", "replace").decode("utf-8")
