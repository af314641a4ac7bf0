"""The bounds that reading copy has to hold on sentences written blind, and the runner's own proof."""

from __future__ import annotations

import json

import pytest

from tests.reference.claims_blind import (
    BLIND,
    PAGE,
    Line,
    Score,
    comparable,
    found_in,
    lines_of,
    report,
    score_kinds,
    score_values,
    within,
    wrong_in,
)
from unisono.loop.listen.claims.nouns import TONGUES

TYPES, VALUES = 0.90, 0.95
LEAST = 150
blind = pytest.mark.skipif(not BLIND.exists(), reason="claims_blind.jsonl is still to be written, blind")


@pytest.fixture(scope="module")
def lines() -> list[Line]:
    return lines_of(BLIND.read_text("utf-8").splitlines())


@blind
def test_the_blind_set_is_large_enough_in_each_language(lines: list[Line]) -> None:
    assert sum(len(line.claims) for line in lines) >= LEAST
    assert sum(not line.claims for line in lines) >= LEAST
    for tongue in TONGUES:
        own = [line for line in lines if line.tongue == tongue]
        assert min(sum(bool(line.claims) for line in own), sum(not line.claims for line in own)) >= LEAST // 6
    assert len({line.text for line in lines}) == len(lines)


@blind
def test_kinds_are_found(lines: list[Line]) -> None:
    score = score_kinds(lines)
    assert (score.precision >= TYPES, score.recall >= TYPES) == (True, True), report(lines)


@blind
def test_values_are_found(lines: list[Line]) -> None:
    score = score_values(lines)
    assert (score.precision >= VALUES, score.recall >= VALUES) == (True, True), report(lines)


@blind
def test_what_it_got_wrong_is_published(lines: list[Line]) -> None:
    assert within(PAGE.read_text("utf-8")) == report(lines).strip(), "python -m tests.reference.claims_blind"


def told(
    *claims: tuple[str, list[str]], text: str = "Soporte 24/7 y entrega en 48 h.", language: str = "es"
) -> Line:
    kinds = [{"kind": kind, "values": values} for kind, values in claims]
    (line,) = lines_of([json.dumps({"language": language, "text": text, "claims": kinds})])
    return line


def test_a_set_that_is_read_right_scores_one() -> None:
    right = told(("support_hours", ["24/7"]), ("deliver_within", ["2 days"]))
    assert score_kinds([right]) == Score(2, 2, 2)
    assert score_values([right]) == Score(2, 2, 2)
    assert list(wrong_in([right])) == []


def test_what_is_missed_costs_recall_and_what_is_invented_precision() -> None:
    missed = told(("support_hours", ["24/7"]), ("deliver_within", ["48 hours"]), ("warranty", ["2 years"]))
    invented = told(("support_hours", ["24/7"]))
    assert score_kinds([missed]) == Score(3, 2, 2)
    assert score_kinds([missed]).recall == pytest.approx(2 / 3)
    assert score_kinds([invented]).precision == 0.5
    assert score_kinds([missed], "warranty") == Score(1, 0, 0)
    assert [(wrong.kind, wrong.told, wrong.found) for wrong in wrong_in([missed])] == [
        ("warranty", ("24 months",), None)
    ]


def test_a_wrong_value_costs_values_alone() -> None:
    wrong = told(("support_hours", ["24/7"]), ("deliver_within", ["24 hours"]))
    assert score_kinds([wrong]) == Score(2, 2, 2)
    assert score_values([wrong]) == Score(2, 2, 1)
    assert "deliver_within" in report([wrong])
    assert "86400 seconds → 172800 seconds" in report([wrong])


def test_a_sentence_without_claims_counts_what_is_found_in_it() -> None:
    silent = told(text="Gracias por tu compra.")
    loud = told(text="Soporte 24/7.")
    assert score_kinds([silent]) == Score(0, 0, 0)
    assert score_kinds([loud]) == Score(0, 1, 0)
    assert "1 of these were taken to promise something" in report([silent, loud])


def test_claims_of_one_kind_are_put_together() -> None:
    twice = told(
        ("deliver_within", ["24 hours"]),
        ("deliver_within", ["72 hours"]),
        text="Entrega en 24 h en Lima y 72 h en provincias.",
    )
    assert len(twice.claims) == 1
    assert found_in(twice).keys() == twice.claims.keys()
    assert score_values([twice]) == Score(2, 2, 2)


@pytest.mark.parametrize(
    ("value", "same"),
    [
        ("1 days", "24 hours"),
        ("1 weeks", "7 days"),
        ("2 years", "24 months"),
        ("1.5 hours", "90 minutes"),
        ("49.90 PEN", "49.9 pen"),
        ("1,000 USD", "1000 USD"),
        ("99.90 %", "99.9 %"),
        ("9 of 10", "9 OF 10"),
        ("24/7", "24/7 "),
        ("Mon-Fri 09:00-18:00", "mon-fri 09:00-18:00"),
        ("2x1", "2X1"),
    ],
)
def test_the_same_value_may_be_written_in_several_ways(value: str, same: str) -> None:
    assert comparable(value) == comparable(same)


@pytest.mark.parametrize(
    ("value", "other"),
    [
        ("5 days", "5 business_days"),
        ("1 months", "30 days"),
        ("49 PEN", "49 USD"),
        ("9 of 10", "9 of 5"),
        ("24/7", "24 hours"),
    ],
)
def test_values_that_differ_stay_apart(value: str, other: str) -> None:
    assert comparable(value) != comparable(other)


def test_a_set_with_an_unknown_kind_is_refused() -> None:
    with pytest.raises(AssertionError):
        told(("happiness", []))


def test_the_page_has_its_place_for_the_results() -> None:
    assert within(PAGE.read_text("utf-8"))
