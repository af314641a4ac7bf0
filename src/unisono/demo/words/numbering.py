"""Gives sentences numbers, so that fifty thousand texts are a few look-ups in arrays.

A group is what can be said at one point (of a theme, in a tone, in a city); it holds templates, a template
slots, a slot fragments.  A text is a row of fragment numbers; number 0 says nothing, at each level.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from itertools import chain

import numpy as np
import numpy.typing as npt

from unisono.demo.words.language import Language, Templates
from unisono.demo.words.misspelling import misspellings

Numbers = npt.NDArray[np.int64]
Chances = npt.NDArray[np.float64]

_CHOICE = re.compile(r"\[([^\]]*)\]")
_LOCAL = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Choices:
    """Lists of numbers of any length, laid end to end."""

    members: Numbers
    first: Numbers
    count: Numbers

    @staticmethod
    def of(lists: Collection[tuple[int, ...]]) -> Choices:
        """The lists, in their order, as arrays."""
        count = np.array([len(each) for each in lists], dtype=np.int64)
        members = np.fromiter(chain.from_iterable(lists), dtype=np.int64, count=int(count.sum()))
        return Choices(members, np.cumsum(count) - count, count)

    def pick(self, which: Numbers, chance: Chances) -> Numbers:
        """Which member of its list does each chance (0 to 1, without 1) fall on? No list may be empty.

        >>> Choices.of([(0,), (7, 8)]).pick(np.array([1, 0, 1]), np.array([0.4, 0.9, 0.5])).tolist()
        [7, 0, 8]
        """
        return self.members[self.first[which] + (chance * self.count[which]).astype(np.int64)]


@dataclass(slots=True)
class Numbering:
    """Numbers everything while the sentences are read, what is equal alike."""

    fragments: dict[str, int] = field(default_factory=lambda: {"": 0})
    slips: list[tuple[int, ...]] = field(default_factory=lambda: [()])  # by fragment: its misspelled forms
    slots: dict[tuple[int, ...], int] = field(default_factory=lambda: {(0,): 0})
    templates: dict[tuple[int, ...], int] = field(default_factory=lambda: {(): 0})
    groups: dict[tuple[int, ...], int] = field(default_factory=lambda: {(0,): 0})
    heard: dict[tuple[str, str, int], int] = field(default_factory=dict)  # templates by their text

    def fragment(self, text: str, language: Language | None = None) -> int:
        """The number of a fragment; with a language, its misspelled forms are numbered too."""
        if text not in self.fragments:
            number = self.fragments[text] = len(self.slips)
            self.slips.append(())
            if language is not None:
                slipped = misspellings(text, language.slips)
                self.slips[number] = tuple(self.fragment(slip) for slip in slipped)
        return self.fragments[text]

    def slot(self, alternatives: Iterable[str], language: Language | None = None) -> int:
        """The number of a choice between alternatives."""
        found = tuple(self.fragment(text, language) for text in alternatives)
        return self.slots.setdefault(found, len(self.slots))

    def template(self, slots: tuple[int, ...]) -> int:
        """The number of a template."""
        return self.templates.setdefault(slots, len(self.templates))

    def sentence(self, text: str, language: Language, city: int) -> int:
        """The number of the template with this text, the same in all cities unless it has local words."""
        key = (text, language.name, city if "{" in text else -1)
        if key not in self.heard:
            slots = slots_of(text, language, city)
            self.heard[key] = self.template(tuple(self.slot(slot, language) for slot in slots))
        return self.heard[key]

    def group(self, templates: Templates, language: Language, city: int) -> int:
        """The number of what can be said at one point; 0 where that is nothing."""
        found = tuple(self.sentence(text, language, city) for text in templates)
        return self.groups.setdefault(found or (0,), len(self.groups))

    def around(self, pairs: Iterable[tuple[str, str]]) -> int:
        """The number of what can stand before and after a text: templates of two slots."""
        found = tuple(self.template((self.slot([before]), self.slot([after]))) for before, after in pairs)
        return self.groups.setdefault(found, len(self.groups))

    def padded(self) -> Numbers:
        """The slots of each template, as many columns as the longest has, 0 where it has ended."""
        longest = max(map(len, self.templates))
        return np.array([each + (0,) * (longest - len(each)) for each in self.templates], dtype=np.int64)


def slots_of(text: str, language: Language, city: int) -> list[tuple[str, ...]]:
    """Which choices make up a template, as it is said in a city?

    What stands before a choice goes with each of its alternatives; what ends the text, with the last choice.

    >>> from unisono.demo.words.spanish import SPANISH
    >>> slots_of("pago [{city}|aparte] y [uso|gasto] más", SPANISH, 0)
    [('pago Lima', 'pago aparte'), (' y uso más', ' y gasto más')]
    """
    literals, choices = _CHOICE.split(text)[::2], _CHOICE.split(text)[1::2] or [""]
    before = literals[: len(choices)]
    after = [""] * (len(choices) - 1) + literals[len(choices) :]
    return [
        tuple(
            chain.from_iterable(
                _said_in(begun + alternative + ended, language, city) for alternative in choice.split("|")
            )
        )
        for begun, choice, ended in zip(before, choices, after or [""], strict=True)
    ]


def _said_in(text: str, language: Language, city: int) -> tuple[str, ...]:
    """The text with its local words, in all the ways the city has."""
    found = _LOCAL.search(text)
    if found is None:
        return (text,)
    ways = language.local[found[1]][city].split("|")
    told = (text[: found.start()] + way + text[found.end() :] for way in ways)
    return tuple(chain.from_iterable(_said_in(each, language, city) for each in told))
