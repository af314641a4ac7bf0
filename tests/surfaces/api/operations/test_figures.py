"""The same five figures through every door, equal to the last digit; and their pages."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

import unisono
from tests.surfaces.api.asked import ROOT
from unisono.model.company import Company
from unisono.model.question import Question
from unisono.services.measure import measure
from unisono.services.rows import figure_row
from unisono.store.records.people.models import Person
from unisono.surfaces.cli.app import run

SINCE, UNTIL = "2026-01-01", "2026-06-30"  # early enough for what takes months to be known


def through_api(client: Client, metric: str, **more: object) -> list[dict[str, Any]]:
    asked = {"metric": metric, "grain": "quarter", "since": SINCE, "until": UNTIL, **more}
    answer = client.get(f"{ROOT}/measure", asked)
    assert answer.status_code == 200, answer.content
    figures: list[dict[str, Any]] = answer.json()["figures"]
    return figures


def five() -> tuple[str, ...]:
    """Five metrics of five families; one of them in money."""
    from unisono.services.measure import metrics

    families: dict[str, str] = {}
    for metric in metrics():
        families.setdefault(metric.family, metric.slug)
    money = next(metric.slug for metric in metrics() if metric.unit == "money")
    return tuple(dict.fromkeys((money, *families.values())))[:5]


def test_there_are_five_of_different_kinds() -> None:
    assert len(five()) == 5


@pytest.mark.parametrize("metric", five())
def test_a_figure_is_the_same_through_every_door(
    program: Callable[..., Client],
    person_of: Callable[..., Person],
    api_folder: Path,
    owner: Company,
    metric: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = through_api(program("analyst"), metric)
    assert told

    question = Question(
        metric, grain="quarter", since=date.fromisoformat(SINCE), until=date.fromisoformat(UNTIL)
    )
    services = [figure_row(figure, "es") for figure in measure(owner, question)]
    assert told == json.loads(json.dumps(services))

    library = unisono.open(api_folder).measure(metric, grain="quarter", since=SINCE, until=UNTIL)
    assert [(row["value"], row["low"], row["high"], row["n"], row["key"]) for row in library.rows()] == [
        (row["value"], row["low"], row["high"], row["n"], row["key"]) for row in told
    ]

    capsys.readouterr()
    asked = ["--grain", "quarter", "--since", SINCE, "--until", UNTIL, "--json", "--lang", "es"]
    with pytest.raises(SystemExit) as ended:
        run(["measure", metric, *asked, "--company", str(api_folder)])
    assert ended.value.code == 0
    assert json.loads(capsys.readouterr().out) == told

    rows = exported(person_of("analyst"), metric)
    by_value = [(row["value"], row["value_low"], row["value_high"], row["value_n"]) for row in rows]
    known = [(number(row["value"]), number(row["low"]), number(row["high"]), str(row["n"])) for row in told]
    assert [each for each in by_value if each[0]] == [each for each in known if each[0]]


def exported(person: Person, metric: str) -> list[dict[str, str]]:
    """The rows of the page's own table, as it hands them out."""
    client = Client()
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    asked = {"grain": "quarter", "since": SINCE, "until": UNTIL, "export": "trend.csv"}
    answer = client.get(f"/measure/{metric}/", asked)
    assert answer.status_code == 200, answer.content[:300]
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def number(value: float | None) -> str:
    """A number as a file writes it: shortest, to the last digit."""
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, int) or value == int(value) else repr(value)


def test_pages_of_an_answer_come_from_one_edition_and_hold_every_figure_once(
    program: Callable[..., Client],
) -> None:
    client = program("cxo")
    asked = {"metric": "nps", "by": ["customer.country", "customer.segment"]}
    whole = client.get(f"{ROOT}/measure", asked).json()
    assert whole["next"] is None
    assert whole["total"] == len(whole["figures"]) > 8
    turned: list[dict[str, Any]] = []
    cursor = ""
    while True:
        page = client.get(f"{ROOT}/measure", {**asked, "limit": 3, "cursor": cursor}).json()
        assert (page["total"], page["edition"]) == (whole["total"], whole["edition"])
        turned += page["figures"]
        cursor = page["next"]
        if not cursor:
            break
    assert turned == whole["figures"]


def test_a_lens_narrows_like_a_condition(program: Callable[..., Client]) -> None:
    client = program("cxo")
    (through,) = client.get(f"{ROOT}/measure?metric=nps&segment=customer.country:PE").json()["figures"]
    (told,) = client.get(f"{ROOT}/measure", {"metric": "nps", "where": "customer.country = 'PE'"}).json()[
        "figures"
    ]
    assert (through["value"], through["n"]) == (told["value"], told["n"])
    both = client.get(
        f"{ROOT}/measure?metric=nps&segment=customer.country:PE&segment=customer.country:CO"
    ).json()
    assert both["figures"][0]["n"] > through["n"]


def test_a_figure_opens_by_its_key_down_to_its_rows(program: Callable[..., Client]) -> None:
    client = program("analyst")
    (figure,) = client.get(f"{ROOT}/measure", {"metric": "csat", "where": "customer.country = 'PE'"}).json()[
        "figures"
    ]
    opened = client.get(f"{ROOT}/figure", {"key": figure["key"], "limit": 2}).json()
    assert opened["figure"] == figure
    assert opened["row_count"] == figure["n"]
    assert len(opened["rows"]) == 2
    assert opened["formula"]


def test_what_is_not_known_is_null_and_says_why(program: Callable[..., Client]) -> None:
    asked = {"metric": "nps", "since": "1999-01-01", "until": "1999-12-31"}
    (figure,) = program("cxo").get(f"{ROOT}/measure", asked).json()["figures"]
    assert figure["value"] is None
    assert figure["n"] == 0
    assert figure["reason"]


def test_metrics_are_told_in_the_language_asked_for(program: Callable[..., Client]) -> None:
    client = program("cxo")
    spanish = client.get(f"{ROOT}/metrics").json()["metrics"]
    english = client.get(f"{ROOT}/metrics", headers={"accept-language": "en"}).json()["metrics"]
    assert [metric["slug"] for metric in spanish] == [metric["slug"] for metric in english]
    assert spanish != english
