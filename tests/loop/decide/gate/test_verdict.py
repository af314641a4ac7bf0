"""Verdicts on rooms whose answer is plain to see, and everything a verdict says besides."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.loop.decide.gate.planted import HISTORY_WEEKS, history_of
from tests.loop.decide.gate.simulated import HOUR, Room, happens
from unisono.loop.decide.gate.history import History
from unisono.loop.decide.gate.hours import flags_of
from unisono.loop.decide.gate.nouns import WEEK, Campaign, Capacity, Claim, Range, Verdict
from unisono.loop.decide.gate.verdict import decide

DAY = np.tile((np.arange(24) >= 7) & (np.arange(24) < 22), 7)
FEW = Campaign(Range(300, 400), Range(0.1, 0.2), Range(0.5, 0.6), 28)
MANY = Campaign(Range(200_000, 300_000), Range(0.1, 0.2), Range(0.5, 0.6), 28)


def _room(by_day: int, by_night: int, calls: float = 12.0) -> Room:
    agents = np.where(DAY, by_day, by_night).astype(float)
    return Room(agents, np.where(DAY, calls, calls / 4), 300.0, 0.5, 900.0)


def _past(room: Room, within: float, seed: int = 1, weeks: int = HISTORY_WEEKS) -> History:
    random = np.random.default_rng(seed)
    return history_of(happens(random, room, np.tile(room.usual, weeks)), weeks, within)


@pytest.fixture(scope="module")
def night_guard() -> tuple[Room, History]:
    """By day five agents, by night nobody: «24/7» can't be kept, by day it can."""
    room = _room(5, 0)
    return room, _past(room, 120.0)


def _ask(room: Room, history: History, campaign: Campaign = FEW, **told: object) -> Verdict:
    claim = Claim(120.0, flags_of(str(told.pop("hours", "24/7"))), float(str(told.pop("share", 0.9))))
    capacity = Capacity(room.agents, True, 2_000)
    return decide(history, claim, campaign, capacity, **told)  # type: ignore[arg-type]


def test_enough_people_for_all_hours_is_a_go() -> None:
    room = _room(5, 3)
    said = _ask(room, _past(room, 120.0))
    assert said.answer == "go"
    assert said.chance is not None
    assert said.chance > 0.95
    assert said.method == "erlang"
    assert said.offers == ()
    assert said.turn is None
    assert said.kept.known
    assert (said.kept.low or 0) <= (said.kept.value or 0) <= (said.kept.high or 0) <= 1


def test_unstaffed_nights_are_reworded_to_the_day(night_guard: tuple[Room, History]) -> None:
    said = _ask(*night_guard)
    assert said.answer == "reword"
    assert said.chance is not None
    assert said.chance < 0.01
    first = said.offers[0]
    assert first.within == 120
    assert first.days == (0, 6)
    assert 7 <= first.begins <= 8  # the first hour of the day keeps too few when the night ends there
    assert first.ends in (21, 22)
    assert first.chance >= 0.9
    assert first.covers > 0.8
    assert all(each.chance >= 0.9 for each in said.offers)
    assert [each.covers for each in said.offers] == sorted({each.covers for each in said.offers})


def test_what_is_offered_really_is_kept(night_guard: tuple[Room, History]) -> None:
    room, history = night_guard
    offer = _ask(room, history).offers[0]
    hours = flags_of(f"mon-sun {offer.begins:02d}:00-{offer.ends:02d}:00")
    random = np.random.default_rng(8)
    came = [happens(random, room, np.tile(room.usual * 1.02, 4)) for _ in range(10)]
    kept = [each.kept(offer.within, hours) for each in came]
    assert sum(k / n >= 0.9 for k, n in kept) >= 9
    low, high = offer.kept.low, offer.kept.high
    assert low is not None
    assert high is not None
    assert low - 0.02 <= np.mean([k / n for k, n in kept]) <= high + 0.02


