"""The code of a promise: what ISO 10001 asks for, and what nobody wrote yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from unisono.loop.decide.promise import Definition, code_of, promise_of
from unisono.loop.decide.promise.code import PARTS

BARE = Definition("Te contestamos en 15 minutos")
WHOLE = replace(
    BARE,
    kind="first_answer",
    target=15.0,
    unit="minutes",
    audience="Clientes con plan",
    conditions="Con la app al día",
    contact="600 123 456",
    remedy="Un mes gratis",
)


def unwritten(definition: Definition) -> list[str]:
    return [part.name for part in code_of(definition, promise_of(definition, "p")) if not part.written]


def test_a_whole_code_lacks_nothing_and_a_bare_one_nearly_all() -> None:
    assert unwritten(WHOLE) == []
    assert unwritten(BARE) == ["scope", "conditions", "contact", "remedy", "indicators"]
    assert [part.name for part in code_of(BARE, promise_of(BARE, "p"))] == list(PARTS)


@pytest.mark.parametrize(
    ("field", "value", "part"),
    [
        ("made", date(2026, 1, 1), "scope"),
        ("channel", "chat", "scope"),
        ("hours", "24/7", "conditions"),
        ("owner", "Ana", "contact"),
        ("remedy", "Perdón", "remedy"),
    ],
)
def test_one_field_is_enough_for_its_part(field: str, value: object, part: str) -> None:
    assert part not in unwritten(replace(BARE, **{field: value}))  # type: ignore[arg-type]


def test_an_indicator_is_one_that_can_be_measured() -> None:
    assert "indicators" in unwritten(replace(WHOLE, target=None))
    assert "indicators" in unwritten(replace(WHOLE, kind="refund"))
    assert "indicators" not in unwritten(replace(WHOLE, kind="refund", topic="devolución"))
