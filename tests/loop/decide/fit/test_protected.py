"""What may decide nothing about a person, in three languages; and what only sounds like it."""

from __future__ import annotations

import pytest

from unisono.loop.decide.fit.protected import NAMES, VALUES, protected_by_name, protected_by_values


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("customer.age", "age"),
        ("customer.edad_titular", "age"),
        ("customer.idade", "age"),
        ("lead.birthDate", "age"),
        ("customer.Fecha de nacimiento", "age"),
        ("customer.género", "gender"),
        ("customer.sexo", "gender"),
        ("lead.nacionalidad", "origin"),
        ("customer.raça", "origin"),
        ("customer.language", "language"),
        ("customer.religião", "belief"),
        ("customer.estado_civil", "family"),
        ("customer.discapacidad", "health"),
    ],
)
def test_a_name_tells_what_it_protects(name: str, what: str) -> None:
    assert protected_by_name(name) == what


@pytest.mark.parametrize(
    "name",
    ["lead.city", "deals.needs", "customer.country", "lead.origin", "deals.product", "lead.page",
     "customer.storage", "customer.business_unit", "lead.campaign_id", "deals.agenda", "lead.color"],
)  # fmt: skip
def test_a_name_that_only_holds_such_letters_is_free(name: str) -> None:
    assert protected_by_name(name) == ""


@pytest.mark.parametrize("declared", [["segment"], ["customer.segment"], [" Segment "], ["other", "SEGMENT"]])
def test_a_company_protects_what_it_declares(declared: list[str]) -> None:
    assert protected_by_name("customer.segment", declared) == "declared"
    assert protected_by_name("lead.city", declared) == ""


@pytest.mark.parametrize(
    ("values", "what"),
    [
        (["joven", "familia", "negocio"], "age"),
        (["Adulto mayor", "otros"], "age"),
        (["18-24", "25 a 34"], "age"),
        (["65+", "resto"], "age"),
        (["Idosos", "famílias"], "age"),
        (["Senior", "Family"], "age"),
        (["mujer", "hombre"], "gender"),
        (["Feminino", "outro"], "gender"),
        (["soltera", "con pareja"], "family"),
    ],
)
def test_one_level_that_names_a_protected_thing_is_enough(values: list[str], what: str) -> None:
    assert protected_by_values(values) == what


@pytest.mark.parametrize(
    "values",
    [["Lima", "Bogotá"], ["Premium", "Completo"], ["24/7"], ["oro", "plata"], ["pyme", "corporativo"], []],
)
def test_levels_that_name_none_are_free(values: list[str]) -> None:
    assert protected_by_values(values) == ""


def test_words_are_told_as_they_are_compared() -> None:
    for said in [word for _, words in (*NAMES, *VALUES) for word in words]:
        assert said == said.casefold()
        assert said.isascii()  # accents are taken off both sides
