"""A figure opened: the rows behind it are just those it counted."""

from __future__ import annotations

from datetime import date

import pytest

from tests.loop.measure.company import Company, at
from unisono.errors import QuestionError
from unisono.loop.measure.catalogue import METRICS
from unisono.loop.measure.open import filter_text, formula, rows_kernel
from unisono.model.canon import Kind
from unisono.model.question import Question, key_of
from unisono.model.words import LANGUAGES

COMPANY = Company(
    extras={"responses": {"wave": Kind.INTEGER, "share": Kind.NUMBER}},
    customers=[{"id": "c", "region": "north"}],
    deliveries=[
        {"id": "late", "promised_at": 0, "delivered_at": 1, "ordered_at": 0, "status": "done"},
        {"id": "soon", "promised_at": 1, "delivered_at": 0, "ordered_at": 0, "status": "done"},
    ],
    responses=[
        {
            "id": f"r{place}",
            "at": at(f"2018-0{1 + place % 3}-28 22:30"),
            "instrument": "csat",
            "score": 1 + place % 5,
            "customer_id": "c" if place % 2 else None,
            "order_id": ["late", "soon", None][place % 3],
            "touchpoint": ["app", "it's", "a/b=c~", ""][place % 4],
            "wave": place % 3,
            "share": [0.1, 0.2 + 0.1, 1e-9][place % 3],
            "weight": 2.0,
        }
        for place in range(120)
    ],
)


@pytest.mark.parametrize(
    "by", ["touchpoint", "region", "late", "wave", "share", "hour", "at", "customer.region"]
)
@pytest.mark.parametrize("grain", [None, "month", "week"])
def test_the_key_of_each_figure_opens_the_rows_it_counted(by: str, grain: str | None) -> None:
    figures = COMPANY.measure("csat", by, grain=grain, where="score > 1", since=date(2018, 1, 29))
    assert len(figures) > 0
    for figure in figures:
        rows = COMPANY.behind(figure.key, limit=1000)
        assert len(rows) == figure.estimate.n
        moments = figure.facts["moments"]
        assert sum(row["value"] * row["weight"] for row in rows) == moments.wv  # type: ignore[attr-defined]
        assert {row["g0"] for row in rows} == {figure.group[by]}


def test_rows_say_whose_they_are_where_they_came_from_and_when() -> None:
    key = key_of(Question("csat", where="id = r1"), {}, None)
    assert COMPANY.behind(key) == [
        {
            "id": "r1",
            "source": "test",
            "source_id": "1",
            "customer_id": "c",
            "time": at("2018-02-28 22:30"),
            "value": 0,
            "weight": 2.0,
        }
    ]


def test_the_earliest_come_first_and_no_more_than_asked_for() -> None:
    rows = COMPANY.behind("csat@", limit=50)
    assert len(rows) == 50
    assert [row["time"] for row in rows] == sorted(row["time"] for row in rows)
    assert rows == COMPANY.behind("csat@", limit=1000)[:50]


def test_periods_of_contracts_open_too() -> None:
    company = Company(
        contracts=[
            {"id": "stays", "starts_at": at("2018-01-01 00:00")},
            {"id": "leaves", "starts_at": at("2018-01-01 00:00"), "ends_at": at("2018-02-10 00:00")},
            {"id": "late", "starts_at": at("2018-02-02 00:00"), "ends_at": at("2018-03-31 00:00")},
        ]
    )
    february = next(
        figure for figure in company.measure("churn", grain="month") if figure.period == "2018-02"
    )
    assert {row["id"]: row["value"] for row in company.behind(february.key)} == {"stays": 0, "leaves": 1}


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("csat@/@2018-Q1/grain:month", "period_unreadable"),
        ("csat@/@2018-01", "period_unreadable"),
        ("csat@/@soon/grain:month", "period_unreadable"),
        ("csat@/wave=first", "key_unreadable"),
        ("csat@/nothing=1", "column_unknown"),
        ("smiles@", "metric_unknown"),
        ("csat@/where:1%3D1", "column_unknown"),
    ],
)
def test_a_key_that_fits_nothing_is_refused(key: str, code: str) -> None:
    with pytest.raises(QuestionError) as refused:
        COMPANY.behind(key)
    assert refused.value.code == code


def test_only_the_tables_behind_the_figure_are_read() -> None:
    assert rows_kernel(Question("csat"), {"late": "True"}, None, extras={}).tables == (
        "responses",
        "deliveries",
    )


def test_the_filter_in_words() -> None:
    question = Question("csat", since=date(2018, 1, 1), until=date(2018, 3, 31), where="hour >= 20 or late")
    assert filter_text(question, {"touchpoint": "it's", "region": None, "late": True}, "2018-Q1") == (
        "touchpoint = 'it''s' and region is null and late = True and period = 2018-Q1"
        " and day >= 2018-01-01 and day <= 2018-03-31 and (hour >= 20 or late)"
    )
    assert filter_text(Question("csat"), {}, None) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_metric_says_its_formula(language: str) -> None:
    said = [formula(metric, language) for metric in METRICS]
    assert not [text for text in said if text.startswith("metric.")]
    assert len(set(said)) == len(said)
