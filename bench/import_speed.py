"""Import of a generated CSV of 5 million rows, beside the engine's own bare read of the same file.

    python bench/import_speed.py [ROWS]

All run in processes of their own, one after the other, three rounds; wall times and the peak of
memory are theirs alone. All are told how the file writes its dates and numbers. Two bare reads make
a table in a database file, with the same threads and memory limit: `bare`, to the columns that the
import stores (scoped ids, UTC microseconds of Lima's clock, cents), and `raw`, to the file's own
columns, typed. Prints one line for bench/RESULTS.md.
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
Used = dict[str, float]
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
dates = "iso"
decimal = "."
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
READ = """read_csv($1, header = true, columns = {
  'ticket': 'VARCHAR', 'customer': 'VARCHAR', 'channel': 'VARCHAR', 'topic': 'VARCHAR',
  'opened': 'TIMESTAMP', 'answered': 'TIMESTAMP', 'handle_seconds': 'DOUBLE', 'cost': 'DECIMAL(18, 2)'})"""
MICROSECONDS = "epoch_us(timezone('America/Lima', {}))"
SELECTS = {
    "raw": f"select * from {READ}",
    "bare": f"""select 'helpdesk:' || ticket as id, 'helpdesk:' || customer as customer_id, channel, topic,
  {MICROSECONDS.format("opened")} as opened_at, {MICROSECONDS.format("answered")} as first_answer_at,
  handle_seconds, (cost * 100)::bigint as cost, 'helpdesk/tickets' as source, ticket as source_id
  from {READ}""",
}
CREATE = """
import duckdb, sys
c = duckdb.connect(sys.argv[2])
c.execute("set memory_limit = '900MB'")
c.execute("create table cases as " + sys.argv[3], [sys.argv[1]])
"""


def main(rows: int) -> None:
    """Generate, measure both in turn, print the medians and their ratio."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        files = folder / "files"
        files.mkdir()
        generate(files / "tickets.csv", rows)
        (folder / "recipe.toml").write_text(RECIPE)
        ours: list[Used] = []
        peers: dict[str, list[Used]] = {"bare": [], "raw": []}
        for number in range(ROUNDS):
            for name, select in SELECTS.items():
                database = f"{folder}/{name}{number}.db"
                read = [sys.executable, "-c", CREATE, str(files / "tickets.csv"), database, select]
                peers[name].append(timed(read))
            company = folder / f"company{number}"
            command = [str(Path(sys.executable).with_name("unisono")), "import", str(files)]
            command += ["--recipe", str(folder / "recipe.toml"), "--company", str(company), "--json"]
            ours.append(timed(command))
        again = timed(command)
    report(rows, ours, peers, again)


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


def timed(command: list[str]) -> Used:
    """Run one process to its end: wall and CPU seconds, peak memory in MB."""
    os.sync()  # what the run before left to be written is not this one's
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


def report(rows: int, ours: list[Used], peers: dict[str, list[Used]], again: Used) -> None:
    """Medians, and the ratios round by round."""
    told: dict[str, object] = {"rows": rows, "import_wall_s": middle(ours, "wall")}
    for name, peer in peers.items():
        pairs = list(zip(ours, peer, strict=True))
        told[f"{name}_wall_s"] = middle(peer, "wall")
        told[f"ratio_to_{name}_wall"] = sorted(round(a["wall"] / b["wall"], 2) for a, b in pairs)
        told[f"ratio_to_{name}_cpu"] = sorted(round(a["cpu"] / b["cpu"], 2) for a, b in pairs)
    told["import_memory_mb"] = round(max(a["memory"] for a in ours))
    told["second_import_wall_s"] = round(again["wall"], 2)
    told["second_import_memory_mb"] = round(again["memory"])
    print(json.dumps(told))


def middle(runs: list[Used], name: str) -> float:
    """The median of one measure."""
    return round(statistics.median(run[name] for run in runs), 2)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000_000)
