"""The API's description: whole, true to what is answered, and readable without anybody else's server."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client

from tests.surfaces.api.asked import ROOT, operations
from tests.surfaces.api.conftest import Program
from unisono.model.company import Company
from unisono.model.rights import ACTIONS
from unisono.surfaces.api.opening import api
from unisono.surfaces.api.problems import CONTENT_TYPE

DESCRIBED: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema(path_prefix=ROOT)))
EACH = [
    pytest.param(path, method, operation, id=operation["operationId"])
    for path, methods in DESCRIBED["paths"].items()
    for method, operation in methods.items()
]
# What holds no example of its own is made of parts that do, or of words that explain themselves.
PARTS = {"Problem", "Estimate", "Figure", "Metric", "Company"}


@pytest.mark.parametrize(("path", "method", "operation"), EACH)
def test_every_operation_says_what_it_is_for_and_who_may(
    path: str, method: str, operation: dict[str, Any]
) -> None:
    assert operation["summary"]
    assert operation["description"].endswith((".", "`."))
    assert operation["tags"]
    assert operation["security"] == [{"Token": []}]
    needed = re.findall(r"Needs `(\w+)`", operation["description"])
    if operation["operationId"] == "company":
        assert needed == []
    else:
        assert len(needed) == 1
        assert needed[0] in ACTIONS
        assert needed[0] == operations()[operation["operationId"]].needs


@pytest.mark.parametrize(("path", "method", "operation"), EACH)
def test_every_answer_has_its_shape(path: str, method: str, operation: dict[str, Any]) -> None:
    statuses = operation["responses"]
    assert {"400", "401", "403", "404", "422", "429"} <= statuses.keys()
    for status, answer in statuses.items():
        content = answer.get("content", {})
        if int(status) >= 400:
            assert list(content) == [CONTENT_TYPE]
        elif status != "204":
            assert "$ref" in content["application/json"]["schema"]


@pytest.mark.parametrize(("path", "method", "operation"), EACH)
def test_every_parameter_is_explained(path: str, method: str, operation: dict[str, Any]) -> None:
    for parameter in operation["parameters"]:
        assert parameter.get("description"), parameter["name"]
        assert "examples" not in parameter


def test_shapes_explain_themselves_and_their_examples_are_true() -> None:
    for name in PARTS:
        shape = DESCRIBED["components"]["schemas"][name]
        assert shape["description"]
        for example in shape["examples"]:
            assert set(example) == set(shape["properties"]), name


def test_the_way_in_is_a_bearer_token() -> None:
    assert DESCRIBED["components"]["securitySchemes"] == {"Token": {"type": "http", "scheme": "bearer"}}


def test_programs_read_the_description_without_a_token(api_served: Company) -> None:
    answer = Client().get(f"{ROOT}/openapi.json")
    assert answer.status_code == 200
    assert answer.json()["openapi"].startswith("3.1")
    assert answer.json()["paths"].keys() == DESCRIBED["paths"].keys()
    assert api_served.name not in answer.content.decode().replace("Andina Hogar", "", 1)


@pytest.mark.parametrize(
    ("header", "title"), [("es", "API de Unísono"), ("pt", "API do Unísono"), ("en", "Unísono's API")]
)
def test_people_read_it_on_one_plain_page(api_served: Company, header: str, title: str) -> None:
    answer = Client().get(f"{ROOT}/docs", headers={"accept-language": header})
    told = answer.content.decode()
    assert answer.status_code == 200
    assert title in told.replace("&#x27;", "'")
    for operation in EACH:
        assert f'id="{operation.id}"' in told
    assert told.count("<h1>") == 1


def test_the_page_needs_nobody_else_and_no_script(api_served: Company) -> None:
    answer = Client().get(f"{ROOT}/docs")
    told = answer.content.decode()
    assert "<script" not in told
    assert "style=" not in told
    assert not re.search(r'(?:src|href)="(?:https?:)?//', told)
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    style = Client().get(f"{ROOT}/docs.css")
    assert style.headers["Content-Type"].startswith("text/css")
    assert b"--ground" in b"".join(style.streaming_content)  # type: ignore[attr-defined]


def test_what_is_answered_is_what_is_described(program: Program) -> None:
    client = program("admin")
    for name, operation in operations().items():
        answer = operation.ask(client)
        (described,) = (
            each["responses"]
            for methods in DESCRIBED["paths"].values()
            for each in methods.values()
            if each["operationId"] == name
        )
        assert str(answer.status_code) in described, name
