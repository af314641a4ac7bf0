"""Datos: what came in, how fresh and how sound it is; from here files come in, are mended, and are undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.urls import path

from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.dates import day_text
from unisono.render.numbers import count_text
from unisono.services.listen.quality import DataState, SourceState, data_state
from unisono.services.listen.undo import history_of, undoable
from unisono.services.listen.uploads import waiting
from unisono.surfaces.web.data_words import ago_words, notices_words, table_words, verdict_words
from unisono.surfaces.web.history_words import edition_words
from unisono.surfaces.web.pages import listen_aside, listen_files, listen_mapping, listen_past
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of

SHOWN_EDITIONS = 5


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source as the page says it."""

    state: SourceState
    name: str
    files: str
    tables: str
    newest: str
    loaded: str
    verdict: str
    notices: tuple[str, ...]


def data(request: HttpRequest) -> HttpResponse:
    """All sources with a verdict each, the rows of each table, and what happened last."""
    seat = seat_of(request)
    state = data_state(seat.company)
    may_import = seat.company.actor.may("import")
    shown = {
        "state": state,
        "lines": _lines(state, seat),
        "title": _title(state, seat),
        "lead": _lead(state, seat),
        "may_import": may_import,
        "waiting": waiting(seat.company) if may_import else (),
        "history": [edition_words(made, seat) for made in history_of(seat.company, limit=SHOWN_EDITIONS)],
        "undoable": undoable(seat.company) if may_import else None,
    }
    return respond(request, "web/data.html", shown, tables=(_sources(state, seat), _tables(state, seat)))


def _title(state: DataState, seat: Seat) -> str:
    """What the page says first."""
    language = seat.language
    if not state.sources or state.end is None:
        return say("data.title.empty", language)
    found = len(state.to_look_at)
    if not found:
        return say("data.title.good", language, end=day_text(_local(state.end, seat), language))
    one = ".one" if found == 1 else ""
    return say(f"data.title.look{one}", language, count=count_text(found, language))


def _lead(state: DataState, seat: Seat) -> str:
    language, made = seat.language, state.edition.made_at
    if state.end is None or made is None:
        return say("data.lead.empty", language)
    end = day_text(_local(state.end, seat), language)
    facts = {"end": end, "ago": ago_words(state.end, language), "made": ago_words(made, language)}
    return say("data.lead", language, **facts)


def _lines(state: DataState, seat: Seat) -> list[SourceLine]:
    """Every source, those to look at first; which recipe it is of is said where there are several."""
    several = len({source.source.partition("/")[0] for source in state.sources}) > 1
    return [_line(source, seat, several=several) for source in (*state.to_look_at, *state.fine)]


def _line(source: SourceState, seat: Seat, *, several: bool) -> SourceLine:
    language = seat.language
    tables = ", ".join(table_words(table, language) for table in source.tables)
    files = list(dict.fromkeys(report.file for report in source.reports))
    return SourceLine(
        state=source,
        name=source.source.partition("/")[2],
        files=", ".join(files[:2]) + (f" +{len(files) - 2}" if len(files) > 2 else ""),
        tables=f"{source.title} · {tables}" if several else tables,
        newest=day_text(_local(source.newest, seat), language) if source.newest else "",
        loaded=ago_words(source.loaded_at, language) if source.loaded_at else "",
        verdict=verdict_words(source, language),
        notices=notices_words(source.notices, language),
    )


def _local(moment: datetime, seat: Seat) -> datetime:
    return moment.astimezone(ZoneInfo(seat.company.time_zone))


def _sources(state: DataState, seat: Seat) -> Table:
    """The sources as a table to take along: every count of their last load, and what stands."""
    counts = ("read", "loaded", "updated", "unchanged", "retired", "set_aside")
    language = seat.language
    return Table(
        name="sources",
        title=say("data.sources", language),
        columns=(
            TableColumn("source", say("data.column.source", language)),
            TableColumn("loaded_at", say("data.column.loaded", language), "moment"),
            TableColumn("newest", say("data.column.newest", language), "moment"),
            TableColumn("rows", say("data.column.rows", language), "count"),
            TableColumn("waiting", say("data.column.waiting", language), "count"),
            *(TableColumn(f"last_{name}", say(f"data.count.{name}", language), "count") for name in counts),
            TableColumn("verdict", say("data.column.verdict", language)),
        ),
        rows=tuple(
            TableRow(
                (
                    one.source,
                    one.loaded_at,
                    one.newest,
                    one.rows,
                    one.waiting,
                    *(one.counts[name] for name in counts),
                    verdict_words(one, language),
                )
            )
            for one in state.sources
        ),
    )


def _tables(state: DataState, seat: Seat) -> Table:
    language = seat.language
    return Table(
        name="rows",
        title=say("data.tables", language),
        columns=(
            TableColumn("table", say("data.column.table", language)),
            TableColumn("rows", say("data.column.rows", language), "count"),
        ),
        rows=tuple(TableRow((table_words(name, language), rows)) for name, rows in state.tables),
    )


urlpatterns = [
    path("", data, name="data"),
    *listen_files.urlpatterns,
    *listen_mapping.urlpatterns,
    *listen_aside.urlpatterns,
    *listen_past.urlpatterns,
]
