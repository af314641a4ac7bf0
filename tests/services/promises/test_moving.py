"""From draft to retired: evidence first, a signature to go out, the kept rate from there on, on record."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.services.promises.desk import desk
from unisono.errors import InputError, RightsError
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.model.rights import Actor, Scope
from unisono.services.companies import ask_often, edition_of, open_company
from unisono.services.measure import measure
from unisono.services.promises import (
    apply_files,
    change_promise,
    draft_promise,
    evidence_of,
    launch_promise,
    ledger,
    move_promise,
    sheet,
    shelf,
)
from unisono.services.refresh import refresh_company

CALLS = {
    "text": "We answer calls within 15 minutes", "kind": "first_answer", "target": 15, "unit": "minutes",
    "channel": "phone", "made": date(2026, 1, 5),
}  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return desk(tmp_path_factory.mktemp("moving") / "desk").folder


@pytest.fixture
def company(made: Path, tmp_path: Path) -> Company:
    """A desk of one's own: calls at three in the night wait an hour, all others a minute."""
    shutil.copytree(made, tmp_path / "company")
    ask_often(tmp_path / "company")
    return open_company(tmp_path / "company")


def states(company: Company, name: str) -> list[str]:
    return [step.state for step in sheet(company, name).definition.history]


def test_evidence_is_what_would_have_been_kept(company: Company) -> None:
    name = draft_promise(company, CALLS)
    found = evidence_of(company, name)
    assert (found.value, found.n) == (0.75, 160), "three of four calls come by day"
    office = draft_promise(company, {**CALLS, "kind": "answered_hours", "hours": "mon-sun 9-18"})
    assert (evidence_of(company, office).value, evidence_of(company, office).n) == (1.0, 120)
    with pytest.raises(InputError, match="promise_unrunnable"):
        evidence_of(company, draft_promise(company, {"text": "the best"}))
    nothing = evidence_of(company, draft_promise(company, {**CALLS, "channel": "fax"}))
    assert (nothing.value, nothing.n) == (None, 0)
    assert nothing.reason is not None


def test_the_evidence_of_a_promise_is_what_its_metric_says_later(company: Company) -> None:
    name = draft_promise(company, {**CALLS, "hours": "mon-fri 9-12"})
    before = evidence_of(company, name)
    launch_promise(company, name)
    (after,) = measure(company, Question("promise_kept", where=f"promise_id = 'unisono:{name}'"))
    assert (after.estimate.value, after.estimate.n) == (before.value, before.n)


def test_what_can_not_be_measured_can_not_go_live(company: Company) -> None:
    name = draft_promise(company, {"text": "We are the best"})
    for act in (lambda: launch_promise(company, name), lambda: move_promise(company, name, "evidenced")):
        with pytest.raises(InputError, match="promise_unrunnable") as refused:
            act()
        assert refused.value.facts["missing"] == "kind"
    assert states(company, name) == ["draft"]


def test_going_out_leaves_every_step_on_record_and_reaches_every_figure(company: Company) -> None:
    before = edition_of(company).number
    name = draft_promise(company, CALLS)
    assert edition_of(company).number == before, "a draft changes nothing"
    assert launch_promise(company, name, why="Agreed with Service") == "broken"
    assert states(company, name) == ["draft", "evidenced", "live", "broken"]
    evidenced, live, broken = sheet(company, name).definition.history[1:]
    assert "75,0" in evidenced.why
    assert live.why == "Agreed with Service"
    assert (broken.by, "160" in broken.why) == ("Unísono", True)
    told = ledger(company, Lens())
    assert told is not None
    entry = next(each for each in told.entries if each.promise.id == f"unisono:{name}")
    assert entry.kept is not None
    assert (entry.verdict, entry.kept.estimate.value, entry.promise.state) == ("broken", 0.75, "live")
    texts = {
        figure.group["promise"] for figure in measure(company, Question("promise_kept", by=("promise",)))
    }
    assert CALLS["text"] in texts
    assert edition_of(company).number == before + 1


def test_a_share_of_one_s_own_decides_what_kept_means(company: Company) -> None:
    name = draft_promise(company, {**CALLS, "share": 0.6})
    assert launch_promise(company, name) == "live"
    told = ledger(company, Lens())
    assert told is not None
    assert next(each for each in told.entries if each.promise.id == f"unisono:{name}").verdict == "kept"
    change_promise(company, name, {"share": 0.9})
    assert sheet(company, name).definition.state == "broken"
    change_promise(company, name, {"share": 0.6})
    assert sheet(company, name).definition.state == "live"
    # The change itself is a step, in the state it was in; the rate then makes its own.
    assert states(company, name)[2:] == ["live", "live", "broken", "broken", "live"]


