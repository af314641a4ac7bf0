"""Draws an option as SVG inside Python, so that a document needs neither browser nor network."""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections.abc import Mapping

import quickjs  # type: ignore[import-untyped]

from unisono.render.asset import asset

_STACK_BYTES = 8 * 1024 * 1024
_TIMERS = "var setTimeout=function(){return 0},clearTimeout=function(){};"
_DRAW = """
function draw(option, width, height) {
  var chart = echarts.init(null, null, {renderer: 'svg', ssr: true, width: width, height: height});
  try {
    chart.setOption(Object.assign({animation: false}, JSON.parse(option)));
    return JSON.stringify(chart.renderToSVGString());
  } finally { chart.dispose(); }
}
"""
_INSTANCE = re.compile(r"\bzr\d+-")
# Hooks for hovering: useless in a document, and numbered anew by each drawing.  Words can't match, as
# the engine escapes quotes and angle brackets in them.
_HOOKS = re.compile(
    r""" (?:class="zr\d+-cls-\d+"|ecmeta_\w+="[^"]*"|pointer-events="\w+")|<style >.*?</style>\n?""",
    re.DOTALL,
)
_ENGINES = threading.local()


def svg_of(option: Mapping[str, object], width: int, height: int) -> str:
    """What does this chart look like, as a picture that stands on its own?

    Parameters
    ----------
    option
        An ECharts option of plain JSON, such as `option_of` makes.
    width, height
        Pixels.

    Returns
    -------
    str
        One `<svg>` element; the same option gives the same text every time.

    Raises
    ------
    StoreError
        `assets_missing`, where the engine hasn't been fetched yet.

    >>> svg_of({"series": []}, 10, 10)[:4]
    '<svg'
    """
    written = json.dumps(option, sort_keys=True)
    svg = json.loads(str(_engine().get("draw")(written, width, height)))
    # The engine numbers its instances; a name made from the content keeps documents reproducible.
    name = hashlib.sha256(f"{written}{width}x{height}".encode()).hexdigest()[:8]
    return _INSTANCE.sub(f"c{name}-", _HOOKS.sub("", str(svg)))


def _engine() -> quickjs.Context:
    """One engine a thread, kept: reading ECharts takes far longer than drawing with it."""
    engine: quickjs.Context | None = getattr(_ENGINES, "engine", None)
    if engine is None:
        engine = quickjs.Context()
        engine.set_max_stack_size(_STACK_BYTES)
        engine.eval(_TIMERS + asset("echarts.min.js").read_text(encoding="utf-8"))
        engine.eval(_DRAW)
        _ENGINES.engine = engine
    return engine
