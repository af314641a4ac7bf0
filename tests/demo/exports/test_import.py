"""The exports go through the same door as anybody's files: what was planted stays out, the rest is true."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import reduce
from operator import add
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from unisono.demo.exports import Block, ExportDirt, Reading, Written, write_block, write_company
from unisono.demo.exports.tables import SPELLINGS
from unisono.demo.people import SYSTEMS, Asked, people, records
from unisono.demo.world.calendar import DAY, FIRST_DAY, HOUR
from unisono.demo.world.laws import Laws
from unisono.demo.world.life import live
from unisono.demo.world.market import CAMPAIGNS, CHANNELS, PROMISES, STEP, STEPS
from unisono.demo.world.nouns import BILL_KINDS, World
from unisono.loop.listen.recipe import read_recipe
from unisono.model.edition import LoadReport
from unisono.model.kernel import Kernel
from unisono.services.companies import edition_of, reader_of
from unisono.services.demo import recipe_company
from unisono.store.recipes import read_text, shipped_recipes

RECIPE = "demo"
CUSTOMERS = 150
DIRT = ExportDirt(repeated=0.02, corrected=0.02, bad=0.003, blank=0.05, respelled=0.3)
READINGS = tuple(
    Reading("ventas", "cuota", "Ana Ñ", month, 0.9, 1.0, "up", "comisión") for month in range(24)
)
Answer = list[dict[str, Any]]


def block_of(number: int) -> Block:
    world = live(11, number, CUSTOMERS, Laws())
    customers, random = world.customers, np.random.default_rng([11, number])
    asked = Asked(
        customers.city, customers.language, customers.segment, number * CUSTOMERS + np.arange(CUSTOMERS)
    )
    known = people(random, asked)
    written = {system: records(random, known, system) for system in SYSTEMS}
    spoken = [
        f'Dije "{place}"; y nada,\r\nnada' if place % 2 else None for place in range(len(world.answers))
    ]
    return Block(f"-{number + 1:03d}", world, written, pa.array(spoken, pa.string()), random)


@dataclass(frozen=True)
class Imported:
    """Two blocks as they were, what was written of them, and what the product made of that."""

    blocks: tuple[Block, ...]
    written: Written
    reports: tuple[LoadReport, ...]
    answers: dict[str, Answer]

    @property
    def worlds(self) -> list[World]:
        return [block.world for block in self.blocks]

    def column(self, table: str, name: str) -> np.ndarray[Any, Any]:
        """One column of a table of both worlds."""
        return np.concatenate([getattr(getattr(world, table), name) for world in self.worlds])

    def read(self, table: str, name: str) -> list[Any]:
        """The same column as the product has it, in the order of the source's ids."""
        return [row[name] for row in self.answers[table]]


TABLES = (
    "customers", "identities", "employees", "campaigns", "promises", "exposures", "leads", "deals",
    "contracts", "deliveries", "cases", "responses", "transactions", "touchpoints", "kpis", "merges",
    "set_aside",
)  # fmt: skip


def imported(folder: Path, *, parquet_only: bool) -> Imported:
    exports = folder / "exports"
    exports.mkdir()
    blocks = (block_of(0), block_of(1))
    lots = [write_block(exports, block, dirt=DIRT, parquet_only=parquet_only) for block in blocks]
    staff = blocks[0].world.staff
    names = pa.array([f"Persona {place} Ñ" for place in range(len(staff.rep_city) + len(staff.agent_team))])
    lots.append(write_company(exports, staff=staff, names=names, readings=READINGS))
    company, reports = recipe_company(folder, exports, RECIPE, progress=lambda _step, _facts: None)
    with reader_of(company, edition_of(company)) as reader:
        answers = {
            table: reader.ask(Kernel(f"select * from {table} order by source_id", (table,)))
            for table in TABLES
        }
    return Imported(blocks, reduce(add, lots), reports, answers)


@pytest.fixture(
    scope="module",
    params=[pytest.param(False, id="text"), pytest.param(True, id="parquet", marks=pytest.mark.slow)],
)
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Imported:
    return imported(tmp_path_factory.mktemp("company"), parquet_only=request.param)


def micros(times: np.ndarray[Any, Any]) -> list[int | None]:
    """Seconds of Lima's clock as the product keeps moments."""
    first = int(FIRST_DAY.astype("datetime64[s]").astype(np.int64)) + 5 * HOUR
    return [None if time == -1 else (first + time) * 1_000_000 for time in times.tolist()]


