"""What came of promises of the planted company, through the services: cost, gaps, words, rows."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from unisono.errors import MissingError, QuestionError, RightsError
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.rights import Actor, Scope
from unisono.services.aftermath import aftermath, origins, strengths, tabling, telling, wording
from unisono.services.aftermath.pricing import priced
from unisono.services.aftermath.rows import after_row, origins_row, strengths_row
from unisono.services.companies import edition_of, open_company, reader_of

PERU = Lens(segment=(("customer.country", "PE"),))


@pytest.fixture(scope="module")
def company(demo_folder: Path) -> Company:
    """The planted company, money ahead counted without interest, as its truth counts it."""
    return replace(open_company(demo_folder), discount_rate=0.0)


def test_the_planted_price_of_all_promises_of_an_answer_lies_within(company: Company) -> None:
    """Through files, import and kernels: the cost of customers lost holds what the laws say."""
    truth = json.loads((Path(company.folder) / "truth.json").read_text())["breaks"][0]["total"]
    with reader_of(company, edition_of(company)) as reader:
        found = priced(company, reader, None, Lens())
    lost = found.cost.lost.estimate(found.cost.met, found.currency)
    assert found.reason is None
    assert lost.low <= truth <= lost.high
    assert lost.currency == "PEN"
    assert (found.months, found.discount, found.basis) == (36, 0.0, "margin")


def test_one_promise_tells_all_there_is(company: Company) -> None:
    told = aftermath(company, "crm:P-247", Lens())
    assert told.kept.estimate.value < 0.95
    assert told.gaps.delivered.value == pytest.approx(told.kept.estimate.value - 0.95)
    assert told.gaps.after_broken.high < told.gaps.after_kept.low
    assert told.gaps.expected.reason.code == "aftermath_not_asked"
    assert told.priced.cost.leaving.bounds(0.95)[0] > 0
    assert "origin" in told.beside.alike.aside  # it is how they met it
    assert aftermath(company, "crm:P-247", Lens()) is told  # what took seconds is kept


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_it_is_said_in_every_language(company: Company, language: str) -> None:
    told = aftermath(company, "crm:P-247", Lens())
    assert "24/7" in wording.headline(told, language)
    assert "%" in wording.lead(told, language)
    assert len(wording.figures(told.priced, language)) == 3
    assert len(wording.gap_figures(told, language)) == 3
    leaving = wording.leaving_chart(told.priced, language)
    parts, felt = wording.parts_chart(told.priced, language), wording.felt_chart(told, language)
    assert leaving.rows[0].estimate.value > leaving.rows[1].estimate.value
    assert len(parts.rows) == 3
    assert felt.rows[0].estimate.n > 0
    assert tabling.reached_title(told, language)
    assert len(tabling.reached_lead(told, language)) == 2
    table = tabling.balance_table(told.priced.cost.alike.shares, language)
    assert all(abs(row.cells[2] - row.cells[4]) < 1e-6 for row in table.rows)


def test_a_lens_narrows_whose_months_count(company: Company) -> None:
    whole, peru = aftermath(company, "crm:P-247", Lens()), aftermath(company, "crm:P-247", PERU)
    assert 0 < peru.priced.cost.met < whole.priced.cost.met
    assert peru.gaps.after_kept.n < whole.gaps.after_kept.n
    assert peru.kept.estimate.n < whole.kept.estimate.n


def test_who_sees_some_rows_is_told_of_those(company: Company) -> None:
    bounded = replace(company, actor=Actor(9, "Ana", "service", Scope(countries=("PE",))))
    assert aftermath(bounded, "crm:P-247", Lens()).priced.cost.met == (
        aftermath(company, "crm:P-247", PERU).priced.cost.met
    )


def test_without_contracts_the_rest_is_told(company: Company) -> None:
    told = aftermath(replace(company, contract=False), "crm:P-247", Lens())
    assert told.priced.reason.code == "aftermath_no_contract"
    assert (told.beside, wording.leaving_chart(told.priced, "es"), wording.figures(told.priced, "es")) == (
        None,
        None,
        (),
    )
    assert "%" in wording.headline(told, "es")  # satisfied after it was kept, and after it was broken
    assert tabling.reached_title(told, "es")
    assert after_row(told, "es")["cost"]["why"]


def test_a_promise_nobody_made_is_missing(company: Company) -> None:
    with pytest.raises(MissingError, match="promise_missing"):
        aftermath(company, "no such", Lens())


def test_strengths_hold_claims_and_words_without_anybody_in_them(company: Company) -> None:
    told = strengths(company, Lens())
    assert told.texts > 500
    for claim in told.claims:
        assert claim.kept.low >= claim.promise.standard
        assert telling.claim_text(claim, "es")
        assert telling.claim_evidence(claim, "pt")
    for theme in told.themes:
        assert theme.customers >= 10
        assert telling.theme_evidence(theme, "en")
    assert telling.strengths_headline(told, "es")
    row = strengths_row(told, "es")
    assert len(row["themes"]) == len(told.themes)


def test_quotes_are_for_those_who_may_look_customers_up(company: Company) -> None:
    narrowed = replace(company, actor=Actor(9, "Ana", "analyst", narrowed=frozenset({"see_figures"})))
    assert all(theme.quotes == () for theme in strengths(narrowed, Lens()).themes)


@pytest.mark.parametrize("by", ["origin", "campaign"])
def test_origins_tell_leads_and_what_becomes_of_customers(company: Company, by: str) -> None:
    told = origins(company, Lens(), by=by)
    assert told.instrument == "nps"
    names = {row.name for row in told.rows}
    assert ("cyber" if by == "origin" else "Soporte 24/7") in names
    assert all(max(row.leads, row.customers) >= 10 for row in told.rows)
    assert [row.leads for row in told.rows] == sorted((row.leads for row in told.rows), reverse=True)
    table = telling.origins_table(told, "es")
    assert len(table.rows) == len(told.rows)
    assert telling.origins_headline(told, "es")
    assert len(origins_row(told, "es")["rows"]) == len(told.rows)


def test_the_discount_brings_customers_who_leave(company: Company) -> None:
    stays = {row.name: row.stay for row in origins(company, Lens()).rows}
    assert stays["cyber"].high < stays["buscador"].low


def test_only_origins_and_campaigns_are_offered(company: Company) -> None:
    with pytest.raises(QuestionError, match="column_not_offered"):
        origins(company, Lens(), by="name")


@pytest.mark.parametrize("asked", [lambda c: aftermath(c, "x", Lens()), lambda c: strengths(c, Lens()),
                                   lambda c: origins(c, Lens())])  # fmt: skip
def test_agents_see_no_figures(company: Company, asked) -> None:
    with pytest.raises(RightsError):
        asked(replace(company, actor=Actor(9, "Ana", "agent")))


def test_rows_hold_what_the_page_shows(company: Company) -> None:
    row = after_row(aftermath(company, "crm:P-247", Lens()), "es")
    cost = row["cost"]
    assert cost["lost"]["low"] < cost["lost"]["value"] < cost["lost"]["high"]
    assert cost["lost"]["unit"] == "PEN"
    assert cost["balance"]["effective"] > 30
    assert {each["what"] for each in row["reached"]} >= {"stay", "kept", "contacts"}
    assert row["bands"][0]["low"] is None
