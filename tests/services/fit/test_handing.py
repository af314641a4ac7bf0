"""Handoffs asked closely: who may, what is offered, what is carried, and the clock of another company."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.services.fit.conftest import As
from tests.services.fit.told import handoff_of as made
from tests.services.fit.told import line_of
from unisono.errors import MissingError, RightsError
from unisono.loop.measure.metric import MINIMUM_N
from unisono.model.company import Company
from unisono.model.deal import PromiseMade
from unisono.model.rights import Role
from unisono.services.companies import found_company
from unisono.services.fit import HandoffLine, hand_over, handoff_of, handoffs, promises_for, take_over
from unisono.services.fit.handing import MOST_PROMISES, MOST_TO_HAND, RECENT_DAYS, _in_time
from unisono.services.fit.nouns import ToHand

FRIDAY = datetime(2026, 10, 30, 20, 0, tzinfo=UTC)  # 15:00 in Lima


@pytest.fixture
def won(seen_by: As) -> ToHand:
    """The customer won longest ago whom nobody handed on: other tests begin with the latest."""
    return handoffs(seen_by("sales")).to_hand[-1]


def lines(waiting: int = 0, late: int = 0, taken: int = 0, taken_late: int = 0) -> list[HandoffLine]:
    return [
        *[line_of(made(20.0))] * waiting,
        *[line_of(made(-5.0))] * late,
        *[line_of(made(20.0, taken=-1.0))] * taken,
        *[line_of(made(-5.0, taken=-1.0))] * taken_late,
    ]


def test_of_those_waiting_in_time_nobody_is_judged() -> None:
    found = _in_time(lines(waiting=200, taken=20, late=9))
    assert (found.known, found.n) == (False, 29)
    assert found.reason is not None
    assert found.reason.facts == {"n": 29, "minimum": MINIMUM_N, "missing": 1}
    assert _in_time([]).n == 0


def test_those_gone_over_count_as_missed_before_anybody_took_them() -> None:
    found = _in_time(lines(waiting=3, late=20, taken=60, taken_late=20))
    assert (found.value, found.n) == (0.6, 100)
    assert found.low is not None
    assert found.high is not None
    assert found.low < 0.6 < found.high


def test_those_to_hand_on_were_won_lately_the_latest_first(seen_by: As) -> None:
    found = handoffs(seen_by("sales"))
    days = [each.won for each in found.to_hand]
    assert days == sorted(days, reverse=True)
    assert (days[0] - days[-1]).days <= RECENT_DAYS
    assert len(found.to_hand) == min(found.to_hand_total, MOST_TO_HAND)
    assert all(each.name and each.rep_name and each.customer for each in found.to_hand)
    assert found.days == seen_by("sales").handoff_days


def test_what_a_campaign_promised_is_set_apart_from_what_everybody_is_told(seen_by: As) -> None:
    company = seen_by("sales")
    offers = [promises_for(company, each.deal) for each in handoffs(company).to_hand[:12]]
    every = {promise.promise for offer in offers for promise in (*offer.made, *offer.others)}
    for offer in offers:
        assert {promise.promise for promise in (*offer.made, *offer.others)} == every
        assert all(promise.text.strip() for promise in (*offer.made, *offer.others))
    assert len({tuple(each.promise for each in offer.made) for offer in offers}) > 1


def test_the_clock_counts_working_days_of_the_company(seen_by: As, won: ToHand) -> None:
    """Handed on a Friday afternoon; Monday is a holiday, so two working days end on Wednesday."""
    company = replace(seen_by("sales"), holidays=("11-02",), time_zone="America/Lima", handoff_days=2)
    handed = hand_over(company, won.deal, [], at=FRIDAY)
    assert handed.due_at == FRIDAY + timedelta(days=5)
    assert handed.made_at == FRIDAY
    assert handed.customer == won.customer


def test_what_is_carried_is_what_was_said_without_blanks(seen_by: As, won: ToHand) -> None:
    promises = [PromiseMade("24/7", "crm:P-247"), PromiseMade(" "), *[PromiseMade("call")] * 19]
    assert len(promises) == MOST_PROMISES + 1  # one of them is blank
    handed = hand_over(seen_by("sales"), won.deal, promises, words=" by night ")
    assert len(handed.promises) == MOST_PROMISES
    assert handed.promises[0].promise == "crm:P-247"
    assert handed.note == "by night"
    assert handoff_of(seen_by("cxo"), handed.id) == handed
    assert promises_for(seen_by("service"), won.deal).handed == handed


def test_an_answer_is_kept_with_who_gave_it(seen_by: As, won: ToHand) -> None:
    handed = hand_over(seen_by("sales"), won.deal, [])
    taken = take_over(seen_by("service"), handed.id, answer="  Called her. ")
    assert (taken.answer, taken.taken_by) == ("Called her.", "Service")
    assert taken.taken_at is not None
    assert handed.made_at <= taken.taken_at
    assert handoff_of(seen_by("sales"), handed.id) == taken


@pytest.mark.parametrize("role", ["analyst", "marketing"])
def test_whoever_may_not_work_deals_hands_nobody_on(seen_by: As, won: ToHand, role: Role) -> None:
    company = seen_by(role)
    assert handoffs(company).to_hand_total > 0  # they may look
    for asked in (
        lambda: hand_over(company, won.deal, []),
        lambda: promises_for(company, won.deal),
        lambda: take_over(company, 1),
    ):
        with pytest.raises(RightsError):
            asked()


def test_agents_see_none_of_it(seen_by: As) -> None:
    for asked in (lambda: handoffs(seen_by("agent")), lambda: handoff_of(seen_by("agent"), 1)):
        with pytest.raises(RightsError):
            asked()


def test_a_company_without_deals_has_nobody_to_hand_on(tmp_path: Path) -> None:
    company: Company = found_company(tmp_path / "company", {"name": "New"})
    found = handoffs(company)
    assert (found.lines, found.to_hand, found.to_hand_total, found.waiting, found.late) == ((), (), 0, 0, 0)
    assert not found.in_time.known
    with pytest.raises(MissingError, match="deal_missing"):
        promises_for(company, "any")
    with pytest.raises(MissingError, match="handoff_missing"):
        handoff_of(company, 1)
