"""The SQL of the checks: small tables by agent and team, whatever the number of answers."""

from __future__ import annotations

from unisono.loop.measure.clock import day_number
from unisono.loop.measure.integrity.nouns import Window
from unisono.model.canon import Kind
from unisono.model.kernel import Kernel

BEST = {"nps": 9, "csat": 5, "ces": 6}
"""From which score on an answer is one that somebody would beg for."""

SLOT = 600_000_000  # ten minutes
LEAST_BURST = 5
QUICK = 60_000_000  # a minute
SENT = ("survey_sent", "encuesta_enviada", "pesquisa_enviada", "invitation_sent")
"""What a touchpoint's step is called where somebody was asked."""

HINTS = (
    "%pidi% nota%",
    "%pidi% calificaci%",
    "%pidi% califique%",
    "%pidi%ponga%",
    "%pidi% puntaje%",
    "%pidi% 5 estrellas%",
    "%pidi% un 10%",
    "%pidi% un 9%",
    "%pediu% nota%",
    "%pediram% nota%",
    "%pediu%avalia%",
    "%pediram%avalia%",
    "%pediu% um 10%",
    "%asked% to give%",
    "%asked% to rate%",
    "%asked me% score%",
    "%asked me% a 10%",
    "%asked me% a 9%",
    "%asked me% 5 stars%",
    "%told me to rate%",
)
"""How customers say that a score was asked for."""

DEVICES = ("device_id", "device", "dispositivo", "ip_address", "ip", "fingerprint")

_BEST = " ".join(f"when '{name}' then {score}" for name, score in BEST.items())
_TOP = f"case when r.score >= case lower(r.instrument) {_BEST} end then 1 else 0 end"
_AGENTS = "join cases as c on c.id = r.case_id left join employees as e on e.id = c.agent_id"
_TABLES = ("responses", "cases", "employees", "customers")  # customers for the segment


def scores(window: Window) -> Kernel:
    """How many answers of each score, by instrument and agent; of no agent too, so that all are counted."""
    sql = f"""
select lower(r.instrument) as instrument, c.agent_id as agent, e.team as team, r.score as score,
  count(*) as n, sum(coalesce(r.weight, 1)) as w, sum(coalesce(r.weight, 1) * coalesce(r.weight, 1)) as w2
from responses as r left {_AGENTS} where {_within(window)} and r.score is not null
group by lower(r.instrument), c.agent_id, e.team, r.score order by 1, 2, 3, 4"""
    return _kernel(sql, window)


def sending(window: Window) -> Kernel:
    """How many solved cases of each agent, gone well or badly, were asked about and answered."""
    steps = ", ".join(f"'{step}'" for step in SENT)
    span = _within(window).replace('r."at"', "c.opened_at").replace("r.customer_id", "c.customer_id")
    sql = f"""
with told as (select case_id from responses where case_id is not null group by case_id),
invited as (
  select reference from touchpoints
  where lower(step) in ({steps}) and reference is not null group by reference
),
usual as (
  select queue, percentile_cont(0.8) within group (order by resolved_at - opened_at) as long
  from cases where resolved_at is not null group by queue
)
select c.agent_id as agent, e.team as team, coalesce(c.reopened, false) as reopened,
  c.resolved_at - c.opened_at > u.long as slow, count(*) as n, count(t.case_id) as answered,
  count(i.reference) as invited
from cases as c left join employees as e on e.id = c.agent_id left join told as t on t.case_id = c.id
left join invited as i on i.reference = c.id left join usual as u on u.queue is not distinct from c.queue
where c.resolved_at is not null and c.agent_id is not null and {span}
group by 1, 2, 3, 4 order by 1, 2, 3, 4"""
    return _kernel(sql, window, (*_TABLES, "touchpoints"))


