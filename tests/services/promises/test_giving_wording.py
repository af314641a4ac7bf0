"""Words given, made by hand: the headline counts what is late or open, and each person has a line."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from unisono.model.estimate import Estimate, Reason
from unisono.model.words import LANGUAGES
from unisono.services.promises.giving import Given, Giver, Undone
from unisono.services.promises.giving_wording import giver_table, headline, undone_table

MONDAY, FRIDAY = datetime(2026, 1, 5, 14, tzinfo=UTC), datetime(2026, 1, 9, 14, tzinfo=UTC)
KEPT = Estimate(0.9, 0.8, 0.95, 40, "share")
UNKNOWN = Estimate(None, None, None, 0, "share", reason=Reason("no_data"))


def giver(name: str, *, late: int = 0, open_: int = 0, kept: Estimate = KEPT, key: str = "k@1") -> Giver:
    return Giver(name.lower(), name, "North", 40, kept, key, open_, late)


def undone(customer: str, *, late: bool, due: datetime | None = FRIDAY) -> Undone:
    return Undone("I call you back", customer, f"Customer {customer}", "Ana", MONDAY, due, late)


def given_of(*givers: Giver, left: tuple[Undone, ...] = ()) -> Given:
    return Given(givers, left, None, False, 3)


@pytest.mark.parametrize(
    ("language", "late", "still", "said"),
    [
        ("es", 0, 0, "Ninguna palabra dada está vencida ni abierta"),
        ("es", 0, 1, "Ninguna palabra dada está vencida; una sigue abierta"),
        ("es", 0, 2, "Ninguna palabra dada está vencida; 2 siguen abiertas"),
        ("es", 1, 5, "Una palabra dada a un cliente ya venció sin cumplirse"),
        ("es", 2, 0, "2 palabras dadas a clientes ya vencieron sin cumplirse"),
        ("pt", 0, 0, "Nenhuma palavra dada está vencida nem aberta"),
        ("pt", 0, 1, "Nenhuma palavra dada está vencida; uma segue aberta"),
        ("pt", 0, 1_200, "Nenhuma palavra dada está vencida; 1.200 seguem abertas"),
        ("pt", 1, 0, "Uma palavra dada a um cliente já venceu sem ser cumprida"),
        ("en", 0, 0, "No word given is past its day or still open"),
        ("en", 0, 1, "No word given is past its day; one is still open"),
        ("en", 1_200, 0, "1,200 words given to customers are past their day and not kept"),
    ],
)
def test_the_headline_says_how_many_in_the_right_number(
    language: str, late: int, still: int, said: str
) -> None:
    assert headline(given_of(giver("Ana", late=late, open_=still)), language) == said


def test_all_people_count_together() -> None:
    told = given_of(giver("Ana", late=2, open_=1), giver("Luis", late=3, open_=4))
    assert (told.late, told.open) == (5, 5)
    assert headline(told, "en").startswith("5 words")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_who_gave_a_word_is_not_nothing_open(language: str) -> None:
    assert headline(given_of(), language) != headline(given_of(giver("Ana")), language)
    assert giver_table(given_of(), language).rows == ()


def test_each_person_has_a_line_with_a_figure_that_opens() -> None:
    table = giver_table(given_of(giver("Ana", late=2, open_=1), giver("Luis", kept=UNKNOWN, key="")), "en")
    ana, luis = table.rows
    assert ana.cells == ("Ana", "North", 40, KEPT, 1, 2)
    assert ana.keys == (("kept", "k@1"),)
    assert luis.cells[3] == UNKNOWN  # nobody's word came due: no share is made up
    assert luis.keys == ()
    assert [column.title for column in table.columns] == [
        "Who gave it", "Team", "Given", "Kept", "Open", "Past their day",
    ]  # fmt: skip


def test_what_is_left_leads_to_the_customer_where_there_is_a_page() -> None:
    told = given_of(giver("Ana"), left=(undone("c1", late=True), undone("c2", late=False, due=None)))
    first, second = undone_table(told, "en", {"c1": "/customers/c1/"}).rows
    assert first.cells == ("Customer c1", "I call you back", "Ana", MONDAY, FRIDAY, "past its day")
    assert (first.href, second.href) == ("/customers/c1/", "")
    assert second.cells[4:] == (None, "open")  # no day was said, so it can't be past it


@pytest.mark.parametrize(
    ("language", "nothing"),
    [
        ("es", "No falta nada por hacer."),
        ("pt", "Não falta nada por fazer."),
        ("en", "Nothing is left to be done."),
    ],
)
def test_nothing_left_says_so(language: str, nothing: str) -> None:
    table = undone_table(given_of(giver("Ana")), language, {})
    assert (table.rows, table.empty) == ((), nothing)


@pytest.mark.parametrize("language", LANGUAGES)
def test_columns_and_states_are_in_the_reader_s_language(language: str) -> None:
    told = given_of(giver("Ana"), left=(undone("c1", late=True), undone("c2", late=False)))
    for table in (giver_table(told, language), undone_table(told, language, {})):
        titles = [table.title, *(column.title for column in table.columns)]
        assert len(set(titles[1:])) == len(table.columns)
        assert not [title for title in titles if "given." in title or "{" in title]
    states = [row.cells[-1] for row in undone_table(told, language, {}).rows]
    assert len(set(states)) == 2
