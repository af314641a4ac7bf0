"""Sentences and tables of demand: what is found is said, what isn't known is never a number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.demand.told import (
    CURRENCY,
    FEW,
    NO_PART,
    cause,
    demand_of,
    figure,
    known,
    part,
    shares,
    sorts,
    unknown,
)
from unisono.loop.diagnose.demand.shares import Part
from unisono.loop.diagnose.demand.terms import Declared, Terms
from unisono.model.estimate import Estimate
from unisono.model.table import Table
from unisono.model.words import LANGUAGES
from unisono.render.numbers import GAP
from unisono.services.demand import Demand
from unisono.services.demand import wording as words


def column(table: Table, name: str) -> list[object]:
    place = [each.name for each in table.columns].index(name)
    return [row.cells[place] for row in table.rows]


@pytest.mark.parametrize(
    ("failure", "preventable", "said"),
    [
        (part(0.2), part(0.0), "We caused 20% of the contacts ourselves"),
        (part(0.2), part(0.1), "We caused 30% of the contacts ourselves"),
        (part(0.2), part(0.1, 0.2), "We caused 20% of the contacts ourselves"),  # may be chance
        (part(0.01), part(0.1), "We caused 10% of the contacts ourselves"),
        (part(0.01), part(0.0), "Nothing shows that we cause contacts beyond chance"),
        (part(-0.05), NO_PART, "Nothing shows that we cause contacts beyond chance"),
        (NO_PART, NO_PART, "Why customers call"),
    ],
)
def test_the_headline_counts_only_what_is_beyond_chance(failure: Part, preventable: Part, said: str) -> None:
    told = demand_of(shares(failure=failure, preventable=preventable))
    assert words.headline(told, "en") == said


def test_the_lead_says_how_many_when_about_what_and_at_what_cost() -> None:
    said = words.lead(demand_of(), "en")
    assert said.startswith("1,000 contacts ")
    assert "First on the list: Billing." in said
    assert f"cost PEN{GAP}5,000.00." in said


def test_without_costs_the_lead_says_so_and_shows_no_money() -> None:
    said = words.lead(demand_of(shares(cost=None)), "en")
    assert said.endswith("Their cost isn't known.")
    assert CURRENCY not in said


def test_without_a_reason_the_lead_still_reads() -> None:
    assert "{" not in words.lead(replace(demand_of(), reasons=()), "es")


def test_warnings_are_told_only_where_there_is_something_to_mind() -> None:
    assert words.warnings(demand_of(), "en") == ()
    found = shares(unknown_customers=1_234, unpriced=56)
    problem, nobody, free = words.warnings(demand_of(found, problem="leave_days"), "en")
    assert "leave_days" in problem
    assert nobody.startswith("Of 1,234 contacts nobody knows the customer")
    assert free.startswith("56 contacts carry no cost")


def test_figures_head_the_page_and_leave_out_what_may_be_chance() -> None:
    labels = [each.label for each in words.figures(demand_of(), "en")]
    told = {each.label: each for each in words.figures(demand_of(), "en")}
    assert len(labels) == 4  # failure, its cost, solving, net: no handling time is known
    assert told[labels[0]].estimate.value == 0.2
    assert told[labels[2]].key == "fcr@1/team=A"
    assert told[labels[-1]].estimate.unit == "money"
    more = words.figures(demand_of(shares(preventable=part(0.1))), "en")
    assert len(more) == 5
    assert more[1].estimate.value == 0.1


def test_the_dearest_reason_is_named_with_its_cost_else_the_commonest() -> None:
    """Three hundred contacts without a reason cost more than seven hundred about bills."""
    assert words.reason_title(demand_of(), "en") == f"“not noted” costs most: PEN{GAP}3,000.00"
    assert words.reason_title(demand_of(shares(cost=None)), "en") == "“Billing” is why they call most"
    assert words.reason_title(replace(demand_of(), reasons=()), "en") == "Why they call"


def test_reasons_are_told_with_what_they_cost_and_who_caused_them() -> None:
    table = words.reason_table(demand_of(), "en")
    assert [each.name for each in table.columns] == ["reason", "contacts", "cost", "each", "caused", "left"]
    assert column(table, "reason") == ["Billing", "not noted"]
    assert column(table, "contacts") == [700, 300]
    costs = column(table, "cost")
    assert isinstance(costs[0], Estimate)
    assert (costs[0].value, costs[0].low, costs[0].n) == (200_000.0, None, 700)
    left = column(table, "left")[0]
    assert isinstance(left, Estimate)
    assert left.reason == FEW
    assert table.rows[0].keys == (("each", "cost_per_case@1/team=A"),)


def test_a_reason_without_a_cost_has_no_cost() -> None:
    table = words.reason_table(demand_of(shares(cost=None)), "en")
    assert column(table, "cost") == [None, None]


def test_outcomes_name_the_instrument_and_leave_unknown_figures_open() -> None:
    table = words.outcome_table(demand_of(), "en")
    names = [each.name for each in table.columns]
    assert names == ["reason", "fcr", "aht", "repeat", "reopened", "score"]
    assert "CSAT" in table.columns[-1].title
    assert column(table, "repeat") == [None, None]
    reopened = column(table, "reopened")[0]
    assert isinstance(reopened, Estimate)
    assert not reopened.known
    assert dict(table.rows[0].keys).keys() == {"fcr", "aht", "reopened", "score"}


def test_the_department_that_causes_most_is_named_only_beyond_chance() -> None:
    said = words.caused_title(demand_of(), "en")
    assert "20.0%" in said
    assert "200 too many" in said
    chart = words.caused_chart(demand_of(), "en")
    assert (chart.title, chart.reference, chart.better) == (said, 0.0, "down")
    assert len(chart.rows) == 5
    nobody = demand_of(shares(service=part(0.01)))
    assert words.caused_title(nobody, "en") == "No department causes contacts beyond chance"


def test_departments_stand_in_rows_with_contacts_share_and_cost() -> None:
    table = words.origin_table(demand_of(), "en")
    assert [each.name for each in table.columns] == ["origin", "contacts", "share", "cost"]
    service = table.rows[2].cells
    assert [each.value for each in service[1:] if isinstance(each, Estimate)] == [200.0, 0.2, 100_000.0]


def test_causes_say_whether_they_are_more_than_chance() -> None:
    table = words.cause_table(demand_of(), "en")
    verdicts = column(table, "verdict")
    assert verdicts[0] == "beyond chance"
    assert len(set(verdicts)) == 4  # beyond, the same as others, undeclared, nothing alike
    assert column(table, "events") == [80, 80, None, 80]
    fits = demand_of(terms=Terms(fits={"night": ("Big",)}))
    told = column(words.cause_table(fits, "en"), "verdict")
    assert told[2] == told[3] != verdicts[2]


def test_what_the_company_declares_is_a_row_of_its_own() -> None:
    declared = Terms(declared=(Declared("topic", "copy", "billing"),))
    assert len(words.cause_table(demand_of(terms=declared), "en").rows) == 5
    assert words.cause_table(demand_of(terms=declared), "en").rows[-1].cells[3] == 500


def test_the_sorts_are_all_contacts() -> None:
    table = words.sort_table(demand_of(shares(preventable=part(0.1))), "en")
    values = [each.value for each in column(table, "share") if isinstance(each, Estimate)]
    assert values == pytest.approx([0.7, 0.2, 0.1])


def test_a_cause_is_judged_by_its_own_figures() -> None:
    terms = Terms()
    assert words.verdict_text(cause(0, part(0.2), beyond=True), terms, "en") == "beyond chance"
    assert words.verdict_text(cause(0, NO_PART), terms, "en") == words.verdict_text(
        cause(1, Part(unknown(), unknown("share"), unknown("money"))), terms, "en"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_there_in_every_language(language: str) -> None:
    told = demand_of(shares(unknown_customers=3, unpriced=4), problem="credit")
    said = [*every_sentence(told, language)]
    assert not [text for text in said if text.startswith("demand.") or "{" in text or not text]


def every_sentence(told: Demand, language: str) -> list[str]:
    tables = (
        words.reason_table(told, language),
        words.outcome_table(told, language),
        words.origin_table(told, language),
        words.cause_table(told, language),
        words.sort_table(told, language),
    )
    titles = [title for table in tables for title in (table.title, *(each.title for each in table.columns))]
    names = [str(row.cells[0]) for table in tables for row in table.rows]
    cited = [text for each in words.figures(told, language) for text in (each.label, each.period)]
    chart = words.caused_chart(told, language)
    return [
        words.headline(told, language),
        words.lead(told, language),
        *words.warnings(told, language),
        words.reason_title(told, language),
        chart.title,
        chart.subtitle,
        *titles,
        *names,
        *cited,
    ]


def test_builders_make_what_they_say() -> None:
    """The sorts made by hand add up as those of the service do."""
    found = sorts(part(0.2), part(0.1))
    assert sum(each.contacts.value or 0 for _, each in found) == pytest.approx(1_000)
    assert figure("fcr", 0.8).estimate == known(0.8, 0.08, "share")
