"""Promise files become rows, calendars and an edition; what can't be read or wasn't said stays out."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.promises.desk import desk
from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.model.rights import NOBODY
from unisono.services.companies import edition_of, found_company, open_company, reader_of, warehouse_of
from unisono.services.promised import judge, promise_files, promise_id, publish_promises
from unisono.store.warehouse.layout import Layout
from unisono.store.warehouse.lock import only_writer

CALLS = """text = "Calls in 15 minutes"
kind = "first_answer"
target = 15
unit = "minutes"
channel = "phone"
made = 2026-01-05
"""
ROWS = Kernel("select * from promises where source = 'unisono' order by id", ("promises",))
HOURS = Kernel("select * from open_hours where is_open order by day, opens", ("open_hours",))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return desk(tmp_path_factory.mktemp("publishing") / "desk").folder


@pytest.fixture
def company(made: Path, tmp_path: Path) -> Company:
    """A desk of one's own: calls at three in the night wait an hour, all others a minute."""
    shutil.copytree(made, tmp_path / "company")
    return open_company(tmp_path / "company")


def write(company: Company, name: str, text: str) -> None:
    (company.folder / "promises" / f"{name}.toml").write_text(text, "utf-8")


def rows(company: Company, kernel: Kernel = ROWS) -> list[dict[str, object]]:
    with reader_of(company, edition_of(company)) as reader:
        return reader.ask(kernel)


def state(company: Company, name: str) -> str:
    file = promise_files(company).named(name)
    assert file is not None
    return file.definition.state


def test_what_was_said_becomes_a_row_of_its_own(company: Company) -> None:
    before = edition_of(company).number
    write(company, "calls", CALLS + 'state = "live"\nowner = "Ana"\nshare = 0.6\n')
    assert publish_promises(company)
    assert edition_of(company).number == before + 1
    (row,) = rows(company)
    assert (row["id"], row["source_id"], row["text"]) == (promise_id("calls"), "calls", "Calls in 15 minutes")
    assert (row["kind"], row["target"], row["unit"], row["channel"]) == (
        "first_answer",
        15.0,
        "minutes",
        "phone",
    )
    assert (row["owner"], row["share"], row["topic"], row["campaign_id"]) == ("Ana", 0.6, None, None)
    assert (row["made_at"], row["ends_at"]) == (1_767_589_200_000_000, None), "midnight in Lima"


def test_nothing_is_published_where_nothing_changed(company: Company) -> None:
    write(company, "calls", CALLS + 'state = "live"\nshare = 0.6\n')
    publish_promises(company)
    number = edition_of(company).number
    assert publish_promises(company)
    assert edition_of(company).number == number


@pytest.mark.parametrize(
    "text",
    [
        CALLS,  # a draft
        CALLS + 'state = "evidenced"\n',
        CALLS.replace("target = 15\n", "") + 'state = "live"\n',  # nobody could measure it
        CALLS + 'state = "sleeping"\n',
        "text = \n",
        CALLS + 'state = "retired"\n',  # never was out
    ],
    ids=["draft", "evidenced", "unmeasured", "odd", "unread", "never out"],
)
def test_what_nobody_was_told_is_no_row(company: Company, text: str) -> None:
    write(company, "calls", text)
    number = edition_of(company).number
    assert publish_promises(company)
    assert (rows(company), edition_of(company).number) == ([], number)


def test_retired_it_ends_when_it_was_retired_or_when_it_said(company: Company) -> None:
    history = (
        '[[history]]\nat = 2026-01-05T10:00:00Z\nby = "Ana"\nstate = "live"\nwhy = ""\n'
        '[[history]]\nat = 2026-01-20T10:00:00Z\nby = "Ana"\nstate = "retired"\nwhy = ""\n'
    )
    retired, earlier = 1_768_903_200_000_000, 1_768_021_199_999_999  # the last moment of 9 January in Lima
    write(company, "calls", CALLS + 'state = "retired"\n' + history)
    write(company, "early", CALLS + 'state = "retired"\nends = 2026-01-09\n' + history)
    write(company, "later", CALLS + 'state = "retired"\nends = 2026-02-09\n' + history)
    publish_promises(company)
    assert {row["source_id"]: row["ends_at"] for row in rows(company)} == {
        "calls": retired, "early": earlier, "later": retired,
    }  # fmt: skip


