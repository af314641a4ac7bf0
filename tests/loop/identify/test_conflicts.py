"""Conflicts as people see them: each contradiction told once, sorted, under its plainest reason."""

from __future__ import annotations

from unisono.loop.identify import Records, resolve


def test_a_shared_phone_of_many_names_is_told_once() -> None:
    count = 6
    ids = [f"c{number}" for number in range(count)]
    records = Records.told(
        id=ids, name=[f"Name {who}" for who in ids], phone=["987654321"] * count, country=["PE"] * count
    )
    assert [(told.kind, told.key) for told in resolve(records).conflicts] == [("shared_contact", "phone")]


def test_conflicts_come_in_one_order() -> None:
    records = Records.told(
        id=["r4", "r3", "r2", "r1"],
        customer=["d", "c", "b", "a"],
        name=["Eva", "Luz", "Ana", "Ana"],
        email=[None, None, "casa@y.pe", "casa@y.pe"],
        phone=["987654321", "987654321", None, None],
        document=[None, None, "45678901", "45678902"],
        country=["PE"] * 4,
    )
    told = resolve(records).conflicts
    assert [conflict.kind for conflict in told] == ["same_phone_other_name", "two_documents"]
    assert told[1].records == ("r1", "r2")
