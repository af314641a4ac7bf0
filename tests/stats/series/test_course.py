"""A course refuses what is none, and forgets what came later."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.stats.series.course import Course


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (([0, 1], [1.0], [1.0]), "2 steps, 1 values, 1 variances"),
        (([0, 0], [1.0, 2.0], [1.0, 1.0]), "steps must rise"),
        (([1, 0], [1.0, 2.0], [1.0, 1.0]), "steps must rise"),
        (([0, 1], [1.0, np.nan], [1.0, 1.0]), "finite"),
        (([0, 1], [1.0, 2.0], [1.0, np.inf]), "finite"),
        (([0, 1], [1.0, 2.0], [1.0, -1.0]), "not negative"),
    ],
)
def test_it_refuses_what_is_no_course(told: tuple[list[float], ...], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Course.of(*told)


def test_missing_steps_count_in_its_span_and_not_in_its_size() -> None:
    course = Course.of([10, 12, 20], [1.0, 2.0, 3.0], [1.0, 1.0, 1.0])
    assert (course.size, course.span) == (3, 11)
    assert Course.of([], [], []).span == 0


def test_as_it_stood_after_a_step() -> None:
    course = Course.of([10, 12, 20], [1.0, 2.0, 3.0], [0.1, 0.2, 0.3]).until(12)
    assert course.step.tolist() == [10, 12]
    assert course.value.tolist() == [1.0, 2.0]
    assert course.variance.tolist() == [0.1, 0.2]
