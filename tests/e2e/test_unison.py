"""Three departments before one promise: Marketing reads and asks, Sales is paid, Service traces it back."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.e2e.conftest import DESKTOP, PHONE, Walker
from unisono.model.words import say

SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
COPY = "Este verano: soporte 24/7 y te llamamos en 15 minutos. Entrega en {} horas. Somos los mejores."


@SIZES
def test_copy_becomes_drafts_in_the_ledger(walker: Callable[..., Walker], size: tuple[int, int]) -> None:
    walk = walker("marketing", size)
    page = walk.page
    walk.go("/promises/read/")
    hours = "48" if size == DESKTOP else "72"  # what was taken up once isn't taken up again
    page.locator("#copy-text").fill(COPY.format(hours))
    page.get_by_role("button", name=say("claims.read", "es"), exact=True).click()
    page.locator("#list-title").wait_for()
    marked = page.locator("mark").all_inner_texts()
    assert len(marked) >= 4
    assert any("24/7" in text for text in marked)
    assert any(hours in text for text in marked)
    lines = page.locator("ol > li:has(input[name=claim])")
    assert lines.count() >= 4
    boast = lines.filter(has_text="los mejores")
    assert not boast.locator("input[name=claim]").is_checked(), (
        "what can't be measured isn't taken up unasked"
    )
    walk.shot("texto-leido")
    page.locator("#copy-campaign").fill("Verano")
    page.get_by_role("button", name=say("claims.register", "es"), exact=True).click()
    page.wait_for_load_state("networkidle")
    walk.go("/promises/")
    told = page.locator("#main").inner_text()
    assert f"{hours} horas" in told
    walk.shot("borradores")


@SIZES
def test_the_gate_answers_before_anybody_promises(
    walker: Callable[..., Walker], size: tuple[int, int]
) -> None:
    walk = walker("cxo", size)
    page = walk.page
    walk.go("/promises/gate/?promise=crm:P-247")
    page.get_by_role("button", name=say("gate.ask", "es"), exact=True).click()
    page.wait_for_load_state("networkidle")
    verdicts = [say(f"gate.answer.{each}", "es") for each in ("go", "reword", "no_go")]
    lead = page.locator(".lead").inner_text()
    assert any(verdict in lead for verdict in verdicts), lead
    page.locator("#wording-title").wait_for()
    assert page.locator("[data-chart] svg").count() == 1
    walk.shot("antes-de-prometer")
    page.get_by_role("button", name=say("gate.keep", "es")).click()
    page.wait_for_url(re.compile(r"/promises/gate/[a-z0-9-]+/"))
    walk.shot("decision-guardada")


@SIZES
def test_pay_opens_down_to_a_deal(walker: Callable[..., Walker], size: tuple[int, int]) -> None:
    walk = walker("sales", size)
    page = walk.page
    walk.go("/sales/")
    walk.shot("ventas")
    walk.go("/sales/pay/")
    page.locator(".row-link").first.click()
    page.locator("#people-title").wait_for()
    walk.shot("plan-de-pago")
    page.locator("section[aria-labelledby=people-title] tbody a").first.click()
    page.locator("#sum-title").wait_for()
    assert page.locator("tbody tr").count() > 10, "every line of a person's pay"
    walk.shot("liquidacion")


@SIZES
def test_the_story_is_one_page_and_each_chapter_opens(
    walker: Callable[..., Walker], size: tuple[int, int]
) -> None:
    walk = walker("cxo", size)
    page = walk.page
    walk.go("/story/")
    assert "24/7" in page.locator("h1").inner_text()
    walk.shot("historia")
    chapters = [say(f"story.chapter.{letter}", "es") for letter in "abcde"]
    told = page.locator("#main").inner_text()
    places = [told.index(name) for name in chapters]
    assert places == sorted(places)
    links = [link.get_attribute("href") or "" for link in page.locator("#main section a.link").all()]
    for room in ("/promises/gate/", "/promises/crm:P-247/", "/silos/", "/after/", "/sales/pay/"):
        assert any(room in link for link in links), room


def test_service_says_what_its_contacts_come_from(walker: Callable[..., Walker]) -> None:
    walk = walker("service")
    walk.go("/service/")
    told = walk.page.locator("#main").inner_text()
    assert "PEN" in told
    assert re.search(r"n\s*=\s*[\d.]+", told)
    walk.shot("servicio")
    walk.go("/silos/")
    assert "AHT Voz Norte" in walk.page.locator("#main").inner_text()
    walk.shot("silos")
