"""The how-to of the API names operations that there are, and none is left out."""

from __future__ import annotations

import re
from pathlib import Path

from unisono.surfaces.api import rate
from unisono.surfaces.api.opening import api

ROOT = Path(__file__).resolve().parents[3]
TOLD = (ROOT / "docs" / "how-to" / "api.md").read_text("utf-8")
PATHS = api.get_openapi_schema(path_prefix="/api/v1")["paths"]
TOLD_ONE_BY_ONE = r"`((?:GET|POST|DELETE) /api/v1/[^`]+)`"
OPERATIONS = {f"{method.upper()} {path}" for path, methods in PATHS.items() for method in methods}


def test_every_operation_that_is_told_exists() -> None:
    told = {found.partition("?")[0] for found in re.findall(TOLD_ONE_BY_ONE, TOLD)}
    assert told
    assert told <= OPERATIONS


def test_every_operation_that_exists_is_told() -> None:
    told = {found.partition("?")[0] for found in re.findall(TOLD_ONE_BY_ONE, TOLD)}
    assert told == OPERATIONS


def test_no_operation_is_told_twice_and_each_says_what_it_gives() -> None:
    lines = [line for line in TOLD.splitlines() if re.match(r"\| `(GET|POST|DELETE) ", line)]
    named = [name for line in lines for name in re.findall(TOLD_ONE_BY_ONE, line)]
    assert len(named) == len(set(named)) == len(OPERATIONS)
    assert all(len(line.split("|")[2].strip()) > 10 for line in lines)


def test_parameters_that_are_told_are_parameters_of_some_operation() -> None:
    asked = {
        each["name"] for methods in PATHS.values() for one in methods.values() for each in one["parameters"]
    }
    told = set(re.findall(r"-d (\w+)=", TOLD)) | set(re.findall(r"\?(\w+)=…", TOLD))
    assert told >= {"metric", "grain", "by", "since", "key", "q"}
    assert told <= asked
    for name in ("segment", "as_of", "cursor", "until"):
        assert f"`{name}" in TOLD
        assert name in asked


def test_addresses_in_the_examples_lead_somewhere() -> None:
    for address in re.findall(r"127\.0\.0\.1:8000(/api/v1/[\w/.]+)", TOLD):
        assert any(re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", path), address) for path in PATHS), address


def test_every_status_that_is_told_can_be_answered() -> None:
    statuses = set(re.findall(r"^\| (\d{3}) \|", TOLD, re.MULTILINE))
    described = {
        status for methods in PATHS.values() for each in methods.values() for status in each["responses"]
    }
    assert statuses <= {str(status) for status in described}


def test_how_often_a_token_may_ask_is_as_told() -> None:
    assert f"{rate.MOST} times a minute" in TOLD
    assert f"{rate.MOST} times a minute" in api.description
