"""Asks why customers call through a lens, and puts it together; what took seconds is remembered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from threading import Condition

import numpy as np
from cachetools import LRUCache, cached

from unisono.errors import QuestionError
from unisono.loop.diagnose.demand.excess import Traced, traced_from
from unisono.loop.diagnose.demand.leaving import Leaving, leaving_from, leaving_kernel
from unisono.loop.diagnose.demand.shares import Shares, estimate_of, shares_of
from unisono.loop.diagnose.demand.terms import REASONS, Terms
from unisono.loop.diagnose.demand.tracing import Sought, tracing_kernel
from unisono.loop.measure.metric import LEVEL, MINIMUM_N
from unisono.model.company import Company
from unisono.model.estimate import Estimate, Reason
from unisono.model.lens import Lens
from unisono.model.question import Figure
from unisono.model.rights import OWNER
from unisono.render.values import value_text
from unisono.services.companies import edition_of, reader_of
from unisono.services.demand.declaring import terms_of
from unisono.services.demand.hours import hours_of
from unisono.services.demand.nouns import Aside, Beside, Demand, ReasonLine, Silent, Statement
from unisono.services.demand.stating import statement_of
from unisono.services.rights import allow
from unisono.services.trends.looking import Span, ask, over, span_through
from unisono.services.value import value_of
from unisono.stats.moments import Moments
from unisono.stats.share import share_interval
from unisono.store.warehouse import Reader

COLUMNS = REASONS
ASIDE = ("topic", "queue", "agent.team", "channel")
HOW = ("cost_per_case", "fcr", "aht", "repeat_contact_7d", "reopened")
SCORES = ("csat", "ces", "nps")
MOST_REASONS, MOST_REMEMBERED = 15, 16


def demand(company: Company, lens: Lens, reason: str = "", *, language: str) -> Demand | Silent:
    """Why do customers call, what does it cost, how much of it did we cause, and what is serving them worth?

    Parameters
    ----------
    reason : the column of a case that says what it is about; left out, the first that says anything.

    Raises
    ------
    RightsError
        Where the actor may see no figures.
    QuestionError
        `column_not_offered`, where cases have no such reason.
    """
    allow(company, "see_figures")
    if reason and reason not in COLUMNS:
        raise QuestionError("column_not_offered", column=reason, metric="cost_per_case")
    edition = edition_of(company)
    terms, problem = terms_of(company)
    with reader_of(company, edition) as reader:
        return _looked(_Asker(company, reader, lens, terms, language), reason, problem)


@dataclass(frozen=True, slots=True)
class _Asker:
    """Who asks what, through what."""

    company: Company
    reader: Reader
    lens: Lens
    terms: Terms
    language: str

    def figure(self, slug: str, span: Span) -> Figure | None:
        """A metric of all contacts."""
        return next(iter(ask(self.company, self.reader, over(slug, span, self.lens), self.language)), None)

    def figures(self, slug: str, column: str, span: Span) -> dict[object, Figure]:
        """A metric by the values of a column; nothing where it can't be split by it."""
        question = replace(over(slug, span, self.lens), by=(column,))
        found = ask(self.company, self.reader, question, self.language)
        return {figure.group[column]: figure for figure in found if column in figure.group}


def _key(asker: _Asker, reason: str, problem: str) -> object:
    """All that it depends on, but for who asks: only which rows they may see."""
    whose = (replace(asker.company, actor=OWNER), asker.company.actor.scope)
    edition = asker.reader.edition
    told = (asker.lens, repr(asker.terms), asker.language)
    return (*whose, edition.number, edition.made_at, *told, reason, problem)


@cached(LRUCache[object, Demand | Silent](MOST_REMEMBERED), key=_key, condition=Condition())
def _looked(asker: _Asker, reason: str, problem: str) -> Demand | Silent:
    span = span_through(asker.company, asker.reader, asker.lens)
    if span is None:
        return Silent("nothing")
    if not asker.reader.state("cases").rows:
        return Silent("no_cases")
    columns = tuple(name for name in COLUMNS if any(key for key in _counted(asker, name, span)))
    column = reason or (columns[0] if columns else COLUMNS[0])
    currency = asker.company.currency
    sought = Sought(span.since, span.until, asker.lens, column, currency)
    extras = asker.reader.edition.extras
    traced = traced_from(asker.reader.ask(tracing_kernel(sought, asker.terms, extras=extras)), asker.terms)
    shares = shares_of(traced, asker.terms, currency)
    if not shares.contacts:
        return Silent("none_here")
    leaving = _leaving(asker, sought)
    by_hour, in_time = hours_of(asker.company, asker.reader, asker.lens, span, asker.language)
    score = _score(asker, span)
    return Demand(
        since=span.since,
        until=span.until,
        edition=asker.reader.edition.number,
        currency=currency,
        terms=asker.terms,
        shares=shares,
        reason=column,
        columns=columns,
        reasons=_reasons(asker, shares, leaving, (column, score), span),
        solving=tuple((slug, asker.figure(slug, span)) for slug in ("fcr", "aht")),
        beside=_beside(asker, span),
        statement=_statement(asker, traced, shares, leaving),
        contacts_by_hour=by_hour,
        in_time_by_hour=in_time,
        score=score,
        problem=problem,
    )


