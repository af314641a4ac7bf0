"""A plan's file: what can be said, and what is refused with its line."""

from __future__ import annotations

from fractions import Fraction
from textwrap import dedent

import pytest

from unisono.errors import InputError
from unisono.loop.decide.pay.fields import exact
from unisono.loop.decide.pay.plan import (
    Clawback,
    HoldBack,
    Plan,
    RetentionPart,
    RevenuePart,
    SatisfactionPart,
    TeamPart,
    Tier,
)
from unisono.loop.decide.pay.problems import Problem, line_of
from unisono.loop.decide.pay.reading import plan_of_text, read_plan, told_by
from unisono.model.words import CATALOGUE, LANGUAGES, known, say

HEAD = 'version = 1\ncurrency = "PEN"\nperiod = "month"\nrounding = "half_up"\n'
REVENUE = '[[parts]]\nkind = "revenue"\nrate = 0.06\n'
FULL = HEAD + dedent(
    """\
        title = "Todo"
        cap = 5000.5
        leavers = "paid"
        debts = "forgive"
        roles = ["vendedor"]
        [[parts]]
        kind = "revenue"
        name = "Comisión"
        rate = "0.0625"
        products = ["Premium"]
        quota = 20000
        threshold = 0.5
        retroactive = true
        cap = 900
        [[parts.tiers]]
        from = 1.0
        rate = 0.08
        [[parts.tiers]]
        from = 1.25
        rate = 0.1
        [[parts]]
        kind = "retention"
        months = 12
        each = 30.25
        [[parts]]
        kind = "satisfaction"
        instrument = "nps"
        of = "team"
        from = 20
        to = 50
        most = 300
        minimum = 40
        months = 6
        [[parts]]
        kind = "team"
        rate = 0.002
        [hold_back]
        share = 0.3
        months = 6
        release = "always"
        [clawback]
        months = 12
        share = 0.5
        prorated = true
        [[people]]
        id = "V001"
        team = "Norte"
        from = 2026-01-01
        until = 2026-01-31
        quota = 100
        """
)


def problems_in(text: str) -> list[tuple[str, int, str]]:
    return [(each.code, each.line, each.name) for each in plan_of_text("a", text)[1]]


def plan_in(text: str) -> Plan:
    plan, problems = plan_of_text("a", text)
    assert problems == ()
    assert plan is not None
    return plan


def test_all_that_a_plan_can_say_is_read() -> None:
    plan = plan_in(FULL)
    assert plan.parts == (
        RevenuePart(
            "Comisión",
            Fraction("0.0625"),
            products=("Premium",),
            quota=2_000_000,
            threshold=Fraction(1, 2),
            tiers=(Tier(Fraction(1), Fraction("0.08")), Tier(Fraction("1.25"), Fraction("0.1"))),
            retroactive=True,
            cap=90_000,
        ),
        RetentionPart("retention", 12, each=3_025),
        SatisfactionPart("satisfaction", "nps", "team", Fraction("0.2"), Fraction("0.5"), 30_000, 40, 6),
        TeamPart("team", Fraction("0.002")),
    )
    assert (plan.name, plan.title, plan.cap, plan.leavers, plan.debts) == (
        "a",
        "Todo",
        500_050,
        "paid",
        "forgive",
    )
    assert plan.hold_back == HoldBack(Fraction("0.3"), 6, kept=False)
    assert plan.clawback == Clawback(12, Fraction(1, 2), prorated=True)
    assert plan.roles == ("vendedor",)
    assert (plan.people[0].person, plan.people[0].quota) == ("V001", 10_000)
    assert plan.people[0].last is not None
    assert plan.people[0].last - plan.people[0].first == 30
    assert plan.quota
    assert plan.rewards_staying


def test_what_isnt_said_is_what_is_usual() -> None:
    plan = plan_in(HEAD + REVENUE)
    assert (plan.title, plan.leavers, plan.debts, plan.cap) == ("a", "forfeit", "carry", None)
    assert not plan.quota
    assert not plan.rewards_staying


