"""Every word of the lists of figures does what it is listed for, in the language it is listed in."""

from __future__ import annotations

import pytest

from tests.loop.listen.claims.phrases import calendar_in, figures_in, kinds_in, written_in
from unisono.loop.listen.claims.figures import SOON
from unisono.loop.listen.claims.measures import MEASURES, NUMBERS
from unisono.loop.listen.claims.nouns import TONGUES, Tongue

HEDGES = tuple(sense for sense in MEASURES if sense.startswith("hedge:"))
TIME: dict[Tongue, str] = {"es": "5 horas", "pt": "5 horas", "en": "5 hours"}
PRICE: dict[Tongue, str] = {"es": "S/ 49", "pt": "R$ 49", "en": "£49"}
CALENDARS = {
    "round": "24/7",
    "week_whole": "mon-sun",
    "weekend": "sat-sun",
    "week_days": "mon-fri",
    "mon_sat": "mon-sat",
}


def entries(sense: str, tongue: Tongue) -> list[str]:
    """The words and phrases listed for a meaning, as copy has them."""
    return [entry.replace("_", " ") for entry in MEASURES[sense][TONGUES.index(tongue)].split()]


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("sense", HEDGES)
def test_every_hedge_hedges_the_figure_behind_it(sense: str, tongue: Tongue) -> None:
    for said in entries(sense, tongue):
        (found,) = figures_in(f"{said} {TIME[tongue]}", tongue)
        assert (f"hedge:{found.quantity.hedge}", found.quantity.written) == (sense, "5 hours"), said


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("sense", ["hedge:average", "hedge:under", "hedge:about"])
def test_some_hedges_may_follow_their_figure(sense: str, tongue: Tongue) -> None:
    for said in entries(sense, tongue):
        found = figures_in(f"{TIME[tongue]} {said}", tongue)[0]
        assert f"hedge:{found.quantity.hedge}" == sense, said


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("sense", ["hedge:up_to", "hedge:from", "hedge:over"])
def test_other_hedges_speak_of_what_follows(sense: str, tongue: Tongue) -> None:
    for said in entries(sense, tongue):
        found = figures_in(f"{TIME[tongue]} {said} x", tongue)[0]
        assert found.quantity.hedge == "", said


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("sense", SOON)
def test_every_word_for_soon_is_so_many_days(sense: str, tongue: Tongue) -> None:
    amount, unit = SOON[sense]
    for said in entries(sense, tongue):
        (found,) = figures_in(said, tongue)
        assert (found.quantity.amount, found.quantity.unit, found.soon) == (amount, unit, True), said


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("sense", CALENDARS)
def test_every_word_for_days_and_round_the_clock(sense: str, tongue: Tongue) -> None:
    for said in entries(sense, tongue):
        assert calendar_in(said, tongue) == CALENDARS[sense], said


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_name_of_a_day_may_open_a_list(tongue: Tongue) -> None:
    last = {"es": "domingo", "pt": "domingo", "en": "Sunday"}[tongue]
    joint = {"es": "y", "pt": "e", "en": "and"}[tongue]
    names = ("mon", "tue", "wed", "thu", "fri", "sat")
    for day, name in enumerate(names):
        told = "sat-sun" if name == "sat" else f"{name},sun"
        for said in entries(f"day:{day}", tongue):
            assert calendar_in(f"{said} {joint} {last}", tongue) == told, said


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_way_to_say_morning_and_afternoon(tongue: Tongue) -> None:
    to = {"es": "a", "pt": "a", "en": "to"}[tongue]
    for morning in entries("am", tongue):
        for afternoon in entries("pm", tongue):
            said = f"8 {morning} {to} 6 {afternoon}".replace("a.m", "a.m.").replace("p.m", "p.m.")
            assert calendar_in(said, tongue) == "08:00-18:00", said


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_way_to_say_how_often_makes_a_price(tongue: Tongue) -> None:
    price = {"es": "price_from 49 PEN", "pt": "price_from 49 BRL", "en": "price_from 49 GBP"}[tongue]
    for said in entries("per_month", tongue):
        assert kinds_in(f"Fibra {PRICE[tongue]} {said}", tongue)[:1] == [price], said


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_way_to_say_a_day_makes_24_hours_a_clock(tongue: Tongue) -> None:
    hours = {"es": "24 horas", "pt": "24 horas", "en": "24 hours"}[tongue]
    for said in entries("a_day", tongue):
        assert written_in(f"{hours} {said}", tongue) == ["24/7"], said


@pytest.mark.parametrize("tongue", TONGUES)
def test_noon_and_midnight_are_times_of_the_day(tongue: Tongue) -> None:
    said = {"es": "de 8 am a {}", "pt": "8 am a {}", "en": "from 8 am to {}"}[tongue]
    for noon in entries("clock:12", tongue):
        assert calendar_in(said.format(noon), tongue) == "08:00-12:00", noon
    for midnight in entries("clock:24", tongue):
        assert calendar_in(said.format(midnight), tongue) == "08:00-24:00", midnight


@pytest.mark.parametrize("tongue", TONGUES)
def test_numbers_have_a_word_up_to_twenty_and_for_each_ten(tongue: Tongue) -> None:
    place = TONGUES.index(tongue)
    for value in (*range(21), *range(30, 101, 10), 1_000, 1_000_000):
        assert NUMBERS[value][place].split(), value
