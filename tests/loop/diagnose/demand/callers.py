"""Customers who call: a world small enough to know each call's cause, as rows of the canonical tables.

Everybody calls by their own nature (half of them seldom, the other half often and by night); on top, an event
makes some call again. Who calls by night is answered late more often, so a count of calls after late answers
blames the lateness for the nature; only what is alike sees the difference.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import numpy as np

from tests.loop.measure.company import Company, Row, at
from unisono.loop.diagnose.demand.excess import Traced, traced_from
from unisono.loop.diagnose.demand.terms import Terms
from unisono.loop.diagnose.demand.tracing import Sought, tracing_kernel
from unisono.stats.interval import Interval

DAY, HOUR = 86_400_000_000, 3_600_000_000
BEGIN, DAYS = at("2025-01-01 00:00"), 360
SOUGHT = Sought(date(2025, 1, 1), date(2025, 12, 26), currency="PEN")


@dataclass(frozen=True)
class Law:
    """How strong each effect is: the mean number of calls an event adds."""

    seldom: float = 0.010  # calls a day
    often: float = 0.025
    unsolved: float = 0.2
    repeats: float = 0.0
    late_answers: float = 0.5  # by night; by day a tenth of it
    after_late_answer: float = 0.0
    late: float = 0.25
    after_late: float = 0.0
    differs: float = 0.1
    after_bill: float = 0.0


@dataclass
class World:
    """Rows, and how many calls each effect added."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    added: dict[str, int] = field(default_factory=dict)

    def company(self) -> Company:
        return Company(**self.rows)  # type: ignore[arg-type]


def world(seed: int, law: Law, customers: int = 500) -> World:
    """A year of these customers."""
    rng, made = np.random.default_rng(seed), World()
    made.rows = {
        "promises": [
            {"id": "P", "text": "in 15 minutes", "kind": "first_answer", "made_in": "campaign",
             "operator": "<=", "target": 15.0, "unit": "minutes"}
        ],
        **{name: [] for name in ("customers", "contracts", "cases", "deliveries", "transactions")},
    }  # fmt: skip
    for place in range(customers):
        _life(rng, made, law, f"c{place:04d}", nightly=place % 2 == 1)
    return made


def traced(made: World, terms: Terms | None = None, sought: Sought = SOUGHT) -> Traced:
    """What the kernel and the sums make of a world."""
    terms = terms or Terms()
    return traced_from(made.company().ask(tracing_kernel(sought, terms, extras={})), terms)


def bounds(interval: Interval) -> tuple[float, float]:
    """Both bounds of an interval that has them."""
    assert interval.low is not None
    assert interval.high is not None
    return interval.low, interval.high


def _life(rng: np.random.Generator, made: World, law: Law, who: str, *, nightly: bool) -> None:
    start = BEGIN - 5 * DAY
    made.rows["customers"].append({"id": who, "country": "PE" if rng.random() < 0.5 else "CO"})
    made.rows["contracts"].append(
        {"customer_id": who, "starts_at": start, "plan": "A", "recurring_amount": 1000, "currency": "PEN"}
    )
    calls = [
        BEGIN + int(day) * DAY + (_hour(rng, nightly=nightly) * HOUR + int(rng.integers(HOUR)))
        for day in rng.integers(0, DAYS, rng.poisson(DAYS * (law.often if nightly else law.seldom)))
    ]
    for _ in range(2):
        calls += _order(rng, made, law, who)
    calls += _bills(rng, made, law, who)
    queue = sorted(calls)
    while queue:
        queue += _answered(rng, made, law, who, queue.pop(0))


def _hour(rng: np.random.Generator, *, nightly: bool) -> int:
    return int(rng.integers(0, 6)) if nightly else int(rng.integers(9, 18))


def _order(rng: np.random.Generator, made: World, law: Law, who: str) -> list[int]:
    promised = BEGIN + int(rng.integers(0, DAYS - 20)) * DAY + 20 * HOUR
    late = rng.random() < law.late
    delivered = promised + (int(rng.integers(1, 6)) * DAY if late else -2 * HOUR)
    made.rows["deliveries"].append(
        {
            "customer_id": who,
            "ordered_at": promised - 5 * DAY,
            "promised_at": promised,
            "delivered_at": delivered,
        }
    )
    return _extra(rng, made, "delivery", promised, (law.after_late if late else 0.0, 12))


def _bills(rng: np.random.Generator, made: World, law: Law, who: str) -> list[int]:
    calls: list[int] = []
    for month in range(12):
        charged = BEGIN + (30 * month + 4) * DAY
        differs = rng.random() < law.differs
        made.rows["transactions"].append(
            {"customer_id": who, "at": charged, "amount": 1300 if differs else 1000, "kind": "fee",
             "currency": "PEN"}
        )  # fmt: skip
        calls += _extra(rng, made, "bill", charged, (law.after_bill if differs else 0.0, 20))
    return calls


def _answered(rng: np.random.Generator, made: World, law: Law, who: str, opened: int) -> list[int]:
    night = (opened // HOUR - 5) % 24 < 6
    broken = rng.random() < law.late_answers * (1.0 if night else 0.1)
    answered = opened + (40 if broken else 5) * 60_000_000
    unsolved = rng.random() < law.unsolved
    resolved = answered + (2 * DAY if unsolved else HOUR // 6)
    made.rows["cases"].append(
        {"customer_id": who, "channel": "phone", "topic": str(rng.choice(["leak", "bill"])), "cost": 500,
         "currency": "PEN", "opened_at": opened, "first_answer_at": answered, "resolved_at": resolved,
         "handle_seconds": 300.0}
    )  # fmt: skip
    again = _extra(rng, made, "repeat", opened, (law.repeats if unsolved else 0.0, 6))
    return again + _extra(rng, made, "promise", opened, (law.after_late_answer if broken else 0.0, 6))


def _extra(
    rng: np.random.Generator, made: World, cause: str, moment: int, law: tuple[float, int]
) -> list[int]:
    """The calls an event adds in the days after it, while the year lasts."""
    mean, days = law
    added = moment + (rng.random(rng.poisson(mean)) * (days * DAY)).astype(np.int64)
    inside = [int(when) for when in added if when < BEGIN + DAYS * DAY]
    made.added[cause] = made.added.get(cause, 0) + len(inside)
    return inside
