"""Ventas without a company: which part an address asks for, where links lead, and what a row says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import django
import pytest
from django.test import RequestFactory

django.setup()

from tests.services.fit.told import (  # noqa: E402 Django is set up first
    LOSS,
    SOON,
    TAKEN,
    UNNOTED,
    deal_of,
    handoff_of,
    held_of,
    judged_of,
    line_of,
    missed,
    money,
)
from unisono.loop.decide.fit.keeping import Said  # noqa: E402
from unisono.model.company import Company  # noqa: E402
from unisono.model.lens import Lens  # noqa: E402
from unisono.model.rights import Actor, Role  # noqa: E402
from unisono.model.words import LANGUAGES, say  # noqa: E402
from unisono.services.fit import DealPage, wording  # noqa: E402
from unisono.services.fit.looking import MOST, PAGE, Part  # noqa: E402
from unisono.services.fit.nouns import FitVerdict  # noqa: E402
from unisono.surfaces.web.pages import handoffs, sales  # noqa: E402
from unisono.surfaces.web.sales_form import ChoiceForm  # noqa: E402
from unisono.surfaces.web.seat import Seat  # noqa: E402

PERU = Lens(since=date(2026, 1, 1), segment=(("customer.country", "PE"),))


def seat_of(role: Role = "sales", language: str = "es", lens: Lens | None = None) -> Seat:
    return Seat(Company(Path(), "Shop", actor=Actor(1, "Ana", role)), lens or Lens(), language)


def part_of(query: str) -> Part:
    return sales._part(RequestFactory().get(f"/sales/?{query}"))


@pytest.mark.parametrize(
    ("query", "part"),
    [
        ("", Part(0, PAGE)),
        ("page=1", Part(0, PAGE)),
        ("page=3", Part(2 * PAGE, PAGE)),
        ("page=0", Part(0, PAGE)),
        ("page=-2", Part(0, PAGE)),
        ("page=two", Part(0, PAGE)),
        ("page=1.5", Part(0, PAGE)),
        ("page=٣", Part(0, PAGE)),  # a digit, but none of an address of ours
        ("page=²", Part(0, PAGE)),
        (f"page={'9' * 5_000}", Part((999_999_999 - 1) * PAGE, PAGE)),
        ("warned=1", Part(0, PAGE, True)),
        ("warned=yes", Part(0, PAGE, False)),
        ("rep=crm:V1&page=2", Part(PAGE, PAGE, False, "crm:V1")),
        ("page=4&warned=1&rep=V1&export=deals.csv", Part(0, MOST, True, "V1")),
    ],
    ids=lambda told: told[:24] if isinstance(told, str) else "",
)
def test_an_address_asks_for_a_part_and_a_file_for_all_of_it(query: str, part: Part) -> None:
    assert part_of(query) == part


@pytest.mark.parametrize(
    ("deal", "lens", "address"),
    [
        ("D-1", Lens(), "/sales/deals/D-1/"),
        ("crm:O/7", Lens(), "/sales/deals/crm:O/7/"),
        ("D 1?", Lens(), "/sales/deals/D%201%3F/"),
        ("D-1", PERU, "/sales/deals/D-1/?since=2026-01-01&segment=customer.country%3APE"),
    ],
)
def test_a_deal_s_address_keeps_the_lens_and_holds_any_id(deal: str, lens: Lens, address: str) -> None:
    assert sales.address_of(deal, seat_of(lens=lens)).replace("%3A", ":") == address.replace("%3A", ":")


def test_an_id_that_no_address_can_hold_has_none() -> None:
    assert sales.address_of("two\nlines", seat_of()) == ""
    assert sales.address_of("", seat_of()) == ""


@pytest.mark.parametrize(
    ("verdict", "tone"), [("good", "good"), ("usual", "quiet"), ("poor", "bad"), ("loss", "bad")]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_says_its_verdict_in_words_and_not_by_colour_alone(
    verdict: FitVerdict, tone: str, language: str
) -> None:
    row = sales._row(deal_of(verdict=verdict), seat_of(language=language))
    assert (row["verdict"], row["tone"]) == (say(f"fit.verdict.{verdict}", language), tone)


def test_a_row_names_two_things_to_mind_and_no_more() -> None:
    shown = deal_of(warnings=(LOSS, missed(), SOON, UNNOTED), choice=TAKEN, amount=money(99_900, None))
    row = sales._row(shown, seat_of())
    assert row["minds"] == [wording.warning_short(each, "es") for each in (LOSS, missed())]
    assert row["choice"] == "Se toma"
    assert "999" in str(row["amount"])
    bare = sales._row(deal_of(), seat_of())
    assert (bare["minds"], bare["choice"], bare["amount"]) == ([], "", "")


def page_of(role: Role = "sales", **told: object) -> dict[str, object]:
    deal = deal_of(warnings=told.get("warnings", ()), choice=None)  # type: ignore[arg-type]
    choices = told.get("choices", ())
    request = RequestFactory().get("/")
    request.seat = seat_of(role)  # type: ignore[attr-defined]
    found = DealPage(deal, judged_of(held_of()), choices, 3)  # type: ignore[arg-type]
    return sales._deal(found, ChoiceForm(request), seat_of(role))


@pytest.mark.parametrize(
    ("role", "may"), [("sales", True), ("cxo", True), ("analyst", False), ("marketing", False)]
)
def test_only_who_works_with_deals_finds_a_form(role: Role, may: bool) -> None:
    assert (page_of(role)["form"] is not None) == may


def test_what_to_mind_stands_with_its_evidence_and_the_promise_s_page() -> None:
    minded = page_of(warnings=(missed(), LOSS))["minded"]
    assert minded == [
        (wording.warning_text(missed(), "es"), wording.evidence_text(missed(), "es"), "/promises/crm:P-1/"),
        (wording.warning_text(LOSS, "es"), "", ""),
    ]


def test_a_promise_no_address_can_hold_is_warned_of_without_a_link() -> None:
    assert sales._promise(Said("two\nlines", "x", "x")) == ""
    assert sales._promise(None) == ""


def test_who_decided_is_named_and_the_command_line_where_nobody_signed_in() -> None:
    nobody = replace(TAKEN, by="", choice="leave")
    told = [said for _, said in page_of(choices=(TAKEN, nobody))["choices"]]  # type: ignore[attr-defined]
    assert told == [
        say("deal.chose.take", "es", by="Ana"),
        say("deal.chose.leave", "es", by=say("actor.owner", "es")),
    ]


@pytest.mark.parametrize(
    ("role", "hours", "taken", "takes"),
    [
        ("service", 20.0, None, True),
        ("service", -5.0, None, True),
        ("service", 20.0, -1.0, False),
        ("cxo", 20.0, None, True),
        ("sales", 20.0, None, False),
        ("analyst", 20.0, None, False),
    ],
    ids=["waits", "late", "taken already", "the head", "Sales can't for Service", "who only reads"],
)
def test_who_may_take_a_customer_over(role: Role, hours: float, taken: float | None, takes: bool) -> None:
    row = handoffs._line(line_of(handoff_of(hours, taken=taken)), seat_of(role))
    assert row["takes"] == takes
    assert row["by"] == "Ana"


@pytest.mark.parametrize(
    ("customer", "address"), [("crm:C-1", "/customers/crm:C-1/"), ("", ""), ("two\nlines", "")]
)
def test_a_customer_is_linked_where_an_address_can_hold_them(customer: str, address: str) -> None:
    assert handoffs._customer(customer, seat_of()) == address


def test_whoever_may_see_no_customers_finds_no_link_to_one() -> None:
    narrowed = Actor(1, "Ana", "sales", narrowed=frozenset({"see_figures"}))
    seat = replace(seat_of(), company=Company(Path(), "Shop", actor=narrowed))
    assert handoffs._customer("crm:C-1", seat) == ""
