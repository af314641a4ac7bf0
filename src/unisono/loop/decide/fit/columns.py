"""Which columns fit may be learnt from: known before the deal is decided, of no protected kind, not twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from unisono.loop.decide.fit.history import LOST, OPEN, WON, Category, Whole
from unisono.loop.decide.fit.protected import protected_by_name, protected_by_values
from unisono.loop.measure.reach import Extras
from unisono.model.canon import Kind

# What may be known of a deal, the most telling first: of two that say the same the first stays.
OFFERED = (
    "deals.needs",
    "deals.product",
    "lead.campaign_id",
    "lead.origin",
    "customer.segment",
    "customer.kind",
    "customer.business_unit",
    "customer.city",
    "customer.region",
    "customer.country",
    "customer.language",
)
PLACES = ("city", "region", "country")
NEED, PRODUCT = "deals.needs", "deals.product"
MOST_CATEGORIES = 8
MOST_LEVELS, RARE = 25, 20  # values a category may have; deals a value needs to stand alone
FILLED_APART = 0.2  # of the deals won against those lost: filled so differently, it tells the outcome
DETERMINED = 0.995  # of the rows: from here on one column says what the other says

Why = Literal[
    "declared", "age", "gender", "origin", "language", "belief", "family", "health",
    "outcome", "twice", "alike", "many",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Excluded:
    """A column that isn't learnt from, and why."""

    name: str
    why: str


def offered(extras: Extras) -> tuple[str, ...]:
    """The columns to ask for: those of the canon, and texts the company's own deals, leads, customers have.

    >>> offered({"leads": {"city": Kind.TEXT, "size": Kind.NUMBER}})[-1]
    'lead.city'
    """
    added = [
        f"{prefix}.{name}"
        for table, prefix in (("deals", "deals"), ("leads", "lead"), ("customers", "customer"))
        for name, kind in sorted(extras.get(table, {}).items())
        if kind is Kind.TEXT
    ]
    return (*OFFERED, *added)


def categories_of(
    cells: Mapping[str, Sequence[str | None]], state: Whole, declared: Iterable[str] = ()
) -> tuple[tuple[Category, ...], Whole, tuple[Excluded, ...]]:
    """What of each deal is learnt from, coded; and what is left out, with the reason.

    Parameters
    ----------
    cells : values by column, one a deal.
    state : of each deal: OPEN, LOST or WON.
    declared : columns the company protects.

    Returns
    -------
    (categories, codes, excluded)
    """
    kept: dict[str, tuple[Category, Whole]] = {}
    excluded: list[Excluded] = []
    told = tuple(declared)
    for name, values in cells.items():
        column = _tidy(values)
        why = _why_not(name, column, state, told)
        if not why:
            category, codes = _coded(name, column)
            why = _needless(category, codes, [found for _, found in kept.values()], len(kept))
            if not why:
                kept[name] = (category, codes)
        if why and why != "alike":
            excluded.append(Excluded(name, why))
    made = np.array([codes for _, codes in kept.values()], dtype=np.int64).reshape(len(kept), len(state)).T
    return tuple(category for category, _ in kept.values()), made, tuple(excluded)


def pairs_of(categories: Sequence[Category]) -> tuple[tuple[int, int], ...]:
    """Which categories may matter together: the need with all others, else the product with them."""
    names = [category.name for category in categories]
    hub = next((name for name in (NEED, PRODUCT) if name in names), None)
    if hub is None:
        return ()
    place = names.index(hub)
    return tuple((place, other) for other in range(len(names)) if other != place)


def _tidy(values: Sequence[str | None]) -> NDArray[np.object_]:
    """Values without blanks; an empty one is none."""
    told = np.empty(len(values), dtype=object)
    told[:] = [(value.strip() or None) if value else None for value in values]
    return told


def _why_not(name: str, values: NDArray[np.object_], state: Whole, declared: Sequence[str]) -> str:
    filled = np.array([value is not None for value in values], dtype=bool)
    levels = {str(value) for value in values[filled]}
    if len(levels) < 2:
        return "alike" if not levels or filled.all() else _known_by_outcome(filled, state) or "alike"
    protected = protected_by_name(name, declared) or (_of_people(name) and protected_by_values(levels))
    return protected or _known_by_outcome(filled, state)


def _of_people(name: str) -> bool:
    """Whether a column's values may say what somebody is: not what is sold, by which campaign or where."""
    return name not in OFFERED[:4] and name.rsplit(".", 1)[-1] not in PLACES


def _known_by_outcome(filled: NDArray[np.bool_], state: Whole) -> str:
    """Whether a column is filled in when a deal is decided: then it knows the answer.

    The deals still open matter too: what isn't known of them can't help to judge them.
    """
    shares = [filled[state == each].mean() for each in (WON, LOST, OPEN) if (state == each).sum() >= RARE]
    return "outcome" if shares and max(shares) - min(shares) > FILLED_APART else ""


def _coded(name: str, values: NDArray[np.object_]) -> tuple[Category, Whole]:
    """Values as codes: common ones alone, rare ones together, none as a value of its own."""
    counts = Counter(value for value in values if value is not None)
    common = [value for value, n in counts.most_common(MOST_LEVELS) if n >= RARE]
    levels: list[str | None] = sorted(common)
    rest = -1
    if len(common) < len(counts):
        rest = len(levels)
        levels.append("")
    if any(value is None for value in values):
        levels.append(None)
    places = {level: place for place, level in enumerate(levels) if place != rest}
    codes = np.array([places.get(value, rest) for value in values], dtype=np.int64)
    return Category(name, tuple(levels), rest), codes


def _needless(category: Category, codes: Whole, others: Sequence[Whole], kept: int) -> str:
    if len(category.levels) < 2:
        return "alike"
    if any(_determined(codes, other) for other in others):
        return "twice"
    return "many" if kept >= MOST_CATEGORIES else ""


def _determined(codes: Whole, by: Whole) -> bool:
    """Whether one column says what another says: in nearly every row its commonest value there."""
    table = np.zeros((int(by.max(initial=0)) + 1, int(codes.max(initial=0)) + 1))
    np.add.at(table, (by, codes), 1)
    return bool(table.max(axis=1).sum() >= DETERMINED * len(codes))
