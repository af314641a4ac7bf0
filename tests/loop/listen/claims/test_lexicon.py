"""The word lists are kept so that they can be read, and so that every word in them can be found in copy."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.loop.listen.claims.phrases import marks_of
from unisono.loop.listen.claims.folding import fold
from unisono.loop.listen.claims.joining import BESIDES, TAKES
from unisono.loop.listen.claims.lexicon import BEGINNINGS, PROMISES, STANDING, UNLIKE
from unisono.loop.listen.claims.measures import MEASURES, NUMBERS
from unisono.loop.listen.claims.moods import MOODS, TOPS
from unisono.loop.listen.claims.nouns import TONGUES, Tongue
from unisono.loop.listen.claims.reading import STANDS
from unisono.loop.listen.claims.vocabulary import senses_of

ROOMS = {"promises": PROMISES, "standing": STANDING, "measures": MEASURES, "moods": MOODS, "tops": TOPS}
ENTRIES = [
    (room, sense, tongue, said[place].split())
    for room, senses in ROOMS.items()
    for sense, said in senses.items()
    for place, tongue in enumerate(TONGUES)
]
# Senses that one language has no word for, and why that is no gap.
WORDLESS = {
    ("half_hour", "es"),  # media hora: half and its unit
    ("half_hour", "pt"),
    ("interest_free", "pt"),  # sem juros: a no and its word
    ("they", "es"),  # verbs say who by their ending
    ("they", "pt"),
}


@pytest.mark.parametrize("room", ROOMS)
def test_every_meaning_has_words_in_every_language(room: str) -> None:
    bare = {(sense, tongue) for each, sense, tongue, words in ENTRIES if each == room and not words}
    assert bare <= WORDLESS


def test_nothing_is_listed_as_wordless_that_has_words() -> None:
    assert {(sense, tongue) for _, sense, tongue, words in ENTRIES if not words} == WORDLESS


@pytest.mark.parametrize("room", ROOMS)
def test_words_are_folded_as_copy_is(room: str) -> None:
    """A word with an accent would never be met."""
    strange = [
        word for each, _, _, words in ENTRIES if each == room for word in words if fold(word) != (word, None)
    ]
    assert strange == []


def test_beginnings_and_what_is_unlike_them_are_folded_too() -> None:
    told = [*(each for said in BEGINNINGS.values() for each in said), *UNLIKE]
    told += [each for said in NUMBERS.values() for each in said]
    assert [word for line in told for word in line.split() if fold(word) != (word, None)] == []


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("room", ["promises", "standing", "measures"])
def test_every_entry_is_met_in_copy(room: str, tongue: Tongue) -> None:
    """An entry that is cut otherwise than it is written would never be found."""
    unmet = []
    for each, sense, spoken, words in ENTRIES:
        if (each, spoken) == (room, tongue):
            unmet += [word for word in words if not _met(word.replace("_", " "), sense, tongue)]
    assert set(unmet) <= {"a.m", "p.m"}, "these are read by the pattern of half days"


def _met(said: str, sense: str, tongue: Tongue) -> bool:
    marks = marks_of(said, tongue)
    return any(sense in mark.senses for mark in marks)


@pytest.mark.parametrize("tongue", TONGUES)
def test_what_is_unlike_a_beginning_promises_only_what_is_listed(tongue: Tongue) -> None:
    """Of its beginning it has nothing; a few are listed by themselves, which goes first."""
    place = TONGUES.index(tongue)
    listed = {word: sense for sense, said in PROMISES.items() for word in said[place].split()}
    for word in UNLIKE[place].split():
        assert senses_of(word, tongue) & set(PROMISES) <= {listed.get(word, "")}, word


@pytest.mark.parametrize("tongue", TONGUES)
def test_no_number_word_has_two_values(tongue: Tongue) -> None:
    words = Counter(word for said in NUMBERS.values() for word in said[TONGUES.index(tongue)].split())
    assert [word for word, times in words.items() if times > 1] == []


@pytest.mark.parametrize("tongue", TONGUES)
def test_no_word_is_two_units_or_two_days(tongue: Tongue) -> None:
    place = TONGUES.index(tongue)
    for kind in ("unit:", "day:"):
        words = Counter(
            word for sense, said in MEASURES.items() if sense.startswith(kind) for word in said[place].split()
        )
        assert [word for word, times in words.items() if times > 1] == []


@pytest.mark.parametrize("tongue", TONGUES)
def test_no_word_is_two_hedges(tongue: Tongue) -> None:
    place = TONGUES.index(tongue)
    words = Counter(
        word for sense, said in MEASURES.items() if sense.startswith("hedge:") for word in said[place].split()
    )
    assert [word for word, times in words.items() if times > 1] == []


def test_meanings_are_named_in_one_room_alone() -> None:
    names = Counter(sense for senses in ROOMS.values() for sense in senses)
    assert [sense for sense, times in names.items() if times > 1] == []


def test_every_promise_can_become_a_claim() -> None:
    """A subject that takes no figure and doesn't stand alone would be read for nothing."""
    assert set(PROMISES) <= set(TAKES)
    assert set(TAKES) - set(PROMISES) <= {"content", "cancelling", "cancelling?"}
    assert set(BESIDES) <= {*TAKES, *STANDS}


@pytest.mark.parametrize(("room", "sense", "tongue", "words"), ENTRIES[::29], ids=str)
def test_entries_are_words_of_letters(room: str, sense: str, tongue: str, words: list[str]) -> None:
    for word in words:
        assert re.fullmatch(r"[a-z0-9%#][a-z0-9'._-]*", word), word
