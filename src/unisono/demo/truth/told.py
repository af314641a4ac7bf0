"""The truth as a file that anybody can read: what was planted, how large it is, and what came of it.

`laws` are the declared sizes; everything else is counted from what happened, before any system wrote
it down, so it holds whatever the exports lost or spoiled.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from unisono.demo.exports.tables import reps
from unisono.demo.truth.departments import look_alikes, silos
from unisono.demo.truth.prices import BREAKS, chances
from unisono.demo.truth.promised import kept_rates
from unisono.demo.truth.tally import Tally
from unisono.demo.world.calendar import COMPANY_ZONE, FIRST_DAY, MONTHS
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import (
    CAMPAIGNS,
    CAUSES,
    CITIES,
    DRIVERS,
    INSTRUMENTS,
    STEPS,
    THEMES,
    TONES,
    URGENCIES,
)
from unisono.demo.world.nouns import TEAMS
from unisono.demo.world.staff import staff_of
from unisono.demo.world.value import HORIZON

Told = dict[str, object]


@dataclass(frozen=True, slots=True)
class Founding:
    """With what the company was made."""

    seed: int
    customers: int
    null: tuple[str, ...]
    laws: Laws


def told(founding: Founding, tally: Tally, *, exports: Told, identity: Told) -> Told:
    """Everything true of the company, ready to be written.

    Parameters
    ----------
    exports : what each file holds, as the exports counted it
    identity : how many people and records there are, as the people's room counted it
    """
    laws = founding.laws
    codes = reps(staff_of(founding.seed, laws))
    return {
        "company": "Andina Hogar",
        "seed": founding.seed,
        "customers": founding.customers,
        "null": list(founding.null),
        "clock": COMPANY_ZONE,
        "first_day": str(FIRST_DAY),
        "months": MONTHS,
        "laws": asdict(laws),
        "kept_rates": kept_rates(tally, laws),
        "silos": silos(tally, laws, codes),
        "look_alikes": look_alikes(tally, laws, codes),
        "moments_of_truth": moments(tally, laws),
        "churn": churn(tally),
        "ltv": ltv(tally),
        "drivers": drivers(laws),
        "breaks": prices(tally, laws),
        "change_point": change_point(tally, laws),
        "fix": fix(tally, laws),
        "begging": begging(tally, laws),
        "nps": nps(tally),
        "voice": voice(tally),
        "identity": identity,
        "exports": exports,
    }


def month_name(month: int) -> str:
    """A month of the story as people write it.

    >>> month_name(0), month_name(15)
    ('2024-11', '2026-02')
    """
    return str(FIRST_DAY.astype("datetime64[M]") + month)


def moments(tally: Tally, laws: Laws) -> list[Told]:
    """The twenty steps: traffic, failures, and what a failure does. Four decide, the others only look so."""
    chance = dict(zip(BREAKS, chances(laws).round(6).tolist(), strict=True))
    behind = {
        "contacto_con_soporte": "promesa_rota",
        "instalación": "instalación_muy_tarde",
        "primera_factura": "primera_factura_distinta",
        "llamada_de_bienvenida": "sin_bienvenida",
    }
    return [
        {
            "step": step.code,
            "stage": step.stage,
            "department": step.department,
            "seen_in": step.seen_in,
            "met": int(met),
            "failed": int(failed),
            "moment": step.moment or None,
            "leaves_because_of_failure": chance[behind[step.code]] if step.moment else 0.0,
        }
        for step, (met, failed) in zip(STEPS, tally.counts["steps"], strict=True)
    ]


def churn(tally: Tally) -> Told:
    """Who left, by cause and by campaign."""
    causes = tally.counts["causes"][..., 0]
    return {
        "left": int(causes.sum()),
        "by_cause": named(CAUSES, causes.sum(axis=1)),
        "by_campaign": [
            {"campaign": campaign.code, "by_cause": named(CAUSES, causes[:, place])}
            for place, campaign in enumerate(CAMPAIGNS)
        ],
    }


def ltv(tally: Tally) -> Told:
    """Expected margin after winning, in cents; each customer's stands in the truth about rows."""
    counted = tally.counts["customers"]
    return {
        "months": HORIZON,
        "mean": mean(counted[:, 3].sum(), counted[:, 0].sum()),
        "by_campaign": [
            {"campaign": campaign.code, "customers": int(row[0]), "mean": mean(row[3], row[0])}
            for campaign, row in zip(CAMPAIGNS, counted, strict=True)
        ],
    }


