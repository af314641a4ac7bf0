"""Every figure opens: its rows are there, its key comes back, money whole, times on the company's clock."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.services.conftest import GOOD, HEADER, Shop
from unisono.errors import QuestionError, StoreError
from unisono.loop.measure.catalogue import METRICS
from unisono.model.company import Company
from unisono.model.question import Figure, Question, key_of, read_key
from unisono.services.companies import edition_of, open_company, reader_of
from unisono.services.measure import (
    OpenedFigure,
    answer,
    measure,
    measure_all,
    metrics,
    open_figure,
    read_together,
)

SLUGS = [metric.slug for metric in METRICS]


@pytest.fixture(scope="module")
def demo(demo_folder: Path) -> Company:
    return open_company(demo_folder)


def opened(company: Company, figure: Figure, limit: int = 50) -> OpenedFigure:
    return open_figure(company, figure.key, language="en", limit=limit)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_figure_of_every_metric_opens(slug: str, demo: Company) -> None:
    figures = measure(demo, Question(slug, grain="quarter"))
    assert figures
    for figure in (figures[0], figures[len(figures) // 2], figures[-1]):
        found = opened(demo, figure)
        assert found.figure is not None
        assert found.figure.key == figure.key
        assert found.figure.estimate.n == found.row_count == figure.estimate.n
        assert bool(found.rows) == (figure.estimate.n > 0)
        assert found.formula
        assert "{" not in found.formula
        assert found.edition == 1
        assert found.as_of == edition_of(demo).made_at
        question, group, period = read_key(figure.key)
        assert key_of(question, group, period) == figure.key
        assert (group, period) == ({}, figure.period)


@pytest.mark.parametrize("slug", SLUGS)
def test_rows_say_where_they_come_from_and_when_on_the_company_s_clock(slug: str, demo: Company) -> None:
    (figure,) = measure(demo, Question(slug))
    for row in opened(demo, figure, limit=5).rows:
        assert row["source"].startswith("demo/")
        assert row["source_id"]
        assert {"id", "customer_id", "at", "value"} <= set(row)
        at = datetime.fromisoformat(row["at"])
        assert at.utcoffset() == timedelta(hours=-5), "Lima"
        assert not {"time", "weight"} & set(row), "no insides; and nobody is weighted here"


def test_a_split_figure_opens_to_its_own_rows(demo: Company) -> None:
    figures = measure(demo, Question("nps", by=("customer.origin", "channel"), where="score <> 5"))
    assert any(None in figure.group.values() for figure in figures)
    for figure in figures[:: max(1, len(figures) // 8)]:
        found = opened(demo, figure, limit=100_000)
        assert len(found.rows) == figure.estimate.n
        assert {(row["customer.origin"], row["channel"]) for row in found.rows} == {
            tuple(figure.group.values())
        }
        assert "(score <> 5)" in found.filter


def test_a_period_opens_to_its_own_days(demo: Company) -> None:
    for figure in measure(demo, Question("aht", grain="month", since=datetime(2026, 1, 15).date())):
        found = opened(demo, figure, limit=100_000)
        assert {row["at"][:7] for row in found.rows} == {figure.period}
        assert min(row["at"] for row in found.rows) >= "2026-01-15"


def test_money_is_in_whole_units_of_its_currency(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    shop.load()
    (figure,) = measure(shop.company, Question("revenue_per_customer"))
    rows = opened(shop.company, figure).rows
    assert sorted(row["value"] for row in rows) == [10.50, 1200.00]
    assert sorted(row["at"] for row in rows) == ["2024-02-01T00:00:00-05:00", "2024-02-02T00:00:00-05:00"]


def test_a_figure_stays_what_it_was_in_its_edition(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    shop.load()
    (before,) = measure(shop.company, Question("revenue_per_customer"))
    shop.write(HEADER + GOOD.replace("10,50", "99,00") + "3;c;03/02/2024;;;5,00\n")
    shop.load()
    (after,) = measure(shop.company, Question("revenue_per_customer"))
    assert after.estimate.n == before.estimate.n + 1
    again = opened(shop.company, before)
    assert again.figure == before
    assert again.edition == 1
    assert sorted(row["value"] for row in again.rows) == [10.50, 1200.00]


def test_a_key_without_an_edition_is_of_the_newest(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    shop.load()
    found = open_figure(shop.company, "revenue_per_customer@", language="es")
    assert found.edition == 1
    assert len(found.rows) == 2


def test_a_group_that_does_not_exist_has_no_figure_and_no_rows(demo: Company) -> None:
    found = open_figure(demo, "nps@1/customer.origin=nowhere", language="es")
    assert (found.figure, found.rows, found.row_count) == (None, (), 0)
    assert found.filter == "customer.origin = 'nowhere'"


def test_several_questions_are_answered_from_one_edition(demo: Company) -> None:
    questions = [Question("nps"), Question("csat", grain="month"), Question("aht", by=("channel",))]
    answers = measure_all(demo, questions)
    assert answers == tuple(measure(demo, question) for question in questions)
    assert {figure.question.edition for figures in answers for figure in figures} == {1}
    assert measure_all(demo, ()) == ()


def test_questions_and_keys_that_cannot_be_are_refused(demo: Company) -> None:
    for key in ("nps@1/@2026-99/grain:month", "nps@1/customer.acquired_at=soon", "x@1", "nps@1/where:score"):
        with pytest.raises(QuestionError):
            open_figure(demo, key, language="en")
    with pytest.raises(StoreError, match="edition_missing"):
        open_figure(demo, "nps@7", language="en")
    with pytest.raises(StoreError, match="edition_missing"):
        measure(demo, Question("nps", edition=7))


def test_the_metrics_are_the_catalogue() -> None:
    assert metrics() == METRICS


def test_what_is_read_together_is_what_each_says_alone(demo: Company) -> None:
    where = "customer.country = 'PE'"
    asked = [Question(slug, where=where) for slug in SLUGS if slug != "targets_met"]  # of no customers
    with reader_of(demo, edition_of(demo)) as reader:
        read = read_together(demo, reader, [*asked, *asked])
        assert set(read) == set(asked)
        for question in asked:
            together, alone = answer(demo, reader, question, read), answer(demo, reader, question)
            assert [figure.key for figure in together] == [figure.key for figure in alone]
            for one, other in zip(together, alone, strict=True):
                assert one.estimate.n == other.estimate.n
                assert one.estimate.known == other.estimate.known
                assert (one.estimate.value or 0) == pytest.approx(other.estimate.value or 0, rel=1e-12)


def test_a_question_that_cannot_be_asked_is_refused_where_it_is_answered(demo: Company) -> None:
    wrong = Question("nps", by=("nowhere",))
    with reader_of(demo, edition_of(demo)) as reader:
        read = read_together(demo, reader, [wrong, Question("nps")])
        assert set(read) == {Question("nps")}
        with pytest.raises(QuestionError, match="column_unknown"):
            answer(demo, reader, wrong, read)
