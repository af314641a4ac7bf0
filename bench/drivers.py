"""What thirty drivers cost at a million rows: the engine's sums and the solving, beside those who take rows.

    python bench/drivers.py [PYTHON]

Draws 1,000,000 answers with 30 drivers of five levels (correlation .6, five of them true), asks DuckDB for
the sums as the product does, solves them, and times the same regression as statsmodels' weighted least
squares on the rows. With PYTHON (of an environment that has lightgbm and shap) their importances are timed
too, on as many of the rows as `SHAP_ROWS` says. CPU seconds; prints lines for bench/RESULTS.md.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import textwrap
import time
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from unisono.loop.measure.drivers import (
    levels_kernel,
    planned,
    products_from,
    products_kernel,
    scores_from,
    scores_kernel,
    solved,
)
from unisono.loop.measure.drivers.candidates import Candidate
from unisono.loop.measure.drivers.rows import Rows
from unisono.loop.measure.drivers.solving import fitted
from unisono.model.kernel import Kernel

N, DRIVERS, TRUE, LEVELS = 1_000_000, 30, 5, 5
SHAP_ROWS = 100_000
SIZES = np.array([1.0, 0.8, 0.62, 0.48, 0.36])
PEERS = {
    "statsmodels WLS, HC1 (rows in memory)": """
        import numpy as np, statsmodels.api as sm
        x = np.concatenate([(levels[:, [d]] >= np.arange(1, 5)) for d in range(levels.shape[1])], axis=1)
        found = sm.WLS(y, sm.add_constant(x.astype(float))).fit(cov_type="HC1")
        print("R2", round(found.rsquared, 6))
    """,
    f"LightGBM + SHAP ({SHAP_ROWS:,} rows explained)": f"""
        import lightgbm, numpy as np, shap
        model = lightgbm.LGBMRegressor(n_estimators=200, verbose=-1).fit(levels, y)
        told = np.abs(shap.TreeExplainer(model).shap_values(levels[:{SHAP_ROWS}])).mean(axis=0)
        print("share of drivers without effect", round(told[5:].sum() / told.sum(), 3))
    """,
}


def main() -> None:
    """Draw, ask, solve, compare."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.parquet"
        draw(path)
        ours(path)
        pythons = dict.fromkeys(PEERS, sys.executable)
        pythons |= dict.fromkeys(PEERS, sys.argv[1]) if len(sys.argv) > 1 else {}
        for name, code in PEERS.items():
            peer(name, code, path, pythons[name])


def draw(path: Path) -> None:
    """Answers whose drivers go together; the strongest two only punish, the next two only delight."""
    random = np.random.default_rng(1)
    common = random.standard_normal(N)
    columns: dict[str, np.ndarray] = {}
    y = random.standard_normal(N)
    shapes = [(0.6, 0.4, 0, 0), (0.6, 0.4, 0, 0), (0, 0, 0.4, 0.6), (0, 0, 0.4, 0.6), (0.25,) * 4]
    for each in range(DRIVERS):
        latent = np.sqrt(0.6) * common + np.sqrt(0.4) * random.standard_normal(N)
        level = np.searchsorted([-1.3, -0.5, 0.3, 1.1], latent)
        columns[f"d_{each}"] = level.astype(np.int8)
        if each < TRUE:
            y += SIZES[each] * np.concatenate([[0], np.cumsum(shapes[each])])[level]
    columns |= {"v": y, "who": random.integers(0, N // 2, N)}
    pq.write_table(pa.table(columns), path)


def ours(path: Path) -> None:
    """The three kernels and the solving."""
    candidates = tuple(Candidate(str(each), "", LEVELS) for each in range(DRIVERS))
    columns = ", ".join(f"cast(d_{each} as varchar) as d_{each}" for each in range(DRIVERS))
    source = f"read_parquet('{path}')"
    rows = Rows(
        f"with coded as (select cast(who as varchar) as who, v, 1.0 as w, {columns} from {source})",
        candidates,
        (),
        {},
    )
    engine = duckdb.connect()
    engine.execute("set threads = 2")

    def ask(kernel: Kernel) -> dict[str, list[object]]:
        found: pa.Table = engine.sql(kernel.sql, params=dict(kernel.parameters) or None).to_arrow_table()
        return found.to_pydict()

    engine.sql(f"select count(*) from {source}").fetchall()
    begun = cpu()
    counts = ask(levels_kernel(rows))
    plan = planned(rows, [dict(zip(counts, row, strict=True)) for row in zip(*counts.values(), strict=True)])
    levels = cpu()
    products = products_from(plan, ask(products_kernel(rows, plan)))
    summed = cpu()
    found = fitted(plan, products)
    fit = cpu()
    scores = scores_from(plan, ask(scores_kernel(rows, plan, found)))
    scored = cpu()
    told = solved(plan, found, scores)
    done = cpu()
    best = [one.name for one in sorted(told.lifted, key=lambda one: -(one.lift.value or 0.0))[:TRUE]]
    line("levels found", levels - begun)
    line(f"moments: {len(plan.blocks)} blocks, {plan.columns} coefficients", summed - levels)
    line("solve", fit - summed)
    line("scores for the intervals", scored - fit)
    line("lifts, intervals, shares (sampled Shapley of 30)", done - scored)
    print(f"| top five {sorted(best, key=int)}, R² {told.explained:.6f}, process {memory():.0f} MB | |")


def peer(name: str, code: str, path: Path, python: str) -> None:
    """The same rows given to somebody else, in a process of their own; reading them isn't counted."""
    script = f"""
import resource, sys
import numpy as np, pyarrow.parquet as pq
table = pq.read_table({str(path)!r})
levels = np.column_stack([table[f"d_{{i}}"].to_numpy() for i in range({DRIVERS})])
y = table["v"].to_numpy()
def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
begun = cpu()
{textwrap.dedent(code)}
print("CPU", cpu() - begun, "MB", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
    asked = subprocess.run([python, "-c", script], capture_output=True, text=True, check=False)
    if asked.returncode:
        print(f"| {name} | not run: {asked.stderr.strip().splitlines()[-1]} |")
        return
    *said, used = asked.stdout.strip().splitlines()
    seconds, megabytes = float(used.split()[1]), float(used.split()[3])
    line(f"{name}; {'; '.join(said)}; process {megabytes:.0f} MB", seconds)


def line(name: str, seconds: float) -> None:
    """One row of the table of results."""
    print(f"| {name} | {seconds:.2f} |")


def cpu() -> float:
    """CPU seconds of this process, its threads included."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def memory() -> float:
    """The most memory this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print(f"{N:,} rows × {DRIVERS} drivers of {LEVELS} levels, {time.strftime('%Y-%m-%d')}, CPU seconds")
    main()
