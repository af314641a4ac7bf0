"""One promise: its week of hours, its trend, for whom, and the words of those let down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.services.promises.desk import ATTACK
from tests.services.promising import stocked_shop
from unisono.errors import MissingError, RightsError
from unisono.loop.measure.ledger import STANDARD
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.rights import Actor
from unisono.model.words import LANGUAGES
from unisono.services.promises import PromisePage, one_promise


def page(company: Company, name: str, lens: Lens | None = None, language: str = "es") -> PromisePage:
    found = one_promise(company, name, lens or Lens(), language=language)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def night(help_desk: Company) -> PromisePage:
    return page(help_desk, "d:night")


def test_the_week_has_every_hour_and_only_what_was_asked(night: PromisePage) -> None:
    heat = night.heat
    assert heat is not None
    assert (heat.rows[0], heat.rows[6], heat.columns[0], heat.columns[23]) == (
        "lunes",
        "domingo",
        "00:00",
        "23:00",
    )
    assert heat.target == STANDARD
    asked = {(day, hour) for day, cells in enumerate(heat.cells) for hour, cell in enumerate(cells) if cell.n}
    assert asked == {(day, hour) for day in range(7) for hour in (3, 10, 11, 15)}
    assert sum(cell.n for cells in heat.cells for cell in cells) == 160
    assert all(cell.value is None for cells in heat.cells for cell in cells), (
        "five or six calls a cell are few"
    )
    assert all(bool(key) == bool(cell.n) for keys, cells in zip(heat.keys, heat.cells, strict=True)
               for key, cell in zip(keys, cells, strict=True))  # fmt: skip


def test_the_hour_that_keeps_least_is_said(night: PromisePage) -> None:
    assert night.heat is not None
    assert night.heat.title == "A las 03:00 solo se cumple el 0,0\xa0%"
    assert night.worst == ("A las 03:00 solo se cumple el 0,0\xa0%: −100,0 puntos frente a las demás horas.",)
    assert night.by_hour is not None
    assert [bar.label for bar in night.by_hour.rows] == ["03:00 ▼", "10:00 ▲", "11:00 ▲", "15:00 ▲"]


def test_where_no_hour_stands_apart_none_is_named(help_desk: Company) -> None:
    mail = page(help_desk, "d:mail/1 y 2")
    assert mail.heat is not None
    assert mail.heat.title == "Ninguna hora cumple claramente menos que las demás"
    assert mail.worst == ()


def test_the_words_of_those_let_down_and_of_nobody_else(night: PromisePage) -> None:
    assert night.quotes is not None
    assert [quote.words for quote in night.quotes] == [
        f"{ATTACK} nobody at three, day {day}" for day in range(39, 34, -1)
    ]
    assert (night.quotes[0].score, night.quotes[0].instrument, night.quotes[0].day) == (
        1.0,
        "csat",
        date(2026, 2, 13),
    )
    assert night.quotes[0].customer == "d:u2"


def test_who_may_see_no_customers_reads_no_words(help_desk: Company) -> None:
    narrow = Actor(3, "Token", "cxo", narrowed=frozenset({"see_figures"}))
    assert page(replace(help_desk, actor=narrow), "d:night").quotes is None


def test_for_whom_it_is_kept(night: PromisePage) -> None:
    charts = [chart for chart, _ in night.splits]
    tables = {table.name: table for table in night.tables}
    assert {name for _, name in night.splits} == {"by_country", "by_topic"}, "one segment is no split"
    assert charts[-1].title == "«topic 3» va peor que el resto: −100,0 puntos"
    assert {row.cells[0] for row in tables["by_country"].rows} == {"PE", ATTACK}
    assert set(tables) == {"trend", "hours", "by_country", "by_topic"}
    assert len(tables["hours"].rows) == 168


def test_the_trend_has_the_promise_on_it(help_desk: Company, night: PromisePage) -> None:
    assert night.trend is not None
    assert night.trend.periods == ("2026-01", "2026-02")
    assert all(words for _, _, words in night.happened)
    assert {kind for _, kind, _ in night.happened} == {"promesa"}
    assert page(help_desk, "d:quiet").trend is None


def test_what_cannot_be_measured_says_what_it_lacks(help_desk: Company) -> None:
    best = page(help_desk, "d:best")
    assert best.entry.verdict == "unmeasured"
    assert (best.heat, best.trend, best.splits, best.tables, best.quotes) == (None, None, (), (), None)


def test_a_lens_narrows_the_page(help_desk: Company) -> None:
    narrowed = page(
        help_desk, "d:night", Lens(date(2026, 1, 5), date(2026, 1, 11), (("customer.country", "PE"),))
    )
    assert narrowed.entry.kept is not None
    assert narrowed.heat is not None
    assert (
        narrowed.entry.kept.estimate.n == sum(cell.n for cells in narrowed.heat.cells for cell in cells) < 28
    )
    assert narrowed.quotes
    assert all(date(2026, 1, 5) <= quote.day <= date(2026, 1, 12) for quote in narrowed.quotes if quote.day)
    assert all(int(quote.customer.removeprefix("d:u")) % 2 for quote in narrowed.quotes), "only of Peru"


def test_an_order_is_promised_for_a_day_not_for_an_hour(tmp_path: Path) -> None:
    shop = page(stocked_shop(tmp_path / "shop"), "delivery")
    assert (shop.heat, shop.by_hour, shop.worst) == (None, None, ())
    assert shop.trend is not None
    assert shop.entry.finding is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_language(language: str, help_desk: Company) -> None:
    found = page(help_desk, "d:night", language=language)
    assert found.heat is not None
    assert found.by_hour is not None
    said = [
        found.heat.title,
        found.heat.subtitle,
        found.by_hour.title,
        *found.worst,
        *(t.title for t in found.tables),
    ]
    assert not any("promises." in each or "measure." in each or "{hour}" in each for each in said)


def test_the_planted_nights_are_the_worst(demo: Company) -> None:
    found = page(demo, "crm:P-247")
    assert len(found.worst) == 3
    assert all(words.startswith("A las 0") for words in found.worst)
    assert found.quotes


def test_rights_and_what_is_not_there(help_desk: Company, bare: Company) -> None:
    with pytest.raises(RightsError):
        page(replace(help_desk, actor=Actor(2, "Eva", "agent")), "d:night")
    with pytest.raises(MissingError, match="promise_missing"):
        page(help_desk, "d:nothing")
    with pytest.raises(MissingError, match="promise_missing"):
        one_promise(bare, "d:night", Lens(), language="es")
