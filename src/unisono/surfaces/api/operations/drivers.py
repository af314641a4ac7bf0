"""Drivers for programs: what moves an outcome, the same lines as the page."""

from __future__ import annotations

from dataclasses import asdict

from django.http import HttpRequest
from ninja import Query, Router

from unisono.errors import MissingError
from unisono.services.drivers import ContextLine, DriverLine, Drivers
from unisono.services.drivers import drivers as moving
from unisono.services.drivers.wording import left_out_text
from unisono.services.rows import estimate_row, figure_row
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import drivers as shapes

router = Router(tags=["figures"])


@router.get(
    "/measure/drivers",
    response=answers(shapes.Drivers),
    operation_id="drivers",
    summary="What moves an outcome",
)
def drivers(request: HttpRequest, asked: Query[shapes.AskedDrivers]) -> object:
    """Which drivers move an outcome, by how much and how surely? Needs `see_figures`.

    An association: what stands behind a driver and is on no record counts as its own.
    """
    caller = caller_of(request)
    found = moving(
        caller.company, asked.outcome, asked.lens(), rated=asked.by == "rated", language=caller.language
    )
    if found is None:
        raise MissingError("nothing_loaded", company=caller.company.name)
    return {
        **{name: getattr(found, name) for name in ("outcome", "since", "until", "edition", "n", "explained")},
        "by": "rated" if found.rated else "happened",
        "needed": found.needed,
        "figure": figure_row(found.figure, caller.language),
        "drivers": [_driver(line, caller.language) for line in found.drivers],
        "contexts": [_context(line, caller.language) for line in found.contexts],
        "left_out": _left_out(found, caller.language),
    }


def _driver(line: DriverLine, language: str) -> dict[str, object]:
    told = {
        name: getattr(line, name)
        for name in ("slug", "name", "step", "p", "verdict", "headroom", "share", "quarter", "twins")
    }
    return {
        **told,
        "lift": estimate_row(line.lift, language),
        "performance": estimate_row(line.performance, language),
        "levels": [{"name": name, "n": count} for name, count in line.levels],
    }


def _context(line: ContextLine, language: str) -> dict[str, object]:
    return {**asdict(line), "difference": estimate_row(line.difference, language)}


def _left_out(found: Drivers, language: str) -> list[dict[str, str]]:
    return [
        {"slug": one.slug, "name": one.name, "why": one.why, "words": left_out_text(one, language)}
        for one in found.left_out
    ]
