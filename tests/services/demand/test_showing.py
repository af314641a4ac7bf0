"""Solving beside time, never one alone, and a value statement that says what it is made of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.demand.told import STATEMENT, TEAMS, demand_of, figure, known, unknown
from unisono.loop.diagnose.demand.terms import Terms
from unisono.model.estimate import Estimate, Reason
from unisono.model.words import LANGUAGES
from unisono.render.numbers import GAP
from unisono.services.demand import Aside, Beside, showing

NO_CONTRACTS = unknown("money", Reason("demand_no_contracts"))


def test_columns_are_called_by_words() -> None:
    called = {name: showing.column_word(name, "en") for name in ("topic", "queue", "channel", "agent.team")}
    assert len(set(called.values())) == 4
    assert not [word for word in called.values() if "." in word]


def test_groups_with_both_figures_are_spots_and_the_middle_parts_them() -> None:
    chart = showing.beside_chart(TEAMS, "en")
    assert chart is not None
    assert [spot.label for spot in chart.spots] == ["North", "South"]
    north = chart.spots[0]
    assert (north.across.value, north.up.value, north.key) == (180.0, 0.55, "fcr@1/team=A")
    assert chart.split == pytest.approx((300.0, 0.7))
    assert len(set(chart.quarters)) == 4


def test_of_three_the_middle_is_the_one_between() -> None:
    more = Beside("queue", (*TEAMS.rows, Aside("East", figure("fcr", 0.9), figure("aht", 200.0, "seconds"))))
    chart = showing.beside_chart(more, "en")
    assert chart is not None
    assert chart.split == pytest.approx((200.0, 0.85))


def test_one_alone_is_no_comparison() -> None:
    alone = Beside("queue", TEAMS.rows[:1])
    assert showing.beside_chart(alone, "en") is None
    assert showing.beside_title(alone, "en") == "Solving and hurrying, always together"
    nothing = Beside("queue", TEAMS.rows[2:])
    assert showing.beside_chart(nothing, "en") is None
    assert showing.beside_title(nothing, "en") == showing.beside_title(alone, "en")


def test_whoever_solves_least_is_named_with_the_time_they_take() -> None:
    said = showing.beside_title(TEAMS, "en")
    assert "North" in said
    assert f"3{GAP}min" in said
    assert "55.0%" in said


def test_the_table_has_both_figures_of_everybody() -> None:
    table = showing.beside_table(TEAMS, "en")
    assert table.name == "beside_team"
    assert [each.name for each in table.columns] == ["group", "fcr", "aht"]
    assert [row.cells[0] for row in table.rows] == ["North", "South", "New", "Post"]
    post = table.rows[3]
    assert post.cells[1] is None
    assert post.keys == (("aht", "aht@1/team=A"),)
    unsolved = table.rows[2].cells[1]
    assert isinstance(unsolved, Estimate)
    assert not unsolved.known


@pytest.mark.parametrize(
    ("net", "said"),
    [
        (known(4_000_000, 900_000, "money"), f"Service leaves PEN{GAP}40,000 more than it costs"),
        (
            known(-4_000_000, 900_000, "money"),
            f"Service costs PEN{GAP}40,000 more than it is seen to leave",
        ),
        (
            known(100_000, 900_000, "money"),
            "It can't be said whether service leaves more than it costs",
        ),
        (NO_CONTRACTS, "What service is worth can't be said yet"),
    ],
)
def test_the_title_says_no_more_than_the_interval(net: Estimate, said: str) -> None:
    assert showing.statement_title(demand_of(statement=replace(STATEMENT, net=net)), "en") == said


def test_each_line_says_what_it_is_made_of() -> None:
    told = demand_of(terms=Terms(leave_days=45, credit=0.5))
    table = showing.statement_table(told, "en")
    margin, avoided, cost, net = (str(row.cells[2]) for row in table.rows)
    for part in ("1,200 cases solved at once", "within 45 days", "60 customers", "credits 50%"):
        assert part in margin
    assert f"PEN{GAP}800.00 each is worth" in margin
    assert "5.0" in margin.split("comparable")[1].split("more customers")[0]
    assert "0.40 more contacts" in avoided
    assert "500 contacts" in cost
    assert net == "margin kept + cost avoided − cost of serving"
    assert [row.cells[1] for row in table.rows] == [
        STATEMENT.margin,
        STATEMENT.avoided,
        STATEMENT.cost,
        STATEMENT.net,
    ]


def test_a_line_without_an_amount_says_nothing_but_its_reason() -> None:
    """Reasons put into a sentence made for numbers would read as nonsense."""
    nobody = replace(
        STATEMENT,
        difference=unknown("share"),
        kept=unknown("count"),
        margin=NO_CONTRACTS,
        net=NO_CONTRACTS,
        again=unknown("count"),
    )
    table = showing.statement_table(demand_of(statement=nobody), "en")
    assert [str(row.cells[2]) == "" for row in table.rows] == [True, False, False, True]
    assert table.rows[0].cells[1] == NO_CONTRACTS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_there_in_every_language(language: str) -> None:
    told = demand_of()
    chart = showing.beside_chart(TEAMS, language)
    assert chart is not None
    beside, statement = showing.beside_table(TEAMS, language), showing.statement_table(told, language)
    said = [chart.title, chart.subtitle, chart.across, chart.up, *chart.quarters, beside.title]
    said += [showing.statement_title(told, language), statement.title]
    said += [each.title for table in (beside, statement) for each in table.columns]
    said += [str(cell) for row in statement.rows for cell in (row.cells[0], row.cells[2])]
    assert not [text for text in said if text.startswith("demand.") or "{" in text or not text]
