"""What the database itself holds to, whatever is written: one of a kind, nothing missing, all in order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Model

from unisono.store.records.connection import connect

AT = datetime(2026, 1, 5, tzinfo=UTC)
Rows = Callable[..., Any]
DEAL = {"deal": "crm:D1", "customer": "crm:1", "made_at": AT, "due_at": AT}
NIGHT = {"work": "refresh", "hour": 3, "handled_at": AT}
JOB = {"kind": "refresh"}
CHOICE = {"deal": "crm:D1", "choice": "take", "reason": "Encaja con nosotros"}
COUNTS = dict.fromkeys(("read", "loaded", "updated", "unchanged", "retired", "set_aside"), 0)


@pytest.fixture
def rows(tmp_path: Path) -> Rows:
    """The rows of one kind in a new company: `rows("JobRecord")`."""
    alias = connect(tmp_path)

    def of(name: str) -> Any:
        from unisono.store.records import models  # models need Django to be set up first

        return getattr(models, name).objects.using(alias)

    return of


def refused(create: Callable[..., Model], **told: object) -> str:
    """Why the database refuses a row."""
    manager: Any = create.__self__  # type: ignore[attr-defined]
    with pytest.raises(IntegrityError) as why, transaction.atomic(using=manager.db):
        create(**told)
    return str(why.value)


@pytest.mark.parametrize(
    ("name", "told", "column"),
    [("HandoffRecord", DEAL, "deal"), ("TimetableRecord", NIGHT, "work")],
    ids=["a deal is handed over once", "each work has one hour"],
)
def test_there_is_one_of_each(rows: Rows, name: str, told: dict[str, object], column: str) -> None:
    rows(name).create(**told)
    why = refused(rows(name).create, **told)
    assert column in why
    assert "UNIQUE" in why.upper()
    rows(name).create(**{**told, column: "another"})
    assert rows(name).count() == 2


def test_a_deal_may_be_decided_again_and_the_latest_stands_last(rows: Rows) -> None:
    rows("DealChoiceRecord").create(**CHOICE)
    rows("DealChoiceRecord").create(**{**CHOICE, "choice": "leave"})
    assert [each.choice for each in rows("DealChoiceRecord").all()] == ["take", "leave"]


@pytest.mark.parametrize(
    ("name", "told", "missing"),
    [
        ("HandoffRecord", DEAL, "due_at"),
        ("HandoffRecord", DEAL, "made_at"),
        ("TimetableRecord", NIGHT, "hour"),
        ("TimetableRecord", NIGHT, "handled_at"),
    ],
    ids=lambda told: told if isinstance(told, str) else None,
)
def test_nothing_is_written_half(rows: Rows, name: str, told: dict[str, object], missing: str) -> None:
    assert missing in refused(rows(name).create, **{**told, missing: None})
    assert rows(name).count() == 0


@pytest.mark.parametrize("hour", [-1, -100])
def test_no_hour_lies_before_midnight(rows: Rows, hour: int) -> None:
    assert "hour" in refused(rows("TimetableRecord").create, **{**NIGHT, "hour": hour})


def test_a_new_job_waits_with_nobody_at_it(rows: Rows) -> None:
    job = rows("JobRecord").create(**JOB)
    assert (job.state, job.attempts, job.worker, job.lease_until) == ("waiting", 0, "", None)
    assert (job.percent, job.error, job.by, job.cancel_asked) == (None, "", None, False)
    assert (job.facts, job.result, job.step_facts, job.error_facts) == ({}, {}, {}, {})
    assert job.made_at is not None
    assert job.started_at is job.ended_at is None


def test_jobs_do_not_share_what_became_of_them(rows: Rows) -> None:
    first = rows("JobRecord").create(**JOB)
    first.result["edition"] = 3
    first.save()
    assert rows("JobRecord").create(**JOB).result == {}


def test_handoffs_come_in_the_order_they_are_due(rows: Rows) -> None:
    for deal, day in (("late", 9), ("soon", 6), ("tie", 6)):
        rows("HandoffRecord").create(**{**DEAL, "deal": deal, "due_at": AT.replace(day=day)})
    assert [each.deal for each in rows("HandoffRecord").all()] == ["soon", "tie", "late"]


def test_loads_go_with_their_edition_and_no_other(rows: Rows) -> None:
    one, two = (rows("EditionRecord").create(tables={}) for _ in range(2))
    for edition in (one, two):
        rows("LoadRecord").create(edition=edition, source="s", file="a.csv", sha256="f" * 64, **COUNTS)
    one.delete()
    assert [load.edition_id for load in rows("LoadRecord").all()] == [two.number]


def test_the_number_of_an_edition_is_never_given_twice(rows: Rows) -> None:
    """A key of a figure names it: what it opens may not change under its readers."""
    first = rows("EditionRecord").create(tables={})
    rows("EditionRecord").create(tables={}).delete()
    assert rows("EditionRecord").create(tables={}).number == first.number + 2


@pytest.mark.parametrize(
    "facts",
    [{}, {"a": None}, {"ñ": "«ü»\U0001f600"}, {"deep": [{"b": [1, 2.5, True]}]}, {"big": 2**53 - 1}],
    ids=["nothing", "none", "letters", "deep", "large"],
)
def test_facts_read_back_as_they_were_written(rows: Rows, facts: dict[str, object]) -> None:
    made = rows("JobRecord").create(kind="import", facts=facts)
    assert rows("JobRecord").get(pk=made.pk).facts == facts


def test_words_of_any_length_are_kept_whole(rows: Rows) -> None:
    long = "ñ" * 50_000
    rows("HandoffRecord").create(**DEAL, note=long)
    rows("DealChoiceRecord").create(**{**CHOICE, "reason": long})
    assert rows("HandoffRecord").get().note == rows("DealChoiceRecord").get().reason == long
