"""Twenty-four months of a block of customers: the loop in which everything else takes its turn.

Each month: some are asked how they feel; then they call, order and receive; what they lived is
remembered; at its end some leave, for a cause.  Leaving comes after what it comes from.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from unisono.demo.world import answering, billing, installing, touches
from unisono.demo.world.calendar import END, MONTH_STARTS, MONTHS, month_of
from unisono.demo.world.chance import Chance, happens
from unisono.demo.world.columns import joined, take
from unisono.demo.world.contacts import Desk, contacts_of
from unisono.demo.world.customers import Newcomers, newcomers
from unisono.demo.world.laws import Laws
from unisono.demo.world.leaving import GONE_WITHIN, hazards, leave, situation
from unisono.demo.world.lived import Memory, of_cases, of_installs, together
from unisono.demo.world.nouns import (
    Answers,
    Bills,
    Cases,
    Customers,
    Deals,
    Flags,
    Installs,
    Leads,
    Touches,
    Whole,
    World,
)
from unisono.demo.world.selling import Sold, pursue, sell
from unisono.demo.world.staff import staff_of
from unisono.demo.world.value import expected_value

FIRST_ASKED = 2  # months after winning


def live(seed: int, block: int, customers: int, laws: Laws) -> World:
    """What happens to one block of customers in 24 months?

    Parameters
    ----------
    seed, block : the same ones give the same world, however many blocks there are
    customers : how many are won
    laws : how strong everything is

    >>> len(live(1, 0, 200, Laws()).customers)
    200
    """
    chance, staff = Chance(seed, block), staff_of(seed, laws)
    came = newcomers(chance, customers, laws)
    sold = sell(chance, came, staff)
    leads, deals = pursue(chance, came, (sold, staff), laws)
    life = _Life.of(chance, came, sold, Desk.of(staff, laws))
    for month in range(MONTHS):
        life.live(month)
    return life.told(leads, deals)


@dataclass
class _Life:
    """A block's life while it goes on."""

    chance: Chance
    came: Newcomers
    sold: Sold
    desk: Desk
    memory: Memory
    first: Installs  # the installation of each
    bill_differs: Flags
    no_welcome: Flags
    won_in: Whole
    left_at: Whole
    cause: Whole
    cases: list[Cases] = field(default_factory=list)
    installs: list[Installs] = field(default_factory=list)
    answers: list[Answers] = field(default_factory=list)
    touched: list[Touches] = field(default_factory=list)
    bills: list[Bills] = field(default_factory=list)
    asked: list[Whole] = field(default_factory=list)

    @classmethod
    def of(cls, chance: Chance, came: Newcomers, sold: Sold, desk: Desk) -> _Life:
        """The day before anything happens."""
        laws, count = desk.laws, len(came)
        first = installing.installations(chance.of("installing"), came, laws)
        return cls(
            chance, came, sold, desk, Memory.of(chance, came, laws), first,
            bill_differs=happens(chance.of("billing"), laws.billing.first_bill_differs, count),
            no_welcome=happens(chance.of("welcome"), laws.leaving.missed_welcome, count),
            won_in=month_of(came.won_at), left_at=np.full(count, -1), cause=np.full(count, -1),
            installs=[first],
        )  # fmt: skip

    @property
    def laws(self) -> Laws:
        return self.desk.laws

    def live(self, month: int) -> None:
        """One month goes by."""
        active = np.flatnonzero((self.won_in <= month) & (self.left_at < 0))
        age = month - self.won_in[active]
        feeling = self.memory.feeling(active)
        self._ask(month, active, age)
        cases = self._contacts(month, active)
        arrived = self._deliveries(month, active, feeling)
        glad = np.where(feeling >= 9.0, self.laws.feeling.recommends, 0.0)
        touched = touches.monthly(self.chance.of("touches", month), month, active, age, glad)
        self.touched.append(take(touched, touched.at > self.came.won_at[touched.customer]))
        self._answer_about(month, cases)
        rules = self.laws.feeling
        self.memory.live(together(of_cases(cases, self.came, rules), of_installs(arrived, rules)))
        if month < MONTHS - 1:
            self._leave(month, active, age, cases)

    def _ask(self, month: int, active: Whole, age: Whole) -> None:
        due = (age >= FIRST_ASKED) & ((age - FIRST_ASKED) % self.laws.answering.relational_every == 0)
        random = self.chance.of("answering", month)
        answers, asked = answering.relational(random, month, active[due], self.came, self.memory)
        self.answers.append(answers)
        self.asked.append(asked)

    def _contacts(self, month: int, active: Whole) -> Cases:
        cases = contacts_of(self.chance.of("contacts", month), month, active, self.came, self.desk)
        before = sum(len(lot) for lot in self.cases)
        linked = np.where(cases.repeat_of >= 0, cases.repeat_of + before, -1)
        self.cases.append(replace(cases, repeat_of=linked))
        random = self.chance.of("billing", month + 1)
        self.bills.append(billing.credits(random, cases, self.laws))
        return cases

    def _deliveries(self, month: int, active: Whole, feeling: Whole) -> Installs:
        """What arrived this month: installations, and spare parts ordered by who is glad enough."""
        random, rules = self.chance.of("installing", month + 1), self.laws
        wish = 1 + rules.feeling.spare_lift * (feeling - rules.feeling.base)
        ordering = active[happens(random, rules.installing.spares * wish, len(active))]
        start, length = MONTH_STARTS[month], MONTH_STARTS[month + 1] - MONTH_STARTS[month]
        ordered = start + (random.random(len(ordering)) * length).astype(np.int64)
        real = ordered > self.came.won_at[ordering]
        lot = installing.spare_parts(random, ordered[real], ordering[real], self.came, rules)
        paid = np.flatnonzero((lot.delivered_at >= 0) | lot.late)
        self.bills.append(billing.of_spares(lot, paid, rules))
        self.installs.append(lot)
        here = self.first.delivered_at
        arrived = take(self.first, (here >= start) & (here < start + length))
        return joined([arrived, lot])

    def _answer_about(self, month: int, cases: Cases) -> None:
        random = self.chance.of("answering", MONTHS + month)
        before = sum(len(lot) for lot in self.cases) - len(cases)
        known = (self.desk.staff, self.laws)
        self.answers += answering.about_cases(random, cases, before, self.came, self.memory, known)

    def _leave(self, month: int, active: Whole, age: Whole, cases: Cases) -> None:
        chances = hazards(situation(month, active, self.came, age, self._held(month, cases)), self.laws)
        random = self.chance.of("leaving", month)
        cause = leave(random, chances)
        going = cause >= 0
        self.cause[active[going]] = cause[going]
        after = random.integers(*GONE_WITHIN, len(active))
        self.left_at[active[going]] = MONTH_STARTS[month + 1] + after[going]

    def _held(self, month: int, cases: Cases) -> dict[str, Flags]:
        """What holds for whom after this month."""
        count = len(self.came)
        arrived = month_of(self.first.delivered_at)
        recent = (arrived == month) | (arrived == month - 1)
        return {
            "misfit": self.sold.misfit,
            "broken": np.bincount(cases.customer[cases.kept == 0], minlength=count) > 0,
            "unsolved": np.bincount(cases.customer[~cases.solved], minlength=count) > 0,
            "late": installing.very_late(self.first) & recent,
            "bill_differs": self.bill_differs,
            "no_welcome": self.no_welcome,
        }

    def told(self, leads: Leads, deals: Deals) -> World:
        """Everything that happened, as tables."""
        came, sold = self.came, self.sold
        customers = Customers(
            city=came.city, segment=came.segment, need=came.need, language=came.language,
            campaign=came.campaign, rep=sold.rep, plan=sold.plan, won_at=came.won_at,
            left_at=self.left_at, cause=self.cause, expectation=came.expectation,
            patience=came.patience, taste=came.taste, misfit=sold.misfit,
            very_late=installing.very_late(self.first), bill_differs=self.bill_differs,
            no_welcome=self.no_welcome, ltv=np.zeros(len(came)),
        )  # fmt: skip
        random = self.chance.of("touches", MONTHS)
        started = touches.starting(random, leads, came.won_at, self.no_welcome)
        fees = billing.fees(came, sold.plan, self.left_at, self.bill_differs, self.laws)
        installs = joined(self.installs)
        about = answering.about_installs(
            self.chance.of("answering", 2 * MONTHS),
            installs,
            np.flatnonzero((installs.delivered_at >= 0) & (installs.delivered_at < END)),
            self.memory,
            self.laws,
        )
        return World(
            block=self.chance.block,
            staff=self.desk.staff,
            customers=replace(customers, ltv=expected_value(customers, self.desk)),
            leads=leads,
            deals=deals,
            installs=installs,
            cases=joined(self.cases),
            bills=joined([fees, *self.bills]),
            answers=joined([*self.answers, about]),
            touches=joined([started, *self.touched]),
            asked=np.stack(self.asked),
        )
