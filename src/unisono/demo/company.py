"""Makes the planted company: block by block, its world, its people, its words, its files and its truth.

Every block has seeds of its own and knows nothing of the others, so memory doesn't grow with the
company and any number of processes writes the same bytes.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import reduce
from multiprocessing import get_context
from operator import add
from pathlib import Path
from shutil import rmtree

import numpy as np
import pyarrow as pa

from unisono.demo.exports import Block, ExportDirt, Written, write_block, write_company
from unisono.demo.exports.columns import joined, taken
from unisono.demo.people import (
    BILLING,
    CRM,
    DELIVERIES,
    HELPDESK,
    SURVEYS,
    Asked,
    Dirt,
    People,
    Records,
    clusters,
    people,
    records,
)
from unisono.demo.truth import FOLDER, Tally, tally, told, write_rows
from unisono.demo.truth.departments import readings
from unisono.demo.truth.told import Founding
from unisono.demo.words import Asked as Wanted
from unisono.demo.words import write
from unisono.demo.world.chance import Chance
from unisono.demo.world.contacts import Desk
from unisono.demo.world.effects import without
from unisono.demo.world.laws import Laws
from unisono.demo.world.life import live
from unisono.demo.world.market import LIMA
from unisono.demo.world.nouns import Staff, World
from unisono.demo.world.staff import staff_of

SIZES: Mapping[str, int] = {"small": 2_000, "medium": 20_000, "large": 1_000_000, "huge": 10_000_000}
FEWEST, A_BLOCK = 100, 50_000
PARQUET_FROM = 5_000_000  # customers; text files of more would fill a disk
EXPORTS, TRUTH, STAGING = "exports", "truth.json", "generating"

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class GeneratedCompany:
    """What was written: where, and what each file of the exports holds."""

    folder: Path
    written: Written

    @property
    def exports(self) -> Path:
        """The folder of the six systems' files."""
        return self.folder / EXPORTS

    @property
    def truth(self) -> Path:
        """What is true of the company."""
        return self.folder / TRUTH


@dataclass(frozen=True, slots=True)
class _Task:
    """One block to be made."""

    folder: Path
    block: int
    blocks: int
    first: int  # the number of its first customer
    customers: int
    founding: Founding
    parquet_only: bool

    @property
    def part(self) -> str:
        return f"-{self.block + 1:03d}" if self.blocks > 1 else ""


@dataclass(frozen=True, slots=True)
class _Made:
    """What is known of a block when its files are written."""

    tally: Tally
    written: Written
    identity: Mapping[str, int]


def generate(
    folder: Path,
    *,
    customers: int = SIZES["small"],
    seed: int = 1,
    null: tuple[str, ...] = (),
    processes: int | None = None,
    progress: Progress | None = None,
) -> GeneratedCompany:
    """What would the systems of this company export, and what is true of it?

    Parameters
    ----------
    folder : of the company; files go to `exports/`, truth to `truth.json` and `truth/`
    customers : how many are won in 24 months, at least 100
    seed : the same seed gives the same bytes
    null : effects switched off, by name
    processes : how many blocks are made at once, by default one a processor
    progress : called with blocks done and all blocks

    Raises
    ------
    ValueError
        Fewer than 100 customers: nothing could be told from them.
    QuestionError
        `effect_unknown`.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as place:
    ...     made = generate(Path(place), customers=100)
    >>> made.written.rows["crm_contratos.csv"] > 100
    True
    """
    if customers < FEWEST:
        raise ValueError(f"customers must be at least {FEWEST}")
    founding = Founding(seed, customers, null, without(Laws(), null))
    staging = folder / STAGING
    rmtree(staging, ignore_errors=True)  # of a run that was stopped
    (staging / EXPORTS).mkdir(parents=True)
    made: list[_Made] = []
    tasks = _tasks(staging, founding)
    for block in _each(tasks, processes):
        made.append(block)
        if progress:
            progress(len(made), len(tasks))
    written = _whole(staging, founding, made)
    _clear(folder)
    _settle(staging, folder)
    return GeneratedCompany(folder, written)


def planted_in(folder: Path) -> tuple[int, int, tuple[str, ...]] | None:
    """Which company was generated here: its customers, seed and effects switched off? None where none was."""
    earlier = folder / TRUTH
    if not earlier.exists():
        return None
    told = json.loads(earlier.read_text(encoding="utf-8"))
    return told["customers"], told["seed"], tuple(told["null"])


def _whole(folder: Path, founding: Founding, made: list[_Made]) -> Written:
    """What is written once, when all blocks are: staff, plan and the truth."""
    counted = reduce(add, (block.tally for block in made))
    staff = staff_of(founding.seed, founding.laws)
    written = reduce(add, (block.written for block in made)) + write_company(
        folder / EXPORTS,
        staff=staff,
        names=_names(founding.seed, staff),
        readings=readings(counted),
        customers=founding.customers,
    )
    identity = {name: sum(block.identity[name] for block in made) for name in made[0].identity}
    truth = told(founding, counted, exports=_files(written), identity=dict(identity))
    text = json.dumps(truth, ensure_ascii=False, indent=1) + "\n"
    (folder / TRUTH).write_text(text, encoding="utf-8")
    return written


