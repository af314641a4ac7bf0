"""Revenue per customer: summed for each customer first, and never across currencies."""

from __future__ import annotations

from datetime import date

import pytest

from tests.loop.measure.company import Company, Row, at


def paid(customer: str | None, amount: int, **more: object) -> Row:
    return {
        "customer_id": customer,
        "amount": amount,
        "at": at("2018-03-05 10:00"),
        "currency": "BRL",
        **more,
    }


def test_each_customer_counts_once_with_all_they_paid() -> None:
    company = Company(transactions=[paid("a", 1000), paid("a", 500), paid("a", -300), paid("b", 800)])
    found = company.one("revenue_per_customer")
    assert company.mean("revenue_per_customer") == (2, 1000.0)
    assert (found.unit, found.currency, found.n) == ("money", "BRL", 2)


def test_money_of_nobody_known_belongs_to_nobody() -> None:
    assert Company(transactions=[paid("a", 1000), paid(None, 5000)]).mean("revenue_per_customer") == (1, 1000)


def test_a_customer_is_summed_within_group_and_period() -> None:
    company = Company(
        transactions=[
            paid("a", 100, kind="purchase"),
            paid("a", 300, kind="purchase", at=at("2018-04-05 10:00")),
            paid("a", 50, kind="fee"),
            paid("b", 500, kind="purchase"),
        ]
    )
    assert company.split("revenue_per_customer", "kind") == {"fee": (1, 50), "purchase": (2, 450)}
    assert company.split("revenue_per_customer", grain="month") == {"2018-03": (2, 325), "2018-04": (1, 300)}


def test_a_customer_weighs_as_much_as_their_rows_on_average() -> None:
    rows = [paid("a", 100, weight=1.0), paid("a", 100, weight=5.0), paid("b", 1000)]
    assert Company(transactions=rows).mean("revenue_per_customer") == (2, pytest.approx((3 * 200 + 1000) / 4))


def several(*currencies: str | None) -> Company:
    return Company(
        transactions=[
            paid(f"{currency} {place}", 100 * place, currency=currency)
            for currency in currencies
            for place in range(40)
        ]
    )


def test_currencies_do_not_add_up() -> None:
    found = several("BRL", "USD").one("revenue_per_customer", currency="BRL")
    assert (found.value, found.low, found.high, found.currency) == (None, None, None, None)
    assert found.reason is not None
    assert found.reason.code == "several_currencies"
    assert found.reason.facts == {"currencies": "BRL, USD"}


def test_split_by_currency_each_has_its_own() -> None:
    figures = several("BRL", "USD").measure("revenue_per_customer", "currency")
    told = {figure.group["currency"]: (figure.estimate.currency, figure.estimate.value) for figure in figures}
    assert told == {"BRL": ("BRL", pytest.approx(1950)), "USD": ("USD", pytest.approx(1950))}


@pytest.mark.parametrize(
    ("currencies", "own", "known"),
    [
        (("BRL",), None, "BRL"),
        ((None,), "PEN", "PEN"),
        ((None,), None, None),
        (("PEN", None), "PEN", "PEN"),
    ],
)
def test_unnamed_money_is_in_the_companys_currency(
    currencies: tuple[str | None, ...], own: str | None, known: str | None
) -> None:
    found = several(*currencies).one("revenue_per_customer", currency=own)
    assert found.value == pytest.approx(1950)
    assert found.currency == known


@pytest.mark.parametrize(("currencies", "own"), [(("BRL", None), "PEN"), (("AUD", "BRL", None), "BRL")])
def test_unnamed_money_beside_another_currency_does_not_add_up(
    currencies: tuple[str | None, ...], own: str
) -> None:
    reason = several(*currencies).one("revenue_per_customer", currency=own).reason
    assert reason is not None
    assert reason.code == "several_currencies"


def sale(customer: str | None, day: str, margin: int | None = 10, amount: int = 100, **more: object) -> Row:
    """A sale on a day, with its margin."""
    return paid(customer, amount, at=at(f"{day} 10:00"), margin=margin, **more)


def test_what_each_customer_leaves() -> None:
    rows = [sale("a", "2018-03-01", 30), sale("a", "2018-03-02", -10), sale("b", "2018-03-01", 60)]
    rows += [sale("c", "2018-03-01", None), sale(None, "2018-03-01", 900)]
    company = Company(transactions=rows)
    assert company.mean("margin_per_customer") == (2, pytest.approx(40))
    assert company.one("margin_per_customer").currency == "BRL"


def test_a_customer_is_at_a_loss_where_all_of_it_adds_up_to_one() -> None:
    rows = [sale("a", "2018-03-01", 30), sale("a", "2018-04-02", -40), sale("b", "2018-03-01", 60)]
    rows += [sale("zero", "2018-03-01", 0), sale("c", "2018-03-01", None)]
    company = Company(transactions=rows)
    assert company.mean("negative_margin") == (3, pytest.approx(1 / 3))
    assert company.split("negative_margin", grain="month") == {"2018-03": (3, 0.0), "2018-04": (1, 1.0)}
    assert company.mean("negative_margin", until=date(2018, 3, 31)) == (3, 0.0)
    assert company.mean("negative_margin", since=date(2018, 4, 1)) == (1, 1.0)


def test_who_buys_again_within_a_year_of_those_who_have_had_the_year() -> None:
    rows = [
        sale("again", "2017-01-01"),
        sale("again", "2017-12-20"),
        sale("same day", "2017-01-01"),
        sale("same day", "2017-01-01"),
        sale("too late", "2017-01-01"),
        sale("too late", "2018-01-20"),
        sale("refunded", "2017-01-05"),
        sale("refunded", "2017-03-01", amount=-100),
        sale("too young", "2017-06-01"),
        sale("too young", "2017-07-01"),
        sale("bound", "2017-01-01"),
        sale("bound", "2017-02-01"),
        sale(None, "2017-01-01"),
    ]
    bound = [{"customer_id": "bound", "starts_at": at("2017-01-01 00:00")}]
    company = Company(transactions=rows, contracts=bound)
    assert company.mean("repeat_purchase") == (4, pytest.approx(1 / 4))
    assert set(company.split("repeat_purchase", grain="month")) == {"2018-01"}


def test_subscribers_say_nothing_of_buying_again() -> None:
    rows = [sale("bound", "2017-01-01"), sale("bound", "2018-02-01")]
    bound = [{"customer_id": "bound", "starts_at": at("2017-01-01 00:00")}]
    reason = Company(transactions=rows, contracts=bound).one("repeat_purchase").reason
    assert reason is not None
    assert reason.code == "no_free_year"
