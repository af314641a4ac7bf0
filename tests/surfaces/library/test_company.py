"""A company in a notebook: the same answers as every other door, to the last digit."""

from __future__ import annotations

import dataclasses
import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import unisono
from unisono.errors import CompanyError, QuestionError, StoreError
from unisono.loop.measure.catalogue import METRICS
from unisono.surfaces.cli.app import run
from unisono.surfaces.library import Company, Result


@pytest.fixture(scope="module")
def company(demo_folder: Path) -> Company:
    return unisono.open(demo_folder)


@pytest.mark.parametrize("metric", [metric.slug for metric in METRICS])
def test_it_answers_as_the_command_line_does_to_the_last_digit(
    metric: str,
    company: Company,
    demo_folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Several threads add up in any order, and sums of fractions feel it in their last digit.
    monkeypatch.setenv("UNISONO_THREADS", "1")
    with pytest.raises(SystemExit):
        run(
            ["measure", metric, "--grain", "quarter", "--company", str(demo_folder), "--lang", "es", "--json"]
        )
    told = json.loads(capsys.readouterr().out)
    rows = company.measure(metric, grain="quarter").rows()
    assert rows == [{**{k: v for k, v in row.items() if k != "group"}, **row["group"]} for row in told]
    assert all((row["value"] is None) == (row["reason"] is not None) for row in rows)


def test_questions_may_be_put_in_several_ways(company: Company) -> None:
    one = company.measure("nps", by="customer.origin", since="2026-01-01", until=date(2026, 6, 30))
    other = company.measure("nps", by=["customer.origin"], since=date(2026, 1, 1), until="2026-06-30")
    assert one == other
    assert len(one) > 1
    assert company.measure("nps", as_of=1) == company.measure("nps") == company.measure("nps", as_of="1")
    assert company.measure("nps", as_of=datetime.now(UTC)) == company.measure("nps")
    assert company.measure("nps", where="channel = 'nowhere'")[0].estimate.value is None


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ({"metric": "npx"}, "metric_unknown"),
        ({"metric": "nps", "by": ["nothing"]}, "column_unknown"),
        ({"metric": "nps", "by": "nothing"}, "column_unknown"),
        ({"metric": "nps", "grain": "fortnight"}, "grain_unknown"),
        ({"metric": "nps", "since": "31/12/2025"}, "day_unreadable"),
        ({"metric": "nps", "since": "2026-02-01", "until": "2026-01-01"}, "period_backwards"),
        ({"metric": "nps", "where": "score = "}, "where_unreadable"),
        ({"metric": "nps", "as_of": "yesterday"}, "day_unreadable"),
    ],
)
def test_what_it_does_not_know_it_says(question: dict[str, str], code: str, company: Company) -> None:
    with pytest.raises(QuestionError) as refused:
        company.measure(**question)  # type: ignore[arg-type]
    assert refused.value.code == code


def test_an_edition_that_never_was_is_missing(company: Company) -> None:
    for never in (99, -1, 10**30, datetime(2001, 1, 1, tzinfo=UTC), datetime(2001, 1, 1)):
        with pytest.raises(StoreError, match="edition_missing"):
            company.measure("nps", as_of=never)


def test_a_folder_that_is_no_company_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CompanyError, match="company_missing"):
        unisono.open(str(tmp_path))


def test_a_figure_opens_by_its_key(company: Company) -> None:
    figure = company.measure("nps", by="customer.origin")[0]
    opened = company.open(figure.key)
    assert opened.figure == figure
    assert opened.row_count == figure.estimate.n
    assert {row["customer.origin"] for row in opened.rows} == {figure.group["customer.origin"]}
    with pytest.raises(QuestionError, match="key_unreadable"):
        company.open("nothing")
    with pytest.raises(QuestionError, match="metric_unknown"):
        company.open("nothing@1")


def test_findings_come_with_evidence_that_opens(company: Company) -> None:
    found = company.findings()
    assert found
    assert all(company.open(key).figure for finding in found for key in finding.evidence)


def test_metrics_are_those_of_the_catalogue(company: Company) -> None:
    assert company.metrics() == tuple(metric.slug for metric in METRICS)


def test_nothing_in_it_changes(company: Company) -> None:
    assert repr(company) == "<Company 'Andina Hogar', edition 1>"
    with pytest.raises(dataclasses.FrozenInstanceError):
        company.company = None  # type: ignore[misc,assignment]
    assert isinstance(company.measure("nps"), Result)
