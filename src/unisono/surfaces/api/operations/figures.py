"""Metrics asked, figures opened: the same numbers as every other door."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query, Router

from unisono.model.question import Question
from unisono.model.words import say
from unisono.services.companies import edition_of
from unisono.services.cursors import read_cursor, write_cursor
from unisono.services.measure import measure as answer
from unisono.services.measure import metrics as catalogue
from unisono.services.measure import open_figure
from unisono.services.questions import moment_of
from unisono.services.rights import allow
from unisono.services.rows import figure_row
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import figures as shapes
from unisono.surfaces.api.shapes.asking import Asking, OpenedKey

router = Router(tags=["figures"])
_KEY: dict[str, type] = {"edition": int, "from": int}


@router.get("/metrics", response=answers(shapes.Metrics), operation_id="metrics", summary="All metrics")
def metrics(request: HttpRequest) -> object:
    """Every metric there is: what it asks, its unit, and where better lies. Needs `see_figures`."""
    caller = caller_of(request)
    allow(caller.company, "see_figures")
    return {
        "metrics": [
            {
                "slug": metric.slug,
                "name": say(f"metric.{metric.slug}.name", caller.language),
                "question": say(f"metric.{metric.slug}.question", caller.language),
                "unit": metric.unit,
                "direction": metric.direction,
            }
            for metric in catalogue()
        ]
    }


@router.get("/measure", response=answers(shapes.Figures), operation_id="measure", summary="Ask a metric")
def measure(request: HttpRequest, asking: Query[Asking]) -> object:
    """How is a metric going, split and filtered by any column, with intervals? Needs `see_figures`.

    All pages of one answer come from the same edition. Money is in whole units of its currency.
    """
    caller = caller_of(request)
    place = read_cursor(asking.cursor, _KEY) or {}
    edition = place.get("edition")
    if edition is None and asking.as_of is not None:
        edition = edition_of(caller.company, moment_of(asking.as_of)).number
    question = Question(
        metric=asking.metric,
        by=tuple(asking.by),
        grain=asking.grain,
        where=asking.where,
        since=asking.since,
        until=asking.until,
        edition=int(edition) if edition is not None else edition_of(caller.company).number,
    )
    found = answer(caller.company, asking.lens().through(question))
    first = max(0, int(place.get("from", 0)))
    last = first + asking.limit
    more = write_cursor({"edition": question.edition or 0, "from": last}) if last < len(found) else None
    return {
        "figures": [figure_row(figure, caller.language) for figure in found[first:last]],
        "edition": question.edition,
        "total": len(found),
        "next": more,
    }


@router.get("/figure", response=answers(shapes.Opened), operation_id="open_figure", summary="Open a figure")
def figure(request: HttpRequest, asked: Query[OpenedKey]) -> object:
    """The formula, the filter and the rows behind a figure, as of its edition. Needs `see_rows`."""
    caller = caller_of(request)
    opened = open_figure(caller.company, asked.key, language=caller.language, limit=asked.limit)
    return {
        "figure": figure_row(opened.figure, caller.language) if opened.figure else None,
        "formula": opened.formula,
        "filter": opened.filter,
        "rows": list(opened.rows),
        "row_count": opened.row_count,
        "as_of": opened.as_of,
        "edition": opened.edition,
    }
