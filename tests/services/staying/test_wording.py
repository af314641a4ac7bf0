"""What is said of staying: the finding in the title, doubts in words, the same figures in every form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from unisono.model.company import Company
from unisono.model.estimate import Estimate, Reason
from unisono.model.lens import Lens
from unisono.model.words import LANGUAGES
from unisono.services.staying import Staying, Verdict, staying
from unisono.services.staying import wording as words


@pytest.fixture(scope="module")
def told(demo: Company) -> Staying:
    found = staying(demo, Lens(), "customer.segment")
    assert isinstance(found, Staying)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_said_in_every_language_without_a_hole(told: Staying, language: str) -> None:
    said = [
        words.headline(told, language),
        words.lead(told, language),
        words.reason_title(told, language),
        words.group_title(told, language),
        words.model_words(told, language),
        *words.check_words(told, language),
    ]
    tables = (
        words.curve_table,
        words.group_table,
        words.reason_table,
        words.foretold_table,
        words.remaining_table,
    )
    said += [table(told, language).title for table in tables]
    assert not [each for each in said if "{" in each or each.startswith(("staying.", "reason."))]


def test_the_title_says_how_many_stay(told: Staying) -> None:
    share = round(100 * (told.whole.at.value or 0))
    assert words.headline(told, "en").replace("\xa0", " ") == (
        f"Of every 100 customers, {share} are still here after 12 months"
    )
    unknown = replace(told.whole, at=Estimate(None, None, None, 3, "share", reason=Reason("no_data")))
    assert "no se sabe" in words.headline(replace(told, whole=unknown), "es")


def test_the_curve_goes_on_where_the_model_takes_over(told: Staying) -> None:
    chart = words.curve_chart(told, "es")
    seen, ahead = chart.courses
    last = max(place for place, each in enumerate(seen.estimates) if each.known)
    assert len(seen.estimates) == len(ahead.estimates) == len(chart.moments)
    assert [each.known for each in ahead.estimates[: last + 1]] == [False] * last + [True]
    assert all(each.known for each in ahead.estimates[last:])
    assert ahead.foretold
    assert seen.estimates[12] == told.whole.at


def test_without_a_model_the_curve_stands_alone(told: Staying) -> None:
    nothing = replace(told.foretold, shares=(), remaining=(), parameters=(), why="too_short")
    bare = replace(told, foretold=nothing)
    assert len(words.curve_chart(bare, "es").courses) == 1
    assert words.check_words(bare, "es") == ("unknown", words.say("staying.why.too_short", "es"))
    assert words.model_words(bare, "es") == ""
    assert words.foretold_table(bare, "es").rows == ()


def test_who_stands_apart_is_named_with_a_sign(told: Staying) -> None:
    first, *others = told.groups
    worse = replace(first, against=Verdict(0.001, beyond=True, better=False))
    better = replace(others[0], against=Verdict(0.0001, beyond=True, better=True))
    apart = replace(told, groups=(worse, better, *others[1:]))
    assert words.group_title(apart, "en") == f"{first.label} stays less than the rest"
    labels = [bar.label for bar in words.at_chart(apart, "es").rows]
    assert labels[:2] == [f"{first.label} ▼", f"{better.label} ▲"]
    assert "p = 0.001" in str(words.group_table(apart, "en").rows[0].cells[-1])
    alone = replace(told, groups=(better,))
    assert words.group_title(alone, "en") == f"{better.label} stays longer than the rest"
    assert words.group_chart(alone, "en") is None


def test_a_column_that_knows_the_answer_is_not_compared(told: Staying) -> None:
    known = replace(told, outcome_known=True)
    assert words.group_chart(known, "es") is None
    assert words.group_title(known, "es") == words.say("staying.groups.outcome", "es")
    assert {row.cells[-1] for row in words.group_table(known, "es").rows} == {"sin comparar"}


def test_a_model_that_was_wrong_is_not_to_be_trusted(told: Staying) -> None:
    for warning in ("overstates", "understates"):
        found = replace(told.foretold, fits=False, warning=warning, said=0.8, came=0.6)
        tone, sentence = words.check_words(replace(told, foretold=found), "es")
        assert tone == "bad"
        assert "No confíes" in sentence
        assert "80,0" in sentence
    unchecked = replace(told.foretold, fits=None, warning="unchecked", said=None, came=None)
    assert words.check_words(replace(told, foretold=unchecked), "es")[0] == "unknown"


def test_reasons_nobody_wrote_down_are_said_so(told: Staying) -> None:
    named, unknown = told.reasons[0], told.reasons[-1]
    assert str(named.reason) in words.reason_title(told, "es")
    assert words.reason_table(told, "es").rows[-1].cells[0] == "sin motivo anotado"
    mostly = replace(told, reasons=(named, replace(unknown, left=10_000)))
    assert words.reason_title(mostly, "es") == "De la mayoría nadie anotó por qué se fue"
    assert words.reason_title(replace(told, reasons=(unknown,)), "es") == "Nadie anotó por qué se fueron"
    assert words.reason_title(replace(told, reasons=()), "es") == "Nadie se fue en estos días"


def test_the_month_most_leave_in_is_in_the_title_or_none_is(told: Staying) -> None:
    peak = replace(told, peak=3)
    assert "3" in words.hazard_chart(peak, "es").title
    assert words.hazard_chart(replace(told, peak=None), "en").title.startswith("No month stands out")
    assert words.hazard_chart(told, "es").estimates == told.hazards


def test_what_to_mind_is_said(told: Staying) -> None:
    assert words.warnings(replace(told, missing_until=None, turned=0), "es") == ()
    minded = words.warnings(replace(told, missing_until=date(2026, 3, 1), turned=7), "es")
    assert len(minded) == 2
    assert "1 mar 2026" in minded[0]
    assert minded[1].startswith("7 contratos")


def test_a_window_is_said_in_the_lead(told: Staying) -> None:
    assert "Cada cliente cuenta" in words.lead(replace(told, since=date(2026, 1, 1)), "es")


def test_tables_hold_what_the_charts_draw(told: Staying) -> None:
    curve = words.curve_table(told, "es")
    assert [row.cells[1] for row in curve.rows] == list(told.whole.shares)
    assert curve.rows[0].cells[2] is None
    assert curve.rows[1].cells[2] == told.hazards[0]
    foretold = words.foretold_table(told, "es")
    assert [row.cells[2] for row in foretold.rows] == [
        told.foretold.shares[int(str(row.cells[0]))] for row in foretold.rows
    ]
    assert [row.cells[1] for row in words.remaining_table(told, "es").rows] == [
        each for _, each in told.foretold.remaining
    ]


def test_titles_of_curves_without_a_median(told: Staying) -> None:
    most = replace(
        told.whole, median=Estimate(None, None, None, 50, "months", reason=Reason("most_still_here"))
    )
    assert "más de la mitad sigue" in words.curve_chart(replace(told, whole=most), "es").title
    short = replace(most, shares=most.shares[:1])
    assert words.curve_chart(replace(told, whole=short), "es").title == words.say(
        "staying.curve.unknown", "es"
    )
