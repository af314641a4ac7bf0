"""A customer's card made of the tables of a company of a few rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, cast

from tests.loop.diagnose.life.lived import CUSTOMER, lived
from tests.loop.measure.company import Company as Tables
from tests.loop.measure.company import Row
from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.model.rights import Actor
from unisono.services.customers.card import Look, card_of
from unisono.store.warehouse import Reader

UNTIL = date(2026, 4, 30)


@dataclass
class Shelf:
    """Asks the tables of a test as a reader asks a warehouse."""

    tables: Tables

    def ask(self, kernel: Kernel) -> list[Row]:
        return self.tables.ask(kernel)


def look(customer: str, *, tables: Tables | None = None, until: date | None = UNTIL, **company: Any) -> Look:
    seen = Company(Path(), "Andina", currency="PEN", time_zone="America/Lima", **company)
    return Look(seen, cast(Reader, Shelf(tables or lived())), customer, until)


def test_a_card_holds_all_that_is_known() -> None:
    card = card_of(look(CUSTOMER))
    assert (card.name, card.country, card.id) == ("Ana Rojas", "PE", CUSTOMER)
    assert card.since is not None
    assert card.since.isoformat() == "2026-01-05T10:00:00-05:00"
    assert [(contract.plan, contract.standing) for contract in card.contracts] == [("Completo", "ending")]
    assert [(money.amount, money.payments) for money in card.money] == [(15_980, 2)]
    assert [mood.instrument for mood in card.moods] == ["csat", "nps"]
    assert {promise.words: promise.broken for promise in card.promises} == {
        "Contestamos en 15 minutos": 2,
        "Llegamos el día dicho": 1,
    }
    assert [matter.kind for matter in card.open_matters] == ["delivery", "deal", "case"]
    assert len(card.records) == 2
    assert len(card.doubts) == 1
    assert card.doubts[0].others == ("desk:U7",)


def test_what_to_mind_comes_the_worst_first() -> None:
    codes = [mind.code for mind in card_of(look(CUSTOMER)).minds]
    assert codes == ["doubted", "ending", "open_case", "overdue", "broken"]


def test_after_its_end_a_contract_has_ended() -> None:
    (contract,) = card_of(look(CUSTOMER, until=date(2026, 5, 1))).contracts
    assert contract.standing == "ended"


def test_without_any_data_to_judge_by_nothing_is_minded() -> None:
    assert card_of(look(CUSTOMER, until=None)).minds == ()


def test_whoever_only_a_system_knows_is_told_as_it_wrote_them_down() -> None:
    card = card_of(look("desk:U7"))
    assert (card.name, card.contracts, card.money, card.moods, card.promises) == ("Nadie", (), (), (), ())
    assert card.minds[0].code == "doubted"


def test_doubts_are_shown_to_whoever_may_import() -> None:
    agent = Actor(1, "Ana", "agent")
    assert card_of(look(CUSTOMER, actor=agent)).doubts == ()
    assert card_of(look(CUSTOMER, actor=Actor(1, "Ana", "analyst"))).doubts


def test_a_customer_without_anything_has_a_card() -> None:
    card = card_of(look("crm:3"))
    assert (card.name, card.since, card.minds, card.records) == ("Sin nada", None, (), ())
