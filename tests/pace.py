"""Says which cases of an exhaustive test run with every change, and which with the slow proofs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

import pytest

T = TypeVar("T")


def paced(cases: Iterable[T], quick: Callable[[T], bool], name: Callable[[T], str] = str) -> list[object]:
    """Every case, by its name; those that aren't quick are marked slow."""
    return [
        pytest.param(case, id=name(case), marks=() if quick(case) else pytest.mark.slow) for case in cases
    ]
