"""A table with every kind of cell, some of which want to be formulas; and what its files say."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from tests.render.samples import sure, too_few
from unisono.model.table import Stamp, Table, TableColumn, TableRow

LIMA = timezone(timedelta(hours=-5))
ATTACKS = (
    '=HYPERLINK("http://x","y")',
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1+1",
    "'=1",
)

TABLE = Table(
    "segments",
    "Segmentos: quién se va / por qué [2026]",
    (
        TableColumn("name", "Segmento"),
        TableColumn("churn", "Abandono", "estimate"),
        TableColumn("people", "Clientes", "count"),
        TableColumn("share", "Parte", "share"),
        TableColumn("first", "Primera compra", "day"),
        TableColumn("seen", "Visto", "moment"),
        TableColumn("score", "Nota", "number"),
        TableColumn("whole", "¿Completo?"),
    ),
    (
        TableRow(
            (
                "Jóvenes, «familia»",
                sure(0.125, 0.025, 1_234, "share"),
                98_765,
                0.25,
                date(2018, 3, 5),
                datetime(2026, 11, 21, 22, 30, tzinfo=LIMA),
                4.5,
                True,
            )
        ),
        TableRow(("=1+1", too_few(12, "share", 0.1, 0.4), 12, None, None, None, -3.0, False)),
    ),
    total=40,
)
STAMP = Stamp(
    company="Café & Té, S.A.",
    edition=7,
    as_of=datetime(2026, 11, 20, 5, 0, tzinfo=UTC),
    lens="Perú · de enero a marzo de 2026",
    made_at=datetime(2026, 11, 22, 3, 4, 5, tzinfo=UTC),
    version="0.1.0",
    by="Ana",
)


def of_texts(*texts: str) -> Table:
    """A table of one column of text."""
    return Table(
        "texts", "Textos", (TableColumn("text", "Texto"),), tuple(TableRow((text,)) for text in texts)
    )
