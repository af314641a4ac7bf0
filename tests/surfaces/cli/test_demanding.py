"""`unisono demand`: why customers call and who caused it, at a terminal and for programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.surfaces.cli.conftest import Command, Poll, answers
from unisono.model.lens import Lens
from unisono.model.words import say
from unisono.services.companies import open_company
from unisono.services.demand import Demand, demand, showing
from unisono.services.demand import wording as words


@pytest.fixture(scope="module")
def found(demo_folder: Path) -> Demand:
    told = demand(open_company(demo_folder), Lens(), language="es")
    assert isinstance(told, Demand)
    return told


def test_people_read_the_finding_the_causes_and_what_service_is_worth(
    unisono: Command, demo_folder: Path, found: Demand
) -> None:
    told = unisono("demand", "--company", demo_folder, "--lang", "es")
    assert told.code == 0
    assert told.out.startswith(words.headline(found, "es"))
    assert words.lead(found, "es") in told.out.replace("\n", " ")
    for table in (words.sort_table(found, "es"), words.cause_table(found, "es")):
        assert table.title in told.out
        for row in table.rows:
            assert str(row.cells[0]) in told.out
    assert showing.beside_title(found.beside[0], "es")
    assert "Estado de valor" in told.out


def test_causes_leave_out_what_a_terminal_has_no_room_for(
    unisono: Command, demo_folder: Path, found: Demand
) -> None:
    told = unisono("demand", "--company", demo_folder, "--lang", "es")
    table = words.cause_table(found, "es")
    titles = {column.name: column.title for column in table.columns}
    head = next(line for line in told.out.splitlines() if line.startswith(titles["cause"]))
    assert titles["events"] in head
    assert titles["verdict"] in head
    assert titles["after"] not in head
    assert titles["cost"] not in head


def test_what_is_not_declared_is_no_zero(unisono: Command, demo_folder: Path) -> None:
    told = unisono("demand", "--company", demo_folder, "--lang", "es")
    line = next(line for line in told.out.splitlines() if line.startswith("Plan que no encaja"))
    assert "falta declarar qué planes encajan" in line
    assert "–" in line
    assert not [word for word in line.split() if word.strip("(),.") == "0"]


def test_programs_get_what_the_service_says(unisono: Command, demo_folder: Path, found: Demand) -> None:
    told = unisono("demand", "--company", demo_folder, "--lang", "es", "--json").json
    assert told["silent"] is None
    assert told["contacts"] == found.shares.contacts
    assert [each["cause"] for each in told["causes"]] == [each.cause.slug for each in found.shares.causes]
    assert told["statement"]["net"]["value"] == pytest.approx((found.statement.net.value or 0) / 100)
    assert [each["label"] for each in told["reasons"]] == [line.label for line in found.reasons]
    assert told["since"] == found.since.isoformat()


def test_reasons_can_be_told_by_another_column(unisono: Command, demo_folder: Path) -> None:
    told = unisono("demand", "--by", "channel", "--company", demo_folder, "--json").json
    assert told["reason"] == "channel"
    refused = unisono("demand", "--by", "customer_id", "--company", demo_folder, "--json")
    assert refused.code == 2
    assert refused.json["error"]["code"] == "column_not_offered"


@pytest.mark.parametrize("language", ["pt", "en"])
def test_it_speaks_the_language_asked_for(unisono: Command, demo_folder: Path, language: str) -> None:
    told = unisono("demand", "--company", demo_folder, "--lang", language)
    assert told.code == 0
    assert say("demand.sorts.table", language) in told.out
    assert "demand." not in told.out


def test_a_company_without_data_says_what_to_load(unisono: Command, tmp_path: Path) -> None:
    (tmp_path / "company.toml").write_text('name = "New"\n')
    told = unisono("demand", "--company", tmp_path, "--lang", "en")
    assert told.code == 0
    assert told.out.strip() == say("demand.silent.nothing.text", "en")
    assert unisono("demand", "--company", tmp_path, "--json").json == {"silent": "nothing"}


def test_a_company_without_contacts_says_which_export_it_needs(unisono: Command, poll: Poll) -> None:
    poll.write(answers())
    assert unisono(*poll.imports()).code == 0
    told = unisono("demand", "--company", poll.company, "--lang", "en")
    assert told.out.strip() == say("demand.silent.no_cases.text", "en")
    assert unisono("demand", "--company", poll.company, "--json").json == {"silent": "no_cases"}
