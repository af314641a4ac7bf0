"""A figure as a flat row: the one shape that the command line, the library and the API hand out."""

from __future__ import annotations

from typing import Any

from unisono.model.estimate import Estimate, Reason
from unisono.model.question import Figure
from unisono.model.words import say

CENTS = 100


def figure_row(figure: Figure, language: str) -> dict[str, Any]:
    """One figure as a row. Money comes in whole units of its currency, which is then the unit."""
    return {
        "metric": figure.question.metric,
        "group": figure.group,
        "period": figure.period,
        **estimate_row(figure.estimate, language),
        "key": figure.key,
    }


def estimate_row(estimate: Estimate, language: str) -> dict[str, Any]:
    """An estimate as plain values."""
    money = estimate.unit == "money"

    def plain(value: float | None) -> float | None:
        return value / CENTS if money and value is not None else value

    return {
        "value": plain(estimate.value),
        "low": plain(estimate.low),
        "high": plain(estimate.high),
        "level": estimate.level,
        "n": estimate.n,
        "unit": (estimate.currency or "money") if money else estimate.unit,
        "reason": reason_text(estimate.reason, language),
    }


def reason_text(reason: Reason | None, language: str) -> str | None:
    """Why there is no value, in words."""
    return None if reason is None else say(f"reason.{reason.code}", language, **reason.facts)
