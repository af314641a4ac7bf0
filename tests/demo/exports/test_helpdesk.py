"""The help desk's tickets: nested, in UTC, exported too soon by a share and corrected later."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.demo.exports.small import small_block, without_history
from unisono.demo.exports import ExportDirt, write_block

FILE, LATER = "mesa_de_ayuda.jsonl", "mesa_de_ayuda_correcciones.jsonl"
ALL_EARLY = ExportDirt(repeated=0.0, corrected=1.0, bad=0.0, blank=0.0, respelled=0.0)


def tickets(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_ticket_is_nested(clean_folder: Path) -> None:
    first = tickets(clean_folder / FILE)[0]
    assert first == {
        "id": "T0000000000",
        "solicitante": {
            "id": "U1",
            "nombre": "Ñata 1 Pérez",
            "correo": "p1@ejemplo.example",
            "telefono": "987654301",
            "pais": "CO",
        },
        "canal": "teléfono",
        "tema": "fuga de agua",
        "tiempos": {
            "creado": "2024-11-12T04:00:00Z",  # eleven at night in Lima
            "primera_respuesta": "2024-11-12T05:00:00Z",
            "resuelto": "2024-11-12T05:10:00Z",
            "manejo_seg": 600,
        },
        "agente": {"id": "A001", "equipo": "Voz Norte"},
        "reabierto": True,
        "repite": None,
        "costo": 9.0,
    }


def test_a_ticket_taken_up_again_is_named_by_the_next(clean_folder: Path) -> None:
    assert [(row["reabierto"], row["repite"]) for row in tickets(clean_folder / FILE)] == [
        (True, None),
        (False, "T0000000000"),
        (False, None),
    ]


def test_teams_are_those_of_the_agents(clean_folder: Path) -> None:
    assert [row["agente"]["equipo"] for row in tickets(clean_folder / FILE)] == [
        "Voz Norte",
        "Voz Norte",
        "WhatsApp",
    ]


def test_a_clean_desk_corrects_nothing(clean_folder: Path) -> None:
    assert not (clean_folder / LATER).exists()


def test_corrections_say_what_was_true(tmp_path: Path, clean_folder: Path) -> None:
    written = write_block(tmp_path, small_block(), dirt=ALL_EARLY)
    assert written.corrected == {LATER: 3}
    early, later = tickets(tmp_path / FILE), tickets(tmp_path / LATER)
    assert later == tickets(clean_folder / FILE)
    assert [row["tiempos"]["resuelto"] for row in early] == [None] * 3
    assert [row["tiempos"]["manejo_seg"] for row in early] == [10, 9, 5]


def test_a_correction_changes_nothing_else(tmp_path: Path) -> None:
    write_block(tmp_path, small_block(), dirt=ALL_EARLY)
    for early, later in zip(tickets(tmp_path / FILE), tickets(tmp_path / LATER), strict=True):
        early["tiempos"] |= {name: later["tiempos"][name] for name in ("resuelto", "manejo_seg")}
        assert early == later


def test_one_line_is_cut_and_the_others_are_whole(tmp_path: Path) -> None:
    only_bad = ExportDirt(repeated=0.0, corrected=0.0, bad=0.0001, blank=0.0, respelled=0.0)
    written = write_block(tmp_path, small_block(), dirt=only_bad)
    lines = (tmp_path / FILE).read_text(encoding="utf-8").splitlines()
    assert len(lines) == written.rows[FILE] == 3 + written.bad[FILE] == 7
    whole = [line for line in lines if line.endswith("}")]
    assert len(whole) == 6
    assert all(json.loads(line) for line in whole)
    with pytest.raises(json.JSONDecodeError):
        json.loads(next(line for line in lines if not line.endswith("}")))


def test_where_nobody_called_there_is_no_file(tmp_path: Path) -> None:
    write_block(tmp_path, without_history(small_block()), dirt=ExportDirt())
    assert not list(tmp_path.glob("mesa_de_ayuda*"))
