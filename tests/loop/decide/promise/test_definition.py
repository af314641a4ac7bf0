"""A promise as people write it: what can be meant is read, what can't is told, all is read back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from unisono.errors import InputError
from unisono.loop.decide.promise import Definition, Step, definition_from, promise_of, told_of
from unisono.loop.measure.ledger import KINDS

NIGHT = {
    "text": "Soporte 24/7: te contestamos en 15 minutos",
    "kind": "answered_hours",
    "target": 15,
    "unit": "Minutes",
    "share": 0.9,
    "hours": "lun-vie 9-18; sáb 9-13",
    "channel": "teléfono",
    "made_in": "campaign",
    "made": date(2025, 7, 1),
    "history": [{"at": datetime(2025, 6, 1, tzinfo=UTC), "by": "Ana", "state": "draft"}],
    "their own": {"kept": "beside"},
}


def test_a_file_is_read_as_meant() -> None:
    read = definition_from(NIGHT)
    assert (read.target, read.unit, read.share, read.operator) == (15.0, "minutes", 0.9, "<=")
    assert read.hours == "mon-fri 09:00-18:00; sat 09:00-13:00"
    assert (read.made, read.ends, read.state) == (date(2025, 7, 1), None, "draft")
    assert read.history == (Step(datetime(2025, 6, 1, tzinfo=UTC), "Ana", "draft"),)


def test_a_form_s_texts_are_read_too() -> None:
    read = definition_from(
        {**NIGHT, "target": "15", "share": "0.9", "made": "2025-07-01", "ends": "", "channel": None}
    )
    assert (read.target, read.share, read.made, read.ends, read.channel) == (
        15.0,
        0.9,
        date(2025, 7, 1),
        None,
        "",
    )
    assert definition_from({"text": "  Te   llamamos \n hoy "}).text == "Te llamamos hoy"
    assert definition_from({"text": "x", "conditions": " one\ntwo "}).conditions == "one\ntwo"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "happiness"),
        ("operator", "~"),
        ("target", "soon"),
        ("target", -1),
        ("target", 0),
        ("target", True),
        ("target", float("inf")),
        ("target", float("nan")),
        ("share", 95),
        ("share", 0),
        ("unit", "lightyears"),
        ("hours", "when we like"),
        ("made", "yesterday"),
        ("made_in", "a dream"),
        ("state", "wished"),
        ("channel", 7),
        ("history", "long"),
        ("history", [{"state": "draft"}]),
        ("history", [{"at": datetime(2025, 1, 1), "state": "wished"}]),
    ],
)
def test_what_can_not_be_meant_is_told_by_its_field(field: str, value: object) -> None:
    with pytest.raises(InputError, match="promise_field") as refused:
        definition_from({**NIGHT, field: value})
    assert refused.value.facts["field"] == field


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"text": "  "}, "promise_unsaid"),
        ({"text": "x" * 501}, "promise_long"),
        ({"owner": "x" * 201}, "promise_long"),
        ({"ends": date(2025, 6, 30)}, "promise_days"),
    ],
)
def test_what_is_missing_too_long_or_backwards_is_refused(changed: dict[str, Any], code: str) -> None:
    with pytest.raises(InputError, match=code):
        definition_from({**NIGHT, **changed})


def test_a_price_is_in_a_currency_and_a_moment_without_zone_is_utc() -> None:
    assert definition_from({"text": "x", "kind": "price", "target": 49, "unit": "pen"}).unit == "PEN"
    with pytest.raises(InputError, match="promise_field"):
        definition_from({"text": "x", "kind": "price", "target": 49, "unit": "soles"})
    history = [{"at": date(2025, 6, 1), "state": "live", "why": "signed"}]
    (step,) = definition_from({"text": "x", "history": history}).history
    assert step == Step(datetime(2025, 6, 1, tzinfo=UTC), "", "live", "signed")


def test_the_ledger_measures_what_was_written() -> None:
    promise = promise_of(definition_from(NIGHT), "unisono:night")
    assert (promise.id, promise.kind, promise.target, promise.unit) == (
        "unisono:night",
        "answered_hours",
        15.0,
        "minutes",
    )
    assert (promise.standard, promise.missing, promise.made) == (0.9, None, date(2025, 7, 1))
    assert promise_of(definition_from({"text": "the best"}), "x").missing == "kind"


LINES = some.text(some.characters(categories=["L", "N"]), max_size=20)


@given(
    some.builds(
        Definition,
        text=LINES.filter(bool),
        kind=some.sampled_from(["", *(kind for kind in KINDS if kind != "price")]),
        target=some.none() | some.floats(0.001, 1e6),
        share=some.none() | some.floats(0.01, 1),
        unit=some.sampled_from(["", "seconds", "days"]),
        hours=some.sampled_from(["", "24/7", "mon-fri 09:00-18:00"]),
        operator=some.just("<="),
        made_in=some.sampled_from(["", "agent"]),
        conditions=LINES,
        state=some.sampled_from(["draft", "live"]),
        history=some.just(()),
    ).filter(lambda one: not (one.made and one.ends and one.ends < one.made))
)
def test_what_a_definition_tells_is_read_back(definition: Definition) -> None:
    told = {name: value for name, value in told_of(definition).items() if value is not None}
    assert definition_from(told) == Definition(
        **{
            name: getattr(definition, name).strip()
            if isinstance(getattr(definition, name), str)
            else getattr(definition, name)
            for name in Definition.__dataclass_fields__
        }
    )
