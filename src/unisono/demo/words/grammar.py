"""All sentences of all languages, laid out as tables that answer: what can be said here?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

import numpy as np
import pyarrow as pa

from unisono.demo.words.english import ENGLISH
from unisono.demo.words.language import BESIDE, MATTER_OF, Language, Templates
from unisono.demo.words.numbering import Choices, Numbering, Numbers
from unisono.demo.words.portuguese import PORTUGUESE
from unisono.demo.words.spanish import SPANISH
from unisono.demo.world.market import CITIES, THEMES, TONES

SPOKEN: tuple[Language, ...] = (SPANISH, PORTUGUESE, ENGLISH)  # by market.LANGUAGES

WAYS = ("plain", "bare", "loud", "begun")
"""How a fragment is written: as it stands; small letters without accents; capitals; first letter capital."""
PLAIN, BARE, LOUD, BEGUN = range(len(WAYS))

SEPARATORS = (". ", ", ", "... ", " ")
ENDINGS = ("", ".", "!", "...")

_ACCENTS = re.compile("[\u0300\u0301\u0302\u0308\u0327]|(?<=[ao])\u0303")  # people keep their ñ


@dataclass(frozen=True, slots=True)
class Grammar:
    """What can be said, numbered as `numbering` says; the tables from `said` on hold groups."""

    fragments: pa.StringArray  # all of them in each of WAYS, one way after the other
    slips: Choices  # by fragment: its misspelled forms
    slots: Choices  # by slot: its fragments
    templates: Numbers  # by template and place: its slots
    groups: Choices  # by group: its templates
    separators: Numbers  # fragments, by SEPARATORS
    endings: Numbers  # fragments, by ENDINGS
    said: Numbers  # by language, city, theme, tone
    asides: Numbers  # by language, city, theme of the text
    openers: Numbers  # by language, city
    closers: Numbers  # by language, city, tone
    pressing: Numbers  # by language, city, urgency, tone, theme
    flourishes: Numbers  # by language, tone

    @property
    def size(self) -> int:
        """How many fragments there are in each way of writing."""
        return len(self.slips.count)

    def say(self, random: np.random.Generator, group: Numbers) -> Numbers:
        """What does each say, of what its group can? Fragments, shape (texts, places), 0 for nothing."""
        slots = self.templates[self.groups.pick(group, random.random(len(group)))]
        return self.slots.pick(slots, random.random(slots.shape))


@cache
def grammar() -> Grammar:
    """All that customers can say, read once a process."""
    numbering = Numbering()

    def table(entries: Callable[[Language], Iterable[Templates]], *shape: int) -> Numbers:
        groups = [
            numbering.group(templates, language, city)
            for language, city in product(SPOKEN, range(len(CITIES)))
            for templates in entries(language)
        ]
        return np.array(groups, dtype=np.int64).reshape(len(SPOKEN), len(CITIES), *shape)

    themes, tones = len(THEMES), len(TONES)
    told = {
        "said": table(lambda each: _by(each.said, product(range(themes), range(tones))), themes, tones),
        "asides": table(_asides, themes),
        "openers": table(lambda each: [each.openers]),
        "closers": table(lambda each: _by(each.closers, range(tones)), tones),
        "pressing": table(_pressing, 3, tones, themes),
        "flourishes": np.array(
            [[numbering.around(each.flourishes[tone]) for tone in range(tones)] for each in SPOKEN]
        ),
        "separators": np.array([numbering.fragment(text) for text in SEPARATORS]),
        "endings": np.array([numbering.fragment(text) for text in ENDINGS]),
    }
    return Grammar(
        fragments=pa.array([way(text) for way in _WRITTEN for text in numbering.fragments], pa.string()),
        slips=Choices.of(numbering.slips),
        slots=Choices.of(numbering.slots),
        templates=numbering.padded(),
        groups=Choices.of(numbering.groups),
        **told,
    )


def _by(entries: Mapping[Any, Templates], keys: Iterable[Any]) -> list[Templates]:
    return [entries[key] for key in keys]


def _asides(language: Language) -> list[Templates]:
    """By theme of the text: how the themes that go beside it are mentioned in passing."""
    return [
        tuple(text for other in BESIDE[theme] for text in language.asides[other])
        for theme in range(len(THEMES))
    ]


def _pressing(language: Language) -> list[Templates]:
    """By urgency, tone and theme: how it is said that there is no hurry, some, or a great one."""
    by_tone = [
        entries[tone]
        for entries in (language.calm, language.soon)
        for tone in range(len(TONES))
        for _ in THEMES
    ]
    return by_tone + [language.urgent[tone, matter] for tone in range(len(TONES)) for matter in MATTER_OF]


def bare(text: str) -> str:
    """How is it written by somebody who sets no accents or capitals?

    >>> bare("¡Mañana vendrán a São Paulo!")
    'mañana vendran a sao paulo!'
    """
    parted = unicodedata.normalize("NFD", text.lower())
    return unicodedata.normalize("NFC", _ACCENTS.sub("", parted)).replace("¡", "").replace("¿", "")


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


_WRITTEN: tuple[Callable[[str], str], ...] = (str, bare, str.upper, _begun)  # by WAYS
