"""Sentences become numbers and come back as they were."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from unisono.demo.words.english import ENGLISH
from unisono.demo.words.numbering import Choices, Numbering, slots_of
from unisono.demo.words.spanish import SPANISH
from unisono.demo.world.market import BOGOTA, LIMA, MEXICO, SANTIAGO

SMALL = dataclasses.replace(
    SPANISH,
    name="small",
    local={"who": ("tú", "vos|usted", "tú", "tú"), "what": ("a|b", "c", "d|e", "f")},
    slips={"hola": "ola"},
)


def texts(numbering: Numbering, numbers: tuple[int, ...]) -> list[str]:
    """What stands behind numbers of fragments."""
    by_number = {number: text for text, number in numbering.fragments.items()}
    return [by_number[number] for number in numbers]


def test_a_template_without_choices_is_one_slot() -> None:
    assert slots_of("todo mal", SMALL, LIMA) == [("todo mal",)]


def test_what_stands_before_a_choice_goes_with_each_alternative() -> None:
    assert slots_of("qué [bien|mal]", SMALL, LIMA) == [("qué bien", "qué mal")]


def test_what_stands_between_two_choices_goes_with_the_second() -> None:
    assert slots_of("[a|b] y [c|d]", SMALL, LIMA) == [("a", "b"), (" y c", " y d")]


def test_what_ends_the_text_goes_with_the_last_choice() -> None:
    assert slots_of("[a|b] y [c|d] más", SMALL, LIMA) == [("a", "b"), (" y c más", " y d más")]


def test_an_alternative_may_say_nothing() -> None:
    assert slots_of("no[| sé]", SMALL, LIMA) == [("no", "no sé")]


@pytest.mark.parametrize(
    ("city", "ways"),
    [(LIMA, ("y tú",)), (BOGOTA, ("y vos", "y usted")), (MEXICO, ("y tú",)), (SANTIAGO, ("y tú",))],
)
def test_a_local_word_is_said_in_the_ways_of_its_city(city: int, ways: tuple[str, ...]) -> None:
    assert slots_of("y {who}", SMALL, city) == [ways]


def test_several_local_words_are_crossed() -> None:
    assert slots_of("{who} {what}", SMALL, MEXICO) == [("tú d", "tú e")]
    assert slots_of("{what}{what}", SMALL, LIMA) == [("aa", "ab", "ba", "bb")]


def test_a_local_word_inside_a_choice_adds_its_ways_to_the_alternatives() -> None:
    assert slots_of("[{what}|nada] hay", SMALL, MEXICO) == [("d hay", "e hay", "nada hay")]


def test_an_unknown_local_word_is_not_passed_over() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        slots_of("{nowhere}", SMALL, LIMA)


def test_nothing_has_number_zero_at_each_level() -> None:
    numbering = Numbering()
    assert numbering.fragment("") == 0
    assert numbering.slot([""]) == 0
    assert numbering.template(()) == 0
    assert numbering.group((), SMALL, LIMA) == 0


def test_what_is_equal_has_one_number() -> None:
    numbering = Numbering()
    assert numbering.slot(["a", "b"]) == numbering.slot(["a", "b"])
    assert numbering.slot(["a", "b"]) != numbering.slot(["b", "a"])
    assert numbering.sentence("y {who}", SMALL, LIMA) == numbering.sentence("y {who}", SMALL, SANTIAGO)
    assert numbering.sentence("y {who}", SMALL, LIMA) != numbering.sentence("y {who}", SMALL, BOGOTA)
    assert numbering.group(("a", "b"), SMALL, LIMA) == numbering.group(("a", "b"), SMALL, BOGOTA)


def test_a_sentence_is_read_once_for_all_cities_unless_it_has_local_words() -> None:
    numbering = Numbering()
    for city in (LIMA, BOGOTA, MEXICO, SANTIAGO):
        numbering.sentence("todo [bien|mal]", SMALL, city)
        numbering.sentence("y {who}", SMALL, city)
    assert len(numbering.heard) == 1 + 4


def test_the_same_text_in_two_languages_is_not_confused() -> None:
    numbering = Numbering()
    spanish = numbering.sentence("{city}", SPANISH, MEXICO)
    assert spanish != numbering.sentence("{city}", ENGLISH, MEXICO)


def test_a_fragment_of_a_language_brings_its_misspelled_forms() -> None:
    numbering = Numbering()
    number = numbering.fragment("hola", SMALL)
    assert texts(numbering, numbering.slips[number]) == ["ola"]


def test_a_misspelled_form_is_not_misspelled_again() -> None:
    numbering = Numbering()
    number = numbering.fragment("contestaron", SMALL)
    slips = numbering.slips[number]
    assert len(slips) == 3
    assert [numbering.slips[slip] for slip in slips] == [(), (), ()]


def test_a_fragment_of_no_language_has_no_misspelled_forms() -> None:
    numbering = Numbering()
    assert numbering.slips[numbering.fragment("contestaron")] == ()


def test_fragments_and_their_slips_stay_in_step() -> None:
    numbering = Numbering()
    numbering.group(SPANISH.closers[0], SPANISH, LIMA)
    assert len(numbering.fragments) == len(numbering.slips)
    assert sorted(numbering.fragments.values()) == list(range(len(numbering.slips)))


def test_what_stands_around_a_text_has_two_slots() -> None:
    numbering = Numbering()
    group = numbering.around([("«", "»"), ("", " 👏")])
    (members,) = [each for each, number in numbering.groups.items() if number == group]
    slots = [each for each, number in numbering.templates.items() if number in members]
    assert [len(each) for each in slots] == [2, 2]


def test_padded_templates_end_with_zeros() -> None:
    numbering = Numbering()
    one = numbering.sentence("a", SMALL, LIMA)
    three = numbering.sentence("[a|b][c|d][e|f]", SMALL, LIMA)
    padded = numbering.padded()
    assert padded.shape == (3, 3)
    assert (padded[0] == 0).all()
    assert (padded[one] > 0).tolist() == [True, False, False]
    assert (padded[three] > 0).all()


def test_choices_lie_end_to_end() -> None:
    choices = Choices.of([(5,), (), (7, 8, 9)])
    assert choices.members.tolist() == [5, 7, 8, 9]
    assert choices.first.tolist() == [0, 1, 1]
    assert choices.count.tolist() == [1, 0, 3]


def test_a_chance_falls_evenly_on_the_members() -> None:
    choices = Choices.of([(0,), (4, 5, 6, 7)])
    chance = np.arange(8) / 8
    assert choices.pick(np.ones(8, dtype=np.int64), chance).tolist() == [4, 4, 5, 5, 6, 6, 7, 7]


def test_the_highest_chance_still_falls_on_the_last_member() -> None:
    choices = Choices.of([(1, 2, 3), (9,)])
    highest = np.nextafter(1.0, 0.0)
    assert choices.pick(np.array([0, 1]), np.array([highest, highest])).tolist() == [3, 9]


def test_picking_keeps_the_shape() -> None:
    choices = Choices.of([(0,), (1, 2)])
    which = np.array([[0, 1, 1], [1, 0, 0]])
    picked = choices.pick(which, np.full(which.shape, 0.6))
    assert picked.tolist() == [[0, 2, 2], [2, 0, 0]]
