"""What the glad write more than the others, and what is taken out before anybody reads it."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.loop.measure.company import Company, at
from unisono.loop.diagnose.aftermath.praised import Said, key_of, terms_of, texts_kernel, themes_of
from unisono.loop.diagnose.aftermath.redaction import GONE, name_parts, redacted
from unisono.model.lens import Lens

PLAIN = ["el plan está caro", "la factura llegó tarde", "todo normal por ahora", "la app va lenta"]


def texts(seed: int = 1, *, praise: float = 0.2) -> list[Said]:
    """400 texts, half of them glad, of whom some write of a kind technician."""
    random = np.random.default_rng(seed)
    made = []
    for place in range(400):
        glad = place % 2 == 0
        words = PLAIN[int(random.integers(len(PLAIN)))]
        if glad and random.random() < praise:
            words += ", y los técnicos muy amables" if place % 3 else ". El técnico fue amable"
        made.append(Said(f"{words} {place}", glad, f"c{place}"))
    return made


def test_what_the_glad_write_more_is_found_with_quotes() -> None:
    (theme,) = themes_of(texts())  # the two words are written together: one theme
    assert key_of(theme.word) in {"tecnico", "amable"}
    assert theme.comparison.low > 0
    assert theme.customers >= 10
    assert len(theme.quotes) == 2
    assert all("amable" in quote for quote in theme.quotes)


def test_where_the_glad_write_like_the_others_nothing_is_found() -> None:
    """100 companies without a theme: at most 8 get one."""
    assert sum(bool(themes_of(texts(seed, praise=0.0))) for seed in range(100)) <= 8


def test_small_groups_stay_hidden() -> None:
    few = [Said("gracias Teófilo querido", True, "c0")] * 60 + [
        Said("caro", False, f"d{n}") for n in range(60)
    ]
    assert themes_of(few) == ()  # sixty texts, one customer
    assert themes_of(texts()[:40]) == ()  # too few texts of each to compare


def test_forms_of_a_word_count_together_and_empty_ones_not_at_all() -> None:
    assert terms_of("TODO con los Técnicos, técnica también") == {"tecnico": "Técnicos", "tecnica": "técnica"}
    assert key_of("rápidos") == key_of("Rapido")


def test_texts_are_read_through_the_lens() -> None:
    said = [
        {
            "customer_id": "a",
            "instrument": "nps",
            "score": 9,
            "verbatim": "bien",
            "at": at("2018-02-01 10:00"),
        },
        {
            "customer_id": "b",
            "instrument": "csat",
            "score": 3,
            "verbatim": "mal",
            "at": at("2018-02-02 10:00"),
        },
        {"customer_id": "b", "instrument": "ces", "score": 6, "verbatim": " ", "at": at("2018-02-02 10:00")},
        {"customer_id": "a", "instrument": "ces", "score": 6, "verbatim": "ya", "at": at("2018-04-02 10:00")},
    ]
    company = Company(
        customers=[{"id": "a", "name": "Ana", "country": "PE"}, {"id": "b", "country": "CO"}], responses=said
    )
    asked = company.ask(texts_kernel(Lens()))
    assert [(row["words"], row["glad"], row["name"]) for row in asked] == [
        ("ya", 1, "Ana"),
        ("mal", 0, None),
        ("bien", 1, "Ana"),
    ]
    narrowed = Lens(since=date(2018, 2, 1), until=date(2018, 2, 1), segment=(("customer.country", "PE"),))
    assert [row["words"] for row in company.ask(texts_kernel(narrowed))] == ["bien"]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("escríbanme a ana.rojas+x@correo.com.pe ya", f"escríbanme a {GONE} ya"),
        ("mi cel es +51 999-888-777", f"mi cel es {GONE}"),
        ("CPF 123.456.789-09, gracias", f"CPF {GONE}, gracias"),
        ("RUT 12.345.678-K ok", f"RUT {GONE} ok"),
        ("mira www.facebook.com/ana y @ana_rojas", f"mira {GONE} y {GONE}"),
        ("Ana Rojas me atendió, gracias Luz", f"{GONE} {GONE} me atendió, gracias {GONE}"),
        (
            "a las 3:00 con sol y luz, 24/7, 15 minutos, 2026",
            "a las 3:00 con sol y luz, 24/7, 15 minutos, 2026",
        ),
    ],
)
def test_what_says_who_somebody_is_goes(words: str, shown: str) -> None:
    assert redacted(words, name_parts("Ana Rojas", "Luz Sol")) == shown


@given(st.from_regex(r"[a-z]{3,8}@[a-z]{3,8}\.(com|pe|br)", fullmatch=True), st.integers(10_000, 10**11))
def test_no_mail_and_no_long_number_stays(mail: str, number: int) -> None:
    shown = redacted(f"soy {mail} o {number}, llamen")
    assert mail not in shown
    assert str(number) not in shown
    assert shown.endswith("llamen")


def test_parts_of_names() -> None:
    assert name_parts("María del Carmen Díaz-Ramos", "", None) == {"maría", "carmen", "díaz", "ramos"}
