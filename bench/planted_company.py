"""Making the planted company and importing it, from 10,000 to 1,000,000 customers, beside a bare read.

    python bench/planted_company.py [CUSTOMERS ...]

For each size, in processes of their own: `unisono demo --generate-only` (or the same for a size in
between), `unisono import` of what it wrote, and the engine's bare read of the same files into a
database, each by its own format and typed by the engine's guess.  Memory is the peak of the whole
tree of processes, each page counted once.  Prints lines for bench/RESULTS.md: seconds, memory and
rows, and how each grows against the size.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIZES = (10_000, 100_000, 1_000_000)
GENERATE = """
import sys
from pathlib import Path
from unisono.demo import generate
if __name__ == "__main__":
    generate(Path(sys.argv[1]), customers=int(sys.argv[2]))
"""
READ = """
import duckdb, sys
from pathlib import Path
from collections import defaultdict
engine = duckdb.connect(sys.argv[2])
engine.execute("set memory_limit = '2GB'")
kinds = defaultdict(list)
for path in sorted(Path(sys.argv[1]).iterdir()):
    kinds[path.name.split(".")[0].split("-")[0], "".join(path.suffixes)].append(str(path))
for (stem, suffix), files in kinds.items():
    if suffix == ".xlsx":
        continue
    if suffix == ".parquet":
        read = f"read_parquet({files})"
    elif suffix == ".jsonl":
        read = f"read_json({files}, format = 'newline_delimited', ignore_errors = true)"
    else:
        text = "encoding = 'latin-1', delim = ';'" if stem.startswith("crm") else "delim = ','"
        read = f"read_csv({files}, {text}, all_varchar = true, ignore_errors = true)"
    engine.execute(f'create table "{stem}" as select * from {read}')
"""


def main(sizes: list[int]) -> None:
    """Measure each size, and print how time and memory grow."""
    print("customers | rows | generate s, MB | import s, MB | bare read s | import / read")
    for customers in sizes:
        with tempfile.TemporaryDirectory() as place:
            print(measured(Path(place), customers), flush=True)


def measured(folder: Path, customers: int) -> str:
    """One line: a company made, read bare, and imported."""
    company, script = folder / "company", folder / "generate.py"
    script.write_text(GENERATE)
    made = timed([sys.executable, str(script), str(company), str(customers)])
    read = timed([sys.executable, "-c", READ, str(company / "exports"), str(folder / "bare.db")])
    (folder / "bare.db").unlink()
    command = [str(Path(sys.executable).with_name("unisono")), "import", str(company / "exports")]
    imported = timed([*command, "--recipe", "demo", "--company", str(company), "--json"])
    rows = rows_of(company)
    return (
        f"{customers:,} | {rows:,} | {made[0]:.1f}, {made[1]:,.0f} | {imported[0]:.1f}, {imported[1]:,.0f}"
        f" | {read[0]:.1f} | {imported[0] / read[0]:.2f}"
    )


def rows_of(company: Path) -> int:
    """How many rows all exports hold, as the company's truth counts them."""
    told = json.loads((company / "truth.json").read_text(encoding="utf-8"))
    return sum(file["rows"] for file in told["exports"].values())


def timed(command: list[str]) -> tuple[float, float]:
    """Run a process to its end: wall seconds, and the peak memory of its tree in MB."""
    subprocess.run(["sync"], check=True)
    started, peak = time.monotonic(), 0.0
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT)
        while process.poll() is None:
            peak = max(peak, sum(memory(one) for one in tree(process.pid)))
            time.sleep(0.5)
        if process.returncode:
            said.seek(0)
            raise SystemExit(said.read().decode())
    return time.monotonic() - started, peak


def tree(root: int) -> list[int]:
    """A process and all that it started."""
    found = [root]
    for parent in found:
        try:
            for children in Path(f"/proc/{parent}/task").glob("*/children"):
                found += [int(child) for child in children.read_text().split()]
        except OSError:
            continue
    return found


def memory(process: int) -> float:
    """Its share of memory in MB; pages that several processes hold are divided among them."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
