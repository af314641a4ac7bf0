"""What the cubes of an edition hold, so that a question can be answered without its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from unisono.model.canon import Kind
from unisono.model.rights import Scope

CUBE = "cube_"  # how the name of every cube begins, and of no table


@dataclass(frozen=True, slots=True)
class Cubes:
    """The cubes of one edition as somebody may ask them.

    `columns` gives each cube's columns, its dimensions and its sums, by the cube's name; `rows` how many
    rows each table of the edition has. Days are those of `zone`; `scope` bounds whose rows may be heard.
    """

    columns: Mapping[str, Mapping[str, Kind]] = field(default_factory=dict)
    rows: Mapping[str, int] = field(default_factory=dict)
    zone: str = ""
    scope: Scope = field(default_factory=Scope)


NO_CUBES = Cubes()
