"""What a language must bring so that customers can write in it: its sentences, as data.

A sentence is a template: `[a|b]` is a choice, `{name}` is a word that each city says in its own way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from unisono.demo.world.market import (
    APP,
    BILL,
    HANG_UP,
    INSTALLED_LATE,
    INSTALLED_WELL,
    KINDNESS,
    NIGHT_SILENCE,
    PRICE,
    QUICK_ANSWER,
    REPEAT,
    RIVAL,
    TECHNICIANS,
    THEMES,
)

Templates = tuple[str, ...]

MATTERS = ("la casa", "la instalación", "el dinero", "la app", "cualquier cosa")
HOUSE, INSTALLATION, MONEY, SCREEN, ANYTHING = range(len(MATTERS))

_OF_THEME = {
    NIGHT_SILENCE: HOUSE, HANG_UP: HOUSE, REPEAT: HOUSE, TECHNICIANS: HOUSE, QUICK_ANSWER: HOUSE,
    INSTALLED_LATE: INSTALLATION, INSTALLED_WELL: INSTALLATION, PRICE: MONEY, BILL: MONEY, RIVAL: MONEY,
    APP: SCREEN,
}  # fmt: skip
MATTER_OF = tuple(_OF_THEME.get(theme, ANYTHING) for theme in range(len(THEMES)))
"""What presses a customer who writes about each theme: somebody with a wrong bill has no flood."""

_CLASHES: dict[int, set[int]] = {  # beside these it would contradict or blur what the text is about
    NIGHT_SILENCE: {QUICK_ANSWER, HANG_UP, REPEAT},
    HANG_UP: {QUICK_ANSWER, REPEAT, KINDNESS, NIGHT_SILENCE},
    REPEAT: {HANG_UP, QUICK_ANSWER, TECHNICIANS, NIGHT_SILENCE},
    INSTALLED_LATE: {INSTALLED_WELL, TECHNICIANS},
    INSTALLED_WELL: {INSTALLED_LATE, TECHNICIANS},
    TECHNICIANS: {INSTALLED_WELL, INSTALLED_LATE, REPEAT},
    QUICK_ANSWER: {NIGHT_SILENCE, HANG_UP, REPEAT},
    KINDNESS: {HANG_UP, TECHNICIANS},
    PRICE: {BILL, RIVAL},
    BILL: {PRICE, RIVAL},
    RIVAL: {PRICE, BILL},
    APP: set(),
}
BESIDE = tuple(
    tuple(other for other in _CLASHES if other != theme and other not in _CLASHES[theme])
    if theme in _CLASHES
    else ()
    for theme in range(len(THEMES))
)
"""Which themes a text about each theme can mention in passing; one about none in particular mentions none."""


@dataclass(frozen=True, slots=True)
class Language:
    """All that customers say in one language; `local` holds one entry a city, its ways parted by `|`."""

    name: str
    said: Mapping[tuple[int, int], Templates]  # by theme and tone: what the text is about
    asides: Mapping[int, Templates]  # by theme: how it is mentioned in passing, without praise or blame
    closers: Mapping[int, Templates]  # by tone
    openers: Templates
    calm: Mapping[int, Templates]  # by tone, and so the next
    soon: Mapping[int, Templates]
    urgent: Mapping[tuple[int, int], Templates]  # by tone and matter
    flourishes: Mapping[int, tuple[tuple[str, str], ...]]  # by tone: what stands before and after the text
    local: Mapping[str, tuple[str, str, str, str]]
    slips: Mapping[str, str]  # how a word is often misspelled, ways parted by `|`
