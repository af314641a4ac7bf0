"""Commands run in this process, with what they print; and a small company to run them on."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from unisono.surfaces.cli import voice
from unisono.surfaces.cli.app import run

RECIPE = """
name = "poll"
system = "poll"
title = "A poll"
[company]
name = "Poll & Co"
currency = "PEN"
time_zone = "America/Lima"
languages = ["en", "es", "pt"]
[files.answers]
pattern = "answers*.csv"
dates = "iso"
[[files.answers.feeds]]
table = "responses"
source_id = ["id"]
[files.answers.feeds.columns]
id = "id"
customer_id = "customer"
at = "at"
instrument = { value = "nps" }
score = "score"
touchpoint = "touchpoint"
[[files.answers.feeds]]
table = "identities"
source_id = ["customer"]
[files.answers.feeds.columns]
id = "customer"
customer_id = "customer"
system = { value = "poll" }
system_id = "customer"
name = "name"
phone = "phone"
country = { value = "PE" }
"""
HEADER = "id,customer,at,score,touchpoint,name,phone\n"


@dataclass(frozen=True)
class Told:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it answered to a program."""
        return json.loads(self.out)


Command = Callable[..., Told]


@pytest.fixture
def unisono(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """`unisono …` in this process, on a wide terminal that speaks English."""
    for name in ("UNISONO_COMPANY", "UNISONO_DEBUG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("UNISONO_LANG", "en")
    monkeypatch.setattr(voice.output, "width", 240)

    def command(*arguments: object) -> Told:
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            run([str(argument) for argument in arguments])
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return Told(int(left.value.code or 0), said.out, said.err)

    return command


def answers(count: int = 60, touchpoint: str = "shop", first: int = 0) -> str:
    """Rows of answers: half promoters, a third passive, a sixth detractors."""
    scores = (10, 9, 10, 8, 7, 3)
    return "".join(
        f"{n},c{n},2024-03-{1 + n % 28:02d} 10:00,{scores[n % 6]},{touchpoint},Name {n},\n"
        for n in range(first, first + count)
    )


class Poll:
    """A company loaded from two files of answers, and the files it came from."""

    def __init__(self, folder: Path) -> None:
        self.company = folder / "company"
        self.files = folder / "files"
        self.files.mkdir()
        self.recipe = folder / "poll.toml"
        self.recipe.write_text(RECIPE)

    def write(self, text: str, name: str = "answers.csv") -> Path:
        """Write a file of answers."""
        path = self.files / name
        path.write_text(HEADER + text, encoding="utf-8")
        return path

    def imports(self, path: Path | None = None) -> tuple[object, ...]:
        """The arguments of an import."""
        return ("import", path or self.files, "--recipe", self.recipe, "--company", self.company)


@pytest.fixture
def poll(tmp_path: Path) -> Poll:
    return Poll(tmp_path)
