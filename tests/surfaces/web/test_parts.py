"""The parts of pages, each with known and unknown figures, in three languages, with hostile texts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from typing import Any

import pytest
from django import forms
from django.http import HttpRequest
from django.template import engines
from django.test import RequestFactory

from unisono.model.brief import Bar, Cited, Event, HeatChart, IntervalChart, Item, TrendChart
from unisono.model.company import Company
from unisono.model.estimate import Estimate, Reason
from unisono.model.lens import Lens
from unisono.model.rights import Actor
from unisono.model.table import Table, TableColumn, TableRow
from unisono.surfaces.web.seat import Seat

ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
KEY = "nps@1/country=PE"
KNOWN = Estimate(33.04, 17.6, 46.5, n=1204, unit="points")
UNKNOWN = Estimate(
    None, 10.0, 52.0, n=12, unit="points", reason=Reason("too_few", {"n": 12, "minimum": 30, "missing": 18})
)
EMPTY = Estimate(None, None, None, n=0, unit="score", reason=Reason("no_data"))
COLUMNS = (
    TableColumn("source", ATTACK),
    TableColumn("rows", "Filas", "count"),
    TableColumn("nps", "NPS", "estimate"),
    TableColumn("day", "Día", "day"),
    TableColumn("at", "Momento", "moment"),
)
ROWS = (
    TableRow(
        (ATTACK, 12345, KNOWN, date(2026, 3, 1), datetime(2026, 3, 1, 20, tzinfo=UTC)),
        "/data/",
        (("nps", KEY),),
    ),
    TableRow(("b", None, UNKNOWN, None, None)),
)
TABLE = Table("sources", ATTACK, COLUMNS, ROWS, total=90)
CHARTS = {
    "intervals": IntervalChart(ATTACK, ATTACK, (Bar(ATTACK, KNOWN, KEY), Bar("b", UNKNOWN)), reference=30.0),
    "trend": TrendChart(
        ATTACK, ATTACK, ("2026-01", "2026-02"), (KNOWN, UNKNOWN), (Event("2026-01", ATTACK),), (KEY, "")
    ),
    "heat": HeatChart(ATTACK, ATTACK, (ATTACK, "b"), ("x", ATTACK), ((KNOWN, UNKNOWN), (EMPTY, KNOWN))),
}  # fmt: skip


class Tags(HTMLParser):
    """Every element of a page, with its attributes, and the text outside of them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every element of this kind."""
        return [attrs for name, attrs in self.tags if name == tag]


Draw = Callable[..., Tags]


@pytest.fixture
def draw(served: Company) -> Draw:
    """Draw a template for somebody: `draw("{% figure cited %}", cited=…, role="agent", language="pt")`."""

    def drawn(
        source: str, *, role: Any = "cxo", language: str = "es", path: str = "/", **facts: object
    ) -> Tags:
        request: HttpRequest = RequestFactory().get(path)
        company = replace(served, actor=Actor(1, "Ana Rojas", role, language=language))
        seat = Seat(company, Lens(), language)
        request.seat = seat  # type: ignore[attr-defined]
        template = engines["django"].from_string(source)  # type: ignore[attr-defined]
        text = template.template.render(_context({"seat": seat, "request": request, **facts}))
        return Tags(text)

    return drawn


def _context(facts: dict[str, object]) -> Any:
    from django.template import Context

    return Context(facts)


@pytest.mark.parametrize("language", ["es", "pt", "en"])
@pytest.mark.parametrize("estimate", [KNOWN, UNKNOWN, EMPTY])
@pytest.mark.parametrize("size", ["", "large"])
def test_a_figure_says_its_value_its_interval_and_n(
    draw: Draw, language: str, estimate: Estimate, size: str
) -> None:
    cited = Cited("NPS", estimate, "marzo", KEY, "+6,2", "good")
    page = draw("{% figure cited size %}", cited=cited, size=size, language=language)
    assert f"n = {estimate.n:,}".replace(",", "." if language != "en" else ",") in page.text.replace(
        "\xa0", " "
    )
    assert ("33" in page.text) == estimate.known
    assert "+6,2" in page.text
    assert not re.search(
        r"(?<![\d.,])0(?![\d.,])", page.text.replace("n\xa0=\xa00", "")
    )  # nothing unknown is 0


def test_an_unknown_figure_says_how_many_are_missing(draw: Draw) -> None:
    page = draw("{% figure cited %}", cited=Cited("NPS", UNKNOWN, "", ""))
    assert "faltan 18" in page.text
    assert "figure-is-unknown" in str(page.all("div")[0]["class"])


def test_a_figure_opens_in_the_drawer_and_is_a_page_without_javascript(draw: Draw) -> None:
    link = draw("{% figure cited %}", cited=Cited("NPS", KNOWN, "", KEY)).all("a")[0]
    assert link["href"] == link["hx-get"]
    assert "nps@1" in str(link["href"])
    assert link["hx-target"] == "#drawer-body"


def test_a_figure_without_a_key_is_no_link(draw: Draw) -> None:
    assert draw("{% figure cited %}", cited=Cited("NPS", KNOWN, "", "")).all("a") == []


@pytest.mark.parametrize(("tone", "words"), [("good", "Mejor:"), ("bad", "Peor:"), ("neutral", "")])
def test_a_tone_is_said_and_drawn_and_never_a_colour_alone(draw: Draw, tone: Any, words: str) -> None:
    page = draw("{% figure cited %}", cited=Cited("NPS", KNOWN, "", "", "+3,1", tone))
    assert words in page.text
    assert len(page.all("svg")) == 1


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_a_chart_has_a_title_a_picture_with_words_and_its_rows_as_a_table(
    draw: Draw, name: str, language: str
) -> None:
    page = draw("{% chart shown name %}", shown=CHARTS[name], name=name, language=language)
    picture = next(attrs for attrs in page.all("div") if "data-chart" in attrs)
    assert picture["data-chart"] == name
    assert picture["role"] == "img"
    assert "33" in str(picture["aria-label"])
    assert [attrs["id"] for attrs in page.all("script")] == [f"{name}-options"]
    assert page.all("script")[0]["type"] == "application/json"
    assert len(page.all("details")) == len(page.all("table")) == 1
    assert {attrs["scope"] for attrs in page.all("th")} == {"row", "col"}


def test_the_heading_of_a_card_takes_the_level_its_page_gives(draw: Draw) -> None:
    item = Item("t", "w", "m", "d", "o", ())
    assert len(draw("{% finding item level=3 %}", item=item).all("h3")) == 1
    assert len(draw("{% chart shown 'x' level=3 %}", shown=CHARTS["trend"]).all("h3")) == 1
    assert len(draw("{% finding item %}", item=item).all("h2")) == 1


def test_a_finding_says_why_how_much_what_to_do_and_who(draw: Draw) -> None:
    item = Item(
        "Título", "Porque sí", "4,8 MUSD", "Contratar", "Servicio", (Cited("NPS", KNOWN, "2026", KEY),)
    )
    page = draw("{% finding item %}", item=item)
    for words in ("Título", "Porque sí", "4,8 MUSD", "Contratar", "Servicio", "NPS", "+33,0"):
        assert words in page.text
    assert len(page.all("a")) == 1


def test_a_table_has_a_caption_scopes_and_cells_that_name_their_column(draw: Draw) -> None:
    page = draw("{% table shown %}", shown=TABLE)
    assert len(page.all("caption")) == 1
    assert [attrs["scope"] for attrs in page.all("th")] == ["col"] * 5 + ["row"] * 2
    assert [attrs["data-label"] for attrs in page.all("td")][:4] == ["Filas", "NPS", "Día", "Momento"]
    assert "12.345" in page.text
    assert "2 de 90" in page.text
    assert page.text.count("sin dato") == 3  # nothing known is never 0
    assert "1 mar 2026, 15:00" in page.text.replace("\N{NO-BREAK SPACE}", " ")  # the company's own clock


def test_a_table_is_handed_out_where_its_page_and_the_role_allow(draw: Draw) -> None:
    def exports(**facts: object) -> list[str]:
        page = draw("{% table shown %}", shown=TABLE, path="/data/?since=2026-01-01&export=old.csv", **facts)
        return [str(attrs["href"]) for attrs in page.all("a") if "export" in str(attrs["href"])]

    held = {"sources": TABLE}
    assert exports(tables=held) == [f"?since=2026-01-01&export=sources.{kind}" for kind in ("csv", "xlsx")]
    assert exports(tables={}) == []
    assert exports(tables=held, role="agent") == []


def test_a_table_without_rows_says_so(draw: Draw) -> None:
    assert "Nada aún" in draw("{% table shown %}", shown=replace(TABLE, rows=(), empty="Nada aún")).text


class Form(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label=ATTACK, help_text="Así")
    role = forms.ChoiceField(choices=[("a", ATTACK)], required=False)
    days = forms.MultipleChoiceField(
        choices=[("l", ATTACK)], widget=forms.CheckboxSelectMultiple, required=False
    )
    told = forms.BooleanField(label=ATTACK)
    notes = forms.CharField(widget=forms.Textarea)
    hidden = forms.CharField(widget=forms.HiddenInput, required=False)


def test_every_field_has_a_label_and_says_what_is_wrong(draw: Draw) -> None:
    page = draw("{% for each in form %}{% field each %}{% endfor %}", form=Form({"name": ATTACK}))
    told = {str(attrs["id"]): attrs for tag in ("input", "select", "textarea") for attrs in page.all(tag)}
    labelled = {str(attrs.get("for")) for attrs in page.all("label")}
    assert {"id_name", "id_role", "id_notes"} <= labelled
    assert "id_told" in told
    assert told["id_notes"]["aria-invalid"] == "true"
    assert "id_notes_error" in {attrs.get("id") for attrs in page.all("div")}
    assert "input" in str(told["id_name"]["class"])


@pytest.mark.parametrize(
    "source",
    [
        "{% figure cited %}",
        "{% figure cited 'large' %}",
        "{% estimate cited.estimate cited.key %}",
        "{% finding item %}",
        "{% table shown %}",
        "{% table shown title=False %}",
        "{% chart intervals 'a' %}{% chart trend 'b' %}{% chart heat 'c' %}",
        "{% tabs items attack %}",
        "{% progress attack 1 2 %}{% progress attack %}",
        "{% opens attack key %}",
        "{% empty attack action=attack href=attack %}",
        "{% say 'filter.remove' what=attack %}",
        "{% for each in form %}{% field each %}{% endfor %}",
        "{% filters %}",
        "{% pagination 2 50 200 %}",
    ],
)
def test_no_text_becomes_markup(draw: Draw, source: str) -> None:
    cited = Cited(ATTACK, KNOWN, ATTACK, f"nps@1/country={ATTACK}", ATTACK, "bad")
    facts: dict[str, Any] = {
        "cited": cited,
        "item": Item(ATTACK, ATTACK, ATTACK, ATTACK, ATTACK, (cited,)),
        "shown": TABLE,
        "tables": {"sources": TABLE},
        "items": [(ATTACK, "/", True)],
        "attack": ATTACK,
        "key": ATTACK,
        "form": Form({"name": ATTACK}),
        **CHARTS,
    }
    page = draw(source, path=f"/?q={ATTACK}", **facts)
    assert page.all("img") == []
    assert [attrs for attrs in page.all("script") if attrs.get("type") != "application/json"] == []
    assert [
        name for _, attrs in page.tags for name in attrs if name.startswith("on") or name == "style"
    ] == []


def test_pages_of_a_list_lead_back_and_forth_and_keep_the_address(draw: Draw) -> None:
    page = draw("{% pagination 2 50 120 %}", path="/customers/?q=ana&page=2")
    assert [attrs["href"] for attrs in page.all("a")] == ["?q=ana&page=1", "?q=ana&page=3"]
    assert "51–100 de 120" in page.text
    assert draw("{% pagination 1 50 50 %}").tags == []


def test_money_days_and_moments_are_said_in_the_reader_s_way(draw: Draw) -> None:
    source = "{% money cents %}|{% day on %}|{% moment at %}|{% period '2025-03' %}|{% count 99441 %}"
    facts = {"cents": 123456, "on": date(2026, 3, 5), "at": datetime(2026, 3, 5, 19, 30, tzinfo=UTC)}
    told = draw(source, language="en", **facts).text.split("|")
    assert told[1:] == ["Mar 5, 2026", "Mar 5, 2026, 2:30\u202fPM", "March 2025", "99,441"]
    assert "1,234.56" in told[0]
    assert draw("{% day none %}{% moment none %}{% money none %}", none=None).text == ""
