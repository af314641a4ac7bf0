"""What drivers and their levels are called."""

from __future__ import annotations

from unisono.loop.measure.drivers.plan import REST, Driver
from unisono.loop.measure.drivers.rows import RATING
from unisono.model.words import known, say
from unisono.render.values import value_text
from unisono.services.trends.naming import column_text


def driver_name(slug: str, language: str) -> str:
    """What a driver is called; a rating by the company's own word for it.

    >>> driver_name("rating_driver_precio", "es"), driver_name("promise", "en")
    ('Precio', 'Promised answer')
    """
    if slug.startswith(RATING):
        own = slug.removeprefix(RATING)
        name = column_text(own, language).removeprefix("driver ")
        return name[:1].upper() + name[1:]
    return say(f"driver.{slug}.name", language)


def step_text(slug: str, language: str) -> str:
    """What moving up one step means, in words."""
    key = "driver.rating.step" if slug.startswith(RATING) else f"driver.{slug}.step"
    return say(key, language) if known(key) else ""


def level_text(driver: Driver, level: int, language: str) -> str:
    """What a level is called; levels that were joined, from the worst to the best of them."""
    slug = driver.candidate.slug
    values = [value for value in driver.levels[level] if value]
    if not values:
        return say("driver.level.missing", language)
    names = [_value(slug, value, language) for value in values]
    return (
        names[0] if len(names) == 1 else say("driver.level.joined", language, worst=names[0], best=names[-1])
    )


def _value(slug: str, value: str, language: str) -> str:
    if value == REST:
        return say("driver.level.rest", language)
    key = f"driver.{slug}.{value}"
    return say(key, language) if known(key) else value_text(slug, value, language)
