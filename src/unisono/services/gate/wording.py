"""The gate in words: the verdict, what could be said instead, what it would take, how it was worked out."""

from __future__ import annotations

from unisono.loop.decide.gate.hours import blocks
from unisono.loop.decide.gate.nouns import Offer, Verdict
from unisono.model.brief import Cited, HeatChart
from unisono.model.estimate import Estimate
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import known, say
from unisono.render.dates import day_text
from unisono.render.numbers import count_text, decimal_text, estimate_text, quantity_text
from unisono.render.values import value_text, weekday_text
from unisono.services.gate.nouns import Asked, Run
from unisono.services.rows import reason_text

UNITS = (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1))
LOWEST, HIGHEST = 0.01, 0.99
WORST_BELOW = 0.05  # points by which the worst hour lies under all of them to be named


def time_text(seconds: float, language: str) -> str:
    """A time as people say it: the largest unit that keeps it whole.

    >>> time_text(2700, "es"), time_text(86400, "en"), time_text(3600, "pt")
    ('45 minutos', '24 hours', '1 hora')
    """
    for unit, size in UNITS:
        many = seconds / size
        if many == int(many) and (unit != "day" or many >= 2) and many >= 1:
            key = f"gate.time.{unit}" if many == 1 else f"gate.time.{unit}s"
            return say(key, language, n=count_text(int(many), language))
    return say("gate.time.seconds", language, n=count_text(round(seconds), language))


def offer_text(offer: Offer, kind: str, language: str) -> str:
    """The wording itself, as the customer would read it.

    >>> from unisono.model.estimate import Estimate
    >>> kept = Estimate(0.97, 0.95, 0.99, 900, "share")
    >>> offer_text(Offer(900, (0, 5), 8, 22, 0.93, kept, 0.8), "answer", "es")
    'Te contestamos en 15 minutos, de lunes a sábado de 8 a 22 h'
    """
    time = time_text(offer.within, language)
    if kind == "delivery":
        return say("gate.say.delivery", language, time=time)
    return say("gate.say.answer", language, time=time, when=_when(offer, language))


def claim_text(asked: Asked, language: str) -> str:
    """The claim in the words given, or in plain ones where none were."""
    if asked.text:
        return asked.text
    if asked.kind == "delivery":
        if not asked.within_seconds:
            return say("gate.say.delivery.dated", language)
        return say("gate.say.delivery", language, time=time_text(asked.within_seconds, language))
    when = say("gate.when.always", language) if asked.hours in ("", "24/7") else asked.hours
    return say("gate.say.answer", language, time=time_text(asked.within_seconds, language), when=when)


def headline(run: Run, language: str) -> str:
    """The verdict in a sentence."""
    verdict = run.verdict
    kept = estimate_text(verdict.kept, language)
    return say(f"gate.title.{verdict.answer or 'none'}", language, kept=kept)


def why(run: Run, language: str) -> str:
    """The chance behind the verdict, or why there is none."""
    verdict = run.verdict
    if verdict.chance is None:
        return reason_text(verdict.reason, language) or ""
    share = quantity_text(run.asked.share, "share", language, digits=_digits(run.asked.share))
    return say("gate.why", language, share=share, chance=chance_text(verdict.chance, language))


def chance_text(chance: float, language: str) -> str:
    """A chance without false certainty.

    >>> chance_text(0.0, "en"), chance_text(0.934, "en")
    ('under 1%', '93%')
    """
    if chance < LOWEST:
        return say("gate.chance.under", language, value=quantity_text(LOWEST, "share", language, digits=0))
    if chance > HIGHEST:
        return say("gate.chance.over", language, value=quantity_text(HIGHEST, "share", language, digits=0))
    return quantity_text(chance, "share", language, digits=0)


def figures(run: Run, language: str) -> list[Cited]:
    """The share kept, what comes, and what of it the campaign brings."""
    verdict = run.verdict
    coming = "orders" if run.asked.kind == "delivery" else "contacts"
    shown = (
        ("gate.figure.kept", verdict.kept),
        (f"gate.figure.{coming}", verdict.contacts),
        ("gate.figure.extra", verdict.extra),
    )
    return [Cited(say(key, language), estimate, "", "") for key, estimate in shown]


def offers(run: Run, language: str) -> list[tuple[str, str]]:
    """What can be said, each with how surely."""
    return [
        (offer_text(each, run.asked.kind, language), _facts(each, language)) for each in run.verdict.offers
    ]


def turning(run: Run, language: str) -> list[str]:
    """What it would take, and its price, in sentences."""
    turn = run.verdict.turn
    if turn is None:
        return []
    if run.asked.kind == "delivery":
        key = "gate.turn.none" if turn.everywhere is None else "gate.turn.orders"
        return [say(key, language, n=count_text(turn.everywhere or 0, language))]
    if turn.method == "none":
        return [say("gate.turn.none", language)]
    hours = count_text(turn.hours_a_week, language)
    told = []
    if turn.everywhere is not None:
        key = "gate.turn.everywhere.one" if turn.everywhere == 1 else "gate.turn.everywhere"
        told.append(say(key, language, n=count_text(turn.everywhere, language)))
    told.append(
        say("gate.turn.needed" if turn.method == "needed" else "gate.turn.extra", language, hours=hours)
    )
    return told


def price(run: Run, language: str) -> str:
    """What that costs while the campaign runs; empty where nothing would turn it."""
    turn = run.verdict.turn
    if turn is None or turn.extra is None or not turn.hours_a_week:
        return ""
    if turn.cost is None or turn.hour_cost is None:
        return say("gate.turn.price.unknown", language)
    money, hour = (
        quantity_text(cents, "money", language, currency=run.currency)
        for cents in (turn.cost, turn.hour_cost)
    )
    return say("gate.turn.price", language, price=money, hour=hour)


