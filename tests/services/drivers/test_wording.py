"""Drivers in words, from lines made by hand: what is said of what, in each language, and what is not said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from unisono.model.estimate import Estimate, Reason
from unisono.model.question import Figure, Question
from unisono.model.words import LANGUAGES
from unisono.services.drivers.nouns import ContextLine, DriverLine, Drivers, LeftOut, Quarter, Verdict
from unisono.services.drivers.wording import (
    MOST_ON_MAP,
    context_table,
    driver_table,
    explained_text,
    headline,
    left_out_text,
    levels_text,
    map_chart,
    outcome_name,
    twins_text,
    verdict_text,
)

FEW = Reason("too_few", {"n": 40, "minimum": 300, "missing": 260})
OUTCOMES = ("nps", "csat", "ces", "stays")


def points(value: float | None, half: float = 1.0) -> Estimate:
    if value is None:
        return Estimate(None, None, None, 40, "points", reason=FEW)
    return Estimate(value, value - half, value + half, 900, "points")


def line(
    name: str,
    lift: float | None = 3.0,
    verdict: Verdict = "moves",
    *,
    at: float = 0.4,
    p: float | None = 0.01,
    quarter: Quarter = "fix",
) -> DriverLine:
    """One driver that goes so well, and what a step of it brings."""
    known = lift is not None
    return DriverLine(
        slug=name.lower(),
        name=name,
        step="one step",
        lift=points(lift),
        p=p if known else None,
        verdict=verdict if known else "unknown",
        performance=Estimate(at, at - 0.05, at + 0.05, 800, "share"),
        headroom=0.6,
        share=0.1,
        quarter=quarter if known else "",
        levels=(("broken", 12), ("kept", 1_234)),
        twins=(),
    )


def found(*lines: DriverLine, outcome: str = "nps", explained: float | None = 0.123) -> Drivers:
    """All that was found of an outcome."""
    figure = Figure(Question(outcome), {}, None, points(12.0))
    days = date(2026, 1, 1), date(2026, 3, 31)
    worse = ContextLine("channel", "Channel", "phone", points(-2.5), 0.02, "against")
    left = (LeftOut("plan", "Plan", "never"),)
    return Drivers(
        outcome,
        False,
        True,
        figure,
        *days,
        3,
        12_345,
        300,
        explained,
        "lmg",
        lines,
        (worse,),
        left,
        (0.5, 2.0),
    )


def test_the_strongest_that_moves_it_is_the_title() -> None:
    told = found(line("Slow", 4.0, "chance"), line("Wait", 3.27), line("Promise", 2.0))
    assert headline(told, "es") == "Lo que más mueve el NPS es «Wait»: hasta +3,3 puntos por un escalón"
    assert headline(told, "pt") == "O que mais move o NPS é “Wait”: até +3,3 pontos por um degrau"
    assert headline(told, "en") == "What moves NPS most is “Wait”: up to +3.3 points for one step"


@pytest.mark.parametrize(
    ("lines", "start"),
    [
        ((line("Wait", 3.0, "chance"),), "Nothing on record moves"),
        ((line("Wait", -3.0, "against"),), "Nothing on record moves"),
        ((line("Wait", None), line("Promise", 0.1, "chance")), "Nothing on record moves"),
        ((line("Wait", None),), "What moves NPS can't be told yet"),
        ((), "What moves NPS can't be told yet"),
    ],
    ids=["chance", "the other way", "some unknown", "all unknown", "none"],
)
def test_where_nothing_moves_it_the_title_says_so(lines: tuple[DriverLine, ...], start: str) -> None:
    assert headline(found(*lines), "en").startswith(start)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", OUTCOMES)
def test_every_outcome_has_its_title_in_each_language(outcome: str, language: str) -> None:
    name = outcome_name(outcome, language)
    for told in (found(line("Wait"), outcome=outcome), found(outcome=outcome)):
        said = headline(told, language)
        assert name in said
        assert "{" not in said


@pytest.mark.parametrize(
    ("verdict", "p", "said"),
    [
        ("moves", 0.0004, "Mueve el NPS (p < 0,001)"),
        ("moves", 0.0204, "Mueve el NPS (p = 0,020)"),
        ("against", 0.04, "Va al revés: al subir, baja el NPS (p = 0,040)"),
        ("chance", 0.4, "No se distingue del azar (p = 0,400)"),
        ("unknown", None, "Sin veredicto"),
    ],
)
def test_a_verdict_comes_with_how_sure_it_is(verdict: Verdict, p: float | None, said: str) -> None:
    assert verdict_text(line("Wait", verdict=verdict, p=p), "nps", "es") == said


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        ("moves", "Better than the rest"),
        ("against", "Worse than the rest"),
        ("chance", "Can't be told from chance"),
        ("unknown", "No verdict"),
    ],
)
def test_a_context_is_better_or_worse_and_moves_nothing(verdict: Verdict, said: str) -> None:
    told = ContextLine("channel", "Channel", "phone", points(-2.5), None, verdict)
    assert verdict_text(told, "csat", "en") == said


def test_how_much_is_explained_is_said_with_its_rows_or_not_at_all() -> None:
    assert "explica el 12 % de las diferencias entre 12.345 filas" in explained_text(found(), "es").replace(
        "\u202f", " "
    ).replace("\xa0", " ")
    assert explained_text(found(explained=None), "es") == ""
    assert "0%" in explained_text(found(explained=0.0), "en")  # fitted, and nothing explained: that is known


def test_twins_are_named_and_nobody_else() -> None:
    assert twins_text(line("Wait"), "en") == ""
    told = twins_text(replace(line("Wait"), twins=("Promise", "Late")), "en")
    assert told == "Nearly always goes along with Promise, Late: the data hardly tell them apart."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("why", ["never", "one_level", "too_few", "ratings", "verdicts"])
def test_every_reason_for_leaving_out_has_words(why: str, language: str) -> None:
    said = left_out_text(LeftOut("plan", "Plan", why), language)
    assert said
    assert not said.startswith("drivers.")


def test_only_what_moves_beyond_chance_counts_as_moving() -> None:
    lines = [line(verdict, verdict=verdict) for verdict in ("moves", "chance", "against")]
    assert [each.name for each in found(*lines, line("none", None)).moving] == ["moves", "against"]


# The map.


def test_the_map_puts_how_it_goes_across_and_what_it_brings_up() -> None:
    told = found(line("Wait", at=0.3), line("Promise", 1.0, "against", at=0.8, quarter="enough"))
    chart = map_chart(told, "en")
    assert chart is not None
    assert [(spot.label, spot.across.value, spot.up.value, spot.tone) for spot in chart.spots] == [
        ("Wait", 0.3, 3.0, "good"),
        ("Promise", 0.8, 1.0, "bad"),
    ]
    assert chart.split == (0.5, 2.0)
    assert chart.quarters == (
        "Mend first",
        "Goes well, still pays",
        "Goes worse, weighs little",
        "Goes well, weighs little",
    )


@pytest.mark.parametrize(
    ("quarters", "title"),
    [
        (("fix", "fix", "fix"), "Mend first: A, B"),
        (("keep", "fix", "watch"), "Mend first: B"),
        (("keep", "watch", "enough"), "Goes well and still pays to improve: A"),
        (("watch", "enough", "watch"), "Nothing stands out beyond chance"),
    ],
    ids=["two are named", "mending comes first", "then what still pays", "calm"],
)
def test_the_map_s_title_is_what_to_do(quarters: tuple[Quarter, ...], title: str) -> None:
    lines = [line(name, quarter=quarter) for name, quarter in zip("ABC", quarters, strict=True)]
    chart = map_chart(found(*lines), "en")
    assert chart is not None
    assert chart.title == title


def test_what_has_no_place_is_not_on_the_map() -> None:
    unseen = replace(line("Unseen"), performance=Estimate(None, None, None, 0, "share", reason=FEW))
    chart = map_chart(found(line("Wait"), unseen, line("Unknown", None), line("Promise")), "en")
    assert chart is not None
    assert [spot.label for spot in chart.spots] == ["Wait", "Promise"]
    assert map_chart(found(line("Wait"), unseen), "en") is None
    assert map_chart(found(), "en") is None


def test_the_map_holds_as_many_as_can_be_read_the_strongest_first() -> None:
    lines = [line(f"d{place}", 30.0 - place) for place in range(MOST_ON_MAP + 3)]
    chart = map_chart(found(*lines), "en")
    assert chart is not None
    assert [spot.label for spot in chart.spots] == [f"d{place}" for place in range(MOST_ON_MAP)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_has_words_in_each_language(language: str) -> None:
    chart = map_chart(found(line("Wait"), line("Promise"), outcome="stays"), language)
    assert chart is not None
    said = [chart.title, chart.subtitle, chart.across, chart.up, *chart.quarters]
    assert not [text for text in said if not text or "{" in text or text.startswith("drivers.")]
    assert outcome_name("stays", language) in chart.up


# The tables.


def test_a_driver_without_lift_has_a_reason_and_no_zeros() -> None:
    table = driver_table(found(line("Wait"), line("Promise", None)), "en")
    known, unknown = (
        {column.name: cell for column, cell in zip(table.columns, row.cells, strict=True)}
        for row in table.rows
    )
    assert (known["headroom"], known["share"], known["step"]) == (0.6, 0.1, "one step")
    assert known["levels"] == "broken (12) → kept (1,234)"
    assert (unknown["headroom"], unknown["share"]) == (None, None)
    assert unknown["lift"] == points(None)
    assert unknown["verdict"] == "No verdict"


def test_the_table_of_contexts_says_which_value_and_how_surely() -> None:
    (row,) = context_table(found(), "pt").rows
    assert row.cells == ("Channel", "phone", points(-2.5), "Pior que o resto (p = 0,020)")


@pytest.mark.parametrize("language", LANGUAGES)
def test_empty_tables_teach(language: str) -> None:
    nothing = replace(found(), contexts=())
    for table in (driver_table(nothing, language), context_table(nothing, language)):
        assert table.rows == ()
        assert table.empty
        assert len({column.title for column in table.columns}) == len(table.columns)


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        ((("rota", 5), ("cumplida", 12_345)), "rota (5) → cumplida (12.345)"),
        ((("rota", 5), ("cumplida", 6), ("sin registro", 7)), "rota (5) → cumplida (6) · sin registro (7)"),
        ((("única", 5),), "única (5)"),
    ],
)
def test_levels_go_from_worst_to_best_and_what_is_unrecorded_stands_apart(
    levels: tuple[tuple[str, int], ...], said: str
) -> None:
    assert levels_text(levels, "es") == said
