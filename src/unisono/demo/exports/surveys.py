"""The survey tool's file: UTF-8 with its mark, commas, times with their offset, respondents by e-mail."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from unisono.demo.exports.clock import with_offset
from unisono.demo.exports.columns import coded, ids, taken, whole
from unisono.demo.exports.dirt import Fault
from unisono.demo.exports.forms import Delimited
from unisono.demo.exports.nouns import Block
from unisono.demo.exports.tables import IMPOSSIBLE_ISO, Export, main_record
from unisono.demo.people.nouns import SURVEYS
from unisono.demo.world.market import DRIVERS, INSTRUMENTS, LANGUAGES

FORM = Delimited(mark=True)
MOMENTS = ("relación", "contacto_con_soporte", "instalación")
FAULTS = (
    Fault({"puntaje": "11"}),
    Fault({"puntaje": "cinco"}),
    Fault({"instrumento": "estrellas"}),
    Fault({"fecha": IMPOSSIBLE_ISO}),
    Fault({"id_respuesta": None}),
)


def exports(told: Block) -> Iterator[Export]:
    """`encuestas`: every answer, with the customer's own words where there are some."""
    rows, world, records = told.world.answers, told.world, told.records[SURVEYS]
    record = main_record(records, len(world.customers))[rows.customer]
    moment = np.where(rows.case >= 0, 1, np.where(rows.install >= 0, 2, 0))
    columns = {
        "id_respuesta": ids("R", world.block, np.arange(len(rows))),
        "fecha": with_offset(rows.at),
        "encuestado": taken(records.system_id, record),
        "nombre": taken(records.name, record),
        "correo": taken(records.email, record),
        "instrumento": coded(INSTRUMENTS, rows.instrument),
        "momento": coded(MOMENTS, moment),
        "puntaje": whole(rows.score),
        "comentario": told.texts,
        "idioma": coded(LANGUAGES, world.customers.language[rows.customer]),
        "id_caso": ids("T", world.block, rows.case),
        "id_orden": ids("P", world.block, rows.install),
    }
    for place, driver in enumerate(DRIVERS):
        columns[driver] = whole(rows.drivers[:, place], rows.drivers[:, place] > 0)
    yield Export("encuestas", FORM, columns, ("id_respuesta", "R"), FAULTS, twice=True)
