"""Those a promise reached beside others like them, and how alike they are, as tables and sentences."""

from __future__ import annotations

from collections.abc import Sequence

from unisono.loop.diagnose.aftermath.alike import NOTHING, OTHERS, Alike, Share
from unisono.loop.diagnose.aftermath.cost import difference
from unisono.loop.diagnose.aftermath.reached import Gap
from unisono.model.estimate import Estimate, Unit
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.numbers import count_text, decimal_text, estimate_text, quantity_text
from unisono.services.aftermath.nouns import Aftermath
from unisono.services.aftermath.wording import in_points

UNITS: dict[str, Unit] = {
    "stay": "share", "kept": "share", "score": "points", "contacts": "score", "worth": "money",
}  # fmt: skip
BETTER = {"stay": 1, "kept": 1, "score": 1, "contacts": -1, "worth": 1}
REACHED = ("what", "exposed", "alike", "difference", "said", "plain")
BALANCE = ("fact", "shown", "exposed", "others", "weighed")


def reached_title(told: Aftermath, language: str) -> str:
    """Whether those it reached fare otherwise than people like them."""
    found = told.beside
    if found is None:
        return say("after.reached.nobody", language)
    if not found.alike.known:
        return say("after.reached.unknown", language)
    apart = [gap for gap in found.gaps if gap.beyond]
    if not apart:
        return say("after.reached.same", language)
    worse = [gap for gap in apart if gap.effect.difference * BETTER[gap.name] < 0]
    return say("after.reached.worse" if worse else "after.reached.better", language)


def reached_lead(told: Aftermath, language: str) -> tuple[str, ...]:
    """Who is compared with whom, and who is left out."""
    found = told.beside
    if found is None or not found.alike.known:
        return ()
    said = [
        say(
            "after.reached.lead",
            language,
            exposed=count_text(len(found.alike.exposed), language),
            others=count_text(len(found.alike.others), language),
        )
    ]
    if found.late:
        said.append(say("after.reached.late", language, n=count_text(found.late, language)))
    return (*said, *left_out(found.alike, language))


def left_out(made: Alike, language: str) -> tuple[str, ...]:
    """By what nobody could be compared, and who was like nobody."""
    said = []
    if made.aside:
        facts = ", ".join(say(f"after.fact.{name}", language).lower() for name in made.aside)
        said.append(say("after.balance.aside", language, facts=facts))
    if made.unmatched:
        said.append(say("after.balance.unmatched", language, n=count_text(made.unmatched, language)))
    return tuple(said)


def reached_table(told: Aftermath, language: str) -> Table:
    """What became of those it reached, beside others like them, and beside all others."""
    gaps: Sequence[Gap] = told.beside.gaps if told.beside else ()
    rows = tuple(TableRow(_gap_cells(gap, told.priced.currency, language)) for gap in gaps)
    columns = tuple(
        TableColumn(
            name,
            say(f"after.reached.column.{name}", language),
            "estimate" if name == "difference" else "text",
        )
        for name in REACHED
    )
    return Table("reached", say("after.reached.table", language), columns, rows)


def balance_lead(made: Alike, language: str) -> tuple[str, ...]:
    """How many are compared with how many, and how far apart they still are."""
    told = say(
        "after.balance.lead",
        language,
        exposed=count_text(len(made.exposed), language),
        others=count_text(len(made.others), language),
        effective=count_text(round(made.balance.effective), language),
        worst=quantity_text(100 * made.worst, "points", language),
    )
    return (told, *left_out(made, language))


def balance_table(shares: Sequence[Share], language: str) -> Table:
    """What was known before, class by class: of those it was broken to, and of the others as weighed."""
    rows = tuple(
        TableRow(
            (
                say(f"after.fact.{share.fact}", language),
                class_text(share.shown, language),
                share.exposed,
                share.others,
                share.weighed,
            )
        )
        for share in shares
    )
    columns = tuple(
        TableColumn(
            name,
            say(f"after.balance.column.{name}", language),
            "text" if name in ("fact", "shown") else "share",
        )
        for name in BALANCE
    )
    return Table("balance", say("after.balance", language), columns, rows)


def class_text(shown: str, language: str) -> str:
    """A class as a person says it: what isn't known, and the small ones together, have words of their own.

    >>> class_text("PE", "es"), class_text("—", "en")
    ('PE', 'not known')
    """
    key = {NOTHING: "after.class.unknown", OTHERS: "after.class.others"}.get(shown)
    return say(key, language) if key else shown


def _gap_cells(gap: Gap, currency: str, language: str) -> tuple[str | Estimate, ...]:
    """A line: what, what each had, the difference, whether it is beyond chance, what all others have."""
    unit = UNITS[gap.name]
    apart = difference(gap.effect, gap.n, unit, currency=currency if unit == "money" else None)
    way = "none" if not gap.beyond else "better" if gap.effect.difference * BETTER[gap.name] > 0 else "worse"
    exposed, alike, plain = (
        _amount(each, unit, language, currency) for each in (gap.effect.exposed, gap.effect.others, gap.plain)
    )
    name = say(f"after.reached.{gap.name}", language, month=gap.month)
    return name, exposed, alike, in_points(apart), say(f"after.beyond.{way}", language), plain


def _amount(value: float, unit: Unit, language: str, currency: str) -> str:
    if unit == "score":
        return decimal_text(value, language)
    return estimate_text(Estimate(value, None, None, 0, unit, currency=currency), language)
