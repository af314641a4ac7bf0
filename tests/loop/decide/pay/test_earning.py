"""What parts pay: rates, quotas, tiers, caps, teams, satisfaction; each case worked out in the head."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.loop.decide.pay.made import on, paid, plan, play, sale
from unisono.loop.decide.pay.earning import revenue_pay
from unisono.loop.decide.pay.past import Answer, Past, Sale
from unisono.loop.decide.pay.plan import RevenuePart
from unisono.loop.decide.pay.replay import replay

COMMISSION = '[[parts]]\nkind = "revenue"\nrate = 0.05\n'
QUOTA = COMMISSION + "quota = 1000\n"
TIERS = QUOTA + "tiers = [{from = 1.0, rate = 0.08}, {from = 1.5, rate = 0.10}]\n"


def test_a_plain_rate_pays_each_deal_in_the_month_it_was_won() -> None:
    played = play(COMMISSION, sale("1", "2026-01-31", 100_00), sale("2", "2026-02-01", 50_10))
    assert paid(played) == {"2026-01": 500, "2026-02": 251}  # 250.5 cents: halves go up
    assert played.cost == 751


def test_so_much_a_deal() -> None:
    played = play(
        '[[parts]]\nkind = "revenue"\neach = 12.34\n', sale("1", "2026-01-05", 1), sale("2", "2026-01-05", 9)
    )
    assert paid(played) == {"2026-01": 2468}


@pytest.mark.parametrize(
    ("amount", "beyond", "all_of_it"),
    [
        (999_99, 5_000, 5_000),  # 4,999.95 cents
        (1000_00, 5_000, 8_000),
        (1200_00, 6_600, 9_600),
        (1500_00, 9_000, 15_000),
        (2000_00, 14_000, 20_000),
        (0, 0, 0),
    ],
)
def test_tiers_pay_what_lies_beyond_them_or_all_of_it(amount: int, beyond: int, all_of_it: int) -> None:
    made = plan(TIERS)
    (part,) = made.parts
    assert isinstance(part, RevenuePart)
    assert revenue_pay(part, amount, 1000_00, made) == beyond
    assert revenue_pay(replace(part, retroactive=True), amount, 1000_00, made) == all_of_it


def test_under_the_threshold_nothing_is_paid_and_from_it_on_everything() -> None:
    text = QUOTA + "threshold = 0.5\n"
    short = play(text, sale("1", "2026-01-05", 499_99))
    assert paid(short) == {"2026-01": 0}
    assert [line.why for line in short.lines] == ["under_threshold"]
    assert paid(play(text, sale("1", "2026-01-05", 500_00))) == {"2026-01": 2_500}


def test_a_period_is_shared_among_its_deals_by_amount_to_the_last_cent() -> None:
    played = play(TIERS, *(sale(str(place), "2026-01-05", 500_01) for place in range(3)))
    cents = [line.cents for line in played.lines]
    assert sum(cents) == 9_000  # 1,500.03: 50 + 40 and 0.003 at the highest rate
    assert max(cents) - min(cents) <= 1


def test_products_narrow_a_part() -> None:
    one, other = sale("1", "2026-01-05", 100_00), sale("2", "2026-01-06", 100_00)
    text = COMMISSION + 'products = ["Premium"]\n'
    assert paid(play(text, replace(one, product="Premium"), replace(other, product="Basic"))) == {
        "2026-01": 500
    }


def test_caps_hold_for_a_part_and_for_all_of_them() -> None:
    two = COMMISSION + "cap = 3\n" + '[[parts]]\nkind = "revenue"\nname = "b"\neach = 4\n'
    assert paid(play(two, sale("1", "2026-01-05", 100_00))) == {"2026-01": 700}
    capped = play(two, sale("1", "2026-01-05", 100_00), before="cap = 5\n")
    assert paid(capped) == {"2026-01": 500}
    assert [(line.before, line.cents) for line in capped.lines] == [(500, 214), (400, 286)]


def test_quota_and_caps_are_by_days_for_who_was_there_part_of_a_period() -> None:
    came = TIERS + 'cap = 31\n[[people]]\nid = "ana"\nfrom = 2026-01-17\n'  # 15 of 31 days
    played = play(came, sale("1", "2026-01-20", 483_87))
    (line,) = played.lines
    assert line.attained == Fraction(483_87, 483_87)
    assert line.before == 2_419  # 5 % of 48,387 is 2,419.35
    assert line.cents == 1_500  # 31 for 31 days


def test_deals_outside_anybodys_stint_pay_nobody() -> None:
    text = COMMISSION + '[[people]]\nid = "ana"\nfrom = 2026-01-10\nuntil = 2026-01-20\n'
    days = ("2026-01-09", "2026-01-10", "2026-01-20", "2026-01-21")
    played = play(text, *(sale(day, day, 100_00) for day in days))
    assert paid(played) == {"2026-01": 1_000}
    assert played.unpaid == 2


def test_roles_narrow_who_is_paid() -> None:
    past = Past(
        (sale("1", "2026-01-05", 100_00), sale("2", "2026-01-05", 100_00, person="jefe")), on("2026-01-31")
    )
    past = replace(past, roles={"ana": "vendedor", "jefe": "gerente"})
    assert replay(plan(COMMISSION, before='roles = ["vendedor"]\n'), past).totals == {"ana": 500}


def test_a_team_shares_what_it_sold_by_days() -> None:
    text = (
        '[[parts]]\nkind = "team"\nrate = 0.01\n[[people]]\nid = "ana"\nteam = "norte"\nfrom = 2026-01-01\n'
    )
    text += '[[people]]\nid = "eva"\nteam = "norte"\nfrom = 2026-01-22\n'  # 10 of 31 days
    text += '[[people]]\nid = "sol"\nteam = "sur"\nfrom = 2026-01-01\n'
    played = play(text, sale("1", "2026-01-05", 4100_00), sale("2", "2026-01-06", 9_00, person="sol"))
    assert played.totals == {"ana": 3_100, "eva": 1_000, "sol": 9}


def test_whoever_changes_team_shares_in_both() -> None:
    text = '[[parts]]\nkind = "team"\nrate = 0.1\n'
    text += '[[people]]\nid = "ana"\nteam = "norte"\nfrom = 2026-06-01\nuntil = 2026-06-10\n'
    text += '[[people]]\nid = "ana"\nteam = "sur"\nfrom = 2026-06-11\n'
    text += '[[people]]\nid = "eva"\nteam = "sur"\nfrom = 2026-06-01\n'
    sold = (sale("1", "2026-06-10", 100_00), sale("2", "2026-06-11", 500_00))
    assert play(text, *sold).totals == {"ana": 1_000 + 2_000, "eva": 3_000}


SATISFACTION = (
    '[[parts]]\nkind = "satisfaction"\ninstrument = "csat"\nof = "{of}"\nfrom = 0.5\nto = 0.9\nmost = 100\n'
)


def answered(count: int, good: int, *, person: str = "ana") -> tuple[tuple[Sale, ...], tuple[Answer, ...]]:
    """So many accounts of a person, so many of them satisfied."""
    sales = tuple(sale(f"{person}{place}", "2026-01-05", 100, person=person) for place in range(count))
    said = tuple(
        Answer(each.customer, on("2026-01-20"), "csat", int(place < good)) for place, each in enumerate(sales)
    )
    return sales, said


@pytest.mark.parametrize(
    ("count", "good", "pay"),
    [(40, 28, 5_000), (40, 20, 0), (40, 10, 0), (40, 40, 10_000), (29, 29, 0), (30, 30, 10_000)],
)
def test_satisfaction_pays_between_its_bounds_and_never_for_few(count: int, good: int, pay: int) -> None:
    sales, said = answered(count, good)
    played = play(SATISFACTION.format(of="person"), *sales, answers=said, until="2026-01-31")
    assert paid(played) == {"2026-01": pay}
    (line,) = played.lines
    assert line.base == count
    assert (line.why, line.score) == (("few_accounts", None) if count < 30 else ("", Fraction(good, count)))


def test_a_loud_account_counts_once_and_old_answers_count_no_more() -> None:
    sales, said = answered(40, 40)
    loud = tuple(Answer("c-ana0", on("2026-01-21"), "csat", 0) for _ in range(99))
    played = play(SATISFACTION.format(of="person"), *sales, answers=said + loud, until="2026-02-28")
    first, second = played.lines
    assert first.score == Fraction(39 * 100 + 1, 40 * 100)
    assert second.why == "few_accounts"
    year = play(SATISFACTION.format(of="person") + "months = 12\n", *sales, answers=said, until="2026-02-28")
    assert [line.score for line in year.lines] == [1, 1]


def test_a_teams_satisfaction_pays_all_of_it_alike() -> None:
    (ours, said), (theirs, more) = answered(20, 20), answered(20, 8, person="eva")
    teams = {"ana": "norte", "eva": "norte", "sol": "sur"}
    played = play(
        SATISFACTION.format(of="team"), *ours, *theirs, answers=said + more, teams=teams, until="2026-01-31"
    )
    assert played.totals == {"ana": 5_000, "eva": 5_000}


def test_only_whole_periods_are_replayed() -> None:
    sold = (sale("1", "2026-01-05", 100_00), sale("2", "2026-02-05", 100_00))
    assert paid(play(COMMISSION, *sold, until="2026-02-27")) == {"2026-01": 500}
    assert paid(play(COMMISSION, *sold, until="2026-02-28")) == {"2026-01": 500, "2026-02": 500}
    assert play(COMMISSION, until="2026-02-28").cost == 0


DEALS = st.lists(
    st.tuples(
        st.integers(0, 364),
        st.integers(0, 5_000_00),
        st.sampled_from(["ana", "eva", "sol"]),
        st.integers(-60, 400),
    ),
    max_size=30,
)


@settings(max_examples=60)
@given(DEALS)
def test_whatever_was_sold_lines_make_statements_and_statements_make_the_cost(
    deals: list[tuple[int, int, str, int]],
) -> None:
    text = TIERS + 'cap = 60\nthreshold = 0.2\n[[parts]]\nkind = "retention"\nmonths = 2\nrate = 0.01\n'
    text += '[[parts]]\nkind = "team"\nrate = 0.013\n'
    text += "[hold_back]\nshare = 0.3\nmonths = 1\n[clawback]\nmonths = 4\n"
    start = on("2026-01-01")
    sales = tuple(
        Sale(
            str(at), f"c{at}", person, start + day, amount, left=start + day + stayed if stayed >= 0 else None
        )
        for at, (day, amount, person, stayed) in enumerate(deals)
    )
    played = play(text, *sales, before="cap = 80\n", teams={"ana": "n", "eva": "n", "sol": "s"})
    sums: Counter[tuple[str, int]] = Counter()
    for line in played.lines:
        sums[line.person, line.period] += line.cents
    for each in played.statements:
        assert each.earned - each.held + each.released - each.taken_back == sums[each.person, each.period]
        assert each.payout - each.owed == sums[each.person, each.period] - each.carried
        assert 0 <= each.earned <= 8_000
        assert 0 in (each.payout, each.owed)
    assert played.cost == sum(sums.values()) + played.owed
    held = -sum(line.cents for line in played.lines if line.kind == "held")
    freed = sum(line.before for line in played.lines if line.kind in ("released", "forfeited"))
    assert held == freed + played.waiting
    assert all(cents >= 0 for cents in played.by_deal().values())  # never more is taken back than was paid
