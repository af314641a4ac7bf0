"""Requests nobody would write, made from the description: no defect, no answer it doesn't describe."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.surfaces.api.asked import ROOT, operations
from unisono.surfaces.api import rate

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
NAMES = tuple(operations())


@cache
def described() -> Any:
    """The description as it is served, read once: it is the same whoever asks."""
    return schemathesis.openapi.from_wsgi(f"{ROOT}/openapi.json", get_wsgi_application())


@pytest.fixture
def hammer(secret_of: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int], None]:
    """Asks one operation so many times, with all that its description allows and much that it doesn't."""
    monkeypatch.setattr(rate, "MOST", 10**9)
    headers = {"Authorization": f"Bearer {secret_of('admin')}", "Accept-Encoding": "identity"}

    def ask(name: str, times: int) -> None:
        (operation,) = (
            found.ok()
            for found in described().get_all_operations()
            if found.ok().definition.raw["operationId"] == name
        )
        # What the description allows, and what it doesn't.
        cases: st.SearchStrategy[Any] = st.one_of(
            operation.as_strategy(generation_mode=mode) for mode in GenerationMode
        )

        @settings(
            max_examples=times, deadline=None, derandomize=True, database=None,
            suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        @given(cases)
        def each(case: Any) -> None:
            # A form is fields: what is none of that can't be written as one.
            assume(case.media_type != "multipart/form-data" or isinstance(case.body, dict))
            case.call_and_validate(headers=headers, checks=CHECKS)

        each()

    return ask


@pytest.mark.parametrize("name", NAMES)
def test_no_request_finds_a_defect(hammer: Callable[[str, int], None], name: str) -> None:
    hammer(name, 16)


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_no_request_of_many_finds_a_defect(hammer: Callable[[str, int], None], name: str) -> None:
    hammer(name, 300)
