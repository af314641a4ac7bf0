"""The data pages' words: tables, columns, notices, reasons and values, as the reader says them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from unisono.errors import UnisonoError
from unisono.model.canon import BY_NAME, Kind
from unisono.model.intake import Notice
from unisono.model.words import known, say
from unisono.render.dates import day_text, moment_text
from unisono.render.numbers import count_text, decimal_text, quantity_text
from unisono.services.listen.preview import Fault, Reference, Value
from unisono.services.listen.quality import SourceState

MINUTE, HOUR, DAY = 60, 3_600, 86_400
# What is wrong with a whole row, whichever column the reader stumbled over.
OF_THE_WHOLE_ROW = frozenset(
    [
        "missing_columns",
        "too_many_columns",
        "broken_quotes",
        "bad_encoding",
        "line_too_long",
        "json_broken",
        "blank_row",
    ]
)


@dataclass(frozen=True, slots=True)
class FaultWords:
    """A reason for which rows stay out, as a sentence, with how many, and some of the values."""

    rows: int
    reason: str
    examples: tuple[str, ...]
    line: int


def table_words(table: str, language: str) -> str:
    """What a canonical table is called."""
    return say(f"canon.table.{table}", language) if known(f"canon.table.{table}") else table


def column_words(table: str, column: str, language: str) -> str:
    """What a canonical column means; a column beyond the canon by its own name."""
    if table in BY_NAME and BY_NAME[table].column(column) is None:
        return column
    own = f"canon.column.{table}.{column}"
    shared = f"canon.column.{column}"
    return say(own if known(own) else shared, language)


def notice_words(notice: Notice, language: str) -> str:
    """What is worth knowing of a file, in words."""
    facts = {
        name: count_text(fact, language) if isinstance(fact, int) and not isinstance(fact, bool) else fact
        for name, fact in notice.facts.items()
    }
    return say(f"notice.{notice.code}", language, **facts)


def notices_words(notices: Iterable[Notice], language: str) -> tuple[str, ...]:
    """All notices, each once."""
    return tuple(dict.fromkeys(notice_words(notice, language) for notice in notices))


def error_words(error: UnisonoError, language: str) -> tuple[str, str]:
    """What went wrong, and what to do next."""
    facts = {name: str(fact) for name, fact in error.facts.items()}
    if error.code == "recipe_column_missing":  # a form knows it by what it means, not by its place in a file
        column = column_words(facts["table"], facts["name"], language)
        missing = say(
            "data.map.missing", language, column=column, table=table_words(facts["table"], language)
        )
        return missing, say("data.map.missing.hint", language)
    hint = f"hint.{error.code}"
    return say(f"error.{error.code}", language, **facts), say(hint, language, **facts) if known(hint) else ""


def reason_words(column: str, reason: str, language: str) -> str:
    """Why a row stays out: the column at fault and what is wrong with it."""
    told = say(f"reason.{reason}", language, column=column)
    if reason in OF_THE_WHOLE_ROW:
        return told[0].upper() + told[1:]
    return say("data.fault", language, column=column, reason=told) if column else told


def fault_words(fault: Fault, language: str) -> FaultWords:
    """A fault of a preview in words."""
    return FaultWords(
        fault.rows, reason_words(fault.column, fault.reason, language), fault.examples, fault.line
    )


def reference_words(table: str, reference: Reference, language: str) -> str:
    """How many of the ids that a column names are known."""
    facts = {
        "column": column_words(table, reference.target, language),
        "table": table_words(reference.to, language),
        "found": count_text(reference.found, language),
        "different": count_text(reference.different, language),
        "example": reference.example,
    }
    every = reference.found == reference.different
    return say("data.reference.all" if every else "data.reference.some", language, **facts)


def value_text(value: Value, kind: Kind, language: str, zone: ZoneInfo) -> str:
    """A stored value as a person reads it; empty where there is none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return say("data.yes" if value else "data.no", language)
    if isinstance(value, datetime):
        return moment_text(value, language, zone)
    if isinstance(value, date):
        return day_text(value, language)
    if kind is Kind.MONEY:
        return decimal_text(float(value), language)
    if isinstance(value, float):
        return decimal_text(value, language)
    return count_text(value, language) if isinstance(value, int) else value


def verdict_words(state: SourceState, language: str) -> str:
    """What to think of a source, and what to do where something is to be done."""
    share = state.share_waiting
    return say(
        f"data.verdict.{state.verdict}",
        language,
        days=count_text(state.behind_days or 0, language),
        waiting=count_text(state.waiting, language),
        share=quantity_text(share or 0.0, "share", language),
        future=count_text(state.future, language),
    )


def ago_words(moment: datetime, language: str, *, now: datetime | None = None) -> str:
    """How long ago something was, in its largest whole unit."""
    seconds = max(0.0, ((now or datetime.now(UTC)) - moment).total_seconds())
    for size, unit in ((DAY, "days"), (HOUR, "hours"), (MINUTE, "minutes")):
        count = int(seconds // size)
        if count:
            return say(
                f"data.ago.{unit}{'' if count > 1 else '.one'}", language, count=count_text(count, language)
            )
    return say("data.ago.now", language)


def size_words(size: int, language: str) -> str:
    """How large a file is."""
    for factor, unit in ((1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")):
        if size >= factor:
            return f"{decimal_text(round(size / factor, 1), language)} {unit}"
    return f"{count_text(size, language)} B"
