"""A slip in a recipe must be told with its place and the nearest right word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from unisono.errors import RecipeError
from unisono.loop.listen.section import Section, unknown

SECTION = Section(
    {"name": "x", "on": True, "table": {"a": 1}, "list": [{"b": 2}], "empty": " ", "n": 3}, "files.a"
)


def test_what_is_there_is_read() -> None:
    assert SECTION.text("name") == "x"
    assert SECTION.text("absent", "default") == "default"
    assert SECTION.flag("on") is True
    assert SECTION.flag("absent") is False
    assert SECTION.section("table") == Section({"a": 1}, "files.a.table")
    assert SECTION.section("absent").values == {}
    assert SECTION.sections("list") == (Section({"b": 2}, "files.a.list[0]"),)
    assert SECTION.texts("name") == ("x",)
    assert Section({"k": ["a", "b"]}).texts("k") == ("a", "b")
    assert SECTION.choice("name", ("x", "y"), "y") == "x"
    assert SECTION.choice("absent", ("x", "y"), "y") == "y"


@pytest.mark.parametrize(
    ("ask", "code", "place"),
    [
        (lambda: SECTION.text("absent"), "recipe_key_missing", "files.a"),
        (lambda: SECTION.text("n"), "recipe_value_unfit", "files.a.n"),
        (lambda: SECTION.text("empty"), "recipe_value_unfit", "files.a.empty"),
        (lambda: SECTION.flag("name"), "recipe_value_unfit", "files.a.name"),
        (lambda: SECTION.section("name"), "recipe_value_unfit", "files.a.name"),
        (lambda: SECTION.sections("table"), "recipe_value_unfit", "files.a.table"),
        (lambda: SECTION.texts("absent"), "recipe_key_missing", "files.a"),
        (lambda: SECTION.texts("n"), "recipe_value_unfit", "files.a.n"),
        (lambda: Section({"k": []}).texts("k"), "recipe_value_unfit", "k"),
        (lambda: SECTION.choice("name", ("yes", "no"), "no"), "recipe_choice_unknown", "files.a.name"),
        (lambda: SECTION.only("name"), "recipe_key_unknown", "files.a.on"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(ask: Callable[[], object], code: str, place: str) -> None:
    with pytest.raises(RecipeError) as slip:
        ask()
    assert (slip.value.code, slip.value.facts["place"]) == (code, place)


def test_the_nearest_name_comes_first() -> None:
    facts = unknown("x", "here", "Satus", ("order_id", "status", "channel")).facts
    assert facts["nearest"] == "status"
    assert str(facts["known"]).startswith("status, ")
    assert unknown("x", "here", "anything", ()).facts["nearest"] == ""
