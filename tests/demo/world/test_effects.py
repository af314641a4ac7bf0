"""What can be switched off is gone where it is off, and nothing else is."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.demo.world.proof import DECLARED, SEEDS, bound, z_of
from tests.demo.world.traces import NOT_IN_THE_WORLD, TRACES, left_behind
from unisono.demo.world.calendar import MONTH_STARTS
from unisono.demo.world.effects import EFFECTS, without
from unisono.demo.world.laws import Laws
from unisono.demo.world.life import live
from unisono.demo.world.nouns import World
from unisono.errors import QuestionError

NAMES = [effect.name for effect in EFFECTS]
VANISHED, PLAIN = 3.0, 5.0  # z of a trace that is gone, and of one that is there
MANY = 2_500
FEW_SEEDS, FEW = SEEDS[:4], 2_500
PAIRS = [(effect, name) for effect in TRACES for name in TRACES[effect]]

ALSO_GONE = {
    "promises": {"nights mended"},  # nights that are staffed need no mending
    "silos": {"nights mended"},
}
"""Traces of other effects that can't be left where one is off."""


def test_every_effect_has_a_trace() -> None:
    """A new effect must say here what it leaves behind, or why the world can't show it."""
    assert set(TRACES) | set(NOT_IN_THE_WORLD) == set(NAMES)
    assert not set(TRACES) & set(NOT_IN_THE_WORLD)


@pytest.mark.slow
@pytest.mark.parametrize(("effect", "name"), PAIRS)
def test_the_trace_is_plain_and_vanishes_over_thirty_seeds(effect: str, name: str) -> None:
    there, gone = (z_of(left_behind(name, SEEDS, MANY, off=off))[0] for off in (None, effect))
    assert abs(there) > PLAIN
    assert abs(gone) < VANISHED


@pytest.mark.slow
@pytest.mark.parametrize("effect", list(TRACES))
def test_all_other_traces_stay(effect: str) -> None:
    """What one effect does isn't done by another."""
    gone = set(TRACES[effect]) | ALSO_GONE.get(effect, set())
    stay = {name for _, name in PAIRS} - gone
    plain = {name for name in stay if abs(z_of(left_behind(name, SEEDS, MANY, off=effect))[0]) > PLAIN}
    assert plain == stay


@pytest.mark.parametrize(("effect", "name"), PAIRS)
def test_the_trace_vanishes_over_a_few_seeds(effect: str, name: str) -> None:
    there, gone = (left_behind(name, FEW_SEEDS, FEW, off=off) for off in (None, effect))
    assert np.abs(z_of(gone)).max() < bound(len(PAIRS), len(FEW_SEEDS))
    assert abs(gone.mean()) < abs(there.mean()) / 2


def test_only_the_flag_of_duplicates_changes() -> None:
    laws = without(DECLARED, ["duplicates"])
    assert laws.one_record_each
    assert [name for name in parts() if getattr(laws, name) != getattr(DECLARED, name)] == []


def parts() -> list[str]:
    """The parts of the laws."""
    return [part.name for part in fields(Laws) if part.name != "one_record_each"]


def test_silos_are_its_four_parts() -> None:
    assert without(DECLARED, ["silos"]) == without(DECLARED, ["promises", "handling", "discount", "pay"])


@given(st.lists(st.sampled_from(NAMES)))
def test_switching_off_twice_or_in_another_order_is_the_same(names: list[str]) -> None:
    once = without(DECLARED, names)
    assert without(once, names) == once
    assert without(DECLARED, reversed(names)) == once


@pytest.mark.parametrize("name", NAMES)
def test_an_effect_changes_the_laws_and_says_what_it_does(name: str) -> None:
    (effect,) = [effect for effect in EFFECTS if effect.name == name]
    assert effect.off(DECLARED) != DECLARED
    assert len(effect.does.split()) > 3


def test_names_are_told_once() -> None:
    assert len(set(NAMES)) == len(NAMES)


@given(st.text().filter(lambda name: name not in NAMES))
def test_an_unknown_effect_is_refused_with_those_known(name: str) -> None:
    with pytest.raises(QuestionError) as refused:
        without(DECLARED, ["change", name])
    assert refused.value.code == "effect_unknown"
    assert "promises" in str(refused.value.facts)


def test_nothing_off_is_the_laws_themselves() -> None:
    assert without(DECLARED, []) == DECLARED


# What stays as it was, to the last digit: topics that an effect doesn't reach draw the same chances.

PEOPLE = (
    "city",
    "segment",
    "need",
    "language",
    "campaign",
    "rep",
    "won_at",
    "expectation",
    "patience",
    "taste",
)
SAME: dict[str, tuple[str, ...]] = {
    "duplicates": ("customers", "leads", "deals", "installs", "cases", "bills", "answers", "touches"),
    "begging": ("customers", "leads", "deals", "installs", "cases", "bills", "touches"),
    "answering": ("customers", "leads", "deals", "installs", "cases", "bills", "touches"),
    "drivers": ("customers", "leads", "deals", "cases"),  # who feels better orders more spare parts
    "promises": ("leads", "deals"),
    "handling": ("leads", "deals"),
    "discount": ("leads", "deals"),
    "pay": ("leads",),
    "silos": ("leads",),
    "moments": ("leads", "deals"),
    "change": ("leads", "deals"),
    "fix": ("leads", "deals"),
    "price": ("leads", "deals"),
}


@cache
def world(off: str | None) -> World:
    return live(7, 1, 800, without(DECLARED, [off]) if off else DECLARED)


def same(left: Any, right: Any) -> bool:
    """Whether two tables are the same in every column."""
    return all(
        np.array_equal(getattr(left, column.name), getattr(right, column.name)) for column in fields(left)
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_same_people_come_whatever_is_off(name: str) -> None:
    usual, other = world(None).customers, world(name).customers
    assert [
        column for column in PEOPLE if not np.array_equal(getattr(usual, column), getattr(other, column))
    ] == []


@pytest.mark.parametrize("name", NAMES)
def test_what_an_effect_does_not_reach_stays_as_it_was(name: str) -> None:
    usual, other = world(None), world(name)
    assert [table for table in SAME[name] if not same(getattr(usual, table), getattr(other, table))] == []


@pytest.mark.parametrize("name", [name for name in NAMES if name != "duplicates"])
def test_what_it_reaches_changes(name: str) -> None:
    usual, other = world(None), world(name)
    reached = [table.name for table in fields(World) if table.name not in ("block", "staff", "asked")]
    assert any(not same(getattr(usual, table), getattr(other, table)) for table in reached)


@pytest.mark.parametrize(("name", "month"), [("price", 18), ("change", 11), ("fix", 15)])
def test_nothing_changes_before_an_effect_begins(name: str, month: int) -> None:
    """Until the month in which it begins to work, every contact is the same."""
    usual, other = world(None).cases, world(name).cases
    early = [cases.opened_at < MONTH_STARTS[month] for cases in (usual, other)]
    for column in fields(usual):
        if column.name != "repeat_of":
            left, right = (
                getattr(cases, column.name)[rows] for cases, rows in zip((usual, other), early, strict=True)
            )
            assert np.array_equal(left, right), column.name
