"""A company of real files, imported once, and the product's own ways of asking it."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import unisono
from unisono.model.edition import LoadReport
from unisono.model.estimate import Estimate
from unisono.model.kernel import Kernel
from unisono.services.companies import edition_of, found_company, reader_of
from unisono.services.listen import import_files, recipe_named
from unisono.surfaces.cli.app import run
from unisono.surfaces.library import Company

# Facts are told to four digits after the point: half a unit of the last one.
FOUR_DIGITS = 5e-5
# A percentage told to four digits is a fraction told to six; told to three, to five.
PERCENT_OF_FOUR_DIGITS = 5e-7
PERCENT_OF_THREE_DIGITS = 5e-6
# Exact facts: what is left is only the order in which an engine on several threads adds doubles.
EXACT = 1e-9


@dataclass(frozen=True)
class Real:
    """A company in a folder, the files it came from, and what became of their rows."""

    company: Company
    reports: tuple[LoadReport, ...]
    files: Path
    recipe: str

    @property
    def folder(self) -> Path:
        return self.company.company.folder

    def ask(self, metric: str, **asked) -> Estimate:
        """The one figure that answers a question without groups or periods."""
        (figure,) = self.company.measure(metric, **asked)
        return figure.estimate

    def split(self, metric: str, *by: str, **asked) -> dict[object, Estimate]:
        """Figures by group; the value alone is the key where there is one column."""
        found = self.company.measure(metric, by=by, **asked)
        keys = [tuple(figure.group.values()) for figure in found]
        assert len(set(keys)) == len(keys)
        return {key if len(by) > 1 else key[0]: f.estimate for key, f in zip(keys, found, strict=True)}

    def days(self, metric: str) -> tuple[str | None, str | None]:
        """The first and the last day on which the metric's rows happened."""
        found = self.company.measure(metric, grain="day")
        return found[0].period, found[-1].period

    def rows(self, sql: str, *tables: str) -> list[tuple[object, ...]]:
        """Rows of the canonical tables, through the port: for facts that are no metric's."""
        told = self.company.company
        with reader_of(told, edition_of(told)) as reader:
            return [tuple(row.values()) for row in reader.ask(Kernel(sql, tables))]

    def notices(self, code: str) -> list[tuple[str, dict[str, object]]]:
        """What the import said of one kind, by source."""
        return [
            (report.source, notice.facts)
            for report in self.reports
            for notice in report.notices
            if notice.code == code
        ]

    def load_again(self) -> tuple[LoadReport, ...]:
        """Import the same folder once more."""
        told = self.company.company
        return import_files(told, self.files, recipe_named(self.recipe, told.folder))


def imported(folder: Path, files: Path, recipe: str) -> Real:
    """A new company in `folder`, with real files imported through a recipe."""
    told = recipe_named(recipe)
    company = found_company(folder, dict(told.company) or {"name": "Reference"})
    return Real(unisono.open(folder), import_files(company, files, told), files, recipe)


def answered(*words: str) -> Any:
    """What a command answers to a program: `unisono WORDS --json`, in English."""
    with redirect_stdout(io.StringIO()) as out, pytest.raises(SystemExit) as left:
        run([*words, "--json", "--lang", "en"])
    assert not left.value.code, out.getvalue()
    return json.loads(out.getvalue())
