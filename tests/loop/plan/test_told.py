"""A told finding keeps what it is found again by, and says whose money it is without repeating how much."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.loop.plan.composed import Keys
from unisono.loop.diagnose.catalogue import DETECTORS
from unisono.loop.diagnose.reference import reference_of
from unisono.loop.plan.told import told_of
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding
from unisono.model.words import LANGUAGES, known, say

EFFECT = Estimate(-1.0, -1.5, -0.5, 80, "score")
STAKE = Estimate(100_000, 50_000, 150_000, 42, "money", currency="PEN")
FINDING = Finding("hollow_channel", "marketing", (), EFFECT, STAKE, {"origin": "ad"})


def test_it_keeps_its_reference_its_owner_and_its_estimates() -> None:
    told = told_of(FINDING, {}, Keys())
    assert told.reference == reference_of(FINDING)
    assert (told.kind, told.owner, told.effect, told.stake) == ("hollow_channel", "marketing", EFFECT, STAKE)
    assert told.item.title == "hollow_channel"


def test_people_are_those_concerned_else_those_counted() -> None:
    assert told_of(FINDING, {}, Keys()).concerns == "finding.hollow_channel.concerns(people=42.000)"
    named = replace(FINDING, facts=FINDING.facts | {"people": 50})
    assert told_of(named, {}, Keys()).concerns == "finding.hollow_channel.concerns(people=50.000)"


def test_without_money_nobody_s_is_told() -> None:
    assert told_of(replace(FINDING, stake=None), {}, Keys()).concerns == ""
    unknown = replace(STAKE, value=None)
    assert told_of(replace(FINDING, stake=unknown), {}, Keys()).concerns == ""


@pytest.mark.parametrize("part", ["concerns"])
@pytest.mark.parametrize("detector", [detector.slug for detector in DETECTORS])
def test_every_kind_has_words_for_it(detector: str, part: str) -> None:
    assert known(f"finding.{detector}.{part}")
    for name in ("name", "what", "method", "stake"):
        assert known(f"detector.{detector}.{name}")
        said = {say(f"detector.{detector}.{name}", language) for language in LANGUAGES}
        assert len(said) == len(LANGUAGES)
