"""The ledger of promises: how each one is measured, and whether what was counted keeps or breaks it.

A promise speaks of every time. The standard says how often it may fail and still be called kept:
in one of twenty cases, unless the promise names a share of its own. The verdict follows from the
interval alone: broken where all of it lies under the standard, kept where none of it does, on the
edge where the standard lies within, too early where there is no interval yet (under ten cases).

How often it errs, exactly, for a promise that is kept in just 95 % of all cases: it is called broken
in at most 10.2 % of samples under 30 cases, 6.7 % under 100, 4.9 % from there on; called kept in at
most 2.6 %.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from unisono.loop.measure.clock import EPOCH
from unisono.loop.measure.metric import GREY_N, LEVEL
from unisono.loop.measure.open_hours import read_hours
from unisono.loop.measure.sums import moments_of
from unisono.model.estimate import Estimate
from unisono.model.finding import Department
from unisono.model.kernel import Kernel
from unisono.model.question import Figure
from unisono.stats.moments import Moments
from unisono.stats.share import share_interval

STANDARD = 0.95
DELIVERY = "delivery"
ANSWERS = ("first_answer", "answered_hours")
OF_CASES = (*ANSWERS, "resolution", "refund", "return")
BY_THE_HOUR = (*ANSWERS, "resolution", "callback")  # whose hour tells something of who was there
TIMED = (*OF_CASES, DELIVERY, "callback")
KINDS = (*ANSWERS, "resolution", DELIVERY, "callback", "refund", "return", "no_commitment", "price")
OF_A_TOPIC = ("refund", "return", "no_commitment")  # nobody could tell which rows they speak of without
WITHOUT_TARGET = (DELIVERY, "callback", "no_commitment")  # each order, word or contract says its own
UNITS = ("seconds", "minutes", "hours", "days")
ENDS_DAYS = 90

Verdict = Literal["kept", "broken", "edge", "early", "unmeasured"]
Missing = Literal["kind", "target", "unit", "operator", "topic", "hours"]


@dataclass(frozen=True, slots=True)
class Promise:
    """Something the company said, where and since when, and whom it reached."""

    id: str
    text: str  # empty: the date that each order carries
    kind: str = ""
    made_in: str = ""
    campaign: str = ""
    made: date | None = None
    ends: date | None = None
    operator: str = ""
    target: float | None = None
    unit: str = ""
    calendar: str = ""
    segment: str = ""
    channel: str = ""
    exposed: int | None = None
    topic: str = ""
    hours: str = ""
    share: float | None = None
    owner: str = ""
    state: str = ""

    @property
    def missing(self) -> Missing | None:
        """What its definition lacks to be measured; None where nothing does.

        >>> Promise("1", "we are the best").missing, Promise("2", "on its day", kind="delivery").missing
        ('kind', None)
        """
        if self.kind not in KINDS:
            return "kind"
        if self.target is None and self.kind not in WITHOUT_TARGET:
            return "target"
        if self.target is not None and self.kind in TIMED and (self.unit or "seconds").lower() not in UNITS:
            return "unit"
        if not self.dated and self.kind != "no_commitment" and (self.operator or "<=") not in ("<=", "<"):
            return "operator"
        if self.kind in OF_A_TOPIC and not self.topic:
            return "topic"
        return None if _readable(self.hours) else "hours"

    @property
    def dated(self) -> bool:
        """Whether it promises the date that each order carries."""
        return self.kind == DELIVERY and self.target is None

    @property
    def standard(self) -> float:
        """What share of the times it must be kept."""
        return STANDARD if self.share is None else self.share

    @property
    def where(self) -> str:
        """Which checks of `promise_kept` are of this promise, as a filter.

        >>> Promise("crm:P-1", "", kind="first_answer", target=5.0).where
        "promise_id = 'crm:P-1'"
        """
        if self.dated:
            return f"promise_kind = '{DELIVERY}'"
        return f"promise_id = {_quoted(self.id)}"

    @property
    def called(self) -> str:
        """What findings and scores call it: its words, or `delivery`."""
        return DELIVERY if self.dated else self.text or self.id

    @property
    def maker(self) -> Department | None:
        """Whose words they are; None where nobody wrote it down."""
        makers: dict[str, Department] = {"campaign": "marketing", "contract": "sales"}
        return makers.get(self.made_in)

    @property
    def keeper(self) -> Department:
        """Who has to keep it: answers and deliveries are Service's."""
        return "service"


