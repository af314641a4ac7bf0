"""Deciding of deals, handing customers over, taking them: kept, written down, refused where it must be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from tests.services.fit.conftest import As
from unisono.errors import InputError, MissingError
from unisono.model.deal import PromiseMade
from unisono.services.audit import deed_text, trail
from unisono.services.fit import (
    Pipeline,
    deal_page,
    decide_deal,
    hand_over,
    handoff_of,
    handoffs,
    pipeline,
    promises_for,
    take_over,
)
from unisono.services.fit.nouns import DealPage

WHY = "They accept support by day only."
_turns = count()


@pytest.fixture
def open_deal(seen_by: As) -> str:
    found = pipeline(seen_by("sales"))
    assert isinstance(found, Pipeline)
    return found.deals[next(_turns) % len(found.deals)].id


@pytest.fixture
def won_deal(seen_by: As) -> str:
    return handoffs(seen_by("sales")).to_hand[0].deal


def test_a_decision_is_kept_with_what_was_expected_and_written_down(seen_by: As, open_deal: str) -> None:
    company = seen_by("sales")
    made = decide_deal(company, open_deal, "take", f"  {WHY} ")
    assert (made.choice, made.reason, made.by) == ("take", WHY, "Sales")
    page = deal_page(company, open_deal)
    assert isinstance(page, DealPage)
    assert page.deal.choice == page.choices[0] == made
    assert made.fit["verdict"] == page.deal.verdict
    assert made.fit["won"] == (page.deal.won.value or 0) / 100
    deed = trail(seen_by("cxo"), deed="deal_take")[0]
    assert (deed.facts["deal"], deed.facts["reason"]) == (open_deal, WHY)
    assert WHY in deed_text(deed, "es")


@pytest.mark.parametrize(
    ("choice", "reason", "code"),
    [
        ("take", "no", "deal_reason_short"),
        ("leave", "x" * 2_001, "deal_reason_long"),
        ("perhaps", WHY, "deal_choice_unknown"),
    ],
)
def test_a_decision_needs_a_reason(seen_by: As, open_deal: str, choice: str, reason: str, code: str) -> None:
    with pytest.raises(InputError, match=code):
        decide_deal(seen_by("sales"), open_deal, choice, reason)


def test_only_open_deals_are_decided_of(seen_by: As, won_deal: str) -> None:
    with pytest.raises(MissingError, match="deal_missing"):
        decide_deal(seen_by("sales"), won_deal, "take", WHY)
    with pytest.raises(InputError, match="deal_unfit"):
        decide_deal(seen_by("sales", countries=("PE",)), won_deal, "take", WHY)


def test_a_handoff_offers_what_the_customer_s_campaign_promised_first(seen_by: As) -> None:
    found = handoffs(seen_by("sales"))
    offers = [promises_for(seen_by("sales"), each.deal) for each in found.to_hand]
    assert any(offer.made for offer in offers)
    for offer in offers:
        told = [each.promise for each in (*offer.made, *offer.others)]
        assert len(told) == len(set(told)) >= 3
        assert offer.handed is None
    with pytest.raises(MissingError, match="deal_missing"):
        promises_for(seen_by("sales"), "no-such-deal")


def test_a_customer_goes_from_sales_to_service_on_a_clock(seen_by: As, won_deal: str) -> None:
    sales, service = seen_by("sales"), seen_by("service")
    before = handoffs(sales)
    promises = [PromiseMade("24/7", "crm:P-247"), PromiseMade("  "), PromiseMade("Llamarlo el lunes")]
    made = hand_over(sales, won_deal, promises, words=" por la tarde ")
    assert [each.text for each in made.promises] == ["24/7", "Llamarlo el lunes"]
    assert (made.by, made.note) == ("Sales", "por la tarde")
    assert timedelta(days=2) <= made.due_at - made.made_at <= timedelta(days=5)
    after = handoffs(service)
    assert after.waiting == before.waiting + 1
    assert after.to_hand_total == before.to_hand_total - 1
    line = next(each for each in after.lines if each.handoff.id == made.id)
    assert line.state == "waiting"
    assert 47 < line.hours < 121
    assert promises_for(sales, won_deal).handed == made
    with pytest.raises(InputError, match="handoff_done"):
        hand_over(sales, won_deal, [])
    with pytest.raises(InputError, match="handoff_not_sales"):
        take_over(sales, made.id)
    taken = take_over(service, made.id, answer=" lo llamé ")
    assert (taken.taken_by, taken.answer, taken.state(datetime.now(UTC))) == ("Service", "lo llamé", "taken")
    with pytest.raises(InputError, match="handoff_taken"):
        take_over(service, made.id)
    deeds = {deed.deed for deed in trail(seen_by("cxo"), limit=5)}
    assert {"handed_over", "taken_over"} <= deeds


def test_one_not_taken_in_time_is_late(seen_by: As, won_deal: str) -> None:
    long_ago = datetime.now(UTC) - timedelta(days=9)
    made = hand_over(seen_by("sales"), won_deal, [], at=long_ago)
    found = handoffs(seen_by("cxo"))
    assert found.late >= 1
    line = next(each for each in found.lines if each.handoff.id == made.id)
    assert (line.state, line.hours < 0) == ("late", True)
    assert not found.in_time.known  # of so few nobody is judged
    assert found.in_time.reason is not None
    assert take_over(seen_by("service"), made.id).state(datetime.now(UTC)) == "taken_late"


def test_too_much_is_refused(seen_by: As, won_deal: str) -> None:
    company = seen_by("sales")
    refused: list[tuple[Callable[[], object], str]] = [
        (lambda: hand_over(company, won_deal, [PromiseMade("x")] * 21), "handoff_promises_many"),
        (lambda: hand_over(company, won_deal, [PromiseMade("x" * 501)]), "handoff_words_long"),
        (lambda: hand_over(company, won_deal, [], words="x" * 501), "handoff_words_long"),
        (lambda: take_over(seen_by("service"), 1, answer="x" * 501), "handoff_words_long"),
    ]
    for asked, code in refused:
        with pytest.raises(InputError, match=code):
            asked()


def test_nobody_touches_a_customer_out_of_their_sight(seen_by: As) -> None:
    everybody = handoffs(seen_by("cxo"))
    there = {each.deal for each in handoffs(seen_by("sales", countries=("PE",))).to_hand}
    hidden = next(each.deal for each in everybody.to_hand if each.deal not in there)
    made = hand_over(seen_by("sales"), hidden, [])
    narrow = seen_by("service", countries=("PE",))
    assert made.id not in {line.handoff.id for line in handoffs(narrow).lines}
    for asked in (lambda: handoff_of(narrow, made.id), lambda: take_over(narrow, made.id)):
        with pytest.raises(MissingError, match="handoff_missing"):
            asked()
    with pytest.raises(MissingError, match="deal_missing"):
        hand_over(narrow, hidden, [])
    with pytest.raises(MissingError, match="handoff_missing"):
        handoff_of(seen_by("cxo"), 999_999)