def test_the_hours_show_where_it_breaks(night_guard: tuple[Room, History]) -> None:
    said = _ask(*night_guard)
    assert len(said.by_hour) == len(said.hour_chance) == WEEK
    night, noon = said.by_hour[3], said.by_hour[12]
    assert (night.value or 0) < 0.05
    assert (noon.value or 0) > 0.9
    assert (said.hour_chance[3] or 0) < 0.05
    by_day = _ask(*night_guard, hours="mon-fri 09:00-18:00")
    assert not by_day.by_hour[3].known  # outside the promise nothing is said, and not 0
    assert by_day.hour_chance[3] is None
    assert by_day.answer == "go"


def test_what_would_turn_it_is_agents_by_night_and_their_price(night_guard: tuple[Room, History]) -> None:
    room, history = night_guard
    turn = _ask(room, history).turn
    assert turn is not None
    assert turn.everywhere is not None
    assert turn.extra is not None
    assert 1 <= turn.everywhere <= 3
    assert turn.extra[DAY].sum() < turn.extra[~DAY].sum()
    assert turn.hours_a_week == turn.extra.sum()
    assert turn.cost == turn.hours_a_week * 4 * 2_000  # four weeks at 20 an hour
    staffed = _ask(room, history, planned=turn.extra.astype(float))
    assert staffed.answer == "go"
    assert _ask(room, history, planned=np.full(WEEK, float(turn.everywhere))).answer == "go"
    assert _ask(room, history, planned=np.full(WEEK, float(turn.everywhere - 1))).answer != "go"


def test_nothing_can_be_said_for_a_room_that_drowns() -> None:
    room = _room(2, 1, calls=30.0)
    said = _ask(room, _past(room, 120.0), MANY, hours="mon-fri 09:00-18:00", share=0.95)
    assert said.answer == "no_go"
    assert said.offers == ()
    assert said.beyond is not None
    assert said.beyond > 1
    assert said.turn is not None
    assert (said.turn.everywhere or 0) > 3


def test_a_larger_campaign_never_helps() -> None:
    room = _room(4, 3)
    history = _past(room, 120.0)
    chances, shares = [], []
    for reach in (100, 5_000, 20_000, 60_000):
        said = _ask(room, history, replace(FEW, reach=Range(reach, reach * 1.2)))
        chances.append(said.chance or 0.0)
        shares.append(said.kept.value or 0.0)
    assert chances == sorted(chances, reverse=True)
    assert shares == sorted(shares, reverse=True)
    assert chances[0] > chances[-1]


def test_what_comes_is_foretold_with_what_the_campaign_brings() -> None:
    room = _room(5, 3)
    said = _ask(room, _past(room, 120.0), replace(MANY, reach=Range(1_000, 1_000), response=Range(0.1, 0.1)))
    assert said.extra.value == pytest.approx(1_000 * 0.1 * 0.55, rel=0.05)
    assert said.contacts.value == pytest.approx(room.usual.sum() * 4 + 55, rel=0.05)
    assert (said.contacts.low or 0) < (said.contacts.value or 0) < (said.contacts.high or 0)


def test_the_same_question_has_the_same_answer(night_guard: tuple[Room, History]) -> None:
    one, other = _ask(*night_guard), _ask(*night_guard)
    assert one.chance == other.chance
    assert one.kept == other.kept
    assert one.by_hour == other.by_hour


def test_under_100_contacts_or_four_weeks_nothing_is_said() -> None:
    room = _room(5, 3, calls=0.05)
    few = _ask(room, _past(room, 120.0))
    assert few.answer is None
    assert few.chance is None
    assert few.reason is not None
    assert few.reason.code == "gate_too_little_history"
    assert not few.kept.known
    short = _ask(_room(5, 3), _past(_room(5, 3), 120.0, weeks=3))
    assert short.answer is None