WRONG_AT = [
    ("", ("pay_missing", 0, "period")),
    (HEAD, ("pay_no_parts", 1, "parts")),
    (HEAD + "parts = []\n", ("pay_no_parts", 5, "parts")),
    (HEAD + REVENUE + "bonus = 3\n", ("pay_unknown_key", 8, "parts[1].bonus")),
    (HEAD.replace("month", "week") + REVENUE, ("pay_choice", 3, "period")),
    (HEAD + REVENUE.replace("0.06", "6"), ("pay_number", 7, "parts[1].rate")),
    (HEAD + REVENUE.replace("0.06", "0.1234567"), ("pay_number", 7, "parts[1].rate")),
    (HEAD + REVENUE.replace("0.06", '"six"'), ("pay_number", 7, "parts[1].rate")),
    (HEAD + REVENUE.replace("0.06", "true"), ("pay_number", 7, "parts[1].rate")),
    (HEAD + REVENUE.replace("0.06", "nan"), ("pay_number", 7, "parts[1].rate")),
    (HEAD + REVENUE + "cap = 10.005\n", ("pay_money", 8, "parts[1].cap")),
    (HEAD + REVENUE + "cap = -1\n", ("pay_money", 8, "parts[1].cap")),
    (HEAD + REVENUE + "each = 5\n", ("pay_rate_or_each", 7, "parts[1].rate")),
    (HEAD + '[[parts]]\nkind = "revenue"\n', ("pay_rate_or_each", 5, "parts[1]")),
    (HEAD + REVENUE + "threshold = 0.5\n", ("pay_needs_quota", 8, "parts[1].threshold")),
    (HEAD + REVENUE + "tiers = [{from = 1, rate = 0.1}]\n", ("pay_needs_quota", 8, "parts[1].tiers")),
    (
        HEAD + REVENUE + "quota = 5\ntiers = [{from = 2, rate = 0.1}, {from = 1, rate = 0.2}]\n",
        ("pay_tiers_order", 9, "parts[1].tiers"),
    ),
    (HEAD.replace("= 1", "= 0") + REVENUE, ("pay_whole", 1, "version")),
    (HEAD + "roles = 3\n" + REVENUE, ("pay_texts", 5, "roles")),
    (HEAD + 'title = ""\n' + REVENUE, ("pay_text", 5, "title")),
    (HEAD + REVENUE + "retroactive = 1\n", ("pay_flag", 8, "parts[1].retroactive")),
    (HEAD + "clawback = 3\n" + REVENUE, ("pay_table", 5, "clawback")),
    (HEAD + "people = [1]\n" + REVENUE, ("pay_table", 5, "people")),
    (HEAD + REVENUE + "[clawback]\nmonths = 0\n", ("pay_whole", 9, "clawback.months")),
    (HEAD + REVENUE + '[[people]]\nid = "a"\nfrom = "soon"\n', ("pay_day", 10, "people[1].from")),
    (HEAD + 'parts = [{ kind = "bonus" }]\n', ("pay_choice", 5, "parts[1].kind")),
]
WRONG = [text for text, _ in WRONG_AT]


@pytest.mark.parametrize(("text", "found"), WRONG_AT)
def test_what_is_wrong_is_said_with_its_line(text: str, found: tuple[str, int, str]) -> None:
    assert found in problems_in(text)
    assert plan_of_text("a", text)[0] is None


def test_everything_that_is_wrong_is_said_at_once_in_order() -> None:
    told = problems_in(HEAD.replace("month", "week") + REVENUE.replace("0.06", "6") + "[clawback]\n")
    assert [code for code, _, _ in told] == ["pay_choice", "pay_number", "pay_missing"]
    assert [line for _, line, _ in told] == sorted(line for _, line, _ in told)


SATISFACTION = dedent(
    """\
    [[parts]]
    kind = "satisfaction"
    instrument = "csat"
    of = "person"
    from = 0.6
    to = 0.9
    most = 200
    """
)


