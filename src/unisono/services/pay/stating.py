"""A person's statement in words: what was earned, held, released, taken back, line by line to the deal."""

from __future__ import annotations

from fractions import Fraction

from unisono.loop.decide.pay.plan import Plan, SatisfactionPart
from unisono.loop.decide.pay.settling import Line, Statement
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.numbers import count_text, decimal_text
from unisono.services.pay.nouns import PersonStatements
from unisono.services.pay.saying import CENTS, cents_text, day_of, period_words, share_words

SUMS = (("earned", 1), ("held", -1), ("released", 1), ("taken_back", -1), ("carried", -1))


def headline(found: PersonStatements, plan: Plan, language: str) -> str:
    """What somebody is paid for a period."""
    chosen = found.chosen
    if chosen is None:
        return found.name
    return say(
        "pay.statement.title",
        language,
        name=found.name,
        payout=cents_text(chosen.payout, plan.currency, language),
        period=period_words(chosen.period, plan, language),
    )


def sums(chosen: Statement, plan: Plan, language: str) -> tuple[tuple[str, str], ...]:
    """From what was earned to what is paid: names and money; what is nothing isn't there."""
    said = [
        (
            say(f"pay.statement.{name}", language),
            cents_text(sign * getattr(chosen, name), plan.currency, language),
        )
        for name, sign in SUMS
        if getattr(chosen, name) or name == "earned"
    ]
    said.append((say("pay.statement.payout", language), cents_text(chosen.payout, plan.currency, language)))
    if chosen.owed:
        said.append((say("pay.statement.owed", language), cents_text(chosen.owed, plan.currency, language)))
    return tuple(said)


def lines_table(found: PersonStatements, plan: Plan, language: str, addresses: dict[str, str]) -> Table:
    """Every line of a statement; those of a deal lead to its customer (`addresses`, by their id)."""
    kinds = {"day": "day", "base": "money", "cents": "money"}
    names = ("deal", "customer", "part", "kind", "day", "base", "cents", "why")
    columns = tuple(
        TableColumn(
            name,
            say(f"pay.column.{name}", language, currency=plan.currency),
            kinds.get(name, "text"),  # type: ignore[arg-type]
        )
        for name in names
    )
    rows = tuple(
        TableRow(
            (
                line.sale.id if line.sale else "",
                line.sale.customer if line.sale else "",
                plan.parts[line.part].name,
                say(f"pay.kind.{line.kind}", language),
                day_of(line.day),
                None if isinstance(plan.parts[line.part], SatisfactionPart) else line.base / CENTS,
                line.cents / CENTS,
                reason_words(line, plan, language),
            ),
            href=addresses.get(line.sale.customer, "") if line.sale else "",
        )
        for line in found.lines
    )
    return Table("statement", say("pay.statement.lines", language), columns, rows)


def reason_words(line: Line, plan: Plan, language: str) -> str:
    """What there is to say of a line: its quota, its score, its cap, why it pays nothing."""
    said = []
    if line.kind == "earned":
        if line.attained is not None:
            said.append(
                say("pay.statement.attained", language, share=share_words(_tenths(line.attained), language))
            )
        part = plan.parts[line.part]
        if line.score is not None and isinstance(part, SatisfactionPart):
            nps = part.instrument == "nps"
            score = (
                decimal_text(float(line.score * 100), language)
                if nps
                else share_words(_tenths(line.score), language)
            )
            accounts = count_text(line.base, language)
            said.append(say("pay.statement.score", language, score=score, accounts=accounts))
        if line.before > line.cents:
            lost = cents_text(line.before - line.cents, plan.currency, language)
            said.append(say("pay.statement.capped", language, money=lost))
    if line.kind == "forfeited":
        said.append(
            say("pay.statement.lost", language, money=cents_text(line.before, plan.currency, language))
        )
    said += [say(f"pay.why.{line.why}", language)] if line.why else []
    return " · ".join(said)


def periods_table(found: PersonStatements, plan: Plan, language: str, addresses: tuple[str, ...]) -> Table:
    """All statements of somebody, the latest first, each leading to its lines."""
    names = ("period", "earned", "held", "released", "taken_back", "carried", "payout")
    columns = tuple(
        TableColumn(
            name,
            say(f"pay.column.{name}", language, currency=plan.currency),
            "text" if name == "period" else "money",
        )
        for name in names
    )
    rows = tuple(
        TableRow((period_words(each.period, plan, language), *_money(each)), href=href)
        for each, href in zip(reversed(found.statements), addresses, strict=True)
    )
    return Table("periods", say("pay.statement.all", language), columns, rows)


def _money(each: Statement) -> tuple[float, ...]:
    told = (each.earned, -each.held, each.released, -each.taken_back, -each.carried, each.payout)
    return tuple(cents / CENTS for cents in told)


def _tenths(share: Fraction) -> Fraction:
    """A share to a tenth of a per cent."""
    return Fraction(round(share * 1000), 1000)
