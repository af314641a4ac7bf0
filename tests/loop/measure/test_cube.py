"""Which cubes there are follows from the catalogue, and their names from everything they are made of."""

from __future__ import annotations

import pytest

from unisono.loop.measure.catalogue import METRICS, metric_of
from unisono.loop.measure.cube import column_name, cube_of, cubes
from unisono.loop.measure.dimensions import dimensions
from unisono.loop.measure.metric import Base
from unisono.loop.measure.reach import Reach
from unisono.model.canon import BY_NAME, Kind, Privacy
from unisono.model.cube import CUBE
from unisono.model.question import Question

EXTRAS = {"responses": {"wave": Kind.TEXT, "minutes": Kind.NUMBER}, "customers": {"tier": Kind.TEXT}}


def columns(slug: str) -> list[str]:
    """The columns that the cube of a metric might be split by."""
    cube = cube_of(metric_of(slug), EXTRAS, "UTC")
    assert cube is not None
    return [name for name, _ in cube.columns]


def test_metrics_that_share_their_rows_share_a_cube() -> None:
    cube = cube_of(metric_of("nps"), {}, "UTC")
    assert cube is not None
    assert {"nps", "csat", "csat_mean", "ces", "ces_mean"} <= {metric.slug for metric in cube.metrics}
    assert cube.plain
    assert cube_of(metric_of("aht"), {}, "UTC") is not cube


@pytest.mark.parametrize("slug", ["revenue_per_customer", "let_down", "discontent", "churn", "retention"])
def test_what_can_t_be_added_up_from_days_is_in_none(slug: str) -> None:
    assert cube_of(metric_of(slug), {}, "UTC") is None


def test_every_metric_is_in_one_cube_at_most_and_each_says_why_it_is_in_none() -> None:
    for metric in METRICS:
        base = metric.base(Question(metric.slug))
        within = sum(metric in cube.metrics for cube in cubes({}, "UTC"))
        assert within <= 1
        if metric.per or base.windowed or base.stated:
            assert within == 0


def test_names_are_those_of_no_table_and_each_its_own() -> None:
    names = [cube.name for cube in cubes({}, "UTC")]
    assert len(set(names)) == len(names)
    assert all(name.startswith(CUBE) for name in names)
    assert not any(table.startswith(CUBE) for table in BY_NAME)


def test_another_clock_or_another_column_is_another_cube() -> None:
    def name(extras: dict[str, dict[str, Kind]], zone: str) -> str:
        cube = cube_of(metric_of("nps"), extras, zone)
        assert cube is not None
        return cube.name

    here = name({}, "America/Lima")
    assert here == name({}, "America/Lima")
    assert here != name({}, "America/Bogota")
    assert here != name({"responses": {"wave": Kind.TEXT}}, "America/Lima")
    assert here != name({"customers": {"tier": Kind.TEXT}}, "America/Lima")
    assert here == name({"kpis": {"wave": Kind.TEXT}}, "America/Lima")
    assert here == name({"responses": {"minutes": Kind.NUMBER}}, "America/Lima")


def test_what_pages_offer_comes_first_and_the_company_s_own_last() -> None:
    found = columns("nps")
    assert found[:2] == ["customer.country", "customer.segment"]
    assert found[-2:] == ["wave", "customer.tier"]
    assert "minutes" not in found
    assert {"hour", "account.origin", "instrument"} <= set(found)
    assert "weekday" not in found  # it follows from the day


def test_nothing_personal_is_ever_in_a_cube() -> None:
    for cube in cubes(EXTRAS, "UTC"):
        for name, found in cube.columns:
            table = BY_NAME.get(found.place.table)
            column = table.column(found.name) if table else None
            assert column is None or column.privacy is Privacy.OPEN, name


def test_every_column_that_pages_offer_is_in_the_cube_or_follows_from_it() -> None:
    for metric in METRICS:
        cube = cube_of(metric, EXTRAS, "UTC")
        if cube is None:
            continue
        held = {name for name, _ in cube.columns} | {"weekday"}
        reach = Reach(cube.base, EXTRAS)
        for name in dimensions(metric, EXTRAS):
            assert column_name(reach.find(name)) in held or name in held, (metric.slug, name)


def test_a_column_is_called_by_the_way_to_it() -> None:
    reach = Reach(Base("responses", '"at"'), {})
    assert column_name(reach.find("channel")) == "channel"
    assert column_name(reach.find("case.channel")) == "case.channel"
    assert column_name(reach.find("customers.segment")) == column_name(reach.find("customer.segment"))
