"""Addresses within the pages: they keep the lens, lead only where somebody may go, and never break a page."""

from __future__ import annotations

from datetime import date
from urllib.parse import unquote

import pytest
from django.urls import NoReverseMatch, resolve

from tests.surfaces.web.templatetags.drawing import draw, seat_for, text_of
from unisono.errors import StoreError
from unisono.model.lens import Lens
from unisono.model.question import Question, key_of
from unisono.model.rights import ROLES, Role
from unisono.model.words import LANGUAGES, known
from unisono.surfaces.web.navigation import MEASURING, PROMISING, SELLING
from unisono.surfaces.web.templatetags.links import figure_address

LENS = Lens(date(2026, 1, 1), None, (("customer.country", "PE"), ("customer.city", "São Paulo")))
QUERY = "since=2026-01-01&segment=customer.country%3APE&segment=customer.city%3AS%C3%A3o+Paulo"
ROOMS = [
    ("measuring", MEASURING[0], len(MEASURING)),
    ("promising", PROMISING[0][0], len(PROMISING)),
    ("selling", SELLING[0], len(SELLING)),
]


@pytest.mark.parametrize(
    ("lens", "told"), [(Lens(), "/measure/"), (LENS, f"/measure/?{QUERY}")], ids=["open", "narrowed"]
)
def test_an_address_keeps_the_lens(lens: Lens, told: str) -> None:
    address = text_of('{% page "measure" as address %}{{ address|safe }}', seat=seat_for(lens=lens))
    assert address == told


def test_an_address_stands_in_a_page_as_text() -> None:
    assert "&amp;segment=" in text_of('{% page "measure" %}', seat=seat_for(lens=LENS))


def test_an_address_takes_what_it_is_of() -> None:
    assert text_of('{% page "metric" "nps" %}') == "/measure/nps/"


def test_a_page_there_is_not_is_a_defect_and_no_empty_link() -> None:
    with pytest.raises(NoReverseMatch):
        text_of('{% page "nowhere" %}')


@pytest.mark.parametrize(("room", "here", "count"), ROOMS, ids=[each[0] for each in ROOMS])
def test_the_tabs_of_a_room_keep_the_lens_and_mark_where_one_is(room: str, here: str, count: int) -> None:
    links = draw(f'{{% {room} "{here}" %}}', seat=seat_for(lens=LENS)).all("a")
    assert len(links) == count
    assert all(str(link["href"]).endswith(QUERY) for link in links)
    assert [link.get("aria-current") for link in links] == ["page"] + [None] * (count - 1)


@pytest.mark.parametrize(("room", "here", "count"), ROOMS, ids=[each[0] for each in ROOMS])
def test_a_room_has_a_name_for_who_can_not_see_its_tabs(room: str, here: str, count: int) -> None:
    (nav,) = draw(f'{{% {room} "{here}" %}}').all("nav")
    assert str(nav["aria-label"]).strip()


@pytest.mark.parametrize(("room", "here", "count"), ROOMS, ids=[each[0] for each in ROOMS])
def test_no_tab_is_marked_from_elsewhere(room: str, here: str, count: int) -> None:
    assert not any("aria-current" in link for link in draw(f'{{% {room} "nowhere" %}}').all("a"))


def test_every_tab_leads_to_a_page_and_has_words() -> None:
    for room, here, _ in ROOMS:
        for link in draw(f'{{% {room} "{here}" %}}').all("a"):
            assert resolve(str(link["href"])).url_name
    told = [("measure", name) for name in MEASURING] + [("sales", name) for name in SELLING]
    told += [("promises", name) for name, _ in PROMISING]
    assert all(known(f"{room}.room.{name}") for room, name in told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_tabs_are_said_in_the_reader_s_language(language: str) -> None:
    text = draw('{% promising "gate" %}', seat=seat_for(language=language)).text
    words = {"es": "Antes de prometer", "pt": "Palavras dadas", "en": "Before promising"}
    assert words[language] in text


@pytest.mark.parametrize("role", ROLES)
def test_pay_is_a_tab_only_for_whoever_may_see_it(role: Role) -> None:
    links = [str(link["href"]) for link in draw('{% selling "sales" %}', seat=seat_for(role)).all("a")]
    assert any("pay" in link for link in links) == (role in ("cxo", "sales", "admin"))


@pytest.mark.parametrize(
    "group",
    [{}, {"customer.country": "PE"}, {"topic": None}, {"topic": "a/b?c#d&e"}, {"city": "São Paulo\n"}],
    ids=["all", "a country", "nothing", "marks", "a line's end"],
)
def test_a_figure_s_address_holds_its_whole_key(group: dict[str, object]) -> None:
    key = key_of(Question("nps", edition=3, grain="month"), group, "2026-03")
    address = figure_address(key)
    found = resolve(unquote(address))
    assert (found.url_name, found.kwargs["key"]) == ("figure", key)
    assert not set(address) & set(" \n\"'<>")


@pytest.mark.parametrize("key", ["", "nps@1\nx"], ids=["none", "a line's end"])
def test_what_no_address_can_hold_is_opened_nowhere(key: str) -> None:
    assert figure_address(key) == ""


def test_an_icon_is_drawn_and_hidden_from_readers() -> None:
    (drawn,) = draw('{% icon "search" %}').all("svg")
    assert drawn["aria-hidden"] == "true"


def test_the_mark_of_the_product_is_drawn_as_it_is() -> None:
    (drawn,) = draw("{% brand %}").all("svg")
    assert (drawn["class"], drawn["aria-hidden"]) == ("mark", "true")


def test_an_asset_that_was_not_built_is_told_by_name() -> None:
    with pytest.raises(StoreError) as refused:
        text_of('{% asset "nothing.js" %}')
    assert (refused.value.code, refused.value.facts) == ("assets_missing", {"name": "nothing.js"})
