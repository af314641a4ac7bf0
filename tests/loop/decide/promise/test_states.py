"""From draft to retired: who may move where, and what the kept rate makes of what is out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some
from scipy.stats import binom

from unisono.loop.decide.promise import (
    MOVED_BY_PEOPLE,
    OUT,
    STATES,
    Step,
    allowed_states,
    moved,
    state_by_rate,
)
from unisono.model.estimate import Estimate, Reason
from unisono.stats.moments import Moments
from unisono.stats.share import share_interval

NOW = datetime(2026, 7, 28, tzinfo=UTC)


def share(kept: int, n: int) -> Estimate:
    """A kept rate as metrics give it."""
    found = share_interval(Moments.of([1] * kept + [0] * (n - kept)), level=0.95)
    if n < 10:
        return Estimate(None, None, None, n, "share", reason=Reason("too_few"))
    return Estimate(found.value if n >= 30 else None, found.low, found.high, n, "share")


def test_every_state_has_its_ways_and_only_evidence_leads_out() -> None:
    assert MOVED_BY_PEOPLE.keys() == set(STATES)
    assert [state for state in STATES if "live" in allowed_states(state)] == ["evidenced"]
    assert all(allowed_states(state) == ("retired",) for state in OUT), "what is out is moved by its rate"
    assert not any({"at_risk", "broken"} & set(ways) for ways in MOVED_BY_PEOPLE.values())
    reached, edge = {"draft"}, ["draft"]
    while edge:
        fresh = set(allowed_states(edge.pop())) - reached
        reached |= fresh
        edge += sorted(fresh)
    assert reached == set(STATES) - {"at_risk", "broken"}


def test_history_stays_in_order() -> None:
    first, second = Step(NOW, "Ana", "draft"), Step(NOW + timedelta(days=1), "Luis", "live")
    assert moved((second,), first) == (first, second)
    assert moved((first,), second) == (first, second)


@pytest.mark.parametrize(
    ("lately", "last", "state"),
    [
        (share(700, 1000), share(80, 100), "broken"),
        (share(700, 1000), share(100, 100), "broken"),  # the last weeks alone mend nothing yet
        (share(960, 1000), share(60, 100), "at_risk"),  # it was kept, and lately isn't
        (share(94, 100), share(30, 30), "at_risk"),  # under its share, though not surely
        (share(960, 1000), share(94, 100), "live"),
        (share(960, 1000), share(3, 9), "live"),  # too few to say anything of the last weeks
        (share(3, 9), share(3, 9), None),
        (share(5, 20), share(3, 9), "broken"),  # no value yet, but an interval that leaves no doubt
        (share(19, 20), share(3, 9), "live"),
    ],
)
def test_the_rate_of_late_decides(lately: Estimate, last: Estimate, state: str | None) -> None:
    assert state_by_rate(lately, last, 0.95) == state


@given(some.integers(10, 400), some.floats(0, 1), some.floats(0.5, 0.99))
def test_what_is_called_broken_is_under_its_share_and_what_is_live_is_not(
    n: int, part: float, standard: float
) -> None:
    kept = round(n * part)
    found = share(kept, n)
    state = state_by_rate(found, found, standard)
    if state == "broken":
        assert kept / n < standard
    if state == "live" and found.value is not None:
        assert kept / n >= standard


def test_how_often_a_promise_that_is_just_kept_is_called_broken() -> None:
    """Exactly: of 200 cases each kept with 95 %, how often is the interval wholly under 95 %?"""
    n, rate = 200, 0.95
    wrong = sum(
        binom.pmf(k, n, rate)
        for k in range(n + 1)
        if state_by_rate(share(k, n), share(k, n), rate) == "broken"
    )
    assert wrong < 0.05
