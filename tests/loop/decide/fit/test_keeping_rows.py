"""Which checks count for whom: by the hour, by the day, by what was known of the deal they began by."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.decide.fit.keeping import PARTS, RECENT, SAID, KeptRates, kept_kernel, rates_from, said_from
from unisono.loop.measure.metric import MINIMUM_N
from unisono.model.words import LANGUAGES, say

NEED, CITY = "deals.needs", "lead.city"
PROMISE = {
    "id": "P1",
    "text": "We answer in 15 minutes",
    "kind": "answered_hours",
    "operator": "<=",
    "target": 15.0,
    "unit": "minutes",
    "made_at": at("2025-01-01 00:00"),
}
DEAL = {
    "customer_id": "ana",
    "opened_at": at("2025-01-01 09:00"),
    "closed_at": at("2025-01-02 09:00"),
    "won": True,
}


def call(moment: str, minutes: float, customer: str = "ana") -> Row:
    """A call, and after how many minutes somebody answered it."""
    opened = at(moment)
    told: Row = {"customer_id": customer, "channel": "phone", "opened_at": opened}
    return {**told, "first_answer_at": opened + int(minutes * 60_000_000)}


def counted(
    *calls: Row, deals: tuple[Row, ...] = ({"id": "1", **DEAL, "needs": "night"},)
) -> Counter[object]:
    """Checks by part of the day, and how many of them were kept under `kept`."""
    company = Company(promises=[PROMISE], deals=list(deals), cases=list(calls))
    found: Counter[object] = Counter()
    for row in company.ask(kept_kernel((NEED,), extras={})):
        if row["promise"] == "P1":
            found[row["part"]] += row["checks"]
            found["kept"] += row["kept"]
            found[f"need {row['g0']}"] += row["checks"]
    return found


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        ("00:00", 0),
        ("05:59", 0),
        ("06:00", 1),
        ("11:59", 1),
        ("12:00", 2),
        ("17:59", 2),
        ("18:00", 3),
        ("23:59", 3),
    ],
)
def test_a_day_has_four_parts_of_six_hours_on_the_company_s_clock(hour: str, part: int) -> None:
    assert counted(call(f"2026-09-01 {hour}", 5))[part] == 1


@pytest.mark.parametrize(("minutes", "kept"), [(14, 1), (15, 1), (16, 0)])
def test_a_promise_of_fifteen_minutes_is_kept_in_the_fifteenth(minutes: float, kept: int) -> None:
    assert counted(call("2026-09-01 10:00", minutes))["kept"] == kept


@pytest.mark.parametrize(("day", "counts"), [("2026-03-06", True), ("2026-03-05", False)])
def test_checks_of_the_last_half_year_count(day: str, counts: bool) -> None:
    """180 days that end on 1 September, the day of the last check, begin on 6 March."""
    assert RECENT == 180
    found = counted(call("2026-09-01 10:00", 5), call(f"{day} 03:00", 5))
    assert (found[0] == 1) == counts


def test_a_customer_is_told_by_the_deal_they_began_by() -> None:
    later = {"id": "2", **DEAL, "closed_at": at("2026-01-02 09:00"), "needs": "day"}
    never = {"id": "0", **DEAL, "won": False, "closed_at": at("2024-01-02 09:00"), "needs": "price"}
    first = {"id": "1", **DEAL, "needs": "night"}
    assert counted(call("2026-09-01 10:00", 5), deals=(later, never, first))["need night"] == 1


def test_nobody_s_calls_and_calls_of_strangers_count_for_no_need() -> None:
    calls = (call("2026-09-01 10:00", 5, "zoe"), {**call("2026-09-01 11:00", 5), "customer_id": None})
    assert counted(*calls) == Counter()


@pytest.mark.parametrize(
    ("change", "holds"),
    [
        ({}, True),
        ({"state": "live"}, True),
        ({"state": "breaking"}, True),
        ({"state": "draft"}, False),
        ({"state": "evidenced"}, False),
        ({"state": "retired"}, False),
        ({"ends_at": at("2025-01-01 08:59")}, False),
        ({"ends_at": at("2025-01-01 09:01")}, True),
    ],
    ids=lambda told: "-".join(told) if isinstance(told, dict) else str(told),
)
def test_a_promise_holds_until_it_ends_or_is_taken_back(change: Row, holds: bool) -> None:
    """The last deal was opened on 1 January at nine: what ended before then isn't offered to anybody."""
    company = Company(promises=[{**PROMISE, **change}], deals=[{"id": "1", **DEAL}])
    assert [each.id for each in said_from(company.ask(SAID))] == (["P1"] if holds else [])