def to_the_minute(times: np.ndarray[Any, Any]) -> list[int | None]:
    """As the sales system keeps them."""
    return micros(np.where(times == -1, -1, times // 60 * 60))


def test_the_recipe_says_where_it_is() -> None:
    path = shipped_recipes()[RECIPE]
    recipe = read_recipe(read_text(path), name=path.parent.name)
    assert recipe.name == path.parent.name == RECIPE
    assert recipe.company["name"] == "Andina Hogar"
    assert recipe.company["time_zone"] == "America/Lima"


def test_every_file_is_read_whole(told: Imported) -> None:
    assert {report.file for report in told.reports} == set(told.written.rows)
    for name, rows in told.written.rows.items():
        assert sum(report.read for report in told.reports if report.file == name) == rows, name


def test_no_row_is_lost(told: Imported) -> None:
    for report in told.reports:
        assert report.read == report.loaded + report.updated + report.unchanged + report.set_aside, (
            report.file
        )


def test_what_is_set_aside_is_what_was_planted(told: Imported) -> None:
    for report in told.reports:
        assert report.set_aside == told.written.bad.get(report.file, 0), report.file
    assert sum(told.written.bad.values()) == len(told.answers["set_aside"]) > 60


def test_every_fault_is_among_them(told: Imported) -> None:
    said = {(row["source"].partition("/")[2], row["reason"]) for row in told.answers["set_aside"]}
    assert {
        ("clientes", "missing_required"),
        ("clientes", "not_a_time"),
        ("leads", "not_a_time"),
        ("oportunidades", "not_money"),
        ("contratos", "not_money"),
        ("actividades", "rule_broken"),
        ("mesa", "not_a_time"),
        ("mesa", "rule_broken"),
        ("encuestas", "rule_broken"),
        ("encuestas", "not_a_number"),
        ("cuentas", "missing_required"),
        ("facturacion", "missing_required"),
        ("facturacion", "rule_broken"),
        ("entregas", "not_a_time"),
    } <= said


def test_what_stands_twice_is_unchanged(told: Imported) -> None:
    for report in told.reports:
        assert report.unchanged == told.written.repeated.get(report.file, 0), report.file


def test_what_is_corrected_is_updated(told: Imported) -> None:
    for report in told.reports:
        assert report.updated == told.written.corrected.get(report.file, 0), report.file
    assert sum(told.written.corrected.values()) > 4


def test_nothing_had_to_be_guessed(told: Imported) -> None:
    assert [notice.code for report in told.reports for notice in report.notices] == []


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("leads", "leads"),
        ("deals", "deals"),
        ("deliveries", "installs"),
        ("cases", "cases"),
        ("transactions", "bills"),
        ("responses", "answers"),
        ("touchpoints", "touches"),
        ("contracts", "customers"),
    ],
)
def test_tables_have_the_rows_of_the_world(told: Imported, table: str, rows: str) -> None:
    assert len(told.answers[table]) == sum(len(getattr(world, rows)) for world in told.worlds)


def test_identities_are_the_records_of_all_systems_that_wrote_something(told: Imported) -> None:
    for block in told.blocks:
        world, cases = block.world, np.unique(block.world.cases.customer)
        assert len(block.records["helpdesk"]) == len(world.customers) >= len(cases)
    expected = sum(
        len(block.records["crm"])
        + len(block.records["billing"])
        + len(np.unique(block.world.cases.customer))
        + len(np.unique(block.world.answers.customer))
        + len(np.unique(block.world.installs.customer))
        for block in told.blocks
    )
    assert len(told.answers["identities"]) == expected


def test_most_records_become_the_customers_they_are(told: Imported) -> None:
    typed_again = sum(int(block.records["crm"].again.sum()) for block in told.blocks)
    unmatched = len(told.answers["customers"]) - 2 * CUSTOMERS
    assert 0 <= unmatched <= typed_again
    others = len(told.answers["identities"]) - 2 * CUSTOMERS
    assert len(told.answers["merges"]) > 0.8 * others
    assert all(row["resolved_id"].startswith("crm:") for row in told.answers["merges"][:50])


def test_tickets_end_up_as_they_truly_were(told: Imported) -> None:
    assert told.read("cases", "opened_at") == micros(told.column("cases", "opened_at"))
    assert told.read("cases", "first_answer_at") == micros(told.column("cases", "answered_at"))
    assert told.read("cases", "resolved_at") == micros(told.column("cases", "resolved_at"))
    assert told.read("cases", "handle_seconds") == told.column("cases", "handle_seconds").tolist()
    assert told.read("cases", "cost") == told.column("cases", "cost").tolist()


def test_every_spelling_of_a_channel_is_one(told: Imported) -> None:
    channels = [CHANNELS[code] for code in told.column("cases", "channel")]
    assert told.read("cases", "channel") == channels
    assert set(told.read("touchpoints", "channel")).isdisjoint(
        way for ways in SPELLINGS.values() for way in ways
    )


def test_every_spelling_is_translated_by_the_recipe() -> None:
    recipe = tomllib.loads(read_text(shipped_recipes()[RECIPE]))
    desk, steps = (
        recipe["files"][key]["feeds"][0]["columns"]["channel"]["translate"] for key in ("mesa", "actividades")
    )
    assert desk == {way: channel for channel in CHANNELS for way in SPELLINGS[channel]}
    expected = {
        way: channel for channel in ("teléfono", "correo", "app", "web") for way in SPELLINGS[channel]
    }
    assert steps == expected


