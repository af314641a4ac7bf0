"""Records become codes: equal things equal codes, missing things none."""

from __future__ import annotations

import pytest

from unisono.loop.identify.keys import code, read_keys
from unisono.loop.identify.nouns import Records, Resolution


def test_codes_follow_first_sight() -> None:
    coded = code(["b", None, "a", "b"])
    assert coded.codes.tolist() == [0, -1, 1, 0]
    assert coded.values == ("b", "a")


def test_customers_are_sorted_and_a_lonely_record_is_its_own() -> None:
    nothing: list[str | None] = [None, None]
    records = Records(["z", "a"], ["m", None], nothing, nothing, nothing, nothing, nothing, nothing)
    keys = read_keys(records)
    assert keys.customers == ("a", "m")
    assert keys.customer.tolist() == [1, 0]


def test_a_document_is_scoped_by_country_and_its_paper_is_not() -> None:
    nothing: list[str | None] = [None] * 3
    documents: list[str | None] = ["45.678.901", "45678901", "45678901"]
    records = Records(
        ["a", "b", "c"], nothing, nothing, nothing, nothing, nothing, documents, ["PE", "pe", "CO"]
    )
    keys = read_keys(records)
    assert keys.document.codes.tolist() == [0, 0, 1]
    assert keys.paper.codes.tolist() == [0, 0, 0]


def test_columns_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match="differ in length"):
        Records(["a"], [], [], [], [], [], [], [])


def test_resolved_names_the_customer() -> None:
    resolution = Resolution({"crm:2": "crm:1"}, (), {})
    assert [resolution.resolved(who) for who in ("crm:1", "crm:2")] == ["crm:1", "crm:1"]
