"""Who the customers are: names, addresses, phones and documents of people who don't exist."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from unisono.demo.people.addresses import emails
from unisono.demo.people.documents import documents
from unisono.demo.people.households import borrowing, households, related
from unisono.demo.people.naming import names
from unisono.demo.people.nouns import USUAL, Asked, Dirt, People
from unisono.demo.people.phones import phones
from unisono.demo.people.texts import looked_up
from unisono.demo.people.trades import trades
from unisono.demo.world.market import CITIES

_COUNTRIES = np.array([city.country for city in CITIES])


def people(random: np.random.Generator, asked: Asked, *, laws: Dirt = USUAL) -> People:
    """Who are the customers?  Documents are unique in the whole company; so are phones and e-mails, but
    for households, where two people with different documents use one.

    Parameters
    ----------
    random : decides names and households; phones and documents follow from the numbers
    asked : whom to invent
    laws : only `households` is read

    Returns
    -------
    People
        One entry a customer, in the order asked, with nothing written wrongly.

    >>> one = np.array([0])
    >>> people(np.random.default_rng(1), Asked(one, one, one, one)).phone.to_pylist()
    ['+51 941 388 123']
    """
    country = _COUNTRIES[asked.city]
    homes = households(random, asked, share=laws.households)
    called = related(names(random, asked), homes)
    by_email, by_phone = (
        borrowing(len(asked), homes.host[shared], homes.guest[shared])
        for shared in (homes.by_email, homes.by_phone)
    )
    host = np.full(len(asked), -1, dtype=np.int64)
    host[homes.guest] = homes.host
    return People(
        number=asked.number,
        host=host,
        first=called.first_texts,
        last=called.last_texts,
        trade=trades(random, asked, called),
        email=looked_up(emails(asked.number, called), by_email),
        phone=looked_up(phones(asked.number, country), by_phone),
        document=documents(asked.number, country, called),
        country=pa.array(country),
    )