PROMISES = Kernel(
    """
select p.id, p.text, p.kind, p.made_in, c.name as campaign, local_day(p.made_at) as made,
  local_day(p.ends_at) as ends, p.operator, p.target, p.unit, p.calendar, p.segment, p.channel, p.topic,
  p.hours, p.share, p.owner, p.state, e.exposed
from promises as p
left join campaigns as c on c.id = p.campaign_id
left join (
  select promise_id, count(distinct customer_id) as exposed from exposures group by promise_id
) as e on e.promise_id = p.id
order by p.made_at nulls last, p.id""",
    ("promises", "campaigns", "exposures"),
)
_TEXTS = (
    "text", "kind", "made_in", "campaign", "operator", "unit", "calendar", "segment", "channel", "topic",
    "hours", "owner", "state",
)  # fmt: skip
DATED_ORDERS = Kernel("select count(promised_at) as orders from deliveries", ("deliveries",))


def promises_from(rows: Sequence[Mapping[str, Any]], dated_orders: int) -> tuple[Promise, ...]:
    """The promises that were written down, and the one that every dated order makes by itself.

    >>> [promise.id for promise in promises_from([], 3)]
    ['delivery']
    """
    told = tuple(_promise(row) for row in rows)
    if dated_orders and not any(promise.dated for promise in told):
        return (*told, Promise(DELIVERY, "", DELIVERY, "order"))
    return told


def verdict(estimate: Estimate, standard: float = STANDARD) -> Verdict:
    """Is a promise kept or broken, where it must be kept in this share of all cases?

    >>> verdict(Estimate(0.80, 0.79, 0.81, 4_000, "share")), verdict(Estimate(None, 0.2, 0.6, 12, "share"))
    ('broken', 'broken')
    >>> verdict(Estimate(0.98, 0.96, 0.99, 500, "share")), verdict(Estimate(0.96, 0.94, 0.97, 900, "share"))
    ('kept', 'edge')
    """
    if estimate.low is None or estimate.high is None:
        return "early"
    if estimate.high < standard:
        return "broken"
    return "kept" if estimate.low >= standard else "edge"


def broken_since(days: Sequence[tuple[date, Moments]], standard: float = STANDARD) -> date | None:
    """Since when has a promise been broken without a break?

    The first day from which on the interval of all cases until then lies under the standard, each
    day to the last; None where it doesn't at the end.

    >>> broken_since([(date(2018, 1, 1), Moments.of([0] * 12)), (date(2018, 1, 2), Moments.of([1, 0]))])
    datetime.date(2018, 1, 1)
    """
    since, sums = None, Moments()
    for day, moments in sorted(days, key=lambda one: one[0]):
        sums += moments
        high = share_interval(sums, level=LEVEL).high
        if sums.n < GREY_N or high is None or high >= standard:
            since = None
        elif since is None:
            since = day
    return since


def days_of(figures: Sequence[Figure]) -> list[tuple[date, Moments]]:
    """The sums behind figures by day."""
    return [
        (EPOCH + timedelta(days=int(str(f.facts["period_start"]))), moments_of(f))
        for f in figures
        if f.period
    ]


def ends_of(since: date, until: date) -> tuple[tuple[date, date], tuple[date, date]] | None:
    """The first and the last 90 days of a promise's life, or its halves where it is younger.

    >>> ends_of(date(2018, 1, 1), date(2018, 1, 20))[1]
    (datetime.date(2018, 1, 11), datetime.date(2018, 1, 20))
    """
    days = min(ENDS_DAYS, ((until - since).days + 1) // 2)
    if days < 1:
        return None
    part = timedelta(days=days - 1)
    return (since, since + part), (until - part, until)


def _promise(row: Mapping[str, Any]) -> Promise:
    told: dict[str, Any] = {name: row[name] or "" for name in _TEXTS}
    for name in ("made", "ends"):
        told[name] = EPOCH + timedelta(days=row[name]) if row[name] is not None else None
    return Promise(row["id"], **told, target=row["target"], share=row["share"], exposed=row["exposed"])


def _readable(hours: str) -> bool:
    try:
        read_hours(hours)
    except ValueError:
        return False
    return True


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
