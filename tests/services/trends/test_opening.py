"""A figure laid open says what it is, of which rows, and how it changed; nobody is named in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.services.conftest import GOOD, HEADER, Shop
from tests.services.promising import stocked_shop
from unisono.errors import MissingError, QuestionError, RightsError
from unisono.model.company import Company
from unisono.model.question import Question
from unisono.model.rights import Actor
from unisono.model.words import LANGUAGES
from unisono.services.measure import measure
from unisono.services.trends import Laid, lay_open


def laid(company: Company, key: str, limit: int = 100) -> Laid:
    return lay_open(company, key, language="es", limit=limit)


def names(found: Laid) -> list[str]:
    assert found.rows is not None
    return [column.name for column in found.rows.columns]


def test_a_figure_says_all_of_itself(demo: Company) -> None:
    (figure,) = measure(demo, Question("csat", since=date(2025, 11, 1), until=date(2026, 10, 31)))
    found = laid(demo, figure.key)
    assert found.estimate == figure.estimate
    assert found.key == figure.key
    assert (found.name, found.unit, found.level) == ("Satisfacción (CSAT)", "proporción", "95\xa0%")
    assert found.asks.startswith("¿Qué parte")
    assert "4 o 5" in found.formula
    assert found.when_not
    assert found.edition == 1
    assert found.as_of
    assert found.period == "del 1 nov 2025 al 31 oct 2026"
    assert found.change.startswith("Sin cambio más allá del azar frente al período del 1 nov 2024")


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_language(language: str, demo: Company) -> None:
    found = lay_open(demo, "promise_kept@1/hour=3", language=language)
    assert found.chosen[0][1] == "03:00"
    assert found.rows is not None
    assert not any(title.title.startswith("measure.") for title in found.rows.columns)


def test_the_rows_are_those_of_the_figure(demo: Company) -> None:
    found = laid(demo, "promise_kept@1/hour=3", limit=20)
    assert names(found) == ["customer_id", "at", "hour", "value", "source", "source_id", "id"]
    assert found.rows is not None
    assert len(found.rows.rows) == 20
    assert found.estimate is not None
    assert found.rows.total == found.estimate.n > 20
    for row in found.rows.rows:
        _, at, hour, value, *_ = row.cells
        assert isinstance(at, datetime)
        assert at.hour == 3
        assert hour == "03:00"
        assert value in (0, 1)


def test_what_names_somebody_is_never_among_the_rows(demo: Company) -> None:
    found = laid(demo, "nps@1/customer.name=Ana/channel=correo")
    assert "customer.name" not in names(found)
    assert "channel" in names(found)


def test_a_period_is_compared_with_the_one_before(demo: Company) -> None:
    figures = {figure.period: figure for figure in measure(demo, Question("promise_kept", grain="month"))}
    found = laid(demo, figures["2025-07"].key)
    assert found.change.endswith("frente a junio de 2025.")
    assert found.tone == "neutral"
    assert laid(demo, figures["2024-11"].key).change == "", "nothing came before the first"


def test_a_change_beyond_chance_is_told_with_its_size(tmp_path: Path) -> None:
    shop = stocked_shop(tmp_path / "shop")
    june = Question("delivery_on_day", since=date(2018, 6, 1), until=date(2018, 6, 30))
    found = laid(shop, measure(shop, june)[0].key)
    assert found.tone == "bad"
    assert found.change == ("Peor: −40,0 puntos frente al período del 1 jun 2017 al 15 jun 2017 (p < 0,001).")


def test_a_figure_of_all_time_is_compared_with_nothing(demo: Company) -> None:
    found = laid(demo, "nps@1")
    assert (found.change, found.tone, found.period) == ("", "neutral", "toda la historia")


def test_a_key_without_an_edition_becomes_one_with_it(demo: Company) -> None:
    found = laid(demo, "nps@")
    assert found.key == "nps@1"
    assert found.estimate is not None


def test_an_old_figure_stays_what_it_was(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    shop.load()
    first = laid(shop.company, "revenue_per_customer@")
    shop.write(HEADER + GOOD.replace("10,50", "99,00"))
    shop.load()
    again, newest = laid(shop.company, first.key), laid(shop.company, "revenue_per_customer@")
    assert (again.estimate, again.edition) == (first.estimate, 1)
    assert newest.edition == 2
    assert again.unit == "PEN"
    assert again.rows is not None
    assert sorted(row.cells[2] for row in again.rows.rows) == [10.5, 1200.0], "whole soles"


def test_too_few_rows_have_no_value_and_rows_all_the_same(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    shop.load()
    found = laid(shop.company, "delivery_on_time@1")
    assert found.estimate is not None
    assert not found.estimate.known
    assert found.estimate.reason is not None
    assert found.estimate.reason.facts["missing"] == 28
    assert found.rows is not None
    assert found.rows.total == 2


def test_a_group_nobody_is_in_has_no_figure(demo: Company) -> None:
    found = laid(demo, "nps@1/customer.country=XX")
    assert found.estimate is None
    assert found.chosen == (("País", "XX"),)
    assert found.rows is not None
    assert found.rows.rows == ()


def test_rows_of_others_are_not_there(demo: Company, peru: Company) -> None:
    own, all_of_them = laid(peru, "nps@1/customer.country=PE"), laid(demo, "nps@1/customer.country=PE")
    assert own.estimate is not None
    assert own.estimate == all_of_them.estimate
    assert laid(peru, "nps@1/customer.country=CO").estimate is None


def test_who_may_see_figures_but_no_rows_sees_no_rows(demo: Company) -> None:
    narrow = replace(demo, actor=Actor(3, "Token", "cxo", narrowed=frozenset({"see_figures"})))
    found, full = laid(narrow, "csat@1"), laid(demo, "csat@1")
    assert found.rows is None
    assert (found.estimate, found.formula, found.as_of) == (full.estimate, full.formula, full.as_of)


def test_who_may_see_no_figures_sees_none(agent: Company) -> None:
    with pytest.raises(RightsError):
        laid(agent, "nps@1")


@pytest.mark.parametrize("key", ["x@1", "nps", "nps@1/@2026-99/grain:month", "nps@1/where:score"])
def test_a_key_that_cannot_be_read_is_refused(key: str, demo: Company) -> None:
    with pytest.raises(QuestionError):
        laid(demo, key)


def test_an_edition_that_is_gone_is_missing(demo: Company) -> None:
    with pytest.raises(MissingError, match="edition_missing"):
        laid(demo, "nps@77")
