"""What customers say they lived: NPS, CSAT and CES from survey answers."""

from __future__ import annotations

from unisono.loop.measure.metric import Base, Metric, always

_ANSWERS = always(Base("responses", '"at"'))


def _scored(instrument: str, lowest: int, highest: int, value: str) -> str:
    within = f"lower(instrument) = '{instrument}' and score between {lowest} and {highest}"
    return f"case when {within} then {value} end"


_PROMOTER_OR_DETRACTOR = "case when score >= 9 then 1 when score <= 6 then -1 else 0 end"
_TOP_TWO = "case when score >= 4 then 1 else 0 end"
_EASY = "case when score >= 5 then 1 else 0 end"

LOYALTY: tuple[Metric, ...] = (
    Metric("nps", "loyalty", "points", "up", "nps", _ANSWERS, _scored("nps", 0, 10, _PROMOTER_OR_DETRACTOR)),
    Metric("csat", "loyalty", "share", "up", "share", _ANSWERS, _scored("csat", 1, 5, _TOP_TWO), rule="csat"),
    Metric(
        "csat_mean",
        "loyalty",
        "score",
        "up",
        "mean",
        _ANSWERS,
        _scored("csat", 1, 5, "score"),
        rule="csat_mean",
    ),
    Metric("ces", "loyalty", "share", "up", "share", _ANSWERS, _scored("ces", 1, 7, _EASY), rule="ces"),
    Metric(
        "ces_mean", "loyalty", "score", "up", "mean", _ANSWERS, _scored("ces", 1, 7, "score"), rule="ces_mean"
    ),
)
