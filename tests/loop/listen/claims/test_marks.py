"""Copy is cut where a reader would cut it: sentences, words, figures, each in its language and its place."""

from __future__ import annotations

import pytest

from tests.loop.listen.claims.phrases import marks_of
from unisono.loop.listen.claims.folding import fold
from unisono.loop.listen.claims.marks import BREAKS, LONGEST, Sentence, sentences
from unisono.loop.listen.claims.nouns import Tongue

# A phrase and its marks: the word and the group that found it.
MARKED: list[tuple[str, list[tuple[str, str]]]] = [
    ("24/7", [("24/7", "round")]),
    ("24 x 7", [("24 x 7", "round")]),
    ("24x7", [("24x7", "round")]),
    ("24*7", [("24*7", "round")]),
    ("7/24", [("7/24", "round")]),
    ("24/365", [("24/365", "round")]),
    ("24/7/365", [("24/7/365", "round")]),
    # A date or a longer number is no round of the clock.
    ("24/72", [("24", "number"), ("/", "sign"), ("72", "number")]),
    ("9:30", [("9:30", "clock")]),
    ("18:00 h", [("18:00 h", "clock")]),
    ("8h30", [("8h30", "clock")]),
    ("3x2", [("3x2", "bundle")]),
    ("2 x 1", [("2 x 1", "bundle")]),
    # Twelve parts of so much are no bundle of twelve for nine.
    ("12x 99,90", [("12", "number"), ("x", "word"), ("99,90", "number")]),
    ("1.500,50", [("1.500,50", "number")]),
    ("99,9%", [("99,9", "number"), ("%", "sign")]),
    ("48", [("48", "number")]),
    ("S/ 49", [("s/", "money"), ("49", "number")]),
    ("s/.49", [("s/.", "money"), ("49", "number")]),
    ("R$ 99", [("r$", "money"), ("99", "number")]),
    ("US$20", [("us$", "money"), ("20", "number")]),
    ("MX$ 5", [("mx$", "money"), ("5", "number")]),
    ("€5", [("€", "money"), ("5", "number")]),
    ("a.m.", [("a.m.", "half")]),
    ("p. m.", [("p. m.", "half")]),
    ("#1", [("#1", "word")]),
    ("N° 1", [("n° 1", "word")]),
    ("don't", [("don't", "word")]),
    ("entrega, envío", [("entrega", "word"), (",", "sign"), ("envio", "word")]),
    ("ten-year", [("ten", "word"), ("-", "sign"), ("year", "word")]),
    ("money-back", [("money-back", "word")]),
    ("interest-free", [("interest-free", "word")]),
]
# Phrases that are one mark, as they mean something together.
JOINED: list[tuple[Tongue, str, str, str]] = [
    ("es", "días hábiles", "dias habiles", "unit:business_days"),
    ("es", "cuando quieras", "cuando quieras", "anytime"),
    ("es", "te devolvemos tu dinero", "te devolvemos tu dinero", "refund"),
    ("es", "todos los días", "todos los dias", "week_whole"),
    ("es", "a partir de", "a partir de", "hedge:from"),
    ("es", "en un plazo máximo de", "en un plazo maximo de", "hedge:under"),
    ("pt", "dias úteis", "dias uteis", "unit:business_days"),
    ("pt", "no próximo dia útil", "no proximo dia util", "next_business_day"),
    ("pt", "seu dinheiro de volta", "seu dinheiro de volta", "refund"),
    ("pt", "a qualquer hora", "a qualquer hora", "round"),
    ("en", "business days", "business days", "unit:business_days"),
    ("en", "around the clock", "around the clock", "round"),
    ("en", "free of charge", "free of charge", "free"),
    ("en", "within the next", "within the next", "hedge:under"),
]
# Texts and where a reader would cut them.
CUT: list[tuple[str, list[str]]] = [
    ("Soporte 24/7. Entrega hoy.", ["Soporte 24/7.", " Entrega hoy."]),
    ("Gratis! Hoy? Sí; ya…", ["Gratis!", " Hoy?", " Sí;", " ya…"]),
    ("Uno | dos • tres", ["Uno |", " dos •", " tres"]),
    ("Línea uno\nLínea dos", ["Línea uno\n", "Línea dos"]),
    ("Desde S/ 1.500 al mes", ["Desde S/ 1.500 al mes"]),
    ("Visita empresa.com hoy", ["Visita empresa.com hoy"]),
    ("De 9 a.m. a 6 p.m. siempre", ["De 9 a.m. a 6 p.m. siempre"]),
    ("Llega en 30 min. aprox. a tu casa", ["Llega en 30 min. aprox. a tu casa"]),
    ("El Sr. Pérez te llama en 2 h", ["El Sr. Pérez te llama en 2 h"]),
    # A short form at the end of the text, or before a new question, does end a sentence.
    ("Llega en 30 min.", ["Llega en 30 min."]),
    ("Llega en 30 min. ¿Cuándo?", ["Llega en 30 min.", " ¿Cuándo?"]),
    ("Llega en 30 min.\nGratis", ["Llega en 30 min.\n", "Gratis"]),
    ("Gratis!!! Hoy", ["Gratis!!!", " Hoy"]),
    ("", []),
    ("... …", []),
    ("★ Gratis", ["★", " Gratis"]),
]


