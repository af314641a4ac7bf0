"""Several metrics that share their rows, split and filtered alike, are read from their cube in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from unisono.errors import QuestionError
from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.cubed import Fit, fitting_cube, kernel_of
from unisono.loop.measure.reach import Extras
from unisono.loop.measure.sufficient import sums_of
from unisono.model.cube import Cubes
from unisono.model.kernel import Kernel
from unisono.model.question import Question


@dataclass(frozen=True, slots=True)
class Together:
    """Questions that one kernel answers; `rows_of` gives each its own rows."""

    kernel: Kernel
    questions: tuple[Question, ...]

    def rows_of(self, question: Question, rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """The rows that the question's own kernel would have given."""
        slug = question.metric
        sums = {f"{slug}:{each.name}": each.name for each in sums_of(metric_of(slug))}
        own = [name for row in rows[:1] for name in row if ":" not in name]
        told = [
            {name: row[name] for name in own} | {name: row[column] for column, name in sums.items()}
            for row in rows
            if row[f"{slug}:n"]
        ]
        if told or not rows:
            return told
        counts = {name: rows[0][name] for name in own if name.startswith("rows_")}
        return [dict.fromkeys((*own, *sums.values())) | counts]


def together(questions: Iterable[Question], extras: Extras, cubes: Cubes) -> tuple[Together, ...]:
    """Which of the questions can be asked together?

    Those that stand alone, that fit no cube, or that can't be asked at all, are in none of the answers.
    """
    alike: dict[tuple[object, ...], list[tuple[Question, Fit]]] = {}
    for question in dict.fromkeys(questions):
        fit = _fit(question, extras, cubes)
        if fit is not None:
            bound = tuple(fit.parameters.items())
            key = (fit.cube.name, question.by, fit.groups, fit.grain, fit.conditions, bound)
            alike.setdefault(key, []).append((question, fit))
    return tuple(
        Together(
            kernel_of(found[0][1], [fit.metric for _, fit in found], cubes, named='"{slug}:{sum}"'),
            tuple(question for question, _ in found),
        )
        for found in alike.values()
        if len(found) > 1
    )


def _fit(question: Question, extras: Extras, cubes: Cubes) -> Fit | None:
    try:
        return fitting_cube(question, extras, cubes)
    except QuestionError:  # said where it is asked alone
        return None
