"""The how-to of the API names operations that there are, and none is left out."""

from __future__ import annotations

import re
from pathlib import Path

from unisono.surfaces.api import rate
from unisono.surfaces.api.opening import api

ROOT = Path(__file__).resolve().parents[3]
TOLD = (ROOT / "docs" / "how-to" / "api.md").read_text("utf-8")
PATHS = api.get_openapi_schema(path_prefix="/api/v1")["paths"]
OPERATIONS = {f"{method.upper()} {path}" for path, methods in PATHS.items() for method in methods}


def test_every_operation_that_is_told_exists() -> None:
    told = {found.partition("?")[0] for found in re.findall(r"`((?:GET|POST) /api/v1/[^`]+)`", TOLD)}
    assert told
    assert told <= OPERATIONS


def test_every_operation_that_exists_is_told() -> None:
    left_out = {"GET /api/v1/company", "GET /api/v1/jobs", "DELETE /api/v1/uploads/{identity}"}
    told = {found.partition("?")[0] for found in re.findall(r"`((?:GET|POST) /api/v1/[^`]+)`", TOLD)}
    assert OPERATIONS - told == left_out
    assert "/api/v1/company" in TOLD


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
