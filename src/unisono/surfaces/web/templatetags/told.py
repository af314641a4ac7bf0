"""The pieces of an estimate, for places where a whole figure would be too much: its value, its bounds.

Loaded by `{% load told %}`. Whoever shows a value with these shows its bounds beside it.
"""

from __future__ import annotations

from django import template
from django.template import Context

from unisono.model.estimate import Estimate
from unisono.model.words import say
from unisono.render.numbers import count_text, estimate_text, interval_text
from unisono.surfaces.web.templatetags.words import language_in

register = template.Library()


@register.simple_tag(takes_context=True)
def value(context: Context, shown: Estimate) -> str:
    """The value with its unit, or why there is none."""
    return estimate_text(shown, language_in(context))


@register.simple_tag(takes_context=True)
def bounds(context: Context, shown: Estimate) -> str:
    """The interval and the cases counted, as `19,4 a 24,6 % · n = 954`."""
    language = language_in(context)
    counted = say("number.n", language, n=count_text(shown.n, language))
    return " · ".join(part for part in (interval_text(shown, language), counted) if part)
