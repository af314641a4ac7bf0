"""Small words of pay: money to the cent, rates, what each part and rule of a plan says."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tests.loop.decide.pay.made import HEAD, on, plan
from unisono.loop.decide.pay.reading import plan_of_text
from unisono.model.words import LANGUAGES
from unisono.services.pay.saying import (
    cents_text,
    day_of,
    label_of,
    period_words,
    problem_words,
    rules_of,
    share_words,
    starter,
)

RATE = '[[parts]]\nkind = "revenue"\nname = "Comisión"\nrate = 0.06\n'


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def rule(text: str, place: int = 0, language: str = "es") -> str:
    """One of the sentences that say how a plan pays."""
    return plain(rules_of(plan(text), language)[place])


@pytest.mark.parametrize(
    ("cents", "es", "en"), [(123_456, "1.234,56 PEN", "1,234.56 PEN"), (5, "0,05 PEN", "0.05 PEN")]
)
def test_money_is_said_to_the_cent(cents: int, es: str, en: str) -> None:
    assert plain(cents_text(cents, "PEN", "es")) == es
    assert plain(cents_text(cents, "PEN", "en")) == en


@pytest.mark.parametrize(
    ("share", "said"),
    [("0.06", "6 %"), ("0.125", "12,5 %"), ("0.0125", "1,25 %"), ("1", "100 %"), ("0", "0 %")],
)
def test_a_rate_is_said_with_the_digits_it_has(share: str, said: str) -> None:
    assert plain(share_words(Fraction(share), "es")) == said


def test_periods_have_a_name_for_addresses_and_one_for_people() -> None:
    made = plan(RATE)
    assert label_of(on("2026-03-01"), made) == "2026-03"
    assert "2026" in period_words(on("2026-03-01"), made, "es")
    assert day_of(on("2026-03-01")) == date(2026, 3, 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_a_new_plan_begins_with_is_a_plan(language: str) -> None:
    found, problems = plan_of_text("nuevo", starter("PEN", language))
    assert problems == ()
    assert found is not None
    assert (found.currency, found.version, len(found.parts)) == ("PEN", 1, 1)


def test_a_problem_is_said_with_its_line_and_what_to_do() -> None:
    told, hint = problem_words(plan_of_text("a", HEAD + RATE.replace("0.06", "6"))[1][0], "es")
    assert "parts[1].rate" in told
    assert "8" in told
    assert "{" not in told + hint


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        (RATE, ("Comisión: 6 % de lo vendido",)),
        (RATE.replace("rate = 0.06", "each = 50"), ("por venta", "50")),
        (RATE + 'products = ["A", "B"]\n', ("solo A, B",)),
        (RATE + "cap = 900\n", ("900",)),
        (RATE + "quota = 1000\n", ("1.000",)),
        (RATE + "quota = 1000\nthreshold = 0.5\n", ("nada por debajo de 50 %",)),
        (RATE + "quota = 1000\n[[parts.tiers]]\nfrom = 1\nrate = 0.08\n", ("8 %", "100 %")),
        ('[[parts]]\nkind = "team"\nname = "Equipo"\nrate = 0.01\n', ("Equipo: ", "1 %")),
        ('[[parts]]\nkind = "retention"\nname = "Sigue"\nmonths = 6\nrate = 0.02\n', ("Sigue: ", "2 %", "6")),
        ('[[parts]]\nkind = "retention"\nname = "Sigue"\nmonths = 6\neach = 20\n', ("Sigue: ", "20", "6")),
    ],
)
def test_each_part_says_how_it_pays(text: str, holds: tuple[str, ...]) -> None:
    said = rule(text)
    assert all(each in said for each in holds), said


@pytest.mark.parametrize(
    ("instrument", "low", "high", "holds"), [("csat", "0.7", "0.9", "70 %"), ("nps", "10", "40", "40")]
)
def test_satisfaction_says_from_where_to_where(instrument: str, low: str, high: str, holds: str) -> None:
    part = f'[[parts]]\nkind = "satisfaction"\ninstrument = "{instrument}"\nof = "team"\n'
    said = rule(f"{part}from = {low}\nto = {high}\nmost = 60\n")
    assert instrument.upper() in said
    assert holds in said


def test_rules_of_the_whole_plan_are_said_after_its_parts() -> None:
    held = "[hold_back]\nshare = 0.5\nmonths = 6\n"
    back = "[clawback]\nmonths = 3\nshare = 1\n"
    told = rules_of(plan(RATE + held + back, before="cap = 5000\n"), "es")
    assert len(told) == 5  # the part, the cap, what waits, what is taken back, the period
    assert "5.000" in plain(told[1])
    assert "50 %" in plain(told[2])
    assert "100 %" in plain(told[3])
    assert all(each[0] == each[0].upper() for each in told)
    always = rules_of(plan(RATE + held + 'release = "always"\n'), "es")[1]
    prorated = rules_of(plan(RATE + back + "prorated = true\n"), "es")[1]
    assert plain(always) != plain(told[2])
    assert plain(prorated) != plain(told[3])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_said_in_every_language(language: str) -> None:
    told = rules_of(plan(RATE + "cap = 900\n[clawback]\nmonths = 3\n"), language)
    assert all(each and "{" not in each and "pay." not in each for each in told)
