"""Cuts copy into sentences and marks: words, numbers and signs, each with its meaning and its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from unisono.loop.listen.claims.nouns import TONGUES, Tongue
from unisono.loop.listen.claims.vocabulary import (
    NOTHING,
    Sense,
    hyphenated,
    senses_of,
    tally,
    vocabulary,
)
from unisono.loop.listen.claims.wording import words

_MARK = re.compile(
    r"(?P<round>24\s?(?:[/x*]|\s[/x]\s)\s?7(?:[/x]365)?(?!\d)|7\s?[/x]\s?24(?!\d)|24/365)"
    r"|(?P<clock>\d{1,2}(?::\d{2}(?:\s?h(?:rs?|s)?\b)?|h\d{2}(?!\d)))"
    r"|(?P<bundle>(?<![\d.,])\d{1,2}\s?x\s?\d(?!\d|[.,]\d))"
    r"|(?P<number>\d{1,3}(?:[.,' ]\d{3})+(?![\d])(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?)"
    r"|(?P<money>(?:us|u\$s|mx|cop|clp|ar|col|r|s/|b/|q|ca|au|nz)\$|us\$|u\$s|s/\.?(?=\s?\d)|[$€£])"
    r"|(?P<half>[ap]\.\s?m\.?)"
    r"|(?P<word>#\d+|n°\s?1(?!\d)|[a-z]+(?:['-][a-z]+)*|[^\W\d_]+)"
    r"|(?P<sign>[%+*/:;,()\"&|¿¡?!•-])"
)
_PART = re.compile(r"-|[^-]+")
_END = re.compile(r"[.!?;…|•\n]+")
_SHORT = words(
    "a p m a.m p.m a.m. p.m. am pm hrs hr h min seg aprox sr sra dr dra lun mar mie jue vie sab dom tel av jr"
    " no nro num art inc ltd s ee uu e.g i.e vs etc max mon tue wed thu fri sat sun ter qua qui sex ud uds"
    " pag n u.s dcto dsct desc cta"
)
_LAST_WORD = re.compile(r"([a-z./]+)$")
LONGEST = 160  # marks that are read together: copy without a full stop is cut
BREAKS = frozenset(',;:()|"•¿¡')


@dataclass(slots=True)
class Mark:
    """A word, a number or a sign of a sentence. `kind` is the group of the pattern that found it."""

    word: str
    kind: str
    start: int
    end: int
    senses: Sense = NOTHING
    number: float | None = None
    spelt: bool = False  # a number in words


@dataclass(slots=True)
class Sentence:
    """One sentence as marks, with its language; `asked` where it is a question."""

    start: int
    end: int
    marks: list[Mark]
    tongue: Tongue
    asked: bool


def sentences(folded: str, tongue: Tongue | None = None) -> Iterator[Sentence]:
    """The sentences of folded copy, each in its own language; in doubt, in the one of the copy."""
    cut = [
        (start, end, marks[place : place + LONGEST])
        for start, end in _spans(folded)
        if (marks := _marked(folded, start, end))
        for place in range(0, len(marks), LONGEST)
    ]
    counts = [tally([mark.word for mark in marks if mark.kind in ("word", "money")]) for _, _, marks in cut]
    whole = [sum(column) for column in zip(*counts, strict=True)] if counts else [0, 0, 0]
    for (start, end, marks), count in zip(cut, counts, strict=True):
        spoken = tongue or _spoken(count, whole)
        asked = "?" in folded[start : end + 1]
        yield Sentence(start, end, _told(marks, spoken), spoken, asked)


def _spoken(count: Sequence[int], whole: Sequence[int]) -> Tongue:
    """The language with most votes in the sentence, what the whole copy says breaking ties."""
    total = sum(whole) or 1
    scores = [own + share / total for own, share in zip(count, whole, strict=True)]
    return TONGUES[scores.index(max(scores))]


def _spans(folded: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _END.finditer(folded):
        if _ends(folded, found.start(), found.end(), found.group()):
            yield start, found.end()
            start = found.end()
    if start < len(folded):
        yield start, len(folded)


def _ends(folded: str, start: int, end: int, signs: str) -> bool:
    """Whether signs end a sentence: a point within a number or after a short form doesn't."""
    if signs == "\n":
        return not _wrapped(folded, start, end)
    if signs != ".":
        return True
    if end < len(folded) and not folded[end].isspace():
        return False
    before = _LAST_WORD.search(folded, max(0, start - 8), start)
    return before is None or before.group(1) not in _SHORT or _opens(folded, end)


def _opens(folded: str, end: int) -> bool:
    """Whether what follows a short form looks like another sentence: a blank line, or nothing at all."""
    rest = folded[end : end + 3].strip(" ")
    return not rest or rest[0] in "\n¿¡"


def _wrapped(folded: str, start: int, end: int) -> bool:
    """Whether a line only breaks where the page was full: a long line, and the next goes on in words."""
    line = start - (folded.rfind("\n", max(0, start - 200), start) + 1)
    following = folded[end : end + 1]
    return line >= 60 and folded[start - 1 : start] not in ":." and following.isalpha()


def _marked(folded: str, start: int, end: int) -> list[Mark]:
    marks: list[Mark] = []
    whole = hyphenated()
    for found in _MARK.finditer(folded, start, end):
        word = found.group()
        if "-" in word and found.lastgroup == "word" and word not in whole:
            marks += _parted(word, found.start())
        else:
            marks.append(Mark(word, found.lastgroup or "", found.start(), found.end()))
    return marks


def _parted(word: str, start: int) -> list[Mark]:
    """A word with hyphens as its parts: ten-year."""
    return [
        Mark(part, "sign" if part == "-" else "word", start + place.start(), start + place.end())
        for place in _PART.finditer(word)
        if (part := place.group())
    ]


def _told(marks: list[Mark], tongue: Tongue) -> list[Mark]:
    """Marks with their senses, those of a phrase joined into one."""
    told: list[Mark] = []
    _, phrases, numbers = vocabulary(tongue)
    place, count = 0, len(marks)
    while place < count:
        mark = marks[place]
        found = phrases.get(mark.word)
        if found:
            for rest, senses in found:
                after = place + 1 + len(rest)
                if after <= count and all(
                    marks[place + 1 + step].word == word for step, word in enumerate(rest)
                ):
                    joined = " ".join(each.word for each in marks[place:after])
                    told.append(Mark(joined, "word", mark.start, marks[after - 1].end, senses))
                    place = after
                    break
            else:
                found = None
        if not found:
            if mark.kind == "word":
                mark.senses = senses_of(mark.word, tongue)
                number = numbers.get(mark.word)
                if number is not None:
                    mark.number, mark.spelt = float(number), True
            told.append(mark)
            place += 1
    return told
