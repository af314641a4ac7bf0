"""Parts at their edges: one row, none, all of them; nought beside nothing; who may take a table along."""

from __future__ import annotations

from typing import Any

import pytest

from tests.surfaces.web.templatetags.drawing import draw, seat_for
from unisono.model.brief import Bar, Cited, HeatChart, IntervalChart
from unisono.model.estimate import Estimate, Reason
from unisono.model.rights import ROLES, Role
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import LANGUAGES

NOUGHT = Estimate(0.0, -4.0, 4.0, n=400, unit="points")
KNOWN = Estimate(33.04, 17.6, 46.5, n=1204, unit="points")
ONE = Estimate(0.4, None, None, n=1, unit="share")
NONE = Estimate(None, None, None, n=0, unit="points", reason=Reason("no_data"))
FEW = Estimate(
    None, 10.0, 52.0, n=29, unit="points", reason=Reason("too_few", {"n": 29, "minimum": 30, "missing": 1})
)
TABLE = Table(
    "teams",
    "Equipos",
    (TableColumn("team", "Equipo"), TableColumn("nps", "NPS", "estimate")),
    (TableRow(("Norte", KNOWN)),),
)


def said(page: Any) -> str:
    return " ".join(page.text.replace("\N{NO-BREAK SPACE}", " ").split())


def test_nought_is_shown_as_nought_and_nothing_as_its_reason() -> None:
    assert "0,0" in said(draw("{% estimate shown %}", shown=NOUGHT))
    nothing = said(draw("{% estimate shown %}", shown=NONE))
    assert "0,0" not in nothing
    assert "n = 0" in nothing


@pytest.mark.parametrize(
    ("shown", "counted", "told"),
    [
        (KNOWN, True, True),
        (KNOWN, False, False),
        (ONE, True, False),
        (NONE, True, True),
        (NONE, False, False),
    ],
    ids=["of many", "of many, not asked", "of one", "nothing known", "nothing known, not asked"],
)
def test_how_many_stand_behind_it_is_told_where_it_is_worth_telling(
    shown: Estimate, counted: bool, told: bool
) -> None:
    page = draw("{% estimate shown '' counted %}", shown=shown, counted=counted)
    assert ("n =" in said(page)) == told


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_interval_is_told_with_how_sure_it_is(language: str) -> None:
    page = draw("{% estimate shown %}", seat=seat_for(language=language), shown=KNOWN)
    assert "95" in said(page)
    surer = Estimate(33.04, 17.6, 46.5, n=1204, unit="points", level=0.9)
    assert "90" in said(draw("{% estimate shown %}", seat=seat_for(language=language), shown=surer))


def test_one_answer_short_is_grey_with_its_interval() -> None:
    page = draw("{% estimate shown %}", shown=FEW)
    assert "estimate-unknown" in str(page.all("span")[0]["class"])
    assert "10,0" in said(page)
    assert "52,0" in said(page)


@pytest.mark.parametrize("size", ["", "large"])
@pytest.mark.parametrize("key", ["", "nps@1"], ids=["closed", "opens"])
def test_a_figure_is_a_link_only_where_it_opens(key: str, size: str) -> None:
    page = draw("{% figure cited size %}", cited=Cited("NPS", KNOWN, "marzo", key), size=size)
    assert bool(page.all("a")) == bool(key)
    outer = (page.all("a") or page.all("div"))[0]
    assert ("figure-large" in str(outer["class"])) == (size == "large")


def test_words_that_open_nothing_are_words() -> None:
    page = draw("{% opens 'Norte' '' %}")
    assert (page.all("a"), said(page)) == ([], "Norte")
    assert draw("{% opens 'Norte' 'nps@1' %}").all("a")[0]["href"] == "/measure/figure/nps@1"


@pytest.mark.parametrize(
    ("page", "total", "links"),
    [
        (1, 0, []),
        (1, 50, []),
        (1, 51, ["?q=a&page=2"]),
        (2, 51, ["?q=a&page=1"]),
        (2, 101, ["?q=a&page=1", "?q=a&page=3"]),
    ],
    ids=["nothing", "all on one", "one more", "the last", "in between"],
)
def test_pages_lead_where_there_are_rows(page: int, total: int, links: list[str]) -> None:
    drawn = draw("{% pagination page 50 total %}", path="/x/?q=a&export=b.csv", page=page, total=total)
    assert [link["href"] for link in drawn.all("a")] == links


