"""What a metric is: the weighted mean of a value that rows carry, a ratio of two sums, or a plain count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from unisono.model.canon import BY_NAME, Column
from unisono.model.estimate import Direction, Unit
from unisono.model.question import Question

Family = Literal["loyalty", "consistency", "promise", "funnel", "service", "retention", "value"]
Scale = Literal["nps", "share", "mean", "ratio", "price", "deviation", "apart", "counted"]

MINIMUM_N = 30  # from here on a value is shown
GREY_N = 10  # from here on its interval is shown, with the words "too few"
ENOUGH_MONEY = 100  # customers, where sums of money are divided: a few large ones weigh more
LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Base:
    """The rows a metric is the mean of, and the clock by which they fall into periods.

    Each row is one row of the canonical table `row_of`, or, where that is empty, of nothing the
    canon knows: then `columns` says all it has. `sql` makes the rows (empty: the table as it
    stands) from the tables in `reads`; columns it adds for a metric's own use begin with `_`.

    >>> Base("responses", "opened_at").relation
    'select * from responses'
    """

    row_of: str
    time: str  # microseconds of UTC
    sql: str = ""
    columns: tuple[Column, ...] = ()
    reads: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()  # the tables without whose rows there is nothing to say
    windowed: bool = False  # whether `sql` itself keeps to the question's days
    period: str = ""  # the column with a period's first day, where `sql` itself makes periods
    shared: tuple[str, ...] = ()  # parts of `sql`, each in brackets, that don't depend on the question
    complete: str = ""  # the column that says whether the period was seen to its end
    stated: tuple[str, ...] = ()  # what `sql` takes from the company's own words, as parameters

    @property
    def relation(self) -> str:
        """The SELECT that yields the rows."""
        return self.sql or f"select * from {self.row_of}"

    @property
    def tables(self) -> tuple[str, ...]:
        """Every canonical table the rows are made from."""
        return self.reads or (self.row_of,)

    @property
    def counted(self) -> tuple[str, ...]:
        """The tables that must hold rows for the metric to say anything."""
        return self.counts or (self.row_of,)

    @property
    def own_columns(self) -> tuple[Column, ...]:
        """The stored columns of a row that the canon or the base itself declares."""
        stored = BY_NAME[self.row_of].columns if self.row_of else ()
        return (*self.columns, *stored)


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric, defined once: whose rows, which value, in which unit, and where better lies.

    `value` is SQL over the base's own columns; a row where it is null says nothing and isn't
    counted. `scale` says how the mean is inferred: nps (−1, 0, 1), share (0, 1) or mean. With
    `per`, values are first summed for each of that column's values within group and period.

    With `over`, SQL likewise, the figure is Σvalue / Σover: a `ratio`; a `price`, where money is
    divided by how many it won; a `deviation`, the root of a ratio. What is `counted` is a stock at
    a moment: the sum itself, of everything there is, without sampling interval. With `among`, the name
    of a column, the figure is how far `apart` the means of its groups lie.
    """

    slug: str
    family: Family
    unit: Unit
    direction: Direction
    scale: Scale
    base: Callable[[Question], Base]
    value: str
    per: str = ""
    currency: str = ""  # the column with the currency of `value`, where it is money
    when_empty: str = "no_rows"  # the reason where its tables are empty
    when_silent: str = "no_data"  # the reason where rows are there but none of them says anything
    over: str = ""  # SQL of what `value` is divided by, row by row
    among: str = ""  # the column whose groups are set apart
    rule: str = ""  # whose words say how the scale is read (`rule.<rule>`); empty: those of `scale`
    minimum: int = MINIMUM_N  # from so many rows on a value is shown
    grey: int = GREY_N  # from so many rows on its interval is

    @property
    def whole(self) -> bool:
        """Whether everything there is was counted, so that even a few are told."""
        return self.scale == "counted"


def always(base: Base) -> Callable[[Question], Base]:
    """The same rows, whatever the question.

    >>> always(Base("cases", "opened_at"))(Question("aht")).row_of
    'cases'
    """
    return lambda _question: base
