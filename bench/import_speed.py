"""Import of a generated CSV of 5 million rows, beside the engine's own bare read of the same file.

    python bench/import_speed.py [ROWS]

Both run in processes of their own, one after the other, three rounds; wall times and the peak of
memory are theirs alone. The bare read makes a table of the same typed columns in a database file,
with the same threads and memory limit. Prints one line for bench/RESULTS.md.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

ROUNDS = 3
RECIPE = """
name = "helpdesk"
system = "helpdesk"
title = "Generated tickets"
[company]
name = "Bench"
currency = "PEN"
time_zone = "America/Lima"
languages = ["es"]
[files.tickets]
pattern = "tickets.csv"
[[files.tickets.feeds]]
table = "cases"
source_id = ["ticket"]
[files.tickets.feeds.columns]
id = "ticket"
customer_id = "customer"
channel = "channel"
topic = "topic"
opened_at = "opened"
first_answer_at = "answered"
handle_seconds = "handle_seconds"
cost = "cost"
"""
BARE = """
import duckdb, sys
c = duckdb.connect(sys.argv[2])
c.execute("set memory_limit = '900MB'")
c.execute('''create table cases as select * from read_csv($1, header = true, columns = {
  'ticket': 'VARCHAR', 'customer': 'VARCHAR', 'channel': 'VARCHAR', 'topic': 'VARCHAR',
  'opened': 'TIMESTAMP', 'answered': 'TIMESTAMP', 'handle_seconds': 'DOUBLE', 'cost': 'DECIMAL(18, 2)'})''',
  [sys.argv[1]])
"""


def main(rows: int) -> None:
    """Generate, measure both in turn, print the medians and their ratio."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        files = folder / "files"
        files.mkdir()
        generate(files / "tickets.csv", rows)
        (folder / "recipe.toml").write_text(RECIPE)
        ours, bare = [], []
        for number in range(ROUNDS):
            bare.append(timed([sys.executable, "-c", BARE, str(files / "tickets.csv"), f"{folder}/{number}.db"]))
            company = folder / f"company{number}"
            command = [str(Path(sys.executable).with_name("unisono")), "import", str(files)]
            command += ["--recipe", str(folder / "recipe.toml"), "--company", str(company), "--json"]
            ours.append(timed(command))
        again = timed(command)
    report(rows, ours, bare, again)


def generate(path: Path, rows: int) -> None:
    """A CSV of tickets: ids, customers, two words, two times, seconds, money."""
    duckdb.execute(
        f"""copy (select 'T' || i as ticket, 'C' || (hash(i) % {rows // 6}) as customer,
        ['web', 'phone', 'chat', 'whatsapp'][1 + (hash(i + 1) % 4)::int] as channel,
        ['billing', 'delivery', 'fault', 'cancel', 'other'][1 + (hash(i + 2) % 5)::int] as topic,
        strftime(timestamp '2024-01-01' + interval (i * 7) second, '%Y-%m-%d %H:%M:%S') as opened,
        strftime(timestamp '2024-01-01' + interval (i * 7 + (hash(i + 3) % 9000)::int) second,
          '%Y-%m-%d %H:%M:%S') as answered,
        (hash(i + 4) % 1800)::int as handle_seconds, ((hash(i + 5) % 10000) / 100.0)::decimal(8, 2) as cost
        from range({rows}) r(i)) to '{path}' (header)"""
    )


def timed(command: list[str]) -> dict[str, float]:
    """Run one process to its end: wall and CPU seconds, peak memory in MB."""
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    output, problem = process.stdout.read(), process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(problem.decode() + output.decode())
    return {
        "wall": time.monotonic() - started,
        "cpu": used.ru_utime + used.ru_stime,
        "memory": used.ru_maxrss / 1024,
    }


def report(rows: int, ours: list[dict[str, float]], bare: list[dict[str, float]], again: dict[str, float]) -> None:
    """Medians, and the ratio pair by pair."""
    ratios = [a["wall"] / b["wall"] for a, b in zip(ours, bare, strict=True)]
    cpu = [a["cpu"] / b["cpu"] for a, b in zip(ours, bare, strict=True)]
    print(
        json.dumps(
            {
                "rows": rows,
                "bare_wall_s": round(statistics.median(b["wall"] for b in bare), 2),
                "import_wall_s": round(statistics.median(a["wall"] for a in ours), 2),
                "ratio_wall": [round(min(ratios), 2), round(statistics.median(ratios), 2), round(max(ratios), 2)],
                "ratio_cpu": round(statistics.median(cpu), 2),
                "import_memory_mb": round(max(a["memory"] for a in ours)),
                "second_import_wall_s": round(again["wall"], 2),
                "second_import_memory_mb": round(again["memory"]),
            }
        )
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000_000)
