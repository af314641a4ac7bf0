"""Every piece of SQL this room writes quotes names and texts here, so that no raw value can become code."""

from __future__ import annotations

from collections.abc import Iterable

_NULL_WORDS = ("''", "'NULL'", "'null'", "'NaN'", "'N/A'", "'n/a'")
_BLANK = r"[\s\x{00a0}]"


def name(column: str) -> str:
    """The column as a quoted identifier.

    >>> name('12" screen')
    '"12"" screen"'
    """
    return '"' + column.replace('"', '""') + '"'


def text(value: str) -> str:
    """The value as a string literal.

    >>> text("it's")
    "'it''s'"
    """
    return "'" + value.replace("'", "''") + "'"


def source(relation: str) -> str:
    """The relation as something that can stand after FROM, be it a query or a table function.

    >>> source("select 1"), source("read_csv('a.csv')")
    ('(select 1)', "read_csv('a.csv')")
    """
    opening = relation.lstrip().split(maxsplit=1)[0].lower()
    return f"({relation})" if opening in ("select", "from", "with", "values") else relation


def either(conditions: Iterable[str]) -> str:
    """The conditions joined by OR, false where there are none.

    >>> either(["a", "b"])
    '(a) or (b)'
    """
    return " or ".join(f"({condition})" for condition in conditions) or "false"


def among(value: str, options: Iterable[str]) -> str:
    """Whether the value is one of the options, all of them SQL.

    Written as equalities: of a longer IN the engine makes a join, and a join loses the order of a file.

    >>> among("x", ["1", "2"])
    '(x = 1 or x = 2)'
    """
    return f"({' or '.join(f'{value} = {option}' for option in options)})"


def clean(column: str) -> str:
    """What a raw cell says: trimmed, and NULL where it is blank or a usual word for nothing.

    Cells without outer blanks, nearly all of them, never reach the regular expression.

    >>> clean("x").startswith("case when x < '!'")
    True
    """
    trimmed = f"regexp_replace({column}, '^{_BLANK}+|{_BLANK}+$', '', 'g')"
    ends = f"{column}[-1] <= ' ' or suffix({column}, chr(160))"
    begins = f"{column} < '!' or ({column} >= chr(160) and {column} < chr(161))"
    return (
        f"case when {begins} or {ends}"
        f" then case when {among(trimmed, _NULL_WORDS)} then null else {trimmed} end"
        f" when strlen({column}) < 5 and {among(column, _NULL_WORDS)} then null else {column} end"
    )
