"""Looks words up: what a word or a phrase means in a language, and which language words speak for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from unisono.loop.listen.claims.lexicon import BEGINNINGS, PROMISES, STANDING, UNLIKE
from unisono.loop.listen.claims.measures import MEASURES, NUMBERS
from unisono.loop.listen.claims.moods import MOODS, TOPS
from unisono.loop.listen.claims.nouns import TONGUES, Tongue

Sense = frozenset[str]
NOTHING: Sense = frozenset()

# Small words that only one of the languages has, or has far more often.
_SMALL: dict[Tongue, str] = {
    "es": "el la los las y en con para por una un te tu su tus sus nuestro nuestra nuestros nuestras del al"
    " se es lo hasta desde sin no gratis mas hoy si que mes dias horas a de nos o le les cada como ya"
    " esta este muy solo todo todos ni eres somos son tiene tienes puedes pide cualquier dia clientes"
    " cuando donde pais mismo durante",
    "pt": "o os as e em com para por uma um voce seu sua seus suas nosso nossa nossos nossas do da dos das no"
    " na nos nas ao aos se ate sem nao gratis mais hoje que mes dias horas ou a de lhe cada como ja esta"
    " este muito so todo todos nem voces somos sao tem pode peca qualquer dia clientes quando onde pais"
    " mesmo durante pelo pela",
    "en": "the and in with for a an you your our of to on we is it from up without no not free more today if"
    " that month days hours or at by get as are be this all have has will can just only any every than"
    " us day when where how week",
}
# How words end that are in no list.
_ENDINGS: tuple[tuple[str, ...], ...] = (
    ("cion", "ciones", "dad", "iento", "ito", "illo", "ieron", "aron", "mos", "emos", "ues"),
    ("cao", "coes", "dade", "inho", "agem", "ento", "amos", "ao", "lhe", "aram", "ou", "eu", "ente"),
    ("ing", "tion", "ly", "ed", "ity", "ness", "ight", "sh", "th", "ck"),
)


class Vocabulary(NamedTuple):
    """The words and phrases of a language, by what they mean; phrases by first word, longest first."""

    words: Mapping[str, Sense]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Sense], ...]]
    numbers: Mapping[str, int]


@lru_cache(maxsize=len(TONGUES))
def vocabulary(tongue: Tongue) -> Vocabulary:
    """All words of a language."""
    place = TONGUES.index(tongue)
    words: dict[str, set[str]] = {}
    phrases: dict[tuple[str, ...], set[str]] = {}
    for room in (PROMISES, STANDING, MEASURES, MOODS, TOPS):
        for sense, said in room.items():
            for entry in said[place].split():
                parts = tuple(entry.split("_"))
                (words.setdefault(entry, set()) if len(parts) == 1 else phrases.setdefault(parts, set())).add(
                    sense
                )
    by_first: dict[str, list[tuple[tuple[str, ...], Sense]]] = {}
    for parts, senses in sorted(phrases.items(), key=lambda each: -len(each[0])):
        by_first.setdefault(parts[0], []).append((parts[1:], frozenset(senses)))
    return Vocabulary(
        {word: frozenset(senses) for word, senses in words.items()},
        {first: tuple(rest) for first, rest in by_first.items()},
        {word: number for number, said in NUMBERS.items() for word in said[place].split()},
    )


@lru_cache(maxsize=1 << 16)
def senses_of(word: str, tongue: Tongue) -> Sense:
    """What a word means: as listed, or by how it begins.

    >>> sorted(senses_of("instalaremos", "es")), sorted(senses_of("responda", "es"))
    (['install'], [])
    """
    listed = vocabulary(tongue).words.get(word)
    if listed is not None:
        return listed
    place = TONGUES.index(tongue)
    if word in UNLIKE[place].split():
        return NOTHING
    return frozenset(
        sense
        for sense, begun in BEGINNINGS.items()
        if begun[place] and word.startswith(tuple(begun[place].split()))
    )


@lru_cache(maxsize=1)
def hyphenated() -> frozenset[str]:
    """The words that are written with a hyphen and listed as one."""
    rooms = (vocabulary(tongue) for tongue in TONGUES)
    return frozenset(word for told in rooms for word in chain(told.words, *_of_phrases(told)) if "-" in word)


@lru_cache(maxsize=1)
def _votes() -> Mapping[str, tuple[int, int, int]]:
    """What each word says for each language: small words most, words of one language alone more."""
    known: dict[str, list[int]] = {}
    for place, tongue in enumerate(TONGUES):
        told = vocabulary(tongue)
        for word in chain(told.words, told.numbers, *(_of_phrases(told))):
            known.setdefault(word, [0, 0, 0])[place] = 1
    for counts in known.values():
        if sum(counts) == 1:
            counts[counts.index(1)] = 2
    for place, tongue in enumerate(TONGUES):
        for word in _SMALL[tongue].split():
            known.setdefault(word, [0, 0, 0])[place] = 3
    known |= {"r$": [0, 3, 0], "s/": [3, 0, 0], "£": [0, 0, 3]}
    return {word: (one, two, three) for word, (one, two, three) in known.items()}


def _of_phrases(told: Vocabulary) -> list[list[str]]:
    return [[first, *chain.from_iterable(rest for rest, _ in found)] for first, found in told.phrases.items()]


def tally(words: Iterable[str]) -> list[int]:
    """How much words speak for Spanish, Portuguese and English.

    >>> tally(["entrega", "em", "48", "horas"])
    [4, 7, 0]
    """
    votes = _votes()
    counts = [0, 0, 0]
    for word in words:
        found = votes.get(word)
        if found:
            counts[0] += found[0]
            counts[1] += found[1]
            counts[2] += found[2]
        else:
            for place, endings in enumerate(_ENDINGS):
                counts[place] += word.endswith(endings)
    return counts
