"""CDNOW through a recipe, the engine's kernels and the fits: the published parameters come out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from tests.reference.real import Real
from unisono.loop.measure.lifetime import Sight, cells_kernel, holdout_kernel, purchases_kernel
from unisono.model.lens import Lens
from unisono.services.companies import edition_of, found_company, reader_of
from unisono.services.listen import import_files, recipe_named
from unisono.services.value import value_of, worthiest
from unisono.services.value.reading import floats
from unisono.stats.lifetime.cells import Cells
from unisono.stats.lifetime.fitting import fit
from unisono.stats.lifetime.predict import expected
from unisono.stats.lifetime.spend import fit_spend

pytestmark = pytest.mark.real_data

RECIPE = """
name = "cdnow"
system = "shop"
title = "CDNOW, the sample of one customer in ten"

[company]
name = "CDNOW"
currency = "USD"
time_zone = "UTC"
languages = ["en"]
contract = false

[files.purchases]
pattern = "cdnow.csv"

[[files.purchases.feeds]]
table = "transactions"
source_id = ["line"]
[files.purchases.feeds.columns]
id = "line"
customer_id = "customer"
at = "day"
amount = "amount"
currency = { value = "USD" }
kind = { value = "purchase" }
"""
CALIBRATED = date(1997, 9, 30)
SIGHT = Sight(False, CALIBRATED, "USD")


@pytest.fixture(scope="module")
def cdnow(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Real:
    """A company made of the file as it came: five columns set apart by spaces, no header."""
    folder, files = tmp_path_factory.mktemp("cdnow"), tmp_path_factory.mktemp("files")
    lines = (shared_data / "cdnow" / "CDNOW_sample.txt").read_text().split("\n")
    rows = [line.split() for line in lines if line.strip()]
    told = [
        f"{place},{row[1]},{row[2][:4]}-{row[2][4:6]}-{row[2][6:]},{row[4]}" for place, row in enumerate(rows)
    ]
    (files / "cdnow.csv").write_text("\n".join(["line,customer,day,amount", *told]) + "\n")
    (folder / "recipes" / "cdnow").mkdir(parents=True)
    (folder / "recipes" / "cdnow" / "recipe.toml").write_text(RECIPE)
    return imported_from(folder, files)


def imported_from(folder: Path, files: Path) -> Real:
    """The company of a folder that holds its own recipe."""
    import unisono

    recipe = recipe_named("cdnow", folder)
    company = found_company(folder, dict(recipe.company))
    return Real(unisono.open(folder), import_files(company, files, recipe), files, "cdnow")


def arrow(cdnow: Real, kernel):
    """A kernel's rows."""
    company = cdnow.company.company
    with reader_of(company, edition_of(company)) as reader:
        return reader.arrow(kernel)


def test_everything_was_read(cdnow: Real) -> None:
    (report,) = cdnow.reports
    assert (report.read, report.loaded, report.set_aside) == (6_919, 6_919, 0)
    (count,) = cdnow.rows("select count(distinct customer_id), sum(amount) from transactions", "transactions")
    assert count[0] == 2_357
    assert int(count[1]) == 24_409_194


def test_cells_are_counted_as_cdnow_counts_them(cdnow: Real) -> None:
    cells = arrow(cdnow, cells_kernel(SIGHT))
    n, x = floats(cells, "customers"), floats(cells, "frequency")
    assert n.sum() == 2_357
    assert n @ x == 2_457  # repeat days until September 1997
    assert n[x == 0].sum() == 1_411
    later = arrow(cdnow, holdout_kernel(replace(SIGHT, until=date(1998, 6, 30)), CALIBRATED))
    assert floats(later, "later").sum() == 1_882


def test_the_published_parameters_come_out_of_the_kernels(cdnow: Real) -> None:
    rows = arrow(cdnow, cells_kernel(SIGHT))
    columns = [floats(rows, name) for name in ("frequency", "recency", "age", "customers")]
    cells = Cells.of(*columns).scaled(7)
    found = fit(cells, "bg_nbd")
    # Published from weeks rounded to hundredths; these are of whole days.
    assert np.round(found.parameters, 3).tolist() == pytest.approx([0.243, 4.414, 0.793, 2.426], abs=5e-4)
    assert found.parameters == pytest.approx([0.24259, 4.41353, 0.79289, 2.42575], rel=1e-4)
    assert found.log_likelihood == pytest.approx(-9_582.4256, abs=5e-2)
    modified = fit(cells, "mbg_nbd").parameters
    assert modified == pytest.approx([0.5248, 6.183, 0.8914, 1.6140], rel=2e-4)
    assert expected(found, Cells.of([2], [213 / 7], [272 / 7]), 39)[0] == pytest.approx(1.2259, abs=5e-4)
    assert cells.count @ expected(found, cells, 39) == pytest.approx(1_653.4, abs=0.1)


def test_spend_comes_out_too(cdnow: Real) -> None:
    rows = arrow(cdnow, purchases_kernel(SIGHT))
    times, repeated = floats(rows, "frequency"), floats(rows, "repeated")
    came_back = times > 0
    assert came_back.sum() == 946
    means = repeated[came_back] / times[came_back] / 100
    assert means.mean() == pytest.approx(35.0786, abs=1e-3)  # published means are in whole cents
    found = fit_spend(times[came_back], means)
    assert found.parameters == pytest.approx([6.2488, 3.7446, 15.4477], rel=4e-4)


def test_a_book_without_contracts_or_margins(cdnow: Real) -> None:
    company = cdnow.company.company
    found = value_of(company, Lens())
    assert found.reason is None
    assert found.card is not None
    assert found.card.basis == "revenue"  # no file tells margins: said, not guessed
    assert found.card.split == date(1997, 12, 31)
    assert found.card.customers == 2_357 == found.mean.n
    assert found.card.coverage.value == pytest.approx(0.90, abs=0.04)
    assert 0 < found.equity.low < found.equity.value < found.equity.high
    assert found.top.value > 0.4  # a tenth of the customers holds most of what is to come
    assert (found.acquired, found.campaigns) == (None, ())
    first = worthiest(company, Lens(), limit=5).rows
    assert [one.value.value for one in first] == sorted((one.value.value for one in first), reverse=True)
    assert all(0 < one.alive <= 1 and one.value.low < one.value.value < one.value.high for one in first)
