"""The handful of bad rows that every real export has, planted so that each can be found again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from unisono.demo.files import Columns

BAD_ROWS: Mapping[str, tuple[Mapping[str, object], ...]] = {
    "leads.csv": ({"id_lead": "L-MAL-1", "fecha": "2026-02-31 10:00:00", "origen": "correo"},),
    "deals.csv": (
        {"id_oportunidad": "O-MAL-1", "monto_anual": "doce mil", "fecha_apertura": "03/02/2026 10:00"},
        {"id_oportunidad": "O-MAL-2", "monto_anual": "718,80", "fecha_apertura": "31/06/2026 10:00"},
    ),
    "contracts.csv": ({"id_contrato": "K-MAL-1", "id_cliente": "CL000001", "plan": "Plan Completo"},),
    "responses.csv": (
        {"id_respuesta": "R-MAL-1", "fecha": "2026-05-04 10:00:00", "instrumento": "nps", "puntaje": "11"},
        {
            "id_respuesta": "R-MAL-2",
            "fecha": "2026-05-04 10:05:00",
            "instrumento": "csat",
            "puntaje": "cinco",
        },
    ),
    "customers.csv": ({},),
    "transactions.parquet": ({"id_cobro": "P-MAL-1", "monto": 89.9, "tipo": "cuota"},),
}
BAD_CASES: tuple[Mapping[str, object], ...] = (
    {"id": "T-MAL-1", "canal": "chat", "tema": "cobro", "tiempos": {"creado": "ayer"}},
)


def spoil(file: str, columns: Columns) -> dict[str, Any]:
    """Add a file's bad rows after its good ones; what a bad row doesn't say stays empty.

    >>> spoil("customers.csv", {"codigo": ["CL1"]})["codigo"].tolist()
    ['CL1', '']
    """
    rows = BAD_ROWS.get(file, ())
    return {
        name: _longer(np.asarray(column), [row.get(name) for row in rows]) for name, column in columns.items()
    }


def _longer(column: np.ndarray[Any, Any], values: list[object]) -> np.ndarray[Any, Any]:
    if not values:
        return column
    if column.dtype.kind in "Mf":  # a typed file can't hold words: nothing is a null there
        return np.concatenate([column, np.array(values, dtype=column.dtype)])
    return np.concatenate([column.astype(object), np.array([value or "" for value in values], dtype=object)])
