"""The billing system's typed files."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tests.demo.exports.small import small_block
from unisono.demo.exports import ExportDirt, write_block


def test_bills_keep_types(clean_folder: Path) -> None:
    schema = pq.read_schema(clean_folder / "facturacion.parquet")
    assert schema.field("fecha").type == pa.timestamp("us")
    assert schema.field("monto").type == schema.field("margen").type == pa.decimal128(12, 2)
    assert schema.field("primera").type == pa.bool_()
    assert schema.field("tipo").type == schema.field("cuenta").type == pa.string()


def test_a_first_bill_may_differ_from_what_was_quoted(clean_folder: Path) -> None:
    bills = pq.read_table(clean_folder / "facturacion.parquet").to_pylist()
    assert bills[1] == {
        "id_cobro": "F0000000001",
        "cuenta": "CTA1",
        "fecha": datetime(2024, 12, 5, 5, 0, 1),
        "tipo": "cuota",
        "monto": Decimal("179.80"),
        "monto_cotizado": Decimal("139.90"),
        "margen": Decimal("98.66"),
        "primera": True,
    }


def test_credits_are_negative_and_parts_are_parts(clean_folder: Path) -> None:
    bills = pq.read_table(clean_folder / "facturacion.parquet").to_pylist()
    assert [(bill["tipo"], bill["cuenta"]) for bill in bills[2:]] == [
        ("nota_de_crédito", "CTA1"),
        ("repuesto", "CTA2"),
    ]
    assert bills[2]["monto"] == bills[2]["margen"] == Decimal("-20.00")


def test_accounts_stand_in_the_order_of_the_system(clean_folder: Path) -> None:
    accounts = pq.read_table(clean_folder / "facturacion_cuentas.parquet").to_pylist()
    assert [account["cuenta"] for account in accounts] == ["CTA2", "CTA1", "CTA0"]
    assert accounts[0] == {
        "cuenta": "CTA2",
        "titular": "Ñata 2 Pérez",
        "correo": "p2@ejemplo.example",
        "telefono": "987654302",
        "documento": "45678902",
        "pais": "CL",
    }


def test_bad_bills_lack_something_or_are_of_no_kind(tmp_path: Path) -> None:
    only_bad = ExportDirt(repeated=0.0, corrected=0.0, bad=0.0001, blank=0.0, respelled=0.0)
    write_block(tmp_path, small_block(), dirt=only_bad)
    bills = pq.read_table(tmp_path / "facturacion.parquet")
    assert (bills["fecha"].null_count, bills["monto"].null_count) == (1, 1)
    assert bills["tipo"].to_pylist().count("ajuste sin nombre") == 1
    assert pq.read_table(tmp_path / "facturacion_cuentas.parquet")["cuenta"].null_count == 1
