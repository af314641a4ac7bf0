"""What was learnt is kept by what it depends on: made once for all who see the same rows, then let go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from tests.loop.measure.company import at
from tests.services.fit.shelf import Shelf
from unisono.loop.decide.fit.history import OPEN
from unisono.loop.decide.fit.holdout import HeldOut
from unisono.model.company import Company
from unisono.model.estimate import Reason
from unisono.model.rights import Actor, Scope
from unisono.services.fit import keeping
from unisono.services.fit.keeping import MOST_KEPT, FitBook, fit_book
from unisono.store.warehouse import Reader

SHOP = Company(Path("shop"), "Shop", currency="PEN", time_zone="America/Lima")
FIRST = datetime(2026, 11, 1, tzinfo=UTC)


def reader(number: int = 1, made_at: datetime | None = FIRST) -> Reader:
    return cast(Reader, SimpleNamespace(edition=SimpleNamespace(number=number, made_at=made_at)))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was learnt, in order; each time a reason of its own stands for the book."""
    told: list[str] = []

    def learnt(company: Company, asked: Reader) -> Reason:
        told.append(company.name)
        return Reason(f"made {len(told)}")

    monkeypatch.setattr(keeping, "_made", learnt)
    keeping._kept.cache.clear()
    return told


def test_it_is_learnt_once_however_often_it_is_asked_for(made: list[str]) -> None:
    assert [fit_book(SHOP, reader()) for _ in range(5)] == [Reason("made 1")] * 5
    assert len(made) == 1


SAME: tuple[Callable[[Company], Company], ...] = (
    lambda shop: replace(shop, name="Another name"),
    lambda shop: replace(shop, handoff_days=9),
    lambda shop: replace(shop, languages=("en",)),
    lambda shop: replace(shop, actor=Actor(7, "Ana", "sales")),
    lambda shop: replace(shop, actor=Actor(8, "Leo", "service")),
)
OTHER: tuple[Callable[[Company], Company], ...] = (
    lambda shop: replace(shop, folder=Path("elsewhere")),
    lambda shop: replace(shop, currency="USD"),
    lambda shop: replace(shop, time_zone="UTC"),
    lambda shop: replace(shop, contract=False),
    lambda shop: replace(shop, protected_columns=("needs",)),
    lambda shop: replace(shop, actor=Actor(7, "Ana", "sales", Scope(countries=("PE",)))),
)


@pytest.mark.parametrize("change", SAME, ids=["name", "clock", "language", "who asks", "their role"])
def test_what_it_does_not_depend_on_asks_for_no_other(
    made: list[str], change: Callable[[Company], Company]
) -> None:
    assert fit_book(SHOP, reader()) is fit_book(change(SHOP), reader())
    assert len(made) == 1


@pytest.mark.parametrize(
    "change", OTHER, ids=["company", "currency", "clock", "contracts", "protected columns", "rows they see"]
)
def test_what_it_depends_on_asks_for_another(made: list[str], change: Callable[[Company], Company]) -> None:
    """Above all: whoever sees one country alone is never told what was learnt of all of them."""
    assert fit_book(SHOP, reader()) != fit_book(change(SHOP), reader())
    assert len(made) == 2


def test_another_edition_is_learnt_anew_and_so_is_one_made_again(made: list[str]) -> None:
    for asked in (reader(1), reader(2), reader(1, FIRST.replace(year=2027)), reader(1), reader(2)):
        fit_book(SHOP, asked)
    assert len(made) == 3


def test_the_one_not_asked_for_longest_is_let_go(made: list[str]) -> None:
    for number in range(MOST_KEPT):
        fit_book(SHOP, reader(number))
    fit_book(SHOP, reader(0))  # so that number 1 is the oldest
    fit_book(SHOP, reader(99))
    assert len(made) == MOST_KEPT + 1
    fit_book(SHOP, reader(0))
    assert len(made) == MOST_KEPT + 1
    fit_book(SHOP, reader(1))
    assert len(made) == MOST_KEPT + 2


def test_a_reason_is_kept_as_a_book_is(made: list[str]) -> None:
    """Whoever has too few deals shouldn't wait for that each time."""
    assert isinstance(fit_book(SHOP, reader()), Reason)
    fit_book(SHOP, reader())
    assert len(made) == 1


def selling(deals: int = 400) -> Shelf:
    """Deals of two needs over a year; half are won, and of those one in four leaves; ten are open."""
    rows, contracts, money = [], [], []
    for place in range(deals):
        opened = f"2025-{1 + place % 12:02d}-{1 + place % 28:02d}"
        won = place % 4 < 2
        told: dict[str, Any] = {
            "id": f"D{place:03d}",
            "opened_at": at(f"{opened} 09:00"),
            "rep_id": f"V{place % 3}",
        }
        told |= {"needs": "day" if place % 5 < 3 else "night", "lead_id": f"L{place % 2}", "amount": 9_900}
        if place >= 10:
            told |= {"closed_at": at(f"{opened} 18:00"), "won": won}
        if won and place >= 10:
            told["customer_id"] = f"c{place}"
            ends = at(f"2026-{1 + place % 12:02d}-05 10:00") if place % 8 == 0 else None
            contracts.append({"customer_id": f"c{place}", "starts_at": told["closed_at"], "ends_at": ends})
            money.append({"customer_id": f"c{place}", "at": told["closed_at"], "amount": 900, "margin": 300})
        rows.append(told)
    return Shelf(
        deals=rows,
        contracts=contracts,
        transactions=[{**each, "currency": "PEN"} for each in money],
        leads=[{"id": "L0", "campaign_id": "C1"}, {"id": "L1", "campaign_id": "C2"}],
        employees=[{"id": "V0", "name": "Ana", "team": "North"}, {"id": "V1", "name": None}],
        campaigns=[{"id": "C1", "name": "Help by night", "channel": "search"}, {"id": "C2"}],
        cases=[{"customer_id": "c12", "opened_at": at("2027-04-30 10:00")}],
    )


def test_a_book_holds_names_kinds_and_what_each_kind_is_worth() -> None:
    book = keeping._made(SHOP, cast(Any, selling()))
    assert isinstance(book, FitBook)
    assert (book.rep_name("V0"), book.rep_name("V1"), book.rep_name("V9")) == ("Ana", "V1", "V9")
    assert book.reps["V0"] == ("Ana", "North")
    assert book.campaigns == {"C1": ("Help by night", "search"), "C2": ("C2", "")}
    assert len(book.kinds.worth.won) == 4  # two needs by two campaigns
    assert len(np.unique(book.kinds.place)) == 4
    assert set(book.warnings) == set(book.kinds.place[book.history.state == OPEN].tolist())
    assert isinstance(book.held, HeldOut | Reason)
    assert book.kinds.worth.margin == pytest.approx([300] * 4, rel=0.2)  # once, when they begin
    assert book.typical.won == pytest.approx([300], rel=0.2)
    assert book.kinds.won_reasons.shape == (4, len(book.history.categories))


@pytest.mark.parametrize(
    ("deals", "code"), [(0, "fit_no_deals"), (60, "fit_few_won")], ids=["no deals", "few"]
)
def test_of_too_little_there_is_the_reason(deals: int, code: str) -> None:
    found = keeping._made(SHOP, cast(Any, selling(deals)))
    assert isinstance(found, Reason)
    assert found.code == code
