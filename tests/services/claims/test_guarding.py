"""One odd figure spoils no copy: telephones are let be; what the ledger can't take is left to a person."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.loop.listen.claims import examples
from unisono.errors import InputError
from unisono.loop.decide.promise import definition_from
from unisono.loop.listen.claims import claims_in, draft_of
from unisono.services.claims.guarding import claims_of, readable

TOLD = [text for _, text, _ in examples.told(examples.BY_TONGUE)]
DIALLED = [
    "01 800 123 4567",
    "0 800 123 456",
    "0 800 100",
    "0800 123 456",
    "(01) 311 9000",
    "01\u00a0800\u00a0123",
    "0'800'123",
    "0’800’123",
    "0.100 200",
    "000 000 000",
]
PROMISE = "Te respondemos en 2 horas"


@pytest.mark.parametrize("number", DIALLED)
def test_a_telephone_number_spoils_no_promise_beside_it(number: str) -> None:
    for text in (f"Llama al {number}. {PROMISE}", f"{PROMISE}: llama al {number}", f"{PROMISE} al {number}"):
        (claim,) = claims_of(text)
        assert (claim.kind, claim.values) == ("answer_within", ("2 hours",)), text
        assert text[claim.start : claim.end] == claim.text


@pytest.mark.parametrize("number", DIALLED)
def test_words_and_conditions_are_those_of_the_copy(number: str) -> None:
    (claim,) = claims_of(f"Entrega en 48 h solo en Lima llamando al {number}")
    assert len(claim.conditions) == 1
    assert "\x1f" not in claim.text + claim.conditions[0]
    assert claim.conditions[0].startswith("solo en Lima llamando al")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Seguro con cobertura de hasta S/ 1 000 000", ("1000000 PEN",)),
        ("Seguro con cobertura de hasta S/ 2 012 500", ("2012500 PEN",)),
        ("Seguro con cobertura de hasta S/ 100.000", ("100000 PEN",)),
        ("Ahorra S/ 0,50", ("0.5 PEN",)),
        ("Soporte de lunes a viernes de 8:00 a 20:00", ("mon-fri 08:00-20:00",)),
        ("Uptime de 99,9 %", ("99.9 %",)),
    ],
)
def test_other_figures_are_read_as_ever(text: str, values: tuple[str, ...]) -> None:
    (claim,) = claims_of(text)
    assert claim.values == values


def test_copy_without_such_figures_is_read_as_the_grammar_reads_it() -> None:
    assert len(TOLD) > 300
    for text in TOLD:
        assert claims_of(text) == claims_in(text)


@pytest.mark.parametrize("figures", ["3x2 000 100", "10.5 000 800", "9:30 000 100", "24/7 000 800"])
def test_groups_behind_another_figure_spoil_nothing(figures: str) -> None:
    text = f"{PROMISE}. Código {figures}."
    assert [claim.values for claim in claims_of(text) if claim.kind == "answer_within"] == [("2 hours",)]


@given(st.text(alphabet="0123456789 .,'’/:%h-\u00a0\n", max_size=40))
def test_no_row_of_digits_is_too_much(digits: str) -> None:
    text = f"Soporte {digits} en"
    for claim in claims_of(text):
        assert text[claim.start : claim.end] == claim.text


# A field, what a draft says in it, and what the ledger takes; None where it is left to a person.
TAKEN: list[tuple[str, Any, Any]] = [
    ("target", 49.9, 49.9),
    ("target", 0.0, None),
    ("target", -1, None),
    ("target", float("inf"), None),
    ("unit", "PEN", "PEN"),
    ("unit", "soles", None),
    ("share", 0.9, 0.9),
    ("share", 1.0, 1.0),
    ("share", 1.01, None),
    ("hours", "mon-fri 09:00-18:00", "mon-fri 09:00-18:00"),
    ("hours", "mon-fri 24:00-17:00", None),
    ("conditions", "a" * 2_000, "a" * 2_000),
    ("conditions", "a" * 2_001, "a" * 2_000),
    ("text", "a" * 500, "a" * 500),
    ("text", "a" * 501, "a" * 500),
    ("campaign", "C" * 201, "C" * 200),
]


@pytest.mark.parametrize(
    ("name", "said", "taken"),
    TAKEN,
    ids=[f"{name}-{str(said)[:20]}-{len(str(said))}" for name, said, _ in TAKEN],
)
def test_a_draft_holds_what_the_ledger_takes(name: str, said: object, taken: object) -> None:
    draft, definition = readable({"text": "Plan", "kind": "price", "operator": "<=", name: said})
    assert draft.get(name) == taken
    assert definition == definition_from(draft)
    assert {**draft, name: None} == {"text": "Plan", "kind": "price", "operator": "<=", name: None}


def test_several_fields_are_mended_at_once() -> None:
    draft, _ = readable(
        {"text": "x" * 900, "kind": "price", "target": 0, "unit": "soles", "hours": "siempre que sí"}
    )
    assert draft == {"text": "x" * 500, "kind": "price"}


def test_a_draft_without_words_is_refused() -> None:
    with pytest.raises(InputError) as refused:
        readable({"text": "  ", "target": 0})
    assert refused.value.code == "promise_unsaid"


@pytest.mark.parametrize("text", TOLD[::7])
def test_a_draft_that_can_be_taken_is_left_as_it_is(text: str) -> None:
    for claim in claims_of(text):
        drafted = dict(draft_of(claim))
        assert readable(drafted)[0] == drafted
