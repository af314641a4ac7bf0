"""The tables hold the sentences they stand for, in each way of writing."""

from __future__ import annotations

from functools import cache
from itertools import product

import numpy as np
import pytest

from unisono.demo.words.grammar import (
    BARE,
    BEGUN,
    ENDINGS,
    LOUD,
    PLAIN,
    SEPARATORS,
    SPOKEN,
    WAYS,
    Grammar,
    bare,
    grammar,
)
from unisono.demo.words.language import BESIDE, MATTER_OF
from unisono.demo.words.numbering import slots_of
from unisono.demo.world.market import CITIES, GENERAL, LANGUAGES, PRICE, RIVAL, THEMES, TONES, URGENCIES

PLACES = list(product(range(len(LANGUAGES)), range(len(CITIES))))


@pytest.fixture(scope="module")
def known() -> Grammar:
    """The grammar of all languages."""
    return grammar()


@cache
def every_fragment() -> list[str]:
    """All fragments by their numbers."""
    return grammar().fragments.to_pylist()


def first_words(known: Grammar, group: int) -> set[str]:
    """The fragments with which the templates of a group can begin."""
    texts = every_fragment()
    start, count = known.groups.first[group], known.groups.count[group]
    slots = known.templates[known.groups.members[start : start + count], 0]
    return {
        texts[number]
        for slot in slots
        for number in known.slots.members[known.slots.first[slot] :][: known.slots.count[slot]]
    }


def expected(language: int, city: int, templates: tuple[str, ...]) -> set[str]:
    """The fragments with which templates begin, as the sentences say."""
    return {text for each in templates for text in slots_of(each, SPOKEN[language], city)[0]}


def test_the_tables_have_a_place_for_every_combination(known: Grammar) -> None:
    languages, cities, themes, tones = len(LANGUAGES), len(CITIES), len(THEMES), len(TONES)
    assert known.said.shape == (languages, cities, themes, tones)
    assert known.asides.shape == (languages, cities, themes)
    assert known.openers.shape == (languages, cities)
    assert known.closers.shape == (languages, cities, tones)
    assert known.pressing.shape == (languages, cities, len(URGENCIES), tones, themes)
    assert known.flourishes.shape == (languages, tones)


@pytest.mark.parametrize(("language", "city"), PLACES)
def test_each_theme_and_tone_leads_to_its_sentences(known: Grammar, language: int, city: int) -> None:
    for theme, tone in product(range(len(THEMES)), range(len(TONES))):
        said = expected(language, city, SPOKEN[language].said[theme, tone])
        assert first_words(known, known.said[language, city, theme, tone]) == said


@pytest.mark.parametrize(("language", "city"), PLACES)
def test_each_urgency_leads_to_its_sentences(known: Grammar, language: int, city: int) -> None:
    spoken = SPOKEN[language]
    for tone, theme in product(range(len(TONES)), range(len(THEMES))):
        calm, soon, urgent = known.pressing[language, city, :, tone, theme]
        assert first_words(known, calm) == expected(language, city, spoken.calm[tone])
        assert first_words(known, soon) == expected(language, city, spoken.soon[tone])
        presses = spoken.urgent[tone, MATTER_OF[theme]]
        assert first_words(known, urgent) == expected(language, city, presses)


@pytest.mark.parametrize(("language", "city"), PLACES)
def test_asides_are_of_the_themes_that_go_beside(known: Grammar, language: int, city: int) -> None:
    for theme in range(len(THEMES)):
        told = tuple(text for other in BESIDE[theme] for text in SPOKEN[language].asides[other])
        group = known.asides[language, city, theme]
        assert first_words(known, group) == (expected(language, city, told) or {""})


def test_a_text_about_nothing_in_particular_mentions_nothing(known: Grammar) -> None:
    assert (known.asides[:, :, GENERAL] == 0).all()
    assert (known.asides[:, :, PRICE] > 0).all()


@pytest.mark.parametrize("tone", range(len(TONES)), ids=TONES)
def test_closers_are_of_their_tone(known: Grammar, tone: int) -> None:
    for language, city in PLACES:
        said = expected(language, city, SPOKEN[language].closers[tone])
        assert first_words(known, known.closers[language, city, tone]) == said


def test_nothing_can_be_said_where_the_group_is_zero(known: Grammar) -> None:
    said = known.say(np.random.default_rng(1), np.zeros(5, dtype=np.int64))
    assert (said == 0).all()
    assert known.fragments[0].as_py() == ""


def test_every_group_but_zero_says_something(known: Grammar) -> None:
    groups = np.repeat(np.arange(1, len(known.groups.count)), 20)
    assert known.say(np.random.default_rng(1), groups).any(axis=1).all()


def test_what_is_said_begins_in_the_first_place(known: Grammar) -> None:
    for table in (known.said, known.openers, known.closers, known.pressing):
        said = known.say(np.random.default_rng(2), np.repeat(table.ravel(), 10))
        assert (said[:, 0] > 0).all()


def test_every_sentence_of_a_group_is_said_about_as_often(known: Grammar) -> None:
    count = 40_000
    group = known.said[0, 0, RIVAL, 0]
    chance = np.random.default_rng(3).random(count)
    picked = known.groups.pick(np.full(count, group), chance)
    shares = np.unique(picked, return_counts=True)[1] / count
    sentences = len(SPOKEN[0].said[RIVAL, 0])
    assert len(shares) == sentences
    # four standard errors
    assert np.abs(shares - 1 / sentences).max() < 4 * np.sqrt(1 / sentences / count)


def test_fragments_stand_in_each_way_one_after_the_other(known: Grammar) -> None:
    texts = every_fragment()
    assert len(texts) == len(WAYS) * known.size
    place = texts.index("llamé")
    assert texts[place + PLAIN * known.size] == "llamé"
    assert texts[place + BARE * known.size] == "llame"
    assert texts[place + LOUD * known.size] == "LLAMÉ"
    assert texts[place + BEGUN * known.size] == "Llamé"


def test_no_fragment_comes_twice(known: Grammar) -> None:
    plain = every_fragment()[: known.size]
    assert len(set(plain)) == len(plain)


def test_separators_and_endings_are_where_they_say(known: Grammar) -> None:
    texts = every_fragment()
    assert tuple(texts[number] for number in known.separators) == SEPARATORS
    assert tuple(texts[number] for number in known.endings) == ENDINGS


def test_misspelled_forms_are_of_their_fragment(known: Grammar) -> None:
    texts = every_fragment()
    place = texts.index("me cortaron")
    slips = known.slips.members[known.slips.first[place] :][: known.slips.count[place]]
    assert [texts[slip] for slip in slips] == ["me coratron", "me cortron", "me corttaron"]


def test_most_of_what_is_said_can_be_misspelled(known: Grammar) -> None:
    said = known.say(np.random.default_rng(4), np.repeat(known.said.ravel(), 20))
    can = (known.slips.count[said] > 0).any(axis=1)
    assert can.mean() > 0.97


def test_it_is_read_once(known: Grammar) -> None:
    assert grammar() is known


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Llamé ayer", "llame ayer"),
        ("¿Qué pasó?", "que paso?"),
        ("el año de la niñez", "el año de la niñez"),
        ("não há solução à noite", "nao ha solucao a noite"),
        ("você três pingüinos", "voce tres pinguinos"),
        ("👏 50 %", "👏 50 %"),
        ("", ""),
    ],
)
def test_who_sets_no_accents_still_writes_an_eñe(text: str, written: str) -> None:
    assert bare(text) == written
