"""Raking where every factor can be worked out on paper, at its limits, and where a category is gone."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.stats.raking import MET, rake

SQUARE = [[0, 0], [0, 1], [1, 0], [1, 1]]


@pytest.mark.parametrize(
    ("answers", "known", "factors"),
    [
        ([50, 50], [1, 1], [1, 1]),
        ([25, 75], [1, 1], [2, 2 / 3]),
        ([10, 90], [1, 3], [2.5, 0.75 / 0.9]),
        ([1, 1, 2], [1, 1, 1], [4 / 3, 4 / 3, 2 / 3]),
        ([7], [3], [1]),
    ],
    ids=["alike", "a quarter for a half", "a tenth for a quarter", "three", "all of one kind"],
)
def test_one_margin_by_share_known_over_share_reached(
    answers: list[int], known: list[int], factors: list[float]
) -> None:
    found = rake([[place] for place in range(len(answers))], [known], base=answers)
    assert found.factors == pytest.approx(factors)
    assert (found.why, found.capped.any()) == ("", False)


def test_margins_that_have_nothing_to_do_with_each_other_multiply() -> None:
    """Answers spread 50/50 by 80/20 and independent; known 30/70 by 60/40: 0.6 or 1.4 times 0.75 or 2."""
    found = rake(SQUARE, [[30, 70], [60, 40]], base=[40, 10, 40, 10])
    assert found.factors == pytest.approx([0.6 * 0.75, 0.6 * 2, 1.4 * 0.75, 1.4 * 2])


@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e9])
def test_margins_and_weights_count_by_their_ratios_alone(scale: float) -> None:
    plain = rake(SQUARE, [[1, 3], [2, 1]], base=[40, 10, 30, 20])
    scaled = rake(SQUARE, [[scale, 3 * scale], [2, 1]], base=[each * scale for each in (40, 10, 30, 20)])
    assert scaled.factors == pytest.approx(plain.factors)


def test_a_margin_said_twice_changes_nothing() -> None:
    plain = rake(SQUARE, [[1, 3], [2, 1]], base=[40, 10, 30, 20])
    places = np.column_stack([SQUARE, np.array(SQUARE)[:, 0]])
    assert rake(places, [[1, 3], [2, 1], [1, 3]], base=[40, 10, 30, 20]).factors == pytest.approx(
        plain.factors
    )


def test_a_cell_in_two_parts_counts_as_one() -> None:
    whole = rake(SQUARE, [[1, 3], [2, 1]], base=[40, 10, 30, 20])
    parts = rake([[0, 0], *SQUARE], [[1, 3], [2, 1]], base=[15, 25, 10, 30, 20])
    assert parts.factors[0] == pytest.approx(parts.factors[1])
    assert parts.factors[1:] == pytest.approx(whole.factors)


def test_raked_once_there_is_nothing_left_to_rake() -> None:
    base = np.array([40.0, 10, 30, 20])
    first = rake(SQUARE, [[1, 3], [2, 1]], base=base)
    again = rake(SQUARE, [[1, 3], [2, 1]], base=base * first.factors)
    assert again.factors == pytest.approx(np.ones(4), abs=1e-6)


@pytest.mark.parametrize(
    ("limit", "factors", "missed"),
    [
        (None, [4, 0.25], 0.0),
        (5.0, [4, 0.25], 0.0),
        (4.0, [4, 0.25], 0.0),
        (3.0, [3, 0.5], 0.2),  # 20 · 3 = 60 of 100, of 80 known
        (1.5, [1.5, 0.875], 0.5),
    ],
)
def test_what_a_limit_cuts_off_the_others_get(
    limit: float | None, factors: list[float], missed: float
) -> None:
    """Twenty of a hundred answers speak for eighty: 4 and 0.25, as far as the limit lets them."""
    found = rake([[0], [1]], [[80, 20]], base=[20, 80], limit=limit)
    assert found.factors == pytest.approx(factors)
    assert found.missed == pytest.approx(missed, abs=1e-8)
    assert found.capped.tolist() == [bool(missed), False]


@pytest.mark.parametrize("limit", [None, 1.5, 3.0])
def test_answers_of_a_category_that_is_gone_are_left_out_and_crowd_nobody(limit: float | None) -> None:
    """Eighty of a hundred answers come from where nobody is any more: the other twenty speak for all, each
    five times the average of the hundred, none more than another; no limit is reached."""
    found = rake([[0], [1], [2]], [[0, 1, 1]], base=[80, 10, 10], limit=limit)
    assert found.factors == pytest.approx([0, 5, 5])
    assert found.missed == pytest.approx(0, abs=1e-9)
    assert not found.capped.any()


def test_a_limit_is_of_the_average_of_those_who_count() -> None:
    """Of fifty that count, ten speak for forty: four times their average, cut to three."""
    found = rake([[0], [1], [2]], [[0, 4, 1]], base=[50, 10, 40], limit=3.0)
    assert found.factors == pytest.approx([0, 3 * 2, 0.5 * 2])  # twice, as half of the answers are left out
    assert found.capped.tolist() == [False, True, False]
    assert found.missed == pytest.approx(0.8 - 60 / 100)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(0, 60), min_size=4, max_size=4),
    st.lists(st.integers(0, 20), min_size=4, max_size=4).filter(sum),
    st.floats(1.01, 8),
)
def test_factors_are_numbers_whatever_is_asked(base: list[int], known: list[int], limit: float) -> None:
    found = rake([[0], [1], [2], [3]], [known], base=base, limit=limit)
    assert np.isfinite(found.factors).all()
    assert np.isfinite(found.missed)
    assert (found.factors >= 0).all()
    if not found.why:
        assert (found.factors * base).sum() == pytest.approx(sum(base))
        assert not (found.factors[np.array(known) == 0] * np.array(base)[np.array(known) == 0]).any()
        counted = found.factors[(found.factors > 0) & (np.array(base) > 0)]
        assert counted.max() <= limit * sum(base) / np.array(base)[found.factors > 0].sum() * (1 + 1e-6)
        assert found.capped.any() or found.missed <= MET


@pytest.mark.parametrize(
    ("places", "margins", "base", "said"),
    [
        ([[0], [0]], [[1, 1]], None, ("empty", 0, 1)),
        ([[0], [1]], [[1, 1]], [5, 0], ("empty", 0, 1)),  # answers that count nothing are none
        ([[0, 0]], [[1, 1], [1, 9]], None, ("empty", 1, 1)),  # the largest of those unheard
        ([], [[1, 1]], None, ("nobody", -1, -1)),
        ([[0], [1]], [[1, 1]], [0, 0], ("nobody", -1, -1)),
        ([[0, 0], [1, 1]], [[1, 3], [3, 1]], None, ("impossible", -1, -1)),
    ],
    ids=["nobody there", "weightless", "the largest", "no cells", "no weights", "against each other"],
)
def test_what_can_not_be_raked_says_why_and_leaves_everybody_as_they_were(
    places: list, margins: list, base: list | None, said: tuple[str, int, int]
) -> None:
    found = rake(places, margins, base=base, limit=3.0)
    assert (found.why, found.margin, found.category) == said
    assert found.factors.tolist() == [1.0] * len(places)
    assert found.missed > 0.1
    assert not found.capped.any()


@pytest.mark.parametrize("limit", [1.0, 0.5, -2.0, float("nan")])
def test_a_limit_lies_above_the_average(limit: float) -> None:
    with pytest.raises(ValueError, match="limit must be over 1"):
        rake([[0]], [[1]], limit=limit)
