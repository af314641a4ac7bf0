from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from unisono.stats.multiple import benjamini_hochberg, holm

P_VALUES = st.lists(st.floats(0, 1), max_size=30)
BOTH = [benjamini_hochberg, holm]


@given(P_VALUES)
def test_holm_is_stricter_than_benjamini_hochberg_and_both_than_nothing(p_values):
    plain, lenient, strict = np.array(p_values), benjamini_hochberg(p_values), holm(p_values)
    assert (plain <= lenient + 1e-12).all()
    assert (lenient <= strict + 1e-12).all()
    assert (strict <= 1).all()


@pytest.mark.parametrize("adjust", BOTH)
def test_who_was_first_stays_first(adjust):
    @given(P_VALUES)
    def keeps_order(p_values):
        order = np.argsort(p_values, kind="stable")
        assert (np.diff(adjust(p_values)[order]) >= 0).all()

    keeps_order()


@pytest.mark.parametrize("adjust", BOTH)
def test_the_order_given_is_the_order_returned(adjust):
    @given(P_VALUES, st.randoms())
    def follows(p_values, random):
        at = list(range(len(p_values)))
        random.shuffle(at)
        shuffled = adjust([p_values[i] for i in at])
        assert shuffled == pytest.approx(adjust(p_values)[at])

    follows()


@given(P_VALUES.filter(bool))
def test_benjamini_hochberg_is_scipys(p_values):
    assert benjamini_hochberg(p_values) == pytest.approx(stats.false_discovery_control(p_values))


@given(P_VALUES)
def test_holm_by_its_definition(p_values):
    ordered = sorted(p_values)
    steps = [min(1.0, (len(ordered) - rank) * p) for rank, p in enumerate(ordered)]
    expected = [max(steps[: rank + 1]) for rank in range(len(steps))]
    assert sorted(holm(p_values)) == pytest.approx(expected)


@pytest.mark.parametrize("adjust", BOTH)
def test_one_test_needs_no_correction_and_none_gives_none(adjust):
    assert adjust([0.03]).tolist() == [0.03]
    assert adjust([]).tolist() == []


@pytest.mark.parametrize("adjust", BOTH)
@pytest.mark.parametrize("wrong", [-0.1, 1.1, float("nan")])
def test_what_is_no_probability_is_refused(adjust, wrong):
    with pytest.raises(ValueError, match="p-values"):
        adjust([0.5, wrong])
