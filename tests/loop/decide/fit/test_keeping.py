"""How often promises were kept to customers alike: the nearest of whom there are thirty checks."""

from __future__ import annotations

import pytest

from unisono.loop.decide.fit.keeping import Kept, KeptRates, rates_from, said_from

COLUMNS = ("deals.needs", "lead.city")
NIGHT_LIMA = {"deals.needs": "night", "lead.city": "Lima"}


Row = dict[str, object]


def row(need: str | None, city: str | None, part: int, counted: tuple[int, int], promise: str = "P") -> Row:
    """So many kept of so many checks, in a part of the day."""
    kept, checks = counted
    return {"promise": promise, "g0": need, "g1": city, "part": part, "kept": kept, "checks": checks}


def rates(*rows: Row) -> KeptRates:
    return rates_from(COLUMNS, rows)


def found(told: KeptRates, levels: dict[str, str], promise: str = "P") -> Kept:
    kept = told.of(promise, levels)
    assert kept is not None
    return kept


def test_those_alike_in_everything_come_first() -> None:
    told = rates(
        row("night", "Lima", 0, (10, 40)),
        row("night", "Cusco", 0, (90, 100)),
        row("day", "Lima", 2, (99, 100)),
    )
    kept = found(told, NIGHT_LIMA)
    assert (kept.n, kept.share.value) == (40, 0.25)
    assert kept.alike == (("deals.needs", "night"), ("lead.city", "Lima"))


def test_where_they_are_few_those_of_the_need_and_then_everybody() -> None:
    told = rates(
        row("night", "Lima", 0, (5, 20)),
        row("night", "Cusco", 0, (15, 20)),
        row("day", "Lima", 2, (100, 100)),
    )
    of_need = found(told, NIGHT_LIMA)
    assert (of_need.n, of_need.share.value, of_need.alike) == (40, 0.5, (("deals.needs", "night"),))
    of_all = found(told, {"deals.needs": "never heard of", "lead.city": "Lima"})
    assert (of_all.n, of_all.alike) == (140, ())


def test_what_isnt_known_of_a_deal_is_no_likeness() -> None:
    """Customers of whom nobody noted the need aren't alike for that."""
    told = rates(row(None, None, 0, (0, 500)), row("night", "Lima", 0, (30, 40)))
    assert found(told, {}).alike == ()
    assert found(told, {}).n == 540
    assert found(told, {"lead.city": "Lima"}).alike == ()  # the first column decides


def test_of_fewer_than_thirty_nothing_is_said() -> None:
    assert rates(row("night", "Lima", 0, (5, 29))).of("P", NIGHT_LIMA) is None
    assert rates().of("P", {}) is None
    assert rates(row("night", "Lima", 0, (5, 400))).of("another", NIGHT_LIMA) is None


def test_the_part_of_the_day_in_which_it_is_kept_least_is_named_beyond_chance() -> None:
    kept = found(rates(row("night", "Lima", 0, (10, 100)), row("night", "Lima", 2, (290, 300))), NIGHT_LIMA)
    assert (kept.n, kept.share.value, kept.part) == (400, 0.75, 0)
    assert kept.there is not None
    assert kept.there.value == 0.1
    even = found(rates(row("night", "Lima", 0, (70, 100)), row("night", "Lima", 2, (220, 300))), NIGHT_LIMA)
    assert (even.part, even.there) == (None, None)


def test_a_part_of_few_checks_is_never_named() -> None:
    kept = found(rates(row("night", "Lima", 0, (0, 29)), row("night", "Lima", 2, (300, 300))), NIGHT_LIMA)
    assert (kept.part, kept.n) == (None, 329)
    thin = found(rates(*[row("night", "Lima", part, (5, 10)) for part in range(4)]), NIGHT_LIMA)
    assert (thin.part, thin.there, thin.n) == (None, None, 40)


def test_promises_are_counted_apart() -> None:
    told = rates(row("night", "Lima", 0, (10, 40)), row("night", "Lima", 0, (40, 40), promise="delivery"))
    assert (found(told, NIGHT_LIMA).share.value, found(told, NIGHT_LIMA, "delivery").share.value) == (
        0.25,
        1.0,
    )


@pytest.mark.parametrize(
    ("kind", "share", "checked", "standard"),
    [("first_answer", None, "P-1", 0.95), ("delivery", None, "delivery", 0.95), ("price", 0.8, "P-1", 0.8)],
)
def test_a_promise_says_what_its_checks_are_counted_under(
    kind: str, share: float | None, checked: str, standard: float
) -> None:
    told = {"id": "P-1", "text": None, "kind": kind, "campaign_id": "C-1", "share": share}
    (said,) = said_from([told])
    assert (said.checked, said.standard, said.text, said.campaign) == (checked, standard, "", "C-1")
