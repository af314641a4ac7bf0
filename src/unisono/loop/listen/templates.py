"""Nobody starts a mapping on an empty page: a starter recipe and the mapping page are made from the canon."""

from __future__ import annotations

import json

from unisono.loop.listen.guesses import guess, plain
from unisono.model.canon import TABLES, Column, Privacy, Table
from unisono.model.words import say


def recipe_template(name: str, file_name: str, columns: tuple[str, ...], *, language: str = "en") -> str:
    """What could a recipe for this file look like, as a start for a person to correct?

    Parameters
    ----------
    name : of the source
    file_name : the file it was made from, which becomes the pattern
    columns : its raw columns, at least one
    language : of the comments

    Returns
    -------
    TOML that `read_recipe` accepts. What was guessed is marked; canonical columns nobody was found for
    stand as comments with their meaning; raw columns left over stand as extras to switch on.

    >>> print(recipe_template("crm", "leads.csv", ("mql_id", "first_contact_date")).splitlines()[1])
    name = "crm"
    """
    table, found = guess(columns)
    key = plain(file_name.rsplit("/", 1)[-1].rsplit(".", 1)[0]) or "file"
    mapped = {column.name: found.get(column.name, "") for column in table.columns}
    doubtful = {column.name for column in table.columns if column.required and not mapped[column.name]}
    mapped |= dict.fromkeys(doubtful, columns[0])
    lines = [
        f"# {say('template.heading', language, file=_one_line(file_name))}",
        f"name = {_quoted(plain(name) or 'source')}",
        f"title = {_quoted(name)}",
        "",
        f"[files.{key}]",
        f"pattern = {_quoted('**/' + file_name.rsplit('/', 1)[-1])}",
        'dates = "auto"       # auto | iso | day_first | month_first',
        'decimal = "auto"     # auto | . | ,',
        "",
        f"[[files.{key}.feeds]]",
        f"table = {_quoted(table.name)}   # {table.row_is}",
        f"source_id = [{_quoted(mapped['id'])}]",
        f"[files.{key}.feeds.columns]",
        *(_line(column, mapped[column.name], column.name in doubtful, language) for column in table.columns),
    ]
    left = [column for column in columns if column not in mapped.values()]
    if left:
        lines += [f"# {say('template.extras', language)}", f"# [files.{key}.feeds.extras]"]
        lines += [f"# {plain(column) or 'extra'} = {_quoted(column)}" for column in left]
    return "\n".join(lines) + "\n"


def _line(column: Column, raw: str, doubtful: bool, language: str) -> str:
    told = f"{column.meaning} ({column.kind})"
    if doubtful:
        return f"{column.name} = {_quoted(raw)}   # {say('template.check', language)} {told}"
    return f"{column.name} = {_quoted(raw)}   # {told}" if raw else f'# {column.name} = ""   # {told}'


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _one_line(value: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in value).split())


def mapping_page(*, language: str = "en") -> str:
    """What can be loaded, and how is each column called, read and stored? A page made from the canon.

    >>> mapping_page().splitlines()[0].startswith("# ")
    True
    """
    parts = [f"# {say('canon.heading', language)}", say("canon.kinds", language)]
    parts += [_table(table, language) for table in TABLES]
    return "\n\n".join(parts) + "\n"


def _table(table: Table, language: str) -> str:
    lines = [f"## {table.name}", "", say("canon.row", language, row=table.row_is), ""]
    lines += [f"| {say('canon.columns', language)} |", "|---|---|---|---|"]
    lines += [
        f"| `{column.name}` | {_kind(column)} | {_marks(column, language)} | {_cell(column.meaning)} |"
        for column in table.columns
    ]
    lines += [
        f"| `{derived.name}` | {derived.kind} | {say('canon.derived', language)} | {_cell(derived.meaning)} |"
        for derived in table.derived
    ]
    return "\n".join(lines)


def _kind(column: Column) -> str:
    return f"{column.kind} → {column.to}" if column.to else str(column.kind)


def _marks(column: Column, language: str) -> str:
    marks = [say("canon.required", language)] if column.required else []
    if column.privacy is not Privacy.OPEN:
        marks.append(say(f"canon.{column.privacy}", language))
    return ", ".join(marks)


def _cell(meaning: str) -> str:
    return meaning.replace("|", "\\|")
