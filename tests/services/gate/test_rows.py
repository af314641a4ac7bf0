"""What programs get of the gate: plain values, money in whole units, nothing where nothing is known."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.services.gate.made import ASKED, DELIVERY, offer, part, run, silent, turn, verdict
from unisono.loop.decide.gate.nouns import WEEK, Turn
from unisono.services.gate.files import asked_told, kept_from
from unisono.services.gate.rows import asked_row, gate_row, kept_row


def test_a_verdict_is_plain_json() -> None:
    said = verdict("reword", offers=(offer(),), parts=(part("joven", 0.9, 0.4),), beyond=1.5)
    row = json.loads(json.dumps(gate_row(run(said), "es"), default=str))
    assert (row["answer"], row["chance"], row["reason"]) == ("reword", 0.04, None)
    assert (row["method"], row["misfit"], row["beyond"]) == ("erlang", 0.021, 1.5)
    assert (row["before"], row["edition"], row["currency"], row["capacity"]) == (
        "2026-07-01",
        3,
        "PEN",
        "seen",
    )
    assert row["claim"] == "Te contestamos en 15 minutos, a cualquier hora"
    assert row["kept"]["value"] == 0.8
    assert len(row["by_hour"]) == WEEK
    assert row["by_hour"][5] == {"hour_of_week": 5, "kept": row["by_hour"][5]["kept"], "chance": 0.05}
    assert [(each["segment"], each["chance"]) for each in row["parts"]] == [("joven", 0.4)]


def test_an_offer_is_told_in_words_and_as_a_promise_would_be_written() -> None:
    (row,) = gate_row(run(verdict("reword", offers=(offer(),))), "en")["offers"]
    assert row["words"].startswith("We answer within 15 minutes")
    assert (row["within_seconds"], row["hours"]) == (900, "mon-sat 08:00-22:00")
    assert (row["chance"], row["covers"]) == (0.934, 0.8)


def test_agents_and_their_price_are_told_by_hour() -> None:
    priced = turn({9: 2, 34: 1}, cost=120_050, hour_cost=4_000)
    row = gate_row(run(verdict(turn=priced)), "es")["turn"]
    assert row["extra"] == [{"hour_of_week": 9, "agents": 2}, {"hour_of_week": 34, "agents": 1}]
    assert (row["hours_a_week"], row["everywhere"], row["method"]) == (3, 2, "erlang")
    assert (row["cost"], row["hour_cost"]) == (1_200.5, 40)


def test_where_nothing_turns_it_nothing_is_told() -> None:
    row = gate_row(run(verdict(turn=Turn(None, None, None, None, "none"))), "es")["turn"]
    assert row == {
        "method": "none", "everywhere": None, "hours_a_week": 0, "extra": [], "cost": None, "hour_cost": None,
    }  # fmt: skip
    assert gate_row(run(verdict("go")), "es")["turn"] is None


@pytest.mark.parametrize(("language", "said"), [("es", "Hay 12 casos"), ("en", "12 cases")])
def test_silence_has_its_reason_in_words(language: str, said: str) -> None:
    row = gate_row(run(silent()), language)
    assert row["answer"] is None
    assert said in row["reason"]
    assert (row["by_hour"], row["offers"], row["parts"]) == ([], [], [])
    assert row["kept"]["value"] is None


def test_what_was_asked_is_told_with_ranges_as_two_numbers() -> None:
    row = asked_row(replace(ASKED, hour_cost=4_050))
    assert (row["reach"], row["response"], row["contacts"]) == ([200, 300], [0.2, 0.4], [0.1, 0.2])
    assert row["hour_cost"] == 40.5
    assert asked_row(DELIVERY)["hour_cost"] is None
    assert asked_row(DELIVERY)["kind"] == "delivery"


def test_a_kept_answer_has_its_signature_or_none() -> None:
    row = kept_row(kept_from("gate-x", {"asked": asked_told(ASKED), "answer": "go"}))
    assert (row["name"], row["answer"], row["decision"], row["signed"], row["sound"]) == (
        "gate-x", "go", None, None, True,
    )  # fmt: skip
    assert row["asked"] == asked_row(ASKED)
    assert json.loads(json.dumps(row, default=str))["by"] == ""
