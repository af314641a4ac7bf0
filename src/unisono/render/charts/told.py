"""A chart in words: the rows it draws, for those who can't see it, and for whoever points at one of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from unisono.model.brief import (
    Bar,
    Chart,
    CurveChart,
    Event,
    HeatChart,
    IntervalChart,
    MapChart,
    Mark,
    Spot,
    Step,
    TrendChart,
    WaterfallChart,
)
from unisono.model.estimate import Estimate
from unisono.model.words import say
from unisono.render.charts.moments import spoken_period
from unisono.render.numbers import (
    count_text,
    estimate_text,
    interval_text,
    language_of,
    reason_text,
)

MOST_TOLD = 40  # rows that one text may hold; of more, the ends are told
ENDS = 3


@dataclass(frozen=True, slots=True)
class ToldRow:
    """One thing a chart draws, in words.  `detail` is its interval, or why it has no value; `key` opens
    its figure, empty where nothing can be opened."""

    label: str
    value: str
    known: bool
    detail: str
    count: str
    key: str = ""

    @property
    def text(self) -> str:
        """All of it on one line.

        >>> ToldRow("Correo", "3,0 %", True, "2,1 a 4,2 %", "n = 493").text
        'Correo 3,0 % · 2,1 a 4,2 % · n = 493'
        """
        return " · ".join(part for part in (f"{self.label} {self.value}", self.detail, self.count) if part)


def told(label: str, estimate: Estimate, language: str, *, key: str = "") -> ToldRow:
    """One estimate in words.

    >>> told("NPS", Estimate(None, None, None, n=0, unit="points"), "en").value
    'no figure'
    """
    unknown = say("number.unknown", language_of(language))
    reason = reason_text(estimate, language)
    detail = interval_text(estimate, language) if estimate.known else reason if reason != unknown else ""
    return ToldRow(
        label=label,
        value=estimate_text(estimate, language) if estimate.known else unknown,
        known=estimate.known,
        detail=detail,
        count=say("number.n", language_of(language), n=count_text(estimate.n, language)),
        key=key,
    )


def chart_rows(chart: Chart, language: str) -> tuple[ToldRow, ...]:
    """What does this chart draw, row by row, in words?  A heat map is told cell by cell, row after row.

    Parameters
    ----------
    chart
        Any chart.
    language
        `es`, `pt`, `en`, or with a region.

    Returns
    -------
    tuple of ToldRow
        In the order in which it is drawn; as many as it has bars, periods or cells.
    """
    rows = [told(label, estimate, language, key=key) for label, estimate, key in _parts(chart, language)]
    if isinstance(chart, TrendChart) and chart.foreseen:  # what hasn't come was answered by nobody
        past = len(rows) - chart.foreseen
        rows[past:] = [replace(row, count="") for row in rows[past:]]
    return tuple(rows)


def chart_text(chart: Chart, language: str) -> str:
    """The whole chart as one text; of one with very many rows its highest and its lowest.

    >>> chart_text(IntervalChart("Todo sigue", "", ()), "es")
    'Todo sigue'
    """
    rows = chart_rows(chart, language)
    if not rows:
        return chart.title
    if len(rows) <= MOST_TOLD:
        return f"{chart.title}: {_joined(rows)}"
    known = [
        (estimate.value, row)
        for (_, estimate, _), row in zip(_parts(chart, language), rows, strict=True)
        if estimate.value is not None
    ]
    ordered = [row for _, row in sorted(known, key=lambda pair: pair[0])]
    facts = {
        "most": _joined(reversed(ordered[-ENDS:])),
        "least": _joined(ordered[:ENDS]),
        "known": count_text(len(ordered), language),
        "all": count_text(len(rows), language),
    }
    return f"{chart.title}: {say('brief.chart.ends', language_of(language), **facts)}"


def _parts(chart: Chart, language: str) -> list[tuple[str, Estimate, str]]:
    """Each row's name, estimate and key."""
    if isinstance(chart, CurveChart):
        return [
            (f"{course.label}, {moment} {chart.unit}", estimate, "")
            for course in chart.courses
            for moment, estimate in zip(chart.moments, course.estimates, strict=False)
            if estimate.known
        ]
    if isinstance(chart, MapChart):
        return [(_standing(chart, spot, language), spot.up, spot.key) for spot in chart.spots]
    if isinstance(chart, IntervalChart):
        return [(bar.label, bar.estimate, bar.key) for bar in chart.rows]
    if isinstance(chart, HeatChart):
        return [
            (f"{row}, {column}", chart.cells[y][x], chart.keys[y][x] if chart.keys else "")
            for y, row in enumerate(chart.rows)
            for x, column in enumerate(chart.columns)
        ]
    if isinstance(chart, WaterfallChart):
        rows: list[Bar | Step] = [chart.start, *chart.steps, chart.end]
        return [(row.label, row.estimate, row.key if isinstance(row, Bar) else "") for row in rows]
    keys = (*chart.keys, *("",) * (len(chart.periods) - len(chart.keys)))
    names = [_moment(chart, index, language) for index in range(len(chart.periods))]
    return list(zip(names, chart.estimates, keys, strict=True))


def _standing(chart: MapChart, spot: Spot, language: str) -> str:
    """A spot's name and where it stands along the map."""
    if not spot.across.known:
        return spot.label
    between = interval_text(spot.across, language)
    along = f"{chart.across} {estimate_text(spot.across, language)}"
    return f"{spot.label} · {along} ({between})" if between else f"{spot.label} · {along}"


def _moment(chart: TrendChart, index: int, language: str) -> str:
    """A period, what happened and what was found in it, or that it is foretold."""
    period = chart.periods[index]
    told: list[Event | Mark] = [*chart.events, *chart.marks]
    happened = [each.label for each in told if each.period == period]
    if index >= len(chart.periods) - chart.foreseen:
        happened.append(say("movement.chart.foreseen", language_of(language)))
    spoken = spoken_period(period, language)
    return f"{spoken} ({', '.join(happened)})" if happened else spoken


def _joined(rows: Iterable[ToldRow]) -> str:
    return "; ".join(row.text for row in rows)
