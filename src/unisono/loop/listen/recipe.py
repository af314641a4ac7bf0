"""A recipe is all that a new source needs: it is read here, and every slip is told with its place."""

from __future__ import annotations

import re
import tomllib
from typing import cast
from zoneinfo import ZoneInfo, available_timezones

from unisono.errors import RecipeError
from unisono.loop.listen.fields import checked, read_feed, system_name
from unisono.loop.listen.section import Section, unknown
from unisono.model.canon import Kind
from unisono.model.recipe import DateOrder, Decimal, Join, Recipe, Rule, SourceFile

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
_FILE_KEYS = (
    "pattern", "dates", "decimal", "delimiter", "encoding", "full", "optional", "sheet", "zone",
    "join", "rules", "feeds",
)  # fmt: skip


def read_recipe(text: str, *, name: str) -> Recipe:
    """What does this recipe say, and does the canon know all it speaks of?

    Parameters
    ----------
    text : the TOML of the recipe
    name : the name it has without one of its own (its folder or file name)

    Returns
    -------
    The recipe, checked as far as it can be without seeing the files.

    Raises
    ------
    RecipeError
        with the place (`files.orders.feeds[0].columns.status`), the nearest known name and all known ones

    >>> read_recipe('[files.a]\\npattern = "a.csv"', name="shop").files[0].pattern
    'a.csv'
    """
    try:
        section = Section(tomllib.loads(text))
    except tomllib.TOMLDecodeError as unreadable:
        raise RecipeError("recipe_not_toml", name=name, detail=str(unreadable)) from unreadable
    section.only("name", "system", "title", "notes", "company", "files")
    given = _named(section, section.text("name", name), "name")
    files = section.section("files")
    if not files.values:
        raise RecipeError("recipe_key_missing", place=given, name="files")
    keys = tuple(_named(files, key, key) for key in files.values)
    return Recipe(
        name=given,
        system=system_name(section, "system") if "system" in section.values else given,
        title=section.text("title", given),
        files=tuple(_file(files.section(key), key, keys) for key in keys),
        notes=section.text("notes", ""),
        company=_company(section.section("company")),
    )


def _named(section: Section, value: str, key: str) -> str:
    if not _NAME.fullmatch(value):
        raise RecipeError("recipe_name_unfit", place=section.at(key), name=value)
    return value


def _company(section: Section) -> dict[str, object]:
    _zone(section, "time_zone")
    return dict(section.values)


def _file(section: Section, key: str, keys: tuple[str, ...]) -> SourceFile:
    section.only(*_FILE_KEYS)
    joining = section.section("join")
    joins = tuple(_join(joining.section(name), name, keys, key) for name in joining.values)
    names = tuple(join.name for join in joins)
    return SourceFile(
        key=key,
        pattern=section.text("pattern"),
        feeds=tuple(read_feed(feed, names) for feed in section.sections("feeds")),
        joins=joins,
        rules=tuple(_rule(rule, names) for rule in section.sections("rules")),
        optional=section.flag("optional"),
        full=section.flag("full"),
        encoding=section.text("encoding", "auto"),
        delimiter=section.text("delimiter", "auto"),
        decimal=cast(Decimal, section.choice("decimal", ("auto", ".", ","), "auto")),
        dates=cast(DateOrder, section.choice("dates", ("auto", "iso", "day_first", "month_first"), "auto")),
        sheet=section.text("sheet", ""),
        zone=_zone(section, "zone"),
    )


def _zone(section: Section, key: str) -> str:
    zone = section.text(key, "")
    try:
        if zone:
            ZoneInfo(zone)
    except (KeyError, ValueError, OSError) as nowhere:
        raise unknown("recipe_zone_unknown", section.at(key), zone, _nearby(zone)) from nowhere
    return zone


def _nearby(zone: str) -> list[str]:
    # Six hundred names help nobody: those of the same continent, or all that share a word.
    wanted = zone.lower().replace(" ", "_").split("/")[-1]
    zones = sorted(available_timezones())
    return [each for each in zones if wanted and wanted in each.lower()] or [
        each for each in zones if each.startswith(("America/L", "America/S", "America/B", "America/M", "UTC"))
    ]


def _join(section: Section, name: str, keys: tuple[str, ...], here: str) -> Join:
    section.only("on", "orphans")
    if name not in keys or name == here:
        raise unknown("recipe_file_unknown", section.place, name, [key for key in keys if key != here])
    on = section.section("on")
    if not on.values:
        raise RecipeError("recipe_key_missing", place=section.place, name="on")
    pairs = tuple((column, on.text(column)) for column in on.values)
    orphans = section.choice("orphans", ("report", "set_aside", "ignore"), "ignore")
    return Join(
        name, pairs, "report" if orphans == "report" else "set_aside" if orphans == "set_aside" else "ignore"
    )


def _rule(section: Section, joins: tuple[str, ...]) -> Rule:
    section.only("name", "expression", "action")
    expression = section.text("expression")
    checked(expression, joins, place=section.at("expression"), kind=Kind.FLAG, exact=True)
    action = section.choice("action", ("flag", "set_aside"), "set_aside")
    return Rule(
        _named(section, section.text("name"), "name"), expression, "flag" if action == "flag" else "set_aside"
    )
