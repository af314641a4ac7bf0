"""How long customers stay, for programs: the same figures as the page."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query, Router

from unisono.services.rows import estimate_row
from unisono.services.staying import Foretold, Silent, Stay, Staying
from unisono.services.staying import staying as stays
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import staying as shapes

router = Router(tags=["figures"])
_PLAIN = (
    "month",
    "outcome_known",
    "small",
    "peak",
    "discount_rate",
    "since",
    "last",
    "turned",
    "missing_until",
    "edition",
)


@router.get(
    "/measure/staying",
    response=answers(shapes.Staying),
    operation_id="staying",
    summary="How long customers stay",
)
def staying(request: HttpRequest, asked: Query[shapes.AskingStaying]) -> object:
    """How long do customers under contract stay, who stays less, why do they leave? Needs `see_figures`.

    The days asked for are a window: what happened in them, to all who were customers then.
    """
    caller = caller_of(request)
    found = stays(caller.company, asked.lens(), asked.by, language=caller.language)
    return {"silent": found.code} if isinstance(found, Silent) else _told(found, caller.language)


def _told(found: Staying, language: str) -> dict[str, object]:
    return {
        **{name: getattr(found, name) for name in _PLAIN},
        "silent": None,
        "column": found.column or None,
        "columns": list(found.columns),
        "whole": _stay(found.whole, language),
        "groups": [_stay(each, language) for each in found.groups],
        "reasons": [
            {
                "reason": each.reason,
                "left": each.left,
                "share": estimate_row(each.share, language),
                "monthly": estimate_row(each.money, language) if each.money else None,
            }
            for each in found.reasons
        ],
        "hazards": [estimate_row(each, language) for each in found.hazards],
        "foretold": _foretold(found.foretold, language),
    }


def _stay(stay: Stay, language: str) -> dict[str, object]:
    verdict = stay.against
    way = (
        None
        if verdict is None
        else "same"
        if not verdict.beyond
        else "longer"
        if verdict.better
        else "shorter"
    )
    return {
        "group": None if stay.value is None else str(stay.value),
        "label": stay.label,
        "n": stay.n,
        "left": stay.left,
        "shares": [estimate_row(each, language) for each in stay.shares],
        "at": estimate_row(stay.at, language),
        "median": estimate_row(stay.median, language),
        "mean": estimate_row(stay.mean, language),
        "p": verdict.p if verdict else None,
        "verdict": way,
    }


def _foretold(found: Foretold, language: str) -> dict[str, object]:
    names = ("model", "fits", "warning", "learnt", "until", "said", "came", "why")
    return {
        **{name: getattr(found, name) for name in names},
        "parameters": {name: value for name, value, _ in found.parameters},
        "shares": [estimate_row(each, language) for each in found.shares],
        "remaining": [
            {"stayed": stayed, "months": estimate_row(each, language)} for stayed, each in found.remaining
        ],
    }
