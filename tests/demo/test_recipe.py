"""The example company goes through the same door as anybody's files, and only its planted rows stay out."""

from __future__ import annotations

from pathlib import Path

import pytest

from unisono.demo import GeneratedCompany, generate
from unisono.loop.listen.recipe import read_recipe
from unisono.model.edition import LoadReport
from unisono.model.kernel import Kernel
from unisono.services.companies import edition_of, reader_of
from unisono.services.demo import recipe_company
from unisono.store.recipes import read_text, shipped_recipes


@pytest.mark.parametrize("name", ["demo", "olist", "telco", "crm_opportunities", "call_center"])
def test_shipped_recipes_read(name: str) -> None:
    recipe = read_recipe(read_text(shipped_recipes()[name]), name=name)
    assert recipe.name == name
    assert recipe.title
    assert {"name", "currency", "time_zone"} <= set(recipe.company)


Loaded = tuple[GeneratedCompany, dict[str, LoadReport], dict[str, int]]
COUNTED = (
    "customers", "identities", "employees", "campaigns", "promises", "exposures", "leads", "deals",
    "contracts", "deliveries", "cases", "responses", "transactions", "merges", "conflicts",
)  # fmt: skip


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    folder: Path = tmp_path_factory.mktemp("company")
    made = generate(folder / "exports", customers=300)
    company, reports = recipe_company(folder, made.folder, "demo", progress=lambda _step, _facts: None)
    with reader_of(company, edition_of(company)) as reader:
        counts = {
            table: reader.ask(Kernel(f"select count(distinct id) as n from {table}", (table,)))[0]["n"]
            for table in COUNTED
        }
    return made, {report.file: report for report in reports}, counts


def test_only_the_planted_rows_are_set_aside(loaded: Loaded) -> None:
    made, reports, _ = loaded
    assert set(reports) == set(made.rows)
    for name, report in reports.items():
        assert report.read == made.rows[name], name
        assert report.set_aside == made.bad_rows.get(name, 0), name
        assert report.loaded == report.read - report.set_aside, name


def test_every_link_of_the_chain_has_rows(loaded: Loaded) -> None:
    _, _, counts = loaded
    assert all(counts.values()), counts
    assert counts["customers"] == 300  # those that stand twice in the sales system are one
    assert counts["deliveries"] == 300


def test_accounts_of_the_web_shop_become_the_customers_they_are(loaded: Loaded) -> None:
    made, _, counts = loaded
    assert counts["merges"] > 0.8 * made.rows["web_accounts.csv"]