@pytest.mark.parametrize(
    ("done", "total", "value"),
    [
        (None, None, None),
        (3, None, None),
        (None, 10, None),
        (0, 10, "0"),
        (3, 10, "3"),
        (10, 10, "10"),
        (0, 0, None),
    ],
    ids=["it goes on", "without an end", "not begun to count", "begun", "under way", "done", "of nothing"],
)
def test_progress_is_a_share_only_where_both_are_known(
    done: int | None, total: int | None, value: str | None
) -> None:
    page = draw("{% progress 'Cargando' done total %}", done=done, total=total)
    (bar,) = page.all("progress")
    assert bar.get("value") == value
    assert bar["aria-label"] == "Cargando"
    assert ("max" in bar) == (value is not None)


def test_large_counts_reach_the_progress_bar_as_plain_numbers() -> None:
    (bar,) = draw("{% progress 'x' 1234567 2000000 %}").all("progress")
    assert (bar["value"], bar["max"]) == ("1234567", "2000000")  # a bar reads no thousands' points


@pytest.mark.parametrize("role", ROLES)
def test_a_table_can_be_taken_along_by_whoever_may_export(role: Role) -> None:
    page = draw("{% table shown %}", seat=seat_for(role), shown=TABLE, tables={"teams": TABLE})
    assert [link["href"] for link in page.all("a")] == (
        [] if role == "agent" else ["?export=teams.csv", "?export=teams.xlsx"]
    )


@pytest.mark.parametrize(
    ("total", "told"), [(None, False), (1, False), (2, True)], ids=["not said", "all", "one more"]
)
def test_a_table_says_that_there_are_more_rows_only_where_there_are(total: int | None, told: bool) -> None:
    shown = Table("teams", "Equipos", TABLE.columns, TABLE.rows, total=total)
    assert ("1 de 2" in said(draw("{% table shown %}", shown=shown))) == told


def test_a_table_whose_heading_says_it_keeps_its_caption_for_readers() -> None:
    titled, silent = (
        draw("{% table shown %}", shown=TABLE),
        draw("{% table shown title=False %}", shown=TABLE),
    )
    assert len(titled.all("caption")) == len(silent.all("caption")) == 1
    assert "Equipos" in silent.text


@pytest.mark.parametrize("keys", [(), (("nps@1", ""), ("", "nps@1"))], ids=["none opens", "some open"])
def test_a_grid_opens_the_cells_that_have_a_key(keys: tuple[tuple[str, ...], ...]) -> None:
    heat = HeatChart("t", "s", ("a", "b"), ("x", "y"), ((KNOWN, NONE), (FEW, NOUGHT)), keys=keys)
    page = draw("{% chart shown 'grid' %}", shown=heat)
    assert len(page.all("a")) == sum(bool(key) for row in keys for key in row)
    assert len([cell for cell in page.all("td") if cell]) == 4  # and the bare corner above the rows


def test_a_chart_of_nothing_is_no_defect() -> None:
    page = draw("{% chart shown 'empty' %}", shown=IntervalChart("t", "s", ()))
    assert [each["id"] for each in page.all("script")] == ["empty-options"]
    grey = draw("{% chart shown 'grey' %}", shown=IntervalChart("t", "s", (Bar("a", NONE),)))
    assert len(grey.all("table")) == 1


@pytest.mark.parametrize(
    ("action", "href", "links"),
    [("", "", 0), ("filter.apply", "", 0), ("", "/data/", 0), ("filter.apply", "/data/", 1)],
    ids=["neither", "words alone", "an address alone", "both"],
)
def test_an_empty_state_has_a_button_only_where_it_leads_somewhere(
    action: str, href: str, links: int
) -> None:
    page = draw("{% empty 'jobs.none' action=action href=href %}", action=action, href=href)
    assert len(page.all("a")) == links
    assert len(page.all("h2")) == len(page.all("p")) == 1


def test_tabs_are_links_with_one_of_them_here() -> None:
    items = [("Uno", "/a/", False), ("Dos", "/b/?c=1&d=2", True)]
    page = draw("{% tabs items 'Qué ver' %}", items=items)
    assert [(link["href"], link.get("aria-current")) for link in page.all("a")] == [
        ("/a/", None),
        ("/b/?c=1&d=2", "page"),
    ]
    assert page.all("nav")[0]["aria-label"] == "Qué ver"
