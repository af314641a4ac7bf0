"""What would become of a file's rows, in words and tables for a page."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from unisono.model.canon import Kind
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.numbers import count_text
from unisono.services.listen.preview import FeedPreview, Preview
from unisono.surfaces.web.data_words import (
    column_words,
    fault_words,
    notices_words,
    reference_words,
    table_words,
    value_text,
)
from unisono.surfaces.web.seat import Seat

NUMERIC = (Kind.INTEGER, Kind.NUMBER, Kind.MONEY)


def preview_words(tried: Preview, seat: Seat) -> dict[str, object]:
    """Everything the part `parts/preview.html` shows."""
    language = seat.language
    return {
        "tried": tried,
        "title": _title(tried, language),
        "of": _looked_at(tried, language),
        "faults": [fault_words(fault, language) for fault in tried.faults],
        "repeated": _counted("data.preview.repeated", tried.repeated, language) if tried.repeated else "",
        "read_as": _read_as(tried, language),
        "notices": notices_words(tried.notices, language),
        "feeds": [
            (_table_title(feed, language), _table(feed, seat), _known(feed, language)) for feed in tried.feeds
        ],
    }


def _title(tried: Preview, language: str) -> str:
    if not tried.rows:
        return say("data.preview.none", language)
    if not tried.fit:
        return _counted("data.preview.nothing", tried.aside, language)
    if not tried.aside:
        return _counted("data.preview.all", tried.fit, language)
    fit = _counted("data.preview.fit", tried.fit, language)
    return f"{fit}; {_counted('data.preview.aside', tried.aside, language)}"


def _counted(key: str, count: int, language: str) -> str:
    return say(f"{key}.one" if count == 1 else key, language, count=count_text(count, language))


def _looked_at(tried: Preview, language: str) -> str:
    facts = {"rows": count_text(tried.rows, language), "all": count_text(tried.row_count, language)}
    return say("data.preview.sampled" if tried.sampled else "data.preview.whole", language, **facts)


def _read_as(tried: Preview, language: str) -> str:
    """How dates and decimals are read, where the file has any that could be read two ways."""
    kinds = {kind for feed in tried.feeds for _, kind in feed.columns}
    told = []
    if kinds & {Kind.TIME, Kind.DAY}:
        told.append(say(f"data.dates.{tried.dates}", language))
    if kinds & {Kind.NUMBER, Kind.MONEY, Kind.INTEGER}:
        told.append(say("data.decimal.comma" if tried.decimal == "," else "data.decimal.point", language))
    return " · ".join(told)


def _known(feed: FeedPreview, language: str) -> list[tuple[str, bool]]:
    """What of each reference is known, and whether all is."""
    return [
        (reference_words(feed.table, reference, language), reference.found == reference.different)
        for reference in feed.references
        if reference.different
    ]


def _table_title(feed: FeedPreview, language: str) -> str:
    return say("data.preview.table", language, table=table_words(feed.table, language))


def _table(feed: FeedPreview, seat: Seat) -> Table:
    zone = ZoneInfo(seat.company.time_zone)
    filled = [place for place in range(len(feed.columns)) if any(row[place] is not None for row in feed.rows)]
    columns = [feed.columns[place] for place in filled]
    return Table(
        name=f"preview-{feed.table}",
        title=_table_title(feed, seat.language),
        columns=tuple(
            TableColumn(
                name, column_words(feed.table, name, seat.language), "number" if kind in NUMERIC else "text"
            )
            for name, kind in columns
        ),
        rows=tuple(
            TableRow(
                tuple(
                    value_text(row[place], kind, seat.language, zone)
                    for place, (_, kind) in zip(filled, columns, strict=True)
                )
            )
            for row in feed.rows
        ),
        empty=say("data.preview.no_rows", seat.language),
    )
