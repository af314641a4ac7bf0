"""What the files of all systems share: main records, codes of staff, ways to type a channel."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pyarrow as pa

from tests.demo.exports.small import records_of, small_world
from unisono.demo.exports.forms import Delimited
from unisono.demo.exports.tables import SPELLINGS, Export, agents, countries, main_record, reps, spelt
from unisono.demo.world.market import CHANNELS, CITIES


def test_facts_name_the_main_record() -> None:
    records = records_of("U", [2, 0], again=(2,))
    assert main_record(records, 4).tolist() == [1, -1, 0, -1]


def test_a_second_record_before_the_main_one_is_still_the_second() -> None:
    records = records_of("U", [0, 1], again=(0,))
    turned = type(records)(records.person[::-1], records.again[::-1], *(records.system_id,) * 5)
    assert main_record(turned, 2).tolist() == [2, 1]


def test_staff_have_codes() -> None:
    staff = small_world().staff
    assert reps(staff) == ["V001", "V002", "V003"]
    assert agents(staff) == ["A001", "A002"]


def test_cities_lie_in_countries() -> None:
    assert countries(np.arange(len(CITIES))).to_pylist() == ["PE", "CO", "MX", "CL"]


def test_channels_are_typed_as_they_are_where_nothing_is_odd() -> None:
    codes = np.array([2, 0, 1, -1])
    assert spelt(np.random.default_rng(1), CHANNELS, codes, 0.0).to_pylist() == [
        "correo",
        "teléfono",
        "whatsapp",
        None,
    ]


def test_channels_are_typed_in_every_other_way_by_a_share() -> None:
    codes = np.arange(30_000) % 3
    told = np.array(spelt(np.random.default_rng(1), CHANNELS, codes, 0.3).to_pylist())
    for code, channel in enumerate(CHANNELS):
        counts = Counter(told[codes == code].tolist())
        assert set(counts) == {channel, *SPELLINGS[channel]}
        share = 1 - counts[channel] / 10_000
        assert abs(share - 0.3) < 4 * (0.3 * 0.7 / 10_000) ** 0.5


def test_a_channel_without_other_spellings_is_never_odd() -> None:
    told = spelt(np.random.default_rng(1), ("domicilio", "app"), np.array([0, 1, 0]), 1.0).to_pylist()
    assert told == ["domicilio", "App", "domicilio"]


def test_no_spelling_belongs_to_two_channels() -> None:
    every = [way for channel, ways in SPELLINGS.items() for way in (channel, *ways)]
    assert len(every) == len(set(every))


def test_an_export_is_a_table_of_its_columns() -> None:
    export = Export("a", Delimited(), {"id": pa.array(["x"]), "n": pa.array(["1"])}, ("id", "A"))
    assert export.table.to_pydict() == {"id": ["x"], "n": ["1"]}
