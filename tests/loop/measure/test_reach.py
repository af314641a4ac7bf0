"""Which column a name leads to: the nearest, the named, or none."""

from __future__ import annotations

import pytest

from unisono.errors import QuestionError
from unisono.loop.measure.metric import Base
from unisono.loop.measure.promise import PROMISE
from unisono.loop.measure.reach import Reach
from unisono.model.canon import TABLES, Kind
from unisono.model.question import Question

ANSWERS = Base("responses", '"at"')
CASES = Base("cases", "opened_at")


def reach(base: Base, **extras: dict[str, Kind]) -> Reach:
    return Reach(base, extras)


def where(base: Base, name: str) -> str:
    return ".".join(reach(base).find(name).place.path)


def refused(base: Base, name: str) -> QuestionError:
    with pytest.raises(QuestionError) as error:
        reach(base).find(name)
    return error.value


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("touchpoint", ""),
        ("channel", ""),  # its own before the case's
        ("status", "order"),
        ("lateness", "order"),
        ("queue", "case"),
        ("region", "customer"),  # the customer's unless the account is named
        ("account.region", "account"),
        ("customers.region", "customer"),
        ("case.channel", "case"),
        ("deliveries.status", "order"),
        ("responses.channel", ""),
        ("agent.team", "case.agent"),
        ("customer.rep.team", "customer.rep"),
        ("case.agent.team", "case.agent"),
        ("source", ""),
        ("order.source", "order"),
    ],
)
def test_a_name_leads_to_the_nearest_column(name: str, path: str) -> None:
    assert where(ANSWERS, name) == path


@pytest.mark.parametrize("name", ["hour", "weekday", "hour_of_week"])
def test_the_clock_is_always_there(name: str) -> None:
    found = reach(ANSWERS, responses={"hour": Kind.TEXT}).find(name)
    assert (found.place.path, found.kind) == ((), Kind.INTEGER)
    assert "LOCAL" in found.sql.upper()


def test_a_tie_lists_the_choices() -> None:
    error = refused(CASES, "region")
    assert error.code == "column_ambiguous"
    assert error.facts == {"column": "region", "choices": "customer.region, agent.region"}
    assert where(CASES, "agent.region") == "agent"


def test_a_tie_far_away_lists_the_whole_way() -> None:
    assert refused(ANSWERS, "team").facts["choices"] == "customer.rep.team, case.agent.team"


def test_an_unknown_name_gets_the_nearest() -> None:
    error = refused(ANSWERS, "tuochpoint")
    assert error.code == "column_unknown"
    assert "touchpoint" in str(error.facts["near"])


@pytest.mark.parametrize(
    "name", ["", ".", "a.b.c.d", "order.", ".status", "promise.text", "base.score", "bucket"]
)
def test_what_cannot_be_reached_is_refused(name: str) -> None:
    assert refused(ANSWERS, name).code == "column_unknown"


def test_columns_beyond_the_canon_are_reached_where_they_stand() -> None:
    found = reach(ANSWERS, customers={"Landing page": Kind.TEXT}, responses={"wave": Kind.INTEGER})
    assert found.find("wave").sql == '"base"."wave"'
    assert found.find("Landing page").sql == '"customer"."Landing page"'


def test_a_quote_in_a_columns_name_stays_a_name() -> None:
    found = reach(ANSWERS, responses={'x" or 1=1 --': Kind.TEXT}).find('x" or 1=1 --')
    assert found.sql == '"base"."x"" or 1=1 --"'


def test_derived_columns_are_made_where_they_are_joined() -> None:
    found = reach(ANSWERS).find("order.late")
    assert found.kind is Kind.FLAG
    assert found.sql == '("order".delivered_at > "order".promised_at)'


def test_only_the_joins_that_are_needed_each_after_what_it_hangs_on() -> None:
    there = reach(ANSWERS)
    joined = there.joins([there.find("case.agent.team"), there.find("score"), there.find("hour")])
    assert [place.join for place in joined] == [
        'left join cases as "case" on "case".id = "base"."case_id"',
        'left join employees as "case_agent" on "case_agent".id = "case"."agent_id"',
    ]


def test_checks_of_promises_lead_to_order_case_customer_and_promise() -> None:
    (kept,) = [metric for metric in PROMISE if metric.slug == "promise_kept"]
    base = kept.base(Question("promise_kept"))
    assert where(base, "promise") == where(base, "promise_kind") == where(base, "channel") == ""
    assert where(base, "made_in") == "promise"
    assert where(base, "queue") == "case"
    assert where(base, "order.account.region") == "order.account"


def test_no_way_passes_a_table_twice() -> None:
    for table in TABLES:
        for place in reach(Base(table.name, "")).places:
            assert len(set(place.tables)) == len(place.tables)


def test_a_reference_is_named_after_its_column() -> None:
    references = [column.name for table in TABLES for column in table.references]
    assert [name for name in references if not name.endswith("_id")] == []
