"""Addresses and drawings, as tags: pages that keep the lens, figures that open, built assets, icons.

All of them are in every template without loading: they are Django built-ins of this project.
"""

from __future__ import annotations

from django import template
from django.template import Context
from django.urls import NoReverseMatch, reverse
from django.utils.safestring import SafeString

from unisono.model.words import say
from unisono.surfaces.web.built import address_of
from unisono.surfaces.web.icons import icon_svg
from unisono.surfaces.web.lens import lens_query
from unisono.surfaces.web.navigation import MEASURING, PROMISING, SELLING

register = template.Library()


@register.simple_tag(takes_context=True)
def page(context: Context, name: str, *args: object) -> str:
    """The address of a page through the same lens: `{% page "measure" %}`, `{% page "metric" name %}`."""
    address = reverse(name, args=args)
    told = lens_query(context["seat"].lens) if "seat" in context else ""
    return f"{address}?{told}" if told else address


@register.inclusion_tag("parts/tabs.html", takes_context=True)
def measuring(context: Context, here: str) -> dict[str, object]:
    """The pages within Medir as tabs, through the same lens: `{% measuring "value" %}`."""
    language = context["seat"].language
    items = [(say(f"measure.room.{name}", language), page(context, name), name == here) for name in MEASURING]
    return {"items": items, "label": say("page.measure", language)}


@register.inclusion_tag("parts/tabs.html", takes_context=True)
def promising(context: Context, here: str) -> dict[str, object]:
    """The pages within Promesas as tabs, through the same lens: `{% promising "ledger" %}`."""
    language = context["seat"].language
    items = [
        (say(f"promises.room.{name}", language), page(context, address), name == here)
        for name, address in PROMISING
        if _there(address)
    ]
    return {"items": items, "label": say("page.promises", language)}


@register.inclusion_tag("parts/tabs.html", takes_context=True)
def selling(context: Context, here: str) -> dict[str, object]:
    """The pages within Ventas as tabs, through the same lens: `{% selling "bookings" %}`."""
    language = context["seat"].language
    items = [
        (say(f"sales.room.{name}", language), page(context, name), name == here)
        for name in SELLING
        if _there(name) and (name != "pay" or context["seat"].company.actor.may("see_pay"))
    ]
    return {"items": items, "label": say("page.sales", language)}


def _there(name: str) -> bool:
    try:
        reverse(name)
    except NoReverseMatch:
        return False
    return True


@register.simple_tag
def asset(name: str) -> str:
    """The address of a built asset: `{% asset "app.js" %}`."""
    return address_of(name)


@register.simple_tag
def icon(name: str) -> SafeString:
    """A drawing that takes the colour and the size of the words around it: `{% icon "search" %}`."""
    return icon_svg(name)


@register.simple_tag
def brand() -> SafeString:
    """The mark of the product."""
    return SafeString(
        '<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8"/><g>'
        '<path d="M7 10c3-3.5 6-3.5 9 0s6 3.5 9 0"/><path d="M7 16c3-3.5 6-3.5 9 0s6 3.5 9 0"/>'
        '<path d="M7 22c3-3.5 6-3.5 9 0s6 3.5 9 0"/></g></svg>'
    )


def figure_address(key: str) -> str:
    """Where a figure is laid open; nothing where it has no key.

    >>> figure_address("")
    ''
    """
    if not key:
        return ""
    try:
        return reverse("figure", args=[key])
    except NoReverseMatch:  # a key that no address can hold is a figure that can't be opened
        return ""
