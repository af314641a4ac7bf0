"""What the browser draws a chart from: one option for each width and each ground, with sizes and words."""

from __future__ import annotations

from unisono.model.brief import Chart
from unisono.render.charts import browser_chart


def drawing_of(chart: Chart, language: str) -> dict[str, object]:
    """All that `charts.js` needs to draw a chart and to say what is pointed at, as plain JSON."""
    return browser_chart(chart, language)
