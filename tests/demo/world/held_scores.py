"""Laws of feeling and of answering: what a score is made of, and whose scores are seen."""

from __future__ import annotations

import numpy as np
from scipy import stats

from tests.demo.world.proof import Pair, fair_law, law
from tests.demo.world.sight import Sight, slopes
from unisono.demo.world.calendar import DAY, END, month_of
from unisono.demo.world.market import (
    CES,
    CSAT,
    HANG_UP,
    INSTALLED_LATE,
    INSTALLED_WELL,
    NIGHT_SILENCE,
    QUICK_ANSWER,
    REPEAT,
    STEP,
)
from unisono.demo.world.nouns import BEGGING_TEAM

CSAT_USUAL, CSAT_POINT, CES_USUAL, CES_POINT, MOOD = 4.0, 0.45, 5.2, 0.75, 0.3
CUTS = (np.array([1.5, 2.5, 3.5, 4.5]) - 3.7) / 0.85
"""Where a rating in standard units turns from one mark to the next, of five."""
TOLD_ALL = END - 7 * DAY


@fair_law
def what_a_score_is_made_of(sight: Sight) -> Pair:
    """The worst, the last, the mean and the taste, by NPS before it is rounded; at the end the base."""
    rows, rules = sight.relational, sight.laws.feeling
    who, month = sight.world.answers.customer[rows], month_of(sight.world.answers.at[rows])
    columns = [sight.lived[name][who, month] for name in ("peak", "end", "mean")]
    found = slopes([*columns, sight.who.taste[who]], sight.world.answers.felt[rows])
    return found, np.array([rules.peak, rules.end, rules.mean, 1.0, rules.base])


@fair_law
def ratings_in_a_score(sight: Sight) -> Pair:
    """What each of six ratings adds to the score, though they go together: three add nothing."""
    return rating_weights(sight), np.array(sight.laws.feeling.drivers)


def rating_weights(sight: Sight) -> np.ndarray:
    """The weight of each rating before it was made one of five marks.

    A mark goes with its rating as the sum of the normal curve's height at the cuts; the ratings go with
    each other as the halo says; so weights follow from how scores and marks go together.
    """
    rows, halo = sight.relational, sight.laws.feeling.halo
    who, month = sight.world.answers.customer[rows], month_of(sight.world.answers.at[rows])
    felt = sight.world.answers.felt[rows] - sight.known_feeling[who, month]
    marks = sight.world.answers.drivers[rows].astype(float)
    together = ((felt - felt.mean())[:, None] * (marks - marks.mean(axis=0))).mean(axis=0)
    across = np.full((6, 6), halo) + np.eye(6) * (1 - halo)
    return np.linalg.solve(across, together) / stats.norm.pdf(CUTS).sum()


@fair_law
def ratings_go_together(sight: Sight) -> Pair:
    """How much any two ratings of five marks go together, given the halo they share."""
    rows = sight.relational
    _, once = np.unique(sight.world.answers.customer[rows], return_index=True)
    marks = np.cov(sight.world.answers.drivers[rows[once]].astype(float).T)
    pairs = stats.multivariate_normal([0, 0], [[1, sight.laws.feeling.halo], [sight.laws.feeling.halo, 1]])
    corners = np.array([[pairs.cdf([left, right]) for left in CUTS] for right in CUTS])
    alone = stats.norm.cdf(CUTS)
    declared = (corners - np.outer(alone, alone)).sum()
    return marks[~np.eye(6, dtype=bool)].mean(), declared


@fair_law
def noise_of_scores(sight: Sight) -> Pair:
    """How far two answers of one person stray from each other, beyond what was lived between."""
    rows = sight.relational
    who, month = sight.world.answers.customer[rows], month_of(sight.world.answers.at[rows])
    odd = sight.world.answers.felt[rows] - sight.known_feeling[who, month]
    order = np.argsort(who, kind="stable")
    same = who[order][1:] == who[order][:-1]
    steps = np.diff(odd[order])[same]
    return np.sqrt((steps**2).mean() / 2), sight.laws.feeling.noise


@law
def spread_of_tastes(sight: Sight) -> Pair:
    return np.sqrt((sight.who.taste**2).mean()), sight.laws.feeling.taste


