"""The form says what was chosen and reads what is chosen, in the reader's language."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from unisono.model.job import Timetable
from unisono.model.rights import Actor
from unisono.services.jobs.actors import Reader
from unisono.surfaces.web.timetable_form import TimetableForm

READERS = (Reader(Actor(4, "Ana <b>", "cxo"), "ana@example.com"), Reader(Actor(2, "Luis", "sales"), "l@x.pe"))


def posted(text: str) -> TimetableForm:
    return TimetableForm(QueryDict(text), language="es", readers=READERS)


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("refresh_hour=never&brief_weekday=never&brief_hour=7", Timetable()),
        ("refresh_hour=0&brief_weekday=never&brief_hour=7", Timetable(refresh_hour=0)),
        (
            "refresh_hour=3&brief_weekday=6&brief_hour=23&recipients=4&recipients=2",
            Timetable(3, 6, 23, (4, 2)),
        ),
    ],
)
def test_what_is_chosen_is_read(text: str, chosen: Timetable) -> None:
    form = posted(text)
    assert form.is_valid(), form.errors
    assert form.timetable() == chosen
    shown = TimetableForm.of(chosen, language="es", readers=READERS)
    assert str(shown["refresh_hour"]).count("selected") == 1
    assert str(shown["recipients"]).count("checked") == len(chosen.recipients)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "refresh_hour=24&brief_weekday=never&brief_hour=7",
        "refresh_hour=x&brief_weekday=never&brief_hour=7",
        "refresh_hour=3&brief_weekday=7&brief_hour=7",
        "refresh_hour=3&brief_weekday=0&brief_hour=never",
        "refresh_hour=3&brief_weekday=0&brief_hour=7&recipients=9",
    ],
)
def test_what_was_not_offered_is_not_taken(text: str) -> None:
    assert not posted(text).is_valid()


def test_names_are_only_text() -> None:
    shown = str(TimetableForm.of(Timetable(), language="es", readers=READERS)["recipients"])
    assert "Ana <b>" not in shown
    assert "Ana &lt;b&gt;" in shown


@pytest.mark.parametrize(("language", "day"), [("es", "Lunes"), ("pt", "Segunda-feira"), ("en", "Monday")])
def test_days_are_the_reader_s(language: str, day: str) -> None:
    form = TimetableForm.of(Timetable(), language=language, readers=())
    assert day in str(form["brief_weekday"])
