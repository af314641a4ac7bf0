"""Metrics through a lens: which days, and a reason instead of a wrong figure."""

from __future__ import annotations

from datetime import date

import pytest

from unisono.errors import MissingError, QuestionError
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.services.companies import edition_of, reader_of
from unisono.services.trends.looking import Span, ask, known_metric, over, over_before, span_through

LAST = date(2026, 10, 31)


def span(company: Company, lens: Lens | None = None) -> Span:
    with reader_of(company, edition_of(company)) as reader:
        found = span_through(company, reader, lens or Lens())
    assert found is not None
    return found


def reason(company: Company, question: Question, language: str = "es") -> str:
    """The code of why there is no value; nothing where there is one."""
    with reader_of(company, edition_of(company)) as reader:
        estimate = ask(company, reader, question, language)[0].estimate
    return estimate.reason.code if estimate.reason else ""


def test_where_nobody_chose_days_it_is_the_last_year_of_data(demo: Company) -> None:
    found = span(demo)
    assert (found.until, found.last, found.chosen) == (LAST, LAST, False)
    assert (found.until - found.since).days == 364
    assert found.before == (date(2024, 11, 1), date(2025, 10, 31))


def test_a_lens_chooses_its_own_days(demo: Company) -> None:
    found = span(demo, Lens(date(2026, 9, 1), date(2026, 9, 30)))
    assert (found.since, found.until, found.chosen) == (date(2026, 9, 1), date(2026, 9, 30), True)
    assert found.before == (date(2025, 9, 1), date(2025, 9, 30)), "the same days a year before"


def test_where_the_data_begin_later_the_days_just_before_are_compared() -> None:
    early = Span(date(2018, 4, 1), date(2018, 4, 30), date(2018, 2, 1), date(2018, 12, 31))
    assert early.before == (date(2018, 3, 2), date(2018, 3, 31))


def test_days_before_the_data_are_compared_with_nothing() -> None:
    first = Span(date(2018, 2, 1), date(2018, 2, 28), date(2018, 2, 1), date(2018, 12, 31))
    assert first.before is None
    assert over_before("nps", first, Lens()) is None


def test_a_company_without_data_has_no_days(bare: Company) -> None:
    with reader_of(bare, edition_of(bare)) as reader:
        assert span_through(bare, reader, Lens()) is None


def test_leads_are_asked_until_they_are_old_enough(demo: Company) -> None:
    found = span(demo)
    assert over("nps", found, Lens()).until == LAST
    assert over("conversion", found, Lens()).until == date(2026, 8, 2)


def test_the_lens_reaches_the_question(demo: Company) -> None:
    lens = Lens(segment=(("customer.country", "PE"),))
    found = span(demo, lens)
    assert over("nps", found, lens).where == "(customer.country in ('PE'))"
    before = over_before("nps", found, lens)
    assert before is not None
    assert (before.where, before.since) == ("(customer.country in ('PE'))", date(2024, 11, 1))


def test_a_column_out_of_reach_is_a_reason_not_a_failure(demo: Company) -> None:
    assert reason(demo, Question("nps", where="plan = 'x'")) == "column_out_of_reach"
    assert reason(demo, Question("nps", by=("plan",))) == "column_out_of_reach"
    assert reason(demo, Question("churn", by=("plan",))) == ""


def test_conversion_by_what_only_buyers_have_is_refused(demo: Company) -> None:
    """Each lead with a country has bought: the figure would be 100 %."""
    assert reason(demo, Question("conversion", where="customer.country in ('PE')")) == "leads_unplaced"
    assert reason(demo, Question("conversion", by=("customer.segment",))) == "leads_unplaced"
    assert reason(demo, Question("conversion", by=("origin",))) == ""


def test_conversion_of_those_who_see_only_buyers_is_refused(peru: Company) -> None:
    assert reason(peru, Question("conversion")) == "leads_unplaced"
    assert reason(peru, Question("nps")) == ""


def test_days_too_young_for_a_metric_are_a_reason(demo: Company) -> None:
    found = span(demo, Lens(date(2026, 10, 1), LAST))
    assert reason(demo, over("conversion", found, Lens())) == "too_young"
    assert reason(demo, over("nps", found, Lens())) == ""


def test_any_other_refusal_goes_on(demo: Company) -> None:
    with reader_of(demo, edition_of(demo)) as reader, pytest.raises(QuestionError, match="where"):
        ask(demo, reader, Question("nps", where="score >"), "es")
    with reader_of(demo, edition_of(demo)) as reader, pytest.raises(QuestionError, match="period_backwards"):
        ask(demo, reader, Question("nps", since=LAST, until=date(2026, 1, 1)), "es")


def test_a_metric_nobody_knows_is_missing() -> None:
    assert known_metric("nps").slug == "nps"
    with pytest.raises(MissingError, match="metric_unknown"):
        known_metric("happiness")
