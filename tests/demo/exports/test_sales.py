"""The sales system's files, row by row of the small block."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.demo.exports.conftest import read_sales
from unisono.demo.exports.sales import DECLARED
from unisono.demo.world.market import CAUSES


def test_customers_stand_with_their_history(clean_folder: Path) -> None:
    first, second, *_ = read_sales(clean_folder / "crm_clientes.csv")
    assert first == {
        "codigo": "CL0",
        "nombre": "Ñata 0 Pérez",
        "documento": "45678900",
        "correo": "p0@ejemplo.example",
        "celular": "987654300",
        "pais": "PE",
        "ciudad": "Lima",
        "segmento": "joven",
        "idioma": "es",
        "fecha_alta": "02/11/2024 12:00",
        "origen": "buscador",
        "campana": "C-BUS",
        "vendedor": "V001",
    }
    assert (second["ciudad"], second["campana"], second["origen"]) == ("Bogotá", "C-247", "anuncio 24/7")


def test_who_was_typed_again_has_no_history(clean_folder: Path) -> None:
    again = read_sales(clean_folder / "crm_clientes.csv")[-1]
    assert again["codigo"] == "CL2b"
    assert again["ciudad"] == "Santiago"
    assert [again[name] for name in ("correo", "fecha_alta", "origen", "campana", "vendedor")] == [""] * 5


def test_leads_are_there_that_were_never_won(clean_folder: Path) -> None:
    leads = read_sales(clean_folder / "crm_leads.csv")
    assert [lead["id_cliente"] for lead in leads] == ["CL0", "CL1", "CL2", "CL3", ""]
    assert leads[0]["fecha"] == "29/10/2024 00:00"  # before the story begins
    assert leads[1] == {
        "id_lead": "L0000000001",
        "id_cliente": "CL1",
        "campana": "C-247",
        "origen": "anuncio 24/7",
        "ciudad": "Bogotá",
        "fecha": "01/11/2024 01:00",
        "fecha_calificado": "01/11/2024 02:00",
        "fecha_aceptado": "01/11/2024 03:00",
    }
    assert (leads[4]["fecha_calificado"], leads[4]["fecha_aceptado"]) == ("", "")


def test_deals_name_their_leads(clean_folder: Path) -> None:
    deals = read_sales(clean_folder / "crm_oportunidades.csv")
    assert deals[1] == {
        "id_oportunidad": "O0000000001",
        "id_lead": "L0000000001",
        "id_cliente": "CL1",
        "vendedor": "V002",
        "etapa": "ganada",
        "producto": "Premium",
        "necesidad": "ayuda de noche",
        "monto_anual": "1678,80",
        "fecha_apertura": "01/11/2024 03:00",
        "fecha_cierre": "03/11/2024 12:00",
        "ganada": "sí",
    }
    assert (deals[3]["etapa"], deals[3]["ganada"], deals[3]["id_cliente"]) == ("perdida", "no", "")


def test_contracts_end_for_the_reason_declared(clean_folder: Path) -> None:
    contracts = read_sales(clean_folder / "crm_contratos.csv")
    assert [row["id_cliente"] for row in contracts] == ["CL0", "CL1", "CL2", "CL3"]
    assert [row["motivo_fin"] for row in contracts] == ["", "mejor oferta", "", "mudanza"]
    assert contracts[1]["fin"] == "09/02/2025 00:00"
    assert [row["cuota_mensual"] for row in contracts] == ["59,90", "139,90", "89,90", "59,90"]
    assert contracts[0]["inicio"] == "02/11/2024 12:00"


def test_every_cause_has_something_to_say() -> None:
    assert len(DECLARED) == len(CAUSES)


@pytest.mark.parametrize(
    ("cause", "hidden"), [("sin_bienvenida", "bienvenida"), ("primera_factura", "factura")]
)
def test_silent_moments_are_not_what_customers_name(cause: str, hidden: str) -> None:
    assert hidden not in DECLARED[CAUSES.index(cause)]


def test_the_files_are_latin_1(clean_folder: Path) -> None:
    raw = (clean_folder / "crm_clientes.csv").read_bytes()
    assert "Ñata 0 Pérez".encode("latin-1") in raw
    assert raw.count(b"\r\n") == raw.count(b"\n") == 6
    with pytest.raises(UnicodeDecodeError):
        raw.decode()
