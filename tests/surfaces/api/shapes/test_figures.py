"""Figures as the API gives them: money in whole units, shares as they are, why there is none in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from unisono.model.estimate import Estimate, Reason
from unisono.model.question import Figure, Question, key_of
from unisono.services.measure import OpenedFigure

NPS = Estimate(33.04, 17.6, 46.5, 120, "points")
FEW = Reason("too_few", {"n": 12, "minimum": 30, "missing": 18})
WORDS = {
    "es": "muy pocos datos: 12; faltan 18 para llegar a 30",
    "pt": "poucos dados: 12; faltam 18 para chegar a 30",
    "en": "too few: 12; 18 more are needed to reach 30",
}


def figure(estimate: Estimate, group: dict[str, object] | None = None, period: str | None = None) -> Figure:
    question = Question("nps", by=tuple(group or {}), edition=3)
    return Figure(question, group or {}, period, estimate, key_of(question, group or {}, period))


def measured(ask: Any, figures: Sequence[Figure], query: str = "as_of=0", language: str = "es") -> Any:
    """What `/measure` answers where the metric says this."""
    return ask("figures", f"/measure?metric=nps&{query}", shape="measure", language=language, answer=figures)


@pytest.mark.parametrize(
    ("estimate", "value", "low", "high", "unit"),
    [
        (NPS, 33.04, 17.6, 46.5, "points"),
        (Estimate(0.417, 0.4, 0.43, 900, "share"), 0.417, 0.4, 0.43, "share"),
        (Estimate(48_012.0, 45_000.0, 51_050.0, 9, "money", currency="PEN"), 480.12, 450.0, 510.5, "PEN"),
        (Estimate(-1.0, -3.0, 1.0, 9, "money", currency="CLP"), -0.01, -0.03, 0.01, "CLP"),
        (Estimate(0.0, 0.0, 0.0, 40, "money", currency="PEN"), 0.0, 0.0, 0.0, "PEN"),
        (Estimate(5.0, None, None, 9, "money"), 0.05, None, None, "money"),
        (Estimate(0.0, -4.0, 4.0, 400, "points"), 0.0, -4.0, 4.0, "points"),
        (Estimate(380.0, None, None, 5, "seconds"), 380.0, None, None, "seconds"),
    ],
    ids=["points", "a share", "money", "owed", "no money", "of no currency", "nought", "without an interval"],
)  # fmt: skip
def test_a_value_is_told_in_its_unit(
    ask: Any, estimate: Estimate, value: float, low: float | None, high: float | None, unit: str
) -> None:
    (told,) = measured(ask, [figure(estimate)])["figures"]
    assert (told["value"], told["low"], told["high"]) == (pytest.approx(value), low, high)
    assert (told["unit"], told["n"], told["level"], told["reason"]) == (unit, estimate.n, 0.95, None)


@pytest.mark.parametrize("language", WORDS)
def test_why_there_is_no_value_is_told_in_the_caller_s_language(ask: Any, language: str) -> None:
    grey = Estimate(None, 10.0, 52.0, 12, "points", reason=FEW)
    (told,) = measured(ask, [figure(grey)], language=language)["figures"]
    assert (told["value"], told["low"], told["high"], told["n"]) == (None, 10.0, 52.0, 12)
    assert told["reason"] == WORDS[language]


def test_whose_and_when_it_is_is_told_with_the_key_that_opens_it(ask: Any) -> None:
    group: dict[str, object] = {"customer.country": None, "channel": "a/b ñ"}
    (told,) = measured(ask, [figure(NPS, group, "2026-03")])["figures"]
    assert (told["metric"], told["group"], told["period"]) == ("nps", group, "2026-03")
    assert told["key"] == "nps@3/customer.country=~/channel=a%2Fb%20%C3%B1/@2026-03"


def test_a_long_answer_comes_page_by_page_and_whole(ask: Any) -> None:
    figures = [figure(NPS, {"customer.city": f"c{place}"}) for place in range(5)]
    seen, query, pages = [], "as_of=0&limit=2", 0
    while True:
        page = measured(ask, figures, query)
        seen += [each["group"]["customer.city"] for each in page["figures"]]
        pages += 1
        assert (page["total"], page["edition"]) == (5, 0)
        if page["next"] is None:
            break
        query = f"limit=2&cursor={page['next']}"
    assert seen == ["c0", "c1", "c2", "c3", "c4"]
    assert pages == 3


@pytest.mark.parametrize(("limit", "more"), [(1, True), (2, True), (3, False), (4, False)])
def test_there_is_a_next_page_only_where_something_is_on_it(ask: Any, limit: int, more: bool) -> None:
    page = measured(ask, [figure(NPS, {"a": str(place)}) for place in range(3)], f"as_of=0&limit={limit}")
    assert (page["next"] is not None) == more


def opened(made: Figure | None, rows: tuple[dict[str, object], ...]) -> OpenedFigure:
    return OpenedFigure(
        figure=made, formula="promotores − detractores", filter="", rows=rows, row_count=len(rows),
        as_of=datetime(2026, 1, 5, tzinfo=UTC), edition=3,
    )  # fmt: skip


def test_a_figure_laid_open_tells_its_rows_as_they_are(ask: Any) -> None:
    rows: tuple[dict[str, object], ...] = ({"id": "a:1", "score": 9.0, "channel": None, "late": True},)
    told = ask("figures", "/figure?key=nps@3", shape="open_figure", open_figure=opened(figure(NPS), rows))
    assert told["rows"] == [{"id": "a:1", "score": 9.0, "channel": None, "late": True}]
    assert (told["row_count"], told["edition"], told["as_of"]) == (1, 3, "2026-01-05T00:00:00Z")
    assert told["figure"]["value"] == 33.04


def test_a_key_of_no_rows_has_no_figure(ask: Any) -> None:
    told = ask("figures", "/figure?key=nps@3", shape="open_figure", open_figure=opened(None, ()))
    assert (told["figure"], told["rows"], told["row_count"]) == (None, [], 0)
