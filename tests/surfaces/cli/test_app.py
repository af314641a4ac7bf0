"""Whatever goes wrong ends in a sentence, a hint and an exit code; never in a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.surfaces.cli.conftest import Command, Poll, answers
from unisono.model.words import LANGUAGES
from unisono.surfaces.cli.app import COMMANDS, DEBUG, run

QUESTIONS = {
    "metric_unknown": ("measure", "npx"),
    "column_unknown": ("measure", "nps", "--by", "touchpiont"),
    "day_unreadable": ("measure", "nps", "--since", "31/03/2024"),
    "period_backwards": ("measure", "nps", "--since", "2024-03-02", "--until", "2024-03-01"),
    "grain_unknown": ("measure", "nps", "--grain", "fortnight"),
    "where_unreadable": ("measure", "nps", "--where", "touchpoint = = 1"),
    "where_not_allowed": ("measure", "nps", "--where", "(select 1) = 1"),
    "value_unreadable": ("measure", "nps", "--where", "score = 'much'"),
    "edition_missing": ("measure", "nps", "--as-of", "7"),
    "key_unreadable": ("open", "not-a-key"),
    "period_unreadable": ("open", "nps@1/@2024-W77/grain:week"),
}


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    poll = Poll(tmp_path_factory.mktemp("poll"))
    poll.write(answers(40))
    with pytest.raises(SystemExit):
        run([str(argument) for argument in poll.imports()])
    return poll.company


@pytest.mark.parametrize(("code", "arguments"), QUESTIONS.items())
def test_a_question_put_wrong_gets_a_sentence_and_a_hint(
    code: str, arguments: tuple[str, ...], unisono: Command, company: Path
) -> None:
    sentences = set()
    for language in LANGUAGES:
        told = unisono(*arguments, "--company", company, "--lang", language)
        assert told.code == 2
        assert told.out == ""
        sentence, hint = told.err.splitlines()
        assert hint.startswith("  → ")
        assert "{" not in told.err
        sentences.add(sentence)
    assert len(sentences) == len(LANGUAGES)
    answer = unisono(*arguments, "--company", company, "--json")
    assert answer.code == 2
    assert answer.err == ""
    assert list(answer.json) == ["error"]
    assert list(answer.json["error"]) == ["code", "message", "hint"]
    assert answer.json["error"]["code"] == code
    assert answer.json["error"]["hint"]


@pytest.mark.parametrize(
    "key",
    ["", "/", "@", "nps", "nps@", "nps@x", "nps@²", "nps@1/grain:year", "nps@1/since:soon", "npx@1", "nps@99",
     "nps@1/nothing=1", "nps@1/@2024", "nps@1/[red]=[/]", "nps@1/where:%27", "nps@" + "9" * 30],
)  # fmt: skip
def test_any_key_opens_or_is_refused_in_words(key: str, unisono: Command, company: Path) -> None:
    told = unisono("open", key, "--company", company, "--json")
    assert told.code == (0 if key == "nps@" else 2)
    assert ("error" in told.json) == (told.code == 2)


@pytest.mark.parametrize("moment", ["soon", "²", "2024-13-01", "-1", "9" * 30, "2001-01-01T00:00:00Z"])
def test_any_moment_is_read_or_refused_in_words(moment: str, unisono: Command, company: Path) -> None:
    told = unisono("measure", "nps", f"--as-of={moment}", "--company", company, "--json")
    assert told.code == 2
    assert told.json["error"]["code"] in ("day_unreadable", "edition_missing")


@pytest.mark.parametrize("command", ["refresh", "check", "set-aside", "conflicts", "findings", "brief"])
def test_a_folder_that_is_no_company_has_words(command: str, unisono: Command, tmp_path: Path) -> None:
    told = unisono(command, "--company", tmp_path / "nowhere", "--lang", "es")
    assert told.code == 2
    assert told.err.startswith("No se pudo: «")
    assert "unisono demo" in told.err
    assert list(tmp_path.iterdir()) == []


def test_files_and_recipes_that_are_not_there_have_words(unisono: Command, poll: Poll) -> None:
    told = unisono("import", poll.files, "--recipe", "hubspott", "--company", poll.company, "--json")
    assert (told.code, told.json["error"]["code"]) == (2, "recipe_missing")
    assert "olist" in told.json["error"]["hint"]
    told = unisono(*poll.imports(poll.files / "none.csv"), "--json")
    assert (told.code, told.json["error"]["code"]) == (2, "file_missing")
    told = unisono(*poll.imports(), "--json")
    assert (told.code, told.json["error"]["code"]) == (2, "nothing_matches")
    assert unisono("recipes", poll.files / "none.csv").code == 2


@pytest.mark.parametrize("folder", ["[red]", "[/]", "a[/b]c"])
def test_brackets_in_a_path_are_only_brackets(folder: str, unisono: Command, tmp_path: Path) -> None:
    told = unisono("check", "--company", tmp_path / folder)
    assert told.code == 2
    assert folder in told.err


@pytest.mark.parametrize(
    "arguments",
    [("frobnicate",), ("measure",), ("measure", "nps", "--frob"), ("measure", "nps", "--lang", "xx"),
     ("import", "x"), ("open",), ("set-aside", "--limit", "0"), ("demo", "--size", "vast"), ("--frob",)],
)  # fmt: skip
def test_a_command_put_wrong_is_answered_by_typer(arguments: tuple[str, ...], unisono: Command) -> None:
    told = unisono(*arguments)
    assert told.code == 2
    assert told.out == ""
    assert "Error" in told.err
    assert "unisono" in told.err
    answer = unisono(*arguments, "--json")
    assert answer.code == 2
    assert answer.json["error"]["code"] == "usage"
    assert answer.json["error"]["message"]


def test_alone_it_shows_every_command(unisono: Command) -> None:
    told = unisono()
    assert "Usage: unisono" in told.out + told.err
    assert [name for name in COMMANDS if f" {name} " not in told.out + told.err] == []
    asked = unisono("--help")
    assert asked.code == 0
    assert [name for name in COMMANDS if f" {name} " not in asked.out] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, unisono: Command) -> None:
    told = unisono(command, "--help")
    assert told.code == 0
    assert f"Usage: unisono {command}" in told.out
    assert "--lang" in told.out


def test_a_defect_is_admitted_without_its_insides(
    unisono: Command, company: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("secret insides")

    monkeypatch.setattr("unisono.surfaces.cli.asking.measuring.measure", broken)
    told = unisono("measure", "nps", "--company", company)
    assert told.code == 1
    assert told.out == ""
    assert "ZeroDivisionError" in told.err
    assert "secret" not in told.err
    answer = unisono("measure", "nps", "--company", company, "--json")
    assert answer.code == 1
    assert answer.json["error"]["code"] == "defect"
    monkeypatch.setenv(DEBUG, "1")
    with pytest.raises(ZeroDivisionError, match="secret insides"):
        run(["measure", "nps", "--company", str(company)])


def test_an_interruption_is_no_defect(
    unisono: Command, company: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("unisono.surfaces.cli.asking.measuring.measure", interrupted)
    assert unisono("measure", "nps", "--company", company).code == 130


def test_the_company_is_the_folder_one_stands_in_or_the_one_in_the_environment(
    unisono: Command, company: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert unisono("check", "--json").code == 2
    monkeypatch.setenv("UNISONO_COMPANY", str(company))
    named = unisono("check", "--json")
    assert named.code == 0
    monkeypatch.delenv("UNISONO_COMPANY")
    monkeypatch.chdir(company)
    assert unisono("check", "--json").json == named.json


def test_words_of_an_error_may_hold_anything(unisono: Command, company: Path) -> None:
    for value in ("{x}", "[/red]", "%s", "\x1b[31m", "key", "language"):
        told = unisono("measure", value, "--company", company)
        assert told.code == 2
        assert "\x1b" not in told.err
        told = unisono("open", value, "--company", company, "--json")
        assert told.code == 2
        assert value in json.dumps(told.json, ensure_ascii=False).encode().decode("unicode_escape")
