"""The audit of the scores in words: what a page, a table or a program reads of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from unisono.loop.measure.asked import REST, UNKNOWN, Heard, Standing
from unisono.loop.measure.integrity.audit import Effect, Verdict
from unisono.loop.measure.integrity.nouns import Suspect
from unisono.model.estimate import Estimate, Reason
from unisono.model.table import ColumnKind, Table, TableColumn, TableRow
from unisono.model.words import known, say
from unisono.render.numbers import count_text, estimate_text, quantity_text
from unisono.services.integrity.nouns import Integrity
from unisono.services.rows import reason_text
from unisono.services.wording import change_text

HEARD_LESS = 0.8  # of what a group weighs: from here on it is heard too little
MOST_HEARD = 4
WORTH_SAYING = 0.02  # of the customers
RARE = 10_000
TAIL = 4  # letters of a device that tell it from others without giving it away
COLUMNS: tuple[tuple[str, ColumnKind], ...] = (
    ("check", "text"),
    ("verdict", "text"),
    ("who", "text"),
    ("seen", "share"),
    ("expected", "share"),
    ("chance", "text"),
    ("n", "count"),
    ("owner", "text"),
    ("why", "text"),
)


@dataclass(frozen=True, slots=True)
class SuspectLine:
    """One that stands out, as it is said: who, what was seen, how likely by chance, and what opens it."""

    who: str
    seen: str
    chance: str
    n: int
    key: str


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One check as it is said."""

    slug: str
    state: str
    name: str
    what: str
    verdict: str
    looked: str
    owner: str
    why: str
    suspects: tuple[SuspectLine, ...]


def headline(told: Integrity, language: str) -> str:
    """What the audit says, in one sentence."""
    if not told.made:
        return say("integrity.title.none", language)
    if not told.flagged:
        return say("integrity.title.clear", language)
    key = "integrity.title.one" if told.flagged == 1 else "integrity.title.flagged"
    return say(key, language, flagged=told.flagged, made=told.made)


def check_line(verdict: Verdict, told: Integrity, language: str) -> CheckLine:
    """A check in words."""
    slug, looked = verdict.check.slug, verdict.compared
    key = {0: "integrity.looked.none", 1: "integrity.looked.one"}.get(looked, "integrity.looked")
    counts = {"compared": count_text(looked, language), "n": count_text(verdict.n, language)}
    return CheckLine(
        slug,
        verdict.state,
        say(f"check.{slug}.name", language),
        say(f"check.{slug}.what", language),
        say(f"integrity.verdict.{verdict.state}", language),
        say(key, language, **counts),
        say(f"department.{verdict.check.owner}", language),
        reason_text(verdict.why, language) or "",
        tuple(_suspect_line(slug, suspect, told, language) for suspect in verdict.flagged),
    )


def who_text(suspect: Suspect, language: str) -> str:
    """A team, an agent, a device as people call it; no device is given away whole.

    >>> who_text(Suspect("agent", "crm:A007", 0, 0, 0, 0, team="Norte"), "es")
    'Agente A007 (Norte)'
    """
    name = suspect.name.rpartition(":")[2]
    if suspect.kind == "agent" and not suspect.team:
        return say("integrity.unit.agent.alone", language, name=name)
    name = {"device": f"…{suspect.name[-TAIL:]}", "team": suspect.name, "source": suspect.name}.get(
        suspect.kind, name
    )
    return say(f"integrity.unit.{suspect.kind}", language, name=name, team=suspect.team)


def chance_text(p: float, language: str) -> str:
    """How likely this is where nothing is wrong, all comparisons counted: once in so many times.

    >>> chance_text(0.02, "es")
    '1 vez en 50'
    """
    if p * RARE < 1:
        return say("integrity.chance.rare", language)
    return say("integrity.chance.one_in", language, times=count_text(round(1 / p), language))


def effect_text(effect: Effect, language: str) -> str:
    """What a score would be without those that stand out."""
    name = effect.metric.upper()
    if not effect.change.known:
        return say("integrity.effect.unknown", language, metric=name)
    return say(
        "integrity.effect.text",
        language,
        metric=name,
        with_all=estimate_text(effect.with_all, language),
        without=estimate_text(effect.without, language),
        change=_bounded(effect.change, language),
        removed=count_text(effect.removed, language),
    )


def _bounded(change: Estimate, language: str) -> str:
    """A change with its bounds: −1,4 puntos, de −1,5 a −1,2."""
    if change.low is None or change.high is None:
        return change_text(change, language)
    ends = (change_text(replace(change, value=end), language) for end in (change.low, change.high))
    low, high = (end.rsplit(" ", 1)[0] for end in ends)
    return f"{change_text(change, language)}; {say('number.interval', language, low=low, high=high)}"


