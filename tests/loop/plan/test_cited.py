"""Figures cited: named, dated, and their change told only where it is beyond chance."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.loop.diagnose.planted import Cell, said, share
from tests.loop.plan.composed import Keys
from unisono.loop.plan.cited import cited, cited_with_change, item_of, worth_showing
from unisono.model.estimate import Estimate, Reason
from unisono.model.finding import Finding
from unisono.model.question import Figure, Question

SPEECH = Keys()
YEAR = Question("fcr", since=date(2018, 1, 1), until=date(2018, 12, 31))


def figure(yes: int, n: int, question: Question = YEAR) -> Figure:
    (found,) = said(question, [Cell(share(yes, n))])
    return found


def test_a_figure_is_named_dated_and_opens() -> None:
    found = cited(figure(80, 100), SPEECH)
    assert (found.label, found.period) == ("metric.fcr.name", "2018-01-01/2018-12-31")
    assert found.estimate.value == pytest.approx(0.8)
    assert found.key.startswith("fcr@")


def test_its_groups_stand_beside_its_name_and_long_words_are_cut() -> None:
    question = Question("promise_kept", by=("promise",))
    (found,) = said(question, [Cell(share(40, 50), ("palabras " * 20,))])
    label = cited(found, SPEECH).label
    assert label.startswith("metric.promise_kept.name (promise:palabras")
    assert label.endswith("…)")
    assert len(label) < 70


def test_a_change_beyond_chance_is_told_for_better_or_worse() -> None:
    better = cited_with_change(figure(90, 100), (figure(40, 100),), SPEECH, "words")
    worse = cited_with_change(figure(40, 100), (figure(90, 100),), SPEECH, "words")
    assert (better.tone, worse.tone) == ("good", "bad")
    assert better.change == "words(change=+0.500 share)"


def test_where_less_is_better_falling_is_good() -> None:
    less = replace(YEAR, metric="repeat_contact_7d")
    assert cited_with_change(figure(10, 100, less), (figure(60, 100, less),), SPEECH).tone == "good"


def test_a_change_that_may_be_chance_is_said_to_be_one() -> None:
    found = cited_with_change(figure(80, 100), (figure(79, 100),), SPEECH)
    assert (found.change, found.tone) == ("brief.change.none", "neutral")


@pytest.mark.parametrize("before", [(), (figure(1, 5),), (figure(40, 100), figure(40, 100))])
def test_without_one_known_figure_before_nothing_is_compared(before: tuple[Figure, ...]) -> None:
    assert cited_with_change(figure(80, 100), before, SPEECH).change == ""


def test_conversion_is_never_compared_with_a_year_whose_leads_had_longer() -> None:
    leads = replace(YEAR, metric="conversion")
    assert cited_with_change(figure(90, 100, leads), (figure(10, 100, leads),), SPEECH).change == ""


def test_what_was_never_recorded_is_not_shown_what_can_t_be_told_is() -> None:
    def with_reason(code: str, n: int = 0) -> Figure:
        return replace(figure(80, 100), estimate=Estimate(None, None, None, n, "share", reason=Reason(code)))

    assert worth_showing(figure(80, 100))
    assert worth_showing(with_reason("too_few", 3))
    assert worth_showing(with_reason("leads_unplaced"))
    assert not worth_showing(with_reason("no_rows"))


def test_a_finding_cites_the_figures_that_are_there() -> None:
    here = figure(80, 100)
    finding = Finding("moved", "service", (here.key, "gone@1"), here.estimate)
    item = item_of(finding, {here.key: here}, SPEECH)
    assert [each.key for each in item.evidence] == [here.key]
    assert (item.title, item.owner) == ("moved", "service")
