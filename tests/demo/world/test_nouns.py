"""The tables as contracts: rows counted by one column, teams and kinds of bills in their places."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest

from unisono.demo.world import nouns
from unisono.demo.world.billing import CREDIT, FEE, SPARE
from unisono.demo.world.nouns import (
    BEGGING_TEAM,
    BILL_KINDS,
    CALM_TEAM,
    CHAT_TEAM,
    HURRIED_TEAM,
    MAIL_TEAM,
    SPAN,
    TEAMS,
)

TABLES = [
    nouns.Customers, nouns.Leads, nouns.Deals, nouns.Installs, nouns.Cases, nouns.Bills, nouns.Answers,
    nouns.Touches,
]  # fmt: skip


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_as_long_as_its_columns(table: type) -> None:
    for count in (0, 3):
        rows = table(*[np.zeros(count)] * len(fields(table)))
        assert len(rows) == count


@pytest.mark.parametrize("table", TABLES)
def test_a_table_cannot_be_changed_in_place(table: type) -> None:
    rows = table(*[np.zeros(1)] * len(fields(table)))
    with pytest.raises(AttributeError):
        setattr(rows, fields(table)[0].name, np.ones(1))


def test_every_table_belongs_to_the_world() -> None:
    held = {field.type for field in fields(nouns.World)}
    assert {table.__name__ for table in TABLES} <= held


def test_places_are_those_of_names() -> None:
    assert [TEAMS[HURRIED_TEAM], TEAMS[CALM_TEAM], TEAMS[BEGGING_TEAM]] == [
        "Voz Norte",
        "Voz Centro",
        "Voz Sur",
    ]
    assert [TEAMS[CHAT_TEAM], TEAMS[MAIL_TEAM]] == ["WhatsApp", "Correo"]
    assert [BILL_KINDS[kind] for kind in (FEE, SPARE, CREDIT)] == ["cuota", "repuesto", "nota_de_crédito"]


def test_numbers_of_two_blocks_never_meet() -> None:
    """A block of 50,000 customers has far fewer rows than there are numbers between two blocks."""
    assert SPAN > 50_000 * 100
    assert 200 * SPAN < 2**62