def test_contacts_nobody_answered_say_nothing_of_answers() -> None:
    history = _past(_room(5, 3), 120.0)
    silent = replace(history, unanswered=history.n, within=history.within * 0)
    said = _ask(_room(5, 3), silent)
    assert said.reason is not None
    assert said.reason.code == "gate_no_answers"


def test_waits_that_no_queue_retells_are_carried_over_by_hour() -> None:
    """By night two of nine are answered in time though a queue would answer all: a desk with a guard."""
    room = _room(6, 6, calls=10.0)
    history = _past(room, 120.0)
    random = np.random.default_rng(2)
    helped = random.binomial(history.n.astype(int), np.where(DAY[history.hour], 0.97, 0.22))
    kept = np.minimum(history.within, helped[:, None])
    said = _ask(room, replace(history, within=kept))
    assert said.method == "empirical"
    assert said.misfit is not None
    assert said.misfit > 0.06
    assert said.answer == "reword"
    assert said.by_hour[3].value == pytest.approx(0.22, abs=0.06)
    assert said.by_hour[12].value == pytest.approx(0.96, abs=0.03)
    assert said.turn is not None
    assert said.turn.method == "needed"
    assert said.turn.extra is not None
    assert said.turn.extra[3] > 0


def test_segments_that_call_at_night_have_a_chance_of_their_own(night_guard: tuple[Room, History]) -> None:
    room, history = night_guard
    night = np.where(DAY[history.hour], 0.0, history.n)
    day = history.n - night
    parts = {
        name: replace(
            history,
            n=n,
            unanswered=np.minimum(history.unanswered, n),
            within=np.where(n[:, None] > 0, history.within, 0),
        )
        for name, n in (("night", night), ("day", day))
    }
    said = _ask(room, history, parts=parts)
    told = {part.name: part for part in said.parts}
    assert set(told) == {"night", "day"}
    assert (told["day"].kept.value or 0) > 0.9
    assert told["night"].kept.value == pytest.approx(0.0, abs=0.1)
    assert [part.name for part in said.parts] == ["night", "day"]  # the worst first
    small = {"few": replace(history, n=history.n * 0)}
    assert _ask(room, history, parts=small).parts == ()


def test_agents_seen_do_as_well_as_agents_told() -> None:
    room = _room(6, 4, calls=40.0)
    history = _past(room, 120.0)
    assert np.abs(history.seen_agents() - room.agents)[DAY].mean() < 0.5
    claim = Claim(120.0, flags_of("24/7"), 0.8)
    told = decide(history, claim, FEW, Capacity(room.agents, True))
    seen = decide(history, claim, FEW, Capacity(history.seen_agents(), False))
    assert told.method == seen.method == "erlang"
    assert seen.kept.value == pytest.approx(told.kept.value, abs=0.04)


def test_a_price_is_only_said_where_an_hour_has_one(night_guard: tuple[Room, History]) -> None:
    room, history = night_guard
    said = decide(history, Claim(120.0, flags_of("24/7"), 0.9), FEW, Capacity(room.agents, True))
    assert said.turn is not None
    assert said.turn.hours_a_week > 0
    assert said.turn.cost is None


def test_seconds_of_work_are_learnt_from_the_waits() -> None:
    """Agents who need half as long again for each call than is written down: the waits tell."""
    slow = replace(_room(3, 2, calls=20.0), handling=450.0)
    history = _past(slow, 120.0)
    honest = replace(history, seconds=history.seconds / 1.5, squares=history.squares / 1.5**2)
    claim = Claim(120.0, flags_of("24/7"), 0.8)
    told = decide(history, claim, FEW, Capacity(slow.agents, True))
    found = decide(honest, claim, FEW, Capacity(slow.agents, True))
    assert found.method == "erlang"
    assert found.kept.value == pytest.approx(told.kept.value, abs=0.04)
    assert HOUR / 450 < 20 / 2  # it was a busy room
