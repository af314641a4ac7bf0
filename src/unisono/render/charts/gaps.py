"""Periods without value in a trend: a grey ring below the curve with its n, never a zero."""

from __future__ import annotations

from collections.abc import Callable

from unisono.model.brief import TrendChart
from unisono.model.estimate import Estimate
from unisono.model.words import say
from unisono.render.charts.lettering import width_of
from unisono.render.charts.palette import Palette
from unisono.render.charts.scale import Scale
from unisono.render.numbers import count_text, language_of

Option = dict[str, object]

SMALL = 11
GROUND = 0.2  # of the scale's height


def gap_rings(
    chart: TrendChart,
    scale: Scale,
    language: str,
    palette: Palette,
    along: Callable[[int], float],
    *,
    width: int,
) -> Option:
    """A grey ring on the ground for each unknown period; a run of them says its n once, where it fits."""
    data: list[Option] = []
    taken = 0.0
    for run in _runs(chart.estimates):
        middle, words = run[len(run) // 2], _run_words(chart, run, language)
        at, half = along(middle), width_of(words, SMALL) / 2 + 4
        fits = at - half >= taken and at + half <= width
        taken = at + half if fits else taken
        data += [_ring(i, ground_of(scale), words if i == middle and fits else "", palette) for i in run]
    style: Option = {"color": palette.ground, "borderColor": palette.unknown, "borderWidth": 1.5}
    return {"type": "scatter", "symbol": "circle", "symbolSize": 7, "z": 5, "itemStyle": style, "data": data}


def _runs(estimates: tuple[Estimate, ...]) -> list[list[int]]:
    """The unknown periods, neighbours together."""
    runs: list[list[int]] = []
    for index in (i for i, estimate in enumerate(estimates) if not estimate.known):
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def ground_of(scale: Scale) -> float:
    """Where rings stand: below the lowest tick, so that their words never meet the curve."""
    return scale.low - GROUND * (scale.high - scale.low)


def _ring(index: int, ground: float, words: str, palette: Palette) -> Option:
    """The words keep a halo, because the line of an event may run behind them."""
    label: Option = {"show": bool(words), "position": "top", "fontSize": SMALL, "color": palette.quiet}
    halo: Option = {"textBorderColor": palette.ground, "textBorderWidth": 4}
    return {"value": [index, ground], "label": {**label, **halo, "formatter": words}}


def _run_words(chart: TrendChart, run: list[int], language: str) -> str:
    counts = sorted({chart.estimates[index].n for index in run})
    span = "–".join(count_text(n, language) for n in dict.fromkeys((counts[0], counts[-1])))
    return say("number.n", language_of(language), n=span)


def gap_legend(language: str, palette: Palette, left: int) -> Option:
    """What a ring means, in words."""
    words = say("brief.chart.gap", language_of(language))
    style: Option = {"fontSize": SMALL, "fontWeight": 400, "color": palette.quiet}
    return {
        "text": words,
        "left": left - 5,
        "top": 0,
        "padding": [2, 5],
        "borderColor": palette.rule,
        "textStyle": style,
    }
