"""What one file is to hold before it is made dirty, and what the files of all systems share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa

from unisono.demo.exports.columns import coded
from unisono.demo.exports.dirt import Fault
from unisono.demo.exports.forms import Form
from unisono.demo.people.nouns import Records
from unisono.demo.world.market import CITIES
from unisono.demo.world.nouns import Staff, Whole

IMPOSSIBLE, IMPOSSIBLE_ISO = "31/02/2026 10:00", "2026-02-31 10:00:00"  # no February has that day

SPELLINGS: Mapping[str, tuple[str, ...]] = {
    "teléfono": ("Teléfono", "telefono", "TEL"),
    "whatsapp": ("WhatsApp", "WSP"),
    "correo": ("Correo", "e-mail", "EMAIL"),
    "app": ("App",),
    "web": ("WEB", "Página web"),
}
"""Other ways in which people type a channel."""


@dataclass(frozen=True, slots=True)
class Export:
    """One file: its columns in order, which of them is the id and which letter ids begin with."""

    stem: str
    form: Form
    columns: Mapping[str, pa.Array[Any]]
    key: tuple[str, str]
    faults: Sequence[Fault] = ()
    twice: bool = False  # whether some of its rows stand there twice
    corrects: bool = False  # whether it says anew what an earlier file said

    @property
    def table(self) -> pa.Table:
        """The rows, all of them good."""
        return pa.table(dict(self.columns))


def main_record(records: Records, customers: int) -> Whole:
    """The place of each customer's main record in a system, −1 where it doesn't know them."""
    place = np.full(customers, -1)
    main = np.flatnonzero(~records.again)
    place[records.person[main]] = main
    return place


def reps(staff: Staff) -> list[str]:
    """The codes of those who sell.

    >>> none = np.zeros(2)
    >>> reps(Staff(none, none, none, none, none))
    ['V001', 'V002']
    """
    return [f"V{place + 1:03d}" for place in range(len(staff.rep_city))]


def agents(staff: Staff) -> list[str]:
    """The codes of those who serve.

    >>> none = np.zeros(1)
    >>> agents(Staff(none, none, none, none, none))
    ['A001']
    """
    return [f"A{place + 1:03d}" for place in range(len(staff.agent_team))]


def countries(city: Whole) -> pa.StringArray:
    """The countries of cities.

    >>> countries(np.array([0, 3])).to_pylist()
    ['PE', 'CL']
    """
    return coded([each.country for each in CITIES], city)


def spelt(random: np.random.Generator, channels: Sequence[str], codes: Whole, share: float) -> pa.StringArray:
    """The channels of rows, a share of them typed in another way.

    >>> spelt(np.random.default_rng(1), ["app"], np.array([0, -1]), 1.0).to_pylist()
    ['App', None]
    """
    ways = [(channel, *SPELLINGS.get(channel, ())) for channel in channels]
    others = np.array([len(way) - 1 for way in ways])
    first = np.cumsum([0, *(len(way) for way in ways)])[:-1]
    odd = random.random(len(codes)) < share
    which = np.ceil(random.random(len(codes)) * others[codes]).astype(np.int64)
    place = first[codes] + np.where(odd, which, 0)
    return coded([word for way in ways for word in way], np.where(codes >= 0, place, -1))
