"""What a person writes as a value, read as what the column holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from sqlglot import exp

from unisono.errors import QuestionError
from unisono.loop.measure.clock import day_number
from unisono.loop.measure.reach import Found
from unisono.model.canon import Kind

_TEXTS = (Kind.ID, Kind.REF, Kind.TEXT)
_NUMBERS = (Kind.INTEGER, Kind.NUMBER)
_YES = ("true", "yes", "sí", "si", "sim", "1")
_NO = ("false", "no", "não", "nao", "0")


def alike(one: Kind, other: Kind) -> bool:
    """Whether columns of these kinds can be compared with one another.

    >>> alike(Kind.TEXT, Kind.REF), alike(Kind.TIME, Kind.NUMBER)
    (True, False)
    """
    return one is other or any(one in kinds and other in kinds for kinds in (_TEXTS, _NUMBERS))


def compared(column: Found, value: str, *, pattern: bool = False) -> tuple[exp.Expr, object]:
    """Both sides of a comparison: the column as SQL, and the value to bind.

    A date against a time means the whole local day; money is written in whole units of its
    currency; `pattern` asks for text.

    Raises
    ------
    QuestionError
        `value_unreadable`, where the value can't be read as what the column holds.
    """
    kind = column.kind
    if pattern and kind not in _TEXTS:
        raise QuestionError("value_unreadable", column=column.name, value=value)
    try:
        if kind is Kind.TIME:
            return _moment(column, value)
        return column.node.copy(), value if kind in _TEXTS else _READ[kind](value)
    except (ValueError, InvalidOperation, OverflowError) as unreadable:
        raise QuestionError("value_unreadable", column=column.name, value=value) from unreadable


def stored(kind: Kind, value: object) -> object:
    """A group's value as it is stored, whether it comes from the engine or from the text of a key.

    Raises
    ------
    ValueError
        If it can't be one.

    >>> stored(Kind.FLAG, "True"), stored(Kind.INTEGER, "7"), stored(Kind.NUMBER, 0.5)
    (True, 7, 0.5)
    """
    if kind in _TEXTS:
        return str(value)
    if kind is Kind.FLAG:
        return _flag(str(value))
    return float(str(value)) if kind is Kind.NUMBER else int(str(value))


def _moment(column: Found, value: str) -> tuple[exp.Expr, object]:
    local = "local_day" if len(value.strip()) == len("2018-03-01") else "local_time"
    side = exp.Anonymous(this=local, expressions=[column.node.copy()])
    return side, _day(value) if local == "local_day" else _naive(value)


def _naive(value: str) -> datetime:
    moment = datetime.fromisoformat(value.strip())
    if moment.tzinfo is not None:
        raise ValueError(value)
    return moment


def _day(value: str) -> int:
    return day_number(date.fromisoformat(value.strip()))


def _cents(value: str) -> int:
    return int((_decimal(value) * 100).to_integral_exact())


def _number(value: str) -> float:
    return float(_decimal(value))


def _decimal(value: str) -> Decimal:
    number = Decimal(value)
    # Python reads 1_000 and nan, people don't write them; and no integer of the engine holds more.
    if "_" in value or not number.is_finite() or abs(number) >= 10**17:
        raise ValueError(value)
    return number


def _flag(value: str) -> bool:
    said = value.strip().lower()
    if said not in _YES + _NO:
        raise ValueError(value)
    return said in _YES


_READ: dict[Kind, Callable[[str], object]] = {
    Kind.DAY: _day,
    Kind.MONEY: _cents,
    Kind.INTEGER: _number,
    Kind.NUMBER: _number,
    Kind.FLAG: _flag,
}
