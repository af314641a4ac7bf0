"""One customer across systems by exact rules, never merging what contradicts.

Two customers are one when they share a document, an e-mail, or a phone and a name.  A link is refused
where too many hold its key, where it would join two documents, or where a phone goes by two names.
"""

from __future__ import annotations

import numpy as np

from unisono.loop.identify.conflicts import conflicts_of
from unisono.loop.identify.keys import read_keys
from unisono.loop.identify.links import links_of
from unisono.loop.identify.nouns import Records, Resolution
from unisono.loop.identify.rounds import join

SHARED_ABOVE = 5  # more customers than a household has behind one address or phone


def resolve(records: Records, *, shared_above: int = SHARED_ABOVE) -> Resolution:
    """Which customers of several systems are one person, and where do their records contradict?

    Clusters are connected components over shared keys; each takes the smallest id among its members,
    so the order of the records changes nothing and resolving twice changes nothing.

    Parameters
    ----------
    records : what each system wrote down
    shared_above : an e-mail or phone held by more customers than this links nobody

    Returns
    -------
    Resolution
        Who is whom, conflicts (kept apart, keys masked) and counts.

    Notes
    -----
    Exact keys only: two spellings of an e-mail stay two people.  An e-mail shared by two to five
    customers merges them unless their documents differ; a phone needs the same name as well.

    >>> resolve(Records.told(id=["crm:1", "desk:9"], email=["ana@correo.pe", "ANA@correo.pe"])).merges
    {'desk:9': 'crm:1'}
    """
    keys = read_keys(records)
    links, customers = links_of(keys), len(records.customer.values)
    owner_of = everyone = np.arange(customers, dtype=np.int64)
    while True:
        joined, refused = join(links, customers, shared_above=shared_above)
        if np.array_equal(joined, everyone):
            break
        owner_of, links = joined[owner_of], links.renamed(joined)
    people = int(np.count_nonzero(owner_of == everyone))
    counts = {
        "records": len(records),
        "customers": customers,
        "people": people,
        "merged": customers - people,
    }
    conflicts = conflicts_of(records, keys, owner_of, refused)
    return Resolution(records.customer.values, owner_of, conflicts, counts)
