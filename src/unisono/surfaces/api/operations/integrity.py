"""The audit of the scores for programs."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query, Router

from unisono.loop.measure.asked import Standing
from unisono.loop.measure.integrity.audit import Effect, Verdict
from unisono.loop.measure.integrity.peers import ALPHA
from unisono.services.integrity import Integrity
from unisono.services.integrity import integrity as audit
from unisono.services.integrity import wording as words
from unisono.services.questions import moment_of
from unisono.services.rows import estimate_row, figure_row
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import integrity as shapes
from unisono.surfaces.api.shapes.asking import ThroughEdition

router = Router(tags=["figures"])


@router.get(
    "/measure/integrity",
    response=answers(shapes.Integrity),
    operation_id="integrity",
    summary="Can the scores be believed?",
)
def integrity(request: HttpRequest, through: Query[ThroughEdition]) -> object:
    """Who begs for scores, picks whom to ask or answers for customers; and the scores as if all had answered.

    Needs `see_figures`.
    """
    caller = caller_of(request)
    told = audit(caller.company, through.lens(), as_of=moment_of(through.as_of))
    if told is None:
        nothing = dict.fromkeys(("composite", "response_rate", "edition", "since", "until"))
        empty: dict[str, object] = {name: [] for name in ("checks", "effects", "standings", "kinds")}
        return {"title": "", "false_alarms": ALPHA, **nothing, **empty}
    return _told(told, caller.language)


def _told(told: Integrity, language: str) -> dict[str, object]:
    return {
        "title": words.headline(told, language),
        "checks": [_check(verdict, told, language) for verdict in told.verdicts],
        "effects": [_effect(effect, language) for effect in told.effects],
        "standings": [_standing(standing, language) for standing in told.standings],
        "kinds": [figure_row(each.figure, language) for each in told.kinds],
        "composite": {
            "estimate": estimate_row(told.composite.estimate, language),
            "stated": told.composite.stated,
            "parts": [
                {
                    "metric": part.metric,
                    "share": part.share,
                    "estimate": estimate_row(part.estimate, language),
                }
                for part in told.composite.parts
            ],
        },
        "response_rate": figure_row(told.answered, language),
        "false_alarms": ALPHA,
        "edition": told.edition,
        "since": told.since,
        "until": told.until,
    }


def _check(verdict: Verdict, told: Integrity, language: str) -> dict[str, object]:
    line = words.check_line(verdict, told, language)
    return {
        "slug": line.slug,
        "name": line.name,
        "what": line.what,
        "verdict": verdict.state,
        "compared": verdict.compared,
        "n": verdict.n,
        "owner": verdict.check.owner,
        "why": line.why or None,
        "suspects": [
            {
                "kind": suspect.kind,
                "name": words.who_text(suspect, language),
                "team": suspect.team,
                "seen": suspect.seen,
                "expected": suspect.expected,
                "n": suspect.n,
                "p_value": suspect.adjusted,
                "key": said.key,
                "said": said.seen,
            }
            for suspect, said in zip(verdict.flagged, line.suspects, strict=True)
        ],
    }


def _effect(effect: Effect, language: str) -> dict[str, object]:
    parts = {name: getattr(effect, name) for name in ("with_all", "without", "change")}
    rows = {name: estimate_row(part, language) for name, part in parts.items()}
    return {"metric": effect.metric, "removed": effect.removed, **rows}


def _standing(standing: Standing, language: str) -> dict[str, object]:
    return {
        "metric": standing.metric,
        "raw": estimate_row(standing.raw, language),
        "weighted": estimate_row(words.in_words(standing.weighted, language), language),
        "customers": standing.customers,
        "effective_n": standing.effective,
        "design_effect": standing.design_effect,
        "capped": standing.capped,
        "missed": standing.missed,
        "heard": [
            {name: getattr(each, name) for name in ("margin", "category", "of_all", "of_answers")}
            for each in standing.heard
        ],
    }
