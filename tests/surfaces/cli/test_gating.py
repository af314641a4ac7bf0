"""`unisono gate`: the verdict on a terminal and for programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.surfaces.cli.conftest import Command
from unisono.services.companies import open_company
from unisono.services.gate import usual


@pytest.fixture(scope="module")
def promise(demo_folder: Path) -> str:
    offered = usual(open_company(demo_folder))
    assert offered is not None
    return next(name for name, text in offered.promises if "24/7" in text)


def test_a_promise_is_held_against_what_was_known_before_it(
    unisono: Command, demo_folder: Path, promise: str
) -> None:
    asked = ("gate", promise, "--before", "2025-07-01", "--company", str(demo_folder))
    told = unisono(*asked, "--json").json
    assert told["answer"] in ("reword", "no_go")
    assert told["before"] == "2025-07-01"
    assert told["kept"]["high"] < 0.95
    read = unisono(*asked, "--lang", "es")
    assert read.code == 0
    assert "«Soporte 24/7" in read.out
    assert "Se cumpliría" in read.out
    assert "gate." not in read.out


def test_a_larger_campaign_can_be_asked(unisono: Command, demo_folder: Path, promise: str) -> None:
    asked = ("gate", promise, "--company", str(demo_folder), "--json")
    usual_one, large = unisono(*asked).json, unisono(*asked, "--reach", "90000", "99000").json
    assert large["extra"]["value"] > 50 * usual_one["extra"]["value"]
    assert large["asked"]["reach"] == [90_000, 99_000]


def test_what_cannot_be_asked_ends_in_a_sentence(unisono: Command, demo_folder: Path, promise: str) -> None:
    nobody = unisono("gate", "nobody:said", "--company", str(demo_folder), "--json")
    assert nobody.code == 2
    assert nobody.json["error"]["code"] == "promise_missing"
    turned = unisono("gate", promise, "--reach", "9", "1", "--company", str(demo_folder), "--json")
    assert turned.json["error"]["code"] == "gate_range"
