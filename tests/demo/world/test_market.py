"""The literal tables hold together: shares add up, places are those of their names, promises can be kept."""

from __future__ import annotations

from dataclasses import fields
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from unisono.demo.world import market
from unisono.demo.world.market import (
    CAMPAIGNS,
    CAUSES,
    CHANNELS,
    CITIES,
    DRIVERS,
    INSTRUMENTS,
    LANGUAGES,
    NEEDS,
    PLANS,
    PROMISED_SECONDS,
    PROMISES,
    SEGMENTS,
    STEP,
    STEPS,
    THEMES,
    TONES,
    TOPICS,
    URGENCIES,
)
from unisono.model.canon import BY_NAME


@pytest.mark.parametrize(
    ("shares", "kinds"),
    [
        ([city.share for city in CITIES], CITIES),
        (market.LANGUAGE_SHARES, LANGUAGES),
        (market.SEGMENT_SHARES, SEGMENTS),
        (market.TOPIC_SHARES, TOPICS),
        (market.TOPIC_SHARES_BY_NIGHT, TOPICS),
        *((campaign.needs, NEEDS) for campaign in CAMPAIGNS),
    ],
)
def test_shares_add_up_to_one_and_each_kind_has_one(shares: list[float], kinds: tuple[object, ...]) -> None:
    assert sum(shares) == pytest.approx(1.0)
    assert min(shares) >= 0
    assert len(shares) == len(kinds)


@pytest.mark.parametrize(
    "names",
    [SEGMENTS, NEEDS, CHANNELS, TOPICS, CAUSES, DRIVERS, THEMES, TONES, URGENCIES, INSTRUMENTS, LANGUAGES],
)
def test_names_are_told_once(names: tuple[str, ...]) -> None:
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("table", [CAMPAIGNS, PROMISES, STEPS])
def test_codes_are_told_once(table: tuple[market.Campaign, ...]) -> None:
    assert len({row.code for row in table}) == len(table)


def test_places_are_those_of_their_names() -> None:
    assert CITIES[market.MEXICO].name == "Ciudad de México"
    assert [CITIES[place].country for place in (market.LIMA, market.BOGOTA, market.SANTIAGO)] == [
        "PE",
        "CO",
        "CL",
    ]
    assert NEEDS[market.NIGHT] == "ayuda de noche"
    assert NEEDS[market.SAVING] == "ahorro"
    assert CAUSES[market.BROKEN_PROMISE] == "promesa_rota"
    assert CAUSES[market.NO_WELCOME] == "sin_bienvenida"
    assert THEMES[market.NIGHT_SILENCE] == "noche_sin_respuesta"
    assert THEMES[market.GENERAL] == "en_general"
    assert TONES[market.POSITIVE] == "positivo"
    assert CHANNELS[market.MAIL] == "correo"
    assert INSTRUMENTS[market.CES] == "ces"
    assert all(STEPS[place].code == code for code, place in STEP.items())


def test_campaigns_stand_where_they_are_looked_for() -> None:
    assert CAMPAIGNS[market.BY_FRIEND].code == "C-REC"
    assert CAMPAIGNS[market.NIGHT_CAMPAIGN].claim == "P-247"
    assert "50 %" in CAMPAIGNS[market.DISCOUNT_CAMPAIGN].name
    assert "anual" in CAMPAIGNS[market.ANNUAL_CAMPAIGN].name


def test_campaigns_run_within_the_story_and_sell() -> None:
    for campaign in CAMPAIGNS:
        assert set(campaign.months) <= set(range(24))
        assert 0 < campaign.conversion < 1
        assert campaign.weight > 0
        assert campaign.monthly_cost > 0


def test_somebody_comes_in_every_month() -> None:
    assert {month for campaign in CAMPAIGNS for month in campaign.months} == set(range(24))


def test_claims_are_promises_made_by_then() -> None:
    """No campaign claims what the company hasn't said yet."""
    begins = {promise.code: promise.from_month for promise in PROMISES}
    for campaign in CAMPAIGNS:
        if campaign.claim:
            assert min(campaign.months) >= begins[campaign.claim]


def test_promises_of_an_answer_say_how_soon_and_where() -> None:
    seconds = {"minutes": 60, "hours": 3_600}
    answers = [promise for promise in PROMISES if promise.channel]
    assert [promise.channel for promise in answers] == list(CHANNELS)
    assert tuple(promise.target * seconds[promise.unit] for promise in answers) == PROMISED_SECONDS


def test_promises_are_of_kinds_the_product_knows() -> None:
    (kind,) = [column for column in BY_NAME["promises"].columns if column.name == "kind"]
    assert all(promise.kind in kind.meaning for promise in PROMISES)


def test_four_of_twenty_steps_are_moments_and_two_of_them_silent() -> None:
    moments = [step.moment for step in STEPS if step.moment]
    assert len(STEPS) == 20
    assert sorted(moments) == ["loud", "loud", "silent", "silent"]
    assert {step.department for step in STEPS} == {"marketing", "sales", "service"}
    assert {step.seen_in for step in STEPS} <= set(BY_NAME)


def test_dearer_plans_cost_more() -> None:
    fees = [plan.fee for plan in PLANS]
    assert fees == sorted(fees)
    assert all(isinstance(fee, int) for fee in fees)
    assert (market.ESSENTIAL, market.COMPLETE, market.PREMIUM) == (0, 1, 2)


def test_cities_have_zones_that_exist_and_two_mended_their_nights() -> None:
    assert all(ZoneInfo(city.zone) for city in CITIES)
    mended = [city.name for city in CITIES if city.fixed_in_month is not None]
    assert mended == ["Bogotá", "Santiago"]


def test_by_night_it_is_not_bills_people_call_about() -> None:
    by_day, by_night = np.array(market.TOPIC_SHARES), np.array(market.TOPIC_SHARES_BY_NIGHT)
    assert by_night[TOPICS.index("fuga de agua")] > by_day[TOPICS.index("fuga de agua")]
    assert by_night[TOPICS.index("cobro")] < by_day[TOPICS.index("cobro")]


def test_rows_of_tables_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        setattr(CITIES[0], fields(CITIES[0])[0].name, "Cusco")
