"""The registry of KPIs: who is measured by what, paid how, and in which months it was green."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from unicodedata import combining, normalize

from unisono.loop.diagnose.silos.nouns import Direction, Kpi, KpiKind, Reading

Rows = Sequence[Mapping[str, Any]]

# What a metric's name says it measures, in the words departments use in Spanish, Portuguese and English.
_KINDS: tuple[tuple[KpiKind, str], ...] = (
    ("handling", r"aht|tmo|tma|handl\w*|manejo|tiempo medio|tempo medio|call time|duracion|duracao"),
    ("conversion", r"conver\w*|win rate|cierre|fechamento|close rate"),
    ("leads", r"mqls?|sqls?|leads?|prospect\w*|contactos nuevos"),
    ("sales", r"quotas?|cuotas?|cotas?|ventas|vendas|sales|bookings?|facturacion|faturamento|revenue"),
)
_DEPARTMENTS = {
    "ventas": "sales", "vendas": "sales", "comercial": "sales",
    "servicio": "service", "servico": "service", "atencion": "service", "atendimento": "service",
    "soporte": "service", "suporte": "service", "support": "service", "mercadeo": "marketing",
}  # fmt: skip
_DOWN = {"down", "lower", "abajo", "bajo", "menor", "baixo", "-"}


def registry(rows: Rows, places: Rows = ()) -> tuple[Kpi, ...]:
    """Every KPI there is, with its readings in order of time.

    Parameters
    ----------
    rows : of `kpis_kernel`.
    places : of `places_kernel`, to tell which KPIs are about one queue, city or campaign alone.

    >>> registry([{"department": "Ventas", "name": "cuota Lima", "owner": None, "month": 1, "value": 2.0,
    ...            "target": 1.0, "direction": "up", "incentive": None}])[0].kind
    'sales'
    """
    held: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for row in rows:
        held.setdefault((department_of(str(row["department"])), str(row["name"])), []).append(row)
    known = sorted(
        {(str(each["value"]), str(each["kind"])) for each in places}, key=lambda each: (-len(each[0]), each)
    )
    return tuple(_kpi(department, name, told, known) for (department, name), told in held.items())


def department_of(told: str) -> str:
    """A department under the name it has everywhere else.

    >>> department_of("Atención"), department_of("Finanzas")
    ('service', 'finanzas')
    """
    plain = _plain(told)
    return _DEPARTMENTS.get(plain, plain)


def kind_of(name: str) -> KpiKind:
    """What a KPI measures, as far as its name says.

    >>> kind_of("AHT Voz"), kind_of("quota_attainment"), kind_of("NPS")
    ('handling', 'sales', 'other')
    """
    plain = _plain(name)
    return next((kind for kind, words in _KINDS if re.search(rf"\b({words})\b", plain)), "other")


def _kpi(department: str, name: str, rows: Rows, known: Sequence[tuple[str, str]]) -> Kpi:
    last = rows[-1]
    direction: Direction = "down" if _plain(str(last["direction"] or "up")) in _DOWN else "up"
    owner = str(last["owner"] or "")
    return Kpi(
        department,
        name,
        owner,
        direction,
        str(last["incentive"] or ""),
        kind_of(name),
        _place(f"{name} · {owner}", known),
        tuple(_reading(row, direction) for row in rows if row["value"] is not None),
    )


def _reading(row: Mapping[str, Any], direction: Direction) -> Reading:
    value, target = float(row["value"]), row["target"]
    if target is None:
        return Reading(int(row["month"]), value, None, None)
    green = value >= target if direction == "up" else value <= target
    return Reading(int(row["month"]), value, float(target), bool(green))


def _place(told: str, known: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """The longest place named in a KPI's name or its owner's."""
    plain = f" {_plain(told)} "
    for value, kind in known:
        if len(value) > 2 and f" {_plain(value)} " in plain:
            return kind, value
    return None


def _plain(text: str) -> str:
    """Lower case, without accents, words apart by one space."""
    bare = "".join(sign for sign in normalize("NFKD", text.lower()) if not combining(sign))
    return re.sub(r"[^a-z0-9-]+", " ", bare).strip()
