"""The planted company's stays: sums that add up, windows, rights, and why nothing is said where it isn't."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.services.conftest import GOOD, HEADER, Shop
from unisono.errors import QuestionError, RightsError
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.model.rights import Actor, Scope
from unisono.services.measure import measure
from unisono.services.staying import Silent, Staying, staying
from unisono.services.staying.looking import _missing_until, _money


def told(company: Company, lens: Lens | None = None, column: str = "customer.segment") -> Staying:
    found = staying(company, lens or Lens(), column)
    assert isinstance(found, Staying)
    return found


def test_groups_add_up_to_the_whole(demo: Company) -> None:
    found = told(demo)
    assert sum(group.n for group in found.groups) == found.whole.n
    assert sum(group.left for group in found.groups) == found.whole.left
    assert found.whole.at.known
    assert found.month == 12
    assert found.columns[0] == "customer.country"


def test_the_same_whole_whatever_the_column(demo: Company) -> None:
    assert told(demo).whole.shares == told(demo, column="plan").whole.shares


def test_reasons_are_those_of_who_left_and_add_up_to_churn(demo: Company) -> None:
    found = told(demo)
    (churn,) = measure(demo, Question("churn"))
    left = sum(each.left for each in found.reasons)
    assert left == round((churn.estimate.value or 0) * churn.estimate.n)
    assert sum(each.share.value or 0 for each in found.reasons) == pytest.approx(1)
    assert found.reasons[-1].reason is None
    assert all(each.share.n == left for each in found.reasons)
    assert all(each.money and each.money.currency == "PEN" for each in found.reasons)


def test_a_window_sees_what_happened_in_it_alone(demo: Company) -> None:
    year = told(demo, Lens(since=date(2026, 1, 1), until=date(2026, 6, 30)))
    assert year.since == date(2026, 1, 1)
    assert year.last <= date(2026, 6, 30)
    assert year.whole.left < told(demo).whole.left
    assert year.missing_until is None
    (churn,) = measure(demo, Question("churn", since=date(2026, 1, 1), until=date(2026, 6, 30)))
    alive_then = round((churn.estimate.value or 0) * churn.estimate.n)
    assert sum(each.left for each in year.reasons) >= alive_then  # who came and went within it left too


def test_through_a_segment(demo: Company) -> None:
    peru = told(demo, Lens(segment=(("customer.country", "PE"),)))
    everybody = {group.value: group for group in told(demo, column="customer.country").groups}
    assert peru.whole.n == everybody["PE"].n
    assert peru.whole.shares == everybody["PE"].shares


def test_somebody_of_one_country_sees_its_contracts_alone(demo: Company) -> None:
    ana = replace(demo, actor=Actor(1, "Ana", "sales", Scope(countries=("PE",))))
    own = told(ana)
    assert own.whole.n == told(demo, Lens(segment=(("customer.country", "PE"),))).whole.n
    assert "customer.country" not in own.columns  # one value alone compares nothing


def test_an_agent_may_not(demo: Company) -> None:
    with pytest.raises(RightsError):
        staying(replace(demo, actor=Actor(1, "Ana", "agent")), Lens())


def test_a_column_that_is_not_offered_is_refused(demo: Company) -> None:
    for column in ("customer.name", "customer.email", "no_such"):
        with pytest.raises(QuestionError, match="column_not_offered"):
            staying(demo, Lens(), column)


@pytest.mark.parametrize(("contract", "code"), [(None, "unsaid"), (False, "without_contract")])
def test_it_is_never_guessed_whether_there_are_contracts(
    demo: Company, contract: bool | None, code: str
) -> None:
    assert staying(replace(demo, contract=contract), Lens()) == Silent(code)  # type: ignore[arg-type]


def test_nobody_in_the_lens_is_not_nobody_at_all(demo: Company) -> None:
    assert staying(demo, Lens(segment=(("customer.country", "AQ"),))) == Silent("nothing_seen")
    assert staying(demo, Lens(until=date(1999, 1, 1))) == Silent("nothing_seen")


def test_a_company_without_contracts_says_so(shop: Shop) -> None:
    company = replace(shop.company, contract=True)
    assert staying(company, Lens()) == Silent("no_contracts")
    shop.write(HEADER + GOOD)
    shop.load()
    assert staying(company, Lens()) == Silent("no_contracts")


def test_ends_that_seem_to_be_missing_are_noticed() -> None:
    frame = {"ended": 100, "days": 1000.0, "days_before": 900.0, "first_left": 20000}
    assert _missing_until(frame) == date(2024, 10, 4)
    assert _missing_until({**frame, "days_before": 50.0}) is None
    assert _missing_until({**frame, "ended": 0}) is None


def test_money_of_several_currencies_is_not_added_up() -> None:
    row = {"amount": 900, "priced": 3, "n": 3, "currency_low": "PEN", "currency_high": "PEN"}
    found = _money({**row, "currency_unnamed": 0}, "USD")
    assert found is not None
    assert (found.value, found.currency) == (900, "PEN")
    assert _money({**row, "currency_unnamed": 1}, "USD") is None
    assert _money({**row, "currency_unnamed": 1}, "PEN") is not None
    assert _money({**row, "currency_high": "USD", "currency_unnamed": 0}, "USD") is None
    assert _money({**row, "priced": 2, "currency_unnamed": 0}, "PEN") is None
