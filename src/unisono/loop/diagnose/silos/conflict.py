"""One campaign laid open: green boards beside whom it brought, how many of them left, how promises were kept.

The detectors say which campaigns are conflicts beyond chance; here any one is told, however small, so that
a story can be followed where a detector must still be silent.
"""

from __future__ import annotations

from dataclasses import dataclass

from unisono.loop.diagnose.detector import Answers, Context, Needs
from unisono.loop.diagnose.silos.boards import boards
from unisono.loop.diagnose.silos.campaigns import Kept, kept_to
from unisono.loop.diagnose.silos.cards import KPIS, LEAST_GREEN, PLACES, name_of
from unisono.loop.diagnose.silos.kernels import (
    kept_kernel,
    kpis_kernel,
    places_kernel,
    served_kernel,
    stays_kernel,
    won_kernel,
)
from unisono.loop.diagnose.silos.nouns import Board
from unisono.loop.diagnose.silos.registry import registry
from unisono.loop.diagnose.silos.stays import lost_money, stays_of
from unisono.model.estimate import Estimate, Reason
from unisono.stats.excess import Excess

GROUP = "campaign"
LEAST_LEFT = 10  # fewer who left say nothing of how many more


@dataclass(frozen=True, slots=True, eq=False)
class Conflict:
    """What one campaign brought, beside the boards of those who brought and serve them.

    `left` of its `customers` are gone, `excess` against others like them won in the same months; `kept`
    how promises were kept to them; `money` what those who left beyond the others would have paid in a year.
    """

    campaign: str
    name: str
    customers: int
    left: int
    excess: Excess
    boards: tuple[Board, ...]
    kept: Kept | None
    money: Estimate | None

    @property
    def green(self) -> tuple[Board, ...]:
        """The boards that were green for most of them."""
        return tuple(board for board in self.boards if board.green)

    @property
    def more(self) -> Estimate:
        """How many left who wouldn't have, had they been like the others."""
        told = self.excess.more
        if told is None or self.left < LEAST_LEFT:
            reason = Reason(
                "too_few", {"n": self.left, "minimum": LEAST_LEFT, "missing": max(LEAST_LEFT - self.left, 0)}
            )
            return Estimate(None, None, None, self.left, "count", reason=reason)
        value, low, high = told
        return Estimate(value, low, high, self.customers, "count", method="mantel_haenszel")

    @property
    def sure(self) -> bool:
        """Whether two boards at least were green while more left than of others like them, beyond chance."""
        low = self.more.low
        return low is not None and low > 0 and len(self.green) >= LEAST_GREEN


def reads(context: Context) -> Needs:
    """Who stayed and left by campaign, how promises were kept to them, and the boards meanwhile."""
    return Needs(
        (),
        {
            KPIS: kpis_kernel(),
            PLACES: places_kernel(),
            "stays": stays_kernel(GROUP, context.lens),
            "won": won_kernel(GROUP, context.lens),
            "served": served_kernel(GROUP, context.lens),
            "kept": kept_kernel(context.lens),
        },
    )


def conflict_of(answers: Answers, campaign: str) -> Conflict | None:
    """What became of those a campaign of this id brought; None where none of them holds a contract."""
    stays = stays_of(answers.rows["stays"])
    if stays is None or campaign not in stays.values:
        return None
    mine = {
        name: [row for row in answers.rows[name] if str(row["value"]) == campaign]
        for name in ("won", "served")
    }
    ended = [
        row for row in answers.rows["stays"] if str(row["value"]) == campaign and row["end_month"] is not None
    ]
    left = stays.excess_of(campaign, needs=False)
    kpis = registry(answers.rows[KPIS], answers.rows[PLACES])
    return Conflict(
        campaign,
        name_of(answers, GROUP, campaign),
        stays.customers[campaign],
        sum(int(row["n"]) for row in ended),
        left,
        boards(kpis, mine["won"], mine["served"]),
        kept_to(answers.rows["kept"], campaign),
        lost_money(left, stays, campaign),
    )
