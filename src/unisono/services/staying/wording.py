"""What is known of staying as sentences, charts and tables: what a page shows, and hands out."""

from __future__ import annotations

from unisono.model.brief import Bar, Course, CurveChart, IntervalChart, TrendChart
from unisono.model.estimate import Estimate, Reason
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.dates import day_text, span_text
from unisono.render.numbers import count_text, estimate_text, interval_text, quantity_text
from unisono.services.staying.nouns import Reasoned, Stay, Staying
from unisono.services.trends.changing import chance_text
from unisono.services.trends.naming import column_text

MARKS = {True: "▲", False: "▼"}
MOST_LINES = 5
MONTHS_TOLD = (3, 6, 12, 18, 24, 36, 48, 60)
UNSEEN = Estimate(None, None, None, 0, "share", reason=Reason("no_data"))


def headline(told: Staying, language: str) -> str:
    """How many stay, in one sentence."""
    if told.whole.at.value is None:
        return say("staying.title.unknown", language)
    return say(
        "staying.title",
        language,
        share=count_text(round(100 * told.whole.at.value), language),
        month=months_text(told.month, language),
    )


def lead(told: Staying, language: str) -> str:
    """Whose stays these are, seen when."""
    facts = {"n": count_text(told.whole.n, language), "left": count_text(told.whole.left, language)}
    if told.since is None:
        return say("staying.lead", language, day=day_text(told.last, language), **facts)
    return say("staying.lead.window", language, span=span_text(told.since, told.last, language), **facts)


def warnings(told: Staying, language: str) -> tuple[str, ...]:
    """What to mind before believing any of it."""
    found = []
    if told.missing_until:
        found.append(say("staying.warn.missing", language, day=day_text(told.missing_until, language)))
    if told.turned:
        found.append(say("staying.warn.turned", language, count=count_text(told.turned, language)))
    return tuple(found)


def curve_chart(told: Staying, language: str) -> CurveChart:
    """The curve as it was seen, and as it is foretold to go on."""
    seen = [each for each in told.whole.shares if each.known]
    ahead = told.foretold.shares
    moments = tuple(str(month) for month in range(max(len(seen), len(ahead))))
    courses = [
        Course(say("staying.seen", language), tuple(told.whole.shares[: len(seen)]) + _gap(moments, seen))
    ]
    if len(ahead) > len(seen) > 1:
        rest = (UNSEEN,) * (len(seen) - 1) + ahead[len(seen) - 1 :]
        courses.append(Course(say("staying.foretold", language), rest, foretold=True))
    return CurveChart(
        _curve_title(told, language),
        say("staying.curve.subtitle", language),
        moments,
        say("staying.axis", language),
        tuple(courses),
    )


def group_chart(told: Staying, language: str) -> CurveChart | None:
    """The largest groups' curves beside each other; None where there are not two to show."""
    known = [stay for stay in told.groups if stay.at.known]
    shown = sorted(known, key=lambda stay: -stay.n)[:MOST_LINES]
    if len(shown) < 2 or told.outcome_known:
        return None
    courses = [
        Course(_marked(stay), tuple(each for each in stay.shares if each.known))
        for stay in told.groups
        if stay in shown
    ]
    longest = max(len(course.estimates) for course in courses)
    return CurveChart(
        group_title(told, language),
        say("staying.groups.subtitle", language, column=column_text(told.column, language).lower()),
        tuple(str(month) for month in range(longest)),
        say("staying.axis", language),
        tuple(Course(c.label, c.estimates + (UNSEEN,) * (longest - len(c.estimates))) for c in courses),
    )


def group_title(told: Staying, language: str) -> str:
    """Who stays less or more than the others, beyond chance; or that nobody does."""
    column = column_text(told.column, language).lower()
    if told.outcome_known:
        return say("staying.groups.outcome", language)
    if not any(stay.against for stay in told.groups):
        return say("staying.groups.unknown", language, column=column)
    apart = [stay for stay in told.groups if stay.against and stay.against.beyond]
    if not apart:
        return say("staying.groups.same", language, column=column)
    worse = [stay for stay in apart if stay.against and not stay.against.better]
    stay = min(worse or apart, key=lambda each: each.against.p if each.against else 1.0)
    return say(f"staying.groups.{'worse' if worse else 'better'}", language, group=stay.label)


