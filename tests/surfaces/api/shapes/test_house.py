"""Jobs, editions and the trail as the API gives them: each field of theirs, and none of our own workings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, get_args

import pytest

from unisono.model.deed import Deed
from unisono.model.edition import LoadReport
from unisono.model.intake import Notice
from unisono.model.job import Job, JobState
from unisono.model.words import say
from unisono.store.records.editions import Made

AT, LATER = datetime(2026, 1, 5, 9, tzinfo=UTC), datetime(2026, 1, 5, 10, tzinfo=UTC)
SAID_AT, SAID_LATER = "2026-01-05T09:00:00Z", "2026-01-05T10:00:00Z"
JOB = Job(
    7, "import", "failed", {"upload": "u1", "recipe": "crm"}, "reading", {"file": "a.csv"}, 40,
    {"edition": 3}, "file_empty", {"file": "a.csv"}, "Ana", 12, True, 2, AT, AT, LATER,
)  # fmt: skip
REPORT = LoadReport(
    "crm/cases", "cases.csv", "f" * 64, 10, 5, 2, 1, 4, 2, (Notice("orphans", {"values": "ana@x.pe"}),), 3, AT
)
MADE = Made(3, AT, "Ana", None, False, (REPORT,))
DEED = Deed(9, AT, 12, "Ana", "cxo", "export", {"name": "sources.csv", "rows": 12}, 3)


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_a_job_that_failed_says_why(ask: Any, language: str) -> None:
    (told,) = ask("jobs", "/jobs", shape="jobs", language=language, **{"working.jobs": (JOB,)})["jobs"]
    assert told == {
        "id": 7, "kind": "import", "state": "failed", "step": "reading", "percent": 40,
        "result": {"edition": 3}, "error": "file_empty",
        "error_text": say("error.file_empty", language, file="a.csv"), "by": "Ana", "cancel_asked": True,
        "made_at": SAID_AT, "started_at": SAID_AT, "ended_at": SAID_LATER,
    }  # fmt: skip
    assert "a.csv" in told["error_text"]


@pytest.mark.parametrize("state", get_args(JobState))
def test_every_state_of_a_job_can_be_told(ask: Any, state: JobState) -> None:
    job = Job(1, "refresh", state)
    (told,) = ask("jobs", "/jobs", shape="jobs", **{"working.jobs": (job,)})["jobs"]
    assert told["state"] == state
    assert (told["error"], told["error_text"], told["percent"], told["made_at"]) == ("", "", None, None)


@pytest.mark.parametrize("percent", [None, 0, 100])
def test_how_far_a_job_is_is_told_only_where_it_is_known(ask: Any, percent: int | None) -> None:
    job = replace(JOB, percent=percent)
    (told,) = ask("jobs", "/jobs", shape="jobs", **{"working.jobs": (job,)})["jobs"]
    assert told["percent"] == percent


def test_an_edition_tells_what_became_of_every_row_of_its_files(ask: Any) -> None:
    (told,) = ask("company", "/editions", shape="editions", history_of=(MADE,))["editions"]
    (file,) = told.pop("files")
    assert told == {"number": 3, "made_at": SAID_AT, "by": "Ana", "restores": None, "undone": False}
    assert (file["source"], file["file"], file["read"]) == ("crm/cases", "cases.csv", 10)
    assert file["loaded"] + file["updated"] + file["unchanged"] + file["set_aside"] == file["read"]
    assert file["retired"] == 4


def test_values_of_rows_do_not_leave_with_an_edition(ask: Any) -> None:
    told = ask("company", "/editions", shape="editions", history_of=(MADE,))
    assert "ana@x.pe" not in str(told)  # a notice quotes them
    assert "f" * 64 not in str(told)


def test_one_that_undid_another_says_which_stands_again(ask: Any) -> None:
    made = (Made(5, LATER, "", 0, False, ()), Made(4, AT, "Luis", None, True, (REPORT,)))
    undoing, undone = ask("company", "/editions", shape="editions", history_of=made)["editions"]
    assert (undoing["restores"], undoing["undone"], undoing["files"]) == (0, False, [])
    assert (undone["restores"], undone["undone"]) == (None, True)


@pytest.mark.parametrize(("count", "more"), [(0, False), (1, False), (2, False), (3, True)])
def test_editions_beyond_a_page_are_told_to_be_there(ask: Any, count: int, more: bool) -> None:
    made = tuple(replace(MADE, number=9 - place) for place in range(count))
    told = ask("company", "/editions?limit=2", shape="editions", history_of=made)
    assert [each["number"] for each in told["editions"]] == [9, 8][: min(count, 2)]
    assert (told["next"] is not None) == more


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_a_deed_is_told_in_words_and_for_programs(ask: Any, language: str) -> None:
    (told,) = ask("company", "/audit", shape="audit", language=language, trail=(DEED,))["deeds"]
    words = told.pop("text")
    assert told == {
        "id": 9, "at": SAID_AT, "by": "Ana", "role": "cxo", "deed": "export",
        "facts": {"name": "sources.csv", "rows": 12}, "edition": 3,
    }  # fmt: skip
    assert words
    assert not words.startswith("deed.")


def test_a_deed_of_nobody_who_signed_in_is_told_too(ask: Any) -> None:
    deed = replace(DEED, actor_id=None, actor="", role="", deed="a_deed_of_tomorrow", facts={})
    (told,) = ask("company", "/audit", shape="audit", trail=(deed,))["deeds"]
    assert (told["by"], told["role"], told["deed"]) == ("", "", "a_deed_of_tomorrow")
