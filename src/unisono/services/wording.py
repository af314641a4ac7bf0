"""Puts figures and findings into words: the one place where words and numbers meet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from unisono.loop.plan.speech import FindingWords
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding
from unisono.model.words import known, say
from unisono.render.dates import period_text, span_text
from unisono.render.numbers import count_text, estimate_text, interval_text, quantity_text
from unisono.render.values import value_text

Names = Mapping[str, Mapping[str, str]]
NO_NAMES: Names = {}
# Which column holds what a fact of a finding calls somebody by; `all_green` says its own.
COLUMNS = {"campaign": "campaign_id", "origin": "origin", "queue": "queue", "channel": "channel"}


@dataclass(frozen=True, slots=True)
class LanguageSpeech:
    """One language with its numbers and dates; what `loop.plan` composes a brief with.

    `names` are what people call those whom the data know by an id, by column and id.
    """

    language: str
    names: Names = field(default_factory=dict)

    def say(self, key: str, **facts: object) -> str:
        """The words of a key."""
        return say(key, self.language, **facts)

    def value(self, estimate: Estimate) -> str:
        """A value with its unit, or the reason for none."""
        return estimate_text(estimate, self.language)

    def interval(self, estimate: Estimate) -> str:
        """Between which bounds."""
        return interval_text(estimate, self.language)

    def change(self, estimate: Estimate) -> str:
        """A difference with its sign; shares differ by points, not by per cent."""
        return change_text(estimate, self.language)

    def span(self, first: date, last: date) -> str:
        """A stretch of days."""
        return span_text(first, last, self.language)

    def period(self, label: str) -> str:
        """A period such as 2018-03."""
        return period_text(label, self.language)

    def named(self, column: str, value: object) -> str:
        """What people call one value of a column; the value itself where no name is known."""
        return named_text(column, value, self.language, self.names)

    def finding(self, finding: Finding) -> FindingWords:
        """A finding in words."""
        return finding_words(finding, self.language, self.names)


def named_text(column: str, value: object, language: str, names: Names) -> str:
    """What people call one value of a column: the name of an id, else the value as it is said.

    >>> named_text("customer.rep_id", "crm:V1", "es", {"rep_id": {"crm:V1": "Norma Llerena"}})
    'Norma Llerena'
    >>> named_text("customer.rep_id", "crm:V2", "es", {}), named_text("kept", "0", "pt", {})
    ('crm:V2', 'promessa quebrada')
    """
    known_by = names.get(column.rsplit(".", 1)[-1], {})
    return known_by.get(str(value)) or value_text(column, value, language)


def change_text(estimate: Estimate, language: str) -> str:
    """A difference as a person says it: +3,1 puntos, −2 min, with its sign always.

    >>> change_text(Estimate(-0.031, None, None, 10, "share"), "es").replace("\\u2212", "-")
    '-3,1 puntos'
    """
    if estimate.value is None:
        return estimate_text(estimate, language)
    scaled = estimate.value * 100 if estimate.unit == "share" else estimate.value
    unit = "points" if estimate.unit == "share" else estimate.unit
    digits = 2 if unit == "score" else None
    text = quantity_text(scaled, unit, language, currency=estimate.currency, digits=digits)
    signed = text if scaled < 0 else f"+{text}"
    return f"{signed} {say('unit.points', language)}" if unit in ("points", "score") else signed


def finding_words(finding: Finding, language: str, names: Names = NO_NAMES) -> FindingWords:
    """A finding's title, why, money and decision in words, from its kind, facts and names."""
    facts = {name: _told(fact, language) for name, fact in finding.facts.items()}
    for name, fact in finding.facts.items():
        facts |= {f"{name}_{part}": text for part, text in _parts(fact, language).items()}
    facts |= {
        "effect": change_text(finding.effect, language),
        "drop": change_text(_without_sign(finding.effect), language).removeprefix("+"),
        "effect_interval": _change_interval(finding.effect, language),
        "n": count_text(finding.effect.n, language),
        "owner": say(f"department.{finding.owner}", language),
    }
    facts |= _called(finding, language, names) | _named(finding, language)
    variant = _variant(finding)

    def words(part: str) -> str:
        keys = (f"finding.{finding.kind}.{part}.{variant}", f"finding.{finding.kind}.{part}")
        return say(keys[0] if known(keys[0]) else keys[1], language, **facts)

    return FindingWords(
        words("title"), words("why"), _money(finding, language), words("decide"), str(facts["owner"])
    )