def test_the_nps_of_one_person_can_never_pay_them() -> None:
    refused = SATISFACTION.replace("csat", "nps").replace("0.6", "10").replace("0.9", "40")
    assert problems_in(HEAD + refused) == [("pay_nps_person", 7, "parts[1].instrument")]
    for language in LANGUAGES:
        assert say("error.pay_nps_person", language) != say("hint.pay_nps_person", language)
    plan_in(HEAD + refused.replace("person", "team"))  # a team's can


@pytest.mark.parametrize("minimum", [1, 29])
def test_satisfaction_of_fewer_accounts_than_are_shown_can_never_pay(minimum: int) -> None:
    text = HEAD + SATISFACTION + f"minimum = {minimum}\n"
    assert problems_in(text) == [("pay_few_accounts", 12, "parts[1].minimum")]
    with pytest.raises(InputError) as refused:
        read_plan("a", told_by(text)[0], text)
    assert refused.value.facts == {"value": minimum, "fewest": 30, "line": 12, "where": "parts[1].minimum"}
    part = plan_in(HEAD + SATISFACTION).parts[0]
    assert isinstance(part, SatisfactionPart)
    assert part.minimum == 30


def test_satisfaction_pays_more_for_more() -> None:
    assert problems_in(HEAD + SATISFACTION.replace("0.9", "0.6")) == [("pay_bounds", 10, "parts[1].to")]
    assert ("pay_missing", 5, "parts[1].most") in problems_in(HEAD + SATISFACTION.replace("most = 200\n", ""))


def test_nobody_is_in_two_teams_at_once() -> None:
    stint = '[[people]]\nid = "a"\nteam = "n"\nfrom = {}\n'
    twice = HEAD + REVENUE + stint.format("2026-01-01") + stint.format("2026-02-01")
    assert problems_in(twice) == [("pay_people_twice", 15, "people[2].from")]
    ends = HEAD + REVENUE + stint.format("2026-01-01") + "until = 2026-01-31\n" + stint.format("2026-02-01")
    assert len(plan_in(ends).people) == 2
    turned = HEAD + REVENUE + stint.format("2026-01-02") + "until = 2026-01-01\n"
    assert problems_in(turned) == [("pay_people_days", 12, "people[1].until")]


def test_a_file_that_is_no_toml_is_told_by_line() -> None:
    ((code, line, name),) = problems_in(HEAD + "parts = [\n")
    assert (code, name) == ("pay_toml", "")
    assert line >= 5


@pytest.mark.parametrize("value", ["1e400", "inf", float("inf"), None, [], "1_0x", 10**20])
def test_what_is_no_number_is_none(value: object) -> None:
    assert exact(value, 6) is None


def test_lines_are_found_in_all_ways_to_write_a_table() -> None:
    text = '# [parts]\n["hold_back"]\nshare = 1\n\n[[parts]]\n' + "[[parts.tiers]]\nfrom = 1\n" * 2
    assert line_of(text, ("hold_back", "share")) == 3
    assert line_of(text, ("parts", 0, "tiers", 1, "from")) == 9
    assert line_of(text, ("parts", 0, "tiers", 0, "from")) == 7
    assert line_of(text, ("parts", 0, "rate")) == 5
    assert line_of(text, ("clawback",)) == 0


def test_every_problem_is_said_whole_with_what_to_do() -> None:
    """Each problem any test here provokes, filled with its own facts, leaves no gap in any language."""
    texts = [*WRONG, "", HEAD + SATISFACTION + "minimum = 3\n", HEAD + SATISFACTION.replace("0.9", "0.6")]
    texts += ["parts = [", HEAD + REVENUE + '[[people]]\nid = "a"\nfrom = 2026-01-02\nuntil = 2026-01-01\n']
    provoked = {each.code: each for text in texts for each in plan_of_text("a", text)[1]}
    assert len(provoked) >= 19
    for code, problem in provoked.items():
        facts = {**problem.facts, "line": problem.line, "where": problem.name}
        for key in (f"error.{code}", f"hint.{code}"):
            assert known(key), key
            assert all("{" not in said.format(**facts) for said in CATALOGUE[key]), key


def test_a_problem_says_its_way_as_people_count() -> None:
    assert Problem("pay_rate", ("parts", 0, "rate")).name == "parts[1].rate"
