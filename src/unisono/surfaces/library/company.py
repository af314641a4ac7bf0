"""A company as a notebook holds it: questions in, frozen results out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from unisono.errors import QuestionError
from unisono.model import company as nouns
from unisono.model.finding import Finding
from unisono.model.question import GRAINS, Grain, Question
from unisono.services import companies
from unisono.services.diagnose import findings
from unisono.services.measure import OpenedFigure, measure, metrics, open_figure
from unisono.surfaces.library.result import Result


@dataclass(frozen=True, slots=True)
class Company:
    """One company, opened for reading. Every answer comes from one edition of its tables."""

    company: nouns.Company

    def measure(
        self,
        metric: str,
        *,
        by: Sequence[str] = (),
        grain: str | None = None,
        where: str | None = None,
        since: date | str | None = None,
        until: date | str | None = None,
        as_of: datetime | int | None = None,
    ) -> Result:
        """How is a metric going? See `unisono.open(...).metrics()` for what there is.

        Parameters
        ----------
        metric : slug of the metric, such as `"nps"`
        by : columns to split by, of its table or of any table it refers to
        grain : day, week, month or quarter
        where : a condition on such columns, such as `"origin = 'social'"`
        since, until : first and last day, both included
        as_of : number of an edition, or a moment: the answer as it would have been then

        Raises
        ------
        QuestionError
            Where the metric, a column or the filter is not known.
        """
        edition = companies.edition_of(self.company, as_of).number if as_of is not None else None
        question = Question(
            metric, tuple(by), _grain(grain), where, _day(since), _day(until), edition
        )
        return Result(measure(self.company, question), self.company.language)

    def open(self, key: str) -> OpenedFigure:
        """The formula, filter and rows behind a figure's key."""
        return open_figure(self.company, key, language=self.company.language)

    def findings(self) -> tuple[Finding, ...]:
        """What is worth a decision, the most money first."""
        return findings(self.company)

    def metrics(self) -> tuple[str, ...]:
        """The slugs of all metrics."""
        return tuple(metric.slug for metric in metrics())

    def __repr__(self) -> str:
        edition = companies.edition_of(self.company)
        return f"<Company {self.company.name!r}, edition {edition.number}>"


def open_company(path: str | Path) -> Company:
    """Open a company's folder.

    Raises
    ------
    CompanyError
        Where the folder is no company.
    """
    return Company(companies.open_company(Path(path)))


def _grain(name: str | None) -> Grain | None:
    if name is None:
        return None
    for grain in GRAINS:
        if grain == name:
            return grain
    raise QuestionError("grain_unknown", grain=name, known=", ".join(GRAINS))


def _day(told: date | str | None) -> date | None:
    if not isinstance(told, str):
        return told
    try:
        return date.fromisoformat(told)
    except ValueError as unreadable:
        raise QuestionError("day_unreadable", day=told) from unreadable
