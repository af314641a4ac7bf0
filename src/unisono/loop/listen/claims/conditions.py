"""Finds what narrows a claim: for whom, where, from what amount, until when, in the words of the copy."""

from __future__ import annotations

from unisono.loop.listen.claims.marks import BREAKS, Sentence

MOST = 4


def conditions_of(sentence: Sentence, span: tuple[int, int], raw: str) -> tuple[str, ...]:
    """The conditions said in a sentence, outside the words of the claim itself."""
    found: list[str] = []
    marks = sentence.marks
    place = 0
    while place < len(marks) and len(found) < MOST:
        if "condition" not in marks[place].senses:
            place += 1
            continue
        start, after = place, place + 1
        while after < len(marks) and marks[after].word not in BREAKS and "join" not in marks[after].senses:
            after += 1
        told = raw[marks[start].start : marks[after - 1].end].strip()
        if not (span[0] <= marks[start].start and marks[after - 1].end <= span[1]) or after - start > 2:
            found.append(told)
        place = after
    return tuple(found)
