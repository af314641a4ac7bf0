"""One customer of the planted company looked up: whole, in pages, by old keys, and only by who may."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from tests.services.customers.conftest import Seen
from unisono.errors import MissingError, QuestionError, RightsError
from unisono.model.chain import LANES
from unisono.model.company import Company
from unisono.model.rights import NOBODY
from unisono.services.audit import trail
from unisono.services.customers import LookAt, look_at, look_up, moment_words


@pytest.fixture(scope="session")
def rich(asked) -> str:
    """The customer who reached out most often."""
    (row,) = asked("select customer_id from cases group by 1 order by count(*) desc, 1 limit 1", "cases")
    return str(row["customer_id"])


def test_the_line_holds_every_row_of_the_customer(planted: Company, rich: str, asked) -> None:
    chain = look_up(planted, rich, LookAt(limit=5_000))
    kinds = [moment.kind for moment in chain.moments]
    for table, kind in (("cases", "case"), ("responses", "response"), ("touchpoints", "touchpoint")):
        (row,) = asked(f"select count(*) as n from {table} where customer_id = '{rich}'", table)
        assert kinds.count(kind) == row["n"], table
    assert sum(chain.counts.values()) == len(chain.moments)


def test_the_card_agrees_with_the_tables(planted: Company, rich: str, asked) -> None:
    card = look_up(planted, rich).card
    (who,) = asked(f"select * from customers where id = '{rich}'", "customers")
    assert (card.name, card.city, card.segment) == (who["name"], who["city"], who["segment"])
    (paid,) = asked(
        f"select sum(amount)::bigint as amount from transactions where customer_id = '{rich}'", "transactions"
    )
    assert sum(money.amount for money in card.money) == paid["amount"]
    (kept,) = asked(f"select count(*) as n from identities where customer_id = '{rich}'", "identities")
    assert len(card.records) == kept["n"] > 1
    assert card.told("email")
    assert len(set(card.told("phone"))) == len(card.told("phone"))


def test_moments_are_on_the_company_s_clock(planted: Company, rich: str) -> None:
    zone = ZoneInfo(planted.time_zone)
    assert {moment.at.tzinfo for moment in look_up(planted, rich).moments} == {zone}


def test_pages_hold_every_moment_once(planted: Company, rich: str) -> None:
    whole = look_up(planted, rich, LookAt(limit=5_000)).moments
    turned, cursor = [], ""
    while True:
        page = look_up(planted, rich, LookAt(cursor=cursor, limit=7))
        turned += page.moments
        cursor = page.cursor
        if not cursor:
            break
    assert tuple(turned) == whole
    oldest = look_up(planted, rich, LookAt(order="oldest", limit=5_000)).moments
    assert {moment.id for moment in oldest} == {moment.id for moment in whole}
    assert [moment.at for moment in oldest] == sorted(moment.at for moment in whole)


@pytest.mark.parametrize("lane", LANES)
def test_a_lane_alone_leaves_the_counts_as_they_are(planted: Company, rich: str, lane: str) -> None:
    chain = look_up(planted, rich, look_at(lane))
    assert {moment.lane for moment in chain.moments} <= {lane}
    assert chain.counts == look_up(planted, rich).counts


def test_any_record_of_theirs_leads_to_the_customer(planted: Company, rich: str) -> None:
    for record in look_up(planted, rich).card.records:
        assert look_up(planted, record.id).card.id == rich


def test_every_moment_has_words(planted: Company, rich: str) -> None:
    for language in ("es", "pt", "en"):
        for moment in look_up(planted, rich, LookAt(limit=5_000)).moments:
            words = moment_words(moment, language)
            assert words.title
            assert "{" not in words.title + " ".join(words.details) + words.mark
            assert not words.title.startswith("moment.")


def test_who_is_known_to_one_system_alone_can_be_looked_up(planted: Company, asked) -> None:
    (row,) = asked(
        "select customer_id as id, any_value(name) as name from identities i"
        " where customer_id not in (select id from customers) and name is not null"
        " group by 1 order by 1 limit 1",
        "identities",
        "customers",
    )
    card = look_up(planted, str(row["id"])).card
    assert card.name
    assert card.minds[0].code in ("unlisted", "doubted")
    assert card.contracts == ()


@pytest.mark.parametrize("key", ["nobody", "", "crm:", "'; drop table customers; --", "\x00", "ñ" * 400])
def test_nobody_is_nobody(planted: Company, key: str) -> None:
    with pytest.raises(MissingError, match="customer_missing"):
        look_up(planted, key)


def test_a_customer_of_another_country_is_as_if_not_there(planted: Company, seen_by: Seen, asked) -> None:
    (row,) = asked("select min(id) as id from customers where country = 'CO'", "customers")
    other = str(row["id"])
    assert look_up(planted, other).card.country == "CO"
    assert look_up(seen_by("agent", "CO"), other).card.id == other
    with pytest.raises(MissingError) as hidden:
        look_up(seen_by("agent", "PE"), other)
    with pytest.raises(MissingError) as absent:
        look_up(seen_by("agent", "PE"), "nobody")
    assert hidden.value.code == absent.value.code
    for record in look_up(planted, other).card.records:
        with pytest.raises(MissingError):
            look_up(seen_by("cxo", "PE"), record.id)


def test_whoever_has_not_signed_in_sees_nobody(planted: Company, rich: str) -> None:
    with pytest.raises(RightsError):
        look_up(replace(planted, actor=NOBODY), rich)


def test_doubts_are_told_to_whoever_may_settle_them(planted: Company, seen_by: Seen, asked) -> None:
    (row,) = asked("select customers from conflicts order by id limit 1", "conflicts")
    customer = str(row["customers"]).split()[0]
    assert look_up(seen_by("analyst"), customer).card.doubts
    agent = look_up(seen_by("agent"), customer).card
    assert agent.doubts == ()
    assert agent.minds[0].code == "doubted"


def test_a_look_up_is_written_down_once_for_all_its_pages(planted: Company, seen_by: Seen, rich: str) -> None:
    agent = seen_by("agent")

    def noted() -> int:
        return len([deed for deed in trail(planted, limit=1_000) if deed.deed == "looked_up"])

    before = noted()
    chain = look_up(agent, rich, LookAt(limit=5))
    assert noted() == before + 1
    look_up(agent, rich, LookAt(cursor=chain.cursor, limit=5))
    look_up(agent, rich, look_at("lived"))
    assert noted() == before + 1
    deed = trail(planted, limit=1)[0]
    assert (deed.actor, dict(deed.facts)) == ("Ana", {"customer": rich})


def test_a_cursor_of_another_list_is_refused(planted: Company, rich: str) -> None:
    with pytest.raises(QuestionError, match="cursor_unreadable"):
        look_up(planted, rich, LookAt(cursor="e30"))


def test_words_of_an_address_are_read() -> None:
    assert look_at() == LookAt()
    assert look_at("sold", "oldest", "c", 5) == LookAt(("sold",), "oldest", "c", 5)
    with pytest.raises(QuestionError, match="lane_unknown"):
        look_at("bought")
    with pytest.raises(QuestionError, match="order_unknown"):
        look_at("", "random")
