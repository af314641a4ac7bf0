"""Every kind of chart has one option and one size, at either width and on either ground."""

from __future__ import annotations

import json

import pytest

from tests.render.samples import eventful, hours, months, origins
from unisono.model.brief import Chart
from unisono.render.charts import NARROW, WIDE, option_of, size_of, svg_of
from unisono.render.charts.palette import DARK, LIGHT

CHARTS = {"trend": months(), "events": eventful(), "intervals": origins(), "heat": hours()}


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_widths_are_those_it_is_laid_out_for(chart: Chart) -> None:
    assert size_of(chart)[0] == WIDE
    assert size_of(chart, narrow=True)[0] == NARROW


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_it_is_drawn_without_functions(chart: Chart, narrow: bool, dark: bool) -> None:
    option = option_of(chart, language="en", narrow=narrow, dark=dark)
    assert "function" not in json.dumps(option)
    svg = svg_of(option, *size_of(chart, narrow=narrow))
    assert (DARK if dark else LIGHT).quiet in svg
    assert (LIGHT if dark else DARK).quiet not in svg


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_light_and_dark_differ_in_colour_alone(chart: Chart) -> None:
    light, dark = (json.dumps(option_of(chart, language="es", dark=each)) for each in (False, True))
    for name in LIGHT.__dataclass_fields__:
        light = light.replace(f'"{getattr(LIGHT, name)}"', f'"{getattr(DARK, name)}"')
    assert light == dark
