"""Trade names belong to businesses alone, in their language, with their country's legal form."""

from __future__ import annotations

import numpy as np

from tests.demo.people.asked import some, within
from unisono.demo.people.naming import names
from unisono.demo.people.trades import _FORMS, _KINDS, BUSINESS, NAMED_SHARE, trades
from unisono.demo.world.market import CITIES, LANGUAGES, SEGMENTS

ASKED = some(20_000)
CALLED = names(np.random.default_rng(1), ASKED)
TOLD = trades(np.random.default_rng(2), ASKED, CALLED).to_pylist()
ROWS = [row for row, text in enumerate(TOLD) if text is not None]


def test_only_businesses_have_one_and_as_many_as_declared() -> None:
    assert SEGMENTS[BUSINESS] == "negocio"
    business = ASKED.segment == BUSINESS
    assert business[ROWS].all()
    assert within(len(ROWS), int(business.sum()), NAMED_SHARE)


def test_a_trade_name_is_a_kind_a_surname_and_a_form() -> None:
    last = CALLED.last_texts.to_pylist()
    for row in ROWS:
        kind, surname, *form = TOLD[row].split(" ")
        assert kind in _KINDS[LANGUAGES[ASKED.language[row]]].split()
        assert surname == last[row].split()[0]
        assert " ".join(form) in [each.strip() for each in _FORMS[CITIES[ASKED.city[row]].country]]


def test_trade_names_are_various_and_can_be_held_by_an_old_sales_system() -> None:
    told = [TOLD[row] for row in ROWS]
    assert len(set(told)) > 0.6 * len(told)
    assert "".join(told).encode("latin-1")
