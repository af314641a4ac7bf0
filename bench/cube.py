"""What cubes cost a load and save a page: made from many rows, refreshed with a day's, asked instead of rows.

    python bench/cube.py [FOLDER] [--rows 100000000]

On rows: answers of two-hundredths as many customers over three years, generated into Parquet files by the
engine. `scan` reads the columns a cube is made of; `whole` makes the cubes; `day` refreshes them after a load
of one more day and a few customers of another segment. Each step is a process of its own: CPU and wall
seconds, peak MB. Then every pair of columns is asked of that cube once, a few metrics each.

On a planted company (`unisono demo --size medium --seed 3`, or a copy of the one in FOLDER): every metric
that is in a cube, by pairs of columns, asked once; the overview of Medir, the first page and the brief, as a
process that serves pages gives them, from rows and with the cubes. Prints its lines for bench/RESULTS.md.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median

import duckdb

from unisono.loop.measure.ask import kernel_for
from unisono.loop.measure.catalogue import METRICS
from unisono.loop.measure.dimensions import dimensions
from unisono.model.company import Company
from unisono.model.cube import CUBE
from unisono.model.edition import Edition, TableState
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.model.rights import OWNER
from unisono.services import home
from unisono.services.companies import (
    edition_of,
    found_company,
    open_company,
    serve_company,
    served_company,
    warehouse_of,
)
from unisono.services.cubing import make_cubes
from unisono.services.listen.importing import silent
from unisono.services.plan import brief_of
from unisono.services.refresh import refresh_company
from unisono.services.trends.overview import overview
from unisono.store.records import editions
from unisono.store.warehouse import Reader

FIRST_US, DAYS = 1_672_531_200_000_000, 1_095
US_DAY = 86_400_000_000
COLUMNS = ("at", "customer_id", "instrument", "score", "touchpoint", "channel", "weight")
PARTS, ASKED, ROUNDS = 16, 120, 6
ZONE = "America/Lima"
CUSTOMERS = """
select 'c' || i as id, ['PE','CO','MX','CL','AR','EC'][1 + (hash(i) % 6)::bigint] as country,
  ['young','family','older','business'][1 + ({shift} + hash(i * 3) % 4)::bigint % 4] as segment,
  'region ' || (hash(i * 5) % 24) as region, 'unit ' || (hash(i * 7) % 3) as business_unit,
  ['web','fair','shop'][1 + (hash(i * 11) % 3)::bigint] as origin, 's' as source, i::varchar as source_id,
  0 as bucket
from range({first}, {last}) as t(i)"""
ANSWERS = """
select 'r' || i as id, 'c' || (hash(i * 31) % {customers}) as customer_id,
  {first} + (hash(i * 17) % {span})::bigint as "at",
  ['nps','csat','ces'][1 + (hash(i * 19) % 3)::bigint] as instrument, (1 + hash(i * 23) % 5)::double as score,
  'touchpoint ' || (hash(i * 29) % 12) as touchpoint,
  ['web','phone','shop','chat','mail'][1 + (hash(i * 37) % 5)::bigint] as channel, null::double as weight,
  's' as source, i::varchar as source_id, {part} as bucket
