"""Hurry that sends back: speaks of a queue green by its time whose quicker agents surely send more back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import pytest

from tests.loop.diagnose.planted import Cell, said, share
from tests.loop.diagnose.silos.hand import Row, reading, turns
from unisono.loop.diagnose.detector import Answers, Context
from unisono.loop.diagnose.detectors.hurried_queue import DETECTOR, QUESTIONS, SLUG, board_of
from unisono.loop.diagnose.silos.registry import registry
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding
from unisono.model.words import LANGUAGES
from unisono.services.wording import finding_words

YEAR = Context(date(2026, 1, 1), date(2026, 12, 31), last=date(2026, 12, 31), currency="PEN", contract=True)
PLACES = [{"kind": "queue", "value": name, "id": name} for name in ("Alpha", "Beta")]
QUICK, SLOW = tuple(np.linspace(-0.9, 0.1, 10)), tuple(np.linspace(-0.1, 0.9, 10))
MONTHS = range(1, 13)


def aht(name: str = "AHT Alpha", values: Sequence[float] = (8.0,) * 12, **more: Any) -> list[Row]:
    """A year of a KPI of handling time whose target is ten."""
    more = {"direction": "down", **more}
    return [
        reading("service", name, month, value, **more) for month, value in zip(MONTHS, values, strict=True)
    ]


def contacts(*, slope: float = -0.4, alone: bool = False, seed: int = 1, **more: Any) -> list[Row]:
    """A queue in a hurry and, unless it is alone, one beside it that takes its time."""
    random = np.random.default_rng(seed)
    mine = turns(random, paces=more.pop("paces", QUICK), slope=slope, **more)
    return mine if alone else mine + turns(random, paces=SLOW, slope=0.0, lane="Beta")


def found(told: list[Row], kpis: list[Row] | None = None) -> tuple[Finding, ...]:
    rows = {"kpis": aht() if kpis is None else kpis, "places": PLACES, "contacts": told}
    return DETECTOR.finds(YEAR, Answers({}, rows))


def estimate(fact: object) -> Estimate:
    assert isinstance(fact, Estimate)
    return fact


def test_it_names_the_queue_its_kpi_and_how_much_quicker_it_is() -> None:
    (finding,) = found(contacts())
    assert (finding.kind, finding.owner) == (SLUG, "service")
    facts = finding.facts
    assert (facts["queue"], facts["channel"], facts["kpi"], facts["agents"]) == (
        "Alpha",
        "phone",
        "AHT Alpha",
        10,
    )
    assert estimate(facts["share"]).value == pytest.approx(1 - np.exp(-0.8), abs=0.02), (
        "shorter, of a contact"
    )
    assert estimate(facts["left_more"]).value == pytest.approx(0.3, abs=0.06)
    assert estimate(facts["green_service"]).value == 1.0
    assert facts["boards"] == 1


def test_it_counts_contacts_that_came_back_and_customers_who_left() -> None:
    (finding,) = found(contacts())
    assert finding.effect.value == pytest.approx(0.32, abs=0.06), "0.4 more a log second, 0.8 of them"
    assert finding.effect.low is not None
    assert finding.effect.low > 0
    assert finding.effect.n == 10 * 24 * 12
    again = estimate(finding.facts["again"]).value
    assert again is not None
    assert again == round(finding.effect.value * finding.effect.n)  # type: ignore[operator]
    assert 0 < int(str(finding.facts["people"])) < again
    assert finding.stake is not None
    assert finding.stake.currency == "PEN"


def test_alone_in_its_channel_no_share_is_told() -> None:
    (finding,) = found(contacts(alone=True))
    assert "share" not in finding.facts
    assert finding.effect.value == pytest.approx(0.4 * 0.39, abs=0.06), "against its own slowest third"


@pytest.mark.parametrize(
    "told",
    [
        contacts(slope=0.0),  # pace does nothing
        contacts(slope=0.4),  # who is slower sends more back
        contacts(leave=0.0),  # who comes back leaves no more
        contacts(lean=0.5),  # cases known to be hard go to some
        contacts(paces=QUICK[:4]),  # four agents
        contacts(paces=(0.0,) * 10),  # who all work alike
        contacts(slope=-0.05),  # by less than a fifth
        contacts(paces=tuple(np.linspace(0.9, 1.9, 10))),  # a queue slower than the other
        [],
    ],
    ids=["nothing", "slower", "stay", "lean", "few", "alike", "little", "slow", "empty"],
)
def test_it_is_silent_where_hurry_does_no_harm_or_none_can_be_told(told: list[Row]) -> None:
    assert found(told) == ()


@pytest.mark.parametrize(
    ("kpis", "speaks"),
    [
        (aht(), True),
        (aht("AHT"), True),  # of all queues
        (aht("AHT Beta"), False),  # of another
        (aht(values=[8.0] * 7 + [12.0] * 5), True),
        (aht(values=[8.0] * 6 + [12.0] * 6), False),  # green half of the time is not most of it
        (aht(target=None), False),
        (aht("FCR Alpha"), False),
        (aht(direction="up", values=[12.0] * 12), False),  # taking time is what they are paid for
        ([], False),
    ],
)
def test_its_board_of_handling_time_must_have_been_green(kpis: list[Row], speaks: bool) -> None:
    assert bool(found(contacts(), kpis)) == speaks


def test_a_queue_s_own_board_goes_before_that_of_all() -> None:
    kpis = registry([*aht("AHT"), *aht("AHT Alpha")], PLACES)
    own, other = board_of(kpis, "Alpha"), board_of(kpis, "Beta")
    assert own is not None
    assert other is not None
    assert (own.name, other.name) == ("AHT Alpha", "AHT")
    assert board_of((), "Alpha") is None


def test_it_weighs_queues_that_can_be_compared_and_have_a_board() -> None:
    both = [*aht(), *aht("AHT Beta")]
    told = {"kpis": both, "places": PLACES, "contacts": contacts(seed=2)}
    assert DETECTOR.weighs(YEAR, Answers({}, told)) == 2
    assert DETECTOR.weighs(YEAR, Answers({}, {**told, "kpis": aht()})) == 1
    assert DETECTOR.weighs(YEAR, Answers({}, {**told, "contacts": contacts(seed=2, paces=QUICK[:3])})) == 1
    assert DETECTOR.weighs(YEAR, Answers({}, {})) == 0


def test_it_cites_the_queue_s_own_figures() -> None:
    groups = (("Alpha", "phone"), ("Beta", "phone"))
    figures = {each: said(each, [Cell(share(9, 100), group) for group in groups]) for each in QUESTIONS}
    rows = {"kpis": aht(), "places": PLACES, "contacts": contacts()}
    (finding,) = DETECTOR.finds(YEAR, Answers(figures, rows))
    assert len(finding.evidence) == len(QUESTIONS)
    assert all("Alpha" in key and "Beta" not in key for key in finding.evidence)


def test_a_queue_without_a_name_is_called_by_its_channel() -> None:
    (finding,) = found([{**row, "lane": ""} for row in contacts(alone=True)], aht("AHT"))
    assert finding.facts["queue"] == "phone"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("alone", [True, False])
def test_it_is_told_in_words(language: str, alone: bool) -> None:
    (finding,) = found(contacts(alone=alone))
    words = finding_words(finding, language)
    assert "Alpha" in words.title
    for text in (words.title, words.why, words.money, words.decide):
        assert text
        assert "{" not in text
        assert "finding." not in text
