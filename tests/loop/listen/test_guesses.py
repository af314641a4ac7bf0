"""A first mapping must be right where names are usual, and silent where they are not."""

from __future__ import annotations

import pytest

from unisono.loop.listen.guesses import SYNONYMS, guess, matches, plain
from unisono.model.canon import BY_NAME


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Fecha de Creación", "fecha_creacion"), ("customerID", "customer_id"), (" E-Mail ", "e_mail"),
        ("Nº pedido", "no_pedido"), ("call duration in minutes", "call_duration_in_minutes"), ("客户", ""),
    ],
)  # fmt: skip
def test_plain_names(written: str, name: str) -> None:
    assert plain(written) == name


@pytest.mark.parametrize(
    ("columns", "table", "some"),
    [
        (
            "order_id customer_id order_status order_purchase_timestamp order_delivered_customer_date"
            " order_estimated_delivery_date",
            "deliveries",
            {"id": "order_id", "delivered_at": "order_delivered_customer_date", "status": "order_status"},
        ),
        ("mql_id first_contact_date landing_page_id origin", "leads", {"id": "mql_id", "origin": "origin"}),
        (
            "review_id order_id review_score review_comment_message review_answer_timestamp",
            "responses",
            {"score": "review_score", "at": "review_answer_timestamp", "verbatim": "review_comment_message"},
        ),
        (
            "opportunity_id sales_agent product account deal_stage engage_date close_date close_value",
            "deals",
            {
                "id": "opportunity_id",
                "rep_id": "sales_agent",
                "amount": "close_value",
                "customer_id": "account",
            },
        ),
        (
            "ticket_id cliente canal motivo created_at resuelto agente",
            "cases",
            {"topic": "motivo", "channel": "canal"},
        ),
        (
            "contrato_id cliente plano data_inicio data_fim mensalidade",
            "contracts",
            {"starts_at": "data_inicio"},
        ),
        ("id_pago cliente fecha monto moneda", "transactions", {"id": "id_pago", "currency": "moneda"}),
        ("sales_agent manager regional_office", "employees", {"region": "regional_office"}),
    ],
)
def test_usual_exports_are_recognised(columns: str, table: str, some: dict[str, str]) -> None:
    found, mapping = guess(columns.split())
    assert found.name == table
    assert some.items() <= mapping.items()
    assert len(set(mapping.values())) == len(mapping)


def test_unusual_names_match_nothing() -> None:
    assert matches(BY_NAME["cases"], ("xq1", "xq2")) == {}


def test_synonyms_are_of_columns_that_exist() -> None:
    names = {column for table in BY_NAME.values() for column in table.names}
    for key in SYNONYMS:
        table, _, column = key.rpartition(".")
        assert column in (BY_NAME[table].names if table else names), key
        assert all(name == plain(name) for name in SYNONYMS[key].split()), key
