"""The lens: through which period and segment somebody looks at the company, the same on every page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from unisono.model.question import Question

SEGMENT_COLUMNS = (
    "customer.country",
    "customer.business_unit",
    "customer.region",
    "customer.city",
    "customer.segment",
    "customer.kind",
    "customer.origin",
)
"""The columns everybody can look through, whatever the metric: those of the customer."""


@dataclass(frozen=True, slots=True)
class Lens:
    """A period (whole days, both included; None: open) and the customers looked at, by column and value.

    Values of one column are alternatives, columns narrow each other.
    """

    since: date | None = None
    until: date | None = None
    segment: tuple[tuple[str, str], ...] = ()

    @property
    def where(self) -> str | None:
        """The segment as a question's filter; None where nobody is left out.

        >>> Lens(segment=(("customer.country", "PE"), ("customer.country", "CO"))).where
        "(customer.country in ('PE', 'CO'))"
        """
        columns: dict[str, list[str]] = {}
        for column, value in self.segment:
            columns.setdefault(column, []).append("'" + value.replace("'", "''") + "'")
        parts = [f"({column} in ({', '.join(values)}))" for column, values in columns.items()]
        return " and ".join(parts) or None

    def through(self, question: Question) -> Question:
        """The same question, asked through this lens; what the question says itself goes first.

        >>> Lens(since=date(2026, 1, 1)).through(Question("nps")).since
        datetime.date(2026, 1, 1)
        """
        both = [part for part in (question.where and f"({question.where})", self.where) if part]
        return replace(
            question,
            where=" and ".join(both) or None,
            since=question.since or self.since,
            until=question.until or self.until,
        )
