"""What each effect leaves behind in a world's tables, as one figure that is nothing where it is switched off.

An analyst's figures, which know nothing of how strong the laws are: differences and slopes whose value
without the effect is 0 whatever else holds.  Some effects leave several traces; each must vanish.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np

from tests.demo.world.held_leaving import leaving_slopes
from tests.demo.world.held_scores import asked, rating_weights
from tests.demo.world.proof import DECLARED, Figures
from tests.demo.world.sight import MONTH, Sight, slopes
from unisono.demo.world.calendar import month_of
from unisono.demo.world.effects import without
from unisono.demo.world.life import live
from unisono.demo.world.market import CSAT, MEXICO, PHONE
from unisono.demo.world.nouns import BEGGING_TEAM, CALM_TEAM, HURRIED_TEAM

Trace = Callable[[Sight], float]


def night_less_day(sight: Sight) -> float:
    """Kept calls by night less those by quiet days, where nights were never mended."""
    calls = _promised_calls(sight) & np.isin(sight.who.city[sight.cases.customer], (0, 2))
    quiet = ~sight.night & (sight.hour >= 5 * 24)  # at weekends no hour is so busy that a shift falls short
    return float(sight.cases.kept[calls & sight.night].mean() - sight.cases.kept[calls & quiet].mean())


def solved_by_slower_hurried_agents(sight: Sight) -> float:
    """What each log unit of handling time adds to solving in the hurried team, difficulty held."""
    rows = (sight.team == HURRIED_TEAM) & (sight.cases.difficulty > 0)
    pace = sight.world.staff.agent_pace[sight.cases.agent[rows]]
    solved = sight.cases.solved[rows].astype(float)
    return float(slopes([pace, sight.cases.difficulty[rows]], solved)[0])


def leaving_by(name: str) -> Trace:
    """What a cause adds to leaving in a month, all others held."""

    def trace(sight: Sight) -> float:
        names = list(sight.exposures)
        return float(leaving_slopes(sight, names)[names.index(name)])

    return trace


def misfits_of_pushy_reps(sight: Sight) -> float:
    """Plans that don't fit among what the two pushy reps of each city sell, less the others', by need."""
    needs_less = np.isin(sight.who.need, (1, 2))
    pushy = (sight.who.rep % 8 < 2)[needs_less]
    saving = (sight.who.need == 2)[needs_less]
    return float(slopes([pushy, saving], sight.who.misfit[needs_less].astype(float))[0])


def pain_of_broken_promises(sight: Sight) -> float:
    """How much less a contact scores where the promise was broken, solving held."""
    answers = sight.world.answers
    rows = np.flatnonzero((answers.instrument == CSAT) & (answers.case >= 0))
    kept, solved = sight.cases.kept[answers.case[rows]], sight.cases.solved[answers.case[rows]]
    due = kept >= 0
    return float(slopes([kept[due] == 0, solved[due]], answers.felt[rows][due])[0])


def pain_of_late_deliveries(sight: Sight) -> float:
    answers = sight.world.answers
    rows = np.flatnonzero(answers.install >= 0)
    late = sight.days_late[answers.install[rows]] > 0
    return float(answers.felt[rows][late].mean() - answers.felt[rows][~late].mean())


def pain_lived(sight: Sight) -> float:
    """How much less those score who had a promise broken in the month before, taste held, by NPS."""
    rows, answers = sight.relational, sight.world.answers
    who, month = answers.customer[rows], month_of(answers.at[rows])
    hurt, unsolved = sight.broken[who, month - 1], sight.unsolved[who, month - 1]
    return float(slopes([hurt, unsolved, sight.who.taste[who]], answers.felt[rows])[0])


def weight_of_rating(place: int) -> Trace:
    """What one of the ratings adds to the score, the others held."""

    def trace(sight: Sight) -> float:
        return float(rating_weights(sight)[place])

    return trace


def late_after_the_change(sight: Sight) -> float:
    """Late deliveries in Mexico since its partner changed less those before, against everywhere else."""
    installs = sight.world.installs
    here = np.flatnonzero(installs.delivered_at >= 0)
    there = sight.who.city[installs.customer[here]] == MEXICO
    after = month_of(installs.promised_at[here]) >= 11
    return float(slopes([there & after, there, after], installs.late[here].astype(float))[0])


def nights_mended(sight: Sight) -> float:
    """Kept calls by night in Bogotá and Santiago from month 15 on less before, against the other cities."""
    calls = _promised_calls(sight) & sight.night
    mended = np.isin(sight.who.city[sight.cases.customer[calls]], (1, 3))
    after = month_of(sight.cases.opened_at[calls]) >= 15
    return float(slopes([mended & after, mended, after], sight.cases.kept[calls].astype(float))[0])


def best_scores_of_the_begging_team(sight: Sight) -> float:
    """Its share of best scores of solved contacts less that of a team of like people."""
    answers = sight.world.answers
    rows = np.flatnonzero((answers.instrument == CSAT) & (answers.case >= 0))
    rows = rows[sight.cases.solved[answers.case[rows]]]
    team, best = sight.team[answers.case[rows]], answers.score[rows] == 5
    return float(best[team == BEGGING_TEAM].mean() - best[team == CALM_TEAM].mean())


def unhappy_asked_by_the_begging_team(sight: Sight) -> float:
    """Answers for each contact it didn't solve less those of a team of like people."""
    spoken = np.zeros(len(sight.cases))
    spoken[sight.world.answers.case[sight.world.answers.case >= 0]] = 1
    missed = ~sight.cases.solved
    begging, calm = (spoken[missed & (sight.team == team)].mean() for team in (BEGGING_TEAM, CALM_TEAM))
    return float(begging - calm)


