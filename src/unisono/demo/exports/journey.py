"""The log of the customer's journey in the sales system: steps, who answers for them, how they went."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from unisono.demo.exports.clock import day_first
from unisono.demo.exports.columns import coded, ids, taken
from unisono.demo.exports.dirt import Fault
from unisono.demo.exports.forms import Form
from unisono.demo.exports.nouns import Block, ExportDirt
from unisono.demo.exports.tables import IMPOSSIBLE, Export, spelt
from unisono.demo.world.market import CAMPAIGNS, STEP, STEPS
from unisono.demo.world.nouns import Whole

ADVERTISEMENT = STEP["anuncio"]
DEPARTMENTS = {"marketing": "marketing", "sales": "ventas", "service": "servicio"}
OUTCOMES = ("ok", "fallido")
CLAIMS = [campaign.claim or None for campaign in CAMPAIGNS]

WHERE = {
    "anuncio": "",  # where its campaign runs
    "visita_web": "web",
    "cotización": "correo",
    "llamada_de_venta": "teléfono",
    "contrato": "web",
    "correo_de_bienvenida": "correo",
    "llamada_de_bienvenida": "teléfono",
    "cita_de_instalación": "teléfono",
    "instalación": "domicilio",
    "alta_en_la_app": "app",
    "tutorial": "app",
    "primera_factura": "correo",
    "factura": "correo",
    "uso_de_la_app": "app",
    "boletín": "correo",
    "contacto_con_soporte": "teléfono",
    "visita_técnica": "domicilio",
    "encuesta": "correo",
    "aviso_de_renovación": "correo",
    "recomendación": "boca a boca",
}
"""The channel of each step."""

CHANNELS = tuple(dict.fromkeys([*WHERE.values(), *(campaign.channel for campaign in CAMPAIGNS)]))


def activities(told: Block, codes: pa.StringArray, dirt: ExportDirt, form: Form) -> Export:
    """`crm_actividades`; advertisements tell which promise the customer met, where they made one."""
    rows, block = told.world.touches, told.world.block
    step = rows.step.astype(np.int64)
    campaign = np.where(step == ADVERTISEMENT, told.world.customers.campaign[rows.customer], -1)
    columns = {
        "id_actividad": ids("X", block, np.arange(len(rows))),
        "id_cliente": taken(codes, rows.customer),
        "fecha": day_first(rows.at),
        "etapa": coded([each.stage for each in STEPS], step),
        "paso": coded([each.code for each in STEPS], step),
        "area": coded([DEPARTMENTS[each.department] for each in STEPS], step),
        "canal": spelt(told.random, CHANNELS, _channels(step, campaign), dirt.respelled),
        "resultado": coded(OUTCOMES, rows.failed.astype(np.int8)),
        "promesa": coded(CLAIMS, campaign),
    }
    faults = (Fault({"fecha": IMPOSSIBLE}), Fault({"paso": None}), Fault({"resultado": "tal vez"}))
    return Export("crm_actividades", form, columns, ("id_actividad", "X"), faults)


def _channels(step: Whole, campaign: Whole) -> Whole:
    usual = np.array([CHANNELS.index(WHERE[each.code]) for each in STEPS])
    of_campaign = np.array([CHANNELS.index(each.channel) for each in CAMPAIGNS])
    return np.where(campaign >= 0, of_campaign[campaign], usual[step])
