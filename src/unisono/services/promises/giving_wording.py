"""Words given, in words: how many are past their day, who keeps theirs, what is still to be done."""

from __future__ import annotations

from collections.abc import Mapping

from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.numbers import count_text
from unisono.services.promises.giving import Given


def headline(told: Given, language: str) -> str:
    """How many words are past their day, or that none is."""
    if not told.givers:
        return say("given.title.none", language)
    if told.late:
        key = "given.title.late.one" if told.late == 1 else "given.title.late"
        return say(key, language, late=count_text(told.late, language))
    key = {0: "given.title.kept.all", 1: "given.title.kept.one"}.get(told.open, "given.title.kept")
    return say(key, language, open=count_text(told.open, language))


def giver_table(told: Given, language: str) -> Table:
    """Everybody who gave their word, whoever has most undone first."""
    kinds = {"given": "count", "open": "count", "late": "count", "kept": "estimate"}
    names = ("giver", "team", "given", "kept", "open", "late")
    columns = tuple(
        TableColumn(name, say(f"given.column.{name}", language), kinds.get(name, "text"))  # type: ignore[arg-type]
        for name in names
    )
    rows = tuple(
        TableRow(
            (each.name, each.team, each.given, each.kept, each.open, each.late),
            keys=(("kept", each.key),) if each.key else (),
        )
        for each in told.givers
    )
    return Table("givers", say("given.givers", language), columns, rows)


def undone_table(told: Given, language: str, addresses: Mapping[str, str]) -> Table:
    """What is still to be done, late ones first; `addresses` leads from customers' ids to their pages."""
    kinds = {"due": "moment", "given_at": "moment"}
    names = ("customer", "words", "giver", "given_at", "due", "state")
    columns = tuple(
        TableColumn(name, say(f"given.column.{name}", language), kinds.get(name, "text"))  # type: ignore[arg-type]
        for name in names
    )
    rows = tuple(
        TableRow(
            (
                each.customer_name,
                each.words,
                each.giver,
                each.given_at,
                each.due_at,
                say(f"given.state.{'late' if each.late else 'open'}", language),
            ),
            href=addresses.get(each.customer, ""),
        )
        for each in told.undone
    )
    return Table(
        "undone", say("given.undone", language), columns, rows, empty=say("given.undone.none", language)
    )
