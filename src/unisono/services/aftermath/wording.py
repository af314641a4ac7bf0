"""What came of a promise as sentences, figures and charts: what its page shows."""

from __future__ import annotations

from itertools import pairwise

from unisono.loop.diagnose.aftermath.cost import METHOD, Cost
from unisono.loop.diagnose.aftermath.felt import Band
from unisono.loop.measure.metric import LEVEL
from unisono.model.brief import Bar, Cited, IntervalChart
from unisono.model.estimate import Estimate, Reason
from unisono.model.words import say
from unisono.render.numbers import count_text, decimal_text, estimate_text, quantity_text, reason_text
from unisono.services.aftermath.nouns import Aftermath, Priced
from unisono.services.promises.wording import name_text


def headline(told: Aftermath, language: str) -> str:
    """What breaking it cost, in one sentence; or what is known instead."""
    name, total = name_text(told.promise, language), _total(told.priced)
    if total is None or total.value is None:
        return _felt_headline(told, name, language)
    if (total.low or 0.0) <= 0 or told.priced.cost is None:
        return say("after.title.unseen", language, promise=name)
    gone = told.priced.cost.gone
    facts = {"promise": name, "money": estimate_text(total, language)}
    return say(
        "after.title.cost", language, **facts, gone=count_text(round(gone.value) if gone else 0, language)
    )


def lead(told: Aftermath, language: str) -> str:
    """Who leaves after it is broken, and why the cost can't be told, where it can't."""
    priced, said = told.priced, []
    if priced.cost and priced.cost.shares:
        broken, kept = (estimate_text(each, language) for each in priced.cost.shares)
        said.append(say("after.lead", language, broken=broken, kept=kept))
    if priced.reason:
        said.append(say("after.lead.silent", language, why=said_reason(priced.reason, language)))
    return " ".join(said)


def figures(priced: Priced, language: str) -> tuple[Cited, ...]:
    """The figures that head the page: all it cost, who left because of it, what each was worth."""
    cost = priced.cost
    if cost is None or cost.leaving is None:
        return ()
    shown = [("total", _total(priced)), ("gone", gone(cost)), ("worth", _worth(priced))]
    return tuple(
        Cited(say(f"after.figure.{name}", language), each, say(f"after.period.{name}", language), "")
        for name, each in shown
        if each is not None
    )


def gone(cost: Cost) -> Estimate | None:
    """How many customers left because of it."""
    if cost.gone is None:
        return None
    told = cost.gone.estimate(cost.met, "")
    return Estimate(told.value, told.low, told.high, cost.met, "count", LEVEL, method=METHOD)


def gap_figures(told: Aftermath, language: str) -> tuple[Cited, ...]:
    """The three gaps, each with what it sets beside what."""
    gaps = told.gaps
    if gaps is None:
        return ()
    shown = (("delivered", gaps.delivered), ("perceived", gaps.perceived), ("expected", gaps.expected))
    return tuple(
        Cited(say(f"after.gap.{name}", language), in_points(each), say(f"after.gap.{name}.how", language), "")
        for name, each in shown
    )


def leaving_chart(priced: Priced, language: str) -> IntervalChart | None:
    """Who leaves after a break, beside people like them after it was kept."""
    cost = priced.cost
    if cost is None or cost.shares is None or cost.leaving is None:
        return None
    names = ("broken", "kept")
    rows = tuple(
        Bar(say(f"after.leaving.{name}", language), each)
        for name, each in zip(names, cost.shares, strict=True)
    )
    low, _ = cost.leaving.bounds(LEVEL)
    key = "after.leaving.title" if low > 0 else "after.leaving.same"
    points = quantity_text(100 * cost.leaving.difference, "points", language)
    return IntervalChart(
        say(key, language, points=points), say("after.leaving.subtitle", language), rows, better="down"
    )


