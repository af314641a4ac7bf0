"""The charts of findings about somebody: their figures beside those of everybody, each of which opens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unisono.loop.diagnose.detector import Context
from unisono.loop.diagnose.detectors.all_green import COLUMNS
from unisono.loop.plan.speech import Speech
from unisono.model.brief import Bar, Chart, IntervalChart
from unisono.model.finding import Finding
from unisono.model.question import Figure, Question

CAMPAIGN = "customer.campaign_id"


@dataclass(frozen=True, slots=True)
class About:
    """Whom a finding is about: each metric with the rows that are theirs, and what they are called.

    `everybody` are the rows they stand beside, all of them where it is None; `among` is what those are
    called, where they aren't simply everybody. `column` is the one that holds what they are called.
    """

    asked: tuple[tuple[str, str], ...]
    named: str = ""
    column: str = ""
    everybody: str | None = None
    among: str = ""


def beside_questions(finding: Finding, _: Context) -> tuple[Question, ...]:
    """Each metric, of theirs and of everybody's."""
    about = about_of(finding)
    return tuple(
        Question(metric, where=where) for metric, theirs in about.asked for where in (theirs, about.everybody)
    )


def beside_charts(
    finding: Finding, figures: Sequence[tuple[Figure, ...]], speech: Speech
) -> list[Chart | None]:
    """One chart for each metric that is known of both."""
    about = about_of(finding)
    pairs = zip(figures[::2], figures[1::2], strict=True)
    return [_drawn(about, theirs, everybody, speech) for theirs, everybody in pairs]


def about_of(finding: Finding) -> About:
    """Whom a finding is about."""
    facts = {name: str(value) for name, value in finding.facts.items()}
    match finding.kind:
        case "empty_promise":
            theirs = _is(CAMPAIGN, facts["group"])
            return About((("promise_kept", theirs), ("churn", theirs)), facts["campaign"], CAMPAIGN)
        case "passing_customers":
            won, left = (_is(name, facts["group"]) for name in ("campaign_id", CAMPAIGN))
            return About((("conversion", won), ("churn", left)), facts["campaign"], CAMPAIGN)
        case "oversold_customers":
            who = facts["who"].split(", ")
            return About((("deal_size", _is("rep_id", *who)), ("churn", _is("customer.rep_id", *who))))
        case "hurried_queue":
            return _queue(facts)
        case _:
            column = COLUMNS[facts["column"]]
            return About((("churn", _is(column, facts["group"])),), facts["name"], column)


def _queue(facts: dict[str, str]) -> About:
    """A queue beside its channel; where it is alone there, beside everything."""
    channel = _is("channel", facts["channel"])
    beside = "share" in facts
    theirs = f"{_is('queue', facts['queue'])} and {channel}" if beside else channel
    asked = (("aht", theirs), ("repeat_contact_7d", theirs))
    return About(
        asked, facts["queue"], "queue", channel if beside else None, facts["channel"] if beside else ""
    )


def _is(column: str, *values: str) -> str:
    """The rows where a column has one of these values; quotes in them stay theirs."""
    quoted = ["'" + value.replace("'", "''") + "'" for value in values]
    return f"{column} = {quoted[0]}" if len(quoted) == 1 else f"{column} in ({', '.join(quoted)})"


def _drawn(
    about: About, theirs: Sequence[Figure], everybody: Sequence[Figure], speech: Speech
) -> Chart | None:
    """Both, one below the other; None where one of them is unknown."""
    if not (theirs and everybody and theirs[0].estimate.known and everybody[0].estimate.known):
        return None
    own, whole = theirs[0], everybody[0]
    named = speech.named(about.column, about.named) if about.named else speech.say("chart.beside.reps")
    among = speech.named("channel", about.among) if about.among else speech.say("chart.beside.all")
    title = speech.say(
        "chart.beside.title",
        metric=speech.say(f"metric.{own.question.metric}.name"),
        group=named,
        value=speech.value(own.estimate),
        everybody=among,
        whole=speech.value(whole.estimate),
    )
    rows = (Bar(named, own.estimate, own.key), Bar(among, whole.estimate, whole.key))
    return IntervalChart(title, speech.say("chart.beside.subtitle"), rows)
