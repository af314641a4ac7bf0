"""The small lists a company keeps beside its chain: customers, web accounts, staff, campaigns, promises."""

from __future__ import annotations

import numpy as np

from unisono.demo.chain import Chain
from unisono.demo.contacts import AGENTS
from unisono.demo.files import Columns, iso, numbered
from unisono.demo.market import REPS
from unisono.demo.people import FIRST_NAMES, LAST_NAMES
from unisono.demo.truth import (
    FIRST_MOMENT,
    NIGHT_CAMPAIGN,
    ORIGINS,
    PROMISED_ANSWER_SECONDS,
)

NIGHT_PROMISE = "P-247"
TWICE = 0.015  # share of customers that the sales system holds twice


def customers(chain: Chain, random: np.random.Generator) -> Columns:
    """`customers.csv` of the sales system; some people stand in it twice, under another code and address."""
    people, sales = chain.people, chain.sales
    count = len(people.code)
    again = np.sort(random.choice(count, round(count * TWICE), replace=False))
    rows = np.concatenate([np.arange(count), again])
    extra = [f"CL{count + place:06d}" for place in range(len(again))]
    other = [f"{code.lower()}@trabajo.example" for code in people.code[again]]
    origins = np.array([[origin.name, origin.campaign] for origin in ORIGINS], dtype=object)[sales.origin]
    return {
        "codigo": np.concatenate([people.code, np.array(extra, dtype=object)]),
        "nombre": people.name[rows],
        "correo": np.concatenate([people.email, np.array(other, dtype=object)]),
        "celular": people.phone[rows],
        "dni": people.document[rows],
        "distrito": people.district[rows],
        "origen": origins[rows, 0],
        "campana": origins[rows, 1],
        "vendedor": numbered("V", sales.rep)[rows],
        "fecha_alta": iso(sales.won_at[rows]),
    }


def web_accounts(chain: Chain) -> Columns:
    """`web_accounts.csv` of the web shop, which knows the same people by other codes."""
    accounts = chain.accounts
    return {
        "cuenta": accounts.code,
        "nombre": accounts.name,
        "email": accounts.email,
        "telefono": accounts.phone,
    }


def web_orders(chain: Chain) -> Columns:
    """`web_orders.csv` of the web shop: spare parts bought there."""
    bought = chain.purchases
    return {
        "pedido": [f"WP{place:05d}" for place in range(len(bought.owner))],
        "cuenta": chain.accounts.code[bought.owner],
        "fecha": iso(bought.at),
        "importe": bought.amount,
        "margen": bought.margin,
    }


def employees(random: np.random.Generator) -> Columns:
    """`employees.csv`: who sells and who answers."""
    code = np.concatenate([numbered("V", np.arange(REPS)), numbered("A", np.arange(AGENTS))])
    names = zip(random.choice(FIRST_NAMES, len(code)), random.choice(LAST_NAMES, len(code)), strict=True)
    place = np.arange(len(code))
    sells = place < REPS
    desk = np.where(place % 3, "Mesa día", "Mesa noche")
    return {
        "codigo": code,
        "nombre": [f"{first} {last}" for first, last in names],
        "area": np.where(sells, "ventas", "servicio"),
        "equipo": np.where(sells, "Ventas Lima", desk),
    }


def campaigns() -> Columns:
    """`campaigns.csv`: what ran, since when, for how much."""
    return {
        "codigo": [origin.campaign for origin in ORIGINS],
        "nombre": [f"Campaña {origin.name}" for origin in ORIGINS],
        "canal": [origin.name for origin in ORIGINS],
        "inicio": iso(np.array([origin.begins for origin in ORIGINS], dtype="datetime64[s]")),
        "costo": [origin.cost for origin in ORIGINS],
    }


def promises() -> Columns:
    """`promises.csv`: what customers were told."""
    begins = np.array([ORIGINS[-1].begins, FIRST_MOMENT], dtype="datetime64[s]")
    return {
        "codigo": [NIGHT_PROMISE, "P-DIA"],
        "texto": [
            "Soporte 24/7: le respondemos en 15 minutos, a cualquier hora",
            "Instalamos el día acordado, antes de las 8 de la noche",
        ],
        "dicho_en": ["campaña", "contrato"],
        "campana": [NIGHT_CAMPAIGN, ""],
        "desde": iso(begins),
        "tipo": ["first_answer", "delivery"],
        "metrica": ["first_answer_seconds", "delivered_at"],
        "operador": ["<=", "<="],
        "meta": [PROMISED_ANSWER_SECONDS, 0],
        "unidad": ["seconds", "days"],
        "calendario": ["24/7", ""],
    }


def exposures(chain: Chain) -> Columns:
    """`exposures.csv`: which customers came by the advertisement that promises help at night."""
    met = np.flatnonzero(chain.sales.origin == len(ORIGINS) - 1)
    code = chain.people.code[met]
    return {
        "codigo": [f"E{customer[2:]}" for customer in code],
        "id_cliente": code,
        "promesa": np.full(len(met), NIGHT_PROMISE, dtype=object),
        "fecha": iso(chain.sales.lead_at[met]),
    }