def parts_chart(priced: Priced, language: str) -> IntervalChart | None:
    """What the cost is made of; nothing where its largest part can't be told."""
    cost, currency = priced.cost, priced.currency
    if cost is None or cost.lost is None:
        return None
    named = (("lost", cost.lost), ("returned", cost.returned), ("contacts", cost.contacts))
    parts = [(name, part) for name, part in named if part is not None]
    rows = tuple(
        Bar(say(f"after.part.{name}", language), part.estimate(cost.met, currency)) for name, part in parts
    )
    largest = max(parts, key=lambda each: each[1].value)[0]
    title = say(f"after.parts.{largest}", language)
    facts = {
        "months": quantity_text(priced.months, "months", language),
        "rate": quantity_text(priced.discount, "share", language),
    }
    subtitle = say(f"after.parts.subtitle.{priced.basis}", language, **facts)
    return IntervalChart(title, subtitle, rows, better="down")


def felt_chart(told: Aftermath, language: str) -> IntervalChart | None:
    """Satisfaction by how late or early it came; its title names the step after which it falls most."""
    known = [band for band in told.bands if band.score.known]
    if len(known) < 2:
        return None
    kind = "days" if told.promise.dated else "times"
    rows = tuple(Bar(band_text(band, kind, language), band.score) for band in told.bands)
    steps = [
        (before.score.value - after.score.value, before)
        for before, after in pairwise(known)
        if before.score.value is not None and after.score.value is not None
    ]
    fall, last = max(steps, key=lambda step: step[0])
    points = quantity_text(fall, "score", language)
    edge = last.high or 0.0
    facts = {"points": points, "edge": _edge_text(edge, kind, language)}
    key = f"after.felt.title.{_way(edge, kind)}" if fall > 0 else "after.felt.flat"
    title = say(key, language, **facts)
    subtitle = say("after.felt.subtitle", language, instrument=told.instrument.upper())
    return IntervalChart(title, subtitle, rows)


def band_text(band: Band, kind: str, language: str) -> str:
    """How late or early, in words."""
    if band.low is None:
        return say(f"after.band.{kind}.first", language, high=_edge_text(band.high or 0.0, kind, language))
    if band.high is None:
        return say(f"after.band.{kind}.last", language, low=_edge_text(band.low, kind, language))
    low, high = (_edge_text(each, kind, language) for each in (band.low, band.high))
    way = "early" if kind == "days" and band.high <= 0 else "late"
    if way == "early":
        low, high = high, low
    return say(f"after.band.{kind}.{way}", language, low=low, high=high)


def said_reason(reason: Reason, language: str) -> str:
    """Why something can't be told."""
    return reason_text(Estimate(None, None, None, 0, "share", reason=reason), language)


def _felt_headline(told: Aftermath, name: str, language: str) -> str:
    gaps = told.gaps
    if gaps is None or gaps.after_broken.value is None or gaps.after_kept.value is None:
        return say("after.title.unknown", language, promise=name)
    kept, broken = (
        quantity_text(each.value or 0.0, "share", language, digits=0)
        for each in (gaps.after_kept, gaps.after_broken)
    )
    return say("after.title.felt", language, promise=name, kept=kept, broken=broken)


def _total(priced: Priced) -> Estimate | None:
    cost = priced.cost
    return cost.total.estimate(cost.met, priced.currency) if cost and cost.total else None


def _worth(priced: Priced) -> Estimate | None:
    cost = priced.cost
    return cost.worth.each.estimate(cost.met, priced.currency) if cost and cost.worth else None


def in_points(told: Estimate) -> Estimate:
    """A difference of shares is told in points: «12 % less» could be read as a share of a share."""
    if told.unit != "share":
        return told
    value, low, high = (None if each is None else 100 * each for each in (told.value, told.low, told.high))
    return Estimate(value, low, high, told.n, "points", told.level, told.reason, told.method)


def _way(edge: float, kind: str) -> str:
    """Whether an edge is the promised moment itself, before its day, or past it."""
    if edge == (0.0 if kind == "days" else 1.0):
        return "promised"
    return "early" if edge < 0 else kind


def _edge_text(edge: float, kind: str, language: str) -> str:
    if kind == "days":
        return quantity_text(abs(edge), "days", language, digits=0)
    return decimal_text(edge, language)
