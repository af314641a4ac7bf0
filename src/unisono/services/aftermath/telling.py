"""Strengths and origins as sentences and tables: messages to send, and whom each origin brings."""

from __future__ import annotations

from unisono.loop.diagnose.aftermath.better import Stronger
from unisono.loop.diagnose.aftermath.praised import Theme
from unisono.model.estimate import Estimate
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.numbers import count_text, estimate_text, quantity_text
from unisono.services.aftermath.origins import Brought, Origins
from unisono.services.aftermath.strengths import Strengths
from unisono.services.promises.wording import name_text

ORIGINS = ("name", "leads", "conversion", "customers", "stay", "score", "money")


def strengths_headline(told: Strengths, language: str) -> str:
    """What is kept better than said, in one sentence."""
    if told.claims:
        return say("strengths.title", language, claim=claim_text(told.claims[0], language))
    if told.themes:
        words = ", ".join(f"«{theme.word}»" for theme in told.themes[:3])
        return say("strengths.title.praised", language, words=words)
    return say("strengths.title.none", language)


def claim_text(claim: Stronger, language: str) -> str:
    """The stronger claim as it could be said aloud."""
    if claim.days:
        days = quantity_text(claim.days, "days", language, digits=0)
        return say("strengths.claim.delivery", language, days=days)
    time = quantity_text(claim.seconds, "seconds", language)
    channel = claim.promise.channel
    if not channel:
        return say("strengths.claim.answer.any", language, time=time)
    return say("strengths.claim.answer", language, time=time, channel=channel)


def claim_evidence(claim: Stronger, language: str) -> str:
    """What the stronger claim rests on."""
    return say(
        "strengths.claim.evidence",
        language,
        said=name_text(claim.promise, language),
        share=estimate_text(claim.kept, language),
        n=count_text(claim.kept.n, language),
    )


def theme_evidence(theme: Theme, language: str) -> str:
    """How much more often the glad write a word, and how many customers did."""
    points = quantity_text(100 * (theme.comparison.difference or 0.0), "points", language)
    return say("strengths.theme.evidence", language, points=points, n=count_text(theme.customers, language))


def origins_headline(told: Origins, language: str) -> str:
    """Which origin keeps fewest, where it lies apart from the one that keeps most."""
    known = [row for row in told.rows if row.stay.known]
    if len(known) > 1:
        worst, best = (pick(known, key=lambda row: row.stay.value or 0.0) for pick in (min, max))
        if (worst.stay.high or 1.0) < (best.stay.low or 0.0):
            return say(
                "origins.title.apart",
                language,
                worst=worst.name or "",
                low=quantity_text(worst.stay.value or 0.0, "share", language, digits=0),
                best=best.name or "",
                high=quantity_text(best.stay.value or 0.0, "share", language, digits=0),
            )
    return say("origins.title" if told.rows else "origins.title.none", language)


def origins_table(told: Origins, language: str) -> Table:
    """Origins in rows: how many leads buy, and what becomes of the customers."""
    kinds = {"name": "text", "leads": "count", "customers": "count"}
    titles = {name: say(f"origins.column.{name}", language) for name in ORIGINS}
    titles["name"] = say(f"origins.by.{told.by}", language)
    if told.instrument:
        titles["score"] = told.instrument.upper()
    columns = tuple(
        TableColumn(name, titles[name], kinds.get(name, "estimate"))  # type: ignore[arg-type]
        for name in ORIGINS
    )
    rows = tuple(TableRow(_cells(row)) for row in told.rows)
    return Table("origins", say("origins.table", language), columns, rows)


def _cells(row: Brought) -> tuple[str | int | Estimate | None, ...]:
    return row.name, row.leads or None, row.conversion, row.customers or None, row.stay, row.score, row.money
