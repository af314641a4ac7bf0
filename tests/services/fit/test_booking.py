"""What was really sold: by rep, channel and campaign, with few hidden and nobody accused by chance."""

from __future__ import annotations

import pytest

from tests.services.fit.conftest import As
from unisono.errors import QuestionError
from unisono.loop.measure.metric import MINIMUM_N
from unisono.model.estimate import Estimate
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.services.fit import BOOKED_BY, Bookings, Unfit, booked, bookings
from unisono.services.fit.booking import _marked
from unisono.services.fit.nouns import Booking
from unisono.services.measure import measure


def told(seen_by: As, column: str, lens: Lens | None = None) -> Bookings:
    found = bookings(seen_by("cxo"), lens, column)
    assert isinstance(found, Bookings)
    return found


@pytest.mark.parametrize("column", BOOKED_BY)
def test_only_groups_that_can_be_judged_are_shown(seen_by: As, column: str) -> None:
    found = told(seen_by, column)
    assert found.groups
    assert all(row.value.n >= MINIMUM_N and row.value.known for row in found.groups)
    values = [row.value.value or 0.0 for row in found.groups]
    assert values == sorted(values, reverse=True)
    assert sum(row.bookings for row in found.groups) <= found.whole.bookings
    assert len({row.group for row in found.groups}) == len(found.groups)


def test_survival_and_nps_are_those_of_the_metrics(seen_by: As) -> None:
    found = told(seen_by, "customer.campaign_id")
    for slug, name in (("kept_12_months", "survival"), ("first_year_nps", "score")):
        figures = measure(seen_by("cxo"), Question(slug, by=("customer.campaign_id",)))
        by_group = {figure.group["customer.campaign_id"]: figure.estimate for figure in figures}
        for row in found.groups:
            assert getattr(row, name) == by_group[row.group]
        (whole,) = measure(seen_by("cxo"), Question(slug))
        assert getattr(found.whole, name) == whole.estimate


def test_the_campaign_that_promises_nights_brings_customers_who_leave(seen_by: As) -> None:
    found = told(seen_by, "customer.campaign_id")
    survival = {row.label: row.survival for row in found.groups if row.survival.known}
    nights = survival["Soporte 24/7"]
    assert nights.high is not None
    assert found.whole.survival.value is not None
    assert nights.high < found.whole.survival.value


def test_a_lens_looks_at_some_customers(seen_by: As) -> None:
    peru = told(seen_by, "customer.campaign_id", Lens(segment=(("customer.country", "PE"),)))
    assert 0 < peru.whole.bookings < told(seen_by, "customer.campaign_id").whole.bookings


def test_a_column_nobody_offers_is_refused(seen_by: As) -> None:
    with pytest.raises(QuestionError, match="column_not_offered"):
        bookings(seen_by("cxo"), None, "customer.name")
    assert isinstance(bookings(seen_by("cxo", countries=("PE",))), Unfit)


def money(value: float, half: float) -> Estimate:
    return Estimate(value, value - half, value + half, 50, "money", currency="PEN")


def group(label: str, against: Estimate) -> Booking:
    nothing = Estimate(None, None, None, 0, "share")
    return Booking(label, label, "", 50, nothing, nothing, money(30_000, 900), against)


def found_of(*rows: Booking) -> Bookings:
    return Bookings("customer.rep_id", BOOKED_BY, _marked(rows), group("", money(0, 100)), 0, 1)


def test_what_chance_explains_is_not_marked() -> None:
    rows = [group(f"r{place}", money(100, 1_000)) for place in range(30)]
    assert not any(row.beyond for row in found_of(*rows).groups)
    # One of thirty at 1 in 40 is what thirty tries bring; one at 1 in 10,000 isn't.
    near = found_of(*rows, group("near", money(-1_100, 1_000)))
    far = found_of(*rows, group("far", money(-2_000, 1_000)))
    assert not near.groups[-1].beyond
    assert far.groups[-1].beyond
    assert "far" in booked.headline(far, "es")
    assert booked.headline(near, "es") == booked.headline(found_of(*rows), "es")


def test_the_headline_says_who_brings_less_before_who_brings_more() -> None:
    both = found_of(group("less", money(-3_000, 500)), group("more", money(9_000, 500)))
    assert "less" in booked.headline(both, "en").split(" bring")[0]
    more = found_of(group("other", money(0, 500)), group("more", money(9_000, 500)))
    assert "more" in booked.headline(more, "en").split(" bring")[0]
    assert booked.headline(found_of(), "en") == "Few customers have had their year yet"
    table = booked.bookings_table(both, "es")
    assert [row.cells[-1] for row in table.rows] == ["deja menos", "deja más"]
