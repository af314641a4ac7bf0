"""What a customer's card asks of the tables, checked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.loop.diagnose.life.lived import CUSTOMER, lived
from tests.loop.measure.company import Company, Row, at
from unisono.loop.diagnose.life import card

COMPANY = lived()


def test_a_customer_is_found_by_any_key_of_theirs() -> None:
    def owner(key: str) -> list[str]:
        return [row["id"] for row in COMPANY.ask(card.owner_kernel(key))]

    assert owner("crm:1") == ["crm:1"]
    assert owner("desk:U1") == ["crm:1"]
    assert owner("old:9") == ["crm:1"]
    assert owner("desk:U7") == ["desk:U7"]
    assert owner("crm:3") == ["crm:3"]
    assert owner("nobody") == []
    assert owner("") == []


def test_records_are_those_of_the_customer_alone() -> None:
    assert [row["id"] for row in COMPANY.ask(card.records_kernel(CUSTOMER))] == ["crm:1", "desk:U1"]
    assert [row["name"] for row in COMPANY.ask(card.records_kernel("desk:U7"))] == ["Nadie"]
    assert COMPANY.ask(card.person_kernel("desk:U7")) == []


def test_money_is_summed_by_currency_without_what_was_given_back() -> None:
    assert COMPANY.ask(card.money_kernel(CUSTOMER)) == [
        {"currency": "PEN", "amount": 15_980, "payments": 2, "last_at": at("2026-03-06 09:00")}
    ]
    assert COMPANY.ask(card.money_kernel("crm:2")) == []


def test_the_last_score_of_each_scale_comes_with_the_one_before() -> None:
    moods = COMPANY.ask(card.moods_kernel(CUSTOMER))
    assert [(row["instrument"], row["score"], row["before"]) for row in moods] == [
        ("csat", 4.0, None),
        ("nps", 3.0, 9.0),
    ]
    assert moods[1]["before_at"] == at("2026-01-25 09:00")
    assert moods[1]["verbatim"] == "nadie contesta"


def test_promises_met_and_due_are_counted_together() -> None:
    told = {row["words"]: row for row in COMPANY.ask(card.promises_kernel(CUSTOMER))}
    answer = told["Contestamos en 15 minutos"]
    assert (answer["kept"], answer["broken"], answer["last_kept"]) == (1, 2, 0)
    assert answer["met_at"] == at("2026-01-01 08:00")
    assert answer["last_broken_at"] == answer["last_at"] == at("2026-04-20 03:00")
    order = told["Llegamos el día dicho"]
    assert (order["kept"], order["broken"], order["last_kept"]) == (1, 1, 0)
    assert len(told) == 2


def test_the_date_of_an_order_is_a_promise_without_words_where_none_was_advertised() -> None:
    company = Company(
        deliveries=[
            {
                "customer_id": "c",
                "ordered_at": at("2026-01-01 10:00"),
                "promised_at": at("2026-01-03 10:00"),
                "delivered_at": at("2026-01-02 10:00"),
            }
        ]
    )
    (row,) = company.ask(card.promises_kernel("c"))
    assert (row["words"], row["kept"], row["broken"], row["met_at"]) == ("", 1, 0, None)


def test_a_promise_that_was_never_due_is_told_without_counts() -> None:
    company = Company(
        promises=[{"id": "p", "text": "Siempre", "kind": "other"}],
        exposures=[{"customer_id": "c", "promise_id": "p", "at": at("2026-01-01 10:00")}],
    )
    (row,) = company.ask(card.promises_kernel("c"))
    assert (row["words"], row["kept"], row["broken"], row["last_kept"]) == ("Siempre", 0, 0, None)


def test_what_is_open_comes_the_oldest_first() -> None:
    found = COMPANY.ask(card.open_kernel(CUSTOMER))
    assert [(row["kind"], row["id"]) for row in found] == [("delivery", "o3"), ("deal", "d2"), ("case", "t3")]


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("cases", {"customer_id": "c", "opened_at": at("2026-01-01 10:00")}),
        ("deliveries", {"customer_id": "c", "ordered_at": at("2026-01-01 10:00")}),
        ("deals", {"customer_id": "c", "opened_at": at("2026-01-01 10:00")}),
    ],
)
def test_where_no_end_is_ever_written_down_nothing_is_known_to_be_open(table: str, row: Row) -> None:
    assert Company(**{table: [row]}).ask(card.open_kernel("c")) == []


def test_a_topic_that_came_back_within_a_month_is_counted() -> None:
    (row,) = COMPANY.ask(card.repeats_kernel(CUSTOMER, date(2026, 4, 30)))
    assert (row["topic"], row["times"], row["at"]) == ("fuga", 2, at("2026-04-20 03:00"))
    assert COMPANY.ask(card.repeats_kernel(CUSTOMER, date(2026, 6, 30))) == []


def test_the_last_need_is_that_of_the_last_sale() -> None:
    assert COMPANY.ask(card.needs_kernel(CUSTOMER)) == [{"needs": "ayuda de noche", "product": "Completo"}]
    assert COMPANY.ask(card.needs_kernel("crm:2")) == []


def test_doubts_are_those_that_name_the_customer_whole() -> None:
    assert [row["kind"] for row in COMPANY.ask(card.doubts_kernel(CUSTOMER))] == ["shared_contact"]
    assert COMPANY.ask(card.doubts_kernel("crm:")) == []


def test_several_customers_are_told_apart_in_one_question() -> None:
    rows = {row["id"]: row for row in COMPANY.ask(card.found_kernel(["crm:1", "crm:3", "desk:U7"]))}
    assert rows["crm:1"]["last_contact"] == at("2026-04-21 03:00")
    assert rows["crm:1"]["contract"]["plan"] == "Completo"
    assert rows["crm:1"]["systems"] == ["crm", "desk"]
    assert (rows["crm:1"]["email"], rows["crm:1"]["phone"]) == ("a@x.pe", "987")
    assert (rows["crm:3"]["contract"], rows["crm:3"]["last_contact"]) == (None, None)
    assert rows["desk:U7"]["name"] == "Nadie"


def test_of_several_contracts_the_one_that_lives_is_told() -> None:
    company = Company(
        contracts=[
            {"id": "a", "customer_id": "c", "plan": "viejo", "starts_at": 5, "ends_at": 900},
            {"id": "b", "customer_id": "c", "plan": "vivo", "starts_at": 2, "ends_at": None},
        ]
    )
    (row,) = company.ask(card.found_kernel(["c"]))
    assert row["contract"]["plan"] == "vivo"
