"""What customers have brought month by month, and when they have paid back what winning them cost."""

from __future__ import annotations

from datetime import date

import numpy as np
import pyarrow as pa
import pytest

from unisono.model.estimate import Estimate, Reason
from unisono.services.value.acquiring import cost_each
from unisono.services.value.bringing import (
    Course,
    course_of,
    last_whole_month,
    month_label,
    month_of,
    payback,
)
from unisono.services.value.checking import checked
from unisono.services.value.nouns import ModelCard
from unisono.services.value.reading import months_after, months_before

UNTIL = date(2018, 4, 15)
ACTIVE = Estimate(1.0, 1.0, 1.0, 100, "share")


def course(*, each: float = 10.0, n: int = 100) -> Course:
    """n customers won in January 2018 and as many in March, all bringing the same each whole month."""
    january, march = (month_of(np.array([day]))[0] for day in (17_540, 17_600))
    rows = [(january, since, each * n, _raised(each, since) * n) for since in range(3)]
    rows += [(march, 0, each * n, _raised(each, 0) * n)]
    columns = ("cohort", "since", "earned", "squares")
    table = pa.table({name: [row[at] for row in rows] for at, name in enumerate(columns)})
    return course_of(table, np.repeat([17_540, 17_600], n), UNTIL)


def _raised(each: float, since: int) -> float:
    return (each * (since + 1)) ** 2 - (each * since) ** 2


def test_months_that_havent_come_are_not_counted() -> None:
    found = course()
    assert found.seen.tolist() == [3, 1]  # April isn't over
    mean, error, n = found.brought()
    assert mean.tolist() == [10.0, 20.0, 30.0]
    assert n.tolist() == [200, 100, 100]
    assert error == pytest.approx([0, 0, 0], abs=1e-9)


def test_a_cohort_has_its_own_means() -> None:
    told = course().cohort(0, ACTIVE, "PEN")
    assert (told.month, told.customers, told.active) == ("2018-01", 100, ACTIVE)
    assert [each.value for each in told.brought] == [10.0, 20.0, 30.0]
    small = course(n=12).cohort(0, ACTIVE, "PEN")
    assert {each.reason.code for each in small.brought} == {"too_few"}


def test_payback_is_the_month_in_which_it_is_reached() -> None:
    cac = Estimate(15.0, 14.0, 16.0, 200, "money", currency="PEN")
    found = payback(course(), cac)
    assert (found.value, found.low, found.high) == (2.0, 2.0, 2.0)
    dear = payback(course(), Estimate(31.0, 30.0, 32.0, 200, "money"))
    assert (dear.value, dear.reason.code) == (None, "value_not_paid_back")
    assert dear.reason.facts == {"months": 3}
    unknown = payback(course(), Estimate(None, None, None, 3, "money", reason=Reason("too_few", {})))
    assert unknown.reason.code == "too_few"
    assert payback(course(n=5), cac).value is None


def test_cost_each_has_poissons_bounds() -> None:
    assert cost_each(1_000.0, 29, "PEN").reason.code == "too_few"
    random, cost, mean = np.random.default_rng(2), 50_000.0, 60
    held = 0
    for won in random.poisson(mean, 2_000):
        found = cost_each(cost, int(won), "PEN")
        held += found.low <= cost / mean <= found.high
    assert held / 2_000 == pytest.approx(0.95, abs=0.02)


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 10, 31), 8, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2023, 2, 28), 12, date(2022, 2, 28)),
        (date(2026, 1, 30), 11, date(2025, 2, 28)),
        (date(2026, 1, 1), 1, date(2025, 12, 1)),
    ],
)
def test_months_are_counted_by_the_calendar(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before


def test_months_ahead_and_names() -> None:
    assert months_after(date(2026, 10, 31), 4) == date(2027, 2, 28)
    assert month_label(last_whole_month(date(2026, 10, 31))) == "2026-10"
    assert month_label(last_whole_month(date(2026, 10, 30))) == "2026-09"


@pytest.mark.parametrize(
    ("came", "warning"),
    [(1.0, ""), (0.8, "overstates"), (1.2, "understates")],
)
def test_a_model_that_was_off_says_so(came: float, warning: str) -> None:
    card = ModelCard("sbg", (), 100, "margin", 36, 0.1, UNTIL)
    said = np.full(100, 10.0)
    told, bias = checked(card, said, (said * 0.5, said * 1.5), said * came, "PEN")
    assert (told.warning, told.fits) == (warning, not warning)
    assert bias == pytest.approx(abs(came - 1))
    assert told.coverage.value == 1.0
    assert told.came.value == pytest.approx(1_000 * came)


def test_intervals_that_hold_too_little_are_called_narrow() -> None:
    card = ModelCard("sbg", (), 100, "margin", 36, 0.1, UNTIL)
    said = np.full(100, 10.0)
    came = np.where(np.arange(100) % 2, 15.0, 5.0)
    told, bias = checked(card, said, (said - 1, said + 1), came, "PEN")
    assert (told.warning, told.fits, bias) == ("narrow", False, 0.0)
