"""Each kind of chart in each document: drawn, told to those who cannot see it, never more than was known."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pypdf
import pytest
from rich.console import Console

from tests.render.documents.slides import charts, notes, opened, outside, tables, texts, too_much
from tests.render.samples import hours, months, origins, rich_brief, sure, too_few
from unisono.model.brief import (
    Bar,
    Brief,
    Chart,
    Course,
    CurveChart,
    Event,
    MapChart,
    Mark,
    Spot,
    Step,
    TrendChart,
    WaterfallChart,
)
from unisono.model.words import LANGUAGES
from unisono.render.charts import chart_rows, chart_text
from unisono.render.documents import brief_html, brief_pdf, brief_pptx, brief_terminal

HOSTILE = '<script>alert("x")</script> {b} [red]#read("/etc/passwd")'


def shares(*values: float | None) -> tuple:  # type: ignore[type-arg]
    return tuple(too_few(9, "share") if v is None else sure(v, 0.02, 321, "share") for v in values)


CURVE = CurveChart(
    "Los jóvenes se van antes",
    "Parte que sigue, por segmento",
    ("0", "1", "2", "3"),
    "meses",
    (Course("joven", shares(1.0, 0.8, 0.61, None)), Course("mayor", shares(1.0, 0.95, 0.92, 0.9))),
)
MAP = MapChart(
    "Mejora primero la espera",
    "Qué mueve la nota",
    (
        Spot("Espera", sure(0.55, 0.02, 900, "share"), sure(5.3, 0.9, 900, "points"), "bad", "driver@1/a"),
        Spot("Trato", sure(0.91, 0.01, 900, "share"), sure(3.1, 0.8, 900, "points"), "good", "driver@1/b"),
        Spot("Precio", sure(0.7, 0.05, 90, "share"), too_few(12, "points")),
    ),
    "Cómo va",
    "Puntos",
    ("Mejora primero", "Cuida", "Vigila", "Ya alcanza"),
    (0.7, 2.0),
)
FALL = WaterfallChart(
    "México la bajó",
    "por país",
    Bar("Antes", sure(0.87, 0.01, 900, "share"), "kept@1/before"),
    (
        Step("México ▼", sure(-3.0, 1.0, 300, "points"), "bad"),
        Step("Colombia ▲", sure(1.0, 0.5, 300, "points"), "good"),
        Step("Chile", too_few(12, "points")),
    ),
    Bar("Ahora", sure(0.85, 0.01, 900, "share"), "kept@1/after"),
)
TREND = TrendChart(
    "El NPS subirá",
    "por mes",
    ("2026-01", "2026-02", "2026-03", "2026-04"),
    (
        sure(30.0, 4.0, 250, "points"),
        too_few(9, "points"),
        sure(34.0, 4.0, 260, "points"),
        sure(36.0, 7.0, 0, "points"),
    ),
    (Event("2026-03", "Campaña"),),
    marks=(Mark("2026-03", "cambio de nivel: +4"),),
    foreseen=1,
    target=40.0,
)
KINDS: dict[str, Chart] = {
    "curve": CURVE,
    "map": MAP,
    "waterfall": FALL,
    "trend": TREND,
    "heat": hours(),
    "interval": origins(),
    "plain trend": months(),
}
EACH = pytest.mark.parametrize("chart", KINDS.values(), ids=KINDS)
SPOKEN = pytest.mark.parametrize(
    ("chart", "language"),
    [(chart, language) for chart in (CURVE, MAP, FALL, TREND) for language in LANGUAGES] + [(hours(), "en")],
)


def brief_of(*shown: Chart, language: str = "es") -> Brief:
    """A brief of nothing but charts, so that whatever is found is of them."""
    return replace(rich_brief(language), chain=(), items=(), charts=shown)


class Cells(HTMLParser):
    """The cells of each table of a page, row by row."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self.inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")
            self.inside = True

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.tables[-1][-1][-1] += data


def printed(brief: Brief, width: int = 110) -> str:
    console = Console(width=width, color_system=None, force_terminal=False)
    with console.capture() as capture:
        brief_terminal(brief, console)
    return capture.get()


