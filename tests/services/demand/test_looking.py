"""The planted company's demand: parts that add up, what is planted found, rights, silence, memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from unisono.errors import QuestionError, RightsError
from unisono.loop.diagnose.demand.terms import ORIGINS
from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.model.lens import Lens
from unisono.model.rights import Actor
from unisono.services.companies import edition_of, found_company, reader_of
from unisono.services.demand import Demand, Silent, demand, showing
from unisono.services.demand import wording as words
from unisono.services.demand.rows import demand_row


@pytest.fixture(scope="module")
def told(demo: Company) -> Demand:
    found = demand(demo, Lens(), language="es")
    assert isinstance(found, Demand)
    return found


def test_everything_adds_up(told: Demand) -> None:
    shares = told.shares
    assert sum(part.contacts.value or 0 for _, part in shares.sorts) == pytest.approx(shares.contacts)
    assert sum(part.cost.value or 0 for _, part in shares.sorts) == pytest.approx(shares.cost)
    assert sum(line.part.contacts for line in told.reasons) == shares.contacts
    causes = sum(each.part.contacts.value or 0 for each in shares.causes)
    assert sum(each.part.contacts.value or 0 for each in shares.origins) == pytest.approx(causes)
    assert [each.origin for each in shares.origins] == list(ORIGINS)


def test_repeats_are_found_and_nobody_else_is_blamed(told: Demand, demo: Company) -> None:
    """In the planted company unsolved contacts are repeated, and nothing else makes anybody call."""
    with reader_of(demo, edition_of(demo)) as reader:
        (row,) = reader.ask(
            Kernel(
                "select count(repeats) as n from cases"
                f" where local_day(opened_at) between {_day(told.since)} and {_day(told.until)}",
                ("cases",),
            )
        )
    repeat = told.shares.causes[0]
    low, high = repeat.part.contacts.low, repeat.part.contacts.high
    assert repeat.beyond
    assert low is not None
    assert high is not None
    assert low <= row["n"] <= high
    assert {each.cause.slug for each in told.shares.causes if each.beyond} == {"repeat", "refund"}
    assert told.shares.ours is not None
    assert told.shares.ours.origin == "service"


def _day(day: date) -> int:
    return (day - date(1970, 1, 1)).days


def test_solving_and_time_stand_together_everywhere(told: Demand) -> None:
    assert [name for name, figure in told.solving if figure] == ["fcr", "aht"]
    assert {each.column for each in told.beside} == {"topic", "queue", "channel"}
    for beside in told.beside:
        assert all(row.fcr and row.aht for row in beside.rows)
        assert [column.name for column in showing.beside_table(beside, "es").columns[1:]] == ["fcr", "aht"]


def test_the_hurried_team_is_named_with_its_time(told: Demand) -> None:
    queue = next(each for each in told.beside if each.column == "queue")
    assert showing.beside_title(queue, "es").startswith("«Voz Norte» es lo que menos se resuelve")


def test_the_statement_adds_up_and_says_what_it_is_made_of(told: Demand) -> None:
    found = told.statement
    parts = [part.value or 0.0 for part in (found.margin, found.avoided, found.cost)]
    assert found.net.value == pytest.approx(parts[0] + parts[1] - parts[2])
    rows = {str(row.cells[0]): str(row.cells[2]) for row in showing.statement_table(told, "es").rows}
    assert "clientes ×" in rows["Margen retenido"]
    assert all("{" not in text for text in rows.values())


def test_hours_say_when_they_call_and_when_they_are_answered(told: Demand) -> None:
    assert told.contacts_by_hour is not None
    assert told.in_time_by_hour is not None
    counted = [cell.n for day in told.contacts_by_hour.cells for cell in day]
    assert sum(counted) == pytest.approx(told.shares.contacts, rel=0.01)
    assert told.in_time_by_hour.target == 0.95
    assert len(told.in_time_by_hour.cells) == 7


def test_words_are_said_in_every_language(demo: Company) -> None:
    for language in ("es", "pt", "en"):
        found = demand(demo, Lens(), language=language)
        assert isinstance(found, Demand)
        said = [
            words.headline(found, language),
            words.lead(found, language),
            words.reason_title(found, language),
        ]
        said += [words.caused_title(found, language), showing.statement_title(found, language)]
        tables = [
            words.reason_table,
            words.outcome_table,
            words.cause_table,
            words.sort_table,
            words.origin_table,
        ]
        for table in tables:
            made = table(found, language)
            said += [made.title, *(column.title for column in made.columns)]
        assert not [text for text in said if text.startswith(("demand.", "metric.")) or "{" in text]


def test_a_plan_that_fits_is_only_judged_where_somebody_says_what_fits(told: Demand) -> None:
    rows = {str(row.cells[0]): row.cells for row in words.cause_table(told, "es").rows}
    fit = rows["Plan que no encaja"]
    assert fit[2:6] == (None, None, None, None)
    assert fit[6] == "falta declarar qué planes encajan"


def test_a_lens_looks_at_its_customers(told: Demand, demo: Company) -> None:
    lens = Lens(segment=(("customer.country", "PE"),))
    peru = demand(demo, lens, "channel", language="es")
    assert isinstance(peru, Demand)
    assert 0 < peru.shares.contacts < told.shares.contacts
    assert peru.reason == "channel"
    nobody = demand(demo, Lens(segment=(("customer.country", "AQ"),)), language="es")
    assert nobody == Silent("none_here")


def test_a_reason_there_is_none_of_is_refused(demo: Company) -> None:
    with pytest.raises(QuestionError) as refused:
        demand(demo, Lens(), "customer_id", language="es")
    assert refused.value.code == "column_not_offered"


def test_agents_see_nothing_of_it(demo: Company) -> None:
    with pytest.raises(RightsError):
        demand(replace(demo, actor=Actor(3, "Eva", "agent")), Lens(), language="es")


def test_what_was_looked_at_once_is_remembered(told: Demand, demo: Company) -> None:
    assert demand(demo, Lens(), language="es") is told


def test_a_company_without_data_is_told_so(tmp_path_factory: pytest.TempPathFactory) -> None:
    empty = found_company(tmp_path_factory.mktemp("empty") / "company", {"name": "Empty"})
    assert demand(empty, Lens(), language="es") == Silent("nothing")


def test_rows_are_plain_and_money_is_whole(told: Demand) -> None:
    row = demand_row(told, "es")
    assert row["cost"] == pytest.approx((told.shares.cost or 0) / 100)
    assert row["statement"]["net"]["unit"] == "PEN"
    assert [each["department"] for each in row["departments"]] == list(ORIGINS)
    assert row["causes"][0]["beyond"] is True
    assert demand_row(Silent("no_cases"), "es") == {"silent": "no_cases"}