def answers_of_strong_feelings(sight: Sight) -> float:
    """What each point away from the base adds to answering, among those not young."""
    answers, strongly, young = asked(sight)
    return float(slopes([strongly[~young]], answers[~young])[0])


def answers_of_the_young(sight: Sight) -> float:
    answers, _, young = asked(sight)
    return float(answers[young].mean() - answers[~young].mean())


def leaving_since_the_rise(sight: Sight) -> float:
    """Leaving of who came to save from month 18 on less before, against all others, other causes held."""
    months = sight.could_leave
    saving = np.broadcast_to((sight.who.need == 2)[:, None], months.shape)[months]
    after = np.broadcast_to(MONTH >= 18, months.shape)[months]
    others = [sight.exposures[name][months] for name in sight.exposures if name != "price_rise"]
    return float(slopes([saving & after, saving, after, *others], sight.leaves[months].astype(float))[0])


def _promised_calls(sight: Sight) -> np.ndarray:
    return (sight.cases.channel == PHONE) & (sight.cases.kept >= 0)


TRACES: dict[str, dict[str, Trace]] = {
    "promises": {"kept by night less by day": night_less_day},
    "handling": {"solved by pace": solved_by_slower_hurried_agents},
    "discount": {"leaving after the discount": leaving_by("discount_ends")},
    "pay": {
        "leaving with a misfit": leaving_by("misfit"),
        "misfits of pushy reps": misfits_of_pushy_reps,
    },
    "moments": {
        "leaving after a broken promise": leaving_by("broken_promise"),
        "leaving after a late installation": leaving_by("late_installation"),
        "leaving after a first bill that differs": leaving_by("first_bill"),
        "leaving without a welcome": leaving_by("no_welcome"),
        "score of a broken promise": pain_of_broken_promises,
        "score of a late delivery": pain_of_late_deliveries,
        "score of the months after": pain_lived,
    },
    "drivers": {f"weight of rating {place}": weight_of_rating(place) for place in range(3)},
    "change": {"late since the change": late_after_the_change},
    "fix": {"nights mended": nights_mended},
    "begging": {
        "best scores": best_scores_of_the_begging_team,
        "unhappy asked": unhappy_asked_by_the_begging_team,
    },
    "answering": {
        "answers of strong feelings": answers_of_strong_feelings,
        "answers of the young": answers_of_the_young,
    },
    "price": {"leaving since the rise": leaving_since_the_rise},
}
TRACES["silos"] = {
    name: trace
    for effect in ("promises", "handling", "discount", "pay")
    for name, trace in TRACES[effect].items()
}

NOT_IN_THE_WORLD = {"duplicates": "it is how the systems write people down: the world only says so"}


@cache
def traces(seed: int, customers: int, off: str | None) -> dict[str, float]:
    """Every trace in a world with one effect off, or none."""
    lived = without(DECLARED, [off]) if off else DECLARED
    sight = Sight(live(seed, 0, customers, lived), DECLARED)
    return {name: trace(sight) for effect in TRACES for name, trace in TRACES[effect].items()}


def left_behind(name: str, seeds: tuple[int, ...], customers: int, *, off: str | None) -> Figures:
    """A trace in each of these worlds, worlds × 1."""
    return np.array([[traces(seed, customers, off)[name]] for seed in seeds])
