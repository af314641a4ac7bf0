"""The sentences are complete, well formed, and say what they are filed under."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import Any

import pytest

from tests.demo.words.cues import (
    BLAME,
    ENGLISH,
    INSTALLATION_CUES,
    PORTUGUESE,
    PRAISE,
    SOON_CUES,
    SPANISH,
    STRONG_CUES,
    THEME_CUES,
    URGENT_CUES,
    heard,
)
from unisono.demo.words.grammar import SPOKEN, bare
from unisono.demo.words.language import BESIDE, MATTER_OF, MATTERS, Language, Templates
from unisono.demo.words.numbering import slots_of
from unisono.demo.world.market import (
    APP,
    BILL,
    CITIES,
    GENERAL,
    HANG_UP,
    INSTALLED_LATE,
    INSTALLED_WELL,
    KINDNESS,
    LANGUAGES,
    LIMA,
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    PRICE,
    QUICK_ANSWER,
    RIVAL,
    SANTIAGO,
    THEMES,
    TONES,
)

EACH_LANGUAGE = pytest.mark.parametrize("language", range(len(LANGUAGES)), ids=LANGUAGES)
EACH_THEME = pytest.mark.parametrize("theme", range(len(THEMES)), ids=THEMES)
EACH_CITY = pytest.mark.parametrize("city", range(len(CITIES)), ids=[city.name for city in CITIES])


def templates(entries: Mapping[Any, Templates]) -> Iterator[str]:
    """All templates of a table."""
    for each in entries.values():
        yield from each


def everything(language: Language) -> list[str]:
    """All templates of a language."""
    tables = (language.said, language.asides, language.closers, language.calm, language.soon, language.urgent)
    return [*language.openers, *(text for table in tables for text in templates(table))]


@cache
def told(language: int, text: str) -> list[str]:
    """All that a template can become, in all cities, as somebody writes it who sets no accents."""
    cities = range(len(CITIES)) if "{" in text else (LIMA,)
    return [
        bare("".join(parts)) for city in cities for parts in product(*slots_of(text, SPOKEN[language], city))
    ]


def without(language: int, theme: int, tone: int) -> list[str]:
    """The texts of a theme and tone in which nothing gives the theme away."""
    cues = THEME_CUES[language, theme]
    return [
        text
        for template in SPOKEN[language].said[theme, tone]
        for text in told(language, template)
        if not heard(text, cues)
    ]


@EACH_LANGUAGE
def test_a_language_has_something_to_say_at_every_point(language: int) -> None:
    spoken = SPOKEN[language]
    themes, tones = range(len(THEMES)), range(len(TONES))
    assert set(spoken.said) == set(product(themes, tones))
    assert set(spoken.asides) == set(themes) - {GENERAL}
    assert set(spoken.closers) == set(spoken.calm) == set(spoken.soon) == set(tones)
    assert set(spoken.flourishes) == set(tones)
    assert set(spoken.urgent) == set(product(tones, range(len(MATTERS))))
    assert all(spoken.said.values())
    assert all(spoken.urgent.values())


@EACH_LANGUAGE
def test_a_language_stands_where_its_code_says(language: int) -> None:
    assert SPOKEN[language].name == LANGUAGES[language]


@EACH_LANGUAGE
def test_brackets_and_braces_close(language: int) -> None:
    leftover = [
        text
        for text in everything(SPOKEN[language])
        for told_text in [re.sub(r"\{\w+\}", "x", re.sub(r"\[[^\[\]]*\]", "x", text))]
        if re.search(r"[\[\]{}|]", told_text)
    ]
    assert leftover == []


@EACH_LANGUAGE
def test_a_choice_has_more_than_one_alternative_and_none_twice(language: int) -> None:
    choices = [
        choice.split("|")
        for text in everything(SPOKEN[language])
        for choice in re.findall(r"\[([^\]]*)\]", text)
    ]
    assert [choice for choice in choices if len(choice) < 2 or len(set(choice)) < len(choice)] == []


@EACH_LANGUAGE
def test_local_words_are_known_in_each_city_and_all_are_used(language: int) -> None:
    spoken = SPOKEN[language]
    asked = {name for text in everything(spoken) for name in re.findall(r"\{(\w+)\}", text)}
    assert asked == set(spoken.local)
    assert {name for name, ways in spoken.local.items() if len(ways) != len(CITIES)} == set()


@EACH_LANGUAGE
def test_no_template_begins_or_ends_with_a_space_or_a_stop(language: int) -> None:
    ragged = [
        text
        for text in everything(SPOKEN[language])
        if text not in SPOKEN[language].openers and (text != text.strip() or text[-1] in ".,;:!?…")
    ]
    assert ragged == []


@EACH_LANGUAGE
def test_an_opener_ends_so_that_the_matter_can_follow(language: int) -> None:
    assert [text for text in SPOKEN[language].openers if not text.endswith(", ")] == []


@EACH_LANGUAGE
def test_no_text_begins_with_a_choice_that_may_say_nothing(language: int) -> None:
    empty = [
        text
        for text in everything(SPOKEN[language])
        for city in range(len(CITIES))
        if not all(begun.strip() for begun in slots_of(text, SPOKEN[language], city)[0])
    ]
    assert empty == []


@EACH_LANGUAGE
def test_sentences_hold_nothing_that_a_file_would_have_to_quote(language: int) -> None:
    odd = [text for text in everything(SPOKEN[language]) if re.search(r'["«»;\n\t\\]', text)]
    assert odd == []


@EACH_LANGUAGE
def test_words_stand_one_space_apart(language: int) -> None:
    apart = [
        text
        for template in everything(SPOKEN[language])
        for text in told(language, template)[:200]
        if "  " in text or " ," in text
    ]
    assert apart == []


@EACH_LANGUAGE
def test_flourishes_bring_quotes_emojis_and_commas(language: int) -> None:
    around = [before + after for pairs in SPOKEN[language].flourishes.values() for before, after in pairs]
    assert any('"' in text for text in around)
    assert any(ord(mark) > 0x1F000 for text in around for mark in text)
    assert any(text.count(",") > 1 for text in around)


@EACH_LANGUAGE
@EACH_THEME
@pytest.mark.parametrize("tone", range(len(TONES)), ids=TONES)
def test_a_text_gives_its_theme_away(language: int, theme: int, tone: int) -> None:
    if theme == GENERAL:
        every = [text for each in SPOKEN[language].said[theme, tone] for text in told(language, each)]
        assert [text for text in every if heard(text, STRONG_CUES[language])] == []
    else:
        assert without(language, theme, tone) == []


@EACH_LANGUAGE
@EACH_THEME
def test_no_one_cue_is_in_all_sentences_of_a_theme(language: int, theme: int) -> None:
    sentences = [text for tone in range(len(TONES)) for text in SPOKEN[language].said[theme, tone]]
    for cue in THEME_CUES.get((language, theme), ()):
        holding = [text for text in sentences if cue in bare(text)]
        assert len(holding) < len(sentences), cue


@EACH_LANGUAGE
def test_complaints_hold_no_praise_and_praise_holds_no_complaint(language: int) -> None:
    said = SPOKEN[language].said
    wrong = [
        text
        for tone, cues in ((NEGATIVE, PRAISE[language]), (POSITIVE, BLAME[language]))
        for theme in range(len(THEMES))
        for template in said[theme, tone]
        for text in told(language, template)
        if heard(text, cues)
    ]
    assert wrong == []


@EACH_LANGUAGE
def test_what_only_states_holds_neither_praise_nor_complaint(language: int) -> None:
    strong = PRAISE[language] + BLAME[language]
    said = [text for theme in range(len(THEMES)) for text in SPOKEN[language].said[theme, NEUTRAL]]
    assert [text for each in said for text in told(language, each) if heard(text, strong)] == []


@EACH_LANGUAGE
def test_an_urgent_clause_says_that_it_is(language: int) -> None:
    silent = [
        text
        for template in templates(SPOKEN[language].urgent)
        for text in told(language, template)
        if not heard(text, URGENT_CUES[language])
    ]
    assert silent == []


@EACH_LANGUAGE
def test_a_clause_for_soon_names_a_time_and_no_emergency(language: int) -> None:
    texts = [text for each in templates(SPOKEN[language].soon) for text in told(language, each)]
    assert [text for text in texts if not heard(text, SOON_CUES[language])] == []
    assert [text for text in texts if heard(text, URGENT_CUES[language])] == []


@EACH_LANGUAGE
def test_nothing_else_sounds_like_a_hurry(language: int) -> None:
    spoken = SPOKEN[language]
    others = [
        *spoken.openers,
        *(
            text
            for table in (spoken.said, spoken.asides, spoken.closers, spoken.calm)
            for text in templates(table)
        ),
    ]
    cues = URGENT_CUES[language] + SOON_CUES[language]
    assert [text for each in others for text in told(language, each) if heard(text, cues)] == []


@EACH_LANGUAGE
def test_an_aside_is_about_its_theme(language: int) -> None:
    asides = SPOKEN[language].asides
    silent = [
        text
        for theme, told_by in asides.items()
        for template in told_by
        for text in told(language, template)
        if not heard(text, THEME_CUES[language, theme])
    ]
    assert silent == []


@EACH_LANGUAGE
def test_no_text_is_about_a_theme_and_mentions_it_in_passing(language: int) -> None:
    assert all(theme not in beside for theme, beside in enumerate(BESIDE))


def test_what_goes_beside_a_theme_neither_contradicts_nor_blurs_it() -> None:
    assert BESIDE[GENERAL] == ()
    assert INSTALLED_WELL not in BESIDE[INSTALLED_LATE]
    assert BILL not in BESIDE[PRICE]
    assert {KINDNESS, PRICE, BILL, RIVAL} <= set(BESIDE[APP])
    assert QUICK_ANSWER not in BESIDE[HANG_UP]
    assert all(len(BESIDE[theme]) >= 6 for theme in range(len(THEMES)) if theme != GENERAL)


def test_each_theme_has_a_matter_that_can_press() -> None:
    assert len(MATTER_OF) == len(THEMES)
    assert MATTERS[MATTER_OF[BILL]] == MATTERS[MATTER_OF[RIVAL]] == "el dinero"
    assert MATTERS[MATTER_OF[GENERAL]] == MATTERS[MATTER_OF[KINDNESS]] == "cualquier cosa"
    assert MATTERS[MATTER_OF[APP]] == "la app"


@EACH_CITY
def test_spanish_sounds_like_its_city(city: int) -> None:
    now = slots_of("me respondieron {now}", SPOKEN[SPANISH], city)[0]
    expected = (
        {"al toque", "rapidito"},
        {"de una", "ahí mismo"},
        {"luego luego", "de volada"},
        {"altiro", "al tiro"},
    )
    assert {text.removeprefix("me respondieron ") for text in now} == expected[city]


@pytest.mark.parametrize("language", [SPANISH, PORTUGUESE, ENGLISH])
def test_money_is_that_of_the_city(language: int) -> None:
    for name in ("fee", "extra"):
        ways = SPOKEN[language].local[name]
        assert "soles" in ways[LIMA]
        assert all("soles" not in way for way in ways[LIMA + 1 :])
        assert "mil" in ways[SANTIAGO] or ",000" in ways[SANTIAGO] or "lucas" in ways[SANTIAGO]


@EACH_LANGUAGE
def test_each_slip_changes_its_word_and_stands_in_some_sentence(language: int) -> None:
    spoken = SPOKEN[language]
    same = {word for word, slips in spoken.slips.items() if word in slips.split("|")}
    assert same == set()
    known = {word for template in everything(spoken) for word in re.findall(r"[^\W\d_]+", template.lower())}
    assert {word for word in spoken.slips if word not in known} == set()


@EACH_LANGUAGE
def test_a_slip_is_more_than_a_missing_accent(language: int) -> None:
    only_accents = {
        word: slip
        for word, slips in SPOKEN[language].slips.items()
        for slip in slips.split("|")
        if bare(slip) == bare(word)
    }
    assert only_accents == {}


@EACH_LANGUAGE
@pytest.mark.parametrize("tone", range(len(TONES)), ids=TONES)
def test_what_was_late_is_the_installation_or_a_part(language: int, tone: int) -> None:
    sentences = SPOKEN[language].said[INSTALLED_LATE, tone]
    texts = [text for template in sentences for text in told(language, template)]
    assert [text for text in texts if not heard(text, INSTALLATION_CUES[language])] == []


def test_late_installations_and_good_ones_are_told_apart() -> None:
    late, well = THEME_CUES[SPANISH, INSTALLED_LATE], THEME_CUES[SPANISH, INSTALLED_WELL]
    texts = [
        text
        for template in SPOKEN[SPANISH].said[INSTALLED_WELL, POSITIVE]
        for text in told(SPANISH, template)
    ]
    confused = [text for text in texts if heard(text, late) and not heard(text, well)]
    assert confused == []
