"""A statement in words: from what was earned to what is paid, each line with all there is to say of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.pay.made import RATE, statements
from unisono.loop.decide.pay.plan import Plan
from unisono.model.words import LANGUAGES, say
from unisono.services.pay import stating as words
from unisono.services.pay.nouns import PersonStatements

BACK = "[clawback]\nmonths = 6\n"
HELD = "[hold_back]\nshare = 0.5\nmonths = 1\n"


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def plan_of(found: PersonStatements) -> Plan:
    assert found.file.plan is not None
    return found.file.plan


def test_the_headline_is_what_somebody_is_paid() -> None:
    found = statements()
    said = plain(words.headline(found, plan_of(found), "es"))
    assert "Ana" in said
    assert "1.050,00 PEN" in said
    assert words.headline(replace(found, chosen=None), plan_of(found), "es") == "Ana"


def test_sums_tell_what_there_is_and_leave_out_what_is_nothing() -> None:
    found = statements()
    assert found.chosen is not None
    told = words.sums(found.chosen, plan_of(found), "es")
    assert [name for name, _ in told] == [say(f"pay.statement.{each}", "es") for each in ("earned", "payout")]
    held = statements(RATE + HELD)
    assert held.chosen is not None
    told = words.sums(held.chosen, plan_of(held), "es")
    assert [plain(value) for _, value in told] == ["1.050,00 PEN", "\N{MINUS SIGN}525,00 PEN", "525,00 PEN"]


def test_a_debt_is_told_last() -> None:
    found = statements(RATE + BACK)
    march = found.statements[-1]
    assert march.owed == 1_000_00
    told = words.sums(march, plan_of(found), "es")
    assert told[-1] == (say("pay.statement.owed", "es"), words.cents_text(1_000_00, "PEN", "es"))
    assert [plain(value) for _, value in told][1] == "\N{MINUS SIGN}1.000,00 PEN"


def test_lines_lead_to_their_customers() -> None:
    found = statements()
    table = words.lines_table(found, plan_of(found), "es", {"c-1": "/customers/c-1/"})
    assert [row.href for row in table.rows] == ["/customers/c-1/", ""]
    assert table.rows[0].cells[:3] == ("1", "c-1", "Comisión")
    assert table.rows[0].cells[5:7] == (10_000.0, 1_000.0)
    assert all(len(row.cells) == len(table.columns) for row in table.rows)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        (RATE + "quota = 21000\n", "50 %"),
        (RATE + "cap = 500\n", "PEN"),
        (RATE + "quota = 21000\nthreshold = 0.9\n", say("pay.why.under_threshold", "es")),
    ],
)
def test_a_line_says_its_quota_its_cap_and_why_it_pays_nothing(text: str, holds: str) -> None:
    found = statements(text)
    assert holds in plain(words.reason_words(found.lines[0], plan_of(found), "es"))


def test_a_plain_line_has_nothing_to_say() -> None:
    found = statements()
    assert words.reason_words(found.lines[0], plan_of(found), "es") == ""


def test_all_statements_stand_the_latest_first() -> None:
    found = statements(RATE + BACK)
    table = words.periods_table(found, plan_of(found), "es", ("/march/", "/january/"))
    assert [row.href for row in table.rows] == ["/march/", "/january/"]
    assert [row.cells[-1] for row in table.rows] == [0.0, 1_050.0]
    assert table.rows[0].cells[4] == -1_000.0


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_line_has_its_words(language: str) -> None:
    found = statements(RATE + HELD + BACK)
    table = words.lines_table(found, plan_of(found), language, {})
    assert all("pay." not in str(cell) for row in table.rows for cell in row.cells)
    assert len({row.cells[3] for row in table.rows}) >= 2
