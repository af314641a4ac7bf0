"""Conflicts without a company: what a card names and counts, and how a detector's silence is said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import django
import pytest

django.setup()

from tests.services.silos.made import divided  # noqa: E402 Django is set up first
from unisono.loop.diagnose.silos.nouns import SLUGS  # noqa: E402
from unisono.model.company import Company  # noqa: E402
from unisono.model.estimate import Estimate  # noqa: E402
from unisono.model.lens import Lens  # noqa: E402
from unisono.model.words import LANGUAGES, say  # noqa: E402
from unisono.services.diagnose import Looked  # noqa: E402
from unisono.services.silos import Card  # noqa: E402
from unisono.surfaces.web.looked_words import result_words  # noqa: E402
from unisono.surfaces.web.pages import silos as pages  # noqa: E402
from unisono.surfaces.web.seat import Seat  # noqa: E402


def seat_of(language: str = "es") -> Seat:
    return Seat(Company(Path(), "Shop"), Lens(), language)


def card_of(*kpis: str, share: float = 0.664, language: str = "es") -> Card:
    """The first conflict, one green board of these KPIs."""
    (first, *_) = divided(language).cards
    green = replace(first.greens[0], kpis=kpis, share=Estimate(share, None, None, 90, "share"))
    return replace(first, greens=(green,))


@pytest.mark.parametrize(
    ("kpis", "named", "more"),
    [
        ((), "", ""),
        (("a",), "a", ""),
        (("a", "b"), "a, b", ""),
        (("a", "b", "c"), "a, b", "1"),
        (tuple("abcdefg"), "a, b", "5"),
    ],
    ids=["none", "one", "two", "three", "seven"],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_two_kpis_of_a_board_are_named_and_the_others_counted(
    kpis: tuple[str, ...], named: str, more: str, language: str
) -> None:
    ((_, shown, rest, _),) = pages._card(card_of(*kpis, language=language), seat_of(language)).boards
    assert shown == named
    assert rest == (say("silos.card.more", language, count=more) if more else "")
    assert more in rest


@pytest.mark.parametrize(("share", "said"), [(0.664, "66 %"), (0.505, "51 %"), (1.0, "100 %")])
def test_for_how_many_a_board_was_green_is_said_without_decimals(share: float, said: str) -> None:
    ((name, _, _, told),) = pages._card(card_of("a", share=share), seat_of()).boards
    assert said in told.replace("\xa0", " ").replace("\u202f", " ")
    assert name == "Marketing"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_has_a_board_for_each_department_that_was_green(language: str) -> None:
    told = divided(language)
    for card in told.cards:
        shown = pages._card(card, seat_of(language))
        assert [board[0] for board in shown.boards] == [green.name for green in card.greens]
        assert shown.people
        assert shown.of


@pytest.mark.parametrize(("weighed", "found"), [(0, 0), (12, 0), (1, 0), (12, 2), (12, 1), (0, 1)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_silence_after_looking_is_not_silence_without_data(weighed: int, found: int, language: str) -> None:
    look = Looked("empty_promise", weighed, found)
    told = pages._looked(look, language)
    assert told["result"] == result_words(look, language)
    assert (told["weighed"], told["found"]) == (weighed, found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", SLUGS)
def test_each_detector_says_what_it_looks_at_and_how(slug: str, language: str) -> None:
    told = pages._looked(Looked(slug, 1, 0), language)
    for part in ("name", "what", "method"):
        assert told[part]
        assert not str(told[part]).startswith("detector.")


def test_a_kpi_never_read_has_no_drawing() -> None:
    lines = {line.kpi.name: line for line in divided().kpis}
    assert pages._spark(lines["quota"]) is not None
    assert pages._spark(lines["caja"]) is None
