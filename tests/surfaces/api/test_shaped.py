"""What holds answers against their shapes notices whatever doesn't fit."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from tests.surfaces.api.shaped import answer_shape, described, estimates_in, misfits, named

ESTIMATE = {
    "value": 3.0,
    "low": 2,
    "high": 4.5,
    "level": 0.95,
    "n": 40,
    "unit": "points",
    "reason": None,
}
FIGURES: dict[str, Any] = {
    "figures": [{"metric": "nps", "group": {}, "period": None, "key": "nps@1", **ESTIMATE}],
    "edition": 1,
    "total": 1,
    "next": None,
}


def test_what_fits_has_no_misfits() -> None:
    assert misfits(ESTIMATE, named("Estimate")) == []
    assert misfits(FIGURES, answer_shape("measure")) == []


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("value", "3", "no number"),
        ("value", float("nan"), "not finite"),
        ("low", float("inf"), "not finite"),
        ("value", True, "no number"),
        ("n", 40.5, "no integer"),
        ("n", None, "no integer"),
        ("n", False, "no integer"),
        ("unit", None, "no string"),
        ("reason", 7, "no string"),
        ("extra", 1, "in no description"),
    ],
)
def test_what_does_not_fit_is_named(name: str, value: object, said: str) -> None:
    told = copy.deepcopy(FIGURES)
    told["figures"][0][name] = value
    (found,) = misfits(told, answer_shape("measure"))
    assert found.startswith("answer.figures[0]")
    assert said in found
    assert name in found


def test_what_is_missing_is_named() -> None:
    told = {name: value for name, value in ESTIMATE.items() if name != "n"}
    assert misfits(told, named("Estimate")) == ["answer: n is missing"]


def test_one_of_a_few_words_days_and_moments() -> None:
    day = {"type": "string", "format": "date"}
    assert misfits("2026-02-28", day) == []
    assert misfits("2026-02-30", day) == ["answer: '2026-02-30' is no date"]
    moment = {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "null"}]}
    assert misfits(None, moment) == misfits("2026-02-28T10:00:00-05:00", moment) == []
    assert misfits("soon", moment) != []
    way = named("Metric")["properties"]["direction"]
    assert misfits("up", way) == []
    assert "none of" in misfits("sideways", way)[0]


def test_maps_hold_what_they_promise() -> None:
    counts = {"type": "object", "additionalProperties": {"type": "integer"}}
    assert misfits({"a": 1}, counts) == []
    assert misfits({"a": "1"}, counts) == ["answer.a: '1' is no integer"]


def test_estimates_are_found_wherever_they_stand() -> None:
    told = {"a": [{"b": ESTIMATE}, ESTIMATE], "c": {"value": 1}}
    assert [where for where, _ in estimates_in(told)] == ["answer.a[0].b", "answer.a[1]"]


def test_every_operation_that_answers_with_something_has_a_shape() -> None:
    for name, operation in described().items():
        if "204" in operation["responses"]:
            continue
        (status,) = (int(each) for each in operation["responses"] if each < "300")
        assert answer_shape(name, status), name
