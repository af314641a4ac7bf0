"""Bookings and handoffs in words: nobody is named by chance, the clock is said as a person says it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.fit.told import booking, bookings_of, handoff_of, handoffs_of, line_of
from unisono.model.estimate import Estimate
from unisono.model.words import LANGUAGES
from unisono.render.numbers import GAP
from unisono.services.fit import HandoffLine, booked
from unisono.services.fit.booked import MOST_BARS

WAITING, LATE = line_of(handoff_of(20.0)), line_of(handoff_of(-5.0))
TAKEN, TAKEN_LATE = line_of(handoff_of(20.0, taken=-1.0)), line_of(handoff_of(-5.0, taken=-1.0))


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (bookings_of(), "Few customers have had their year yet"),
        (bookings_of(booking("Ana", None, -9_000.0, beyond=True)), "Few customers have had their year yet"),
        (
            bookings_of(booking("Ana", 30_000.0, -9_000.0)),
            "For the same sale, all bring customers worth the same",
        ),
        (
            bookings_of(
                booking("Ana", 30_000.0, -9_000.0, beyond=True),
                booking("Luz", 60_000.0, 9_900.0, beyond=True),
            ),
            f"Customers of Ana bring PEN{GAP}90.00 less than the same sold by others",
        ),
        (
            bookings_of(
                booking("Ana", 50_000.0, 5_000.0, beyond=True), booking("Luz", 60_000.0, 9_900.0, beyond=True)
            ),
            f"Customers of Luz bring PEN{GAP}99.00 more than the same sold by others",
        ),
    ],
)
def test_the_headline_names_somebody_only_beyond_chance(found: object, said: str) -> None:
    assert booked.headline(found, "en") == said  # type: ignore[arg-type]


def test_what_each_brought_is_drawn_with_the_line_of_all() -> None:
    chart = booked.value_chart(
        bookings_of(booking("Ana", 50_000.0, 0.0), booking("Luz", None, 0.0), booking("Eva", 20_000.0, 0.0)),
        "en",
    )
    assert chart is not None
    assert [row.label for row in chart.rows] == ["Ana", "Eva"]
    assert chart.reference == 40_000.0
    assert booked.value_chart(bookings_of(booking("Luz", None, 0.0)), "en") is None


def test_of_many_the_best_and_the_worst_are_drawn() -> None:
    rows = [booking(f"r{place:02d}", 1_000.0 * (30 - place), 0.0) for place in range(30)]
    chart = booked.value_chart(bookings_of(*rows), "en")
    assert chart is not None
    drawn = [row.label for row in chart.rows]
    assert len(drawn) == MOST_BARS
    assert (drawn[:2], drawn[-2:]) == (["r00", "r01"], ["r28", "r29"])
    assert "r15" not in drawn


def test_all_together_are_three_figures() -> None:
    survival, score, value = booked.figures(bookings_of(booking("Ana", 50_000.0, 0.0)), "en")
    assert (survival.estimate.value, value.estimate.value) == (0.7, 40_000.0)
    assert not score.estimate.known


def test_groups_stand_in_rows_with_their_mark() -> None:
    found = bookings_of(
        booking("Ana", 50_000.0, 9_000.0, beyond=True),
        booking("Luz", 40_000.0, 100.0),
        booking("Eva", 20_000.0, -9_000.0, beyond=True),
    )
    table = booked.bookings_table(found, "en")
    assert [column.name for column in table.columns] == [
        "group",
        "bookings",
        "survival",
        "score",
        "value",
        "against",
        "mark",
    ]
    assert [row.cells[-1] for row in table.rows] == ["brings more", "", "brings less"]
    assert table.columns[0].title == "Rep"
    assert "30" in table.empty


def test_a_team_has_a_column_where_anybody_has_one() -> None:
    table = booked.bookings_table(
        bookings_of(booking("Ana", 50_000.0, 0.0, team="North"), booking("Luz", 1.0, 0.0)), "en"
    )
    assert table.columns[1].name == "team"
    assert [row.cells[1] for row in table.rows] == ["North", ""]


def test_groups_too_small_are_counted_and_not_shown() -> None:
    assert booked.hidden_text(bookings_of(), "en") == ""
    said = booked.hidden_text(bookings_of(hidden=1_200), "en")
    assert said.startswith("1,200 with fewer than 30 customers of a year")


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((), "No customer is waiting for Service"),
        ((TAKEN, TAKEN_LATE), "No customer is waiting for Service"),
        ((WAITING,), "One customer is waiting for Service, in time"),
        ((WAITING, WAITING), "2 customers are waiting for Service, all in time"),
        ((WAITING, LATE), "One customer is waiting for Service past the clock"),
        ((LATE, LATE, WAITING), "2 customers are waiting for Service past the clock"),
    ],
)
def test_who_is_late_comes_before_who_waits(lines: tuple[HandoffLine, ...], said: str) -> None:
    assert booked.handoffs_title(handoffs_of(*lines), "en") == said


@pytest.mark.parametrize(
    ("line", "said", "tone"),
    [
        (WAITING, f"in time: 20{GAP}h left", ""),
        (LATE, f"late by 5{GAP}h", "bad"),
        (TAKEN, "taken over in time by Luz", "good"),
        (TAKEN_LATE, "taken over late by Luz", "unknown"),
    ],
)
def test_the_clock_is_said_with_its_tone(line: HandoffLine, said: str, tone: str) -> None:
    assert booked.clock_text(line, "en") == said
    assert booked.tone_of(line) == tone


def test_where_nobody_signed_in_the_command_line_did_it() -> None:
    nobody = line_of(replace(handoff_of(20.0, taken=-1.0, by="", taken_by=""), taken_by=""))
    owner = booked.by_text(nobody, "en")
    assert owner
    assert owner != "actor.owner"
    assert booked.clock_text(nobody, "en") == f"taken over in time by {owner}"
    assert booked.by_text(WAITING, "en") == "Ana"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_there_in_every_language(language: str) -> None:
    found = bookings_of(booking("Ana", 50_000.0, -9_000.0, beyond=True, team="North"), hidden=2)
    chart, table = booked.value_chart(found, language), booked.bookings_table(found, language)
    assert chart is not None
    texts = [booked.headline(found, language), chart.title, chart.subtitle, table.title, table.empty]
    texts += [each.label for each in booked.figures(found, language)]
    texts += [column.title for column in table.columns] + [booked.hidden_text(found, language)]
    texts += [str(table.rows[0].cells[-1])]
    for line in (WAITING, LATE, TAKEN, TAKEN_LATE):
        texts += [booked.clock_text(line, language), booked.handoffs_title(handoffs_of(line), language)]
    rooms = ("bookings.", "handoffs.", "actor.")
    assert not [text for text in texts if text.startswith(rooms) or "{" in text or not text]
    assert all(isinstance(each, Estimate) for each in table.rows[0].cells[3:7])
