"""What every operation may answer beside what it was asked for."""

from __future__ import annotations

from typing import Any

from unisono.surfaces.api.shapes.problem import Problem

ALWAYS = frozenset({400, 401, 403, 404, 409, 422, 429, 500})


def answers(*shapes: type | Any, status: int = 200) -> dict[Any, Any]:
    """The shape of the answer, and that of everything that can go wrong."""
    return {status: shapes[0], ALWAYS: Problem}
