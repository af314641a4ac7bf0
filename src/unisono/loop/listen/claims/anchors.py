"""Finds what a sentence speaks of: answering, delivering, a price; and what is said without a figure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from unisono.loop.listen.claims.figures import Found
from unisono.loop.listen.claims.lexicon import PROMISES
from unisono.loop.listen.claims.marks import BREAKS, Mark
from unisono.loop.listen.claims.wording import words

FREE_OF = words(
    "sugar gluten duty hands toll lactose cruelty hassle risk interest smoke feel range care carefree"
    " stress worry fat tax paper cage pain error set break ad ads spam line call linea llamada llama"
    " llamanos llame numero ligue ligacao telefone telefono"
)
FREE_THEN = words(
    "time to spirit will fall kick world market trade speech from up agents space spaces number"
)
NOT_FREE = words(
    "incluye incluyen cubre cubren include includes including inclui incluem cobre reembolsa refund cover"
    " covers returned devuelve aplica"
)
# Nouns that may only head a paragraph; a promise of money back says more.
BARE_REFUND = words(
    "reembolso reembolsos reembolsable reembolsar reintegro extorno estorno estornos refund refunds"
    " refundable devolucion_total reimbursement ressarcimento"
)
STEP = 6


@dataclass(slots=True, eq=False)
class Anchor:
    """What is spoken of, in the marks from `first` to before `after`, and the figures found to be its own."""

    topic: str
    first: int
    after: int
    figures: list[Found] = field(default_factory=list)
    beside: list[Found] = field(default_factory=list)


Reader = Callable[[list[Mark], int], Anchor | None]


def anchors_of(marks: list[Mark]) -> list[Anchor]:
    """All that a sentence speaks of, in order."""
    found: list[Anchor] = []
    for place, mark in enumerate(marks):
        for sense in mark.senses:
            if sense in PROMISES:
                found.append(Anchor(sense, place, place + 1))
            elif sense in _READERS:
                anchor = _READERS[sense](marks, place)
                if anchor:
                    found.append(anchor)
    return _mended(marks, found) if found else found


def clause(marks: list[Mark], place: int) -> range:
    """The marks of the clause that a mark stands in, between commas and the like."""
    first, after = place, place
    while first > 0 and marks[first - 1].word not in BREAKS:
        first -= 1
    while after < len(marks) and marks[after].word not in BREAKS:
        after += 1
    return range(first, after)


def has(marks: list[Mark], places: range, *senses: str) -> bool:
    """Whether one of the senses stands in some places."""
    return any(not marks[place].senses.isdisjoint(senses) for place in places)


def _free(marks: list[Mark], place: int) -> Anchor | None:
    """Free of charge; not free time, sugar-free, feel free or a line one calls at no cost."""
    before = place - 1
    if before > 0 and marks[before].word == "-":
        before -= 1
    if before >= 0 and marks[before].word in FREE_OF:
        return None
    after = marks[place + 1].word if place + 1 < len(marks) else ""
    if marks[place].word == "free" and after in FREE_THEN:
        return None
    return Anchor("free", place, place + 1)


def _without(topic: str) -> Reader:
    """A reader of «sin …»: a word that says nothing alone, and something after a no."""

    def read(marks: list[Mark], place: int) -> Anchor | None:
        for step in range(place - 1, max(-1, place - STEP), -1):
            mark = marks[step]
            if "no" in mark.senses:
                return Anchor(topic, step, place + 1)
            if mark.word in BREAKS or mark.word in NOT_FREE or mark.kind == "number":
                break
        return None

    return read


def _plain(topic: str) -> Reader:
    def read(_marks: list[Mark], place: int) -> Anchor | None:
        return Anchor(topic, place, place + 1)

    return read


_READERS: dict[str, Reader] = {
    "free": _free,
    "cost": _without("free"),
    "tie": _without("tie"),
    "interest": _without("interest"),
    "rise": _without("price_lock"),
    "interest_free": lambda _marks, place: Anchor("interest", place, place + 1),
    **{
        topic: _plain(topic)
        for topic in ("cancel", "price_lock", "price_match", "content", "money_noun", "anytime")
    },
}


def _mended(marks: list[Mark], found: list[Anchor]) -> list[Anchor]:
    """What words mean beside each other: giving money back is no return, a free trial no gift."""
    by_topic: dict[str, list[Anchor]] = {}
    for anchor in found:
        by_topic.setdefault(anchor.topic, []).append(anchor)
    for anchor in by_topic.get("return", ()):
        if any(0 <= each.first - anchor.after < STEP for each in by_topic.get("money_noun", ())):
            anchor.topic = "refund"
    for cancel in by_topic.get("cancel", ()):
        _cancelling(marks, cancel, found)
    for anchor in by_topic.get("satisfied", ()):
        if has(marks, clause(marks, anchor.first), "sure"):
            anchor.topic = "content"
    if "trial" in by_topic:
        _trying(by_topic)
    return [each for each in found if each.topic not in ("taken", "money_noun", "anytime", "cancel")]


def _cancelling(marks: list[Mark], cancel: Anchor, found: list[Anchor]) -> None:
    """Cancelling when one likes ties nobody; at no cost, or until some day, it is a claim of its own."""
    within = clause(marks, cancel.first)
    beside = [each for each in found if each.first in within and abs(each.first - cancel.first) < 8]
    if any(each.topic == "anytime" for each in beside):
        cancel.topic = "tie"
        return
    costless = [each for each in beside if each.topic in ("free", "tie") and each is not cancel]
    if costless or has(marks, within, "before"):
        cancel.topic = "cancelling" if costless else "cancelling?"
        for each in costless:
            each.topic = "taken"
            cancel.first, cancel.after = min(cancel.first, each.first), max(cancel.after, each.after)


def _trying(by_topic: dict[str, list[Anchor]]) -> None:
    for trial in by_topic["trial"]:
        for each in by_topic.get("free", ()):
            if abs(each.first - trial.first) < 9:
                each.topic = "trying"
