"""A company as a notebook holds it: questions in, frozen results out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from unisono.model import company as nouns
from unisono.model.finding import Finding
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.services import companies
from unisono.services.diagnose import findings
from unisono.services.measure import OpenedFigure, measure, metrics, open_figure
from unisono.services.questions import day_of, grain_of, moment_of
from unisono.services.value import CustomerValue, Value, value_of, value_of_customer
from unisono.surfaces.library.result import Result


@dataclass(frozen=True, slots=True)
class Company:
    """One company, opened for reading. Every answer comes from one edition of its tables."""

    company: nouns.Company

    def measure(
        self,
        metric: str,
        *,
        by: str | Sequence[str] = (),
        grain: str | None = None,
        where: str | None = None,
        since: date | str | None = None,
        until: date | str | None = None,
        as_of: datetime | int | str | None = None,
    ) -> Result:
        """How is a metric going? See `unisono.open(...).metrics()` for what there is.

        Parameters
        ----------
        metric : slug of the metric, such as `"nps"`
        by : column or columns to split by, of its table or of any table it refers to
        grain : day, week, month or quarter
        where : a condition on such columns, such as `"origin = 'social'"`
        since, until : first and last day, both included
        as_of : number of an edition, or a moment: the answer as it would have been then

        Raises
        ------
        QuestionError
            Where the metric, a column or the filter is not known.
        """
        columns = (by,) if isinstance(by, str) else tuple(by)
        moment = moment_of(as_of)
        edition = companies.edition_of(self.company, moment).number if moment is not None else None
        question = Question(metric, columns, grain_of(grain), where, day_of(since), day_of(until), edition)
        return Result(measure(self.company, question), self.company.language)

    def open(self, key: str) -> OpenedFigure:
        """The formula, filter and rows behind a figure's key."""
        return open_figure(self.company, key, language=self.company.language)

    def value(self, *, by: str = "", as_of: datetime | int | str | None = None) -> Value:
        """What customers are worth: each, together, by a column, by campaign and by month won.

        Parameters
        ----------
        by : column of the customers, or of what they refer to, such as `"customer.segment"`
        as_of : number of an edition, or a moment
        """
        return value_of(self.company, Lens(), by=by, as_of=moment_of(as_of))

    def value_of_customer(self, key: str) -> CustomerValue:
        """What one customer is worth, with its interval; money in cents."""
        return value_of_customer(self.company, key)

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
    """Open a company's folder. Questions of a session are many, so what they read is kept at hand.

    Raises
    ------
    CompanyError
        Where the folder is no company.
    """
    opened = companies.open_company(Path(path))
    companies.ask_often(opened.folder)
    return Company(opened)
