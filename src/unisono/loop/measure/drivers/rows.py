"""The rows to explain, each with what had happened to its customer before: nothing that came after counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from unisono.loop.measure.chain import DATED_CHECKS
from unisono.loop.measure.checks import CANCELLED
from unisono.loop.measure.drivers.candidates import CANDIDATES, Candidate
from unisono.loop.measure.drivers.outcome import LOOKED_BACK, Outcome
from unisono.loop.measure.promise import CHECKS
from unisono.loop.measure.reach import Extras
from unisono.loop.measure.selection import Selection, select
from unisono.model.canon import Kind
from unisono.model.kernel import Kernel
from unisono.model.question import Question

RATING = "rating_"
_DAY = 86_400_000_000
_REACHED = {
    "answers": ("case.topic", "order.status", "customer.segment"),
    "months": ("customer.segment",),
}
_HISTORY = ("cases", "touchpoints", *CHECKS.tables)


@dataclass(frozen=True, slots=True)
class Rows:
    """`sql` ends in the relation `coded`: id of the customer (`who`), value `v`, weight `w`, and a column
    `d_<slug>` for each of `candidates`: the level as text, empty where nothing was recorded.
    """

    sql: str
    candidates: tuple[Candidate, ...]
    tables: tuple[str, ...]
    parameters: dict[str, object]
    head: str = ""
    shared: tuple[str, ...] = ()

    def kernel(self, ending: str, more: Mapping[str, object] | None = None) -> Kernel:
        """These rows, asked something that ends their SQL."""
        parameters = {**self.parameters, **(more or {})}
        return Kernel(f"{self.sql}{ending}", self.tables, parameters, self.head, self.shared)


def ratings_in(extras: Extras) -> tuple[str, ...]:
    """The company's own numeric columns of its answers: what customers rated in the same questionnaire.

    >>> ratings_in({"responses": {"driver_price": Kind.NUMBER, "branch": Kind.TEXT}})
    ('driver_price',)
    """
    kinds = extras.get("responses", {})
    return tuple(name for name, kind in kinds.items() if kind in (Kind.NUMBER, Kind.INTEGER))


def rows_of(outcome: Outcome, question: Question, extras: Extras, *, rated: bool = False) -> Rows:
    """Which rows, with which candidates?

    Parameters
    ----------
    outcome : what to explain.
    question : its days and its filter; the metric is the outcome's.
    extras : the columns each table has beyond the canon.
    rated : the ratings of the same questionnaire instead of what happened; never both together.

    Raises
    ------
    QuestionError
        As any question to a metric.
    """
    selection = select(question, extras)
    if rated:
        return _rated(selection, ratings_in(extras))
    chosen = tuple(each for each in CANDIDATES if outcome.rows in each.rows)
    parts = [selection.head, f"rows as ({_rows(outcome, selection)})", *_before(outcome)]
    columns = ", ".join(f"coalesce(cast({each.sql} as varchar), '') as d_{each.slug}" for each in chosen)
    parts.append(f"coded as (select who, v, w, {columns} from told)")
    tables = tuple(dict.fromkeys((*selection.tables, *_HISTORY)))
    head = "" if selection.base.windowed else selection.head
    return Rows(",\n".join(parts), chosen, tables, dict(selection.parameters), head, (DATED_CHECKS,))


def reached(outcome: Outcome) -> tuple[str, ...]:
    """The columns a question must name so that its rows are joined with what they are about."""
    return _REACHED[outcome.rows]


def _rated(selection: Selection, names: tuple[str, ...]) -> Rows:
    """Ratings of the same answer; whole numbers up to 0 to 10, worst first."""
    chosen = tuple(Candidate(f"{RATING}{name}", name, 11, ("answers",)) for name in names)
    columns = ", ".join(
        f'coalesce(cast(cast(case when base."{name}" between 0 and 10 then floor(base."{name}" + 0.5) end'
        f" as integer) as varchar), '') as \"d_{RATING}{name}\""
        for name in names
    )
    coded = (
        f"coded as (select coalesce(base.customer_id, base.id) as who, base._value as v, base._weight as w"
        f"{', ' + columns if columns else ''} from {selection.source}"
        f" where {' and '.join(selection.conditions)})"
    )
    return Rows(f"{selection.head},\n{coded}", chosen, selection.tables, dict(selection.parameters))


def _clock(outcome: Outcome) -> tuple[str, int]:
    """How a time is compared with the moment of a row, and how long a day is there."""
    return ("local_day({})", 1) if outcome.rows == "months" else ("{}", _DAY)


def _rows(outcome: Outcome, selection: Selection) -> str:
    customer = (
        'base.customer_id, base._value as v, base._weight as w, "customer".segment, "customer".country,'
        " coalesce(base.customer_id, base.id) as who"
    )
    where = " and ".join(selection.conditions)
    if outcome.rows == "months":
        return (
            f"select {customer}, base._period as moment, '' as own, base.plan,"
            f" base._period - local_day(base.starts_at) as tenure"
            f" from {selection.source} where {where} and base._complete"
        )
    return f"select {customer}, base._time as moment, {_linked()} from {selection.source} where {where}"


def _linked() -> str:
    """What is known of the case and the order an answer is about, at the moment it was given."""
    answered = '"case".first_answer_at <= base._time'
    closed = '"case".resolved_at <= base._time'
    arrived = '"order".delivered_at <= base._time'
    cancelled = CANCELLED.replace("status", '"order".status')
    late = (
        f"case when {cancelled} then null"
        " when \"order\".promised_by = 'day' then"
        f' (case when {arrived} then local_day("order".delivered_at)'
        ' when "order".promised_at < base._time then local_day(base._time) end)'
        ' - local_day("order".promised_at)'
        f' else ((case when {arrived} then "order".delivered_at'
        ' when "order".promised_at < base._time then base._time end)'
        f' - "order".promised_at) / {float(_DAY)} end'
    )
    return (
        "coalesce(base.case_id, base.order_id, '') as own,"
        ' coalesce("case".channel, base.channel) as channel, "case".topic, base.touchpoint,'
        f' case when {answered} then ("case".first_answer_at - "case".opened_at) / 1000000.0 end as wait,'
        f' case when {closed} then "case".handle_seconds end as handled,'
        f' case when {closed} then case when "case".reopened then 0 when not "case".reopened then 1 end end'
        f" as solved_once, {late} as late"
    )


def _before(outcome: Outcome) -> list[str]:
    """What happened to the customer in the days before, without the case that the answer is about."""
    clock, day = _clock(outcome)
    within = f"e.came < m.moment and e.came >= m.moment - {LOOKED_BACK * day}"
    recent = f"e.came >= m.moment - {30 * day}"
    answered, resolved = clock.format("first_answer_at"), clock.format("resolved_at")
    late = f"(delivered_at - promised_at) / {float(_DAY)}"
    settled = clock.format('coalesce(c.first_answer_at, k."at")')
    began = clock.format('"at"')
    return [
        "moments as (select distinct customer_id, moment, own from rows where customer_id is not null)",
        # A promise of an answer is known to be kept or broken from the answer on.
        f"""checks as (select k.customer_id, k.kept, k.case_id as own, {settled} as came
  from ({DATED_CHECKS}) as k join cases as c on c.id = k.case_id where k.kept is not null)""",
        f"""contacted as (select m.customer_id, m.moment, m.own,
  sum(case when {recent} then 1 else 0 end) as contacts_month,
  sum(case when {recent} then 0 else 1 end) as contacts_earlier,
  min(case when e.resolved < m.moment then e.solved end) as solved_before,
  max(case when e.answered < m.moment then e.wait end) as wait_before
  from moments as m join (select id, customer_id, {clock.format("opened_at")} as came, {resolved} as resolved,
    {answered} as answered, (first_answer_at - opened_at) / 1000000.0 as wait,
    case when reopened then 0 when not reopened then 1 end as solved from cases) as e
    on e.customer_id = m.customer_id and {within} and e.id <> m.own
  group by m.customer_id, m.moment, m.own)""",
        f"""due as (select m.customer_id, m.moment, m.own, min(e.kept) as promises_before
  from moments as m join checks as e on e.customer_id = m.customer_id and {within} and e.own <> m.own
  group by m.customer_id, m.moment, m.own)""",
        f"""brought as (select m.customer_id, m.moment, m.own, max(e.late) as late_before
  from moments as m join (select id, customer_id, {clock.format("delivered_at")} as came, {late} as late
    from deliveries where promised_at is not null) as e on e.customer_id = m.customer_id and {within}
    and e.id <> m.own
  group by m.customer_id, m.moment, m.own)""",
        f"""stepped as (select m.customer_id, m.moment, m.own,
  sum(case when e.outcome = 'failed' then 1 else 0 end) as failed_steps
  from moments as m join (select customer_id, outcome, {began} as came from touchpoints
    where outcome in ('ok', 'failed')) as e on e.customer_id = m.customer_id and {within}
  group by m.customer_id, m.moment, m.own)""",
        _told(outcome),
    ]


def _told(outcome: Outcome) -> str:
    seen = "(select count(*) from cases)"
    contacts = ", ".join(
        f"case when {seen} > 0 and rows.customer_id is not null then coalesce({name}, 0) end as {name}"
        for name in ("contacts_month", "contacts_earlier")
    )
    kept = ""
    joins = "".join(
        f" left join {part} on {part}.customer_id = rows.customer_id and {part}.moment = rows.moment"
        f" and {part}.own = rows.own"
        for part in ("contacted", "due", "brought", "stepped")
    )
    if outcome.rows == "answers":
        kept = ", case when own_check.came <= rows.moment then own_check.kept end as kept"
        joins += (
            " left join (select own, min(kept) as kept, max(came) as came from checks group by own)"
            " as own_check on own_check.own = rows.own"
        )
    return (
        f"told as (select rows.*, {contacts}, solved_before, wait_before, promises_before, late_before,"
        f" failed_steps{kept} from rows{joins})"
    )