def at_chart(told: Staying, language: str) -> IntervalChart:
    """The groups at one month with their intervals, all together as a line."""
    rows = tuple(Bar(_marked(stay), stay.at) for stay in told.groups)
    title = say("staying.at.title", language, month=months_text(told.month, language))
    return IntervalChart(title, say("staying.at.subtitle", language), rows, reference=told.whole.at.value)


def hazard_chart(told: Staying, language: str) -> TrendChart:
    """Of those who reached each month, how many left in it."""
    if told.peak is None:
        title = say("staying.hazard.flat", language)
    else:
        peak = told.hazards[told.peak - 1]
        title = say("staying.hazard.peak", language, month=told.peak, share=estimate_text(peak, language))
    months = tuple(str(month) for month in range(1, len(told.hazards) + 1))
    return TrendChart(title, say("staying.hazard.subtitle", language), months, told.hazards)


def reason_title(told: Staying, language: str) -> str:
    """The reason most often given; or that reasons aren't written down."""
    named = [each for each in told.reasons if each.reason is not None]
    unknown = sum(each.left for each in told.reasons if each.reason is None)
    if not named:
        return say("staying.reasons.none" if told.reasons else "staying.reasons.nobody", language)
    if unknown > sum(each.left for each in named):
        return say("staying.reasons.unwritten", language)
    first = named[0]
    told_share = (
        estimate_text(first.share, language) if first.share.known else count_text(first.left, language)
    )
    return say("staying.reasons.title", language, reason=first.reason, share=told_share)


def check_words(told: Staying, language: str) -> tuple[str, str]:
    """Whether to believe the projection, as a tone and a sentence."""
    found = told.foretold
    if found.why:
        return "unknown", say(f"staying.why.{found.why}", language)
    if found.said is None or found.came is None:
        return "unknown", say("staying.check.unchecked", language)
    said, came = (quantity_text(each, "share", language) for each in (found.said, found.came))
    facts = {"learnt": found.learnt, "until": found.until, "said": said, "came": came}
    code = found.warning or "fits"
    return ("good" if found.fits else "bad"), say(f"staying.check.{code}", language, **facts)


def model_words(told: Staying, language: str) -> str:
    """Which model, with which parameters."""
    numbers = "; ".join(
        f"{name} = {quantity_text(value, 'count', language, digits=3)}"
        + (f" ± {quantity_text(error, 'count', language, digits=3)}" if error is not None else "")
        for name, value, error in told.foretold.parameters
    )
    return say(f"staying.model.{told.foretold.model}", language, parameters=numbers) if numbers else ""


def curve_table(told: Staying, language: str) -> Table:
    """The curve month by month, with who left in each."""
    columns = (
        TableColumn("month", say("staying.table.month", language), "count"),
        TableColumn("still_here", say("staying.table.share", language), "estimate"),
        TableColumn("left_in_month", say("staying.table.hazard", language), "estimate"),
    )
    rows = tuple(
        TableRow((month, share, told.hazards[month - 1] if 0 < month <= len(told.hazards) else None))
        for month, share in enumerate(told.whole.shares)
    )
    return Table("curve", say("staying.curve.table", language), columns, rows)


def group_table(told: Staying, language: str) -> Table:
    """The groups in rows: how many stay, the median, and what to think of the difference."""
    month = months_text(told.month, language)
    columns = (
        TableColumn("group", column_text(told.column, language) if told.column else ""),
        TableColumn("contracts", say("staying.table.n", language), "count"),
        TableColumn("still_here", say("staying.table.at", language, month=month), "estimate"),
        TableColumn("median", say("staying.table.median", language), "estimate"),
        TableColumn("verdict", say("measure.table.verdict", language)),
    )
    rows = tuple(
        TableRow((stay.label, stay.n, stay.at, stay.median, _verdict(stay, told, language)))
        for stay in told.groups
    )
    column = column_text(told.column, language).lower() if told.column else ""
    title = say("staying.groups.table", language, column=column)
    return Table("groups", title, columns, rows, empty=say("staying.groups.empty", language))


