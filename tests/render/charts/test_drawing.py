"""Charts in a real browser: drawn under the pages' security policy, pointed at, opened, drawn anew."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.render.samples import eventful, hours, origins
from unisono.render.charts import browser_chart, chart_rows, size_of

BUILT = Path(__file__).resolve().parents[3] / "src" / "unisono" / "surfaces" / "web" / "static" / "built"
CHROMIUM = shutil.which("chromium")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
SITE = "http://charts.test"
POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:"
CHARTS = {"trend": eventful(), "bars": origins(), "heat": hours()}
ENTRY = """
import { draw } from "/NAME";
draw();
window.again = draw;
window.opened = [];
document.addEventListener("unisono:open", (event) => window.opened.push(event.detail));
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not on this machine")
    if not list(BUILT.glob("charts.*.js")):
        pytest.skip("the assets have not been built")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def shown(browser: Browser) -> Iterator[Callable[..., Page]]:
    """A page with every kind of chart; it ends without one word of complaint in the console."""
    complaints: list[str] = []
    contexts = []

    def show(width: int, *, touch: bool = False, theme: str = "light") -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            has_touch=touch,
            color_scheme=theme,  # type: ignore[arg-type]
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.route("**/*", answer)
        page.goto(SITE)
        page.wait_for_function("document.querySelectorAll('[data-chart] svg').length >= 3")
        return page

    yield show
    for context in contexts:
        context.close()
    assert complaints == []


def answer(route: Route) -> None:
    """The page, its one script, or a built file."""
    name = route.request.url.removeprefix(SITE).strip("/")
    headers = {"Content-Security-Policy": POLICY}
    if not name:
        route.fulfill(body=html(), content_type="text/html; charset=utf-8", headers=headers)
    elif name == "entry.js":
        charts = next(BUILT.glob("charts.*.js")).name
        route.fulfill(body=ENTRY.replace("NAME", charts), content_type="text/javascript")
    elif (BUILT / name).is_file():
        kind = "text/javascript" if name.endswith(".js") else "text/css"
        route.fulfill(body=(BUILT / name).read_bytes(), content_type=kind)
    else:
        route.fulfill(body="", status=200, content_type="image/x-icon")


def html() -> str:
    style = next(BUILT.glob("app.*.css")).name
    parts = "".join(part(name) for name in CHARTS)
    head = f'<meta charset="utf-8"><link rel="stylesheet" href="/{style}"><title>x</title>'
    script = '<script type="module" src="/entry.js"></script>'
    return f'<!doctype html><html lang="es"><head>{head}</head><body>{parts}{script}'


def part(name: str) -> str:
    told = json.dumps(browser_chart(CHARTS[name], "es"))
    return (
        f'<div class="chart" data-chart="{name}" role="img" aria-label="{name}"></div>'
        f'<script type="application/json" id="{name}-options">{told}</script>'
    )


def tip(page: Page, name: str) -> str:
    return page.locator(f"[data-chart={name}] .chart-tip").inner_text()


def at(page: Page, name: str, right: float, down: float) -> tuple[float, float]:
    page.locator(f"[data-chart={name}]").scroll_into_view_if_needed()
    box = page.locator(f"[data-chart={name}]").bounding_box()
    assert box is not None
    return box["x"] + box["width"] * right, box["y"] + box["height"] * down


def opened(page: Page) -> list[str]:
    return list(page.evaluate("window.opened"))


def heights(page: Page) -> list[int]:
    return list(page.evaluate("[...document.querySelectorAll('[data-chart]')].map(e => e.clientHeight)"))


@pytest.mark.parametrize(("width", "narrow"), [(900, False), (420, True)])
def test_each_chart_is_as_tall_as_python_says(shown: Callable[..., Page], width: int, narrow: bool) -> None:
    assert heights(shown(width)) == [size_of(chart, narrow=narrow)[1] for chart in CHARTS.values()]


def test_on_a_very_small_screen_the_whole_picture_is_smaller(shown: Callable[..., Page]) -> None:
    page = shown(300)
    assert page.evaluate("document.documentElement.scrollWidth") <= 300
    assert heights(page)[2] < size_of(hours(), narrow=True)[1]


