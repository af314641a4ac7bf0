"""A customer as the API gives them: each field in its place, money in whole units, nothing unasked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from unisono.model.chain import (
    ContractState,
    CustomerCard,
    CustomerChain,
    CustomerFound,
    Doubt,
    FoundPage,
    Mind,
    Moment,
    Money,
    Mood,
    OpenMatter,
    PromiseTold,
    RecordKept,
)

AT, THEN = datetime(2026, 1, 5, 9, 30, tzinfo=UTC), datetime(2025, 7, 1, tzinfo=UTC)
SAID_AT, SAID_THEN = "2026-01-05T09:30:00Z", "2025-07-01T00:00:00Z"
CONTRACT = ContractState("crm:K1", "hogar", "ended", THEN, AT, "precio", 12_345, "PEN")
SAID_CONTRACT = {
    "id": "crm:K1", "plan": "hogar", "standing": "ended", "starts_at": SAID_THEN, "ends_at": SAID_AT,
    "end_reason": "precio", "monthly": 123.45, "currency": "PEN",
}  # fmt: skip
CARD = CustomerCard(
    "crm:1", "Ana «Ñ» Rojas", "person", "familia", "Hogar", "PE", "Lima", "Lima", "es", THEN,
    contracts=(CONTRACT,),
    money=(Money(-250, "PEN", 1, AT), Money(100_000, "USD", 3, THEN)),
    moods=(Mood("nps", 3.0, AT, 9.0, THEN, "forms:R77", "Tardaron mucho"),),
    promises=(PromiseTold("Soporte 24/7", THEN, 2, 1, AT, False, THEN),),
    open_matters=(OpenMatter("case", "crm:C1", AT, {"topic": "factura"}),),
    minds=(Mind("ending", "bad", {}),),
    records=(RecordKept("crm:1", "crm", "1", "Ana", "ana@x.pe", "999", "4-5", "PE"),),
    doubts=(Doubt("shared_contact", "ana@x.pe", ("crm:SECRET",)),),
)  # fmt: skip
MOMENTS = (
    Moment(AT, "sold", "deal_won", "crm:D1", {"amount": 12_345, "currency": "PEN"}),
    Moment(THEN, "lived", "a_kind_of_tomorrow", "crm:X1"),
)
COUNTS: dict[Any, int] = {"promised": 0, "sold": 1, "delivered": 0, "lived": 1}
CHAIN = CustomerChain(CARD, MOMENTS, COUNTS, 4, date(2026, 3, 31), 7, "abc")
FOUND = CustomerFound(
    "crm:1", "Ana Rojas", "person", "familia", "Hogar", "PE", "Lima", THEN, CONTRACT, AT, "a•••@x.pe",
    "•••99", ("crm", "forms"),
)  # fmt: skip
NOBODY_KNOWN = CustomerCard("crm:2", "", "", "", "", "", "", "", "", None, *((),) * 7)


@pytest.fixture
def looked_up(ask: Any) -> dict[str, Any]:
    told: dict[str, Any] = ask("customers", "/customers/crm:1", shape="look_up_customer", look_up=CHAIN)
    return told


def test_who_they_are_is_told_in_full(looked_up: dict[str, Any]) -> None:
    told = {name: value for name, value in looked_up["customer"].items() if not isinstance(value, list)}
    assert told == {
        "id": "crm:1", "name": "Ana «Ñ» Rojas", "kind": "person", "segment": "familia", "unit": "Hogar",
        "country": "PE", "region": "Lima", "city": "Lima", "language": "es", "since": SAID_THEN,
    }  # fmt: skip


def test_money_is_told_in_whole_units_of_its_own_currency(looked_up: dict[str, Any]) -> None:
    customer = looked_up["customer"]
    assert customer["contracts"] == [SAID_CONTRACT]
    assert customer["paid"] == [
        {"amount": -2.5, "currency": "PEN", "payments": 1, "last_at": SAID_AT},  # more came back than went in
        {"amount": 1000.0, "currency": "USD", "payments": 3, "last_at": SAID_THEN},
    ]


def test_what_they_felt_and_were_promised_is_told(looked_up: dict[str, Any]) -> None:
    customer = looked_up["customer"]
    (mood,) = customer["moods"]
    assert (mood["score"], mood["before"], mood["verbatim"]) == (3.0, 9.0, "Tardaron mucho")
    assert (mood["at"], mood["before_at"]) == (SAID_AT, SAID_THEN)
    assert customer["promises"] == [
        {
            "text": "Soporte 24/7", "met_at": SAID_THEN, "kept": 2, "broken": 1, "last_at": SAID_AT,
            "last_kept": False,
        }
    ]  # fmt: skip
    assert customer["open_matters"] == [
        {"kind": "case", "id": "crm:C1", "at": SAID_AT, "facts": {"topic": "factura"}}
    ]
    assert [(mind["code"], mind["tone"]) for mind in customer["minds"]] == [("ending", "bad")]
    assert not customer["minds"][0]["text"].startswith("mind.")


def test_the_chain_is_told_moment_by_moment(looked_up: dict[str, Any]) -> None:
    won, odd = looked_up["moments"]
    assert (won["at"], won["lane"], won["kind"], won["id"]) == (SAID_AT, "sold", "deal_won", "crm:D1")
    assert won["facts"] == {"amount": 12_345, "currency": "PEN"}  # in cents beside its currency, as described
    assert "123" in won["text"]
    assert odd["kind"] == "a_kind_of_tomorrow"
    assert odd["text"]
    assert looked_up["counts"] == COUNTS
    assert (looked_up["undated"], looked_up["until"], looked_up["edition"]) == (4, "2026-03-31", 7)
    assert looked_up["next"] == "abc"


def test_other_people_s_records_do_not_leave_with_theirs(ask: Any) -> None:
    """A doubt names customers whom nobody looked up."""
    told = ask("customers", "/customers/crm:1", shape="look_up_customer", look_up=CHAIN)
    assert "crm:SECRET" not in str(told)
    assert "doubts" not in told["customer"]


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_of_whom_nothing_is_known_nothing_is_made_up(ask: Any, language: str) -> None:
    chain = CustomerChain(NOBODY_KNOWN, (), dict.fromkeys(COUNTS, 0), 0, None, 0)
    told = ask("customers", "/customers/crm:2", shape="look_up_customer", language=language, look_up=chain)
    assert (told["moments"], told["until"], told["next"]) == ([], None, None)
    assert {str(value) for name, value in told["customer"].items() if name != "id"} == {"", "None", "[]"}


def test_a_contract_without_an_amount_has_none_and_one_of_nought_has_nought(ask: Any) -> None:
    contracts = (replace(CONTRACT, amount=None, currency=""), replace(CONTRACT, amount=0))
    chain = replace(CHAIN, card=replace(CARD, contracts=contracts))
    told = ask("customers", "/customers/crm:1", shape="look_up_customer", look_up=chain)
    assert [each["monthly"] for each in told["customer"]["contracts"]] == [None, 0.0]


def test_a_list_tells_people_apart_with_mail_and_phone_as_they_were_masked(ask: Any) -> None:
    page = FoundPage((FOUND, CustomerFound("crm:2", "")), 31, "next-page", near=True)
    told = ask("customers", "/customers?q=ana", shape="find_customers", find_customers=page)
    assert (told["total"], told["near"], told["next"]) == (31, True, "next-page")
    first, bare = told["customers"]
    assert first == {
        "id": "crm:1", "name": "Ana Rojas", "kind": "person", "segment": "familia", "unit": "Hogar",
        "country": "PE", "city": "Lima", "since": SAID_THEN, "contract": SAID_CONTRACT,
        "last_contact": SAID_AT, "email": "a•••@x.pe", "phone": "•••99", "systems": ["crm", "forms"],
    }  # fmt: skip
    assert (bare["contract"], bare["last_contact"], bare["since"], bare["systems"]) == (None, None, None, [])


def test_the_last_page_has_no_next(ask: Any) -> None:
    told = ask("customers", "/customers?q=ana", shape="find_customers", find_customers=FoundPage((), 0))
    assert told == {"customers": [], "total": 0, "near": False, "next": None}
