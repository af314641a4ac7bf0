"""What a company has said of itself is never guessed where it hasn't."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from unisono.model.company import Company
from unisono.model.rights import ACTIONS, Actor

MESA = Company(Path("mesa"), "Mesa")


def test_whether_customers_have_contracts_is_asked_and_never_guessed() -> None:
    assert MESA.contract is None


@pytest.mark.parametrize(
    "name", ["earned_origins", "score_weights", "targets", "holidays", "protected_columns"]
)
def test_what_nobody_has_said_is_empty(name: str) -> None:
    assert getattr(MESA, name) == ()


@pytest.mark.parametrize(
    ("languages", "first"),
    [(("es",), "es"), (("pt", "es"), "pt"), (("en", "pt", "es"), "en"), ((), "es")],
    ids=["one", "two", "three", "none said"],
)
def test_a_company_reads_its_first_language(languages: tuple[str, ...], first: str) -> None:
    assert replace(MESA, languages=languages).language == first


def test_figures_take_the_origins_that_were_stated() -> None:
    assert MESA.stated == {"earned_origins": ()}
    assert replace(MESA, earned_origins=("referral", "own")).stated == {"earned_origins": ("referral", "own")}


def test_whoever_holds_the_folder_looks_at_it_until_somebody_signs_in() -> None:
    assert all(MESA.actor.may(action) for action in ACTIONS)
    seen = replace(MESA, actor=Actor(1, "Ana", "agent"))
    assert [action for action in ACTIONS if seen.actor.may(action)] == ["see_customers"]
    assert all(MESA.actor.may(action) for action in ACTIONS)  # the company itself hasn't changed


def test_customers_are_valued_three_years_ahead_at_a_tenth_a_year_unless_said() -> None:
    assert (MESA.ltv_horizon_months, MESA.discount_rate, MESA.handoff_days) == (36, 0.1, 2)
    # 100 to come in a year counts 100 ÷ 1.1 = 90.909… now.
    assert 100 / (1 + MESA.discount_rate) == pytest.approx(90.909, abs=0.001)
