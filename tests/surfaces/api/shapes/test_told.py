"""Words given and staying as the API gives them: what isn't known is null, what is nought is nought."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, get_args

import pytest

from unisono.model.estimate import Estimate, Reason
from unisono.model.question import Figure, Question
from unisono.services.promises.giving import Given, Giver, Undone
from unisono.services.staying.nouns import Foretold, Reasoned, Silence, Silent, Stay, Staying, Verdict

AT, SAID_AT = datetime(2026, 1, 5, tzinfo=UTC), "2026-01-05T00:00:00Z"
SHARE = Estimate(0.8, 0.7, 0.9, 60, "share")
FEW = Estimate(None, None, None, 3, "share", reason=Reason("too_few", {"n": 3, "minimum": 30, "missing": 27}))
MONTHS, COUNT = Estimate(11.5, 10.0, 13.0, 60, "months"), Estimate(None, 9.0, None, 60, "months")
WHOLE = Stay(None, "Todos", 60, 12, (SHARE, FEW), SHARE, COUNT, MONTHS)
GROUP = replace(WHOLE, value="joven", label="joven", against=Verdict(0.01, beyond=True, better=False))
FORETOLD = Foretold(
    "bdw", (SHARE,), ((0, MONTHS), (6, FEW)), None, "unchecked", 0, 0, None, None,
    (("a", 1.5, 0.2), ("b", 2.0, None)),
)  # fmt: skip
STAYING = Staying(
    WHOLE, 12, "customer.segment", ("customer.segment",), (GROUP,), 1, False,
    (Reasoned("precio", SHARE, 9, Estimate(123_456.0, None, None, 9, "money", currency="PEN")),
     Reasoned(None, FEW, 3, None)),
    (SHARE,), None, FORETOLD, 0.1, None, date(2026, 3, 31), 0, None, 3,
)  # fmt: skip
WHO = Giver("crm:E1", "Luis", "Norte", 60, SHARE, "", 0, 0)
WORD = Undone("Te llamo mañana", "crm:1", "Ana Rojas", "Luis", AT, None, late=False)


def given(**changed: Any) -> Given:
    figure = Figure(Question("given_kept"), {}, None, SHARE, "given_kept@1")
    return replace(Given((WHO,), (WORD,), figure, hidden=False, edition=3), **changed)


@pytest.mark.parametrize("code", get_args(Silence))
def test_why_nothing_is_said_of_staying_leaves_the_rest_empty(ask: Any, code: Silence) -> None:
    told = ask("staying", "/measure/staying", shape="staying", stays=Silent(code))
    assert told.pop("silent") == code
    assert all(value in (None, [], 0, False) for value in told.values())


def test_staying_is_told_month_by_month(ask: Any) -> None:
    told = ask("staying", "/measure/staying", shape="staying", stays=STAYING)
    assert (told["silent"], told["month"], told["column"]) == (None, 12, "customer.segment")
    assert [each["value"] for each in told["whole"]["shares"]] == [0.8, None]
    assert (told["whole"]["group"], told["whole"]["verdict"], told["whole"]["p"]) == (None, None, None)
    assert told["whole"]["median"]["value"] is None  # half of them haven't left yet
    assert (told["last"], told["since"], told["peak"]) == ("2026-03-31", None, None)


@pytest.mark.parametrize(
    ("beyond", "better", "verdict"),
    [(True, True, "longer"), (True, False, "shorter"), (False, True, "same"), (False, False, "same")],
)
def test_a_group_stays_otherwise_only_beyond_chance(
    ask: Any, beyond: bool, better: bool, verdict: str
) -> None:
    group = replace(GROUP, against=Verdict(0.04, beyond, better))
    stays = replace(STAYING, groups=(group,))
    (told,) = ask("staying", "/measure/staying", shape="staying", stays=stays)["groups"]
    assert (told["verdict"], told["p"], told["group"]) == (verdict, 0.04, "joven")


def test_why_they_left_is_told_with_its_money_where_it_is_known(ask: Any) -> None:
    price, unsaid = ask("staying", "/measure/staying", shape="staying", stays=STAYING)["reasons"]
    assert (price["reason"], price["left"]) == ("precio", 9)
    assert (price["monthly"]["value"], price["monthly"]["unit"]) == (1234.56, "PEN")
    assert (unsaid["reason"], unsaid["monthly"], unsaid["share"]["value"]) == (None, None, None)


def test_what_is_foretold_says_that_it_could_not_be_checked(ask: Any) -> None:
    told = ask("staying", "/measure/staying", shape="staying", stays=STAYING)["foretold"]
    assert (told["model"], told["fits"], told["warning"]) == ("bdw", None, "unchecked")
    assert told["parameters"] == {"a": 1.5, "b": 2.0}
    assert [(each["stayed"], each["months"]["value"]) for each in told["remaining"]] == [(0, 11.5), (6, None)]


def test_words_given_are_told_with_who_keeps_theirs(ask: Any) -> None:
    told = ask("given", "/promises/given", shape="given_words", given=given())
    assert (told["edition"], told["kept"]["value"], told["open"], told["late"]) == (3, 0.8, 0, 0)
    (giver,) = told["givers"]
    assert (giver["employee"], giver["given"], giver["kept"]["n"], giver["key"]) == ("crm:E1", 60, 60, None)
    assert told["undone"] == [
        {
            "words": "Te llamo mañana", "customer": "crm:1", "giver": "Luis", "given_at": SAID_AT,
            "due_at": None, "late": False,
        }
    ]  # fmt: skip


def test_a_customer_s_name_does_not_leave_with_a_word(ask: Any) -> None:
    assert "Ana Rojas" not in str(ask("given", "/promises/given", shape="given_words", given=given()))


def test_open_and_late_are_those_of_all_givers(ask: Any) -> None:
    givers = (replace(WHO, open=3, late=1), replace(WHO, id="crm:E2", open=2, late=2))
    told = ask("given", "/promises/given", shape="given_words", given=given(givers=givers))
    assert (told["open"], told["late"]) == (5, 3)


@pytest.mark.parametrize("nothing", [None, "no figure"], ids=["nothing loaded", "no word was due yet"])
def test_of_no_words_no_share_is_made(ask: Any, nothing: str | None) -> None:
    service = given(givers=(), undone=(), whole=None) if nothing else None
    told = ask("given", "/promises/given", shape="given_words", given=service)
    assert (told["kept"], told["givers"], told["undone"], told["open"]) == (None, [], [], 0)
