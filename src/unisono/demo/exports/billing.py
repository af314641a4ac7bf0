"""The billing system's files: Parquet with types, in UTC, by accounts of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa

from unisono.demo.exports.clock import stamps
from unisono.demo.exports.columns import decimals, ids
from unisono.demo.exports.dirt import Fault
from unisono.demo.exports.forms import Parquet
from unisono.demo.exports.nouns import Block
from unisono.demo.exports.tables import Export, countries, main_record
from unisono.demo.people.nouns import BILLING
from unisono.demo.world.nouns import BILL_KINDS, Whole

FORM = Parquet()
NO_KIND = "ajuste sin nombre"
FAULTS = (Fault({"fecha": None}), Fault({"monto": None}), Fault({"tipo": NO_KIND}))


def exports(told: Block) -> Iterator[Export]:
    """Accounts, then what was charged to them."""
    yield accounts(told)
    yield bills(told)


def accounts(told: Block) -> Export:
    """`facturacion_cuentas`: who pays."""
    records = told.records[BILLING]
    columns = {
        "cuenta": records.system_id,
        "titular": records.name,
        "correo": records.email,
        "telefono": records.phone,
        "documento": records.document,
        "pais": countries(told.world.customers.city[records.person]),
    }
    return Export("facturacion_cuentas", FORM, columns, ("cuenta", "CTA-X"), (Fault({"cuenta": None}),))


def bills(told: Block) -> Export:
    """`facturacion`: fees, spare parts and credits, with what the customer had been told."""
    rows, world, records = told.world.bills, told.world, told.records[BILLING]
    account = main_record(records, len(world.customers))[rows.customer]
    columns = {
        "id_cobro": ids("F", world.block, np.arange(len(rows))),
        "cuenta": _packed(account, records.system_id),
        "fecha": stamps(rows.at),
        "tipo": _packed(rows.kind, pa.array([*BILL_KINDS, NO_KIND])),
        "monto": decimals(rows.amount),
        "monto_cotizado": decimals(rows.quoted),
        "margen": decimals(rows.margin),
        "primera": pa.array(rows.first),
    }
    return Export("facturacion", FORM, columns, ("id_cobro", "F"), FAULTS)


def _packed(places: Whole, words: pa.StringArray) -> pa.Array[Any]:
    """Texts said many times, kept once."""
    return pa.DictionaryArray.from_arrays(places.astype(np.int32), words)
