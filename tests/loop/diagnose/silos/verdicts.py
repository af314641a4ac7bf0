"""What the five detectors say of a company, and whether that is true of Andina Hogar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tests.loop.diagnose.silos.planted import Planted
from tests.loop.measure.company import Row
from unisono.demo.exports.tables import reps
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import ANNUAL_CAMPAIGN, CAMPAIGNS, DISCOUNT_CAMPAIGN, NIGHT_CAMPAIGN
from unisono.demo.world.nouns import CHAT_TEAM, HURRIED_TEAM, TEAMS
from unisono.demo.world.staff import REPS_A_CITY, staff_of
from unisono.loop.diagnose.detector import Answers, Context
from unisono.loop.diagnose.detectors import (
    all_green,
    empty_promise,
    hurried_queue,
    oversold_customers,
    passing_customers,
)
from unisono.model.finding import Finding
from unisono.model.kernel import Kernel

DETECTORS = tuple(
    module.DETECTOR
    for module in (empty_promise, passing_customers, oversold_customers, hurried_queue, all_green)
)
YEAR = Context(date(2025, 11, 1), date(2026, 10, 31), last=date(2026, 10, 31), currency="PEN", contract=True)
CODES = [campaign.code for campaign in CAMPAIGNS]
NIGHT, DISCOUNT, ANNUAL = CODES[NIGHT_CAMPAIGN], CODES[DISCOUNT_CAMPAIGN], CODES[ANNUAL_CAMPAIGN]
STAFF = staff_of(1, Laws())
PUSHY = {code for place, code in enumerate(reps(STAFF)) if place % REPS_A_CITY < Laws().selling.pushy_reps}
STARS = {code for place, code in enumerate(reps(STAFF)) if place % REPS_A_CITY == Laws().selling.pushy_reps}
CONFLICTS = ("soporte 24/7", "descuento", "comisión")


def cards(company: Planted) -> list[Finding]:
    """All conflicts found in a company; a kernel that several detectors read is asked once."""
    told: dict[str, list[Row]] = {}

    def rows(kernel: Kernel) -> list[Row]:
        if kernel.sql not in told:
            told[kernel.sql] = company.ask(kernel)
        return told[kernel.sql]

    found: list[Finding] = []
    for detector in DETECTORS:
        needs = detector.reads(YEAR)
        answers = Answers({}, {name: rows(kernel) for name, kernel in needs.kernels.items()})
        found += detector.finds(YEAR, answers)
    return found


def conflicts_in(found: Iterable[Finding]) -> set[str]:
    """Which of the three planted conflicts the cards tell, each with all that makes it one."""
    by_kind: dict[str, list[Finding]] = {}
    for finding in found:
        by_kind.setdefault(finding.kind, []).append(finding)
    told = set()
    promised = [each for each in by_kind.get("empty_promise", ()) if each.facts["group"] == NIGHT]
    hurried = [
        each for each in by_kind.get("hurried_queue", ()) if each.facts["queue"] == TEAMS[HURRIED_TEAM]
    ]
    if (
        promised
        and hurried
        and {"green_marketing", "green_sales", "green_service"} <= promised[0].facts.keys()
    ):
        told.add(CONFLICTS[0])
    passing = [each for each in by_kind.get("passing_customers", ()) if each.facts["group"] == DISCOUNT]
    window = range(int(str(passing[0].facts.get("first", 0))), 9) if passing else range(0)
    if window and window[0] >= 3 and int(str(passing[0].facts["last"])) in window:
        told.add(CONFLICTS[1])
    for each in by_kind.get("oversold_customers", ()):
        named = set(str(each.facts["who"]).split(", "))
        if len(named & PUSHY) >= 6 and not named - PUSHY:
            told.add(CONFLICTS[2])
    return told


def accused_wrongly(found: Iterable[Finding]) -> list[str]:
    """Who is named on a card and harms nobody: the look-alikes first of all."""
    wrong: list[str] = []
    for finding in found:
        facts = finding.facts
        if finding.kind == "empty_promise" and facts["group"] != NIGHT:
            wrong.append(str(facts["group"]))
        if finding.kind == "passing_customers" and facts["group"] != DISCOUNT:
            wrong.append(str(facts["group"]))
        if finding.kind == "hurried_queue" and facts["queue"] != TEAMS[HURRIED_TEAM]:
            wrong.append(str(facts["queue"]))
        if finding.kind == "oversold_customers":
            wrong += sorted(set(str(facts["who"]).split(", ")) - PUSHY)
    return wrong


LOOK_ALIKES = {TEAMS[CHAT_TEAM], ANNUAL, *STARS}
