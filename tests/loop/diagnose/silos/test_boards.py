"""Boards for a group: the share of its customers won, or of its bad contacts, in months on target."""

from __future__ import annotations

import pytest

from tests.loop.diagnose.silos.hand import Row, kpis, reading
from unisono.loop.diagnose.silos.boards import boards, green_in
from unisono.loop.diagnose.silos.registry import registry

PLACES = [
    {"kind": "city", "value": "Lima", "id": "Lima"},
    {"kind": "queue", "value": "Voz", "id": "Voz"},
]


def won(month: int, n: int, city: str = "Lima") -> Row:
    return {"value": "C-1", "at_city": city, "month": month, "n": n}


def served(month: int, bad: int, queue: str = "Voz") -> Row:
    return {"value": "C-1", "at_queue": queue, "month": month, "n": 100, "bad": bad}


def test_each_customer_counts_in_the_month_it_was_won() -> None:
    quota = registry([reading("sales", "quota", 1, 12.0), reading("sales", "quota", 2, 8.0)])
    (board,) = boards(quota, [won(1, 30), won(2, 10)], [])
    assert (board.department, board.share, board.n, board.names) == ("sales", 0.75, 40, ("quota",))


def test_service_answers_for_contacts_that_went_badly_not_for_all() -> None:
    fcr = registry([reading("service", "fcr", 1, 12.0), reading("service", "fcr", 2, 8.0)])
    (board,) = boards(fcr, [won(1, 1_000)], [served(1, 5), served(2, 15)])
    assert (board.share, board.n) == (0.25, 20)


def test_a_kpi_of_a_place_is_about_those_won_or_served_there() -> None:
    told = registry(
        [
            reading("sales", "cuota Lima", 1, 12.0),
            reading("service", "fcr Voz", 1, 12.0),
        ],
        PLACES,
    )
    found = boards(told, [won(1, 30), won(1, 70, "Cusco")], [served(1, 5), served(1, 50, "Chat")])
    assert {board.department: board.n for board in found} == {"sales": 30, "service": 5}


def test_where_nobody_says_the_place_its_kpi_says_nothing() -> None:
    told = registry([reading("sales", "cuota Lima", 1, 12.0)], PLACES)
    assert boards(told, [{"value": "C-1", "month": 1, "n": 9}], []) == ()


def test_months_without_a_target_or_a_reading_do_not_count() -> None:
    told = registry([reading("sales", "quota", 1, 12.0), reading("sales", "quota", 2, 12.0, None)])
    (board,) = boards(told, [won(1, 4), won(2, 100), won(3, 100)], [])
    assert (board.share, board.n) == (1.0, 4)
    assert boards(told, [won(7, 5)], []) == ()


def test_several_kpis_make_one_board_the_greenest_named_first() -> None:
    told = registry(
        [
            reading("marketing", "cost", 1, 4.0),
            reading("marketing", "mql", 1, 12.0),
        ]
    )
    (board,) = boards(told, [won(1, 30)], [])
    assert (board.share, board.n, board.names) == (0.5, 60, ("mql", "cost"))
    assert not board.green


def test_the_greenest_board_comes_first_and_equals_by_name() -> None:
    found = boards(kpis([1], red=("marketing",)), [won(1, 10)], [served(1, 10)])
    assert [(board.department, board.share) for board in found] == [
        ("sales", 1.0),
        ("service", 1.0),
        ("marketing", 0.0),
    ]


def test_without_anybody_there_are_no_boards() -> None:
    assert boards(kpis([1]), [], []) == ()
    assert boards([], [won(1, 10)], [served(1, 10)]) == ()


@pytest.mark.parametrize(("city", "expected"), [("Lima", False), ("Cusco", True), ("", True)])
def test_a_month_is_green_where_all_that_is_about_these_was_on_target(city: str, expected: bool) -> None:
    told = registry([reading("sales", "quota", 1, 12.0), reading("sales", "cuota Lima", 1, 4.0)], PLACES)
    assert green_in(told, 1, {"city": city}) == {"sales": expected}


def test_departments_without_a_reading_are_not_there() -> None:
    told = registry([reading("sales", "quota", 1, 12.0), reading("marketing", "mql", 2, 12.0)])
    assert green_in(told, 1, {}) == {"sales": True}
    assert green_in(told, 2, {}) == {"marketing": True}
    assert green_in(told, 3, {}) == {}
