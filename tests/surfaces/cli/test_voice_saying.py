"""What the command line says when something is wrong, to people and to programs, on any terminal."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
import typer

from unisono.errors import FileError, QuestionError, RightsError, UnisonoError
from unisono.model.words import LANGUAGES, say
from unisono.surfaces.cli import voice
from unisono.surfaces.cli.voice import (
    ReaderGoneError,
    Voice,
    complain,
    complain_of_defect,
    complain_of_usage,
    last_words,
    notice_text,
    print_json,
)

ERRORS = (
    FileError("file_empty", file="a.csv"),
    QuestionError("column_not_offered", column="x", metric="bookings"),
    RightsError("not_allowed", role="agent", action="export"),
)


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice.errors, "width", 200)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.code)
def test_people_read_what_happened_and_below_it_what_to_do(
    error: UnisonoError, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    complain(error, language, as_json=False)
    said = capsys.readouterr()
    assert said.out == ""  # so that what is piped on stays clean
    first, *rest = said.err.splitlines()
    assert first == f"{say('cli.error', language)} {say(f'error.{error.code}', language, **error.facts)}"
    assert "\n".join(rest).strip() == f"→ {say(f'hint.{error.code}', language, **error.facts)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_programs_read_the_same_in_one_document(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    (error, *_) = ERRORS
    complain(error, language, as_json=True)
    said = capsys.readouterr()
    assert said.err == ""
    assert json.loads(said.out) == {
        "error": {
            "code": "file_empty",
            "message": say("error.file_empty", language, file="a.csv"),
            "hint": say("hint.file_empty", language, file="a.csv"),
        }
    }


def test_an_error_without_a_hint_has_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    complain(UnisonoError("no_such_code_anywhere"), "en", as_json=False)
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("as_json", [False, True], ids=["people", "programs"])
def test_our_own_failure_names_its_kind_and_shows_no_insides(
    language: str, as_json: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    complain_of_defect(KeyError("the customer's phone"), language, as_json=as_json)
    said = capsys.readouterr()
    whole = said.out + said.err
    assert "KeyError" in whole
    assert "phone" not in whole
    if as_json:
        assert json.loads(said.out)["error"]["code"] == "defect"


def test_misuse_is_told_to_programs_with_the_command_to_ask(capsys: pytest.CaptureFixture[str]) -> None:
    command = typer.main.get_command(typer.Typer(callback=lambda: None))
    context = typer.Context(command, info_name="unisono")
    told = typer.BadParameter("no such day", ctx=context)
    complain_of_usage(told, as_json=True)
    error = json.loads(capsys.readouterr().out)["error"]
    assert (error["code"], error["hint"]) == ("usage", "unisono --help")
    assert "no such day" in error["message"]


def test_misuse_of_nobody_knows_what_has_no_command_to_ask(capsys: pytest.CaptureFixture[str]) -> None:
    complain_of_usage(typer.BadParameter("no such day"), as_json=True)
    assert json.loads(capsys.readouterr().out)["error"]["hint"] == ""


@pytest.mark.parametrize(
    ("encoding", "told"),
    [("utf-8", "Perú ✓"), ("ascii", "Per\\u00fa \\u2713"), ("latin-1", "Per\\u00fa \\u2713")],
)
def test_a_terminal_that_lacks_a_sign_gets_it_escaped(
    encoding: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding=encoding, write_through=True))
    print_json({"country": "Perú ✓"})
    text = written.getvalue().decode(encoding)
    assert told in text
    assert json.loads(text) == {"country": "Perú ✓"}


def test_half_a_sign_in_a_file_s_name_is_told_too(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"file": Path("caf\udce9.csv")})
    assert json.loads(capsys.readouterr().out) == {"file": "caf\udce9.csv"}


class Gone(io.StringIO):
    """A reader who left."""

    def write(self, _: str) -> int:
        raise BrokenPipeError

    def flush(self) -> None:
        raise BrokenPipeError


def test_when_the_reader_has_left_the_command_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as while_gone:
        while_gone.setattr(sys, "stdout", Gone())
        for say_something in (lambda: print_json({}), last_words):
            with pytest.raises(ReaderGoneError):
                say_something()
    with pytest.raises(ReaderGoneError):
        Voice().on_broken_pipe()


@pytest.mark.parametrize(
    ("told", "seen"),
    [
        ("plain", "plain"),
        ("two\nlines", "two\nlines"),
        ("\x1b[2J", "\ufffd[2J"),
        ("bell\x07", "bell"),
        ("back\x08", "back"),
        ("deleted\x7f", "deleted\ufffd"),
        ("one byte \x9b31m", "one byte \ufffd31m"),
        ("ñandú – 24/7 “✓”", "ñandú – 24/7 “✓”"),
        ("[red]no markup[/red] :star:", "[red]no markup[/red] :star:"),
        ("1,234 items 'quoted' /path", "1,234 items 'quoted' /path"),
    ],
    ids=lambda text: repr(text)[:24],
)
def test_what_the_data_says_is_shown_and_never_obeyed(told: str, seen: str) -> None:
    terminal = Voice()
    terminal.file = io.StringIO()
    terminal.print(told, soft_wrap=True)
    assert terminal.file.getvalue() == f"{seen}\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_notice_is_said_with_its_facts(language: str) -> None:
    said = notice_text("file_absent", {"files": "orders*.csv"}, language)
    assert "orders*.csv" in said
    assert "{" not in said
    assert not said.startswith("notice.")
