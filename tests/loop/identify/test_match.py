"""Who is whom: every rule, every conflict, and what must hold whatever comes in."""

from __future__ import annotations

import random
from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.loop.identify.plain import Record, plain_resolve
from unisono.loop.identify import Conflict, Records, Resolution, resolve

Row = tuple[str, str | None, str | None, str | None, str | None]  # customer, name, email, phone, document
ANA, JUAN = "Ana Rojas", "Juan Paz"
PHONE, OTHER_PHONE = "987654321", "987654322"
PAPER, OTHER_PAPER = "45678901", "45678902"


def records(rows: list[Row], country: str | None = "PE") -> Records:
    customer, name, email, phone, document = zip(*rows, strict=True) if rows else ((),) * 5
    ids = [f"{who}/{number:03d}" for number, who in enumerate(customer)]
    lands = [country] * len(rows)
    return Records.told(ids, customer, name=name, email=email, phone=phone, document=document, country=lands)


def kinds(resolution: Resolution) -> list[str]:
    return [conflict.kind for conflict in resolution.conflicts]


@pytest.mark.parametrize(
    ("one", "two", "merged"),
    [
        (("a", ANA, "x@y.pe", None, None), ("b", JUAN, "X@Y.pe", None, None), True),
        (("a", ANA, None, None, "45.678.901"), ("b", JUAN, None, None, PAPER), True),
        (("a", ANA, None, PHONE, None), ("b", "ROJAS ANA", None, "+51 987 654 321", None), True),
        (("a", ANA, None, PHONE, None), ("b", None, None, PHONE, None), True),
        (("a", ANA, None, PHONE, None), ("b", JUAN, None, PHONE, None), False),
        (("a", ANA, None, None, None), ("b", ANA, None, None, None), False),
        (("a", ANA, "x@y.pe", None, PAPER), ("b", ANA, "x@y.pe", None, OTHER_PAPER), False),
        (("a", ANA, "x@y.pe", None, PAPER), ("b", ANA, "x@y.pe", None, None), True),
        (("a", ANA, None, "000000000", None), ("b", ANA, None, "000000000", None), False),
        (("a", ANA, None, None, "00000000"), ("b", ANA, None, None, "00000000"), False),
    ],
)
def test_two_records(one: Row, two: Row, merged: bool) -> None:
    resolution = resolve(records([one, two]))
    assert resolution.merges == ({"b": "a"} if merged else {})
    assert resolution.counts == {"records": 2, "customers": 2, "people": 2 - merged, "merged": int(merged)}


def test_the_smallest_id_stands_for_all() -> None:
    chain: list[Row] = [
        ("c", ANA, "one@y.pe", None, None),
        ("b", ANA, "one@y.pe", PHONE, None),
        ("a", ANA, None, PHONE, None),
    ]
    assert resolve(records(chain)).merges == {"b": "a", "c": "a"}


def test_two_documents_behind_one_address_stay_apart_and_are_shown() -> None:
    family: list[Row] = [
        ("a", ANA, "casa@y.pe", None, PAPER),
        ("b", JUAN, "casa@y.pe", None, OTHER_PAPER),
        ("c", None, "casa@y.pe", None, None),
        ("d", ANA, None, None, PAPER),
    ]
    resolution = resolve(records(family))
    assert resolution.merges == {"d": "a"}
    assert resolution.conflicts == (
        Conflict("two_documents", "email", "c***@y***.pe", ("a", "b", "c"), ("a/000", "b/001", "c/002")),
    )


def test_a_chain_that_would_join_two_documents_is_cut_everywhere() -> None:
    chain: list[Row] = [
        ("a", ANA, "one@y.pe", None, PAPER),
        ("b", ANA, "one@y.pe", PHONE, None),
        ("c", ANA, "two@y.pe", PHONE, OTHER_PAPER),
        ("d", ANA, None, None, PAPER),
        ("e", ANA, "far@y.pe", None, None),
        ("f", ANA, "far@y.pe", None, None),
    ]
    resolution = resolve(records(chain))
    assert resolution.merges == {"d": "a", "f": "e"}
    (conflict,) = resolution.conflicts
    assert (conflict.kind, conflict.key, conflict.masked) == ("two_documents", "document", "***01, ***02")
    assert conflict.customer_ids == ("a", "b", "c", "d")


def test_a_customer_with_two_documents_links_nobody() -> None:
    rows: list[Row] = [
        ("a", ANA, None, None, PAPER),
        ("b", ANA, "b@y.pe", None, PAPER),
        ("b", ANA, "b@y.pe", None, OTHER_PAPER),
        ("c", ANA, "b@y.pe", None, OTHER_PAPER),
    ]
    resolution = resolve(records(rows))
    assert resolution.merges == {}
    assert kinds(resolution) == ["customer_two_documents"]
    assert resolution.conflicts[0].customer_ids == ("b",)


@pytest.mark.parametrize(("holders", "merged"), [(5, 4), (6, 0)])
def test_an_address_of_many_is_a_placeholder(holders: int, merged: int) -> None:
    rows: list[Row] = [(f"c{number}", None, "ventas@y.pe", None, None) for number in range(holders)]
    resolution = resolve(records(rows))
    assert resolution.counts["merged"] == merged
    assert kinds(resolution) == ([] if merged else ["shared_contact"])


def test_one_person_in_many_systems_is_not_a_placeholder() -> None:
    rows: list[Row] = [(f"c{number}", ANA, "ana@y.pe", PHONE, PAPER) for number in range(8)]
    resolution = resolve(records(rows))
    assert resolution.counts["people"] == 1
    assert resolution.conflicts == ()


