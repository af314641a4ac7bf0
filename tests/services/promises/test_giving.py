"""Words that people gave: counted by who gave them, late ones first, customers for whoever may see them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.promises.word_givers import CALL, KEPT, LATE, word_givers
from unisono.errors import RightsError
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.rights import Actor, Role, Scope
from unisono.model.words import LANGUAGES
from unisono.services.measure import open_figure
from unisono.services.promises import Given, given
from unisono.services.promises.giving_wording import giver_table, headline, undone_table

WHOLE = Lens()


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Company:
    return word_givers(tmp_path_factory.mktemp("words") / "words")


@pytest.fixture(scope="module")
def told(company: Company) -> Given:
    found = given(company, WHOLE)
    assert found is not None
    return found


def seen_by(company: Company, role: Role, *countries: str) -> Company:
    return replace(company, actor=Actor("a", role, role, Scope(countries=countries)))


def test_each_person_s_words_are_counted_and_whoever_has_most_undone_comes_first(told: Given) -> None:
    rosa, luis = told.givers
    assert (rosa.name, rosa.team, rosa.given, rosa.open, rosa.late) == ("Rosa Gil", "Voz Sur", 4, 1, LATE)
    assert (luis.name, luis.given, luis.open, luis.late) == ("Luis Paz", KEPT + 1, 0, 0)
    assert (told.open, told.late) == (1, LATE)


def test_how_often_a_word_is_kept_is_the_metric_s_own_figure(company: Company, told: Given) -> None:
    rosa, luis = told.givers
    assert luis.kept.value == pytest.approx(KEPT / (KEPT + 1))
    assert luis.kept.low is not None
    assert luis.kept.low < luis.kept.value
    assert rosa.kept.value is None, "three words say nothing of a person"
    assert rosa.kept.reason is not None
    assert open_figure(company, luis.key, language="es").figure.estimate == luis.kept
    assert told.whole is not None
    assert told.whole.estimate.n == KEPT + 1 + LATE


def test_what_is_undone_is_listed_late_ones_first_by_the_day_they_were_due(told: Given) -> None:
    assert [(each.customer_name, each.late) for each in told.undone] == [
        ("Cliente 2", True),
        ("Cliente 1", True),
        ("Cliente 0", True),
        ("Cliente 4", False),
    ]
    assert {each.words for each in told.undone} == {CALL}
    assert {each.giver for each in told.undone} == {"Rosa Gil"}
    due = [each.due_at for each in told.undone if each.due_at]
    assert due == sorted(due)
    assert due[0].isoformat() == "2026-01-05T23:00:00+00:00"  # six in the evening in Lima


def test_whoever_may_not_see_customers_sees_counts_alone(company: Company) -> None:
    narrowed = Actor("a", "a", "cxo", narrowed=frozenset({"see_figures"}))  # as a token may be
    told = given(replace(company, actor=narrowed), WHOLE)
    assert told is not None
    assert (told.hidden, told.undone) == (True, ())
    assert (told.open, told.late) == (1, LATE)
    with pytest.raises(RightsError):
        given(seen_by(company, "agent"), WHOLE)


def test_rows_of_others_are_in_no_count(company: Company) -> None:
    peru = given(seen_by(company, "service", "PE"), WHOLE)
    assert peru is not None
    assert {each.customer for each in peru.undone} == {"d:u1"}
    assert sum(each.late for each in peru.givers) == 1


def test_a_lens_narrows_the_customers(company: Company) -> None:
    chile = given(company, Lens(segment=(("customer.country", "CL"),)))
    assert chile is not None
    assert {each.customer_name for each in chile.undone} == {"Cliente 0", "Cliente 2", "Cliente 4"}


def test_without_words_there_is_nobody_and_without_data_nothing(bare: Company, demo: Company) -> None:
    assert given(bare, WHOLE) is None
    found = given(demo, WHOLE)
    assert found is not None
    assert (found.givers, found.undone, found.whole) == ((), (), None)
    assert "Nadie anotó" in headline(found, "es")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_said_in_every_language(told: Given, language: str) -> None:
    assert str(LATE) in headline(told, language)
    givers = giver_table(told, language)
    assert [column.name for column in givers.columns] == ["giver", "team", "given", "kept", "open", "late"]
    assert givers.rows[1].keys[0][0] == "kept"
    undone = undone_table(told, language, {"d:u4": "/customers/d:u4/"})
    assert [row.href for row in undone.rows] == ["", "", "", "/customers/d:u4/"]
    assert undone.rows[0].cells[-1] != undone.rows[3].cells[-1]
    assert not any(str(cell).startswith("given.") for row in undone.rows for cell in row.cells)


def test_with_nothing_late_the_headline_says_what_is_open(told: Given) -> None:
    rosa, luis = told.givers
    calm = replace(told, givers=(replace(rosa, late=0), luis))
    assert headline(calm, "es") == "Ninguna palabra dada está vencida; una sigue abierta"
    one = replace(told, givers=(replace(rosa, late=1), luis))
    assert headline(one, "es").startswith("Una palabra dada")
