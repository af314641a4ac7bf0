"""Two plans beside each other, in words, as a course from one cost to the other, and person by person."""

from __future__ import annotations

from unisono.loop.decide.pay.comparing import Changed
from unisono.model.brief import Bar, IntervalChart, Step, WaterfallChart
from unisono.model.estimate import Estimate
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.numbers import count_text
from unisono.services.pay.nouns import PlanLook, PlansCompared
from unisono.services.pay.saying import CENTS, money_text
from unisono.services.pay.wording import correlation_text, span_words

SHOWN = ("with_sold", "with_value", "with_staying")
MOST_STEPS = 6  # on either side; everybody else is one step


def headline(found: PlansCompared, language: str) -> str:
    """What the other plan costs more or less, and how many gain and lose."""
    extra = found.compared.after - found.compared.before
    return say(
        f"pay.compare.title.{'more' if extra > 0 else 'less' if extra else 'same'}",
        language,
        other=found.other.file.title,
        money=money_text(abs(extra), _currency(found), language),
        winners=count_text(len(found.compared.winners), language),
        losers=count_text(len(found.compared.losers), language),
    )


def lead(found: PlansCompared, language: str) -> str:
    """Which plans, on which deals."""
    return say(
        "pay.compare.lead",
        language,
        one=found.one.file.title,
        other=found.other.file.title,
        deals=count_text(found.one.deals, language),
        span=span_words(found.one, language),
    )


def course_chart(found: PlansCompared, language: str) -> WaterfallChart:
    """From the cost of one plan to that of the other: who gains most, who loses most, everybody else."""
    compared, currency = found.compared, _currency(found)
    gains, losses = compared.winners[:MOST_STEPS], compared.losers[:MOST_STEPS]
    told = {each.person for each in (*gains, *losses)}
    rest = [each for each in compared.people if each.person not in told and each.difference]
    steps = [_step(found, each) for each in (*gains, *reversed(losses))]
    if rest:
        label = say("pay.compare.rest", language, count=len(rest))
        steps.append(Step(label, _counted(sum(each.difference for each in rest), currency, len(rest))))
    ends = [_end(found, look) for look in (found.one, found.other)]
    facts = {
        "before": money_text(compared.before, currency, language),
        "after": money_text(compared.after, currency, language),
    }
    title = say("pay.compare.course", language, **facts)
    return WaterfallChart(title, say("pay.compare.course.subtitle", language), ends[0], tuple(steps), ends[1])


def for_chart(found: PlansCompared, language: str) -> IntervalChart:
    """What each of the two pays for, side by side."""
    one, other = found.one.worth.with_staying, found.other.worth.with_staying
    if one.known and other.known:
        facts = {"staying": correlation_text(other, language), "before": correlation_text(one, language)}
        named = {"one": found.one.file.title, "other": found.other.file.title}
        title = say("pay.compare.for", language, **facts, **named)
    else:
        title = say("pay.compare.for.unknown", language)
    bars = tuple(
        Bar(f"{say(f'pay.for.short.{name}', language)} · {look.file.title}", getattr(look.worth, name))
        for name in SHOWN
        for look in (found.one, found.other)
    )
    return IntervalChart(title, say("pay.for.subtitle", language), bars)


def people_table(found: PlansCompared, language: str) -> Table:
    """Everybody, whoever gains most first."""
    currency = _currency(found)
    titles = {
        "person": say("pay.column.person", language),
        "before": say("pay.column.before", language, title=found.one.file.title, currency=currency),
        "after": say("pay.column.before", language, title=found.other.file.title, currency=currency),
        "difference": say("pay.column.difference", language, currency=currency),
    }
    columns = tuple(
        TableColumn(name, title, "text" if name == "person" else "money") for name, title in titles.items()
    )
    rows = tuple(
        TableRow((found.names.get(each.person, each.person), *_cells(each))) for each in found.compared.people
    )
    return Table("changes", say("pay.compare.people", language), columns, rows)


def _cells(each: Changed) -> tuple[float, float, float]:
    return each.before / CENTS, each.after / CENTS, each.difference / CENTS


def _step(found: PlansCompared, each: Changed) -> Step:
    estimate = _counted(each.difference, _currency(found), 1)
    tone = "good" if each.difference > 0 else "bad"
    return Step(found.names.get(each.person, each.person), estimate, tone)  # type: ignore[arg-type]


def _end(found: PlansCompared, look: PlanLook) -> Bar:
    return Bar(look.file.title, _counted(int(look.cost.value or 0), _currency(found), look.deals))


def _counted(cents: int, currency: str, n: int) -> Estimate:
    return Estimate(float(cents), None, None, n, "money", method="counted", currency=currency)


def _currency(found: PlansCompared) -> str:
    return found.one.cost.currency or ""
