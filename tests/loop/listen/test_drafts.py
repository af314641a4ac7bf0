"""First mappings from names alone: the right table mostly, never a lie about what is an id or a number."""

from __future__ import annotations

import pytest

from unisono.loop.listen.drafts import (
    drafted,
    drafted_feed,
    extra_name,
    extras_of,
    fits_form,
    kept_as_is,
    key_field,
    kind_of,
    pattern_for,
    recipe_name,
    with_extras,
    with_file,
)
from unisono.loop.listen.recipe import read_recipe
from unisono.loop.listen.written import recipe_text
from unisono.model.canon import BY_NAME, Kind
from unisono.model.recipe import Feed, Field, Join, Recipe, SourceFile
from unisono.services.listen import recipe_named


@pytest.mark.parametrize(
    ("columns", "file", "table"),
    [
        (["id_lead", "id_cliente", "campana", "origen", "fecha"], "crm_leads.csv", "leads"),
        (["Nro", "Cliente", "Fecha", "Nota", "Comentario"], "encuesta nps 2026-01.csv", "responses"),
        (["ticket_id", "canal", "motivo", "abierto"], "mesa.csv", "cases"),
        (["id", "customer", "date", "amount"], "payments_2026.csv", "transactions"),
        (["codigo", "nombre"], "clientes.csv", "customers"),
        (["orden", "cliente", "fecha_prometida", "fecha_entrega"], "x.csv", "deliveries"),
    ],
)
def test_the_table_is_guessed_from_columns_and_the_file_s_name(
    columns: list[str], file: str, table: str
) -> None:
    assert drafted(columns, file).files[0].feeds[0].table == table


def test_a_survey_that_names_itself_needs_no_instrument() -> None:
    recipe = drafted(["Cliente", "Fecha", "Nota"], "encuesta nps 2026-01.csv")
    told = {field.target: field for field in recipe.files[0].feeds[0].fields}
    assert told["instrument"].value == "nps"
    assert read_recipe(recipe_text(recipe), name="x") == recipe
    doubtful = drafted(["Cliente", "Fecha", "Nota", "csat"], "encuesta nps.csv")
    assert "instrument" not in {field.target for field in doubtful.files[0].feeds[0].fields}


def test_without_an_id_a_row_is_somebody_s_at_a_moment() -> None:
    feed = drafted_feed(BY_NAME["responses"], ["Cliente", "Fecha", "Nota"], "poll")
    assert feed.source_id == ("Cliente", "Fecha")
    assert feed.fields[0] == key_field(("Cliente", "Fecha"))


def test_records_of_a_system_know_their_system() -> None:
    feed = drafted_feed(BY_NAME["identities"], ["record_id", "correo"], "crm")
    told = {field.target: field for field in feed.fields}
    assert (told["system"].value, told["system_id"].column, told["email"].column) == (
        "crm",
        "record_id",
        "correo",
    )


def test_one_column_drafts_and_blank_names_do_too() -> None:
    recipe = drafted(["x"], "¿?.csv")
    assert recipe.files[0].feeds[0].source_id == ("x",)
    assert recipe.name == "source"
    read_recipe(f'[files.{recipe.files[0].key}]\npattern = "a"', name=recipe.name)


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (["1", "2,5", "-3"], Kind.NUMBER),
        (["0,5", "0.25"], Kind.NUMBER),
        (["007", "12"], Kind.TEXT),
        (["51999109690123"], Kind.TEXT),
        (["2026-01-02", "31/12/2025 10:00"], Kind.TIME),
        (["sí", "NO"], Kind.FLAG),
        (["1", "2026-01-02"], Kind.TEXT),
        ([], Kind.TEXT),
        (["", " "], Kind.TEXT),
    ],
)
def test_kinds_are_guessed_with_care(values: list[str], kind: Kind) -> None:
    assert kind_of(values) is kind


def test_columns_beyond_the_canon_get_names_nobody_has() -> None:
    table = BY_NAME["cases"]
    names: list[str] = []
    for column in ("channel", "Channel", "Canal de venta", "¿?", "2 años", "source", "ñ" * 300):
        names.append(extra_name(column, table, names))
    assert names[:6] == ["own_channel", "own_channel_2", "canal_venta", "extra", "anos", "own_source"]
    assert len(set(names)) == len(names)
    feed = with_extras(
        Feed("cases", (Field("id", column="id"), Field("opened_at", column="at")), ("id",)), {}
    )
    kept = with_extras(feed, {"channel": ("channel", "text"), "Peso": ("Peso", "number")})
    assert extras_of(kept) == {"channel": ("own_channel", "text"), "Peso": ("peso", "number")}
    assert extras_of(with_extras(kept, {})) == {}


def test_what_a_form_can_hold_and_what_it_keeps() -> None:
    demo = recipe_named("demo")
    assert all(fits_form(file) for file in demo.files)
    deliveries = next(file for file in demo.files if file.key == "entregas")
    kept = {field.target for feed in deliveries.feeds for field in feed.fields if kept_as_is(feed, field)}
    assert kept == {"promised_at"}
    assert not fits_form(SourceFile("a", "a", deliveries.feeds, joins=(Join("b", (("x", "y"),)),)))
    assert not fits_form(SourceFile("a", "a", ()))


def test_an_id_made_otherwise_than_its_row_is_kept() -> None:
    feed = Feed("leads", (), ("a",))
    assert kept_as_is(feed, Field("id", column="b"))
    assert kept_as_is(feed, Field("id", value="1"))
    assert not kept_as_is(feed, Field("id", column="a", system="crm"))


def test_a_file_takes_its_place_in_a_recipe_or_is_added() -> None:
    recipe = Recipe("r", "r", "R", (SourceFile("a", "1", ()), SourceFile("b", "2", ())))
    assert [file.pattern for file in with_file(recipe, SourceFile("a", "3", ())).files] == ["3", "2"]
    assert [file.key for file in with_file(recipe, SourceFile("c", "3", ())).files] == ["a", "b", "c"]


def test_names_and_patterns_are_plain() -> None:
    assert recipe_name("  ¡¿  ") == "source"
    assert pattern_for("a/b/Reporte (3).xlsx") == "**/Reporte*.xlsx"
    assert pattern_for("ventas_2026-03.csv.gz") == "**/ventas*.csv"
    assert pattern_for("sin_punto") == "**/sin_punto"
