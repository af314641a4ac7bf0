"""Which number is which level: each bound, one below and one above it, as the engine takes them."""

from __future__ import annotations

import duckdb
import pytest

from unisono.errors import QuestionError
from unisono.loop.measure.catalogue import BY_SLUG as METRICS
from unisono.loop.measure.drivers import OUTCOMES, outcome_of
from unisono.loop.measure.drivers.candidates import CANDIDATES, Candidate
from unisono.loop.measure.drivers.outcome import BY_SLUG, Outcome
from unisono.loop.measure.drivers.rows import rows_of
from unisono.model.question import Question

OF = {each.slug: each for each in CANDIDATES}
COLUMN = {"lateness": "late", "tenure": "tenure", "handled": "handled"}


@pytest.fixture(scope="module")
def engine() -> duckdb.DuckDBPyConnection:
    return duckdb.connect()


def level(engine: duckdb.DuckDBPyConnection, slug: str, value: float | None) -> object:
    """The level of a value of the column that a candidate reads."""
    column = COLUMN.get(slug, slug)
    told = engine.execute(f'select {OF[slug].sql} from (select ?::double as "{column}")', [value]).fetchone()
    assert told is not None
    return told[0]


@pytest.mark.parametrize("slug", ["wait", "wait_before"])
@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(0, 4), (60, 4), (61, 3), (300, 3), (301, 2), (900, 2), (901, 1), (3_600, 1), (3_601, 0), (10**9, 0)],
)
def test_a_wait_is_as_good_as_the_class_it_ends_in(
    engine: duckdb.DuckDBPyConnection, slug: str, seconds: float, expected: int
) -> None:
    assert level(engine, slug, seconds) == expected


@pytest.mark.parametrize("slug", ["lateness", "late_before"])
@pytest.mark.parametrize(
    ("days", "expected"), [(-5, 3), (0, 3), (0.01, 2), (3, 2), (3.5, 1), (7, 1), (7.01, 0), (400, 0)]
)
def test_on_its_day_is_best_and_a_day_late_is_late(
    engine: duckdb.DuckDBPyConnection, slug: str, days: float, expected: int
) -> None:
    assert level(engine, slug, days) == expected


@pytest.mark.parametrize("slug", ["contacts_month", "contacts_earlier"])
@pytest.mark.parametrize(("contacts", "expected"), [(0, 3), (1, 2), (2, 1), (3, 0), (40, 0)])
def test_no_contact_is_best(
    engine: duckdb.DuckDBPyConnection, slug: str, contacts: int, expected: int
) -> None:
    assert level(engine, slug, contacts) == expected


@pytest.mark.parametrize(("failed", "expected"), [(0, 2), (1, 1), (2, 0), (9, 0)])
def test_a_step_that_failed_is_worse_the_more_of_them(
    engine: duckdb.DuckDBPyConnection, failed: int, expected: int
) -> None:
    assert level(engine, "failed_steps", failed) == expected


@pytest.mark.parametrize(
    ("slug", "value", "expected"),
    [
        ("handled", 0, "0"),
        ("handled", 179.9, "0"),
        ("handled", 180, "1"),
        ("handled", 360, "2"),
        ("handled", 600, "3"),
        ("tenure", 0, "0"),
        ("tenure", 89, "0"),
        ("tenure", 90, "1"),
        ("tenure", 364, "1"),
        ("tenure", 365, "2"),
    ],
)
def test_what_has_no_better_side_is_a_text(
    engine: duckdb.DuckDBPyConnection, slug: str, value: float, expected: str
) -> None:
    assert level(engine, slug, value) == expected
    assert not OF[slug].ordered


@pytest.mark.parametrize("slug", [each.slug for each in CANDIDATES if "case" in each.sql])
def test_what_was_not_recorded_is_no_level(engine: duckdb.DuckDBPyConnection, slug: str) -> None:
    assert level(engine, slug, None) is None


@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda each: each.slug)
def test_each_outcome_is_held_against_what_its_rows_can_have(outcome: Outcome) -> None:
    rows = rows_of(outcome, Question(outcome.metric, grain=outcome.grain), {})
    own = {each.slug for each in rows.candidates}
    assert own == {each.slug for each in CANDIDATES if outcome.rows in each.rows}
    assert ("plan" in own) == (outcome.rows == "months")
    assert ("touchpoint" in own) == (outcome.rows == "answers")


def test_every_candidate_is_there_once_and_belongs_to_some_rows() -> None:
    assert len(OF) == len(CANDIDATES)
    assert all(set(each.rows) <= {"answers", "months"} and each.rows for each in CANDIDATES)
    assert all(each.levels == 0 or each.levels >= 2 for each in CANDIDATES)


def test_ordered_are_those_with_levels() -> None:
    assert Candidate("wait", "", 5).ordered
    assert not Candidate("topic", "").ordered


@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda each: each.slug)
def test_an_outcome_is_a_metric_there_is_and_its_gain_is_in_points(outcome: Outcome) -> None:
    assert outcome.metric in METRICS
    assert outcome_of(outcome.slug) is outcome
    assert (outcome.unit, outcome.times) == ("points", 100.0)
    assert outcome.grain == ("month" if outcome.rows == "months" else None)


@pytest.mark.parametrize(
    ("asked", "near"),
    [("npss", "nps"), ("CSAT", "nps, csat, ces, stays"), ("stay", "stays"), ("", "nps, csat, ces, stays")],
)
def test_an_unknown_outcome_names_those_near_or_all(asked: str, near: str) -> None:
    with pytest.raises(QuestionError) as refused:
        outcome_of(asked)
    assert (refused.value.code, refused.value.facts) == ("outcome_unknown", {"outcome": asked, "near": near})
    assert set(near.split(", ")) <= set(BY_SLUG)