def shifts(run: Run, language: str) -> list[str]:
    """The agents more, stretch by stretch."""
    turn = run.verdict.turn
    if turn is None or turn.extra is None:
        return []
    return [
        say(
            "gate.block",
            language,
            days=_days(first, last, language),
            begins=begins,
            ends=ends,
            n=count_text(number, language),
        )
        for first, last, begins, ends, number in blocks(turn.extra)
    ]


def heat(run: Run, zone: str, language: str) -> HeatChart | None:
    """The week of hours: how much of what comes would be answered in time; None where hours say nothing."""
    cells = run.verdict.by_hour
    if not cells:
        return None
    share = quantity_text(run.asked.share, "share", language, digits=_digits(run.asked.share))
    return HeatChart(
        _heat_title(run, language),
        say("gate.hours.subtitle", language, zone=zone, share=share),
        tuple(weekday_text(day, language) for day in range(1, 8)),
        tuple(value_text("hour", hour, language) for hour in range(24)),
        tuple(tuple(cells[day * 24 : day * 24 + 24]) for day in range(7)),
        better="up",
        target=run.asked.share,
    )


def hours_table(run: Run, language: str) -> Table:
    """Each hour of the week: the share kept and the chance to reach what is promised."""
    columns = (
        TableColumn("hour", say("column.hour_of_week", language)),
        TableColumn("kept", say("gate.figure.kept", language), "estimate"),
        TableColumn("chance", say("gate.column.chance", language), "share"),
    )
    rows = tuple(
        TableRow((value_text("hour_of_week", hour, language), cell, chance))
        for hour, (cell, chance) in enumerate(zip(run.verdict.by_hour, run.verdict.hour_chance, strict=True))
        if cell.known
    )
    return Table("hours", say("gate.hours.table", language), columns, rows)


def parts_table(run: Run, language: str) -> Table:
    """Each segment (of one alone: each country): the share kept for it and the chance to keep it."""
    columns = (
        TableColumn("part", say("gate.parts.where" if run.asked.segment else "gate.parts.who", language)),
        TableColumn("kept", say("gate.figure.kept", language), "estimate"),
        TableColumn("chance", say("gate.column.chance", language)),
    )
    rows = tuple(
        TableRow((part.name, part.kept, chance_text(part.chance, language))) for part in run.verdict.parts
    )
    return Table("parts", say("gate.parts", language), columns, rows)


def method(run: Run, language: str) -> str:
    """How it was worked out."""
    verdict = run.verdict
    day = day_text(run.before, language)
    if run.asked.kind == "delivery":
        return say("gate.method.orders", language, day=day)
    capacity = say(f"gate.capacity.{'stated' if run.capacity_stated else 'seen'}", language)
    misfit = quantity_text(verdict.misfit or 0.0, "share", language)
    return say(
        f"gate.method.{verdict.method or 'empirical'}", language, day=day, misfit=misfit, capacity=capacity
    )


def warnings(run: Run, language: str) -> list[str]:
    """What makes it less sure."""
    if run.verdict.beyond is None:
        return []
    return [say("gate.beyond", language, times=decimal_text(run.verdict.beyond, language))]


def answer_text(answer: str | None, language: str) -> str:
    """The verdict in a word; none where a file changed by hand names one there isn't."""
    key = f"gate.answer.{answer or 'none'}"
    return say(key if known(key) else "gate.answer.none", language)


def _facts(offer: Offer, language: str) -> str:
    kept = offer.kept
    return say(
        "gate.wording.facts",
        language,
        kept=estimate_text(kept, language),
        low=quantity_text(kept.low or 0.0, "share", language),
        high=quantity_text(kept.high or 0.0, "share", language),
        chance=chance_text(offer.chance, language),
        covers=quantity_text(offer.covers, "share", language, digits=0),
    )


def _when(offer: Offer, language: str) -> str:
    if offer.always:
        return say("gate.when.always", language)
    days = say(f"gate.days.{offer.days[0]}-{offer.days[1]}", language)
    if (offer.begins, offer.ends) == (0, 24):
        return say("gate.when.days", language, days=days)
    return say("gate.when.hours", language, days=days, begins=offer.begins, ends=offer.ends)


def _days(first: int, last: int, language: str) -> str:
    key = f"gate.days.{first}-{last}"
    if known(key):
        return say(key, language)
    names = weekday_text(first + 1, language), weekday_text(last + 1, language)
    return names[0] if first == last else say("gate.block.days", language, first=names[0], last=names[1])


def _heat_title(run: Run, language: str) -> str:
    """The hour of day that would be kept least, where it lies clearly under all together."""
    by_hour = [_of_hour(run.verdict, hour) for hour in range(24)]
    shown = [(each, hour) for hour, each in enumerate(by_hour) if each is not None]
    whole = run.verdict.kept.value
    if not shown or whole is None or min(shown)[0] > whole - WORST_BELOW:
        return say("gate.hours.even", language)
    value, hour = min(shown)
    told = quantity_text(value, "share", language, digits=0)
    return say("gate.hours.title", language, hour=value_text("hour", hour, language), value=told)


def _of_hour(verdict: Verdict, hour: int) -> float | None:
    told: list[Estimate] = [each for each in verdict.by_hour[hour::24] if each.value is not None]
    return sum(each.value or 0.0 for each in told) / len(told) if told else None


def _digits(share: float) -> int:
    return 0 if round(share * 100, 6) == round(share * 100) else 1
