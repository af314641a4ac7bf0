"""Value on the planted company: it adds up, keeps to one's rows, and says why it can't be told."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from unisono.errors import MissingError, QuestionError, RightsError
from unisono.model.company import Company
from unisono.model.estimate import Estimate
from unisono.model.lens import Lens
from unisono.model.rights import Actor, Scope
from unisono.services.companies import edition_of, found_company, open_company, reader_of
from unisono.services.value import COLUMNS, Value, value_of, value_of_customer, worthiest
from unisono.services.value.keeping import book_of
from unisono.services.value.rows import value_row

SEGMENTS = ("familia", "joven", "mayor", "negocio")
COUNTRIES = ("PE", "CO", "MX", "CL")


@pytest.fixture(scope="module")
def company(demo_folder: Path) -> Company:
    return open_company(demo_folder)


@pytest.fixture(scope="module")
def found(company: Company) -> Value:
    return value_of(company, Lens(), by="customer.segment")


def known(estimate: Estimate | None) -> float:
    """A value that must be there, within its interval."""
    assert estimate is not None
    assert estimate.value is not None
    assert estimate.low is not None
    assert estimate.low <= estimate.value <= estimate.high
    return estimate.value


def test_all_is_told_with_intervals(found: Value) -> None:
    assert found.reason is None
    assert known(found.mean) * found.mean.n == pytest.approx(known(found.equity), rel=1e-9)
    assert known(found.margin) == pytest.approx(0.42, abs=0.01)  # as the company's laws say
    assert 0 < known(found.served) < 0.2
    assert found.card.model in ("sbg", "bdw")
    assert found.card.basis == "margin"
    assert (found.card.horizon_months, found.card.discount_rate) == (36, 0.1)


def test_groups_add_up_to_the_whole(found: Value) -> None:
    assert {group.group for group in found.groups} == set(SEGMENTS)
    assert sum(group.mean.n for group in found.groups) == found.mean.n
    together = sum(group.equity.value for group in found.groups)
    assert together == pytest.approx(found.equity.value, rel=1e-9)
    # Errors that all share don't cancel out: the whole is less sure than if groups erred by themselves.
    half = [(group.equity.high - group.equity.low) / 2 for group in found.groups]
    assert (
        np.sqrt(np.square(half).sum()) < (found.equity.high - found.equity.low) / 2 <= sum(half) * (1 + 1e-9)
    )


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sets(st.sampled_from(SEGMENTS), min_size=1), st.sets(st.sampled_from(COUNTRIES), min_size=1))
def test_segments_of_a_lens_add_up(company: Company, segments: set[str], countries: set[str]) -> None:
    bounds = tuple(("customer.country", each) for each in sorted(countries))
    every = Lens(segment=(*bounds, *(("customer.segment", each) for each in sorted(segments))))
    parts = [Lens(segment=(*bounds, ("customer.segment", each))) for each in sorted(segments)]
    people = worthiest(company, every, limit=100_000)
    apart = [worthiest(company, part, limit=100_000) for part in parts]
    assert people.total == sum(each.total for each in apart)
    assert sorted(one.customer for one in people.rows) == sorted(
        one.customer for each in apart for one in each.rows
    )
    whole = value_of(company, every)
    assert whole.mean.n == people.total
    if whole.equity.known:
        total = sum(one.value.value for one in people.rows)
        assert whole.equity.value == pytest.approx(total, rel=1e-9)


def test_deciles_share_everything_out(found: Value) -> None:
    assert [each.place for each in found.deciles] == list(range(1, 11))
    assert sum(known(each.share) for each in found.deciles) == pytest.approx(1, abs=1e-9)
    means = [known(each.mean) for each in found.deciles]
    assert means == sorted(means, reverse=True)
    assert found.top == found.deciles[0].share


def test_winning_customers(found: Value) -> None:
    whole = found.acquired
    assert whole.won == sum(each.won for each in found.campaigns)
    assert whole.cost.value == sum(each.cost.value for each in found.campaigns)
    assert known(whole.cac) == pytest.approx(whole.cost.value / whole.won)
    assert known(whole.ratio) == pytest.approx(whole.ltv.value / whole.cac.value)
    assert 1 <= known(whole.payback) <= 24
    by_name = {each.name: each for each in found.campaigns}
    friend, shops = by_name["Plan amigo"], by_name["Stands en tiendas"]
    assert friend.cac.high < shops.cac.low
    assert friend.ratio.low > shops.ratio.high


def test_a_campaigns_cost_is_not_shared_out_among_some(company: Company) -> None:
    some = value_of(company, Lens(segment=(("customer.country", "PE"),)))
    assert (some.acquired, some.campaigns) == (None, ())
    bounded = replace(company, actor=Actor(1, "Ana", "sales", Scope(countries=("PE",))))
    assert value_of(bounded, Lens()).acquired is None


def test_cohorts_have_had_the_time(found: Value) -> None:
    assert [one.month for one in found.cohorts] == sorted(one.month for one in found.cohorts)
    lengths = [len(one.brought) for one in found.cohorts]
    assert lengths == list(range(24, 0, -1))  # nobody is said to bring nothing in a month to come
    assert sum(one.customers for one in found.cohorts) == 2_000
    first = found.cohorts[0]
    assert known(first.brought[-1]) > known(first.brought[3]) > 0
    assert 0 < known(first.active) < 1


def test_one_customer(company: Company) -> None:
    first = worthiest(company, Lens(), limit=1).rows[0]
    one = value_of_customer(company, first.customer)
    assert replace(first, name="") == one
    assert one.value.level == 0.9
    assert one.value.low < known(one.value) < one.value.high
    with pytest.raises(MissingError, match="customer_missing"):
        value_of_customer(company, "crm:nobody")


def test_who_has_left_is_worth_no_number(company: Company) -> None:
    with reader_of(company, edition_of(company)) as reader:
        book = book_of(company, reader)
    gone = sorted(set(book.people.ids) - set(book.ids))
    told = value_of_customer(company, str(gone[0]))
    assert told.value.reason.code == "value_left"
    assert (told.value.value, told.alive) == (None, None)
    assert len(gone) + len(book) == len(book.people.ids)


def test_rows_are_ones_own(company: Company) -> None:
    bounded = replace(company, actor=Actor(1, "Ana", "sales", Scope(countries=("PE",))))
    own = value_of(bounded, Lens(), by="customer.country")
    assert [group.group for group in own.groups] == ["PE"]
    theirs = worthiest(company, Lens(segment=(("customer.country", "CO"),)), limit=1).rows[0]
    with pytest.raises(MissingError):
        value_of_customer(bounded, theirs.customer)
    with pytest.raises(RightsError):
        value_of(replace(company, actor=Actor(1, "Ana", "agent")), Lens())


def test_the_settings_count(company: Company, found: Value) -> None:
    shorter = value_of(replace(company, ltv_horizon_months=12), Lens())
    free = value_of(replace(company, discount_rate=0.0), Lens())
    assert known(shorter.mean) < known(found.mean) < known(free.mean)
    assert shorter.card.horizon_months == 12


def test_why_nothing_can_be_told(company: Company, tmp_path: Path) -> None:
    unsaid = value_of(replace(company, contract=None), Lens())
    assert unsaid.reason.code == "value_contract_unsaid"
    assert unsaid.mean is None
    new = found_company(tmp_path / "new", {"name": "New", "contract": True})
    assert value_of(new, Lens()).reason.code == "value_nothing"
    assert worthiest(new, Lens()).reason.code == "value_nothing"


def test_without_contracts_other_models_are_used(company: Company) -> None:
    """The planted customers pay by contract, so a model of purchases fits them badly, and says so."""
    told = value_of(replace(company, contract=False), Lens())
    assert told.reason is not None or told.card.warning


@pytest.mark.parametrize("column", COLUMNS)
def test_every_offered_column_can_be_asked(company: Company, column: str) -> None:
    told = value_of(company, Lens(), by=column)
    assert sum(group.mean.n for group in told.groups) == told.mean.n


def test_a_column_that_is_not_there(company: Company) -> None:
    with pytest.raises(QuestionError, match="column_unknown"):
        value_of(company, Lens(), by="customer.shoe")


def test_small_groups_are_hidden(company: Company) -> None:
    told = value_of(company, Lens(), by="customer.name")
    assert len(told.groups) <= 60
    for group in told.groups:
        assert group.mean.known == (group.mean.n >= 30) == group.equity.known


def test_no_number_is_missing_or_endless(found: Value) -> None:
    def numbers(told: object) -> list[float]:
        if isinstance(told, float):
            return [told]
        parts = told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()
        return [number for part in parts for number in numbers(part)]

    row = value_row(found, "es")
    assert {field.name for field in fields(Value)} - {"card"} <= row.keys()
    assert np.isfinite(numbers(row)).all()
