"""What is exported, how dirty it is made, and what was written of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa

from unisono.demo.people.nouns import BILLING, CRM, DELIVERIES, HELPDESK, SURVEYS, Records
from unisono.demo.world.nouns import World

SCOPES = {CRM: "crm", HELPDESK: "mesa", SURVEYS: "encuestas", BILLING: "facturacion", DELIVERIES: "entregas"}
"""What the recipe puts before the ids of each system; the sales system's come first, so people keep those."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the company as it is to be told: its world, how systems know its people, its words.

    Parameters
    ----------
    part : what stands before the suffix of each file, such as `-003`
    records : by system; every customer with a fact in a system has a record there
    texts : one for each answer, null or empty where there are no words
    """

    part: str
    world: World
    records: Mapping[str, Records]
    texts: pa.StringArray
    random: np.random.Generator


@dataclass(frozen=True, slots=True)
class ExportDirt:
    """What is wrong with the exports, each as a share of the rows it concerns.

    >>> ExportDirt.clean().bad
    0.0
    """

    repeated: float = 0.005  # of customers, tickets and answers: rows that stand there twice
    corrected: float = 0.005  # of tickets: exported before they were solved, and again later
    bad: float = 0.0002  # rows that can't be read; one of each kind in any file
    blank: float = 0.02  # of values nobody has to fill in
    respelled: float = 0.06  # of channels: typed in another way

    @classmethod
    def clean(cls) -> ExportDirt:
        """Nothing is wrong."""
        return cls(0.0, 0.0, 0.0, 0.0, 0.0)


Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Written:
    """How many rows each file holds, by its name, and how many of those are what.

    `rows` counts all of them; `bad` can't be loaded; `repeated` say again what stands before them;
    `corrected` say anew what an earlier file had said.

    >>> (Written({"a.csv": 2}) + Written({"b.csv": 1}, bad={"b.csv": 1})).bad
    {'b.csv': 1}
    """

    rows: Counts = field(default_factory=dict)
    bad: Counts = field(default_factory=dict)
    repeated: Counts = field(default_factory=dict)
    corrected: Counts = field(default_factory=dict)

    def __add__(self, other: Written) -> Written:
        return Written(
            _sum(self.rows, other.rows),
            _sum(self.bad, other.bad),
            _sum(self.repeated, other.repeated),
            _sum(self.corrected, other.corrected),
        )


def _sum(some: Counts, more: Counts) -> Counts:
    return dict(Counter(some) + Counter(more))


@dataclass(frozen=True, slots=True)
class Reading:
    """What one KPI of a department read in one month of the story (0 is the first)."""

    department: str
    name: str
    owner: str
    month: int
    value: float
    target: float
    direction: str  # up or down: where better lies
    incentive: str = ""  # the pay that hangs on it
