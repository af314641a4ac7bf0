"""One customer's life in a few rows: met a campaign, bought, was served, answered, paid, left."""

from __future__ import annotations

from tests.loop.measure.company import Company, at
from unisono.model.canon import Kind

CUSTOMER = "crm:1"
EXTRAS = {"deliveries": {"thing": Kind.TEXT}}


def lived() -> Company:
    """A company where one customer has lived through everything, and another through nearly nothing."""
    return Company(
        extras=EXTRAS,
        customers=[
            {"id": CUSTOMER, "name": "Ana Rojas", "acquired_at": at("2026-01-05 10:00"), "country": "PE"},
            {"id": "crm:2", "name": "Luis Soto", "campaign_id": "c1", "acquired_at": at("2026-02-01 10:00")},
            {"id": "crm:3", "name": "Sin nada"},
        ],
        identities=[
            {"id": "crm:1", "customer_id": CUSTOMER, "system": "crm", "system_id": "1", "email": "a@x.pe"},
            {"id": "desk:U1", "customer_id": CUSTOMER, "system": "desk", "system_id": "U1", "phone": "987"},
            {"id": "desk:U7", "customer_id": None, "system": "desk", "system_id": "U7", "name": "Nadie"},
        ],
        merges=[{"id": "old:9", "resolved_id": CUSTOMER, "rule": "exact"}],
        conflicts=[
            {
                "id": "k1",
                "kind": "shared_contact",
                "shared": "***21",
                "customers": "crm:1 desk:U7",
                "records": 2,
            }
        ],
        campaigns=[{"id": "c1", "name": "Soporte 24/7"}],
        leads=[
            {
                "id": "l1",
                "customer_id": CUSTOMER,
                "campaign_id": "c1",
                "origin": "redes",
                "created_at": at("2026-01-01 09:00"),
                "mql_at": at("2026-01-02 09:00"),
            }
        ],
        promises=[
            {
                "id": "p1",
                "text": "Contestamos en 15 minutos",
                "campaign_id": "c1",
                "made_in": "campaign",
                "made_at": at("2025-12-01 00:00"),
                "kind": "answered_hours",
                "operator": "<=",
                "target": 15.0,
                "unit": "minutes",
                "channel": "phone",
            },
            {"id": "p2", "text": "Llegamos el día dicho", "kind": "delivery", "made_in": "agent"},
        ],
        exposures=[
            {"id": "e1", "customer_id": CUSTOMER, "promise_id": "p1", "at": at("2026-01-01 08:00")},
            {"id": "e2", "customer_id": CUSTOMER, "promise_id": "p2", "at": at("2026-01-01 08:30")},
        ],
        employees=[{"id": "v1", "name": "Vera Vega"}, {"id": "a1", "name": "Aldo Arce"}],
        deals=[
            {
                "id": "d1",
                "customer_id": CUSTOMER,
                "rep_id": "v1",
                "product": "Completo",
                "amount": 100_000,
                "currency": "PEN",
                "needs": "ayuda de noche",
                "opened_at": at("2026-01-03 09:00"),
                "closed_at": at("2026-01-05 09:00"),
                "won": True,
            },
            {"id": "d2", "customer_id": CUSTOMER, "product": "Premium", "opened_at": at("2026-04-01 09:00")},
            {"id": "d3", "customer_id": CUSTOMER, "won": False},
        ],
        contracts=[
            {
                "id": "k1",
                "customer_id": CUSTOMER,
                "plan": "Completo",
                "starts_at": at("2026-01-05 10:00"),
                "ends_at": at("2026-05-01 10:00"),
                "end_reason": "mala atención",
                "recurring_amount": 8_990,
                "currency": "PEN",
            }
        ],
        deliveries=[
            _order("o1", "2026-01-10 18:00", "2026-01-10 12:00", thing="instalación"),
            _order("o2", "2026-02-10 18:00", "2026-02-12 18:00"),
            _order("o3", "2026-03-10 18:00", None),
            _order("o4", "2026-03-11 18:00", None, status="cancelado"),
            _order("o5", None, "2026-03-12 18:00"),
        ],
        cases=[
            _case("t1", "2026-01-20 03:00", 10, topic="cobro"),
            _case("t2", "2026-04-10 03:00", 300, topic="fuga"),
            _case("t3", "2026-04-20 03:00", 300, topic="fuga", resolved_at=None),
            _case("t4", "2026-04-21 03:00", 5, channel="chat", topic=None),
        ],
        responses=[
            _answer("r1", "2026-01-25 09:00", 9.0),
            _answer("r2", "2026-04-12 09:00", 3.0, verbatim="nadie contesta"),
            _answer("r3", "2026-04-13 09:00", 4.0, instrument="csat"),
            _answer("r4", "2026-04-14 09:00", None, verbatim="solo palabras"),
        ],
        transactions=[
            _paid("f1", "2026-02-05 09:00", 8_990),
            _paid("f2", "2026-03-05 09:00", 8_990),
            _paid("f3", "2026-03-06 09:00", -2_000),
        ],
        touchpoints=[
            _touch("x1", "2026-01-01 08:00", "marketing"),
            _touch("x2", "2026-01-02 08:00", "Sales"),
            _touch("x3", "2026-01-03 08:00", "service"),
            _touch("x4", "2026-01-04 08:00", None),
            _touch("x5", "2026-01-04 09:00", "service", reference="cases:t1"),
        ],
    )


def _order(id: str, promised: str | None, came: str | None, **more: object) -> dict[str, object]:
    return {
        "id": id,
        "customer_id": CUSTOMER,
        "ordered_at": at("2026-01-06 10:00"),
        "promised_at": at(promised) if promised else None,
        "promised_by": "day",
        "delivered_at": at(came) if came else None,
        **more,
    }


def _case(id: str, opened: str, waited: int, **more: object) -> dict[str, object]:
    begun = at(opened)
    return {
        "id": id,
        "customer_id": CUSTOMER,
        "channel": "phone",
        "opened_at": begun,
        "first_answer_at": begun + waited * 60_000_000,
        "resolved_at": begun + 2 * waited * 60_000_000,
        "agent_id": "a1",
        **more,
    }


def _answer(id: str, when: str, score: float | None, **more: object) -> dict[str, object]:
    return {"id": id, "customer_id": CUSTOMER, "at": at(when), "instrument": "nps", "score": score, **more}


def _paid(id: str, when: str, amount: int) -> dict[str, object]:
    return {
        "id": id,
        "customer_id": CUSTOMER,
        "at": at(when),
        "amount": amount,
        "currency": "PEN",
        "kind": "cuota",
    }


def _touch(id: str, when: str, department: str | None, **more: object) -> dict[str, object]:
    return {
        "id": id,
        "customer_id": CUSTOMER,
        "at": at(when),
        "step": "visita_web",
        "department": department,
        "outcome": "failed",
        **more,
    }
