"""The carrier's file: what was promised by day and came, is under way, or was cancelled."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from tests.demo.exports.conftest import read_csv
from tests.demo.exports.small import filled, small_world
from unisono.demo.exports.deliveries import CANCELLED, DELIVERED, UNDER_WAY, states
from unisono.demo.world.calendar import DAY, EXPORTED_AT
from unisono.demo.world.nouns import Installs

FILE = "entregas.csv.gz"


def test_an_order_tells_its_recipient_by_document_and_phone(clean_folder: Path) -> None:
    assert read_csv(clean_folder / FILE)[1] == {
        "orden": "P0000000001",
        "destinatario": "D1",
        "nombre": "Ñata 1 Pérez",
        "telefono": "987654301",
        "documento": "45678901",
        "pais": "CO",
        "tipo": "instalación",
        "pedido": "2024-11-03 13:00:00",
        "dia_prometido": "2024-11-07",
        "entregado": "2024-11-09 00:00:00",
        "estado": "entregado",
    }


def test_states_of_the_small_block(clean_folder: Path) -> None:
    rows = read_csv(clean_folder / FILE)
    assert [row["estado"] for row in rows] == ["entregado", "entregado", "cancelado", "en ruta"]
    assert [row["tipo"] for row in rows] == ["instalación", "instalación", "repuesto", "instalación"]
    assert [row["entregado"] for row in rows[2:]] == ["", ""]


def test_what_is_late_and_has_not_come_is_under_way() -> None:
    rows = filled(
        Installs,
        promised_at=np.array([EXPORTED_AT - DAY] * 2),
        delivered_at=np.array([-1, -1]),
        late=np.array([True, False]),
    )
    assert states(rows).tolist() == [UNDER_WAY, CANCELLED]


def test_what_came_was_delivered() -> None:
    rows = small_world().installs
    assert (states(rows)[rows.delivered_at >= 0] == DELIVERED).all()