def told_in(pdf: bytes) -> Iterator[str]:
    """What a PDF says of its pictures to those who can't see them."""

    def walk(node: object) -> Iterator[str]:
        if isinstance(node, pypdf.generic.IndirectObject):
            node = node.get_object()
        if isinstance(node, list):
            for each in node:
                yield from walk(each)
        elif isinstance(node, dict):
            if "/Alt" in node:
                yield str(node["/Alt"])
            yield from walk(node.get("/K", []))

    yield from walk(pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"])


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad]+", "", text)


def alternatives(made: bytes) -> list[str]:
    """What the pictures and tables of a deck say to those who can't see them."""
    frames = (shape for slide in opened(made).slides for shape in slide.shapes)
    said = (frame._element.xpath("./*/p:cNvPr/@descr") for frame in frames)
    return [str(words[0]) for words in said if words]


@SPOKEN
def test_on_a_page_the_table_beside_it_holds_every_row(chart: Chart, language: str) -> None:
    (table,) = Cells(brief_html(brief_of(chart, language=language))).tables
    rows = [[cell.strip() for cell in row] for row in table[1:]]
    wanted = [[r.value, r.label, r.detail, r.count, ""] for r in chart_rows(chart, language)]
    assert [[squeezed(cell) for cell in row] for row in rows] == [
        [squeezed(c) for c in row] for row in wanted
    ]


@SPOKEN
def test_on_a_slide_the_notes_hold_every_row_and_its_key(chart: Chart, language: str) -> None:
    made = brief_pptx(brief_of(chart, language=language))
    said = notes(made)[1].splitlines()
    rows = chart_rows(chart, language)
    assert said == [f"{row.text} · {row.key}" if row.key else row.text for row in rows]


@EACH
def test_on_a_slide_it_is_told_to_those_who_cannot_see_it(chart: Chart) -> None:
    assert chart_text(chart, "es") in alternatives(brief_pptx(brief_of(chart)))


@EACH
def test_on_a_slide_nothing_leaves_its_place(chart: Chart) -> None:
    made = brief_pptx(brief_of(chart, chart))
    assert outside(made) == []
    assert too_much(made) == []


@EACH
def test_on_a_slide_it_is_native_and_can_be_changed(chart: Chart) -> None:
    made = brief_pptx(brief_of(chart))
    slide = opened(made).slides[1]
    assert len(charts(made)) + len(tables(slide)) == 1
    assert [shape for shape in slide.shapes if shape.shape_type == 13] == []  # no picture of a chart
    assert chart.title in slide.shapes.title.text_frame.text
    assert chart.subtitle in set(texts(slide))


@pytest.mark.parametrize("chart", [CURVE, MAP, FALL, TREND], ids=["curve", "map", "waterfall", "trend"])
def test_on_paper_it_is_told_to_those_who_cannot_see_it(chart: Chart) -> None:
    told = [squeezed(each) for each in told_in(brief_pdf(brief_of(chart)))]
    assert squeezed(chart_text(chart, "es")) in told


def test_on_paper_all_new_kinds_stand_together_on_two_pages() -> None:
    pdf = pypdf.PdfReader(io.BytesIO(brief_pdf(brief_of(CURVE, MAP, FALL, TREND))))
    said = squeezed("".join(page.extract_text() for page in pdf.pages))
    assert len(pdf.pages) <= 2
    for words in (
        CURVE.title,
        MAP.title,
        FALL.title,
        TREND.title,
        "joven",
        "Mejoraprimero",
        "México▼",
        "meta40,0",
    ):
        assert squeezed(words) in said


def test_a_curve_on_a_slide_says_whose_line_it_is() -> None:
    made = brief_pptx(brief_of(CURVE))
    (native,) = charts(made)
    assert native.plots[0].series[0].values == (100.0, 80.0, 61.0, None)
    assert "joven · meses" in set(texts(opened(made).slides[1]))
    assert "mayor" in notes(made)[1]


def test_a_map_on_a_slide_is_a_ranking_of_what_it_moves() -> None:
    (native,) = charts(brief_pptx(brief_of(MAP)))
    assert native.plots[0].series[0].values == (5.3, 3.1, None)
    names = list(native.plots[0].categories)
    assert [name.split(":")[0] for name in names] == ["Espera", "Trato", "Precio"]
    assert "sin cifra" in names[2]


def test_a_waterfall_on_a_slide_is_its_steps() -> None:
    (native,) = charts(brief_pptx(brief_of(FALL)))
    assert native.plots[0].series[0].values == (-3.0, 1.0, None)
    assert [name[:6] for name in native.plots[0].categories] == ["México", "Colomb", "Chile:"]


