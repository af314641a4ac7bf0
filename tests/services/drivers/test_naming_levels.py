"""What levels, steps and values are called, also where words are the company's own or put together."""

from __future__ import annotations

import pytest

from unisono.loop.measure.drivers import Driver
from unisono.loop.measure.drivers.candidates import CANDIDATES, CONTACTS, LATE_DAYS, WAIT_SECONDS, Candidate
from unisono.model.words import LANGUAGES
from unisono.services.drivers.naming import driver_name, level_text, step_text

BY_SLUG = {each.slug: each for each in CANDIDATES}


def of(slug: str, *levels: tuple[str, ...]) -> Driver:
    return Driver(BY_SLUG[slug], levels, (50,) * len(levels))


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("rating_driver_precio", "Precio"),
        ("rating_precio", "Precio"),
        ("rating_driver_calidad_del_servicio", "Calidad del servicio"),
        ("rating_q1", "Q1"),
    ],
)
def test_a_rating_has_the_company_s_own_word(slug: str, name: str) -> None:
    assert driver_name(slug, "es") == name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_drivers_of_the_same_rows_share_a_name(language: str) -> None:
    for rows in ("answers", "months"):
        names = [driver_name(each.slug, language) for each in CANDIDATES if rows in each.rows]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", [each.slug for each in CANDIDATES if each.ordered])
def test_no_two_levels_of_a_driver_share_a_name(slug: str, language: str) -> None:
    whole = of(slug, *((str(level),) for level in range(BY_SLUG[slug].levels)), ("",))
    names = [level_text(whole, level, language) for level in range(len(whole.levels))]
    assert len(set(names)) == len(names)
    assert not [name for name in names if name.startswith("driver.")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", [each.slug for each in CANDIDATES if each.ordered])
def test_a_step_says_what_to_do(slug: str, language: str) -> None:
    said = step_text(slug, language)
    assert said
    assert said[0].islower()  # it stands after a colon
    assert not said.endswith(".")


@pytest.mark.parametrize("slug", [each.slug for each in CANDIDATES if not each.ordered])
def test_what_stands_beside_each_other_has_no_step(slug: str) -> None:
    assert step_text(slug, "es") == ""


@pytest.mark.parametrize(
    ("slug", "bounds"), [("wait", WAIT_SECONDS), ("lateness", LATE_DAYS), ("contacts_month", CONTACTS)]
)
def test_there_is_one_level_more_than_bounds(slug: str, bounds: tuple[float, ...]) -> None:
    assert BY_SLUG[slug].levels == len(bounds) + 1
    assert list(bounds) == sorted(bounds, reverse=True)  # worst first


@pytest.mark.parametrize(
    ("levels", "place", "said"),
    [
        ((("0",), ("1", "2")), 0, "rota"),
        ((("0", ""), ("1",)), 0, "rota"),
        ((("0",), ("1",), ("",)), 2, "sin registro"),
    ],
    ids=["one value", "few without record joined it", "without record"],
)
def test_a_level_is_called_by_what_was_recorded(
    levels: tuple[tuple[str, ...], ...], place: int, said: str
) -> None:
    assert level_text(of("promise", *levels), place, "es") == said


def test_joined_levels_are_called_from_the_worst_to_the_best() -> None:
    wait = of("wait", ("0",), ("1", "2", "3"), ("4",))
    names = [level_text(of("wait", (str(level),)), 0, "pt") for level in range(5)]
    assert level_text(wait, 1, "pt") == f"{names[1]} a {names[3]}"


def test_a_value_nobody_foresaw_is_said_as_it_stands() -> None:
    assert level_text(Driver(Candidate("topic", ""), (("fuga de agua",),), (9,)), 0, "en") == "fuga de agua"
