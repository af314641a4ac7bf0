"""Gathers what the rules flagged in a staged file into notices: how many rows, and the first of them."""

from __future__ import annotations

from unisono.model.intake import Notice
from unisono.store.warehouse.load import Load
from unisono.store.warehouse.staging import Staged

EXAMPLES = 5


def flag_notices(load: Load, staged: Staged) -> tuple[Notice, ...]:
    """One notice for each broken flag rule and each join with orphans, with counts and examples."""
    each = (
        f"select record, unnest(from_json(flags, '[\"json\"]')) as flag from {staged.relation}"
        " where flags is not null and fault is null"
    )
    read = (
        "select coalesce(flag->>'rule', flag->>'orphan') as name, (flag->>'orphan') is not null as orphan,"
        f" flag->>'value' as value, record from ({each})"
    )
    found = load.engine.execute(
        "select name, orphan, count(*), list(distinct value order by value), min(record)"
        f" from ({read}) group by name, orphan order by orphan, name"
    ).fetchall()
    return tuple(_notice(*row) for row in found)


def _notice(name: str, orphan: bool, rows: int, values: list[str | None], first: int) -> Notice:
    if not orphan:
        return Notice("rows_flagged", {"rule": name, "rows": rows, "first": first + 1})
    known = [value for value in values if value is not None]
    shown = ", ".join(known[:EXAMPLES]) + ("…" if len(known) > EXAMPLES else "")
    return Notice("orphans", {"join": name, "rows": rows, "values": shown, "distinct": len(known)})
