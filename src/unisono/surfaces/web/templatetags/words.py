"""Words, numbers and moments in the reader's language, as tags.

All of them are in every template without loading: they are Django built-ins of this project.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.template import Context

from unisono.model.words import say
from unisono.render.dates import day_text, moment_text, period_text
from unisono.render.numbers import count_text, quantity_text

register = template.Library()


@register.simple_tag(takes_context=True, name="say")
def say_tag(context: Context, key: str, **facts: object) -> str:
    """Words in the reader's language: `{% say "home.title" name=company.name %}`. Escaped like any text."""
    return say(key, language_in(context), **facts)


@register.simple_tag(takes_context=True)
def count(context: Context, number: int) -> str:
    """A count with its thousands set apart."""
    return count_text(number, language_in(context))


@register.simple_tag(takes_context=True)
def day(context: Context, shown: date | None) -> str:
    """A day with its month in letters; nothing where there is none."""
    return day_text(shown, language_in(context)) if shown else ""


@register.simple_tag(takes_context=True)
def moment(context: Context, shown: datetime | None) -> str:
    """A day and its hour, on the company's own clock; nothing where there is none."""
    return moment_text(shown, language_in(context), zone_in(context)) if shown else ""


@register.simple_tag(takes_context=True)
def period(context: Context, label: str) -> str:
    """A period such as 2018-03, in words."""
    return period_text(label, language_in(context))


@register.simple_tag(takes_context=True)
def money(context: Context, cents: float | None) -> str:
    """Integer cents as money of the company; nothing where there is none."""
    if cents is None:
        return ""
    return quantity_text(cents, "money", language_in(context), currency=context["seat"].company.currency)


def language_in(context: Context | dict[str, Any]) -> str:
    """The language this page is read in."""
    seat = context.get("seat")
    return seat.language if seat else "es"


def zone_in(context: Context | dict[str, Any]) -> ZoneInfo:
    """The company's clock."""
    seat = context.get("seat")
    return ZoneInfo(seat.company.time_zone if seat else "UTC")
