"""One customer across systems by exact rules, never merging what contradicts.

Two customers are one when they share a document, an e-mail, or a phone and a name.  A link is refused
where too many hold its key, where it would join two documents, or where a phone goes by two names.
"""

from __future__ import annotations

import numpy as np

from unisono.loop.identify.conflicts import conflicts_of
from unisono.loop.identify.keys import read_keys
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
        Merges, conflicts (kept apart, keys masked) and counts.

    Notes
    -----
    Exact keys only: two spellings of an e-mail stay two people.  An e-mail shared by two to five
    customers merges them unless their documents differ; a phone needs the same name as well.

    >>> both = Records(
    ...     ["crm:1", "desk:9"], ["crm:1", "desk:9"], ["crm", "desk"], ["Ana Rojas", "A. Rojas"],
    ...     ["ana@correo.pe", "ANA@correo.pe"], [None, None], [None, None], ["PE", "PE"])
    >>> dict(resolve(both).merges)
    {'desk:9': 'crm:1'}
    """
    keys = read_keys(records)
    owner_of = np.arange(len(keys.customers), dtype=np.int64)
    while True:
        joined, refused = join(keys, owner_of, shared_above=shared_above)
        if np.array_equal(joined, owner_of):
            break
        owner_of = joined
    moved = np.flatnonzero(owner_of != np.arange(len(owner_of)))
    merges = {keys.customers[code]: keys.customers[owner_of[code]] for code in moved}
    counts = {
        "records": len(records),
        "customers": len(keys.customers),
        "people": len(keys.customers) - len(moved),
        "merged": len(moved),
    }
    return Resolution(merges, conflicts_of(records, keys, owner_of, refused), counts)