@law
def scores_of_contacts(sight: Sight) -> Pair:
    """CSAT: kept, broken, broken to who believed all, solved against not, taste; at the end the rest."""
    rules = sight.laws.feeling
    rest = CSAT_USUAL + CSAT_POINT * rules.unsolved
    return _contact_slopes(sight, CSAT, CSAT_POINT) - [0, 0, 0, 0, 0, rest], np.array(
        [rules.in_time, rules.broken, rules.over_promised, rules.solved - rules.unsolved, MOOD, 0.0]
    )


@law
def efforts_of_contacts(sight: Sight) -> Pair:
    """CES, likewise."""
    rules = sight.laws.feeling
    rest = CES_USUAL + CES_POINT * rules.unsolved
    return _contact_slopes(sight, CES, CES_POINT) - [0, 0, 0, 0, 0, rest], np.array(
        [rules.in_time, rules.broken, rules.over_promised, rules.solved - rules.unsolved, MOOD, 0.0]
    )


def _contact_slopes(sight: Sight, instrument: int, point: float) -> np.ndarray:
    """In points of feeling but for the last two: taste and the rest, which are in points of the scale."""
    answers = sight.world.answers
    rows = np.flatnonzero((answers.instrument == instrument) & (answers.case >= 0))
    kept, solved = sight.cases.kept[answers.case[rows]], sight.cases.solved[answers.case[rows]]
    told = sight.who.expectation[answers.customer[rows]]
    columns = [kept == 1, kept == 0, (kept == 0) * told, solved, sight.who.taste[answers.customer[rows]]]
    return slopes(columns, answers.felt[rows]) / [point, point, point, point, 1.0, 1.0]


@law
def scores_of_deliveries(sight: Sight) -> Pair:
    """CSAT of those on their day, late, and very late."""
    answers, rules = sight.world.answers, sight.laws.feeling
    rows = np.flatnonzero(answers.install >= 0)
    days = sight.days_late[answers.install[rows]]
    mood = MOOD * sight.who.taste[answers.customer[rows]]
    felt = (answers.felt[rows] - mood - CSAT_USUAL) / CSAT_POINT
    found = [felt[kind].mean() for kind in (days <= 0, (days > 0) & (days <= 3), days > 3)]
    return found, np.array([rules.on_date, rules.late, rules.very_late])


@law
def who_answers(sight: Sight) -> Pair:
    """Of those asked how the relation goes: what all answer, what feeling strongly adds."""
    answers, strongly, young = asked(sight)
    found = slopes([strongly[~young]], answers[~young])
    return found, np.array([sight.laws.answering.extremes, sight.laws.answering.relational])


@law
def how_few_young_answer(sight: Sight) -> Pair:
    answers, strongly, young = asked(sight)
    rules = sight.laws.answering
    expected = rules.relational + rules.extremes * strongly
    return answers[young].sum() / expected[young].sum(), rules.young


def asked(sight: Sight) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of all asked how the relation goes: who answered, how strongly they should feel, who is young."""
    every = sight.laws.answering.relational_every
    due = sight.active & (sight.age >= 2) & ((sight.age - 2) % every == 0)
    answers = sight.world.answers
    rows = sight.relational
    made = sight.by_month(answers.customer[rows], month_of(answers.at[rows]))
    young = np.broadcast_to((sight.who.segment == 0)[:, None], due.shape)
    return made[due], distance(sight.known_feeling, sight.rating_spread)[due], young[due]


def distance(middle: np.ndarray, spread: float) -> np.ndarray:
    """The mean distance from 0 of what strays around a middle by a normal spread."""
    spread = max(spread, 1e-9)
    away = middle / spread
    return spread * 2 * stats.norm.pdf(away) + middle * (1 - 2 * stats.norm.cdf(-away))


@law
def relational_surveys_answered(sight: Sight) -> Pair:
    """By months since winning: only every fourth month is asked."""
    rows, answers = sight.relational, sight.world.answers
    age = month_of(answers.at[rows]) - sight.won_in[answers.customer[rows]]
    every = sight.laws.answering.relational_every
    return np.isin(age, np.arange(2, 24, every)).mean(), 1.0


@law
def contacts_answered(sight: Sight) -> Pair:
    """Of contacts: answers about them; the begging team asks fewer of those it didn't help."""
    rules = sight.laws.answering
    settled = sight.cases.resolved_at < TOLD_ALL
    begs = (sight.team == BEGGING_TEAM) & ~sight.cases.solved
    spoken = np.zeros(len(sight.cases))
    spoken[sight.world.answers.case[sight.world.answers.case >= 0]] = 1
    found = [spoken[settled & ~begs].mean(), spoken[settled & begs].mean()]
    return found, rules.invited * rules.transactional * np.array([1.0, rules.selective])


