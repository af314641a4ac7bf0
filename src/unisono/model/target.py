"""A target: the value a metric should reach, as a person writes it in `company.toml`."""

from __future__ import annotations

import math
import re

_LINE = re.compile(r"\s*([a-z][a-z0-9_]*)\s*[=:]\s*([\u2212+-]?\d+(?:[.,]\d+)?)\s*(%?)\s*")


def read_target(line: str) -> tuple[str, float]:
    """Which metric should reach which value? Shares are written with a sign of per cent or as fractions.

    Raises
    ------
    ValueError
        If the line is no target.

    >>> read_target("nps = 40"), read_target("csat = 85 %")
    (('nps', 40.0), ('csat', 0.85))
    """
    found = _LINE.fullmatch(line)
    if found is None:
        raise ValueError(line)
    value = float(found[2].replace(",", ".").replace("\u2212", "-"))
    if not math.isfinite(value):
        raise ValueError(line)
    return found[1], round(value / 100, 10) if found[3] else value


def target_line(slug: str, value: float) -> str:
    """A target as the file holds it.

    >>> target_line("nps", 40.0), target_line("csat", 0.85)
    ('nps = 40', 'csat = 0.85')
    """
    digits = f"{value:.10f}".rstrip("0").rstrip(".")  # no exponent, however large: a person never writes one
    return f"{slug} = {digits}"
