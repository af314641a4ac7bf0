"""The tables Unísono keeps for itself, in the same editions as the chain."""

from __future__ import annotations

from unisono.model.canon.kinds import Column, Kind, Privacy, Table

SYSTEM: tuple[Table, ...] = (
    Table(
        "set_aside",
        "a row of a file that could not be loaded, kept until it is corrected",
        key="id",
        time="",
        columns=(
            Column("id", Kind.ID, "source, file and line", required=True),
            Column("file", Kind.TEXT, "the file as it was called"),
            Column("line", Kind.INTEGER, "line in that file, the header being line 1"),
            Column("column", Kind.TEXT, "the column at fault"),
            Column("value", Kind.TEXT, "what stood there", privacy=Privacy.FREE_TEXT),
            Column("reason", Kind.TEXT, "code of the reason"),
            Column("more", Kind.INTEGER, "how many further faults the row has"),
            Column("raw", Kind.TEXT, "the whole row as it was, JSON", privacy=Privacy.FREE_TEXT),
        ),
    ),
    Table(
        "merges",
        "a customer key that is somebody already known under another key",
        key="id",
        time="",
        columns=(
            Column("id", Kind.ID, "the key as its system gave it", required=True),
            Column("resolved_id", Kind.ID, "the one key the person is known by", required=True),
            Column("rule", Kind.TEXT, "what they share: document, email, phone"),
        ),
    ),
    Table(
        "conflicts",
        "records that share something but were not merged, and why",
        key="id",
        time="",
        columns=(
            Column("id", Kind.ID, "the conflict", required=True),
            Column("kind", Kind.TEXT, "what kind of conflict"),
            Column("shared", Kind.TEXT, "what they share, masked"),
            Column("customers", Kind.TEXT, "the customers concerned, separated by spaces"),
            Column("records", Kind.INTEGER, "how many records"),
        ),
    ),
    Table(
        "open_hours",
        "a stretch of a day in the calendar of a promise that has hours of its own",
        key="id",
        time="",
        columns=(
            Column("id", Kind.ID, "promise, day and stretch", required=True),
            Column("promise_id", Kind.REF, "whose calendar", to="promises"),
            Column("day", Kind.DAY, "the day"),
            Column("opens", Kind.INTEGER, "second of the day it begins with"),
            Column("closes", Kind.INTEGER, "second of the day it ends before"),
            Column("is_open", Kind.FLAG, "whether the promise's clock runs in it"),
            Column("seconds_before", Kind.INTEGER, "open seconds of the calendar before it"),
            Column("days_until", Kind.INTEGER, "days with open hours up to this one, it included"),
        ),
    ),
)
