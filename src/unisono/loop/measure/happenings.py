"""What happened meanwhile: campaigns begun and promises made, to be drawn on every trend."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from unisono.loop.measure.clock import EPOCH, day_number, period_label
from unisono.loop.measure.spans import start_of_period
from unisono.model.kernel import Kernel
from unisono.model.question import Grain

EventKind = Literal["promise", "campaign"]

# A campaign that began with the promise it made is told once, in the promise's words.
_HAPPENINGS = """
select day, label, kind from (
  select local_day(made_at) as day, coalesce(text, id) as label, 'promise' as kind, id
  from promises where made_at is not null
  union all
  select local_day(c.starts_at) as day, coalesce(c.name, c.id) as label, 'campaign' as kind, c.id
  from campaigns as c left join (
    select campaign_id, min(local_day(made_at)) as made from promises where campaign_id is not null
    group by campaign_id
  ) as p on p.campaign_id = c.id
  where c.starts_at is not null and (p.made is null or p.made <> local_day(c.starts_at))
) as all_of_them
where day between $since and $until order by day, kind desc, label, id"""


@dataclass(frozen=True, slots=True)
class Happening:
    """One event: on which day, what in words, of which kind."""

    day: date
    label: str
    kind: EventKind


def happenings_kernel(since: date, until: date) -> Kernel:
    """The campaigns that began and the promises made within a span of days, both included."""
    days = {"since": day_number(since), "until": day_number(until)}
    return Kernel(_HAPPENINGS, ("campaigns", "promises"), days)


def happenings_from(rows: Iterable[dict[str, Any]]) -> tuple[Happening, ...]:
    """The events that the kernel's rows tell, the earliest first."""
    return tuple(Happening(EPOCH + timedelta(days=row["day"]), row["label"], row["kind"]) for row in rows)


def by_period(
    happened: Sequence[Happening], grain: Grain, periods: Sequence[str]
) -> dict[str, tuple[Happening, ...]]:
    """The events of each period that has any, promises before campaigns.

    >>> told = [Happening(date(2018, 3, 5), "24/7", "promise"), Happening(date(2017, 1, 1), "old", "promise")]
    >>> [(period, each[0].label) for period, each in by_period(told, "month", ["2018-02", "2018-03"]).items()]
    [('2018-03', '24/7')]
    """
    found: dict[str, tuple[Happening, ...]] = {}
    for each in sorted(happened, key=lambda one: (one.kind != "promise", one.day)):
        period = period_label(day_number(start_of_period(each.day, grain)), grain)
        if period in periods:
            found[period] = (*found.get(period, ()), each)
    return dict(sorted(found.items(), key=lambda item: list(periods).index(item[0])))
