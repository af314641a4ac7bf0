"""The help desk's files: one nested object a ticket, in UTC, and later what had been exported too soon."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from unisono.demo.exports.clock import in_utc
from unisono.demo.exports.columns import amounts, blank, coded, ids, taken, whole
from unisono.demo.exports.dirt import Fault
from unisono.demo.exports.forms import JsonLines
from unisono.demo.exports.nouns import Block, ExportDirt
from unisono.demo.exports.tables import Export, agents, countries, main_record, spelt
from unisono.demo.people.nouns import HELPDESK
from unisono.demo.world.market import CHANNELS, TOPICS
from unisono.demo.world.nouns import TEAMS, Cases, Flags, Whole

FORM = JsonLines(frozenset({"tiempos.manejo_seg", "reabierto", "costo"}))
STEM = "mesa_de_ayuda"
FAULTS = (
    Fault(cut=True),
    Fault({"tiempos.creado": "2026-02-31T10:00:00Z"}),
    Fault({"id": None}),
    Fault({"canal": "paloma mensajera"}),
)


def exports(told: Block, dirt: ExportDirt) -> Iterator[Export]:
    """The tickets as they were first exported, then those that were not finished, anew."""
    true = tickets(told, dirt)
    early = _early(told.random, told.world.cases, dirt.corrected)
    yield Export(
        STEM, FORM, {**true, **_as_first_exported(told.world.cases, early)}, ("id", "T"), FAULTS, twice=True
    )
    later = {name: column.take(early) for name, column in true.items()}
    yield Export(f"{STEM}_correcciones", FORM, later, ("id", "T"), corrects=True)


def tickets(told: Block, dirt: ExportDirt) -> dict[str, pa.StringArray]:
    """All tickets as they truly were."""
    rows, world, records = told.world.cases, told.world, told.records[HELPDESK]
    record = main_record(records, len(world.customers))[rows.customer]
    place = np.arange(len(rows))
    return {
        "id": ids("T", world.block, place),
        "solicitante.id": taken(records.system_id, record),
        "solicitante.nombre": taken(records.name, record),
        "solicitante.correo": taken(records.email, record),
        "solicitante.telefono": taken(records.phone, record),
        "solicitante.pais": countries(world.customers.city[rows.customer]),
        "canal": spelt(told.random, CHANNELS, rows.channel, dirt.respelled),
        "tema": blank(told.random, coded(TOPICS, rows.topic), dirt.blank),
        "tiempos.creado": in_utc(rows.opened_at),
        "tiempos.primera_respuesta": in_utc(rows.answered_at),
        **_finished(rows.resolved_at, rows.handle_seconds),
        "agente.id": coded(agents(world.staff), rows.agent),
        "agente.equipo": coded([TEAMS[team] for team in world.staff.agent_team], rows.agent),
        "reabierto": coded(("false", "true"), _again(rows).astype(np.int8)),
        "repite": ids("T", world.block, rows.repeat_of),
        "costo": amounts(rows.cost),
    }


def _finished(resolved_at: Whole, handle_seconds: Whole) -> dict[str, pa.StringArray]:
    return {"tiempos.resuelto": in_utc(resolved_at), "tiempos.manejo_seg": whole(handle_seconds)}


def _early(random: np.random.Generator, rows: Cases, share: float) -> Whole:
    """The places of tickets that were exported before they were solved."""
    solved = np.flatnonzero(rows.resolved_at != -1)
    count = max(1, round(len(solved) * share)) if share and len(solved) else 0
    return np.sort(random.choice(solved, count, replace=False)) if count else solved[:0]


def _as_first_exported(rows: Cases, early: Whole) -> dict[str, pa.StringArray]:
    """Not solved yet, and worked on for as many seconds as it would be minutes."""
    open_then: Flags = np.zeros(len(rows), dtype=bool)
    open_then[early] = True
    seconds = np.where(open_then, rows.handle_seconds // 60, rows.handle_seconds)
    return _finished(np.where(open_then, -1, rows.resolved_at), seconds)


def _again(rows: Cases) -> Flags:
    """Which tickets another one took up again?"""
    again: Flags = np.zeros(len(rows), dtype=bool)
    again[rows.repeat_of[rows.repeat_of >= 0]] = True
    return again
