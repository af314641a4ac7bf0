"""The links that keys offer between customers: who holds which document, address, phone, phone with name."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from unisono.loop.identify.coded import Codes, pairs
from unisono.loop.identify.holders import Flags, Holders, holders
from unisono.loop.identify.keys import Keys


@dataclass(frozen=True, slots=True)
class Links:
    """Who holds which key, each customer under the one it is known to be."""

    paper: Holders
    document: Holders
    email: Holders
    phone: Holders
    named: Holders  # a phone and a name together
    phone_of: Codes  # the phone behind each key of `named`
    many_names: Flags  # phone: its records give it several names

    def renamed(self, owner_of: Codes) -> Links:
        """The same keys, once each customer is known to be `owner_of` it."""
        kinds = ("paper", "document", "email", "phone", "named")
        return replace(self, **{kind: getattr(self, kind).renamed(owner_of) for kind in kinds})


def links_of(keys: Keys) -> Links:
    """Which customers hold which keys, before any is known to be another?"""

    def held(key: Codes) -> Holders:
        return holders(keys.customer, key, int(key.max(initial=-1)) + 1)

    name, many_names = _names_of_phones(keys.phone.codes, keys.name)
    unclear = (name < 0) & many_names[keys.phone.codes]
    phone_of, _, named = pairs(np.where(unclear, -1, keys.phone.codes), name)
    return Links(
        paper=held(keys.paper.codes),
        document=held(keys.document),
        email=held(keys.email.codes),
        phone=held(keys.phone.codes),
        named=held(named),
        phone_of=phone_of,
        many_names=many_names[:-1],
    )


def _names_of_phones(phone: Codes, name: Codes) -> tuple[Codes, Flags]:
    """The name each record goes by, where it has none the only one its phone has; phones of several names.

    Both answers end with one place more: the code −1 of a missing phone finds that nothing is known of it.
    """
    phones, names = int(phone.max(initial=-1)) + 1, int(name.max(initial=-1)) + 1
    by_name = holders(phone, np.where(phone >= 0, name, -1), names)
    many = by_name.per_owner(phones + 1) > 1
    only = np.full(phones + 1, -1, dtype=np.int64)
    only[by_name.owner] = by_name.key
    only[many] = -1
    return np.where(name >= 0, name, only[phone]), many
