"""Where departments work against each other, what only looks like it, and the metrics they are paid by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from unisono.demo.exports.nouns import Reading
from unisono.demo.truth.tally import Tally
from unisono.demo.world.calendar import MONTHS
from unisono.demo.world.customers import campaign_months
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import (
    ANNUAL_CAMPAIGN,
    CAMPAIGNS,
    CAUSES,
    CITIES,
    DISCOUNT_CAMPAIGN,
    NIGHT_CAMPAIGN,
    PLANS,
)
from unisono.demo.world.nouns import CALM_TEAM, CHAT_TEAM, HURRIED_TEAM, TEAMS
from unisono.demo.world.staff import REPS_A_CITY

Told = dict[str, object]
AHT_TARGET = 420  # seconds
QUALIFIED = 2.2  # leads that Marketing must qualify for each customer that usual campaigns bring
QUOTA_PRICE = 12 * PLANS[1].fee


def silos(tally: Tally, laws: Laws, codes: Sequence[str]) -> list[Told]:
    """The three conflicts: whose metrics are green, who is harmed, by how much.

    `present` says whether it is planted in this company at all; `codes` name the reps.
    """
    customers, reps = tally.counts["customers"], tally.counts["reps"]
    pushy = np.arange(len(reps)) % REPS_A_CITY < laws.selling.pushy_reps
    service, selling, leaving = laws.service, laws.selling, laws.leaving
    return [
        {
            "name": "soporte 24/7",
            "present": service.guard_keeps < service.staffed_keeps and service.hurry > 0,
            "departments": ["marketing", "sales", "service"],
            "green": ["mql", "quota_attainment", "aht"],
            "who": f"customers of {CAMPAIGNS[NIGHT_CAMPAIGN].code}, who call by night",
            "harm": "nights answer few calls in time; the team paid by handling time solves less",
            "kept_by_night": service.guard_keeps,
            "solved_lost_by_log_unit_faster": service.hurry,
            **_group(customers[NIGHT_CAMPAIGN]),
            "left_by_cause": _causes(tally, NIGHT_CAMPAIGN, ("promesa_rota", "sin_resolver")),
        },
        {
            "name": "descuento que trae clientes de paso",
            "present": leaving.discount_ends > 0,
            "departments": ["marketing", "sales"],
            "green": ["conversion", "quota_attainment"],
            "who": f"customers of {CAMPAIGNS[DISCOUNT_CAMPAIGN].code}",
            "harm": "they leave in the three months after the discount ends",
            "hazard": leaving.discount_ends,
            **_group(customers[DISCOUNT_CAMPAIGN]),
            "left_by_cause": _causes(tally, DISCOUNT_CAMPAIGN, ("fin_del_descuento",)),
        },
        {
            "name": "comisión que paga ventas que no encajan",
            "present": selling.push > selling.usual_push and leaving.misfit > 0,
            "departments": ["sales", "service"],
            "green": ["quota_attainment"],
            "who": "who was sold the dearest plan by a pushy rep without needing it",
            "harm": "a plan that doesn't fit drives them out, month by month",
            "hazard": leaving.misfit,
            "reps": [codes[place] for place in np.flatnonzero(pushy).tolist()],
            **_group(reps[pushy].sum(axis=0)),
        },
    ]


def look_alikes(tally: Tally, laws: Laws, codes: Sequence[str]) -> list[Told]:
    """Three that look like conflicts and harm nobody."""
    customers, reps = tally.counts["customers"], tally.counts["reps"]
    teams = tally.counts["teams"].sum(axis=1)
    stars = np.arange(len(reps)) % REPS_A_CITY == laws.selling.pushy_reps
    return [
        {
            "name": "el chat atiende en poco tiempo",
            "looks_like": "soporte 24/7",
            "team": TEAMS[CHAT_TEAM],
            "why_not": "as fast as the hurried team by its tools; it solves as many as the others",
            "solved": _solved(teams[CHAT_TEAM]),
            "solved_by_the_calm": _solved(teams[CALM_TEAM]),
            "solved_by_the_hurried": _solved(teams[HURRIED_TEAM]),
        },
        {
            "name": "plan anual con descuento",
            "looks_like": "descuento que trae clientes de paso",
            "campaign": CAMPAIGNS[ANNUAL_CAMPAIGN].code,
            "why_not": "its customers leave no sooner than others",
            **_group(customers[ANNUAL_CAMPAIGN]),
        },
        {
            "name": "las mejores vendedoras",
            "looks_like": "comisión que paga ventas que no encajan",
            "why_not": "they sell most, and what fits",
            "reps": [codes[place] for place in np.flatnonzero(stars).tolist()],
            **_group(reps[stars].sum(axis=0)),
        },
    ]


def readings(tally: Tally) -> list[Reading]:
    """The boards of the departments: MQL, quota by city, handling time by team, month by month.

    Targets were set on the campaigns there had always been, so the new ones turn them green.
    """
    weights = campaign_months()
    usual = weights[:5].sum(axis=0) * tally.counts["customers"][:, 0].sum() / weights.sum()
    leads, bookings, teams = (tally.counts[name] for name in ("leads", "bookings", "teams"))
    told = []
    for month in range(MONTHS):
        value, target = float(leads[month, 1]), round(usual[month] * QUALIFIED, 1)
        told.append(Reading("marketing", "MQL", "Marketing", month, value, target, "up", "bono 20 %"))
        for place, city in enumerate(CITIES):
            share = bookings[month, place, 1] / (usual[month] * city.share * QUOTA_PRICE)
            value, owner = round(float(share), 4), f"Ventas {city.name}"
            name = f"Cuota {city.name}"
            told.append(Reading("sales", name, owner, month, value, 1.0, "up", "comisión 6 %"))
        for place, team in enumerate(TEAMS[:4]):
            count, _, seconds = teams[place, month]
            if count:
                value, owner = round(float(seconds / count), 1), f"Supervisión {team}"
                told.append(
                    Reading("service", f"AHT {team}", owner, month, value, AHT_TARGET, "down", "bono 15 %")
                )
    return told


def _group(row: Any) -> Told:
    count, left, misfit, value = (int(each) for each in row)
    return {
        "customers": count,
        "left": left,
        "misfit": misfit,
        "mean_ltv": value / count if count else None,
    }


def _causes(tally: Tally, campaign: int, names: tuple[str, ...]) -> dict[str, int]:
    causes = tally.counts["causes"][:, campaign, 0]
    return {name: int(causes[CAUSES.index(name)]) for name in names}


def _solved(row: Any) -> float | None:
    return float(row[1] / row[0]) if row[0] else None
