"""Each chapter of a story made by hand: what its title claims, only where the figures carry it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.services.aftermath.told import cost_of, known, priced_of
from unisono.loop.diagnose.aftermath.cost import Sum
from unisono.loop.diagnose.silos.conflict import Conflict
from unisono.loop.diagnose.silos.nouns import Board
from unisono.loop.measure.ledger import Promise, Verdict
from unisono.model.estimate import Estimate, Reason
from unisono.model.question import Figure, Question
from unisono.model.words import LANGUAGES
from unisono.render.numbers import GAP
from unisono.services.pay import PaidFor
from unisono.services.story import LETTERS, Broken, Letter, Story
from unisono.services.story.rows import story_row
from unisono.services.story.wording import Chapter, chapters, headline, lead
from unisono.stats.excess import Excess, excess

NIGHT = Promise(
    "P-1", "help at night", kind="first_answer", target=15.0, unit="minutes", made=date(2026, 1, 5), share=0.9
)
WHY = Reason("story_no_campaign")


def figure(value: float, n: int = 400, key: str = "promise_kept@1") -> Figure:
    return Figure(Question("promise_kept"), {}, None, known(value, n=n), key)


def broken(verdict: Verdict = "broken", **changed: object) -> Broken:
    told = Broken(
        figure(0.80), verdict, date(2026, 2, 1), figure(0.85, n=70), date(2026, 1, 7), (3, figure(0.31))
    )
    return replace(told, **changed)  # type: ignore[arg-type]


MORE = excess([60], [200], [100], [1_000])  # 60 of 200 left, where a tenth of their like did: 40 more


def conflict(
    found: Excess = MORE, *, left: int = 60, green: tuple[str, ...] = ("marketing", "sales")
) -> Conflict:
    boards = tuple(
        Board(name, 0.9 if name in green else 0.2, 200, ("kpi",))
        for name in ("marketing", "sales", "service")
    )
    return Conflict("c1", "Spring", 200, left, found, boards, None, None)


def money(cents: float) -> Estimate:
    return Estimate(cents, cents, cents, 200, "money", currency="PEN")


def paid(plan: str, to_leavers: float, whole: float = 900_000.0) -> PaidFor:
    return PaidFor(plan, plan.title(), 200, 210, 60, money(whole), money(to_leavers), money(0.0), 3)


def story_of(**changed: object) -> Story:
    told = Story(
        NIGHT, 3, "PEN", None, broken(), conflict(), priced_of(), (paid("old", 300_000), paid("new", 40_000)),
        {"a": Reason("story_undated")},
    )  # fmt: skip
    return replace(told, **changed)  # type: ignore[arg-type]


def chapter(letter: Letter, language: str = "en", **changed: object) -> Chapter:
    return next(each for each in chapters(story_of(**changed), language) if each.letter == letter)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, f"“help at night” cost PEN{GAP}9,500.00"),
        ({"priced": priced_of(cost_of(lost=Sum(900_000.0, 600_000.0)))}, "“help at night” is broken"),
        ({"priced": priced_of(cost_of(lost=None))}, "“help at night” is broken"),
        ({"priced": None}, "“help at night” is broken"),
        ({"priced": None, "broken": broken("edge")}, "“help at night”, from beginning to end"),
        ({"priced": None, "broken": broken("kept")}, "“help at night”, from beginning to end"),
        ({"priced": None, "broken": None}, "“help at night”, from beginning to end"),
    ],
    ids=["cost seen", "cost unsure", "cost unknown", "no cost", "on the edge", "kept", "nothing known"],
)
def test_the_headline_claims_what_is_sure(changed: dict[str, object], said: str) -> None:
    assert headline(story_of(**changed), "en") == said


@pytest.mark.parametrize(
    ("told", "named"),
    [
        (conflict(), ["Marketing", "Sales"]),
        (conflict(green=("marketing", "sales", "service")), ["Marketing", "Sales", "Service"]),
        (conflict(green=("service",)), []),  # one green board is no conflict
        (conflict(left=9), []),  # too few left to say they are more
        (conflict(excess([20], [200], [100], [1_000])), []),  # no more than of their like
        (None, []),
    ],
)
def test_the_lead_names_who_was_in_the_green_while_more_left(told: Conflict | None, named: list[str]) -> None:
    said = lead(story_of(conflict=told), "en")
    assert [name for name in ("Marketing", "Sales", "Service") if name in said] == named
    assert ("in the green meanwhile" in said) is bool(named)


@pytest.mark.parametrize(
    ("language", "listed"),
    [
        ("es", "Marketing, Ventas y Servicio"),
        ("pt", "Marketing, Vendas e Atendimento"),
        ("en", "Marketing, Sales and Service"),
    ],
)
def test_departments_are_listed_as_one_says_them(language: str, listed: str) -> None:
    told = story_of(conflict=conflict(green=("marketing", "sales", "service")))
    assert lead(told, language).startswith(listed)


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (broken(), "The ledger calls it broken since"),
        (broken("kept", since=None), "The ledger calls it kept"),
        (broken("edge", since=None), "The ledger doesn't call it broken yet"),
        (broken("early", since=None), "The ledger doesn't call it broken yet"),
    ],
)
def test_what_the_ledger_says_is_the_title(told: Broken, title: str) -> None:
    assert chapter("b", broken=told).title.startswith(title)


def test_what_is_not_known_of_its_breaking_is_left_out() -> None:
    whole = chapter("b")
    assert len(whole.told) == len(whole.figures) == 2
    assert "70" in whole.told[1]
    assert [cited.estimate.value for cited in whole.figures] == [0.80, 0.31]
    assert chapter("b", broken=broken(first=None)).told == whole.told[1:]
    assert chapter("b", broken=broken(by_then=None)).told == whole.told[:1]
    assert chapter("b", broken=broken(worst=None)).figures == whole.figures[:1]
    undated = replace(NIGHT, made=None)
    assert chapter("b", promise=undated).told == whole.told[1:]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (conflict(), "2 boards in the green, and 40 customers left beyond the usual"),
        (conflict(green=()), "40 customers left beyond the usual"),
        (
            conflict(excess([20], [200], [100], [1_000])),
            "No more customers left than usual, as far as can be seen",
        ),
        (conflict(left=9), "No more customers left than usual, as far as can be seen"),
    ],
)
def test_how_many_left_beyond_the_usual(told: Conflict, title: str) -> None:
    """60 of 200 left where a tenth of their like did: 60 − 20 = 40 more, three times as often."""
    found = chapter("c", conflict=told)
    assert found.title == title
    assert "“Spring” brought 200 customers" in found.told[0]


def test_boards_say_for_how_many_they_were_green() -> None:
    more, *boards = chapter("c").figures
    assert more.period == "3 times their like"
    assert more.estimate.value == pytest.approx(40)
    assert [(each.label, each.estimate.value, each.estimate.n) for each in boards] == [
        ("Marketing, in the green", 0.9, 200),
        ("Sales, in the green", 0.9, 200),
        ("Service, not green", 0.2, 200),
    ]


def test_too_few_who_left_say_how_many_are_missing() -> None:
    few = chapter("c", conflict=conflict(left=9)).figures[0].estimate
    assert (few.value, few.reason) == (None, Reason("too_few", {"n": 9, "minimum": 10, "missing": 1}))
    never = conflict(Excess(None, None, None, None, None, 12.0, 200.0), left=12)
    unseen = chapter("c", conflict=never).figures[0]
    assert (unseen.estimate.value, unseen.period) == (None, "")


def test_what_it_cost_is_the_title_where_it_is_seen() -> None:
    found = chapter("d")
    assert found.title == f"Breaking it cost PEN{GAP}9,500.00"
    assert "10.0%" in found.told[0]
    assert found.chart is not None
    unsure = chapter("d", priced=priced_of(cost_of(lost=Sum(900_000.0, 600_000.0))))
    assert unsure.title == "No cost of breaking it is seen"
    assert unsure.told == found.told


def test_a_price_nobody_can_tell_is_silence_and_not_no_cost() -> None:
    silent = {"d": Reason("aftermath_no_money")}
    found = chapter("d", priced=priced_of(cost_of(lost=None)), silent=silent)
    assert found.title == found.name == "What it cost"
    assert found.told == ("This can't be told: nobody wrote down what these customers bring.",)


@pytest.mark.parametrize("order", [1, -1])
def test_the_plan_that_paid_most_for_leavers_comes_first(order: int) -> None:
    plans = (paid("old", 300_000), paid("new", 40_000), paid("newer", 0))[::order]
    found = chapter("e", paid=plans)
    assert found.title == f"“Old” paid PEN{GAP}3,000.00 for customers who have left"
    assert found.told[0] == "For the 200 customers the campaign brought; 60 have left."
    assert {*found.told[1:]} == {
        f"With “New” it would be PEN{GAP}400.00.", f"With “Newer” it would be PEN{GAP}0.00.",
    }  # fmt: skip
    assert found.figures[0].estimate.value == 300_000
    assert f"PEN{GAP}9,000.00" in found.figures[0].period


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("letter", LETTERS)
def test_every_chapter_is_said_and_silent_in_every_language(letter: Letter, language: str) -> None:
    told = story_of(silent={"a": WHY}) if letter == "a" else story_of()
    quiet = replace(told, silent={**told.silent, letter: WHY})
    for story in (told, quiet):
        found = next(each for each in chapters(story, language) if each.letter == letter)
        texts = [found.name, found.title, *found.told, *(cited.label for cited in found.figures)]
        assert all(text and "{" not in text and "story." not in text for text in texts)
    assert len({chapter.name for chapter in chapters(told, language)}) == len(LETTERS)


def test_rows_hold_the_figures_of_the_chapters_that_can_be_told() -> None:
    row = story_row(story_of(), "en")
    assert row["a"].keys() == {"title", "told", "reason"}
    assert row["a"]["reason"]
    assert (row["b"]["verdict"], row["b"]["worst_hour"]["hour"]) == ("broken", 3)
    assert (row["c"]["left"], row["c"]["times"]["value"]) == (60, pytest.approx(3.0))
    assert [board["green"] for board in row["c"]["boards"]] == [True, True, False]
    assert row["c"]["left_beyond_usual"]["value"] == pytest.approx(40)
    assert row["d"]["cost"]["total"]["value"] == pytest.approx(9_500)
    assert [(plan["plan"], plan["to_leavers"]["value"]) for plan in row["e"]["plans"]] == [
        ("old", 3_000.0), ("new", 400.0),
    ]  # fmt: skip
    bare = story_row(
        story_of(broken=broken(by_then=None, worst=None), conflict=None, silent={"c": WHY}), "en"
    )
    assert (bare["b"]["kept_until_broken"], bare["b"]["worst_hour"]) == (None, None)
    assert bare["c"].keys() == {"title", "told", "reason"}
