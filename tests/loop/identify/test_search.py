"""People found by name, e-mail, phone, document and key, in tables small enough to check by eye."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.loop.measure.company import Company, Row
from unisono.loop.identify.search import HEAD, Page, near_kernel, search_kernel
from unisono.loop.identify.sought import read_sought


def record(id: str, customer: str | None = None, **told: str) -> Row:
    """What one system wrote down about somebody."""
    system, _, own = id.partition(":")
    return {"id": id, "customer_id": customer or id, "system": system, "system_id": own, **told}


PEOPLE = Company(
    customers=[
        {"id": "crm:1", "name": "Ana Pérez Rojas", "source_id": "CL-70824611"},
        {"id": "crm:2", "name": "Susana Rojas"},
        {"id": "crm:3", "name": "Ana María Quispe"},
        {"id": "shop:9", "name": "Bodega Ñandú S.A.C.", "source_id": "TIENDA-77"},
    ],
    identities=[
        record(
            "crm:1",
            name="Ana Pérez Rojas",
            email="Ana.Perez@Correo.pe",
            phone="987 654 321",
            document="45678901",
        ),
        record("desk:U1", "crm:1", name="PEREZ ROJAS, ANA", phone="+51 1 617-9000"),
        record("crm:2", name="Susana Rojas", email="susana@correo.pe", phone="(+51) 912345678"),
        record("crm:3", name="ana maria quispe", document="07834519", phone="6234567"),
        record("desk:U9", name="Orellana Castro, Ana", email="ana.perez@otro.pe", document="12.345.678-K"),
    ],
)


def found(typed: str, limit: int = 50, **after: Any) -> list[str]:
    """The customers found, in their order."""
    page = Page(limit, after or None)
    return [row["customer_id"] for row in PEOPLE.ask(search_kernel(read_sought(typed), page))]


def near(typed: str) -> list[str]:
    """The customers that are called almost so."""
    kernel = near_kernel(read_sought(typed), Page(50))
    return [] if kernel is None else [row["customer_id"] for row in PEOPLE.ask(kernel)]


@pytest.mark.parametrize("typed", ["ana perez", "PÉREZ ana", "rojas ana perez", "per roj", "Ana, Pérez"])
def test_words_are_found_in_any_order_without_accents_by_their_beginning(typed: str) -> None:
    assert found(typed) == ["crm:1"]


def test_a_word_is_no_part_of_another() -> None:
    assert set(found("ana")) == {"crm:1", "crm:3", "desk:U9"}


def test_every_word_must_fit() -> None:
    assert found("ana susana") == []
    assert found("perez quispe") == []


def test_what_is_known_of_one_person_may_stand_in_different_records() -> None:
    assert found("Pérez 617 9000") == ["crm:1"]
    assert found("ana.perez@correo.pe 6179000") == ["crm:1"]


@pytest.mark.parametrize(
    "typed",
    [
        "987654321",
        "987 654 321",
        "+51 987 654 321",
        "(+51)987-654-321",
        "0051987654321",
        "51 987654321",
        "98765",
        "654 321",
    ],
)
def test_a_phone_is_found_in_any_format_and_by_a_part(typed: str) -> None:
    assert found(typed) == ["crm:1"]


@pytest.mark.parametrize("typed", ["912 345 678", "+51912345678", "912345678"])
def test_a_phone_recorded_with_its_calling_code_is_found_without(typed: str) -> None:
    assert found(typed) == ["crm:2"]


def test_a_short_line_is_found_with_its_calling_code() -> None:
    assert found("+51 1 6179000") == ["crm:1"]
    assert found("+51 1 6234567") == ["crm:3"]


def test_three_digits_are_no_phone() -> None:
    assert found("654") == []


@pytest.mark.parametrize(
    "typed", ["ana.perez@correo.pe", "ANA.PEREZ@CORREO.PE", "mailto:ana.perez@correo.pe"]
)
def test_an_address_is_found_whatever_its_capitals(typed: str) -> None:
    assert found(typed) == ["crm:1"]


def test_the_beginning_of_an_address_is_enough_but_not_its_middle() -> None:
    assert set(found("ana.perez@")) == {"crm:1", "desk:U9"}
    assert found("perez@correo") == []
    assert found("susana@") == ["crm:2"]


@pytest.mark.parametrize("typed", ["45678901", "45.678.901", "456789"])
def test_a_document_is_found_by_its_signs(typed: str) -> None:
    assert found(typed) == ["crm:1"]


@pytest.mark.parametrize("typed", ["07834519", "7834519", "0783 4519"])
def test_a_document_is_found_with_and_without_its_zero(typed: str) -> None:
    assert found(typed) == ["crm:3"]


@pytest.mark.parametrize("typed", ["12345678-k", "12.345.678-K", "12345678K"])
def test_a_document_with_a_letter_is_found(typed: str) -> None:
    assert found(typed) == ["desk:U9"]


@pytest.mark.parametrize(
    ("typed", "customer"),
    [
        ("crm:1", "crm:1"),
        ("desk:U1", "crm:1"),
        ("u1", "crm:1"),
        ("CRM:3", "crm:3"),
        ("cl-70824611", "crm:1"),
        ("70824611", "crm:1"),
        ("tienda-77", "shop:9"),
    ],
)
def test_a_key_of_any_system_finds_its_customer(typed: str, customer: str) -> None:
    assert found(typed)[0] == customer


def test_a_customer_that_no_record_names_is_found_by_name() -> None:
    assert found("nandu") == ["shop:9"]


def test_somebody_only_one_system_knows_is_found() -> None:
    assert found("orellana") == ["desk:U9"]


def test_the_exact_key_comes_before_the_name_and_the_name_before_the_rest() -> None:
    rows = PEOPLE.ask(search_kernel(read_sought("ana"), Page(9)))
    assert [row["rank"] for row in rows] == sorted(row["rank"] for row in rows)
    assert found("Ana María Quispe")[0] == "crm:3"
    assert PEOPLE.ask(search_kernel(read_sought("crm:1"), Page(1)))[0]["rank"] == 0
    assert PEOPLE.ask(search_kernel(read_sought("ana perez rojas"), Page(1)))[0]["rank"] == 1
    assert PEOPLE.ask(search_kernel(read_sought("ana per"), Page(1)))[0]["rank"] == 2
    assert PEOPLE.ask(search_kernel(read_sought("rojas ana"), Page(1)))[0]["rank"] == 3


def test_pages_follow_each_other_without_gap_or_repeat() -> None:
    whole = PEOPLE.ask(search_kernel(read_sought("ana"), Page(50)))
    turned: list[dict[str, Any]] = []
    after = None
    while rows := PEOPLE.ask(search_kernel(read_sought("ana"), Page(1, after))):
        turned += rows
        after = {"rank": rows[0]["rank"], "name": rows[0]["name"], "id": rows[0]["customer_id"]}
    assert turned == whole
    assert {row["total"] for row in turned} == {3}


@pytest.mark.parametrize("typed", ["Orelana", "Orellna", "orelllana", "Peres", "qiuspe"])
def test_a_name_one_letter_off_is_near(typed: str) -> None:
    assert found(typed) == []
    assert len(near(typed)) == 1


def test_two_letters_off_are_near_only_in_long_words() -> None:
    assert near("orelanna") == ["desk:U9"]
    assert near("qisppe") == []


@pytest.mark.parametrize("typed", ["ana", "98765432", "ana@x.pe", "CL-1", "orellana ana"])
def test_short_words_and_numbers_are_never_guessed(typed: str) -> None:
    assert near_kernel(read_sought(typed), Page(5)) is None


def test_the_beginning_that_searches_share_has_no_parameters() -> None:
    kernel = search_kernel(read_sought("ana 987654321 ana@x.pe"), Page(5))
    assert kernel.head == HEAD
    assert kernel.sql.startswith(HEAD)
    assert "$" not in HEAD


@given(st.text(max_size=40))
def test_whatever_is_typed_can_be_asked(typed: str) -> None:
    sought = read_sought(typed)
    if sought.parts:
        PEOPLE.ask(search_kernel(sought, Page(3)))
        kernel = near_kernel(sought, Page(3))
        assert kernel is None or isinstance(PEOPLE.ask(kernel), list)
