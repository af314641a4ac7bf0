"""Conflicts as people see them: each contradiction told once, sorted, under its plainest reason."""

from __future__ import annotations

from unisono.loop.identify import Records, resolve


def test_a_shared_phone_of_many_names_is_told_once() -> None:
    count = 6
    ids = [f"c{number}" for number in range(count)]
    nothing = [None] * count
    records = Records(
        ids,
        ids,
        nothing,
        [f"Name {who}" for who in ids],
        nothing,
        ["987654321"] * count,
        nothing,
        ["PE"] * count,
    )
    assert [(told.kind, told.key) for told in resolve(records).conflicts] == [("shared_contact", "phone")]


def test_conflicts_come_in_one_order() -> None:
    records = Records(
        ["r4", "r3", "r2", "r1"],
        ["d", "c", "b", "a"],
        ["crm"] * 4,
        ["Eva", "Luz", "Ana", "Ana"],
        [None, None, "casa@y.pe", "casa@y.pe"],
        ["987654321", "987654321", None, None],
        [None, None, "45678901", "45678902"],
        ["PE"] * 4,
    )
    told = resolve(records).conflicts
    assert [conflict.kind for conflict in told] == ["same_phone_other_name", "two_documents"]
    assert told[1].records == ("r1", "r2")
