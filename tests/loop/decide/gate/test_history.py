"""What cases say of contacts: the SQL on rows made by hand, and what is read from its answers."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.decide.gate.history import (
    ALL_RUNGS,
    cells_kernel,
    history_from,
    last_day,
    rungs_with,
)
from unisono.loop.measure.clock import day_number

BEFORE = date(2026, 3, 2)  # a Monday


def _case(number: int, day: str, *, wait: int | None = 60, **told: object) -> Row:
    opened = at(day)
    row: Row = {"id": f"c{number}", "opened_at": opened, "channel": "phone", "agent_id": "a1"}
    row["first_answer_at"] = None if wait is None else opened + wait * 1_000_000
    row["handle_seconds"] = 300.0
    return {**row, **told}


def _rows(company: Company, **told: str) -> list[dict[str, object]]:
    return company.ask(cells_kernel("phone", 900.0, BEFORE, **told))


def test_contacts_are_counted_by_day_and_hour() -> None:
    company = Company(
        cases=[
            _case(1, "2026-02-23 10:05", wait=30),
            _case(2, "2026-02-23 10:50", wait=900, agent_id="a2"),
            _case(3, "2026-02-23 10:55", wait=901),
            _case(4, "2026-02-23 11:00", wait=None, agent_id=None, handle_seconds=None),
            _case(5, "2026-02-23 10:00", channel="mail"),
        ]
    )
    ten, eleven = _rows(company)
    assert (ten["hour"], ten["n"], ten["unanswered"], ten["agents"]) == (10, 3, 0, 2)
    assert (eleven["hour"], eleven["n"], eleven["unanswered"], eleven["agents"]) == (11, 1, 1, 0)
    place = rungs_with(900.0).index(900.0)
    assert ten[f"within_{place}"] == 2  # just in time is in time
    assert ten["within_0"] == 1
    assert (ten["handled"], ten["seconds"], ten["squares"]) == (3, 900, 3 * 300**2)
    assert eleven["handled"] == 0


def test_only_what_was_known_before_the_day_counts() -> None:
    company = Company(
        cases=[
            _case(1, "2026-03-01 23:58", wait=600),  # answered after midnight: nobody knows yet
            _case(2, "2026-03-01 12:00", wait=60),
            _case(3, "2026-03-02 00:01", wait=60),  # the day itself
            _case(4, "2025-11-01 12:00", wait=60),  # more than a quarter ago
        ],
    )
    rows = _rows(company)
    assert [(row["hour"], row["unanswered"]) for row in rows] == [(12, 0), (23, 1)]


def test_segments_and_weights() -> None:
    company = Company(
        customers=[{"id": "u1", "segment": "young", "country": "PE"}, {"id": "u2", "segment": "old"}],
        cases=[
            _case(1, "2026-02-23 10:05", customer_id="u1", weight=3.0),
            _case(2, "2026-02-23 10:06", customer_id="u2"),
            _case(3, "2026-02-23 10:07"),
        ],
    )
    assert [row["n"] for row in _rows(company, segment="young")] == [3]
    split = {row["part"]: row["n"] for row in _rows(company, split="segment")}
    assert split == {"young": 3, "old": 1, None: 1}


def test_a_history_has_every_hour_of_every_day_once() -> None:
    rows = [_cell(day, 10, n=4.0, unanswered=1.0, agents=2) for day in range(28)]
    history = history_from(rows, 900.0, BEFORE)
    assert history.days == 27  # the first day may have begun in the middle
    assert last_day(history) == date(2026, 3, 1)
    assert history.n.sum() == 27 * 4
    assert set(history.weeks.tolist()) == {3.0, 4.0}
    assert history.hour[-1] == 167  # the day before a Monday ends a week
    assert history.sums(history.n)[10] in (12, 16)
    assert history.handling == 300
    assert history.variability == pytest.approx(0.0)
    assert history.rungs == rungs_with(900.0)


def test_agents_seen_are_the_upper_quartile_of_the_weeks() -> None:
    seen = [3, 3, 2, 3]
    rows = [_cell(7 * week, 10, agents=many) for week, many in enumerate(seen)]
    rows.append(_cell(-7, 10, agents=9))  # the first day is left out
    history = history_from(rows, 900.0, BEFORE)
    assert history.seen_agents()[10] == 3
    assert history.seen_agents().sum() == 3


def test_without_handling_times_nothing_is_made_up() -> None:
    history = history_from([_cell(0, 9, seconds=0.0, handled=0.0)], 900.0, BEFORE)
    assert history.handling is None
    assert history.variability == 1.0
    assert history_from([], 900.0, BEFORE).days == 0


def test_the_promised_time_stands_among_the_usual_ones() -> None:
    assert set(ALL_RUNGS) <= set(rungs_with(75.0))
    assert list(rungs_with(75.0)) == sorted(rungs_with(75.0))
    assert len(rungs_with(900.0)) == len(ALL_RUNGS)


def _cell(day: int, hour: int, **told: float) -> dict[str, object]:
    """A cell of the kernel's answer, `day` days after four Mondays before."""
    n = told.get("n", 2.0)
    row: dict[str, object] = {
        "day": day_number(BEFORE) - 28 + day, "hour": hour, "part": None, "n": n,
        "unanswered": 0.0, "agents": 1, "handled": n, "seconds": n * 300.0, "squares": n * 300.0**2,
        "cost": None, "priced_seconds": None,
    }  # fmt: skip
    row |= {f"within_{place}": n for place in range(len(rungs_with(900.0)))}
    return {**row, **told}


def test_variability_is_that_of_the_times() -> None:
    random = np.random.default_rng(5)
    times = np.exp(random.normal(np.log(300), 0.6, 4_000))
    row = _cell(3, 9, n=4_000.0, handled=4_000.0, seconds=times.sum(), squares=(times**2).sum())
    found = history_from([_cell(0, 0), row], 900.0, BEFORE)
    assert found.variability == pytest.approx(np.expm1(0.36), rel=0.1)
