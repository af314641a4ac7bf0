"""Drivers in the reader's words: the finding as a title, verdicts, the map, tables to take along."""

from __future__ import annotations

from collections.abc import Sequence

from unisono.model.brief import MapChart, Spot
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.numbers import count_text, quantity_text
from unisono.services.drivers.nouns import ContextLine, DriverLine, Drivers, LeftOut
from unisono.services.trends.changing import Tone, chance_text

MOST_ON_MAP = 12


def outcome_name(outcome: str, language: str) -> str:
    """What is explained, in words.

    >>> outcome_name("stays", "en")
    'customers staying'
    """
    return say(f"drivers.outcome.{outcome}", language)


def headline(found: Drivers, language: str) -> str:
    """The finding: what moves the outcome most, or that nothing does beyond chance."""
    name = outcome_name(found.outcome, language)
    best = next((line for line in found.drivers if line.verdict == "moves"), None)
    if best is None:
        known = any(line.lift.known for line in found.drivers)
        return say("drivers.title.chance" if known else "drivers.title.none", language, outcome=name)
    gain = quantity_text(best.lift.value or 0.0, "points", language)
    return say("drivers.title.moves", language, outcome=name, driver=best.name, gain=gain)


def verdict_text(line: DriverLine | ContextLine, outcome: str, language: str) -> str:
    """Whether it moves the outcome, as a person says it."""
    kind = "driver" if isinstance(line, DriverLine) else "context"
    words = say(
        f"drivers.verdict.{kind}.{line.verdict}", language, outcome=say(f"drivers.the.{outcome}", language)
    )
    return f"{words} ({chance_text(line.p, language)})" if line.p is not None else words


def explained_text(found: Drivers, language: str) -> str:
    """How much of the differences is explained at all, and how this was reckoned."""
    if found.explained is None:
        return ""
    part = quantity_text(found.explained, "share", language, digits=0)
    return say("drivers.explained", language, part=part, n=count_text(found.n, language))


def twins_text(line: DriverLine, language: str) -> str:
    """That the data hardly tell it from others; empty where they do."""
    return say("drivers.twins", language, others=", ".join(line.twins)) if line.twins else ""


def left_out_text(one: LeftOut, language: str) -> str:
    """Why something was left out."""
    return say(f"drivers.left_out.{one.why}", language)


def map_chart(found: Drivers, language: str) -> MapChart | None:
    """Importance against performance; None with fewer than two drivers to compare."""
    shown = [line for line in found.drivers if line.lift.known and line.performance.known][:MOST_ON_MAP]
    if len(shown) < 2:
        return None
    return MapChart(
        _map_title(shown, language),
        say("drivers.map.subtitle", language),
        tuple(Spot(line.name, line.performance, line.lift, _tone(line)) for line in shown),
        say("drivers.map.across", language),
        say("drivers.map.up", language, outcome=outcome_name(found.outcome, language)),
        (
            say("drivers.quarter.fix", language),
            say("drivers.quarter.keep", language),
            say("drivers.quarter.watch", language),
            say("drivers.quarter.enough", language),
        ),
        found.split,
    )


def _map_title(shown: Sequence[DriverLine], language: str) -> str:
    """What to mend first; else what still pays most; else that nothing does."""
    for quarter in ("fix", "keep"):
        names = [line.name for line in shown if line.quarter == quarter]
        if names:
            return say(f"drivers.map.{quarter}", language, drivers=", ".join(names[:2]))
    return say("drivers.map.calm", language)


def driver_table(found: Drivers, language: str) -> Table:
    """The drivers to read and to take along."""
    columns = (
        TableColumn("driver", say("drivers.table.driver", language)),
        TableColumn("lift", say("drivers.table.lift", language), "estimate"),
        TableColumn("verdict", say("drivers.table.verdict", language)),
        TableColumn("performance", say("drivers.table.performance", language), "estimate"),
        TableColumn("headroom", say("drivers.table.headroom", language), "share"),
        TableColumn("share", say("drivers.table.share", language), "share"),
        TableColumn("step", say("drivers.table.step", language)),
        TableColumn("levels", say("drivers.table.levels", language)),
    )
    rows = tuple(
        TableRow(
            (
                line.name,
                line.lift,
                verdict_text(line, found.outcome, language),
                line.performance,
                line.headroom if line.lift.known else None,
                line.share if line.lift.known else None,
                line.step,
                levels_text(line.levels, language),
            )
        )
        for line in found.drivers
    )
    title = say("drivers.table.title", language, outcome=outcome_name(found.outcome, language))
    return Table("drivers", title, columns, rows, empty=say("drivers.table.empty", language))


def context_table(found: Drivers, language: str) -> Table:
    """Where things go differently, all drivers held equal."""
    columns = (
        TableColumn("what", say("drivers.context.what", language)),
        TableColumn("value", say("drivers.context.value", language)),
        TableColumn("difference", say("drivers.context.difference", language), "estimate"),
        TableColumn("verdict", say("drivers.table.verdict", language)),
    )
    rows = tuple(
        TableRow((line.name, line.value, line.difference, verdict_text(line, found.outcome, language)))
        for line in found.contexts
    )
    title = say("drivers.context.title", language)
    return Table("contexts", title, columns, rows, empty=say("drivers.context.empty", language))


def levels_text(levels: Sequence[tuple[str, int]], language: str) -> str:
    """The levels from worst to best with how many rows stand on each.

    >>> levels_text((("broken", 12), ("kept", 80)), "en")
    'broken (12) → kept (80)'
    """
    missing = say("driver.level.missing", language)
    told = [(name == missing, f"{name} ({count_text(count, language)})") for name, count in levels]
    steps = " → ".join(words for without, words in told if not without)
    return " · ".join([steps, *(words for without, words in told if without)])


def _tone(line: DriverLine) -> Tone:
    if line.verdict == "moves":
        return "good"
    return "bad" if line.verdict == "against" else "neutral"
