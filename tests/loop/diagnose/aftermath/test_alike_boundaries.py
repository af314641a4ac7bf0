"""Making people alike at its limits: weights worked out by hand, the fewest compared, and classes."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.loop.diagnose.aftermath.alike import FEW, OTHERS, Alike, Fact, Share, alike, band_names


def groups(**sizes: tuple[int, int]) -> tuple[Fact, np.ndarray]:
    """A fact of as many exposed and others of each class."""
    told = [name for name, (one, two) in sizes.items() for _ in range(one + two)]
    exposed = [place < one for one, two in sizes.values() for place in range(one + two)]
    return Fact.of("country", told), np.array(exposed)


def shares(found: Alike) -> dict[str, tuple[float, float, float]]:
    return {each.shown: (each.exposed, each.others, each.weighed) for each in found.shares}


def test_weights_of_two_classes_by_hand() -> None:
    """60 of 100 exposed live in A and 50 of 200 others: each of those counts 0.6/50, of B 0.4/150.

    As evenly weighed ones they are 1 / (50 · 0.012² + 150 · (0.4/150)²) = 1 / (0.0072 + 0.0010667).
    """
    fact, exposed = groups(A=(60, 50), B=(40, 150))
    found = alike([fact], exposed)
    in_a = fact.place[found.others] == 0
    assert found.balance.weights[in_a] == pytest.approx(np.full(50, 0.6 / 50))
    assert found.balance.weights[~in_a] == pytest.approx(np.full(150, 0.4 / 150))
    assert found.balance.effective == pytest.approx(1 / (0.0072 + 0.4**2 / 150))
    assert shares(found)["A"] == pytest.approx((0.6, 0.25, 0.6))
    assert shares(found)["B"] == pytest.approx((0.4, 0.75, 0.4))


@pytest.mark.parametrize(
    ("one", "two", "known"),
    [(30, 30, True), (29, 300, False), (300, 29, False), (29, 29, False)],
    ids=["thirty of both", "one exposed too few", "one other too few", "both too few"],
)
def test_thirty_of_both_are_needed(one: int, two: int, known: bool) -> None:
    found = alike([groups(A=(one, two))[0]], groups(A=(one, two))[1])
    assert found.known is known
    if not known:
        assert found.reason.facts == {"n": 29, "minimum": 30, "missing": 1}


@pytest.mark.parametrize("minimum", [5, 49, 50])
def test_the_minimum_can_be_another(minimum: int) -> None:
    fact, exposed = groups(A=(minimum, minimum))
    assert alike([fact], exposed, minimum=minimum).known
    assert not alike([fact], exposed, minimum=minimum + 1).known


def test_nobody_exposed_and_nobody_else_are_no_data() -> None:
    for size in ((0, 100), (100, 0)):
        fact, exposed = groups(A=size)
        found = alike([fact], exposed)
        assert (found.reason.code, found.reason.facts) == ("no_data", {})
        assert (found.shares, found.worst) == ((), 0.0)


def test_weighed_ones_worth_not_quite_thirty_are_said_to_be_fewer() -> None:
    """Half of the exposed live in A, as ten of 110 others: they are worth 1 / (0.5²/10 + 0.5²/100) = 36.4;
    eight of 108 are worth 1 / (0.5²/8 + 0.5²/100) = 29.6, which is 29."""
    enough, few = (
        alike([each[0]], each[1])
        for each in (groups(A=(50, 10), B=(50, 100)), groups(A=(50, 8), B=(50, 100)))
    )
    assert enough.balance.effective == pytest.approx(1 / (0.025 + 0.0025))
    assert few.reason.facts == {"n": 29, "minimum": 30, "missing": 1}


def test_without_facts_everybody_counts_the_same() -> None:
    found = alike([], np.arange(120) < 40)
    assert found.balance.weights == pytest.approx(np.full(80, 1 / 80))
    assert (found.facts, found.shares, found.known) == ((), (), True)


def test_a_fact_that_is_the_same_for_all_is_left_out() -> None:
    fact, exposed = groups(A=(40, 40))
    found = alike([fact], exposed)
    assert (found.facts, found.aside) == ((), ())


@pytest.mark.parametrize(
    ("alone", "aside", "unmatched"),
    [(50, (), 50), (51, ("country",), 0)],
    ids=["half of them: left out", "more than half: the fact"],
)
def test_half_of_the_exposed_decide_whether_the_fact_or_they_are_left_out(
    alone: int, aside: tuple[str, ...], unmatched: int
) -> None:
    fact, exposed = groups(A=(100 - alone, 200), B=(0, 50), C=(alone, 0))
    found = alike([fact], exposed)
    assert (found.aside, found.unmatched) == (aside, unmatched)
    assert len(found.exposed) == 100 - unmatched


def test_where_leaving_out_the_lonely_leaves_too_few_there_is_no_overlap() -> None:
    fact, exposed = groups(A=(29, 200), B=(0, 20), C=(28, 0))
    found = alike([fact], exposed)
    assert (found.reason.code, found.unmatched) == ("aftermath_no_overlap", 28)


@pytest.mark.parametrize(("small", "lumped"), [(9, True), (10, False)])
def test_classes_under_one_of_a_hundred_are_counted_together(small: int, lumped: bool) -> None:
    """Of 1,000 exposed and 1,000 others: nine of each are under 1 %, ten are not."""
    assert pytest.approx(10 / 1_000) == FEW
    rest = 1_000 - 2 * small
    fact, exposed = groups(A=(rest, rest), B=(small, small), C=(small, small))
    told = shares(alike([fact], exposed))
    assert set(told) == ({"A", OTHERS} if lumped else {"A", "B", "C"})
    if lumped:
        assert told[OTHERS] == pytest.approx((0.018,) * 3)


def test_one_small_class_alone_keeps_its_name() -> None:
    fact, exposed = groups(A=(995, 995), B=(5, 5))
    assert set(shares(alike([fact], exposed))) == {"A", "B"}


def test_a_class_that_only_others_have_counts_for_nothing() -> None:
    fact, exposed = groups(A=(40, 100), B=(60, 100), C=(0, 100))
    found = alike([fact], exposed)
    assert shares(found)["C"] == pytest.approx((0, 1 / 3, 0), abs=1e-9)
    assert not found.balance.weights[fact.place[found.others] == 2].any()


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_rows_and_facts_changes_nothing(seed: int) -> None:
    random = np.random.default_rng(seed)
    one = Fact.of("country", random.choice(["A", "B"], 600))
    two = Fact.banded("months", random.integers(0, 30, 600), [6, 12])
    exposed = random.random(600) < 0.2 + 0.2 * one.place
    order = random.permutation(600)
    plain = alike([one, two], exposed)
    mixed = alike([two.of_rows(order), one.of_rows(order)], exposed[order])
    weights = dict(zip(order[mixed.others].tolist(), mixed.balance.weights.tolist(), strict=True))
    assert [weights[place] for place in plain.others.tolist()] == pytest.approx(
        plain.balance.weights.tolist(), abs=1e-9
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [(-1, "< 1"), (0, "< 1"), (1, "1–2"), (2, "1–2"), (3, "3–11"), (12, "12+"), (90, "12+")],
)
def test_a_number_falls_into_the_band_that_names_it(value: float, shown: str) -> None:
    fact = Fact.banded("months", [value], [1, 3, 12])
    assert fact.classes[fact.place[0]] == shown


@pytest.mark.parametrize(
    ("edges", "names"),
    [
        ([1], ("< 1", "1+")),
        ([0, 10], ("< 0", "0–9", "10+")),
        ([1, 2, 3], ("< 1", "1", "2", "3+")),
        ([0.25, 0.5, 1], ("< 0.25", "0.25–0.5", "0.5–1", "1+")),
        ([1_000, 2_500], ("< 1000", "1000–2499", "2500+")),
    ],
)
def test_bands_leave_no_number_out_and_name_none_twice(edges: list[float], names: tuple[str, ...]) -> None:
    assert band_names(edges) == names


def test_unknowns_of_every_kind_are_one_class() -> None:
    fact = Fact.of("need", ["", None, "día", "día"])
    assert fact.classes == ("día", "—")
    assert fact.place.tolist() == [1, 1, 0, 0]


def test_the_gap_left_is_told_with_its_sign() -> None:
    assert Share("country", "A", 0.6, 0.2, 0.5).gap == pytest.approx(0.1)
    assert Share("country", "A", 0.5, 0.2, 0.6).gap == pytest.approx(-0.1)
