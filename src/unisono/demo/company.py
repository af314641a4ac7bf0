"""A small company with a story to tell, so that a newcomer meets true figures before their own files.

Andina Hogar sells home-service subscriptions in Lima.  It advertises «soporte 24/7», which sells best;
at night nobody answers, and those customers leave first.  All of it is invented, the same for a seed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from unisono.demo import registers, tables
from unisono.demo.blemishes import BAD_CASES, BAD_ROWS, spoil
from unisono.demo.chain import Chain, live
from unisono.demo.files import Columns, write_csv, write_lines, write_parquet

FEWEST = 100


@dataclass(frozen=True, slots=True)
class GeneratedCompany:
    """What was written: rows of each file, and how many of them are planted to be set aside."""

    folder: Path
    rows: Mapping[str, int]
    bad_rows: Mapping[str, int]

    @property
    def files(self) -> tuple[Path, ...]:
        """The files, in order of name."""
        return tuple(self.folder / name for name in sorted(self.rows))


def generate(folder: Path, *, seed: int = 1, customers: int = 2000) -> GeneratedCompany:
    """What would the systems of a small company export?  Fourteen files over 24 months.

    Parameters
    ----------
    folder : where the files go; made where missing
    seed : the same seed gives the same bytes
    customers : how many customers the company won, at least 100

    Returns
    -------
    GeneratedCompany
        Rows by file, bad ones included.

    Raises
    ------
    ValueError
        Fewer than 100 customers: nothing could be told from them.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as place:
    ...     made = generate(Path(place), customers=100)
    >>> made.rows["deliveries.csv.gz"], made.bad_rows["deals.csv"]
    (100, 2)
    """
    if customers < FEWEST:
        raise ValueError(f"customers must be at least {FEWEST}")
    folder.mkdir(parents=True, exist_ok=True)
    chain = live(seed, customers)
    written = {name: spoil(name, columns) for name, columns in _columns(chain, seed).items()}
    for name, columns in written.items():
        _write(folder / name, columns)
    lines = [*tables.cases(chain), *BAD_CASES]
    write_lines(folder / "cases.jsonl", lines)
    rows = {name: len(next(iter(columns.values()))) for name, columns in written.items()}
    return GeneratedCompany(
        folder,
        rows | {"cases.jsonl": len(lines)},
        {name: len(bad) for name, bad in BAD_ROWS.items()} | {"cases.jsonl": len(BAD_CASES)},
    )


def _columns(chain: Chain, seed: int) -> dict[str, Columns]:
    random = np.random.default_rng([seed, 100])
    return {
        "customers.csv": registers.customers(chain, random),
        "web_accounts.csv": registers.web_accounts(chain),
        "employees.csv": registers.employees(random),
        "campaigns.csv": registers.campaigns(),
        "promises.csv": registers.promises(),
        "exposures.csv": registers.exposures(chain),
        "leads.csv": tables.leads(chain),
        "deals.csv": tables.deals(chain),
        "contracts.csv": tables.contracts(chain),
        "deliveries.csv.gz": tables.deliveries(chain),
        "responses.csv": tables.responses(chain),
        "transactions.parquet": tables.transactions(chain),
        "web_orders.csv": registers.web_orders(chain),
    }


def _write(path: Path, columns: Columns) -> None:
    if path.suffix == ".parquet":
        write_parquet(path, columns)
    elif path.name == "deals.csv":
        write_csv(path, columns, delimiter=";", encoding="latin-1")
    else:
        write_csv(path, columns)
