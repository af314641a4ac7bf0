"""Plans of pay for programs: plain values, money in whole units, problems with their lines."""

from __future__ import annotations

import json
from datetime import date

from tests.loop.decide.pay.made import HEAD
from tests.services.pay.made import RATE, beside, look, statements, unknown, worth
from unisono.loop.decide.pay.reading import plan_of_text
from unisono.services.pay.nouns import PlanBrief, PlanFile
from unisono.services.pay.rows import brief_row, compared_row, file_row, look_row, statements_row
from unisono.services.pay.wording import CORRELATES, FIGURES
from unisono.surfaces.api.shapes import pay as shapes


def test_a_file_tells_what_is_wrong_with_it() -> None:
    wrong = RATE.replace("0.1", "7")
    plan, problems = plan_of_text("malo", HEAD + wrong)
    row = file_row(PlanFile("malo", wrong, "", plan, problems), "es")
    assert (row["name"], row["title"], row["version"]) == ("malo", "malo", None)
    (problem,) = row["problems"]
    assert (problem["line"], problem["where"], problem["code"]) == (8, "parts[1].rate", "pay_number")
    assert "parts[1].rate" in problem["told"]


def test_a_plan_that_cannot_be_replayed_has_no_cost() -> None:
    found = look()
    assert brief_row(PlanBrief(found.file, None), "es")["cost"] is None
    assert brief_row(PlanBrief(found.file, None), "es")["pays_for"] is None
    row = brief_row(PlanBrief(found.file, found), "es")
    assert row["cost"]["value"] == 2_000.0
    assert row["pays_for"]


def test_a_replay_is_told_whole_as_the_api_describes_it() -> None:
    row = look_row(look(waiting=10_50, owed=20, worth=worth(unknown())), "es")
    assert shapes.Plan.model_validate(row).name == "plan"
    assert (row["since"], row["until"]) == (date(2026, 1, 1), date(2026, 6, 30))
    assert (row["sold"], row["waiting"], row["owed"]) == (20_000.0, 10.5, 0.2)
    assert set(row["goes_with"]) == set(CORRELATES)
    assert set(row["figures"]) == set(FIGURES)
    assert row["goes_with"]["with_staying"]["value"] is None
    assert [(each["name"], each["paid"]) for each in row["people"]] == [("Ana", 1_500.0), ("Luz", 500.0)]
    assert json.loads(json.dumps(row, default=str))["signs"][0]["beyond"] is False


def test_two_plans_are_told_person_by_person() -> None:
    row = compared_row(beside(("ana", 100_00, 150_00), ("luz", 200_00, 180_00)), "es")
    assert shapes.PlansCompared.model_validate(row).winners == 1
    assert (row["before"], row["after"], row["losers"]) == (300.0, 330.0, 1)
    assert row["people"][1] == {
        "person": "luz", "name": "luz", "before": 200.0, "after": 180.0, "difference": -20.0,
    }  # fmt: skip
    assert row["needed"]["value"] is None
    assert row["needed"]["reason"]


def test_a_statement_is_told_line_by_line_to_the_cent() -> None:
    found = statements(RATE + "[clawback]\nmonths = 6\n")
    assert found.file.plan is not None
    row = statements_row(found, found.file.plan)
    assert shapes.Statements.model_validate(row).person == "ana"
    assert row["period"] == "2026-01"
    assert [each["period"] for each in row["statements"]] == ["2026-01", "2026-03"]
    assert row["statements"][1]["taken_back"] == 1_000.0
    first = row["lines"][0]
    assert (first["deal"], first["customer"], first["part"]) == ("1", "c-1", "Comisión")
    assert (first["base"], first["before"], first["pays"], first["why"]) == (10_000.0, 1_000.0, 1_000.0, None)
    assert first["day"] == date(2026, 1, 10)
