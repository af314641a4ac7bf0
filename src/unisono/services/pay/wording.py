"""A replayed plan in words: headline, figures, what it pays for, people, signs of gaming."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unisono.model.brief import Bar, Cited, IntervalChart
from unisono.model.estimate import Estimate
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.dates import span_text
from unisono.render.numbers import count_text, decimal_text, estimate_text, quantity_text
from unisono.services.pay.nouns import PersonPay, PlanLook
from unisono.services.pay.saying import CENTS, day_of, money_text

CLEAR, SLIGHT = 0.3, 0.1  # rank correlations that a plan may be called after
CORRELATES = ("with_sold", "with_billed", "with_value", "with_staying")
FIGURES = ("to_leavers", "short", "per_value", "stayed", "break_even")


def headline(look: PlanLook, language: str) -> str:
    """What the plan pays for, in a sentence that its intervals allow."""
    found = look.worth.with_staying
    if not found.known or found.low is None or found.high is None:
        return say("pay.headline.unknown", language)
    kind = "between"
    if found.low > CLEAR:
        kind = "staying"
    elif found.high < 0:
        kind = "leaving"
    elif found.low < SLIGHT:
        kind = "selling"
    return say(f"pay.headline.{kind}", language)


def lead(look: PlanLook, language: str) -> str:
    """Which plan, on which deals, at what cost."""
    share = (look.cost.value or 0) / look.sold if look.sold else 0.0
    return say(
        "pay.lead",
        language,
        title=look.file.title,
        version=version_words(look, language),
        deals=count_text(look.deals, language),
        span=span_words(look, language),
        cost=estimate_text(look.cost, language),
        share=quantity_text(share, "share", language),
    )


def version_words(look: PlanLook, language: str) -> str:
    """Which version of a plan."""
    return say("pay.version", language, version=look.file.plan.version if look.file.plan else "?")


def span_words(look: PlanLook, language: str) -> str:
    """The days replayed."""
    return span_text(day_of(look.first), day_of(look.last), language)


def figures(look: PlanLook, language: str) -> tuple[Cited, ...]:
    """The figures that head the page: the cost first."""
    year = say("pay.year", language)
    cost = Cited(say("pay.figure.cost", language), look.cost, span_words(look, language), "")
    others = (
        Cited(say(f"pay.figure.{name}", language), getattr(look.worth, name), year, "") for name in FIGURES
    )
    return (cost, *others)


def pays_chart(look: PlanLook, language: str) -> IntervalChart:
    """Pay against what was sold, billed, brought, and staying."""
    worth = look.worth
    told = {"sold": worth.with_sold, "value": worth.with_value, "staying": worth.with_staying}
    if all(each.known for each in told.values()):
        facts = {name: correlation_text(each, language) for name, each in told.items()}
        title = say("pay.for.title", language, **facts)
    else:
        title = say("pay.for.title.unknown", language)
    bars = tuple(Bar(say(f"pay.for.{name}", language), getattr(worth, name)) for name in CORRELATES)
    return IntervalChart(title, say("pay.for.subtitle", language), bars)


def correlation_text(found: Estimate, language: str) -> str:
    """A correlation with its sign.

    >>> correlation_text(Estimate(0.5, 0.4, 0.6, 90, "score"), "en")
    '+0.5'
    """
    value = found.value or 0.0
    text = decimal_text(value, language)
    return f"+{text}" if round(value, 2) > 0 else text


def people_title(look: PlanLook, language: str) -> str:
    """Who would have been paid most."""
    if not look.people:
        return say("pay.people", language)
    first = look.people[0]
    paid = money_text(first.paid, look.cost.currency or "", language)
    return say("pay.people.title", language, name=first.name, paid=paid)


def people_table(look: PlanLook, language: str, addresses: tuple[str, ...] = ()) -> Table:
    """Everybody the plan pays, whoever is paid most first; each opens to their statements."""
    currency = look.cost.currency or ""
    kinds = {"deals": "count", "sold": "money", "paid": "money", "rate": "share", "stayed": "estimate"}
    names = ["person", "team", "deals", "sold", "paid", "rate", "stayed"]
    names += ["owed"] if look.owed else []
    kinds["owed"] = "money"
    columns = tuple(
        TableColumn(name, say(f"pay.column.{name}", language, currency=currency), kinds.get(name, "text"))  # type: ignore[arg-type]
        for name in names
    )
    where = addresses or ("",) * len(look.people)
    rows = tuple(
        TableRow(_person_cells(each, with_debt=bool(look.owed)), href=href)
        for each, href in zip(look.people, where, strict=True)
    )
    return Table("people", say("pay.people", language), columns, rows)


def _person_cells(each: PersonPay, *, with_debt: bool) -> tuple[str | int | float | Estimate | None, ...]:
    rate = each.paid / each.sold if each.sold else None
    cells = (each.name, each.team, each.deals, each.sold / CENTS, each.paid / CENTS, rate, each.stayed)
    return (*cells, each.owed / CENTS) if with_debt else cells


def notes(look: PlanLook, language: str) -> tuple[str, ...]:
    """What a reader should know before believing the figures."""
    currency = look.cost.currency or ""
    said = [say("pay.note.partial", language)] if look.partial else []
    told = {name: getattr(look, name) for name in ("waiting", "owed", "unpaid", "unpriced", "foreign")}
    for name, value in told.items():
        if value:
            facts = (
                {"money": money_text(value, currency, language)}
                if name in ("waiting", "owed")
                else {"count": count_text(value, language)}
            )
            said.append(say(f"pay.note.{name}", language, **facts))
    return tuple(said)


def gaming_title(look: PlanLook, language: str) -> str:
    """Whether anything looks as if deals were moved about."""
    count = sum(sign.beyond for sign in look.gaming.signs)
    if count == 1:
        return say("pay.gaming.title.sign", language)
    return say(f"pay.gaming.title.{'signs' if count else 'quiet'}", language, count=count)


def movable_words(look: PlanLook, language: str) -> str:
    """How much could be gained by moving deals."""
    if not look.gaming.movable:
        flat = look.file.plan is not None and look.file.plan.flat
        return say(f"pay.gaming.movable.{'none' if flat else 'nothing'}", language)
    money = money_text(look.gaming.movable, look.cost.currency or "", language)
    if not look.cost.value:  # the plan paid nothing: no share of it
        return say("pay.gaming.movable.unpaid", language, days=look.gaming.days, money=money)
    share = quantity_text(look.gaming.movable / look.cost.value, "share", language)
    return say("pay.gaming.movable", language, days=look.gaming.days, money=money, share=share)


def gaming_table(look: PlanLook, language: str) -> Table:
    """Each sign: what was seen, what to expect, and what it says."""
    kinds = {"seen": "estimate", "expected": "share"}
    columns = tuple(
        TableColumn(name, say(f"pay.sign.column.{name}", language), kinds.get(name, "text"))  # type: ignore[arg-type]
        for name in ("sign", "seen", "expected", "verdict")
    )
    rows = []
    for sign in look.gaming.signs:
        verdict = "silent" if not sign.seen.known else "beyond" if sign.beyond else "quiet"
        name = say(f"pay.sign.{sign.name}", language, days=look.gaming.days)
        expected = sign.expected if sign.seen.known else None
        rows.append(TableRow((name, sign.seen, expected, say(f"pay.sign.{verdict}", language))))
    return Table("gaming", gaming_title(look, language), columns, tuple(rows))


def list_title(looks: Sequence[PlanLook], language: str) -> str:
    """Which of the plans pays most for customers who stay, if any does."""
    known = [look for look in looks if look.worth.with_staying.known]
    if not known:
        return say("pay.list.title", language)
    clear = [look for look in known if (look.worth.with_staying.low or 0.0) > CLEAR]
    if not clear:
        return say("pay.list.title.no_staying", language)
    best = max(clear, key=lambda look: look.worth.with_staying.value or 0.0)
    return say("pay.list.title.staying", language, title=best.file.title)


def in_points(share: Estimate) -> Estimate:
    """A difference of shares in points, as people say it.

    >>> in_points(Estimate(0.05, 0.04, 0.06, 90, "share")).value
    5.0
    """
    bounds = (None if each is None else each * 100 for each in (share.value, share.low, share.high))
    value, low, high = bounds
    return replace(share, value=value, low=low, high=high, unit="points")
