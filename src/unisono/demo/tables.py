"""The chain as the company's systems would export it: their names for things, their ids, their dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from unisono.demo.chain import Chain
from unisono.demo.contacts import CHANNELS, TOPICS
from unisono.demo.files import Columns, comma, day_first, iso, numbered, only
from unisono.demo.truth import MONTHLY_PRICES, ORIGINS, PLANS, Flags, Texts, Times, Whole

_ORIGIN_NAMES = np.array([origin.name for origin in ORIGINS], dtype=object)
_CAMPAIGNS = np.array([origin.campaign for origin in ORIGINS], dtype=object)
_PLAN_NAMES = np.array([f"Plan {plan}" for plan in PLANS], dtype=object)


def _ranked(letter: str, times: Times) -> Texts:
    """Codes in the order of time."""
    place = np.empty(len(times), dtype=np.int64)
    place[np.argsort(times, kind="stable")] = np.arange(len(times))
    return np.array([f"{letter}{number:06d}" for number in place.tolist()], dtype=object)


@dataclass(frozen=True, slots=True)
class Funnel:
    """One entry a lead, the won ones first; `deal` marks those that became an opportunity."""

    lead: Texts
    customer: Texts
    origin: Whole
    lead_at: Times
    opened_at: Times
    closed_at: Times
    deal: Flags
    closed: Flags
    won: Flags


def funnel(chain: Chain) -> Funnel:
    """Won and lost leads together, numbered in the order they came."""
    sales, losses = chain.sales, chain.losses
    lead_at = np.concatenate([sales.lead_at, losses.lead_at])
    all_won = np.ones(len(sales.origin), dtype=bool)
    return Funnel(
        lead=_ranked("L", lead_at),
        customer=np.concatenate([chain.people.code, np.full(len(losses.origin), "", dtype=object)]),
        origin=np.concatenate([sales.origin, losses.origin]),
        lead_at=lead_at,
        opened_at=np.concatenate([sales.opened_at, losses.opened_at]),
        closed_at=np.concatenate([sales.won_at, losses.closed_at]),
        deal=np.concatenate([all_won, losses.worked]),
        closed=np.concatenate([all_won, losses.closed]),
        won=np.concatenate([all_won, np.zeros(len(losses.origin), dtype=bool)]),
    )


def leads(chain: Chain) -> Columns:
    """`leads.csv` of the advertising system."""
    came = funnel(chain)
    return {
        "id_lead": came.lead,
        "fecha": iso(came.lead_at),
        "origen": _ORIGIN_NAMES[came.origin],
        "campana": _CAMPAIGNS[came.origin],
        "id_cliente": came.customer,
        "fecha_oportunidad": only(iso(came.opened_at), came.deal),
    }


def deals(chain: Chain) -> Columns:
    """`deals.csv` of the sales system: Latin-1, semicolons, day first, decimal comma."""
    came, sales, losses = funnel(chain), chain.sales, chain.losses
    plan = np.concatenate([sales.plan, losses.plan])
    night = np.concatenate([sales.night_need, np.zeros(len(losses.origin), dtype=bool)])
    columns = {
        "id_oportunidad": _ranked("O", came.opened_at),
        "id_lead": came.lead,
        "id_cliente": came.customer,
        "vendedor": numbered("V", np.concatenate([sales.rep, losses.rep])),
        "etapa": np.where(~came.closed, "abierta", np.where(came.won, "ganada", "perdida")),
        "producto": _PLAN_NAMES[plan],
        "monto_anual": comma(MONTHLY_PRICES[plan] * 12),
        "necesidad": np.where(night, "ayuda de noche", ""),
        "fecha_apertura": day_first(came.opened_at),
        "fecha_cierre": only(day_first(came.closed_at), came.closed),
        "ganada": np.where(~came.closed, "", np.where(came.won, "sí", "no")),
    }
    return {name: column[came.deal] for name, column in columns.items()}


def contracts(chain: Chain) -> Columns:
    """`contracts.csv`: one for each installed customer; the reason for leaving follows what they lived."""
    done = chain.installations.done
    lives, sales = chain.lives, chain.sales
    reason = np.where(
        sales.night_need,
        "no atienden de noche",
        np.where(chain.installations.late, "incumplimiento", "precio"),
    )
    columns = {
        "id_contrato": np.array([f"K{code[2:]}" for code in chain.people.code], dtype=object),
        "id_cliente": chain.people.code,
        "plan": _PLAN_NAMES[sales.plan],
        "inicio": iso(lives.begins),
        "fin": only(iso(lives.ends), lives.left),
        "motivo_fin": only(reason, lives.left),
        "cuota_mensual": sales.price,
    }
    return {name: column[done] for name, column in columns.items()}


def deliveries(chain: Chain) -> Columns:
    """`deliveries.csv.gz`: every installation ordered, done or still to come."""
    installations = chain.installations
    return {
        "id_orden": orders(chain),
        "id_cliente": chain.people.code,
        "fecha_pedido": iso(installations.ordered_at),
        "fecha_prometida": iso(installations.promised_at),
        "fecha_instalacion": only(iso(installations.delivered_at), installations.done),
        "estado": np.where(installations.done, "instalada", "programada"),
    }


def orders(chain: Chain) -> Texts:
    """The code of each customer's installation."""
    return np.array([f"I{code[2:]}" for code in chain.people.code], dtype=object)


