"""When work begins by itself: what was chosen, and up to which moment everything due was begun."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from unisono.model.job import Timetable
from unisono.store.records.connection import connect

REFRESH, BRIEF = "refresh", "mail_brief"


def timetable(folder: Path) -> Timetable:
    """What was chosen; nothing, where nobody chose."""
    rows = {row.work: row for row in _records(folder)}
    refresh, brief = rows.get(REFRESH), rows.get(BRIEF)
    return Timetable(
        refresh_hour=refresh.hour if refresh else None,
        brief_weekday=brief.weekday if brief else None,
        brief_hour=brief.hour if brief else Timetable().brief_hour,
        recipients=tuple(brief.recipients) if brief else (),
    )


def choose(folder: Path, chosen: Timetable, now: datetime) -> None:
    """Remember a choice; what it would have begun before now is left alone."""
    with transaction.atomic(using=connect(folder)):
        _put(folder, REFRESH, now, None if chosen.refresh_hour is None else {"hour": chosen.refresh_hour})
        brief: dict[str, object] = {
            "hour": chosen.brief_hour,
            "weekday": chosen.brief_weekday,
            "recipients": list(chosen.recipients),
        }
        _put(folder, BRIEF, now, None if chosen.brief_weekday is None else brief)


def handle(folder: Path, due_at: Callable[[int, int | None], datetime], begin: Callable[[str], None]) -> None:
    """Begin what is due: `begin` is called once for each work whose last moment was not handled yet.

    All is one transaction, so that of several workers one begins it, and a kill leaves it due.
    """
    if not any(row.handled_at < due_at(row.hour, row.weekday) for row in _records(folder)):
        return  # the usual case, and it needs no lock
    with transaction.atomic(using=connect(folder)):
        for row in _records(folder):
            due = due_at(row.hour, row.weekday)
            if row.handled_at < due:
                begin(row.work)
                row.handled_at = max(due, row.handled_at)
                row.save()


def _put(folder: Path, work: str, now: datetime, told: dict[str, object] | None) -> None:
    row = _records(folder).filter(work=work).first()
    if told is None:
        if row:
            row.delete()
        return
    if row and all(getattr(row, name) == value for name, value in told.items()):
        return  # chosen again as it was: what is due stays due
    _records(folder).update_or_create(work=work, defaults={**told, "handled_at": now.astimezone(UTC)})


def _records(folder: Path) -> Any:
    alias = connect(folder)
    from unisono.store.records.models import TimetableRecord  # models need Django to be set up first

    return TimetableRecord.objects.using(alias).all()
