"""What a column can hold, and how a whole table is declared."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a column holds, and how it is stored."""

    ID = "id"  # text, unique in its table, scoped by the system that gave it
    REF = "ref"  # text, the id of a row of another table
    TEXT = "text"
    TIME = "time"  # integer, microseconds of UTC since 1970
    DAY = "day"  # integer, days since 1970 in the company's own calendar
    INTEGER = "integer"
    NUMBER = "number"  # double
    MONEY = "money"  # integer cents, beside a `currency` column
    FLAG = "flag"  # true or false


SQL_TYPE: dict[Kind, str] = {
    Kind.ID: "VARCHAR",
    Kind.REF: "VARCHAR",
    Kind.TEXT: "VARCHAR",
    Kind.TIME: "BIGINT",
    Kind.DAY: "INTEGER",
    Kind.INTEGER: "BIGINT",
    Kind.NUMBER: "DOUBLE",
    Kind.MONEY: "BIGINT",
    Kind.FLAG: "BOOLEAN",
}


class Privacy(StrEnum):
    """How a column must be treated when rows are shown, logged or erased."""

    OPEN = "open"
    PERSONAL = "personal"  # identifies somebody: redacted in logs, erasable
    FREE_TEXT = "free_text"  # may contain anything a person wrote: treated as personal


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a canonical table."""

    name: str
    kind: Kind
    meaning: str
    to: str = ""  # for REF: the table it points at
    unit: str = ""
    required: bool = False
    privacy: Privacy = Privacy.OPEN


@dataclass(frozen=True, slots=True)
class Derived:
    """A column nobody loads: made from the others whenever it is asked for."""

    name: str
    kind: Kind
    sql: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """One canonical table: what a row is, its key, its clock and its columns."""

    name: str
    row_is: str
    key: str
    time: str
    columns: tuple[Column, ...]
    derived: tuple[Derived, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the stored columns."""
        return tuple(column.name for column in self.columns)

    @property
    def references(self) -> tuple[Column, ...]:
        """The columns that point at other tables."""
        return tuple(column for column in self.columns if column.kind is Kind.REF)

    @property
    def of_customer(self) -> bool:
        """Whether rows belong to a customer, and are kept together with theirs."""
        return "customer_id" in self.names

    def column(self, name: str) -> Column | None:
        """The stored column of that name, or None."""
        return next((column for column in self.columns if column.name == name), None)
