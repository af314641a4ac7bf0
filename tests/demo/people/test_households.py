"""Households are pairs of different people of one place, as many as declared, each in one of them at most."""

from __future__ import annotations

import numpy as np

from tests.demo.people.asked import some, within
from unisono.demo.people.households import borrowing, households, related
from unisono.demo.people.naming import names
from unisono.demo.people.nouns import Asked

ASKED = some(40_000)
HOMES = households(np.random.default_rng(1), ASKED, share=0.05)


def test_as_many_pairs_as_declared_share_something() -> None:
    assert within(len(HOMES), 20_000, 0.05)


def test_nobody_lives_in_two_households() -> None:
    members = np.concatenate([HOMES.host, HOMES.guest])
    assert len(np.unique(members)) == len(members)


def test_a_household_lives_in_one_city_and_speaks_one_language() -> None:
    assert (ASKED.city[HOMES.host] == ASKED.city[HOMES.guest]).all()
    assert (ASKED.language[HOMES.host] == ASKED.language[HOMES.guest]).all()


def test_phones_addresses_or_both_are_shared_in_the_declared_shares() -> None:
    assert (HOMES.by_phone | HOMES.by_email).all()
    assert within(int((HOMES.by_phone & ~HOMES.by_email).sum()), len(HOMES), 0.4)
    assert within(int((~HOMES.by_phone & HOMES.by_email).sum()), len(HOMES), 0.3)
    assert within(int((HOMES.by_phone & HOMES.by_email).sum()), len(HOMES), 0.3)


def test_siblings_have_the_same_surnames_and_nobody_the_same_first_name() -> None:
    before = names(np.random.default_rng(2), ASKED)
    after = related(before, HOMES)
    first, last = np.array(after.first_texts.to_pylist()), np.array(after.last_texts.to_pylist())
    host, guest = HOMES.host[HOMES.siblings], HOMES.guest[HOMES.siblings]
    assert within(len(host), len(HOMES), 0.5)
    assert (last[host] == last[guest]).all()
    assert (first[HOMES.host] != first[HOMES.guest]).all()
    assert (before.first[HOMES.host] == before.first[HOMES.guest]).any()  # there was something to mend


def test_the_names_of_hosts_and_of_those_who_live_alone_stay() -> None:
    before = names(np.random.default_rng(2), ASKED)
    after = related(before, HOMES)
    others = np.setdiff1d(np.arange(len(ASKED)), HOMES.guest)
    assert (before.first[others] == after.first[others]).all()
    assert (before.paternal[others] == after.paternal[others]).all()
    assert (before.maternal[others] == after.maternal[others]).all()


def test_no_share_no_households() -> None:
    assert len(households(np.random.default_rng(1), ASKED, share=0.0)) == 0


def test_all_pairs_of_a_city_can_live_together_and_an_odd_one_stays_alone() -> None:
    city = np.zeros(7, dtype=np.int64)
    homes = households(np.random.default_rng(1), Asked(city, city, city, np.arange(7)), share=1.0)
    assert len(homes) == 3
    nobody = city[:0]
    assert len(households(np.random.default_rng(1), Asked(nobody, nobody, nobody, nobody), share=1.0)) == 0


def test_guests_borrow_and_the_others_keep_their_own() -> None:
    assert borrowing(4, np.array([3]), np.array([1])).tolist() == [0, 3, 2, 3]
