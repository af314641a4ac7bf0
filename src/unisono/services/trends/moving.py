"""What moved in a metric, in words and drawn: one chart, a few sentences, and how far to trust them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from unisono.loop.measure.happenings import Happening
from unisono.loop.measure.movement import period_of
from unisono.model.brief import Mark, TrendChart
from unisono.model.estimate import Estimate
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.dates import day_text, period_text
from unisono.render.numbers import count_text, estimate_text, interval_text
from unisono.services.trends.changing import bounds_text
from unisono.services.trends.moved import Moved, Movement
from unisono.services.trends.series import Series, event_label
from unisono.services.wording import change_text

MOST_EVENTS = 3


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A change of level in words: what, how surely dated, what else happened then."""

    text: str
    dates: str
    during: str
    tone: str


def moving_chart(
    chart: TrendChart, series: Series, found: Movement | None, language: str, *, target: float | None = None
) -> TrendChart:
    """The trend with what moved in it, the coming periods, and its target."""
    if found is None or found.why:
        return replace(chart, target=target, subtitle=_key(chart.subtitle, [], target, language))
    marks = _marks(series, found, language)
    coming = [each for each in found.forecast if each.period not in series.periods]
    unbroken = bool(coming) and bool(series.periods)
    kinds = [*dict.fromkeys(mark.kind for mark in marks), *(["forecast"] if unbroken else [])]
    told = replace(chart, marks=marks, target=target, subtitle=_key(chart.subtitle, kinds, target, language))
    if not unbroken:
        return told
    return replace(
        told,
        periods=(*chart.periods, *(each.period for each in coming)),
        estimates=(*chart.estimates, *(each.estimate for each in coming)),
        keys=(*chart.keys, *("" for _ in coming)) if chart.keys else (),
        foreseen=len(coming),
    )


def change_lines(found: Movement, happened: Sequence[Happening], language: str) -> tuple[ToldChange, ...]:
    """Each change of level, the latest first."""
    return tuple(_change(each, happened, language) for each in reversed(found.changes))


def nothing_moved(found: Movement, language: str) -> str:
    """That no level changed; or why nothing can be told."""
    if found.why:
        return say(f"movement.why.{found.why}", language)
    if found.changes or found.since is None or found.until is None:
        return ""
    since, until = day_text(found.since, language), day_text(found.until, language)
    return say("movement.changes.none", language, since=since, until=until)


def drift_text(found: Movement, language: str) -> str:
    """A slow drift in words; empty where there is none."""
    if found.drift is None:
        return ""
    return say(
        f"movement.drift.{'better' if found.drift.better else 'worse'}",
        language,
        change=change_text(found.drift.moved, language),
        interval=bounds_text(found.drift.moved, language),
        first=day_text(found.drift.first, language),
    )


def forecast_lines(found: Movement, language: str) -> tuple[str, ...]:
    """What the last of the coming periods may be, whether a trend goes into it, and what the past says."""
    if not found.forecast:
        return () if found.why else (say("movement.forecast.none", language),)
    last = found.forecast[-1]
    lines = [
        say(
            "movement.forecast.text",
            language,
            period=period_text(last.period, language),
            value=estimate_text(last.estimate, language),
            interval=interval_text(last.estimate, language),
        )
    ]
    lines += [say("movement.forecast.trend", language)] if found.trend else []
    if found.checked:
        lines.append(say("movement.forecast.held", language, held=found.held, checked=found.checked))
    return tuple(lines)


def trust_text(found: Movement, language: str) -> str:
    """How often this cries wolf, and what it can't know."""
    if found.why:
        return ""
    kind = "day" if found.step == "day" else "step"
    rates = say(
        f"movement.trust.{kind}",
        language,
        grain=say(f"grain.{found.step}", language).lower(),
        years=count_text(round(1 / found.false_changes), language),
        odd_years=count_text(round(1 / found.false_odd), language),
    )
    yearly = "yearly" if found.yearly else "not_yearly"
    return f"{rates} {say(f'movement.trust.{yearly}', language)}"


