"""A company whose every text is an attack: whoever shows one of them unescaped is found out."""

from __future__ import annotations

import csv
from pathlib import Path

from unisono.model.company import Company
from unisono.services.companies import found_company
from unisono.services.listen import import_files, recipe_named

MARK = "alert(2468)"
ATTACK = f"<script>{MARK}</script>\"'><img src=x onerror={MARK}>{{{{ 7|add:'7' }}}}"
# What must never stand in a page: the attack as HTML would run it, or a template that was run.
RUN = (f"<script>{MARK}", f"<img src=x onerror={MARK}", "{% ")
CUSTOMER = "x:1"
PEOPLE = 40

RECIPE = """
name = "hostile"
system = "x"
title = "Hostile"
"""
TABLES: dict[str, tuple[str, ...]] = {
    "campaigns": ("id", "name", "channel", "starts_at", "audience"),
    "promises": (
        "id", "text", "made_in", "campaign_id", "made_at", "kind", "metric", "operator", "target", "unit",
        "calendar", "segment", "channel",
    ),
    "customers": (
        "id", "name", "kind", "segment", "business_unit", "country", "region", "city", "language",
        "acquired_at", "origin", "campaign_id",
    ),
    "exposures": ("id", "customer_id", "promise_id", "at"),
    "cases": ("id", "customer_id", "channel", "topic", "opened_at", "first_answer_at", "resolved_at"),
    "responses": (
        "id", "customer_id", "at", "instrument", "question", "score", "verbatim", "touchpoint", "channel",
    ),
}  # fmt: skip
TIMES = {"starts_at": "2026-01-01 09:00:00", "made_at": "2026-01-01 09:00:00", "at": "2026-03-02 10:00:00"}


def hostile_company(folder: Path) -> Company:
    """A company with forty customers, one campaign and one promise, all of them named by attackers."""
    company = found_company(folder, {"name": ATTACK, "currency": "PEN", "time_zone": "America/Lima"})
    files = folder / "files"
    files.mkdir()
    recipe = [RECIPE]
    for table, columns in TABLES.items():
        recipe.append(_file(table, columns))
        rows = 1 if table in ("campaigns", "promises") else PEOPLE
        with (files / f"{table}.csv").open("w", newline="", encoding="utf-8") as written:
            writer = csv.writer(written)
            writer.writerow(columns)
            writer.writerows([_cell(table, column, row) for column in columns] for row in range(1, rows + 1))
    (folder / "recipes" / "hostile.toml").write_text("\n".join(recipe), encoding="utf-8")
    import_files(company, files, recipe_named("hostile", folder))
    return company


def _file(table: str, columns: tuple[str, ...]) -> str:
    fields = "\n".join(f'{column} = "{column}"' for column in columns)
    return (
        f'[files.{table}]\npattern = "{table}.csv"\n\n[[files.{table}.feeds]]\ntable = "{table}"\n'
        f'source_id = ["id"]\n[files.{table}.feeds.columns]\n{fields}\n'
    )


def _cell(table: str, column: str, row: int) -> object:
    """What stands in a cell: what a figure needs is sound, everything else is an attack."""
    sound: dict[str, object] = {
        "id": "p" if table == "promises" else "c" if table == "campaigns" else row,
        "customer_id": row,
        "promise_id": "p",
        "campaign_id": "c",
        "instrument": "nps",
        "score": row % 11,
        "kind": "first_answer" if table == "promises" else ATTACK,
        "metric": "first_answer_seconds",
        "operator": "<=",
        "target": 15,
        "unit": "minutes",
        "calendar": "24/7",
        "acquired_at": "2026-01-15 12:00:00",
        "opened_at": f"2026-02-{1 + row % 27:02d} {row % 24:02d}:00:00",
        "first_answer_at": f"2026-02-{1 + row % 27:02d} {row % 24:02d}:{row % 60:02d}:00",
        "resolved_at": "2026-03-01 12:00:00",
        "channel": "phone" if table in ("promises", "cases") else ATTACK,
        **TIMES,
    }
    return sound.get(column, ATTACK)
