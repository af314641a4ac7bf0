"""One metric: what happened to it, period by period, for whom, and two sides of it compared."""

from __future__ import annotations

from urllib.parse import parse_qsl

from django.http import HttpRequest, HttpResponse

from unisono.model.question import GRAINS, Grain
from unisono.model.table import Table
from unisono.model.words import say
from unisono.render.dates import day_text
from unisono.services.questions import grain_of
from unisono.services.targets import target_of
from unisono.services.trends import Segments, Trend, by_segment, columns_of, trend
from unisono.services.trends.moving import moving_chart, target_text
from unisono.services.trends.naming import column_text
from unisono.services.trends.series import happened_words, trend_chart, trend_table
from unisono.services.trends.showing import (
    cited,
    cited_before,
    definition,
    headline,
    segment_chart,
    segment_table,
    why_unchanged,
)
from unisono.surfaces.web.addresses import address_with, exports_of
from unisono.surfaces.web.lens import lens_query
from unisono.surfaces.web.pages.beside import groups_beside, periods_beside
from unisono.surfaces.web.pages.moving import moved_by, moved_in, part_addresses
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of


def metric(request: HttpRequest, slug: str) -> HttpResponse:
    """What happened to one metric, when, and for whom."""
    seat = seat_of(request)
    grain = grain_of(request.GET.get("grain") or "month") or "month"
    told = trend(seat.company, slug, seat.lens, grain, language=seat.language)
    if told is None:
        return respond(request, "web/measure_empty.html", {})
    columns = columns_of(seat.company, slug)
    column = request.GET.get("by") or (columns[0] if columns else "")
    found = by_segment(seat.company, slug, column, seat.lens, language=seat.language) if column else None
    in_periods = trend_table(told.series, seat.language)
    context = {
        "slug": slug,
        "name": say(f"metric.{slug}.name", seat.language),
        "definition": definition(slug, seat.language),
        **_moved(told, seat),
        **_split(found, columns, seat),
        "grains": _grains(request, grain, seat),
        "grain": grain,
        "downloads": exports_of(request, in_periods, seat),
        "kept": parse_qsl(lens_query(seat.lens)),
        **part_addresses(request, slug),
        "periods": periods_beside(request.GET, told, seat),
        "groups": groups_beside(request.GET, found, seat),
    }
    tables = [in_periods]
    tables += [segment_table(found, seat.language)] if found else []
    if "full" in request.GET:
        for shown, more in _moving(told, column, grain, seat):
            context |= shown
            tables += more
    return respond(request, "web/metric.html", context, tables=tables)


def _moved(told: Trend, seat: Seat) -> dict[str, object]:
    """What happened to it, and when."""
    name = say(f"metric.{told.series.slug}.name", seat.language)
    target = target_of(seat.company, told.series.slug)
    return {
        "headline": headline(told, seat.language),
        "cited": cited(told, seat.language),
        "before": cited_before(told, seat.language),
        "unchanged": why_unchanged(told, seat.language),
        "trend_chart": moving_chart(
            trend_chart(told.series, seat.language, name=name),
            told.series,
            None,
            seat.language,
            target=target,
        )
        if told.series.enough
        else None,
        "target": target_text(told.now.estimate, target, seat.language) if target is not None else "",
        "broken_off": day_text(told.until, seat.language) if told.broken_off else "",
        "events": happened_words(told.series, seat.language),
    }


def _grains(request: HttpRequest, grain: Grain, seat: Seat) -> list[tuple[str, str, bool]]:
    """The lengths of period to choose from: words, address, and which is the present one."""
    return [
        (say(f"grain.{each}", seat.language), address_with(request, grain=each), each == grain)
        for each in GRAINS
    ]


def _split(found: Segments | None, columns: tuple[str, ...], seat: Seat) -> dict[str, object]:
    """For whom."""
    column = found.column if found else ""
    return {
        "columns": [(each, column_text(each, seat.language), each == column) for each in columns],
        "column": column,
        "column_name": column_text(column, seat.language) if column else "",
        "found": found,
        "segment_chart": segment_chart(found, seat.language) if found and found.rows else None,
    }


def _moving(
    told: Trend, column: str, grain: Grain, seat: Seat
) -> list[tuple[dict[str, object], list[Table]]]:
    """What is fetched by itself otherwise: what moved, and who moved it."""
    slug = told.series.slug
    by = [moved_by(slug, column, seat)] if column else []
    return [moved_in(told, slug, grain, seat), *by]
