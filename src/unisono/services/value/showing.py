"""The value of customers as charts, tables and sentences: what a page shows, and hands out."""

from __future__ import annotations

from dataclasses import dataclass

from unisono.model.brief import Bar, Cited, HeatChart, IntervalChart
from unisono.model.estimate import Estimate
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.dates import day_text, period_text
from unisono.render.numbers import count_text, decimal_text, estimate_text, quantity_text
from unisono.render.values import value_text
from unisono.services.trends.naming import column_text
from unisono.services.value.book import CUSTOMER_LEVEL
from unisono.services.value.nouns import CampaignValue, CustomerValue, GroupValue, ModelCard, Value, Worthiest

HEAVY_TOP = 0.2  # from here on the first tenth's share is what a page says first
MOST_BARS, MOST_COHORTS = 14, 24


def headline(found: Value, language: str) -> str:
    """What is found, in one sentence."""
    if found.mean is None or not found.mean.known or found.card is None:
        return say("value.title.unknown", language)
    if found.top and found.top.value and found.top.value >= HEAVY_TOP:
        return say(
            "value.title.top", language, share=quantity_text(found.top.value, "share", language, digits=0)
        )
    mean = estimate_text(found.mean, language)
    return say("value.title", language, mean=mean, months=_months(found.card.horizon_months, language))


def lead(card: ModelCard, language: str) -> str:
    """What the value is made of."""
    discount = quantity_text(card.discount_rate, "share", language)
    day = day_text(card.until, language)
    months = _months(card.horizon_months, language)
    return say(f"value.lead.{card.basis}", language, months=months, day=day, discount=discount)


def figures(found: Value, language: str) -> tuple[Cited, ...]:
    """The figures that head the page."""
    months = _months(found.card.horizon_months, language) if found.card else ""
    ahead = say("value.ahead", language, months=months) if found.card else ""
    so_far = say("value.so_far", language)
    told = (("mean", ahead), ("equity", ahead), ("top", ahead), ("margin", so_far), ("served", so_far))
    shown = [(name, getattr(found, name), period) for name, period in told]
    shown = [
        each for each in shown if not (each[0] == "margin" and found.card and found.card.basis == "revenue")
    ]
    return tuple(
        Cited(say(f"value.{name}", language), estimate, period, "")
        for name, estimate, period in shown
        if estimate
    )


def decile_chart(found: Value, language: str) -> IntervalChart | None:
    """Value by tenth of the customers; nothing where they are too few for tenths."""
    if not found.deciles:
        return None
    first, last = found.deciles[0].mean.value, found.deciles[-1].mean.value
    times = decimal_text(round(first / last, 1), language) if first and last else "—"
    return IntervalChart(
        say("value.deciles.title", language, times=times),
        say("value.deciles.subtitle", language),
        tuple(Bar(say("value.decile", language, place=each.place), each.mean) for each in found.deciles),
        reference=found.mean.value if found.mean else None,
    )


def group_chart(found: Value, language: str) -> IntervalChart | None:
    """Value by the values of a column; its title names the best and the worst that stand apart."""
    shown = [group for group in found.groups if group.mean.known][:MOST_BARS]
    if not shown:
        return None
    shown.sort(key=lambda group: -(group.mean.value or 0.0))
    column = column_text(found.column, language).lower()
    return IntervalChart(
        _group_title(shown, found.column, language),
        say("value.groups.subtitle", language, column=column),
        tuple(Bar(value_text(found.column, group.group, language), group.mean) for group in shown),
        reference=found.mean.value if found.mean else None,
    )


def _group_title(shown: list[GroupValue], column: str, language: str) -> str:
    best, worst = shown[0], shown[-1]
    if (best.mean.low or 0.0) > (worst.mean.high or 0.0):
        names = {
            "best": value_text(column, best.group, language),
            "worst": value_text(column, worst.group, language),
        }
        return say("value.groups.title.apart", language, **names)
    return say("value.groups.title.same", language, column=column_text(column, language).lower())


