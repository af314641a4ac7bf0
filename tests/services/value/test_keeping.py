"""The book of each edition: made once, kept by all it depends on, and never somebody else's."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.loop.measure.company import at
from tests.services.value.made import GYM, LAST, SHOP, Made, book_in, buyers, members, sale
from unisono.model.company import Company
from unisono.model.edition import Edition
from unisono.model.estimate import Reason
from unisono.model.rights import Actor, Scope
from unisono.model.words import LANGUAGES, say
from unisono.services.value import keeping
from unisono.services.value.keeping import MOST_KEPT, book_of, frame_of
from unisono.services.value.reading import UnvaluedError


@pytest.fixture
def company(tmp_path: Path) -> Company:
    """A company whose customers come and buy; nobody has kept a book of it."""
    return replace(SHOP, folder=tmp_path)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What books are made of, instead of made: each answer is a reason that tells its number."""
    told: list[str] = []

    def make(company: Company, reader: Made) -> Reason:
        told.append(f"{company.name} {reader.edition.number}")
        return Reason("value_nothing", {"made": len(told)})

    monkeypatch.setattr(keeping, "book_of_purchases", lambda frame: make(frame.company, frame.reader))
    monkeypatch.setattr(keeping, "book_of_contracts", lambda frame: make(frame.company, frame.reader))
    return told


def reader(number: int = 1, made_at: datetime | None = None) -> Made:
    edition = Edition(number, made_at or datetime(2018, 1, number, tzinfo=UTC), {})
    return Made(edition=edition, transactions=[sale("a", LAST, 100, 40)])


# --- what is kept


def test_a_book_is_made_once(company: Company, made: list[str]) -> None:
    first, again = book_of(company, reader()), book_of(company, reader())
    assert again is first
    assert made == ["Shop 1"]


def test_another_edition_has_another_book(company: Company, made: list[str]) -> None:
    one, two = book_of(company, reader(1)), book_of(company, reader(2))
    assert one != two
    assert made == ["Shop 1", "Shop 2"]
    assert book_of(company, reader(1)) is one  # the older one is still there for who asks as of then


def test_an_edition_that_was_made_anew_has_another_book(company: Company, made: list[str]) -> None:
    """After a folder was restored from a copy, number 1 may be of other rows."""
    one = book_of(company, reader(1, datetime(2018, 1, 1, tzinfo=UTC)))
    assert book_of(company, reader(1, datetime(2018, 6, 1, tzinfo=UTC))) != one


