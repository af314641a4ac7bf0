"""The planted company, imported: what the product says of it beside what is true of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from unisono.model.company import Company
from unisono.model.estimate import Estimate
from unisono.model.kernel import Kernel
from unisono.model.question import Question
from unisono.services.companies import edition_of, open_company, reader_of
from unisono.services.measure import measure

Told = dict[str, Any]


@dataclass(frozen=True)
class Tolerance:
    """How near the product comes, which needs enough rows a cell."""

    cell: int  # rows of a cell of the week from which it is compared
    cells: int  # how many of those there are at least
    share: float  # of kept rates by what customers are, since some records find no customer
    group: int  # rows from which such a group is compared
    grey_after: int  # days of nights after which there is an interval
    known_after: int  # and a value


SMALL = Tolerance(cell=30, cells=50, share=0.03, group=100, grey_after=31, known_after=62)
MEDIUM = Tolerance(cell=400, cells=20, share=0.01, group=400, grey_after=3, known_after=7)


@dataclass(frozen=True)
class Planted:
    """A company in a folder with its truth, and the product's own ways of asking it."""

    folder: Path
    tolerance: Tolerance

    @cached_property
    def company(self) -> Company:
        return open_company(self.folder)

    @cached_property
    def truth(self) -> Told:
        return json.loads((self.folder / "truth.json").read_text(encoding="utf-8"))

    def promise(self, code: str) -> Told:
        """What is true of a promised answer."""
        return next(each for each in self.truth["kept_rates"]["answers"] if each["promise"] == code)

    def ask(self, metric: str, **asked: Any) -> Estimate:
        """The one figure that answers a question without groups or periods."""
        (figure,) = measure(self.company, Question(metric, **asked))
        return figure.estimate

    def split(self, metric: str, by: str, **asked: Any) -> dict[object, Estimate]:
        """Figures by one column, or by it and the period."""
        found = measure(self.company, Question(metric, by=(by,), **asked))
        keys = [figure.group[by] if asked.get("grain") is None else _cell(figure, by) for figure in found]
        assert len(set(keys)) == len(keys)
        return dict(zip(keys, (figure.estimate for figure in found), strict=True))

    def months(self, metric: str, **asked: Any) -> dict[str, Estimate]:
        """Figures by month."""
        found = measure(self.company, Question(metric, grain="month", **asked))
        return {str(figure.period): figure.estimate for figure in found}

    def rows(self, sql: str, *tables: str) -> list[Told]:
        """Rows of the canonical tables, through the port."""
        with reader_of(self.company, edition_of(self.company)) as reader:
            return reader.ask(Kernel(sql, tables))

    def true_rows(self, name: str) -> list[Told]:
        """The truth about single rows."""
        parts = sorted((self.folder / "truth").glob(f"{name}*.parquet"))
        return [row for part in parts for row in pq.read_table(part).to_pylist()]


def _cell(figure: Any, by: str) -> tuple[object, str]:
    return figure.group[by], figure.period
