"""The survey tool's answers: what they are about, their words, and the ratings of those who were asked."""

from __future__ import annotations

from pathlib import Path

from tests.demo.exports.conftest import read_csv
from unisono.demo.world.market import DRIVERS

FILE = "encuestas.csv"


def test_an_answer_about_a_contact(clean_folder: Path) -> None:
    first = read_csv(clean_folder / FILE)[0]
    assert first == {
        "id_respuesta": "R0000000000",
        "fecha": "2024-11-14T00:00:05-05:00",
        "encuestado": "E1",
        "nombre": "Ñata 1 Pérez",
        "correo": "p1@ejemplo.example",
        "instrumento": "csat",
        "momento": "contacto_con_soporte",
        "puntaje": "1",
        "comentario": 'Llamé, y nadie dijo "hola"\\ ¡qué\nnoche!',
        "idioma": "es",
        "id_caso": "T0000000000",
        "id_orden": "",
        **dict.fromkeys(DRIVERS, ""),
    }


def test_an_answer_about_an_installation(clean_folder: Path) -> None:
    second = read_csv(clean_folder / FILE)[1]
    assert (second["momento"], second["id_orden"], second["id_caso"]) == ("instalación", "P0000000000", "")
    assert second["comentario"] == ""


def test_an_answer_about_the_relation_rates_the_drivers(clean_folder: Path) -> None:
    third = read_csv(clean_folder / FILE)[2]
    assert (third["momento"], third["instrumento"], third["idioma"]) == ("relación", "nps", "pt")
    assert [third[driver] for driver in DRIVERS] == ["5", "4", "3", "2", "1", "5"]


def test_nothing_the_simulator_knows_is_told(clean_folder: Path) -> None:
    header = (clean_folder / FILE).read_text(encoding="utf-8-sig").splitlines()[0].split(",")
    assert not {"felt", "begged", "theme", "tema", "tono", "urgencia"} & set(header)


def test_the_file_is_marked_as_utf_8(clean_folder: Path) -> None:
    raw = (clean_folder / FILE).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfid_respuesta,fecha,")
    assert "Ñata".encode() in raw