CHANGES = {
    "folder": {"folder": Path("elsewhere")},
    "currency": {"currency": "USD"},
    "clock": {"time_zone": "Europe/Madrid"},
    "contract": {"contract": True},
    "horizon": {"ltv_horizon_months": 13},
    "discount": {"discount_rate": 0.11},
    "country": {"actor": Actor(1, "Ana", "sales", Scope(countries=("PE",)))},
    "another country": {"actor": Actor(1, "Ana", "sales", Scope(countries=("CO",)))},
    "unit": {"actor": Actor(1, "Ana", "sales", Scope(units=("PE",)))},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_a_book_depends_on_makes_another(
    company: Company, made: list[str], change: dict[str, object]
) -> None:
    mine = book_of(company, reader())
    other = book_of(replace(company, **change), reader())
    assert other != mine
    assert len(made) == 2
    assert book_of(company, reader()) is mine


@pytest.mark.parametrize(
    "change",
    [
        {"name": "Shop"},
        {"languages": ("pt",)},
        {"actor": Actor(7, "Ana", "cxo")},
        {"actor": Actor(8, "Eva", "sales", language="en")},
    ],
)
def test_who_asks_makes_none_where_they_see_the_same_rows(
    company: Company, made: list[str], change: dict[str, object]
) -> None:
    mine = book_of(company, reader())
    assert book_of(replace(company, **change), reader()) is mine
    assert len(made) == 1


def test_the_oldest_asked_for_is_forgotten(company: Company, made: list[str]) -> None:
    for number in range(1, MOST_KEPT + 1):
        book_of(company, reader(number))
    book_of(company, reader(1))  # asked for again: now the second is the oldest
    book_of(company, reader(MOST_KEPT + 1))
    count = len(made)
    book_of(company, reader(1))
    assert len(made) == count
    book_of(company, reader(2))
    assert len(made) == count + 1


def test_however_many_ask_at_once_it_is_made_once(company: Company, made: list[str]) -> None:
    with ThreadPoolExecutor(8) as pool:
        told = list(pool.map(lambda _: book_of(company, reader()), range(8)))
    assert len(made) == 1
    assert all(each is told[0] for each in told)


def test_a_failure_is_not_kept(company: Company, made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(frame: object) -> None:
        raise OSError("the disk is gone")

    with monkeypatch.context() as broken:
        broken.setattr(keeping, "book_of_purchases", breaks)
        with pytest.raises(OSError, match="disk"):
            book_of(company, reader())
    assert isinstance(book_of(company, reader()), Reason)
    assert len(made) == 1


# --- the frame, and why there may be none


def why(company: Company, **tables: list[dict[str, object]]) -> Reason:
    with pytest.raises(UnvaluedError) as caught:
        frame_of(company, Made(**tables))
    return caught.value.reason


def test_a_frame_tells_days_currency_and_margins() -> None:
    rows = [sale("a", date(2017, 3, 5), 100), sale("b", LAST, 100, 30)]
    frame = frame_of(SHOP, Made(transactions=rows))
    assert (frame.first, frame.sight.until) == (date(2017, 3, 5), LAST)
    assert (frame.sight.contract, frame.sight.currency, frame.sight.margins) == (False, "PEN", True)
    assert not frame_of(SHOP, Made(transactions=rows[:1])).sight.margins
    assert frame_of(GYM, Made(transactions=rows)).sight.contract


def test_whether_there_are_contracts_is_asked_never_guessed() -> None:
    for tables in ({}, members(40)):
        assert why(replace(SHOP, contract=None), **tables) == Reason("value_contract_unsaid")


def test_nothing_loaded_is_said() -> None:
    assert why(SHOP) == why(GYM) == Reason("value_nothing")
    undated = [{"customer_id": "a", "recurring_amount": 100, "starts_at": at("2018-01-01 09:00")}]
    assert why(GYM, contracts=undated) == Reason("value_nothing")


def test_the_last_day_is_that_of_anything_that_happened() -> None:
    """A case after the last purchase says that the data goes on, so the customer who came last has waited."""
    later = {"customer_id": "a", "opened_at": at("2019-02-01 10:00")}
    frame = frame_of(SHOP, Made(transactions=[sale("a", LAST, 100)], cases=[later]))
    assert frame.sight.until == date(2019, 2, 1)


@pytest.mark.parametrize(
    ("currencies", "own", "named"),
    [
        (("PEN", "USD"), "PEN", "PEN, USD"),
        (("USD", None), "PEN", "PEN, USD"),
        (("USD", "BRL", None), "PEN", "BRL, PEN, USD"),
    ],
)
def test_several_currencies_do_not_add_up(currencies: tuple[str | None, ...], own: str, named: str) -> None:
    rows = [sale("a", LAST, 100, currency=currency) for currency in currencies]
    reason = why(replace(SHOP, currency=own), transactions=rows)
    assert reason == Reason("several_currencies", {"currencies": named})


def test_contracts_have_currencies_too() -> None:
    held = [{"customer_id": "a", "currency": "USD", "starts_at": at("2018-01-01 09:00")}]
    rows = [sale("a", LAST, 100, currency="PEN")]
    assert why(GYM, transactions=rows, contracts=held).code == "several_currencies"
    assert frame_of(SHOP, Made(transactions=rows, contracts=held)).sight.currency == "PEN"


@pytest.mark.parametrize(
    ("currencies", "told"), [((None,), "PEN"), (("USD",), "USD"), (("PEN", None), "PEN")]
)
def test_one_currency_is_the_books(currencies: tuple[str | None, ...], told: str) -> None:
    rows = [sale("a", LAST, 100, currency=currency) for currency in currencies]
    assert frame_of(SHOP, Made(transactions=rows)).sight.currency == told


def test_a_book_in_another_currency_than_the_companys() -> None:
    dollars = [{**row, "currency": "USD"} for row in buyers(120, seed=3)]
    found = book_in(SHOP, transactions=dollars)
    assert found.currency == "USD"
    assert found.estimate_of(0).currency == "USD"
    assert found.totals(found.place(found.ids), found.place(found.ids) * 0, 1).equity(0).currency == "USD"


def test_a_reason_is_an_answer_and_no_error() -> None:
    assert book_in(replace(SHOP, contract=None)) == Reason("value_contract_unsaid")
    mixed = [sale("a", LAST, 100, currency=currency) for currency in ("PEN", "USD")]
    assert book_in(SHOP, transactions=mixed).code == "several_currencies"


CODES = (
    "contract_unsaid nothing too_few nobody_left too_few_left too_short no_customers too_few_customers"
    " no_repeaters too_few_repeaters all_equal flat no_mean left never_bought free"
)


@pytest.mark.parametrize("code", CODES.split())
def test_each_reason_has_words_in_three_languages(code: str) -> None:
    told = {say(f"reason.value_{code}", language) for language in LANGUAGES}
    assert len(told) == 3
    assert all(len(each) > 10 and not each.endswith(".") for each in told)
