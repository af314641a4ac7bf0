"""What is warned of: promises missed to customers alike, needs that leave, losses, what nobody asked."""

from __future__ import annotations

import pytest

from unisono.loop.decide.fit.keeping import KeptRates, Said, rates_from
from unisono.loop.decide.fit.warning import DealWarning, Expected, warnings_of
from unisono.stats.interval import Interval

NEED, PLACE = "deals.needs", "lead.city"
NIGHT, CALLS = Said("P1", "24/7", "P1", "C1"), Said("P2", "5 min", "P2")
FINE = Expected(Interval(0.8, 0.75, 0.85, ""), Interval(9e4, 8e4, 1e5, ""), 0.8, {NEED: 0.01})


def row(promise: str, need: str, place: str, part: int, kept: int, checks: int) -> dict[str, object]:
    return {"promise": promise, "g0": need, "g1": place, "part": part, "kept": kept, "checks": checks}


RATES = rates_from(
    (NEED, PLACE),
    [
        row("P1", "night", "Lima", 0, 20, 100),
        row("P1", "night", "Lima", 1, 98, 100),
        row("P1", "night", "Cusco", 0, 5, 8),
        row("P1", "cheap", "Lima", 1, 490, 500),
        row("P2", "night", "Lima", 1, 96, 100),
        row("P2", "cheap", "Lima", 1, 180, 200),
    ],
)


def told(
    need: str | None, place: str = "Lima", expected: Expected = FINE, campaign: str = ""
) -> tuple[DealWarning, ...]:
    return warnings_of({NEED: need, PLACE: place}, expected, (NIGHT, CALLS), RATES, campaign=campaign)


def test_a_promise_is_warned_of_where_customers_alike_had_it_broken() -> None:
    (warning,) = told("night")
    assert (warning.kind, warning.said) == ("promise", NIGHT)
    assert warning.kept is not None
    assert warning.kept.n == 200
    assert warning.kept.share.value == 118 / 200
    assert warning.kept.alike == ((NEED, "night"), (PLACE, "Lima"))
    # And at which hours: by night, less often than else, beyond chance.
    assert warning.kept.part == 0
    assert warning.kept.there is not None
    assert warning.kept.there.value == 0.2
    assert told("cheap") == ()


def test_where_those_alike_are_few_those_of_the_same_need_speak_then_everybody() -> None:
    (warning,) = told("night", "Cusco")
    assert warning.kept is not None
    assert warning.kept.alike == ((NEED, "night"),)
    assert warning.kept.n == 208
    (unknown,) = told(None)[:1]
    assert unknown.kind == "promise"
    assert unknown.kept is not None
    assert (unknown.kept.alike, unknown.kept.n) == ((), 708)
    assert KeptRates((NEED,), {}).of("P1", {}) is None


@pytest.mark.parametrize(("kept", "warned"), [(250, True), (276, False), (290, False)])
def test_a_miss_that_chance_or_a_point_or_two_explain_is_no_warning(kept: int, warned: bool) -> None:
    rates = rates_from((NEED, PLACE), [row("P1", "night", "Lima", 1, kept, 300)])
    found = warnings_of({NEED: "night"}, FINE, (NIGHT,), rates)
    assert bool(found) == warned


def test_the_promise_that_the_deal_s_own_campaign_makes_comes_first() -> None:
    rates = rates_from(
        (NEED, PLACE), [row(p, "night", "Lima", 1, k, 300) for p, k in (("P1", 200), ("P2", 100))]
    )
    for campaign, order in (("C1", ["P1", "P2"]), ("", ["P2", "P1"])):
        found = warnings_of({NEED: "night"}, FINE, (NIGHT, CALLS), rates, campaign=campaign)
        assert [warning.said.id for warning in found if warning.said] == order
        assert found[0].made == (campaign == "C1")


def test_a_promise_has_the_standard_it_was_given() -> None:
    lax = Said("P1", "24/7", "P1", "C1", standard=0.5)
    rates = rates_from((NEED, PLACE), [row("P1", "night", "Lima", 1, 200, 300)])
    assert warnings_of({NEED: "night"}, FINE, (lax,), rates) == ()


def test_a_need_is_warned_of_where_those_like_it_leave_sooner() -> None:
    leaves = Expected(Interval(0.4, 0.35, 0.45, ""), FINE.won, 0.8, {NEED: -0.3, PLACE: -0.1})
    (warning,) = told("cheap", expected=leaves)
    assert (warning.kind, warning.column, warning.level) == ("need", NEED, "cheap")
    assert warning.facts == {"stays": 0.4, "typical": 0.8}
    unsure = Expected(Interval(0.4, 0.1, 0.79, ""), FINE.won, 0.8, {NEED: -0.3})
    assert told("cheap", expected=unsure) == ()
    unexplained = Expected(leaves.stays, FINE.won, 0.8, {NEED: 0.0})
    assert told("cheap", expected=unexplained) == ()


def test_a_loss_comes_before_everything_and_a_need_nobody_noted_after() -> None:
    loss = Expected(FINE.stays, Interval(-500.0, -900.0, -100.0, ""), 0.8, {})
    kinds = [warning.kind for warning in told("night", expected=loss)]
    assert kinds == ["loss", "promise"]
    perhaps = Expected(FINE.stays, Interval(-500.0, -900.0, 100.0, ""), 0.8, {})
    assert [warning.kind for warning in told("cheap", expected=perhaps)] == []
    assert [warning.kind for warning in told(None)] == ["promise", "unnoted"]
    assert warnings_of({}, FINE, (), RATES) == ()
