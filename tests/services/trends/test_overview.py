"""The catalogue through a lens: every metric once, its figure the one `measure` gives, changes corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from unisono.errors import MissingError, RightsError
from unisono.loop.measure.catalogue import METRICS
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.model.words import LANGUAGES
from unisono.services.measure import measure
from unisono.services.trends import Overview, course, overview
from unisono.services.trends.overview import FAMILIES, MetricCard

YEAR = {"since": date(2025, 11, 1), "until": date(2026, 10, 31)}


@cache  # asked once, looked at by many
def found(company: Company, lens: Lens | None = None, language: str = "es") -> Overview:
    told = overview(company, lens or Lens(), language=language)
    assert told is not None
    return told


def cards(told: Overview) -> dict[str, MetricCard]:
    return {card.slug: card for shelf in told.shelves for card in (*shelf.cards, *shelf.silent)}


def test_every_metric_stands_on_its_shelf_once(demo: Company) -> None:
    told = found(demo)
    assert [shelf.family for shelf in told.shelves] == list(FAMILIES)
    assert {metric.family for metric in METRICS} == set(FAMILIES)
    assert sorted(cards(told)) == sorted(metric.slug for metric in METRICS)
    assert sum(len(shelf.cards) + len(shelf.silent) for shelf in told.shelves) == len(METRICS)


@pytest.mark.parametrize("slug", ["nps", "csat", "promise_kept", "churn", "aht", "revenue_per_customer"])
def test_a_card_says_what_the_metric_says(slug: str, demo: Company) -> None:
    card = cards(found(demo))[slug]
    (figure,) = measure(demo, Question(slug, **YEAR))
    assert card.estimate == figure.estimate
    assert card.key == figure.key


def test_only_mature_leads_are_counted(demo: Company) -> None:
    card = cards(found(demo))["conversion"]
    (figure,) = measure(demo, Question("conversion", since=YEAR["since"], until=date(2026, 8, 2)))
    assert card.estimate == figure.estimate
    assert (card.change, card.moved) == ("", None), "earlier leads have had longer"


def test_what_moved_is_counted_and_told(demo: Company) -> None:
    told = found(demo)
    moved = [card for card in cards(told).values() if card.moved and card.moved.beyond]
    assert told.moved == len(moved)
    assert told.compared == sum(card.moved is not None for card in cards(told).values()) >= 15
    for card in cards(told).values():
        assert bool(card.change) == (card.moved is not None)
    assert told.against == "del 1 nov 2024 al 31 oct 2025"


def test_each_metric_has_its_periods_without_gaps(demo: Company) -> None:
    assert len(course(demo, "promise_kept", Lens(), language="es")) == 12
    (june,) = measure(demo, Question("aht", since=date(2026, 6, 1), until=date(2026, 6, 30)))
    assert course(demo, "aht", Lens(), language="es")[7].n == june.estimate.n
    weeks = course(demo, "aht", Lens(date(2026, 8, 1), date(2026, 10, 31)), language="es")
    assert 13 <= len(weeks) <= 15, "three months are told by week"


def test_a_lens_narrows_every_card(demo: Company) -> None:
    lens = Lens(segment=(("customer.country", "PE"),))
    told = cards(found(demo, lens))
    (figure,) = measure(demo, Question("csat", where=lens.where, **YEAR))
    assert told["csat"].estimate == figure.estimate


def test_what_a_lens_cannot_look_at_says_why(demo: Company) -> None:
    told = found(demo, Lens(segment=(("customer.country", "PE"),)))
    silent = [card for shelf in told.shelves for card in shelf.silent]
    reasons = {card.slug: card.estimate.reason.code for card in silent if card.estimate.reason}
    assert len(reasons) == len(silent)
    assert reasons["win_rate"] == "deals_unplaced"
    assert reasons["targets_met"] == "column_out_of_reach"
    for slug in ("conversion", "lead_to_mql", "mql_accepted", "cost_per_lead"):
        assert reasons[slug] == "leads_unplaced", slug
    assert course(demo, "conversion", Lens(segment=(("customer.country", "PE"),)), language="es") == ()


def test_no_course_of_a_metric_nobody_knows(demo: Company) -> None:
    with pytest.raises(MissingError):
        course(demo, "npx", Lens(), language="es")


def test_a_lens_on_a_column_few_metrics_reach_does_not_fail(demo: Company) -> None:
    told = cards(found(demo, Lens(segment=(("plan", "x"),))))
    assert told["nps"].estimate.reason is not None
    assert told["nps"].estimate.reason.code == "column_out_of_reach"
    assert told["nps"].estimate.reason.facts == {"column": "Plan"}
    assert told["churn"].estimate.n == 0, "churn reaches the plan; nobody has plan x"


def test_the_table_holds_what_the_page_shows(demo: Company) -> None:
    told = found(demo)
    assert told.table.name == "metrics"
    rows = {row.cells[0]: row for row in told.table.rows}
    assert len(rows) == len(METRICS)
    card = cards(told)["csat"]
    assert rows[card.name].cells[2] == card.estimate
    assert rows[card.name].keys == (("value", card.key),)
    assert card.moved is not None
    assert rows[card.name].cells[3] == card.moved.shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_language(language: str, demo: Company) -> None:
    told = found(demo, language=language)
    assert all(not shelf.name.startswith("family.") for shelf in told.shelves)
    assert all(not card.name.startswith("metric.") for card in cards(told).values())
    assert len({card.asks for card in cards(told).values()}) == len(METRICS)


def test_rows_of_others_are_in_no_card(demo: Company, peru: Company) -> None:
    own = cards(found(peru))
    narrowed = cards(found(demo, Lens(segment=(("customer.country", "PE"),))))
    for slug in ("nps", "promise_kept", "aht", "churn", "revenue_per_customer"):
        assert own[slug].estimate == narrowed[slug].estimate, slug


def test_who_may_see_no_figures_sees_none(agent: Company) -> None:
    with pytest.raises(RightsError):
        overview(agent, Lens(), language="es")


def test_a_company_without_data_has_no_catalogue(bare: Company) -> None:
    assert overview(bare, Lens(), language="es") is None
    assert overview(replace(bare, contract=True), Lens(), language="es") is None
