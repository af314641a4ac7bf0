"""Plans replayed and remembered: made once, forgotten in order, never another company's or another file's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.loop.decide.pay.made import on, sale
from tests.services.pay.test_files import text, written
from unisono.errors import InputError, MissingError
from unisono.loop.decide.pay.past import Past
from unisono.model.company import Company
from unisono.model.edition import Edition
from unisono.model.rights import Actor, Scope
from unisono.services.pay import replaying, save_plan
from unisono.services.pay.reading import Known
from unisono.services.pay.replaying import MOST_KNOWN, MOST_PLAYED, Played, played_of

SALES = (sale("1", "2026-01-10", 100_00), sale("2", "2026-02-10", 50_00, person="luz"))
KNOWN = Known(Past(SALES, on("2026-03-31")), {}, {"ana": "Ana"}, 0, 0)


class Reads:
    """Counts how often the tables are read, in place of reading them."""

    def __init__(self) -> None:
        self.count = 0
        self.known: Known | None = KNOWN

    def __call__(self, _company: Company, _edition: Edition) -> Known | None:
        self.count += 1
        return self.known


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Reads:
    counted = Reads()
    monkeypatch.setattr(replaying, "_read", counted)
    replaying._known.cache.clear()
    replaying._played.cache.clear()
    return counted


def test_a_plan_is_replayed_once_and_its_tables_read_once(bare: Company, reads: Reads) -> None:
    save_plan(bare, "one", text())
    first = played_of(bare, "one")
    assert played_of(bare, "one") is first
    assert reads.count == 1
    assert first.replay.totals == {"ana": 10_00, "luz": 5_00}  # a tenth of 100 and of 50
    assert (first.edition, first.file.name, first.known) == (0, "one", KNOWN)


def test_two_plans_share_the_tables_and_nothing_else(bare: Company, reads: Reads) -> None:
    save_plan(bare, "one", text())
    save_plan(bare, "two", text(rate="0.2"))
    assert [played_of(bare, name).replay.cost for name in ("one", "two")] == [15_00, 30_00]
    assert reads.count == 1


def test_a_changed_file_is_another_plan(bare: Company, reads: Reads) -> None:
    save_plan(bare, "one", text())
    before = played_of(bare, "one")
    written(bare, "one", text(rate="0.3"))  # by hand, without us
    assert played_of(bare, "one").replay.cost == 45_00
    written(bare, "one", text())
    assert played_of(bare, "one").replay.cost == before.replay.cost == 15_00
    assert reads.count == 1


def _cost(company: Company) -> int:
    found: Played = played_of(company, "one")
    return found.replay.cost


@pytest.mark.parametrize(
    "change",
    [
        {"actor": Actor(1, "Ana", "sales", Scope(countries=("PE",)))},
        {"time_zone": "America/Lima"},
    ],
    ids=["rows", "clock"],
)
def test_whoever_sees_other_rows_or_other_days_reads_for_themselves(
    bare: Company, reads: Reads, change: dict[str, object]
) -> None:
    save_plan(bare, "one", text())
    assert _cost(bare) == 15_00
    reads.known = replace(KNOWN, past=Past(SALES[:1], on("2026-03-31")))
    assert _cost(replace(bare, **change)) == 10_00  # type: ignore[arg-type]
    assert _cost(bare) == 15_00  # theirs is still theirs
    assert reads.count == 2


def test_two_people_who_see_the_same_rows_share_them(bare: Company, reads: Reads) -> None:
    save_plan(bare, "one", text())
    for name in ("Ana", "Luz"):
        _cost(replace(bare, actor=Actor(1, name, "sales")))
    assert reads.count == 1


def test_memory_has_an_end(bare: Company, reads: Reads) -> None:
    save_plan(bare, "one", text())
    for place in range(MOST_KNOWN + 2):
        _cost(replace(bare, actor=Actor(1, "Ana", "sales", Scope(countries=(f"C{place}",)))))
    assert len(replaying._known.cache) == MOST_KNOWN
    for place in range(MOST_PLAYED + 2):
        written(bare, "one", text(rate=f"0.{place + 10}"))
        _cost(bare)
    assert len(replaying._played.cache) == MOST_PLAYED


def test_a_company_without_deals_says_so_each_time(bare: Company, reads: Reads) -> None:
    save_plan(bare, "one", text())
    reads.known = None
    for _ in range(2):
        with pytest.raises(MissingError) as missing:
            played_of(bare, "one")
        assert missing.value.code == "pay_no_deals"
    assert reads.count == 1


def test_a_plan_with_something_wrong_is_refused_before_anything_is_read(bare: Company, reads: Reads) -> None:
    path = written(bare, "one", text(rate="6"))
    line = path.read_text().splitlines().index("rate = 6") + 1
    with pytest.raises(InputError) as refused:
        played_of(bare, "one")
    assert (refused.value.code, refused.value.facts["line"], refused.value.facts["where"]) == (
        "pay_number", line, "parts[1].rate",
    )  # fmt: skip
    with pytest.raises(MissingError, match="definition_missing"):
        played_of(bare, "nobody-wrote-this")
    assert reads.count == 0
