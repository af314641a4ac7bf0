"""A place in a list survives its way through an address; whatever else comes that way is refused."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.errors import QuestionError
from unisono.services.cursors import read_cursor, write_cursor

KINDS: dict[str, type] = {"at": int, "id": str}


def encoded(told: object) -> str:
    return urlsafe_b64encode(json.dumps(told).encode()).decode().rstrip("=")


@given(st.integers(-(2**63) + 1, 2**63 - 1), st.text(max_size=200))
def test_a_place_comes_back_as_it_was(at: int, id: str) -> None:
    cursor = write_cursor({"at": at, "id": id})
    assert read_cursor(cursor, KINDS) == {"at": at, "id": id}
    assert cursor.replace("-", "").replace("_", "").isalnum()


def test_no_cursor_is_the_beginning() -> None:
    assert read_cursor("", KINDS) is None


@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        "zzz",
        "ñ",
        "====",
        "../../etc/passwd",
        "\x00",
        "A" * 5_000,
        encoded([1, 2]),
        encoded({"at": 1}),
        encoded({"at": 1, "id": "a", "more": 1}),
        encoded({"at": "1", "id": "a"}),
        encoded({"at": True, "id": "a"}),
        encoded({"at": 1.5, "id": "a"}),
        encoded({"at": None, "id": "a"}),
        encoded({"at": 2**63, "id": "a"}),
        encoded({"at": 1, "id": ["a"]}),
        "W" * 1_000,
        urlsafe_b64encode(b"[" * 1_400).decode(),
    ],
)
def test_what_is_no_cursor_of_this_list_is_refused(cursor: str) -> None:
    with pytest.raises(QuestionError, match="cursor_unreadable"):
        read_cursor(cursor, KINDS)


@given(st.text(max_size=300))
def test_whatever_comes_is_read_or_refused(cursor: str) -> None:
    with suppress(QuestionError):
        key = read_cursor(cursor, KINDS)
        assert key is None or key.keys() == KINDS.keys()
