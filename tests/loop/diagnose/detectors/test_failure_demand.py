"""Failure demand: speaks where an event makes contacts come, names who did it; else silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from tests.loop.diagnose.demand.callers import Law, bounds, world
from tests.loop.diagnose.planted import EDITION, YEAR, answers_of, asked, rate_bound
from tests.loop.measure.company import Company, Row, at
from unisono.loop.diagnose.demand.excess import traced_from
from unisono.loop.diagnose.demand.shares import shares_of
from unisono.loop.diagnose.demand.terms import CAUSES, Terms
from unisono.loop.diagnose.demand.tracing import GROUPS
from unisono.loop.diagnose.detector import Answers, Context
from unisono.loop.diagnose.detectors.failure_demand import DETECTOR, EVIDENCE, OWNERS, terms_of
from unisono.model.finding import Finding
from unisono.model.question import read_key
from unisono.stats.interval import Interval

DAY, HOUR = 86_400_000_000, 3_600_000_000
CONTEXT = Context(date(2025, 1, 1), date(2025, 12, 26), last=date(2025, 12, 31), currency="PEN")


def calling(place: int) -> list[Row]:
    """Somebody of 2018 whose case, where it isn't solved, is repeated two days later; calls once anyway."""
    who, unsolved = f"caller{place}", place % 2 == 0
    rows = []
    for month in (2, 5, 8, 11):
        opened = at(f"2018-{month:02d}-{1 + place % 20:02d} 12:00")
        solved_after = 3 * DAY if unsolved else HOUR
        rows.append(_case(who, opened, opened + solved_after))
        if unsolved or place % 10 == month % 10:
            again = opened + 2 * DAY
            rows.append(_case(who, again, again + HOUR))
    return rows


def _case(who: str, opened: int, resolved: int) -> Row:
    told = {"channel": "phone", "topic": "leak", "cost": 700, "currency": "BRL", "handle_seconds": 300.0}
    return {
        "customer_id": who,
        "opened_at": opened,
        "first_answer_at": opened,
        "resolved_at": resolved,
        **told,
    }


def found(law: Law, seed: int = 3, customers: int = 250, context: Context = CONTEXT) -> tuple[Finding, ...]:
    return asked(DETECTOR, world(seed, law, customers).company(), context)


# --- speaks


def test_cases_left_unsolved_are_services_own() -> None:
    made = world(3, Law(repeats=0.6), customers=250)
    (finding,) = asked(DETECTOR, made.company(), CONTEXT)
    assert (finding.kind, finding.owner, finding.facts["cause"]) == ("failure_demand", "service", "repeat")
    effect = finding.effect
    low, high = bounds(Interval(effect.value, effect.low, effect.high, ""))
    assert low <= made.added["repeat"] <= high
    assert finding.stake is not None
    assert finding.stake.currency == "PEN"
    assert finding.stake.value == pytest.approx(500 * (effect.value or 0.0))


@pytest.mark.parametrize(
    ("law", "cause", "origin", "owner"),
    [
        (Law(unsolved=0.02, after_late_answer=0.4), "promise", "marketing", "marketing"),
        (Law(unsolved=0.02, late_answers=0.1, after_late=0.8), "delivery", "operations", "cxo"),
        (Law(unsolved=0.02, late_answers=0.1, after_bill=0.5), "bill", "billing", "cxo"),
    ],
)
def test_what_another_department_did_goes_to_it(law: Law, cause: str, origin: str, owner: str) -> None:
    (finding,) = found(law)
    assert (finding.facts["cause"], finding.facts["origin"], finding.owner) == (cause, origin, owner)


def test_several_causes_are_told_apart_the_dearest_first() -> None:
    told = found(Law(repeats=0.6, after_late=0.8, after_bill=0.5))
    assert {finding.facts["cause"] for finding in told} == {"repeat", "delivery", "bill"}
    stakes = [finding.stake.value for finding in told if finding.stake]
    assert stakes == sorted(stakes, reverse=True)


def test_its_evidence_opens() -> None:
    company = world(3, Law(repeats=0.6), customers=250).company()
    (finding,) = asked(DETECTOR, company, CONTEXT)
    assert [read_key(key)[0].metric for key in finding.evidence] == [
        "fcr",
        "repeat_contact_7d",
        "cost_per_case",
    ]
    for key in finding.evidence:
        assert read_key(key)[0].edition == EDITION
        assert company.behind(key)


