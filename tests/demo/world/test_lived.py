"""What was lived and how it is remembered: by hand for one person, and against sums for many."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.demo.world.calendar import DAY
from unisono.demo.world.chance import Chance
from unisono.demo.world.customers import Newcomers, newcomers
from unisono.demo.world.laws import Laws
from unisono.demo.world.lived import Events, Memory, of_cases, of_installs, together
from unisono.demo.world.market import (
    GENERAL,
    HANG_UP,
    INSTALLED_LATE,
    INSTALLED_WELL,
    NIGHT_SILENCE,
    QUICK_ANSWER,
    REPEAT,
)
from unisono.demo.world.nouns import Cases, Installs

LAWS = Laws()
RULES = LAWS.feeling

FELT = st.floats(-6.0, 2.0).map(lambda points: round(points, 2))
EVENTS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 1_000), FELT), max_size=15)


def people(count: int, **columns: float) -> Newcomers:
    came = newcomers(Chance(1, 0), count, LAWS)
    return replace(came, **{name: np.full(count, value) for name, value in columns.items()})


def memory(count: int, laws: Laws = LAWS) -> Memory:
    return Memory.of(Chance(1, 0), people(count, taste=0.0), laws)


def events(lived: list[tuple[int, int, float]]) -> Events:
    who, at, felt = (np.array(column) for column in zip(*lived, strict=True)) if lived else [np.array([])] * 3
    who = who.astype(np.int64)
    return Events(who, at.astype(np.int64), felt.astype(float), np.full(len(who), HANG_UP))


def cases(kept: list[int], solved: list[bool], repeat_of: list[int]) -> Cases:
    """Contacts of one customer each, of which only this matters here."""
    count = len(kept)
    none = np.zeros(count, dtype=np.int64)
    return Cases(
        customer=np.arange(count), channel=none, topic=none, opened_at=np.arange(count) * DAY,
        answered_at=none, resolved_at=none, handle_seconds=none, agent=none, difficulty=none * 0.0,
        solved=np.array(solved), repeat_of=np.array(repeat_of), kept=np.array(kept), cost=none,
    )  # fmt: skip


def test_a_contact_feels_as_it_was_answered_and_solved() -> None:
    lot = cases([1, 0, -1, 1], [True, True, False, False], [-1, -1, -1, 0])
    found = of_cases(lot, people(4, expectation=0.5), RULES)
    broken = RULES.broken + 0.5 * RULES.over_promised
    expected = [
        RULES.in_time + RULES.solved,
        broken + RULES.solved,
        RULES.unsolved,
        RULES.in_time + RULES.unsolved,
    ]
    assert found.felt == pytest.approx(expected)
    assert found.theme.tolist() == [QUICK_ANSWER, NIGHT_SILENCE, HANG_UP, REPEAT]
    assert found.at.tolist() == lot.opened_at.tolist()


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_break_hurts_more_who_was_promised_more(one: float, other: float) -> None:
    lot = cases([0], [True], [-1])
    little, much = (
        of_cases(lot, people(1, expectation=told), RULES).felt[0] for told in sorted((one, other))
    )
    assert much <= little


def test_a_kept_promise_pleases_whatever_was_promised() -> None:
    lot = cases([1, 1], [True, True], [-1, -1])
    told = replace(people(2), expectation=np.array([0.0, 1.0]))
    assert len(set(of_cases(lot, told, RULES).felt.tolist())) == 1


def test_deliveries_feel_on_time_late_or_very_late() -> None:
    promised = np.full(5, 10 * DAY)
    delivered = np.array([9 * DAY, 10 * DAY, 12 * DAY, 14 * DAY, -1])
    late = delivered > promised
    lot = Installs(np.arange(5), late, promised, promised, delivered, late)
    found = of_installs(lot, RULES)
    assert found.customer.tolist() == [0, 1, 2, 3]
    assert found.felt.tolist() == [RULES.on_date, RULES.on_date, RULES.late, RULES.very_late]
    assert found.theme.tolist() == [INSTALLED_WELL, INSTALLED_WELL, INSTALLED_LATE, INSTALLED_LATE]


def test_before_anything_is_lived_they_feel_as_usual() -> None:
    fresh = memory(50)
    who = np.arange(50)
    assert fresh.feeling(who) == pytest.approx(fresh.usual)
    assert (fresh.worst_theme == GENERAL).all()


def test_feeling_is_the_worst_the_last_and_the_mean() -> None:
    """One person, two months, by hand."""
    mind = memory(1)
    mind.live(events([(0, 5, -2.0), (0, 9, 1.0)]))
    lived = 0.5 * -2.0 + 0.3 * 1.0 + 0.2 * (-0.5)
    assert mind.feeling(np.array([0]))[0] - mind.usual[0] == pytest.approx(lived)
    mind.live(events([(0, 3, -1.0)]))
    lived = 0.5 * (-2.0 * 0.9) + 0.3 * -1.0 + 0.2 * (-2.0 / 3)
    assert mind.feeling(np.array([0]))[0] - mind.usual[0] == pytest.approx(lived)


def test_a_quiet_month_lets_the_worst_fade_and_the_rest_stand() -> None:
    mind = memory(1)
    mind.live(events([(0, 1, -3.0)]))
    before = mind.feeling(np.array([0]))[0]
    mind.live(events([]))
    assert mind.feeling(np.array([0]))[0] - before == pytest.approx(0.5 * 3.0 * (1 - RULES.fade))
    assert mind.last[0] == -3.0


def test_the_theme_is_that_of_the_worst_while_it_is_the_worst() -> None:
    mind = memory(1)
    early = events([(0, 1, -3.0), (0, 2, -1.0)])
    early.theme[:] = [NIGHT_SILENCE, HANG_UP]
    mind.live(early)
    assert mind.worst_theme[0] == NIGHT_SILENCE
    milder = events([(0, 1, -2.5)])
    milder.theme[:] = INSTALLED_LATE
    mind.live(milder)
    assert mind.worst_theme[0] == NIGHT_SILENCE
    worse = events([(0, 1, -2.6)])
    worse.theme[:] = INSTALLED_LATE
    mind.live(worse)  # by now the first has faded to −3 × 0.9 × 0.9
    assert mind.worst_theme[0] == INSTALLED_LATE


@settings(max_examples=60)
@given(st.lists(EVENTS, min_size=1, max_size=5))
def test_memory_is_that_of_sums_made_person_by_person(months: list[list[tuple[int, int, float]]]) -> None:
    mind = memory(5)
    for lived in months:
        mind.live(events(lived))
    for person in range(5):
        worst, last, told = 0.0, 0.0, []
        for lived in months:
            mine = sorted((at, felt) for who, at, felt in lived if who == person)
            worst = min([worst * RULES.fade, *(felt for _, felt in mine)])
            told += [felt for _, felt in mine]
            when = [at for who, at, _ in lived if who == person]
            if when:
                last = [felt for who, at, felt in lived if who == person and at == max(when)][-1]
        assert mind.worst[person] == pytest.approx(worst)
        assert mind.last[person] == pytest.approx(last)
        assert mind.events[person] == len(told)
        assert mind.total[person] == pytest.approx(sum(told))


def test_pleasant_things_are_no_peak() -> None:
    mind = memory(1)
    mind.live(events([(0, 1, 2.0)]))
    assert mind.worst[0] == 0
    assert mind.worst_theme[0] == GENERAL


def test_ratings_share_a_halo_and_three_of_them_carry_the_score() -> None:
    mind = memory(40_000)
    together_by = np.corrcoef(mind.ratings.T)
    assert together_by[~np.eye(6, dtype=bool)] == pytest.approx(np.full(30, RULES.halo), abs=0.015)
    assert mind.ratings.std(axis=0) == pytest.approx(np.ones(6), abs=0.02)
    weights = np.linalg.lstsq(mind.ratings, mind.usual - RULES.base, rcond=None)[0]
    assert weights == pytest.approx(np.array(RULES.drivers), abs=1e-9)


def test_lots_together_are_all_their_events() -> None:
    one, other = events([(0, 1, 1.0)]), events([(1, 2, -1.0), (2, 3, 0.5)])
    both = together(one, other)
    assert both.customer.tolist() == [0, 1, 2]
    assert both.felt.tolist() == [1.0, -1.0, 0.5]
    assert together(one).at.tolist() == [1]
