"""Groups that began to leave: worse than the others and than before against them, beside green boards."""

from __future__ import annotations

import pytest

from tests.loop.diagnose.silos.hand import Row, kpis, stay
from unisono.loop.diagnose.silos.falling import ALL_GREEN, Falling, falling
from unisono.loop.diagnose.silos.stays import LEAST_LEFT, Stays, stays_of

FIRST, LAST = 1200, 1223  # two years, from a January to a December
QUARTERS = (1212, 1215, 1218, 1221)
MONTHS = range(FIRST, LAST + 1)


def group(
    value: str, rate: int, then: int, *, since: int = 1221, n: int = 1_000, last: int = LAST
) -> list[Row]:
    """A thousand customers won at the beginning of whom so many leave a month, and so many since a month."""
    gone = {month: then if month >= since else rate for month in range(FIRST + 1, last + 1)}
    more = {"start_month": FIRST, "last_month": last}
    stayed = stay(value, n - sum(gone.values()), None, **more)
    return [*(stay(value, count, month, **more) for month, count in gone.items()), stayed]


def held(*groups: list[Row]) -> Stays:
    told = stays_of([row for rows in groups for row in rows])
    assert told is not None
    return told


def found(
    told: Stays, *, group: str = "segment", red: tuple[str, ...] = (), won: list[Row] | None = None
) -> list[Falling]:
    rows = [
        {"value": "PE", "at_segment": value, "month": month, "n": 10} for value in "AB" for month in MONTHS
    ]
    served = [{"value": "PE", "at_queue": "Voz", "month": month, "n": 20, "bad": 5} for month in MONTHS]
    return falling(group, told, kpis(list(MONTHS), red=red), rows if won is None else won, served)


def test_every_group_and_each_of_the_last_four_quarters_is_looked_at() -> None:
    looked = found(held(group("A", 10, 10), group("B", 10, 10)))
    assert [(each.value, each.first) for each in looked] == [
        (value, first) for value in "AB" for first in QUARTERS
    ]
    assert all(each.group == "segment" for each in looked)


@pytest.mark.parametrize(
    ("last", "newest"), [(LAST, 1221), (LAST - 1, 1218), (LAST - 2, 1218), (LAST - 3, 1218)]
)
def test_a_quarter_that_has_not_ended_is_not_looked_at(last: int, newest: int) -> None:
    looked = found(held(group("A", 10, 10, last=last), group("B", 10, 10, last=last)))
    assert max(each.first for each in looked) == newest
    assert len({each.first for each in looked}) == 4


def test_who_begins_to_leave_is_worse_than_the_others_and_than_before() -> None:
    looked = {(each.value, each.first): each for each in found(held(group("A", 10, 60), group("B", 10, 10)))}
    fallen = looked["A", 1221]
    assert fallen.now.events == 180
    assert fallen.now.ratio is not None
    assert fallen.now.ratio > 5
    assert fallen.worse > 5
    assert fallen.p_value < 1e-6
    assert all(each.p_value > 0.05 for key, each in looked.items() if key != ("A", 1221))


def test_who_always_left_more_has_not_fallen() -> None:
    both = held(group("A", 30, 30, n=8_000), group("B", 10, 10, n=8_000))
    looked = {(each.value, each.first): each for each in found(both)}
    steady = looked["A", 1221]
    assert steady.now.ratio is not None
    assert steady.now.ratio > 2
    assert steady.worse < 1.3
    assert steady.p_value > 0.05, "both must be beyond chance"


def test_who_got_worse_and_leaves_like_the_others_now_has_not_fallen() -> None:
    looked = {(each.value, each.first): each for each in found(held(group("A", 5, 20), group("B", 20, 20)))}
    caught_up = looked["A", 1221]
    assert caught_up.worse > 2
    assert caught_up.p_value > 0.05


def test_where_all_leave_more_nobody_has_fallen() -> None:
    looked = found(held(group("A", 10, 60), group("B", 10, 60)))
    assert all(each.p_value > 0.05 for each in looked)


def test_too_few_who_left_now_or_before_say_nothing() -> None:
    enough = -(-LEAST_LEFT // 3)
    assert ("A", 1221) in {
        (each.value, each.first) for each in found(held(group("A", 5, enough), group("B", 10, 10)))
    }
    fewer = found(held(group("A", 5, enough - 1), group("B", 10, 10)))
    assert ("A", 1221) not in {(each.value, each.first) for each in fewer}
    never = found(held(group("A", 0, 60), group("B", 10, 10)))
    assert [each.value for each in never if each.value == "A"] == []


def test_customers_are_those_there_at_its_beginning_and_those_won_in_it() -> None:
    rows = [*group("A", 10, 10), stay("A", 70, None, start_month=1222, last_month=LAST)]
    looked = {(each.value, each.first): each for each in found(held(rows, group("B", 10, 10)))}
    assert looked["A", 1221].customers == 1_000 - 20 * 10 + 70
    assert looked["A", 1218].customers == 1_000 - 17 * 10


def test_a_board_counts_as_green_only_where_it_was_so_for_nearly_all() -> None:
    told = held(group("A", 10, 60), group("B", 10, 10))
    fallen = next(each for each in found(told) if (each.value, each.first) == ("A", 1221))
    assert {board.department: board.share for board in fallen.green} == {
        "marketing": 1.0, "sales": 1.0, "service": 1.0,
    }  # fmt: skip
    fewer = next(each for each in found(told, red=("sales",)) if (each.value, each.first) == ("A", 1221))
    assert {board.department for board in fewer.boards} == {"marketing", "sales", "service"}
    assert {board.department for board in fewer.green} == {"marketing", "service"}
    assert all(board.share >= ALL_GREEN for board in fewer.green)


def test_who_won_them_answers_for_where_the_group_was_won_and_service_for_all() -> None:
    fallen = next(each for each in found(held(group("A", 10, 60), group("B", 10, 10))) if each.first == 1221)
    assert {board.department: board.n for board in fallen.boards} == {
        "marketing": 30, "sales": 30, "service": 15,
    }  # fmt: skip


def test_where_nobody_wrote_the_group_down_boards_are_of_everybody() -> None:
    rows = [{"value": "PE", "month": month, "n": 10} for month in MONTHS]
    looked = found(held(group("A", 10, 60), group("B", 10, 10)), group="plan", won=rows)
    assert all(board.n == 30 for each in looked for board in each.boards if board.department == "sales")
    assert all(
        board.department == "service"
        for each in found(held(group("A", 10, 60), group("B", 10, 10)), won=[])
        for board in each.boards
    )
