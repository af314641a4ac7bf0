"""The kernels of a regression: how often levels meet, and what is left unexplained, summed by the engine.

Drivers are packed into blocks of at most 64 combinations, and one pass counts each pair of blocks; so thirty
drivers of five levels need 105 groupings, not 7,260 products. Kept small: nothing but sums comes back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from unisono.loop.measure.drivers.plan import Driver, Plan
from unisono.loop.measure.drivers.rows import Rows
from unisono.model.kernel import Kernel
from unisono.stats.drivers import Fit, Products, Scores

# 256 groups by the first two hexadecimal digits, the same on every engine; a small number groups faster.
_GROUP = "cast(ascii(substr(h, 1, 1)) * 256 + ascii(substr(h, 2, 1)) as smallint)"

# Sums are of whole numbers of such parts, so that they don't depend on who adds up first.
_PARTS = 2**32

Array = NDArray[np.float64]
Table = Mapping[str, Sequence[Any]]


def levels_kernel(rows: Rows) -> Kernel:
    """How often was each level of each candidate seen?"""
    names = [f'"d_{candidate.slug}"' for candidate in rows.candidates]
    if not names:
        return rows.kernel("\nselect count(*) as n from coded")
    sets = ", ".join(f"({name})" for name in names)
    return rows.kernel(
        f"\nselect {', '.join(names)}, count(*) as n, cast(sum(w * v * v) as double) as wvv"
        f" from coded group by grouping sets ({sets})"
    )


def products_kernel(rows: Rows, plan: Plan) -> Kernel:
    """How do drivers and outcome go together: Σw and Σwv of each pair of blocks?"""
    packed, parameters = _packed(plan)
    blocks = range(len(plan.blocks))
    pairs: list[tuple[int, ...]] = [*combinations(blocks, 2)] or [(block,) for block in blocks]
    sets = ", ".join(f"({', '.join(f'c{block}' for block in pair)})" for pair in pairs)
    columns = ", ".join(f"c{block}" for block in blocks)
    return rows.kernel(
        f",\npacked as (select v, w, {packed} from coded)\n"
        f"select {columns}, {_exact('w')} as w, {_exact('w * v')} as wv"
        f" from packed group by grouping sets ({sets}) order by {columns}",
        parameters,
    )


def scores_kernel(rows: Rows, plan: Plan, found: Fit) -> Kernel:
    """What is left unexplained, Σw·e, and Σw, of each block within 256 random groups of customers?"""
    packed, parameters = _packed(plan)
    told = " + ".join(_gains(plan, found))
    sets = ", ".join(f"(g, c{block})" for block in range(len(plan.blocks)))
    columns = ", ".join(f"c{block}" for block in range(len(plan.blocks)))
    return rows.kernel(
        ",\nnamed as (select *, md5(who) as h from coded),\n"
        f"packed as (select {_GROUP} as g, v, w, {packed} from named),\n"
        f"left_over as (select g, {columns}, w, "
        f"w * (v - ({float(found.constant)!r} + {told})) as we from packed)\n"
        f"select g, {columns}, {_exact('w')} as w, {_exact('we')} as we"
        f" from left_over group by grouping sets ({sets}) order by g, {columns}",
        parameters,
    )


def products_from(plan: Plan, table: Table) -> Products:
    """The cross-products of all levels, from what `products_kernel` gave."""
    members = _members(plan)
    width = sum(member.shape[1] for member in members)
    first = np.concatenate([[0], np.cumsum([member.shape[1] for member in members])])
    one, zz, zy = np.zeros(width), np.zeros((width, width)), np.zeros(width)
    codes = [_codes(table[f"c{block}"]) for block in range(len(members))]
    w, wv = (np.asarray(table[name], dtype=float) for name in ("w", "wv"))
    done: set[int] = set()
    total, outcome = 0.0, 0.0
    for pair in list(combinations(range(len(members)), 2)) or [(0, 0)]:
        i, j = pair
        own = (codes[i] >= 0) & (codes[j] >= 0)
        left, right = members[i][codes[i][own]], members[j][codes[j][own]]
        if not done:
            total, outcome = float(w[own].sum()), float(wv[own].sum())
        for block, z in ((i, left), (j, right)):
            if block not in done:
                done.add(block)
                place = slice(first[block], first[block + 1])
                one[place], zy[place] = w[own] @ z, wv[own] @ z
                zz[place, place] = (z * w[own][:, None]).T @ z
        if i != j:
            rows, columns = slice(first[i], first[i + 1]), slice(first[j], first[j + 1])
            zz[rows, columns] = (left * w[own][:, None]).T @ right
            zz[columns, rows] = zz[rows, columns].T
    return Products(plan.n, total, one, zz, zy, outcome, plan.squares)


def scores_from(plan: Plan, table: Table) -> Scores:
    """The sums of each group, from what `scores_kernel` gave."""
    members = _members(plan)
    names, groups = np.unique(np.asarray(table["g"], dtype=int), return_inverse=True)
    w, we = (np.asarray(table[name], dtype=float) for name in ("w", "we"))
    parts_e, parts_w = [], []
    total: Array = np.zeros(len(names))
    residual: Array = np.zeros(len(names))
    for block, member in enumerate(members):
        codes = _codes(table[f"c{block}"])
        own = codes >= 0
        of_e, of_w = np.zeros((len(names), member.shape[1])), np.zeros((len(names), member.shape[1]))
        np.add.at(of_e, groups[own], member[codes[own]] * we[own][:, None])
        np.add.at(of_w, groups[own], member[codes[own]] * w[own][:, None])
        parts_e.append(of_e)
        parts_w.append(of_w)
        if block == 0:
            total = np.asarray(np.bincount(groups[own], w[own], len(names)), dtype=float)
            residual = np.asarray(np.bincount(groups[own], we[own], len(names)), dtype=float)
    return Scores(np.hstack(parts_e), np.hstack(parts_w), total, residual)


def _exact(told: str) -> str:
    """The sum of an expression, the same however many threads add it up in whichever order."""
    return f"cast(sum(cast(round(({told}) * {_PARTS}) as bigint)) as double) / {_PARTS}"


def _codes(column: Sequence[Any]) -> NDArray[np.intp]:
    return np.array([-1 if code is None else int(code) for code in column], dtype=np.intp)


def _members(plan: Plan) -> list[Array]:
    """For each block: which indicator (level of a driver) each of its codes holds; codes × indicators."""
    members = []
    for block in plan.blocks:
        sizes = [len(plan.drivers[place].levels) for place in block]
        codes = np.indices(sizes).reshape(len(sizes), -1)
        members.append(np.hstack([np.eye(size)[code] for size, code in zip(sizes, codes, strict=True)]))
    return members


def _packed(plan: Plan) -> tuple[str, dict[str, object]]:
    """Each block as one small number, the first driver counting most."""
    parameters: dict[str, object] = {}
    columns = []
    for number, block in enumerate(plan.blocks):
        terms, worth = [], 1
        for place in reversed(block):
            driver = plan.drivers[place]
            terms.append(f"{worth} * {_level(driver, place, parameters)}")
            worth *= len(driver.levels)
        columns.append(f"cast({' + '.join(terms)} as smallint) as c{number}")
    return ", ".join(columns), parameters


def _level(driver: Driver, place: int, parameters: dict[str, object]) -> str:
    """The level of a driver as SQL; values that aren't named go to the rest."""
    whens = []
    for level, values in enumerate(driver.levels):
        for value in values:
            if level == driver.rest and value:
                continue
            name = f"v{place}_{len(parameters)}"
            parameters[name] = value
            whens.append(f"when ${name} then {level}")
    other = driver.rest if driver.rest is not None else 0
    return f'(case "d_{driver.candidate.slug}" {" ".join(whens)} else {other} end)'


def _gains(plan: Plan, found: Fit) -> list[str]:
    """What each block adds to the outcome, as SQL."""
    gains, first = [], 0
    for block, member in enumerate(_members(plan)):
        told = member @ found.gain[first : first + member.shape[1]]
        first += member.shape[1]
        whens = " ".join(f"when {code} then {float(gain)!r}" for code, gain in enumerate(told))
        gains.append(f"(case c{block} {whens} end)")
    return gains
