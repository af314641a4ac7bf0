"""Holds that no case of an exhaustive test is lost between the quick ones and the slow proofs."""

from __future__ import annotations

from tests.pace import paced


def test_every_case_runs_with_one_of_the_two() -> None:
    cases = paced(["admin", "agent", "sales"], quick=lambda role: role == "agent")
    assert [case.values for case in cases] == [("admin",), ("agent",), ("sales",)]
    assert [case.id for case in cases] == ["admin", "agent", "sales"]
    assert [[mark.name for mark in case.marks] for case in cases] == [["slow"], [], ["slow"]]
