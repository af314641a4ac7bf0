"""A company whose people give their word: Luis keeps his, Rosa is late, and a word is open until Friday."""

from __future__ import annotations

from pathlib import Path

from tests.services.promises.desk import filled
from unisono.model.company import Company

COLUMNS: dict[str, tuple[str, ...]] = {
    "promises": ("id", "text", "made_in", "made_at", "kind"),
    "customers": ("id", "name", "country"),
    "employees": ("id", "name", "team", "department"),
    "exposures": ("id", "customer_id", "promise_id", "at", "employee_id", "due_at", "done_at"),
    "cases": ("id", "customer_id", "opened_at"),
}
CALL = "Te devuelvo la llamada"
KEPT, LATE = 34, 3


def word_givers(folder: Path) -> Company:
    """Luis gave 35 words and kept 34; of Rosa's four three are past their day and one is open."""
    luis = [
        (f"l{n}", f"u{n % 5}", "call", "2026-01-05 09:00", "luis", "2026-01-06 18:00", "2026-01-06 12:00")
        for n in range(KEPT)
    ]
    broken = ("l99", "u1", "call", "2026-01-05 09:00", "luis", "2026-01-06 18:00", "2026-01-07 12:00")
    late = [
        (f"r{n}", f"u{n}", "call", "2026-01-05 10:00", "rosa", f"2026-01-0{7 - n} 18:00", "")
        for n in range(LATE)
    ]
    still_open = ("r9", "u4", "call", "2026-01-08 10:00", "rosa", "2026-01-16 18:00", "")
    met = ("ad", "u3", "call", "2026-01-05 10:00", "", "", "")  # an advert, nobody's own word
    return filled(
        folder,
        COLUMNS,
        {
            "promises": [("call", CALL, "agent", "2026-01-01 00:00", "callback")],
            "customers": [(f"u{n}", f"Cliente {n}", "PE" if n % 2 else "CL") for n in range(5)],
            "employees": [
                ("luis", "Luis Paz", "Voz Norte", "service"),
                ("rosa", "Rosa Gil", "Voz Sur", "service"),
            ],
            "exposures": [*luis, broken, *late, still_open, met],
            "cases": [("k", "u1", "2026-01-10 09:00")],
        },
    )