@pytest.mark.parametrize(("chart", "named"), [(MAP, False), (FALL, False), (origins(), True)])
def test_only_a_real_total_is_named_as_one(chart: Chart, named: bool) -> None:
    said = "\n".join(texts(opened(brief_pptx(brief_of(chart))).slides[1]))
    assert ("Total" in said) == named


def test_a_forecast_on_a_slide_is_dashed_and_its_target_said() -> None:
    made = brief_pptx(brief_of(TREND))
    (native,) = charts(made)
    value, low, high = native.plots[0].series
    assert value.values == (30.0, None, 34.0, 36.0)
    assert low.values == (26.0, None, 30.0, 29.0)
    assert high.values == (34.0, None, 38.0, 43.0)
    assert value.points[3].format.line.dash_style is not None
    assert "meta 40,0" in "\n".join(texts(opened(made).slides[1]))
    assert "Campaña" in "\n".join(texts(opened(made).slides[1]))


def test_bounds_on_a_slide_are_in_order_around_their_value() -> None:
    for native in charts(brief_pptx(brief_of(CURVE, TREND, months()))):
        lines = [series.values for series in native.plots[0].series]
        for value, low, high in zip(*lines, strict=True):
            assert (value is None) == (low is None) == (high is None)
            assert value is None or low <= value <= high


def test_in_a_terminal_a_curve_ends_with_the_last_value_of_the_line_drawn() -> None:
    said = next(line for line in printed(brief_of(CURVE)).splitlines() if "█" in line)
    assert said.split()[0] == "█▄▁."
    assert "joven, 2 meses · 61,0\u00a0%" in said
    assert "mayor" not in said


def test_in_a_terminal_a_map_is_a_ranking_with_its_figures() -> None:
    said = printed(brief_of(MAP))
    assert re.search(r"●", said)
    for words in ("Espera", "+5,3", "+3,1", "sin cifra", "n\u00a0=\u00a0900"):
        assert words in said


def test_in_a_terminal_a_waterfall_is_its_steps_without_the_ends() -> None:
    lines = [line for line in printed(brief_of(FALL)).splitlines() if "n\u00a0=" in line]
    assert [line.split()[0] for line in lines] == ["México", "Colombia", "Chile"]
    assert "−3,0" in lines[0]
    assert "sin cifra" in lines[2]


@pytest.mark.parametrize("width", [60, 80, 120])
@EACH
def test_in_a_terminal_no_line_is_too_wide(chart: Chart, width: int) -> None:
    assert max(len(line.rstrip()) for line in printed(brief_of(chart), width).splitlines()) <= width


def hostile_charts() -> tuple[Chart, ...]:
    spots = tuple(replace(spot, label=HOSTILE) for spot in MAP.spots)
    return (
        replace(CURVE, title=HOSTILE, courses=tuple(replace(c, label=HOSTILE) for c in CURVE.courses)),
        replace(MAP, title=HOSTILE, spots=spots, quarters=(HOSTILE,) * 4),
        replace(FALL, title=HOSTILE, steps=tuple(replace(s, label=HOSTILE) for s in FALL.steps)),
        replace(TREND, title=HOSTILE, events=(Event("2026-03", HOSTILE),), marks=(Mark("2026-01", HOSTILE),)),
    )


@pytest.mark.parametrize("chart", hostile_charts(), ids=["curve", "map", "waterfall", "trend"])
def test_hostile_words_of_every_kind_stay_words(chart: Chart) -> None:
    brief = brief_of(chart)
    html = brief_html(brief)
    assert "<script" not in html
    assert "&lt;script&gt;alert" in html
    assert HOSTILE in "\n".join(notes(brief_pptx(brief))) + "\n".join(
        texts(opened(brief_pptx(brief)).slides[1])
    )
    assert squeezed(HOSTILE) in squeezed(printed(brief))


def test_hostile_words_of_every_kind_do_not_stop_the_paper() -> None:
    pdf = pypdf.PdfReader(io.BytesIO(brief_pdf(brief_of(*hostile_charts()))))
    said = squeezed("".join(page.extract_text() for page in pdf.pages))
    assert squeezed('<script>alert("x")</script>') in said
    assert "root:" not in said