def drivers(laws: Laws) -> Told:
    """What each rating adds to the score, in points a standard unit; ratings correlate by `halo`."""
    return {"halo": laws.feeling.halo, "weights": dict(zip(DRIVERS, laws.feeling.drivers, strict=True))}


def prices(tally: Tally, laws: Laws) -> list[Told]:
    """What each kind of break costs, in cents: the chance to leave × the margin still expected."""
    return [
        {
            "break": name,
            "times": int(times),
            "leaves_because_of_it": float(chance),
            "mean_value_at_stake": mean(worth, times),
            "price": mean(cost, times),
            "total": int(cost),
        }
        for name, chance, (times, worth, cost) in zip(
            BREAKS, chances(laws).round(6), tally.counts["breaks"], strict=True
        )
    ]


def change_point(tally: Tally, laws: Laws) -> Told:
    """A city's installations are late from a month on; elsewhere nothing changes."""
    rules = laws.installing
    return {
        "what": "deliveries that came late",
        "city": CITIES[rules.changed_city].name,
        "month": month_name(rules.change_month),
        "before": rules.late,
        "after": rules.late_after_change,
        "by_city": [
            {
                "city": city.name,
                "by_month": [
                    {"month": month_name(month), "arrived": int(arrived), "late": int(late)}
                    for month, (arrived, late) in enumerate(tally.counts["deliveries"][place])
                ],
            }
            for place, city in enumerate(CITIES)
        ],
    }


def fix(tally: Tally, laws: Laws) -> Told:
    """Some cities staffed their nights from a month on: calls by night answered as promised."""
    night = tally.counts["kept_by_city_month_hour"][0][:, :, [23, 0, 1, 2, 3, 4], :].sum(axis=2)
    return {
        "month": month_name(min(city.fixed_in_month for city in CITIES if city.fixed_in_month is not None)),
        "cities": [city.name for city in CITIES if city.fixed_in_month is not None],
        "works": laws.service.fix_works,
        "kept_by_night_before": laws.service.guard_keeps,
        "kept_by_night_after": laws.service.staffed_keeps,
        "hours": "23:00 to 04:59 of the company's clock, within the night of every city",
        "by_city": [
            {
                "city": city.name,
                "by_month": [
                    {"month": month_name(month), "calls": int(calls), "kept": int(kept)}
                    for month, (calls, kept) in enumerate(night[place])
                ],
            }
            for place, city in enumerate(CITIES)
        ],
    }


def begging(tally: Tally, laws: Laws) -> Told:
    """One team talks its scores up and asks the happy ones."""
    return {
        "team": TEAMS[2],
        "talked_up_of_those_below_best": laws.answering.begging,
        "unsolved_asked_against_solved": laws.answering.selective,
        "csat_by_team": [
            {"team": team, "answers": int(answers), "top_two": int(top), "talked_up": int(begged)}
            for team, (answers, top, begged) in zip(TEAMS, tally.counts["csat_by_team"], strict=True)
        ],
    }


def nps(tally: Tally) -> Told:
    """What all who were asked would have said, and what those who answered said, by score 0 to 10."""
    return {
        "by_month": [
            {"month": month_name(month), "all_asked": everybody.tolist(), "answered": some.tolist()}
            for month, (everybody, some) in enumerate(
                zip(tally.counts["nps_of_all_asked"], tally.counts["nps_of_answers"], strict=True)
            )
        ]
    }


def voice(tally: Tally) -> Told:
    """What the words are about; each text's own labels stand in the truth about rows."""
    counted = tally.counts["verbatims"]
    return {
        "answers": named(INSTRUMENTS, tally.counts["answers"][:, 0]),
        "themes": named(THEMES, counted.sum(axis=(1, 2))),
        "tones": named(TONES, counted.sum(axis=(0, 2))),
        "urgencies": named(URGENCIES, counted.sum(axis=(0, 1))),
    }


def named(names: Sequence[str], counts: Iterable[int]) -> dict[str, int]:
    """Counts by name."""
    return {name: int(count) for name, count in zip(names, counts, strict=True)}


def mean(total: float, count: float) -> float | None:
    """A mean, or none where there is nothing to average.

    >>> mean(3, 2), mean(0, 0)
    (1.5, None)
    """
    return float(total / count) if count else None
