"""From how many deals on something is learnt: one below each minimum is refused, the minimum isn't."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.loop.decide.fit.hand import LAST, Deal, history_of, lost, still_open
from unisono.loop.decide.fit.history import NEVER, History
from unisono.loop.decide.fit.learning import (
    LEAST_ANSWERED,
    LEAST_DAYS,
    LEAST_LEFT,
    LEAST_LOST,
    LEAST_WON,
    Learnt,
    learn,
)
from unisono.loop.decide.fit.scoring import worth_of
from unisono.model.estimate import Reason
from unisono.model.words import LANGUAGES, say


def shop(
    *, won: int = LEAST_WON, lose: int = LEAST_LOST, left: int = LEAST_LEFT, days: int = LEAST_DAYS
) -> History:
    """A company with so many deals, the last of them opened so many days after the first."""
    deals = [
        Deal(500.0, 505.0, need=place % 2, left=place % 3 + 1 if place < left else NEVER)
        for place in range(won)
    ]
    gone = [lost(500.0, 510.0, place % 2) for place in range(lose)]
    return history_of([*deals, *gone], last=500 + days)


def reason(history: History) -> Reason:
    found = learn(history)
    assert isinstance(found, Reason)
    return found


def test_the_least_of_everything_is_enough() -> None:
    found = learn(shop())
    assert isinstance(found, Learnt)
    assert (found.won, found.lost, found.left) == (LEAST_WON, LEAST_LOST, LEAST_LEFT)
    assert found.until == 500 + LEAST_DAYS


@pytest.mark.parametrize(
    ("short", "code", "minimum", "fact"),
    [
        ({"won": LEAST_WON - 1}, "fit_few_won", LEAST_WON, "won"),
        ({"lose": LEAST_LOST - 1}, "fit_few_lost", LEAST_LOST, "lost"),
        ({"days": LEAST_DAYS - 1}, "fit_short", LEAST_DAYS, "days"),
        ({"left": LEAST_LEFT - 1}, "fit_few_left", LEAST_LEFT, "left"),
    ],
    ids=["won", "lost", "days", "left"],
)
def test_one_less_is_refused_and_says_how_many_there_are(
    short: dict[str, int], code: str, minimum: int, fact: str
) -> None:
    found = reason(shop(**short))
    assert found.code == code
    assert found.facts["minimum"] == minimum
    assert found.facts[fact] == minimum - 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "short", [{"won": 99}, {"lose": 49}, {"days": 119}, {"left": 19}], ids=["won", "lost", "days", "left"]
)
def test_what_is_missing_is_said_with_both_numbers(short: dict[str, int], language: str) -> None:
    found = reason(shop(**short))
    said = say(f"reason.{found.code}", language, **found.facts)
    (there,) = short.values()
    assert str(there) in said
    assert str(there + 1) in said
    assert "{" not in said


def test_what_is_most_basic_is_said_first() -> None:
    """Whoever has nothing is told to load deals won, not that nobody answered."""
    assert reason(shop(won=0, lose=0, left=0)).code == "fit_few_won"
    assert reason(shop(lose=0, left=0)).code == "fit_few_lost"
    assert reason(history_of([])).code == "fit_few_won"
    assert reason(history_of([])).facts["days"] == 0


def test_customers_without_contracts_need_not_have_left() -> None:
    found = learn(replace(shop(left=0), stays=False))
    assert isinstance(found, Learnt)
    assert (found.leaving, found.left) == (None, 0)


def test_a_customer_s_later_deals_are_not_counted_as_won() -> None:
    history = shop()
    first = history.first.copy()
    first[0] = False
    found = reason(replace(history, first=first))
    assert (found.code, found.facts["won"]) == ("fit_few_won", LEAST_WON - 1)


def test_deals_still_open_count_for_nothing() -> None:
    alone = history_of([still_open(500.0)] * 400)
    assert (reason(alone).facts["won"], reason(alone).facts["lost"]) == (0, 0)


def test_without_money_or_columns_there_is_nothing_to_foretell() -> None:
    history = shop()
    poor = replace(history, margin=np.zeros_like(history.margin))
    assert reason(poor).code == "fit_no_money"
    bare = replace(history, categories=(), codes=history.codes[:, :0])
    assert reason(bare).code == "fit_no_columns"


@pytest.mark.parametrize(("asked", "known"), [(LEAST_ANSWERED - 1, False), (LEAST_ANSWERED, True)])
def test_customers_who_answered_are_counted_once_each(asked: int, known: bool) -> None:
    history = shop()
    answers = np.zeros_like(history.answers)
    answers[:asked, 0] = 1.0
    found = learn(replace(history, answers=answers, promoting=answers))
    assert isinstance(found, Learnt)
    assert (found.score is not None) == known
    assert np.isfinite(worth_of(found, history.codes[:1]).score).all() == known


def test_answers_after_the_months_seen_are_not_known_yet() -> None:
    history = shop()  # 115 days after winning: three whole months
    answers = np.zeros_like(history.answers)
    answers[:LEAST_ANSWERED, 3] = 1.0  # the fourth
    found = learn(replace(history, answers=answers, promoting=answers))
    assert isinstance(found, Learnt)
    assert found.score is None


def test_where_all_customers_are_alike_their_average_is_what_is_expected() -> None:
    deals = [Deal(need=place % 2, left=NEVER) for place in range(200)]
    gone = [Deal(need=place % 2, left=1) for place in range(50)]
    history = history_of([*deals, *gone, *[lost(need=place % 2) for place in range(250)]])
    found = learn(history)
    assert isinstance(found, Learnt)
    worth = worth_of(found, np.array([[0], [1]]))
    assert worth.chance == pytest.approx([0.5, 0.5], abs=0.01)  # 250 of 500
    assert worth.stays == pytest.approx([0.8, 0.8], abs=0.02)  # 200 of 250
    # A month's margin of 1,000 and cost of 100, by who is there at its start: all, then four in five.
    assert worth.margin == pytest.approx([1_000 * (1 + 11 * 0.8)] * 2, rel=0.02)
    assert worth.cost == pytest.approx([100 * (1 + 11 * 0.8)] * 2, rel=0.02)
    assert found.until == LAST
