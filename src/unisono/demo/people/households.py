"""Two people under one roof: one phone or one address for both, which must not make them one person."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from unisono.demo.people.naming import Names, first_names
from unisono.demo.people.nouns import Asked, everybody
from unisono.demo.world.nouns import Flags, Whole

_PHONE_ALONE, _EMAIL_ALONE = 0.4, 0.3  # of the households; the others share both
_SIBLINGS = 0.5  # share of the households with the same surnames


@dataclass(frozen=True, slots=True)
class Households:
    """One entry a household: who owns the phone or address, who uses it, and which of the two."""

    host: Whole
    guest: Whole
    by_phone: Flags
    by_email: Flags
    siblings: Flags

    def __len__(self) -> int:
        return len(self.host)


def households(random: np.random.Generator, asked: Asked, *, share: float) -> Households:
    """Who lives together?  A share of all pairs, of one city and language.

    Parameters
    ----------
    share : households among the pairs that everybody can be put into
    """
    shuffled = np.lexsort((random.permutation(len(asked)), asked.language, asked.city))
    pairs = shuffled[: len(shuffled) // 2 * 2].reshape(-1, 2)
    alike = (np.diff(asked.city[pairs]) == 0) & (np.diff(asked.language[pairs]) == 0)
    host, guest = pairs[alike[:, 0] & (random.random(len(pairs)) < share)].T
    kind = random.random(len(host))
    return Households(
        host=host,
        guest=guest,
        by_phone=(kind < _PHONE_ALONE) | (kind >= _PHONE_ALONE + _EMAIL_ALONE),
        by_email=kind >= _PHONE_ALONE,
        siblings=random.random(len(host)) < _SIBLINGS,
    )


def related(names: Names, homes: Households) -> Names:
    """Siblings get the same surnames; nobody under one roof has the same first name."""
    host, guest = homes.host[homes.siblings], homes.guest[homes.siblings]
    first, paternal, maternal = names.first.copy(), names.paternal.copy(), names.maternal.copy()
    paternal[guest], maternal[guest] = paternal[host], maternal[host]
    namesake = homes.guest[first[homes.host] == first[homes.guest]]
    first[namesake] = first_names().after(first[namesake], names.group[namesake] * 2 + names.man[namesake])
    return replace(names, first=first, paternal=paternal, maternal=maternal)


def borrowing(count: int, host: Whole, guest: Whole) -> Whole:
    """From which place does each person take a value: the host's for guests, their own for the others.

    >>> borrowing(3, np.array([0]), np.array([2])).tolist()
    [0, 1, 0]
    """
    place = everybody(count)
    place[guest] = host
    return place