def _variant(finding: Finding) -> str:
    """Which of several ways a kind has to be said: for better, for worse, or without a share it lacks."""
    if "better" in finding.facts:
        return "better" if finding.facts["better"] else "worse"
    share = finding.facts.get("share")
    return "" if isinstance(share, Estimate) and share.known else "unknown"


def _called(finding: Finding, language: str, names: Names) -> dict[str, str]:
    """What people call the campaign, the queue, the channel or the customers a finding speaks of."""
    columns = dict(COLUMNS)
    if isinstance(column := finding.facts.get("column"), str):
        columns["name"] = column
    return {
        fact: named_text(column, finding.facts[fact], language, names)
        for fact, column in columns.items()
        if fact in finding.facts
    }


def _named(finding: Finding, language: str) -> dict[str, str]:
    """The names of the metric and the promise a finding speaks of, and its periods."""
    named: dict[str, str] = {}
    if "metric" in finding.facts:
        named["metric"] = say(f"metric.{finding.facts['metric']}.name", language)
    if "promise" in finding.facts:
        promise = finding.facts["promise"]
        key = f"finding.promise.{promise}"
        named["promise"] = say(key if known(key) else "finding.promise.other", language, promise=promise)
    if "cause" in finding.facts:
        named["cause"] = say(f"demand.because.{finding.facts['cause']}", language)
    if finding.kind == "failure_demand":
        named["origin"] = say(f"demand.origin.{finding.facts['origin']}", language)
    for name in ("period", "before_period"):
        if finding.facts.get(name):
            named[name] = period_text(str(finding.facts[name]), language)
    return named


def _told(fact: object, language: str) -> object:
    if isinstance(fact, Estimate):
        return estimate_text(fact, language)
    if isinstance(fact, float):
        return _p_text(fact, language)
    return fact


def _p_text(p: float, language: str) -> str:
    """A p-value: never as 0."""
    if p < 0.001:
        return "< " + quantity_text(0.001, "count", language, digits=3)
    return "= " + quantity_text(p, "count", language, digits=3)


def _parts(estimate: object, language: str) -> dict[str, str]:
    if not isinstance(estimate, Estimate):
        return {}
    return {
        "interval": interval_text(estimate, language),
        "n": count_text(estimate.n, language),
        "change": change_text(estimate, language),
    }


def _money(finding: Finding, language: str) -> str:
    if finding.stake is None or not finding.stake.known:
        key = f"finding.{finding.kind}.money.unknown"
        return say(key if known(key) else "finding.money.unknown", language)
    people = finding.facts.get("people", finding.stake.n)
    return say(
        f"finding.{finding.kind}.money",
        language,
        stake=estimate_text(finding.stake, language),
        stake_interval=interval_text(finding.stake, language),
        people=count_text(people, language) if isinstance(people, int) else people,
    )


def _without_sign(estimate: Estimate) -> Estimate:
    return replace(estimate, value=abs(estimate.value)) if estimate.value is not None else estimate


def _change_interval(estimate: Estimate, language: str) -> str:
    if estimate.low is None or estimate.high is None:
        return ""
    bounds = (replace(estimate, value=bound) for bound in (estimate.low, estimate.high))
    low, high = (change_text(bound, language).rsplit(" ", 1)[0] for bound in bounds)
    return say("number.interval", language, low=low, high=high)