def reason_table(told: Staying, language: str) -> Table:
    """Why they left, with what they paid each month."""
    columns = (
        TableColumn("reason", say("staying.table.reason", language)),
        TableColumn("left", say("staying.table.left", language), "count"),
        TableColumn("share", say("staying.table.of_left", language), "estimate"),
        TableColumn("money", say("staying.table.money", language)),
    )
    rows = tuple(
        TableRow(
            (
                each.reason or say("staying.reason.none", language),
                each.left,
                each.share,
                _paid(each, language),
            )
        )
        for each in told.reasons
    )
    title, empty = say("staying.reasons.table", language), say("staying.reasons.nobody", language)
    return Table("reasons", title, columns, rows, empty=empty)


def foretold_table(told: Staying, language: str) -> Table:
    """Who will still be there at round months."""
    columns = (
        TableColumn("month", say("staying.table.month", language), "count"),
        TableColumn("seen", say("staying.seen", language), "estimate"),
        TableColumn("foretold", say("staying.foretold", language), "estimate"),
    )
    seen, ahead = told.whole.shares, told.foretold.shares
    rows = tuple(
        TableRow((month, seen[month] if month < len(seen) else None, ahead[month]))
        for month in MONTHS_TOLD
        if month < len(ahead)
    )
    return Table("foretold", say("staying.foretold.table", language), columns, rows)


def remaining_table(told: Staying, language: str) -> Table:
    """How many more months, by how long somebody has stayed."""
    columns = (
        TableColumn("stayed", say("staying.table.stayed", language)),
        TableColumn("remaining", say("staying.table.remaining", language), "estimate"),
    )
    rows = tuple(
        TableRow((months_text(stayed, language) if stayed else say("staying.new", language), each))
        for stayed, each in told.foretold.remaining
    )
    return Table("remaining", say("staying.remaining.table", language), columns, rows)


def months_text(months: int, language: str) -> str:
    """So many months, a year said as such.

    >>> months_text(12, "es"), months_text(6, "en").replace("\\xa0", " ")
    ('12\\xa0meses', '6 months')
    """
    return quantity_text(float(months), "months", language)


def _curve_title(told: Staying, language: str) -> str:
    median = told.whole.median
    if median.value is not None:
        facts = {"median": estimate_text(median, language), "interval": interval_text(median, language)}
        return say("staying.curve.median" if facts["interval"] else "staying.curve.about", language, **facts)
    known = [place for place, each in enumerate(told.whole.shares) if each.known]
    if len(known) < 2:
        return say("staying.curve.unknown", language)
    return say("staying.curve.most", language, month=months_text(known[-1], language))


def _gap(moments: tuple[str, ...], seen: list[Estimate]) -> tuple[Estimate, ...]:
    return (UNSEEN,) * (len(moments) - len(seen))


def _marked(stay: Stay) -> str:
    """A group's name, with a sign where it stands apart: colour alone says nothing to some."""
    return (
        f"{stay.label} {MARKS[stay.against.better]}" if stay.against and stay.against.beyond else stay.label
    )


def _verdict(stay: Stay, told: Staying, language: str) -> str:
    if told.outcome_known or stay.against is None:
        return say("measure.verdict.none", language)
    if not stay.against.beyond:
        return say("staying.verdict.same", language)
    way = "better" if stay.against.better else "worse"
    return say(f"staying.verdict.{way}", language, p=chance_text(stay.against.p, language))


def _paid(each: Reasoned, language: str) -> str:
    return estimate_text(each.money, language) if each.money else ""
