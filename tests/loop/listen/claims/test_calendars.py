"""When somebody is there is read as a calendar, however three languages write days and hours."""

from __future__ import annotations

import pytest

from tests.loop.listen.claims.phrases import calendar_in, marks_of
from unisono.loop.listen.claims.calendars import NAMES, calendar_at, days_at
from unisono.loop.listen.claims.nouns import Tongue

SPANISH = """
24/7 => 24/7
24/7, todos los días => 24/7
7x24 => 24/7
a cualquier hora => 24/7
día y noche => 24/7
todo el día => 24/7
todos los días => mon-sun
cada día => mon-sun
de lunes a lunes => mon-sun
lunes a viernes => mon-fri
de lunes a viernes => mon-fri
de lunes a sábado => mon-sat
de martes a domingo => tue-sun
L-V => mon-fri
lun-sáb => mon-sat
fines de semana => sat-sun
sábados y domingos => sat-sun
lunes, miércoles y viernes => mon,wed,fri
lunes, martes y miércoles => mon-wed
viernes, jueves y miércoles => wed-fri
domingo y lunes => mon,sun
los sábados => sat
de viernes a lunes => fri-mon
de lunes a viernes de 9 a 18 => mon-fri 09:00-18:00
de lunes a viernes de 9 a 18 h => mon-fri 09:00-18:00
de lunes a viernes, de 9 a. m. a 6 p. m. => mon-fri 09:00-18:00
lunes a viernes de 8:30 a 17:45 => mon-fri 08:30-17:45
lunes a viernes: 9:00 - 18:00 => mon-fri 09:00-18:00
lunes a viernes (9 am a 6 pm) => mon-fri 09:00-18:00
lunes a viernes desde las 7:00 hasta las 23:00 => mon-fri 07:00-23:00
lunes a viernes entre las 8:30 y las 17:30 => mon-fri 08:30-17:30
de 9 a 18 h de lunes a viernes => mon-fri 09:00-18:00
de 9 a 18 de lunes a viernes => mon-fri 09:00-18:00
de 7 am a 11 pm => 07:00-23:00
de 7 am a 11 pm todos los días => mon-sun 07:00-23:00
sábados de 9 a 13 h => sat 09:00-13:00
de lunes a viernes de 9 a 18 h y sábados de 9 a 13 h => mon-fri 09:00-18:00; sat 09:00-13:00
lunes a viernes 9:00-18:00, sábados 10:00-14:00 y domingos 11:00-13:00
 => mon-fri 09:00-18:00; sat 10:00-14:00; sun 11:00-13:00
todos los días de 6 de la mañana a 10 de la noche => mon-sun 06:00-22:00
de lunes a viernes de 9 de la mañana a 6 de la tarde => mon-fri 09:00-18:00
todos los días hasta las 23:00 => mon-sun -23:00
hasta las 8 pm => -20:00
de 8 a mediodía => 08:00-12:00
de 8:00 a medianoche => 08:00-24:00
de 8:00 a 00:00 => 08:00-24:00
de 9 a 12 pm => 09:00-12:00
de 12 am a 6 am => 00:00-06:00
de 12 pm a 8 pm => 12:00-20:00
de 1 a 5 pm => 13:00-17:00
de 10 pm a 6 am => 22:00-06:00
"""

PORTUGUESE = """
24/7 => 24/7
24x7 => 24/7
o dia todo => 24/7
dia e noite => 24/7
a qualquer hora => 24/7
todos os dias => mon-sun
de segunda a sexta => mon-fri
de segunda-feira a sexta-feira => mon-fri
de segunda a sábado => mon-sat
de segunda a segunda => mon-sun
seg-sex => mon-fri
fins de semana => sat-sun
sábados e domingos => sat-sun
segunda, quarta e sexta => mon,wed,fri
terça e quinta => tue,thu
de segunda a sexta das 8h às 18h => mon-fri 08:00-18:00
de segunda a sexta, das 9h às 18h30 => mon-fri 09:00-18:30
segunda a sexta, 8h30 às 17h => mon-fri 08:30-17:00
das 8h às 20h => 08:00-20:00
das 8 às 20 horas de segunda a sexta => mon-fri 08:00-20:00
sábados das 9h às 13h => sat 09:00-13:00
de segunda a sexta das 8h às 18h e aos sábados das 8h às 12h => mon-fri 08:00-18:00; sat 08:00-12:00
todos os dias das 7 da manhã às 10 da noite => mon-sun 07:00-22:00
das 18h à meia-noite => 18:00-24:00
"""

