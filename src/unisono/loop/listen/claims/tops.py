"""Finds what copy says to be above all others: the best, the fastest, number one, the only one."""

from __future__ import annotations

from unisono.loop.listen.claims.anchors import Anchor
from unisono.loop.listen.claims.marks import Mark
from unisono.loop.listen.claims.moods import ADJECTIVES, NOT_EST, NOT_TOP
from unisono.loop.listen.claims.wording import words

_STEMS = tuple(ADJECTIVES)
_COUNTED = words(
    "thing time way requirement reason vez fin requisito dia oportunidad oportunidade forma one child"
    " cosa coisa caracter pago pagamento day dias"
)
_PRICED = words("price prices rate rates fares fees cost costs premiums network service")
_PRAISED = words("precios precos ofertas marcas tarifas prices deals rates offers fares brands")
_LEADERS = frozenset(("lider", "lideres", "leader", "leaders", "leading"))
_NO_LEAD = words("equipo team sindical politico community equipe squad project grupo group gremial")
_SENSES = frozenset(("top", "best", "more", "only_one", "first_one"))


def tops_of(marks: list[Mark]) -> list[Anchor]:
    """The superlatives of a sentence."""
    found = []
    for place, mark in enumerate(marks):
        if (
            not mark.senses.isdisjoint(_SENSES)
            or mark.word.endswith("est")
            or mark.word == "#1"
            or mark.word[:2] == "n°"
        ):
            after = _top(marks, place)
            if after:
                first = place - 1 if place and "the" in marks[place - 1].senses else place
                found.append(Anchor("top", first, after))
    return found


def _top(marks: list[Mark], place: int) -> int:
    """The place behind a superlative that begins here; 0 where none does."""
    mark = marks[place]
    senses, word = mark.senses, mark.word
    after = _word(marks, place + 1)
    if "top" in senses:
        return place + 1 if word not in _LEADERS or after not in _NO_LEAD else 0
    if word == "#1" or word[:2] == "n°":
        return place + 1
    if "best" in senses:
        return _best(marks, place)
    if "more" in senses:
        adjective = (after.startswith(_STEMS) or _of_all(marks, place + 2)) and after not in (
            "complete",
            "simplemente",
            "facilmente",
        )
        return place + 2 if adjective and _article(marks, place, 3) and not _better_than(marks, place) else 0
    if "only_one" in senses and _article(marks, place, 1) and after not in _COUNTED and after.isalpha():
        return place + 2 if _compared(marks, place) else 0
    if "first_one" in senses and _article(marks, place, 1):
        return (
            place + 2
            if _compared(marks, place) and after not in ("time", "vez", "dia", "day", "lugar")
            else 0
        )
    if word.endswith("est") and len(word) > 5 and word not in NOT_EST:
        led = _article(marks, place, 2) and (after not in NOT_TOP or after == "way")
        return place + 2 if led or after in _PRICED else 0
    return 0


def _best(marks: list[Mark], place: int) -> int:
    """«The best»: an article before, and what is best is no moment or way."""
    before, after = _word(marks, place - 1), _word(marks, place + 1)
    if (
        after in NOT_TOP
        or after == "of"
        or before in NOT_TOP
        or before in ("lo", "at", "que", "ainda", "aun", "mucho", "muito", "es", "esta")
    ):
        return 0
    if marks[place].word in ("mejores", "melhores", "best") and after in _PRAISED:
        return min(place + 2, len(marks))
    return min(place + 2, len(marks)) if _article(marks, place, 2) or _compared(marks, place) else 0


def _article(marks: list[Mark], place: int, most: int) -> bool:
    """Whether an article stands at most so many words before."""
    before = marks[max(0, place - most) : place]
    return any("the" in mark.senses or mark.word.endswith("'s") for mark in before)


def _better_than(marks: list[Mark], place: int) -> bool:
    """Whether it only compares: más rápido que antes."""
    return any(_word(marks, place + step) in ("que", "than") for step in (2, 3))


def _compared(marks: list[Mark], place: int) -> bool:
    """Whether all others are named within a few words: del país, in the market."""
    return any(
        "place" in marks[each].senses or marks[each].word in ("que", "con", "com", "with", "that")
        for each in range(place, min(len(marks), place + 8))
    )


def _of_all(marks: list[Mark], place: int) -> bool:
    """Whether «del país» or the like follows at once, so that any adjective before is a superlative."""
    return any("place" in mark.senses for mark in marks[place : place + 3])


def _word(marks: list[Mark], place: int) -> str:
    return marks[place].word if 0 <= place < len(marks) else ""
