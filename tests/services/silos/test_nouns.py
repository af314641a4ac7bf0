"""Whether anything was compared: without it, silence about conflicts says nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.silos.made import divided
from unisono.loop.diagnose.silos.nouns import SLUGS
from unisono.model.words import LANGUAGES
from unisono.services.diagnose import Looked
from unisono.services.silos import Silos
from unisono.services.silos import wording as words

NOBODY = Silos((), (), (), (), 1)


def looked(*weighed: int) -> Silos:
    """Detectors that had so much to compare, and found nothing."""
    told = zip(SLUGS, weighed, strict=False)
    return replace(NOBODY, looked=tuple(Looked(slug, count, 0) for slug, count in told))


@pytest.mark.parametrize(
    ("weighed", "compared"),
    [((), False), ((0,), False), ((0, 0, 0, 0, 0), False), ((0, 0, 1, 0, 0), True), ((9, 9, 9, 9, 9), True)],
    ids=["nobody looked", "one, at nothing", "five, at nothing", "one of five had something", "all had"],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_that_there_is_no_conflict_is_said_only_after_comparing(
    weighed: tuple[int, ...], compared: bool, language: str
) -> None:
    told = looked(*weighed)
    assert told.compared == compared
    assert (words.headline(told, language) == words.headline(looked(1), language)) == compared
    assert (words.headline(told, language) == words.headline(NOBODY, language)) == (not compared)


def test_a_conflict_found_was_compared() -> None:
    told = divided()
    assert told.compared
    assert sum(each.found for each in told.looked) == len(told.cards)


def test_without_days_nothing_was_looked_at() -> None:
    assert (NOBODY.since, NOBODY.until) == (None, None)
    assert words.lead(NOBODY, "es") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_on_target_are_never_more_than_those_judged(language: str) -> None:
    for line in divided(language).kpis:
        assert 0 <= line.green <= line.judged <= len(line.course)
        assert (line.on_target is None) == (not line.judged)
        assert [each.value for each in line.course] == [each.value for each in line.kpi.readings]
