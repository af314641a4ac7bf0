"""What is planted is counted, and is all that is wrong."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest

from unisono.demo.exports.dirt import Extras, Fault, plant
from unisono.demo.world.nouns import SPAN

GOOD = pa.table({"id": [f"T{place:010d}" for place in range(1_000)], "at": [str(n) for n in range(1_000)]})
FAULTS = (Fault({"at": "ayer"}), Fault({"id": None}), Fault(cut=True))
KEY = ("id", "T", 0)


def random(seed: int = 4) -> np.random.Generator:
    return np.random.default_rng(seed)


def test_nothing_is_planted_where_nothing_is_asked() -> None:
    rows = plant(random(), GOOD, KEY, Extras(0.0, 0.0, FAULTS))
    assert len(rows) == 1_000
    assert rows.table() is GOOD


def test_an_empty_file_has_nothing_to_spoil() -> None:
    rows = plant(random(), GOOD.slice(0, 0), KEY, Extras(0.5, 0.5, FAULTS))
    assert len(rows) == 0


def test_repeats_say_the_same_later() -> None:
    rows = plant(random(), GOOD, KEY, Extras(0.02, 0.0, FAULTS))
    told = rows.table()["id"].to_pylist()
    assert len(told) == 1_020
    assert list(dict.fromkeys(told)) == GOOD["id"].to_pylist()  # first come, first told
    assert len(told) - len(set(told)) == 20


def test_a_row_is_said_at_most_twice() -> None:
    rows = plant(random(), GOOD, KEY, Extras(0.5, 0.0))
    told = rows.table()["id"].to_pylist()
    assert max(told.count(name) for name in set(told[:300])) == 2


def test_bad_rows_take_turns_at_each_fault() -> None:
    rows = plant(random(), GOOD, KEY, Extras(0.0, 0.006, FAULTS))
    assert rows.bad["at"].to_pylist()[0::3] == ["ayer", "ayer"]
    assert rows.bad["id"].to_pylist()[1::3] == [None, None]
    assert rows.cut == (False, False, True) * 2


@pytest.mark.parametrize(("share", "count"), [(0.0, 0), (0.000001, 3), (0.003, 3), (0.02, 20)])
def test_there_is_one_bad_row_of_each_kind_or_their_share(share: float, count: int) -> None:
    assert plant(random(), GOOD, KEY, Extras(0.0, share, FAULTS)).bad.num_rows == count


def test_bad_rows_have_ids_of_their_own() -> None:
    rows = plant(random(), GOOD, ("id", "T", 7), Extras(0.0, 0.02, (Fault({"at": None}),)))
    told = rows.bad["id"].to_pylist()
    assert len(set(told)) == 20
    assert told[0] == f"T{8 * SPAN - 1:010d}"
    assert not set(told) & set(GOOD["id"].to_pylist())


def test_a_bad_row_is_like_another_but_for_its_fault() -> None:
    rows = plant(random(), GOOD, KEY, Extras(0.0, 0.01, (Fault(),)))
    assert set(rows.bad["at"].to_pylist()) <= set(GOOD["at"].to_pylist())


def test_bad_rows_stand_anywhere() -> None:
    rows = plant(random(), GOOD, KEY, Extras(0.0, 0.05, FAULTS))
    assert (np.diff(rows.before) >= 0).all()
    assert rows.before.min() < 100
    assert rows.before.max() > 900


def test_the_same_stream_plants_the_same() -> None:
    one, other = (plant(random(9), GOOD, KEY, Extras(0.05, 0.01, FAULTS)).table() for _ in range(2))
    assert one.equals(other)
    assert not one.equals(plant(random(8), GOOD, KEY, Extras(0.05, 0.01, FAULTS)).table())


def test_typed_columns_stay_typed() -> None:
    kinds = pa.DictionaryArray.from_arrays(np.zeros(3, np.int32), pa.array(["cuota", "raro"]))
    table = pa.table({"id": ["a", "b", "c"], "n": pa.array([1, 2, 3]), "kind": kinds})
    faults = (Fault({"n": None}), Fault({"kind": "raro"}))
    rows = plant(random(), table, ("id", "F", 0), Extras(0.0, 0.1, faults))
    assert rows.bad.schema == table.schema
    read = rows.table()
    assert read["n"].null_count == 1
    assert sorted(read["kind"].to_pylist()) == ["cuota"] * 4 + ["raro"]
