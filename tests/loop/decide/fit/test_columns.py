"""Which columns are learnt from: never who won, never twice, never what is protected."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.loop.decide.fit.columns import MOST_CATEGORIES, MOST_LEVELS, categories_of, offered, pairs_of
from unisono.loop.decide.fit.history import LOST, OPEN, WON, Category
from unisono.model.canon import Kind

STATE = np.repeat([WON, LOST, OPEN], [200, 150, 50])
N = len(STATE)


def turns(*values: str | None) -> list[str | None]:
    """Values in turn, one a deal: they tell nothing of the outcome."""
    return [values[place % len(values)] for place in range(N)]


def names(cells: dict[str, list[str | None]], declared: tuple[str, ...] = ()) -> list[str]:
    return [category.name for category in categories_of(cells, STATE, declared)[0]]


def why(cells: dict[str, list[str | None]], declared: tuple[str, ...] = ()) -> dict[str, str]:
    return {each.name: each.why for each in categories_of(cells, STATE, declared)[2]}


def test_values_become_codes_and_what_nobody_wrote_is_a_value_of_its_own() -> None:
    categories, codes, excluded = categories_of({"deals.needs": turns("b", "a", None, " a ")}, STATE)
    assert categories == (Category("deals.needs", ("a", "b", None)),)
    assert codes[:4, 0].tolist() == [1, 0, 2, 0]
    assert excluded == ()


def test_rare_values_stand_together() -> None:
    values = turns("a", "b")
    values[:5] = ["x", "y", "z", "x", "y"]
    categories, codes, _ = categories_of({"deals.needs": values}, STATE)
    assert categories[0] == Category("deals.needs", ("a", "b", ""), rest=2)
    assert set(codes[:5, 0]) == {2}


def test_of_very_many_values_the_commonest_stand_alone() -> None:
    state, many = np.tile(STATE, 10), [f"v{place % 60}" for place in range(10 * N)]
    (category,), codes, _ = categories_of({"deals.product": many}, state)
    assert len(category.levels) == MOST_LEVELS + 1
    assert category.rest == MOST_LEVELS
    assert (codes == category.rest).mean() == pytest.approx(35 / 60, abs=0.02)


def test_a_column_filled_only_when_a_deal_is_won_knows_the_answer() -> None:
    known = [value if state == WON else None for value, state in zip(turns("a", "b"), STATE, strict=True)]
    late = [value if state != OPEN else None for value, state in zip(turns("a", "b"), STATE, strict=True)]
    only = ["yes" if state == WON else None for state in STATE]
    cells = {"customer.kind": known, "deals.why": late, "deals.flag": only}
    assert names(cells) == []
    assert set(why(cells).values()) == {"outcome"}


def test_of_two_columns_that_say_the_same_the_first_stays() -> None:
    cells = {
        "lead.campaign_id": turns("c1", "c2", "c3", "c4"),
        "lead.origin": turns("o1", "o2", "o3", "o4"),
        "lead.city": turns("Lima", "Lima", "Cusco", "Cusco"),  # told by the campaign too
        "deals.product": turns("p", "q", "r"),
    }
    assert names(cells) == ["lead.campaign_id", "deals.product"]
    assert why(cells) == {"lead.origin": "twice", "lead.city": "twice"}


def test_what_is_protected_is_told_with_its_reason() -> None:
    cells = {
        "customer.segment": turns("joven", "familia"),
        "customer.gender": turns("f", "m"),
        "lead.city": turns("Villa Mayor", "Lima"),  # a place may be called anything
        "deals.needs": turns("x", "y", "z"),
        "lead.tier": turns("oro", "plata", "oro", "oro", "plata"),
    }
    assert why(cells, ("tier",)) == {
        "customer.segment": "age",
        "customer.gender": "gender",
        "lead.tier": "declared",
    }
    assert names(cells, ("tier",)) == ["lead.city", "deals.needs"]


def test_a_column_that_never_varies_is_left_out_in_silence() -> None:
    cells = {"deals.product": turns("only"), "deals.needs": turns(None)}
    assert names(cells) == []
    assert why(cells) == {}


def test_more_columns_than_can_be_explained_are_told_to_be_too_many() -> None:
    random = np.random.default_rng(1)
    cells = {
        f"lead.c{place}": list(random.choice(["a", "b", "c"], N)) for place in range(MOST_CATEGORIES + 2)
    }
    assert len(names(cells)) == MOST_CATEGORIES
    assert list(why(cells).values()) == ["many", "many"]


def test_the_company_s_own_texts_are_offered_after_the_canon_s() -> None:
    extras = {"deals": {"tier": Kind.TEXT, "score": Kind.NUMBER}, "cases": {"tone": Kind.TEXT}}
    found = offered(extras)
    assert found[-1] == "deals.tier"
    assert "deals.score" not in found
    assert len(found) == len(set(found))


def test_the_need_matters_together_with_everything_else() -> None:
    categories = [Category(name, ("a", "b")) for name in ("deals.product", "deals.needs", "lead.city")]
    assert pairs_of(categories) == ((1, 0), (1, 2))
    assert pairs_of(categories[:1]) == ()
    assert pairs_of([categories[2]]) == ()
    assert pairs_of([categories[0], categories[2]]) == ((0, 1),)
