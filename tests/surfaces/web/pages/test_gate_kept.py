"""What the pages of the gate say of an answer that was kept, and of where a form's values come from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import django
import pytest

django.setup()

from tests.services.gate.made import ASKED, DELIVERY, part, run, silent, verdict  # noqa: E402 as above
from unisono.loop.decide.gate.nouns import Range  # noqa: E402
from unisono.model.company import Company  # noqa: E402
from unisono.model.lens import Lens  # noqa: E402
from unisono.model.rights import ROLES, Actor, Scope  # noqa: E402
from unisono.model.words import LANGUAGES, say  # noqa: E402
from unisono.services.gate import Kept, Usual  # noqa: E402
from unisono.services.gate import wording as words  # noqa: E402
from unisono.surfaces.web.pages import gate as page  # noqa: E402
from unisono.surfaces.web.seat import Seat  # noqa: E402

MADE = datetime(2026, 7, 2, 15, 30, tzinfo=UTC)
KEPT = Kept("gate-x", ASKED, "reword", 0.4, 0.7, 0.8, "", 3, MADE, "Luz", text="Te contestamos")
SIGNED = replace(KEPT, decision="stopped", signed=MADE, signer="Eva", note="No")


def seat(language: str = "es", role: str = "cxo", scope: Scope | None = None) -> Seat:
    actor = Actor(1, "Eva", role, scope or Scope())  # type: ignore[arg-type]
    return Seat(Company(Path(), "Shop", time_zone="America/Lima", actor=actor), Lens(), language)


def said(kept: Kept, language: str = "es") -> dict[str, object]:
    told = page._kept_words(kept, seat(language))
    return {
        name: value.replace("\u00a0", " ") if isinstance(value, str) else value
        for name, value in told.items()
    }


def facts(kept: Kept, language: str = "es") -> dict[str, str]:
    return {name: value.replace("\u00a0", " ") for name, value in page._asked_words(kept, language)}


def test_what_is_not_signed_says_so_and_names_nobody() -> None:
    told = said(KEPT)
    assert (told["decision"], told["signed"]) == ("Sin firmar", "")
    assert str(told["made"]).startswith("Luz, ")
    assert "10:30" in str(told["made"])  # half past three in London is half past ten in Lima


def test_what_is_signed_names_the_decision_and_the_signer() -> None:
    told = said(SIGNED)
    assert told["decision"] == "Detenida"
    assert str(told["signed"]).startswith("Detenida por Eva el ")


def test_an_answer_whose_asker_has_no_name_begins_with_its_day() -> None:
    """The owner of the folder, on the command line, is nobody in particular."""
    made = str(said(replace(KEPT, by=""))["made"])
    assert made
    assert not made.startswith(",")


@pytest.mark.parametrize(
    ("answer", "tone", "mark"),
    [
        ("go", "good", "check"),
        ("reword", "unknown", "copy"),
        ("no_go", "bad", "warning"),
        ("none", "unknown", "minus"),
        ("xgo", "unknown", "minus"),  # a file changed by hand still has a page
    ],
)
def test_each_answer_has_a_tone_and_a_mark(answer: str, tone: str, mark: str) -> None:
    told = said(replace(KEPT, answer=answer))
    assert (told["tone"], told["mark"]) == (tone, mark)
    assert "gate." not in str(told["answer"])


def test_tones_are_never_told_by_colour_alone() -> None:
    assert page.TONES.keys() == page.MARKS.keys() == {"go", "reword", "no_go", "none"}
    assert len(set(page.MARKS.values())) == 4
    for language in LANGUAGES:
        texts = {words.answer_text(each, language) for each in ("go", "reword", "no_go", None)}  # type: ignore[arg-type]
        assert len(texts) == 4


@pytest.mark.parametrize(
    ("kept", "chance", "share"),
    [
        (KEPT, "40 %", "70,0 % – 80,0 %"),
        (replace(KEPT, chance=None, kept_low=None, kept_high=None), "", ""),  # no 0 for what isn't known
        (replace(KEPT, chance=0.0, kept_low=0.0, kept_high=0.1), "menos de 1 %", "0,0 % – 10,0 %"),
        (replace(KEPT, chance=1.0), "más de 99 %", "70,0 % – 80,0 %"),
    ],
    ids=["known", "unknown", "never", "surely"],
)
def test_chances_are_never_certain_and_nothing_is_told_of_what_isnt_known(
    kept: Kept, chance: str, share: str
) -> None:
    told = said(kept)
    assert (told["chance"], told["kept"]) == (chance, share)


def test_what_was_asked_is_told_in_the_readers_words_and_numbers() -> None:
    told = facts(replace(KEPT, asked=replace(ASKED, segment="joven", more=3, reach=Range(2_000, 30_000))))
    assert told == {
        "En cuánto tiempo": "15 minutos",
        "A qué horas": "24/7",
        "En cuántos de cada 100 casos": "95,0 %",
        "Canal": "teléfono",
        "Segmento al que se dirige": "joven",
        "Días que dura": "28",
        "Personas que alcanza": "2.000 – 30.000",
        "Cuántas responden": "20,0 % – 40,0 %",
        "Contactos (o pedidos) de cada una": "0,10 – 0,20",
        "Agentes que se añaden": "3",
    }


def test_what_nobody_said_isnt_there() -> None:
    told = facts(replace(KEPT, asked=replace(ASKED, channel="")))
    assert not {"Canal", "Segmento al que se dirige", "Agentes que se añaden"} & told.keys()


@pytest.mark.parametrize(("seconds", "within"), [(172_800.0, "2 días"), (0.0, None)])
def test_a_delivery_has_no_hours_and_a_time_only_where_it_names_one(
    seconds: float, within: str | None
) -> None:
    told = facts(replace(KEPT, asked=replace(DELIVERY, within_seconds=seconds)))
    assert told.get("En cuánto tiempo") == within
    assert "A qué horas" not in told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kept", [KEPT, SIGNED], ids=["open", "signed"])
def test_nothing_is_left_unsaid_in_any_language(kept: Kept, language: str) -> None:
    told = said(kept, language)
    texts = [value for value in told.values() if isinstance(value, str)]
    texts += [text for pair in facts(kept, language).items() for text in pair]
    assert all("gate." not in text and "{" not in text for text in texts)
    assert len(facts(kept, language)) == 8


@pytest.mark.parametrize(("campaigns", "key"), [(13, "gate.form.source"), (0, "gate.form.source.none")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_says_where_its_values_come_from(language: str, campaigns: int, key: str) -> None:
    offered = Usual(ASKED, campaigns, (), (), ())
    assert page._source(offered, language) == say(key, language, n=str(campaigns))


@pytest.mark.parametrize("role", ROLES)
def test_only_a_whole_seat_that_writes_promises_may_keep_an_answer(role: str) -> None:
    may = page._verdict(run(), seat(role=role))["may_keep"]
    assert bool(may) is (role in ("cxo", "marketing", "service", "analyst", "admin"))
    assert not page._verdict(run(), seat(role=role, scope=Scope(countries=("PE",))))["may_keep"]
    assert not page._verdict(run(silent()), seat(role=role))["may_keep"]  # there is no answer to keep


def test_silence_has_a_reason_and_no_figures() -> None:
    told = page._verdict(run(silent()), seat())
    assert (told["figures"], told["tone"], told["mark"]) == ([], "unknown", "minus")
    assert "Hay 12 casos" in str(told["why"])


def test_a_table_without_rows_isnt_shown() -> None:
    whole = run(verdict(parts=(part("joven", 0.9, 0.4),)))
    tables = [words.parts_table(each, "es") for each in (run(), whole)]
    assert [table.name for table in page._with_rows(tables)] == ["parts"]
    assert [len(table.rows) for table in page._with_rows(tables)] == [1]
