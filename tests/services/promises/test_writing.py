"""Writing promises: drafts from people and copy, changes beside other people's, and the file both edit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.services.promises.desk import desk
from unisono.errors import CompanyError, FileError, InputError, MissingError, RightsError
from unisono.model.company import Company
from unisono.model.rights import Actor
from unisono.services.audit import trail
from unisono.services.companies import edition_of
from unisono.services.promises import (
    change_promise,
    draft_promise,
    draft_promises,
    launch_promise,
    remove_draft,
    sheet,
    sheet_stamp,
    shelf,
    writing,
)
from unisono.store.definitions import read_definition

TOLD = {"text": "¡Te contestamos en 15 minutos!", "kind": "first_answer", "target": 15, "unit": "minutes"}


@pytest.fixture
def ana(bare: Company) -> Company:
    """A company as its head of Marketing sees it."""
    return replace(bare, actor=Actor(None, "Ana", "marketing"))


def test_a_draft_is_a_file_with_a_name_of_its_words(ana: Company) -> None:
    name = draft_promise(ana, {**TOLD, "claim": {"kind": "answer_within", "start": 3}})
    assert name == "te-contestamos-en-15-minutos"
    told = read_definition(ana.folder, "promises", name)
    assert told["claim"] == {"kind": "answer_within", "start": 3}, "what else was told stays"
    assert (told["text"], told["target"], told["state"]) == (TOLD["text"], 15, "draft")
    (step,) = sheet(ana, name).definition.history
    assert (step.by, step.state) == ("Ana", "draft")
    assert [deed.deed for deed in trail(replace(ana, actor=Actor(None, "", "admin")))] == ["promise_drafted"]


def test_two_drafts_of_the_same_words_are_two(ana: Company) -> None:
    names = [draft_promise(ana, TOLD) for _ in range(3)]
    assert names == [f"te-contestamos-en-15-minutos{end}" for end in ("", "-2", "-3")]
    assert draft_promise(ana, {"text": "…!"}) == "promise"
    long = draft_promise(ana, {"text": "la mejor " * 40})
    assert len(long) <= 60
    assert len(shelf(ana).drafts) == 5


def test_a_draft_says_nothing_of_its_own_state(ana: Company) -> None:
    name = draft_promise(ana, {**TOLD, "state": "live", "history": [{"state": "live"}]})
    assert sheet(ana, name).definition.state == "draft"


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({}, "promise_unsaid"),
        ({"text": "x", "target": "soon"}, "promise_field"),
        ({"text": "x" * 501}, "promise_long"),
    ],
)
def test_what_can_not_be_meant_leaves_no_file(ana: Company, told: dict[str, object], code: str) -> None:
    with pytest.raises(InputError, match=code):
        draft_promise(ana, told)
    assert list((ana.folder / "promises").iterdir()) == []


def deeds(company: Company) -> list[str]:
    return [deed.deed for deed in trail(replace(company, actor=Actor(None, "", "admin")))]


def files(company: Company) -> list[str]:
    return sorted(path.name for path in (company.folder / "promises").iterdir())


def test_several_drafts_are_written_at_once_each_with_a_name_of_its_own(ana: Company) -> None:
    names = draft_promises(ana, [TOLD, TOLD, {"text": "Envío gratis"}])
    assert names == ("te-contestamos-en-15-minutos", "te-contestamos-en-15-minutos-2", "envio-gratis")
    assert files(ana) == sorted(f"{name}.toml" for name in names)
    assert deeds(ana) == ["promise_drafted"] * 3
    assert draft_promises(ana, []) == ()


def failing(monkeypatch: pytest.MonkeyPatch, name: str, at: int, error: BaseException) -> None:
    """Have the `at`th call of what writing uses fail."""
    works, calls = getattr(writing, name), []

    def fails(*given: object, **told: object) -> object:
        calls.append(given)
        if len(calls) == at:
            raise error
        return works(*given, **told)

    monkeypatch.setattr(writing, name, fails)


@pytest.mark.parametrize(
    ("step", "error"),
    [
        ("write_definition", FileError("file_unwritable", file="c.toml")),
        ("write_definition", KeyboardInterrupt()),
        ("note", RuntimeError("database is locked")),
    ],
    ids=["the disk is full", "somebody stops it", "the records are locked"],
)
def test_where_the_third_of_three_drafts_fails_none_remains(
    ana: Company, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    kept = draft_promise(ana, TOLD)
    failing(monkeypatch, step, 3, error)
    with pytest.raises(type(error)):
        draft_promises(ana, [{"text": text} for text in "abc"])
    assert files(ana) == [f"{kept}.toml"]
    assert deeds(ana) == ["promise_drafted"]
    assert draft_promises(ana, [{"text": text} for text in "abc"]) == ("a", "b", "c")


def test_a_third_draft_that_can_not_be_meant_leaves_none(ana: Company) -> None:
    with pytest.raises(InputError, match="promise_field"):
        draft_promises(ana, [TOLD, {"text": "b"}, {"text": "c", "target": "soon"}])
    assert (files(ana), deeds(ana)) == ([], [])


def test_a_name_that_somebody_took_meanwhile_stays_theirs(
    ana: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = ana.folder / "promises" / "c.toml"

    def sees(*told: object) -> tuple[str, ...]:
        theirs.write_text('text = "c"\n', "utf-8")
        return ("a", "b", "c")

    monkeypatch.setattr(writing, "_free_names", sees)
    with pytest.raises(InputError, match="definition_changed"):
        draft_promises(ana, [{"text": text} for text in "abc"])
    assert files(ana) == ["c.toml"]
    assert theirs.read_text("utf-8") == 'text = "c"\n'
    assert deeds(ana) == []


def test_a_change_keeps_the_rest_and_comments(ana: Company) -> None:
    name = draft_promise(ana, TOLD)
    path = ana.folder / "promises" / f"{name}.toml"
    path.write_text("# agreed in May\n" + path.read_text() + "")
    after = change_promise(ana, name, {"target": "30", "owner": "Luis", "unit": "minutes"})
    assert (after.target, after.owner, after.kind) == (30.0, "Luis", "first_answer")
    assert path.read_text().startswith("# agreed in May\n")
    assert change_promise(ana, name, {"owner": None}).owner == ""
    assert len(sheet(ana, name).definition.history) == 1, "a draft's changes are no steps"


def test_who_saw_an_older_file_does_not_write_over_a_newer_one(ana: Company) -> None:
    name = draft_promise(ana, TOLD)
    seen = sheet_stamp(ana, name)
    change_promise(ana, name, {"target": 20}, stamp=seen)
    with pytest.raises(InputError, match="definition_changed"):
        change_promise(ana, name, {"target": 60}, stamp=seen)
    assert sheet(ana, name).definition.target == 20


def test_an_edit_by_hand_shows_at_once(ana: Company) -> None:
    name = draft_promise(ana, TOLD)
    path = ana.folder / "promises" / f"{name}.toml"
    path.write_text(path.read_text().replace("target = 15", "target = 45"))
    (ana.folder / "promises" / "mano.toml").write_text('text = "Escrita a mano"\nmade = 2026-01-01\n')
    assert sheet(ana, name).definition.target == 45
    assert sheet(ana, "mano").definition.made == date(2026, 1, 1)


def test_a_broken_file_is_told_and_hides_no_other(ana: Company) -> None:
    name = draft_promise(ana, TOLD)
    (ana.folder / "promises" / "rota.toml").write_text('text = "x"\ntarget = 3 días\n')
    (ana.folder / "promises" / "rara.toml").write_text('text = "x"\nkind = "alegría"\n')
    found = shelf(ana)
    assert [each.name for each in found.sheets] == [name]
    assert {each: error.code for each, error in found.broken.items()} == {
        "rota": "definition_broken",
        "rara": "promise_field",
    }
    with pytest.raises(CompanyError, match="definition_broken"):
        change_promise(ana, "rota", {"target": 3})


def test_a_draft_can_be_thrown_away_and_what_was_said_can_not(ana: Company, tmp_path: Path) -> None:
    remove_draft(ana, draft_promise(ana, TOLD))
    assert shelf(ana).sheets == ()
    with pytest.raises(MissingError, match="promise_missing"):
        remove_draft(ana, "nothing")
    owner = replace(ana, actor=Actor(None, "Sol", "cxo"))
    name = draft_promise(owner, TOLD)
    launch_promise(owner, name)
    assert edition_of(owner).number == 0, "promises alone make no edition"
    with pytest.raises(InputError, match="promise_was_out"):
        remove_draft(owner, name)


def test_what_is_out_can_not_become_something_nobody_could_measure(ana: Company) -> None:
    owner = replace(ana, actor=Actor(None, "Sol", "cxo"))
    name = draft_promise(owner, TOLD)
    launch_promise(owner, name)
    with pytest.raises(InputError, match="promise_unrunnable") as refused:
        change_promise(owner, name, {"target": None})
    assert refused.value.facts["missing"] == "target"
    change_promise(owner, name, {"target": 20})
    last = sheet(owner, name).definition.history[-1]
    assert (last.state, last.why) == ("live", "Cambió: límite.")


@pytest.mark.parametrize("role", ["sales", "agent"])
def test_who_may_not_write_does_not(role: str, ana: Company) -> None:
    name = draft_promise(ana, TOLD)
    other = replace(ana, actor=Actor(None, "Eva", role))  # type: ignore[arg-type]
    for act in (
        lambda: draft_promise(other, TOLD),
        lambda: change_promise(other, name, {"target": 1}),
        lambda: remove_draft(other, name),
    ):
        with pytest.raises(RightsError):
            act()
    assert sheet(ana, name).definition.target == 15


def test_a_scoped_writer_s_change_of_a_live_promise_reaches_everybody(tmp_path: Path) -> None:
    company = desk(tmp_path / "desk")
    name = draft_promise(company, {**TOLD, "made": date(2026, 1, 5), "channel": "phone"})
    launch_promise(company, name)
    known = shelf(company)
    assert (known.waiting, known.drafts) == ((), ())
    path = company.folder / "promises" / f"{name}.toml"
    path.write_text(path.read_text().replace("target = 15", "target = 90"))
    assert [each.name for each in shelf(company).waiting] == [name], "figures don't know it yet"
