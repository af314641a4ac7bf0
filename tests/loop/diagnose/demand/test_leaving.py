"""Who leaves after a case: counted by hand, then against worlds where solving is known to keep customers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.diagnose.demand.leaving import leaving_from, leaving_kernel
from unisono.loop.diagnose.demand.terms import Terms
from unisono.loop.diagnose.demand.tracing import GROUPS, Sought
from unisono.model.lens import Lens
from unisono.stats.jackknife import jackknife

DAY, HOUR = 86_400_000_000, 3_600_000_000
YEAR = Sought(date(2025, 1, 1), date(2025, 12, 31))
WATCHED: Row = {"customer_id": "edge", "opened_at": at("2025-12-31 12:00")}


def case(who: str, day: str, *, solved: bool = True, **more: object) -> Row:
    opened = at(f"2025-{day} 12:00")
    told = {"customer_id": who, "channel": "phone", "topic": "leak", "opened_at": opened}
    return {**told, "first_answer_at": opened, "resolved_at": opened + (HOUR if solved else 3 * DAY), **more}


def contract(who: str, ended: str | None = None) -> Row:
    ends = at(f"2025-{ended} 12:00") if ended else None
    return {"customer_id": who, "starts_at": at("2024-06-01 00:00"), "ends_at": ends}


def told(
    cases: list[Row],
    contracts: list[Row],
    terms: Terms | None = None,
    sought: Sought = YEAR,
    **more: list[Row],
) -> dict[int, tuple[int, int]]:
    """Cases and leavers by whether they were solved at once."""
    company = Company(cases=[WATCHED, *cases], contracts=contracts, **more)
    found: dict[int, tuple[int, int]] = {}
    for row in company.ask(leaving_kernel(sought, terms or Terms())):
        n, gone = found.get(row["solved"], (0, 0))
        found[row["solved"]] = (n + row["n"], gone + row["gone"])
    return found


def test_who_left_within_the_days_is_counted() -> None:
    cases = [case("ana", "03-01"), case("bea", "03-01", solved=False), case("eva", "03-01", solved=False)]
    contracts = [contract("ana"), contract("bea", "04-20"), contract("eva", "06-20")]
    assert told(cases, contracts) == {1: (1, 0), 0: (2, 1)}
    assert told(cases, contracts, Terms(leave_days=180)) == {1: (1, 0), 0: (2, 2)}


def test_a_case_that_may_repeat_an_unsolved_one_is_part_of_it() -> None:
    cases = [case("ana", "03-01", solved=False), case("ana", "03-04"), case("ana", "03-20")]
    assert told(cases, [contract("ana")]) == {0: (1, 0), 1: (1, 0)}


def test_only_cases_watched_to_the_end_count() -> None:
    assert told([case("ana", "11-15")], [contract("ana")]) == {}
    assert told([case("ana", "11-15")], [contract("ana")], Terms(leave_days=30)) == {1: (1, 0)}


def test_who_has_no_contract_or_had_ended_it_cannot_leave() -> None:
    cases = [case("ana", "03-01"), case("bea", "03-01")]
    assert told(cases, [contract("bea", "02-01")]) == {}


def test_who_changes_plan_does_not_leave() -> None:
    again = {**contract("ana"), "id": "second", "starts_at": at("2025-03-10 00:00")}
    assert told([case("ana", "03-01")], [contract("ana", "03-10"), again]) == {1: (1, 0)}


def test_what_solved_at_once_means_is_the_companys_word() -> None:
    slow = [case("ana", "03-01", resolved_at=at("2025-03-02 20:00"))]
    assert told(slow, [contract("ana")]) == {0: (1, 0)}
    assert told(slow, [contract("ana")], Terms(solved_hours=48)) == {1: (1, 0)}


def test_a_lens_looks_at_its_customers_alone() -> None:
    people = [{"id": "ana", "country": "PE"}, {"id": "bea", "country": "CO"}]
    cases = [case("ana", "03-01"), case("bea", "03-01")]
    sought = replace(YEAR, lens=Lens(segment=(("customer.country", "PE"),)))
    found = told(cases, [contract("ana"), contract("bea")], sought=sought, customers=people)
    assert found == {1: (1, 0)}


def row(group: int, solved: int, n: int, gone: int, place: str = "a", reason: str = "x") -> dict[str, object]:
    return {"grp": group, "solved": solved, "n": n, "gone": gone, "fine": f"{place}1", "middle": place,
            "wide": place, "reason": reason}  # fmt: skip


def test_what_solving_kept_is_the_difference_times_the_solved() -> None:
    rows = [row(g, 1, 1_000, 50) for g in range(GROUPS)] + [row(g, 0, 1_000, 150) for g in range(GROUPS)]
    found = leaving_from(rows)
    assert found.difference[0] == pytest.approx(0.10, abs=0.001)
    assert found.kept[0] == pytest.approx(0.10 * 1_000 * GROUPS, rel=0.01)
    assert (found.solved[0], found.unsolved[0]) == (20_000, 20_000)


def test_where_hard_hours_are_solved_less_and_leave_more_only_like_is_compared() -> None:
    """By night fewer are solved and more leave, whatever becomes of the case: solving keeps nobody here."""
    rows = []
    for group in range(GROUPS):
        rows += [row(group, 1, 900, 45, "day"), row(group, 0, 100, 5, "day")]
        rows += [row(group, 1, 100, 30, "night"), row(group, 0, 300, 90, "night")]
    found = leaving_from(rows)
    assert found.difference[0] == pytest.approx(0.0, abs=0.002)
    plain = (5 + 90) / 400 - (45 + 30) / 1000
    assert plain > 0.15


def test_bounds_hold_what_was_planted_nineteen_times_in_twenty() -> None:
    rng, held, times = np.random.default_rng(4), 0, 200
    for _ in range(times):
        rows = []
        for group in range(GROUPS):
            for place, base in (("day", 0.05), ("night", 0.25)):
                rows.append(row(group, 1, 300, int(rng.binomial(300, base)), place))
                rows.append(row(group, 0, 100, int(rng.binomial(100, base + 0.06)), place))
        found = jackknife(leaving_from(rows).difference)
        held += found.low <= 0.06 <= found.high
    assert held / times == pytest.approx(0.95, abs=0.04)


def test_a_place_nobody_was_left_unsolved_in_borrows_from_the_wider_one() -> None:
    rows = []
    for group in range(GROUPS):
        rows += [row(group, 1, 100, 5), row(group, 0, 100, 15)]
        rows.append({**row(group, 1, 50, 2), "fine": "a2"})
    found = leaving_from(rows)
    assert found.difference[0] == pytest.approx(0.10, abs=0.01)


def test_reasons_are_summed_beside() -> None:
    rows = [row(0, 1, 10, 1), row(1, 0, 5, 2), row(1, 1, 7, 0, reason="y")]
    found = leaving_from(rows)
    assert found.by_reason["x"][0].tolist() == [15, 3]
    assert found.by_reason["y"][0].tolist() == [7, 0]


@pytest.mark.parametrize("rows", [[], [row(0, 1, 10, 1)], [row(0, 0, 10, 1)]])
def test_without_both_sorts_nothing_is_said(rows: list[dict[str, object]]) -> None:
    found = leaving_from(rows)
    assert np.isnan(found.kept).all()
    assert np.isnan(found.difference).all()
