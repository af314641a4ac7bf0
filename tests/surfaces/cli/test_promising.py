"""`unisono promises`: the ledger and the files on a terminal, and as one object for programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.services.promises.desk import NIGHT, desk
from tests.surfaces.cli.conftest import Command
from unisono.model.words import say
from unisono.services.companies import found_company

LIVE = (
    'text = "Calls in 15 minutes"\nkind = "first_answer"\ntarget = 15\nunit = "minutes"\nchannel = "phone"\n'
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A desk with promises in its tables, drafts in files, and a file that can't be read."""
    made = desk(tmp_path_factory.mktemp("promising") / "desk").folder
    (made / "promises" / "calls.toml").write_text(LIVE, "utf-8")
    (made / "promises" / "best.toml").write_text('text = "Simply the best"\nstate = "evidenced"\n', "utf-8")
    (made / "promises" / "rota.toml").write_text("text = \n", "utf-8")
    return str(made)


@pytest.fixture
def nowhere(tmp_path: Path) -> str:
    """A company into which nothing was loaded."""
    return str(found_company(tmp_path / "company", {"name": "Nueva", "currency": "PEN"}).folder)


def test_each_promise_has_its_verdict_its_rate_and_how_many(unisono: Command, folder: str) -> None:
    told = unisono("promises", "--company", folder)
    assert told.code == 0
    (night,) = [line for line in told.out.splitlines() if NIGHT in line]
    assert say("promises.verdict.broken", "en") in night
    assert "75.0%" in night.replace(" ", "")
    assert "n = 160" in night
    (best,) = [line for line in told.out.splitlines() if "We are the best" in line]
    assert say("promises.verdict.unmeasured", "en") in best
    assert "n =" not in best
    assert "promises." not in told.out


def test_files_nobody_was_told_and_files_that_can_not_be_read_stand_under_them(
    unisono: Command, folder: str
) -> None:
    told = unisono("promises", "--company", folder).out
    assert say("promises.drafts", "en") in told
    assert "Calls in 15 minutes (calls)." in told
    assert "Simply the best (best)." in told
    assert say("promises.missing.kind", "en") in told
    assert "rota" in told
    assert "Traceback" not in told


@pytest.mark.parametrize("language", ["es", "pt"])
def test_it_speaks_the_language_asked_for(unisono: Command, folder: str, language: str) -> None:
    told = unisono("promises", "--lang", language, "--company", folder).out
    assert say("promises.verdict.broken", language) in told
    assert say("promises.drafts", language) in told
    assert say("promises.state.draft", language) in told


def test_programs_get_figures_with_keys_drafts_and_what_was_not_read(unisono: Command, folder: str) -> None:
    told = unisono("promises", "--json", "--company", folder).json
    by_text = {each["text"]: each for each in told["promises"]}
    night = by_text[NIGHT]
    assert (night["id"], night["verdict"], night["state"]) == ("d:night", "broken", None)
    assert night["standard"] == 0.95
    assert night["kept"]["value"] == pytest.approx(0.75)
    assert night["kept"]["n"] == 160
    assert night["broken_since"]
    assert by_text["We are the best"]["kept"] is None
    assert {each["name"]: (each["state"], each["missing"]) for each in told["drafts"]} == {
        "calls": ("draft", None),
        "best": ("evidenced", "kind"),
    }
    assert told["unread"] == ["rota"]
    assert told["until"]


def test_without_data_it_says_so_and_shows_drafts(unisono: Command, nowhere: str) -> None:
    told = unisono("promises", "--company", nowhere)
    assert (told.code, told.out.strip()) == (0, say("promises.empty.title", "en"))
    (Path(nowhere) / "promises" / "calls.toml").write_text(LIVE, "utf-8")
    assert "Calls in 15 minutes (calls)." in unisono("promises", "--company", nowhere).out
    empty = unisono("promises", "--json", "--company", nowhere).json
    assert (empty["promises"], empty["since"], empty["until"]) == ([], None, None)
    assert [each["name"] for each in empty["drafts"]] == ["calls"]
