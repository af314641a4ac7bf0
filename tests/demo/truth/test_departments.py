"""Three conflicts, there until switched off; three look-alikes that harm nobody; boards that are green."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import numpy as np
import pytest

from tests.demo.truth.lives import Lived, differ, lived
from unisono.demo.exports.tables import reps
from unisono.demo.truth.departments import AHT_TARGET, look_alikes, readings, silos
from unisono.demo.world.calendar import MONTHS, month_of
from unisono.demo.world.market import ANNUAL_CAMPAIGN, CAMPAIGNS, CITIES
from unisono.demo.world.nouns import CALM_TEAM, CHAT_TEAM, HURRIED_TEAM, TEAMS

Told = dict[str, Any]
SEEDS = range(21, 25)
USUAL = tuple(range(5))  # campaigns that run always and claim nothing
NIGHTS, DISCOUNT, PAY = range(3)


def conflicts(life: Lived) -> list[Told]:
    return [dict(each) for each in silos(life.tally, life.laws, reps(life.world.staff))]


def alike(life: Lived) -> list[Told]:
    return [dict(each) for each in look_alikes(life.tally, life.laws, reps(life.world.staff))]


def lives(*null: str) -> list[Lived]:
    """Large worlds of several seeds."""
    return [lived(*null, seed=seed, customers=20_000) for seed in SEEDS]


def summed(found: list[tuple[float, float]]) -> tuple[float, float]:
    return sum(some for some, _ in found), sum(of_all for _, of_all in found)


@pytest.mark.parametrize(
    ("null", "present"),
    [
        ((), [True, True, True]),
        (("promises",), [False, True, True]),
        (("handling",), [False, True, True]),
        (("discount",), [True, False, True]),
        (("pay",), [True, True, False]),
        (("silos",), [False, False, False]),
        (("moments", "drivers", "change", "fix", "begging", "answering", "price"), [True, True, True]),
    ],
)
def test_a_conflict_is_there_until_it_is_switched_off(null: tuple[str, ...], present: list[bool]) -> None:
    assert [each["present"] for each in conflicts(lived(*null))] == present


def test_conflicts_name_whose_metrics_are_green_and_who_is_harmed() -> None:
    found = conflicts(lived())
    assert [each["departments"] for each in found] == [
        ["marketing", "sales", "service"], ["marketing", "sales"], ["sales", "service"],
    ]  # fmt: skip
    assert found[NIGHTS]["green"] == ["mql", "quota_attainment", "aht"]
    assert found[PAY]["reps"] == [f"V{city * 8 + place:03d}" for city in range(4) for place in (1, 2)]
    for each in found:
        assert 0 < each["left"] <= each["customers"]
        assert each["mean_ltv"] > 0


def test_conflicts_count_the_customers_they_name() -> None:
    life = lived()
    customers, found = life.world.customers, conflicts(life)
    for place, code in ((NIGHTS, "C-247"), (DISCOUNT, "C-CYB")):
        mine = customers.campaign == [campaign.code for campaign in CAMPAIGNS].index(code)
        assert found[place]["customers"] == mine.sum()
        assert found[place]["left"] == (customers.left_at[mine] >= 0).sum()
        assert found[place]["mean_ltv"] == pytest.approx(customers.ltv[mine].mean(), abs=0.1)
    pushed = np.isin(customers.rep % 8, [0, 1])
    assert found[PAY]["customers"] == pushed.sum()
    assert found[PAY]["misfit"] == customers.misfit[pushed].sum()


def test_the_harm_goes_when_the_conflict_does() -> None:
    loud, quiet = conflicts(lived()), conflicts(lived("silos"))
    assert loud[DISCOUNT]["left_by_cause"]["fin_del_descuento"] > 20
    assert quiet[DISCOUNT]["left_by_cause"]["fin_del_descuento"] == 0
    broken = [each[NIGHTS]["left_by_cause"]["promesa_rota"] for each in (loud, quiet)]
    assert broken[1] < broken[0] / 2
    misfits = [each[PAY]["misfit"] / each[PAY]["customers"] for each in (loud, quiet)]
    assert misfits[1] < misfits[0] / 3
    assert all(quiet[place]["mean_ltv"] > loud[place]["mean_ltv"] for place in range(3))


def solved(team: int, worlds: list[Lived]) -> tuple[float, float]:
    """How many contacts a team solved, of how many."""
    return summed(
        [(row[1], row[0]) for row in (life.tally.counts["teams"][team].sum(axis=0) for life in worlds)]
    )


def test_the_chat_team_is_fast_and_solves_as_many_as_the_calm_one_while_the_hurried_one_does_not() -> None:
    worlds = lives()
    seconds = [
        np.sum([life.tally.counts["teams"][team].sum(axis=0)[2] for life in worlds]) / solved(team, worlds)[1]
        for team in (HURRIED_TEAM, CALM_TEAM, CHAT_TEAM)
    ]
    assert max(seconds[0], seconds[2]) < 0.8 * seconds[1]
    assert abs(differ(solved(CHAT_TEAM, worlds), solved(CALM_TEAM, worlds))) < 3
    assert differ(solved(HURRIED_TEAM, worlds), solved(CALM_TEAM, worlds)) < -40
    told = alike(lived())[0]
    assert told["team"] == TEAMS[CHAT_TEAM]
    assert told["solved_by_the_hurried"] < min(told["solved"], told["solved_by_the_calm"]) - 0.1


def test_without_handling_the_hurried_team_solves_as_many() -> None:
    worlds = lives("handling")
    assert abs(differ(solved(HURRIED_TEAM, worlds), solved(CALM_TEAM, worlds))) < 3


def left_of(life: Lived, campaigns: tuple[int, ...]) -> tuple[float, float]:
    """How many left of those won in the months of the yearly plan, with a plan that fits."""
    customers = life.world.customers
    mine = np.isin(month_of(customers.won_at), CAMPAIGNS[ANNUAL_CAMPAIGN].months) & ~customers.misfit
    mine &= np.isin(customers.campaign, campaigns) & (customers.need != 2)  # who came to save fears the rise
    return float((customers.left_at[mine] >= 0).sum()), float(mine.sum())


def test_who_came_for_the_yearly_plan_leaves_no_sooner_than_others() -> None:
    worlds = lives()
    theirs = summed([left_of(life, (ANNUAL_CAMPAIGN,)) for life in worlds])
    others = summed([left_of(life, USUAL) for life in worlds])
    assert theirs[1] > 800
    assert abs(differ(theirs, others)) < 3
    told = alike(lived())[1]
    assert (told["campaign"], told["looks_like"]) == ("C-ANU", conflicts(lived())[DISCOUNT]["name"])


def test_the_best_sellers_sell_most_and_what_fits() -> None:
    worlds = lives()
    groups = {"pushy": (0, 1), "stars": (2,), "others": (3, 4, 5, 6, 7)}
    misfits, customers = {}, {}
    for name, places in groups.items():
        rows = [life.tally.counts["reps"][np.isin(np.arange(32) % 8, places)].sum(axis=0) for life in worlds]
        misfits[name] = summed([(row[2], row[0]) for row in rows])
        customers[name] = misfits[name][1] / len(places)
    assert abs(differ(misfits["stars"], misfits["others"])) < 3
    assert differ(misfits["pushy"], misfits["others"]) > 40
    assert customers["stars"] > customers["pushy"] > customers["others"]
    told = alike(lived())[2]
    assert told["reps"] == [f"V{city * 8 + 3:03d}" for city in range(4)]


def boards(life: Lived) -> dict[str, dict[int, float]]:
    """Each KPI's value against its target, by month."""
    found: dict[str, dict[int, float]] = defaultdict(dict)
    for reading in readings(life.tally):
        assert reading.month not in found[reading.name], "one reading a month"
        found[reading.name][reading.month] = reading.value / reading.target
    return found


