from __future__ import annotations

from math import comb

import numpy as np
import pytest

from tests.loop.measure.integrity.simulated import World, rows_of
from unisono.loop.measure.integrity import pairs, rates, sameness, sending
from unisono.model.words import known

JUDGES = [pairs.judge_top, pairs.judge_threshold, rates.judge, sending.judge, sameness.judge_bursts]


@pytest.mark.parametrize("judge", [*JUDGES, sameness.judge_devices])
def test_without_rows_there_is_a_reason_that_has_words(judge):
    found = judge([])
    assert found.compared == ()
    assert found.why is not None
    assert known(f"reason.{found.why.code}")


def few(kind: str) -> list[dict[str, object]]:
    """What one agent alone has."""
    return [row for row in rows_of(World(), 1)[kind] if row["agent"] == "a00-00"]


@pytest.mark.parametrize(
    ("judge", "kind"),
    [(pairs.judge_top, "scores"), (pairs.judge_threshold, "scores"), (rates.judge, "quick")],
)
def test_one_agent_alone_has_no_peers(judge, kind):
    found = judge(few(kind))
    assert found.why is not None
    assert found.why.code == "few_agents"
    assert found.n > 0


def test_answers_off_the_scale_say_nothing():
    rows = rows_of(World(answers=30), 2)["scores"]
    wrong = [{**row, "score": 11.0, "n": 1_000} for row in rows[:20] if row["instrument"] == "csat"]
    honest = {each.name: each.p for each in pairs.judge_top(rows).compared}
    assert {each.name: each.p for each in pairs.judge_top([*rows, *wrong]).compared} == honest


def test_the_order_of_rows_means_nothing():
    rows = rows_of(World(answers=40), 4)
    order = np.random.default_rng(1).permutation(len(rows["scores"]))
    one = {each.name: each.p for each in pairs.judge_top(rows["scores"]).compared}
    other = {
        each.name: each.p for each in pairs.judge_top([rows["scores"][place] for place in order]).compared
    }
    assert other == pytest.approx(one)


def test_a_team_that_serves_better_does_not_beg():
    """Better scores all along are no heap: the level is what peers are matched by."""
    rows = rows_of(World(), 6)["scores"]
    better = [
        {**row, "score": min(row["score"] + 1, pairs.TOP[row["instrument"]])}
        if row["team"] == "team 1" and row["score"] < pairs.TOP[row["instrument"]] - 1
        else row
        for row in rows
    ]
    found = {each.name: each.p for each in pairs.judge_top(better).compared}
    assert found["team 1"] > 0.01


def cases(agents: int, bad: tuple[int, int], good: tuple[int, int], known: str = "answered", **more: object):
    """So many agents alike: bad and good cases, and of each how many were asked about."""
    told = []
    for agent in range(agents):
        who = {"agent": f"a{agent}", "team": None, "answered": 0, "invited": 0, "slow": False, **more}
        told.append({**who, "reopened": True, "n": bad[0], known: bad[1]})
        told.append({**who, "reopened": False, "n": good[0], known: good[1]})
    return told


def test_who_hears_less_of_bad_cases_than_peers_stands_out():
    rows = cases(12, (100, 15), (500, 90))
    rows[0] = {**rows[0], "answered": 0}
    found = {each.name: each for each in sending.judge(rows).compared}
    assert found["a0"].p < 0.001
    assert min(each.p for name, each in found.items() if name != "a0") > 0.1
    assert found["a0"].seen == 0
    assert found["a0"].expected == pytest.approx(15 / 105, abs=0.02)


def test_that_the_discontent_answer_less_everywhere_accuses_nobody():
    found = sending.judge(cases(12, (100, 5), (500, 150)))
    assert min(each.p for each in found.compared) > 0.1


def test_with_invitations_the_company_itself_is_looked_at():
    found = sending.judge(cases(12, (100, 5), (500, 150), known="invited"))
    (company,) = [each for each in found.compared if each.kind == "company"]
    assert company.p < 1e-6
    assert company.expected == pytest.approx(100 / 600)
    fair = sending.judge(cases(12, (100, 30), (500, 150), known="invited"))
    assert next(each.p for each in fair.compared if each.kind == "company") > 0.5


def test_without_reopened_cases_the_slowest_are_the_bad_ones():
    rows = [{**row, "slow": row["reopened"], "reopened": False} for row in cases(12, (100, 15), (500, 90))]
    rows[0] = {**rows[0], "answered": 0}
    assert sending.judge(rows).compared[0].p < 0.001
    few_bad = sending.judge([{**row, "slow": False} for row in rows])
    assert few_bad.why is not None
    assert few_bad.why.code == "no_bad_cases"


def test_what_is_rare_stands_out_by_channel():
    rows = [
        {"agent": f"a{agent}", "team": None, "stratum": channel, "n": 100, "hits": hits}
        for agent in range(12)
        for channel, hits in (("phone", 60), ("mail", 0))
    ]
    assert min(each.p for each in rates.judge(rows).compared) > 0.1  # a phone survey is quick for everybody
    rows[1] = {**rows[1], "hits": 12}
    found = {each.name: each.p for each in rates.judge(rows).compared}
    assert found["a0"] > 0.01  # against 60 of a hundred, 12 more are little…
    alone = rates.judge([row for row in rows if row["stratum"] == "mail"])
    assert {each.name: each.p for each in alone.compared}["a0"] < 1e-6  # …but by mail nobody else is


def test_two_of_something_rare_are_too_few_to_say():
    rows = [{"agent": f"a{agent}", "team": None, "stratum": "", "n": 100, "hits": 0} for agent in range(12)]
    rows[0]["hits"] = 2
    assert {each.p for each in rates.judge(rows).compared} == {1.0}


BURST = {"unit": "a1", "pool": "", "team": "south", "hits": 8, "slot_n": 8, "week_hits": 12, "week_n": 200}


def test_a_burst_is_as_likely_as_the_hypergeometric_says():
    (found,) = sameness.judge_bursts([{**BURST, "pairs": 1, "answers": 500}]).compared
    assert found.p == pytest.approx(comb(12, 8) / comb(200, 8))
    assert (found.kind, found.n, found.seen, found.expected) == ("agent", 8, 1.0, 0.06)


def test_a_burst_pays_for_all_that_were_looked_at_and_the_worst_speaks():
    rows = [{**BURST, "pairs": 50, "answers": 500}, {**BURST, "hits": 5, "pairs": 50, "answers": 500}]
    (found,) = sameness.judge_bursts(rows).compared
    (single,) = sameness.judge_bursts([{**BURST, "pairs": 1, "answers": 500}]).compared
    assert found.p == pytest.approx(50 * single.p)


def test_a_mailing_answered_by_all_is_no_burst_of_one():
    row = {**BURST, "hits": 6, "slot_n": 120, "week_n": 200, "pairs": 1, "answers": 500}
    (found,) = sameness.judge_bursts([row]).compared
    assert found.p > 0.5
    assert sameness.judge_bursts([{**BURST, "unit": None, "pairs": 0, "answers": 7}]).n == 7


def test_a_device_stands_out_by_better_scores_not_by_being_shared():
    whole = {"answers": 1_000, "best": 450}
    (better,) = sameness.judge_devices([{"device": "d", "n": 40, "hits": 40, **whole}]).compared
    (alike,) = sameness.judge_devices([{"device": "d", "n": 40, "hits": 20, **whole}]).compared
    assert better.p < 1e-6
    assert alike.p > 0.3
    only = sameness.judge_devices([{"device": "d", "n": 1_000, "hits": 450, **whole}])
    assert only.compared == ()
