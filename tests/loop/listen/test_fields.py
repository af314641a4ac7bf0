"""A feed must fit the canon: what it can't hold is told before any row is read."""

from __future__ import annotations

import pytest

from unisono.errors import RecipeError
from unisono.loop.listen.fields import EXTRA_KINDS, checked, read_feed, system_name, yields
from unisono.loop.listen.section import Section
from unisono.model.canon import TABLES, Kind, Table


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_can_be_fed_and_needs_its_required_columns(table: Table) -> None:
    columns = {column.name: f"raw {column.name}" for column in table.columns}
    whole = {"table": table.name, "source_id": "raw id", "columns": columns}
    feed = read_feed(Section(whole), ())
    assert tuple(field.target for field in feed.fields) == table.names
    for column in table.columns:
        without = {name: raw for name, raw in columns.items() if name != column.name}
        if not column.required:
            assert read_feed(Section(whole | {"columns": without}), ()).table == table.name
            continue
        with pytest.raises(RecipeError) as refused:
            read_feed(Section(whole | {"columns": without}), ())
        assert (refused.value.code, refused.value.facts["name"]) == ("recipe_column_missing", column.name)


def test_text_is_of_use_for_every_kind_unless_exact() -> None:
    for kind in Kind:
        assert checked("a || b", (), place="here", kind=kind) == "a || b"
    with pytest.raises(RecipeError):
        checked("a || b", (), place="here", kind=Kind.FLAG, exact=True)


def test_only_declared_joins_can_be_named() -> None:
    assert checked("people.name = 'x'", ("people",), place="here", kind=Kind.FLAG)
    with pytest.raises(RecipeError) as refused:
        checked("peple.name = 'x'", ("people",), place="here", kind=Kind.FLAG)
    assert (refused.value.code, refused.value.facts["nearest"]) == ("recipe_join_unknown", "people")


def test_what_an_expression_must_yield() -> None:
    assert {kind: yields(kind) for kind in Kind} == {
        **dict.fromkeys((Kind.ID, Kind.REF, Kind.TEXT), Kind.TEXT),
        Kind.TIME: Kind.TIME,
        Kind.DAY: Kind.DAY,
        Kind.INTEGER: Kind.NUMBER,
        Kind.NUMBER: Kind.NUMBER,
        Kind.MONEY: Kind.NUMBER,
        Kind.FLAG: Kind.FLAG,
    }


def test_extras_of_every_kind_but_ids() -> None:
    assert set(EXTRA_KINDS) == set(Kind) - {Kind.ID, Kind.REF}
    extras = {f"extra_{kind}": {"column": "x", "kind": str(kind)} for kind in EXTRA_KINDS}
    feed = read_feed(
        Section({"table": "customers", "source_id": "x", "columns": {"id": "x"}, "extras": extras}), ()
    )
    assert feed.extras == tuple((f"extra_{kind}", str(kind)) for kind in EXTRA_KINDS)


@pytest.mark.parametrize("name", ["crm", "olist-sellers", "v2.1", "a_b"])
def test_names_of_systems(name: str) -> None:
    assert system_name(Section({"system": name}), "system") == name


@pytest.mark.parametrize("name", ["a:b", "a b", "Ñ", "-a", " "])
def test_names_that_could_not_scope_an_id(name: str) -> None:
    with pytest.raises(RecipeError):
        system_name(Section({"system": name}), "system")
