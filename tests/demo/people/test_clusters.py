"""The truth about who is whom is one row a record, in a fixed order."""

from __future__ import annotations

import numpy as np

from tests.demo.people.asked import repeated, some
from unisono.demo.people.clusters import clusters
from unisono.demo.people.invent import people
from unisono.demo.people.nouns import CRM, SURVEYS, SYSTEMS
from unisono.demo.people.systems import records

PEOPLE = people(np.random.default_rng(1), some(3_000, first=7_000_000))
WRITTEN = {system: records(np.random.default_rng(2), PEOPLE, system) for system in SYSTEMS}


def test_every_record_stands_in_the_truth_once() -> None:
    told = clusters(PEOPLE, WRITTEN)
    assert told.column_names == ["person", "system", "system_id"]
    assert told.num_rows == sum(len(written) for written in WRITTEN.values())
    assert repeated(zip(told["system"].to_pylist(), told["system_id"].to_pylist(), strict=True)) == []


def test_a_person_is_named_by_their_number_in_the_whole_company() -> None:
    told = clusters(PEOPLE, WRITTEN).to_pylist()
    assert {row["person"] for row in told} == set(range(7_000_000, 7_003_000))
    first = {system: next(row for row in told if row["system"] == system) for system in SYSTEMS}
    for system, row in first.items():
        assert row == {
            "person": 7_000_000,
            "system": system,
            "system_id": WRITTEN[system].system_id[0].as_py(),
        }


def test_who_is_held_twice_has_six_records_and_the_others_five() -> None:
    told = clusters(PEOPLE, WRITTEN)["person"].to_numpy()
    twice = WRITTEN[CRM].person[WRITTEN[CRM].again]
    expected = np.full(3_000, 5)
    expected[twice] += 1
    assert (np.bincount(told - 7_000_000) == expected).all()


def test_people_of_one_household_are_two() -> None:
    guests = np.flatnonzero(PEOPLE.host >= 0)
    assert len(guests) > 0
    told = set(clusters(PEOPLE, WRITTEN)["person"].to_pylist())
    assert {7_000_000 + int(place) for place in (*guests, *PEOPLE.host[guests])} <= told


def test_the_order_of_systems_given_says_nothing() -> None:
    turned = {system: WRITTEN[system] for system in reversed(SYSTEMS)}
    assert clusters(PEOPLE, turned).equals(clusters(PEOPLE, WRITTEN))
    alone = clusters(PEOPLE, {SURVEYS: WRITTEN[SURVEYS]})
    assert set(alone["system"].to_pylist()) == {SURVEYS}
