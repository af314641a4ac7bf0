"""From delivered to lived: the customers who are discontent although every promise to them was kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from unisono.loop.diagnose.chance import beyond_chance
from unisono.loop.diagnose.detector import Answers, Context
from unisono.loop.diagnose.figures import difference
from unisono.loop.diagnose.gaps.money import MONEY, people_of, stake_of, unknown
from unisono.loop.diagnose.gaps.sold_delivered import earlier
from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.chain import SCALES
from unisono.loop.measure.compare import change
from unisono.loop.measure.sums import moments_of
from unisono.model.estimate import Reason
from unisono.model.gap import Gap
from unisono.model.question import Figure, Question

KEPT, BROKEN = "kept", "broken"

Cells = Mapping[tuple[str, str], Figure]


def discontent(context: Context) -> Question:
    """The share of customers who are discontent, where all was kept and where it wasn't."""
    by = ("instrument", "promises_met")
    return Question("discontent", by=by, since=context.since, until=context.until)


def questions(context: Context) -> tuple[Question, ...]:
    """These days and a year before."""
    return (discontent(context), *earlier(discontent(context), context))


def gap(context: Context, answers: Answers) -> Gap:
    """Of those to whom all was kept, the discontent; how many more are, where it wasn't; what they bought."""
    cells = _cells(answers.figures[discontent(context)])
    instrument = _instrument(cells)
    kept, broken = cells.get((instrument, KEPT)), cells.get((instrument, BROKEN))
    if kept is None:
        reason = Reason("gap_no_answers")
        return Gap("delivered_lived", "cxo", unknown("share", reason), unknown("money", reason))
    before = _cells([f for asked in earlier(discontent(context), context) for f in answers.figures[asked]])
    rows = answers.rows[MONEY]
    return Gap(
        "delivered_lived",
        "cxo",
        kept.estimate,
        stake_of(rows, KEPT, instrument, rate=kept.estimate),
        kept.key,
        before[instrument, KEPT].key if (instrument, KEPT) in before else "",
        (kept.key, *((broken.key,) if broken else ())),
        {"instrument": instrument, "people": people_of(rows, KEPT, instrument), **_contrast(kept, broken)},
    )


def _cells(figures: Sequence[Figure]) -> dict[tuple[str, str], Figure]:
    """By instrument and by what became of the promises; those without any due are another matter."""
    cells = {(str(f.group.get("instrument")), str(f.group.get("promises_met"))): f for f in figures}
    return {place: figure for place, figure in cells.items() if place[1] in (KEPT, BROKEN)}


def _instrument(cells: Cells) -> str:
    """One scale at a time: NPS, else CSAT, else CES, where it has answers enough; else that with most."""
    kept = {instrument: figure.estimate for (instrument, met), figure in cells.items() if met == KEPT}
    known = [instrument for instrument in SCALES if instrument in kept and kept[instrument].known]
    return known[0] if known else max(sorted(kept), key=lambda instrument: kept[instrument].n, default="")


def _contrast(kept: Figure, broken: Figure | None) -> dict[str, object]:
    """How many more are discontent where a promise was broken, and whether that is beyond chance."""
    if broken is None or not (kept.estimate.known and broken.estimate.known):
        return {}
    compared = change(metric_of("discontent"), moments_of(kept), moments_of(broken))
    n = kept.estimate.n + broken.estimate.n
    return {
        "broken": broken.estimate,
        "contrast": difference(compared, n, "share"),
        "held": beyond_chance([compared]) != [None],
    }
