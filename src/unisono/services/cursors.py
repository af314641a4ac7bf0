"""Where the next page of a list begins, as a text that only Unísono reads."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping

from unisono.errors import QuestionError

Key = Mapping[str, str | int]
LONGEST = 2_000
_LARGEST = 2**63


def write_cursor(key: Key) -> str:
    """A place in a list, as a text that fits in an address.

    >>> read_cursor(write_cursor({"id": "crm:1", "rank": 2}), {"id": str, "rank": int})
    {'id': 'crm:1', 'rank': 2}
    """
    told = json.dumps(key, separators=(",", ":"), sort_keys=True)
    return urlsafe_b64encode(told.encode()).decode().rstrip("=")


def read_cursor(text: str, kinds: Mapping[str, type]) -> dict[str, str | int] | None:
    """The place that a cursor means; None where there is none, and the list begins.

    Raises
    ------
    QuestionError
        `cursor_unreadable`, where it isn't one of this list's.

    >>> read_cursor("", {"id": str}) is None
    True
    """
    if not text:
        return None
    try:
        key = json.loads(urlsafe_b64decode(text[:LONGEST].encode("ascii") + b"=" * (-len(text) % 4)))
    except ValueError as unreadable:  # binascii's, json's and Unicode's are all of this kind
        raise QuestionError("cursor_unreadable") from unreadable
    except RecursionError as unreadable:
        raise QuestionError("cursor_unreadable") from unreadable
    fits = isinstance(key, dict) and {name: type(value) for name, value in key.items()} == dict(kinds)
    if not fits or any(isinstance(value, int) and abs(value) >= _LARGEST for value in key.values()):
        raise QuestionError("cursor_unreadable")
    return dict(key)
