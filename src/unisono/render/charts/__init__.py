"""Charts as one option of plain JSON each: the browser draws it, and so does `svg_of` without one."""

from unisono.render.charts.browser import browser_chart
from unisono.render.charts.engine import svg_of
from unisono.render.charts.option import NARROW, WIDE, option_of, size_of
from unisono.render.charts.told import ToldRow, chart_rows, chart_text, told

__all__ = [
    "NARROW",
    "WIDE",
    "ToldRow",
    "browser_chart",
    "chart_rows",
    "chart_text",
    "option_of",
    "size_of",
    "svg_of",
    "told",
]
