"""A decision and its reason: how long it must be, what is kept beside it, what is refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.fit.told import LOSS, SOON, deal_of, unknown
from unisono.errors import InputError, MissingError, RightsError, UnisonoError
from unisono.model.company import Company
from unisono.model.estimate import Reason
from unisono.model.rights import OWNER, Actor, Role
from unisono.model.words import LANGUAGES, say
from unisono.services.audit import trail
from unisono.services.companies import found_company
from unisono.services.fit import DealFit, decide_deal, deciding
from unisono.services.fit.deciding import LEAST_WORDS, MOST_WORDS
from unisono.store.records import deals as records

WHY = "They accept support by day."


@pytest.fixture
def shop(tmp_path: Path) -> Company:
    company = found_company(tmp_path / "company", {"name": "Shop", "currency": "PEN"})
    return replace(company, actor=Actor(7, "Ana", "sales"))


@pytest.fixture(autouse=True)
def _one_open_deal(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is one open deal, D-1; of it is expected what `deal_of` says."""
    expect(monkeypatch, deal_of(warnings=(LOSS, SOON)))


def expect(monkeypatch: pytest.MonkeyPatch, fit: DealFit) -> None:
    def place_of(book: object, deal: str) -> int:
        if deal != "D-1":
            raise MissingError("deal_missing", deal=deal)
        return 0

    monkeypatch.setattr(deciding, "book_now", lambda company: (object(), 1))
    monkeypatch.setattr(deciding, "open_deal", place_of)
    monkeypatch.setattr(deciding, "deal_fit", lambda company, book, place, language: fit)


def refused(shop: Company, *told: str) -> UnisonoError:
    with pytest.raises(UnisonoError) as error:
        decide_deal(shop, *told)
    assert records.choices(shop.folder) == {}
    assert not trail(replace(shop, actor=OWNER), deed="deal_take")
    assert not trail(replace(shop, actor=OWNER), deed="deal_leave")
    return error.value


def test_what_was_expected_is_kept_beside_it_in_whole_units(shop: Company) -> None:
    made = decide_deal(shop, "D-1", "take", WHY)
    assert (made.deal, made.choice, made.reason, made.by) == ("D-1", "take", WHY, "Ana")
    assert made.fit == {
        "verdict": "poor",
        "warnings": ["loss", "need"],
        "expected": 177.0,  # 29,500 cents, six times in ten
        "won": 295.0,
        "chance": 0.6,
        "stays": 0.42,
    }
    assert records.choices(shop.folder)["D-1"] == (made,)


def test_what_nobody_could_expect_is_kept_as_nothing(shop: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    expect(monkeypatch, replace(deal_of(), expected=unknown("money"), stays=unknown()))
    fit = decide_deal(shop, "D-1", "leave", WHY).fit
    assert (fit["expected"], fit["stays"], fit["won"]) == (None, None, 295.0)


@pytest.mark.parametrize("choice", ["take", "leave"])
def test_it_is_written_down_who_decided_what(shop: Company, choice: str) -> None:
    decide_deal(shop, "D-1", choice, WHY)
    (deed,) = trail(replace(shop, actor=OWNER), deed=f"deal_{choice}")
    assert deed.facts == {"deal": "D-1", "verdict": "poor", "reason": WHY}


def test_minds_may_change_and_both_decisions_stay(shop: Company) -> None:
    decide_deal(shop, "D-1", "take", WHY)
    decide_deal(shop, "D-1", "leave", "They want help by night after all.")
    assert [each.choice for each in records.choices(shop.folder)["D-1"]] == ["leave", "take"]


@pytest.mark.parametrize(
    ("reason", "code", "facts"),
    [
        ("", "deal_reason_short", {"minimum": LEAST_WORDS}),
        ("x" * (LEAST_WORDS - 1), "deal_reason_short", {"minimum": LEAST_WORDS}),
        (" " * 30, "deal_reason_short", {"minimum": LEAST_WORDS}),
        (f"{'x' * 9}\n   ", "deal_reason_short", {"minimum": LEAST_WORDS}),
        ("x" * (MOST_WORDS + 1), "deal_reason_long", {"maximum": MOST_WORDS}),
    ],
    ids=["nothing", "one letter short", "blanks", "blanks about it", "one letter long"],
)
def test_a_reason_too_short_or_too_long_is_refused(
    shop: Company, reason: str, code: str, facts: dict[str, object]
) -> None:
    error = refused(shop, "D-1", "take", reason)
    assert (error.code, error.facts) == (code, facts)


@pytest.mark.parametrize("length", [LEAST_WORDS, MOST_WORDS])
def test_the_bounds_themselves_are_enough_and_not_too_much(shop: Company, length: int) -> None:
    made = decide_deal(shop, "D-1", "take", f"  {'x' * length}\n")
    assert made.reason == "x" * length


@pytest.mark.parametrize("choice", ["", "TAKE", "taken", "deal_take"])
def test_there_are_two_choices_and_no_other(shop: Company, choice: str) -> None:
    error = refused(shop, "D-1", choice, WHY)
    assert (error.code, error.facts) == ("deal_choice_unknown", {"choice": choice})


def test_a_deal_that_isn_t_open_can_t_be_decided(shop: Company) -> None:
    assert isinstance(refused(shop, "D-2", "take", WHY), MissingError)


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nothing_can_be_said_of_deals_it_says_why_in_the_company_s_language(
    shop: Company, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    few = Reason("fit_few_won", {"won": 12, "lost": 3, "left": 0, "days": 40, "minimum": 100})
    monkeypatch.setattr(deciding, "book_now", lambda company: (few, 1))
    error = refused(replace(shop, languages=(language,)), "D-1", "take", WHY)
    assert isinstance(error, InputError)
    assert error.code == "deal_unfit"
    assert error.facts == {"why": say("reason.fit_few_won", language, **few.facts)}
    assert "12" in say("error.deal_unfit", language, **error.facts)


@pytest.mark.parametrize(
    ("role", "may"),
    [
        ("sales", True),
        ("service", True),
        ("cxo", True),
        ("admin", True),
        ("analyst", False),
        ("marketing", False),
        ("agent", False),
    ],
)
def test_who_works_with_deals_decides_of_them(shop: Company, role: Role, may: bool) -> None:
    company = replace(shop, actor=Actor(3, "Leo", role))
    if may:
        assert decide_deal(company, "D-1", "take", WHY).by == "Leo"
    else:
        assert isinstance(refused(company, "no-such-deal", "perhaps", ""), RightsError)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("code", "facts"),
    [
        ("deal_reason_short", {"minimum": LEAST_WORDS}),
        ("deal_reason_long", {"maximum": MOST_WORDS}),
        ("deal_choice_unknown", {"choice": "perhaps"}),
        ("deal_missing", {"deal": "D-2"}),
    ],
)
def test_what_is_refused_is_said_with_what_to_do(code: str, facts: dict[str, object], language: str) -> None:
    for key in (f"error.{code}", f"hint.{code}"):
        said = say(key, language, **facts)
        assert said != key
        assert "{" not in said
    for fact in facts.values():
        bare = f"{say(f'error.{code}', language, **facts)} {say(f'hint.{code}', language, **facts)}"
        assert str(fact) in bare.replace(".", "").replace(",", "")
