"""Deals as sentences, figures, charts and tables: what pages, the command line and files say of them."""

from __future__ import annotations

from unisono.loop.decide.fit.holdout import Band
from unisono.loop.decide.fit.keeping import RECENT, Kept
from unisono.loop.decide.fit.warning import DealWarning
from unisono.model.brief import Bar, Cited, IntervalChart, Step, WaterfallChart
from unisono.model.estimate import Estimate
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.dates import day_text
from unisono.render.numbers import count_text, decimal_text, estimate_text, quantity_text, reason_text
from unisono.render.values import value_text
from unisono.services.fit.nouns import DealFit, Judged, Pipeline, Unfit
from unisono.services.trends.naming import column_text

MOST_SHORT = 2  # warnings told in a row of the list
CENTS = 100  # less than one unit of money is rounding
NAMES = {"deals.needs": "needs", "lead.campaign_id": "campaign", "deals.product": "product"}


def headline(found: Pipeline, language: str) -> str:
    """What is found, in one sentence."""
    if not found.expected.n:
        return say("sales.title.none", language)
    total = count_text(found.expected.n, language)
    if not found.warned:
        return say("sales.title.fine", language, total=total)
    return say("sales.title.warned", language, warned=count_text(found.warned, language), total=total)


def unfit_text(found: Unfit, language: str) -> str:
    """Why nothing can be said of deals."""
    return reason_text(Estimate(None, None, None, 0, "money", reason=found.reason), language)


def figures(found: Pipeline, language: str) -> tuple[Cited, ...]:
    """The figures that head the page."""
    year = say("sales.figure.year", language)
    told = [
        Cited(say("sales.figure.expected", language), found.expected, year, ""),
        Cited(say("sales.figure.typical", language), found.typical, year, ""),
    ]
    held = found.judged.held
    if held is not None:
        over = held.over_chance
        lift = Estimate(over.value, over.low, over.high, held.deals, "share", method=over.method)
        told.append(Cited(say("sales.figure.lift", language), lift, say("sales.figure.third", language), ""))
    return tuple(told)


def warning_text(warning: DealWarning, language: str) -> str:
    """What to mind, in one sentence."""
    if warning.kind == "promise" and warning.said and warning.kept:
        key = "fit.warning.promise.made" if warning.made else "fit.warning.promise"
        where = _part_text(warning.kept, language)
        share = _share(warning.kept.share.value, language)
        return say(key, language, promise=_said(warning, language), share=share, where=where)
    if warning.kind == "need":
        facts = {
            name: _share(value if isinstance(value, float) else None, language)
            for name, value in warning.facts.items()
        }
        column = known_text(warning.column, language).lower()
        return say("fit.warning.need", language, **facts, column=column, level=warning.level)
    return say(f"fit.warning.{warning.kind}", language)


def warning_short(warning: DealWarning, language: str) -> str:
    """The same in a few words, for a row of a list."""
    return say(f"fit.warning.{warning.kind}.short", language, promise=_said(warning, language))


def evidence_text(warning: DealWarning, language: str) -> str:
    """What a warning of a promise rests on; nothing where it needs no more."""
    kept = warning.kept
    if kept is None:
        return ""
    told = {"n": count_text(kept.n, language), "days": RECENT}
    if not kept.alike:
        return say("fit.warning.alike.all", language, **told)
    alike = ", ".join(
        f"{known_text(column, language).lower()}: {value_text(column, level, language)}"
        for column, level in kept.alike
    )
    return say("fit.warning.alike", language, **told, alike=alike)


def deal_title(deal: DealFit, language: str) -> str:
    """What is found of one deal, in one sentence."""
    won, typical = deal.won.value or 0.0, deal.typical.value or 0.0
    told = {"won": _money(won, deal, language), "more": _money(abs(won - typical), deal, language)}
    return say(f"deal.title.{deal.verdict}", language, **told)


def parts_text(deal: DealFit, language: str) -> str:
    """Of what margin and what cost a customer's year is made."""
    margin, cost = (_money(each.value or 0.0, deal, language) for each in (deal.margin, deal.cost))
    return say("deal.parts", language, margin=margin, cost=cost)


def deal_figures(deal: DealFit, language: str) -> tuple[Cited, ...]:
    """The figures of one deal."""
    year = say("sales.figure.year", language)
    told = (
        ("expected", deal.expected, year),
        ("won", deal.won, year),
        ("chance", deal.chance, ""),
        ("stays", deal.stays, ""),
        ("score", deal.score, ""),
    )
    return tuple(
        Cited(say(f"sales.{name}", language), estimate, period, "") for name, estimate, period in told
    )


def reason_chart(deal: DealFit, language: str) -> WaterfallChart:
    """From a typical customer to this one, step by step."""
    steps = [
        Step(
            say("deal.reason", language, column=known_text(each.column, language), level=each.label),
            _bare(each.adds, deal),
            "good" if each.adds > 0 else "bad",
        )
        for each in deal.reasons
    ]
    rest = (deal.won.value or 0.0) - (deal.typical.value or 0.0) - sum(each.adds for each in deal.reasons)
    if abs(rest) >= CENTS:
        steps.append(Step(say("deal.reasons.rest", language), _bare(rest, deal)))
    return WaterfallChart(
        _reason_title(deal, language),
        say("deal.reasons.subtitle", language),
        Bar(say("deal.reasons.start", language), deal.typical),
        tuple(steps),
        Bar(say("deal.reasons.end", language), deal.won),
    )


def why_text(deal: DealFit, language: str) -> str:
    """The two things that weigh most, in a row of a list."""
    return " · ".join(f"{each.label} {_signed(each.adds, deal, language)}" for each in deal.reasons[:2])


