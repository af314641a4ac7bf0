"""A source writes numbers, money and moments in its own way; here its text becomes the canon's values.

All is built-in SQL, so that millions of rows stay vectorised. In every cast the plain form comes
first and cheap; what is written otherwise takes the slower branch, and what can't be read is NULL.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from unisono.loop.listen.sql import among, text
from unisono.loop.listen.zones import settled_offset
from unisono.model.canon import Kind
from unisono.model.recipe import SourceFile

REASONS: dict[Kind, str] = {
    Kind.TIME: "not_a_time",
    Kind.DAY: "not_a_day",
    Kind.INTEGER: "not_an_integer",
    Kind.NUMBER: "not_a_number",
    Kind.MONEY: "not_money",
    Kind.FLAG: "not_a_flag",
}

_TRUE = tuple(
    map(text, ["true", "t", "1", "1.0", "yes", "y", "sí", "si", "s", "sim", "verdadero", "verdadeiro"])
)
_FALSE = tuple(map(text, ["false", "f", "0", "0.0", "no", "n", "não", "nao", "falso"]))

_YEAR = r"(?:(?:19|20|21)\d\d|2200)"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?"
_LOCAL = rf"{_YEAR}[-/]\d{{1,2}}[-/]\d{{1,2}}(?:[T ]{_CLOCK})?"
_ZONED = rf"{_YEAR}-\d{{1,2}}-\d{{1,2}}[T ]{_CLOCK} ?(?:[Zz]|UTC|GMT|[+-]\d{{2}}(?::?\d{{2}})?)"
_COMPACT = rf"{_YEAR}(?:0[1-9]|1[0-2])[0-3]\d"
_TAIL = r"(?: +\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?: [ap]m)?)?"
_LONG_YEAR = rf"\d{{1,2}}/\d{{1,2}}/{_YEAR}{_TAIL}"
_SHORT_YEAR = rf"\d{{1,2}}/\d{{1,2}}/\d\d{_TAIL}"
_CLOCKS = ("", " %H:%M:%S", " %H:%M", " %H:%M:%S.%f", " %I:%M:%S %p", " %I:%M %p")

_ISO_CODES = "PEN|USD|EUR|BRL|MXN|COP|CLP|ARS|UYU|PYG|BOB|VES|CRC|GTQ|HNL|NIO|PAB|DOP|GBP|CAD|CHF|JPY|CNY"
_SIGN = rf"(?:S/\.?|[A-Z]{{0,3}}\$S?|U\$S|\p{{Sc}}|[BG]s\.?|{_ISO_CODES})"


@dataclass(frozen=True, slots=True)
class Reader:
    """How one file writes: its decimal sign, the order of its dates, the zone of its clocks."""

    decimal: Literal[".", ","] = "."
    dates: Literal["iso", "day_first", "month_first"] = "iso"
    zone: str = "UTC"


def reader_of(file: SourceFile, zone: str) -> Reader:
    """The reader of a file whose automatic choices are settled; `zone` is the company's.

    >>> reader_of(SourceFile("a", "a.csv", (), decimal=",", dates="iso"), "America/Lima")
    Reader(decimal=',', dates='iso', zone='America/Lima')
    """
    if file.decimal == "auto" or file.dates == "auto":
        raise ValueError("the file's decimal sign and date order must be settled first")
    return Reader(file.decimal, file.dates, file.zone or zone)


def cast(x: str, kind: Kind, reader: Reader) -> str:
    """SQL that reads clean text `x` as the stored value of `kind`; NULL where it can't be read.

    Formula: TIME microseconds UTC; DAY days since 1970; MONEY cents, half away from zero.

    >>> cast("x", Kind.TEXT, Reader())
    'x'
    """
    match kind:
        case Kind.TIME:
            return _moment(x, reader, clock=True)
        case Kind.DAY:
            return _moment(x, reader, clock=False)
        case Kind.NUMBER:
            return _number(x, reader)
        case Kind.INTEGER:
            number = _number(x, reader)
            whole = f"{number} = floor({number}) and abs({number}) < 9e15"
            return f"case when {whole} then cast({number} as bigint) end"
        case Kind.MONEY:
            return f"cast({money(x, reader)} * 100 as bigint)"
        case Kind.FLAG:
            word = f"lower({x})"
            return f"case when {among(word, _TRUE)} then true when {among(word, _FALSE)} then false end"
        case _:
            return x


def money(x: str, reader: Reader) -> str:
    """SQL that reads clean text `x` as an exact decimal in units of its currency, sign stripped.

    >>> "decimal(18, 2)" in money("x", Reader())
    True
    """
    sign, front, back = r"([+-]?)\s*", rf"{_SIGN}?[\s\x{{00a0}}]*", rf"[\s\x{{00a0}}]*{_SIGN}$"
    bare = rf"regexp_replace(regexp_replace({_positive(x)}, '^{sign}{front}', '\1'), '{back}', '')"
    return _first(_fast(x, reader, "decimal(18, 2)"), _written(bare, reader, "decimal(18, 2)"))


def _number(x: str, reader: Reader) -> str:
    return _first(_fast(x, reader, "double"), _written(_positive(x), reader, "double"))


def _first(*choices: tuple[str, str]) -> str:
    # CASE and not COALESCE: of a COALESCE the engine works out repeated parts beforehand, for every row.
    return "case " + " ".join(f"when {fits} then {value}" for fits, value in choices) + " end"


def _fast(x: str, reader: Reader, sql_type: str) -> tuple[str, str]:
    # The engine itself would read 1_000, inf and nan; trying a decimal first keeps them out.
    plain, fits = x, f"not contains({x}, '_')"
    if reader.decimal == ",":
        plain, fits = f"replace({x}, ',', '.')", f"{fits} and not contains({x}, '.')"
    exact = "decimal(18, 4)" if sql_type == "double" else sql_type
    return f"{fits} and try_cast({plain} as {exact}) is not null", f"try_cast({plain} as {sql_type})"


def _written(x: str, reader: Reader, sql_type: str) -> tuple[str, str]:
    # Thousands count only where they stand in threes: "12,5" under a decimal point is no number.
    group = "," if reader.decimal == "." else "."
    apart = rf"[{group}''\s\x{{00a0}}\x{{202f}}]"
    digits = rf"(?:\d{{1,3}}(?:{apart}\d{{3}})+|\d+)"
    fraction = rf"(?:[{reader.decimal}]\d*)?(?:[eE][+-]?\d{{1,2}})?"
    shape = rf"[+-]?(?:{digits}{fraction}|[{reader.decimal}]\d+)"
    plain = rf"replace(regexp_replace({x}, '{apart}', '', 'g'), '{reader.decimal}', '.')"
    return f"regexp_full_match({x}, '{shape}')", f"try_cast({plain} as {sql_type})"


def _positive(x: str) -> str:
    # Accountants write (5.00) for -5.00, typographers a long minus.
    return rf"regexp_replace(replace({x}, chr(8722), '-'), '^\((.*)\)$', '-\1')"


def _moment(x: str, reader: Reader, *, clock: bool) -> str:
    def local(stamp: str) -> str:
        if not clock:
            return f"cast(cast({stamp} as date) - date '1970-01-01' as integer)"
        return _instant(stamp, reader.zone)

    zone = text(reader.zone)
    exact = f"({x} like '____-__-_____:__:__' or {x} like '____-__-__')"
    instant = f"try_cast({_offset(x)} as timestamptz)"
    cases = [
        (f"{exact} and {x} >= '1900' and {x} < '2201'", local(f"try_cast({x} as timestamp)")),
        (_matches(x, _LOCAL), local(f"try_cast(replace({x}, ',', '.') as timestamp)")),
        (_matches(x, _ZONED), f"epoch_us({instant})" if clock else local(f"timezone({zone}, {instant})")),
        (_matches(x, _COMPACT), local(f"try_strptime({x}, '%Y%m%d')")),
    ]
    if reader.dates != "iso":
        order = "%d/%m/" if reader.dates == "day_first" else "%m/%d/"
        cases[1:1] = [(shape, local(stamp)) for shape, stamp in _ordered(x, order)]
    return "case " + " ".join(f"when {shape} then {value}" for shape, value in cases) + " end"


def _instant(stamp: str, zone: str) -> str:
    """SQL of the instant a zone's clock shows: plain arithmetic where a zone no longer moves its clocks."""
    if zone == "UTC":
        return f"epoch_us({stamp})"
    looked_up = f"epoch_us(timezone({text(zone)}, {stamp}))"
    settled = settled_offset(zone)
    if settled is None:
        return looked_up
    since, offset_us = settled
    return (
        f"case when {stamp} >= timestamp '{since}' then epoch_us({stamp}) - {offset_us} else {looked_up} end"
    )