def test_a_pointer_reads_the_row_beneath_it(shown: Callable[..., Page]) -> None:
    page = shown(900)
    rows = chart_rows(eventful(), "es")
    page.mouse.move(*at(page, "trend", 0.5, 0.5))
    said = tip(page, "trend")
    row = next(row for row in rows if row.label in said)
    assert row.value in said
    assert row.count in said
    page.mouse.move(*at(page, "bars", 0.5, 0.13))
    assert "Búsqueda pagada" in tip(page, "bars")
    page.mouse.move(0, 0)
    assert page.locator("[data-chart=bars] .chart-tip").is_hidden()


def test_a_click_opens_what_has_a_key_and_nothing_else(shown: Callable[..., Page]) -> None:
    page = shown(900)
    page.mouse.click(*at(page, "bars", 0.5, 0.13))
    assert opened(page) == []  # these bars have no keys
    page.mouse.click(*at(page, "heat", 0.97, 0.95))
    assert opened(page) == ["kept@3/day=6/hour=23"]


def test_a_finger_sees_first_and_opens_with_the_second_touch(shown: Callable[..., Page]) -> None:
    page = shown(420, touch=True)
    place = at(page, "heat", 0.95, 0.99)
    page.touchscreen.tap(*place)
    assert "domingo, 23" in tip(page, "heat")
    assert opened(page) == []
    page.touchscreen.tap(*place)
    assert opened(page) == ["kept@3/day=6/hour=23"]


@pytest.mark.parametrize(
    ("width", "down", "right"), [(900, "martes, 00", "martes, 01"), (420, "lunes, 01", "martes, 01")]
)
def test_arrows_walk_over_the_cells_as_they_lie(
    shown: Callable[..., Page], width: int, down: str, right: str
) -> None:
    page = shown(width)
    page.locator("[data-chart=heat]").focus()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    assert down in tip(page, "heat")
    page.keyboard.press("ArrowRight")
    assert right in tip(page, "heat")
    page.keyboard.press("Enter")
    assert opened(page) == ["kept@3/day=1/hour=1"]
    page.keyboard.press("Escape")
    assert page.locator("[data-chart=heat] .chart-tip").is_hidden()


def test_arrows_stop_at_the_ends(shown: Callable[..., Page]) -> None:
    page = shown(900)
    page.locator("[data-chart=trend]").focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    assert "agosto de 2018" in tip(page, "trend")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowLeft")
    assert "enero de 2017" in tip(page, "trend")


def test_a_gap_says_why(shown: Callable[..., Page]) -> None:
    page = shown(900)
    page.locator("[data-chart=trend]").focus()
    for key in ("Home", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    assert "sin cifra" in tip(page, "trend")
    assert "0 %" not in tip(page, "trend").replace("\u00a0", " ")


def test_it_follows_the_theme_and_the_width(shown: Callable[..., Page]) -> None:
    page = shown(900)
    dark, light = browser_chart(hours(), "es")["wide_dark"], browser_chart(hours(), "es")["wide"]
    colours = [option["visualMap"]["pieces"][0]["color"] for option in (light, dark)]  # type: ignore[index]
    count = "(colour) => document.querySelectorAll(`[data-chart=heat] [fill='${colour}']`).length"
    assert page.evaluate(count, colours[0])
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    page.wait_for_function(f"({count})('{colours[1]}') > 0")
    assert not page.evaluate(count, colours[0])
    page.set_viewport_size({"width": 420, "height": 900})
    tall = size_of(hours(), narrow=True)[1]
    page.wait_for_function(f"document.querySelector('[data-chart=heat]').clientHeight === {tall}")


def test_a_swapped_part_is_drawn_and_a_gone_one_let_go(shown: Callable[..., Page]) -> None:
    page = shown(900)
    page.evaluate(
        "document.querySelector('[data-chart=trend]').outerHTML = '<div class=chart data-chart=trend></div>'"
    )
    page.evaluate("window.again()")
    page.wait_for_function("document.querySelector('[data-chart=trend] svg')")
    assert page.locator("[data-chart=trend] svg").count() == 1
    page.evaluate("window.again()")  # what stands already isn't drawn twice
    assert page.locator("[data-chart] svg").count() == 3
