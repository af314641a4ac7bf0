"""The metrics there are, and the names that are none."""

from __future__ import annotations

import pytest

from unisono.errors import QuestionError
from unisono.loop.measure.catalogue import BY_SLUG, METRICS, metric_of

PROMISED = ("nps", "csat", "ces", "promise_kept", "conversion", "aht", "fcr", "repeat_contact_7d")
PROMISED += ("retention", "churn", "revenue_per_customer")


@pytest.mark.parametrize("slug", PROMISED)
def test_the_metrics_that_others_rely_on_are_there(slug: str) -> None:
    assert metric_of(slug).slug == slug


def test_no_two_metrics_share_a_name() -> None:
    assert len(BY_SLUG) == len(METRICS)


def test_an_unknown_metric_gets_the_nearest() -> None:
    with pytest.raises(QuestionError) as refused:
        metric_of("promises_kept")
    assert refused.value.code == "metric_unknown"
    assert str(refused.value.facts["near"]).startswith("promise_kept")


def test_a_name_like_no_other_gets_them_all() -> None:
    with pytest.raises(QuestionError) as refused:
        metric_of("zzzz")
    assert str(refused.value.facts["near"]).split(", ") == list(BY_SLUG)


def test_where_better_lies() -> None:
    down = {metric.slug for metric in METRICS if metric.direction == "down"}
    assert {"churn", "aht", "repeat_contact_7d", "undelivered", "cycle_days"} <= down
    assert not {"nps", "csat", "ces", "promise_kept", "fcr", "retention", "conversion"} & down
