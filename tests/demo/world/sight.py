"""A world seen by an analyst to whom nothing is hidden: months lived, what held in them, what was felt.

All of it is worked out from the world's tables alone, in ways of its own, so that a slip in the
simulator isn't repeated here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from unisono.demo.world.calendar import DAY, HOUR, MONTHS, hours_ahead, month_of
from unisono.demo.world.laws import Laws
from unisono.demo.world.nouns import Cases, Customers, World

Table = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Whole = npt.NDArray[np.int64]

MONTH = np.arange(MONTHS)


@dataclass(frozen=True)
class Sight:
    """A world and the laws it is held to.  Tables `customers × months` have a cell for each month."""

    world: World
    laws: Laws

    @property
    def who(self) -> Customers:
        return self.world.customers

    @property
    def cases(self) -> Cases:
        return self.world.cases

    @cached_property
    def won_in(self) -> Whole:
        return month_of(self.who.won_at)

    @cached_property
    def decided_in(self) -> Whole:
        """The month after which each decided to leave; who stays never does."""
        return np.where(self.who.left_at >= 0, month_of(self.who.left_at) - 1, MONTHS + 99)

    @cached_property
    def age(self) -> Whole:
        """Months since won, `customers × months`."""
        return MONTH - self.won_in[:, None]

    @cached_property
    def active(self) -> Flags:
        return (self.age >= 0) & (self.decided_in[:, None] >= MONTH)

    @cached_property
    def whole(self) -> Flags:
        """Months lived from their first day to their last."""
        return self.active & (self.age >= 1)

    @cached_property
    def local(self) -> Whole:
        """When each contact came by the customer's own clock."""
        city = self.who.city[self.cases.customer]
        there = self.cases.opened_at + hours_ahead(city, self.cases.opened_at) * HOUR
        ahead = hours_ahead(city, there)  # a clock put forward that very day is read by its new time
        return np.asarray(self.cases.opened_at + ahead * HOUR)

    @cached_property
    def hour(self) -> Whole:
        """The hour of the week of each contact by the customer's clock; the first day was a Friday."""
        return (self.local // HOUR + 4 * 24) % 168

    @cached_property
    def night(self) -> Flags:
        return (self.hour % 24 >= 22) | (self.hour % 24 <= 6)

    @cached_property
    def team(self) -> Whole:
        """The team that answered each contact."""
        return self.world.staff.agent_team[self.cases.agent]

    @cached_property
    def first(self) -> Flags:
        return self.cases.repeat_of < 0

    @cached_property
    def case_month(self) -> Whole:
        """The month that counts each contact; one that repeats another is counted with it."""
        return month_of(self.local)[np.where(self.first, np.arange(len(self.cases)), self.cases.repeat_of)]

    def by_month(self, customer: Whole, month: Whole) -> Table:
        """How many of these things each customer had in each month."""
        inside = (month >= 0) & (month < MONTHS)
        cells = np.bincount(customer[inside] * MONTHS + month[inside], minlength=len(self.who) * MONTHS)
        return cells.reshape(-1, MONTHS).astype(np.float64)

    @cached_property
    def broken(self) -> Flags:
        """Who had an answer promised and not given in time, by month."""
        rows = self.cases.kept == 0
        return self.by_month(self.cases.customer[rows], self.case_month[rows]) > 0

    @cached_property
    def unsolved(self) -> Flags:
        rows = ~self.cases.solved
        return self.by_month(self.cases.customer[rows], self.case_month[rows]) > 0

    @cached_property
    def exposures(self) -> dict[str, Table]:
        """How strongly each cause of leaving could work, `customers × months`."""
        who, age = self.who, self.age
        arrived = np.where(who.very_late, month_of(self.arrived_at), MONTHS + 99)[:, None]
        return {
            "price_rise": ((who.need == 2)[:, None] & (MONTH >= 18)).astype(float),
            "discount_ends": ((who.campaign == 8)[:, None] & (age >= 4) & (age <= 6)).astype(float),
            "misfit": (who.misfit[:, None] & (age >= 1)).astype(float),
            "broken_promise": self.broken * who.patience[:, None],
            "unsolved": self.unsolved.astype(float),
            "late_installation": ((arrived == MONTH) | (arrived == MONTH - 1)).astype(float),
            "first_bill": (who.bill_differs[:, None] & (age >= 1) & (age <= 2)).astype(float),
            "no_welcome": (who.no_welcome[:, None] & (age <= 2)).astype(float),
        }

    @cached_property
    def arrived_at(self) -> Whole:
        """When the installation of each customer arrived; −1 if it hasn't."""
        first = ~self.world.installs.spare
        at = np.full(len(self.who), -1)
        at[self.world.installs.customer[first]] = self.world.installs.delivered_at[first]
        return at

    @cached_property
    def could_leave(self) -> Flags:
        """Months after which leaving could be decided: all lived but the story's last."""
        return self.active & (MONTH < MONTHS - 1)

    @cached_property
    def leaves(self) -> Flags:
        return self.could_leave & (self.decided_in[:, None] == MONTH)

    @cached_property
    def case_felt(self) -> Table:
        """How each contact should have felt, by the laws."""
        rules, kept = self.laws.feeling, self.cases.kept
        answer = np.where(kept == 1, rules.in_time, 0.0)
        told = self.who.expectation[self.cases.customer]
        answer = np.where(kept == 0, rules.broken + rules.over_promised * told, answer)
        return np.where(self.cases.solved, rules.solved, rules.unsolved) + answer

    @cached_property
    def days_late(self) -> Whole:
        """Days each delivery came after the one promised; only for those delivered."""
        return self.world.installs.delivered_at // DAY - self.world.installs.promised_at // DAY

    @cached_property
    def install_felt(self) -> Table:
        """How each delivery should have felt, by the laws."""
        rules, days = self.laws.feeling, self.days_late
        return np.where(days <= 0, rules.on_date, np.where(days > 3, rules.very_late, rules.late))

    @cached_property
    def lived(self) -> dict[str, Table]:
        """The worst (fading), the last and the mean of what each had lived when a month began."""
        installs = self.world.installs
        there = installs.delivered_at >= 0
        month = month_of(np.where(installs.spare, installs.ordered_at, installs.delivered_at))
        customer = np.concatenate([self.cases.customer, installs.customer[there]])
        month = np.concatenate([self.case_month, month[there]])
        felt = np.concatenate([self.case_felt, self.install_felt[there]])
        at = np.concatenate([self.cases.opened_at, installs.delivered_at[there]])
        return self._remembered(customer, month, felt, at)

    def _remembered(self, customer: Whole, month: Whole, felt: Table, at: Whole) -> dict[str, Table]:
        count = len(self.who)
        told = {name: np.zeros((count, MONTHS)) for name in ("peak", "end", "mean")}
        peak, end, total, events = (np.zeros(count) for _ in range(4))
        order = np.lexsort((at, month))
        edges = np.searchsorted(month[order], np.arange(MONTHS + 1))
        for now in range(MONTHS):
            told["peak"][:, now], told["end"][:, now] = peak, end
            told["mean"][:, now] = total / np.maximum(events, 1)
            rows = order[edges[now] : edges[now + 1]]
            peak = peak * self.laws.feeling.fade
            np.minimum.at(peak, customer[rows], felt[rows])
            end[customer[rows]] = felt[rows]
            np.add.at(total, customer[rows], felt[rows])
            np.add.at(events, customer[rows], 1)
        return told

    @cached_property
    def known_feeling(self) -> Table:
        """What each felt over the base when a month began, but for their own ratings, which nobody sees."""
        rules = self.laws.feeling
        lived = self.lived
        told = rules.peak * lived["peak"] + rules.end * lived["end"] + rules.mean * lived["mean"]
        return np.asarray(self.who.taste[:, None] + told)

    @cached_property
    def rating_spread(self) -> float:
        """The spread that the ratings give to feelings, by the laws."""
        betas, halo = np.array(self.laws.feeling.drivers), self.laws.feeling.halo
        return float(np.sqrt((1 - halo) * (betas**2).sum() + halo * betas.sum() ** 2))

    @cached_property
    def relational(self) -> Whole:
        """The rows of answers that ask how the relation goes."""
        return np.flatnonzero(self.world.answers.instrument == 0)


def slopes(columns: list[Table], outcome: Table) -> Table:
    """What each column adds to the outcome, all others held: least squares; the last is the intercept."""
    given = np.column_stack([*columns, np.ones(len(outcome))]).astype(np.float64)
    return np.linalg.solve(given.T @ given, given.T @ outcome)
