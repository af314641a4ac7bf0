"""The company, the editions of its tables, and who did what."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query, Router

from unisono.model.deed import Deed
from unisono.model.edition import LoadReport
from unisono.model.rights import ACTIONS
from unisono.services.audit import deed_text, trail
from unisono.services.companies import edition_of
from unisono.services.cursors import read_cursor, write_cursor
from unisono.services.listen.reports import COUNTS
from unisono.services.listen.undo import Made, history_of
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import house as shapes
from unisono.surfaces.api.shapes.asking import Deeds, Paged

router = Router(tags=["company"])
_BEFORE: dict[str, type] = {"before": int}


@router.get("/company", response=answers(shapes.Company), operation_id="company", summary="The company")
def company(request: HttpRequest) -> object:
    """The company this installation serves, its newest edition, and what your token may do."""
    seen = caller_of(request).company
    edition, actor = edition_of(seen), seen.actor
    return {
        "name": seen.name,
        "currency": seen.currency,
        "time_zone": seen.time_zone,
        "languages": seen.languages,
        "country": seen.country,
        "contract": seen.contract,
        "edition": edition.number,
        "made_at": edition.made_at,
        "caller": {
            "name": actor.name,
            "role": actor.role,
            "actions": [action for action in ACTIONS if actor.may(action)],
            "countries": actor.scope.countries,
            "units": actor.scope.units,
        },
    }


@router.get(
    "/editions", response=answers(shapes.Editions), operation_id="editions", summary="The editions there were"
)
def editions(request: HttpRequest, page: Query[Paged]) -> object:
    """What was loaded, derived and undone, by whom and when; the newest first. Needs `see_data`."""
    seen = caller_of(request).company
    found = history_of(seen, before=_before(page), limit=page.limit + 1)
    shown = found[: page.limit]
    return {
        "editions": [_edition(made) for made in shown],
        "next": write_cursor({"before": shown[-1].number}) if len(found) > page.limit else None,
    }


@router.get("/audit", response=answers(shapes.Trail), operation_id="audit", summary="Who did what")
def audit(request: HttpRequest, page: Query[Deeds]) -> object:
    """The audit trail, the latest first; `deed` leaves one kind. Needs `see_audit`."""
    caller = caller_of(request)
    found = trail(caller.company, before=_before(page), limit=page.limit + 1, deed=page.deed)
    shown = found[: page.limit]
    return {
        "deeds": [_deed(each, caller.language) for each in shown],
        "next": write_cursor({"before": shown[-1].id}) if len(found) > page.limit else None,
    }


def _before(page: Paged) -> int | None:
    key = read_cursor(page.cursor, _BEFORE)
    return int(key["before"]) if key else None


def _edition(made: Made) -> dict[str, object]:
    return {
        "number": made.number,
        "made_at": made.made_at,
        "by": made.by,
        "restores": made.restores,
        "undone": made.undone,
        "files": [_file(report) for report in made.reports],
    }


def _file(report: LoadReport) -> dict[str, object]:
    counts = {name: getattr(report, name) for name in COUNTS}
    return {"source": report.source, "file": report.file, **counts}


def _deed(deed: Deed, language: str) -> dict[str, object]:
    return {
        "id": deed.id,
        "at": deed.at,
        "by": deed.actor,
        "role": deed.role,
        "deed": deed.deed,
        "text": deed_text(deed, language),
        "facts": deed.facts,
        "edition": deed.edition,
    }
