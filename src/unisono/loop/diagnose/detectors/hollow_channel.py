"""Where conversion and later satisfaction disagree: the channel that sells best brings the least content."""

from __future__ import annotations

from unisono.loop.diagnose.chance import beyond_chance
from unisono.loop.diagnose.detector import Answers, Context, Detector, Needs
from unisono.loop.diagnose.figures import difference, total
from unisono.loop.diagnose.horizon import asked_until
from unisono.loop.measure.catalogue import BY_SLUG
from unisono.loop.measure.compare import change
from unisono.loop.measure.sums import moments_of
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding
from unisono.model.question import Figure, Question
from unisono.stats.compare import Comparison
from unisono.stats.moments import Moments

MINIMUM_N = 30
# In a marketplace the account is who was sold to; elsewhere it is the customer who answers.
WHOSE = ("account", "customer")
SATISFACTION = ("nps", "csat_mean")


def _conversion(context: Context) -> Question:
    return Question(
        "conversion", by=("origin",), until=asked_until("conversion", context.until, context.last)
    )


def _later(metric: str, whose: str) -> Question:
    return Question(metric, by=(f"{whose}.origin",))


def _revenue() -> Question:
    return Question("revenue_per_customer", by=("customer.origin",))


def reads(context: Context) -> Needs:
    """Conversion by origin, and what those it brought said afterwards, over the company's whole past."""
    later = tuple(_later(metric, whose) for metric in SATISFACTION for whose in WHOSE)
    return Needs((_conversion(context), _revenue(), *later))


def finds(context: Context, answers: Answers) -> tuple[Finding, ...]:
    """One finding for each origin that converts better than the others while its customers score lower."""
    sold = _sold(context, answers)
    lived, metric = _satisfaction(answers)
    both = sorted(sold.keys() & lived.keys())
    better = beyond_chance([sold[origin][1] for origin in both])
    worse = beyond_chance([lived[origin][1] for origin in both])
    revenue = _named(answers.figures.get(_revenue(), ()), "customer.origin")
    return tuple(
        _finding(origin, sold[origin], lived[origin], metric, revenue.get(origin))
        for origin, first, second in zip(both, better, worse, strict=True)
        if first is not None
        and second is not None
        and (sold[origin][1].difference or 0.0) > 0 > (lived[origin][1].difference or 0.0)
    )


def weighs(context: Context, answers: Answers) -> int:
    """How many origins have leads and answers enough to be compared with the others."""
    return len(_sold(context, answers).keys() & _satisfaction(answers)[0].keys())


def _sold(context: Context, answers: Answers) -> dict[str, tuple[Figure, Comparison]]:
    return _against_others("conversion", answers.figures.get(_conversion(context), ()), "origin")


def _satisfaction(answers: Answers) -> tuple[dict[str, tuple[Figure, Comparison]], str]:
    """The satisfaction known for most origins: by account where there are accounts, by customer else."""
    choices = [
        (_against_others(metric, answers.figures.get(_later(metric, whose), ()), f"{whose}.origin"), metric)
        for metric in SATISFACTION
        for whose in WHOSE
    ]
    return max(choices, key=lambda choice: len(choice[0]))


def _against_others(
    metric: str, figures: tuple[Figure, ...], column: str
) -> dict[str, tuple[Figure, Comparison]]:
    """Each origin with a value, compared with all other named origins together."""
    named = _named(figures, column)
    known = {origin: figure for origin, figure in named.items() if figure.estimate.n >= MINIMUM_N}
    compared: dict[str, tuple[Figure, Comparison]] = {}
    for origin, figure in known.items():
        others = sum((moments_of(f) for o, f in named.items() if o != origin), Moments())
        if others.n >= MINIMUM_N:
            compared[origin] = (figure, change(BY_SLUG[metric], others, moments_of(figure)))
    return compared


def _named(figures: tuple[Figure, ...], column: str) -> dict[str, Figure]:
    """The figures of named origins; nobody knows where the others came from."""
    return {str(figure.group[column]): figure for figure in figures if figure.group.get(column) is not None}


def _finding(
    origin: str,
    sold: tuple[Figure, Comparison],
    lived: tuple[Figure, Comparison],
    metric: str,
    revenue: Figure | None,
) -> Finding:
    return Finding(
        kind="hollow_channel",
        owner="marketing",
        evidence=(sold[0].key, lived[0].key, *((revenue.key,) if revenue else ())),
        effect=difference(lived[1], lived[0].estimate.n, BY_SLUG[metric].unit),
        stake=_stake(revenue),
        facts={
            "origin": origin,
            "metric": metric,
            "conversion": sold[0].estimate,
            "others_conversion": difference(sold[1], sold[0].estimate.n, "share"),
            "satisfaction": lived[0].estimate,
        },
    )


def _stake(revenue: Figure | None) -> Estimate | None:
    if revenue is None or not revenue.estimate.known:
        return None
    sums = moments_of(revenue)
    return total(sums.wv, sums.w2vv, sums.n, revenue.estimate.currency or "")


DETECTOR = Detector("hollow_channel", reads, finds, weighs)
