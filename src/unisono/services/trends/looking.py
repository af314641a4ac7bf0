"""Asks metrics through a lens: over which days, and what to say where a metric can't be looked at so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from unisono.errors import MissingError, QuestionError
from unisono.loop.diagnose.horizon import MATURE_AFTER_DAYS, asked_until, year_before
from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.metric import Metric
from unisono.loop.measure.spans import span_before
from unisono.model.company import Company
from unisono.model.estimate import Estimate, Reason
from unisono.model.lens import Lens
from unisono.model.question import Figure, Question
from unisono.services.diagnose import context_of
from unisono.services.measure import Read, answer
from unisono.services.trends.naming import column_text
from unisono.stats.moments import Moments
from unisono.store.warehouse import Reader

UNREACHED = ("column_unknown", "column_ambiguous", "value_unreadable")


@dataclass(frozen=True, slots=True)
class Span:
    """The days looked at, both included. `first` and `last` are the days on which anything happened.

    `chosen` says whether somebody chose the days; else they are the last year of data.
    """

    since: date
    until: date
    first: date | None
    last: date
    chosen: bool = True

    @property
    def before(self) -> tuple[date, date] | None:
        """The days to compare with: the same a year before, else as many just before.

        None where the data reach back to neither.
        """
        just_before = span_before(self.since, self.until)
        reached = self.first is not None and self.first <= just_before[0]
        return year_before(self.since, self.until, self.first) or (just_before if reached else None)


def span_through(company: Company, reader: Reader, lens: Lens) -> Span | None:
    """The days a lens looks at, closed by the data; None where nothing was loaded."""
    context = context_of(company, reader, lens)
    if context is None:
        return None
    chosen = lens.since is not None or lens.until is not None
    return Span(context.since, context.until, context.first, context.last, chosen)


def over(slug: str, span: Span, lens: Lens) -> Question:
    """A metric's question over a span, of the customers a lens looks at.

    What a lead becomes is known months later: such metrics are asked until their rows are old enough.
    """
    until = asked_until(slug, span.until, span.last)
    return Question(slug, where=lens.where, since=span.since, until=until)


def over_before(slug: str, span: Span, lens: Lens) -> Question | None:
    """The same question over the span before."""
    if span.before is None:
        return None
    since, until = span.before
    return Question(slug, where=lens.where, since=since, until=until)


def ask(
    company: Company, reader: Reader, question: Question, language: str, read: Read | None = None
) -> tuple[Figure, ...]:
    """The answer to a question; one figure with its reason where the metric can't be looked at so."""
    try:
        return answer(company, reader, question, read)
    except QuestionError as refused:
        reason = _reason(question, refused, language)
    estimate = Estimate(None, None, None, 0, metric_of(question.metric).unit, reason=reason)
    facts: dict[str, object] = {"moments": Moments(), "period_start": None}
    asked = replace(question, edition=reader.edition.number)
    return (Figure(asked, {}, None, estimate, "", facts),)


def _reason(question: Question, refused: QuestionError, language: str) -> Reason:
    """Why a lens shows nothing of a metric; any other refusal goes on."""
    if refused.code == "period_backwards" and question.metric in MATURE_AFTER_DAYS:
        return Reason("too_young", {"days": MATURE_AFTER_DAYS[question.metric]})
    if refused.code not in UNREACHED:
        raise refused
    return Reason("column_out_of_reach", {"column": column_text(str(refused.facts["column"]), language)})


def known_metric(slug: str) -> Metric:
    """The metric of that name.

    Raises
    ------
    MissingError
        `metric_unknown`, with the nearest names: somebody followed an address that leads nowhere.
    """
    try:
        return metric_of(slug)
    except QuestionError as unknown:
        raise MissingError(unknown.code, **unknown.facts) from unknown
