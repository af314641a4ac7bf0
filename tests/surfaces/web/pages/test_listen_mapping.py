"""The mapping page: a form and a recipe that are one thing, tried live, kept, imported."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from django.test import Client

from tests.services.conftest import GOOD, HEADER, RECIPE
from tests.surfaces.web.pages.shop import ServedShop, text_of
from unisono.model.kernel import Kernel
from unisono.services.companies import edition_of, reader_of
from unisono.services.listen import recipe_named

POLL = """Cliente;Fecha;Nota;Canal;Monto
c1;01/02/2024;9;TEL;1,5
c2;31/02/2024;7;web;2,5
c3;03/02/2024;3;TEL;0
"""


@pytest.fixture
def shop(tmp_path: Path) -> ServedShop:
    return ServedShop(tmp_path)


@pytest.fixture
def client(shop: ServedShop) -> Client:
    return shop.client()


def filled(page: str) -> dict[str, list[str]]:
    """What a browser would send of the page's mapping form."""
    form = page[page.index('class="data-map"') : page.index("data-map-do")]
    sent: dict[str, list[str]] = {}
    for tag in re.findall(r"<input[^>]*>", form):
        told = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        unticked = told.get("type") == "checkbox" and " checked" not in tag
        if "name" in told and not unticked and told["name"] != "csrfmiddlewaretoken":
            sent.setdefault(told["name"], []).append(unescape(told.get("value", "on")))
    for name, inside in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', form, re.DOTALL):
        chosen = re.findall(r'<option value="([^"]*)" selected', inside)
        first = re.findall(r'<option value="([^"]*)"', inside)
        sent.setdefault(name, []).append(unescape((chosen or first)[0]))
    for name, inside in re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>(.*?)</textarea>', form, re.DOTALL):
        sent[name] = [unescape(inside)]
    return sent


def mapped(client: Client, address: str, do: str = "try", **changes: object) -> str:
    """Open the mapping page, change fields of its form, press a button; answers with what comes."""
    sent = filled(text_of(client.get(address)))
    for name, value in changes.items():
        sent[name] = value if isinstance(value, list) else [str(value)]
    answer = client.post(address, {**sent, "do": do}, follow=True)
    assert answer.status_code == 200, text_of(answer)[:2000]
    return text_of(answer)


def poll(shop: ServedShop, client: Client, text: str = POLL, name: str = "encuesta nps 2024.csv") -> str:
    return f"/data/uploads/{shop.bring(client, text, name)}/map/"


def test_the_guess_is_filled_in_and_tried(shop: ServedShop, client: Client) -> None:
    page = text_of(client.get(poll(shop, client)))
    assert "Entrarían 2 filas; 1 quedaría apartada" in page
    sent = filled(page)
    assert sent["f0.table"] == ["responses"]
    assert sent["f0.key"] == ["Cliente", "Fecha", ""]
    assert (sent["f0.score"], sent["f0.instrument"], sent["f0.instrument.value"]) == (
        ["c:Nota"],
        ["="],
        ["nps"],
    )
    assert "Qué es cada columna" in page
    assert "La nota, en la escala de la encuesta" in page


def test_the_form_sent_back_unchanged_is_the_same_recipe(shop: ServedShop, client: Client) -> None:
    upload = shop.bring(client, HEADER + GOOD)
    address = f"/data/uploads/{upload}/map/?recipe=shop&file=orders"
    mapped(client, address, "save")
    assert recipe_named("shop", shop.company.folder) == recipe_named("shop", shop.company.folder)
    written = recipe_named("shop", shop.company.folder)
    from unisono.loop.listen.recipe import read_recipe

    assert written == read_recipe(RECIPE, name="shop")


