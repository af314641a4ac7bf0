"""Words given through the API: counts of the page, and no customers without the right to see them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from tests.services.promises.word_givers import LATE, word_givers
from tests.surfaces.api.asked import ROOT
from tests.surfaces.api.conftest import Program
from unisono.services.companies import serve_company

ADDRESS = f"{ROOT}/promises/given"


def test_a_company_without_words_has_none(program: Program) -> None:
    told = program("cxo").get(ADDRESS).json()
    assert (told["givers"], told["undone"], told["kept"]) == ([], [], None)
    assert told["edition"] == 1


@pytest.fixture
def given_words(tmp_path: Path, secret_of: Callable[..., str]) -> Callable[..., dict[str, object]]:
    """What a token reads in a company whose people gave their word."""
    folder = word_givers(tmp_path / "words").folder

    def read(*actions: str) -> dict[str, object]:
        serve_company(folder)
        client = Client(headers={"authorization": f"Bearer {secret_of('cxo', actions or None)}"})
        return dict(client.get(ADDRESS).json())

    return read


def test_it_says_who_is_late_and_what_is_to_be_done(given_words: Callable[..., dict[str, object]]) -> None:
    told = given_words()
    assert (told["open"], told["late"]) == (1, LATE)
    assert [giver["name"] for giver in told["givers"]] == ["Rosa Gil", "Luis Paz"]  # type: ignore[attr-defined]
    assert [each["late"] for each in told["undone"]] == [True, True, True, False]  # type: ignore[attr-defined]
    assert told["kept"]["n"] == 38  # type: ignore[index]


def test_without_the_right_to_customers_there_are_counts_alone(
    given_words: Callable[..., dict[str, object]],
) -> None:
    told = given_words("see_figures")
    assert told["undone"] == []
    assert told["late"] == LATE