def cell(need: str | None, kept: int, checks: int, *, city: str | None = "Lima", part: int = 0) -> Row:
    return {"promise": "P1", "g0": need, "g1": city, "part": part, "kept": kept, "checks": checks}


def rates(*cells: Row) -> KeptRates:
    return rates_from((NEED, CITY), cells)


@pytest.mark.parametrize("blank", ["", " "])
def test_nothing_and_blanks_are_one_unknown_need(blank: str) -> None:
    told = rates(cell(None, 10, 20), cell(blank, 20, 20)).of("P1", {})
    assert told is not None
    assert (told.n, told.share.value) == (40, 0.75)


def test_a_need_is_the_same_with_blanks_about_it() -> None:
    told = rates(cell("night ", 10, 20), cell("night", 20, 20)).of("P1", {NEED: "night"})
    assert told is not None
    assert (told.n, told.alike) == (40, ((NEED, "night"),))


@pytest.mark.parametrize(
    ("in_lima", "elsewhere", "others", "n", "alike"),
    [
        (MINIMUM_N, 100, 100, MINIMUM_N, 2),
        (MINIMUM_N - 1, 1, 100, MINIMUM_N, 1),
        (MINIMUM_N - 2, 1, 100, MINIMUM_N - 1 + 100, 0),
        (MINIMUM_N - 2, 1, 0, None, 0),
    ],
    ids=["enough alike in all", "enough of the need", "everybody", "nobody can tell"],
)
def test_thirty_checks_are_enough_and_twenty_nine_ask_a_wider_circle(
    in_lima: int, elsewhere: int, others: int, n: int | None, alike: int
) -> None:
    told = rates(
        cell("night", in_lima, in_lima),
        cell("night", elsewhere, elsewhere, city="Cusco"),
        cell("day", others, others),
    ).of("P1", {NEED: "night", CITY: "Lima"})
    assert (told.n if told else None) == n
    assert len(told.alike if told else ()) == alike


def test_parts_of_the_day_sum_to_the_whole() -> None:
    cells = [cell("night", 10 * part, 40, part=part) for part in range(PARTS)]
    told = rates(*cells).of("P1", {NEED: "night", CITY: "Lima"})
    assert told is not None
    assert (told.n, told.share.value) == (160, (0 + 10 + 20 + 30) / 160)
    assert (told.part, told.there.value if told.there else None) == (0, 0.0)


def test_the_order_of_cells_changes_nothing() -> None:
    cells = [cell(need, 20, 40, city=city, part=part) for need in "ab" for city in "xy" for part in range(4)]
    for levels in ({}, {NEED: "a"}, {NEED: "b", CITY: "y"}):
        assert rates(*cells).of("P1", levels) == rates(*reversed(cells)).of("P1", levels)


def test_a_promise_always_kept_has_no_worst_hour() -> None:
    told = rates(*[cell("night", 400, 400, part=part) for part in range(4)]).of("P1", {NEED: "night"})
    assert told is not None
    assert (told.share.value, told.part, told.there) == (1.0, None, None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_part_of_the_day_has_its_own_name(language: str) -> None:
    names = [say(f"fit.part.{part}", language) for part in range(PARTS)]
    assert len(set(names)) == PARTS
    assert not [name for name in names if name.startswith("fit.")]
