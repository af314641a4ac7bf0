"""Targets: what a person may write, what is refused, and that the file, the page and the figure agree."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from unisono.errors import CompanyError, InputError
from unisono.model.company import Company
from unisono.services.companies import found_company, open_company
from unisono.services.settings import change_company
from unisono.services.targets import MOST, read_targets, target_of


@pytest.fixture
def company(tmp_path: Path) -> Company:
    return found_company(tmp_path / "company", {"name": "Uno", "currency": "PEN"})


def test_what_is_written_stands_in_the_file_and_comes_back(company: Company) -> None:
    change_company(company, {"targets": "nps = 40\ncsat = 85 %\nrevenue_per_customer = 250"})
    again = open_company(company.folder)
    assert dict(again.targets) == {"nps": 40.0, "csat": 0.85, "revenue_per_customer": 250.0}
    assert target_of(again, "nps") == 40.0
    assert target_of(again, "csat") == 0.85
    assert target_of(again, "revenue_per_customer") == 25_000, "money is counted in cents"
    assert target_of(again, "aht") is None
    assert 'targets = ["nps = 40"' in (company.folder / "company.toml").read_text(encoding="utf-8")


def test_taken_out_it_is_gone(company: Company) -> None:
    change_company(company, {"targets": ["nps = 40"]})
    change_company(open_company(company.folder), {"targets": "  "})
    assert open_company(company.folder).targets == ()
    assert "targets" not in (company.folder / "company.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("nps forty", "target_unreadable"),
        ("joy = 3", "target_unknown"),
        ("nps = 140", "target_impossible"),
        ("csat = 85", "target_impossible"),
        ("csat = 120 %", "target_impossible"),
    ],
)
def test_what_can_not_be_is_refused_with_its_line(company: Company, line: str, code: str) -> None:
    with pytest.raises(InputError, match=code):
        change_company(company, {"targets": f"aht = 300\n{line}"})
    assert open_company(company.folder).targets == ()


def test_the_last_of_two_for_one_metric_holds() -> None:
    assert read_targets("nps = 40; nps = 45") == ("nps = 45",)
    assert read_targets("") is None
    assert MOST >= 50


def test_a_file_written_by_hand_may_be_wrong(company: Company) -> None:
    file = company.folder / "company.toml"
    file.write_text(file.read_text(encoding="utf-8") + 'targets = ["nps, forty"]\n', encoding="utf-8")
    with pytest.raises(CompanyError, match="company_targets"):
        open_company(company.folder)


def test_a_table_written_by_hand_is_read_and_left_alone(company: Company) -> None:
    file = company.folder / "company.toml"
    file.write_text(
        file.read_text(encoding="utf-8") + "\n[targets]\nnps = 30\ncsat = 0.9\n", encoding="utf-8"
    )
    by_hand = open_company(company.folder)
    assert dict(by_hand.targets) == {"nps": 30.0, "csat": 0.9}
    renamed = change_company(by_hand, {"name": "Dos", "targets": "nps = 30\ncsat = 90 %"})
    assert (renamed.name, renamed.targets) == ("Dos", by_hand.targets)
    with pytest.raises(CompanyError, match="company_unreadable"):
        change_company(renamed, {"targets": "nps = 31"})


def test_an_impossible_one_in_the_file_is_no_target(company: Company) -> None:
    assert target_of(replace(company, targets=(("csat", 85.0), ("gone", 1.0))), "csat") is None
    assert target_of(replace(company, targets=(("gone", 1.0),)), "gone") is None
