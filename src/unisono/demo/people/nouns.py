"""What this room takes and gives: whom to invent, who they are, what a system wrote down of them."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
import pyarrow as pa

from unisono.demo.people.numbering import LARGEST
from unisono.demo.world.nouns import Flags, Whole

SYSTEMS = ("crm", "helpdesk", "surveys", "billing", "deliveries")
CRM, HELPDESK, SURVEYS, BILLING, DELIVERIES = SYSTEMS


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom to invent, one entry a customer: codes into the market's tables, and the customer's number.

    Parameters
    ----------
    city, language, segment : codes into CITIES, LANGUAGES, SEGMENTS of the market
    number : unique in the whole company, from 0 to below LARGEST

    Raises
    ------
    ValueError
        The columns differ in length, or a number has no place.
    """

    city: Whole
    language: Whole
    segment: Whole
    number: Whole

    def __post_init__(self) -> None:
        lengths = {len(getattr(self, column.name)) for column in fields(self)}
        if len(lengths) > 1:
            raise ValueError(f"columns of whom to invent differ in length: {sorted(lengths)}")
        if len(self.number) and not (self.number.min() >= 0 and self.number.max() < LARGEST):
            raise ValueError(f"numbers of customers lie from 0 to below {LARGEST}")

    def __len__(self) -> int:
        return len(self.number)


@dataclass(frozen=True, slots=True)
class People:
    """Who they are, with nothing written wrongly; one entry a customer.

    `host` is the place of the person whose phone or e-mail this one uses, −1 where all is their own.
    `trade` is null but for businesses known by one.
    """

    number: Whole
    host: Whole
    first: pa.StringArray
    last: pa.StringArray
    trade: pa.StringArray
    email: pa.StringArray
    phone: pa.StringArray
    document: pa.StringArray
    country: pa.StringArray

    def __len__(self) -> int:
        return len(self.number)


@dataclass(frozen=True, slots=True)
class Records:
    """What one system wrote down: its main record of each person it knows, then those typed again.

    `person` is the place among the people: the truth.  Null where nothing was written.
    """

    person: Whole
    again: Flags
    system_id: pa.StringArray
    name: pa.StringArray
    email: pa.StringArray
    phone: pa.StringArray
    document: pa.StringArray

    def __len__(self) -> int:
        return len(self.person)


@dataclass(frozen=True, slots=True)
class Dirt:
    """How badly things were written down; every entry is a share of its kind.

    >>> Dirt().second > 0, Dirt.clean().second
    (True, 0.0)
    """

    households: float = 0.01  # pairs of people with one phone, one e-mail or both
    second: float = 0.03  # people whom the sales system holds twice
    second_other_email: float = 0.5  # of the second records: another address, the others a misspelt one
    second_no_phone: float = 0.3
    second_no_document: float = 0.5
    missing_name: float = 0.02
    missing_email: float = 0.04
    missing_phone: float = 0.08
    missing_document: float = 0.05
    unnamed_surveys: float = 0.6  # answers to surveys that come with an address alone
    restyled: float = 0.5  # values right, but written another way
    surname_first: float = 0.9  # of the names in billing, all in capitals
    typo_name: float = 0.015
    typo_email: float = 0.015
    typo_document: float = 0.005

    @classmethod
    def clean(cls) -> Dirt:
        """Nothing wrong anywhere, nobody held twice, no shared phones or addresses."""
        return cls(**dict.fromkeys((share.name for share in fields(cls)), 0.0))


USUAL = Dirt()


def no_texts(count: int) -> pa.StringArray:
    """A column in which nothing was written.

    >>> no_texts(2).null_count
    2
    """
    return pa.nulls(count, pa.string())


def everybody(count: int) -> Whole:
    """The places of all people.

    >>> everybody(2).tolist()
    [0, 1]
    """
    return np.arange(count, dtype=np.int64)