def odd_table(found: Movement, language: str) -> Table:
    """The odd days in rows, the latest first."""
    columns = (
        TableColumn("day", say(f"movement.odd.{found.step}", language), "day"),
        TableColumn("value", say("movement.odd.value", language), "estimate"),
        TableColumn("expected", say("movement.odd.expected", language), "estimate"),
        TableColumn("verdict", say("movement.odd.verdict", language)),
    )
    rows = tuple(
        TableRow(
            (
                each.day,
                each.value,
                each.expected,
                say(f"movement.odd.{'better' if each.better else 'worse'}", language),
            )
        )
        for each in reversed(found.odd)
    )
    title = say("movement.odd.title", language)
    return Table("odd", title, columns, rows, empty=say("movement.odd.none", language))


def target_text(estimate: Estimate, target: float, language: str) -> str:
    """Where a figure stands against its target, and whether that is more than chance."""
    aimed = estimate_text(replace(estimate, value=target, low=None, high=None, reason=None), language)
    if estimate.value is None or estimate.low is None or estimate.high is None:
        return say("target.unknown", language, target=aimed)
    way = "below" if estimate.high < target else "above" if estimate.low > target else "level"
    return say(f"target.{way}", language, target=aimed)


def _change(each: Moved, happened: Sequence[Happening], language: str) -> ToldChange:
    way = "better" if each.better else "worse"
    first, last = (day_text(day, language) for day in (each.first, each.last))
    interval = bounds_text(each.difference, language)
    dates = "dates" if each.first != each.last else "date"
    meanwhile = [event for event in happened if _near(each, event.day)]
    return ToldChange(
        say(
            f"movement.change.{way}",
            language,
            change=change_text(_unsigned(each.difference), language).removeprefix("+"),
            before=estimate_text(each.before, language),
            after=estimate_text(each.after, language),
            day=day_text(each.day, language),
        ),
        say(f"movement.change.{dates}", language, first=first, last=last, interval=interval),
        say("movement.change.during", language, events=_events(meanwhile, language)) if meanwhile else "",
        "good" if each.better else "bad",
    )


def _unsigned(estimate: Estimate) -> Estimate:
    return replace(estimate, value=abs(estimate.value or 0.0))


def _near(each: Moved, day: date) -> bool:
    """Whether something happened between the days on which the level may have changed."""
    return each.first <= day <= each.last


def _events(happened: Sequence[Happening], language: str) -> str:
    told = [
        f"{event_label([each], language)} ({day_text(each.day, language)})" for each in happened[:MOST_EVENTS]
    ]
    return "; ".join(told)


def _marks(series: Series, found: Movement, language: str) -> tuple[Mark, ...]:
    """One mark for each period in which something was found: changes before odd days."""
    marks: dict[str, Mark] = {}
    odd: dict[str, list[date]] = {}
    for step in found.odd:
        odd.setdefault(period_of(step.day, series.grain), []).append(step.day)
    for period, days in odd.items():
        key, fact = ("movement.chart.odd", {"day": day_text(days[0], language)})
        if len(days) > 1:
            key, fact = "movement.chart.odd.many", {"count": str(len(days))}
        marks[period] = Mark(period, say(key, language, **fact), "odd")
    for each in found.changes:
        period = period_of(each.day, series.grain)
        label = say("movement.chart.change", language, change=change_text(each.difference, language))
        marks[period] = Mark(period, label, "change", "good" if each.better else "bad")
    order = {period: place for place, period in enumerate(series.periods)}
    return tuple(marks[period] for period in sorted(set(marks) & set(order), key=order.__getitem__))


def _key(subtitle: str, kinds: Sequence[str], target: float | None, language: str) -> str:
    """What the shapes in the picture mean, after what it is."""
    told = [
        say(f"movement.key.{kind}", language)
        for kind in (*kinds, *(["target"] if target is not None else []))
    ]
    return " · ".join([part for part in (subtitle, *told) if part])
