"""When a cost can't be told, and why: each way to silence, without a company behind it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.services.aftermath.told import ANSWER, alike_of, cost_of
from unisono.loop.diagnose.aftermath.cost import Cost
from unisono.loop.measure.lifetime import Sight
from unisono.model.company import Company
from unisono.model.estimate import Reason
from unisono.model.lens import Lens
from unisono.services.aftermath import Priced, pricing

COMPANY = Company(Path(), "Shop", currency="CLP", contract=True)
SIGHT = Sight(True, date(2026, 3, 31), "PEN")
BOOK = SimpleNamespace(
    card=SimpleNamespace(horizon_months=24, discount_rate=0.1, basis="revenue"),
    bias=-0.07,
    currency="PEN",
    sight=SIGHT,
)
PERU = Lens(segment=(("customer.country", "PE"),))


class Stage:
    """What `priced` asks of others, answered by hand; remembers what the cost was asked with."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.book: Any = BOOK
        self.cost = cost_of()
        self.rows = 40
        self.asked: dict[str, Any] = {}
        monkeypatch.setattr(pricing, "book_of", lambda company, reader: self.book)
        monkeypatch.setattr(pricing, "_months", self._months)
        monkeypatch.setattr(pricing, "cost_of", self._cost)

    def _months(self, reader: object, sight: Sight, promise: object) -> list[int]:
        self.asked |= {"where": sight.where, "promise": promise}
        return list(range(self.rows))

    def _cost(self, months: object, ahead: object, *, bias: float) -> Cost:
        self.asked |= {"ahead": ahead, "bias": bias}
        return self.cost

    def priced(self, company: Company = COMPANY, lens: Lens = PERU) -> Priced:
        return pricing.priced(company, None, ANSWER, lens)  # type: ignore[arg-type]


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    return Stage(monkeypatch)


def test_a_cost_is_told_on_the_terms_customers_are_valued_on(stage: Stage) -> None:
    told = stage.priced()
    assert (told.cost, told.reason, told.currency) == (stage.cost, None, "PEN")
    assert (told.months, told.discount, told.basis) == (24, 0.1, "revenue")
    assert (stage.asked["ahead"].horizon, stage.asked["ahead"].discount) == (24, 0.1)
    assert stage.asked["bias"] == 0.07  # off is off, to whichever side
    assert stage.asked["promise"] is ANSWER


def test_a_lens_narrows_whose_months_are_asked(stage: Stage) -> None:
    stage.priced()
    assert stage.asked["where"] == PERU.where
    assert "PE" in (PERU.where or "")
    stage.priced(lens=Lens())
    assert stage.asked["where"] is None


def test_who_comes_and_buys_can_t_be_seen_leaving(stage: Stage) -> None:
    told = stage.priced(replace(COMPANY, contract=False))
    assert (told.cost, told.reason, told.currency) == (None, Reason("aftermath_no_contract"), "CLP")
    assert stage.asked == {}  # nothing was even looked for
    assert stage.priced(replace(COMPANY, contract=None)).cost is not None  # nobody said: it is looked


def test_customers_nobody_can_value_pass_their_reason_on(stage: Stage) -> None:
    stage.book = Reason("value_no_money")
    told = stage.priced()
    assert (told.cost, told.reason, told.currency) == (None, Reason("value_no_money"), "CLP")


def test_a_promise_that_was_never_tested_says_so(stage: Stage) -> None:
    stage.rows = 0
    told = stage.priced()
    assert (told.cost, told.reason, told.currency) == (None, Reason("aftermath_untested"), "PEN")


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"lost": None, "unvalued": Reason("aftermath_no_money")}, Reason("aftermath_no_money")),
        ({"lost": None, "unvalued": Reason("aftermath_few_left")}, Reason("aftermath_few_left")),
        ({"alike": alike_of(reason=Reason("aftermath_no_overlap"))}, Reason("aftermath_no_overlap")),
        (
            {"alike": alike_of(reason=Reason("no_data")), "unvalued": Reason("aftermath_no_money")},
            Reason("no_data"),  # without anybody alike the rest was never asked
        ),
    ],
    ids=["no money", "few left", "nobody alike", "both"],
)
def test_what_is_known_stays_beside_the_reason_why_the_price_is_not(
    stage: Stage, changed: dict[str, Any], reason: Reason
) -> None:
    stage.cost = replace(cost_of(), **changed)
    told = stage.priced()
    assert told.reason == reason
    assert told.cost is stage.cost
