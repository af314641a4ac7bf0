"""The sums a figure is made from, written once: over rows, and over sums that were made before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from unisono.loop.measure.metric import Metric


@dataclass(frozen=True, slots=True)
class Sum:
    """One additive statistic: its SQL over rows, and how two of them become one.

    `of_rows` names the value `{v}`, the weight `{w}` (null where the row says nothing), of a ratio what
    the value is divided by `{x}`, and of money the `{currency}`.
    """

    name: str
    of_rows: str
    joined: Literal["sum", "min", "max"] = "sum"
    type: str = "double"


SUMS = (
    Sum("n", "count({w})", type="bigint"),
    Sum("w", "sum({w})"),
    Sum("w2", "sum({w} * {w})"),
    Sum("wv", "sum({w} * {v})"),
    Sum("wvv", "sum({w} * {v} * {v})"),
    Sum("w2v", "sum({w} * {w} * {v})"),
    Sum("w2vv", "sum({w} * {w} * {v} * {v})"),
)
PAIRS = (  # of a ratio: with `{x}`, what the value is divided by
    Sum("wx", "sum({w} * {x})"),
    Sum("wxx", "sum({w} * {x} * {x})"),
    Sum("wvx", "sum({w} * {v} * {x})"),
    Sum("w2xx", "sum({w} * {w} * {x} * {x})"),
    Sum("w2vx", "sum({w} * {w} * {v} * {x})"),
)
# Of which currencies is a group's money? Two named ones, or some unnamed, tell enough.
MONEY = (
    Sum("currency_low", "min(case when {w} is not null then {currency} end)", "min", "varchar"),
    Sum("currency_high", "max(case when {w} is not null then {currency} end)", "max", "varchar"),
    Sum("currency_unnamed", "count(case when {currency} is null then {w} end)", type="bigint"),
)
_AS_NAMED: Mapping[str, str] = MappingProxyType({})


def sums_of(metric: Metric) -> tuple[Sum, ...]:
    """Which sums does a metric's figure need?

    >>> from unisono.loop.measure.catalogue import metric_of
    >>> [each.name for each in sums_of(metric_of("nps"))]
    ['n', 'w', 'w2', 'wv', 'wvv', 'w2v', 'w2vv']
    """
    return (*moments_sums(metric), *(MONEY if metric.currency else ()))


def moments_sums(metric: Metric) -> tuple[Sum, ...]:
    """The same without those of the currency.

    >>> from unisono.loop.measure.catalogue import metric_of
    >>> moments_sums(metric_of("revenue_per_customer")) == SUMS
    True
    """
    return (*SUMS, *(PAIRS if metric.over else ()))


def over_rows(sums: Sequence[Sum], *, named: str = "{}", **columns: str) -> str:
    """The sums of rows whose value, weight (divisor, currency) stand in these columns, each under its name.

    `named` says how exactly each is called.

    >>> over_rows(SUMS[:2], v="v", w="w")
    'cast(count(w) as bigint) as n, cast(sum(w) as double) as w'
    """
    told = {"v": "v", "x": "x", "w": "w", "currency": "currency", **columns}
    return ", ".join(
        f"cast({each.of_rows.format(**told)} as {each.type}) as {named.format(each.name)}" for each in sums
    )


def over_parts(sums: Sequence[Sum], columns: Mapping[str, str] = _AS_NAMED, *, named: str = "{}") -> str:
    """The same sums, of sums that stand in these columns, by name; else in columns called like them.

    `named` says how exactly each is called.

    >>> over_parts(SUMS[:1], {"n": '"nps:n"'})
    'cast(sum("nps:n") as bigint) as n'
    """
    joined = ((each, f"{each.joined}({columns.get(each.name, each.name)})") for each in sums)
    return ", ".join(f"cast({sql} as {each.type}) as {named.format(each.name)}" for each, sql in joined)
