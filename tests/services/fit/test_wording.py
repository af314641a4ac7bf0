"""Deals in sentences, figures, charts and tables: what to mind is said with what it rests on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.fit.told import (
    ALWAYS,
    CURRENCY,
    LOSS,
    ORDER,
    REASONS,
    SOON,
    TAKEN,
    UNNOTED,
    deal_of,
    held_of,
    judged_of,
    missed,
    money,
    pipeline_of,
)
from unisono.loop.decide.fit.warning import DealWarning
from unisono.model.estimate import Estimate, Reason
from unisono.model.words import LANGUAGES
from unisono.render.numbers import GAP, MINUS
from unisono.services.fit import Unfit, wording
from unisono.services.fit.nouns import FitVerdict

CHECKED = Reason("fit_few_judged", {"deals": 12, "minimum": 100})


def soles(amount: str) -> str:
    return f"PEN{GAP}{amount}"


def test_the_headline_counts_the_deals_to_mind() -> None:
    assert wording.headline(pipeline_of(), "en") == "No deals are open"
    two = (deal_of(), deal_of())
    assert wording.headline(pipeline_of(*two), "en") == "2 open deals, and nothing to mind in any of them"
    assert wording.headline(pipeline_of(*two, warned=1), "en") == (
        "1 of 2 open deals ask for care before closing"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_why_nothing_can_be_said_is_said_in_words(language: str) -> None:
    said = wording.unfit_text(Unfit(CHECKED), language)
    assert "12" in said
    assert "100" in said


def test_figures_head_the_page_and_the_check_is_one_only_where_there_was_one() -> None:
    expected, typical, lift = wording.figures(pipeline_of(deal_of()), "en")
    assert (expected.estimate.value, typical.estimate.value) == (17_700.0, 40_000.0)
    assert (lift.estimate.value, lift.estimate.low, lift.estimate.n) == (0.08, 0.03, 300)
    unchecked = pipeline_of(deal_of(), judged=judged_of(unchecked=CHECKED))
    assert len(wording.figures(unchecked, "en")) == 2


def test_a_promise_we_would_miss_is_told_with_who_makes_it_how_often_and_when() -> None:
    assert wording.warning_text(missed(), "en") == (
        "Its ad promises “help by night”, which is kept to customers like this 80% of the time;"
        " 20% at night (0 to 6 h)."
    )
    assert wording.warning_text(missed(made=False, there=False), "en") == (
        "We promise “help by night”, which is kept to customers like this 80% of the time."
    )
    assert wording.warning_short(missed(), "en") == "We would miss “help by night”"


def test_the_promise_that_orders_make_has_words_too() -> None:
    assert "“delivery on time”" in wording.warning_text(missed(ORDER), "en")
    assert "“delivery on time”" in wording.warning_short(missed(ORDER), "en")


def test_a_promise_rests_on_so_many_cases_of_customers_alike() -> None:
    assert wording.evidence_text(missed(), "en") == (
        "412 cases of the last 180 days, of customers with need: night, city: Lima."
    )
    assert wording.evidence_text(missed(alike=False), "en") == (
        "412 cases of the last 180 days, of all customers."
    )
    assert [wording.evidence_text(each, "en") for each in (SOON, LOSS, UNNOTED)] == ["", "", ""]


def test_a_need_we_do_not_meet_is_told_against_all() -> None:
    assert wording.warning_text(SOON, "en") == (
        "Customers like this leave sooner: 42% are there after a year, against 74% of all. What weighs most"
        " is need: night."
    )
    nobody = replace(SOON, facts={"stays": None, "typical": 0.74})
    assert "sooner: — are there" in wording.warning_text(nobody, "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("warning", [missed(), missed(ORDER, made=False), SOON, LOSS, UNNOTED])
def test_every_warning_has_words_long_and_short(warning: DealWarning, language: str) -> None:
    for text in (wording.warning_text(warning, language), wording.warning_short(warning, language)):
        assert text
        assert "{" not in text
        assert not text.startswith("fit.")


@pytest.mark.parametrize(
    ("verdict", "won", "title"),
    [
        (
            "good",
            52_000.0,
            f"A good customer: would bring {soles('520.00')} in a year, {soles('120.00')} more than most",
        ),
        ("usual", 41_000.0, f"A customer like others: would bring {soles('410.00')} in a year"),
        (
            "poor",
            29_500.0,
            f"Would bring {soles('295.00')} in a year, {soles('105.00')} less than a typical customer",
        ),
        ("loss", -5_000.0, f"Would cost us money: {MINUS}{soles('50.00')} in a year"),
    ],
)
def test_the_title_of_a_deal_is_its_verdict(verdict: FitVerdict, won: float, title: str) -> None:
    assert wording.deal_title(deal_of(verdict=verdict, won=won), "en") == title


def test_a_year_is_margin_less_cost() -> None:
    assert wording.parts_text(deal_of(), "en") == (
        f"That is {soles('375.00')} of margin less {soles('80.00')} to serve them."
    )


def test_five_figures_tell_a_deal() -> None:
    values = [each.estimate.value for each in wording.deal_figures(deal_of(), "en")]
    assert values == [17_700.0, 29_500.0, 0.6, 0.42, -12.0]
    assert len({each.label for each in wording.deal_figures(deal_of(), "en")}) == 5


def test_the_steps_lead_from_a_typical_customer_to_this_one() -> None:
    chart = wording.reason_chart(deal_of(), "en")
    assert chart.title == "What weighs most: need, by night"
    assert (chart.start.estimate.value, chart.end.estimate.value) == (40_000.0, 29_500.0)
    steps = [each.estimate.value or 0.0 for each in chart.steps]
    assert steps == [-21_000.0, 12_000.0, -1_500.0]
    assert sum(steps) == 29_500.0 - 40_000.0
    assert [each.tone for each in chart.steps] == ["bad", "good", "bad"]
    assert chart.steps[0].label == "Need: by night"


def test_what_no_reason_explains_is_the_rest() -> None:
    chart = wording.reason_chart(deal_of(reasons=REASONS[:1]), "en")
    assert [each.label for each in chart.steps] == ["Need: by night", "The rest"]
    assert chart.steps[1].estimate.value == 10_500.0
    assert chart.steps[1].tone == "neutral"
    nothing = wording.reason_chart(deal_of(reasons=(), won=40_050.0), "en")
    assert nothing.title == "Nothing sets it apart from a typical customer"
    assert nothing.steps == ()  # half a sol is rounding


def test_a_row_says_the_two_things_that_weigh_most() -> None:
    assert wording.why_text(deal_of(), "en") == (
        f"by night {MINUS}{soles('210.00')} · Big +{soles('120.00')}"
    )
    assert wording.why_text(deal_of(reasons=()), "en") == ""


def test_what_was_foretold_is_shown_beside_what_came() -> None:
    chart = wording.band_chart(judged_of(held_of()), "en")
    assert chart is not None
    assert chart.reference == 63_000.0
    assert [row.label for row in chart.rows][:2] == [f"said {soles('200.00')}", f"said {soles('400.00')}"]
    assert (chart.rows[0].estimate.value, chart.rows[0].estimate.n) == (21_000.0, 60)
    assert wording.band_chart(judged_of(unchecked=CHECKED), "en") is None


def test_what_was_checked_is_told_with_its_numbers() -> None:
    better, slope = wording.judged_lines(judged_of(held_of()), "en")
    for part in ("300 deals", "52%", "44%", "amount together, 47%"):
        assert part in better
    assert slope == "For each 100 it foretold between two deals, 95 came (75 to 115)."


def test_where_it_chose_no_better_or_was_too_bold_that_is_said() -> None:
    plain = wording.judged_lines(judged_of(held_of(over=(0.02, -0.03, 0.07))), "en")
    assert "no better than the chance to win" in plain[-1]
    bold = wording.judged_lines(judged_of(held_of(slope=0.3)), "en")
    assert "mind the order, not the amounts" in bold[-1]
    assert len(bold) == len(plain) == 3


def test_without_a_check_it_says_why() -> None:
    (only,) = wording.judged_lines(judged_of(unchecked=CHECKED), "en")
    assert only == "It couldn't be checked yet: 12 deals have had a year to check it by and 100 are needed."


def test_without_amounts_nothing_is_said_of_them() -> None:
    held = replace(held_of(), top_amount=None)
    assert "amount" not in wording.judged_lines(judged_of(held), "en")[0]


def test_what_it_learnt_from_and_what_it_does_not_look_at() -> None:
    learnt = wording.learnt_text(judged_of(), "en")
    assert learnt.startswith("Learnt from 1,200 deals won and 900 lost until")
    assert "need, product" in learnt
    assert wording.excluded_lines(judged_of(), "en") == (
        "Segment: it tells age",
        "Country: it is filled in only once the deal is decided",
    )


def test_deals_stand_in_rows_with_all_that_is_known() -> None:
    found = pipeline_of(deal_of(warnings=(missed(), LOSS), choice=TAKEN), deal_of(reasons=()))
    table = wording.deals_table(found, "en")
    names = [column.name for column in table.columns]
    first = dict(zip(names, table.rows[0].cells, strict=True))
    assert (first["deal"], first["rep"], first["campaign"]) == ("D-1", "Ana", "Help by night")
    assert first["warnings"] == "We would miss “help by night” · Would cost us money"
    assert first["verdict"] == "Brings less than most"
    assert isinstance(first["expected"], Estimate)
    assert (table.total, table.empty) == (2, "No deals are open")
    assert dict(zip(names, table.rows[1].cells, strict=True))["why"] == ""


def test_columns_are_called_as_sellers_call_them() -> None:
    assert [wording.known_text(name, "en") for name in ("deals.needs", "lead.campaign_id")] == [
        "Need",
        "Campaign",
    ]
    assert wording.known_text("lead.shoe_size", "en") == "shoe size"


def test_what_was_decided_and_what_it_is_sold_for() -> None:
    assert wording.choice_text(deal_of(), "en") == ""
    assert wording.choice_text(deal_of(choice=TAKEN), "en") == "Taken"
    assert wording.choice_text(deal_of(choice=replace(TAKEN, choice="leave")), "en") == "Left"
    assert wording.amount_text(deal_of(), "en") == ""
    assert wording.amount_text(deal_of(amount=money(99_900, None)), "en") == soles("999.00")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_there_in_every_language(language: str) -> None:
    deal = deal_of(warnings=(missed(), SOON, LOSS, UNNOTED), choice=TAKEN)
    found = pipeline_of(deal, warned=1)
    chart, bands = wording.reason_chart(deal, language), wording.band_chart(found.judged, language)
    assert bands is not None
    table = wording.deals_table(found, language)
    texts = [
        wording.headline(found, language),
        wording.deal_title(deal, language),
        wording.parts_text(deal, language),
        wording.choice_text(deal, language),
        wording.learnt_text(found.judged, language),
        *wording.judged_lines(found.judged, language),
        *wording.excluded_lines(found.judged, language),
        *(text for each in (chart, bands) for text in (each.title, each.subtitle)),
        *(step.label for step in chart.steps),
        *(each.label for each in wording.figures(found, language)),
        *(each.label for each in wording.deal_figures(deal, language)),
        *(column.title for column in table.columns),
    ]
    rooms = ("fit.", "deal.", "sales.")
    assert not [text for text in texts if text.startswith(rooms) or "{" in text or not text]
    assert ALWAYS.standard == 0.95
    assert CURRENCY in table.rows[0].cells[10] or "S/" in str(table.rows[0].cells[10])
