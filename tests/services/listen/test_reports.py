"""What became of every row, summed up by source over all files of its latest load."""

from __future__ import annotations

from tests.services.conftest import GOOD, HEADER, Shop
from unisono.model.edition import LoadReport
from unisono.services.listen import check
from unisono.services.listen.reports import COUNTS, summed


def report(source: str, file: str, *counts: int) -> LoadReport:
    return LoadReport(source, file, "", **dict(zip(COUNTS, counts, strict=True)))


def test_files_of_a_source_are_added_up_and_kept() -> None:
    one, two = report("s/a", "1.csv", 10, 5, 1, 2, 3, 2), report("s/a", "2.csv", 4, 4, 0, 0, 0, 0)
    other = report("b/x", "x.csv", 1, 0, 0, 0, 0, 1)
    first, second = summed([one, other, two])
    assert (first.source, second.source) == ("b/x", "s/a")
    assert list(second.counts) == list(COUNTS)
    assert tuple(second.counts.values()) == (14, 9, 1, 2, 3, 2)
    assert second.files == (one, two)
    assert summed([]) == ()


def test_the_check_is_of_the_latest_load_of_each_source(shop: Shop) -> None:
    assert check(shop.company) == ()
    shop.write(HEADER + GOOD)
    shop.load()
    shop.write(HEADER + GOOD + "3;c;03/02/2024;;;1,00\n4;d;never;;;1,00\n")
    shop.load()
    (one,) = check(shop.company)
    assert one.counts == {"read": 4, "loaded": 1, "updated": 0, "unchanged": 2, "retired": 0, "set_aside": 1}
