"""The mapping form's fields: what a mapping says becomes fields, and fields become that mapping again."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.http import QueryDict

from unisono.loop.listen.drafts import fits_form
from unisono.model.canon import Kind
from unisono.model.recipe import Feed, Field, SourceFile
from unisono.services.listen import known_recipes
from unisono.services.listen.looking import ColumnSeen, Look
from unisono.store.uploads import Upload
from unisono.surfaces.web.mapping_form import (
    CONSTANT,
    KEPT,
    choices_of,
    columns_left,
    extras_chosen,
    file_from,
    tables_free,
)

UPLOAD = Upload("0" * 32, "a.csv", Path("a.csv"), 1, "", datetime(2026, 1, 1, tzinfo=UTC))
FILES = [(recipe.name, file) for recipe in known_recipes() for file in recipe.files if fits_form(file)]


def looked(*columns: str, values: tuple[str, ...] = ()) -> Look:
    seen = tuple(ColumnSeen(column, (), Kind.TEXT, empty=False, values=values) for column in columns)
    return Look(UPLOAD, seen, (), 0, "csv", "utf-8", ";", (), (), correction=False)


def sent(file: SourceFile, look: Look) -> QueryDict:
    """What a browser sends of the form untouched."""
    data = QueryDict(mutable=True)
    for name in ("pattern", "dates", "decimal", "delimiter", "encoding", "sheet", "zone"):
        data[name] = getattr(file, name)
    if file.full:
        data["full"] = "on"
    data.setlist("extra", sorted(extras_chosen(file)))
    for feed in choices_of(file, look):
        data[f"f{feed.index}.table"] = feed.table
        data.setlist(f"f{feed.index}.key", list(feed.keys))
        data[f"f{feed.index}.id.system"] = feed.system
        if feed.kept_key:
            data[f"f{feed.index}.id"] = KEPT
        for choice in feed.choices:
            data[choice.name] = choice.chosen
            data[f"{choice.name}.value"] = choice.constant
            data[f"{choice.name}.system"] = choice.system
            if choice.pairs:
                data[f"{choice.name}.of"] = choice.chosen.removeprefix("c:")
                data.setlist(f"{choice.name}.raw", [raw for raw, _ in choice.pairs])
                data.setlist(f"{choice.name}.said", [said for _, said in choice.pairs])
    return data


def in_order(file: SourceFile) -> tuple[object, ...]:
    """A mapping without the order in which its columns happen to be written."""
    feeds = tuple(
        (feed.table, feed.source_id, feed.where, frozenset(feed.fields), frozenset(feed.extras))
        for feed in file.feeds
    )
    return (file.key, file.pattern, file.dates, file.decimal, file.full, file.rules, feeds)


@pytest.mark.parametrize(("name", "file"), FILES, ids=[f"{name}-{file.key}" for name, file in FILES])
def test_every_mapping_of_the_product_survives_the_form(name: str, file: SourceFile) -> None:
    columns = {field.column for feed in file.feeds for field in feed.fields if field.column}
    columns |= {column for feed in file.feeds for column in feed.source_id}
    look = looked(*sorted(columns))
    told = file_from(sent(file, look), file, look)
    assert in_order(told) == in_order(file)
    assert [feed.table for feed in told.feeds] == [feed.table for feed in file.feeds], name


FEED = Feed(
    "cases",
    (
        Field("id", column="n"),
        Field("opened_at", column="at"),
        Field("channel", column="canal", translate=(("TEL", "phone"),)),
        Field("currency", value="PEN"),
        Field("reopened", value=True),
        Field("cost", expression="number(a) * 2"),
        Field("customer_id", column="who", system="crm"),
        Field("ward", column="sala"),
    ),
    ("n",),
    extras=(("ward", "text"),),
)
FILE = SourceFile("mesa", "m*.csv", (FEED,), dates="day_first")


def test_choices_say_columns_constants_systems_translations_and_what_is_kept() -> None:
    (feed,) = choices_of(FILE, looked("n", "at", "canal", "who", "sala", values=("TEL", "web")))
    told = {choice.column.name: choice for choice in feed.choices}
    assert feed.keys == ("n", "", "")
    assert (told["opened_at"].chosen, told["currency"].chosen, told["currency"].constant) == (
        "c:at",
        "=",
        "PEN",
    )
    assert (told["reopened"].constant, told["cost"].chosen, told["cost"].kept) == (
        "true",
        KEPT,
        "number(a) * 2",
    )
    assert (told["customer_id"].system, told["customer_id"].scoped, told["channel"].scoped) == (
        "crm",
        True,
        False,
    )
    assert told["channel"].pairs == (("TEL", "phone"), ("web", ""))
    assert told["channel"].translated
    assert told["queue"].chosen == ""


def test_fields_become_the_mapping_again_and_changes_change_it() -> None:
    look = looked("n", "at", "canal", "who", "sala", values=("TEL", "web"))
    data = sent(FILE, look)
    assert in_order(file_from(data, FILE, look)) == in_order(FILE)
    data["f0.queue"] = "c:sala"
    data["f0.cost"] = CONSTANT
    data["f0.cost.value"] = "3,5"
    data.setlist("extra", [])
    data.setlist("f0.key", ["n", "at", "n", "who", "canal"])
    told = {field.target: field for field in file_from(data, FILE, look).feeds[0].fields}
    assert (told["queue"].column, told["cost"].value) == ("sala", 3.5)
    assert "ward" not in told
    assert told["id"].expression == 'concat_ws(\'|\', "n", "at", "who")'


def test_a_translation_of_another_column_is_not_taken_over() -> None:
    look = looked("n", "at", "canal", "otro", "who", "sala", values=("TEL",))
    data = sent(FILE, look)
    data["f0.channel"] = "c:otro"
    told = {field.target: field for field in file_from(data, FILE, look).feeds[0].fields}
    assert (told["channel"].column, told["channel"].translate) == ("otro", ())


def test_columns_left_are_those_no_table_takes_and_those_kept() -> None:
    look = looked("n", "at", "canal", "who", "sala", "más")
    assert [column.name for column in columns_left(FILE, look)] == ["sala", "más"]


def test_as_many_tables_as_a_form_holds() -> None:
    assert "cases" not in tables_free(FILE)
    assert "customers" in tables_free(FILE)
    four = SourceFile(
        "a", "a", tuple(Feed(name, (), ()) for name in ("cases", "deals", "leads", "customers"))
    )
    assert tables_free(four) == ()


@pytest.mark.parametrize(
    ("query", "tables"),
    [
        ("", []),
        ("f0.table=cases&f1.table=nothing", ["cases", "customers"]),
        ("fx.table=cases&f-1.table=cases&f²..table=cases", []),
        ("&".join(f"f{at}.table=cases" for at in range(50)), ["cases"] * 4),
    ],
)
def test_whatever_is_sent_makes_a_mapping_to_be_judged(query: str, tables: list[str]) -> None:
    told = file_from(QueryDict(query), SourceFile("a", "a.csv", ()), looked("n"))
    assert [feed.table for feed in told.feeds] == tables
    assert told.pattern == "a.csv"
