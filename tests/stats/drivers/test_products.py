"""Cross-products add up, and refuse what isn't a number."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.stats.drivers import Products

RANDOM = np.random.default_rng(7)
Z, Y = RANDOM.normal(size=(60, 3)), RANDOM.normal(size=60)
W = RANDOM.uniform(0.5, 2, 60)


def test_they_are_the_sums_of_numpy() -> None:
    found = Products.of(Z, Y, W)
    assert found.zz == pytest.approx(Z.T @ np.diag(W) @ Z)
    assert found.zy == pytest.approx(Z.T @ (W * Y))
    assert found.one == pytest.approx(W @ Z)
    assert (found.n, found.w, found.y, found.yy) == (60, *map(pytest.approx, (W.sum(), W @ Y, W @ Y**2)))


def test_parts_added_are_the_whole() -> None:
    both, whole = (
        Products.of(Z[:20], Y[:20], W[:20]) + Products.of(Z[20:], Y[20:], W[20:]),
        Products.of(Z, Y, W),
    )
    assert both.zz == pytest.approx(whole.zz)
    assert (both.n, both.yy) == (whole.n, pytest.approx(whole.yy))


def test_around_the_means_they_are_covariances() -> None:
    covariance, with_y, spread = Products.of(Z, Y).centred()
    assert covariance == pytest.approx(np.cov(Z.T, bias=True))
    assert with_y == pytest.approx([np.cov(column, Y, bias=True)[0, 1] for column in Z.T])
    assert spread == pytest.approx(Y.var())


def test_rows_of_no_weight_count_for_nobody() -> None:
    assert Products.of([[1.0], [2.0]], [1.0, 2.0], [1.0, 0.0]).n == 1


@pytest.mark.parametrize(
    ("z", "y", "w"),
    [
        ([[1.0]], [1.0, 2.0], None),
        ([1.0], [1.0], None),
        ([[np.nan]], [1.0], None),
        ([[1.0]], [np.inf], None),
        ([[1.0]], [1.0], [-1.0]),
    ],
)
def test_what_does_not_fit_is_refused(z: list[object], y: list[float], w: list[float] | None) -> None:
    with pytest.raises(ValueError, match=r"fit|finite"):
        Products.of(z, y, w)