def _ordered(x: str, order: str) -> list[tuple[str, str]]:
    # Shapes of day/month/year and how to read each; the padded one needs no tidying, so it comes first.
    padded = " or ".join(f"{x} like '__/__/____{clock}'" for clock in ("", " __:__", " __:__:__"))
    tidy = _tidy(x)
    return [
        (
            f"({padded}) and substr({x}, 7, 4) between '1900' and '2200'",
            f"try_strptime({x}, {_formats(order + '%Y', _CLOCKS[:3])})",
        ),
        (_matches(tidy, _LONG_YEAR), f"try_strptime({tidy}, {_formats(order + '%Y', _CLOCKS)})"),
        (_matches(tidy, _SHORT_YEAR), f"try_strptime({tidy}, {_formats(order + '%y', _CLOCKS)})"),
    ]


def _matches(x: str, shape: str) -> str:
    return f"regexp_full_match({x}, '{shape}')"


def _offset(x: str) -> str:
    # The engine reads "+00" but not "Z" in lower case, nor a blank before the offset.
    named = f"regexp_replace(replace({x}, ',', '.'), ' ?(?:[Zz]|UTC|GMT)$', '+00')"
    return rf"regexp_replace({named}, ' ([+-])', '\1')"


def _tidy(x: str) -> str:
    # 31.12.2017, 31-12-2017 and "31/12/2017 11:05 p. m." all become 31/12/2017 [11:05 pm].
    slashed = rf"regexp_replace({x}, '^(\d+)[-./](\d+)[-./](\d+)', '\1/\2/\3')"
    halved = rf"regexp_replace(lower({slashed}), '\s*([ap])\.?\s?m\.?$', ' \1m')"
    return f"replace({halved}, ',', '')"


def _formats(date: str, clocks: tuple[str, ...]) -> str:
    return "[" + ", ".join(text(date + clock) for clock in clocks) + "]"
