"""A promise at the limits of what can be meant: the longest, the smallest, the first and last day."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from unisono.errors import InputError
from unisono.loop.decide.promise import Definition, Step, definition_from, promise_of, told_of
from unisono.loop.decide.promise.definition import LONGEST, MADE_IN, OPERATORS, TEXTS
from unisono.loop.decide.promise.states import STATES, state_by_rate
from unisono.loop.measure.ledger import KINDS, TIMED, UNITS
from unisono.model.estimate import Estimate
from unisono.model.words import LANGUAGES, say

LIMA = timezone(timedelta(hours=-5))


def read(**told: Any) -> Definition:
    return definition_from({"text": "x", **told})


def refused(**told: Any) -> InputError:
    with pytest.raises(InputError) as error:
        read(**told)
    return error.value


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_may_be_as_long_as_its_kind_allows_and_not_longer(name: str) -> None:
    if name in ("kind", "made_in", "state", "unit"):
        assert refused(**{name: "x" * 201, "kind": "delivery"} if name == "unit" else {name: "x" * 201})
        return
    most = LONGEST.get(name, 200)
    assert getattr(read(**{name: "x" * most}), name) == "x" * most
    error = refused(**{name: "x" * (most + 1)})
    assert (error.code, error.facts) == ("promise_long", {"field": name, "most": most})


def test_spaces_around_and_between_don_t_count_against_the_length() -> None:
    assert read(owner="  Ana \t  Rojas\n " + " " * 300).owner == "Ana Rojas"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("one\ntwo", "one\ntwo"),
        ("one\r\ntwo\r\n", "one\ntwo"),  # as browsers send it
        ("one\rtwo", "one\ntwo"),
        ("  - one\n  - two  ", "- one\n  - two"),
        ("one\n\n\ntwo", "one\n\n\ntwo"),
        (" \n ", ""),
    ],
)
@pytest.mark.parametrize("field", ["conditions", "remedy"])
def test_lines_are_kept_whichever_way_they_end(field: str, written: str, kept: str) -> None:
    assert getattr(read(**{field: written}), field) == kept


@pytest.mark.parametrize(
    ("field", "value", "meant"),
    [
        ("target", 1e-9, 1e-9),
        ("target", "1e6", 1e6),
        ("target", 10**12, 1e12),
        ("share", 1, 1.0),
        ("share", 1.0000001, None),
        ("share", 1e-9, 1e-9),
        ("share", 0.0, None),
        ("target", -0.0, None),
        ("target", "-1", None),
        ("target", "15 min", None),
        ("target", [15], None),
        ("share", False, None),
        ("share", "nan", None),
    ],
)
def test_numbers_are_above_nothing_and_shares_up_to_the_whole(
    field: str, value: object, meant: float | None
) -> None:
    if meant is not None:
        assert getattr(read(**{field: value}), field) == meant
        return
    error = refused(**{field: value})
    assert (error.code, error.facts) == ("promise_field", {"field": field, "value": str(value)})


@pytest.mark.parametrize(
    ("made", "ends", "fits"),
    [
        (date(2026, 1, 1), date(2026, 1, 1), True),  # it may hold for a day
        (date(2026, 1, 2), date(2026, 1, 1), False),
        (None, date(2026, 1, 1), True),
        (date(2026, 1, 1), None, True),
        ("2026-01-02", "2026-01-01", False),
        (datetime(2026, 1, 1, 23, tzinfo=UTC), datetime(2026, 1, 1, 1, tzinfo=UTC), True),  # days count
    ],
)
def test_a_promise_ends_on_its_first_day_or_later(made: object, ends: object, fits: bool) -> None:
    if fits:
        assert read(made=made, ends=ends)
    else:
        assert refused(made=made, ends=ends).facts == {"made": "2026-01-02", "ends": "2026-01-01"}


@pytest.mark.parametrize("day", ["2026-02-30", "28/07/2026", "2026-13-01", "soon", "2026", 7, True])
def test_a_day_is_one_of_the_calendar(day: object) -> None:
    assert refused(made=day).facts == {"field": "made", "value": str(day)}


@pytest.mark.parametrize("kind", KINDS)
def test_a_unit_is_of_the_kind_of_promise(kind: str) -> None:
    """Of time for what takes time, a currency for a price, anything else where no unit is read."""
    for unit in ("", *UNITS, *(unit.upper() for unit in UNITS)):
        if kind == "price" and unit:
            assert refused(kind=kind, unit=unit).facts["field"] == "unit"
        elif kind in TIMED:
            assert read(kind=kind, unit=unit).unit == unit.lower()
    if kind in TIMED:
        assert refused(kind=kind, unit="PEN").facts["field"] == "unit"
    if kind == "price":
        assert read(kind=kind, unit="pen").unit == "PEN"
        assert refused(kind=kind, unit="PE").facts["field"] == "unit"


@pytest.mark.parametrize(("field", "known"), [("made_in", MADE_IN), ("kind", KINDS), ("state", STATES)])
def test_what_is_one_of_some_is_one_of_these(field: str, known: tuple[str, ...]) -> None:
    for value in known:
        assert getattr(read(**{field: value}), field) == value
        assert refused(**{field: f"{value}!"}).facts == {"field": field, "value": f"{value}!"}


@pytest.mark.parametrize("operator", OPERATORS)
def test_each_comparison_is_read(operator: str) -> None:
    assert read(operator=operator).operator == operator
    assert read(operator="").operator == "<="
    assert refused(operator="=").facts["field"] == "operator"


@pytest.mark.parametrize(
    ("line", "at"),
    [
        (date(2026, 1, 2), datetime(2026, 1, 2, tzinfo=UTC)),
        (datetime(2026, 1, 2, 9), datetime(2026, 1, 2, 9, tzinfo=UTC)),
        (datetime(2026, 1, 2, 9, tzinfo=LIMA), datetime(2026, 1, 2, 14, tzinfo=UTC)),
    ],
)
def test_a_step_s_moment_is_known_to_the_hour_and_its_zone(line: object, at: datetime) -> None:
    (step,) = read(history=[{"at": line, "state": "live"}]).history
    assert step == Step(at, "", "live", "")


@pytest.mark.parametrize(
    "history",
    ["draft", 7, {"at": date(2026, 1, 1)}, ["draft"], [{"at": "2026-01-01", "state": "live"}], [None]],
)
def test_a_history_nobody_can_read_is_told(history: object) -> None:
    assert refused(history=history).facts["field"] == "history"


def test_nothing_is_lost_between_a_definition_and_its_file() -> None:
    whole = Definition(
        **{field.name: f"some {field.name}" for field in fields(Definition) if field.type == "str"},
    )
    whole = replace(
        whole, kind="price", operator="<=", target=49.5, unit="PEN", share=0.9, hours="mon-fri 09:00-18:00",
        made_in="agent", made=date(2026, 1, 1), ends=date(2026, 2, 1), state="live",
        history=(Step(datetime(2026, 1, 1, 9, tzinfo=UTC), "Ana", "live", "signed"),),
    )  # fmt: skip
    assert definition_from(told_of(whole)) == whole
    assert all(value is not None for value in told_of(whole).values())
    assert promise_of(whole, "p").missing is None


def test_what_nobody_wrote_is_left_out_of_the_file() -> None:
    assert {name for name, value in told_of(Definition("x")).items() if value is not None} == {
        "text", "operator", "state",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("low", "value", "high", "state"),
    [
        (0.93, 0.94, 0.9499, "broken"),
        (0.93, 0.94, 0.95, "at_risk"),  # its interval still reaches the share
        (0.93, 0.9499, 0.97, "at_risk"),
        (0.93, 0.95, 0.97, "live"),
        (0.951, 0.96, 0.97, "live"),
        (0.5, None, 0.99, "live"),  # a few, of which nothing can be said for sure
    ],
)
def test_the_line_between_states_is_the_share_itself(
    low: float, value: float | None, high: float, state: str
) -> None:
    lately = Estimate(value, low, high, 100, "share")
    fine = Estimate(0.99, 0.97, 1.0, 100, "share")
    assert state_by_rate(lately, fine, 0.95) == state
    if state == "live":
        worse = Estimate(0.94, 0.93, 0.9499, 100, "share")
        edge = replace(worse, high=0.95)
        assert state_by_rate(lately, worse, 0.95) == "at_risk"
        assert state_by_rate(lately, edge, 0.95) == "live"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("error", [{"text": ""}, {"kind": "x"}, {"owner": "x" * 201}, {"share": 2}])
def test_each_refusal_has_words_and_a_way_on(error: dict[str, Any], language: str) -> None:
    told = refused(**error)
    for part in ("error", "hint"):
        words = say(f"{part}.{told.code}", language, **told.facts)
        assert words[-1] in ".!?"
        assert "{" not in words
