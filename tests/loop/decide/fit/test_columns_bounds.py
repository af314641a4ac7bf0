"""Where a column stops being learnt from: one value below each bound, at it, and above."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from unisono.loop.decide.fit.columns import (
    DETERMINED,
    FILLED_APART,
    MOST_CATEGORIES,
    MOST_LEVELS,
    OFFERED,
    RARE,
    categories_of,
    offered,
    pairs_of,
)
from unisono.loop.decide.fit.history import LOST, OPEN, WON, Category
from unisono.model.canon import Kind
from unisono.model.words import LANGUAGES, known, say

Cells = Mapping[str, Sequence[str | None]]


def names(cells: Cells, state: np.ndarray, declared: tuple[str, ...] = ()) -> list[str]:
    return [category.name for category in categories_of(cells, state, declared)[0]]


def why(cells: Cells, state: np.ndarray, declared: tuple[str, ...] = ()) -> dict[str, str]:
    return {each.name: each.why for each in categories_of(cells, state, declared)[2]}


def in_turn(*values: str | None, rows: int = 400) -> list[str | None]:
    return [values[place % len(values)] for place in range(rows)]


EVEN = np.tile([WON, LOST], 200)


@pytest.mark.parametrize(("deals", "alone"), [(RARE - 1, False), (RARE, True)])
def test_a_value_stands_alone_from_twenty_deals_on(deals: int, alone: bool) -> None:
    values = in_turn("a", "b")
    values[:deals] = ["c"] * deals
    (category,), codes, _ = categories_of({"deals.needs": values}, EVEN)
    assert category.levels == (("a", "b", "c") if alone else ("a", "b", ""))
    assert category.rest == (-1 if alone else 2)
    assert (codes[:deals, 0] == 2).all()


@pytest.mark.parametrize(("values", "alone"), [(MOST_LEVELS, MOST_LEVELS), (MOST_LEVELS + 1, MOST_LEVELS)])
def test_twenty_five_values_stand_alone_and_the_others_together(values: int, alone: int) -> None:
    rows = RARE * values
    cells: Cells = {"deals.product": [f"v{place % values:02d}" for place in range(rows)]}
    (category,), codes, _ = categories_of(cells, np.tile([WON, LOST], rows)[:rows])
    assert len([level for level in category.levels if level]) == alone
    assert (category.rest == -1) == (values == alone)
    assert len(np.unique(codes)) == len(category.levels)


def test_values_all_of_them_rare_tell_nobody_apart() -> None:
    each_own: Cells = {"deals.needs": [f"n{place}" for place in range(400)]}
    assert names(each_own, EVEN) == []
    assert why(each_own, EVEN) == {}


@pytest.mark.parametrize(("rare", "levels"), [(0, ("a", "b", None)), (5, ("a", "b", "", None))])
def test_rare_and_unknown_are_two_values(rare: int, levels: tuple[str | None, ...]) -> None:
    values = in_turn("a", "b", None)
    values[:rare] = [f"x{place}" for place in range(rare)]
    (category,), codes, _ = categories_of({"deals.needs": values}, EVEN)
    assert category.levels == levels
    assert all(
        category.levels[code] == ("" if place < rare else value)
        for place, (value, code) in enumerate(zip(values, codes[:, 0], strict=True))
    )


@pytest.mark.parametrize("blank", ["", " ", "\t\n", None])
def test_blanks_are_nothing(blank: str | None) -> None:
    (category,), codes, _ = categories_of({"deals.needs": in_turn("a", "b", blank)}, EVEN)
    assert category.levels == ("a", "b", None)
    assert codes[2, 0] == 2


@pytest.mark.parametrize(("apart", "told"), [(-0.01, ["deals.needs"]), (0.0, ["deals.needs"]), (0.01, [])])
def test_a_column_filled_a_fifth_more_often_where_deals_are_won_knows_too_much(
    apart: float, told: list[str]
) -> None:
    """Of 1,000 deals won all have a value; of 1,000 lost, 20 % less, give or take one in a hundred."""
    filled = round(1_000 * (1 - FILLED_APART - apart))
    values = [*in_turn("a", "b", rows=1_000), *in_turn("a", "b", rows=filled), *[None] * (1_000 - filled)]
    assert names({"deals.needs": values}, np.repeat([WON, LOST], 1_000)) == told


@pytest.mark.parametrize(("still_open", "told"), [(RARE - 1, {}), (RARE, {"deals.needs": "outcome"})])
def test_what_is_empty_in_open_deals_helps_to_judge_none_of_them(
    still_open: int, told: dict[str, str]
) -> None:
    """Under twenty open deals say nothing of how the column is filled."""
    state = np.concatenate([EVEN, np.full(still_open, OPEN)])
    values = [*in_turn("a", "b", "c"), *[None] * still_open]
    assert why({"deals.needs": values}, state) == told


@pytest.mark.parametrize(("other", "twice"), [(10, True), (11, False)])
def test_two_columns_say_the_same_up_to_five_in_a_thousand(other: int, twice: bool) -> None:
    """Of 2,000 deals, the second column says in all but so many what the first does."""
    first = in_turn("a", "b", rows=2_000)
    second = in_turn("x", "y", rows=2_000)
    second[:other] = in_turn("y", "x", rows=other)
    told = why({"deals.needs": first, "deals.product": second}, np.tile([WON, LOST], 1_000))
    assert DETERMINED == 1 - 10 / 2_000
    assert told == ({"deals.product": "twice"} if twice else {})


def test_a_finer_column_after_a_coarser_one_is_news() -> None:
    """The city tells the country, not the other way round: so their order matters."""
    city = in_turn("Lima", "Cusco", "Quito", "Loja")
    country = in_turn("PE", "PE", "EC", "EC")
    assert names({"customer.city": city, "customer.country": country}, EVEN) == ["customer.city"]
    assert names({"customer.country": country, "customer.city": city}, EVEN) == [
        "customer.country",
        "customer.city",
    ]


@pytest.mark.parametrize("more", [0, 1, 3])
def test_eight_columns_can_be_explained_and_the_first_are_taken(more: int) -> None:
    random = np.random.default_rng(4)
    cells: Cells = {
        f"lead.c{place}": list(random.choice(["a", "b", "c"], 400)) for place in range(MOST_CATEGORIES + more)
    }
    assert names(cells, EVEN) == [f"lead.c{place}" for place in range(MOST_CATEGORIES)]
    assert why(cells, EVEN) == {f"lead.c{MOST_CATEGORIES + place}": "many" for place in range(more)}


@pytest.mark.parametrize(
    ("name", "values", "reason"),
    [
        ("customer.segment", ("joven", "familia"), "age"),
        ("customer.kind", ("18-24", "25-34"), "age"),
        ("lead.tier", ("mujer", "hombre"), "gender"),
        ("lead.origin", ("mujer", "hombre"), None),  # a page may be called anything
        ("lead.campaign_id", ("18-24", "25-34"), None),
        ("deals.product", ("Plan Mayor", "Plan Joven"), None),
        ("customer.region", ("Villa Mayor", "Centro"), None),
        ("customer.edad", ("a", "b"), "age"),
        ("customer.language", ("es", "qu"), "language"),
    ],
)
def test_people_are_not_sorted_by_what_they_are_but_places_and_products_may_be_called_anything(
    name: str, values: tuple[str, str], reason: str | None
) -> None:
    assert why({name: in_turn(*values)}, EVEN) == ({name: reason} if reason else {})
    assert names({name: in_turn(*values)}, EVEN) == ([] if reason else [name])


@pytest.mark.parametrize("declared", ["deals.needs", "needs", " Needs "])
def test_the_company_s_word_holds_however_it_is_written(declared: str) -> None:
    assert why({"deals.needs": in_turn("a", "b")}, EVEN, (declared,)) == {"deals.needs": "declared"}


def test_the_order_of_deals_changes_nothing() -> None:
    random = np.random.default_rng(9)
    values = [(None, "a", "b", "c")[place] for place in random.integers(0, 4, 400)]
    order = random.permutation(400)
    (plain,), codes, _ = categories_of({"deals.needs": values}, EVEN)
    (turned,), moved, _ = categories_of({"deals.needs": [values[place] for place in order]}, EVEN[order])
    assert plain == turned
    assert codes[order].tolist() == moved.tolist()


def test_without_columns_or_deals_there_are_none() -> None:
    told: list[tuple[Cells, np.ndarray]] = [({}, EVEN), ({"deals.needs": []}, EVEN[:0])]
    for cells, state in told:
        categories, codes, excluded = categories_of(cells, state)
        assert (categories, excluded, codes.shape) == ((), (), (len(state), 0))


def test_only_texts_of_deals_leads_and_customers_are_offered_each_under_its_table() -> None:
    extras = {
        "deals": {"zone": Kind.TEXT, "asked": Kind.TEXT, "size": Kind.NUMBER},
        "leads": {"ad": Kind.TEXT},
        "customers": {"tier": Kind.TEXT, "since": Kind.DAY},
        "cases": {"tone": Kind.TEXT},
    }
    assert offered(extras) == (*OFFERED, "deals.asked", "deals.zone", "lead.ad", "customer.tier")
    assert offered({}) == OFFERED


@pytest.mark.parametrize(
    ("columns", "pairs"),
    [
        ((), ()),
        (("lead.city", "lead.origin"), ()),
        (("deals.needs",), ()),
        (("lead.city", "deals.needs", "deals.product"), ((1, 0), (1, 2))),
        (("lead.city", "deals.product"), ((1, 0),)),
    ],
    ids=["nothing known", "neither need nor product", "the need alone", "the need first", "the product else"],
)
def test_what_matters_together(columns: tuple[str, ...], pairs: tuple[tuple[int, int], ...]) -> None:
    assert pairs_of([Category(name, ("a", "b")) for name in columns]) == pairs


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "reason",
    [
        "declared",
        "age",
        "gender",
        "origin",
        "language",
        "belief",
        "family",
        "health",
        "outcome",
        "twice",
        "many",
    ],
)
def test_every_reason_to_leave_a_column_out_has_words(reason: str, language: str) -> None:
    assert known(f"fit.excluded.{reason}")
    assert "{" not in say(f"fit.excluded.{reason}", language)