def in_words(estimate: Estimate, language: str) -> Estimate:
    """The same estimate, with the group its reason names called as people call it."""
    reason = estimate.reason
    if reason is None or reason.code != "nobody_answered_in":
        return estimate
    group = group_text(str(reason.facts["margin"]), str(reason.facts["category"]), language)
    return replace(estimate, reason=Reason(reason.code, {**reason.facts, "category": group}))


def group_text(margin: str, category: str, language: str) -> str:
    """One kind of customers: `Segmento: joven`.

    >>> group_text("tenure", "new", "es")
    'Antigüedad: menos de 90 días'
    """
    if category in (UNKNOWN, REST):
        value = say("margin.unknown" if category == UNKNOWN else "margin.rest", language)
    else:
        key = f"margin.{margin}.{category}"
        value = say(key, language) if known(key) else category
    return f"{say(f'margin.{margin}', language)}: {value}"


def heard_lines(standing: Standing, language: str) -> tuple[str, ...]:
    """The groups heard clearly less than they weigh, the most unheard customers first."""
    named = [
        each
        for each in standing.heard
        if each.category not in (REST, UNKNOWN) and each.of_all >= WORTH_SAYING
    ]
    less = [each for each in named if each.of_answers < HEARD_LESS * each.of_all]
    ranked = sorted(less, key=lambda each: each.of_answers - each.of_all)
    return tuple(_heard_line(each, language) for each in ranked[:MOST_HEARD])


def capped_text(standing: Standing, language: str) -> str:
    """That weights were held back, and what that leaves; empty where none were."""
    if not standing.capped:
        return ""
    share, missed = (quantity_text(value, "share", language) for value in (standing.capped, standing.missed))
    return say("standing.capped", language, share=share, missed=missed)


def checks_table(told: Integrity, language: str) -> Table:
    """All checks in rows, those that stand out in rows of their own."""
    columns = tuple(
        TableColumn(name, say(f"integrity.table.{name}", language), kind) for name, kind in COLUMNS
    )
    rows = [row for verdict in told.verdicts for row in _rows(verdict, told, language)]
    return Table("integrity", say("integrity.table", language), columns, tuple(rows))


def standings_table(told: Integrity, language: str) -> Table:
    """Each score as it came and as if all had answered."""
    kinds: tuple[tuple[str, ColumnKind], ...] = (
        ("metric", "text"),
        ("raw", "estimate"),
        ("weighted", "estimate"),
        ("effective", "count"),
        ("cost", "number"),
    )
    columns = tuple(TableColumn(name, say(f"standing.{name}", language), kind) for name, kind in kinds)
    rows = tuple(
        TableRow(
            (
                each.metric.upper(),
                each.raw,
                in_words(each.weighted, language),
                round(each.effective) if each.weighted.known else None,
                round(each.design_effect, 2) if each.weighted.known else None,
            )
        )
        for each in told.standings
    )
    return Table("standings", say("standing.title", language), columns, rows)


def _rows(verdict: Verdict, told: Integrity, language: str) -> list[TableRow]:
    line = check_line(verdict, told, language)
    if not verdict.flagged:
        blank = (None, None, None, "", verdict.n, line.owner, line.why)
        return [TableRow((line.name, line.verdict, *blank))]
    return [
        TableRow(
            (
                line.name,
                line.verdict,
                said.who,
                suspect.seen,
                suspect.expected,
                said.chance,
                suspect.n,
                line.owner,
                "",
            ),
            keys=(("who", said.key),) if said.key else (),
        )
        for suspect, said in zip(verdict.flagged, line.suspects, strict=True)
    ]


def _suspect_line(slug: str, suspect: Suspect, told: Integrity, language: str) -> SuspectLine:
    seen, expected = (quantity_text(share, "share", language) for share in (suspect.seen, suspect.expected))
    return SuspectLine(
        who_text(suspect, language),
        say(f"check.{slug}.seen", language, seen=seen, expected=expected),
        say("integrity.chance", language, chance=chance_text(suspect.adjusted, language)),
        suspect.n,
        told.keys.get((suspect.kind, suspect.name), ""),
    )


def _heard_line(heard: Heard, language: str) -> str:
    return say(
        "standing.heard.text",
        language,
        group=group_text(heard.margin, heard.category, language),
        of_all=quantity_text(heard.of_all, "share", language),
        of_answers=quantity_text(heard.of_answers, "share", language),
    )