def group_table(found: Value, language: str) -> Table:
    """The same groups in rows, all together too."""
    column = column_text(found.column, language)
    rows = tuple(
        TableRow((value_text(found.column, group.group, language), group.mean, group.equity))
        for group in found.groups
    )
    kinds = {"mean": "estimate", "equity": "estimate"}
    title = say("value.groups.table", language, column=column.lower())
    return Table("groups", title, _columns(("group", "mean", "equity"), kinds, language), rows)


def people_table(found: Worthiest, language: str, currency: str, addresses: tuple[str, ...] = ()) -> Table:
    """Who is worth what; each row leads to its customer's page where there is an address."""
    kinds = {"value": "estimate", "alive": "share", "earned": "text", "served": "text"}
    # Under contract everybody listed is a customer for sure: a column of 100 % would say nothing.
    doubtful = any(one.alive is not None and one.alive < 1 for one in found.rows)
    names = ("customer", "code", "value", *(("alive",) if doubtful else ()), "earned", "served")
    rows = tuple(
        TableRow(
            (
                one.name or one.customer,
                one.customer,
                one.value,
                *((one.alive,) if doubtful else ()),
                _money(one.earned, currency, language),
                _money(one.served, currency, language),
            ),
            href=addresses[place] if place < len(addresses) else "",
        )
        for place, one in enumerate(found.rows)
    )
    title, empty = say("value.people.title", language), say("value.people.none", language)
    return Table("people", title, _columns(names, kinds, language), rows, total=found.total, empty=empty)


def cohort_chart(found: Value, language: str) -> HeatChart | None:
    """What customers won each month have brought, month by month since."""
    cohorts = [one for one in found.cohorts if one.brought][-MOST_COHORTS:]
    if len(cohorts) < 2:
        return None
    longest = max(len(one.brought) for one in cohorts)
    none = Estimate(None, None, None, 0, "money", currency=found.currency)
    return HeatChart(
        _cohort_title(found, language),
        say("value.cohorts.subtitle", language),
        tuple(period_text(one.month, language) for one in cohorts),
        tuple(str(month) for month in range(longest)),
        tuple((*one.brought, *[none] * (longest - len(one.brought))) for one in cohorts),
    )


def _cohort_title(found: Value, language: str) -> str:
    """What a customer has brought a year after they were won, or as long after as is seen."""
    month = 12
    seen = [
        one.brought[month] for one in found.cohorts if len(one.brought) > month and one.brought[month].known
    ]
    if not seen:
        return say("value.cohorts.title.few", language)
    n = sum(each.n for each in seen)
    mean = sum((each.value or 0.0) * each.n for each in seen) / n
    brought = quantity_text(mean, "money", language, currency=found.currency)
    return say("value.cohorts.title", language, months=month, brought=brought)


def cohort_table(found: Value, language: str) -> Table:
    """Cohorts in rows: how many, how many still active, and what they have brought."""
    kinds = {"customers": "count", "active": "estimate", "brought": "estimate"}
    rows = tuple(
        TableRow(
            (
                period_text(one.month, language),
                one.customers,
                one.active,
                one.brought[-1] if one.brought else None,
            )
        )
        for one in found.cohorts
    )
    columns = _columns(("month", "customers", "active", "brought"), kinds, language)
    return Table("cohorts", say("value.cohorts.table", language), columns, rows)


def won_title(found: CampaignValue | None, language: str) -> str:
    """What winning a customer costs, and when it pays back."""
    if found is None or not found.cac.known:
        return say("value.won.title.unknown", language)
    cac = estimate_text(found.cac, language)
    if found.payback.value is None:
        return say("value.won.title.unpaid", language, cac=cac)
    return say("value.won.title", language, cac=cac, months=_months(round(found.payback.value), language))


