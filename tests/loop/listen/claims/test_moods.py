"""Every word that keeps a sentence from promising does so in its language, and none does more."""

from __future__ import annotations

import pytest

from tests.loop.listen.claims.phrases import kinds_in, marks_of
from unisono.loop.listen.claims.moods import ADJECTIVES, MOODS, NOT_EST, NOT_TOP, TOPS
from unisono.loop.listen.claims.nouns import TONGUES, Tongue
from unisono.loop.listen.claims.tops import tops_of

PROMISE: dict[Tongue, str] = {
    "es": "entregamos en 48 horas",
    "pt": "entregamos em 48 horas",
    "en": "delivery in 48 hours",
}
DENIED: dict[Tongue, str] = {"es": "envío gratis", "pt": "frete grátis", "en": "free delivery"}
TOLD = "deliver_within 48 hours"


def entries(sense: str, tongue: Tongue) -> list[str]:
    """The words and phrases listed for a mood, as copy has them."""
    return [entry.replace("_", " ") for entry in MOODS[sense][TONGUES.index(tongue)].split()]


@pytest.mark.parametrize("tongue", TONGUES)
def test_without_a_mood_it_is_a_promise(tongue: Tongue) -> None:
    assert kinds_in(PROMISE[tongue], tongue) == [TOLD]


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("sense", ["past_day", "report", "self", "must", "aim", "others", "past_verb"])
def test_every_word_of_a_mood_silences_its_clause(sense: str, tongue: Tongue) -> None:
    loud = [said for said in entries(sense, tongue) if kinds_in(f"{said} {PROMISE[tongue]}", tongue)]
    assert loud == []


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("sense", ["past_day", "report", "self"])
def test_days_gone_by_and_ones_own_life_silence_the_whole_sentence(sense: str, tongue: Tongue) -> None:
    loud = [said for said in entries(sense, tongue) if kinds_in(f"{said}, {PROMISE[tongue]}", tongue)]
    assert loud == []


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("sense", ["must", "aim", "others"])
def test_duties_hopes_and_others_silence_their_clause_alone(sense: str, tongue: Tongue) -> None:
    silent = [said for said in entries(sense, tongue) if not kinds_in(f"{said}, {PROMISE[tongue]}", tongue)]
    assert silent == []


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_no_denies_what_follows(tongue: Tongue) -> None:
    loud = [said for said in entries("no", tongue) if "free" in kinds_in(f"{said} {DENIED[tongue]}", tongue)]
    assert loud == []


@pytest.mark.parametrize("tongue", TONGUES)
def test_a_no_that_reassures_denies_nothing(tongue: Tongue) -> None:
    silent = [
        said
        for said in entries("not_a_no", tongue)
        if TOLD not in kinds_in(f"{said} {PROMISE[tongue]}", tongue)
    ]
    assert silent == []


@pytest.mark.parametrize("tongue", TONGUES)
def test_what_is_off_limits_is_no_gift(tongue: Tongue) -> None:
    loud = [said for said in entries("off_limits", tongue) if kinds_in(f"{DENIED[tongue]} {said}", tongue)]
    assert loud == []


DAYS: dict[Tongue, str] = {"es": "{} 10 días", "pt": "{} 10 dias", "en": "{} 10 days"}
PRICED: dict[Tongue, str] = {"es": "S/ 200 al mes", "pt": "R$ 200 por mês", "en": "£200 a month"}
DELIVERY: dict[Tongue, str] = {"es": "entrega", "pt": "entrega", "en": "delivery"}


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_word_of_a_meeting_or_a_career_takes_its_time_away(tongue: Tongue) -> None:
    """«Experiencia de 10 años en entregas» is no time to deliver; behind a comma it takes nothing."""
    words = entries("foreign", tongue)
    assert kinds_in(f"{DAYS[tongue].format('')} {DELIVERY[tongue]}", tongue) == ["deliver_within 10 days"]
    told = [kinds_in(f"{DAYS[tongue].format(each)} {DELIVERY[tongue]}", tongue) for each in words]
    assert [word for word, claims in zip(words, told, strict=True) if claims] == []
    apart = [kinds_in(f"{DAYS[tongue].format(each + ',')} {DELIVERY[tongue]}", tongue) for each in words]
    assert [word for word, claims in zip(words, apart, strict=True) if not claims] == []


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_word_of_other_money_takes_its_price_away(tongue: Tongue) -> None:
    words = entries("other_money", tongue)
    assert [each for each in words if kinds_in(f"{PRICED[tongue]} {each}", tongue)] == []
    assert [each for each in words if not kinds_in(f"{each}: {PRICED[tongue]}", tongue)] == []


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_word_that_tops_all_is_a_superlative(tongue: Tongue) -> None:
    said = [entry.replace("_", " ") for entry in TOPS["top"][TONGUES.index(tongue)].split()]
    assert [each for each in said if len(tops_of(marks_of(each, tongue))) != 1] == []


@pytest.mark.parametrize("word", sorted(NOT_TOP))
def test_the_best_of_these_outdoes_nobody(word: str) -> None:
    told: dict[Tongue, str] = {"es": f"el mejor {word}", "pt": f"o melhor {word}", "en": f"the best {word}"}
    for tongue, text in told.items():
        assert tops_of(marks_of(text, tongue)) == [], text


@pytest.mark.parametrize("word", sorted(NOT_EST))
def test_these_only_end_like_a_superlative(word: str) -> None:
    assert tops_of(marks_of(f"the {word} price", "en")) == []


@pytest.mark.parametrize("stem", sorted(ADJECTIVES))
def test_most_of_these_is_a_superlative(stem: str) -> None:
    for text, tongue in (
        (f"la red mas {stem}a", "es"),
        (f"a rede mais {stem}a", "pt"),
        (f"the most {stem}", "en"),
    ):
        (found,) = tops_of(marks_of(text, tongue))  # type: ignore[arg-type]
        assert found.topic == "top"
