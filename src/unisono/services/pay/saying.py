"""Small words of pay: money to the cent, periods, what a plan's parts say, why a line pays nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from unisono.loop.decide.pay.plan import Part, Plan, RetentionPart, RevenuePart, TeamPart
from unisono.loop.decide.pay.problems import Problem
from unisono.loop.measure.clock import EPOCH, period_label
from unisono.model.words import known, say
from unisono.render.dates import period_text
from unisono.render.numbers import GAP, amount_text, decimal_text, quantity_text

CENTS = 100


def cents_text(cents: int, currency: str, language: str) -> str:
    """Money to the last cent, with its currency.

    >>> cents_text(-123456, "PEN", "en").replace(GAP, " ").replace("\\N{MINUS SIGN}", "-")
    '-1,234.56 PEN'
    """
    return f"{amount_text(cents / CENTS, language)}{GAP}{currency}"


def money_text(cents: float, currency: str, language: str) -> str:
    """Money as a sentence says it: large sums without their cents."""
    return quantity_text(cents, "money", language, currency=currency)


def day_of(number: int) -> date:
    """A day since 1970 as a date."""
    return EPOCH + timedelta(days=number)


def label_of(period: int, plan: Plan) -> str:
    """The name of a period in an address: 2026-03, 2026-Q1."""
    return period_label(period, plan.period)


def period_words(period: int, plan: Plan, language: str) -> str:
    """A period as a person says it."""
    return period_text(label_of(period, plan), language)


def share_words(share: Fraction, language: str) -> str:
    """A rate or share as a person says it: 6 %, 12,5 %.

    >>> share_words(Fraction("0.125"), "en")
    '12.5%'
    """
    digits = 0 if share * 100 == int(share * 100) else 1 if share * 1000 == int(share * 1000) else 2
    return quantity_text(float(share), "share", language, digits=digits)


def starter(currency: str, language: str) -> str:
    """The text somebody begins a plan with: one that works, in the company's currency."""
    head = [("version", "1"), ("title", f'"{say("pay.starter.title", language)}"')]
    head += [("currency", f'"{currency}"'), ("period", '"month"'), ("rounding", '"half_up"')]
    part = [("kind", '"revenue"'), ("name", f'"{say("pay.starter.part", language)}"'), ("rate", "0.05")]
    said = [f"{name} = {value}" for name, value in head]
    return "\n".join([*said, "", "[[parts]]", *(f"{name} = {value}" for name, value in part), ""])


def problem_words(problem: Problem, language: str) -> tuple[str, str]:
    """What is wrong and what to do about it."""
    facts = {
        name: str(fact)
        for name, fact in {**problem.facts, "line": problem.line, "where": problem.name}.items()
    }
    hint = f"hint.{problem.code}"
    told = say(f"error.{problem.code}", language, **facts)
    return told, say(hint, language, **facts) if known(hint) else ""


def rules_of(plan: Plan, language: str) -> tuple[str, ...]:
    """How a plan pays, a sentence for each of its parts and rules."""
    said = [f"{part.name}: {_part(part, plan.currency, language)}" for part in plan.parts]
    currency = plan.currency
    if plan.cap is not None:
        said.append(say("pay.part.plan_cap", language, cap=money_text(plan.cap, currency, language)))
    if plan.hold_back:
        rule = plan.hold_back
        key = "pay.part.hold_back" if rule.kept else "pay.part.hold_back.always"
        said.append(say(key, language, share=share_words(rule.share, language), months=rule.months))
    if plan.clawback:
        back = plan.clawback
        key = "pay.part.clawback.prorated" if back.prorated else "pay.part.clawback"
        said.append(say(key, language, share=share_words(back.share, language), months=back.months))
    said.append(say(f"pay.period.{plan.period}", language))
    return tuple(_capital(each) for each in said)


def _part(part: Part, currency: str, language: str) -> str:
    if isinstance(part, RevenuePart):
        return ", ".join(_revenue(part, currency, language))
    if isinstance(part, RetentionPart):
        paid = _rate_or_each(part.rate, part.each, currency, language)
        key = "rate" if part.each is None else "each"
        facts = {key: paid, "months": part.months}
        return ", ".join(
            [say(f"pay.part.retention.{key}", language, **facts), *_cap(part.cap, currency, language)]
        )
    if isinstance(part, TeamPart):
        said = say("pay.part.team", language, rate=share_words(part.rate, language))
        return ", ".join([said, *_cap(part.cap, currency, language)])
    nps = part.instrument == "nps"
    start, full = (
        decimal_text(float(each * 100), language) if nps else share_words(each, language)
        for each in (part.start, part.full)
    )
    return say(
        f"pay.part.satisfaction.{part.of}",
        language,
        most=money_text(part.most, currency, language),
        instrument=part.instrument.upper(),
        start=start,
        full=full,
    )


def _revenue(part: RevenuePart, currency: str, language: str) -> Iterator[str]:
    key = "rate" if part.each is None else "each"
    paid = _rate_or_each(part.rate, part.each, currency, language)
    yield say(f"pay.part.revenue.{key}", language, **{key: paid})
    if part.products:
        yield say("pay.part.products", language, products=", ".join(part.products))
    if part.quota is not None:
        quota = money_text(part.quota, currency, language)
        if part.threshold is not None:
            share = share_words(part.threshold, language)
            yield say("pay.part.threshold", language, share=share, quota=quota)
        else:
            yield say("pay.part.quota", language, quota=quota)
    for tier in part.tiers:
        facts = {"rate": share_words(tier.rate, language), "share": share_words(tier.start, language)}
        yield say("pay.part.tier.all" if part.retroactive else "pay.part.tier", language, **facts)
    yield from _cap(part.cap, currency, language)


def _rate_or_each(rate: Fraction | None, each: int | None, currency: str, language: str) -> str:
    if each is not None:
        return money_text(each, currency, language)
    return share_words(rate or Fraction(0), language)


def _cap(cap: int | None, currency: str, language: str) -> Iterator[str]:
    if cap is not None:
        yield say("pay.part.cap", language, cap=money_text(cap, currency, language))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
