"""From promised to sold: the sales that came through a channel that sells more and satisfies less."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from unisono.loop.diagnose.detector import Answers, Context
from unisono.loop.diagnose.detectors.hollow_channel import DETECTOR
from unisono.loop.diagnose.figures import total
from unisono.loop.diagnose.gaps.money import unknown
from unisono.loop.diagnose.horizon import asked_until
from unisono.loop.measure.metric import LEVEL, MINIMUM_N
from unisono.loop.measure.sums import moments_of
from unisono.model.estimate import Estimate, Reason
from unisono.model.gap import Gap
from unisono.model.question import Figure, Question
from unisono.stats.moments import Moments
from unisono.stats.share import share_interval


def sold(context: Context) -> Question:
    """Leads of the span that had the time to become sales, by the origin that brought them."""
    until = asked_until("conversion", context.until, context.last)
    return Question("conversion", by=("origin",), since=context.since, until=until)


def bought(context: Context) -> Question:
    """What customers bought in the span, by the origin that brought them."""
    return Question("revenue_per_customer", by=("customer.origin",), since=context.since, until=context.until)


def questions(context: Context) -> tuple[Question, ...]:
    """What hollow channels are found from, and who sold and bought in the span."""
    return (*DETECTOR.reads(context).questions, sold(context), bought(context))


def gap(context: Context, answers: Answers) -> Gap:
    """Of the sales of the span, those through hollow channels; and what their customers bought in it."""
    found = DETECTOR.finds(context, answers)
    origins = tuple(str(finding.facts["origin"]) for finding in found)
    sales = answers.figures.get(sold(context), ())
    silent = None if origins else _none(sales, DETECTOR.weighs(context, answers))
    won = _by(sales, "origin")
    spent = _by(answers.figures.get(bought(context), ()), "customer.origin")
    return Gap(
        "promised_sold",
        "marketing",
        unknown("share", silent) if silent else _share(origins, won),
        unknown("money", silent) if silent else _money(origins, spent),
        evidence=(
            *(won[origin].key for origin in origins if origin in won),
            *(finding.evidence[1] for finding in found),  # what their customers said
            *(spent[origin].key for origin in origins if origin in spent),
        ),
        facts={"origins": origins, "people": _people(origins, spent)},
    )


def _share(origins: Sequence[str], won: Mapping[str, Figure]) -> Estimate:
    """Sales of hollow origins / sales of all named origins, bounded by Wilson."""
    sales = {origin: moments_of(figure).wv for origin, figure in won.items()}
    everybody = round(sum(sales.values()))
    if everybody < MINIMUM_N:
        facts: dict[str, object] = {
            "n": everybody,
            "minimum": MINIMUM_N,
            "missing": MINIMUM_N - everybody,
        }
        return unknown("share", Reason("too_few", facts), n=everybody)
    hollow = sum(sales.get(origin, 0.0) for origin in origins)
    told = Moments(everybody, everybody, everybody, hollow, hollow, hollow, hollow)
    bounds = share_interval(told, level=LEVEL)
    return Estimate(bounds.value, bounds.low, bounds.high, everybody, "share", LEVEL, method=bounds.method)


def _money(origins: Sequence[str], spent: Mapping[str, Figure]) -> Estimate:
    """What the customers of hollow origins bought; each has one origin, so their sums add up."""
    figures = [spent[origin] for origin in origins if origin in spent]
    currencies = {figure.estimate.currency for figure in figures}
    if not figures or len(currencies) != 1 or None in currencies:
        several = next((f.estimate.reason for f in figures if f.estimate.currency is None), None)
        return unknown("money", several or Reason("gap_no_money"))
    sums = sum((moments_of(figure) for figure in figures), Moments())
    return total(sums.wv, sums.w2vv, sums.n, str(currencies.pop()))


def _people(origins: Sequence[str], spent: Mapping[str, Figure]) -> int:
    return round(sum(moments_of(spent[origin]).w for origin in origins if origin in spent))


def _none(sales: Sequence[Figure], weighed: int) -> Reason:
    """Why no channel is hollow: sales can't be told, none weighed is, or there was none to weigh."""
    untold = sales[0].estimate.reason if len(sales) == 1 and not sales[0].group else None
    if untold and untold.code == "leads_unplaced":
        return untold
    if weighed == 1:
        return Reason("gap_one_not_hollow")
    return Reason("gap_none_hollow", {"weighed": weighed}) if weighed else Reason("gap_no_origins")


def _by(figures: Sequence[Figure], column: str) -> dict[str, Figure]:
    return {str(figure.group[column]): figure for figure in figures if figure.group.get(column) is not None}
