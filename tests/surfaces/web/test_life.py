"""A customer's chain made ready for a page: months, quiet moments, the line on top, tables to take along."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from unisono.model.chain import (
    LANES,
    ContractState,
    CustomerCard,
    CustomerChain,
    Doubt,
    Mind,
    Moment,
    Money,
    Mood,
    RecordKept,
)
from unisono.surfaces.web.life import MARKS, history_of, life_of, records_of


def at(month: int, day: int = 5) -> datetime:
    return datetime(2026, month, day, 10, tzinfo=UTC)


CARD = CustomerCard(
    id="crm:1",
    name="Ana",
    kind="person",
    segment="joven",
    unit="hogares",
    country="PE",
    region="Lima",
    city="",
    language="es",
    since=at(1),
    contracts=(ContractState("k", "Completo", "active", at(1), amount=8_990, currency="PEN"),),
    money=(Money(8_990, "PEN", 1, at(2)), Money(5_000, "USD", 3, at(3))),
    moods=(Mood("nps", 9.0, at(3)),),
    promises=(),
    open_matters=(),
    minds=(Mind("needs", "neutral", {"needs": "ayuda"}),),
    records=(
        RecordKept("crm:1", "crm", "1", "Ana", "ana+x@x.pe", "+51 (987) 654-321", "4567"),
        RecordKept("desk:2", "desk", "2", "ANA", "ana+x@x.pe", "", ""),
    ),
    doubts=(Doubt("shared_contact", "***21", ("desk:9",)),),
)
MOMENTS = (
    Moment(at(3, 9), "lived", "response", "r", {"instrument": "nps", "score": 9.0, "verbatim": "bien"}),
    Moment(at(3, 5), "lived", "money_paid", "f", {"amount": 8_990, "currency": "PEN"}),
    Moment(at(2, 1), "delivered", "touchpoint", "x", {"what": "app", "outcome": "failed"}),
    Moment(at(2, 1), "sold", "contract_began", "k", {"what": "Completo"}),
)
COUNTS = {"promised": 0, "sold": 1, "delivered": 1, "lived": 2}
CHAIN = CustomerChain(CARD, MOMENTS, COUNTS, 0, date(2026, 3, 31), 3)  # type: ignore[arg-type]


def test_moments_stand_by_month_in_the_order_they_come() -> None:
    months = life_of(CHAIN, "es")["months"]
    assert [label for label, _ in months] == ["marzo de 2026", "febrero de 2026"]  # type: ignore[attr-defined]
    backwards = replace(CHAIN, moments=MOMENTS[::-1])
    assert [label for label, _ in life_of(backwards, "en")["months"]] == ["February 2026", "March 2026"]  # type: ignore[attr-defined]


def test_what_happens_all_the_time_is_quiet_unless_it_went_wrong() -> None:
    shown = [moment for _, found in life_of(CHAIN, "es")["months"] for moment in found]  # type: ignore[attr-defined]
    assert [moment.quiet for moment in shown] == [False, True, False, False]


def test_every_lane_has_a_mark_of_its_own() -> None:
    assert set(MARKS) == set(LANES)
    assert len(set(MARKS.values())) == len(LANES)
    marks = life_of(CHAIN, "es")["marks"]
    assert [(lane, count) for lane, _, count in marks] == list(COUNTS.items())  # type: ignore[attr-defined]


def test_the_line_on_top_says_contract_and_mood() -> None:
    lead = str(life_of(CHAIN, "es")["lead"]).replace("\u00a0", " ")
    assert lead == "Completo · vigente · 89,90 PEN al mes · ¿Nos recomendaría? 9 de 10 · promotor"
    assert life_of(replace(CHAIN, card=replace(CARD, contracts=(), moods=())), "es")["lead"] == ""


@pytest.mark.parametrize(
    ("kind", "told"), [("person", "persona"), ("Company", "empresa"), ("vendedor", "vendedor"), ("", None)]
)
def test_a_kind_is_told_in_the_reader_s_words(kind: str, told: str | None) -> None:
    groups = life_of(replace(CHAIN, card=replace(CARD, kind=kind)), "es")["groups"]
    assert groups == ("joven", "hogares", *([told] if told else []))


def test_a_place_is_the_nearest_that_is_known() -> None:
    assert life_of(CHAIN, "es")["place"] == "Lima, PE"
    assert life_of(replace(CHAIN, card=replace(CARD, city="Surco")), "es")["place"] == "Surco, PE"
    assert life_of(replace(CHAIN, card=replace(CARD, region="", country="")), "es")["place"] == ""


def test_phones_and_addresses_can_be_used() -> None:
    life = life_of(CHAIN, "es")
    assert life["phones"] == (("+51 (987) 654-321", "+51987654321"),)
    assert life["emails"] == (("ana+x@x.pe", "ana%2Bx@x.pe"),)
    assert life["systems"] == 2


def test_money_is_told_by_currency() -> None:
    once, often = life_of(CHAIN, "es")["money"]  # type: ignore[misc]
    assert "en un pago" in str(once)
    assert "en 3 pagos" in str(often)


def test_doubts_are_told_with_whom() -> None:
    ((told, others),) = life_of(CHAIN, "es")["doubts"]  # type: ignore[misc]
    assert "***21" in str(told)
    assert others == ("desk:9",)


def test_the_story_is_a_table_to_take_along() -> None:
    table = history_of(CHAIN, "es")
    assert [column.name for column in table.columns] == ["at", "lane", "what", "how", "details", "quote"]
    assert table.rows[0].cells == (at(3, 9), "Vivido", "¿Nos recomendaría? 9 de 10", "promotor", "", "bien")
    assert table.total == 4


def test_records_are_a_table() -> None:
    table = records_of(CARD, "en")
    assert [column.title for column in table.columns][:2] == ["System", "Code"]
    assert [row.cells[1] for row in table.rows] == ["1", "2"]