def _counted(asker: _Asker, column: str, span: Span) -> list[object]:
    """The values of a column that cases have."""
    return [key for key, figure in asker.figures("cost_per_case", column, span).items() if figure.key and key]


def _leaving(asker: _Asker, sought: Sought) -> Leaving | None:
    """Who left after a case; None where customers have no contracts to end."""
    if asker.company.contract is False or not asker.reader.state("contracts").rows:
        return None
    return leaving_from(asker.reader.ask(leaving_kernel(sought, asker.terms)))


def _score(asker: _Asker, span: Span) -> str:
    """The instrument that was asked about most cases."""
    asked = {
        slug: sum(
            figure.estimate.n
            for value, figure in asker.figures(slug, "case.channel", span).items()
            if value is not None
        )
        for slug in SCORES
    }
    return max(SCORES, key=lambda slug: asked[slug])


def _reasons(
    asker: _Asker, shares: Shares, leaving: Leaving | None, named: tuple[str, str], span: Span
) -> tuple[ReasonLine, ...]:
    column, score = named
    figures = {slug: asker.figures(slug, column, span) for slug in HOW}
    figures[score] = asker.figures(score, f"case.{column}", span)
    lines = []
    for part in shares.reasons[:MOST_REASONS]:
        value = part.reason or None
        told = tuple((slug, found.get(value)) for slug, found in figures.items())
        share = share_interval(_share(part.contacts, shares.contacts), level=LEVEL)
        label = value_text(column, value, asker.language)
        of_all = Estimate(share.value, share.low, share.high, shares.contacts, "share", method=share.method)
        lines.append(ReasonLine(label, part, of_all, told, _left(leaving, part.reason)))
    return tuple(lines)


def _share(yes: int, n: int) -> Moments:
    return Moments(n, float(n), float(n), float(yes), float(yes), float(yes), float(yes))


def _left(leaving: Leaving | None, reason: str) -> Estimate:
    """Which share of customers left within the days after a case of a reason."""
    if leaving is None:
        return Estimate(None, None, None, 0, "share", reason=Reason("demand_no_contracts"))
    sums = leaving.by_reason.get(reason)
    if sums is None:
        missing: dict[str, object] = {"n": 0, "minimum": MINIMUM_N, "missing": MINIMUM_N}
        return Estimate(None, None, None, 0, "share", reason=Reason("too_few", missing))
    n, left = sums[:, 0], sums[:, 1]
    share = np.divide(left, n, out=np.full(len(n), np.nan), where=n > 0)
    return estimate_of(share, int(n[0]), "share")


def _beside(asker: _Asker, span: Span) -> tuple[Beside, ...]:
    """First-contact resolution beside handling time, by all that groups contacts."""
    told = []
    for column in ASIDE:
        fcr, aht = (asker.figures(slug, column, span) for slug in ("fcr", "aht"))
        named = [key for key in {**aht, **fcr} if key is not None]
        ranked = sorted(named, key=lambda key: -_n(aht.get(key)))
        rows = [Aside(value_text(column, key, asker.language), fcr.get(key), aht.get(key)) for key in ranked]
        if len(rows) > 1:
            told.append(Beside(column, tuple(rows[:MOST_REASONS])))
    return _different(told)


def _different(told: Sequence[Beside]) -> tuple[Beside, ...]:
    """Each split once: a queue that is the team says nothing twice."""
    seen: set[frozenset[str]] = set()
    kept = []
    for each in told:
        names = frozenset(row.label for row in each.rows)
        if names not in seen:
            kept.append(each)
        seen.add(names)
    return tuple(kept)


def _n(figure: Figure | None) -> int:
    return figure.estimate.n if figure else 0


def _statement(asker: _Asker, traced: Traced, shares: Shares, leaving: Leaving | None) -> Statement:
    found = value_of(asker.company, asker.lens)
    none = Estimate(None, None, None, 0, "money", reason=found.reason or Reason("no_data"))
    worth = replace(found.mean or none, currency=found.currency)
    return statement_of(traced, shares, leaving, asker.terms, worth)