@pytest.mark.parametrize("seed", SEEDS)
def test_mql_turns_green_with_the_campaigns_and_was_nothing_special_before(seed: int) -> None:
    found = boards(lived(seed=seed, customers=20_000))["MQL"]
    assert list(found) == list(range(MONTHS))
    assert min(found[month] for month in range(8, MONTHS)) > 1.2
    before = [found[month] for month in range(1, 6)]  # the first month begins with leads already on their way
    assert np.mean(before) == pytest.approx(1, abs=0.08)
    assert min(before) < 1


@pytest.mark.parametrize("city", [city.name for city in CITIES])
def test_quotas_turn_green_with_the_campaigns(city: str) -> None:
    found = [boards(life)[f"Cuota {city}"] for life in lives()]
    before = np.mean([[each[month] for month in range(7)] for each in found])
    after = np.array([[each[month] for month in range(8, MONTHS)] for each in found])
    assert (after > 1).all()
    assert after.mean() > 1.7 * before


def test_handling_time_is_green_for_the_hurried_and_the_chat_team_alone() -> None:
    found = [boards(life) for life in lives()]
    mean = {team: np.mean([list(each[f"AHT {team}"].values()) for each in found]) for team in TEAMS[:4]}
    assert {team for team, ratio in mean.items() if ratio < 1} == {TEAMS[HURRIED_TEAM], TEAMS[CHAT_TEAM]}
    assert max(max(each[f"AHT {TEAMS[HURRIED_TEAM]}"].values()) for each in found) < 1


def test_boards_say_whose_they_are_and_where_better_lies() -> None:
    told = readings(lived().tally)
    assert {(each.department, each.direction) for each in told} == {
        ("marketing", "up"), ("sales", "up"), ("service", "down"),
    }  # fmt: skip
    assert {each.target for each in told if each.department == "service"} == {AHT_TARGET}
    assert all(each.value > 0 and each.target > 0 and each.owner and each.incentive for each in told)
    leads = lived().tally.counts["leads"][:, 1]
    assert [each.value for each in told if each.name == "MQL"] == leads.tolist()
    assert len(told) == MONTHS * (1 + len(CITIES) + 4)