def test_a_promise_without_a_day_begins_when_it_goes_out(company: Company) -> None:
    name = draft_promise(company, {**CALLS, "made": None})
    assert launch_promise(company, name) == "live", "no case came due yet"
    assert sheet(company, name).definition.made is not None


def test_retired_it_holds_no_more_and_stays_on_record(company: Company) -> None:
    name = draft_promise(company, CALLS)
    launch_promise(company, name)
    assert move_promise(company, name, "retired", why="Nobody is there by night") == "retired"
    (figure,) = measure(company, Question("promise_kept", where=f"promise_id = 'unisono:{name}'"))
    assert figure.estimate.n == 160, "what it was while it held is still known"
    assert sheet(company, name).moves == ("draft",)
    move_promise(company, name, "draft")
    assert shelf(company).drafts[0].name == name
    apply_files(company)
    (gone,) = measure(company, Question("promise_kept", where=f"promise_id = 'unisono:{name}'"))
    assert gone.estimate.n == 0


@pytest.mark.parametrize("state", ["live", "at_risk", "broken", "draft"])
def test_people_do_not_move_what_the_rate_moves(state: str, company: Company) -> None:
    name = draft_promise(company, CALLS)
    with pytest.raises(InputError, match="promise_state"):
        move_promise(company, name, state)  # type: ignore[arg-type]
    launch_promise(company, name)
    with pytest.raises(InputError, match="promise_state"):
        launch_promise(company, name)


def test_only_who_signs_lets_a_promise_out(company: Company) -> None:
    ana = replace(company, actor=Actor(None, "Ana", "marketing"))
    name = draft_promise(ana, CALLS)
    assert sheet(ana, name).moves == ("evidenced", "retired")
    move_promise(ana, name, "evidenced")
    with pytest.raises(RightsError):
        launch_promise(ana, name)
    assert "live" in sheet(company, name).moves
    reader = replace(company, actor=Actor(None, "Eva", "sales"))
    shown = sheet(reader, name)
    assert (shown.moves, shown.editable, shown.removable) == ((), False, False)


def test_who_sees_some_rows_drafts_and_checks_and_whoever_sees_all_lets_out(company: Company) -> None:
    some = replace(company, actor=Actor(None, "Ana", "cxo", Scope(countries=("PE",))))
    name = draft_promise(some, CALLS)
    assert change_promise(some, name, {"channel": None}).channel == ""
    change_promise(some, name, {"channel": "phone"})
    assert evidence_of(some, name).n == 160, "a promise is checked among all customers"
    assert "live" not in sheet(some, name).moves
    with pytest.raises(RightsError):
        launch_promise(some, name)
    assert launch_promise(company, name) == "broken"


def test_what_is_out_speaks_for_the_whole_company(company: Company) -> None:
    some = replace(company, actor=Actor(None, "Ana", "cxo", Scope(countries=("PE",))))
    name = draft_promise(company, CALLS)
    launch_promise(company, name)
    shown = sheet(some, name)
    assert (shown.moves, shown.editable, shown.removable) == ((), False, False)
    with pytest.raises(RightsError):
        change_promise(some, name, {"target": 30})
    with pytest.raises(RightsError):
        move_promise(some, name, "retired")
    with pytest.raises(RightsError):
        apply_files(some)
    assert change_promise(company, name, {"target": 30}).target == 30


def test_a_file_edited_by_hand_reaches_figures_with_the_next_load(company: Company) -> None:
    (company.folder / "promises" / "calls.toml").write_text(
        'text = "Calls in 2 hours"\nkind = "first_answer"\ntarget = 2\nunit = "hours"\nchannel = "phone"\n'
        'made = 2026-01-05\nstate = "live"\n'
    )
    assert [each.name for each in shelf(company).waiting] == ["calls"]
    refresh_company(company, progress=lambda step, facts: None)
    assert shelf(company).waiting == ()
    (figure,) = measure(company, Question("promise_kept", where="promise_id = 'unisono:calls'"))
    assert (figure.estimate.value, figure.estimate.n) == (1.0, 160)
    (company.folder / "promises" / "calls.toml").unlink()
    apply_files(company)
    (gone,) = measure(company, Question("promise_kept", where="promise_id = 'unisono:calls'"))
    assert gone.estimate.n == 0


def test_holidays_of_the_company_stop_the_clock(company: Company) -> None:
    toml = company.folder / "company.toml"
    toml.write_text('holidays = ["01-05", "2026-01-06"]\n' + toml.read_text())
    closed = open_company(company.folder)
    there = {**CALLS, "kind": "answered_hours", "hours": "mon-sun 9-18"}
    assert evidence_of(closed, draft_promise(closed, there)).n == 114, "three calls a day less, two days"