def quick(window: Window) -> Kernel:
    """How many of the best scores came within a minute of closing the case, by agent and channel."""
    sql = f"""
select c.agent_id as agent, e.team as team, coalesce(r.channel, '') as stratum, count(*) as n,
  sum(case when r."at" - c.resolved_at between 0 and {QUICK} then {_TOP} else 0 end) as hits
from responses as r {_AGENTS}
where c.agent_id is not null and c.resolved_at is not null and r.score is not null and {_within(window)}
group by 1, 2, 3 order by 1, 2, 3"""
    return _kernel(sql, window)


def hints(window: Window) -> Kernel:
    """In how many comments a customer says that the score was asked for, by agent."""
    said = " or ".join(f"lower(r.verbatim) like '{hint}'" for hint in HINTS)
    sql = f"""
select c.agent_id as agent, e.team as team, '' as stratum, count(*) as n,
  sum(case when {said} then 1 else 0 end) as hits
from responses as r {_AGENTS}
where c.agent_id is not null and trim(r.verbatim) <> '' and {_within(window)}
group by 1, 2, 3 order by 1, 2, 3"""
    return _kernel(sql, window)


def bursts(window: Window) -> Kernel:
    """Ten minutes with five or more of the best scores of one agent (or of one source, without agents).

    With how many answers those minutes and that week hold, and how many of the week's are that unit's best.
    """
    sql = f"""
with told as (
  select coalesce(c.agent_id, r.source) as unit, e.team as team, {_TOP} as best,
    case when c.agent_id is null then r.source else '' end as pool,
    floor((local_day(r."at") + 700003) / 7) as week, floor(r."at" / {SLOT}) as slot
  from responses as r left {_AGENTS} where r.score is not null and {_within(window)}
),
slots as (select pool, slot, count(*) as n from told group by pool, slot),
weeks as (select pool, week, count(*) as n from told group by pool, week),
here as (
  select unit, pool, team, week, slot, sum(best) as hits from told group by unit, pool, team, week, slot
),
weekly as (select unit, pool, week, sum(best) as hits from told group by unit, pool, week),
looked as (
  select count(*) as pairs from here join slots on slots.pool = here.pool and slots.slot = here.slot
  where slots.n >= {LEAST_BURST}
),
whole as (select count(*) as answers from told)
select here.unit as unit, here.pool as pool, here.team as team, here.hits as hits, slots.n as slot_n,
  weekly.hits as week_hits, weeks.n as week_n, looked.pairs as pairs, whole.answers as answers
from whole cross join looked left join here on here.hits >= {LEAST_BURST}
left join slots on slots.pool = here.pool and slots.slot = here.slot
left join weeks on weeks.pool = here.pool and weeks.week = here.week
left join weekly on weekly.unit = here.unit and weekly.pool = here.pool and weekly.week = here.week
order by 1, here.slot"""
    return _kernel(sql, window)


def devices(window: Window) -> Kernel | None:
    """The devices from which three or more customers answered; None where no column names the device."""
    known = window.extras.get("responses", {})
    device = next((name for name in DEVICES if known.get(name) is Kind.TEXT), None)
    if device is None:
        return None
    sql = f"""
with told as (
  select r."{device}" as device, r.customer_id as customer, {_TOP} as best from responses as r
  where r.score is not null and trim(r."{device}") <> '' and {_within(window)}
),
whole as (select count(*) as answers, sum(best) as best from told)
select shared.device as device, shared.n as n, shared.hits as hits, whole.answers, whole.best
from whole left join (
  select device, count(*) as n, sum(best) as hits from told group by device
  having count(distinct customer) >= 3 and count(*) >= {LEAST_BURST}
) as shared on true order by 1"""
    return _kernel(sql, window)


def _within(window: Window) -> str:
    segment = window.segment.format(customer="r.customer_id")
    return f'local_day(r."at") between $since and $until and {segment}'


def _kernel(sql: str, window: Window, tables: tuple[str, ...] = _TABLES) -> Kernel:
    days = {"since": day_number(window.since), "until": day_number(window.until)}
    return Kernel(sql, tables, {**days, **window.values})
