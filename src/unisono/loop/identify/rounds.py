"""One round of matching: which links the keys offer, and which of them are refused, and why.

Rounds repeat until nothing new is joined, so matching what is already matched changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.loop.identify.holders import Flags, Holders, connect, distinct_behind, holders
from unisono.loop.identify.keys import Codes, Keys


@dataclass(frozen=True, slots=True)
class Refused:
    """Why links were not made: flags over owners, over keys, and over joined-up groups of owners."""

    two_papers: Flags  # owner: its own records name two documents
    shared: dict[str, Flags]  # key: more owners than one person's contact can have
    contested: dict[str, Flags]  # key: its owners have different documents
    two_names: Flags  # phone: its owners go by different names
    chained: Codes  # owner: the group whose links together would join two documents, else −1


def join(keys: Keys, owner_of: Codes, *, shared_above: int) -> tuple[Codes, Refused]:
    """Who is one person, given who is known to be one already?

    Parameters
    ----------
    keys : the keys of every record
    owner_of : shape (customers,), the smallest customer each is known to be
    shared_above : a contact with more owners than this links nobody

    Returns
    -------
    tuple
        `owner_of` after this round, and what was refused.
    """
    owner, owners = owner_of[keys.customer], len(owner_of)
    paper = holders(owner, keys.paper.codes, len(keys.paper.values))
    two_papers = paper.per_owner(owners) > 1
    paper_of = np.full(owners, -1, dtype=np.int64)
    paper_of[paper.owner] = paper.key
    paper_of[two_papers] = -1

    held = {kind: _held(keys, kind, owner) for kind in ("email", "phone")}
    shared = {kind: pairs.per_key() > shared_above for kind, pairs in held.items()}
    contested = {kind: distinct_behind(pairs, paper_of) > 1 for kind, pairs in held.items()}
    named, two_names = _phone_by_name(keys, owner)
    refused_phone = shared["phone"] | contested["phone"]
    email = held["email"]
    sure = _trusted(_held(keys, "document", owner), two_papers)
    weak = [
        _trusted(email.keep(~(shared["email"] | contested["email"])[email.key]), two_papers),
        _trusted(named.links.keep(~refused_phone[named.phone_of[named.links.key]]), two_papers),
    ]
    chained = _chained(connect(owners, [sure, *weak]), paper_of)
    weak = [links.keep(chained[links.owner] < 0) for links in weak]
    joined = connect(owners, [sure, *weak])
    return joined[owner_of], Refused(two_papers, shared, contested, two_names, chained)


@dataclass(frozen=True, slots=True)
class _Named:
    """Links by phone and name together, and the phone behind each such key."""

    links: Holders
    phone_of: Codes


def _held(keys: Keys, kind: str, owner: Codes) -> Holders:
    coded = getattr(keys, kind)
    return holders(owner, coded.codes, len(coded.values))


def _trusted(links: Holders, two_papers: Flags) -> Holders:
    """Without owners that contradict themselves."""
    return links.keep(~two_papers[links.owner])


def _phone_by_name(keys: Keys, owner: Codes) -> tuple[_Named, Flags]:
    """Links by phone among equal names; a record without name goes with the only name its phone has."""
    phone, name = keys.phone.codes, keys.name.codes
    phones, names = len(keys.phone.values), len(keys.name.values)
    named = (phone >= 0) & (name >= 0)
    by_name = holders(phone[named], name[named], names)
    only = np.full(phones, -1, dtype=np.int64)
    only[by_name.owner] = by_name.key
    two_names = by_name.per_owner(phones) > 1
    meant = np.where(name >= 0, name, np.where(two_names[phone], -2, only[phone])) if phones else name
    usable = (phone >= 0) & (meant > -2)
    pair, key = np.unique(phone[usable] * (names + 1) + meant[usable] + 1, return_inverse=True)
    links = holders(owner[usable], key.astype(np.int64), len(pair))
    behind = holders(owner[phone >= 0], phone[phone >= 0], phones).per_key()
    return _Named(links, pair // (names + 1)), two_names & (behind > 1)


def _chained(joined: Codes, paper_of: Codes) -> Codes:
    """The group of each owner whose group would hold two documents, else −1."""
    papers = int(paper_of.max(initial=-1)) + 1
    many = holders(joined, paper_of, papers).per_owner(len(joined)) > 1
    return np.where(many[joined], joined, -1)
