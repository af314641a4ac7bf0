"""Drivers through the API: the lines of the page, with intervals and reasons."""

from __future__ import annotations

import pytest

from tests.surfaces.api.asked import ROOT
from tests.surfaces.api.conftest import Program
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.services.drivers import drivers


def test_it_gives_what_the_service_finds(program: Program, api_served: Company) -> None:
    told = program("analyst", language="en").get(f"{ROOT}/measure/drivers?outcome=csat").json()
    found = drivers(api_served, "csat", Lens(), language="en")
    assert found is not None
    assert [line["slug"] for line in told["drivers"]] == [line.slug for line in found.drivers]
    for line, own in zip(told["drivers"], found.drivers, strict=True):
        assert line["lift"]["value"] == pytest.approx(own.lift.value)
        assert line["lift"]["low"] == pytest.approx(own.lift.low)
        assert line["verdict"] == own.verdict
        assert line["lift"]["unit"] == "points"
    assert told["n"] == found.n
    assert told["figure"]["key"] == found.figure.key


def test_ratings_stand_apart(program: Program) -> None:
    client = program("analyst")
    rated = client.get(f"{ROOT}/measure/drivers?outcome=nps&by=rated").json()
    happened = client.get(f"{ROOT}/measure/drivers?outcome=nps").json()
    assert (rated["by"], happened["by"]) == ("rated", "happened")
    assert all(line["slug"].startswith("rating_") for line in rated["drivers"])
    assert "ratings" in {one["slug"] for one in happened["left_out"]}


def test_too_few_rows_give_reasons_and_no_value(program: Program) -> None:
    asked = f"{ROOT}/measure/drivers?outcome=ces&since=2026-09-01&until=2026-09-05"
    told = program("analyst").get(asked).json()
    assert told["explained"] is None
    assert all(line["lift"]["value"] is None and line["lift"]["reason"] for line in told["drivers"])


@pytest.mark.parametrize("query", ["outcome=joy", "by=guess", "since=yesterday"])
def test_what_can_not_be_asked_is_refused(program: Program, query: str) -> None:
    assert program("analyst").get(f"{ROOT}/measure/drivers?{query}").status_code in (400, 422)