ENGLISH = """
24/7 => 24/7
24/7/365 => 24/7
around the clock => 24/7
day and night => 24/7
at any hour => 24/7
every day => mon-sun
seven days a week => mon-sun
daily => mon-sun
Monday to Friday => mon-fri
Monday through Saturday => mon-sat
Mon-Fri => mon-fri
weekdays => mon-fri
weekends => sat-sun
Saturdays and Sundays => sat-sun
Monday, Wednesday and Friday => mon,wed,fri
Monday to Friday, 9 am to 6 pm => mon-fri 09:00-18:00
Monday to Friday from 9 a.m. to 5:30 p.m. => mon-fri 09:00-17:30
9 to 5, Monday to Friday => mon-fri 09:00-17:00
weekdays 9 to 5 => mon-fri 09:00-17:00
9am-5pm weekdays => mon-fri 09:00-17:00
from 7 am until 11 pm every day => mon-sun 07:00-23:00
Saturdays from 10 am to 2 pm => sat 10:00-14:00
Monday to Friday 8 am to 8 pm and Saturday 9 am to 1 pm => mon-fri 08:00-20:00; sat 09:00-13:00
weekends 10 am to 4 pm => sat-sun 10:00-16:00
every day from 8 in the morning to 10 at night => mon-sun 08:00-22:00
from 8 am to noon => 08:00-12:00
from 6 pm to midnight => 18:00-24:00
until 11 pm => -23:00
"""

# What has numbers or days in it and yet says nothing of when somebody is there.
NONE: list[tuple[Tongue, str]] = [
    ("es", "de 2 a 4 h"),
    ("es", "en 9 a 18 horas"),
    ("es", "de 3 a 5 días"),
    ("es", "de 9 a 18"),
    ("es", "de 10 a 20 %"),
    ("es", "mar y sol"),
    ("es", "de 25 a 30 h"),
    ("es", "hasta 20 h"),
    ("es", "a las 9 h"),
    ("es", "de 9:00 a 9:00"),
    ("pt", "das 2 às 4"),
    ("pt", "segunda via da conta"),
    ("pt", "quinta compra"),
    ("pt", "na sexta parcela"),
    ("en", "from 2 to 4 hours"),
    ("en", "9 to 5"),
    ("en", "the sun and the sat nav"),
    ("en", "within 9 to 12 hours"),
]


def told(tongue: Tongue, block: str) -> list[tuple[Tongue, str, str]]:
    """Each phrase of a block with its language and its calendar; a phrase may take two lines."""
    parts = [line.partition("=>") for line in block.strip().replace("\n =>", " =>").splitlines()]
    return [(tongue, text.strip(), calendar.strip()) for text, _, calendar in parts]


TOLD = [*told("es", SPANISH), *told("pt", PORTUGUESE), *told("en", ENGLISH)]


@pytest.mark.parametrize(
    ("tongue", "text", "calendar"), TOLD, ids=[f"{tongue}-{text}" for tongue, text, _ in TOLD]
)
def test_when_somebody_is_there(tongue: Tongue, text: str, calendar: str) -> None:
    assert calendar_in(text, tongue) == calendar


@pytest.mark.parametrize(("tongue", "text"), NONE, ids=[f"{tongue}-{text}" for tongue, text in NONE])
def test_what_is_no_calendar(tongue: Tongue, text: str) -> None:
    assert calendar_in(text, tongue) == ""


DAYS: dict[Tongue, tuple[str, ...]] = {
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "pt": ("segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
TO: dict[Tongue, str] = {"es": "a", "pt": "a", "en": "to"}


@pytest.mark.parametrize("tongue", DAYS)
def test_every_span_of_days_is_read(tongue: Tongue) -> None:
    for first, start in enumerate(DAYS[tongue]):
        for last, end in enumerate(DAYS[tongue]):
            span = "mon-sun" if first == last else f"{NAMES[first]}-{NAMES[last]}"
            marks = marks_of(f"{start} {TO[tongue]} {end}", tongue)
            assert days_at(marks, 0) == (span, len(marks)), (start, end)


@pytest.mark.parametrize("tongue", DAYS)
def test_the_order_in_which_days_are_told_does_not_matter(tongue: Tongue) -> None:
    monday, wednesday, friday = (DAYS[tongue][day] for day in (0, 2, 4))
    for listed in ((monday, wednesday, friday), (friday, monday, wednesday), (wednesday, friday, monday)):
        assert days_at(marks_of(", ".join(listed), tongue), 0) == ("mon,wed,fri", 5)


@pytest.mark.parametrize("hour", range(13, 24))
def test_afternoons_are_the_same_in_either_clock(hour: int) -> None:
    calendar = f"mon-fri 09:00-{hour}:00"
    assert calendar_in(f"lunes a viernes de 9 am a {hour - 12} pm") == calendar
    assert calendar_in(f"lunes a viernes de 9:00 a {hour}:00") == calendar
    assert calendar_in(f"segunda a sexta das 9h às {hour}h", "pt") == calendar
    assert calendar_in(f"Monday to Friday, 9am to {hour - 12}pm", "en") == calendar


def test_a_calendar_ends_where_other_words_begin() -> None:
    marks = marks_of("de lunes a viernes de 9 a 18 h te entregamos en 48 h")
    found = calendar_at(marks, 1)
    assert found == ("mon-fri 09:00-18:00", 9)
    assert marks[9].word == "te"
