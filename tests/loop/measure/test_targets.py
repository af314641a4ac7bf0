"""Targets of departments: met or not, as the direction of each says."""

from __future__ import annotations

import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.errors import QuestionError
from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.dimensions import dimensions


def reading(name: str, value: float | None, target: float | None, direction: str | None) -> Row:
    return {
        "name": name,
        "department": "sales" if name == "quota" else "service",
        "at": at("2018-03-01 00:00"),
        "value": value,
        "target": target,
        "direction": direction,
    }


KPIS = (
    reading("quota", 1.2, 1.0, "up"),
    reading("quota", 1.0, 1.0, "Up"),
    reading("quota", 0.9, 1.0, "up"),
    reading("aht", 300, 420, "down"),
    reading("aht", 500, 420, "DOWN"),
    reading("aht", None, 420, "down"),
    reading("aht", 300, None, "down"),
    reading("aht", 300, 420, None),
    reading("aht", 300, 420, "sideways"),
)


def test_a_target_is_met_on_the_side_where_better_lies() -> None:
    assert Company(kpis=KPIS).mean("targets_met") == (5, pytest.approx(3 / 5))


def test_by_metric_and_department() -> None:
    company = Company(kpis=KPIS)
    assert company.split("targets_met", "kpi") == {
        "quota": (3, pytest.approx(2 / 3)),
        "aht": (2, pytest.approx(1 / 2)),
    }
    assert set(company.split("targets_met", "department", grain="month")) == {
        ("sales", "2018-03"),
        ("service", "2018-03"),
    }


def test_scoreboards_know_no_customers() -> None:
    with pytest.raises(QuestionError) as refused:
        Company(kpis=KPIS).measure("targets_met", "customer.country")
    assert refused.value.code == "column_unknown"
    assert {"department", "kpi"} <= set(dimensions(metric_of("targets_met"), {}))


def test_readings_can_be_opened() -> None:
    company = Company(kpis=KPIS)
    (figure,) = company.measure("targets_met")
    assert [row["value"] for row in company.behind(figure.key)].count(1) == 3
