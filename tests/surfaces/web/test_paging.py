"""Pages of a list: which rows, whether there are more, and addresses that change in one word alone."""

from __future__ import annotations

import pytest
from django.template import Context
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as some

from unisono.surfaces.web.paging import Paging, with_query


@pytest.mark.parametrize(
    ("page", "size", "total", "first", "last", "before", "after"),
    [
        (1, 50, 0, 0, 0, False, False),
        (1, 50, 1, 1, 1, False, False),
        (1, 50, 49, 1, 49, False, False),
        (1, 50, 50, 1, 50, False, False),
        (1, 50, 51, 1, 50, False, True),
        (2, 50, 51, 51, 51, True, False),
        (2, 50, 100, 51, 100, True, False),
        (2, 50, 101, 51, 100, True, True),
        (3, 50, 101, 101, 101, True, False),
        (1, 1, 3, 1, 1, False, True),
        (3, 1, 3, 3, 3, True, False),
    ],
    ids=[
        "nothing", "one", "one short", "just full", "one over", "the one over", "two full", "one over two",
        "its last", "one a page", "the last of them",
    ],
)  # fmt: skip
def test_which_rows_are_shown(
    page: int, size: int, total: int, first: int, last: int, before: bool, after: bool
) -> None:
    paging = Paging(page, size, total)
    assert (paging.first, paging.last) == (first, last)
    assert (paging.has_previous, paging.has_next) == (before, after)


@given(some.integers(1, 200), some.integers(1, 5_000))
def test_all_pages_together_show_each_row_once(size: int, total: int) -> None:
    shown: list[int] = []
    page = 1
    while True:
        paging = Paging(page, size, total)
        shown += range(paging.first, paging.last + 1)
        if not paging.has_next:
            break
        page += 1
    assert shown == list(range(1, total + 1))


def test_a_page_beyond_the_last_leads_back_and_not_on() -> None:
    beyond = Paging(9, 50, 120)
    assert (beyond.first, beyond.last) == (120, 120)
    assert (beyond.has_previous, beyond.has_next) == (True, False)


def at(query: str) -> Context:
    return Context({"request": RequestFactory().get(f"/customers/?{query}")})


@pytest.mark.parametrize(
    ("query", "changed", "address"),
    [
        ("", {"page": 2}, "?page=2"),
        ("q=ana", {"page": 2}, "?q=ana&page=2"),
        ("q=ana&page=1", {"page": 2}, "?q=ana&page=2"),
        ("page=1&page=7", {"page": 2}, "?page=2"),
        ("segment=a&segment=b", {"page": 2}, "?segment=a&segment=b&page=2"),
        ("q=ana&export=a.csv", {"page": 2}, "?q=ana&page=2"),
        ("q=ana&export=a.csv", {"export": "b.xlsx"}, "?q=ana&export=b.xlsx"),
        ("q=ana", {}, "?q=ana"),
        ("", {}, "?"),
        ("q=%3Cb%3E%26", {"page": 2}, "?q=%3Cb%3E%26&page=2"),
        ("", {"by": "a&b=c d"}, "?by=a%26b%3Dc+d"),
    ],
    ids=[
        "of none", "beside another", "in its place", "all of its places", "the others stay", "no file stays",
        "a file asked for", "nothing changed", "nothing at all", "marks stay marks", "a value with marks",
    ],
)  # fmt: skip
def test_one_word_of_the_address_changes(query: str, changed: dict[str, object], address: str) -> None:
    assert with_query(at(query), **changed) == address


def test_the_address_itself_is_left_alone() -> None:
    context = at("q=ana&export=a.csv")
    with_query(context, q="luis")
    assert context["request"].GET.dict() == {"q": "ana", "export": "a.csv"}


def test_without_a_request_there_is_only_what_is_told() -> None:
    assert with_query(Context({}), page=3) == "?page=3"
