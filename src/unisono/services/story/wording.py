"""A story in words: its headline, and of each chapter the finding, what it rests on, and its figures."""

from __future__ import annotations

from dataclasses import dataclass

from unisono.loop.diagnose.silos.conflict import Conflict
from unisono.model.brief import Cited, HeatChart, IntervalChart
from unisono.model.estimate import Estimate
from unisono.model.words import say
from unisono.render.dates import day_text
from unisono.render.numbers import count_text, decimal_text, estimate_text
from unisono.render.values import value_text
from unisono.services.aftermath import wording as after
from unisono.services.aftermath.nouns import Priced
from unisono.services.gate import Run
from unisono.services.gate import wording as gate
from unisono.services.promises.wording import name_text, standard_text
from unisono.services.rows import reason_text
from unisono.services.silos import department_text
from unisono.services.story.nouns import LETTERS, Broken, Letter, Story

Chart = HeatChart | IntervalChart


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter as it is read: its letter and name, what was found, in sentences, with figures."""

    letter: Letter
    name: str
    title: str
    told: tuple[str, ...]
    figures: tuple[Cited, ...]
    chart: Chart | None = None


def headline(told: Story, language: str) -> str:
    """What the promise came to, in one sentence."""
    facts = {"promise": name_text(told.promise, language)}
    cost = told.cost
    if cost is not None and (cost.low or 0.0) > 0:
        return say("story.title.cost", language, **facts, money=estimate_text(cost, language))
    broken = told.broken is not None and told.broken.verdict == "broken"
    return say(f"story.title.{'broken' if broken else 'quiet'}", language, **facts)


def lead(told: Story, language: str) -> str:
    """Who was in the green meanwhile, where anybody was."""
    green = told.conflict.green if told.conflict and told.conflict.sure else ()
    names = [department_text(board.department, language) for board in green]
    if len(names) < 2:
        return say("story.lead", language)
    listed = say("story.and", language, head=", ".join(names[:-1]), last=names[-1])
    return say("story.lead.green", language, departments=listed)


def chapters(told: Story, language: str, zone: str = "") -> tuple[Chapter, ...]:
    """All five, each with what was found or why it can't be told."""
    return tuple(_chapter(told, letter, language, zone) for letter in LETTERS)


def _chapter(told: Story, letter: Letter, language: str, zone: str) -> Chapter:
    name = say(f"story.chapter.{letter}", language)
    reason = told.silent.get(letter)
    if reason is not None:
        why = say("story.silent", language, why=reason_text(reason, language))
        return Chapter(letter, name, name, (why,), ())
    title, sentences, figures = _telling(told, letter, language)
    chart: Chart | None = None
    if letter == "a" and told.gate:
        chart = gate.heat(told.gate, zone, language)
    if letter == "d" and told.priced:
        chart = after.parts_chart(told.priced, language)
    return Chapter(letter, name, title, tuple(each for each in sentences if each), figures, chart)


Told = tuple[str, list[str], tuple[Cited, ...]]


def _telling(told: Story, letter: Letter, language: str) -> Told:
    """A chapter that isn't silent."""
    if letter == "a" and told.gate:
        return _before(told, told.gate, language)
    if letter == "b" and told.broken:
        return _kept(told, told.broken, language)
    if letter == "c" and told.conflict:
        return _green(told.conflict, language)
    if letter == "d" and told.priced:
        return _cost(told, told.priced, language)
    return _pay(told, language)


def _before(told: Story, run: Run, language: str) -> Told:
    verdict, days = run.verdict, count_text(run.asked.days, language)
    text = say(
        "story.a.text",
        language,
        day=day_text(run.before, language),
        share=standard_text(language, told.promise),
        days=days,
        chance=gate.chance_text(verdict.chance or 0.0, language),
    )
    offers = gate.offers(run, language)
    said = say("story.a.offer", language, words=offers[0][0]) if offers and verdict.answer == "reword" else ""
    turning = [_turning(run, language), gate.price(run, language)] if verdict.answer != "go" else []
    when = say("story.a.figure.when", language, days=days)
    figure = Cited(say("story.a.figure", language), verdict.kept, when, "")
    return say(f"story.a.{verdict.answer}", language), [text, said, *turning], (figure,)


