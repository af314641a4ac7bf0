"""People made alike by classes: what is balanced, what is set aside, and when it is refused."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.loop.diagnose.aftermath.alike import OTHERS, Fact, alike, band_names


def facts_of(seed: int = 1, rows: int = 2_000, **more: np.ndarray) -> tuple[list[Fact], np.ndarray]:
    """Countries and months as a customer; who has been there long is exposed more often."""
    random = np.random.default_rng(seed)
    country = random.choice(["PE", "CO", "MX"], rows, p=[0.5, 0.3, 0.2])
    months = random.integers(0, 30, rows)
    exposed = random.random(rows) < 0.05 + 0.2 * (months >= 12) + 0.1 * (country == "PE")
    told = [Fact.of("country", country), Fact.banded("months", months, [1, 12])]
    return [*told, *(Fact.of(name, each) for name, each in more.items())], exposed


def test_shares_become_equal_class_by_class() -> None:
    facts, exposed = facts_of()
    found = alike(facts, exposed)
    assert found.known
    assert found.facts == ("country", "months")
    assert found.worst < 1e-6
    assert max(abs(share.exposed - share.others) for share in found.shares) > 0.1
    for fact in facts:
        shown = [share for share in found.shares if share.fact == fact.name]
        assert sum(share.exposed for share in shown) == pytest.approx(1)
        assert sum(share.weighed for share in shown) == pytest.approx(1)
    assert len(found.exposed) + len(found.others) == len(exposed)
    assert len(found.balance.weights) == len(found.others)


def test_what_is_not_known_is_a_class_that_is_balanced_too() -> None:
    facts, exposed = facts_of()
    told = np.where(np.random.default_rng(2).random(len(exposed)) < 0.3, "", "yes")
    found = alike([*facts, Fact.of("need", told)], exposed)
    (unknown,) = [share for share in found.shares if (share.fact, share.shown) == ("need", "—")]
    assert unknown.weighed == pytest.approx(unknown.exposed)


def test_a_fact_that_only_says_who_was_exposed_is_left_aside_and_named() -> None:
    facts, exposed = facts_of()
    campaign = np.where(exposed, "advert", "search")
    found = alike([*facts, Fact.of("campaign", campaign)], exposed)
    assert found.known
    assert found.aside == ("campaign",)
    assert "campaign" not in {share.fact for share in found.shares}


def test_those_like_nobody_are_left_out_and_counted() -> None:
    facts, exposed = facts_of()
    city = np.where(exposed & (np.arange(len(exposed)) % 10 == 0), "Cusco", "Lima")
    found = alike([*facts, Fact.of("city", city)], exposed)
    alone = int((city == "Cusco").sum())
    assert alone > 10
    assert found.unmatched == alone
    assert len(found.exposed) == exposed.sum() - alone
    assert not (city[found.exposed] == "Cusco").any()


def test_small_classes_are_counted_together() -> None:
    facts, exposed = facts_of()
    street = np.array([f"street {place % 400}" for place in range(len(exposed))])
    found = alike([*facts, Fact.of("street", street)], exposed)
    # A street of five says nothing: all together are one class, so nobody is left out for living alone.
    assert found.unmatched == 0
    assert "street" not in found.facts
    large = np.where(np.arange(len(exposed)) % 3 == 0, "avenue", street)
    found = alike([*facts, Fact.of("street", large)], exposed)
    assert {share.shown for share in found.shares if share.fact == "street"} == {"avenue", OTHERS}


def test_too_few_are_refused_with_how_many_are_missing() -> None:
    facts, exposed = facts_of(rows=200)
    few = exposed & (np.cumsum(exposed) <= 12)
    found = alike(facts, few)
    assert not found.known
    assert (found.reason.code, found.reason.facts["n"], found.reason.facts["missing"]) == ("too_few", 12, 18)
    assert alike(facts, np.zeros(200, dtype=bool)).reason.code == "no_data"


def test_no_overlap_is_refused() -> None:
    """Each class is found in both groups, but no weights bring the others to where the exposed are."""
    one = np.tile([[0, 0]], (100, 1))
    two = np.concatenate([np.tile([[0, 1]], (60, 1)), np.tile([[1, 0]], (60, 1))])
    rows = np.concatenate([one, two])
    facts = [Fact("a", rows[:, 0], ("x", "y")), Fact("b", rows[:, 1], ("x", "y"))]
    found = alike(facts, np.arange(220) < 100)
    assert found.reason.code == "aftermath_no_overlap"
    assert found.shares == ()


def test_weights_that_rest_on_a_few_are_refused() -> None:
    """Ten others alone are like the exposed: they would speak for all."""
    months = np.concatenate([np.full(100, 24), np.full(10, 24), np.zeros(500)])
    found = alike([Fact.banded("months", months, [12])], np.arange(610) < 100)
    assert (found.reason.code, found.reason.facts["n"]) == ("too_few", 10)


def test_quarters_hold_as_many_each() -> None:
    fact = Fact.quarters("value", np.arange(100))
    assert np.bincount(fact.place).tolist() == [25, 25, 25, 25]
    assert fact.classes == ("1/4", "2/4", "3/4", "4/4")
    assert Fact.quarters("value", np.zeros(50)).classes == ("1/2", "2/2")  # all alike
    assert Fact.quarters("value", np.zeros(0)).place.size == 0


def test_some_rows_of_a_fact() -> None:
    fact = Fact.of("country", ["PE", "CO", "PE"])
    assert fact.of_rows(np.array([True, False, True])).place.tolist() == [1, 1]


def test_bands_are_named_by_what_they_hold() -> None:
    assert band_names([1, 2, 4]) == ("< 1", "1", "2–3", "4+")
    assert band_names([0.5, 1.5]) == ("< 0.5", "0.5–1.5", "1.5+")
