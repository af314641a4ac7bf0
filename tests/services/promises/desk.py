"""A help desk that promised an answer at any hour: kept by day, broken by night; and other promises."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from unisono.model.company import Company
from unisono.services.companies import found_company
from unisono.services.listen import import_files, recipe_named

ATTACK = "<script>alert(1)</script> 'we answer' {{ 7 }}"
NIGHT = "We're here at any hour"
COLUMNS: dict[str, tuple[str, ...]] = {
    "campaigns": ("id", "name", "starts_at"),
    "promises": (
        "id", "text", "made_in", "campaign_id", "made_at", "kind", "operator", "target", "unit", "calendar",
        "channel",
    ),
    "customers": ("id", "name", "country", "segment"),
    "exposures": ("id", "customer_id", "promise_id", "at"),
    "cases": ("id", "customer_id", "channel", "topic", "opened_at", "first_answer_at"),
    "responses": ("id", "customer_id", "case_id", "at", "instrument", "score", "verbatim"),
}  # fmt: skip
FIRST = datetime(2026, 1, 5)  # a Monday
DAYS = 40
HOURS = (3, 10, 11, 15)


def _promises() -> list[tuple[object, ...]]:
    answered = ("<=", 15, "minutes", "24/7", "phone")
    return [
        ("night", NIGHT, "campaign", "c", "2026-01-05 00:00:00", "answered_hours", *answered),
        (
            "mail/1 y 2",
            ATTACK,
            "contract",
            "",
            "2026-01-05 00:00:00",
            "first_answer",
            "<=",
            1,
            "days",
            "",
            "mail",
        ),
        ("best", "We are the best", "", "", "", "", "", "", "", "", ""),
        ("no target", "We answer soon", "agent", "", "", "first_answer", "<=", "", "minutes", "", ""),
        (
            "quiet",
            "Nobody asked yet",
            "",
            "",
            "2026-01-05 00:00:00",
            "first_answer",
            "<=",
            5,
            "hours",
            "",
            "fax",
        ),
    ]


def desk(folder: Path, *, promises: bool = True) -> Company:
    """The desk with forty days behind it: four calls and one mail a day."""
    cases, responses = _lived()
    rows: dict[str, list[tuple[object, ...]]] = {
        "campaigns": [("c", ATTACK, "2026-01-05 00:00:00")],
        "promises": _promises() if promises else [],
        "customers": [(f"u{each}", f"Name {each}", "PE" if each % 2 else ATTACK, "x") for each in range(20)],
        "exposures": [(each, f"u{each}", "night", "2026-01-06 10:00:00") for each in range(7)],
        "cases": cases,
        "responses": responses,
    }
    return filled(folder, COLUMNS, rows)


def filled(
    folder: Path, columns_of: Mapping[str, Sequence[str]], rows: Mapping[str, Sequence[Sequence[object]]]
) -> Company:
    """A company into which these rows were loaded, table by table."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "recipe.toml").write_text(_recipe(columns_of), encoding="utf-8")
    told: dict[str, object] = {"name": ATTACK, "currency": "PEN", "time_zone": "America/Lima"}
    company = found_company(folder / "company", told)
    files = folder / "files"
    files.mkdir()
    for table, columns in columns_of.items():
        with (files / f"{table}.csv").open("w", newline="", encoding="utf-8") as written:
            csv.writer(written).writerows([columns, *rows[table]])
    import_files(company, files, recipe_named(str(folder / "recipe.toml")))
    return company


def _lived() -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """Calls at 3 wait an hour, the others a minute; every mail is answered the same day."""
    cases: list[tuple[object, ...]] = []
    responses: list[tuple[object, ...]] = []
    for day in range(DAYS):
        for hour in HOURS:
            name = f"call-{day}-{hour}"
            opened = FIRST + timedelta(days=day, hours=hour)
            answered = opened + timedelta(minutes=60 if hour == 3 else 1)
            who = f"u{(day + hour) % 20}"
            cases.append((name, who, "phone", f"topic {hour}", opened, answered))
            score, words = (1, f"{ATTACK} nobody at three, day {day}") if hour == 3 else (5, "thank you")
            responses.append((name, who, name, opened + timedelta(hours=8), "csat", score, words))
        opened = FIRST + timedelta(days=day, hours=9)
        cases.append((f"mail-{day}", f"u{day % 20}", "mail", "mail", opened, opened + timedelta(hours=2)))
    return cases, responses


def _recipe(columns_of: Mapping[str, Sequence[str]]) -> str:
    parts = ['name = "desk"\nsystem = "d"\ntitle = "A desk"\n']
    for table, columns in columns_of.items():
        fields = "\n".join(f'{column} = "{column}"' for column in columns)
        parts.append(
            f'[files.{table}]\npattern = "{table}.csv"\n[[files.{table}.feeds]]\ntable = "{table}"\n'
            f'source_id = ["id"]\n[files.{table}.feeds.columns]\n{fields}\n'
        )
    return "\n".join(parts)
