"""Who works here, as the sales system lists them: reps by city, agents by team, and who leads them."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from unisono.demo.exports.columns import coded
from unisono.demo.exports.forms import Delimited
from unisono.demo.exports.tables import Export, agents, reps
from unisono.demo.world.market import CITIES, LIMA
from unisono.demo.world.nouns import TEAMS, Staff

HEADS_OF_SALES = ("Rosario Tello Marín", "Iván Cárdenas Ruiz", "Beatriz Olvera Nava", "Tomás Araya Leiva")
"""Who leads the reps of each city, in order of CITIES."""

HEADS_OF_SERVICE = (
    "Germán Poma Salas", "Elvira Zegarra Ríos", "Nadia Farfán Vega", "Óscar Tafur Luna",
    "Pilar Ventocilla Paz",
)  # fmt: skip
"""Who leads the agents of each team, in order of TEAMS; all of them work in Lima."""


def employees(staff: Staff, names: pa.StringArray) -> Export:
    """`crm_personal`: reps first, then agents, like their names."""
    selling, serving = len(staff.rep_city), len(staff.agent_team)
    sells = np.arange(selling + serving) < selling
    city = np.concatenate([staff.rep_city, np.full(serving, LIMA)])
    team = np.concatenate([len(TEAMS) + staff.rep_city, staff.agent_team])
    teams = [*TEAMS, *(f"Ventas {city.name}" for city in CITIES)]
    columns = {
        "codigo": pa.array([*reps(staff), *agents(staff)]),
        "nombre": names,
        "area": coded(("servicio", "ventas"), sells.astype(np.int8)),
        "equipo": coded(teams, team),
        "cargo": coded(("agente", "vendedor"), sells.astype(np.int8)),
        "ciudad": coded([each.name for each in CITIES], city),
        "jefe": coded([*HEADS_OF_SERVICE, *HEADS_OF_SALES], team),
    }
    return Export("crm_personal", Delimited(";", "latin-1"), columns, ("codigo", "E"))