def cut(text: str, tongue: Tongue | None = None) -> list[Sentence]:
    """The sentences of a text."""
    return list(sentences(fold(text)[0], tongue))


@pytest.mark.parametrize(("text", "marks"), MARKED, ids=[text for text, _ in MARKED])
def test_what_stands_in_a_phrase(text: str, marks: list[tuple[str, str]]) -> None:
    assert [(mark.word, mark.kind) for mark in marks_of(text, "en")] == marks


@pytest.mark.parametrize(
    ("tongue", "text", "word", "sense"), JOINED, ids=[f"{t}-{text}" for t, text, *_ in JOINED]
)
def test_a_phrase_is_one_mark_with_its_meaning(tongue: Tongue, text: str, word: str, sense: str) -> None:
    (mark,) = marks_of(text, tongue)
    assert (mark.word, mark.start, mark.end) == (word, 0, len(text))
    assert sense in mark.senses


def test_the_longest_phrase_is_taken() -> None:
    (first, *_) = marks_of("en menos de 2 horas")
    assert first.word == "en menos de"
    (_, second) = marks_of("10 horas hábiles")
    assert second.senses == {"unit:business_hours"}


def test_a_phrase_that_breaks_off_is_its_words() -> None:
    assert [mark.word for mark in marks_of("en menos tiempo")] == ["en", "menos", "tiempo"]


@pytest.mark.parametrize(("text", "parts"), CUT, ids=[repr(text) for text, _ in CUT])
def test_where_sentences_end(text: str, parts: list[str]) -> None:
    assert [text[each.start : each.end] for each in cut(text, "es")] == parts


def test_a_long_line_that_goes_on_is_one_sentence() -> None:
    full = "Te entregamos tu pedido en la puerta de tu casa y sin que pagues\n"
    assert len(full) > 61
    assert [each.end for each in cut(full + "nada, en 48 horas", "es")] == [len(full) + 17]
    assert len(cut(full + "• Gratis", "es")) == 2, "what a bullet begins is new"
    assert len(cut("Corta\nlínea", "es")) == 2, "a short line ends where it ends"
    closed = full.replace("pagues", "pagar.")
    assert len(cut(closed + "nada", "es")) == 2


def test_copy_without_a_stop_is_cut_after_so_many_marks() -> None:
    read = cut("gratis " * (2 * LONGEST + 5), "es")
    assert [len(each.marks) for each in read] == [LONGEST, LONGEST, 5]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("¿Entrega en 48 h?", True),
        ("Entrega en 48 h", False),
        ("Ships in 2 days?", True),
        ("¡Entrega hoy!", False),
    ],
)
def test_a_question_is_known(text: str, asked: bool) -> None:
    assert [each.asked for each in cut(text)] == [asked]


@pytest.mark.parametrize(
    ("text", "tongues"),
    [
        ("Te respondemos en dos horas.", ["es"]),
        ("Respondemos você em duas horas.", ["pt"]),
        ("We answer within two hours.", ["en"]),
        ("R$ 99", ["pt"]),
        ("S/ 49", ["es"]),
        ("£ 20", ["en"]),
        ("Entrega hoy. Receba amanhã. Get it today.", ["es", "pt", "en"]),
    ],
)
def test_each_sentence_has_its_language(text: str, tongues: list[str]) -> None:
    assert [each.tongue for each in cut(text)] == tongues


def test_the_whole_copy_breaks_a_tie() -> None:
    alone = cut("Fibra 300 Mbps")
    beside = cut("A sua conexão não para. Receba em até dois dias.\nSuporte\nFibra 300 Mbps")
    assert alone[0].tongue == "es", "the first language where nothing speaks for another"
    assert {each.tongue for each in beside} == {"pt"}


def test_a_language_that_is_told_is_taken() -> None:
    assert {each.tongue for each in cut("Te respondemos hoy. We answer today.", "en")} == {"en"}


def test_marks_stand_where_the_text_has_them() -> None:
    text = "Soporte 24/7, S/ 1.500 al mes y 3x2 en TODO"
    for mark in marks_of(text):
        assert fold(text)[0][mark.start : mark.end] == mark.word


def test_breaks_are_signs_that_part_clauses() -> None:
    text = "uno, dos; tres: cuatro (cinco) ¿seis ¡siete"
    words = [mark.word for each in cut(text, "es") for mark in each.marks]
    assert [word for word in words if word in BREAKS] == [",", ";", ":", "(", ")", "¿", "¡"]
