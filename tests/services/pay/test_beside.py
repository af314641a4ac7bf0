"""Two plans beside each other: what the other costs more, who gains, the way from one to the other."""

from __future__ import annotations

import pytest

from tests.services.pay.made import beside, known, look, money, unknown, worth
from unisono.model.words import LANGUAGES, say
from unisono.services.pay import beside as words
from unisono.services.pay.beside import MOST_STEPS
from unisono.services.pay.saying import money_text

TWO = (("ana", 100_00, 150_00), ("luz", 200_00, 180_00))


@pytest.mark.parametrize(("after", "kind"), [(150_00, "more"), (50_00, "less"), (100_00, "same")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_headline_says_more_less_or_the_same(language: str, after: int, kind: str) -> None:
    apart = money_text(abs(after - 100_00), "PEN", language)
    facts = {"winners": int(after > 100_00), "losers": int(after < 100_00)}
    said = words.headline(beside(("ana", 100_00, after)), language)
    assert said == say(f"pay.compare.title.{kind}", language, other="Dos", money=apart, **facts)


def test_the_lead_names_both() -> None:
    said = words.lead(beside(*TWO), "es")
    assert "Uno" in said
    assert "Dos" in said
    assert "40" in said


def test_the_course_leads_from_one_cost_to_the_other() -> None:
    chart = words.course_chart(beside(*TWO), "es")
    assert (chart.start.estimate.value, chart.end.estimate.value) == (300_00, 330_00)
    assert [(step.label, step.estimate.value, step.tone) for step in chart.steps] == [
        ("Ana", 50_00, "good"),
        ("luz", -20_00, "bad"),  # whoever has no name goes by their id
    ]
    moved = sum(step.estimate.value or 0 for step in chart.steps)
    assert (chart.start.estimate.value or 0) + moved == chart.end.estimate.value


def test_many_people_are_the_largest_and_all_the_others_together() -> None:
    many = [(f"p{each}", 100_00, 100_00 + each * 100) for each in range(-9, 10)]
    chart = words.course_chart(beside(*many), "es")
    assert len(chart.steps) == 2 * MOST_STEPS + 1
    assert "6" in chart.steps[-1].label  # three on either side; who gets as much as before is no step
    assert sum(step.estimate.value or 0 for step in chart.steps) == 0


def test_what_both_pay_for_is_titled_where_both_are_known() -> None:
    found = beside(*TWO, other=look("Dos", worth=worth(known(0.6)), cost=money(330_00)))
    chart = words.for_chart(found, "es")
    assert "+0,6" in chart.title
    assert [bar.label.split(" · ")[1] for bar in chart.rows] == ["Uno", "Dos"] * 3
    silent = beside(*TWO, other=look("Dos", worth=worth(unknown()), cost=money(330_00)))
    assert words.for_chart(silent, "es").title == say("pay.compare.for.unknown", "es")


def test_everybody_stands_in_the_table_in_whole_money() -> None:
    table = words.people_table(beside(*TWO), "es")
    assert [row.cells for row in table.rows] == [("Ana", 100.0, 150.0, 50.0), ("luz", 200.0, 180.0, -20.0)]
    assert "Uno" in table.columns[1].title
    assert "Dos" in table.columns[2].title
    assert all("PEN" in column.title for column in table.columns[1:])
