"""The sales system's files: Latin-1, semicolons, days first, decimal commas, Lima's clock to the minute."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from unisono.demo.exports.clock import day_first
from unisono.demo.exports.columns import amounts, blank, coded, ids, only, taken
from unisono.demo.exports.dirt import Fault
from unisono.demo.exports.forms import Delimited
from unisono.demo.exports.journey import activities
from unisono.demo.exports.nouns import Block, ExportDirt
from unisono.demo.exports.tables import IMPOSSIBLE, Export, countries, main_record, reps
from unisono.demo.people.nouns import CRM
from unisono.demo.world.market import CAMPAIGNS, CITIES, LANGUAGES, NEEDS, PLANS, SEGMENTS

FORM = Delimited(";", "latin-1")
CODES = [campaign.code for campaign in CAMPAIGNS]
ORIGINS = [campaign.origin for campaign in CAMPAIGNS]
PLAN_NAMES = [plan.name for plan in PLANS]
FEES = np.array([plan.fee for plan in PLANS])

DECLARED = (
    "mudanza", "mejor oferta", "precio", "precio", "no lo usa", "mala atención",
    "mala atención", "mala atención", "precio", "no lo usa",
)  # fmt: skip
"""What customers say when they leave, in order of CAUSES: not all that moves them is told."""


def exports(told: Block, dirt: ExportDirt) -> Iterator[Export]:
    """All files of the sales system."""
    codes = _codes(told)
    yield customers(told, dirt)
    yield leads(told, codes)
    yield deals(told, codes, dirt)
    yield contracts(told, codes, dirt)
    yield activities(told, codes, dirt, FORM)


def customers(told: Block, dirt: ExportDirt) -> Export:
    """`crm_clientes`: everybody, some of them twice; who was typed again has no history there."""
    records, world = told.records[CRM], told.world.customers
    who, main = records.person, ~records.again
    campaign = np.where(main, world.campaign[who], -1)
    columns = {
        "codigo": records.system_id,
        "nombre": records.name,
        "documento": records.document,
        "correo": records.email,
        "celular": records.phone,
        "pais": countries(world.city[who]),
        "ciudad": coded([city.name for city in CITIES], world.city[who]),
        "segmento": coded(SEGMENTS, world.segment[who]),
        "idioma": blank(told.random, coded(LANGUAGES, world.language[who]), dirt.blank),
        "fecha_alta": only(day_first(world.won_at[who]), main),
        "origen": coded(ORIGINS, campaign),
        "campana": coded(CODES, campaign),
        "vendedor": coded(reps(told.world.staff), np.where(main, world.rep[who], -1)),
    }
    faults = (Fault({"codigo": None}), Fault({"fecha_alta": IMPOSSIBLE}))
    return Export("crm_clientes", FORM, columns, ("codigo", "CL-X"), faults, twice=True)


def leads(told: Block, codes: pa.StringArray) -> Export:
    """`crm_leads`: all who asked, those never won too."""
    rows, block = told.world.leads, told.world.block
    columns = {
        "id_lead": ids("L", block, np.arange(len(rows))),
        "id_cliente": taken(codes, rows.customer),
        "campana": coded(CODES, rows.campaign),
        "origen": coded(ORIGINS, rows.campaign),
        "ciudad": coded([city.name for city in CITIES], rows.city),
        "fecha": day_first(rows.created_at),
        "fecha_calificado": day_first(rows.mql_at),
        "fecha_aceptado": day_first(rows.sql_at),
    }
    faults = (Fault({"fecha": IMPOSSIBLE}), Fault({"id_lead": None}), Fault({"fecha": None}))
    return Export("crm_leads", FORM, columns, ("id_lead", "L"), faults)


def deals(told: Block, codes: pa.StringArray, dirt: ExportDirt) -> Export:
    """`crm_oportunidades`: what was negotiated, won or lost."""
    rows, block = told.world.deals, told.world.block
    state = np.where(rows.closed_at == -1, 0, np.where(rows.won, 1, 2))
    columns = {
        "id_oportunidad": ids("O", block, np.arange(len(rows))),
        "id_lead": ids("L", block, rows.lead),
        "id_cliente": taken(codes, rows.customer),
        "vendedor": coded(reps(told.world.staff), rows.rep),
        "etapa": coded(("abierta", "ganada", "perdida"), state),
        "producto": coded(PLAN_NAMES, rows.plan),
        "necesidad": blank(told.random, coded(NEEDS, rows.need), dirt.blank),
        "monto_anual": amounts(rows.amount, ","),
        "fecha_apertura": day_first(rows.opened_at),
        "fecha_cierre": day_first(rows.closed_at),
        "ganada": coded((None, "sí", "no"), state),
    }
    faults = (Fault({"monto_anual": "doce mil"}), Fault({"fecha_apertura": IMPOSSIBLE}))
    return Export("crm_oportunidades", FORM, columns, ("id_oportunidad", "O"), faults)


def contracts(told: Block, codes: pa.StringArray, dirt: ExportDirt) -> Export:
    """`crm_contratos`: one of each customer, from the day they were won."""
    rows, block = told.world.customers, told.world.block
    columns = {
        "id_contrato": ids("K", block, np.arange(len(rows))),
        "id_cliente": codes,
        "plan": coded(PLAN_NAMES, rows.plan),
        "inicio": day_first(rows.won_at),
        "fin": day_first(rows.left_at),
        "motivo_fin": blank(told.random, coded(DECLARED, rows.cause), dirt.blank),
        "cuota_mensual": amounts(FEES[rows.plan], ","),
    }
    faults = (Fault({"inicio": None}), Fault({"cuota_mensual": "noventa"}), Fault({"fin": IMPOSSIBLE}))
    return Export("crm_contratos", FORM, columns, ("id_contrato", "K"), faults)


def _codes(told: Block) -> pa.StringArray:
    """The code of each customer in the sales system."""
    records = told.records[CRM]
    return taken(records.system_id, main_record(records, len(told.world.customers)))