def test_a_mapping_is_kept_and_imported_with_translations_and_extras(
    shop: ServedShop, client: Client
) -> None:
    address = poll(shop, client)
    page = mapped(
        client,
        address,
        "import",
        **{
            "title": "Encuesta de febrero",
            "f0.channel": "c:Canal",
            "f0.channel.of": "Canal",
            "f0.channel.raw": ["TEL", "web"],
            "f0.channel.said": ["teléfono", ""],
            "extra": ["Monto"],
        },
    )
    assert "Importando" in page
    shop.work()
    recipe = recipe_named("encuesta_febrero", shop.company.folder)
    assert recipe.title == "Encuesta de febrero"
    with reader_of(shop.company, edition_of(shop.company)) as reader:
        rows = reader.ask(
            Kernel("select channel, monto, score from responses order by score", ("responses",))
        )
    assert [tuple(row.values()) for row in rows] == [("teléfono", 0.0, 3.0), ("teléfono", 1.5, 9.0)]


def test_the_part_beside_it_is_tried_anew_without_keeping_anything(shop: ServedShop, client: Client) -> None:
    address = poll(shop, client)
    sent = filled(text_of(client.get(address)))
    part = text_of(
        client.post(address.replace("/map/", "/try/"), {**sent, "f0.at": "", "f0.touchpoint": "c:Canal"})
    )
    assert "<html" not in part
    assert "Falta decir de dónde sale «Cuándo» (Respuestas)" in part
    part = text_of(client.post(address.replace("/map/", "/try/"), {**sent, "f0.touchpoint": "c:Canal"}))
    assert "Entrarían 2 filas" in part
    assert 'id="map-values" hx-swap-oob="true"' in part
    assert 'value="TEL"' in part
    assert sorted(path.name for path in (shop.company.folder / "recipes").iterdir()) == ["shop.toml"]


def test_values_that_are_shown_already_are_left_alone(shop: ServedShop, client: Client) -> None:
    address = poll(shop, client)
    sent = {**filled(text_of(client.get(address))), "f0.channel": "c:Canal", "f0.channel.of": "Canal"}
    assert "hx-swap-oob" not in text_of(client.post(address.replace("/map/", "/try/"), sent))


def test_what_is_missing_keeps_what_was_filled_in(shop: ServedShop, client: Client) -> None:
    page = mapped(
        client, poll(shop, client), "save", **{"f0.at": "", "f0.language": "=", "f0.language.value": "qu"}
    )
    assert "Falta decir de dónde sale «Cuándo»" in page
    assert filled(page)["f0.language.value"] == ["qu"]
    assert not (shop.company.folder / "recipes" / "encuesta_nps.toml").exists()


def test_constants_that_are_not_of_their_kind_are_refused_in_words(shop: ServedShop, client: Client) -> None:
    page = mapped(client, poll(shop, client), "save", **{"f0.weight": "=", "f0.weight.value": "mucho"})
    assert "mucho" in page
    assert 'role="alert"' in page
    page = mapped(client, poll(shop, client), "try", **{"f0.weight": "=", "f0.weight.value": "2,5"})
    assert "weight = { value = 2.5 }" in unescape(page)


def test_tables_are_added_taken_away_and_changed(shop: ServedShop, client: Client) -> None:
    address = poll(shop, client, "codigo;nombre;correo\n1;Ana;a@x.pe\n", "clientes.csv")
    added = mapped(client, address, "add", table="identities")
    assert filled(added)["f1.table"] == ["identities"]
    assert filled(added)["f1.email"] == ["c:correo"]
    sent = filled(added)
    dropped = text_of(client.post(address, {**sent, "do": "drop0"}))
    assert filled(dropped)["f0.table"] == ["identities"]
    assert "f1.table" not in filled(dropped)
    other = mapped(client, address, "guess", only="employees")
    assert filled(other)["f0.table"] == ["employees"]
    assert filled(other)["f0.name"] == ["c:nombre"]


def test_a_title_that_exists_adds_the_file_to_that_source(shop: ServedShop, client: Client) -> None:
    mapped(client, poll(shop, client), "save", title="A small shop")
    assert [file.key for file in recipe_named("shop", shop.company.folder).files] == [
        "orders",
        "encuesta_nps",
    ]


