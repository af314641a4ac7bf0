"""What matching refused, in a form a person can look at: who, by which key, and never the key itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from unisono.loop.identify.coded import Coded, Codes
from unisono.loop.identify.holders import Flags
from unisono.loop.identify.keys import Keys
from unisono.loop.identify.normalise import mask
from unisono.loop.identify.nouns import Conflict, ConflictKind, KeyKind, Records
from unisono.loop.identify.rounds import Refused


def conflicts_of(records: Records, keys: Keys, owner_of: Codes, refused: Refused) -> tuple[Conflict, ...]:
    """Which contradictions are left, each with its records?  Sorted: the order of input says nothing.

    Parameters
    ----------
    records, keys : what was matched
    owner_of : shape (customers,), the outcome of matching
    refused : what its last round refused
    """
    owner = owner_of[keys.customer]
    teller = _Teller(records, keys)
    of_itself = np.where(refused.two_papers[owner], owner, -1)
    found = [
        *teller.by_document("customer_two_documents", of_itself),
        *teller.by_document("two_documents", refused.chained[owner]),
        *teller.by_key("shared_contact", "email", refused.shared["email"]),
        *teller.by_key("shared_contact", "phone", refused.shared["phone"]),
        *teller.by_key("two_documents", "email", refused.contested["email"] & ~refused.shared["email"]),
        *teller.by_key("two_documents", "phone", refused.contested["phone"] & ~refused.shared["phone"]),
        *teller.by_key("same_phone_other_name", "phone", _only_names(refused)),
    ]
    return tuple(sorted(found, key=lambda conflict: (conflict.kind, conflict.key, conflict.records)))


def _only_names(refused: Refused) -> Flags:
    return refused.two_names & ~refused.shared["phone"] & ~refused.contested["phone"]


@dataclass(frozen=True, slots=True)
class _Teller:
    records: Records
    keys: Keys

    def by_key(self, kind: ConflictKind, key: KeyKind, refused: Flags) -> Iterator[Conflict]:
        """One conflict for each refused e-mail or phone."""
        coded: Coded = getattr(self.keys, key)
        group_of = np.where(refused, np.arange(len(refused)), -1)
        group = np.append(group_of, -1)[coded.codes]  # a record without the key is in no group
        return self._tell(kind, key, group, lambda rows: mask(key, coded.values[coded.codes[rows[0]]]))

    def by_document(self, kind: ConflictKind, group: Codes) -> Iterator[Conflict]:
        """One conflict for each group of records that name several documents."""
        return self._tell(kind, "document", group, self._masked_papers)

    def _masked_papers(self, rows: Codes) -> str:
        paper = self.keys.paper
        held = sorted({paper.values[code] for code in paper.codes[rows] if code >= 0})
        return ", ".join(mask("document", value) for value in held)

    def _tell(
        self, kind: ConflictKind, key: KeyKind, group: Codes, masked: Callable[[Codes], str]
    ) -> Iterator[Conflict]:
        rows = np.flatnonzero(group >= 0)
        rows = rows[np.argsort(group[rows], kind="stable")]
        starts = np.flatnonzero(np.diff(group[rows])) + 1
        for members in np.split(rows, starts) if len(rows) else ():
            customers = sorted(set(self.keys.customer[members].tolist()))  # in the order of their ids
            named = sorted(self.records.id[row] for row in members.tolist())
            told = tuple(self.records.customer.values[one] for one in customers)
            yield Conflict(kind, key, masked(members), told, tuple(named))