def band_chart(judged: Judged, language: str) -> IntervalChart | None:
    """What was foretold and what came, by fifths; nothing where it wasn't checked."""
    if judged.held is None:
        return None
    return IntervalChart(
        say("sales.bands.title", language),
        say("sales.bands.subtitle", language),
        tuple(_band(band, judged.currency, language) for band in judged.held.bands),
        reference=judged.held.came,
    )


def judged_lines(judged: Judged, language: str) -> tuple[str, ...]:
    """Whether fit can be trusted, in sentences."""
    held = judged.held
    if held is None:
        why = Estimate(None, None, None, 0, "money", reason=judged.unchecked)
        return (say("sales.judged.unchecked", language, why=reason_text(why, language)),)
    lines = [
        say(
            "sales.judged.better",
            language,
            since=day_text(judged.since_day, language) if judged.since_day else "",
            until=day_text(judged.until_day, language) if judged.until_day else "",
            deals=count_text(held.deals, language),
            fit=_share(held.top_fit, language),
            chance=_share(held.top_chance, language),
        )
    ]
    if held.top_amount is not None:
        lines[0] += " " + say("sales.judged.amount", language, amount=_share(held.top_amount, language))
    slope = held.slope
    if slope.value is not None and slope.low is not None and slope.high is not None:
        told = {name: decimal_text(round(100 * value), language) for name, value in
                (("slope", slope.value), ("low", slope.low), ("high", slope.high))}  # fmt: skip
        lines.append(say("sales.judged.slope", language, **told))
    lines += [] if held.better else [say("sales.judged.worse", language)]
    lines += [] if held.honest else [say("sales.judged.bold", language)]
    return tuple(lines)


def learnt_text(judged: Judged, language: str) -> str:
    """What fit was learnt from."""
    return say(
        "sales.learnt",
        language,
        won=count_text(judged.won, language),
        lost=count_text(judged.lost, language),
        until=day_text(judged.until, language),
        columns=", ".join(known_text(column, language).lower() for column in judged.columns),
    )


def excluded_lines(judged: Judged, language: str) -> tuple[str, ...]:
    """What fit doesn't look at, each with the reason."""
    return tuple(
        say(
            "sales.excluded.one",
            language,
            column=known_text(each.name, language),
            why=say(f"fit.excluded.{each.why}", language),
        )
        for each in judged.excluded
    )


def deals_table(found: Pipeline, language: str) -> Table:
    """Open deals in rows, to read and to take along."""
    kinds = {
        "expected": "estimate",
        "won": "estimate",
        "chance": "estimate",
        "stays": "estimate",
        "opened": "day",
    }
    names = ("deal", "rep", "product", "campaign", "opened", "expected", "won", "chance", "stays", "verdict",
             "why", "warnings")  # fmt: skip
    columns = tuple(
        TableColumn(name, say(f"sales.{name}", language), kinds.get(name, "text"))  # type: ignore[arg-type]
        for name in names
    )
    rows = tuple(
        TableRow(
            (
                deal.id,
                deal.rep_name,
                deal.product,
                deal.campaign,
                deal.opened,
                deal.expected,
                deal.won,
                deal.chance,
                deal.stays,
                say(f"fit.verdict.{deal.verdict}", language),
                why_text(deal, language),
                " · ".join(warning_short(each, language) for each in deal.warnings),
            )
        )
        for deal in found.deals
    )
    title = say("sales.deals", language)
    return Table("deals", title, columns, rows, found.total, say("sales.title.none", language))


def known_text(column: str, language: str) -> str:
    """What a column of a deal is called."""
    return say(f"fit.column.{NAMES[column]}", language) if column in NAMES else column_text(column, language)


def _reason_title(deal: DealFit, language: str) -> str:
    if not deal.reasons:
        return say("deal.reasons.title.none", language)
    first = deal.reasons[0]
    column = known_text(first.column, language).lower()
    return say("deal.reasons.title", language, column=column, level=first.label)


def _band(band: Band, currency: str, language: str) -> Bar:
    foretold = quantity_text(round(band.foretold, -2), "money", language, currency=currency)
    came = band.came
    low, value, high = (
        None if each is None else float(round(each)) for each in (came.low, came.value, came.high)
    )
    estimate = Estimate(value, low, high, band.n, "money", method=came.method, currency=currency)
    return Bar(say("sales.band", language, foretold=foretold), estimate)


def _part_text(kept: Kept, language: str) -> str:
    if kept.part is None or kept.there is None:
        return ""
    part = say(f"fit.part.{kept.part}", language)
    return say("fit.warning.part", language, share=_share(kept.there.value, language), part=part)


def _said(warning: DealWarning, language: str) -> str:
    """The words of a promise; the one that orders make has none of its own."""
    if warning.said is None:
        return ""
    return warning.said.text or say("promise.delivery", language)


def _share(value: float | None, language: str) -> str:
    return "—" if value is None else quantity_text(value, "share", language, digits=0)


def _money(cents: float, deal: DealFit, language: str) -> str:
    return quantity_text(cents, "money", language, currency=deal.won.currency)


def _signed(cents: float, deal: DealFit, language: str) -> str:
    return f"{'+' if cents > 0 else ''}{_money(cents, deal, language)}"


def _bare(cents: float, deal: DealFit) -> Estimate:
    """A step's height; only the whole has bounds."""
    return Estimate(float(round(cents)), None, None, deal.won.n, "money", currency=deal.won.currency)


def choice_text(deal: DealFit, language: str) -> str:
    """What was last decided of a deal; nothing where nobody has."""
    return say(f"sales.chosen.{deal.choice.choice}", language) if deal.choice else ""


def amount_text(deal: DealFit, language: str) -> str:
    """What a deal is sold for; nothing where nobody wrote it down."""
    return estimate_text(deal.amount, language) if deal.amount else ""
