"""The pipeline of the planted company: in order, explained, warned of, and held to what came."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.fit.conftest import As
from unisono.errors import MissingError, QuestionError
from unisono.loop.decide.fit.holdout import HONEST
from unisono.loop.decide.fit.warning import DealWarning
from unisono.model.lens import Lens
from unisono.services.fit import DealFit, Pipeline, Unfit, deal_page, pipeline, sellers
from unisono.services.fit.keeping import FitBook, book_now
from unisono.services.fit.looking import Part, open_deal
from unisono.services.fit.nouns import DealPage
from unisono.services.fit.telling import levels_of

EVERY = Part(0, 10_000)


@pytest.fixture
def found(seen_by: As) -> Pipeline:
    told = pipeline(seen_by("sales"), None, EVERY)
    assert isinstance(told, Pipeline)
    return told


def of_need(found: Pipeline, need: str) -> list[DealFit]:
    return [deal for deal in found.deals if need in {each.label for each in deal.reasons}]


def test_the_deal_that_brings_most_comes_first(found: Pipeline) -> None:
    expected = [deal.expected.value or 0.0 for deal in found.deals]
    assert len(expected) == found.total == found.expected.n > 20
    assert expected == sorted(expected, reverse=True)
    assert found.expected.value == pytest.approx(sum(expected), abs=len(expected))


def test_figures_hang_together_and_have_their_bounds(found: Pipeline) -> None:
    for deal in found.deals:
        assert deal.won.value == pytest.approx((deal.margin.value or 0) - (deal.cost.value or 0), abs=2)
        assert deal.expected.value == pytest.approx((deal.chance.value or 0) * (deal.won.value or 0), abs=2)
        for each in (deal.expected, deal.won, deal.chance, deal.stays, deal.score):
            assert each.low is not None
            assert each.high is not None
            assert each.value is not None
            assert each.low <= each.value <= each.high
            assert each.n > 100
        assert deal.won.currency == "PEN"


def test_the_verdict_follows_the_interval_beside_a_typical_customer(found: Pipeline) -> None:
    typical = found.typical.value or 0.0
    for deal in found.deals:
        low, high = deal.won.low or 0.0, deal.won.high or 0.0
        assert deal.verdict == ("good" if low > typical else "poor" if high < typical else "usual")
    assert {deal.verdict for deal in found.deals} >= {"good", "poor"}


def by_night(deal: DealFit) -> list[DealWarning]:
    """Promises we would miss, and that by night."""
    return [each for each in deal.warnings if each.kind == "promise" and each.kept and each.kept.part == 0]


def test_who_needs_help_by_night_is_warned_of_with_the_promise_we_would_miss(
    seen_by: As, found: Pipeline
) -> None:
    nights = of_need(found, "ayuda de noche")
    warned = [deal for deal in nights if by_night(deal)]
    assert warned
    for deal in warned:
        mind = by_night(deal)[0]
        assert mind.said is not None
        assert mind.kept is not None
        assert mind.kept.share.high is not None
        assert mind.kept.share.high < mind.said.standard
    book, _ = book_now(seen_by("sales"))
    assert isinstance(book, FitBook)
    for deal in nights:  # where it is kept to customers like these, nobody warns of it
        levels = levels_of(book, open_deal(book, deal.id))
        kept = book.rates.of("crm:P-247", {name: level for name, level in levels.items() if level})
        assert kept is not None
        assert (kept.part == 0) == (deal in warned)
    others = [deal for deal in found.deals if deal not in nights]
    assert sum(any(each.kind == "need" for each in deal.warnings) for deal in others) <= len(others) / 4


def test_only_those_to_mind_and_only_one_person_s(seen_by: As, found: Pipeline) -> None:
    company = seen_by("sales")
    warned = pipeline(company, None, Part(0, 10_000, warned=True))
    assert isinstance(warned, Pipeline)
    assert warned.total == len(warned.deals) == found.warned
    assert all(deal.warnings for deal in warned.deals)
    rep, name = sellers(company)[0]
    theirs = pipeline(company, None, Part(0, 10_000, rep=rep))
    assert isinstance(theirs, Pipeline)
    assert {deal.rep_name for deal in theirs.deals} == {name}
    paged = pipeline(company, None, Part(5, 3))
    assert isinstance(paged, Pipeline)
    assert [deal.id for deal in paged.deals] == [deal.id for deal in found.deals[5:8]]


def test_no_protected_attribute_and_nothing_known_only_of_those_won_is_looked_at(found: Pipeline) -> None:
    told = {each.name: each.why for each in found.judged.excluded}
    assert told["customer.segment"] == "age"
    assert told["customer.language"] == "language"
    assert told["customer.country"] == "outcome"
    assert not {name for name in found.judged.columns if name.startswith("customer.")}
    assert not any("rep" in name for name in found.judged.columns)


def test_a_column_the_company_protects_is_not_looked_at(seen_by: As) -> None:
    company = replace(seen_by("sales"), protected_columns=("needs",))
    told = pipeline(company, None, EVERY)
    assert isinstance(told, Pipeline)
    assert "deals.needs" not in told.judged.columns
    assert "declared" in {each.why for each in told.judged.excluded}


def test_it_was_held_to_deals_it_had_not_seen(found: Pipeline) -> None:
    held = found.judged.held
    assert held is not None
    assert held.deals >= 100
    assert held.honest  # of so few deals, as far as the interval tells; test_planted looks at many more
    assert held.slope.value is not None
    assert HONEST[0] - 0.3 < held.slope.value < HONEST[1] + 0.3
    assert held.top_fit > held.top_chance


def test_a_segment_says_that_open_deals_have_no_customer_yet(seen_by: As) -> None:
    told = pipeline(seen_by("sales"), Lens(segment=(("customer.country", "PE"),)), EVERY)
    assert isinstance(told, Pipeline)
    assert (told.total, told.expected.known) == (0, False)
    assert told.unplaced > 20
    with pytest.raises(QuestionError):
        pipeline(seen_by("sales"), Lens(segment=(("customer.nothing", "PE"),)))


def test_one_deal_is_told_as_in_the_list(seen_by: As, found: Pipeline) -> None:
    first = found.deals[0]
    page = deal_page(seen_by("sales"), first.id)
    assert isinstance(page, DealPage)
    assert page.deal == first
    assert page.choices == ()
    with pytest.raises(MissingError, match="deal_missing"):
        deal_page(seen_by("sales"), "no-such-deal")


def test_whoever_sees_some_rows_only_is_told_why_nothing_can_be_said(seen_by: As) -> None:
    # Deals that were lost belong to no customer, so to no country: what is won can't be learnt.
    told = pipeline(seen_by("sales", countries=("PE",)), None, EVERY)
    assert isinstance(told, Unfit)
    assert told.reason.code == "fit_few_lost"
    assert sellers(seen_by("sales", countries=("PE",))) == ()
    assert isinstance(deal_page(seen_by("sales", countries=("PE",)), "any"), Unfit)
