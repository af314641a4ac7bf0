"""The chain as the first page shows it: four links with their figures, and the three gaps between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from unisono.loop.diagnose.detector import Context
from unisono.loop.diagnose.horizon import YEAR_DAYS, year_before
from unisono.loop.measure.clock import day_number
from unisono.loop.plan.cited import NEVER_COMPARED, cited, cited_with_change, worth_showing
from unisono.loop.plan.speech import Speech
from unisono.model.brief import Cited, Link
from unisono.model.estimate import Estimate
from unisono.model.finding import Department
from unisono.model.gap import Gap, GapWords
from unisono.model.kernel import Kernel
from unisono.model.question import Figure, Question

FIGURES_A_LINK = 4
LINKS: tuple[tuple[str, Department, tuple[str, ...]], ...] = (
    ("promised", "marketing", ("promised_days",)),
    ("sold", "sales", ("conversion", "revenue_per_customer", "cycle_days")),
    ("delivered", "service", ("promise_kept", "first_answer_in_time", "fcr", "aht", "undelivered")),
    ("lived", "cxo", ("nps", "csat", "ces", "churn")),
)

Answered = Mapping[Question, tuple[Figure, ...]]


def standing_kernel(context: Context) -> Kernel:
    """The promises that held on a day of the span, the latest first."""
    sql = """
select coalesce(text, id) as promise from promises
where (made_at is null or local_day(made_at) <= $until) and (ends_at is null or local_day(ends_at) >= $since)
order by made_at desc nulls last, id"""
    days = {"since": day_number(context.since), "until": day_number(context.until)}
    return Kernel(sql, ("promises",), days)


def questions(context: Context) -> tuple[Question, ...]:
    """Every figure of the four links, in these days and a year before."""
    now = [_asked(slug, context) for _, _, slugs in LINKS for slug in slugs]
    before = [_before(question, context) for question in now]
    return (*now, *(question for question in before if question is not None))


def links(context: Context, answers: Answered, speech: Speech) -> tuple[Link, ...]:
    """The four links, each with what is known of its figures and how they changed.

    Their period is left out: it is the same for all, and said once.
    """
    return tuple(
        Link(
            speech.say(f"chain.{name}"),
            speech.say(f"department.{owner}"),
            tuple(_shown(slugs, context, answers, speech))[:FIGURES_A_LINK],
        )
        for name, owner, slugs in LINKS
    )


def headline(told: Sequence[Link], gaps: Sequence[GapWords], speech: Speech) -> str:
    """The change that matters most in one sentence: of gaps before links, for worse before for better."""
    changed = [("gap", words.rate) for words in gaps] + [
        ("link", each) for link in told for each in link.figures
    ]
    for tone in ("bad", "good"):
        for kind, each in changed:
            if each.change and each.tone == tone:
                value = speech.value(each.estimate)
                return speech.say(f"chain.headline.{kind}", label=each.label, value=value, change=each.change)
    return ""


def gap_words(gap: Gap, context: Context, cited_figures: Mapping[str, Figure], speech: Speech) -> GapWords:
    """A gap in words: what its rate counts, how sure it is, what its money counts, whose it is."""
    facts = _facts(gap, speech)
    period = speech.span(context.since, context.until)
    known = "" if gap.rate.known else ".unknown"
    return GapWords(
        name=speech.say(f"gap.{gap.name}.name"),
        owner=speech.say(f"department.{gap.owner}"),
        rate=_rate(gap, context, cited_figures, period, speech),
        says=speech.say(f"gap.{gap.name}.says{known}", **facts),
        sure=speech.say(f"gap.{gap.name}.sure{_variant(gap)}", **facts) if gap.rate.known else "",
        stake=Cited(speech.say("gap.stake"), gap.stake, period, ""),
        money=speech.say(f"gap.{gap.name}.money", **facts) if gap.stake.known else "",
        evidence=tuple(cited(cited_figures[key], speech) for key in gap.evidence if key in cited_figures),
    )


def _asked(slug: str, context: Context) -> Question:
    return Question(slug, since=context.since, until=context.until)


def _before(question: Question, context: Context) -> Question | None:
    span = year_before(context.since, context.until, context.first)
    if span is None or question.metric in NEVER_COMPARED:
        return None
    return replace(question, since=span[0], until=span[1])


def _shown(slugs: Sequence[str], context: Context, answers: Answered, speech: Speech) -> Iterator[Cited]:
    for question in (_asked(slug, context) for slug in slugs):
        asked_before = _before(question, context)
        before = answers.get(asked_before, ()) if asked_before else ()
        for figure in filter(worth_showing, answers.get(question, ())):
            yield replace(cited_with_change(figure, before, speech, _moved(context)), period="")


def _moved(context: Context) -> str:
    """The words for a change: against the same days a year ago, or, of long spans, against those before."""
    long = (context.until - context.since).days >= YEAR_DAYS
    return "chain.change.longer" if long else "chain.change.year"


def _rate(gap: Gap, context: Context, figures: Mapping[str, Figure], period: str, speech: Speech) -> Cited:
    label = speech.say(f"gap.{gap.name}.rate")
    figure, before = figures.get(gap.key), figures.get(gap.before)
    if figure is None:
        return Cited(label, gap.rate, period, gap.key)
    shown = cited_with_change(figure, (before,) if before else (), speech, _moved(context))
    return replace(shown, label=label, period=period)


def _facts(gap: Gap, speech: Speech) -> dict[str, object]:
    """The facts of a gap as its words take them."""
    facts: dict[str, object] = {}
    for name, fact in gap.facts.items():
        if isinstance(fact, Estimate):
            facts |= {name: speech.value(fact), f"{name}_interval": speech.interval(fact)}
            facts[f"{name}_change"] = speech.change(fact)
        elif isinstance(fact, int):
            facts[name] = speech.value(Estimate(float(fact), None, None, fact, "count"))
        elif isinstance(fact, tuple):
            facts[name] = ", ".join(speech.say("gap.quoted", words=part) for part in fact)
        else:
            facts[name] = _named(name, str(fact), speech)
    return facts


def _named(name: str, fact: str, speech: Speech) -> str:
    """A promise or an instrument as people call it."""
    if name == "promise":
        key = f"finding.promise.{fact}"
        words = speech.say(key)
        return words if words != key else speech.say("finding.promise.other", promise=fact)
    return speech.named(name, fact)


def _variant(gap: Gap) -> str:
    """Which of several ways a gap has to be said: what it is compared with may be missing, or chance."""
    if gap.name == "sold_delivered":
        return "" if "worst" in gap.facts else ".alone"
    if gap.name == "delivered_lived":
        return "" if gap.facts.get("held") else ".chance" if "contrast" in gap.facts else ".alone"
    return ""
