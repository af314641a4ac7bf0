"""Names drawn as places in books of names, so that what is known of a name is looked up, not worked out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from unisono.demo.people.given_names import MEN, WOMEN
from unisono.demo.people.nouns import Asked
from unisono.demo.people.surnames import SURNAMES
from unisono.demo.people.texts import filled, joined, looked_up, rewritten, unaccented
from unisono.demo.world.market import CITIES, LANGUAGES
from unisono.demo.world.nouns import Flags, Whole

SPANISH = LANGUAGES.index("es")
_GROUPS = tuple(SURNAMES)
_FAVOUR = 1.5  # above 1, names at the front of the book are met more often


@dataclass(frozen=True, slots=True)
class NameBook:
    """All names of one kind, group after group; `plain` has only the letters a to z, in lower case."""

    names: pa.StringArray
    plain: pa.StringArray
    starts: Whole
    sizes: Whole

    def draw(self, random: np.random.Generator, group: Whole) -> Whole:
        """A place for each entry, within its group."""
        within = (random.random(len(group)) ** _FAVOUR * self.sizes[group]).astype(np.int64)
        place: Whole = self.starts[group] + within
        return place

    def after(self, place: Whole, group: Whole) -> Whole:
        """The next place of the same group, the first after the last."""
        start = self.starts[group]
        following: Whole = start + (place - start + 1) % self.sizes[group]
        return following


def book_of(groups: list[str]) -> NameBook:
    """A book of groups, each given as its names with spaces between them.

    >>> book_of(["Ana Luz", "Óscar"]).plain.to_pylist()
    ['ana', 'luz', 'oscar']
    """
    names = [group.split() for group in groups]
    sizes = np.array([len(group) for group in names])
    texts = pa.array([name for group in names for name in group])
    bare = pc.utf8_lower(unaccented(texts))
    return NameBook(texts, rewritten(bare, "[^a-z]", ""), np.cumsum(sizes) - sizes, sizes)


@cache
def first_names() -> NameBook:
    """Women's and men's names by turns: the group is twice that of the surname, plus one for a man."""
    return book_of([names[group] for group in _GROUPS for names in (WOMEN, MEN)])


@cache
def surnames() -> NameBook:
    """Surnames by country for Spanish, then by language."""
    return book_of(list(SURNAMES.values()))


def group_of(asked: Asked) -> Whole:
    """Which group of surnames is each person's: the country's, or that of another language.

    >>> one = np.array([2]); group_of(Asked(one, one * 0, one, one)).tolist()
    [2]
    """
    of_city = np.array([_GROUPS.index(city.country) for city in CITIES])
    of_language = np.array([_GROUPS.index(name) if name in _GROUPS else -1 for name in LANGUAGES])
    return np.where(asked.language == SPANISH, of_city[asked.city], of_language[asked.language])


@dataclass(frozen=True, slots=True)
class Names:
    """Everybody's names as places in the books; `maternal` is −1 for those with one surname."""

    group: Whole
    man: Flags
    first: Whole
    paternal: Whole
    maternal: Whole

    @property
    def first_texts(self) -> pa.StringArray:
        """First names as written."""
        return looked_up(first_names().names, self.first)

    @property
    def last_texts(self) -> pa.StringArray:
        """One surname, or two with a space between them."""
        maternal = joined(" ", looked_up(surnames().names, self.maternal))
        return joined(looked_up(surnames().names, self.paternal), filled(maternal, ""))


def names(random: np.random.Generator, asked: Asked) -> Names:
    """Draw everybody's names: two surnames where Spanish is spoken, one elsewhere."""
    group = group_of(asked)
    man = random.random(len(asked)) < 0.5
    first = first_names().draw(random, group * 2 + man)
    paternal, maternal = (surnames().draw(random, group) for _ in range(2))
    return Names(group, man, first, paternal, np.where(asked.language == SPANISH, maternal, -1))
