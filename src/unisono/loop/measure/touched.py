"""On which days a cube is no longer right, once some rows are not what they were."""

from __future__ import annotations

from collections.abc import Collection

from unisono.loop.measure.cells import named, places_of, quoted, tables_of
from unisono.loop.measure.cube import Cube
from unisono.model.kernel import Kernel


def changed_relation(table: str) -> str:
    """What the relation with the changed ids of a table is called.

    >>> changed_relation("cases")
    'changed_cases'
    """
    return f"changed_{table}"


def touched_kernel(cube: Cube, names: Collection[str]) -> Kernel:
    """The days (`day`, null among them) of the rows that changed, or of which a column did.

    To be asked of the edition before as of the one after: a row may have left its day. It reads the
    relations `changed_<table>`, each with one column, `id`; a row is touched where it is among them,
    or points at one that is touched.
    """
    places = places_of(cube, named(cube, names))
    parts = []
    for place in reversed(places):  # the farthest first
        told = [f"select id from {changed_relation(place.table)}"]
        told += [
            f"select id from {place.table} where {quoted(f'{below.path[-1]}_id')} in"
            f" (select id from {quoted(f'touched_{below.alias}')})"
            for below in places
            if below.path[:-1] == place.path
        ]
        parts.append(f"{quoted(f'touched_{place.alias}')} as materialized (\n  {' union '.join(told)}\n)")
    day = f"select distinct local_day({cube.base.time}) as day from {cube.base.row_of} where"
    own = f"{day} id in (select id from {changed_relation(cube.base.row_of)})"
    hung = [
        f"{day} {quoted(f'{place.path[0]}_id')} in (select id from {quoted(f'touched_{place.alias}')})"
        for place in places
        if len(place.path) == 1
    ]
    head = f"with {', '.join(parts)}\n" if parts else ""
    return Kernel(head + "\nunion\n".join([own, *hung]), tables_of(cube, named(cube, names)))
