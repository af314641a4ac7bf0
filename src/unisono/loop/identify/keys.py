"""What matching looks at: the keys of every record, normalised, as integers."""

from __future__ import annotations

from dataclasses import dataclass

from unisono.loop.identify.coded import Coded, Codes, normalised, normalised_beside, pairs
from unisono.loop.identify.normalise import (
    normalise_country,
    normalise_document,
    normalise_email,
    normalise_name,
)
from unisono.loop.identify.nouns import Records
from unisono.loop.identify.phone import normalise_phone


@dataclass(frozen=True, slots=True)
class Keys:
    """All that matching looks at, one entry a record.

    `document` is scoped by country and links; `paper` is the document's bare text and contradicts:
    a missing country is no contradiction.
    """

    customer: Codes
    document: Codes
    paper: Coded
    email: Coded
    phone: Coded
    name: Codes


def read_keys(records: Records) -> Keys:
    """Which keys does each record carry, normalised?

    >>> read_keys(Records.told(id=["a"], email=["A@B.pe"])).email.values
    ('a@b.pe',)
    """
    country = normalised(normalise_country, records.country)
    paper = normalised_beside(normalise_document, records.document, country)
    _, _, document = pairs(paper.codes, country.codes)
    return Keys(
        customer=records.customer.codes,
        document=document,
        paper=paper,
        email=normalised(normalise_email, records.email),
        phone=normalised_beside(normalise_phone, records.phone, country),
        name=normalised(normalise_name, records.name).codes,
    )
