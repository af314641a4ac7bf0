"""Which broken promise costs how much satisfaction, among whom, and with how much of their money at stake."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from unisono.loop.diagnose.chance import beyond_chance
from unisono.loop.diagnose.detector import Answers, Context, Detector, Needs
from unisono.loop.diagnose.figures import difference, total
from unisono.loop.diagnose.segment import CUSTOMERS, within
from unisono.loop.measure.clock import day_number
from unisono.loop.measure.promise import CHECKS
from unisono.loop.measure.sums import moments_of
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding
from unisono.model.kernel import Kernel
from unisono.model.question import Figure, Question
from unisono.stats.compare import Comparison, compare_mean

MINIMUM_N = 30

# The money of everybody who met the promise broken: what they spent in the same span, in which currencies.
STAKE = f"""
with checks as ({CHECKS.relation}),
met as (
  select promise, customer_id, max(coalesce(weight, 1)) as people from checks
  where kept = 0 and local_day("at") between $since and $until and {{segment}} group by promise, customer_id
),
spent as (
  select customer_id, sum(amount * coalesce(weight, 1)) as amount,
    min(coalesce(currency, $currency)) as currency_low, max(coalesce(currency, $currency)) as currency_high
  from transactions
  where local_day("at") between $since and $until group by customer_id
)
select promise, count(*) as n, sum(people) as people, sum(amount) as amount, sum(amount * amount) as squares,
  min(currency_low) as currency_low, max(currency_high) as currency_high
from met join spent on spent.customer_id = met.customer_id group by promise order by promise
"""


def _satisfaction(context: Context) -> Question:
    return Question(
        "score_after_promise",
        by=("promise", "instrument", "kept"),
        since=context.since,
        until=context.until,
    )


def _kept(context: Context) -> Question:
    return Question("promise_kept", by=("promise",), since=context.since, until=context.until)


def reads(context: Context) -> Needs:
    """Scores after each promise, kept and broken; how often each is kept; the money of those concerned."""
    span = {"since": day_number(context.since), "until": day_number(context.until)}
    segment, chosen = within(context.lens)
    parameters = {**span, **chosen, "currency": context.currency}
    tables = tuple(sorted({*CHECKS.tables, "transactions", CUSTOMERS}))
    stake = Kernel(STAKE.format(segment=segment), tables, parameters)
    return Needs((_satisfaction(context), _kept(context)), {"stake": stake})


def finds(context: Context, answers: Answers) -> tuple[Finding, ...]:
    """One finding for each promise whose breaking goes with lower scores, the dearest first."""
    costs = _costs(answers.figures.get(_satisfaction(context), ()))
    held = beyond_chance([cost.comparison for cost in costs])
    stakes = {row["promise"]: row for row in answers.rows.get("stake", ())}
    shares = {figure.group.get("promise"): figure for figure in answers.figures.get(_kept(context), ())}
    found = [
        _finding(cost, shares.get(cost.promise), stakes.get(cost.promise, {}), p)
        for cost, p in zip(costs, held, strict=True)
        if p is not None and (cost.comparison.difference or 0.0) < 0
    ]
    return tuple(sorted(found, key=lambda finding: -((finding.stake and finding.stake.value) or 0.0)))


def weighs(context: Context, answers: Answers) -> int:
    """How many promises have answers enough after being kept and after being broken."""
    return len(_costs(answers.figures.get(_satisfaction(context), ())))


@dataclass(frozen=True, slots=True)
class _Cost:
    promise: object
    instrument: object
    kept: Figure
    broken: Figure
    comparison: Comparison


def _costs(figures: tuple[Figure, ...]) -> list[_Cost]:
    """For each promise, the instrument with most answers after a broken one."""
    cells: dict[tuple[object, object], dict[str, Figure]] = {}
    for figure in figures:
        if figure.group.get("promise") is None:
            continue  # nothing was answered after any promise
        place = (figure.group["promise"], figure.group["instrument"])
        cells.setdefault(place, {})[str(figure.group["kept"])] = figure
    best: dict[object, _Cost] = {}
    for (promise, instrument), cell in cells.items():
        if not {"0", "1"} <= cell.keys() or min(cell["0"].estimate.n, cell["1"].estimate.n) < MINIMUM_N:
            continue
        cost = _Cost(
            promise,
            instrument,
            cell["1"],
            cell["0"],
            compare_mean(moments_of(cell["1"]), moments_of(cell["0"])),
        )
        if promise not in best or cost.broken.estimate.n > best[promise].broken.estimate.n:
            best[promise] = cost
    return [best[promise] for promise in sorted(best, key=str)]


def _stake(row: dict[str, Any]) -> Estimate | None:
    """The money of those concerned; None where they spent none, or several currencies that don't add up."""
    if row.get("amount") is None or row["currency_low"] != row["currency_high"]:
        return None
    return total(float(row["amount"]), float(row["squares"]), int(row["n"]), str(row["currency_low"]))


def _finding(cost: _Cost, share: Figure | None, met: dict[str, Any], p: float) -> Finding:
    n = cost.kept.estimate.n + cost.broken.estimate.n
    evidence = (cost.broken.key, cost.kept.key, *((share.key,) if share else ()))
    return Finding(
        kind="broken_promise",
        owner="service",
        evidence=evidence,
        effect=difference(cost.comparison, n, "score"),
        stake=_stake(met),
        facts={
            "promise": cost.promise,
            "instrument": cost.instrument,
            "kept": cost.kept.estimate,
            "broken": cost.broken.estimate,
            "share": share.estimate if share else None,
            "people": round(met.get("people") or 0),
            "p": p,
        },
    )


DETECTOR = Detector("broken_promise", reads, finds, weighs)
