"""Customers passing by: speaks where a campaign's leave sooner than others who came for the same."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.loop.diagnose.silos.hand import Row, reading, stay, stays
from unisono.loop.diagnose.detector import Answers, Context
from unisono.loop.diagnose.detectors.passing_customers import DETECTOR, SLUG
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding
from unisono.model.words import LANGUAGES
from unisono.services.wording import finding_words

YEAR = Context(date(2026, 1, 1), date(2026, 12, 31), last=date(2026, 12, 31), currency="PEN", contract=True)
BOARDS = (("marketing", "mql"), ("sales", "quota"), ("service", "fcr"))
EVENLY = dict.fromkeys(range(1, 24), 8)


def leavers(value: str, where: dict[int, int], **more: Any) -> list[Row]:
    """A thousand customers won in month 100, of whom so many left in each month of tenure."""
    gone = [stay(value, count, 100 + month, last_month=124, **more) for month, count in where.items()]
    return [*gone, stay(value, 1_000 - sum(where.values()), None, last_month=124, **more)]


def rows(held: list[Row], *, red: tuple[str, ...] = (), **more: Any) -> dict[str, list[Row]]:
    told: dict[str, list[Row]] = {
        "kpis": [reading(name, kpi, 100, 4.0 if name in red else 12.0) for name, kpi in BOARDS],
        "places": [{"kind": "campaign", "value": "Dos por uno", "id": "offer"}],
        "stays": held,
        "won": [{"value": value, "month": 100, "n": 100} for value in ("offer", "plain")],
        "served": [{"value": "offer", "at_queue": "Voz", "month": 100, "n": 50, "bad": 20}],
    }
    return {**told, **more}


PILED = [*leavers("offer", {**EVENLY, 6: 90, 7: 60}), *leavers("plain", EVENLY)]
DOUBLE = [*leavers("offer", dict.fromkeys(range(1, 24), 20)), *leavers("plain", EVENLY)]


def found(told: dict[str, list[Row]]) -> tuple[Finding, ...]:
    return DETECTOR.finds(YEAR, Answers({}, told))


def test_it_names_the_campaign_and_the_months_in_which_they_leave() -> None:
    (finding,) = found(rows(PILED))
    assert (finding.kind, finding.owner) == (SLUG, "marketing")
    facts = finding.facts
    assert (facts["campaign"], facts["group"], facts["boards"]) == ("Dos por uno", "offer", 3)
    assert isinstance(facts["first"], int)
    assert isinstance(facts["last"], int)
    assert facts["first"] <= 6 < 7 <= facts["last"] == facts["first"] + 2
    then, share = facts["then"], facts["share"]
    assert isinstance(then, Estimate)
    assert isinstance(share, Estimate)
    assert then.value == pytest.approx((90 + 60 + 8) / 24, rel=0.2)
    left = sum(EVENLY.values()) + 90 + 60 - 16
    assert share.value == pytest.approx(158 / left)
    assert share.n == left


def test_leaving_evenly_more_is_told_without_months() -> None:
    (finding,) = found(rows(DOUBLE))
    assert not {"first", "last", "then", "share"} & finding.facts.keys()
    assert finding.effect.low is not None
    assert finding.effect.low > 0
    assert finding.stake is not None
    assert finding.facts["people"] == round(460 * (1 - 1 / finding.facts["times"].value))  # type: ignore[union-attr, operator]


@pytest.mark.parametrize(
    "told",
    [
        rows([*leavers("offer", EVENLY), *leavers("plain", EVENLY)]),
        rows(leavers("offer", EVENLY)),
        rows(DOUBLE, kpis=[]),
        rows([]),
        rows(stays(offer=19, plain=5)),  # too few left
        rows([*leavers("offer", dict.fromkeys(range(1, 24), 20), needs="barato"), *leavers("plain", EVENLY)]),
    ],
)
def test_it_is_silent_where_they_leave_like_their_like_or_nobody_is(told: dict[str, list[Row]]) -> None:
    assert found(told) == ()


def test_what_the_need_explains_is_no_conflict() -> None:
    """Both campaigns lose those who came for a bargain; one brought more of them."""
    many = dict.fromkeys(range(1, 24), 30)
    bargain = leavers("offer", many, needs="barato") + leavers("plain", many, needs="barato")
    some = leavers("plain", EVENLY) + leavers("plain", EVENLY) + leavers("offer", EVENLY)
    assert found(rows(bargain + bargain[:24] + some)) == ()


@pytest.mark.parametrize(("red", "speaks"), [(("sales",), True), (("sales", "marketing"), False)])
def test_two_boards_must_have_been_green(red: tuple[str, ...], speaks: bool) -> None:
    assert bool(found(rows(DOUBLE, red=red))) == speaks


def test_it_weighs_campaigns_who_left_enough() -> None:
    assert DETECTOR.weighs(YEAR, Answers({}, rows(DOUBLE))) == 2
    assert DETECTOR.weighs(YEAR, Answers({}, rows(leavers("offer", EVENLY)))) == 0
    assert DETECTOR.weighs(YEAR, Answers({}, {})) == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("held", [PILED, DOUBLE], ids=["piled", "evenly"])
def test_both_shapes_are_told_in_words(language: str, held: list[Row]) -> None:
    (finding,) = found(rows(held))
    words = finding_words(finding, language)
    assert "Dos por uno" in words.title
    for text in (words.title, words.why, words.money, words.decide):
        assert text
        assert "{" not in text
        assert "finding." not in text
