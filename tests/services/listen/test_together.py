"""Several processes read while another loads: each reading is one published edition, whole; none fails."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.services.conftest import HEADER, Shop
from unisono.model.question import Question
from unisono.services.companies import edition_of, open_company
from unisono.services.measure import measure

LOADS, READINGS, CUSTOMERS = 5, 20, 60
READER = """
import sys
from pathlib import Path
from unisono.model.question import Question
from unisono.services.companies import open_company
from unisono.services.measure import measure
for _ in range(int(sys.argv[2])):
    (figure,) = measure(open_company(Path(sys.argv[1])), Question("revenue_per_customer"))
    print(figure.question.edition, figure.estimate.n, round(figure.estimate.value or -1), flush=True)
"""
WRITER = """
import sys
from pathlib import Path
from unisono.services.companies import open_company
from unisono.services.listen import import_files, recipe_named
company, recipe = open_company(Path(sys.argv[1])), recipe_named(sys.argv[2])
for folder in sys.argv[3:]:
    import_files(company, Path(folder), recipe)
"""


def _rows(version: int) -> str:
    """Everybody spends ten times the version: what one edition says can't be mistaken for another's."""
    days = range(1, 4)
    return HEADER + "".join(
        f"{customer}-{day};c{customer};{day:02d}/02/2024;;;{10 * version},00\n"
        for customer in range(CUSTOMERS)
        for day in days
    )


@pytest.mark.slow
def test_readers_see_only_whole_editions_while_another_process_loads(shop: Shop, tmp_path: Path) -> None:
    folders = []
    for version in range(1, LOADS + 2):
        folder = tmp_path / f"version {version}"
        folder.mkdir()
        (folder / "orders.csv").write_text(_rows(version), encoding="utf-8")
        folders.append(folder)
    shop.load(folders[0])
    arguments = [str(shop.company.folder), str(tmp_path / "recipe.toml"), *map(str, folders[1:])]
    with (
        subprocess.Popen(
            [sys.executable, "-c", WRITER, *arguments], stderr=subprocess.PIPE, text=True
        ) as writer,
        subprocess.Popen(
            [sys.executable, "-c", READER, str(shop.company.folder), str(READINGS)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as reader,
    ):
        seen = []
        while writer.poll() is None or len(seen) < READINGS:
            seen.append(_reading(shop))
        _, complaint = writer.communicate(timeout=60)
        assert (writer.returncode, complaint) == (0, "")
        told, complaint = reader.communicate(timeout=60)
        assert (reader.returncode, complaint) == (0, "")
    others = [tuple(int(part) for part in line.split()) for line in told.splitlines()]
    assert len(others) == READINGS
    for edition, n, cents in [*seen, *others]:
        assert (n, cents) == (CUSTOMERS, 3 * 1000 * edition), f"edition {edition} as it never was"
    assert [edition for edition, _, _ in seen] == sorted(edition for edition, _, _ in seen)
    assert len({edition for edition, _, _ in seen}) > 2, "no load came in between"
    assert edition_of(shop.company).number == LOADS + 1
    assert _reading(shop, edition=2) == (2, CUSTOMERS, 6000), "and an older one stays as it was"


def test_threads_of_one_process_read_side_by_side(shop: Shop) -> None:
    shop.write(_rows(1))
    shop.load()
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: _reading(shop), range(12))) == {(1, CUSTOMERS, 3000)}


def _reading(shop: Shop, edition: int | None = None) -> tuple[int, int, int]:
    company = open_company(shop.company.folder)
    (figure,) = measure(company, Question("revenue_per_customer", edition=edition))
    assert figure.question.edition is not None
    assert figure.estimate.value is not None
    return figure.question.edition, figure.estimate.n, round(figure.estimate.value)
