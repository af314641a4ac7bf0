"""Programs get every claim as plain values, with the words in the language they ask in."""

from __future__ import annotations

import json

import pytest

from unisono.model.company import Company
from unisono.model.words import LANGUAGES
from unisono.services.claims import copy_row, read_copy, register

FIELDS = {
    "number",
    "kind",
    "name",
    "text",
    "start",
    "end",
    "language",
    "values",
    "quantities",
    "conditions",
    "measurable",
    "why_not",
    "why",
    "means",
    "missing",
    "known",
    "draft",
}
COPY = "Te respondemos en menos de 2 horas solo en Lima. La mejor red del país."
# What is said of the copy above in each language: kinds, what keeping the first means, why not the second.
TOLD = {
    "es": (["Tiempo de respuesta", "Superlativo"], "Contestar en 2 horas o menos.", "con qué medirlo"),
    "pt": (["Tempo de resposta", "Superlativo"], "Responder em 2 horas ou menos.", "com que medir"),
    "en": (["Time to answer", "Superlative"], "Answer within 2 hours.", "yardstick"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_in_the_language_that_is_asked(bare: Company, language: str) -> None:
    names, means, why = TOLD[language]
    answer, best = copy_row(read_copy(bare, COPY), language)["claims"]
    assert [answer["name"], best["name"]] == names
    assert answer["means"] == means
    assert why in best["why"]
    assert best["means"] == best["why"]
    assert answer["why"] is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_but_words_is_the_same_in_every_language(bare: Company, language: str) -> None:
    copy = read_copy(bare, COPY)
    spoken = ("name", "why", "means")
    told, other = (
        [{name: value for name, value in row.items() if name not in spoken} for row in rows["claims"]]
        for rows in (copy_row(copy, language), copy_row(copy, "es"))
    )
    assert told == other


def test_a_row_holds_what_it_says_it_holds_and_travels_as_json(bare: Company) -> None:
    row = copy_row(read_copy(bare, COPY), "en")
    assert set(row) == {"claims", "measurable"}
    assert all(set(claim) == FIELDS for claim in row["claims"])
    assert json.loads(json.dumps(row)) == row


def test_a_claim_is_told_by_hand(bare: Company) -> None:
    claim = copy_row(read_copy(bare, COPY), "en")["claims"][0]
    # «Te respondemos en menos de 2 horas»: the verb begins at 3, the hedge at 15, and the time ends at 34.
    assert (claim["number"], claim["start"], claim["end"]) == (1, 3, 34)
    assert claim["text"] == "respondemos en menos de 2 horas"
    assert claim["quantities"] == [
        {
            "sort": "time",
            "amount": 2.0,
            "unit": "hours",
            "start": 15,
            "end": 34,
            "hedge": "under",
            "written": "2 hours",
        }
    ]
    assert claim["conditions"] == ["solo en Lima"]
    assert (claim["measurable"], claim["why_not"], claim["missing"], claim["known"]) == (
        True,
        None,
        None,
        None,
    )
    assert claim["draft"] == {
        "text": "Te respondemos en menos de 2 horas solo en Lima",
        "made_in": "campaign",
        "state": "draft",
        "conditions": "solo en Lima",
        "kind": "first_answer",
        "operator": "<=",
        "target": 2,
        "unit": "hours",
    }


def test_what_nobody_said_is_none_and_never_empty(bare: Company) -> None:
    (claim,) = copy_row(read_copy(bare, "Entrega en 48 h."), "en")["claims"]
    assert [claim[name] for name in ("why_not", "why", "missing", "known")] == [None] * 4
    assert [each["hedge"] for each in claim["quantities"]] == [None]


def test_a_gap_and_a_known_promise_are_told_by_name(bare: Company) -> None:
    register(bare, "Soporte 24/7.", {1})
    (claim,) = copy_row(read_copy(bare, "SOPORTE 24/7"), "en")["claims"]
    assert (claim["missing"], claim["known"]) == ("target", "soporte-24-7")


def test_copy_without_promises_is_an_empty_list(bare: Company) -> None:
    assert copy_row(read_copy(bare, "Gracias por tu compra."), "en") == {"claims": [], "measurable": 0}
