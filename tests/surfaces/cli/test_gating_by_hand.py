"""What `unisono gate` prints of answers made by hand: the verdict, its figures, what could be said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.services.gate.made import ASKED, DELIVERY, offer, run, silent, turn, verdict
from tests.surfaces.cli.conftest import Command, Told
from unisono.loop.decide.gate.nouns import Range
from unisono.model.company import Company
from unisono.model.words import LANGUAGES
from unisono.services.gate import Asked, Run
from unisono.surfaces.cli import gating

CLAIM = replace(ASKED, text="Soporte [24/7] :smile:", promise="crm:P-1")


class Gate:
    """The services of the gate, answering what they were told to and remembering what they were asked."""

    def __init__(self, said: Run) -> None:
        self.said = said
        self.befores: list[date | None] = []
        self.asked: list[Asked] = []

    def run_for(self, _company: Company, promise: str, *, before: date | None = None) -> Run:
        assert promise == "crm:P-1"
        self.befores.append(before)
        return self.said

    def run_gate(self, _company: Company, asked: Asked, *, before: date | None = None) -> Run:
        self.befores.append(before)
        self.asked.append(asked)
        return replace(self.said, asked=asked)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    made = Gate(run(asked=CLAIM))
    monkeypatch.setattr(gating, "open_company", lambda _folder: Company(Path(), "Shop", languages=("en",)))
    monkeypatch.setattr(gating, "run_for", made.run_for)
    monkeypatch.setattr(gating, "run_gate", made.run_gate)
    return made


def plain(told: Told) -> str:
    assert told.code == 0, told.err
    return told.out.replace("\u00a0", " ")


def test_a_verdict_is_read_from_top_to_bottom(unisono: Command, gate: Gate) -> None:
    lines = plain(unisono("gate", "crm:P-1", "--lang", "en")).splitlines()
    assert lines[0] == "«Soporte [24/7] :smile:»"  # as somebody wrote it, brackets and all
    told = "\n".join(lines)
    for figure in ("80.0%", "78.0 to 82.0%", "1,200", "1,080 to 1,320", "54 to 66", "n = 900"):
        assert figure in told, figure
    assert "4%" in told  # the chance


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "said",
    [verdict("go"), verdict("reword", offers=(offer(),)), verdict("no_go", turn=turn({9: 2})), silent()],
    ids=["go", "reword", "no-go", "silent"],
)
def test_every_answer_is_said_in_every_language(
    unisono: Command, gate: Gate, language: str, said: Any
) -> None:
    gate.said = run(said, CLAIM)
    told = plain(unisono("gate", "crm:P-1", "--lang", language))
    assert "gate." not in told
    assert "{" not in told
    assert len(told.splitlines()) >= 3


def test_silence_has_its_reason_and_no_figure(unisono: Command, gate: Gate) -> None:
    gate.said = run(silent(), CLAIM)
    told = plain(unisono("gate", "crm:P-1", "--lang", "en"))
    assert "12 cases" in told
    assert "n = " not in told
    assert "%" not in told.replace("95%", "")


def test_what_could_be_said_stands_with_how_surely(unisono: Command, gate: Gate) -> None:
    gate.said = run(verdict("reword", offers=(offer(), offer(3_600))), CLAIM)
    told = plain(unisono("gate", "crm:P-1", "--lang", "es"))
    assert told.count("→ «") == 2
    assert "→ «Te contestamos en 15 minutos, de lunes a sábado de 8 a 22 h»" in told
    assert "97,0 %" in told


def test_agents_and_their_price_are_told_by_the_hour(unisono: Command, gate: Gate) -> None:
    gate.said = run(verdict("no_go", turn=turn({9: 2, 10: 2}, cost=320_00, hour_cost=40_00)), CLAIM)
    told = plain(unisono("gate", "crm:P-1", "--lang", "en"))
    assert "Monday" in told
    assert "320" in told


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        (("--reach", "500", "900"), {"reach": Range(500, 900)}),
        (("--reach", "0", "0"), {"reach": Range(0, 0)}),
        (("--days", "7"), {"days": 7}),
        (("--days", "0"), {"days": 0}),  # refused by the gate, not taken for nothing said
        (("--more", "3"), {"more": 3}),
        (("--more", "3", "--days", "7"), {"more": 3, "days": 7}),
    ],
    ids=["reach", "nobody", "days", "no-days", "more", "both"],
)
def test_what_is_asked_otherwise_changes_that_alone(
    unisono: Command, gate: Gate, typed: tuple[str, ...], asked: dict[str, Any]
) -> None:
    unisono("gate", "crm:P-1", *typed)
    assert gate.asked == [replace(CLAIM, **asked)]


def test_where_nothing_else_is_asked_it_is_asked_once(unisono: Command, gate: Gate) -> None:
    unisono("gate", "crm:P-1", "--before", "2026-03-01")
    assert gate.asked == []
    assert gate.befores == [datetime(2026, 3, 1).date()]
    unisono("gate", "crm:P-1", "--before", "2026-03-01", "--days", "7")
    assert gate.befores[1:] == [date(2026, 3, 1)] * 2  # both as known on that eve


@pytest.mark.parametrize("reach", [("9", "1"), ("-5", "10"), ("1", "inf"), ("nan", "nan")])
def test_a_range_that_is_none_ends_in_a_sentence(
    unisono: Command, gate: Gate, reach: tuple[str, str]
) -> None:
    told = unisono("gate", "crm:P-1", "--json", "--reach", *reach)
    assert told.code == 2
    assert told.json["error"]["code"] == "gate_range"
    assert gate.asked == []


@pytest.mark.parametrize("typed", [("--before", "soon"), ("--days", "many"), ("--reach", "5")])
def test_what_is_no_day_and_no_number_is_refused_by_its_option(
    unisono: Command, gate: Gate, typed: tuple[str, ...]
) -> None:
    told = unisono("gate", "crm:P-1", *typed)
    assert told.code == 2
    assert typed[0] in told.err
    assert gate.befores == []


def test_for_a_program_it_is_json_and_nothing_else(unisono: Command, gate: Gate) -> None:
    gate.said = run(verdict("reword", offers=(offer(),)), replace(DELIVERY, text="En dos días"))
    row = unisono("gate", "crm:P-1", "--json", "--lang", "en").json
    assert (row["answer"], row["claim"], row["asked"]["kind"]) == ("reword", "En dos días", "delivery")
    assert row["offers"][0]["words"]
