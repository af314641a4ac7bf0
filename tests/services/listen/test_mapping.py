"""Mappings: guessed, changed, kept as the company's recipes, and known when the next file comes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.conftest import GOOD, HEADER, RECIPE, Shop
from unisono.errors import MissingError, RecipeError, RightsError
from unisono.loop.listen.recipe import read_recipe
from unisono.model.recipe import Feed, Field, SourceFile
from unisono.model.rights import Actor
from unisono.services.listen import recipe_named
from unisono.services.listen.importing import silent
from unisono.services.listen.looking import fits
from unisono.services.listen.mapping import (
    draft,
    draft_feed,
    joined_to,
    keep_mapping,
    keep_text,
    recipe_from,
    source_names,
    systems_of,
    text_of,
)
from unisono.services.listen.uploads import bring, import_upload, upload_named

POLL = "Cliente;Fecha;Nota\nshop-1;01/02/2024;9\nshop-2;02/02/2024;7\n"


def brought(shop: Shop, text: str = POLL, name: str = "encuesta nps 2024.csv") -> str:
    return bring(shop.company, name, [text.encode()]).id


def test_a_guess_can_be_kept_and_imported_at_once_and_the_next_file_is_known(shop: Shop) -> None:
    upload = brought(shop)
    guessed = draft(shop.company, upload)
    assert (guessed.form, guessed.known, guessed.recipe.name) == (True, False, "encuesta_nps")
    kept = keep_mapping(shop.company, upload, guessed.recipe, guessed.key)
    facts = {"upload": upload, "recipe": kept.name, "file": guessed.key}
    assert import_upload(shop.company, facts, silent)["set_aside"] == 0
    assert shop.ask("select instrument, score from responses order by score", "responses") == [
        ("nps", 7.0),
        ("nps", 9.0),
    ]
    (best, *_) = fits(shop.company, brought(shop, name="encuesta nps 2025.csv"))
    assert (best.recipe, best.missing, best.by_name) == ("encuesta_nps", (), True)


def test_what_is_kept_stands_in_the_folder_and_reads_back(shop: Shop) -> None:
    upload = brought(shop)
    guessed = draft(shop.company, upload)
    keep_mapping(shop.company, upload, guessed.recipe, guessed.key)
    path = shop.company.folder / "recipes" / "encuesta_nps.toml"
    assert read_recipe(path.read_text(), name="x") == guessed.recipe
    assert recipe_named("encuesta_nps", shop.company.folder) == guessed.recipe
    noted = upload_named(shop.company, upload)
    assert (noted.recipe, noted.file) == ("encuesta_nps", guessed.key)


def test_a_guess_never_takes_the_name_of_a_source_there_is(shop: Shop) -> None:
    first = draft(shop.company, brought(shop))
    keep_mapping(shop.company, brought(shop), first.recipe, first.key)
    assert draft(shop.company, brought(shop)).recipe.name == "encuesta_nps_2"
    assert draft(shop.company, brought(shop, name="demo.csv")).recipe.name == "demo_2"


def test_a_known_recipe_is_opened_as_it_is(shop: Shop) -> None:
    (shop.company.folder / "recipes" / "shop.toml").write_text(RECIPE)
    told = draft(shop.company, brought(shop, HEADER + GOOD), recipe="shop", file="orders")
    assert (told.known, told.form, told.recipe) == (True, True, shop.recipe)
    assert told.file.dates == "day_first"
    with pytest.raises(RecipeError, match="recipe_missing"):
        draft(shop.company, brought(shop), recipe="other", file="x")
    with pytest.raises(RecipeError, match="recipe_file_missing"):
        draft(shop.company, brought(shop), recipe="shop", file="x")
    with pytest.raises(MissingError, match="upload_missing"):
        draft(shop.company, "0" * 32)


def test_a_recipe_with_joins_is_for_text_alone(shop: Shop) -> None:
    assert not draft(shop.company, brought(shop), recipe="olist", file="deals").form
    assert draft(shop.company, brought(shop), recipe="demo", file="entregas").form


def test_a_title_decides_which_source_a_file_becomes_part_of(shop: Shop) -> None:
    (shop.company.folder / "recipes" / "shop.toml").write_text(RECIPE)
    base = draft(shop.company, brought(shop)).recipe
    file = base.files[0]
    same, key = joined_to(shop.company, "", file, base=base)
    assert (same.name, key) == (base.name, file.key)
    other, key = joined_to(shop.company, "a SMALL shop", file, base=base)
    assert (other.name, key, [each.key for each in other.files]) == ("shop", file.key, ["orders", file.key])
    twin, key = joined_to(shop.company, "A small shop", replace(file, key="orders"), base=base)
    assert (key, [each.key for each in twin.files]) == ("orders_2", ["orders", "orders_2"])
    new, key = joined_to(shop.company, "Mesa de ayuda", file, base=base)
    assert (new.name, new.system, new.title) == ("mesa_ayuda", "mesa_ayuda", "Mesa de ayuda")


def test_text_keeps_what_people_noted_in_it(shop: Shop) -> None:
    noted = RECIPE.replace("[files.orders]", "# asked of Ana in March\n[files.orders]")
    path = shop.company.folder / "recipes" / "shop.toml"
    path.write_text(noted)
    assert text_of(shop.company, shop.recipe) == noted
    changed = replace(shop.recipe, title="Another")
    assert read_recipe(text_of(shop.company, changed), name="x") == changed
    keep_text(shop.company, brought(shop), noted + "\n# more\n", name="shop", key="orders")
    assert path.read_text().endswith("# more\n")


def test_text_that_is_no_recipe_changes_nothing(shop: Shop) -> None:
    path = shop.company.folder / "recipes" / "shop.toml"
    path.write_text(RECIPE)
    for text in ("[[[", RECIPE.replace('table = "deliveries"', 'table = "delivery"'), 'name = "../x"\n'):
        with pytest.raises(RecipeError):
            keep_text(shop.company, brought(shop), text, name="shop", key="orders")
        with pytest.raises(RecipeError):
            recipe_from(text, name="shop")
    with pytest.raises(RecipeError, match="recipe_file_missing"):
        keep_text(shop.company, brought(shop), RECIPE, name="shop", key="other")
    assert path.read_text() == RECIPE
    assert sorted(each.name for each in path.parent.iterdir()) == ["shop.toml"]


def test_an_unfinished_mapping_is_not_kept(shop: Shop) -> None:
    upload = brought(shop)
    guessed = draft(shop.company, upload).recipe
    bare = replace(
        guessed.files[0], feeds=(Feed("responses", (Field("id", column="Cliente"),), ("Cliente",)),)
    )
    with pytest.raises(RecipeError, match="recipe_column_missing"):
        keep_mapping(shop.company, upload, replace(guessed, files=(bare,)), bare.key)
    assert list((shop.company.folder / "recipes").iterdir()) == []


def test_one_more_table_is_guessed_from_the_same_columns(shop: Shop) -> None:
    upload = brought(shop, "codigo;nombre;correo;celular\n1;Ana;a@x.pe;999\n", "clientes.csv")
    feed = draft_feed(shop.company, upload, "identities", system="crm")
    told = {field.target: field for field in feed.fields}
    assert (told["email"].column, told["phone"].column, told["system"].value) == ("correo", "celular", "crm")


def test_names_and_systems_are_those_of_all_recipes(shop: Shop) -> None:
    assert source_names(shop.company)["demo"] == "Andina Hogar (empresa de ejemplo)"
    assert {"crm", "mesa", "entregas", "facturacion", "olist"} <= set(systems_of(shop.company))


def test_who_may_not_import_maps_nothing(shop: Shop) -> None:
    upload = brought(shop)
    guessed = draft(shop.company, upload)
    marketing = replace(shop.company, actor=Actor(1, "x", "marketing"))
    for forbidden in (
        lambda: draft(marketing, upload),
        lambda: source_names(marketing),
        lambda: systems_of(marketing),
        lambda: text_of(marketing, guessed.recipe),
        lambda: keep_mapping(marketing, upload, guessed.recipe, guessed.key),
        lambda: keep_text(marketing, upload, RECIPE, name="shop", key="orders"),
        lambda: draft_feed(marketing, upload, "cases", system="x"),
    ):
        with pytest.raises(RightsError):
            forbidden()


def test_a_file_key_of_the_form_s_own_is_not_the_recipe_s(shop: Shop) -> None:
    file = SourceFile("orders", "*.csv", ())
    base = replace(draft(shop.company, brought(shop)).recipe, files=(file,))
    assert joined_to(shop.company, base.title, file, base=base) == (base, "orders")
