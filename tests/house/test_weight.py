"""`import unisono` stays light, so that a notebook or a shell does not wait for what it may never use."""

from __future__ import annotations

import json
import subprocess
import sys

HEAVY = ("django", "pandas", "polars", "sklearn", "scipy", "numpy", "duckdb", "pyarrow", "pyiceberg", "rich")
PROBE = f"""
import json, sys, time
begun = time.perf_counter()
import unisono
seconds = time.perf_counter() - begun
print(json.dumps({{"seconds": seconds, "heavy": [name for name in {HEAVY!r} if name in sys.modules]}}))
"""


def imported() -> dict[str, object]:
    """What importing the package cost in a fresh interpreter."""
    run = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True)
    return dict(json.loads(run.stdout))


def test_import_brings_nothing_heavy() -> None:
    assert imported()["heavy"] == []


def test_import_takes_less_than_a_third_of_a_second() -> None:
    # The best of three: another process may hold the processor for a while.
    assert min(float(str(imported()["seconds"])) for _ in range(3)) < 0.3


def test_the_version_is_the_installed_one() -> None:
    from importlib.metadata import version

    import unisono

    assert unisono.__version__ == version("unisono")
    assert not hasattr(unisono, "no_such_name")
