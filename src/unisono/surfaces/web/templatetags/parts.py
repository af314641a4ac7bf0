"""The parts that pages are made of: words, figures, charts, findings, tables, links that keep the lens.

All of them are in every template without loading: they are Django built-ins of this project.
"""

from __future__ import annotations

from typing import Any

from django import template
from django.template import RequestContext
from django.urls import reverse

from unisono.model.brief import Chart, Cited, Item
from unisono.model.estimate import Estimate
from unisono.model.table import Table
from unisono.model.words import say
from unisono.render.numbers import count_text, estimate_text, interval_text
from unisono.surfaces.web.lens import lens_query

register = template.Library()


@register.simple_tag(takes_context=True, name="say")
def say_tag(context: RequestContext, key: str, **facts: object) -> str:
    """Words in the reader's language: `{% say "home.title" name=company.name %}`. Escaped like any text."""
    return say(key, _language(context), **facts)


@register.simple_tag(takes_context=True)
def page(context: RequestContext, name: str, *args: object, **query: str) -> str:
    """The address of a page through the same lens: `{% page "measure" %}`."""
    address = reverse(name, args=args)
    told = lens_query(context["seat"].lens) if "seat" in context else ""
    return f"{address}?{told}" if told else address


@register.simple_tag(takes_context=True)
def count(context: RequestContext, number: int) -> str:
    """A count with its thousands set apart."""
    return count_text(number, _language(context))


@register.inclusion_tag("parts/figure.html", takes_context=True)
def figure(context: RequestContext, cited: Cited, size: str = "") -> dict[str, Any]:
    """One figure: name, value, interval, n, change in words; grey where too few; a click opens it.

    `size="large"` for the few that head a page.
    """
    return {**_spoken(context), "cited": cited, **_estimate(cited.estimate, _language(context)), "size": size}


@register.inclusion_tag("parts/estimate.html", takes_context=True)
def estimate(context: RequestContext, shown: Estimate, key: str = "") -> dict[str, Any]:
    """A value with its interval and n on one line, for tables and sentences; with a key, it opens."""
    return {**_spoken(context), **_estimate(shown, _language(context)), "key": key}


@register.inclusion_tag("parts/chart.html", takes_context=True)
def chart(context: RequestContext, shown: Chart, name: str) -> dict[str, Any]:
    """A chart card: its title states the finding, its rows stand beside it as a table for who can't see it."""
    return {**_spoken(context), "chart": shown, "name": name}


@register.inclusion_tag("parts/finding.html", takes_context=True)
def finding(context: RequestContext, item: Item) -> dict[str, Any]:
    """A finding card: what, why, money, decision, owner, evidence that opens."""
    return {**_spoken(context), "item": item}


@register.inclusion_tag("parts/table.html", takes_context=True)
def table(context: RequestContext, shown: Table) -> dict[str, Any]:
    """A table with its export links; on a phone each row becomes a card."""
    return {**_spoken(context), "table": shown}


@register.inclusion_tag("parts/empty.html", takes_context=True)
def empty(context: RequestContext, key: str, action: str = "", href: str = "") -> dict[str, Any]:
    """An empty state that teaches: `key`.title and `key`.text say why, the action says what to do."""
    return {**_spoken(context), "key": key, "action": action, "href": href}


@register.inclusion_tag("parts/filters.html", takes_context=True)
def filters(context: RequestContext) -> dict[str, Any]:
    """The filter bar: period and segment, kept in the address."""
    return {**_spoken(context)}


def _spoken(context: RequestContext) -> dict[str, Any]:
    """What every part needs of its page."""
    return {"seat": context.get("seat"), "request": context.get("request"), "csrf_token": context.get("csrf_token")}


def _language(context: RequestContext) -> str:
    seat = context.get("seat")
    return seat.language if seat else "es"


def _estimate(shown: Estimate, language: str) -> dict[str, Any]:
    return {
        "estimate": shown,
        "value": estimate_text(shown, language),
        "interval": interval_text(shown, language),
        "n": count_text(shown.n, language),
        "known": shown.known,
    }
