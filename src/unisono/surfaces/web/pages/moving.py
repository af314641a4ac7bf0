"""What moved in a metric and who moved it: the parts of its page that are fetched by themselves."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from unisono.model.question import Grain
from unisono.model.table import Table
from unisono.model.words import say
from unisono.services.questions import grain_of
from unisono.services.targets import target_of
from unisono.services.trends import Trend, columns_of, contributions, movement, trend
from unisono.services.trends.moving import (
    change_lines,
    drift_text,
    forecast_lines,
    moving_chart,
    nothing_moved,
    odd_table,
    trust_text,
)
from unisono.services.trends.naming import column_text
from unisono.services.trends.parts import contributions_table, contributions_words, waterfall_chart
from unisono.services.trends.series import trend_chart
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of


@require_safe
def metric_movement(request: HttpRequest, slug: str) -> HttpResponse:
    """What moved in a metric, for the place on its page that waits for it; without htmx, the whole page."""
    if _unasked(request):
        return _whole(request, slug)
    seat = seat_of(request)
    grain = grain_of(request.GET.get("grain") or "month") or "month"
    told = trend(seat.company, slug, seat.lens, grain, language=seat.language)
    if told is None:
        return _whole(request, slug)
    shown, tables = moved_in(told, slug, grain, seat)
    return respond(request, "web/metric_movement.html", shown, tables=tables)


@require_safe
def metric_contributions(request: HttpRequest, slug: str) -> HttpResponse:
    """Who moved a metric, for the place on its page that waits for it; without htmx, the whole page."""
    if _unasked(request):
        return _whole(request, slug)
    seat = seat_of(request)
    columns = columns_of(seat.company, slug)
    column = request.GET.get("by") or (columns[0] if columns else "")
    if not column:
        return _whole(request, slug)
    shown, tables = moved_by(slug, column, seat)
    return respond(request, "web/metric_contributions.html", shown, tables=tables)


def moved_in(told: Trend, slug: str, grain: Grain, seat: Seat) -> tuple[dict[str, object], list[Table]]:
    """What moved in a metric, when, and what may come."""
    found = movement(seat.company, slug, seat.lens, grain, language=seat.language)
    if found is None:
        return {}, []
    name = say(f"metric.{slug}.name", seat.language)
    happened = [event for each in told.series.happened.values() for event in each]
    plain = trend_chart(told.series, seat.language, name=name)
    odd = odd_table(found, seat.language)
    shown: dict[str, object] = {
        "slug": slug,
        "name": name,
        "moving": found,
        "trend_chart": moving_chart(
            plain, told.series, found, seat.language, target=target_of(seat.company, slug)
        )
        if told.series.enough
        else None,
        "changes": change_lines(found, happened, seat.language),
        "still": nothing_moved(found, seat.language),
        "drift": drift_text(found, seat.language),
        "forecast": forecast_lines(found, seat.language),
        "trust": trust_text(found, seat.language),
        "odd": odd,
    }
    return shown, [odd]


def moved_by(slug: str, column: str, seat: Seat) -> tuple[dict[str, object], list[Table]]:
    """Which groups of a column moved a metric."""
    found = contributions(seat.company, slug, column, seat.lens, language=seat.language)
    if found is None:
        return {}, []
    table = contributions_table(found, seat.language)
    shown: dict[str, object] = {
        "moved_by": found,
        "waterfall": waterfall_chart(found, seat.language),
        "parts_words": contributions_words(found, seat.language),
        "parts": table,
        "column_name": column_text(column, seat.language),
    }
    return shown, [table] if found.rows else []


def part_addresses(request: HttpRequest, slug: str) -> dict[str, str]:
    """Where the page fetches its parts, and where everything stands at once for whoever has no JavaScript."""
    query = request.GET.copy()
    query.pop("export", None)
    query.pop("full", None)
    told = query.urlencode()
    end = f"?{told}" if told else ""
    whole = query.copy()
    whole["full"] = "1"
    return {
        "movement_at": reverse("metric_movement", args=[slug]) + end,
        "contributions_at": reverse("metric_contributions", args=[slug]) + end,
        "full_at": f"?{whole.urlencode()}",
    }


def _unasked(request: HttpRequest) -> bool:
    """Whether somebody came by the address itself, and not for a part or for one of its tables."""
    return request.headers.get("HX-Request") != "true" and "export" not in request.GET


def _whole(request: HttpRequest, slug: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(f"{reverse('metric', args=[slug])}{part_addresses(request, slug)['full_at']}")
