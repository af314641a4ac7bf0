"""A customer's chain has four links in order, and a card tells each thing that systems keep once."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise
from typing import Any, Literal, get_args, get_type_hints

import pytest

from unisono.model.brief import Cited
from unisono.model.chain import (
    LANES,
    ORDERS,
    ContractStanding,
    CustomerCard,
    Mind,
    Moment,
    OpenMatter,
    RecordKept,
)
from unisono.model.gap import GAPS
from unisono.model.words import LANGUAGES, known, say

AT = datetime(2026, 1, 5, tzinfo=UTC)
GAP_WORDS = ("name", "rate", "says", "says.unknown")


def record(number: int, **told: str) -> RecordKept:
    return RecordKept(f"crm:{number}", "crm", str(number), **told)


def card(*records: RecordKept) -> CustomerCard:
    """Somebody, and what systems keep of them."""
    nothing: Any = ()
    who = ("crm:1", "Ana Rojas", "person", "familia", "", "PE", "", "Lima", "es", AT)
    return CustomerCard(
        *who, contracts=nothing, money=nothing, moods=nothing, promises=nothing, open_matters=nothing,
        minds=nothing, records=records,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("mails", "told"),
    [
        ((), ()),
        (("",), ()),
        (("a@x.pe",), ("a@x.pe",)),
        (("a@x.pe", "a@x.pe"), ("a@x.pe",)),
        (("b@x.pe", "", "a@x.pe", "b@x.pe"), ("b@x.pe", "a@x.pe")),
        (("A@x.pe", "a@x.pe"), ("A@x.pe", "a@x.pe")),
    ],
    ids=["no record", "none told", "one", "twice the same", "in the order kept", "as each system writes it"],
)
def test_each_mail_is_told_once(mails: tuple[str, ...], told: tuple[str, ...]) -> None:
    records = [record(number, email=mail) for number, mail in enumerate(mails)]
    assert card(*records).told("email") == told


@pytest.mark.parametrize("column", ["email", "phone", "document"])
def test_one_column_tells_nothing_of_another(column: Literal["email", "phone", "document"]) -> None:
    kept = card(record(1, email="a@x.pe", phone="999", document="4-5"))
    assert kept.told(column) == ({"email": "a@x.pe", "phone": "999", "document": "4-5"}[column],)


def test_the_chain_goes_from_what_was_promised_to_what_was_lived() -> None:
    assert LANES == ("promised", "sold", "delivered", "lived")
    assert ORDERS == ("newest", "oldest")


def test_a_gap_lies_between_each_two_neighbours_of_the_chain() -> None:
    assert tuple(f"{one}_{other}" for one, other in pairwise(LANES)) == GAPS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lane", LANES)
def test_every_link_has_its_own_name(lane: str, language: str) -> None:
    names = [say(f"chain.lane.{each}", language) for each in LANES]
    assert names.count(say(f"chain.lane.{lane}", language)) == 1


@pytest.mark.parametrize("word", GAP_WORDS)
@pytest.mark.parametrize("gap", GAPS)
def test_every_gap_has_its_words_known_or_not(gap: str, word: str) -> None:
    assert known(f"gap.{gap}.{word}")
    assert len({say(f"gap.{gap}.{word}", language) for language in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        ("customer.contract", get_args(ContractStanding)),
        ("customer.open", get_args(get_type_hints(OpenMatter)["kind"])),
    ],
    ids=["a contract", "an open matter"],
)
def test_every_standing_has_its_words(keys: str, names: tuple[str, ...]) -> None:
    assert len(names) == 3
    for language in LANGUAGES:
        assert len({say(f"{keys}.{name}", language) for name in names}) == 3
    assert all(known(f"{keys}.{name}") for name in names)


def test_tones_are_the_same_in_a_card_and_in_a_figure() -> None:
    assert get_args(get_type_hints(Mind)["tone"]) == get_args(get_type_hints(Cited)["tone"])


def test_moments_without_facts_are_equal_where_all_else_is() -> None:
    assert Moment(AT, "sold", "deal_won", "d") == Moment(AT, "sold", "deal_won", "d", {})
    assert Moment(AT, "sold", "deal_won", "d") != Moment(AT, "sold", "deal_won", "d", {"amount": 0})
