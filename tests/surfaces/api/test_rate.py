"""A token that asks too often waits, and takes nothing from the others."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from tests.surfaces.api.asked import ROOT
from unisono.surfaces.api import rate


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    rate.counts.clear()
    monkeypatch.setattr(rate, "MOST", 3)
    monkeypatch.setattr(rate.time, "time", lambda: 1_000_000.0)


def test_a_token_may_ask_so_often_in_a_minute(few: None, program: Callable[..., Client]) -> None:
    client = program("admin")
    assert [client.get(f"{ROOT}/company").status_code for _ in range(4)] == [200, 200, 200, 429]
    answer = client.get(f"{ROOT}/metrics")
    assert answer.status_code == 429
    assert 1 <= int(answer.headers["Retry-After"]) <= 60
    assert answer.json()["code"] == "too_many_requests"


def test_another_token_is_counted_by_itself(few: None, program: Callable[..., Client]) -> None:
    one, other = program("admin"), program("admin")
    for _ in range(5):
        one.get(f"{ROOT}/company")
    assert one.get(f"{ROOT}/company").status_code == 429
    assert other.get(f"{ROOT}/company").status_code == 200


def test_the_next_minute_begins_anew(
    few: None, program: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    client = program("admin")
    for _ in range(4):
        client.get(f"{ROOT}/company")
    monkeypatch.setattr(rate.time, "time", lambda: 1_000_000.0 + rate.WINDOW_SECONDS)
    assert client.get(f"{ROOT}/company").status_code == 200


def test_the_token_itself_is_not_kept(few: None, secret_of: Callable[..., str]) -> None:
    secret = secret_of("admin")
    Client(headers={"authorization": f"Bearer {secret}"}).get(f"{ROOT}/company")
    kept = getattr(rate.counts, "_cache", {})
    assert kept
    assert all(secret not in str(key) for key in kept)


def test_strangers_are_refused_before_they_are_counted(few: None, api_served: object) -> None:
    assert [Client().get(f"{ROOT}/company").status_code for _ in range(6)] == [401] * 6