def _tasks(folder: Path, founding: Founding) -> list[_Task]:
    blocks = -(-founding.customers // A_BLOCK)
    firsts = [block * A_BLOCK for block in range(blocks)]
    counts = [min(A_BLOCK, founding.customers - first) for first in firsts]
    parquet_only = founding.customers >= PARQUET_FROM
    return [
        _Task(folder, block, blocks, first, count, founding, parquet_only)
        for block, (first, count) in enumerate(zip(firsts, counts, strict=True))
    ]


def _each(tasks: list[_Task], processes: int | None) -> Iterator[_Made]:
    """The blocks in order, made at once where there are several."""
    at_once = min(len(tasks), processes or os.cpu_count() or 1)
    if at_once == 1:
        yield from map(_make, tasks)
        return
    with ProcessPoolExecutor(at_once, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_make, tasks)


def _make(task: _Task) -> _Made:
    """One block: lived, written down by every system, and counted."""
    founding, chance = task.founding, Chance(task.founding.seed, task.block)
    world = live(founding.seed, task.block, task.customers, founding.laws)
    known, written_down = _written_down(chance, world, task)
    random, answers = chance.of("words"), world.answers
    said = np.flatnonzero(answers.theme >= 0)
    who = answers.customer[said]
    wanted = Wanted(
        theme=answers.theme[said],
        tone=answers.tone[said],
        urgency=answers.urgency[said],
        language=world.customers.language[who],
        city=world.customers.city[who],
    )
    text = write(random, wanted)
    place = np.full(len(answers), -1)
    place[said] = np.arange(len(said))
    block = Block(task.part, world, written_down, taken(text.texts, place), chance.of("exports"))
    written = write_block(task.folder / EXPORTS, block, dirt=ExportDirt(), parquet_only=task.parquet_only)
    write_rows(task.folder, task.part, world, clusters(known, written_down), text.misspelled)
    desk = Desk.of(world.staff, founding.laws)
    return _Made(tally(world, desk), written, _identity(known, written_down))


def _written_down(chance: Chance, world: World, task: _Task) -> tuple[People, dict[str, Records]]:
    """Who they are, and what each system wrote down of those it met."""
    customers = world.customers
    dirt = Dirt.clean() if task.founding.laws.one_record_each else Dirt()
    random = chance.of("people")
    number = task.first + np.arange(task.customers)
    asked = Asked(customers.city, customers.language, customers.segment, number)
    known = people(random, asked, laws=dirt)
    met = {
        CRM: np.arange(task.customers),
        HELPDESK: np.unique(world.cases.customer),
        SURVEYS: np.unique(world.answers.customer),
        BILLING: np.unique(world.bills.customer),
        DELIVERIES: np.unique(world.installs.customer),
    }
    return known, {
        system: records(random, known, system, laws=dirt, rows=rows) for system, rows in met.items()
    }


def _names(seed: int, staff: Staff) -> pa.StringArray:
    """Of the reps, each from their city, then of the agents, who all sit in Lima."""
    city = np.concatenate([staff.rep_city, np.full(len(staff.agent_team), LIMA)])
    alike = np.zeros(len(city), dtype=np.int64)
    known = people(Chance(seed, 0).of("people", month=1), Asked(city, alike, alike, np.arange(len(city))))
    return joined(known.first, " ", known.last)


def _identity(known: People, written_down: Mapping[str, Records]) -> dict[str, int]:
    counted = {f"records_{system}": len(rows) for system, rows in written_down.items()}
    return {
        "people": len(known),
        "records": sum(counted.values()),
        **counted,
        "held_twice": int(written_down[CRM].again.sum()),
        "sharing_a_contact": int((known.host >= 0).sum()),
    }


def _files(written: Written) -> dict[str, object]:
    """What each file holds, by its name."""
    return {
        name: {
            "rows": rows,
            "bad": written.bad.get(name, 0),
            "repeated": written.repeated.get(name, 0),
            "corrected": written.corrected.get(name, 0),
        }
        for name, rows in sorted(written.rows.items())
    }


def _clear(folder: Path) -> None:
    """Take away what an earlier run wrote here, and nothing else."""
    earlier = folder / TRUTH
    if not earlier.exists():
        return
    for name in json.loads(earlier.read_text(encoding="utf-8"))["exports"]:
        (folder / EXPORTS / name).unlink(missing_ok=True)
    for path in (folder / FOLDER).glob("*.parquet"):
        path.unlink()
    earlier.unlink()


def _settle(staging: Path, folder: Path) -> None:
    """Put what was made where it belongs, once all of it is; the truth last."""
    for room in (EXPORTS, FOLDER):
        (folder / room).mkdir(exist_ok=True)
        for path in (staging / room).iterdir():
            path.replace(folder / room / path.name)
    (staging / TRUTH).replace(folder / TRUTH)
    rmtree(staging)
