"""What a plan is said to reward, by its parts and rules alone."""

from __future__ import annotations

import pytest

from tests.loop.decide.pay.made import plan

RATE = '[[parts]]\nkind = "revenue"\nrate = 0.1\n'
QUOTA = '[[parts]]\nkind = "revenue"\nrate = 0.1\nquota = 1000\n'
STAYING = '[[parts]]\nkind = "retention"\nmonths = 6\nrate = 0.1\n'
TEAM = '[[parts]]\nkind = "team"\nrate = 0.1\n'
SATISFACTION = (
    '[[parts]]\nkind = "satisfaction"\ninstrument = "csat"\nof = "team"\nfrom = 0.6\nto = 0.9\nmost = 200\n'
)
HELD = "[hold_back]\nshare = 0.5\nmonths = 6\n"


@pytest.mark.parametrize(("text", "quota"), [(RATE, False), (RATE + QUOTA, True), (STAYING + TEAM, False)])
def test_a_quota_is_one_of_any_part(text: str, quota: bool) -> None:
    assert plan(text).quota is quota


@pytest.mark.parametrize(
    ("text", "staying"),
    [
        (RATE + QUOTA + TEAM, False),
        (STAYING, True),
        (RATE + "[clawback]\nmonths = 6\n", True),
        (RATE + HELD, True),
        (RATE + HELD + 'release = "always"\n', False),  # it waits, but for nothing
    ],
)
def test_staying_is_rewarded_where_anything_hangs_on_it(text: str, staying: bool) -> None:
    assert plan(text).rewards_staying is staying


@pytest.mark.parametrize(
    ("text", "before", "flat"),
    [
        (RATE, "", True),
        (RATE + STAYING + TEAM, "", True),
        (RATE + "[clawback]\nmonths = 6\n" + HELD, "", True),  # the same whenever it was sold
        (RATE + QUOTA, "", False),
        (RATE + "cap = 500\n", "", False),
        (RATE, "cap = 500\n", False),
        (STAYING + "cap = 500\n", "", False),
        (RATE + TEAM + "cap = 500\n", "", False),
        (SATISFACTION, "", True),  # its most is for a period, not for a deal
    ],
    ids=[
        "rate", "staying-and-team", "held-and-taken-back", "quota", "part-cap", "plan-cap", "staying-cap",
        "team-cap", "satisfaction",
    ],
)  # fmt: skip
def test_a_deal_pays_the_same_on_any_day_where_nothing_bends(text: str, before: str, flat: bool) -> None:
    assert plan(text, before=before).flat is flat


def test_whoever_is_not_named_a_quota_has_that_of_the_plan() -> None:
    people = (
        '[[people]]\nid = "ana"\nfrom = 2026-01-01\n[[people]]\nid = "luz"\nfrom = 2026-01-01\nquota = 7\n'
    )
    ana, luz = plan(QUOTA + people).people
    assert (ana.quota, luz.quota) == (None, 700)  # in cents
    assert (ana.last, ana.team) == (None, "")
