"""Claims and their quantities are told as lines that are the same in every language."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from unisono.loop.listen.claims.nouns import KINDS, TONGUES, Claim, Quantity, Sort
from unisono.model.words import LANGUAGES

WRITTEN: list[tuple[Sort, float | None, str, str]] = [
    ("time", 48.0, "hours", "48 hours"),
    ("time", 0.0, "days", "0 days"),
    ("time", 1.5, "hours", "1.5 hours"),
    ("time", 5.0, "business_days", "5 business_days"),
    ("calendar", None, "24/7", "24/7"),
    ("calendar", None, "mon-fri 09:00-18:00", "mon-fri 09:00-18:00"),
    ("money", 49.9, "PEN", "49.9 PEN"),
    ("money", 1_299.9, "BRL", "1299.9 BRL"),
    ("money", 0.07, "$", "0.07 $"),
    # Amounts are never shortened to powers of ten, however large.
    ("money", 2_000_000.0, "PEN", "2000000 PEN"),
    ("share", 99.95, "%", "99.95 %"),
    ("ratio", 9.0, "10", "9 of 10"),
    ("ratio", 4.8, "5", "4.8 of 5"),
    ("ratio", 5.0, "stars", "5 stars"),
    ("bundle", 3.0, "2", "3x2"),
    ("parts", 12.0, "installments", "12 installments"),
    ("speed", 300.0, "Mbps", "300 Mbps"),
    ("size", 20.0, "GB", "20 GB"),
    ("forever", None, "lifetime", "lifetime"),
    ("endless", None, "unlimited", "unlimited"),
]


@pytest.mark.parametrize(("sort", "amount", "unit", "line"), WRITTEN, ids=[line for *_, line in WRITTEN])
def test_a_quantity_is_one_line(sort: Sort, amount: float | None, unit: str, line: str) -> None:
    assert Quantity(sort, amount, unit, 0, 1).written == line


@pytest.mark.parametrize("hedge", ["", "up_to", "from", "about", "average", "under", "over"])
def test_a_hedge_changes_no_line(hedge: str) -> None:
    assert Quantity("time", 2.0, "hours", 0, 1, hedge).written == "2 hours"  # type: ignore[arg-type]


def test_a_claim_tells_its_quantities_in_order() -> None:
    quantities = (Quantity("time", 3.0, "days", 0, 1), Quantity("time", 5.0, "days", 4, 5))
    claim = Claim("deliver_within", "3 a 5 días", 0, 10, "es", quantities)
    assert claim.values == ("3 days", "5 days")
    assert Claim("free", "gratis", 0, 6, "es").values == ()


def test_a_claim_can_be_measured_until_somebody_says_why_not() -> None:
    claim = Claim("free", "gratis", 0, 6, "es")
    assert (claim.measurable, claim.why_not, claim.conditions) == (True, "", ())
    with pytest.raises(FrozenInstanceError):
        claim.kind = "refund"  # type: ignore[misc]


def test_equal_claims_are_one() -> None:
    assert len({Claim("free", "gratis", 0, 6, "es"), Claim("free", "gratis", 0, 6, "es")}) == 1
    assert len({Claim("free", "gratis", 0, 6, "es"), Claim("free", "gratis", 0, 6, "pt")}) == 2


def test_no_kind_is_told_twice_and_copy_is_read_in_the_languages_of_the_pages() -> None:
    assert len(set(KINDS)) == len(KINDS) == 26
    assert set(TONGUES) == set(LANGUAGES)
