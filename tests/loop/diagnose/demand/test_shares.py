"""What traced contacts come to: parts that add up to all, bounds from groups, silence where need be."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from unisono.loop.diagnose.demand.excess import Traced, Unit
from unisono.loop.diagnose.demand.shares import SORTS, Part, Shares, estimate_of, shares_of
from unisono.loop.diagnose.demand.terms import CAUSES, ORIGINS, Declared, Terms
from unisono.loop.diagnose.demand.tracing import GROUPS
from unisono.model.estimate import Reason
from unisono.stats.jackknife import Floats, leave_one_out

TERMS = Terms(declared=(Declared("topic", "copy", "billing"),))
UNITS = (Unit("leak", -1), Unit("bill", -1), Unit("bill", 0))  # the last: what the company itself declares
UNDECLARED = (*UNITS[:2], Unit("copy", -1))
PRICE = 500.0  # cents a contact
SLUGS = tuple(cause.slug for cause in CAUSES)


def spread(total: float, wide: float = 0.0) -> Floats:
    """A sum of so many, shared out among groups that differ by up to so much; all and all but each."""
    waves = np.cos(np.arange(GROUPS) * 2 * np.pi / GROUPS)
    return leave_one_out(total / GROUPS + wide * waves)


def traced(
    excess: dict[str, tuple[float, ...]],
    units: tuple[Unit, ...] = UNITS,
    *,
    wide: float = 2.0,
    comparable: tuple[str, ...] | None = None,
) -> Traced:
    """A thousand contacts: leaks, bills, and copies of bills; `excess` by cause and unit."""
    n = np.zeros((GROUPS + 1, len(SLUGS), len(units)))
    for slug, values in excess.items():
        for unit, value in enumerate(values):
            n[:, SLUGS.index(slug), unit] = spread(value, wide if value else 0.0)
    totals = np.stack([spread(520.0), spread(280.0), spread(200.0)], axis=1)
    touched = np.zeros((len(SLUGS), len(units)), dtype=np.int64)
    touched[[SLUGS.index(slug) for slug in excess]] = 60
    alike = tuple(excess) if comparable is None else comparable
    return Traced(
        SLUGS,
        units,
        n,
        n * PRICE,
        totals,
        totals * PRICE,
        touched,
        np.stack([spread(400.0)] * len(SLUGS), axis=1),
        np.stack([spread(4_000.0)] * len(SLUGS), axis=1),
        tuple(slug in alike for slug in SLUGS),
    )


def found_of(excess: dict[str, tuple[float, ...]], terms: Terms = TERMS, **more: object) -> Shares:
    units = UNITS if terms.declared else UNDECLARED
    return shares_of(traced(excess, units, **more), terms, "PEN")  # type: ignore[arg-type]


REPEATS = {"repeat": (100.0, 40.0, 20.0), "step_sales": (30.0, 0.0, 10.0)}


def contacts(part: Part) -> float:
    assert part.contacts.value is not None
    return part.contacts.value


def test_the_three_sorts_are_all_contacts_and_all_their_cost() -> None:
    found = found_of(REPEATS)
    assert (found.contacts, found.cost) == (1_000, 500_000.0)
    value, failure, preventable = (found.sort(sort) for sort in SORTS)
    assert contacts(failure) == pytest.approx(160.0)
    assert contacts(preventable) == pytest.approx(
        40.0 + 200.0 - 30.0
    )  # what a cause made isn't counted twice
    assert contacts(value) == pytest.approx(1_000 - 160 - 210)
    assert sum(found.sort(sort).share.value or 0 for sort in SORTS) == pytest.approx(1.0)
    assert sum(found.sort(sort).cost.value or 0 for sort in SORTS) == pytest.approx(500_000.0)


def test_causes_are_told_one_by_one_with_what_one_event_brings() -> None:
    found = found_of(REPEATS)
    repeat = found.causes[0]
    assert (repeat.cause.slug, contacts(repeat.part)) == ("repeat", pytest.approx(160.0))
    assert (repeat.events, repeat.alike, repeat.after) == (400, 4_000, 180)
    assert repeat.each.value == pytest.approx(0.4)
    assert repeat.part.share.value == pytest.approx(0.16)
    assert repeat.beyond
    assert repeat.p is not None
    assert repeat.p < 0.001


def test_departments_add_up_to_the_causes_and_what_is_declared() -> None:
    found = found_of(REPEATS)
    by_origin = {each.origin: each.part for each in found.origins}
    assert tuple(by_origin) == ORIGINS
    assert contacts(by_origin["service"]) == pytest.approx(160.0)
    assert contacts(by_origin["sales"]) == pytest.approx(40.0)
    assert contacts(by_origin["billing"]) == pytest.approx(200.0 - 30.0)
    assert contacts(found.declared) == pytest.approx(170.0)
    assert found.ours is not None
    assert found.ours.origin == "billing"


def test_reasons_come_most_contacts_first_and_add_up() -> None:
    found = found_of(REPEATS)
    assert [(each.reason, each.contacts, each.cost) for each in found.reasons] == [
        ("leak", 520, 260_000.0),
        ("bill", 480, 240_000.0),
    ]
    for sort in SORTS:
        parts = [contacts(reason.sort(sort)) for reason in found.reasons]
        assert sum(parts) == pytest.approx(contacts(found.sort(sort)))
    leak, bill = found.reasons
    assert (contacts(leak.sort("failure")), contacts(bill.sort("failure"))) == pytest.approx((100.0, 60.0))


def test_a_part_may_be_less_than_nothing_by_chance_and_then_nobody_is_blamed() -> None:
    found = found_of({"repeat": (-5.0, 3.0, 0.0)}, Terms(), wide=6.0)
    repeat = found.causes[0]
    assert contacts(repeat.part) == pytest.approx(-2.0)
    assert not repeat.beyond
    assert found.ours is None


def test_of_many_causes_one_alone_by_chance_is_no_finding() -> None:
    """Nine looks at nothing: the one that stands out a little is held to all nine."""
    alone = found_of({"bill": (21.0, 0.0, 0.0)}, Terms(), wide=2.3)
    among = found_of({"bill": (21.0, 0.0, 0.0)} | {slug: (0.1, 0.0, 0.0) for slug in SLUGS if slug != "bill"},
                     Terms(), wide=2.3)  # fmt: skip
    bill = SLUGS.index("bill")
    assert alone.causes[bill].p == pytest.approx(among.causes[bill].p)
    assert alone.causes[bill].p is not None
    assert 0.006 < alone.causes[bill].p < 0.05
    assert (alone.causes[bill].beyond, among.causes[bill].beyond) == (True, False)


def test_where_nothing_is_alike_nothing_is_said() -> None:
    found = found_of(REPEATS, Terms(), comparable=())
    for part in (found.causes[0].part, found.origins[2].part, found.sort("failure")):
        assert (part.contacts.value, part.share.value, part.cost.value) == (None, None, None)
        assert part.contacts.reason == Reason("demand_no_like")
    assert found.causes[0].p is None
    assert found.ours is None
    assert found.contacts == 1_000  # they are counted all the same


def test_without_prices_there_is_no_money_and_no_zero() -> None:
    free = replace(traced(REPEATS), unpriced=1_000)
    found = shares_of(free, TERMS, "PEN")
    assert found.cost is None
    assert {reason.cost for reason in found.reasons} == {None}
    cost = found.sort("failure").cost
    assert (cost.value, cost.reason, cost.currency) == (None, Reason("no_data"), "PEN")
    some = shares_of(replace(traced(REPEATS), unpriced=999), TERMS, "PEN")
    assert some.cost is not None


def test_of_a_few_contacts_there_is_an_interval_from_ten_on_and_a_value_from_thirty() -> None:
    figures = spread(40.0, 1.0)
    nine, ten, thirty = (estimate_of(figures, n, "count") for n in (9, 10, 30))
    assert (nine.value, nine.low, ten.value) == (None, None, None)
    assert ten.low is not None
    assert ten.low < 40.0
    assert (thirty.value, thirty.reason) == (pytest.approx(40.0), None)
    assert nine.reason is not None
    assert nine.reason.facts == {"n": 9, "minimum": 30, "missing": 21}


def test_what_cannot_be_told_without_some_group_has_no_value() -> None:
    figures = spread(40.0, 1.0)
    figures[3] = np.nan
    found = estimate_of(figures, 500, "count")
    assert (found.value, found.low, found.reason) == (None, None, Reason("demand_no_like"))


def test_what_is_unknown_comes_along() -> None:
    found = shares_of(replace(traced(REPEATS), unknown=12, unpriced=34), TERMS, "PEN")
    assert (found.unknown, found.unpriced) == (12, 34)
