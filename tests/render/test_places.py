"""Countries, money and clocks have names in each language, and codes that can be kept."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from unisono.model.words import LANGUAGES
from unisono.render.places import countries, country_text, currencies, time_zones


@pytest.mark.parametrize(("language", "name"), [("es", "Brasil"), ("pt", "Brasil"), ("en", "Brazil")])
def test_a_country_is_named_in_the_reader_s_language(language: str, name: str) -> None:
    assert country_text("BR", language) == name


@pytest.mark.parametrize("told", ["Perú", "pe", "", "ZZ", "EU", "419"])
def test_what_is_no_country_s_code_stays_as_it_is(told: str) -> None:
    assert country_text(told, "es") == told


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_stands_once_in_order_of_name(language: str) -> None:
    listed = countries(language)
    assert len({code for code, _ in listed}) == len(listed) > 240
    names = [name for _, name in listed]
    assert names.index("Afganistán" if language == "es" else names[0]) == 0
    plain = [name for name in names if name.isascii()]
    assert plain == sorted(plain, key=str.casefold)


def test_an_accent_does_not_put_a_country_last() -> None:
    names = [name for _, name in countries("es")]
    assert names.index("Egipto") < names.index("Emiratos Árabes Unidos") < names.index("Finlandia")
    assert names.index("Camerún") < names.index("Canadá") < names.index("China")


@pytest.mark.parametrize("language", LANGUAGES)
def test_money_of_today_has_its_code_and_name(language: str) -> None:
    listed = dict(currencies(language))
    assert {"PEN", "COP", "CLP", "MXN", "BRL", "USD", "EUR", "ARS"} <= listed.keys()
    assert not {"DEM", "ESP", "XXX", "XAU"} & listed.keys()
    assert all(told.startswith(f"{code} · ") and len(told) > 6 for code, told in listed.items())


def test_every_clock_can_be_read() -> None:
    zones = time_zones()
    assert zones[0] == "UTC"
    assert {"America/Lima", "America/Bogota", "Europe/Madrid", "America/Sao_Paulo"} <= set(zones)
    for zone in zones:
        assert ZoneInfo(zone).key == zone
