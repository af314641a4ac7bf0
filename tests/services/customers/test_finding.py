"""Customers of the planted company found, page by page, within what somebody may see."""

from __future__ import annotations

import pytest

from tests.services.customers.conftest import Seen
from unisono.errors import QuestionError, RightsError
from unisono.model.chain import FoundPage
from unisono.model.company import Company
from unisono.model.rights import NOBODY
from unisono.services.customers import find_customers


@pytest.mark.slow
def test_every_customer_is_found_by_everything_a_system_keeps_of_them(planted: Company, asked) -> None:
    sql = """
select coalesce(nullif(customer_id, ''), id) as customer, id, system_id, email, phone, document, country
from identities using sample 25 rows (reservoir, 7)"""
    for row in asked(sql, "identities"):
        for typed in (row["id"], row["system_id"], row["email"], row["phone"], row["document"]):
            if typed:
                found = find_customers(planted, str(typed), limit=100)
                assert row["customer"] in {each.id for each in found.rows}, typed


def test_nothing_typed_finds_nobody(planted: Company) -> None:
    assert find_customers(planted, "") == find_customers(planted, " ,; ") == FoundPage((), 0)


def test_pages_hold_everybody_once(planted: Company) -> None:
    whole = find_customers(planted, "garcia", limit=100)
    assert whole.total == len(whole.rows) > 5
    turned, cursor = [], ""
    while True:
        page = find_customers(planted, "garcia", cursor=cursor, limit=4)
        assert page.total == whole.total
        turned += page.rows
        cursor = page.cursor
        if not cursor:
            break
    assert turned == list(whole.rows)


def test_what_tells_people_apart_stands_beside_them(planted: Company, asked) -> None:
    (row,) = asked(
        "select u.*, k.plan from customers u join contracts k on k.customer_id = u.id"
        " where k.ends_at is null order by u.id limit 1",
        "customers",
        "contracts",
    )
    (found,) = (each for each in find_customers(planted, str(row["id"])).rows if each.id == row["id"])
    assert (found.name, found.segment, found.city) == (row["name"], row["segment"], row["city"])
    assert found.contract is not None
    assert (found.contract.plan, found.contract.standing) == (row["plan"], "active")
    assert found.since is not None
    assert str(found.since.tzinfo) == planted.time_zone


def test_emails_and_phones_are_masked(planted: Company, asked) -> None:
    (row,) = asked(
        "select * from identities where email is not null and phone is not null limit 1", "identities"
    )
    found = find_customers(planted, str(row["email"])).rows[0]
    assert "***" in found.email
    assert str(row["email"]).lower() not in found.email
    assert found.phone.startswith("***")
    assert len(found.phone) == 5


def test_who_is_called_almost_so_is_found_only_where_nobody_fits(planted: Company) -> None:
    exact = find_customers(planted, "garcia", limit=100)
    assert not exact.near
    near = find_customers(planted, "garcla", limit=3)
    assert near.near
    assert near.total >= exact.total
    further = find_customers(planted, "garcla", cursor=near.cursor, limit=3)
    assert further.near
    assert not set(near.rows) & set(further.rows)
    assert find_customers(planted, "zzzzzzzz") == FoundPage((), 0)


def test_who_sees_one_country_finds_nobody_else(planted: Company, seen_by: Seen) -> None:
    everybody = find_customers(planted, "garcia", limit=100)
    peruvians = find_customers(seen_by("agent", "PE"), "garcia", limit=100)
    assert 0 < peruvians.total < everybody.total
    assert {each.country for each in peruvians.rows} == {"PE"}
    for other in (each for each in everybody.rows if each.country != "PE"):
        assert other.id not in {each.id for each in find_customers(seen_by("agent", "PE"), other.id).rows}


def test_whoever_has_not_signed_in_finds_nobody(planted: Company, seen_by: Seen) -> None:
    from dataclasses import replace

    with pytest.raises(RightsError, match="not_allowed"):
        find_customers(replace(planted, actor=NOBODY), "garcia")


@pytest.mark.parametrize("cursor", ["x", "e30", "bm8"])
def test_a_cursor_of_something_else_is_refused(planted: Company, cursor: str) -> None:
    with pytest.raises(QuestionError, match="cursor_unreadable"):
        find_customers(planted, "garcia", cursor=cursor)


def test_a_limit_beyond_reason_is_bounded(planted: Company) -> None:
    assert len(find_customers(planted, "a", limit=10_000).rows) == 100
    assert len(find_customers(planted, "a", limit=-3).rows) == 1
