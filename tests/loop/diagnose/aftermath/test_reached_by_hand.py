"""Those a promise reached beside others like them, where what came of each can be worked out on paper."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from unisono.loop.diagnose.aftermath.alike import Fact
from unisono.loop.diagnose.aftermath.reached import Beside, Gap, Reached, beside, reached_from

UNTIL = date(2018, 12, 31)
DAY_ZERO = (UNTIL - date(1970, 1, 1)).days


def reached(stays: dict[tuple[str, bool], list[tuple[int, bool]]], **more: np.ndarray) -> Reached:
    """Customers of a country, reached or not: how many months each was seen, and whether they left then."""
    told = [(key, stay) for key, group in stays.items() for stay in group]
    size = len(told)
    nothing = np.full(size, np.nan)
    return Reached(
        exposed=np.array([key[1] for key, _ in told]),
        facts=(Fact.of("country", [key[0] for key, _ in told]),),
        stayed=np.array([stay[0] for _, stay in told]),
        gone=np.array([stay[1] for _, stay in told]),
        score=more.get("score", nothing),
        kept=more.get("kept", nothing),
        contacts=more.get("contacts", nothing),
        worth=more.get("worth", nothing),
    )


def stays(left: int, stayed: int, *, month: int = 12) -> list[tuple[int, bool]]:
    """So many who left in their second month, and so many still seen after `month`."""
    return [(2, True)] * left + [(month, False)] * stayed


def gap_of(found: Beside, name: str) -> Gap:
    return next(gap for gap in found.gaps if gap.name == name)


TWO = {
    ("PE", True): stays(10, 30),
    ("CO", True): stays(10, 10),
    ("PE", False): stays(10, 40),
    ("CO", False): stays(50, 100),
}


def test_who_is_still_there_is_set_beside_alike_others() -> None:
    """Reached: 40 of 60. Others: 4/5 of Peruvians and 2/3 of Colombians stay; as two thirds of the reached
    are Peruvian, alike ones stay at ⅔ · ⅘ + ⅓ · ⅔ = 0.7556, all others at 140/200."""
    stay = gap_of(beside(reached(TWO)), "stay")
    assert stay.effect.exposed == pytest.approx(40 / 60)
    assert stay.effect.others == pytest.approx(2 / 3 * 4 / 5 + 1 / 3 * 2 / 3)
    assert stay.plain == pytest.approx(140 / 200)
    assert (stay.n, stay.others, stay.month) == (60, 200, 12)


def test_its_error_is_greenwoods_of_both() -> None:
    """One country, everybody alike: √(p (1 − p) / n) of each, 40 of 60 and 140 of 200."""
    one = {("PE", True): stays(20, 40), ("PE", False): stays(60, 140)}
    stay = gap_of(beside(reached(one)), "stay")
    expected = math.hypot(math.sqrt(2 / 3 * 1 / 3 / 60), math.sqrt(0.7 * 0.3 / 200))
    assert stay.effect.error == pytest.approx(expected)


@pytest.mark.parametrize(
    ("seen", "told"), [(30, 12), (12, 12), (11, 6), (6, 6), (5, 3), (3, 3), (2, 1), (1, 1)]
)
def test_the_longest_that_thirty_of_both_were_seen_is_told(seen: int, told: int) -> None:
    both = {("PE", reached_): [(seen, False)] * 40 + [(1, True)] * 5 for reached_ in (True, False)}
    assert gap_of(beside(reached(both)), "stay").month == told


@pytest.mark.parametrize(("long", "told"), [(30, 12), (29, 3)])
def test_thirty_of_both_must_have_been_seen_so_long(long: int, told: int) -> None:
    one = {
        ("PE", True): [(12, False)] * long + [(3, False)] * 20,
        ("PE", False): [(12, False)] * 100,
    }
    assert gap_of(beside(reached(one)), "stay").month == told


def test_nobody_seen_for_a_month_tells_no_stay() -> None:
    new = {("PE", True): [(0, False)] * 40, ("PE", False): [(0, False)] * 40}
    assert beside(reached(new)).gaps == ()


def outcome(values: dict[tuple[str, bool], float]) -> np.ndarray:
    """One value for everybody of a group of TWO."""
    return np.concatenate([np.full(len(TWO[key]), value) for key, value in values.items()])


WORTH = {("PE", True): 500.0, ("CO", True): 200.0, ("PE", False): 600.0, ("CO", False): 300.0}


def test_what_they_bring_is_weighed_by_country() -> None:
    """Reached 40 · 500 + 20 · 200 over 60; alike others ⅔ · 600 + ⅓ · 300; all others 50 and 150 of 200."""
    worth = gap_of(beside(reached(TWO, worth=outcome(WORTH))), "worth")
    assert worth.effect.exposed == pytest.approx(400)
    assert worth.effect.others == pytest.approx(500)
    assert worth.plain == pytest.approx((50 * 600 + 150 * 300) / 200)
    assert worth.effect.difference == pytest.approx(-100)
    assert worth.month == 0


def test_each_thing_is_compared_among_those_who_tell_it() -> None:
    """Only Colombians answer: twenty of those reached are too few, so the score is left out."""
    score = outcome({("PE", True): np.nan, ("CO", True): 50.0, ("PE", False): np.nan, ("CO", False): 0.0})
    found = beside(reached(TWO, score=score, worth=outcome(WORTH)))
    assert [gap.name for gap in found.gaps] == ["stay", "worth"]
    peru = outcome({("PE", True): 50.0, ("CO", True): np.nan, ("PE", False): 0.0, ("CO", False): np.nan})
    told = gap_of(beside(reached(TWO, score=peru)), "score")
    assert (told.n, told.others, told.effect.difference) == (40, 50, pytest.approx(50))


def test_a_difference_without_doubt_is_more_than_chance_and_none_is_not() -> None:
    random = np.random.default_rng(2)
    worth = outcome(WORTH) + random.normal(0, 20, 260)
    same = random.normal(0, 20, 260)
    found = beside(reached(TWO, worth=worth, contacts=same))
    assert {gap.name: gap.beyond for gap in found.gaps} == {"stay": False, "contacts": False, "worth": True}


def test_few_are_refused_with_how_many_are_missing() -> None:
    found = beside(replace(reached({("PE", True): stays(9, 20), ("PE", False): stays(10, 90)}), late=4))
    assert (found.alike.reason.code, found.alike.reason.facts["missing"]) == ("too_few", 1)
    assert (found.gaps, found.late) == ((), 4)


def columns(*rows: tuple[int, int, int | None]) -> dict[str, list]:
    """(reached?, days since the first, days until leaving or None) of as many customers."""
    size = len(rows)
    told: dict[str, list] = {name: ["x"] * size for name in ("g0", "g1", "g2", "plan", "need")}
    began = [DAY_ZERO - days for _, days, _ in rows]
    return {
        **told,
        "exposed": [kind for kind, _, _ in rows],
        "started": [500] * size,
        "first_day": began,
        "left_day": [
            None if left is None else first + left for first, (_, _, left) in zip(began, rows, strict=True)
        ],
        "score": [None] * size,
        "kept": [None] * size,
        "contacts": [6] * size,
    }


@pytest.mark.parametrize(
    ("since", "left", "stayed"),
    [
        (0, None, 0),
        (30, None, 0),  # a month is 30.44 days
        (31, None, 1),
        (365, None, 11),
        (366, None, 12),
        (366, 0, 1),  # left on the day they came: in their first month
        (366, 31, 2),
        (366, -3, 1),  # an end before the beginning is an end at once
    ],
)
def test_months_seen_are_whole_and_who_left_was_there_in_that_month(
    since: int, left: int | None, stayed: int
) -> None:
    found = reached_from(columns((1, since, left)), np.array([1.0]), UNTIL)
    assert found.stayed.tolist() == [stayed]
    assert found.gone.tolist() == [left is not None]


@pytest.mark.parametrize(
    ("since", "contacts"), [(10, 6.0), (61, 6 / (61 / 30.4375)), (365, 6 / (365 / 30.4375))]
)
def test_contacts_are_those_of_a_month_and_a_short_relation_is_one(since: int, contacts: float) -> None:
    found = reached_from(columns((0, since, None)), np.array([1.0]), UNTIL)
    assert found.contacts.tolist() == pytest.approx([contacts])


def test_who_met_it_late_is_counted_and_left_out() -> None:
    found = reached_from(
        columns((1, 90, None), (2, 90, None), (0, 90, None), (2, 9, 3)), np.arange(4.0), UNTIL
    )
    assert (len(found), found.late) == (2, 2)
    assert found.worth.tolist() == [0, 2]
    assert all(fact.place.size == 2 for fact in found.facts)
