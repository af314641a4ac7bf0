"""Promises as people write them, through the API: drafted, checked, let out, changed and thrown away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.services.promises.desk import desk
from tests.surfaces.api.asked import ROOT
from tests.surfaces.api.conftest import Program
from unisono.model.company import Company
from unisono.services.promised import publish_promises

ADDRESS = f"{ROOT}/promises/written"
TOLD = {
    "text": "Contestamos en 15 minutos",
    "kind": "first_answer",
    "target": 15,
    "unit": "minutes",
    "channel": "phone",
}


@pytest.fixture(scope="module")
def api_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A help desk of one's own: three of its four calls a day are answered in time."""
    return desk(tmp_path_factory.mktemp("promising") / "desk", promises=False).folder


@pytest.fixture
def client(program: Program, owner: Company) -> Iterator[Client]:
    """Somebody who may write and sign; what was written goes with the test."""
    yield program("cxo", language="en")
    for path in (owner.folder / "promises").glob("*.toml"):
        path.unlink()
    publish_promises(owner)


def post(client: Client, path: str = "", told: dict[str, Any] | None = None) -> Any:
    return client.post(f"{ADDRESS}{path}", told or {}, content_type="application/json")


@pytest.fixture
def drafted(client: Client) -> str:
    answer = post(client, "", TOLD)
    assert answer.status_code == 201
    return str(answer.json()["name"])


def test_a_draft_says_what_it_is_and_where_it_is(client: Client) -> None:
    answer = post(client, "", TOLD)
    told = answer.json()
    assert (answer.status_code, answer.headers["Location"]) == (201, f"{ADDRESS}/{told['name']}")
    assert (told["name"], told["promise"]) == (
        "contestamos-en-15-minutos",
        "unisono:contestamos-en-15-minutos",
    )
    assert (told["state"], told["target"], told["runnable"], told["missing"]) == ("draft", 15, True, None)
    assert told["moves"] == ["evidenced", "live", "retired"]
    assert [step["state"] for step in told["history"]] == ["draft"]
    assert {"remedy", "contact"} <= set(told["unwritten"])
    assert "15 minutes" in told["means"]
    assert client.get(answer.headers["Location"]).json() == told


def test_all_are_listed_with_those_that_can_not_be_read(client: Client, drafted: str, owner: Company) -> None:
    (owner.folder / "promises" / "rota.toml").write_text("text = \n", "utf-8")
    told = client.get(ADDRESS).json()
    assert drafted in {each["name"] for each in told["written"]}
    assert [each["name"] for each in told["unread"]] == ["rota"]
    assert "promises/rota.toml" in told["unread"][0]["problem"]
    assert str(owner.folder) not in told["unread"][0]["problem"]
    broken = client.get(f"{ADDRESS}/rota")
    assert broken.status_code >= 400
    assert broken.json()["code"] == "definition_broken"


def test_a_change_keeps_the_rest_and_null_takes_out(client: Client, drafted: str) -> None:
    told = post(client, f"/{drafted}", {"target": 30, "channel": None}).json()
    assert (told["target"], told["channel"], told["unit"]) == (30, "", "minutes")


def test_a_change_made_meanwhile_is_not_lost(client: Client, drafted: str) -> None:
    seen = client.get(f"{ADDRESS}/{drafted}").json()["stamp"]
    assert post(client, f"/{drafted}", {"target": 20, "stamp": seen}).status_code == 200
    late = post(client, f"/{drafted}", {"target": 60, "stamp": seen})
    assert (late.status_code, late.json()["code"]) == (400, "definition_changed")
    assert client.get(f"{ADDRESS}/{drafted}").json()["target"] == 20


