"""What moved in a metric, what may come, and who moved it: the same answers as its page."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from unisono.errors import MissingError
from unisono.model.estimate import Estimate
from unisono.services.rows import estimate_row, figure_row
from unisono.services.trends import contributions as contributions_of
from unisono.services.trends import movement as movement_of
from unisono.services.trends.contributions import Contribution
from unisono.services.trends.moving import nothing_moved
from unisono.services.trends.parts import contributions_words
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import movement as shapes

router = Router(tags=["figures"])
_PLAIN = ("since", "until", "trend", "held", "checked", "false_changes", "false_odd", "yearly")


@router.get(
    "/measure/movement",
    response=answers(shapes.Movement),
    operation_id="movement",
    summary="What moved, and what may come",
)
def movement(request: HttpRequest, asked: Query[shapes.AskingMovement]) -> object:
    """Changes of level with their dates, odd days, a slow drift and a forecast. Needs `see_figures`.

    `false_changes` and `false_odd` say how often a company where nothing happens would be told so.
    """
    caller = caller_of(request)
    found = movement_of(caller.company, asked.metric, asked.lens(), asked.grain, language=caller.language)
    if found is None:
        raise MissingError("nothing_loaded", company=caller.company.name)
    return {
        "metric": found.slug,
        "step": found.step,
        **{name: getattr(found, name) for name in _PLAIN},
        "changes": [_row(each, caller.language) for each in found.changes],
        "odd": [_row(each, caller.language) for each in found.odd],
        "drift": _row(found.drift, caller.language) if found.drift else None,
        "forecast": [_row(each, caller.language) for each in found.forecast],
        "why": nothing_moved(found, caller.language) if found.why else "",
    }


@router.get(
    "/measure/contributions",
    response=answers(shapes.Contributions),
    operation_id="contributions",
    summary="Who moved a metric",
)
def contributions(request: HttpRequest, asked: Query[shapes.AskingContributions]) -> object:
    """The change against the days before, by the groups of one column: their own, and their weight's.

    The groups sum exactly to the change. Needs `see_figures`.
    """
    caller = caller_of(request)
    found = contributions_of(caller.company, asked.metric, asked.by, asked.lens(), language=caller.language)
    if found is None:
        raise MissingError("nothing_loaded", company=caller.company.name)
    language = caller.language
    return {
        "metric": found.slug,
        "by": found.column,
        "before": figure_row(found.before, language) if found.before else None,
        "after": figure_row(found.after, language) if found.after else None,
        **{
            name: estimate_row(told, language) if told else None
            for name, told in (("change", found.change), ("rate", found.rate), ("mix", found.mix))
        },
        "groups": [_group(each, language) for each in found.rows],
        "words": list(contributions_words(found, language)),
    }


def _row(found: Any, language: str) -> dict[str, object]:
    """A noun of movement as plain values, its estimates as rows."""
    told = {field.name: getattr(found, field.name) for field in fields(found)}
    return {
        name: estimate_row(value, language) if isinstance(value, Estimate) else value
        for name, value in told.items()
    }


def _group(each: Contribution, language: str) -> dict[str, object]:
    return {
        "group": None if each.value is None else str(each.value),
        "label": each.label,
        **{name: estimate_row(getattr(each, name), language) for name in ("total", "rate", "mix")},
        "beyond": each.beyond,
        "better": each.better,
    }
