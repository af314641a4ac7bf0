"""Readers kept open answer as those opened anew do, to many threads at once, and old ones are let go."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.store.warehouse.test_reader import LIMA, load
from unisono.errors import StoreError
from unisono.loop.measure.ask import kernel_for
from unisono.model.edition import EMPTY, Edition
from unisono.model.kernel import Kernel
from unisono.model.question import Question
from unisono.model.rights import Scope
from unisono.store.warehouse import Reader, kept, reader
from unisono.store.warehouse.kept import MOST_KEPT, kept_reader

ALL = Scope()
CASES = [
    {
        "id": f"c{number}",
        "customer_id": f"p{number % 7}",
        "opened_at": number * 3_600_000_000,
        "channel": "phone",
    }
    for number in range(200)
]
COUNTED = Kernel("select channel, count(*) as n from cases group by channel", ("cases",))


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """Two hundred cases of seven customers."""
    customers = [{"id": f"p{number}", "country": "PE" if number < 3 else "CL"} for number in range(7)]
    return load(tmp_path, load(tmp_path, EMPTY, "customers", customers), "cases", CASES)


def test_a_warehouse_made_anew_at_the_same_place_is_opened_anew(tmp_path: Path, edition: Edition) -> None:
    old = kept_reader(tmp_path, edition, zone=LIMA, scope=ALL)
    later = replace(edition, made_at=datetime(2030, 1, 1, tzinfo=UTC))
    assert kept_reader(tmp_path, later, zone=LIMA, scope=ALL) is not old


def test_an_edition_is_opened_once(tmp_path: Path, edition: Edition) -> None:
    first = kept_reader(tmp_path, edition, zone=LIMA, scope=ALL)
    with first:
        first.ask(COUNTED)
    assert kept_reader(tmp_path, edition, zone=LIMA, scope=ALL) is first
    assert first.ask(COUNTED) == [{"channel": "phone", "n": 200}]  # leaving it has not closed it


def test_scopes_never_share_a_reader(tmp_path: Path, edition: Edition) -> None:
    all_rows = kept_reader(tmp_path, edition, zone=LIMA, scope=ALL)
    some = kept_reader(tmp_path, edition, zone=LIMA, scope=Scope(countries=("PE",)))
    assert all_rows.ask(COUNTED)[0]["n"] == 200
    assert some.ask(COUNTED)[0]["n"] == sum(int(case["id"][1:]) % 7 < 3 for case in CASES)  # type: ignore[index]


def test_those_asked_for_least_recently_are_let_go(tmp_path: Path, edition: Edition) -> None:
    scopes = [Scope(countries=(f"C{number}",)) for number in range(MOST_KEPT + 2)]
    readers = [kept_reader(tmp_path, edition, zone=LIMA, scope=scope) for scope in scopes]
    assert kept_reader(tmp_path, edition, zone=LIMA, scope=scopes[-1]) is readers[-1]
    assert kept_reader(tmp_path, edition, zone=LIMA, scope=scopes[0]) is not readers[0]
    assert len(kept._kept.cache) <= MOST_KEPT
    assert readers[0].ask(Kernel("select 1 as one", ()))[0]["one"] == 1  # who holds it goes on reading


@pytest.mark.parametrize(
    "question", [Question("aht"), Question("repeat_contact_7d"), Question("fcr", by=("channel",))]
)
def test_it_answers_as_one_opened_anew(tmp_path: Path, edition: Edition, question: Question) -> None:
    kernel = kernel_for(question, extras=edition.extras)
    held = kept_reader(tmp_path, edition, zone=LIMA, scope=ALL)
    with Reader(tmp_path, edition, zone=LIMA) as anew:
        expected = anew.ask(kernel)
    assert [held.ask(kernel), held.ask(kernel)] == [expected, expected]
    assert held._heads == {kernel.head: "held_0"}


def test_large_tables_are_not_held(tmp_path: Path, edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_HELD", 100)
    monkeypatch.setattr(reader, "MOST_SHARED", 100)
    kernel = kernel_for(Question("fcr"), extras=edition.extras)
    held = kept_reader(tmp_path, edition, zone=LIMA, scope=ALL)
    assert held.ask(kernel)[0]["rows_cases"] == 200
    kinds = held._engine.execute("select table_name, table_type from information_schema.tables").fetchall()
    assert ("cases", "VIEW") in kinds
    assert not held._heads


def test_answers_are_remembered_but_never_shared(tmp_path: Path, edition: Edition) -> None:
    held = kept_reader(tmp_path, edition, zone=LIMA, scope=ALL)
    first = held.ask(COUNTED)
    first[0]["n"] = -1
    assert held.ask(COUNTED)[0]["n"] == 200


def test_not_every_answer_is_remembered(
    tmp_path: Path, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "MOST_TOLD", 3)
    monkeypatch.setattr(reader, "MOST_ROWS_TOLD", 50)
    held = kept_reader(tmp_path, edition, zone=LIMA, scope=ALL)
    for number in range(10):
        held.ask(Kernel(f"select {number} as number", ()))
    held.ask(Kernel("select * from cases", ("cases",)))
    assert len(held._told) == 3


def test_many_threads_at_once(tmp_path: Path, edition: Edition) -> None:
    held = kept_reader(tmp_path, edition, zone=LIMA, scope=ALL)

    def asked(number: int) -> tuple[int, int]:
        kernel = Kernel(
            "select count(*) as n from cases where opened_at < $t", ("cases",), {"t": number * 3_600_000_000}
        )
        return number, held.ask(kernel)[0]["n"]

    with ThreadPoolExecutor(8) as pool:
        assert all(number == counted for number, counted in pool.map(asked, range(150)))


def by_customer(number: int) -> Kernel:
    return Kernel("select count(*) as n from cases where customer_id = $id", ("cases",), {"id": f"p{number}"})


def test_several_kernels_are_answered_in_their_order(tmp_path: Path, edition: Edition) -> None:
    held = kept_reader(tmp_path, edition, zone=LIMA, scope=ALL)
    kernels = [by_customer(number % 7) for number in range(40)]
    told = [rows[0]["n"] for rows in held.ask_all(kernels)]
    assert told == [sum(case["customer_id"] == f"p{number % 7}" for case in CASES) for number in range(40)]
    with Reader(tmp_path, edition, zone=LIMA) as anew:
        assert [rows[0]["n"] for rows in anew.ask_all(kernels)] == told
        assert anew.ask_all(()) == []


def test_one_kernel_that_cannot_be_asked_is_told_among_others(tmp_path: Path, edition: Edition) -> None:
    held = kept_reader(tmp_path, edition, zone=LIMA, scope=ALL)
    with pytest.raises(StoreError, match="table_unknown"):
        held.ask_all([COUNTED, Kernel("select 1", ("nowhere",)), COUNTED])
    assert held.ask_all([COUNTED, COUNTED]) == [held.ask(COUNTED)] * 2