def test_the_company_s_own_terms_are_kept() -> None:
    told = {"demand": {"days": {"repeat": 1}, "origin": {"repeat": "sales"}}}
    context = replace(CONTEXT, plans=told)
    assert terms_of(context).cause("repeat").days == 1
    (finding,) = found(Law(repeats=0.9), context=context)
    assert (finding.owner, finding.facts["days"]) == ("sales", 1)


def test_terms_that_cannot_be_read_stop_no_finding() -> None:
    broken = replace(CONTEXT, plans={"demand": {"days": "seven"}})
    assert terms_of(broken) == Terms()


# --- is silent


def test_where_customers_call_by_nature_nobody_is_blamed() -> None:
    assert found(Law(often=0.06, late_answers=0.8)) == ()


def test_less_than_one_contact_in_a_hundred_is_not_worth_a_decision() -> None:
    rows: list[dict[str, object]] = []
    for group in range(GROUPS):
        common = {"kind": "repeat", "coarse": 1, "fine": 1, "declared": -1, "grp": group}
        alike = {"days": 10_000.0, "n": 500, "cost": 5e4, "priced": 500}
        n = 14 + group % 3
        after = {"days": 100.0, "n": n, "cost": 100.0 * n, "priced": n}
        every = {"days": 3_000, "n": 3_000, "cost": 3e5, "priced": 3_000}
        rows += [
            {"what": "time", "event": 0, "reason": "a", **common, **alike},
            {"what": "time", "event": 1, "reason": "a", **common, **after},
            {"what": "all", "grp": group, "reason": "a", "declared": -1, **every},
        ]
    assert shares_of(traced_from(rows, Terms()), Terms(), "PEN").causes[0].beyond
    figures = dict.fromkeys(DETECTOR.reads(CONTEXT).questions, ())
    assert DETECTOR.finds(CONTEXT, Answers(figures, {"traced": rows})) == ()
    assert DETECTOR.weighs(CONTEXT, Answers(figures, {"traced": rows})) == 1


def test_of_a_few_contacts_nothing_is_said() -> None:
    assert found(Law(repeats=0.6), customers=15) == ()


def test_without_contacts_it_weighs_nothing() -> None:
    assert DETECTOR.weighs(YEAR, answers_of(DETECTOR, Company(), YEAR)) == 0
    assert DETECTOR.weighs(YEAR, Answers({})) == 0


def test_it_weighs_the_causes_it_could_compare() -> None:
    company = world(3, Law(often=0.06), customers=250).company()
    assert DETECTOR.weighs(CONTEXT, answers_of(DETECTOR, company, CONTEXT)) == 4


def null(rng: np.random.Generator) -> list[dict[str, object]]:
    """A company where eight things go wrong and none makes anybody call more."""
    rows: list[dict[str, object]] = []
    for group in range(GROUPS):
        nature = rng.gamma(30.0, 1 / 30.0)
        rows.append({"what": "all", "grp": group, "reason": "a", "declared": -1, "days": 900, "n": 900,
                     "cost": 9e4, "priced": 900})  # fmt: skip
        for cause in CAUSES[:8]:
            for event, days in ((0, 3_000.0), (1, 600.0)):
                n = int(rng.poisson(days * 0.03 * nature))
                told = {"days": days, "n": n, "cost": 100.0 * n, "priced": n, "grp": group, "declared": -1}
                where = {"kind": cause.slug, "event": event, "coarse": 1, "fine": 1, "reason": "a"}
                rows.append({"what": "time", **where, **told})
    return rows


def test_false_alarms_are_as_rare_as_stated() -> None:
    """Of 2,000 companies where nothing makes anybody call, 3.5 % were told something; here of 300."""
    rng, times = np.random.default_rng(17), 300
    false = 0
    for _ in range(times):
        shares = shares_of(traced_from(null(rng), Terms()), Terms(), "PEN")
        false += any(cause.beyond for cause in shares.causes)
    assert false / times <= rate_bound(0.035, times)


@pytest.mark.slow
def test_twenty_null_worlds_through_rows_and_kernels() -> None:
    told = [found(Law(often=0.04, late_answers=0.7), seed=400 + seed, customers=150) for seed in range(20)]
    assert sum(bool(each) for each in told) <= 2


def test_every_cause_has_an_owner_and_every_proof_a_cause() -> None:
    assert set(OWNERS) >= {cause.origin for cause in CAUSES}
    assert set(EVIDENCE) <= {cause.slug for cause in CAUSES}
