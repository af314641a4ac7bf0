"""What identify takes and gives, so that services and pages speak of the same things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Literal

Texts = Sequence[str | None]
ConflictKind = Literal["two_documents", "shared_contact", "same_phone_other_name", "customer_two_documents"]
KeyKind = Literal["document", "email", "phone"]


@dataclass(frozen=True, slots=True)
class Records:
    """What did each system write down about somebody?  Parallel columns, one entry a record.

    Parameters
    ----------
    id : the record, scoped by its system; unique
    customer_id : the system's own customer, scoped (`crm:17`); None means the record is its own customer
    system, name, email, phone, document : as recorded; None where nothing was written
    country : ISO 3166 two-letter code to read phones and documents by; None where unknown

    Raises
    ------
    ValueError
        The columns differ in length.

    >>> len(Records(["a"], ["crm:1"], ["crm"], [None], [None], [None], [None], ["PE"]))
    1
    """

    id: Sequence[str]
    customer_id: Texts
    system: Texts
    name: Texts
    email: Texts
    phone: Texts
    document: Texts
    country: Texts

    def __post_init__(self) -> None:
        lengths = {len(getattr(self, column.name)) for column in fields(self)}
        if len(lengths) > 1:
            raise ValueError(f"columns of records differ in length: {sorted(lengths)}")

    def __len__(self) -> int:
        return len(self.id)


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


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is whom: `merges` maps a system's customer to the one it is (only where they differ).

    `counts` holds `records`, `customers` (as the systems count them), `people` (after merging) and
    `merged` (customers that turned out to be another one).
    """

    merges: Mapping[str, str]
    conflicts: tuple[Conflict, ...]
    counts: Mapping[str, int]

    def resolved(self, customer_id: str) -> str:
        """The customer that `customer_id` is.

        >>> Resolution({"crm:2": "crm:1"}, (), {}).resolved("crm:2")
        'crm:1'
        """
        return self.merges.get(customer_id, customer_id)
