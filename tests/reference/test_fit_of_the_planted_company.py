"""Fit held to what came: on the planted company it beats ranking by the chance to win, and is calibrated."""

from __future__ import annotations

from pathlib import Path

import pytest

from unisono.demo import SIZES
from unisono.loop.decide.fit.holdout import HONEST, HeldOut
from unisono.services.companies import edition_of, open_company, reader_of
from unisono.services.demo import Planting, demo_company
from unisono.services.fit.keeping import FitBook, fit_book

SEEDS = (1, 2, 3, 4, 5)


def book_in(folder: Path) -> FitBook:
    company = open_company(folder)
    with reader_of(company, edition_of(company)) as reader:
        book = fit_book(company, reader)
    assert isinstance(book, FitBook)
    return book


def held_in(folder: Path) -> HeldOut:
    held = book_in(folder).held
    assert isinstance(held, HeldOut)
    return held


def test_fit_on_the_small_company_of_one_seed(demo_folder: Path) -> None:
    held = held_in(demo_folder)
    assert held.honest
    assert held.top_fit > held.top_chance
    foretold = [band.foretold for band in held.bands]
    assert foretold[-1] > 2 * foretold[0]
    assert (held.bands[-1].came.value or 0) > (held.bands[0].came.value or 0)


def test_who_needs_help_by_night_is_expected_to_leave_sooner(demo_folder: Path) -> None:
    book = book_in(demo_folder)
    (place,) = [at for at, each in enumerate(book.history.categories) if each.name == "deals.needs"]
    night = book.history.categories[place].levels.index("ayuda de noche")
    kinds = {
        int(kind): int(code)
        for kind, code in zip(book.kinds.place, book.history.codes[:, place], strict=True)
    }
    stays = book.kinds.worth.stays
    by_night = [stays[kind] for kind, code in kinds.items() if code == night]
    others = [stays[kind] for kind, code in kinds.items() if code != night]
    assert sum(by_night) / len(by_night) < sum(others) / len(others) - 0.05


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_fit_beats_the_chance_to_win_and_is_taken_at_its_word(seed: int, tmp_path: Path) -> None:
    """Realised 12-month value of deals held out, 20,000 customers; figures in docs/methods/fit.md."""
    demo_company(tmp_path / "company", Planting(SIZES["medium"], seed))
    held = held_in(tmp_path / "company")
    assert held.deals > 1_500
    assert held.slope.value is not None
    assert HONEST[0] <= held.slope.value <= HONEST[1]
    assert held.over_chance.low is not None
    assert held.over_chance.low > 0
    # The price of a plan is nearly all there is to know of its margin here: fit is no worse than it.
    assert held.over_amount is not None
    assert held.over_amount.high is not None
    assert held.over_amount.high > 0
