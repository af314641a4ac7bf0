"""Nouns are shared by threads, memories and pages: none changes once made, and none shares its mappings."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import MISSING, FrozenInstanceError, fields, is_dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from unisono import model
from unisono.model.chain import Moment
from unisono.model.company import Company
from unisono.model.edition import TableState
from unisono.model.estimate import Estimate, Reason
from unisono.model.finding import Finding
from unisono.model.gap import Gap
from unisono.model.intake import Notice
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.model.recipe import Recipe
from unisono.model.rights import Actor, Scope

AT = datetime(2026, 1, 5, tzinfo=UTC)
NOTHING = Estimate(None, None, None, 0, "points", reason=Reason("no_data"))


def nouns() -> Iterator[type[Any]]:
    """Every dataclass of the model."""
    for found in pkgutil.walk_packages(model.__path__, "unisono.model."):
        if ".words" in found.name:
            continue
        module = importlib.import_module(found.name)
        for name, noun in vars(module).items():
            if (
                isinstance(noun, type)
                and is_dataclass(noun)
                and noun.__module__ == module.__name__
                and not name.startswith("_")
            ):
                yield noun


NOUNS = sorted(nouns(), key=lambda noun: f"{noun.__module__}.{noun.__name__}")
MADE: dict[str, Any] = {
    "company": Company(Path("x"), "Mesa"),
    "question": Question("nps"),
    "lens": Lens(),
    "estimate": NOTHING,
    "actor": Actor(1, "Ana", "cxo"),
    "scope": Scope(),
    "moment": Moment(AT, "sold", "deal_won", "d"),
}


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: f"{noun.__module__}.{noun.__name__}"[14:])
def test_a_noun_can_not_be_changed_nor_given_more(noun: type[Any]) -> None:
    assert noun.__dataclass_params__.frozen
    assert hasattr(noun, "__slots__")
    shared = [each.name for each in fields(noun) if isinstance(each.default, dict | list | set)]
    assert shared == []
    assert noun.__doc__
    assert not noun.__doc__.startswith(f"{noun.__name__}(")  # somebody wrote what it is


@pytest.mark.parametrize("name", MADE)
def test_changing_one_is_refused(name: str) -> None:
    made = MADE[name]
    first = fields(made)[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(made, first, "changed")
    with pytest.raises((FrozenInstanceError, AttributeError, TypeError)):
        made.beside = "added"


@pytest.mark.parametrize("noun", [Company, Question, Lens, Actor, Scope], ids=lambda noun: str(noun.__name__))
def test_what_answers_are_kept_under_can_be_a_key(noun: type[Any]) -> None:
    """Answers are kept under the company, the lens and the question that were asked for."""
    made = next(each for each in MADE.values() if type(each) is noun)
    again = replace(made)
    assert again is not made
    assert {made: "kept"}[again] == "kept"


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        (Reason("a"), Reason("b"), "facts"),
        (Notice("a"), Notice("b"), "facts"),
        (TableState(), TableState(), "extras"),
        (Moment(AT, "sold", "a", "1"), Moment(AT, "sold", "b", "2"), "facts"),
        (Finding("a", "cxo", (), NOTHING), Finding("b", "cxo", (), NOTHING), "facts"),
        (
            Gap("promised_sold", "sales", NOTHING, NOTHING),
            Gap("sold_delivered", "service", NOTHING, NOTHING),
            "facts",
        ),
        (Recipe("a", "a", "A", ()), Recipe("b", "b", "B", ()), "company"),
    ],
    ids=lambda told: told if isinstance(told, str) else type(told).__name__,
)
def test_two_that_say_nothing_share_nothing(one: object, other: object, name: str) -> None:
    assert getattr(one, name) == getattr(other, name) == {}
    assert getattr(one, name) is not getattr(other, name)


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: f"{noun.__module__}.{noun.__name__}"[14:])
def test_what_must_be_told_stands_before_what_need_not(noun: type[Any]) -> None:
    """So that a noun can be told in order, and a new field with a default breaks nobody."""
    needed = [each.default is MISSING and each.default_factory is MISSING for each in fields(noun)]
    assert needed == sorted(needed, reverse=True)
