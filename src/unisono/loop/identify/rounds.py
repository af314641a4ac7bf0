"""One round of matching: which links the keys offer, and which of them are refused, and why.

Rounds repeat until nothing new is joined, so matching what is already matched changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.loop.identify.coded import Codes
from unisono.loop.identify.holders import Flags, Holders, connect, distinct_behind, holders
from unisono.loop.identify.links import Links


@dataclass(frozen=True, slots=True)
class Refused:
    """Why links were not made: flags over owners, over keys, and over joined-up groups of owners."""

    two_papers: Flags  # owner: its own records name two documents
    shared: dict[str, Flags]  # key: more owners than one person's contact can have
    contested: dict[str, Flags]  # key: its owners have different documents
    two_names: Flags  # phone: its owners go by different names
    chained: Codes  # owner: the group whose links together would join two documents, else −1


def join(links: Links, owners: int, *, shared_above: int) -> tuple[Codes, Refused]:
    """Who is one person, given who is known to be one already?

    Parameters
    ----------
    links : who holds which key
    owners : how many customers the systems count, joined or not
    shared_above : a contact with more owners than this links nobody

    Returns
    -------
    tuple
        Shape (owners,), the smallest customer that each owner is after this round; and what was refused.
    """
    two_papers = links.paper.per_owner(owners) > 1
    paper_of = np.full(owners, -1, dtype=np.int64)
    paper_of[links.paper.owner] = links.paper.key
    paper_of[two_papers] = -1

    contacts = {"email": links.email, "phone": links.phone}
    shared = {kind: held.per_key() > shared_above for kind, held in contacts.items()}
    contested = {kind: distinct_behind(held, paper_of) > 1 for kind, held in contacts.items()}
    refused = {kind: shared[kind] | contested[kind] for kind in contacts}
    two_names = links.many_names & (links.phone.per_key() > 1)

    sure = _trusted(links.document, two_papers)
    weak = [
        _trusted(links.email.keep(~refused["email"][links.email.key]), two_papers),
        _trusted(links.named.keep(~refused["phone"][links.phone_of[links.named.key]]), two_papers),
    ]
    chained = _chained(connect(owners, [sure, *weak]), paper_of)
    weak = [held.keep(chained[held.owner] < 0) for held in weak]
    return connect(owners, [sure, *weak]), Refused(two_papers, shared, contested, two_names, chained)


def _trusted(links: Holders, two_papers: Flags) -> Holders:
    """Without owners that contradict themselves."""
    return links.keep(~two_papers[links.owner])


def _chained(joined: Codes, paper_of: Codes) -> Codes:
    """The group of each owner whose group would hold two documents, else −1."""
    papers = int(paper_of.max(initial=-1)) + 1
    many = holders(joined, paper_of, papers).per_owner(len(joined)) > 1
    return np.where(many[joined], joined, -1)