@law
def deliveries_answered(sight: Sight) -> Pair:
    installs, rules = sight.world.installs, sight.laws.answering
    settled = (installs.delivered_at >= 0) & (installs.delivered_at < TOLD_ALL)
    spoken = np.zeros(len(installs))
    spoken[sight.world.answers.install[sight.world.answers.install >= 0]] = 1
    return spoken[settled].mean(), rules.install * rules.transactional * 2


@law
def answers_with_words(sight: Sight) -> Pair:
    return (sight.world.answers.theme >= 0).mean(), sight.laws.answering.words


@law
def words_of_something_else(sight: Sight) -> Pair:
    """Of words about a contact or delivery; one in thirteen that strays lands where it would have been."""
    answers, cases = sight.world.answers, sight.cases
    about = np.flatnonzero((answers.theme >= 0) & (answers.case >= 0))
    case = answers.case[about]
    missed = np.where(cases.repeat_of[case] >= 0, REPEAT, HANG_UP)
    usual = np.where(cases.solved[case], QUICK_ANSWER, missed)
    usual = np.where(cases.kept[case] == 0, NIGHT_SILENCE, usual)
    delivered = np.flatnonzero((answers.theme >= 0) & (answers.install >= 0))
    late = sight.days_late[answers.install[delivered]] > 0
    other = np.concatenate(
        [
            answers.theme[about] != usual,
            answers.theme[delivered] != np.where(late, INSTALLED_LATE, INSTALLED_WELL),
        ]
    )
    return other.mean() * 13 / 12, sight.laws.answering.stray_theme


@law
def scores_begged_for(sight: Sight) -> Pair:
    """Of scores under the best: those that were talked up, by the begging team and by others."""
    answers = sight.world.answers
    rows = np.flatnonzero(answers.case >= 0)
    best = np.where(answers.instrument[rows] == CSAT, 5, 7)
    under = np.rint(answers.felt[rows]) < best
    raised = answers.score[rows] > np.maximum(np.rint(answers.felt[rows]), 1)
    begs = sight.team[answers.case[rows]] == BEGGING_TEAM
    found = [raised[under & begs].mean(), raised[under & ~begs].mean()]
    return found, np.array([sight.laws.answering.begging, 0.0])


@law
def all_who_were_asked(sight: Sight) -> Pair:
    """The mean that all who were asked would say, against what was lived and the ends of the scale."""
    due = sight.active & (sight.age >= 2) & ((sight.age - 2) % sight.laws.answering.relational_every == 0)
    middle = sight.laws.feeling.base + sight.known_feeling[due]
    spread = np.hypot(sight.rating_spread, sight.laws.feeling.noise)
    cuts = np.arange(10) + 0.5
    declared = stats.norm.sf((cuts[None, :] - middle[:, None]) / spread).sum() / len(middle)
    told = sight.world.asked.sum(axis=0)
    return (told * np.arange(11)).sum() / told.sum(), declared


@law
def spares_ordered(sight: Sight) -> Pair:
    """A month: what feeling better adds, and what all order."""
    installs, rules = sight.world.installs, sight.laws
    spare = installs.spare
    made = sight.by_month(installs.customer[spare], month_of(installs.ordered_at[spare]))
    months = sight.whole
    found = slopes([sight.known_feeling[months]], made[months])
    rate = rules.installing.spares
    return found, np.array([rate * rules.feeling.spare_lift, rate])


@law
def friends_told(sight: Sight) -> Pair:
    """Of months in which somebody should feel 9 or better: those with a recommendation."""
    touches, rules = sight.world.touches, sight.laws.feeling
    told = touches.step == STEP["recomendación"]
    made = sight.by_month(touches.customer[told], month_of(touches.at[told]))
    over = (9.0 - rules.base - sight.known_feeling) / sight.rating_spread
    glad = stats.norm.sf(over)[sight.whole]
    return made[sight.whole].sum() / glad.sum(), rules.recommends
