"""Promise files as rows and calendars, on a bench: a folder of files, and an engine with a few moments."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import duckdb
import pyarrow as pa
import pytest

from unisono.model.canon import BY_NAME
from unisono.model.company import Company
from unisono.services.promised import PREFIX, bring_promises, promise_files, promise_id

LINE = 'text = "{text}"\nkind = "{kind}"\ntarget = 15\nunit = "minutes"\n'
SAID = {"text": "In 15 minutes", "kind": "first_answer"}
SECONDS = 86_400


def micro(moment: datetime) -> int:
    return round(moment.timestamp() * 1_000_000)


class Bench:
    """What a load is to `bring_promises`: an engine to ask, and two ways to hand rows over."""

    def __init__(self, **moments: datetime) -> None:
        self.engine = duckdb.connect()
        self.engine.execute("create table promises (id varchar, hours varchar, made_at bigint)")
        for table, columns in (
            ("cases", ("opened_at", "first_answer_at", "resolved_at")),
            ("deliveries", ("ordered_at", "delivered_at")),
            ("exposures", ("at", "done_at")),
        ):
            listed = ", ".join(f'"{column}" bigint' for column in columns)
            self.engine.execute(f"create table {table} ({listed})")
            told = [moments.get(f"{table}_{column}") for column in columns]
            if any(told):
                marks = ", ".join("?" for _ in columns)
                row = [None if each is None else micro(each) for each in told]
                self.engine.execute(f"insert into {table} values ({marks})", row)
        self.brought: dict[str, list[dict[str, Any]]] = {}
        self.source = ""

    def others(self, name: str, hours: str | None) -> None:
        """A promise that another source brings."""
        self.engine.execute("insert into promises values (?, ?, null)", [name, hours])

    def rows(self, table: str) -> str:
        return f"select * from {table}"

    def bring(self, table: str, source: str, rows: pa.Table) -> None:
        assert set(rows.column_names) >= {column.name for column in BY_NAME[table].columns}
        self.source, self.brought[table] = source, rows.to_pylist()
        for row in self.brought[table]:
            self.engine.execute(
                "insert into promises values (?, ?, ?)", [row["id"], row["hours"], row["made_at"]]
            )

    def replace(self, table: str, rows: pa.Table) -> None:
        self.brought[table] = rows.to_pylist()


@pytest.fixture
def company(tmp_path: Path) -> Company:
    (tmp_path / "promises").mkdir()
    return Company(tmp_path, "Desk", time_zone="America/Lima")


def write(company: Company, name: str, *more: str, **told: str) -> None:
    text = LINE.format(**{**SAID, **told}) + "".join(f"{line}\n" for line in more)
    (company.folder / "promises" / f"{name}.toml").write_text(text, "utf-8")


def brought(company: Company, bench: Bench | None = None) -> dict[str, dict[str, Any]]:
    """The rows of promises by the names of their files."""
    bench = bench or Bench()
    bring_promises(bench, company)  # type: ignore[arg-type]
    return {row["source_id"]: row for row in bench.brought["promises"]}


def step(state: str, at: str) -> str:
    return f'[[history]]\nat = {at}\nby = "Ana"\nstate = "{state}"'


@pytest.mark.parametrize(
    ("zone", "made", "ended"),
    [
        ("America/Lima", "2026-01-05T05:00:00+00:00", "2026-01-10T04:59:59.999999+00:00"),
        ("America/Santiago", "2026-01-05T03:00:00+00:00", "2026-01-10T02:59:59.999999+00:00"),  # summer there
        ("UTC", "2026-01-05T00:00:00+00:00", "2026-01-09T23:59:59.999999+00:00"),
    ],
)
def test_days_begin_and_end_where_the_company_is(company: Company, zone: str, made: str, ended: str) -> None:
    write(company, "calls", 'state = "live"', "made = 2026-01-05", "ends = 2026-01-09")
    row = brought(replace(company, time_zone=zone))["calls"]
    assert row["made_at"] == micro(datetime.fromisoformat(made))
    assert row["ends_at"] == micro(datetime.fromisoformat(ended))


@pytest.mark.parametrize(
    ("ends", "steps", "ended"),
    [
        ("", ["2026-01-20T10:00:00Z"], "2026-01-20T10:00:00+00:00"),
        ("ends = 2026-01-09", ["2026-01-20T10:00:00Z"], "2026-01-10T04:59:59.999999+00:00"),
        ("ends = 2026-02-09", ["2026-01-20T10:00:00Z"], "2026-01-20T10:00:00+00:00"),
        ("", ["2026-01-20T10:00:00Z", "2026-03-01T10:00:00Z"], "2026-03-01T10:00:00+00:00"),  # the last one
        ("ends = 2026-01-09", [], "2026-01-10T04:59:59.999999+00:00"),
        ("", [], None),
    ],
    ids=[
        "retired",
        "ended before",
        "would end later",
        "retired twice",
        "edited by hand",
        "nobody knows when",
    ],
)
def test_a_retired_promise_ends_when_it_was_retired_or_before(
    company: Company, ends: str, steps: list[str], ended: str | None
) -> None:
    history = [step("live", "2026-01-05T10:00:00Z"), *(step("retired", at) for at in steps)]
    write(company, "calls", 'state = "retired"', ends, *history)
    expected = None if ended is None else micro(datetime.fromisoformat(ended))
    assert brought(company)["calls"]["ends_at"] == expected


@pytest.mark.parametrize("state", ["live", "at_risk", "broken"])
def test_what_is_out_is_told_whole_and_ends_when_it_says(company: Company, state: str) -> None:
    write(company, "calls", f'state = "{state}"', 'campaign = "c1"', 'hours = "mon 9-18"', "share = 0.9")
    row = brought(company)["calls"]
    assert {name: row[name] for name in ("id", "source", "state", "campaign_id", "share", "bucket")} == {
        "id": "unisono:calls", "source": "unisono", "state": state, "campaign_id": "c1", "share": 0.9,
        "bucket": 0,
    }  # fmt: skip
    assert row["hours"] == row["calendar"] == "mon 09:00-18:00"
    assert row["ends_at"] is None


def test_what_nobody_wrote_is_empty_and_no_text_of_length_nothing(company: Company) -> None:
    write(company, "calls", 'state = "live"')
    row = brought(company)["calls"]
    nothing = ("made_in", "segment", "channel", "topic", "hours", "calendar", "owner", "campaign_id", "share")
    assert [row[name] for name in nothing] == [None] * len(nothing)
    assert "" not in row.values()


@pytest.mark.parametrize(
    ("state", "history", "said", "was_out"),
    [
        ("draft", [], False, False),
        ("evidenced", ["draft"], False, False),
        ("live", [], True, True),
        ("at_risk", ["live"], True, True),
        ("broken", ["live"], True, True),
        ("retired", ["draft"], False, False),  # never was out
        ("retired", ["live"], True, True),
        ("draft", ["live", "retired"], False, True),  # taken up again: said once, not now
        ("evidenced", ["broken", "retired", "draft"], False, True),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else str(value),
)
def test_what_was_said_to_customers(
    company: Company, state: str, history: list[str], said: bool, was_out: bool
) -> None:
    lines = [step(each, f"2026-01-{day:02d}T10:00:00Z") for day, each in enumerate(history, 1)]
    write(company, "calls", f'state = "{state}"', *lines)
    file = promise_files(company).named("calls")
    assert file is not None
    assert (file.said, file.was_out) == (said, was_out)
    assert (list(brought(company)) == ["calls"]) is said


def test_what_can_not_be_measured_was_promised_to_nobody_s_account(company: Company) -> None:
    write(company, "calls", 'state = "live"', kind="refund")  # of which topic, nobody said
    file = promise_files(company).named("calls")
    assert file is not None
    assert (file.was_out, file.said) == (True, False)
    assert brought(company) == {}


def test_files_come_by_name_and_a_broken_one_hides_none(company: Company) -> None:
    for name in ("zeta", "alfa"):
        write(company, name, 'state = "live"')
    (company.folder / "promises" / "mitad.toml").write_text("text = \n", "utf-8")
    (company.folder / "promises" / "Con Espacio.toml").write_text('text = "x"\n', "utf-8")
    bench = Bench()
    assert list(brought(company, bench)) == ["alfa", "zeta"]
    assert bench.source == PREFIX.removesuffix(":")
    assert promise_files(company).broken.keys() == {"mitad", "Con Espacio"}
    assert promise_id("alfa") == "unisono:alfa"


HOURS = 'hours = "mon-fri 09:00-18:00"'
TUESDAY = datetime(2026, 1, 6, 12, tzinfo=ZoneInfo("America/Lima"))


def open_days(bench: Bench) -> dict[date, tuple[int, int]]:
    rows = [row for row in bench.brought["open_hours"] if row["is_open"]]
    return {date(1970, 1, 1) + timedelta(days=row["day"]): (row["opens"], row["closes"]) for row in rows}


def days_of(bench: Bench) -> tuple[date, date]:
    days = [date(1970, 1, 1) + timedelta(days=row["day"]) for row in bench.brought["open_hours"]]
    return min(days), max(days)


def test_calendars_reach_two_days_beyond_what_the_data_tell(company: Company) -> None:
    write(company, "calls", 'state = "live"', HOURS)
    bench = Bench(
        cases_opened_at=TUESDAY,
        deliveries_delivered_at=TUESDAY + timedelta(days=3),
        exposures_done_at=TUESDAY + timedelta(days=10),
    )
    brought(company, bench)
    assert days_of(bench) == (date(2026, 1, 4), date(2026, 1, 18))
    assert set(open_days(bench)) == {
        date(2026, 1, day) for day in range(4, 19) if date(2026, 1, day).weekday() < 5
    }
    assert set(open_days(bench).values()) == {(9 * 3_600, 18 * 3_600)}


def test_a_calendar_begins_two_days_before_the_promise(company: Company) -> None:
    write(company, "calls", 'state = "live"', HOURS, "made = 2026-01-15")
    bench = Bench(cases_opened_at=TUESDAY, cases_resolved_at=TUESDAY + timedelta(days=20))
    brought(company, bench)
    assert days_of(bench) == (date(2026, 1, 13), date(2026, 1, 28))


def test_every_second_of_a_day_is_open_or_closed(company: Company) -> None:
    write(company, "calls", 'state = "live"', HOURS)
    bench = Bench(cases_opened_at=TUESDAY)
    brought(company, bench)
    seconds: dict[int, int] = {}
    for row in bench.brought["open_hours"]:
        seconds[row["day"]] = seconds.get(row["day"], 0) + row["closes"] - row["opens"]
    assert set(seconds.values()) == {SECONDS}
    assert len(seconds) == 5


def test_holidays_are_closed(company: Company) -> None:
    write(company, "calls", 'state = "live"', HOURS)
    bench = Bench(cases_opened_at=TUESDAY)
    brought(replace(company, holidays=("01-06", "2026-01-07")), bench)
    assert set(open_days(bench)) == {date(2026, 1, 5), date(2026, 1, 8)}


def test_promises_of_other_sources_have_calendars_too_and_unreadable_hours_none(company: Company) -> None:
    bench = Bench(cases_opened_at=TUESDAY)
    bench.others("crm:P-1", "sáb 9-13")
    bench.others("crm:P-2", "when we like")
    bench.others("crm:P-3", "24/7")
    bench.others("crm:P-4", None)
    brought(company, bench)
    assert {row["promise_id"] for row in bench.brought["open_hours"]} == {"crm:P-1"}
    assert {row["source"] for row in bench.brought["open_hours"]} == {"unisono"}


def test_without_moments_or_hours_there_are_no_calendars(company: Company) -> None:
    write(company, "calls", 'state = "live"', HOURS)
    silent = Bench()
    brought(company, silent)
    assert silent.brought["open_hours"] == []
    write(company, "calls", 'state = "live"')
    always = Bench(cases_opened_at=datetime(2026, 1, 6, tzinfo=UTC))
    brought(company, always)
    assert always.brought["open_hours"] == []