def test_it_is_checked_on_the_past(client: Client, drafted: str) -> None:
    told = client.get(f"{ADDRESS}/{drafted}/evidence").json()
    assert told["days"] == 90
    assert (told["kept"]["value"], told["kept"]["n"]) == (0.75, 160)
    assert 0 < told["kept"]["low"] < 0.75 < told["kept"]["high"] < 1
    nobody = str(post(client, "", {"text": "Los mejores"}).json()["name"])
    refused = client.get(f"{ADDRESS}/{nobody}/evidence")
    assert refused.json()["code"] == "promise_unrunnable"
    assert client.get(f"{ADDRESS}/{nobody}").json()["missing"] == "kind"


def test_it_moves_with_a_reason_and_only_where_it_can(client: Client, drafted: str) -> None:
    told = post(client, f"/{drafted}/state", {"state": "evidenced", "why": "Agreed with Service"}).json()
    assert told["state"] == "evidenced"
    assert "Agreed with Service" in told["history"][-1]["why"]
    refused = post(client, f"/{drafted}/state", {"state": "broken"})
    assert (refused.status_code, refused.json()["code"]) == (400, "promise_state")
    assert post(client, f"/{drafted}/state", {"state": "sleeping"}).status_code in (400, 422)
    assert post(client, f"/{drafted}/state", {"state": "retired"}).json()["moves"] == ["draft"]


def test_a_draft_is_thrown_away(client: Client, drafted: str) -> None:
    assert client.delete(f"{ADDRESS}/{drafted}").status_code == 204
    gone = client.get(f"{ADDRESS}/{drafted}")
    assert (gone.status_code, gone.json()["code"]) == (404, "promise_missing")


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({}, "promise_unsaid"),
        ({**TOLD, "hours": "cuando se pueda"}, "promise_field"),
        ({**TOLD, "made": "2026-02-01", "ends": "2026-01-01"}, "promise_days"),
    ],
)
def test_what_can_not_be_meant_is_refused_by_name(client: Client, told: dict[str, Any], code: str) -> None:
    refused = post(client, "", told)
    assert (refused.status_code, refused.json()["code"]) == (400, code)
    assert client.get(ADDRESS).json()["written"] == []


@pytest.mark.parametrize("act", ["", "/evidence"])
def test_what_is_not_there_is_missing(client: Client, act: str) -> None:
    assert client.get(f"{ADDRESS}/nothing{act}").status_code == 404


def test_only_who_signs_lets_it_out_and_only_who_writes_changes(
    client: Client, drafted: str, program: Program
) -> None:
    writer, reader = program("marketing"), program("sales")
    assert writer.get(f"{ADDRESS}/{drafted}").json()["moves"] == ["evidenced", "retired"]
    assert post(writer, f"/{drafted}/launch").status_code == 403
    for answer in (post(reader, f"/{drafted}", {"target": 1}), reader.delete(f"{ADDRESS}/{drafted}")):
        assert answer.status_code == 403
    assert reader.get(f"{ADDRESS}/{drafted}").json()["moves"] == []
    assert client.get(f"{ADDRESS}/{drafted}").json()["target"] == 15


def test_what_nobody_could_measure_does_not_go_out(client: Client) -> None:
    name = post(client, "", {"text": "Los mejores"}).json()["name"]
    refused = post(client, f"/{name}/launch")
    assert (refused.status_code, refused.json()["code"]) == (400, "promise_unrunnable")
    assert client.get(f"{ADDRESS}/{name}").json()["state"] == "draft"


def test_let_out_it_is_measured_and_can_not_be_thrown_away(client: Client, drafted: str) -> None:
    post(client, f"/{drafted}", {"made": "2026-01-05"})
    told = post(client, f"/{drafted}/launch").json()
    assert [step["state"] for step in told["history"]] == ["draft", "evidenced", "live", "broken"]
    assert told["waiting"] is False
    (out,) = [
        each for each in client.get(f"{ROOT}/promises").json()["promises"] if each["id"] == told["promise"]
    ]
    assert out["verdict"] == "broken"
    refused = client.delete(f"{ADDRESS}/{drafted}")
    assert (refused.status_code, refused.json()["code"]) == (400, "promise_was_out")
