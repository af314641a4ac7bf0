"""Worlds for the tests of the truth: lived once each, alone or as two blocks put into one."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any

import numpy as np

from unisono.demo.truth import Tally, tally
from unisono.demo.world.contacts import Desk
from unisono.demo.world.effects import without
from unisono.demo.world.laws import Laws
from unisono.demo.world.life import live
from unisono.demo.world.nouns import World


@dataclass(frozen=True)
class Lived:
    """A world, the laws it was lived under, and what was counted of it."""

    world: World
    laws: Laws
    tally: Tally

    @property
    def desk(self) -> Desk:
        return Desk.of(self.world.staff, self.laws)


@cache
def lived(*null: str, seed: int = 11, block: int = 0, customers: int = 6_000) -> Lived:
    """A block of customers, with some effects switched off."""
    laws = without(Laws(), null)
    world = live(seed, block, customers, laws)
    return Lived(world, laws, tally(world, Desk.of(world.staff, laws)))


REFERS = {
    "customers": {},
    "leads": {"customer": "customers"},
    "deals": {"lead": "leads", "customer": "customers"},
    "installs": {"customer": "customers"},
    "cases": {"customer": "customers", "repeat_of": "cases"},
    "bills": {"customer": "customers"},
    "answers": {"customer": "customers", "case": "cases", "install": "installs"},
    "touches": {"customer": "customers"},
}
"""Which columns are places of rows in which tables."""


def together(one: World, other: World) -> World:
    """Two blocks of the same staff as if they had been lived as one."""
    places = {name: _places(one, other, name) for name in REFERS}
    tables = {name: _joined(one, other, name, places) for name in REFERS}
    return replace(one, **tables, asked=one.asked + other.asked)


def _places(one: World, other: World, name: str) -> tuple[Any, Any]:
    """Where the rows of each block come to stand; every customer's installation stands at their place."""
    above, below = (np.arange(len(getattr(block, name))) for block in (one, other))
    own, more = (len(block.customers) for block in (one, other)) if name == "installs" else (len(above), 0)
    above = np.where(above < own, above, above + more)
    return above, np.where(below < more, below + own, below + len(above))


def _joined(one: World, other: World, name: str, places: dict[str, tuple[Any, Any]]) -> Any:
    columns = {}
    for field in fields(getattr(one, name)):
        pieces = [getattr(getattr(block, name), field.name) for block in (one, other)]
        if to := REFERS[name].get(field.name):
            pieces = [
                np.where(piece >= 0, place[piece], -1)
                for piece, place in zip(pieces, places[to], strict=True)
            ]
        column = np.concatenate(pieces)
        column[np.concatenate(places[name])] = np.concatenate(pieces)
        columns[field.name] = column
    return type(getattr(one, name))(**columns)


def differ(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The z of the difference between two shares, each given as how many of how many."""
    (some, of_some), (others, of_others) = one, other
    shared = (some + others) / (of_some + of_others)
    error = (shared * (1 - shared) * (1 / of_some + 1 / of_others)) ** 0.5
    return (some / of_some - others / of_others) / error
