"""Those a promise reached beside others like them: better, worse or chance, and how alike they are."""

from __future__ import annotations

import pytest

from tests.services.aftermath.told import FEW, aftermath_of, alike_of, gap
from unisono.loop.diagnose.aftermath.reached import Beside, Gap
from unisono.model.estimate import Estimate
from unisono.model.words import LANGUAGES, known
from unisono.render.numbers import GAP
from unisono.services.aftermath import Aftermath, tabling

EVERY = (
    gap("stay", 0.60, 0.80, 0.02),
    gap("kept", 0.70, 0.90, 0.02),
    gap("score", -20.0, 10.0, 5.0),
    gap("contacts", 1.5, 0.5, 0.1),
    gap("worth", 120_000.0, 90_000.0, 40_000.0, beyond=False),
)


def reached(*gaps: Gap, late: int = 0, **made: object) -> Aftermath:
    return aftermath_of(beside=Beside(alike_of(**made), gaps, late))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (aftermath_of(), "Nobody wrote down whom this promise reached"),
        (reached(reason=FEW), "There is nobody yet to compare those who saw it with"),
        (
            reached(gap("stay", 0.6, 0.8, 0.02, beyond=False)),
            "Those it brought fare like other customers like them",
        ),
        (reached(gap("stay", 0.6, 0.8, 0.02)), "Those it brought fare worse than other customers like them"),
        (reached(gap("stay", 0.9, 0.8, 0.02)), "Those it brought fare better than other customers like them"),
        (
            reached(gap("contacts", 0.2, 0.5, 0.02)),
            "Those it brought fare better than other customers like them",
        ),
        (
            reached(gap("contacts", 0.9, 0.5, 0.02)),
            "Those it brought fare worse than other customers like them",
        ),
        (reached(*EVERY), "Those it brought fare worse than other customers like them"),
    ],
)
def test_the_title_says_better_or_worse_only_beyond_chance(told: Aftermath, title: str) -> None:
    assert tabling.reached_title(told, "en") == title


def test_the_lead_says_who_is_compared_and_who_is_left_out() -> None:
    assert tabling.reached_lead(aftermath_of(), "en") == ()
    assert tabling.reached_lead(reached(reason=FEW), "en") == ()
    (only,) = tabling.reached_lead(reached(*EVERY), "en")
    assert only.startswith("40 customers who came having seen it, beside 100")
    told = tabling.reached_lead(reached(*EVERY, late=7, aside=("origin", "need"), unmatched=3), "en")
    assert len(told) == 4
    assert told[1].startswith("7 saw it when they had been customers")
    assert told[2].startswith("Nobody is compared by origin, what they need:")
    assert told[3].startswith("3 are like nobody else")


def test_each_line_says_what_each_had_and_whether_it_is_chance() -> None:
    table = tabling.reached_table(reached(*EVERY), "en")
    rows = {row.cells[0]: row.cells for row in table.rows}
    stay = rows["Still here after 12 months"]
    assert (stay[1], stay[2], stay[4], stay[5]) == ("60.0%", "80.0%", "worse, beyond chance", "40.0%")
    apart = stay[3]
    assert isinstance(apart, Estimate)
    assert (apart.unit, apart.value, apart.n) == ("points", pytest.approx(-20.0), 40)
    assert rows["NPS, last answer"][1:3] == ("−20.0", "+10.0")
    calls = rows["Contacts a month"]
    assert (calls[1], calls[2], calls[4]) == ("1.5", "0.5", "worse, beyond chance")
    money = rows["What they brought and will bring"]
    assert money[1] == f"PEN{GAP}1,200.00"
    assert money[4] == "may be chance"
    assert isinstance(money[3], Estimate)
    assert (money[3].currency, money[3].value) == ("PEN", 30_000.0)


def test_fewer_contacts_are_better() -> None:
    table = tabling.reached_table(reached(gap("contacts", 0.2, 0.5, 0.02)), "en")
    assert table.rows[0].cells[4] == "better, beyond chance"


def test_without_anybody_reached_the_table_is_empty() -> None:
    table = tabling.reached_table(aftermath_of(), "en")
    assert table.rows == ()
    assert [column.name for column in table.columns] == list(tabling.REACHED)


def test_the_balance_is_told_class_by_class() -> None:
    table = tabling.balance_table(alike_of().shares, "en")
    assert [row.cells for row in table.rows] == [
        ("Country", "PE", 0.4, 0.5, 0.41),
        ("Country", "not known", 0.6, 0.5, 0.59),
    ]
    assert {column.kind for column in table.columns[2:]} == {"share"}
    assert [column.kind for column in table.columns[:2]] == ["text", "text"]


def test_the_lead_of_the_balance_says_how_far_apart_they_still_are() -> None:
    lead, *rest = tabling.balance_lead(alike_of(), "en")
    for part in ("40 customer months", "beside 100", "80", "1.0 points"):
        assert part in lead
    assert rest == []
    assert len(tabling.balance_lead(alike_of(aside=("plan",), unmatched=2), "en")) == 3


def test_classes_have_words_where_they_are_no_value() -> None:
    assert [tabling.class_text(shown, "en") for shown in ("PE", "—", "…")] == [
        "PE",
        "not known",
        "all others",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_there_in_every_language(language: str) -> None:
    told = reached(*EVERY, late=7, aside=("origin",), unmatched=3)
    texts = [tabling.reached_title(told, language), *tabling.reached_lead(told, language)]
    texts += tabling.balance_lead(alike_of(aside=("plan",)), language)
    for table in (
        tabling.reached_table(told, language),
        tabling.balance_table(alike_of().shares, language),
    ):
        texts += [table.title, *(column.title for column in table.columns)]
        texts += [str(row.cells[0]) for row in table.rows]
    assert not [text for text in texts if text.startswith("after.") or "{" in text or not text]


def test_every_fact_there_is_has_words() -> None:
    """Facts named where customers are made alike are said on the page."""
    facts = (
        "segment country origin plan need months when earned_before broken_before contacts_before"
        " unsolved_before contacts unsolved other_broken"
    )
    assert all(known(f"after.fact.{fact}") for fact in facts.split())
