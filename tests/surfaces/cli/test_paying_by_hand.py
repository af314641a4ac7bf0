"""What `unisono pay` prints of plans made by hand: figures with bounds, people, notes, what is broken."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.pay.made import RATE, beside, known, look, money, person, unknown, worth
from tests.surfaces.cli.conftest import Command, Told
from unisono.errors import MissingError
from unisono.loop.decide.pay.reading import plan_of_text
from unisono.model.company import Company
from unisono.model.words import LANGUAGES, say
from unisono.services.pay import PlanBrief, PlanFile
from unisono.surfaces.cli import paying


@pytest.fixture(autouse=True)
def company(monkeypatch: pytest.MonkeyPatch) -> None:
    """A company that reads English and whose data nobody opens."""
    monkeypatch.setattr(paying, "open_company", lambda _folder: Company(Path(), "Shop", languages=("en",)))


def listed(monkeypatch: pytest.MonkeyPatch, *found: PlanBrief) -> None:
    monkeypatch.setattr(paying, "briefs", lambda _company: found)


def plain(told: Told) -> str:
    assert told.code == 0, told.err
    return told.out.replace("\u00a0", " ")


def broken() -> PlanFile:
    text = RATE.replace("0.1", "7")
    plan, problems = plan_of_text("malo", text)
    assert plan is None
    return PlanFile("malo", text, "stamp", None, problems)


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_there_is_no_plan_it_says_what_to_do(
    unisono: Command, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    listed(monkeypatch)
    told = plain(unisono("pay", "--lang", language))
    assert say("pay.empty.title", language) in told
    assert say("pay.empty.text", language) in told.replace("\n", " ")
    assert unisono("pay", "--json").json == {"plans": []}


def test_each_plan_has_its_cost_and_what_it_pays_for(
    unisono: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    sure = look("Firme [2026]", worth=worth(known(0.6)))
    listed(monkeypatch, PlanBrief(sure.file, sure), PlanBrief(look("Solo").file, None))
    lines = plain(unisono("pay", "--lang", "en")).splitlines()
    assert lines[0] == "firme [2026]: Firme [2026]"  # brackets are no colours
    assert "2,000" in lines[1]
    assert say("pay.headline.staying", "en") in lines[1]
    assert lines[2:] == ["solo: Solo"]  # no deals to try it on: no cost, and no 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_broken_plan_says_on_which_line(
    unisono: Command, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    file = broken()
    listed(monkeypatch, PlanBrief(file, None))
    told = plain(unisono("pay", "--lang", language))
    assert told.startswith("malo: malo")
    assert "parts[1].rate" in told
    assert "error." not in told
    (row,) = unisono("pay", "--json", "--lang", language).json["plans"]
    assert (row["cost"], row["pays_for"], row["version"]) == (None, None, None)
    assert len(row["problems"]) == len(file.problems)


def shown(unisono: Command, monkeypatch: pytest.MonkeyPatch, *more: str, **told: object) -> str:
    monkeypatch.setattr(paying, "look_at_plan", lambda _company, name: look(name, **told))
    return plain(unisono("pay", "mine", "--lang", "en", *more))


def test_a_plan_is_told_with_bounds_and_numbers(unisono: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    told = shown(unisono, monkeypatch)
    assert "0.15" in told  # the lower bound of 0.2
    assert "n = 700" in told
    assert told.index("Ana") < told.index("Luz")  # who is paid most stands first
    assert "1,500" in told
    assert "norte" in told


def test_what_isnt_known_is_no_number(unisono: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = unknown("too_few")
    told = shown(unisono, monkeypatch, worth=worth(nothing, with_sold=nothing, with_value=nothing))
    assert say("pay.headline.unknown", "en") in told.replace("\n", " ")
    assert "n = 0" in told


def test_notes_are_told_where_there_is_something_to_note(
    unisono: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert say("pay.note.partial", "en") not in shown(unisono, monkeypatch)
    told = shown(unisono, monkeypatch, partial=True, unpriced=4).replace("\n", " ")
    assert say("pay.note.partial", "en") in told
    assert say("pay.note.unpriced", "en", count="4") in told


def test_cents_are_kept_to_the_last(unisono: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "1,234.56" in shown(unisono, monkeypatch, people=(person("Ana", 1_234_56),))


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_plans_are_told_person_by_person(
    unisono: Command, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    found = beside(("ana", 100_00, 150_50), ("luz", 200_00, 180_00), other=look("Dos", cost=money(330_50)))
    monkeypatch.setattr(paying, "compared", lambda _company, one, other: found)
    told = plain(unisono("pay", "uno", "--against", "dos", "--lang", language))
    ana, luz = (next(line for line in told.splitlines() if line.startswith(name)) for name in ("Ana", "luz"))
    comma = "." if language == "en" else ","
    assert ana.split()[1:] == [f"100{comma}00", f"150{comma}50", f"50{comma}50"]
    assert luz.split()[3] == f"\N{MINUS SIGN}20{comma}00"
    assert "pay." not in told
    row = unisono("pay", "uno", "--against", "dos", "--json", "--lang", language).json
    assert [each["difference"] for each in row["people"]] == [50.5, -20.0]


def test_against_alone_is_no_comparison(unisono: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a plan to set it beside, all are listed."""
    listed(monkeypatch, PlanBrief(look("Solo").file, None))
    assert "solo: Solo" in plain(unisono("pay", "--against", "dos", "--lang", "en"))


def test_a_company_without_deals_ends_in_a_sentence(
    unisono: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(_company: Company, _name: str) -> None:
        raise MissingError("pay_no_deals")

    monkeypatch.setattr(paying, "look_at_plan", nothing)
    told = unisono("pay", "mine", "--lang", "en")
    assert told.code == 2
    assert say("error.pay_no_deals", "en") in told.err.replace("\n", " ")
    assert told.out == ""


def test_for_a_program_a_plan_is_json_and_nothing_else(
    unisono: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = look("mine", people=(replace(person("Ana", 1_234_56), owed=50),))
    monkeypatch.setattr(paying, "look_at_plan", lambda _company, _name: found)
    row = unisono("pay", "mine", "--json").json
    assert (row["name"], row["cost"]["value"], row["deals"]) == ("mine", 2_000.0, 40)
    assert [(each["paid"], each["owed"]) for each in row["people"]] == [(1_234.56, 0.5)]
