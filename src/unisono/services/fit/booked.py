"""Bookings and handoffs as sentences, charts and tables."""

from __future__ import annotations

from unisono.loop.measure.metric import MINIMUM_N
from unisono.model.brief import Bar, Cited, IntervalChart
from unisono.model.estimate import Estimate
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.numbers import count_text, quantity_text
from unisono.services.fit.nouns import Booking, Bookings, HandoffLine, Handoffs

MOST_BARS = 16
HOUR = 3_600


def headline(found: Bookings, language: str) -> str:
    """Whose customers bring less, or more, than the same sold by others; or that nobody's do."""
    beyond = [row for row in found.groups if row.beyond and row.against.value is not None]
    if not any(row.value.known for row in found.groups):
        return say("bookings.title.few", language)
    if not beyond:
        return say("bookings.title.same", language)
    worst = min(beyond, key=lambda row: row.against.value or 0.0)
    told = (
        worst if (worst.against.value or 0.0) < 0 else max(beyond, key=lambda row: row.against.value or 0.0)
    )
    value = told.against.value or 0.0
    way = "less" if value < 0 else "more"
    money = quantity_text(abs(value), "money", language, currency=told.against.currency)
    return say(f"bookings.title.{way}", language, name=told.label, **{way: money})


def value_chart(found: Bookings, language: str) -> IntervalChart | None:
    """What each group's customers brought in twelve months."""
    shown = [row for row in found.groups if row.value.known]
    if len(shown) > MOST_BARS:  # the best and the worst: those in the middle are alike
        shown = [*shown[: MOST_BARS // 2], *shown[-MOST_BARS // 2 :]]
    if not shown:
        return None
    return IntervalChart(
        say("bookings.chart.title", language),
        say("bookings.chart.subtitle", language),
        tuple(Bar(row.label, row.value) for row in shown),
        reference=found.whole.value.value,
    )


def figures(found: Bookings, language: str) -> tuple[Cited, ...]:
    """All bookings together."""
    whole = found.whole
    told = (("survival", whole.survival), ("score", whole.score), ("value", whole.value))
    return tuple(Cited(say(f"bookings.{name}", language), each, "", "") for name, each in told)


def bookings_table(found: Bookings, language: str) -> Table:
    """Bookings by group, to read and to take along."""
    teams = any(row.team for row in found.groups)
    names = (
        "group",
        *(("team",) if teams else ()),
        "bookings",
        "survival",
        "score",
        "value",
        "against",
        "mark",
    )
    kinds = {"bookings": "count", "survival": "estimate", "score": "estimate", "value": "estimate",
             "against": "estimate"}  # fmt: skip
    titles = {"group": say(f"bookings.by.{found.column}", language)}
    columns = tuple(
        TableColumn(name, titles.get(name) or say(f"bookings.{name}", language), kinds.get(name, "text"))  # type: ignore[arg-type]
        for name in names
    )
    rows = tuple(TableRow(_cells(row, teams, language)) for row in found.groups)
    empty = say("bookings.none", language, minimum=MINIMUM_N)
    return Table("bookings", say("bookings.table", language), columns, rows, empty=empty)


def _cells(row: Booking, teams: bool, language: str) -> tuple[str | int | Estimate, ...]:
    mark = ""
    if row.beyond:
        mark = say(f"bookings.mark.{'more' if (row.against.value or 0) > 0 else 'less'}", language)
    team = (row.team,) if teams else ()
    return (row.label, *team, row.bookings, row.survival, row.score, row.value, row.against, mark)


def hidden_text(found: Bookings, language: str) -> str:
    """How many groups are too small to show; nothing where none is."""
    if not found.hidden:
        return ""
    return say("bookings.hidden", language, count=count_text(found.hidden, language), minimum=MINIMUM_N)


def handoffs_title(found: Handoffs, language: str) -> str:
    """Who waits for Service, in one sentence."""
    way, number = ("late", found.late) if found.late else ("waiting", found.waiting)
    if not number:
        return say("handoffs.title.none", language)
    key = f"handoffs.title.{way}{'.one' if number == 1 else ''}"
    return say(key, language, **{way: count_text(number, language)})


def clock_text(line: HandoffLine, language: str) -> str:
    """How a handoff stands on the clock."""
    hours = quantity_text(abs(line.hours) * HOUR, "seconds", language)
    by = line.handoff.taken_by or say("actor.owner", language)
    return say(f"handoffs.state.{line.state}", language, hours=hours, by=by)


def by_text(line: HandoffLine, language: str) -> str:
    """Who handed a customer on; the command line where nobody had signed in."""
    return line.handoff.by or say("actor.owner", language)


def tone_of(line: HandoffLine) -> str:
    """How to feel about a handoff's clock."""
    return {"late": "bad", "taken_late": "unknown", "taken": "good"}.get(line.state, "")
