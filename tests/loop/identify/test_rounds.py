"""One round of links: what it joins, and what it says about what it refused."""

from __future__ import annotations

import numpy as np

from unisono.loop.identify.coded import Codes
from unisono.loop.identify.keys import Keys, read_keys
from unisono.loop.identify.links import links_of
from unisono.loop.identify.nouns import Records
from unisono.loop.identify.rounds import Refused, join

Row = tuple[str | None, str | None, str | None, str | None]  # name, email, phone, document


def round_of(*rows: Row) -> tuple[Keys, Codes, Refused]:
    names, emails, phones, documents = zip(*rows, strict=True)
    ids = [f"c{number}" for number in range(len(rows))]
    records = Records.told(
        id=ids, name=names, email=emails, phone=phones, document=documents, country=["PE"] * len(rows)
    )
    keys = read_keys(records)
    return keys, *join(links_of(keys), len(rows), shared_above=5)


def test_each_key_links() -> None:
    _, joined, refused = round_of(
        ("Ana", "x@y.pe", None, None),
        ("Ana", "x@y.pe", "987654321", None),
        ("Ana", None, "987654321", "45678901"),
        ("Eva", None, None, "45678901"),
        ("Eva", None, None, None),
    )
    assert joined.tolist() == [0, 0, 0, 0, 4]
    assert not refused.two_names.any()
    assert (refused.chained == -1).all()


def test_a_contested_key_is_named_and_the_rest_still_links() -> None:
    keys, joined, refused = round_of(
        ("Ana", "casa@y.pe", None, "45678901"),
        ("Eva", "casa@y.pe", "987654321", "45678902"),
        ("Eva", None, "987654321", None),
    )
    assert joined.tolist() == [0, 1, 1]
    assert [keys.email.values[key] for key in np.flatnonzero(refused.contested["email"])] == ["casa@y.pe"]
    assert not refused.contested["phone"].any()


def test_a_chain_is_cut_as_a_whole() -> None:
    _, joined, refused = round_of(
        ("Ana", "one@y.pe", None, "45678901"),
        ("Ana", "one@y.pe", "987654321", None),
        ("Ana", None, "987654321", "45678902"),
    )
    assert joined.tolist() == [0, 1, 2]
    assert refused.chained.tolist() == [0, 0, 0]
