"""By which columns a cube is split: few values each, few cells together, the most telling first."""

from __future__ import annotations

import pytest

from tests.loop.measure.company import ZONE, Company, at
from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.cube import Cube, cube_of
from unisono.loop.measure.splitting import (
    MOST_VALUES,
    cells_kernel,
    every,
    few_values,
    fitting,
    values_kernel,
    weights_kernel,
)

DAYS, PER_DAY = 30, 12


def cube() -> Cube:
    found = cube_of(metric_of("nps"), {}, ZONE)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def company() -> Company:
    """On each of thirty days one answer through each of twelve touchpoints, of three countries in turn."""
    customers = [
        {"id": f"c{i}", "country": ("PE", "CO", "MX")[i % 3], "city": f"city {i}"} for i in range(360)
    ]
    answers = [
        {"instrument": "nps", "score": 9, "customer_id": f"c{i}", "touchpoint": f"t{i % PER_DAY}"}
        | {"at": at(f"2018-04-{1 + i // PER_DAY:02d} 12:00"), "weight": 1.0 if i else 2.0}
        for i in range(DAYS * PER_DAY)
    ]
    return Company(customers=customers, responses=answers)


def test_columns_with_too_many_values_are_left_out(company: Company) -> None:
    (row,) = company.ask(values_kernel(cube(), 1))
    assert row["rows"] == DAYS * PER_DAY
    found = few_values(cube(), row)
    assert "customer.city" not in found
    assert {"customer.country", "touchpoint", "customer.region"} <= set(found)
    assert MOST_VALUES < 360


def test_columns_nobody_filled_cost_nothing_and_stay(company: Company) -> None:
    names = ["customer.country", "customer.region", "channel"]
    (row,) = company.ask(cells_kernel(cube(), names, 1))
    assert [row["c0"], row["c1"], row["c2"]] == pytest.approx([DAYS * 3] * 3, rel=0.1)


def test_cells_are_counted_as_columns_come_together(company: Company) -> None:
    (row,) = company.ask(cells_kernel(cube(), ["customer.country", "touchpoint"], 1))
    assert row["c0"] == pytest.approx(DAYS * 3, rel=0.1)
    assert row["c1"] == pytest.approx(DAYS * PER_DAY, rel=0.1)


def test_some_days_speak_for_all(company: Company) -> None:
    (row,) = company.ask(values_kernel(cube(), 5))
    assert row["rows"] == DAYS * PER_DAY / 5
    (cells,) = company.ask(cells_kernel(cube(), ["customer.country", "touchpoint"], 5))
    assert cells["c1"] * 5 == pytest.approx(DAYS * PER_DAY, rel=0.15)


def test_rows_that_stand_for_more_are_found_among_all_of_them(company: Company) -> None:
    assert company.ask(weights_kernel(cube())) == [{"heavy": 1}]
    assert company.ask(values_kernel(cube(), 1))[0]["heavy"] == 1


def test_the_column_that_makes_too_many_cells_goes_and_those_after_it_are_tried_again() -> None:
    kept, tried = fitting(["country", "city", "kind"], {"c0": 10, "c1": 500, "c2": 900}, 1, most=100)
    assert (kept, tried) == (["country"], ["kind"])
    assert fitting([*kept, *tried], {"c0": 10, "c1": 20}, 1, most=100) == (["country", "kind"], [])
    assert fitting(["country"], {"c0": 30}, 5, most=100) == ([], [])


def test_of_many_rows_fewer_days_are_looked_at_and_never_every_seventh() -> None:
    assert [every(rows) for rows in (0, 1, 250_000, 250_001, 10**8)] == [1, 1, 1, 2, 61]
    assert all(every(rows) % 7 for rows in range(0, 20_000_000, 100_000))
