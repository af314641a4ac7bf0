"""The story of the planted company's promises: which one, who may hear what, and when it is silent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.conftest import GOOD, HEADER, Shop
from unisono.errors import MissingError, RightsError
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.rights import Actor, Role, Scope
from unisono.services.companies import open_company
from unisono.services.gate import gate_for
from unisono.services.pay import paid_for
from unisono.services.promises import ledger
from unisono.services.story import Story, story, told_of

THE_PROMISE = "crm:P-247"


@pytest.fixture(scope="module")
def company(demo_folder: Path) -> Company:
    return open_company(demo_folder)


@pytest.fixture(scope="module")
def told(company: Company) -> Story:
    found = story(company)
    assert found is not None
    return found


def seen_by(company: Company, role: Role, *countries: str) -> Company:
    return replace(company, actor=Actor("a", role, role, Scope(countries=countries)))


def test_it_is_of_the_broken_promise_that_a_campaign_made(told: Story) -> None:
    assert told.promise.id == THE_PROMISE
    assert told.silent == {}


def test_each_chapter_says_what_its_own_room_says(company: Company, told: Story) -> None:
    assert told.gate is not None
    assert told.broken is not None
    assert told.promise.made is not None
    verdict = gate_for(company, THE_PROMISE, before=told.promise.made)
    assert (told.gate.verdict.answer, told.gate.verdict.kept) == (verdict.answer, verdict.kept)
    lines = ledger(company, Lens())
    assert lines is not None
    line = next(entry for entry in lines.entries if entry.promise.id == THE_PROMISE)
    assert line.kept is not None
    assert told.broken.kept == line.kept
    assert (told.broken.since, told.broken.verdict) == (line.broken_since, "broken")
    assert [each.plan for each in told.paid] == ["comision", "permanencia"]


def test_it_breaks_after_it_first_failed_and_not_before_it_was_made(told: Story) -> None:
    broken = told.broken
    assert broken is not None
    assert broken.since is not None
    assert broken.first is not None
    assert told.promise.made is not None
    assert told.promise.made <= broken.first <= broken.since
    assert broken.by_then is not None
    assert broken.by_then.estimate.n < broken.kept.estimate.n
    assert broken.by_then.estimate.high < told.promise.standard


def test_the_worst_hour_is_one_of_the_night(told: Story) -> None:
    assert told.broken is not None
    assert told.broken.worst is not None
    hour, figure = told.broken.worst
    assert hour in (23, 0, 1, 2, 3, 4, 5, 6)
    assert figure.estimate.value < told.broken.kept.estimate.value - 0.2


def test_pay_is_of_those_the_campaign_brought(company: Company, told: Story) -> None:
    assert told.conflict is not None
    everybody = paid_for(company, "comision")
    (paid,) = (each for each in told.paid if each.plan == "comision")
    assert paid.customers == told.conflict.customers < everybody.customers
    assert paid.left == told.conflict.left
    assert 0 < paid.to_leavers.value < paid.paid.value < everybody.paid.value


def test_another_promise_can_be_told_and_says_why_a_chapter_is_silent(company: Company) -> None:
    delivery = story(company, "crm:P-INS")
    assert delivery is not None
    assert delivery.gate is not None
    assert delivery.gate.asked.kind == "delivery"
    assert delivery.broken is not None
    assert delivery.broken.worst is None  # the hour says nothing of a day
    by_mail = story(company, "crm:P-COR")
    assert by_mail is not None
    assert {letter: reason.code for letter, reason in by_mail.silent.items() if letter in "ce"} == {
        "c": "story_no_campaign",
        "e": "story_no_campaign",
    }


def test_those_it_can_be_told_of_are_broken(company: Company) -> None:
    told = told_of(company)
    assert THE_PROMISE in {promise.id for promise in told}
    assert "crm:P-COR" not in {promise.id for promise in told}


def test_without_the_right_to_see_pay_only_that_chapter_is_silent(company: Company) -> None:
    told = story(seen_by(company, "marketing"))
    assert told is not None
    assert {letter: reason.code for letter, reason in told.silent.items()} == {"e": "story_pay_hidden"}
    assert told.paid == ()
    assert told.conflict is not None


def test_whoever_sees_some_rows_hears_of_these_alone(company: Company, told: Story) -> None:
    peru = story(seen_by(company, "cxo", "PE"), THE_PROMISE)
    assert peru is not None
    assert peru.broken is not None
    assert told.broken is not None
    assert 0 < peru.broken.kept.estimate.n < told.broken.kept.estimate.n
    assert peru.conflict is not None
    assert told.conflict is not None
    assert 0 < peru.conflict.customers < told.conflict.customers
    if peru.paid:
        assert peru.paid[0].customers == peru.conflict.customers


def test_an_agent_hears_none(company: Company) -> None:
    with pytest.raises(RightsError):
        story(seen_by(company, "agent"))
    with pytest.raises(RightsError):
        told_of(seen_by(company, "agent"))


def test_an_unknown_promise_is_missing(company: Company) -> None:
    with pytest.raises(MissingError, match="promise_missing"):
        story(company, "crm:nothing")


def test_without_data_or_a_broken_promise_there_is_no_story(shop: Shop) -> None:
    assert story(shop.company) is None
    shop.load(shop.write(HEADER + GOOD))
    assert story(shop.company) is None  # two orders say nothing of a promise yet
    assert told_of(shop.company) == ()


def test_a_shop_without_campaigns_contracts_or_plans_says_so_chapter_by_chapter(shop: Shop) -> None:
    late = [f"{n};c{n};01/02/2024;05/02/2024;20/03/2024;10,00" for n in range(40)]
    late.append("99;c99;25/03/2024;30/03/2024;28/03/2024;10,00")  # the data go on until here
    shop.load(shop.write(HEADER + "\n".join(late) + "\n"))
    told = story(shop.company)
    assert told is not None
    assert told.promise.id == "delivery"
    assert told.broken is not None
    assert told.broken.kept.estimate.value == 0
    assert told.silent["a"].code == "story_undated"
    assert told.silent["c"].code == "story_no_campaign"
    assert told.silent["e"].code == "story_no_campaign"
    assert told.cost is None
