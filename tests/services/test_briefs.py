"""The brief as a file: three kinds, any language, an older edition, and a note of who took it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.promising import YEARS, found_shop, load_year, stocked_shop
from unisono.errors import QuestionError, RightsError
from unisono.model.company import Company
from unisono.model.rights import Actor
from unisono.services.audit import trail
from unisono.services.briefs import MEDIA_TYPES, brief_file, editions_of_brief
from unisono.services.plan import brief_of

BEGINS = {"pdf": b"%PDF", "pptx": b"PK", "html": b"<!doctype html>"}


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Company:
    return stocked_shop(tmp_path_factory.mktemp("shop"))


@pytest.mark.parametrize("kind", MEDIA_TYPES)
def test_each_kind_is_what_it_says(company: Company, kind: str) -> None:
    made = brief_file(company, kind, language="es")
    assert made.content.lower().startswith(BEGINS[kind].lower())
    assert made.name == f"shop-2.{kind}"
    assert made.media_type == MEDIA_TYPES[kind]


def test_it_says_what_the_page_says_in_the_language_asked_for(company: Company) -> None:
    for language in ("es", "pt", "en"):
        content = brief_file(company, "html", language=language).content.decode()
        assert brief_of(company, language=language).title.split("»")[0].split("”")[0] in content
        assert f'lang="{language}"' in content


def test_an_older_edition_can_be_taken_along(company: Company) -> None:
    made = brief_file(company, "html", language="es", as_of=1)
    assert made.name == "shop-1.html"
    assert "Nada cambió más allá del azar" in made.content.decode()


def test_who_took_what_is_written_down(company: Company) -> None:
    ana = replace(company, actor=Actor(7, "Ana", "cxo"))
    brief_file(ana, "pdf", language="pt")
    (deed, *_) = trail(company, limit=1)
    assert deed.deed == "export"
    cited = [each for link in brief_of(ana, language="pt").chain for each in link.figures]
    assert deed.facts["table"] == "brief.pdf"
    assert deed.facts["edition"] == 2
    assert deed.facts["rows"] >= len(cited) > 0  # type: ignore[operator]
    assert (deed.actor_id, deed.actor, deed.role) == (7, "Ana", "cxo")


def test_what_can_t_be_made_leaves_no_note(company: Company) -> None:
    before = trail(company, limit=1)
    with pytest.raises(QuestionError) as refused:
        brief_file(company, "docx", language="es")
    assert refused.value.code == "brief_kind_unknown"
    assert trail(company, limit=1) == before


def test_who_may_take_nothing_along_takes_nothing(company: Company) -> None:
    with pytest.raises(RightsError):
        brief_file(replace(company, actor=Actor(1, "Ana", "agent")), "pdf", language="es")
    narrowed = Actor(1, "Ana", "cxo", narrowed=frozenset({"see_figures"}))
    with pytest.raises(RightsError):
        brief_file(replace(company, actor=narrowed), "pdf", language="es")


def test_its_editions_are_told_the_newest_first(tmp_path: Path) -> None:
    shop = found_shop(tmp_path)
    assert editions_of_brief(shop) == ()
    for year in YEARS:
        load_year(shop, year)
    told = editions_of_brief(shop)
    assert [each.number for each in told] == [2, 1]
    assert told[0].made_at > told[1].made_at
    with pytest.raises(RightsError):
        editions_of_brief(replace(shop, actor=Actor(1, "Ana", "agent")))
    assert brief_of(shop, language="es", as_of=told[1].number).edition == 1


def test_before_anything_is_loaded_there_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(QuestionError) as refused:
        brief_file(found_shop(tmp_path), "pdf", language="es")
    assert refused.value.code == "nothing_loaded"