def test_hours_become_a_calendar_of_the_days_the_data_tell_of(company: Company) -> None:
    hours = (
        CALLS.replace("first_answer", "answered_hours") + 'hours = "mon-sun 09:00-18:00"\nstate = "live"\n'
    )
    write(company, "calls", hours)
    publish_promises(company)
    mine = [row for row in rows(company, HOURS) if row["promise_id"] == promise_id("calls")]
    assert 40 <= len(mine) <= 46, "forty days, and two more at either end"
    assert {(row["opens"], row["closes"]) for row in mine} == {(9 * 3_600, 18 * 3_600)}


def test_a_promise_whose_file_is_gone_is_gone(company: Company) -> None:
    write(company, "calls", CALLS + 'state = "live"\n')
    publish_promises(company)
    (company.folder / "promises" / "calls.toml").unlink()
    publish_promises(company)
    assert rows(company) == []


def test_before_the_first_load_a_load_must_do_it(tmp_path: Path) -> None:
    bare = found_company(tmp_path / "bare", {"name": "Bare", "currency": "PEN"})
    write(bare, "calls", CALLS + 'state = "live"\n')
    assert not publish_promises(bare)
    assert edition_of(bare).number == 0
    assert judge(bare) == (), "nothing was lived yet"


def test_while_another_load_runs_that_one_brings_them(company: Company) -> None:
    write(company, "calls", CALLS + 'state = "live"\n')
    number = edition_of(company).number
    with only_writer(Layout(warehouse_of(company)).lock):
        assert not publish_promises(company)
    assert (edition_of(company).number, state(company, "calls")) == (number, "live")


def test_the_rate_moves_what_is_out_and_says_why(company: Company) -> None:
    write(company, "strict", CALLS + 'state = "live"\n')
    write(company, "mild", CALLS + 'state = "live"\nshare = 0.6\n')
    write(company, "edge", CALLS + 'state = "live"\nshare = 0.76\n')
    write(company, "again", CALLS + 'state = "broken"\nshare = 0.6\n')
    write(company, "quiet", CALLS.replace("phone", "fax") + 'state = "live"\n')
    write(company, "draft", CALLS)
    publish_promises(company)
    assert {name: state(company, name) for name in ("strict", "mild", "edge", "again", "quiet", "draft")} == {
        "strict": "broken", "mild": "live", "edge": "at_risk", "again": "live", "quiet": "live",
        "draft": "draft",
    }  # fmt: skip
    moved = promise_files(company).named("strict")
    assert moved is not None
    (step,) = moved.definition.history
    assert (step.by, step.state) == ("Unísono", "broken")
    assert "160" in step.why
    assert "95" in step.why
    assert judge(company) == (), "once is enough"


def test_whoever_has_it_judged_the_rate_of_all_counts(company: Company) -> None:
    write(company, "calls", CALLS + 'state = "live"\n')
    publish_promises(company)
    write(company, "calls", CALLS + 'state = "live"\n')
    assert judge(replace(company, actor=NOBODY)) == ("calls",)


def test_files_are_read_with_those_that_can_not_be_beside(company: Company) -> None:
    write(company, "calls", CALLS)
    write(company, "rota", "text = \n")
    write(company, "rara", 'text = "x"\nkind = "alegría"\n')
    found = promise_files(company)
    assert [file.name for file in found.readable] == ["calls"]
    assert {name: error.code for name, error in found.broken.items()} == {
        "rota": "definition_broken", "rara": "promise_field",
    }  # fmt: skip
    assert found.named("nothing") is None
    calls = found.named("calls")
    assert calls is not None
    assert (calls.promise.id, calls.said, calls.was_out) == ("unisono:calls", False, False)
