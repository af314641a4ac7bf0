"""What is counted of a world: right, whichever way it is counted again; the same in one block or two."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.demo.truth.lives import Lived, lived, together
from unisono.demo.truth import Tally, tally
from unisono.demo.truth.tally import cross
from unisono.demo.world.market import CAUSES, CHANNELS, CITIES, STEP, STEPS
from unisono.demo.world.nouns import TEAMS

BEGINS = datetime(2024, 11, 1)  # by Lima's clock, a Friday
ENDS = datetime(2026, 11, 1)
ROUNDED = {"customers", "reps", "breaks"}  # money is rounded in each block


@pytest.fixture(scope="module")
def life() -> Lived:
    return lived()


def moment(seconds: int) -> datetime:
    return BEGINS + timedelta(seconds=int(seconds))


def month(at: datetime) -> int:
    return (at.year - 2024) * 12 + at.month - 11


@given(
    rows=st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3), st.integers(-(10**6), 10**6))),
)
def test_sums_by_crossed_codes_are_what_adding_one_by_one_gives(rows: list[tuple[int, int, int]]) -> None:
    some, other, value = (np.array([row[place] for row in rows], dtype=np.int64) for place in range(3))
    found = cross([(some, 3), (other, 4)], None, value)
    counted, summed = Counter(), Counter()
    for one, two, amount in rows:
        counted[one, two] += 1
        summed[one, two] += amount
    assert found.shape == (3, 4, 2)
    for one in range(3):
        for two in range(4):
            assert found[one, two].tolist() == [counted[one, two], summed[one, two]]


def test_a_code_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="invalid entry"):
        cross([(np.array([3]), 3)], None)


def test_two_tallies_add_up_name_by_name() -> None:
    one = Tally({"a": np.array([1, 2]), "b": np.array([[1]])})
    assert {name: counts.tolist() for name, counts in (one + one).counts.items()} == {
        "a": [2, 4],
        "b": [[2]],
    }


def test_two_blocks_counted_apart_give_what_both_together_give() -> None:
    one, other = lived(), lived(block=1, customers=3_000)
    apart = (one.tally + other.tally).counts
    whole = tally(together(one.world, other.world), one.desk).counts
    assert apart.keys() == whole.keys()
    for name, counts in whole.items():
        near = 1 if name in ROUNDED else 0
        assert counts.shape == apart[name].shape
        assert np.abs(counts - apart[name]).max() <= near, name
        assert counts.sum() > 0, name


def test_promises_fall_into_the_hours_of_lima_s_clock(life: Lived) -> None:
    cases, counts = life.world.cases, life.tally.counts
    due, kept, by_city = Counter(), Counter(), Counter()
    for place in np.flatnonzero(cases.kept >= 0).tolist():
        at, channel = moment(cases.opened_at[place]), int(cases.channel[place])
        hour = at.weekday() * 24 + at.hour
        due[channel, hour] += 1
        kept[channel, hour] += int(cases.kept[place])
        by_city[channel, int(life.world.customers.city[cases.customer[place]]), month(at), at.hour] += 1
    for channel in range(len(CHANNELS)):
        for hour in range(168):
            cell = counts["kept_by_hour"][channel, hour].tolist()
            assert cell == [due[channel, hour], kept[channel, hour]]
    found = counts["kept_by_city_month_hour"]
    assert {
        tuple(cell): int(found[tuple(cell)][0]) for cell in np.argwhere(found[..., 0]).tolist()
    } == by_city


def test_every_view_of_a_promise_has_the_same_total(life: Lived) -> None:
    counts = life.tally.counts
    by_hour = counts["kept_by_hour"].sum(axis=1)
    assert (by_hour == counts["kept_by_segment"].sum(axis=1)).all()
    assert (by_hour == counts["kept_by_city_month_hour"].sum(axis=(1, 2, 3))).all()
    by_day = counts["kept_by_hour"].reshape(len(CHANNELS), 7, 24, 2).sum(axis=1)
    assert (by_day == counts["kept_by_city_month_hour"].sum(axis=(1, 2))).all()


def test_deliveries_are_those_that_arrived_while_the_story_lasts(life: Lived) -> None:
    installs, customers = life.world.installs, life.world.customers
    arrived, late = Counter(), Counter()
    for place in range(len(installs)):
        at = moment(installs.delivered_at[place])
        if installs.delivered_at[place] < 0 or at >= ENDS:
            continue
        cell = (int(customers.city[installs.customer[place]]), month(at))
        arrived[cell] += 1
        late[cell] += at.date() > moment(installs.promised_at[place]).date()
    found = life.tally.counts["deliveries"]
    assert {cell: tuple(found[cell].tolist()) for cell in arrived} == {
        cell: (count, late[cell]) for cell, count in arrived.items()
    }
    assert found.sum() == sum(arrived.values()) + sum(late.values())


def test_customers_are_counted_once_in_every_view(life: Lived) -> None:
    customers, counts = life.world.customers, life.tally.counts
    gone = customers.left_at >= 0
    for view in ("customers", "reps"):
        total = counts[view].sum(axis=0)
        assert total[:3].tolist() == [len(customers), gone.sum(), customers.misfit.sum()]
        assert total[3] == pytest.approx(customers.ltv.sum(), abs=len(counts[view]))
    assert counts["causes"].sum() == gone.sum()
    for place in range(len(CAUSES)):
        assert counts["causes"][place].sum() == (customers.cause == place).sum()


def test_each_step_of_the_journey_is_counted_where_it_is_seen(life: Lived) -> None:
    world, steps = life.world, life.tally.counts["steps"]
    seen = Counter(world.touches.step.tolist())
    elsewhere = {
        "instalación": (world.installs.delivered_at >= 0).sum(),
        "primera_factura": world.bills.first.sum(),
        "factura": ((world.bills.kind == 0) & ~world.bills.first).sum(),
        "contacto_con_soporte": len(world.cases),
        "encuesta": len(world.answers),
    }
    for step in STEPS:
        met, failed = steps[STEP[step.code]]
        assert met == elsewhere.get(step.code, seen[STEP[step.code]]), step.code
        assert 0 <= failed <= met
    assert not set(seen) & {STEP[code] for code in elsewhere}, "no step is seen in two tables"
    differs = world.customers.bill_differs[world.bills.customer[world.bills.first]].sum()
    assert steps[STEP["primera_factura"]][1] == differs
    assert steps[STEP["contacto_con_soporte"]][1] == (world.cases.kept == 0).sum()


def test_teams_are_counted_by_who_answered(life: Lived) -> None:
    cases, counts = life.world.cases, life.tally.counts
    team = life.world.staff.agent_team[cases.agent]
    for place in range(len(TEAMS)):
        mine = team == place
        assert counts["teams"][place].sum(axis=0).tolist() == [
            mine.sum(),
            cases.solved[mine].sum(),
            cases.handle_seconds[mine].sum(),
        ]
    about = Counter(
        (int(team[case]), int(score) >= 4, bool(begged))
        for instrument, case, score, begged in zip(
            *(
                getattr(life.world.answers, name).tolist()
                for name in ("instrument", "case", "score", "begged")
            ),
            strict=True,
        )
        if instrument == 1 and case >= 0
    )
    for place in range(len(TEAMS)):
        mine = {key[1:]: count for key, count in about.items() if key[0] == place}
        begged = mine.get((True, True), 0)
        top = begged + mine.get((True, False), 0)
        assert counts["csat_by_team"][place].tolist() == [sum(mine.values()), top, begged]


def test_leads_and_bookings_by_month(life: Lived) -> None:
    leads, deals, counts = life.world.leads, life.world.deals, life.tally.counts
    came = Counter(month(moment(at)) for at in leads.created_at.tolist())
    qualified = Counter(
        month(moment(at)) for at, mql in zip(leads.created_at.tolist(), leads.mql_at.tolist(), strict=True)
        if mql >= 0
    )  # fmt: skip
    assert counts["leads"].tolist() == [[came[place], qualified[place]] for place in range(24)]
    assert counts["bookings"][..., 0].sum() == deals.won.sum() == len(life.world.customers)
    assert counts["bookings"][..., 1].sum() == deals.amount[deals.won].sum()
    city = life.world.staff.rep_city[deals.rep[deals.won]]
    assert (
        counts["bookings"][..., 0].sum(axis=0).tolist() == np.bincount(city, minlength=len(CITIES)).tolist()
    )


def test_answers_and_words_are_counted_as_they_were_given(life: Lived) -> None:
    answers, counts = life.world.answers, life.tally.counts
    given = Counter(
        (month(moment(at)), score)
        for at, score, instrument in zip(
            answers.at.tolist(), answers.score.tolist(), answers.instrument.tolist(), strict=True
        )
        if instrument == 0
    )
    found = counts["nps_of_answers"]
    assert {tuple(cell): int(found[tuple(cell)]) for cell in np.argwhere(found).tolist()} == given
    assert (counts["nps_of_all_asked"].sum(axis=1) >= found.sum(axis=1)).all(), "who answers was asked"
    assert counts["answers"][:, 0].tolist() == np.bincount(answers.instrument, minlength=3).tolist()
    assert counts["verbatims"].sum() == (answers.theme >= 0).sum()
