"""The carrier's file: packed, ISO times of a clock it doesn't name, recipients by document and phone."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from unisono.demo.exports.clock import iso, iso_day
from unisono.demo.exports.columns import coded, ids, taken
from unisono.demo.exports.dirt import Fault
from unisono.demo.exports.forms import Delimited
from unisono.demo.exports.nouns import Block
from unisono.demo.exports.tables import IMPOSSIBLE_ISO, Export, countries, main_record
from unisono.demo.people.nouns import DELIVERIES
from unisono.demo.world.calendar import EXPORTED_AT
from unisono.demo.world.nouns import Installs, Whole

FORM = Delimited(suffix=".csv.gz")
STATES = ("entregado", "en ruta", "cancelado")
DELIVERED, UNDER_WAY, CANCELLED = range(3)
FAULTS = (Fault({"pedido": IMPOSSIBLE_ISO}), Fault({"orden": None}), Fault({"entregado": "pronto"}))


def exports(told: Block) -> Iterator[Export]:
    """`entregas`: installations and spare parts."""
    rows, world, records = told.world.installs, told.world, told.records[DELIVERIES]
    record = main_record(records, len(world.customers))[rows.customer]
    columns = {
        "orden": ids("P", world.block, np.arange(len(rows))),
        "destinatario": taken(records.system_id, record),
        "nombre": taken(records.name, record),
        "telefono": taken(records.phone, record),
        "documento": taken(records.document, record),
        "pais": countries(world.customers.city[rows.customer]),
        "tipo": coded(("instalación", "repuesto"), rows.spare.astype(np.int8)),
        "pedido": iso(rows.ordered_at),
        "dia_prometido": iso_day(rows.promised_at),
        "entregado": iso(rows.delivered_at),
        "estado": coded(STATES, states(rows)),
    }
    yield Export("entregas", FORM, columns, ("orden", "P"), FAULTS)


def states(rows: Installs) -> Whole:
    """Where each stands: what isn't late, was due before the export and never came was cancelled."""
    due = ~rows.late & (rows.promised_at <= EXPORTED_AT)
    return np.where(rows.delivered_at != -1, DELIVERED, np.where(due, CANCELLED, UNDER_WAY))
