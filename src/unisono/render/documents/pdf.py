"""The brief on paper: one or two tagged pages, the same bytes for the same brief."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import typst

from unisono.model.brief import Brief, HeatChart
from unisono.render.asset import asset
from unisono.render.charts import option_of, size_of, svg_of
from unisono.render.charts.palette import LIGHT
from unisono.render.documents.sheet import Picture, Sheet, sheet_of

TEMPLATE = Path(__file__).with_name("brief.typ")
DENSITIES = (1.0, 0.93, 0.86, 0.79)  # a long brief is set smaller before it may take a third page
MOST_PAGES = 2


def brief_pdf(brief: Brief) -> bytes:
    """What does the executive take to the meeting?  A tagged A4 PDF of one or two pages.

    Parameters
    ----------
    brief
        The brief, in its reader's language.

    Returns
    -------
    bytes
        A PDF/UA-1 file, equal for equal briefs.  Where a name holds letters that no font of the
        house has, it is tagged PDF without the claim of conformity.

    Raises
    ------
    StoreError
        `assets_missing`, where fonts or the chart engine haven't been fetched.

    >>> brief_pdf(Brief("Andina", "es", "EUR", "Todo sigue", "2018", "31 dic", 3, (), (), (), "Nada", ""))[:5]
    b'%PDF-'
    """
    sheet = sheet_of(brief)
    told = {
        **asdict(sheet),
        "palette": asdict(LIGHT),
        "pictures": [_drawn(picture, brief, sheet) for picture in sheet.pictures],
    }
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(asset("fonts"))])
    compiler = typst.Compiler(str(TEMPLATE), font_paths=fonts, root=str(TEMPLATE.parent))
    for density in DENSITIES:
        inputs = {"data": json.dumps({**told, "density": density})}
        pdf = _compiled(compiler, inputs)
        if int(json.loads(compiler.query("<pages>", field="value", one=True))) <= MOST_PAGES:
            break
    return pdf


def _compiled(compiler: typst.Compiler, inputs: dict[str, str]) -> bytes:
    try:
        made = compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"], timestamp=0)
    except typst.TypstError:  # a letter without a glyph may not stand in a conforming file
        made = compiler.compile(format="pdf", sys_inputs=inputs, timestamp=0)
    if not isinstance(made, bytes):
        raise TypeError(f"a PDF is one file, not {type(made).__name__}")
    return made


def _drawn(picture: Picture, brief: Brief, sheet: Sheet) -> dict[str, object]:
    """Two charts share a line and are drawn narrow; a single one and a map have the line to themselves."""
    alone = len(sheet.pictures) == 1 or isinstance(picture.chart, HeatChart)
    option = option_of(picture.chart, language=brief.language, narrow=not alone)
    return {
        "title": picture.title,
        "subtitle": picture.subtitle,
        "told": picture.told,
        "alone": alone,
        "svg": svg_of(option, *size_of(picture.chart, narrow=not alone)),
    }
