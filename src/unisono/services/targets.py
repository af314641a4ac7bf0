"""What a company wants its metrics to reach: read from what a person writes, and held against figures."""

from __future__ import annotations

from unisono.errors import InputError
from unisono.loop.measure.catalogue import BY_SLUG
from unisono.loop.measure.metric import Metric
from unisono.model.company import Company
from unisono.model.target import read_target, target_line
from unisono.services.rights import allow
from unisono.services.rows import CENTS

MOST = 100
_WITHIN = {"share": (0.0, 1.0), "points": (-100.0, 100.0)}


def read_targets(told: object) -> tuple[str, ...] | None:
    """The targets a person wrote, one a line, as the file holds them; None for none.

    Raises
    ------
    InputError
        `target_unreadable`, `target_unknown` or `target_impossible`, with the line that is wrong.

    >>> read_targets("nps = 40\\ncsat = 85 %")
    ('nps = 40', 'csat = 0.85')
    """
    lines = told if isinstance(told, list | tuple) else str(told or "").replace(";", "\n").splitlines()
    wanted = dict(_read(str(line)) for line in lines if str(line).strip())
    if len(wanted) > MOST:
        raise InputError("target_unreadable", line=f"{len(wanted)} > {MOST}")
    return tuple(target_line(slug, value) for slug, value in wanted.items()) or None


def target_of(company: Company, slug: str) -> float | None:
    """The value a metric should reach, in the unit of its estimates (money in cents); None where none is set.

    Percentages may have been written by hand as such; those of a metric that is no share say nothing.
    """
    allow(company, "see_figures")
    metric, value = BY_SLUG.get(slug), dict(company.targets).get(slug)
    if metric is None or value is None or not _possible(metric, value):
        return None
    return value * CENTS if metric.unit == "money" else value


def _read(line: str) -> tuple[str, float]:
    try:
        slug, value = read_target(line)
    except ValueError as unreadable:
        raise InputError("target_unreadable", line=line[:80]) from unreadable
    metric = BY_SLUG.get(slug)
    if metric is None:
        raise InputError("target_unknown", metric=slug)
    if not _possible(metric, value):
        raise InputError("target_impossible", metric=slug, value=f"{value:g}")
    return slug, value


def _possible(metric: Metric, value: float) -> bool:
    low, high = _WITHIN.get(metric.unit, (float("-inf"), float("inf")))
    return low <= value <= high
