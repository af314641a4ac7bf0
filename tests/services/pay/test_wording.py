"""A replayed plan in words: what its intervals allow to be said, and nothing beyond."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.pay.made import known, look, money, unknown, worth
from unisono.loop.decide.pay.gaming import Gaming, Sign
from unisono.model.estimate import Estimate
from unisono.model.words import LANGUAGES, say
from unisono.services.pay import wording as words


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("staying", "kind"),
    [
        (known(0.5, 0.1), "staying"),
        (known(0.35, 0.1), "between"),  # perhaps, perhaps not
        (known(0.3, 0.25), "selling"),
        (known(0.0, 0.05), "selling"),
        (known(-0.3, 0.1), "leaving"),
        (known(-0.05, 0.1), "selling"),  # it may be nothing
        (unknown(), "unknown"),
    ],
)
def test_the_headline_says_what_the_interval_allows(staying: Estimate, kind: str) -> None:
    for language in LANGUAGES:
        said = words.headline(look(worth=worth(staying)), language)
        assert said == say(f"pay.headline.{kind}", language)


def test_the_lead_says_which_plan_on_which_deals_at_what_cost() -> None:
    said = plain(words.lead(look("Mío"), "es"))
    assert all(each in said for each in ("Mío", "40", "2.000", "10", "2026")), said
    assert "0 %" in plain(words.lead(look(sold=0, cost=money(0)), "es"))


def test_the_cost_heads_the_figures() -> None:
    told = words.figures(look(), "es")
    assert told[0].estimate == money(2_000_00)
    assert len(told) == 1 + len(words.FIGURES)
    assert len({each.label for each in told}) == len(told)


@pytest.mark.parametrize(
    ("value", "said"), [(0.5, "+0,5"), (-0.5, "\N{MINUS SIGN}0,5"), (0.001, "0"), (0.9999, "+1")]
)
def test_a_correlation_has_its_sign(value: float, said: str) -> None:
    assert words.correlation_text(known(value), "es") == said


def test_what_it_pays_for_is_titled_only_where_all_of_it_is_known() -> None:
    chart = words.pays_chart(look(), "es")
    assert "+0,9" in chart.title
    assert len(chart.rows) == len(words.CORRELATES)
    silent = words.pays_chart(look(worth=worth(unknown())), "es")
    assert silent.title == say("pay.for.title.unknown", "es")


def test_people_are_told_with_their_rate_and_debts_only_where_there_are_any() -> None:
    found = look()
    table = words.people_table(found, "es", ("/ana/", "/luz/"))
    assert [row.href for row in table.rows] == ["/ana/", "/luz/"]
    assert table.rows[0].cells[:6] == ("Ana", "norte", 4, 15_000.0, 1_500.0, 0.1)
    assert "owed" not in [each.name for each in table.columns]
    with_debt = words.people_table(replace(found, owed=50_00), "es")
    assert [each.name for each in with_debt.columns][-1] == "owed"
    assert all(len(row.cells) == len(with_debt.columns) for row in with_debt.rows)
    nobody = replace(found.people[0], sold=0)
    assert words.people_table(replace(found, people=(nobody,)), "es").rows[0].cells[5] is None


def test_who_is_paid_most_is_named_and_nobody_where_there_is_nobody() -> None:
    assert "Ana" in words.people_title(look(), "es")
    assert words.people_title(look(people=()), "es") == say("pay.people", "es")


def test_a_reader_is_told_what_was_left_out_and_nothing_else() -> None:
    assert words.notes(look(), "es") == ()
    told = words.notes(look(partial=True, waiting=10_00, owed=20_00, unpaid=3, unpriced=4, foreign=5), "es")
    assert len(told) == 6
    assert told[0] == say("pay.note.partial", "es")
    for said, each in zip(told[1:], ("10", "20", "3", "4", "5"), strict=True):
        assert each in said


def _gaming(*beyond: bool, movable: int = 0) -> Gaming:
    names = ("bunched", "crossing", "sandbagging")
    seen = {True: known(0.4, 0.05, "share"), False: known(0.2, 0.05, "share")}
    return Gaming(tuple(Sign(n, seen[b], 0.2) for n, b in zip(names, beyond, strict=False)), movable, 5)


def test_signs_are_counted_only_beyond_chance() -> None:
    titles = [
        words.gaming_title(look(gaming=_gaming(*each)), "es") for each in ((False,), (True,), (True, True))
    ]
    assert len(set(titles)) == 3
    assert titles[1] == say("pay.gaming.title.sign", "es")
    assert "2" in titles[2]


def test_each_sign_has_its_verdict() -> None:
    signs = (*_gaming(True, False).signs, Sign("crossing", unknown("pay_no_quota", "share"), 0.0))
    table = words.gaming_table(look(gaming=Gaming(signs, 0, 5)), "es")
    verdicts = [row.cells[3] for row in table.rows]
    assert verdicts == [say(f"pay.sign.{each}", "es") for each in ("beyond", "quiet", "silent")]
    assert table.rows[2].cells[2] is None  # of what wasn't seen nothing is expected
    assert "5" in str(table.rows[0].cells[0])


def test_what_moving_deals_would_pay_is_a_share_of_the_cost() -> None:
    assert words.movable_words(look(), "es") == say("pay.gaming.movable.none", "es")
    said = plain(words.movable_words(look(gaming=_gaming(False, movable=100_00)), "es"))
    assert "5 días" in said
    assert "5,0 %" in said


def test_the_list_is_titled_after_the_plan_that_pays_for_staying_if_one_does() -> None:
    one, other = look("Uno", worth=worth(known(0.1))), look("Dos", worth=worth(known(0.6)))
    assert "Dos" in words.list_title([one, other], "es")
    assert words.list_title([one], "es") == say("pay.list.title.no_staying", "es")
    assert words.list_title([look(worth=worth(unknown()))], "es") == say("pay.list.title", "es")
    assert words.list_title([], "es") == say("pay.list.title", "es")


def test_a_share_in_points_keeps_what_isnt_known() -> None:
    points = words.in_points(known(0.05, 0.01, "share"))
    assert (points.unit, points.value) == ("points", 5.0)
    silent = words.in_points(unknown("pay_costs_no_more", "share"))
    assert (silent.value, silent.low) == (None, None)
    assert silent.reason is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_unsaid_in_any_language(language: str) -> None:
    found = look(
        partial=True, waiting=1, owed=1, unpaid=1, unpriced=1, foreign=1, gaming=_gaming(True, movable=9)
    )
    said = [words.headline(found, language), words.lead(found, language), *words.notes(found, language)]
    said += [words.gaming_title(found, language), words.movable_words(found, language)]
    said += [words.people_title(found, language), words.list_title([found], language)]
    assert all(each and "{" not in each and "pay." not in each for each in said)
