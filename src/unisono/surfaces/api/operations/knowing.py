"""What was found, what was promised, and the brief."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query, Router

from unisono.loop.plan.told import ToldFinding
from unisono.model.brief import Cited, Item
from unisono.services.findings import found
from unisono.services.plan import brief_of
from unisono.services.promises.ledger import ledger
from unisono.services.promises.nouns import Entry
from unisono.services.questions import moment_of
from unisono.services.rows import estimate_row, figure_row
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import figures as shapes
from unisono.surfaces.api.shapes.asking import AsOf, Through, ThroughEdition

router = Router(tags=["findings"])
_PROMISE = tuple(
    name for name in shapes.Promise.model_fields if name not in ("verdict", "broken_since", "kept")
)


@router.get(
    "/findings",
    response=answers(shapes.Findings),
    operation_id="findings",
    summary="What is worth a decision",
)
def findings(request: HttpRequest, through: Query[ThroughEdition]) -> object:
    """What moved, what is broken and what it costs, the most money first. Needs `see_figures`."""
    caller = caller_of(request)
    told = found(
        caller.company, lens=through.lens(), language=caller.language, as_of=moment_of(through.as_of)
    )
    return {
        "findings": [_finding(each, caller.language) for each in told.told],
        "edition": told.edition,
        "since": told.since,
        "until": told.until,
    }


@router.get("/brief", response=answers(shapes.Brief), operation_id="brief", summary="The executive brief")
def brief(request: HttpRequest, at: Query[AsOf]) -> object:
    """What changed, why, how much money and what to decide, in your language. Needs `see_figures`."""
    caller = caller_of(request)
    told = brief_of(caller.company, language=caller.language, as_of=moment_of(at.as_of))
    return {
        "company": told.company,
        "language": told.language,
        "currency": told.currency,
        "title": told.title,
        "period": told.period,
        "as_of": told.as_of,
        "edition": told.edition,
        "chain": [
            {"name": link.name, "owner": link.owner, "figures": _cited(link.figures, caller.language)}
            for link in told.chain
        ],
        "items": [_item(item, caller.language) for item in told.items],
        "quiet": told.quiet,
        "data_note": told.data_note,
    }


@router.get(
    "/promises",
    response=answers(shapes.Promises),
    operation_id="promises",
    summary="Promises, kept or broken",
)
def promises(request: HttpRequest, through: Query[Through]) -> object:
    """Everything the company promised, and how often it keeps it; the broken first. Needs `see_figures`."""
    caller = caller_of(request)
    told = ledger(caller.company, through.lens())
    return {
        "promises": [_promise(entry, caller.language) for entry in (told.entries if told else ())],
        "since": told.since if told else None,
        "until": told.until if told else None,
    }


def _finding(told: ToldFinding, language: str) -> dict[str, object]:
    return {
        **_item(told.item, language),
        "reference": told.reference,
        "kind": told.kind,
        "owner": told.owner,
        "effect": estimate_row(told.effect, language),
        "stake": estimate_row(told.stake, language) if told.stake else None,
        "evidence": [cited.key for cited in told.item.evidence],
    }


def _item(item: Item, language: str) -> dict[str, object]:
    words = {name: getattr(item, name) for name in ("title", "why", "money", "decide", "owner")}
    return {**words, "evidence": _cited(item.evidence, language)}


def _cited(figures: tuple[Cited, ...], language: str) -> list[dict[str, object]]:
    return [
        {
            "label": cited.label,
            "period": cited.period,
            "change": cited.change,
            "tone": cited.tone,
            "estimate": estimate_row(cited.estimate, language),
            "key": cited.key,
        }
        for cited in figures
    ]


def _promise(entry: Entry, language: str) -> dict[str, object]:
    return {
        **{name: getattr(entry.promise, name) for name in _PROMISE},
        "verdict": entry.verdict,
        "broken_since": entry.broken_since,
        "kept": figure_row(entry.kept, language) if entry.kept else None,
    }
