"""Who sells and who serves: reps with a way of selling, agents with a pace, the same in every block.

A third of the agents on the phone are paid by handling time and hurry; the chat team is as fast by its
tools.  In each city some reps are paid by the first year's amount and push; one is simply good.
"""

from __future__ import annotations

import numpy as np

from unisono.demo.world.chance import Chance
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import CITIES
from unisono.demo.world.nouns import CHAT_TEAM, HURRIED_TEAM, TEAMS, Staff, Whole

REPS_A_CITY = 8
AGENTS_A_TEAM = (14, 14, 14, 12, 6)  # in order of TEAMS
PACE_SPREAD = 0.20


def staff_of(seed: int, laws: Laws) -> Staff:
    """Who works here?  Reps stand by city: the pushy first, the star after them, then the others.

    >>> len(staff_of(1, Laws()).rep_city), len(staff_of(1, Laws()).agent_team)
    (32, 60)
    """
    random = Chance(seed, 0).of("staff")
    selling, service = laws.selling, laws.service
    place = np.tile(np.arange(REPS_A_CITY), len(CITIES))
    team = np.repeat(np.arange(len(TEAMS)), AGENTS_A_TEAM)
    usual = np.zeros(len(TEAMS))
    usual[HURRIED_TEAM], usual[CHAT_TEAM] = service.hurried_pace, service.chat_pace
    return Staff(
        rep_city=np.repeat(np.arange(len(CITIES)), REPS_A_CITY),
        rep_push=np.where(place < selling.pushy_reps, selling.push, selling.usual_push),
        rep_reach=np.where(place == selling.pushy_reps, selling.star_reach, 1.0)
        * np.where(place < selling.pushy_reps, 1.8, 1.0),
        agent_team=team,
        agent_pace=usual[team] + random.normal(0.0, PACE_SPREAD, len(team)),
    )


def agents_of(staff: Staff, team: int) -> Whole:
    """The agents of a team.

    >>> agents_of(staff_of(1, Laws()), 4).tolist()
    [54, 55, 56, 57, 58, 59]
    """
    return np.flatnonzero(staff.agent_team == team)
