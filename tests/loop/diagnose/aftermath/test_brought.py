"""What customers left in their first months, on rows made by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.loop.diagnose.aftermath.test_months import held, paid
from tests.loop.measure.company import Company
from unisono.loop.diagnose.aftermath.brought import brought_kernel, brought_of
from unisono.loop.measure.lifetime import Sight

SIGHT = Sight(True, date(2018, 6, 30), "PEN")


def test_only_those_who_had_the_time_and_only_their_first_months_count() -> None:
    company = Company(
        customers=[{"id": "a", "origin": "web"}, {"id": "b", "origin": "web"}, {"id": "c", "origin": "ad"}],
        contracts=[held("a", "2018-01-10"), held("b", "2018-02-10"), held("c", "2018-05-10")],
        transactions=[
            paid("a", "2018-01-20", 1_000, 400),
            paid("a", "2018-03-20", 1_000, 300),
            paid("a", "2018-04-20", 1_000, 900),  # the fourth month
            paid("c", "2018-05-20", 1_000, 500),  # began too lately
        ],
    )
    (row,) = company.ask(brought_kernel(SIGHT, "customer.origin", 3))
    assert (row["g0"], row["n"], row["wv"], row["wvv"]) == ("web", 2, 700, 490_000)


def test_small_groups_say_how_many_are_missing() -> None:
    few = brought_of({"n": 12, "wv": 1_200, "wvv": 140_000}, "PEN")
    assert (few.value, few.reason.facts["missing"]) == (None, 18)
    assert few.low < 100 < few.high
    assert brought_of({"n": 5, "wv": 500, "wvv": 60_000}, "PEN").low is None
    told = brought_of({"n": 100, "wv": 10_000, "wvv": 1_100_000}, "PEN")
    assert (told.value, told.currency, told.n) == (pytest.approx(100), "PEN", 100)
