"""Writes what customers say: a text for each, by theme, tone, urgency, language and city, as from a phone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from unisono.demo.words.grammar import BARE, BEGUN, LOUD, PLAIN, Grammar, grammar
from unisono.demo.words.numbering import Chances, Numbers
from unisono.demo.world.market import NEGATIVE

Flags = npt.NDArray[np.bool_]

HANDS = ("tidy", "relaxed", "hasty", "loud")
"""Who writes: with capitals and full stops; without capitals; without accents either; all in capitals."""
TIDY, RELAXED, HASTY, SHOUTING = range(len(HANDS))
HAND_SHARES = np.array([0.50, 0.14, 0.345, 0.015])
WAY_OF = np.array([PLAIN, PLAIN, BARE, LOUD])
SLIP_SHARES = np.array([0.08, 0.12, 0.18, 0.12])

SEPARATOR_SHARES = np.array([  # by hand and SEPARATORS
    [0.64, 0.28, 0.08, 0.00], [0.30, 0.50, 0.10, 0.10], [0.20, 0.48, 0.10, 0.22], [0.30, 0.40, 0.10, 0.20],
])  # fmt: skip
ENDING_SHARES = np.array([  # by hand and ENDINGS
    [0.30, 0.60, 0.06, 0.04], [0.62, 0.25, 0.05, 0.08], [0.90, 0.00, 0.04, 0.06], [0.40, 0.10, 0.50, 0.00],
])  # fmt: skip
BEGINS_AFTER = np.array([True, False, True, False])  # a sentence, by SEPARATORS
NEVER = np.array(False)

OPENED, MENTIONING, CLOSED = 0.12, 0.12, 0.28  # shares of texts with an opener, an aside, a closer
UNHURRIED = 0.10  # share of the texts without hurry that say so
TURNED = 0.25  # share of those that can, which tell the lesser thing first
FLOURISHED = 0.011  # quotes, emojis, many commas


@dataclass(frozen=True, slots=True)
class Asked:
    """What each text must say: codes into `market`, arrays of equal length."""

    theme: npt.NDArray[np.integer]
    tone: npt.NDArray[np.integer]
    urgency: npt.NDArray[np.integer]
    language: npt.NDArray[np.integer]
    city: npt.NDArray[np.integer]

    def __len__(self) -> int:
        return len(self.theme)


@dataclass(frozen=True, slots=True)
class Written:
    """The texts, and which of them carry a planted misspelling (a missing accent is none)."""

    texts: pa.StringArray
    misspelled: Flags


def write(random: np.random.Generator, asked: Asked) -> Written:
    """What do these customers write?

    Parameters
    ----------
    random
        Decides all that `asked` leaves open; the same state gives the same texts.
    asked
        What each text must say.

    Returns
    -------
    Written
        One text a row, never empty, on one line.

    Examples
    --------
    >>> from unisono.demo.world.market import LIMA, NIGHT_SILENCE
    >>> two = np.zeros(2, dtype=np.int64)
    >>> written = write(np.random.default_rng(4), Asked(two + NIGHT_SILENCE, two, two, two, two + LIMA))
    >>> len(written.texts), written.misspelled.shape
    (2, (2,))
    """
    known = grammar()
    hand = _drawn(random, np.broadcast_to(HAND_SHARES, (len(asked), len(HANDS))))
    hand = np.where((hand == SHOUTING) & (asked.tone != NEGATIVE), HASTY, hand)
    opener = known.say(random, _some(random, OPENED, known.openers[asked.language, asked.city]))
    said, misspelled = _slipped(random, known, hand, _said(random, known, asked))
    clauses = _turned(random, asked, [said, _tail(random, known, asked), _pressing(random, known, asked)])
    flourish = known.say(random, _some(random, FLOURISHED, known.flourishes[asked.language, asked.tone]))
    return Written(_joined(random, known, hand, opener, clauses, flourish), misspelled)


def _said(random: np.random.Generator, known: Grammar, asked: Asked) -> Numbers:
    """What the text is about."""
    return known.say(random, known.said[asked.language, asked.city, asked.theme, asked.tone])


def _tail(random: np.random.Generator, known: Grammar, asked: Asked) -> Numbers:
    """What is added: another theme in passing, a sigh or thanks, mostly nothing."""
    asides = known.asides[asked.language, asked.city, asked.theme]
    closers = known.closers[asked.language, asked.city, asked.tone]
    chance = random.random(len(asked))
    closed = np.where(chance < MENTIONING + CLOSED, closers, 0)
    return known.say(random, np.where(chance < MENTIONING, asides, closed))


def _pressing(random: np.random.Generator, known: Grammar, asked: Asked) -> Numbers:
    """Until when they need it; who has time mostly says nothing."""
    groups = known.pressing[asked.language, asked.city, asked.urgency, asked.tone, asked.theme]
    return known.say(random, np.where(asked.urgency > 0, groups, _some(random, UNHURRIED, groups)))


def _slipped(
    random: np.random.Generator, known: Grammar, hand: Numbers, said: Numbers
) -> tuple[Numbers, Flags]:
    """The same with one fragment misspelled in some rows, and in which."""
    chance = random.random(said.shape) * (known.slips.count[said] > 0)
    place = chance.argmax(axis=1)
    rows = np.arange(len(said))
    slips = (random.random(len(said)) < SLIP_SHARES[hand]) & (chance[rows, place] > 0)
    at = (rows[slips], place[slips])
    slipped = said.copy()
    slipped[at] = known.slips.pick(said[at], random.random(len(at[0])))
    return slipped, slips


def _turned(random: np.random.Generator, asked: Asked, clauses: list[Numbers]) -> list[Numbers]:
    """The clauses in the order they are told: who is upset may begin with the hurry."""
    said, tail, pressing = clauses
    begins = (random.random(len(asked)) < TURNED) & (asked.tone == NEGATIVE) & (asked.urgency > 0)
    turned = begins[:, None]
    return [np.where(turned, pressing, said), np.where(turned, said, tail), np.where(turned, tail, pressing)]


def _joined(
    random: np.random.Generator,
    known: Grammar,
    hand: Numbers,
    opener: Numbers,
    clauses: list[Numbers],
    flourish: Numbers,
) -> pa.StringArray:
    """The parts with what stands between and after them, each written as its hand writes."""
    tidy = hand == TIDY
    parts = [(flourish[:, :1], tidy), (opener, tidy), (clauses[0], tidy & (opener[:, 0] == 0))]
    for clause in clauses[1:]:
        separator = _drawn(random, SEPARATOR_SHARES[hand])
        between = np.where(clause[:, 0] > 0, known.separators[separator], 0)
        parts += [(between[:, None], NEVER), (clause, tidy & BEGINS_AFTER[separator])]
    ending = known.endings[_drawn(random, ENDING_SHARES[hand])]
    plain = ~flourish.any(axis=1)
    parts += [(np.where(plain, ending, 0)[:, None], NEVER), (flourish[:, 1:2], NEVER)]
    return _texts(known, np.hstack([_written(known, part, WAY_OF[hand], begun) for part, begun in parts]))


def _written(known: Grammar, part: Numbers, way: Numbers, begun: Flags) -> Numbers:
    """The fragments in the way of each hand, the first with a capital where it begins a sentence."""
    ways = np.repeat(way[:, None], part.shape[1], axis=1)
    ways[:, 0] = np.where(begun, BEGUN, way)
    return np.where(part > 0, part + ways * known.size, 0)


def _texts(known: Grammar, fragments: Numbers) -> pa.StringArray:
    """One text a row of fragments; 0 adds nothing."""
    speaks = fragments > 0
    offsets = np.concatenate([[0], np.cumsum(speaks.sum(axis=1))]).astype(np.int32)
    spoken = known.fragments.take(fragments[speaks])
    parts = pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), spoken)
    return cast("pa.StringArray", pc.binary_join(parts, ""))


def _some(random: np.random.Generator, share: float, groups: Numbers) -> Numbers:
    """The groups of a share of the rows, and silence in the others."""
    return np.where(random.random(len(groups)) < share, groups, 0)


def _drawn(random: np.random.Generator, shares: Chances) -> Numbers:
    """One of its columns for each row, by the shares of that row, which add up to 1."""
    chance = random.random(len(shares))[:, None]
    drawn: Numbers = (chance >= np.cumsum(shares, axis=1)[:, :-1]).sum(axis=1)
    return drawn
