"""The promise pages of the planted company show the truth: every hour of the week, every rate."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reference.planted import SMALL, Planted
from unisono.model.lens import Lens
from unisono.services.promises import ledger, one_promise

EXACT = 1e-9


@pytest.fixture(scope="module")
def planted(demo_folder: Path) -> Planted:
    return Planted(demo_folder, SMALL)


def test_the_heat_map_counts_and_shows_what_is_true(planted: Planted) -> None:
    shown = 0
    for promise in planted.truth["kept_rates"]["answers"]:
        page = one_promise(planted.company, f"crm:{promise['promise']}", Lens(), language="es")
        assert page is not None
        assert page.heat is not None
        cells = [cell for day in page.heat.cells for cell in day]
        assert len(cells) == 168
        for row in promise["by_hour_of_week"]:
            cell = cells[row["hour_of_week"]]
            assert cell.n == row["n"]
            if cell.known:
                shown += 1
                assert cell.value == pytest.approx(row["share"], abs=EXACT)
            elif row["n"]:
                assert cell.low is not None
                assert cell.high is not None
                assert 0 <= cell.low <= cell.high <= 1
    assert shown >= SMALL.cells


def test_the_ledger_tells_the_true_rates(planted: Planted) -> None:
    found = ledger(planted.company, Lens())
    assert found is not None
    entries = {entry.promise.id: entry for entry in found.entries}
    for promise in planted.truth["kept_rates"]["answers"]:
        kept = entries[f"crm:{promise['promise']}"].kept
        assert kept is not None
        assert (kept.estimate.n, kept.estimate.value) == (
            promise["n"],
            pytest.approx(promise["share"], abs=EXACT),
        )


def test_the_promise_of_nights_is_broken_in_its_first_month_and_the_worst_hours_are_of_night(
    planted: Planted,
) -> None:
    page = one_promise(planted.company, "crm:P-247", Lens(), language="es")
    assert page is not None
    assert page.entry.verdict == "broken"
    assert page.entry.broken_since is not None
    assert page.entry.promise.made is not None
    assert (page.entry.broken_since - page.entry.promise.made).days < 31
    assert page.worst
    assert all(int(words.removeprefix("A las ")[:2]) < 7 for words in page.worst)
