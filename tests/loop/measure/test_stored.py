"""Which sums a cube keeps, and where those it doesn't keep are read."""

from __future__ import annotations

import pytest

from unisono.loop.measure.catalogue import METRICS, metric_of
from unisono.loop.measure.stored import column_with, kept_sums, sum_column
from unisono.loop.measure.sufficient import sums_of


def kept(slug: str, *, weighted: bool) -> list[str]:
    return [each.name for each in kept_sums(metric_of(slug), weighted=weighted)]


def test_with_weights_all_is_kept_but_the_squares_of_0_and_1() -> None:
    assert kept("nps", weighted=True) == ["n", "w", "w2", "wv", "wvv", "w2v", "w2vv"]
    assert kept("csat", weighted=True) == ["n", "w", "w2", "wv", "w2v"]


def test_without_weights_what_follows_from_the_number_of_rows_is_left_out() -> None:
    assert kept("csat_mean", weighted=False) == ["n", "wv", "wvv"]
    assert kept("csat", weighted=False) == ["n", "wv"]


@pytest.mark.parametrize("weighted", [True, False])
def test_every_sum_of_every_metric_stands_in_a_kept_column(weighted: bool) -> None:
    for metric in METRICS:
        columns = {sum_column(metric, each.name) for each in kept_sums(metric, weighted=weighted)}
        for each in sums_of(metric):
            assert column_with(metric, each.name, columns) in columns, (metric.slug, each.name)


def test_a_sum_that_is_kept_is_read_from_its_own_column() -> None:
    nps = metric_of("nps")
    columns = {sum_column(nps, each.name) for each in kept_sums(nps, weighted=True)}
    assert [column_with(nps, name, columns) for name in ("w2v", "wvv")] == ["nps:w2v", "nps:wvv"]
