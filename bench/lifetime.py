"""Lifetime models beside lifetimes and PyMC-Marketing: what a fit and a forecast of a million customers cost.

    python bench/lifetime.py [CUSTOMERS] [--lifetimes PYTHON] [--pymc PYTHON]

Customers are simulated by BG/NBD with known parameters, in days of two years, and written once; each side
reads the same file in a process of its own, in turn, and says the CPU seconds (of all its threads) of fitting
BG/NBD, the first time and again (`warm`), of telling each customer's purchases of the next year, and what
parameters it found. Reading the file and importing libraries count for nobody, grouping customers to cells
counts for us. PYTHON is the interpreter of an environment that holds the peer (`pip install
lifetimes==0.11.3`, `pip install pymc-marketing`); where it isn't given, or can't import it, the peer is
skipped by name. Ours also tells the other models and the value of each customer with its interval. Prints
lines for bench/RESULTS.md.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

TRUE = (0.6, 60.0, 0.8, 2.5)  # r, α (days), a, b
DAYS = 730.0
LIMIT_SECONDS = 3_600
READ = """
import json, resource, sys, time
import numpy as np
told = np.load(sys.argv[1])
x, last, age, mean = (told[name] for name in ("x", "last", "age", "mean"))
def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
def timed(work):
    start = cpu()
    found = work()
    return cpu() - start, found
def told_of(**facts):
    facts["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps(facts))
"""
OURS = (
    READ
    + """
from unisono.stats.lifetime.cells import Cells
from unisono.stats.lifetime.fitting import MODELS, fit
from unisono.stats.lifetime.predict import expected
from unisono.stats.lifetime.spend import fit_spend
from unisono.stats.lifetime.terms import Customers, Terms
from unisono.stats.lifetime.value import lifetime_value
def fitted():
    return fit(Cells.of(x, last, age), "bg_nbd")
first, found = timed(fitted)
warm, _ = timed(fitted)
customers = Customers(x, last, age, mean)
def forecast():
    cells, kind = customers.cells
    return expected(found, cells, 365.0)[kind]
ahead, each = timed(forecast)
spending, spend = timed(lambda: fit_spend(x, mean))
valuing, valued = timed(lambda: lifetime_value(found, spend, customers, Terms.yearly(365.0, 0.1, 365.0)))
cells = Cells.of(x, last, age)
others = {model: timed(lambda: fit(cells, model))[0] for model in MODELS[1:]}
told_of(first=first, warm=warm, ahead=ahead, parameters=list(found.parameters), total=float(each.sum()),
        errors=list(found.errors), spending=spending, valuing=valuing, others=others,
        cells=int(cells.count.size))
"""
)
LIFETIMES = (
    READ
    + """
from lifetimes import BetaGeoFitter
def fitted():
    model = BetaGeoFitter()
    model.fit(x, last, age)
    return model
first, model = timed(fitted)
warm, _ = timed(fitted)
def forecast():
    return np.asarray(model.conditional_expected_number_of_purchases_up_to_time(365.0, x, last, age))
ahead, each = timed(forecast)
found = [float(model.params_[name]) for name in ("r", "alpha", "a", "b")]
told_of(first=first, warm=warm, ahead=ahead, parameters=found, total=float(np.nansum(each)))
"""
)
PYMC = (
    READ
    + """
import pandas as pd
from pymc_marketing.clv import BetaGeoModel
from pymc_extras.prior import Prior
data = pd.DataFrame({"customer_id": np.arange(x.size), "frequency": x, "recency": last, "T": age})
flat = {name: Prior("HalfFlat") for name in ("r", "alpha", "a", "b")}
def fitted():
    model = BetaGeoModel(data=data, model_config=flat)
    model.fit(method="map")
    return model
first, model = timed(fitted)
warm, _ = timed(fitted)
ahead, each = timed(lambda: model.expected_purchases(data=data, future_t=365.0))
found = [float(np.mean(model.fit_result[name])) for name in ("r", "alpha", "a", "b")]
told_of(first=first, warm=warm, ahead=ahead, parameters=found, total=float(np.nansum(np.asarray(each))))
"""
)


def main() -> None:
    """Simulate, ask each side in turn, print the lines."""
    told = _told()
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "customers.npz"
        np.savez(file, **simulated(told.customers))
        ours = asked(sys.executable, OURS, file)
        if ours is None:
            sys.exit("our own side failed")
        peers = {"lifetimes": (told.lifetimes, LIFETIMES), "PyMC-Marketing MAP": (told.pymc, PYMC)}
        found = {
            name: asked(python, code, file) if python else None for name, (python, code) in peers.items()
        }
    print(f"{told.customers:,} customers, {ours['cells']:,} cells; true parameters {TRUE}")
    print("| | first fit, CPU s | warm | a year ahead for each | peak MB | r, α, a, b |")
    print("|---|---|---|---|---|---|")
    print(line("ours", ours))
    for name, facts in found.items():
        print(line(name, facts, ours) if facts else f"| {name} | skipped: not there | | | | |")
    others = ", ".join(f"{name} {seconds:.2f}" for name, seconds in ours["others"].items())
    print(f"Ours besides, CPU s: {others}; spend {ours['spending']:.2f}; values {ours['valuing']:.2f}.")


def simulated(customers: int) -> dict[str, np.ndarray]:
    """Customers of two years by BG/NBD, in whole days, with the mean of what they spent."""
    random = np.random.default_rng(5)
    r, alpha, a, b = TRUE
    age = np.floor(random.uniform(30, DAYS, customers))
    rate, chance = random.gamma(r, 1 / alpha, customers), random.beta(a, b, customers)
    x, last, here, now = np.zeros(customers), np.zeros(customers), np.arange(customers), np.zeros(customers)
    while here.size:
        now[here] += random.exponential(1 / rate[here])
        here = here[now[here] <= age[here]]
        day = np.ceil(now[here])
        x[here] += day > last[here]  # two purchases of one day are one
        last[here] = np.maximum(last[here], np.minimum(day, age[here]))
        here = here[random.random(here.size) >= chance[here]]
    by = random.gamma(4.0, 1 / 15.0, customers)
    mean = random.gamma(6.0 * np.maximum(x, 1)) / (by * np.maximum(x, 1))
    return {"x": x, "last": last, "age": age, "mean": np.where(x > 0, mean, 0.0)}


def asked(python: str, code: str, file: Path) -> dict | None:
    """What a side says in a process of its own; None where it fails."""
    try:
        command = [python, "-c", code, str(file)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as failed:
        print(failed, file=sys.stderr)
        return None
    if done.returncode:
        print(done.stderr[-2000:], file=sys.stderr)
        return None
    return json.loads(done.stdout.splitlines()[-1])


def line(name: str, facts: dict, beside: dict | None = None) -> str:
    """One row of the table; how many times as much as `beside` in brackets."""
    cells = [
        f"{facts[key]:.2f}" + (f" ({facts[key] / beside[key]:.0f}×)" if beside else "")
        for key in ("first", "warm", "ahead")
    ]
    parameters = ", ".join(f"{value:.4f}" for value in facts["parameters"])
    return f"| {name} | {' | '.join(cells)} | {facts['peak_mb']:,} | {parameters} |"


def _told() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("customers", nargs="?", type=int, default=1_000_000)
    parser.add_argument("--lifetimes", help="an interpreter that has lifetimes")
    parser.add_argument("--pymc", help="an interpreter that has pymc-marketing")
    return parser.parse_args()


if __name__ == "__main__":
    main()
