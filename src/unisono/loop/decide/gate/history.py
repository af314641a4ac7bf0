"""What a company's own cases say of its contacts: who came, how long they waited, who worked, by hour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from unisono.loop.decide.gate.nouns import LONG_RUNGS, RUNGS, WEEK, Array
from unisono.loop.measure.clock import EPOCH, clock_sql, day_number
from unisono.model.kernel import Kernel

ALL_RUNGS = (*RUNGS, *LONG_RUNGS)
QUARTER_DAYS = 91  # what is looked back at: long enough for each hour of the week, short enough to be now
_SECOND = 1_000_000


@dataclass(frozen=True, eq=False)
class History:
    """Contacts by day and hour, every hour of every day once, from the first day to the last.

    Parameters
    ----------
    first_day : days since 1970 of the first day.
    n, unanswered, agents : contacts, those never answered, and different agents who answered, an hour.
    within : of the contacts, those answered within each of `rungs`, cells × rungs.
    handled, seconds, squares : contacts with a handling time, its sum and the sum of its squares.
    """

    first_day: int
    n: Array
    unanswered: Array
    within: Array
    agents: Array
    handled: float
    seconds: float
    squares: float
    rungs: tuple[float, ...]

    @cached_property
    def hour(self) -> NDArray[np.int64]:
        """The hour of the week of each cell; 1970 began on a Thursday."""
        first = ((self.first_day + 3) % 7) * 24
        return np.asarray((first + np.arange(len(self.n))) % WEEK, dtype=np.int64)

    @property
    def days(self) -> int:
        """How many days it holds."""
        return len(self.n) // 24

    @property
    def weeks(self) -> Array:
        """How often each hour of the week was seen."""
        return np.asarray(np.bincount(self.hour, minlength=WEEK), dtype=float)

    def sums(self, values: Array) -> Array:
        """Sums of something by hour of the week."""
        if values.ndim == 1:
            return np.asarray(np.bincount(self.hour, values, WEEK), dtype=float)
        return np.stack([self.sums(column) for column in values.T], axis=1)

    @property
    def handling(self) -> float | None:
        """Mean handling time in seconds; None where nobody wrote it down."""
        return self.seconds / self.handled if self.handled and self.seconds > 0 else None

    @property
    def variability(self) -> float:
        """The squared coefficient of variation of handling times, 1 where it isn't known."""
        mean = self.handling
        if mean is None or self.handled < 2:
            return 1.0
        return max(0.0, self.squares / self.handled / mean**2 - 1)

    def seen_agents(self) -> Array:
        """How many agents worked at each hour of the week, as their answers show.

        The upper quartile of the weeks: an agent who took no call in an hour wasn't seen in it.
        """
        told = np.zeros(WEEK)
        for place in range(WEEK):
            seen = self.agents[self.hour == place]
            told[place] = np.floor(np.quantile(seen, 0.75) + 0.5) if len(seen) else 0.0
        return told

    def place(self, within: float) -> int:
        """Which of the rungs this time is."""
        return self.rungs.index(within)


def cells_kernel(channel: str, within: float, before: date, *, segment: str = "", split: str = "") -> Kernel:
    """Which SQL counts contacts by day and hour before a day?

    Parameters
    ----------
    channel : of the contacts; empty for all.
    within : the time promised in seconds, counted beside the usual rungs.
    before : only contacts opened, and answers given, before this day are known.
    segment : only customers of this segment; empty for all.
    split : a column of customers to split by; empty for none.
    """
    conditions = ["local_day(c.opened_at) < $before", "local_day(c.opened_at) >= $since"]
    told: dict[str, object] = {"before": day_number(before), "since": day_number(before) - QUARTER_DAYS}
    if channel:
        conditions.append("c.channel = $channel")
        told["channel"] = channel
    if segment:
        conditions.append("u.segment = $segment")
        told["segment"] = segment
    known = "local_day(c.first_answer_at) < $before and c.first_answer_at >= c.opened_at"
    weight = "coalesce(c.weight, 1)"
    kept = [
        f"sum(case when {known} and c.first_answer_at - c.opened_at <= {int(rung * _SECOND)}"
        f" then {weight} else 0 end) as within_{place}"
        for place, rung in enumerate(rungs_with(within))
    ]
    timed = "c.handle_seconds between 1 and 1e6"
    sql = f"""
select local_day(c.opened_at) as day, {clock_sql("hour", "c.opened_at")} as hour,
  {f"u.{split}" if split else "cast(null as varchar)"} as part, sum({weight}) as n,
  sum(case when {known} then 0 else {weight} end) as unanswered,
  count(distinct case when {known} then c.agent_id end) as agents,
  sum(case when {timed} then {weight} else 0 end) as handled,
  sum(case when {timed} then {weight} * c.handle_seconds else 0 end) as seconds,
  sum(case when {timed} then {weight} * c.handle_seconds * c.handle_seconds else 0 end) as squares,
  sum(case when {timed} then c.cost end) as cost,
  sum(case when {timed} and c.cost is not null then c.handle_seconds end) as priced_seconds,
  {", ".join(kept)}
from cases as c left join customers as u on u.id = c.customer_id
where {" and ".join(conditions)}
group by 1, 2, 3 order by 1, 2, 3"""
    return Kernel(sql, ("cases", "customers"), told)


def rungs_with(within: float) -> tuple[float, ...]:
    """The usual times and the promised one, in order.

    >>> rungs_with(90)[:3]
    (60, 90, 120)
    """
    return tuple(sorted({*ALL_RUNGS, within}))


def history_from(rows: Sequence[Mapping[str, Any]], within: float, before: date) -> History:
    """The history that rows of `cells_kernel` tell, from the first day with a contact to the eve of `before`.

    >>> history_from([], 900, date(2026, 1, 5)).days
    0
    """
    rungs = rungs_with(within)
    last = day_number(before)
    first = min((int(row["day"]) for row in rows), default=last)
    if first < last - 7:  # the first day may have begun in the middle
        first += 1
    cells = (last - first) * 24
    n, unanswered, agents = np.zeros(cells), np.zeros(cells), np.zeros(cells)
    kept = np.zeros((cells, len(rungs)))
    for row in rows:
        place = (int(row["day"]) - first) * 24 + int(row["hour"])
        if place < 0:
            continue
        n[place] += row["n"]
        unanswered[place] += row["unanswered"]
        agents[place] += row["agents"]
        kept[place] += [row[f"within_{rung}"] for rung in range(len(rungs))]
    handled, seconds, squares = (
        float(sum(row[name] or 0 for row in rows)) for name in ("handled", "seconds", "squares")
    )
    return History(first, n, unanswered, kept, agents, handled, seconds, squares, rungs)


def last_day(history: History) -> date:
    """The last day it holds."""
    return EPOCH + timedelta(days=history.first_day + history.days - 1)
