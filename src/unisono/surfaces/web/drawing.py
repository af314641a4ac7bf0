"""What the browser draws a chart from: one option for each width and each ground, with sizes."""

from __future__ import annotations

from unisono.model.brief import Chart
from unisono.render.charts import chart_rows, option_of, size_of


def drawing_of(chart: Chart, language: str) -> dict[str, object]:
    """All that `charts.js` needs to draw a chart, as plain JSON. `keys` open the figures, in drawn order."""
    variants = {
        ("narrow" if narrow else "wide") + ("_dark" if dark else ""): option_of(
            chart, language=language, narrow=narrow, dark=dark
        )
        for narrow in (False, True)
        for dark in (False, True)
    }
    return {
        **variants,
        "height": size_of(chart)[1],
        "narrow_height": size_of(chart, narrow=True)[1],
        "keys": [row.key for row in chart_rows(chart, language)],
    }
