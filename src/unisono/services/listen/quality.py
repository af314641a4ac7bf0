"""How far can the data be trusted today? Each source's freshness, what stays out, and what is doubtful."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from unisono.model.canon import TABLES
from unisono.model.company import Company
from unisono.model.edition import Edition, LoadReport
from unisono.model.intake import Notice
from unisono.services.companies import edition_of, warehouse_of
from unisono.services.listen.reports import COUNTS, summed
from unisono.services.listen.sources import readable_recipes
from unisono.services.rights import allow
from unisono.store.records import editions
from unisono.store.warehouse.layout import Layout, engine, name
from unisono.store.warehouse.rows import rows_sql

Verdict = Literal["good", "late", "aside", "doubtful", "future"]
LATE_DAYS = 14  # a source of happenings that ends so long before the others has stopped coming
MUCH_ASIDE = 0.01  # the share of rows waiting for correction that somebody should look at
HAPPENINGS = frozenset(
    ["exposures", "leads", "deals", "transactions", "deliveries", "cases", "responses", "touchpoints"]
)
DOUBTS = frozenset(
    [
        "date_order_doubtful",
        "date_order_mixed",
        "decimal_doubtful",
        "decimal_mixed",
        "quotes_mended",
        "orphans",
    ]
)


@dataclass(frozen=True, slots=True)
class SourceState:
    """One source: what its last load did, what stands of it, how far it reaches, and a verdict.

    `rows` are those that stand in its largest table; `waiting` those set aside that nobody has corrected.
    """

    source: str
    title: str
    tables: tuple[str, ...]
    reports: tuple[LoadReport, ...]
    counts: Mapping[str, int]
    rows: int
    waiting: int
    newest: datetime | None
    behind_days: int | None
    future: int
    notices: tuple[Notice, ...]
    verdict: Verdict
    mapped: bool

    @property
    def loaded_at(self) -> datetime | None:
        """When it was last loaded."""
        return self.reports[-1].made_at if self.reports else None

    @property
    def share_waiting(self) -> float | None:
        """The share of its rows that wait for correction; None where it has no rows at all."""
        whole = self.rows + self.waiting
        return self.waiting / whole if whole else None


@dataclass(frozen=True, slots=True)
class DataState:
    """All sources together: where the data end, the rows of each table, what waits for somebody."""

    edition: Edition
    sources: tuple[SourceState, ...]
    tables: tuple[tuple[str, int], ...]
    end: datetime | None
    waiting: int
    conflicts: int

    @property
    def to_look_at(self) -> tuple[SourceState, ...]:
        """The sources that somebody should look at."""
        return tuple(source for source in self.sources if source.verdict != "good")

    @property
    def fine(self) -> tuple[SourceState, ...]:
        """The sources that read well."""
        return tuple(source for source in self.sources if source.verdict == "good")


@dataclass(frozen=True, slots=True)
class _Held:
    rows: int = 0
    newest: datetime | None = None
    future: int = 0
    tables: tuple[str, ...] = ()
    happens: bool = False


def data_state(company: Company, *, now: datetime | None = None) -> DataState:
    """What there is, how fresh it is, and what is wrong with it; counts of the whole company, no rows."""
    allow(company, "see_data")
    edition, moment = edition_of(company), now or datetime.now(UTC)
    held, waiting = _held(company, edition, moment)
    end = max((one.newest for one in held.values() if one.newest and one.happens), default=None)
    titles = {recipe.name: recipe.title for recipe in readable_recipes(company.folder)[0]}
    reports = {one.source: one for one in summed(editions.latest_reports(company.folder, edition))}
    sources = tuple(
        _source(
            source,
            titles,
            reports[source].files if source in reports else (),
            held.get(source, _Held()),
            waiting=waiting.get(source, 0),
            end=end,
        )
        for source in sorted({*held, *reports, *waiting})
    )
    rows = {table: state.rows for table, state in edition.tables.items()}
    return DataState(
        edition=edition,
        sources=sources,
        tables=tuple((table.name, rows[table.name]) for table in TABLES if rows.get(table.name)),
        end=end,
        waiting=rows.get("set_aside", 0),
        conflicts=rows.get("conflicts", 0),
    )


def _source(
    source: str,
    titles: Mapping[str, str],
    reports: tuple[LoadReport, ...],
    held: _Held,
    *,
    waiting: int,
    end: datetime | None,
) -> SourceState:
    behind = (end - held.newest).days if end and held.newest and held.happens else None
    notices = tuple(notice for report in reports for notice in report.notices)
    recipe = source.partition("/")[0]
    return SourceState(
        source=source,
        title=titles.get(recipe, recipe),
        tables=held.tables,
        reports=reports,
        counts={name: sum(getattr(report, name) for report in reports) for name in COUNTS},
        rows=held.rows,
        waiting=waiting,
        newest=held.newest,
        behind_days=behind,
        future=held.future,
        notices=notices,
        verdict=_verdict(held, notices, waiting=waiting, behind=behind),
        mapped=recipe in titles,
    )


def _verdict(held: _Held, notices: Iterable[Notice], *, waiting: int, behind: int | None) -> Verdict:
    """The first thing that somebody should do something about."""
    if behind is not None and behind > LATE_DAYS:
        return "late"
    if waiting > MUCH_ASIDE * (held.rows + waiting):
        return "aside"
    if held.future:
        return "future"
    return "doubtful" if any(notice.code in DOUBTS for notice in notices) else "good"


def _held(company: Company, edition: Edition, now: datetime) -> tuple[dict[str, _Held], dict[str, int]]:
    """What stands of each source, and how many of its rows wait; straight from the stored rows."""
    layout = Layout(warehouse_of(company))
    moment = int(now.timestamp() * 1e6)
    with closing(engine(layout)) as connection:
        found = [
            (table.name, *row)
            for table in TABLES
            if table.name in edition.tables and edition.tables[table.name].rows
            for row in connection.execute(
                _counted(layout, edition, table.name, table.time, moment)
            ).fetchall()
        ]
        waiting = connection.execute(_waiting(layout, edition)).fetchall()
    sources = dict.fromkeys(row[1] for row in found)
    return (
        {source: _summed([row for row in found if row[1] == source]) for source in sources},
        {str(source): int(rows) for source, rows in waiting},
    )


def _counted(layout: Layout, edition: Edition, table: str, clock: str, moment: int) -> str:
    time = name(clock) if clock else "null::bigint"
    past, coming = f"max({time}) filter ({time} <= {moment})", f"count(*) filter ({time} > {moment})"
    stored = rows_sql(layout, table, edition.tables[table])
    return (
        f"select source, count(*), {past}, {coming} from ({stored}) where source is not null group by source"
    )


def _waiting(layout: Layout, edition: Edition) -> str:
    state = edition.tables.get("set_aside")
    if state is None:
        return "select '' as source, 0 as rows where false"
    return f"select source, count(*) from ({rows_sql(layout, 'set_aside', state)}) group by source"


def _summed(rows: Iterable[tuple[str, str, int, int | None, int]]) -> _Held:
    told = list(rows)
    newest = max((row[3] for row in told if row[3] is not None), default=None)
    happening = [row for row in told if row[0] in HAPPENINGS]
    return _Held(
        rows=max(row[2] for row in told),
        newest=None if newest is None else datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=newest),
        future=sum(row[4] for row in happening),
        tables=tuple(row[0] for row in told),
        happens=bool(happening),
    )
