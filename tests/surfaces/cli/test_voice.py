"""How the command line speaks: which language, what a program reads, and what nobody may see."""

from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from unisono.errors import CompanyError, QuestionError
from unisono.model.company import Company
from unisono.surfaces.cli import voice
from unisono.surfaces.cli.voice import Steps, Voice, complain, language_for, print_json, terminal_language

SPANISH = Company(Path(), "C", languages=("es", "pt"))


@pytest.fixture(autouse=True)
def _silent_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("UNISONO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "es"),
        ([], {"LANG": "C.UTF-8"}, "es"),
        ([], {"LANG": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "en_US.UTF-8", "LC_ALL": "pt_BR"}, "pt"),
        ([], {"LANG": "de_DE", "LC_ALL": "C"}, "es"),
        ([], {"LANG": "en_US", "UNISONO_LANG": "pt"}, "pt"),
        (["check", "--lang", "en"], {"UNISONO_LANG": "pt"}, "en"),
        (["check", "--lang=EN"], {"UNISONO_LANG": "pt"}, "en"),
        (["check", "--lang"], {"UNISONO_LANG": "pt"}, "pt"),
    ],
)
def test_the_language_before_a_company_is_known(
    arguments: list[str], environment: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert terminal_language(arguments) == language


def test_a_company_is_answered_in_its_own_language_unless_asked_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert language_for(SPANISH, None) == "es"
    assert language_for(SPANISH, "en") == "en"
    monkeypatch.setenv("UNISONO_LANG", "pt_BR")
    assert language_for(SPANISH, None) == "pt"
    assert language_for(SPANISH, "en") == "en"
    monkeypatch.setenv("UNISONO_LANG", "klingon")
    assert language_for(SPANISH, None) == "es"
    assert language_for(Company(Path(), "C", languages=()), None) == "es"


@pytest.mark.parametrize(
    "error",
    [
        QuestionError("key_unreadable", key="x"),
        CompanyError("company_language", language="tlh", known="es, pt, en"),
        QuestionError("a_code_without_words"),
    ],
)
def test_facts_may_be_called_like_anything(error: QuestionError, capsys: pytest.CaptureFixture[str]) -> None:
    complain(error, "en", as_json=True)
    told = json.loads(capsys.readouterr().out)["error"]
    assert told["code"] == error.code
    assert all(str(fact) in told["message"] + told["hint"] for fact in error.facts.values())


def test_programs_read_dates_in_iso_and_every_sign(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"day": date(2024, 2, 29), "at": datetime(2024, 2, 29, 5, tzinfo=UTC), "é": Path("a/b")})
    assert json.loads(capsys.readouterr().out) == {
        "day": "2024-02-29",
        "at": "2024-02-29T05:00:00+00:00",
        "é": "a/b",
    }


def test_a_terminal_gets_colour_but_never_the_datas_own() -> None:
    told = io.StringIO()
    terminal = Voice()
    terminal.file = told
    terminal.print("a\x1b[31mred\x07 [bold]b[/] :smile: c\x9b", soft_wrap=True)
    assert told.getvalue() == "a\ufffd[31mred [bold]b[/] :smile: c\ufffd\n"


def test_steps_are_silent_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    for silent in (True, False):
        with Steps("en", silent=silent) as steps:
            steps("open", {"file": "a.csv"})
    assert capsys.readouterr() == ("", "")


def test_steps_are_told_where_somebody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    told = io.StringIO()
    terminal = Voice()
    terminal.file = told
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(Voice, "is_terminal", property(lambda _: True))
    terminal.is_interactive = True
    monkeypatch.setattr(voice, "errors", terminal)
    with Steps("es", silent=False) as steps:
        steps("open", {"file": "[red]a.csv", "percent": 40})
        steps._progress.refresh()
    assert "Abriendo [red]a.csv" in told.getvalue()