from range({begin}, {end}) as t(i)"""


def main() -> None:
    """Measure both parts, or do one step of the first where this process was begun for it."""
    told = argparse.ArgumentParser()
    told.add_argument("folder", nargs="?")
    told.add_argument("--rows", type=int, default=100_000_000)
    told.add_argument("--step")
    given = told.parse_args()
    if given.step:
        print(json.dumps(STEPS[given.step](open_company(Path(given.folder)))))
        return
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_FOLDER")) as place:
        on_rows(Path(place) / "rows", given.rows)
        on_a_company(Path(place) / "company", given.folder)


def on_rows(folder: Path, rows: int) -> None:
    """Print what it costs to make and refresh the cubes of so many rows, beside reading them."""
    generate(folder, rows)
    print(f"rows {rows:,}; step | CPU s | wall s | peak MB | CPU / scan")
    scan = 0.0
    for step in STEPS:
        command = [sys.executable, __file__, str(folder), "--step", step]
        told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        scan = scan or told["cpu"]
        print(
            f"{step} | {told['cpu']:.1f} | {told['wall']:.1f} | {told['peak']:.0f} | {told['cpu'] / scan:.1f}"
            f" | {told.get('said', '')}",
            flush=True,
        )
    shutil.rmtree(folder)


def generate(folder: Path, rows: int) -> None:
    """A company with that many answers, and the files of one more day and of a few other customers."""
    company = found_company(folder, {"name": "Many", "currency": "PEN", "time_zone": ZONE})
    root, customers = warehouse_of(company), max(rows // 50, 1_000)
    edition_of(company)  # opens its records
    engine = duckdb.connect()
    engine.execute(f"set memory_limit = '900MB'; set temp_directory = '{root / 'spill'}'")
    few = customers // 1_000
    for name, first, last, shift in (("a", few, customers, 0), ("b", 0, few, 0), ("c", 0, few, 1)):
        put(engine, root, f"customers/{name}", CUSTOMERS.format(first=first, last=last, shift=shift))
    spans = [
        (part, rows // PARTS * part, rows // PARTS * (part + 1), FIRST_US, DAYS) for part in range(PARTS)
    ]
    spans.append((PARTS, rows, rows + rows // DAYS, FIRST_US + DAYS * US_DAY, 1))
    for part, begin, end, first, days in spans:
        given = {"customers": customers, "first": first, "span": days * US_DAY, "part": part % PARTS}
        put(engine, root, f"responses/{part}", ANSWERS.format(begin=begin, end=end, **given))
    engine.close()
    editions.publish(folder, standing(last="b", parts=PARTS, rows=rows), ())


def put(engine: duckdb.DuckDBPyConnection, root: Path, name: str, sql: str) -> None:
    """One Parquet file of a table."""
    path = root / "tables" / f"{name}.parquet"
    path.parent.mkdir(parents=True, exist_ok=True)
    engine.execute(f"copy ({sql}) to '{path}' (format parquet)")


def standing(*, last: str, parts: int, rows: int) -> dict[str, TableState]:
    """The tables, with one version of the few customers and so many files of answers."""
    customers = [f"tables/customers/{name}.parquet" for name in ("a", last)]
    answers = [f"tables/responses/{part}.parquet" for part in range(parts)]
    return {
        "customers": TableState(tuple(customers), max(rows // 50, 1_000)),
        "responses": TableState(tuple(answers), rows),
    }


def scan(company: Company) -> dict[str, object]:
    """Read the columns a cube is made of."""
    told = ", ".join(f'count("{column}")' if column != "at" else 'sum("at" % 7)' for column in COLUMNS)
    with Reader(warehouse_of(company), edition_of(company), zone=ZONE) as reader:
        files = [str(reader._layout.absolute(file)) for file in reader.state("responses").files]
        hashed = f"bit_xor(hash({', '.join(chr(34) + column + chr(34) for column in COLUMNS)}))"
        reader._engine.execute("select 1").fetchall()
        return timed(
            lambda: reader._engine.execute(f"select {told}, {hashed} from read_parquet({files})").fetchall()
        )


def whole(company: Company) -> dict[str, object]:
    """Make all cubes, as the first load does."""
    base = edition_of(company)
    made: dict[str, TableState] = {}
    told = timed(lambda: made.update(make_cubes(company, replace(base, number=0, tables={}), base.tables)))
    editions.publish(company.folder, base.tables, (), cubes=made)
    cells = "; ".join(f"{state.rows:,} cells by {len(dims(state))} columns" for state in made.values())
    return {**told, "said": cells}


def day(company: Company) -> dict[str, object]:
    """Refresh them after one more day of answers, and a thousandth of the customers in another segment."""
    base = edition_of(company)
    rows = base.tables["responses"].rows
    tables = standing(last="c", parts=PARTS + 1, rows=rows)
    made: dict[str, TableState] = {}
    told = timed(lambda: made.update(make_cubes(company, base, tables)))
    editions.publish(company.folder, tables, (), cubes=made)
    return {**told, "said": f"{sum(made[name] != state for name, state in base.cubes.items())} refreshed"}


def append(company: Company) -> dict[str, object]:
    """Refresh them after one more day of answers alone."""
    base = editions.current(company.folder, 2)
    rows = base.tables["responses"].rows
    tables = standing(last="b", parts=PARTS + 1, rows=rows)
    return timed(lambda: make_cubes(company, base, tables))


def asked(company: Company) -> dict[str, object]:
    """Ask the largest cube by every pair of its columns."""
    return {**timed(lambda: None), "said": told_times(pairs(company, edition_of(company)))}


STEPS: dict[str, Callable[[Company], dict[str, object]]] = {
    "scan": scan,
    "whole": whole,
    "append": append,
    "day": day,
    "asked": asked,
}


def dims(state: TableState) -> list[str]:
    """The columns a cube is split by."""
    return [name for name in state.extras if ":" not in name]


def timed(work: Callable[[], object]) -> dict[str, object]:
    """CPU and wall seconds of some work, and the most memory this process ever had."""
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000
    return {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall, "peak": peak}


def pairs(company: Company, edition: Edition) -> Iterator[tuple[float, float]]:
    """CPU and wall milliseconds of questions that cubes answer, each asked once, by two columns."""
    draw = random.Random(7)
    reader = Reader(warehouse_of(company), edition, zone=company.time_zone, kept=True)
    asking = [
        Question(metric.slug, by, since=since)
        for metric in METRICS
        for by in itertools.combinations(dimensions(metric, edition.extras), 2)
        for since in (None, date(2025, 6, 1))
    ]
    draw.shuffle(asking)
    answered = 0
    for question in asking:
        cpu, wall = time.process_time(), time.perf_counter()
        kernel = kernel_for(question, extras=edition.extras, cubes=reader.cubes)
        if kernel.tables[0].startswith(CUBE):
            reader.ask(kernel)
            yield 1_000 * (time.process_time() - cpu), 1_000 * (time.perf_counter() - wall)
            answered += 1
        if answered == ASKED:
            break
    reader.close()


def told_times(times: Iterator[tuple[float, float]]) -> str:
    """Median and p95 of CPU and wall milliseconds."""
    cpu, wall = (sorted(each) for each in zip(*times, strict=True))
    ends = (f"{median(each):.0f} · {each[round(0.95 * len(each)) - 1]:.0f}" for each in (cpu, wall))
    return f"{len(cpu)} questions, ms median · p95: CPU {next(ends)}, wall {next(ends)}"


def on_a_company(folder: Path, given: str | None) -> None:
    """Print what pages and the brief cost with the cubes and without."""
    if given:
        shutil.copytree(given, folder)
    else:
        program = str(Path(sys.executable).with_name("unisono"))
        command = [program, "demo", "--size", "medium", "--seed", "3", "--no-serve", "--company", str(folder)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    serve_company(folder)
    company = served_company(OWNER)
    refresh_company(company, progress=silent)
    made = edition_of(company)
    print(f"planted company, by two columns: {told_times(pairs(company, made))}", flush=True)
    for kind, cubes in (("from rows", {}), ("with cubes", made.cubes)):
        editions.publish(folder, made.tables, (), cubes=cubes)
        for name, work in PAGES.items():
            work(company, 0)
            times = [float(str(timed(partial(work, company, turn))["cpu"])) for turn in range(1, ROUNDS)]
            print(f"{name}, {kind} | {1_000 * median(times):.0f} ms CPU", flush=True)


def lens(turn: int) -> Lens:
    """Filters nobody used before."""
    country = ("PE", "CO", "MX")[turn % 3]
    return Lens(date(2025, 1 + turn, 5), date(2026, 9, 30), (("customer.country", country),))


PAGES: dict[str, Callable[[Company, int], object]] = {
    "overview of Medir, new filters": lambda company, turn: overview(company, lens(turn), language="es"),
    "first page, new filters": lambda company, turn: home.overview(company, lens=lens(turn), language="es"),
    "brief": lambda company, turn: brief_of(company, language=("es", "pt", "en")[turn % 3]),
}


if __name__ == "__main__":
    main()