def test_expressions_rules_and_conditions_stay_as_the_recipe_has_them(
    shop: ServedShop, client: Client
) -> None:
    rich = RECIPE.replace('delivered_at = "delivered"', 'delivered_at = { expression = "time(delivered)" }')
    rich = rich.replace('table = "transactions"\n', 'table = "transactions"\nwhere = "amount is not null"\n')
    rich = rich.replace(
        'decimal = ","\n',
        'decimal = ","\n[[files.orders.rules]]\nname = "r"\nexpression = "customer <> \'x\'"\n',
    )
    (shop.company.folder / "recipes" / "shop.toml").write_text(rich)
    before = recipe_named("shop", shop.company.folder)
    address = f"/data/uploads/{shop.bring(client, HEADER + GOOD)}/map/?recipe=shop&file=orders"
    page = text_of(client.get(address))
    assert "Como en la receta:" in page
    mapped(client, address, "save")
    assert recipe_named("shop", shop.company.folder) == before
    mapped(client, address, "save", **{"f0.delivered_at": "c:delivered"})
    changed = recipe_named("shop", shop.company.folder)
    assert {field.column for field in changed.files[0].feeds[0].fields if field.target == "delivered_at"} == {
        "delivered"
    }


def test_the_recipe_as_text_is_tried_kept_and_refused_with_its_place(
    shop: ServedShop, client: Client
) -> None:
    address = f"/data/uploads/{shop.bring(client, HEADER + GOOD)}/map/?recipe=shop&file=orders&as=text"
    page = text_of(client.get(address))
    assert unescape(page).count('table = "deliveries"') >= 1
    assert "Entrarían las 2 filas" in page
    broken = mapped(client, address, "save", text=RECIPE.replace('"deliveries"', '"delivery"'))
    assert "files.orders.feeds[0].table" in unescape(broken)
    assert "delivery" in unescape(filled(broken)["text"][0])
    assert recipe_named("shop", shop.company.folder).files[0].feeds[0].table == "deliveries"
    mapped(client, address, "save", text="# mío\n" + RECIPE)
    assert (
        (shop.company.folder / "recipes" / "shop.toml")
        .read_text()
        .replace("\r\n", "\n")
        .startswith("# mío\n")
    )


def test_a_form_becomes_text_with_what_was_filled_in(shop: ServedShop, client: Client) -> None:
    page = mapped(client, poll(shop, client), "text", **{"f0.language": "=", "f0.language.value": "qu"})
    assert 'language = { value = "qu" }' in filled(page)["text"][0]


def test_a_recipe_with_joins_is_edited_as_text(shop: ServedShop, client: Client) -> None:
    address = poll(shop, client) + "?recipe=olist&file=deals"
    assert "<textarea" in text_of(client.get(address))


def test_wide_one_column_and_empty_files_are_mapped_too(shop: ServedShop, client: Client) -> None:
    wide = ";".join(f"columna {at}" for at in range(300)) + "\n" + ";".join("1" * 300) + "\n"
    assert "columna 299" in text_of(client.get(poll(shop, client, wide, "ancho.csv")))
    assert mapped(
        client, poll(shop, client, wide, "ancho.csv"), "try", extra=[f"columna {at}" for at in range(2, 300)]
    )
    assert "Falta decir" in text_of(client.get(poll(shop, client, "solo\n1\n", "respuestas.csv")))
    assert "El archivo no tiene filas" in text_of(
        client.get(poll(shop, client, "codigo;nombre\n", "clientes.csv"))
    )


def test_another_delimiter_means_other_columns(shop: ServedShop, client: Client) -> None:
    address = poll(shop, client, "codigo;nombre,x\n1;2,3\n", "clientes.csv")
    page = mapped(client, address, "try", delimiter=",")
    assert "c:codigo;nombre" in unescape(page)


@pytest.mark.parametrize("role", ["cxo", "marketing", "agent"])
def test_who_may_not_import_maps_nothing(shop: ServedShop, client: Client, role: str) -> None:
    address = poll(shop, client)
    other = shop.client(role)
    assert other.get(address).status_code == 403
    assert other.post(address, {"do": "save"}).status_code == 403
    part = other.post(address.replace("/map/", "/try/"), {"f0.table": "cases"})
    assert "Entrar" not in text_of(part)