def test_money_is_exact(told: Imported) -> None:
    assert told.read("transactions", "amount") == told.column("bills", "amount").tolist()
    assert told.read("transactions", "quoted_amount") == told.column("bills", "quoted").tolist()
    assert told.read("transactions", "margin") == told.column("bills", "margin").tolist()
    assert told.read("transactions", "first") == told.column("bills", "first").tolist()
    assert told.read("transactions", "kind") == [BILL_KINDS[kind] for kind in told.column("bills", "kind")]
    assert told.read("transactions", "at") == micros(told.column("bills", "at"))
    assert told.read("deals", "amount") == told.column("deals", "amount").tolist()


def test_clocks_of_three_systems_agree(told: Imported) -> None:
    assert told.read("touchpoints", "at") == to_the_minute(told.column("touches", "at"))
    assert told.read("leads", "created_at") == to_the_minute(told.column("leads", "created_at"))
    assert told.read("contracts", "starts_at") == to_the_minute(told.column("customers", "won_at"))
    assert told.read("contracts", "ends_at") == to_the_minute(told.column("customers", "left_at"))
    assert told.read("deliveries", "delivered_at") == micros(told.column("installs", "delivered_at"))
    assert told.read("responses", "at") == micros(told.column("answers", "at"))


def test_a_promised_day_lasts_until_it_ends(told: Imported) -> None:
    came, day = told.column("installs", "delivered_at"), told.column("installs", "promised_at") // DAY
    assert told.read("deliveries", "promised_at") == micros(day * DAY + DAY - 1)
    assert set(told.read("deliveries", "promised_by")) == {"day"}
    late = [
        moment > promised
        for moment, promised in zip(
            told.read("deliveries", "delivered_at"), told.read("deliveries", "promised_at"), strict=True
        )
        if moment is not None
    ]
    assert late == told.column("installs", "late")[came >= 0].tolist()


def test_steps_say_how_they_went(told: Imported) -> None:
    failed = told.column("touches", "failed")
    assert told.read("touchpoints", "outcome") == ["failed" if flag else "ok" for flag in failed]
    steps = [STEPS[code] for code in told.column("touches", "step")]
    assert told.read("touchpoints", "step") == [step.code for step in steps]
    assert told.read("touchpoints", "department") == [step.department for step in steps]


def test_customers_met_the_promises_of_their_advertisement(told: Imported) -> None:
    met = [
        f"crm:{claim}"
        for world in told.worlds
        for customer, step in zip(world.touches.customer, world.touches.step, strict=True)
        if step == STEP["anuncio"] and (claim := CAMPAIGNS[world.customers.campaign[customer]].claim)
    ]
    assert told.read("exposures", "promise_id") == met
    assert set(met) <= {f"crm:{promise.code}" for promise in PROMISES}


def test_answers_keep_their_words_and_ratings(told: Imported) -> None:
    words = [word for block in told.blocks for word in block.texts.to_pylist()]
    assert told.read("responses", "verbatim") == words
    assert told.read("responses", "score") == told.column("answers", "score").tolist()
    rated = told.column("answers", "drivers")
    names = ("rapidez", "calidad_tecnica", "precio", "amabilidad", "app", "claridad")
    for place, name in enumerate(names):
        assert told.read("responses", f"driver_{name}") == [
            rating or None for rating in rated[:, place].tolist()
        ]


def test_answers_name_the_case_they_are_about(told: Imported) -> None:
    cases = {row["id"]: row["customer_id"] for row in told.answers["cases"]}
    about = [row for row in told.answers["responses"] if row["case_id"]]
    assert len(about) == int((told.column("answers", "case") >= 0).sum()) > 20
    same = [cases[row["case_id"]] == row["customer_id"] for row in about]
    assert np.mean(same) > 0.85  # but for those whom no key joins


def test_the_plan_is_there(told: Imported) -> None:
    assert {row["id"] for row in told.answers["campaigns"]} == {f"crm:{each.code}" for each in CAMPAIGNS}
    night = next(row for row in told.answers["promises"] if row["id"] == "crm:P-247")
    assert (night["target"], night["unit"], night["operator"]) == (15.0, "minutes", "<=")
    assert (night["made_in"], night["campaign_id"], night["channel"]) == ("campaign", "crm:C-247", "teléfono")
    assert len(told.answers["kpis"]) == len(READINGS)
    assert {row["department"] for row in told.answers["kpis"]} == {"sales"}


def test_everybody_who_serves_is_listed(told: Imported) -> None:
    listed = {row["id"] for row in told.answers["employees"]}
    assert {row["agent_id"] for row in told.answers["cases"]} <= listed
    assert {row["rep_id"] for row in told.answers["deals"]} <= listed
    assert {row["department"] for row in told.answers["employees"]} == {"sales", "service"}
