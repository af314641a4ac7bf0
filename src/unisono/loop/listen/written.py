"""What a page decides and what stands in a recipe's file are one thing: a recipe is written as it is read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from unisono.model.recipe import Feed, Field, Join, Recipe, Rule, SourceFile

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_DEFAULTS = SourceFile("", "", ())
_SETTINGS = ("dates", "decimal", "delimiter", "encoding", "sheet", "zone", "full", "optional")


def recipe_text(recipe: Recipe) -> str:
    """The TOML of a recipe, which `read_recipe` reads as the same recipe.

    >>> print(recipe_text(Recipe("crm", "crm", "CRM", (SourceFile("a", "a*.csv", ()),))))
    name = "crm"
    system = "crm"
    title = "CRM"
    <BLANKLINE>
    [files.a]
    pattern = "a*.csv"
    <BLANKLINE>
    """
    return "\n".join(_recipe(recipe)) + "\n"


def _recipe(recipe: Recipe) -> Iterator[str]:
    yield from (_pair(key, getattr(recipe, key)) for key in ("name", "system", "title"))
    if recipe.notes:
        yield _pair("notes", recipe.notes)
    if recipe.company:
        yield from ("", "[company]")
        yield from (_pair(key, value) for key, value in recipe.company.items())
    for file in recipe.files:
        yield from _file(file)


def _file(file: SourceFile) -> Iterator[str]:
    place = f"files.{_key(file.key)}"
    yield from ("", f"[{place}]", _pair("pattern", file.pattern))
    for setting in _SETTINGS:
        if getattr(file, setting) != getattr(_DEFAULTS, setting):
            yield _pair(setting, getattr(file, setting))
    for join in file.joins:
        yield from _join(join, place)
    for rule in file.rules:
        yield from _rule(rule, place)
    for feed in file.feeds:
        yield from _feed(feed, place)


def _join(join: Join, place: str) -> Iterator[str]:
    yield from ("", f"[{place}.join.{_key(join.name)}]", _pair("on", dict(join.on)))
    if join.orphans != "ignore":
        yield _pair("orphans", join.orphans)


def _rule(rule: Rule, place: str) -> Iterator[str]:
    yield from ("", f"[[{place}.rules]]", _pair("name", rule.name), _pair("expression", rule.expression))
    if rule.action != "set_aside":
        yield _pair("action", rule.action)


def _feed(feed: Feed, place: str) -> Iterator[str]:
    kinds = dict(feed.extras)
    yield from (
        "",
        f"[[{place}.feeds]]",
        _pair("table", feed.table),
        _pair("source_id", list(feed.source_id)),
    )
    if feed.where:
        yield _pair("where", feed.where)
    yield f"[{place}.feeds.columns]"
    yield from (_pair(field.target, _field(field)) for field in feed.fields if field.target not in kinds)
    if kinds:
        yield f"[{place}.feeds.extras]"
        yield from (
            _pair(field.target, _field(field, kinds[field.target]))
            for field in feed.fields
            if field.target in kinds
        )


def _field(field: Field, kind: str = "") -> object:
    told: dict[str, object] = {}
    if field.column:
        told["column"] = field.column
    elif field.expression:
        told["expression"] = field.expression
    else:
        told["value"] = field.value
    if field.translate:
        told["translate"] = dict(field.translate)
    if field.system:
        told["system"] = field.system
    if kind:
        told["kind"] = kind
    return field.column if list(told) == ["column"] else told


def _pair(key: str, value: object) -> str:
    return f"{_key(key)} = {_value(value)}"


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _text(key)


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, Mapping):
        return (
            "{ " + ", ".join(_pair(str(key), each) for key, each in value.items()) + " }" if value else "{}"
        )
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_value, value))}]"
    return _text(str(value))


def _text(text: str) -> str:
    # JSON's strings are TOML's, but for one sign; what is no text at all is left out.
    sound = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(sound, ensure_ascii=False).replace("\x7f", "\\u007f")
