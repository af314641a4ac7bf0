"""The planted company's tables straight from its world: no exports, no import, so a hundred are quick.

What the recipe would make of the exports, without their dirt; kernels run on them as in the warehouse.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa

from tests.loop.measure.company import ZONE, Row
from unisono.demo.exports.columns import coded, ids
from unisono.demo.exports.tables import agents, countries, reps
from unisono.demo.truth.departments import readings
from unisono.demo.truth.tally import tally
from unisono.demo.world.calendar import FIRST_DAY, HOUR, MONTH_STARTS
from unisono.demo.world.contacts import Desk
from unisono.demo.world.effects import without
from unisono.demo.world.laws import Laws
from unisono.demo.world.life import live
from unisono.demo.world.market import CAMPAIGNS, CHANNELS, CITIES, NEEDS, PLANS, PROMISES, SEGMENTS, TOPICS
from unisono.demo.world.nouns import TEAMS, World
from unisono.model.canon import BY_NAME
from unisono.model.canon.kinds import SQL_TYPE
from unisono.model.kernel import Kernel

SECOND = 1_000_000
START = int(FIRST_DAY.astype("datetime64[s]").astype(np.int64)) + 5 * HOUR  # Lima is five hours behind UTC
Column = Any  # Arrow's arrays, whose stubs can't mix kinds
Tables = dict[str, dict[str, Any]]


def utc(seconds: Any) -> Column:
    """Microseconds of UTC; null where it never happened."""
    known = np.asarray(seconds, dtype=np.int64)
    return pa.array((START + known) * SECOND, mask=known < 0)


def tables_of(world: World, laws: Laws | None = None) -> Tables:
    """The canonical tables of a world, as columns."""
    people, staff = world.customers, world.staff
    names = ids("C", 0, np.arange(len(people)))
    codes = [campaign.code for campaign in CAMPAIGNS]
    return {
        "customers": {
            "id": names,
            "country": countries(people.city),
            "city": coded([city.name for city in CITIES], people.city),
            "segment": coded(SEGMENTS, people.segment),
            "acquired_at": utc(people.won_at),
            "origin": coded([campaign.origin for campaign in CAMPAIGNS], people.campaign),
            "campaign_id": coded(codes, people.campaign),
            "rep_id": coded(reps(staff), people.rep),
        },
        "contracts": {
            "id": ids("K", 0, np.arange(len(people))),
            "customer_id": names,
            "plan": coded([plan.name for plan in PLANS], people.plan),
            "starts_at": utc(people.won_at),
            "ends_at": utc(people.left_at),
            "recurring_amount": pa.array(np.array([plan.fee for plan in PLANS])[people.plan]),
            "currency": pa.array(["PEN"] * len(people)),
        },
        "leads": {
            "id": ids("L", 0, np.arange(len(world.leads))),
            "customer_id": names.take(_places(world.leads.customer)),
            "campaign_id": coded(codes, world.leads.campaign),
            "created_at": utc(world.leads.created_at),
            "mql_at": utc(world.leads.mql_at),
            "sql_at": utc(world.leads.sql_at),
        },
        "deals": _deals(world, names),
        "cases": _cases(world, names),
        "promises": _promises(),
        "campaigns": {"id": codes, "name": [campaign.name for campaign in CAMPAIGNS]},
        "employees": {
            "id": [*agents(staff), *reps(staff)],
            "department": ["service"] * len(staff.agent_team) + ["sales"] * len(staff.rep_city),
            "team": [
                *(TEAMS[team] for team in staff.agent_team),
                *(f"Ventas {CITIES[place].name}" for place in staff.rep_city),
            ],
        },
        "kpis": _kpis(world, laws or Laws()),
    }


def _places(codes: Any) -> Column:
    return pa.array(codes, mask=np.asarray(codes) < 0)


def _deals(world: World, names: Column) -> dict[str, Any]:
    rows = world.deals
    return {
        "id": ids("O", 0, np.arange(len(rows))),
        "customer_id": names.take(_places(rows.customer)),
        "lead_id": ids("L", 0, rows.lead),
        "rep_id": coded(reps(world.staff), rows.rep),
        "amount": pa.array(rows.amount),
        "currency": pa.array(["PEN"] * len(rows)),
        "needs": coded(NEEDS, rows.need),
        "opened_at": utc(rows.opened_at),
        "closed_at": utc(rows.closed_at),
        "won": pa.array(rows.won, mask=rows.closed_at < 0),
    }


def _cases(world: World, names: Column) -> dict[str, Any]:
    rows, again = world.cases, np.zeros(len(world.cases), dtype=bool)
    again[rows.repeat_of[rows.repeat_of >= 0]] = True
    return {
        "id": ids("T", 0, np.arange(len(rows))),
        "customer_id": names.take(_places(rows.customer)),
        "channel": coded(CHANNELS, rows.channel),
        "queue": coded([TEAMS[team] for team in world.staff.agent_team], rows.agent),
        "topic": coded(TOPICS, rows.topic),
        "opened_at": utc(rows.opened_at),
        "first_answer_at": utc(rows.answered_at),
        "resolved_at": utc(rows.resolved_at),
        "handle_seconds": pa.array(rows.handle_seconds.astype(float)),
        "reopened": pa.array(again),
        "agent_id": coded(agents(world.staff), rows.agent),
        "cost": pa.array(rows.cost),
        "currency": pa.array(["PEN"] * len(rows)),
    }


def _promises() -> dict[str, Any]:
    made_by = {campaign.claim: campaign.code for campaign in CAMPAIGNS if campaign.claim}
    return {
        "id": [each.code for each in PROMISES],
        "text": [each.text for each in PROMISES],
        "campaign_id": [made_by.get(each.code) for each in PROMISES],
        "made_at": utc(MONTH_STARTS[[each.from_month for each in PROMISES]]),
        "kind": [each.kind for each in PROMISES],
        "operator": ["<=" if each.target else None for each in PROMISES],
        "target": [float(each.target) if each.target else None for each in PROMISES],
        "unit": [each.unit or None for each in PROMISES],
        "channel": [each.channel or None for each in PROMISES],
    }


def _kpis(world: World, laws: Laws) -> dict[str, Any]:
    told = readings(tally(world, Desk.of(world.staff, laws)))
    return {
        "id": [f"K-{place}" for place in range(len(told))],
        "department": [each.department for each in told],
        "name": [each.name for each in told],
        "owner": [each.owner for each in told],
        "at": utc(MONTH_STARTS[[each.month for each in told]]),
        "value": [each.value for each in told],
        "target": [each.target for each in told],
        "direction": [each.direction for each in told],
        "incentive": [each.incentive or None for each in told],
    }


class Planted:
    """Canonical tables in an engine of their own, asked like a warehouse's reader."""

    def __init__(self, tables: Mapping[str, Mapping[str, Any]]) -> None:
        self._engine = duckdb.connect(config={"threads": 1})
        self._engine.execute("set TimeZone = 'UTC'")
        local = f"timezone('{ZONE}', make_timestamptz(us))"
        self._engine.execute(f"create macro local_time(us) as {local}")
        self._engine.execute(f"create macro local_day(us) as ({local}::date - date '1970-01-01')::integer")
        for name, table in BY_NAME.items():
            kinds = {column.name: SQL_TYPE[column.kind] for column in table.columns}
            kinds |= {"source": "varchar", "source_id": "varchar"}
            columns = ", ".join(f'"{column}" {kind}' for column, kind in kinds.items())
            self._engine.execute(f"create table {name} ({columns})")
            if name in tables:
                held = pa.table({column: pa.array(cells) for column, cells in tables[name].items()})
                self._engine.register("added", held)
                self._engine.execute(f"insert into {name} by name select * from added")
                self._engine.unregister("added")

    def ask(self, kernel: Kernel) -> list[Row]:
        """The rows of a kernel."""
        answer = self._engine.execute(kernel.sql, dict(kernel.parameters) or None)
        names = [column[0] for column in answer.description or []]
        return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def planted(
    seed: int, *, customers: int = 20_000, null: Sequence[str] = (), laws: Laws | None = None
) -> Planted:
    """A company, ready to be asked."""
    held = without(laws or Laws(), null)
    return Planted(tables_of(live(seed, 0, customers, held), held))
