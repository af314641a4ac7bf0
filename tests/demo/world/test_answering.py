"""Who answers which survey with which score: scales, tones, words, and the team that begs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.demo.world.sight import Sight
from unisono.demo.world.answering import (
    CSAT_POINT,
    CSAT_USUAL,
    NEGATIVE_TO,
    POSITIVE_FROM,
    RATED_AS,
    SCALES,
    relational,
)
from unisono.demo.world.calendar import DAY, END, HOUR, month_of
from unisono.demo.world.chance import Chance
from unisono.demo.world.customers import newcomers
from unisono.demo.world.effects import without
from unisono.demo.world.laws import Laws
from unisono.demo.world.life import live
from unisono.demo.world.lived import Memory
from unisono.demo.world.market import (
    CES,
    CSAT,
    DRIVERS,
    NEGATIVE,
    NEUTRAL,
    NPS,
    POSITIVE,
    RIVAL,
    THEMES,
)
from unisono.demo.world.nouns import BEGGING_TEAM, Answers

LAWS = Laws()


@pytest.fixture(scope="module")
def sight() -> Sight:
    return Sight(live(5, 0, 6_000, LAWS), LAWS)


@pytest.fixture(scope="module")
def answers(sight: Sight) -> Answers:
    return sight.world.answers


@pytest.mark.parametrize("instrument", [NPS, CSAT, CES])
def test_scores_lie_on_their_scale_and_use_all_of_it(answers: Answers, instrument: int) -> None:
    scores = answers.score[answers.instrument == instrument]
    low, high = SCALES[instrument]
    assert set(scores.tolist()) == set(range(low, high + 1))


def test_a_score_is_what_was_felt_rounded_unless_begged(answers: Answers) -> None:
    for instrument, (low, high) in SCALES.items():
        rows = (answers.instrument == instrument) & ~answers.begged
        assert (answers.score[rows] == np.clip(np.rint(answers.felt[rows]), low, high)).all()


def test_begged_scores_are_the_best_of_one_team(sight: Sight, answers: Answers) -> None:
    rows = np.flatnonzero(answers.begged)
    best = np.array([high for _, high in SCALES.values()])[answers.instrument[rows]]
    assert len(rows) > 20
    assert (answers.score[rows] == best).all()
    assert (np.rint(answers.felt[rows]) < best).all()
    assert (sight.team[answers.case[rows]] == BEGGING_TEAM).all()


def test_an_answer_is_about_one_thing(answers: Answers) -> None:
    """NPS about the relation, CES about contacts, CSAT about contacts or deliveries."""
    about_case, about_install = answers.case >= 0, answers.install >= 0
    assert not (about_case & about_install).any()
    assert not (about_case | about_install)[answers.instrument == NPS].any()
    assert about_case[answers.instrument == CES].all()
    assert (about_case | about_install)[answers.instrument == CSAT].all()


def test_who_answers_about_something_lived_it(sight: Sight, answers: Answers) -> None:
    for column, table in (("case", sight.cases), ("install", sight.world.installs)):
        place = getattr(answers, column)
        rows = place >= 0
        assert (answers.customer[rows] == table.customer[place[rows]]).all()
        assert len(np.unique(place[rows])) == rows.sum()  # nobody is asked twice about one thing


def test_answers_come_after_what_they_are_about(sight: Sight, answers: Answers) -> None:
    case, install = answers.case >= 0, answers.install >= 0
    after = answers.at[case] - sight.cases.resolved_at[answers.case[case]]
    assert after.min() >= HOUR
    assert after.max() < 2 * DAY
    after = answers.at[install] - sight.world.installs.delivered_at[answers.install[install]]
    assert after.min() >= HOUR
    assert after.max() < 3 * DAY
    assert answers.at.max() < END
    assert answers.at.min() >= 0


def test_relational_surveys_come_by_day_to_customers_of_months(sight: Sight, answers: Answers) -> None:
    rows = answers.instrument == NPS
    who, month = answers.customer[rows], month_of(answers.at[rows])
    assert sight.active[who, month].all()
    assert ((sight.age[who, month] - 2) % LAWS.answering.relational_every == 0).all()
    assert len(np.unique(who * 24 + month)) == rows.sum()
    of_day = answers.at[rows] % DAY // HOUR
    assert (of_day.min(), of_day.max()) == (9, 20)


def test_ratings_are_marks_of_five_and_only_in_relational_surveys(answers: Answers) -> None:
    rows = answers.instrument == NPS
    assert answers.drivers.shape == (len(answers), len(DRIVERS))
    assert set(np.unique(answers.drivers[rows]).tolist()) == {1, 2, 3, 4, 5}
    assert (answers.drivers[~rows] == 0).all()


def test_tone_is_that_of_the_score_given(answers: Answers) -> None:
    """Of the score before it was talked up: who is begged writes what they feel."""
    for instrument, (low, high) in SCALES.items():
        rows = answers.instrument == instrument
        score = np.clip(np.rint(answers.felt[rows]), low, high)
        expected = np.where(
            score >= POSITIVE_FROM[instrument],
            POSITIVE,
            np.where(score <= NEGATIVE_TO[instrument], NEGATIVE, NEUTRAL),
        )
        assert (answers.tone[rows] == expected).all()


def test_only_who_is_unhappy_is_in_a_hurry(answers: Answers) -> None:
    assert (answers.tone[answers.urgency > 0] == NEGATIVE).all()
    assert not (answers.theme[answers.urgency > 0] == RIVAL).any()
    unhappy = (answers.tone == NEGATIVE) & (answers.theme >= 0) & (answers.theme != RIVAL)
    found = np.bincount(answers.urgency[unhappy], minlength=3) / unhappy.sum()
    assert found == pytest.approx([0.35, 0.35, 0.30], abs=0.06)


def test_words_are_about_every_theme(answers: Answers) -> None:
    assert set(np.unique(answers.theme).tolist()) == {-1, *range(len(THEMES))}
    assert len(RATED_AS) == len(DRIVERS)


def test_scores_of_contacts_hang_on_what_was_lived(sight: Sight, answers: Answers) -> None:
    rows = np.flatnonzero((answers.instrument == CSAT) & (answers.case >= 0))
    lived = sight.case_felt[answers.case[rows]]
    slope = np.cov(lived, answers.felt[rows])[0, 1] / lived.var(ddof=1)
    assert slope == pytest.approx(CSAT_POINT, abs=0.04)
    middle = answers.felt[rows].mean() - CSAT_POINT * lived.mean()
    assert middle == pytest.approx(CSAT_USUAL, abs=0.1)


def test_contacts_are_asked_for_satisfaction_or_effort_half_by_half(answers: Answers) -> None:
    about = answers.instrument[answers.case >= 0]
    assert (about == CSAT).mean() == pytest.approx(0.5, abs=0.06)


def asked(seed: int, count: int, laws: Laws) -> tuple[Answers, np.ndarray, Memory]:
    """A month in which everybody is asked how the relation goes."""
    came = newcomers(Chance(seed, 0), count, laws)
    mind = Memory.of(Chance(seed, 0), came, laws)
    made, told = relational(np.random.default_rng(seed), 6, np.arange(count), came, mind)
    return made, told, mind


@settings(max_examples=20)
@given(st.integers(0, 2**31), st.integers(1, 300))
def test_all_who_are_asked_would_say_something(seed: int, count: int) -> None:
    made, told, _ = asked(seed, count, LAWS)
    assert told.sum() == count
    assert len(told) == 11
    assert (np.bincount(made.score, minlength=11) <= told).all()


def test_nobody_asked_nobody_answers() -> None:
    came = newcomers(Chance(1, 0), 5, LAWS)
    mind = Memory.of(Chance(1, 0), came, LAWS)
    made, told = relational(np.random.default_rng(1), 6, np.array([], dtype=np.int64), came, mind)
    assert len(made) == 0
    assert told.tolist() == [0] * 11


def test_the_answers_are_no_fair_sample_of_the_asked() -> None:
    """Ends of the scale are seen more than they should be; without the effect they are not."""
    ends = np.array([1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1])

    def too_many(laws: Laws) -> float:
        made, told, _ = asked(1, 60_000, laws)
        return float(ends[made.score].mean() / (told @ ends / told.sum()))

    assert too_many(LAWS) > 1.10
    assert too_many(without(LAWS, ["answering"])) == pytest.approx(1.0, abs=0.04)


def test_without_noise_everybody_answers_as_they_feel() -> None:
    calm = replace(LAWS, feeling=replace(LAWS.feeling, noise=0.0))
    made, _, mind = asked(1, 2_000, calm)
    assert made.felt == pytest.approx(mind.usual[made.customer])
    assert not made.begged.any()
