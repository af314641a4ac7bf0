"""Sentences of pay in all three languages: what each may say of which figures, and never against another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.loop.decide.pay.made import plan
from tests.services.pay.made import RATE, beside, known, look, money, person, unknown, worth
from unisono.loop.decide.pay.gaming import Gaming, Sign
from unisono.model.words import LANGUAGES, say
from unisono.services.pay import beside as pair
from unisono.services.pay import wording as words
from unisono.services.pay.nouns import PlanLook


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def paying(title: str, staying: float, apart: float) -> PlanLook:
    return look(title, worth=worth(known(staying, apart)))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "Este plan paga por clientes que se quedan"),
        ("pt", "Este plano paga por clientes que ficam"),
        ("en", "This plan pays for customers who stay"),
    ],
)
def test_the_sentence_that_matters_most_reads_as_it_would_be_said(language: str, said: str) -> None:
    assert words.headline(paying("A", 0.6, 0.1), language).startswith(said)


def test_the_list_names_a_plan_only_where_its_own_page_says_the_same() -> None:
    """One goes higher but may be nothing; the other is lower and sure. The list names the sure one."""
    loose, sure = paying("Flojo", 0.6, 0.4), paying("Firme", 0.5, 0.1)
    assert words.headline(loose, "es") != words.headline(sure, "es") == say("pay.headline.staying", "es")
    for looks in ([loose, sure], [sure, loose]):
        assert words.list_title(looks, "es") == say("pay.list.title.staying", "es", title="Firme")
    assert words.list_title([loose], "es") == say("pay.list.title.no_staying", "es")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("low", "named"), [(0.2999, False), (0.3, False), (0.3001, True)], ids=["under", "at", "above"]
)
def test_headline_and_list_agree_at_their_boundary(language: str, low: float, *, named: bool) -> None:
    found = paying("Plan", low + 0.1, 0.1)
    estimate = replace(found.worth.with_staying, low=low)
    found = look("Plan", worth=worth(estimate))
    assert (words.headline(found, language) == say("pay.headline.staying", language)) is named
    assert ("Plan" in words.list_title([found], language)) is named


def test_of_two_sure_plans_the_stronger_is_named() -> None:
    assert "Dos" in words.list_title([paying("Uno", 0.5, 0.1), paying("Dos", 0.7, 0.1)], "es")


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_a_plan_paid_nothing_moving_deals_is_no_share_of_it(language: str) -> None:
    """Nobody reached the threshold; 100 could have been had by moving deals: no share of nothing."""
    gaming = Gaming((), 100_00, 5)
    for cost in (money(0), unknown("no_data", "money")):
        said = plain(words.movable_words(look(cost=replace(cost, currency="PEN"), gaming=gaming), language))
        assert "100" in said
        assert "%" not in said
        assert "5" in said
    paid = plain(words.movable_words(look(cost=money(400_00), gaming=gaming), language))
    assert "25" in paid
    assert "%" in paid


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_of_a_flat_plan_it_is_said_that_deals_pay_the_same_on_any_day(language: str) -> None:
    """A quota that nobody could have reached by moving deals bends pay all the same."""
    flat = look()
    bent = replace(flat, file=replace(flat.file, plan=plan(RATE + "quota = 1000\n")))
    told = [words.movable_words(each, language) for each in (flat, bent)]
    assert told == [say(f"pay.gaming.movable.{each}", language) for each in ("none", "nothing")]
    assert all(len(each) > 40 and "pay." not in each for each in told)


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("es", "Hay una señal de ventas movidas", "Hay 2 señales"),
        ("pt", "Há um sinal de vendas movidas", "Há 2 sinais"),
        ("en", "There is one sign of deals moved", "There are 2 signs"),
    ],
)
def test_one_sign_is_one_and_two_are_two(language: str, one: str, two: str) -> None:
    beyond = Sign("bunched", known(0.4, 0.05, "share"), 0.2)
    quiet = Sign("crossing", known(0.0, 0.05, "share"), 0.0)
    titles = {
        count: words.gaming_title(look(gaming=Gaming((*[beyond] * count, quiet), 0, 5)), language)
        for count in (0, 1, 2)
    }
    assert titles[1].startswith(one), titles[1]
    assert titles[2].startswith(two), titles[2]
    assert titles[0] == say("pay.gaming.title.quiet", language, count=0)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["waiting", "owed", "unpaid", "unpriced", "foreign"])
def test_each_note_stands_alone_with_its_figure(language: str, name: str) -> None:
    value = 1_234_00 if name in ("waiting", "owed") else 1_234
    (said,) = words.notes(look(**{name: value}), language)
    assert ("1,234" if language == "en" else "1.234") in plain(said)
    assert ("PEN" in said) is (name in ("waiting", "owed"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_of_the_page_is_labelled_and_dated(language: str) -> None:
    told = words.figures(look(), language)
    assert all(each.label and "pay." not in each.label for each in told)
    assert told[0].estimate == look().cost
    table = words.people_table(look(owed=1), language)
    assert all("pay." not in column.title for column in table.columns)
    assert sum("PEN" in column.title for column in table.columns) >= 2


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("crossing", "pay_no_quota"),
        ("crossing", "pay_deals_too_large"),
        ("crossing", "pay_boundary_alone"),
        ("sandbagging", "pay_no_cap_met"),
        ("discounted", "pay_no_discounts"),
        ("discounted", "pay_no_usual_price"),
        ("unbilled", "no_data"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_silent_sign_says_so_and_why(language: str, name: str, code: str) -> None:
    sign = Sign(name, unknown(code, "share"), 0.0)
    (row,) = words.gaming_table(look(gaming=Gaming((sign,), 0, 5)), language).rows
    assert row.cells[3] == say("pay.sign.silent", language)
    assert "pay." not in str(row.cells[0])
    reason = say(f"reason.{code}", language)
    assert reason != f"reason.{code}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_plans_are_told_whole_in_every_language(language: str) -> None:
    found = beside(("ana", 100_00, 150_00), ("luz", 200_00, 180_00), other=look("Dos", cost=money(330_00)))
    said = [pair.headline(found, language), pair.lead(found, language)]
    course, pays = pair.course_chart(found, language), pair.for_chart(found, language)
    said += [course.title, course.subtitle, pays.title, pays.subtitle, *[bar.label for bar in pays.rows]]
    said += [column.title for column in pair.people_table(found, language).columns]
    assert all(each and "pay." not in each and "{" not in each for each in said), said


def test_money_in_words_and_in_the_table_are_the_same_money() -> None:
    found = beside(("ana", 100_00, 150_00), ("luz", 200_00, 180_00))
    assert "PEN 30.00 more" in plain(pair.headline(found, "en"))  # 330 less 300
    assert sum(float(str(row.cells[3])) for row in pair.people_table(found, "en").rows) == 30.0


def test_people_paid_for_nothing_sold_have_no_rate() -> None:
    """A team's share is paid to whoever sold nothing: pay over nothing is no rate, and no 0."""
    rows = words.people_table(look(people=(person("Ana", 500, 0), person("Luz", 0, 500))), "es").rows
    assert [row.cells[5] for row in rows] == [None, 0.0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_whose_file_broke_meanwhile_still_has_a_version_to_show(language: str) -> None:
    found = look()
    broken = replace(found, file=replace(found.file, plan=None))
    assert "1" in words.version_words(found, language)
    assert "?" in words.version_words(broken, language)
