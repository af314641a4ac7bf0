"""What the company could say: which promises are looked at, and what nobody may read in a quote."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from unisono.errors import RightsError
from unisono.loop.diagnose.aftermath.better import TIMES
from unisono.loop.diagnose.aftermath.redaction import GONE
from unisono.loop.measure.ledger import Promise
from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.model.lens import Lens
from unisono.model.rights import Action, Actor, Role
from unisono.services.aftermath import Strengths, strengths

COMPANY = Company(Path(), "Shop")
MINUTES = Promise("p1", "in 15 minutes", "first_answer", target=15.0, unit="minutes")
ORDER = Promise("delivery", "", "delivery")
KEPT = [{"step": TIMES.index(60), "n": 400, "w": 400.0, "w2": 400.0}]
EARLY = [{"step": 2, "n": 400, "w": 400.0, "w2": 400.0}]


class Shelf:
    """A reader of few rows: claims that were kept, texts, and the people whose names must go."""

    def __init__(self) -> None:
        self.promises: tuple[Promise, ...] = (MINUTES,)
        self.texts: list[dict[str, Any]] = []
        self.people = ["María Núñez", "luz peña"]
        self.asked: list[str] = []

    def ask(self, kernel: Kernel) -> list[dict[str, Any]]:
        if "from employees" in kernel.sql:
            return [{"name": name} for name in self.people]
        if "verbatim" in kernel.sql:
            return self.texts
        self.asked.append(kernel.sql)
        return EARLY if "d.promised_at) - local_day(d.delivered_at)" in kernel.sql else KEPT


def text(words: str, glad: int | None, customer: str, name: str | None = "Ana Rojas") -> dict[str, Any]:
    return {"words": words, "glad": glad, "customer_id": customer, "name": name}


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Shelf:
    found = Shelf()
    module = import_module("unisono.services.aftermath.strengths")  # the package's function hides it

    @contextmanager
    def reader_of(company: Company, edition: object) -> Iterator[Shelf]:
        yield found

    monkeypatch.setattr(module, "reader_of", reader_of)
    monkeypatch.setattr(module, "edition_of", lambda company: SimpleNamespace(number=3))
    monkeypatch.setattr(module, "promises_of", lambda reader: found.promises)
    found.texts = [
        *(
            text(f"Maria Nunez y Luz, qué rapidez. Soy Ana, 999 888 777, gracias {n}", 1, f"g{n}")
            for n in range(40)
        ),
        *(text(f"caro {n}", 0, f"o{n}") for n in range(40)),
        text("ni fu ni fa", None, "x"),
    ]
    return found


def of(role: Role = "cxo", allowed: set[Action] | None = None) -> Strengths:
    """What somebody of a role is told, narrowed to some actions where these are named."""
    narrowed = None if allowed is None else frozenset(allowed)
    return strengths(replace(COMPANY, actor=Actor(9, "Ana", role, narrowed=narrowed)), Lens())


def test_a_quote_holds_nobody_s_name_however_it_is_written(shelf: Shelf) -> None:
    (theme,) = of().themes
    assert theme.word == "gracias"  # as often as «rapidez», and first by the alphabet
    assert len(theme.quotes) == 2
    for quote in theme.quotes:
        assert quote.startswith(f"{GONE} {GONE} y {GONE}, qué rapidez. Soy {GONE}, {GONE}, gracias ")
        assert not [name for name in ("Maria", "Nunez", "Luz", "Ana", "999") if name in quote]


def test_answers_of_another_kind_are_neither_glad_nor_not(shelf: Shelf) -> None:
    told = of()
    assert (told.texts, told.promises, told.edition) == (80, 1, 3)


@pytest.mark.parametrize(
    ("allowed", "quoted"),
    [(None, True), ({"see_figures", "see_customers"}, True), ({"see_figures"}, False)],
    ids=["analyst", "customers too", "figures alone"],
)
def test_who_may_not_look_customers_up_reads_the_word_and_no_quote(
    shelf: Shelf, allowed: set[Action] | None, quoted: bool
) -> None:
    (theme,) = of("analyst", allowed).themes
    assert bool(theme.quotes) is quoted
    assert theme.customers == 40


def test_an_agent_is_told_nothing(shelf: Shelf) -> None:
    with pytest.raises(RightsError):
        of("agent")


@pytest.mark.parametrize(
    ("promise", "claims", "looked"),
    [
        (MINUTES, [(60, 0)], 1),
        (ORDER, [(0, 3)], 1),
        (replace(MINUTES, hours="mon-fri 09:00-18:00"), [], 0),  # the clock on the wall says nothing of it
        (replace(MINUTES, kind="resolution"), [], 0),
        (replace(MINUTES, kind=""), [], 0),  # nobody could measure it
        (replace(MINUTES, target=1.0), [], 1),  # promised in a minute: no shorter claim takes enough less
    ],
    ids=["answer", "delivery", "hours", "solution", "unmeasured", "already short"],
)
def test_claims_are_looked_for_where_a_time_on_the_wall_is_promised(
    shelf: Shelf, promise: Promise, claims: list[tuple[int, int]], looked: int
) -> None:
    shelf.promises = (promise,)
    assert [(claim.seconds, claim.days) for claim in of().claims] == claims
    assert len(shelf.asked) == looked
