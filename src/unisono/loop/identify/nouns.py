"""What identify takes and gives, so that services and pages speak of the same things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Literal

import numpy as np

from unisono.loop.identify.coded import Coded, Codes, Texts, code

ConflictKind = Literal["two_documents", "shared_contact", "same_phone_other_name", "customer_two_documents"]
KeyKind = Literal["document", "email", "phone"]


@dataclass(frozen=True, slots=True)
class Records:
    """What did each system write down about somebody?  Parallel columns, one entry a record.

    Parameters
    ----------
    id : the record, scoped by its system
    customer : the system's own customer, scoped (`crm:17`), or the record itself where it names none;
        `values` are sorted, so that the smallest code is the smallest id
    name, email, phone, document : as recorded
    country : ISO 3166 two-letter code to read phones and documents by

    Raises
    ------
    ValueError
        The columns differ in length.
    """

    id: Texts
    customer: Coded
    name: Coded
    email: Coded
    phone: Coded
    document: Coded
    country: Coded

    def __post_init__(self) -> None:
        coded = [getattr(self, column.name) for column in fields(self)[1:]]
        lengths = {len(self.id), *(len(column.codes) for column in coded)}
        if len(lengths) > 1:
            raise ValueError(f"columns of records differ in length: {sorted(lengths)}")

    def __len__(self) -> int:
        return len(self.id)

    @classmethod
    def told(
        cls, id: Sequence[str], customer: Sequence[str | None] = (), **told: Sequence[str | None]
    ) -> Records:
        """Records of columns of texts; what is left out nobody wrote down.

        >>> Records.told(id=["b", "a"], customer=["crm:1", None]).customer.values
        ('a', 'crm:1')
        """
        own = [named or record for named, record in zip(customer or id, id, strict=True)]
        order = {text: place for place, text in enumerate(sorted(set(own)))}
        customers = Coded(np.array([order[text] for text in own], dtype=np.int64), tuple(order))
        nothing = dict.fromkeys([column.name for column in fields(cls)[2:]], [None] * len(id))
        return cls(id, customers, **{name: code(column) for name, column in {**nothing, **told}.items()})


@dataclass(frozen=True, slots=True)
class Conflict:
    """Records that a rule would have merged and another rule forbade: they stay apart.

    `key` is the kind of key they share and `masked` its value, never in full.
    """

    kind: ConflictKind
    key: KeyKind
    masked: str
    customer_ids: tuple[str, ...]
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Resolution:
    """Who is whom: `owner_of` is, for each of the systems' `customers`, the one it is (the smallest).

    `counts` holds `records`, `customers` (as the systems count them), `people` (after merging) and
    `merged` (customers that turned out to be another one).
    """

    customers: Texts
    owner_of: Codes
    conflicts: tuple[Conflict, ...]
    counts: Mapping[str, int]

    @property
    def moved(self) -> Codes:
        """The customers that turned out to be another one, in the order of their ids."""
        return np.flatnonzero(self.owner_of != np.arange(len(self.owner_of)))

    @property
    def merges(self) -> dict[str, str]:
        """The ids of those customers, each with the one it is.

        >>> Resolution(("crm:1", "crm:2"), np.array([0, 0]), (), {}).merges
        {'crm:2': 'crm:1'}
        """
        return {self.customers[one]: self.customers[self.owner_of[one]] for one in self.moved}
