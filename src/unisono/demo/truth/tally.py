"""What happened, counted: figures of a block that add up to those of the company, whatever its size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from unisono.demo.truth.prices import breaks
from unisono.demo.world.calendar import END, MONTHS, hour_of_week, month_of
from unisono.demo.world.contacts import Desk
from unisono.demo.world.market import (
    CAMPAIGNS,
    CAUSES,
    CHANNELS,
    CITIES,
    CSAT,
    INSTRUMENTS,
    NPS,
    SEGMENTS,
    STEP,
    STEPS,
    THEMES,
    TONES,
    URGENCIES,
)
from unisono.demo.world.nouns import TEAMS, Floats, Whole, World


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts and sums by name; each array's last axis names what is counted."""

    counts: Mapping[str, Whole]

    def __add__(self, other: Tally) -> Tally:
        """Two blocks as one."""
        return Tally({name: mine + other.counts[name] for name, mine in self.counts.items()})


def cross(codes: Sequence[tuple[Whole, int]], *values: Floats | None) -> Whole:
    """Sums of values (or counts, for None) by crossed codes.

    Parameters
    ----------
    codes : pairs of codes and how many there may be

    Returns
    -------
    array
        One axis a code, the last one a value.

    >>> cross([(np.array([0, 1, 1]), 2)], None, np.array([5, 6, 7])).tolist()
    [[1, 5], [2, 13]]
    """
    shape = tuple(size for _, size in codes)
    place = np.ravel_multi_index([np.asarray(code, dtype=np.int64) for code, _ in codes], shape)
    size = int(np.prod(shape))
    sums = [
        np.bincount(place, minlength=size)
        if value is None
        else np.rint(np.bincount(place, np.asarray(value, dtype=np.float64), size)).astype(np.int64)
        for value in values
    ]
    return np.stack(sums, axis=-1).reshape(*shape, len(values))


def tally(world: World, desk: Desk) -> Tally:
    """Everything counted of a block."""
    return Tally(
        {
            **_promises(world),
            **_customers(world),
            **_service(world),
            **_sales(world),
            **_voice(world),
            "breaks": breaks(world, desk),
        }
    )


def _promises(world: World) -> dict[str, Whole]:
    """Promised answers, and of those the kept; deliveries that arrived, and of those the late."""
    due = np.flatnonzero(world.cases.kept >= 0)
    cases, kept = world.cases, world.cases.kept[due]
    who, channel = cases.customer[due], (cases.channel[due], len(CHANNELS))
    city = (world.customers.city[who], len(CITIES))
    month = (month_of(cases.opened_at[due]), MONTHS)
    hour = (hour_of_week(cases.opened_at[due]), 168)
    segment = (world.customers.segment[who], len(SEGMENTS))
    here = np.flatnonzero((world.installs.delivered_at >= 0) & (world.installs.delivered_at < END))
    arrived = month_of(world.installs.delivered_at[here])
    place = world.customers.city[world.installs.customer[here]]
    return {
        "kept_by_hour": cross([channel, hour], None, kept),
        "kept_by_city_month_hour": cross([channel, city, month, (hour[0] % 24, 24)], None, kept),
        "kept_by_segment": cross([channel, segment], None, kept),
        "deliveries": cross(
            [(place, len(CITIES)), (arrived, MONTHS)], None, world.installs.late[here].astype(np.int64)
        ),
    }


def _customers(world: World) -> dict[str, Whole]:
    customers = world.customers
    left = (customers.left_at >= 0).astype(np.int64)
    misfit = customers.misfit.astype(np.int64)
    campaign = (customers.campaign, len(CAMPAIGNS))
    gone = np.flatnonzero(left)
    return {
        "customers": cross([campaign], None, left, misfit, customers.ltv),
        "causes": cross(
            [(customers.cause[gone], len(CAUSES)), (customers.campaign[gone], len(CAMPAIGNS))], None
        ),
        "reps": cross([(customers.rep, len(world.staff.rep_city))], None, left, misfit, customers.ltv),
        "steps": _steps(world),
    }


def _steps(world: World) -> Whole:
    """How often each step was met, and how often it failed."""
    counted = cross([(world.touches.step, len(STEPS))], None, world.touches.failed.astype(np.int64))
    bills = world.bills.kind == 0
    first = world.bills.first[bills]
    differs = world.bills.amount[bills] != world.bills.quoted[bills]
    arrived = world.installs.delivered_at >= 0
    counted[STEP["instalación"]] = arrived.sum(), (world.installs.late & arrived).sum()
    counted[STEP["primera_factura"]] = first.sum(), (first & differs).sum()
    counted[STEP["factura"]] = (~first).sum(), 0
    counted[STEP["contacto_con_soporte"]] = len(world.cases), (world.cases.kept == 0).sum()
    counted[STEP["encuesta"]] = len(world.answers), 0
    return counted


def _service(world: World) -> dict[str, Whole]:
    cases = world.cases
    team = world.staff.agent_team[cases.agent]
    month = month_of(cases.opened_at)
    return {
        "teams": cross(
            [(team, len(TEAMS)), (month, MONTHS)], None, cases.solved.astype(np.int64), cases.handle_seconds
        ),
        "csat_by_team": _csat(world, team),
    }


def _csat(world: World, team: Whole) -> Whole:
    """Answers about contacts by team: how many, how many at the top two, how many talked up."""
    answers = world.answers
    about = np.flatnonzero((answers.instrument == CSAT) & (answers.case >= 0))
    top = (answers.score[about] >= 4).astype(np.int64)
    begged = answers.begged[about].astype(np.int64)
    return cross([(team[answers.case[about]], len(TEAMS))], None, top, begged)


def _sales(world: World) -> dict[str, Whole]:
    leads, deals = world.leads, world.deals
    won = deals.won
    return {
        "leads": cross([(month_of(leads.created_at), MONTHS)], None, (leads.mql_at >= 0).astype(np.int64)),
        "bookings": cross(
            [(month_of(deals.closed_at[won]), MONTHS), (world.staff.rep_city[deals.rep[won]], len(CITIES))],
            None,
            deals.amount[won],
        ),
    }


def _voice(world: World) -> dict[str, Whole]:
    answers = world.answers
    nps = answers.instrument == NPS
    said = np.flatnonzero(answers.theme >= 0)
    return {
        "nps_of_all_asked": world.asked,
        "nps_of_answers": cross([(month_of(answers.at[nps]), MONTHS), (answers.score[nps], 11)], None)[
            ..., 0
        ],
        "answers": cross([(answers.instrument, len(INSTRUMENTS))], None),
        "verbatims": cross(
            [
                (answers.theme[said], len(THEMES)),
                (answers.tone[said], len(TONES)),
                (answers.urgency[said], len(URGENCIES)),
            ],
            None,
        )[..., 0],
    }
