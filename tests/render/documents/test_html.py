"""The brief on a screen: self-contained, without scripts, and readable without eyes."""

from __future__ import annotations

import re
from dataclasses import asdict, replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from tests.render.documents.hostile import ATTACKS, foreign_brief, hostile_brief
from tests.render.samples import eventful, hours, poor_brief, rich_brief
from unisono.model.brief import Brief
from unisono.model.words import LANGUAGES
from unisono.render.charts.palette import DARK, LIGHT
from unisono.render.documents import brief_html
from unisono.render.documents.sheet import sheet_of


class Page(HTMLParser):
    """What a browser would make of the page: its elements, their attributes and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def text(self) -> str:
        return "".join(self.texts)


@pytest.mark.parametrize("brief", [rich_brief(), poor_brief()], ids=["rich", "poor"])
def test_every_figure_and_every_key_is_on_the_page(brief: Brief) -> None:
    sheet, page = sheet_of(brief), Page(brief_html(brief))
    notes = [note for column in sheet.columns for note in column.notes]
    notes += [note for entry in sheet.entries for note in entry.notes]
    for note in notes:
        for part in (note.label, note.value, note.detail, note.count, note.period, note.change):
            assert part in page.text
        assert {"href": f"#key-{note.note}"} in page.all("a")
    for number, key in enumerate(sheet.keys, start=1):
        assert key in page.text  # nothing stands between its letters that copying would take along
        assert {"id": f"key-{number}"} in page.all("li")


def test_it_asks_no_server_and_runs_no_script() -> None:
    html = brief_html(rich_brief())
    assert "<script" not in html
    assert not re.findall(r"(?:src|href)=\"(?!#)|url\((?!data:|#)|@import|https?://", html)
    assert not [a for _, attributes in Page(html).tags for a in attributes if a.startswith("on")]


def test_hostile_words_stay_words() -> None:
    html = brief_html(hostile_brief())
    page, safe = Page(html), Page(brief_html(rich_brief()))
    assert {tag for tag, _ in page.tags} <= {tag for tag, _ in safe.tags}
    assert "<script" not in html
    assert "<img" not in html
    for attack in ATTACKS:
        assert attack in page.text
    assert not [a for _, attributes in page.tags for a in attributes if a.startswith("on")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_its_language_and_speaks_it(language: str) -> None:
    page = Page(brief_html(rich_brief(language)))
    assert page.all("html") == [{"lang": language}]
    for words in sheet_of(rich_brief(language)).words["chain"], sheet_of(rich_brief(language)).words["items"]:
        assert words in page.text


def test_headings_are_in_order_and_tables_say_what_they_are() -> None:
    page = Page(brief_html(rich_brief()))
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert len(page.all("caption")) == len(page.all("table")) == 5
    assert {head["scope"] for head in page.all("th")} == {"col", "row"}
    assert {table["role"] for table in page.all("table")} == {"table"}


def test_each_chart_has_a_caption_a_table_and_two_widths() -> None:
    page = Page(brief_html(rich_brief()))
    assert len(page.all("figure")) == len(page.all("figcaption")) == 2
    assert [svg["class"] for svg in page.all("svg")] == ["wide", "narrow"] * 2
    assert {svg["aria-hidden"] for svg in page.all("svg")} == {"true"}
    assert "Publicidad en otros sitios" in page.text


def test_the_dark_repaints_every_colour_of_the_pictures() -> None:
    html = brief_html(rich_brief())
    used = set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', html.split("</style>")[1]))
    assert used <= {LIGHT.ink, LIGHT.quiet, LIGHT.rule, LIGHT.data, LIGHT.band} | {
        LIGHT.good,
        LIGHT.bad,
        LIGHT.unknown,
        LIGHT.ground,
    }
    for colour in used:
        assert f'[fill="{colour}"]' in html
    assert DARK.ground in html.split("</style>")[0]


def test_it_is_the_same_each_time_and_small_enough_to_send() -> None:
    html = brief_html(rich_brief())
    assert html == brief_html(rich_brief())
    assert len(html.encode()) < 250_000


def test_letters_of_any_script_are_kept() -> None:
    assert "東京 😀 شركة" in Page(brief_html(foreign_brief())).text


def test_a_map_is_drawn_twice_and_all_its_cells_are_in_a_table() -> None:
    brief = replace(rich_brief(), charts=(hours(), eventful()))
    html = brief_html(brief)
    page = Page(html)
    assert [svg["class"] for svg in page.all("svg")] == ["wide", "narrow"] * 2
    assert page.text.count("domingo, ") == 24
    assert "noviembre de 2017 (Campaña «soporte 24/7»)" in page.text
    used = set(re.findall(r'fill="(#[0-9a-f]{6})"', html.split("</style>")[1]))
    assert {LIGHT.bad3, LIGHT.even, LIGHT.good1} <= used <= set(asdict(LIGHT).values())
    assert len(html.encode()) < 450_000
