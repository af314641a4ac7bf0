"""Texts say what they were asked to say, in their language, differently each time and the same for a seed."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from dataclasses import dataclass
from itertools import product

import numpy as np
import numpy.typing as npt
import pytest

from tests.demo.words.cues import (
    ENGLISH,
    OWN_WORDS,
    PORTUGUESE,
    SOON_CUES,
    SPANISH,
    THEME_CUES,
    URGENT_CUES,
    heard,
)
from unisono.demo import words
from unisono.demo.words.compose import (
    CLOSED,
    ENDING_SHARES,
    FLOURISHED,
    HAND_SHARES,
    HANDS,
    MENTIONING,
    SEPARATOR_SHARES,
    SLIP_SHARES,
    Asked,
    Written,
    write,
)
from unisono.demo.words.grammar import ENDINGS, SEPARATORS, bare
from unisono.demo.world.market import (
    APP,
    BOGOTA,
    CITIES,
    GENERAL,
    LANGUAGES,
    LIMA,
    MEXICO,
    NEGATIVE,
    NEUTRAL,
    NIGHT_SILENCE,
    POSITIVE,
    PRICE,
    QUICK_ANSWER,
    SANTIAGO,
    THEMES,
    TONES,
    URGENCIES,
)

CALM, SOON, URGENT = range(len(URGENCIES))
EACH_LANGUAGE = pytest.mark.parametrize("language", range(len(LANGUAGES)), ids=LANGUAGES)
EACH_THEME = pytest.mark.parametrize("theme", range(len(THEMES)), ids=THEMES)


@dataclass(frozen=True)
class Sample:
    """Texts with what they were asked to say."""

    asked: Asked
    written: Written

    @property
    def texts(self) -> list[str]:
        """The texts as they are."""
        return self.written.texts.to_pylist()

    def where(self, chosen: npt.NDArray[np.bool_]) -> list[str]:
        """The chosen texts, in small letters without accents."""
        return [bare(text) for text, kept in zip(self.texts, chosen, strict=True) if kept]


def asking(count: int, seed: int = 1, **fixed: int) -> Asked:
    """Rows that ask for anything, except for what is fixed."""
    random = np.random.default_rng(seed)
    sizes = {
        "theme": len(THEMES),
        "tone": len(TONES),
        "urgency": len(URGENCIES),
        "language": len(LANGUAGES),
        "city": len(CITIES),
    }
    drawn = {name: random.integers(0, size, count) for name, size in sizes.items()}
    return Asked(**{name: np.full(count, fixed[name]) if name in fixed else drawn[name] for name in sizes})


def sample(count: int, seed: int = 1, **fixed: int) -> Sample:
    """Texts of any kind, except for what is fixed."""
    asked = asking(count, seed, **fixed)
    return Sample(asked, write(np.random.default_rng(seed), asked))


@pytest.fixture(scope="module")
def anything() -> Sample:
    """Twenty thousand texts of all kinds alike."""
    return sample(20_000)


@pytest.fixture(scope="module")
def spanish() -> Sample:
    """Twenty thousand Spanish texts."""
    return sample(20_000, seed=2, language=SPANISH)


@pytest.fixture(scope="module")
def combinations() -> Sample:
    """Each combination of theme, tone, urgency, language and city, four times."""
    codes = product(*(range(len(each)) for each in (THEMES, TONES, URGENCIES, LANGUAGES, CITIES)))
    columns = np.array([code for code in codes for _ in range(4)]).T
    asked = Asked(*columns)
    return Sample(asked, write(np.random.default_rng(5), asked))


def test_the_room_opens_with_three_names() -> None:
    assert words.__all__ == ["Asked", "Written", "write"]
    assert words.write is write


def test_every_combination_has_a_text(combinations: Sample) -> None:
    assert (
        len(combinations.texts)
        == len(THEMES) * len(TONES) * len(URGENCIES) * len(LANGUAGES) * len(CITIES) * 4
    )
    assert combinations.written.texts.null_count == 0
    assert min(map(len, combinations.texts)) >= 3


def test_texts_are_one_line_without_loose_spaces(combinations: Sample) -> None:
    loose = [
        text for text in combinations.texts if text != text.strip() or re.search(r"\s\s|\n|\t|\s[,.]", text)
    ]
    assert loose == []


def test_no_part_of_the_grammar_is_left_in_a_text(combinations: Sample) -> None:
    assert [text for text in combinations.texts if re.search(r"[\[\]{}|]", text)] == []


def test_punctuation_does_not_pile_up(combinations: Sample) -> None:
    piled = [
        text for text in combinations.texts if re.search(r",,|,\.|\.,|!\.|\.!|(?<!\.)\.\.(?!\.)|;", text)
    ]
    assert piled == []


def test_texts_are_short_as_from_a_phone(anything: Sample) -> None:
    lengths = np.array([len(text) for text in anything.texts])
    assert 40 < np.median(lengths) < 120
    assert lengths.max() < 320


def test_the_same_seed_writes_the_same() -> None:
    first, again = sample(500, seed=7), sample(500, seed=7)
    assert first.texts == again.texts
    assert first.written.misspelled.tolist() == again.written.misspelled.tolist()


def test_another_seed_writes_otherwise() -> None:
    asked = asking(500)
    first = write(np.random.default_rng(1), asked).texts.to_pylist()
    other = write(np.random.default_rng(2), asked).texts.to_pylist()
    assert sum(one == two for one, two in zip(first, other, strict=True)) < 25


@pytest.mark.parametrize("kind", [np.int8, np.uint8, np.int32, np.int64])
def test_the_width_of_the_codes_changes_nothing(kind: type[np.integer]) -> None:
    wide = asking(300)
    narrow = Asked(*(getattr(wide, name).astype(kind) for name in Asked.__dataclass_fields__))
    texts = [write(np.random.default_rng(3), asked).texts for asked in (wide, narrow)]
    assert texts[0].equals(texts[1])


def test_nobody_asked_nobody_writes() -> None:
    written = write(np.random.default_rng(1), asking(0))
    assert len(written.texts) == 0
    assert written.misspelled.shape == (0,)


def test_what_others_are_asked_changes_no_length() -> None:
    assert len(sample(1).texts) == 1
    assert len(sample(777).written.misspelled) == 777


@EACH_THEME
def test_ten_thousand_texts_of_a_theme_are_mostly_different(theme: int) -> None:
    texts = sample(10_000, seed=theme, theme=theme, language=SPANISH).texts
    assert len(set(texts)) > 5_000


@pytest.mark.parametrize("tone", range(len(TONES)), ids=TONES)
def test_even_one_tone_without_hurry_varies(tone: int) -> None:
    texts = sample(3_000, theme=NIGHT_SILENCE, tone=tone, urgency=CALM, language=SPANISH).texts
    assert len(set(texts)) > 1_000


@pytest.mark.parametrize("language", [PORTUGUESE, ENGLISH])
def test_the_rarer_languages_vary_too(language: int) -> None:
    for theme in range(len(THEMES)):
        texts = sample(1_000, seed=theme, theme=theme, language=language).texts
        assert len(set(texts)) > 600


def test_about_one_in_eight_is_misspelled(anything: Sample) -> None:
    # the hands' shares of slips, by their own shares, are what was asked for
    assert pytest.approx(0.12, abs=0.005) == HAND_SHARES @ SLIP_SHARES
    assert anything.written.misspelled.mean() == pytest.approx(0.12, abs=0.01)


@EACH_LANGUAGE
def test_every_language_is_misspelled_alike(language: int) -> None:
    assert sample(6_000, language=language).written.misspelled.mean() == pytest.approx(0.12, abs=0.02)


def test_most_misspellings_make_words_that_nobody_else_writes(spanish: Sample) -> None:
    kept = spanish.where(~spanish.written.misspelled)
    vocabulary = Counter(word for text in kept for word in re.findall(r"[a-zñ]+", text))
    slipped = spanish.where(spanish.written.misspelled)
    strange = [not set(re.findall(r"[a-zñ]+", text)) <= set(vocabulary) for text in slipped]
    # some slips make another word that exists: most do not
    assert np.mean(strange) > 0.85


def test_shares_add_up() -> None:
    assert HAND_SHARES.sum() == pytest.approx(1)
    assert len(HAND_SHARES) == len(SLIP_SHARES) == len(HANDS)
    assert SEPARATOR_SHARES.shape == (len(HANDS), len(SEPARATORS))
    assert ENDING_SHARES.shape == (len(HANDS), len(ENDINGS))
    assert SEPARATOR_SHARES.sum(axis=1) == pytest.approx(1)
    assert ENDING_SHARES.sum(axis=1) == pytest.approx(1)


def test_hands_differ(spanish: Sample) -> None:
    texts = spanish.texts
    begun = np.mean([text.lstrip("«")[0].isupper() for text in texts])
    accents = np.mean([bool(re.search("[áéíóúÁÉÍÓÚ]", text)) for text in texts])
    loud = np.mean([text == text.upper() for text in texts])
    assert begun == pytest.approx(HAND_SHARES[0] + 0.005, abs=0.02)
    assert 0.35 < accents < 0.65
    assert 0.001 < loud < 0.015


def test_who_shouts_is_upset(spanish: Sample) -> None:
    loud = np.array([text == text.upper() for text in spanish.texts])
    assert loud.sum() > 20
    assert (spanish.asked.tone[loud] == NEGATIVE).all()


def test_a_sentence_begun_by_a_tidy_hand_has_a_capital(spanish: Sample) -> None:
    tidy = [text for text in spanish.texts if text[0].isupper() and text != text.upper()]
    small = [text for text in tidy if re.search(r"[^.]\. [a-zñáéíóú]", text)]
    assert small == []


def test_one_in_a_hundred_needs_quoting(spanish: Sample) -> None:
    odd = np.mean([bool(re.search('["«»\U0001f300-\U0001faff❤]', text)) for text in spanish.texts])
    many = np.mean([text.count(",") >= 4 for text in spanish.texts])
    assert FLOURISHED * 0.5 < odd < FLOURISHED * 1.2
    assert many > 0.002


def test_what_needs_quoting_survives_csv_and_json(anything: Sample) -> None:
    texts = anything.texts
    assert any('"' in text for text in texts)
    page = io.StringIO()
    csv.writer(page).writerows([text] for text in texts)
    assert [row[0] for row in csv.reader(io.StringIO(page.getvalue()))] == texts
    assert [json.loads(json.dumps(text)) for text in texts] == texts
    assert [text.encode().decode() for text in texts] == texts


def told_in(found: Sample, language: int) -> list[str]:
    """The texts of one language, in small letters."""
    own = found.asked.language
    return [text.lower() for text, told in zip(found.texts, own, strict=True) if told == language]


@EACH_LANGUAGE
def test_languages_do_not_mix(anything: Sample, language: int) -> None:
    texts = told_in(anything, language)
    counts = np.array([[len(OWN_WORDS[each].findall(text)) for each in OWN_WORDS] for text in texts])
    own, others = counts[:, language], np.delete(counts, language, axis=1).max(axis=1)
    assert (own > 0).mean() > 0.75
    assert (others > own).mean() < 0.05


def test_letters_of_another_language_stand_nowhere(anything: Sample) -> None:
    by_language = ["".join(told_in(anything, language)) for language in range(len(LANGUAGES))]
    assert not set(by_language[SPANISH]) & set("ãõçàâê")
    assert not set(by_language[PORTUGUESE]) & set("ñ¿¡")
    assert not set(by_language[ENGLISH].replace("bogotá", "")) & set("ãõçàâêñáéíóú¿¡")


@EACH_LANGUAGE
def test_urgent_texts_say_so_and_calm_ones_do_not(anything: Sample, language: int) -> None:
    own = anything.asked.language == language
    urgent = anything.where(own & (anything.asked.urgency == URGENT))
    calm = anything.where(own & (anything.asked.urgency == CALM) & ~anything.written.misspelled)
    assert [text for text in urgent if not heard(text, URGENT_CUES[language])] == []
    assert [text for text in calm if heard(text, URGENT_CUES[language])] == []


@EACH_LANGUAGE
def test_texts_for_soon_name_a_time(anything: Sample, language: int) -> None:
    own = anything.asked.language == language
    soon = anything.where(own & (anything.asked.urgency == SOON))
    calm = anything.where(own & (anything.asked.urgency == CALM))
    assert [text for text in soon if not heard(text, SOON_CUES[language])] == []
    assert [text for text in calm if heard(text, SOON_CUES[language])] == []


@EACH_LANGUAGE
@pytest.mark.parametrize("theme", range(GENERAL), ids=THEMES[:GENERAL])
def test_a_text_can_be_recognised_as_of_its_theme(language: int, theme: int) -> None:
    found = sample(1_500, seed=theme, theme=theme, language=language)
    texts = found.where(~found.written.misspelled)
    assert [text for text in texts if not heard(text, THEME_CUES[language, theme])] == []


@EACH_LANGUAGE
@EACH_THEME
def test_no_word_is_in_most_texts_of_a_theme(language: int, theme: int) -> None:
    texts = sample(2_000, seed=theme, theme=theme, language=language).texts
    counts = Counter(word for text in texts for word in set(re.findall(r"[^\W\d_]{4,}", bare(text))))
    word, most = counts.most_common(1)[0]
    assert most / len(texts) < 0.70, word


def vocabulary(texts: list[str]) -> list[set[str]]:
    """The words of each text."""
    return [set(re.findall(r"[^\W\d_]{3,}", bare(text))) for text in texts]


def test_a_rule_of_one_word_a_theme_misses_much(spanish: Sample) -> None:
    theme, told = spanish.asked.theme, vocabulary(spanish.texts)
    for code in range(len(THEMES)):
        own = theme == code
        inside = Counter(word for said, mine in zip(told, own, strict=True) if mine for word in said)
        outside = Counter(word for said, mine in zip(told, own, strict=True) if not mine for word in said)
        best = max(2 * count / (count + outside[word] + own.sum()) for word, count in inside.items())
        assert best < 0.70, THEMES[code]


def test_whoever_reads_all_words_tells_themes_apart(spanish: Sample) -> None:
    """A plain naive Bayes reader, taught on three quarters, is right on most of the rest."""
    theme, told = spanish.asked.theme, vocabulary(spanish.texts)
    half = len(told) * 3 // 4
    places = {word: place for place, word in enumerate(sorted(set().union(*told[:half])))}
    counts = np.ones((len(THEMES), len(places)))
    for code, said in zip(theme[:half], told[:half], strict=True):
        counts[code, [places[word] for word in said]] += 1
    weights = np.log(counts / counts.sum(axis=1, keepdims=True))
    read = [weights[:, [places[word] for word in said if word in places]].sum(axis=1) for said in told[half:]]
    right = np.array(read).argmax(axis=1) == theme[half:]
    assert right.mean() > 0.85


def test_other_themes_are_mentioned_in_passing() -> None:
    found = sample(8_000, theme=APP, tone=NEUTRAL, urgency=CALM, language=SPANISH)
    cues = ("el precio", "la factura", "los cobros", "el trato", "amables son", "tecnico", "me han colgado")
    passing = np.mean([bool(heard(text, cues)) for text in found.where(np.ones(8_000, dtype=bool))])
    assert MENTIONING * 0.3 < passing < MENTIONING * 1.2


def test_a_text_about_nothing_in_particular_mentions_no_theme() -> None:
    found = sample(3_000, theme=GENERAL, urgency=CALM, language=SPANISH)
    cues = ("la app", "el precio", "la factura", "tecnico", "instal", "de noche", "otra empresa")
    assert [text for text in found.where(np.ones(3_000, dtype=bool)) if heard(text, cues)] == []


def test_closers_come_with_their_tone() -> None:
    thanks = (
        "gracias",
        "felicito",
        "sigan asi",
        "recomiendo",
        "recomende",
        "diez puntos",
        "content",
        "feliz",
    )
    counts = {}
    for tone in (NEGATIVE, POSITIVE):
        found = sample(6_000, theme=PRICE, tone=tone, urgency=CALM, language=SPANISH)
        texts = [text.replace("no los recomiendo", "") for text in found.where(np.ones(6_000, dtype=bool))]
        counts[tone] = np.mean([bool(heard(text, thanks)) for text in texts])
    assert counts[POSITIVE] > CLOSED * 0.6
    assert counts[NEGATIVE] < 0.01


@pytest.mark.parametrize(
    ("city", "own"),
    [
        (LIMA, ("al toque", "rapidito")),
        (BOGOTA, ("de una", "ahi mismo")),
        (MEXICO, ("luego luego", "de volada")),
        (SANTIAGO, ("altiro", "al tiro")),
    ],
)
def test_each_city_has_its_words_for_quick(city: int, own: tuple[str, ...]) -> None:
    everyone = (
        "al toque",
        "rapidito",
        "de una",
        "ahi mismo",
        "luego luego",
        "de volada",
        "altiro",
        "al tiro",
    )
    found = sample(2_000, theme=QUICK_ANSWER, tone=POSITIVE, urgency=CALM, language=SPANISH, city=city)
    told = Counter(way for text in found.where(~found.written.misspelled) for way in heard(text, everyone))
    strangers = {way: count for way, count in told.items() if way not in own}
    assert set(own) <= set(told)
    assert strangers == {}


@pytest.mark.parametrize("language", [SPANISH, PORTUGUESE, ENGLISH])
def test_only_lima_pays_in_soles(language: int) -> None:
    for city in (LIMA, BOGOTA, MEXICO, SANTIAGO):
        texts = sample(1_000, theme=PRICE, language=language, city=city).texts
        soles = np.mean(["soles" in text.lower() for text in texts])
        assert (soles > 0.1) == (city == LIMA)


def test_spanish_joins_words_as_it_must(spanish: Sample) -> None:
    kept = spanish.where(~spanish.written.misspelled)
    wrong = [text for text in kept if re.search(r"\by h?i(?!e)|\bo h?o|\bde el |\ba el ", text)]
    assert wrong == []
