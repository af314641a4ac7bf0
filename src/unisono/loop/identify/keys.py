"""Records as integers: every key becomes a code, so that matching a million records is array work."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from unisono.loop.identify.normalise import normalise_document, normalise_email, normalise_name
from unisono.loop.identify.nouns import Records, Texts
from unisono.loop.identify.phone import normalise_phone

Codes = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Coded:
    """One key of every record: `codes` (−1 where it has none) into `values`."""

    codes: Codes
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Keys:
    """All that matching looks at.

    `customers` is sorted, so the smallest code is the smallest id. `document` is scoped by country and
    links; `paper` is the document's bare text and contradicts: a missing country is no contradiction.
    """

    customers: tuple[str, ...]
    customer: Codes
    document: Coded
    paper: Coded
    email: Coded
    phone: Coded
    name: Coded


def read_keys(records: Records) -> Keys:
    """Which keys does each record carry, normalised?

    >>> read_keys(Records(["a"], [None], ["crm"], [None], ["A@B.pe"], [None], [None], [None])).email.values
    ('a@b.pe',)
    """
    own = [given or record for given, record in zip(records.customer_id, records.id, strict=True)]
    customers = sorted(set(own))
    order = {customer: code for code, customer in enumerate(customers)}
    documents = _by_country(normalise_document, records.document, records.country)
    scoped = [
        f"{(country or '').upper()}:{document}" if document else None
        for document, country in zip(documents, records.country, strict=True)
    ]
    return Keys(
        customers=tuple(customers),
        customer=np.array([order[customer] for customer in own], dtype=np.int64),
        document=code(scoped),
        paper=code(documents),
        email=code(_once(normalise_email, records.email)),
        phone=code(_by_country(normalise_phone, records.phone, records.country)),
        name=code(_once(normalise_name, records.name)),
    )


def code(values: Iterable[str | None]) -> Coded:
    """Equal texts get equal codes, None gets −1.

    >>> code(["b", None, "a", "b"]).codes.tolist()
    [0, -1, 1, 0]
    """
    seen: dict[str, int] = {}
    codes = [-1 if value is None else seen.setdefault(value, len(seen)) for value in values]
    return Coded(np.array(codes, dtype=np.int64), tuple(seen))


def _once(normalise: Callable[[str | None], str | None], texts: Texts) -> list[str | None]:
    """Normalise each distinct text once."""
    known = {text: normalise(text) for text in set(texts)}
    return [known[text] for text in texts]


def _by_country(
    normalise: Callable[[str | None, str | None], str | None], texts: Texts, countries: Texts
) -> Sequence[str | None]:
    """Normalise each distinct text of a country once."""
    pairs = list(zip(texts, countries, strict=True))
    known = {pair: normalise(*pair) for pair in set(pairs)}
    return [known[pair] for pair in pairs]
