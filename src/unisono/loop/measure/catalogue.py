"""Every metric there is: pages, commands and docs are made from this tuple."""

from __future__ import annotations

from difflib import get_close_matches

from unisono.errors import QuestionError
from unisono.loop.measure.acquisition import ACQUISITION
from unisono.loop.measure.asking import ASKING
from unisono.loop.measure.backlog import BACKLOG
from unisono.loop.measure.bookings import BOOKINGS
from unisono.loop.measure.chain import CHAIN
from unisono.loop.measure.consistency import CONSISTENCY
from unisono.loop.measure.expectation import EXPECTATION
from unisono.loop.measure.funnel import FUNNEL
from unisono.loop.measure.growth import GROWTH
from unisono.loop.measure.loyalty import LOYALTY
from unisono.loop.measure.metric import Metric
from unisono.loop.measure.promise import PROMISE
from unisono.loop.measure.recurring import RECURRING
from unisono.loop.measure.retention import RETENTION
from unisono.loop.measure.service import SERVICE
from unisono.loop.measure.targets import TARGETS
from unisono.loop.measure.value import VALUE

METRICS: tuple[Metric, ...] = (
    *LOYALTY,
    *ASKING,
    *PROMISE,
    *EXPECTATION,
    *CHAIN,
    *CONSISTENCY,
    *FUNNEL,
    *ACQUISITION,
    *TARGETS,
    *SERVICE,
    *BACKLOG,
    *RETENTION,
    *BOOKINGS,
    *RECURRING,
    *VALUE,
    *GROWTH,
)
BY_SLUG: dict[str, Metric] = {metric.slug: metric for metric in METRICS}


def metric_of(slug: str) -> Metric:
    """The metric of that name.

    Raises
    ------
    QuestionError
        `metric_unknown`, with the nearest names.

    >>> metric_of("nps").unit
    'points'
    """
    metric = BY_SLUG.get(slug)
    if metric is None:
        near = get_close_matches(slug, BY_SLUG, n=3) or list(BY_SLUG)
        raise QuestionError("metric_unknown", metric=slug, near=", ".join(near))
    return metric
