"""The truth about who is whom, against which any matching can be held."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa

from unisono.demo.people.nouns import SYSTEMS, People, Records


def clusters(people: People, written: Mapping[str, Records]) -> pa.Table:
    """Which records are of one person?  Those with the same `person`, and no others.

    Parameters
    ----------
    people : everybody
    written : what each system wrote down, by system

    Returns
    -------
    pyarrow.Table
        One row a record: `person` (number in the whole company), `system`, `system_id`; systems in the
        order of SYSTEMS, each as its records come.
    """
    told = [(system, written[system]) for system in SYSTEMS if system in written]
    return pa.table(
        {
            "person": pa.array(np.concatenate([people.number[each.person] for _, each in told])),
            "system": pa.concat_arrays([pa.repeat(system, len(each)) for system, each in told]),
            "system_id": pa.concat_arrays([each.system_id for _, each in told]),
        }
    )