def won_table(found: Value, language: str) -> Table:
    """Campaign by campaign, all of them first."""
    names = ("campaign", "won", "cac", "ltv", "ratio", "payback")
    kinds = {"won": "count", **dict.fromkeys(("cac", "ltv", "ratio", "payback"), "estimate")}
    listed = [found.acquired, *found.campaigns] if found.acquired else []
    rows = tuple(
        TableRow(
            (
                one.name or say("value.all_campaigns", language),
                one.won,
                one.cac,
                one.ltv,
                one.ratio,
                one.payback,
            )
        )
        for one in listed
        if one
    )
    return Table("campaigns", say("value.won.table", language), _columns(names, kinds, language), rows)


def card_lines(card: ModelCard, language: str) -> tuple[tuple[str, str], ...]:
    """The model's card: what it is, what it learnt from, how far it was off."""
    numbers = ", ".join(
        f"{name} {quantity_text(value, 'count', language, digits=3)}" for name, value in card.parameters
    )
    learnt = say("value.card.customers.n", language, n=count_text(card.customers, language))
    lines = [
        ("model", say(f"value.model.{card.model}", language)),
        ("parameters", numbers),
        ("customers", learnt),
    ]
    if card.foretold and card.came and card.split:
        lines.append(("check", _check_text(card, language)))
    if card.coverage and card.coverage.value is not None:
        share = estimate_text(card.coverage, language)
        lines.append(("coverage", say("value.card.coverage.text", language, share=share)))
    if card.asked > CUSTOMER_LEVEL:
        asked = quantity_text(card.asked, "share", language, digits=1)
        lines.append(("asked", say("value.card.asked.text", language, asked=asked)))
    return tuple((say(f"value.card.{name}", language), words) for name, words in lines)


def warning(card: ModelCard, language: str) -> str:
    """What is wrong with the model; empty where nothing is."""
    return say(f"value.warning.{card.warning}", language) if card.warning else ""


@dataclass(frozen=True, slots=True)
class WorthWords:
    """What one customer is worth, as their page says it."""

    value: Estimate
    details: tuple[str, ...]


def worth_words(found: CustomerValue, language: str) -> WorthWords:
    """What one customer will still bring, how surely they are there, and what they have brought and cost."""
    currency = found.value.currency or ""
    told = []
    if found.alive is not None and found.alive < 1:
        share = quantity_text(found.alive, "share", language, digits=0)
        told.append(say("value.customer.alive", language, share=share))
    for name, cents in (("earned", found.earned), ("served", found.served)):
        if cents is not None:
            amount = quantity_text(cents, "money", language, currency=currency)
            told.append(say(f"value.customer.{name}", language, amount=amount))
    return WorthWords(found.value, tuple(told))


def _check_text(card: ModelCard, language: str) -> str:
    foretold, came = (each for each in (card.foretold, card.came))
    said, was = (foretold.value or 0.0) if foretold else 0.0, (came.value or 0.0) if came else 0.0
    off = was / said - 1 if said else None
    told = quantity_text(off, "share", language) if off is not None else "—"
    return say(
        "value.card.check.text",
        language,
        split=day_text(card.split, language) if card.split else "",
        until=day_text(card.until, language),
        foretold=estimate_text(foretold, language) if foretold else "",
        came=estimate_text(came, language) if came else "",
        off=f"+{told}" if off is not None and round(off, 3) > 0 else told,
    )


def _months(count: int, language: str) -> str:
    """So many months, or one month."""
    return quantity_text(count, "months", language)


def _columns(names: tuple[str, ...], kinds: dict[str, str], language: str) -> tuple[TableColumn, ...]:
    return tuple(
        TableColumn(name, say(f"value.column.{name}", language), kinds.get(name, "text"))  # type: ignore[arg-type]
        for name in names
    )


def _money(cents: int | None, currency: str, language: str) -> str | None:
    return None if cents is None else quantity_text(cents, "money", language, currency=currency)