def test_a_phone_with_two_names_is_shown_and_each_name_still_links() -> None:
    rows: list[Row] = [
        ("a", ANA, None, PHONE, None),
        ("b", ANA, None, PHONE, None),
        ("c", JUAN, None, PHONE, None),
        ("d", None, None, PHONE, None),
    ]
    resolution = resolve(records(rows))
    assert resolution.merges == {"b": "a"}
    (conflict,) = resolution.conflicts
    assert (conflict.kind, conflict.masked) == ("same_phone_other_name", "***21")
    assert conflict.customer_ids == ("a", "b", "c", "d")


def test_two_names_of_one_person_are_no_conflict() -> None:
    rows: list[Row] = [("a", ANA, "x@y.pe", PHONE, None), ("b", "Anita R.", "x@y.pe", PHONE, None)]
    resolution = resolve(records(rows))
    assert resolution.merges == {"b": "a"}
    assert resolution.conflicts == ()


@pytest.mark.parametrize(("countries", "merged"), [(["PE", "CO"], False), (["PE", " pe"], True)])
def test_the_same_number_of_two_countries_is_two_documents(countries: list[str], merged: bool) -> None:
    both = Records.told(["a", "b"], name=[ANA, ANA], document=[PAPER, PAPER], country=countries)
    assert bool(resolve(both).merges) is merged


def test_a_missing_country_contradicts_nobody() -> None:
    both = Records.told(["a", "b"], email=["x@y.pe"] * 2, document=[PAPER] * 2, country=["PE", None])
    assert resolve(both).merges == {"b": "a"}


def test_nothing_gives_nothing() -> None:
    resolution = resolve(records([]))
    assert (resolution.merges, resolution.conflicts) == ({}, ())
    assert resolution.counts == {"records": 0, "customers": 0, "people": 0, "merged": 0}


def test_no_conflict_tells_a_key() -> None:
    rows: list[Row] = [
        ("a", ANA, "secreta@clinica.pe", PHONE, PAPER),
        ("b", JUAN, "secreta@clinica.pe", PHONE, OTHER_PAPER),
    ]
    told = repr(resolve(records(rows)).conflicts)
    for secret in ("secreta", "clinica", PHONE, PAPER, OTHER_PAPER, ANA):
        assert secret not in told


ROWS = st.lists(
    st.tuples(
        st.sampled_from([f"c{number}" for number in range(12)]),
        st.sampled_from([None, ANA, "ROJAS, Ana", JUAN]),
        st.sampled_from([None, None, "one@y.pe", "two@y.pe", "THREE@y.pe", "three@y.pe"]),
        st.sampled_from([None, None, PHONE, "+51" + PHONE, OTHER_PHONE]),
        st.sampled_from([None, None, None, PAPER, OTHER_PAPER, "45678903"]),
    ),
    max_size=25,
)


def outcome(resolution: Resolution) -> tuple[object, ...]:
    return resolution.merges, resolution.conflicts, resolution.counts


@given(ROWS, st.randoms(use_true_random=False))
def test_order_says_nothing(rows: list[Row], chance: random.Random) -> None:
    columns = {
        "id": [f"r{number:02d}" for number in range(len(rows))],
        **dict(
            zip(("customer", "name", "email", "phone", "document"), zip(*rows, strict=True), strict=False)
        ),
        "country": ["PE"] * len(rows),
    }
    places = chance.sample(range(len(rows)), len(rows))
    mixed = {name: [column[place] for place in places] for name, column in columns.items()}
    before, after = (resolve(Records.told(**told), shared_above=3) for told in (columns, mixed))
    assert outcome(before) == outcome(after)


@given(ROWS)
def test_resolving_what_is_resolved_changes_nothing(rows: list[Row]) -> None:
    first = resolve(records(rows), shared_above=3).merges
    again: list[Row] = [(first.get(row[0], row[0]), *row[1:]) for row in rows]
    assert resolve(records(again), shared_above=3).merges == {}


@given(ROWS)
def test_no_merge_joins_two_documents_and_no_one_is_left_pointing_nowhere(rows: list[Row]) -> None:
    merges = resolve(records(rows), shared_above=3).merges
    own = {who: {row[4] for row in rows if row[0] == who and row[4]} for who in {row[0] for row in rows}}
    people: dict[str, set[str | None]] = {}
    for who, papers in own.items():
        people.setdefault(merges.get(who, who), set()).update(papers)
    assert all(len(papers) <= 1 for who, papers in people.items() if len(own[who]) <= 1)
    assert not set(merges) & set(merges.values())
    assert all(target < source for source, target in merges.items())


WRITTEN = st.builds(
    Record,
    id=st.uuids().map(str),
    customer=st.sampled_from([f"c{number}" for number in range(10)]),
    name=st.sampled_from([None, ANA, "ROJAS, Ána", JUAN, "-"]),
    email=st.sampled_from([None, None, "one@y.pe", "TWO@y.pe", " two@y.pe", "three@y.pe", "no tiene"]),
    phone=st.sampled_from([None, None, PHONE, "+51 987 654 321", OTHER_PHONE, "000"]),
    document=st.sampled_from([None, None, None, PAPER, "45.678.901", OTHER_PAPER, "45678903", "00000000"]),
    country=st.sampled_from(["PE", "PE", "PE", "CL", None]),
)


@settings(max_examples=300)
@given(st.lists(WRITTEN, max_size=22, unique_by=lambda record: record.id), st.integers(1, 5))
def test_it_does_what_the_rules_say_record_by_record(written: list[Record], shared_above: int) -> None:
    columns = {column.name: [getattr(record, column.name) for record in written] for column in fields(Record)}
    found = resolve(Records.told(**columns), shared_above=shared_above)
    merges, conflicts = plain_resolve(written, shared_above)
    assert found.merges == merges
    assert list(found.conflicts) == conflicts
    assert found.counts["people"] == found.counts["customers"] - len(merges)
