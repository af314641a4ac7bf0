"""A file's columns against what a recipe reads, however the recipe names them."""

from __future__ import annotations

import pytest

from unisono.loop.listen.fitting import ColumnFit, column_fit
from unisono.model.recipe import Feed, Field, Join, Rule, SourceFile
from unisono.services.listen import recipe_named


def test_columns_are_known_in_any_capitals_and_the_missing_are_named() -> None:
    feed = Feed("leads", (Field("id", column="ID"), Field("origin", column="From")), ("ID",))
    assert column_fit(SourceFile("a", "a", (feed,)), ["id", "x"]) == ColumnFit(("ID",), ("From",))


def test_expressions_rules_conditions_and_joins_name_columns_too() -> None:
    feed = Feed(
        "leads",
        (Field("id", expression="concat_ws('|', a, b)"), Field("origin", column="other.source")),
        ("a", "b"),
        where="kind = 'x'",
    )
    file = SourceFile(
        "a", "a", (feed,), joins=(Join("other", (("key", "id"),)),), rules=(Rule("r", "number(amount) > 0"),)
    )
    fit = column_fit(file, ["a", "b", "kind", "amount", "key"])
    assert fit.missing == ()
    assert set(fit.present) == {"a", "b", "kind", "amount", "key"}
    assert fit.share == 1.0


def test_constants_need_nothing_and_nothing_fits_nobody() -> None:
    feed = Feed("leads", (Field("origin", value="web"),), ())
    assert column_fit(SourceFile("a", "a", (feed,)), ["x"]).share == 0.0


@pytest.mark.parametrize("name", ["demo", "olist", "telco"])
def test_each_file_of_a_recipe_fits_itself_best(name: str) -> None:
    recipe = recipe_named(name)
    for file in recipe.files:
        own = column_fit(file, ()).missing
        fits = {other.key: column_fit(other, own) for other in recipe.files if column_fit(other, ()).missing}
        best = max(fits.values(), key=lambda fit: (fit.share, len(fit.present)), default=None)
        assert not own or best == fits[file.key]
