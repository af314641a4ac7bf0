"""Each system holds its own keys, with as much dirt as declared and none when clean."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest

from tests.demo.people.asked import repeated, some, within
from unisono.demo.people.invent import people
from unisono.demo.people.nouns import BILLING, CRM, DELIVERIES, HELPDESK, SURVEYS, SYSTEMS, Dirt, Records
from unisono.demo.people.systems import HOLDS, records
from unisono.loop.identify.normalise import normalise_document, normalise_email, normalise_name

COUNT = 30_000
LAWS = Dirt()
PEOPLE = people(np.random.default_rng(1), some(COUNT, first=5_000_000))
WRITTEN = {system: records(np.random.default_rng(2), PEOPLE, system) for system in SYSTEMS}
KEYS = ("name", "email", "phone", "document")
MISSING = {
    "name": LAWS.missing_name, "email": LAWS.missing_email,
    "phone": LAWS.missing_phone, "document": LAWS.missing_document,
}  # fmt: skip


def main(written: Records, key: str) -> list[str | None]:
    """A column of the main records."""
    return getattr(written, key).filter(~written.again).to_pylist()


def second(written: Records, key: str) -> list[str | None]:
    """A column of the records typed a second time."""
    return getattr(written, key).filter(written.again).to_pylist()


@pytest.mark.parametrize("system", SYSTEMS)
def test_everybody_has_one_main_record(system: str) -> None:
    written = WRITTEN[system]
    assert written.person[~written.again].tolist() == list(range(COUNT))
    assert {len(getattr(written, field.name)) for field in fields(written)} == {len(written)}


@pytest.mark.parametrize("system", SYSTEMS)
def test_ids_are_unique_within_a_system(system: str) -> None:
    assert repeated(WRITTEN[system].system_id.to_pylist()) == []


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_system_holds_its_keys_with_the_declared_holes(system: str) -> None:
    for key in KEYS:
        empty = main(WRITTEN[system], key).count(None)
        unnamed = key == "name" and system == SURVEYS
        share = LAWS.unnamed_surveys if unnamed else MISSING[key]
        assert within(empty, COUNT, share) if key in HOLDS[system] else empty == COUNT


def test_which_system_holds_what() -> None:
    assert HOLDS[CRM] == KEYS
    assert set(HOLDS[HELPDESK]) == {"name", "email", "phone"}
    assert set(HOLDS[SURVEYS]) == {"name", "email"}
    assert set(HOLDS[BILLING]) == {"name", "email", "document"}
    assert set(HOLDS[DELIVERIES]) == {"name", "phone", "document"}


@pytest.mark.parametrize("system", [CRM, HELPDESK, SURVEYS, BILLING])
def test_as_many_addresses_as_declared_are_misspelt(system: str) -> None:
    told = [
        (right, normalise_email(wrong))
        for right, wrong in zip(PEOPLE.email.to_pylist(), main(WRITTEN[system], "email"), strict=True)
        if wrong is not None
    ]
    assert within(sum(right != wrong for right, wrong in told), len(told), LAWS.typo_email)


@pytest.mark.parametrize("system", [CRM, BILLING, DELIVERIES])
def test_as_many_documents_as_declared_are_misspelt(system: str) -> None:
    told = [
        normalise_document(right, country) != normalise_document(wrong, country)
        for right, wrong, country in zip(
            PEOPLE.document.to_pylist(),
            main(WRITTEN[system], "document"),
            PEOPLE.country.to_pylist(),
            strict=True,
        )
        if wrong is not None
    ]
    assert within(sum(told), len(told), LAWS.typo_document)


@pytest.mark.parametrize("system", SYSTEMS)
def test_as_many_names_as_declared_are_misspelt(system: str) -> None:
    trade = PEOPLE.trade.to_pylist() if system in (CRM, BILLING) else [None] * COUNT
    told = [
        normalise_name(business or f"{first} {last}") != normalise_name(wrong)
        for first, last, business, wrong in zip(
            PEOPLE.first.to_pylist(),
            PEOPLE.last.to_pylist(),
            trade,
            main(WRITTEN[system], "name"),
            strict=True,
        )
        if wrong is not None
    ]
    assert within(sum(told), len(told), LAWS.typo_name)


def test_as_many_phones_as_declared_are_written_otherwise() -> None:
    told = [
        one != two
        for one, two in zip(PEOPLE.phone.to_pylist(), main(WRITTEN[DELIVERIES], "phone"), strict=True)
        if two
    ]
    assert within(sum(told), len(told), LAWS.restyled)


def test_billing_writes_surnames_first_in_capitals_but_not_of_businesses() -> None:
    told = [
        (name, trade)
        for name, trade in zip(main(WRITTEN[BILLING], "name"), PEOPLE.trade.to_pylist(), strict=True)
        if name is not None
    ]
    turned = [name.isupper() and ", " in name for name, trade in told if trade is None]
    assert within(sum(turned), len(turned), LAWS.surname_first)
    assert not any(", " in name for name, trade in told if trade is not None)


def test_the_desk_knows_businesses_by_their_owner() -> None:
    business = PEOPLE.trade.is_valid().to_numpy(zero_copy_only=False)
    desk, sales = (np.array(main(WRITTEN[system], "name"))[business] for system in (HELPDESK, CRM))
    owner = [
        normalise_name(f"{a} {b}")
        for a, b in zip(PEOPLE.first.to_pylist(), PEOPLE.last.to_pylist(), strict=True)
    ]
    owner_of = np.array(owner)[business]
    assert np.mean([normalise_name(name) == who for name, who in zip(desk, owner_of, strict=True)]) > 0.95
    assert not any(normalise_name(name) == who for name, who in zip(sales, owner_of, strict=True))


def test_only_the_sales_system_holds_people_twice_and_as_many_as_declared() -> None:
    assert within(int(WRITTEN[CRM].again.sum()), COUNT, LAWS.second)
    assert not any(WRITTEN[system].again.any() for system in SYSTEMS if system != CRM)
    twice = WRITTEN[CRM].person[WRITTEN[CRM].again]
    assert len(np.unique(twice)) == len(twice)


def test_a_second_record_has_another_address_and_less_of_the_rest() -> None:
    written = WRITTEN[CRM]
    count = int(written.again.sum())
    right = [PEOPLE.email[int(place)].as_py() for place in written.person[written.again]]
    told = second(written, "email")
    assert not any(normalise_email(text) == known for text, known in zip(told, right, strict=True) if text)
    other = sum("@trabajo." in text.lower() for text in told if text)
    assert within(other, count - told.count(None), LAWS.second_other_email)
    holes = {"phone": LAWS.second_no_phone, "document": LAWS.second_no_document}
    for key, share in holes.items():
        expected = 1 - (1 - share) * (1 - MISSING[key])
        assert within(second(written, key).count(None), count, expected)


def test_clean_records_are_copies() -> None:
    for system in SYSTEMS:
        written = records(np.random.default_rng(2), PEOPLE, system, laws=Dirt.clean())
        assert len(written) == COUNT
        assert not written.again.any()
        for key in set(HOLDS[system]) - {"name"}:
            assert getattr(written, key).equals(getattr(PEOPLE, key))
        full = [f"{a} {b}" for a, b in zip(PEOPLE.first.to_pylist(), PEOPLE.last.to_pylist(), strict=True)]
        if system in (CRM, BILLING):
            full = [trade or name for trade, name in zip(PEOPLE.trade.to_pylist(), full, strict=True)]
        assert written.name.to_pylist() == full


def test_a_system_may_know_some_people_only() -> None:
    rows = np.array([7, 3, 29_999])
    written = records(np.random.default_rng(2), PEOPLE, CRM, laws=Dirt(second=1.0), rows=rows)
    assert written.person.tolist() == [7, 3, 29_999] * 2
    assert written.again.tolist() == [False] * 3 + [True] * 3
    known = dict(
        zip(WRITTEN[CRM].person.tolist()[:COUNT], WRITTEN[CRM].system_id.to_pylist()[:COUNT], strict=True)
    )
    assert written.system_id.to_pylist()[:3] == [known[row] for row in rows.tolist()]
    assert len(records(np.random.default_rng(2), PEOPLE, SURVEYS, rows=rows[:0])) == 0


def test_the_same_seed_gives_the_same_records() -> None:
    for system in SYSTEMS:
        again = records(np.random.default_rng(2), PEOPLE, system)
        for key in ("system_id", *KEYS):
            assert getattr(again, key).equals(getattr(WRITTEN[system], key))
    other = records(np.random.default_rng(3), PEOPLE, CRM)
    assert not other.name.equals(WRITTEN[CRM].name)
