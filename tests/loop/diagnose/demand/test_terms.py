"""What a company declares of its demand: defaults, every line read as meant, and the line that can't be."""

from __future__ import annotations

import pytest

from unisono.errors import InputError
from unisono.loop.diagnose.demand.terms import CAUSES, ORIGINS, Cause, Declared, Terms, terms_from, told_of

FULL = {
    "solved_hours": 4,
    "leave_days": 90,
    "credit": 0.5,
    "minute_cost": 90,
    "quoted": "quoted_amount",
    "order": ["delivery", "repeat"],
    "days": {"repeat": 3},
    "origin": {"bill": "sales"},
    "fits": {"saving": ["Basic", "Plus"]},
    "preventable": [{"column": "topic", "value": "invoice copy", "origin": "billing"}],
    "agreed": {"by": "Rosa Paredes", "on": "2026-11-02"},
}


def test_an_empty_file_is_all_defaults() -> None:
    assert terms_from({}) == Terms()


def test_every_line_is_read() -> None:
    terms = terms_from(FULL)
    assert [cause.slug for cause in terms.causes][:3] == ["delivery", "repeat", "promise"]
    assert terms.cause("repeat") == Cause("repeat", "service", "failure", 3, lasting=True)
    assert terms.cause("bill").origin == "sales"
    assert (terms.solved_hours, terms.leave_days, terms.credit, terms.minute_cost) == (4, 90, 0.5, 90)
    assert terms.fits == {"saving": ("Basic", "Plus")}
    assert terms.declared == (Declared("topic", "invoice copy", "billing"),)
    assert (terms.quoted, terms.agreed) == ("quoted_amount", ("Rosa Paredes", "2026-11-02"))


def test_what_is_told_is_read_again_as_it_was() -> None:
    assert terms_from(told_of(terms_from(FULL))) == terms_from(FULL)
    assert terms_from(told_of(Terms())) == Terms()


def test_causes_not_named_in_the_order_come_after_those_that_are() -> None:
    slugs = [cause.slug for cause in terms_from({"order": ["bill"]}).causes]
    assert slugs == ["bill", *[cause.slug for cause in CAUSES if cause.slug != "bill"]]


def test_what_a_cause_is_stays_whatever_the_file_says() -> None:
    refund = terms_from({"days": {"refund": 5}, "origin": {"refund": "billing"}}).cause("refund")
    assert (refund.before, refund.nature, refund.days, refund.origin) == (True, "failure", 5, "billing")


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ({"solved_hours": 0}, "solved_hours"),
        ({"solved_hours": "24"}, "solved_hours"),
        ({"solved_hours": True}, "solved_hours"),
        ({"leave_days": 366}, "leave_days"),
        ({"credit": 1.2}, "credit"),
        ({"credit": "half"}, "credit"),
        ({"minute_cost": -1}, "minute_cost"),
        ({"days": {"repeat": 0}}, "repeat"),
        ({"days": {"weather": 3}}, "weather"),
        ({"days": 7}, "days"),
        ({"origin": {"bill": "nobody"}}, "bill"),
        ({"origin": ["bill"]}, "origin"),
        ({"order": "repeat"}, "order"),
        ({"order": ["weather"]}, "weather"),
        ({"fits": ["Basic"]}, "fits"),
        ({"fits": {"saving": "Basic"}}, "fits"),
        ({"preventable": [{"column": "customer_id", "value": "x", "origin": "sales"}]}, "preventable"),
        ({"preventable": [{"column": "topic", "value": "", "origin": "sales"}]}, "preventable"),
        ({"preventable": ["topic"]}, "preventable"),
        ({"preventable": {"column": "topic"}}, "preventable"),
        ({"agreed": "yes"}, "agreed"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(told: dict[str, object], line: str) -> None:
    with pytest.raises(InputError) as refused:
        terms_from(told)
    assert (refused.value.code, refused.value.facts["line"]) == ("demand_unreadable", line)


def test_so_many_declared_reasons_and_no_more() -> None:
    lines = [{"column": "topic", "value": str(place), "origin": "sales"} for place in range(51)]
    assert len(terms_from({"preventable": lines[:50]}).declared) == 50
    with pytest.raises(InputError):
        terms_from({"preventable": lines})


def test_every_cause_has_an_owner_and_days() -> None:
    assert len({cause.slug for cause in CAUSES}) == len(CAUSES)
    for cause in CAUSES:
        assert cause.origin in ORIGINS
        assert 0 < cause.days <= 365
