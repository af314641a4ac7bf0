"""The plans of pay that Andina Hogar keeps as files: the one it pays by, and one it is thinking about."""

from __future__ import annotations

from pathlib import Path

ROOM = "pay"

PLANS = {
    "comision": """\
# Lo que Andina Hogar paga hoy: una comisión por lo que el cliente firma para el primer año.
version = 1
title = "Comisión por el primer año"
currency = "PEN"
period = "month"
rounding = "half_up"
roles = ["vendedor"]

[[parts]]
kind = "revenue"
name = "Comisión"
rate = 0.06
""",
    "permanencia": """\
# Una alternativa: menos al firmar, más cuando el cliente sigue, y algo por las cuentas de todo el equipo.
version = 1
title = "Comisión y permanencia"
currency = "PEN"
period = "month"
rounding = "half_up"
roles = ["vendedor"]
leavers = "paid"

[[parts]]
kind = "revenue"
name = "Al firmar"
rate = 0.035

[[parts]]
kind = "retention"
name = "Sigue a los 6 meses"
months = 6
rate = 0.02

[[parts]]
kind = "retention"
name = "Sigue a los 12 meses"
months = 12
rate = 0.05

[[parts]]
kind = "satisfaction"
name = "Satisfacción del equipo"
instrument = "csat"
of = "team"
from = 0.6
to = 0.9
most = 60
minimum = 30
months = 12

[clawback]
months = 6
prorated = true
""",
}
"""Each plan's file by its name. The first pays what the laws of selling say that reps are paid for."""


def write_plans(folder: Path) -> tuple[Path, ...]:
    """Write the plans that aren't there yet; one that somebody changed stays as they left it.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as place:
    ...     [path.name for path in write_plans(Path(place))]
    ['comision.toml', 'permanencia.toml']
    """
    written = []
    (folder / ROOM).mkdir(parents=True, exist_ok=True)
    for name, text in PLANS.items():
        path = folder / ROOM / f"{name}.toml"
        if not path.exists():
            path.write_text(text, encoding="utf-8")
            written.append(path)
    return tuple(written)