def cases(chain: Chain) -> Iterator[dict[str, object]]:
    """`cases.jsonl` of the help desk: nested, with the zone in its clocks."""
    contacts = chain.contacts
    opened, answered, resolved = (
        [f"{text}-05:00" for text in np.datetime_as_string(times, "s").tolist()]
        for times in (contacts.opened_at, contacts.answered_at, contacts.resolved_at)
    )
    customers, seconds = chain.people.code[contacts.owner], contacts.handle_seconds.tolist()
    for place in range(len(opened)):
        yield {
            "id": case_code(place),
            "solicitante": {"id_cliente": customers[place], "idioma": "es"},
            "canal": CHANNELS[contacts.channel[place]],
            "tema": TOPICS[contacts.topic[place]],
            "tiempos": {
                "creado": opened[place],
                "primera_respuesta": answered[place],
                "resuelto": resolved[place],
                "manejo_seg": int(seconds[place]),
            },
            "agente": {"id": f"A{contacts.agent[place]:02d}"},
            "reabierto": bool(~contacts.solved[place]),
            "costo": round(1.5 + seconds[place] * 0.011, 2),
        }


def case_code(place: int) -> str:
    """The code of a case by its place.

    >>> case_code(7)
    'T000007'
    """
    return f"T{place:06d}"


def responses(chain: Chain) -> Columns:
    """`responses.csv` of the survey tool."""
    answers = chain.answers
    installed = answers.touchpoint == "instalación"
    return {
        "id_respuesta": np.array([f"R{place:06d}" for place in range(len(answers.owner))], dtype=object),
        "id_cliente": chain.people.code[answers.owner],
        "fecha": iso(answers.at),
        "instrumento": answers.instrument,
        "momento": answers.touchpoint,
        "puntaje": answers.score.astype(object),
        "comentario": answers.words,
        "id_orden": only(orders(chain)[answers.owner], installed),
        "id_caso": np.array(
            [case_code(place) if place >= 0 else "" for place in answers.about.tolist()], dtype=object
        ),
    }


def transactions(chain: Chain) -> dict[str, Any]:
    """`transactions.parquet` of the billing system: typed columns."""
    paid = chain.payments
    return {
        "id_cobro": [f"P{place:06d}" for place in range(len(paid.owner))],
        "id_cliente": chain.people.code[paid.owner],
        "fecha": paid.at,
        "monto": paid.amount,
        "margen": paid.margin,
        "tipo": paid.kind,
    }
