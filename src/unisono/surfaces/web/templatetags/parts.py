"""The parts that pages are made of: figures, charts, findings, tables, filters, empty states.

All of them are in every template without loading: they are Django built-ins of this project.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template
from django.forms import BoundField
from django.template import Context

from unisono.model.brief import Chart, Cited, HeatChart, Item
from unisono.model.estimate import Estimate
from unisono.model.table import Table
from unisono.render.cells import NUMERIC
from unisono.render.charts import browser_chart, chart_rows, chart_text
from unisono.render.numbers import count_text, estimate_text, interval_text, quantity_text
from unisono.surfaces.web.cells import shown_rows
from unisono.surfaces.web.fields import widget_of
from unisono.surfaces.web.filtering import bar_of
from unisono.surfaces.web.paging import Paging, with_query
from unisono.surfaces.web.templatetags.links import figure_address
from unisono.surfaces.web.templatetags.words import language_in, zone_in

register = template.Library()


@register.inclusion_tag("parts/figure.html", takes_context=True)
def figure(context: Context, cited: Cited, size: str = "") -> dict[str, Any]:
    """One figure: name, value, interval, n, change in words; grey where too few; a click opens it.

    `size="large"` for the few that head a page.
    """
    return {
        **_spoken(context),
        "cited": cited,
        **_estimate(cited.estimate, language_in(context)),
        "size": size,
        "href": figure_address(cited.key),
    }


@register.inclusion_tag("parts/estimate.html", takes_context=True)
def estimate(context: Context, shown: Estimate, key: str = "", counted: bool = True) -> dict[str, Any]:
    """A value with its interval and n on one line, for tables and sentences; with a key, it opens.

    What is said of one customer alone has no n worth telling; `counted=False` where that is so even of
    what isn't known.
    """
    return {
        **_spoken(context),
        **_estimate(shown, language_in(context)),
        "counted": counted and not (shown.known and shown.n == 1),
        "href": figure_address(key),
    }


@register.inclusion_tag("parts/opens.html", takes_context=True)
def opens(context: Context, words: str, key: str) -> dict[str, Any]:
    """Words that open a figure: `{% opens cell.text key %}`; plain words where it can't be opened."""
    return {**_spoken(context), "words": words, "href": figure_address(key)}


@register.inclusion_tag("parts/chart.html", takes_context=True)
def chart(context: Context, shown: Chart, name: str, level: int = 2) -> dict[str, Any]:
    """A chart card: its title states the finding, its rows stand beside it as a table for everybody.

    `name` is its id in the page; `level` that of its heading.
    """
    language = language_in(context)
    return {
        **_spoken(context),
        "chart": shown,
        "name": name,
        "level": level,
        "said": chart_text(shown, language),
        "drawing": browser_chart(shown, language),
        "options": f"{name}-options",
        "grid": _grid(shown) if isinstance(shown, HeatChart) else None,
        "rows": () if isinstance(shown, HeatChart) else _told_rows(shown, language),
    }


@register.inclusion_tag("parts/finding.html", takes_context=True)
def finding(context: Context, item: Item, level: int = 2) -> dict[str, Any]:
    """A finding card: what, why, money, decision, owner, evidence that opens; `level` of its heading."""
    return {**_spoken(context), "item": item, "level": level}


@register.inclusion_tag("parts/table.html", takes_context=True)
def table(context: Context, shown: Table, title: bool = True) -> dict[str, Any]:
    """A table with its export links; on a phone each row becomes a block.

    `title=False` keeps its caption for screen readers alone, where a heading already says it.
    """
    language = language_in(context)
    return {
        **_spoken(context),
        "table": shown,
        "titled": title,
        "columns": [(column.title, column.kind in NUMERIC) for column in shown.columns],
        "rows": shown_rows(shown, language, zone_in(context)),
        "shown": len(shown.rows),
        "exports": _exports(context, shown),
    }


@register.inclusion_tag("parts/empty.html", takes_context=True)
def empty(context: Context, key: str, action: str = "", href: str = "", mark: str = "data") -> dict[str, Any]:
    """An empty state that teaches: `key`.title and `key`.text say why, the action says what to do.

    `action` is the key of the words on its button, `mark` the name of its icon.
    """
    return {
        **_spoken(context),
        "title": f"{key}.title",
        "text": f"{key}.text",
        "action": action,
        "href": href,
        "mark": mark,
    }


@register.inclusion_tag("parts/filters.html", takes_context=True)
def filters(context: Context) -> dict[str, Any]:
    """The filter bar: period and segment, kept in the address."""
    return {**_spoken(context), "bar": bar_of(context["request"], context["seat"])}


@register.inclusion_tag("parts/tabs.html", takes_context=True)
def tabs(context: Context, items: Sequence[tuple[str, str, bool]], label: str) -> dict[str, Any]:
    """A row of tabs, each a page of its own: (words, address, whether it is this one)."""
    return {**_spoken(context), "items": items, "label": label}


@register.inclusion_tag("parts/pagination.html", takes_context=True)
def pagination(context: Context, page: int, size: int, total: int) -> dict[str, Any]:
    """Which rows of how many, and the way to those before and after: `?page=` in the same address."""
    return {
        **_spoken(context),
        "paging": Paging(page, size, total),
        "request": context.get("request"),
        "previous": with_query(context, page=page - 1),
        "next": with_query(context, page=page + 1),
    }


@register.inclusion_tag("parts/progress.html", takes_context=True)
def progress(
    context: Context, label: str, done: int | None = None, total: int | None = None
) -> dict[str, Any]:
    """How far something has come; without a total, that it goes on."""
    return {**_spoken(context), "label": label, "done": done, "total": total}


@register.inclusion_tag("parts/field.html", takes_context=True)
def field(context: Context, shown: BoundField) -> dict[str, Any]:
    """A field of a form: label, input, help and what is wrong with it."""
    return {**_spoken(context), "field": shown, **widget_of(shown)}


def _spoken(context: Context) -> dict[str, Any]:
    """What every part needs of its page."""
    return {name: context.get(name) for name in ("seat", "request", "csrf_token", "tables")}


def _estimate(shown: Estimate, language: str) -> dict[str, Any]:
    return {
        "estimate": shown,
        "value": estimate_text(shown, language),
        "interval": interval_text(shown, language),
        "bounded": shown.low is not None,
        "level": quantity_text(shown.level, "share", language, digits=0),
        "n": count_text(shown.n, language),
        "known": shown.known,
    }


def _told_rows(shown: Chart, language: str) -> list[tuple[Any, str]]:
    return [(row, figure_address(row.key)) for row in chart_rows(shown, language)]


def _grid(shown: HeatChart) -> list[tuple[str, list[tuple[Estimate, str]]]]:
    """A heat map as rows of cells, each with its key."""
    keys = shown.keys or tuple(("",) * len(row) for row in shown.cells)
    return [
        (name, list(zip(cells, opens, strict=True)))
        for name, cells, opens in zip(shown.rows, shown.cells, keys, strict=True)
    ]


def _exports(context: Context, shown: Table) -> list[tuple[str, str]]:
    """The files this table can be taken along as, by whoever may; only where the page hands it out."""
    seat, tables = context.get("seat"), context.get("tables") or {}
    if shown.name not in tables or not seat or not seat.company.actor.may("export"):
        return []
    return [(kind.upper(), with_query(context, export=f"{shown.name}.{kind}")) for kind in ("csv", "xlsx")]