def _turning(run: Run, language: str) -> str:
    """What it would have taken to say it as it was said."""
    turn = run.verdict.turn
    if turn is None or not turn.hours_a_week:
        return ""
    return say("story.a.turn", language, hours=count_text(turn.hours_a_week, language))


def _kept(told: Story, broken: Broken, language: str) -> Told:
    if broken.since:
        title = say("story.b.since", language, day=day_text(broken.since, language))
    else:
        title = say(f"story.b.{'kept' if broken.verdict == 'kept' else 'edge'}", language)
    sentences = []
    if told.promise.made and broken.first:
        days = {"made": day_text(told.promise.made, language), "first": day_text(broken.first, language)}
        sentences.append(say("story.b.first", language, **days))
    if broken.by_then:
        sentences.append(say("story.b.then", language, n=count_text(broken.by_then.estimate.n, language)))
    when = say("story.b.figure.when", language)
    figures = [Cited(say("story.b.figure", language), broken.kept.estimate, when, broken.kept.key)]
    if broken.worst:
        hour, figure = broken.worst
        name = say("story.b.worst", language, hour=value_text("hour", hour, language))
        figures.append(Cited(name, figure.estimate, say("story.b.worst.when", language), figure.key))
    return title, sentences, tuple(figures)


def _green(conflict: Conflict, language: str) -> Told:
    more = conflict.more
    people = count_text(max(round(more.value or 0.0), 0), language)
    key = "sure" if conflict.sure else "leaving" if (more.low or 0.0) > 0 else "quiet"
    title = say(f"story.c.{key}", language, boards=count_text(len(conflict.green), language), people=people)
    text = say(
        "story.c.text",
        language,
        campaign=conflict.name,
        customers=count_text(conflict.customers, language),
        left=count_text(conflict.left, language),
    )
    ratio = conflict.excess.ratio
    when = say("story.c.figure.when", language, times=decimal_text(ratio, language)) if ratio else ""
    figures = [Cited(say("story.c.figure", language), more, when, "")]
    for board in conflict.boards:
        name = department_text(board.department, language)
        label = say(f"story.c.board{'' if board.green else '.off'}", language, department=name)
        share = Estimate(board.share, None, None, board.n, "share")
        figures.append(Cited(label, share, say("story.c.board.when", language), ""))
    return title, [text], tuple(figures)


def _cost(told: Story, priced: Priced, language: str) -> Told:
    cost = told.cost
    seen = cost is not None and (cost.low or 0.0) > 0
    money = estimate_text(cost, language) if cost else ""
    title = say("story.d.cost", language, money=money) if seen else say("story.d.quiet", language)
    sentences = []
    if priced.cost and priced.cost.shares:
        broken, kept = (estimate_text(each, language) for each in priced.cost.shares)
        sentences.append(say("story.d.text", language, broken=broken, kept=kept))
    return title, sentences, after.figures(priced, language)


def _pay(told: Story, language: str) -> Told:
    dearest = max(told.paid, key=lambda each: each.to_leavers.value or 0.0)
    others = [each for each in told.paid if each is not dearest]
    title = say(
        "story.e.paid", language, plan=dearest.title, money=estimate_text(dearest.to_leavers, language)
    )
    sentences = [
        say(
            "story.e.text",
            language,
            customers=count_text(dearest.customers, language),
            left=count_text(dearest.left, language),
        )
    ]
    sentences += [
        say("story.e.other", language, plan=each.title, money=estimate_text(each.to_leavers, language))
        for each in others
    ]
    figures = tuple(
        Cited(
            each.title,
            each.to_leavers,
            say("story.e.figure.when", language, paid=estimate_text(each.paid, language)),
            "",
        )
        for each in (dearest, *others)
    )
    return title, sentences, figures
