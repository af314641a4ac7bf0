"""A deal told from what was learnt: verdicts as far as the interval tells, names instead of ids."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from tests.loop.decide.fit.planted import history
from tests.services.fit.told import ALWAYS, LOSS, SOON, TAKEN, missed
from unisono.loop.decide.fit.columns import Excluded
from unisono.loop.decide.fit.history import Category
from unisono.loop.decide.fit.keeping import KeptRates
from unisono.loop.decide.fit.learning import Learnt, learn
from unisono.loop.decide.fit.scoring import typical_of
from unisono.loop.decide.fit.warning import DealWarning
from unisono.model.company import Company
from unisono.model.estimate import Estimate, Reason
from unisono.services.fit.keeping import FitBook, _kinds
from unisono.services.fit.minding import CAMPAIGN, warnings_by_kind
from unisono.services.fit.telling import (
    _verdict,
    day_of,
    deal_fit,
    judged_of,
    level_text,
    levels_of,
    typical_estimate,
)

COMPANY = Company(Path(), "Shop", currency="PEN")
CATEGORIES = (
    Category("deals.needs", ("cheap", "", None), 1),
    Category("deals.product", ("big", "small")),
    Category(CAMPAIGN, ("C-1", "C-2")),
)


@pytest.fixture(scope="module")
def book() -> FitBook:
    """A book of eight hundred deals: some needs are rare, of some nobody noted any."""
    told = replace(history(3, 800), categories=CATEGORIES)
    learnt = learn(told)
    assert isinstance(learnt, Learnt)
    kinds, typical = _kinds(told, learnt), typical_of(learnt)
    return FitBook(
        told,
        learnt,
        Reason("fit_few_judged", {"deals": 12, "minimum": 100}),
        kinds,
        typical,
        (Excluded("customer.segment", "age"),),
        (ALWAYS,),
        KeptRates((), {}),
        {int(kind): (missed(), SOON) for kind in np.unique(kinds.place)},
        {"R0": ("Ana", "North")},
        {"C-1": ("Help by night", "search"), "C-2": ("Best price", "social")},
    )


def place_of(book: FitBook, need: int) -> int:
    """A deal of a need, by its code."""
    return int(np.flatnonzero(book.history.codes[:, 0] == need)[0])


def test_a_deal_is_told_with_names_and_its_figures(book: FitBook) -> None:
    deal = deal_fit(COMPANY, book, 0, "en", TAKEN)
    assert (deal.id, deal.rep, deal.rep_name) == ("D000000", "R0", "Ana")
    assert deal.campaign in ("Help by night", "Best price")
    assert deal.product in ("big", "small")
    assert deal.choice == TAKEN
    assert deal.won.currency == deal.expected.currency == "PEN"
    assert (deal.chance.unit, deal.stays.unit, deal.score.unit) == ("share", "share", "points")
    assert deal.won.value == pytest.approx((deal.margin.value or 0) - (deal.cost.value or 0), abs=2)
    for each in (deal.won, deal.expected, deal.chance, deal.stays):
        assert (each.low or 0) <= (each.value or 0) <= (each.high or 0)
        assert each.n == book.learnt.won
    assert deal.days == int(book.history.last - book.history.opened[0])


def test_a_rep_nobody_named_is_called_by_their_id(book: FitBook) -> None:
    assert deal_fit(COMPANY, book, 1, "en").rep_name == "R1"
    assert deal_fit(COMPANY, book, 1, "en").choice is None


def test_what_is_rare_and_what_nobody_noted_have_words(book: FitBook) -> None:
    assert levels_of(book, place_of(book, 1))["deals.needs"] == ""
    assert levels_of(book, place_of(book, 2))["deals.needs"] is None
    assert level_text(book, "deals.needs", "", "en") == "another, rare one"
    assert level_text(book, "deals.needs", None, "en") == "not noted"
    assert level_text(book, "deals.needs", "cheap", "en") == "cheap"
    assert level_text(book, CAMPAIGN, "C-2", "en") == "Best price"
    assert level_text(book, CAMPAIGN, "C-9", "en") == "C-9"


def test_reasons_are_told_what_weighs_most_first_and_nothing_minor(book: FitBook) -> None:
    deal = deal_fit(COMPANY, book, 0, "en")
    weights = [abs(each.adds) for each in deal.reasons]
    assert weights == sorted(weights, reverse=True)
    assert min(weights) >= 0.01 * (deal.typical.value or 0)
    for each in deal.reasons:
        assert each.label == level_text(book, each.column, levels_of(book, 0)[each.column], "en")


@pytest.mark.parametrize(("need", "label"), [(0, "cheap"), (1, "another, rare one"), (2, "not noted")])
def test_a_warning_of_a_need_names_it_as_a_person_does(book: FitBook, need: int, label: str) -> None:
    promise, soon = deal_fit(COMPANY, book, place_of(book, need), "en").warnings
    assert promise == missed()
    assert (soon.kind, soon.level, soon.facts) == ("need", label, SOON.facts)


def test_a_warning_that_hangs_on_a_campaign_names_it(book: FitBook) -> None:
    kinds = {kind: (replace(SOON, column=CAMPAIGN, level="C-1"), LOSS) for kind in book.warnings}
    soon, loss = deal_fit(COMPANY, replace(book, warnings=kinds), 0, "en").warnings
    assert soon.level in ("Help by night", "Best price")
    assert loss == LOSS


def test_an_amount_nobody_wrote_down_is_none(book: FitBook) -> None:
    amount = book.history.amount.copy()
    amount[0] = np.nan
    bare = replace(book, history=replace(book.history, amount=amount))
    assert deal_fit(COMPANY, bare, 0, "en").amount is None
    known = deal_fit(COMPANY, bare, 1, "en").amount
    assert known is not None
    assert (known.value, known.low, known.currency) == (float(amount[1]), None, "PEN")


def test_a_score_of_few_answers_has_its_reason(book: FitBook) -> None:
    worth = replace(book.kinds.worth, score=np.full_like(book.kinds.worth.score, np.nan))
    silent = replace(book, kinds=replace(book.kinds, worth=worth))
    score = deal_fit(COMPANY, silent, 0, "en").score
    assert (score.value, score.reason, score.unit) == (None, Reason("fit_few_asked"), "points")


@pytest.mark.parametrize(
    ("low", "high", "verdict"),
    [
        (500.0, 700.0, "good"),
        (300.0, 500.0, "usual"),
        (100.0, 300.0, "poor"),
        (-300.0, -100.0, "loss"),
        (-100.0, 100.0, "poor"),
        (400.0, 600.0, "usual"),
        (None, None, "usual"),
    ],
)
def test_the_verdict_says_no_more_than_the_interval(
    low: float | None, high: float | None, verdict: str
) -> None:
    assert _verdict(Estimate(400.0, low, high, 100, "money"), 400.0) == verdict


def test_what_it_rests_on_is_told_and_why_it_was_not_checked(book: FitBook) -> None:
    judged = judged_of(book, "PEN")
    assert (judged.won, judged.lost) == (book.learnt.won, book.learnt.lost)
    assert judged.columns == ("deals.needs", "deals.product", CAMPAIGN)
    assert judged.unchecked == book.held
    assert (judged.held, judged.since_day, judged.until_day) == (None, None, None)
    assert judged.excluded == (Excluded("customer.segment", "age"),)


def test_a_typical_customer_has_no_bounds_of_its_own(book: FitBook) -> None:
    typical = typical_estimate(book, "PEN")
    assert (typical.low, typical.high, typical.currency) == (None, None, "PEN")
    assert typical.value == round(float(book.typical.won[0]))


def test_days_are_counted_from_1970() -> None:
    assert (day_of(0.0), day_of(20_454.9)) == (date(1970, 1, 1), date(2026, 1, 1))


def test_each_kind_of_open_deal_is_minded_once(book: FitBook) -> None:
    told = (book.kinds.worth, book.kinds.bounds, book.typical)
    rates = KeptRates((), {("crm:P-1", (), part): (20, 100) for part in range(4)})
    found = warnings_by_kind(
        book.history, book.kinds.place, told, book.kinds.stays_reasons, ((ALWAYS,), rates)
    )
    still = {int(kind) for kind in book.kinds.place[book.history.state == -1]}
    assert set(found) == still
    for kind, warnings in found.items():
        kinds = [each.kind for each in warnings]
        assert kinds[0] in ("promise", "loss")
        codes = book.history.codes[int(np.flatnonzero(book.kinds.place == kind)[0])]
        assert ("unnoted" in kinds) == (codes[0] != 0)  # rare or not noted: nobody can tell which need


def test_nothing_is_minded_where_promises_are_kept_and_customers_stay(book: FitBook) -> None:
    calm = replace(book.kinds.bounds, stays=(np.ones_like(book.kinds.worth.stays),) * 2)
    rates = KeptRates((), {("crm:P-1", (), 0): (990, 1_000)})
    found = warnings_by_kind(
        book.history,
        book.kinds.place,
        (book.kinds.worth, calm, book.typical),
        book.kinds.stays_reasons,
        ((ALWAYS,), rates),
    )
    told: list[DealWarning] = [each for warnings in found.values() for each in warnings]
    assert {each.kind for each in told} <= {"unnoted"}
