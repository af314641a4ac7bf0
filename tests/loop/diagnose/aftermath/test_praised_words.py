"""Which words make a theme: the fewest who must write one, what is no theme, and whose words are quoted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from unisono.loop.diagnose.aftermath.praised import (
    LONGEST_QUOTE,
    MOST_THEMES,
    Said,
    key_of,
    terms_of,
    themes_of,
)


def written(glad: list[str], other: list[str]) -> list[Said]:
    """Texts of as many customers, the glad first."""
    return [
        Said(words, is_glad, f"{'g' if is_glad else 'o'}{place}")
        for is_glad, group in ((True, glad), (False, other))
        for place, words in enumerate(group)
    ]


def half(word: str, *, of: int = 60, others: int = 60) -> list[Said]:
    """Half of the glad write the word, none of the others does."""
    return written([word] * (of // 2) + ["sin novedad"] * (of - of // 2), ["sin novedad"] * others)


@pytest.mark.parametrize(
    "empty",
    ["después", "despues", "Después", "también", "está", "siempre", "SIEMPRE", "muchas", "além", "então só",
     "muito", "também", "always", "after", "muy", "más", "ya", "app", "5 de 5", "24/7", ""],
)  # fmt: skip
def test_words_that_say_nothing_of_their_own_are_no_theme(empty: str) -> None:
    found = set(terms_of(empty)) - {"entao"}  # «então» is told as a word, «só» is too short
    assert found == set()
    if "ã" not in empty:
        assert themes_of(half(empty)) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("técnico", "tecnico"),
        ("Técnico", "TÉCNICOS"),
        ("atenção", "atencao"),
        ("señales", "senale"),
        ("amable", "amables"),
        ("rápida", "rapidas"),
    ],
)
def test_forms_of_a_word_are_one(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(
    ("one", "other"), [("mesa", "mesas "), ("gas", "ga"), ("luz", "luces"), ("amable", "amabilidad")]
)
def test_words_of_their_own_stay_apart(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


@pytest.mark.parametrize(("glad", "others", "found"), [(60, 30, 1), (60, 29, 0), (30, 60, 1), (29, 60, 0)])
def test_thirty_texts_of_each_side_are_needed(glad: int, others: int, found: int) -> None:
    assert len(themes_of(half("rapidez", of=glad, others=others))) == found


@pytest.mark.parametrize(("customers", "found"), [(9, 0), (10, 1)])
def test_ten_customers_must_have_written_it(customers: int, found: int) -> None:
    """Thirty texts say it: of nine people it stays hidden, however often they wrote."""
    texts = [
        replace(text, customer=f"g{place % customers}") if text.words == "rapidez" else text
        for place, text in enumerate(half("rapidez"))
    ]
    themes = themes_of(texts)
    assert len(themes) == found
    assert [theme.customers for theme in themes] == [10] * found


def test_a_theme_tells_how_much_more_often_the_glad_write_it() -> None:
    """30 of 60 glad and 6 of 60 others: 50 − 10 = 40 of a hundred more."""
    texts = written(["rapidez"] * 30 + ["nada"] * 30, ["rapidez"] * 6 + ["nada"] * 54)
    (theme,) = themes_of(texts)
    assert theme.comparison.difference == pytest.approx(0.5 - 0.1)
    assert theme.customers == 36
    assert 0 < theme.comparison.low < 0.4 < theme.comparison.high


def test_what_the_others_write_more_is_no_praise() -> None:
    assert themes_of(written(["nada"] * 60, ["demora"] * 40 + ["nada"] * 20)) == ()


def test_the_widest_difference_comes_first_and_equal_ones_by_the_alphabet() -> None:
    glad = ["claro"] * 20 + ["rapidez"] * 30 + ["amable"] * 20
    found = themes_of(written(glad, ["nada"] * 70))
    assert [theme.word for theme in found] == ["rapidez", "amable", "claro"]


def test_the_order_of_texts_changes_no_theme() -> None:
    texts = written(["claro"] * 20 + ["rapidez"] * 40, ["nada"] * 70)
    forth, back = themes_of(texts), themes_of(texts[::-1])
    assert [(each.word, each.customers) for each in forth] == [(each.word, each.customers) for each in back]


def test_the_form_most_written_is_shown() -> None:
    texts = written(["técnicos"] * 18 + ["Técnico"] * 12 + ["nada"] * 30, ["nada"] * 60)
    (theme,) = themes_of(texts)
    assert (theme.word, theme.customers) == ("técnicos", 30)


def test_words_written_together_are_one_theme() -> None:
    (theme,) = themes_of(half("personal amable"))
    assert theme.word in {"personal", "amable"}
    apart = written(["personal"] * 30 + ["amable"] * 30, ["nada"] * 60)
    assert {theme.word for theme in themes_of(apart)} == {"personal", "amable"}


def test_no_more_than_six_themes_are_told() -> None:
    words = ("rapidez", "amable", "claro", "limpio", "barato", "puntual", "sencillo", "cercano")
    glad = [word for word in words for _ in range(20)]
    assert len(themes_of(written(glad, ["nada"] * 160))) == MOST_THEMES == 6


def test_quotes_are_the_latest_of_two_customers_and_never_the_same_twice() -> None:
    glad = ["qué rapidez", "qué rapidez", "rapidez total", "rapidez y ya", *["rapidez"] * 26]
    (theme,) = themes_of(written([*glad, *["nada"] * 30], ["nada"] * 60))
    assert theme.quotes == ("qué rapidez", "rapidez total")
    talker = [replace(text, customer="g0") if text.words.startswith("rap") else text for text in half("x")]
    assert themes_of(talker) == ()


def test_one_customer_is_quoted_once() -> None:
    texts = written(["primera rapidez", "segunda rapidez", *["rapidez"] * 28, *["nada"] * 30], ["nada"] * 60)
    texts[1] = replace(texts[1], customer=texts[0].customer)
    (theme,) = themes_of(texts)
    assert theme.quotes == ("primera rapidez", "rapidez")


@pytest.mark.parametrize(("length", "quoted"), [(LONGEST_QUOTE, True), (LONGEST_QUOTE + 1, False)])
def test_long_texts_count_and_are_not_quoted(length: int, quoted: bool) -> None:
    long = "rapidez ".ljust(length, ".")
    texts = written([long, *["rapidez"] * 29, *["nada"] * 30], ["nada"] * 60)
    (theme,) = themes_of(texts)
    assert (long in theme.quotes) is quoted
    assert theme.customers == 30
