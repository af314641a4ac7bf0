"""A figure from a cube is the figure from rows: every metric, however it is split, filtered and dated."""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from tests.contracts.test_metrics import chain
from tests.loop.measure.company import Company, Row, at
from tests.loop.measure.cubing import answered, cubes_in, is_cubed, same
from unisono.errors import QuestionError
from unisono.loop.measure.ask import figures_from, kernel_for
from unisono.loop.measure.catalogue import METRICS
from unisono.loop.measure.cube import cube_of, cubes
from unisono.loop.measure.cubed import cube_kernel, fitting_cube
from unisono.loop.measure.dimensions import dimensions
from unisono.model.canon import Kind
from unisono.model.cube import NO_CUBES, Cubes
from unisono.model.question import GRAINS, Figure, Question
from unisono.model.rights import Scope

EXTRAS = {"customers": {"vip": Kind.FLAG, "tier": Kind.TEXT}, "responses": {"wave": Kind.TEXT}}
FILTERS = (
    "customer.country = 'PE'",
    "customer.segment in ('a', 'c') or customer.country is null",
    "weekday > 3 and not hour < 12",
    "hour_of_week between 20 and 120",
    "customer.vip",
)
CUBED = [metric for metric in METRICS if cube_of(metric, EXTRAS, "America/Lima")]


def lived(customers: int = 90) -> Company:
    """Everything that happened to some customers, in two currencies, some of it dated nowhere."""
    draw = random.Random(8)
    tables: dict[str, list[Row]] = {"employees": [{"id": "agent", "team": "care"}]}
    tables["promises"] = [
        {"id": kind, "text": kind, "kind": kind, "operator": "<=", "target": 3600.0, "unit": "seconds"}
        for kind in ("first_answer", "answered_hours")
    ]
    for customer in range(customers):
        for table, rows in chain(customer, draw).items():
            tables.setdefault(table, []).extend(rows)
    for row in tables["customers"]:
        row |= {"country": draw.choice(["PE", "CO", None]), "segment": draw.choice("abc")}
        row |= {"business_unit": draw.choice("xy"), "vip": draw.choice([True, False, None]), "tier": "gold"}
    for row in tables["responses"]:
        row |= {"weight": draw.choice([None, 1.0, 2.5, 0.0]), "touchpoint": draw.choice(["app", None])}
        row |= {"wave": draw.choice("12"), "account_id": f"c{draw.randrange(customers)}"}
        row["at"] = None if draw.random() < 0.05 else row["at"] + draw.randrange(86_400_000_000)
    for table, money in (("deals", "amount"), ("cases", "cost")):
        for row in tables[table]:
            row |= {"currency": draw.choice(["PEN", "USD", None]), money: draw.randrange(9_999)}
    for table, rows in tables.items():
        for place, row in enumerate(rows):
            row.setdefault("id", f"{table}:{place}")
    return Company(extras=EXTRAS, **tables)


COMPANY = lived()
MADE = cubes_in(COMPANY)
SCOPES = (Scope(countries=("PE",)), Scope(countries=("CO",), units=("x",)), Scope(("nowhere",)))
every_cubed_metric = pytest.mark.parametrize("slug", [metric.slug for metric in CUBED])


def questions(slug: str) -> list[Question]:
    """One metric by each column, by pairs, in each length of period, through filters, over days."""
    metric = next(metric for metric in METRICS if metric.slug == slug)
    names = dimensions(metric, EXTRAS)
    pairs = list(itertools.combinations(names, 2))[:: max(len(names) // 2, 1)]
    splits: list[tuple[str, ...]] = [(), *((name,) for name in names), *pairs]
    asked = [Question(slug, by) for by in splits]
    asked += [Question(slug, by, grain) for grain in GRAINS for by in splits[:2]]
    asked += [Question(slug, splits[1], where=where) for where in FILTERS]
    days = {"since": date(2018, 1, 20), "until": date(2018, 3, 1)}
    asked += [Question(slug, where=FILTERS[0], grain="week", **days), Question(slug, splits[-1], **days)]
    return asked


def some(slug: str, count: int) -> list[Question]:
    """A few of them, drawn by chance but always the same."""
    return random.Random(slug).sample(questions(slug), count)


def check(slug: str, asked: Sequence[Question]) -> int:
    """Whether questions are answered alike with and without cubes; how many were answered from one."""
    cubed = 0
    for question in asked:
        try:
            of_rows = answered(COMPANY, question)
        except QuestionError as refused:
            with pytest.raises(QuestionError, match=refused.code):
                answered(COMPANY, question, MADE)
            continue
        assert same(answered(COMPANY, question, MADE), of_rows), question
        cubed += is_cubed(COMPANY, question, MADE)
    return cubed


def check_within(slug: str, scope: Scope, asked: Sequence[Question]) -> None:
    """Whether somebody who sees some rows gets what they would get, were there no others at all."""
    seen, bound = _bounded(scope), replace(MADE, scope=scope)
    for question in asked:
        if _fits(question, bound):
            assert same(_within(question, bound, seen), answered(seen, question)), (question, scope)


@every_cubed_metric
def test_a_figure_is_that_of_the_rows(slug: str) -> None:
    assert check(slug, some(slug, 7)) >= 1


@every_cubed_metric
def test_within_a_scope_a_figure_is_that_of_the_rows_in_it(slug: str) -> None:
    check_within(slug, SCOPES[0], some(slug, 4))


@pytest.mark.slow
@every_cubed_metric
def test_every_figure_is_that_of_the_rows(slug: str) -> None:
    assert check(slug, questions(slug)) >= 10
    for scope in SCOPES:
        check_within(slug, scope, questions(slug))


def _fits(question: Question, made: Cubes) -> bool:
    try:
        return is_cubed(COMPANY, question, made)
    except QuestionError:
        return False


def _within(question: Question, bound: Cubes, seen: Company) -> tuple[Figure, ...]:
    """Cells are of everybody; only what is counted comes from the tables somebody sees."""
    kernel = kernel_for(question, extras=EXTRAS, cubes=bound)
    (cube, *_) = kernel.tables
    cells = COMPANY._engine.sql(f"select * from stored.{cube}").to_arrow_table()
    seen._engine.register("cells", cells)
    seen._engine.execute(f"create or replace table stored.{cube} as from cells")
    return figures_from(question, seen.ask(kernel), currency="PEN")


_SEEN: dict[Scope, Company] = {}


def _bounded(scope: Scope) -> Company:
    """The same company as if nobody else had ever lived in it: other customers and their rows are gone."""
    if scope not in _SEEN:
        seen = lived()
        kept = " and ".join(
            f"{column} in ({', '.join(repr(value) for value in values)})"
            for column, values in (("country", scope.countries), ("business_unit", scope.units))
            if values
        )
        seen._engine.execute(f"delete from stored.customers where ({kept}) is not true")
        for table in ("leads", "deals", "contracts", "transactions", "deliveries", "cases", "responses"):
            outside = "(customer_id in (select id from stored.customers)) is not true"
            seen._engine.execute(f"delete from stored.{table} where {outside}")
        _SEEN[scope] = seen
    return _SEEN[scope]


def test_within_a_scope_what_others_rows_could_show_is_asked_of_rows() -> None:
    """A case may be another customer's, and whether a lead was linked may follow from all deals."""
    bound = replace(MADE, scope=Scope(countries=("PE",)))
    assert _fits(Question("nps", ("customer.segment",)), bound)
    assert not _fits(Question("nps", ("case.channel",)), bound)
    assert not _fits(Question("nps", ("account.origin",)), bound)
    assert not _fits(Question("nps", where="case.topic is null"), bound)
    assert not _fits(Question("conversion"), bound)


def test_within_a_scope_whose_columns_no_cube_knows_rows_are_asked() -> None:
    made = cubes_in(COMPANY, without=("customer.business_unit",))
    assert _fits(Question("nps"), replace(made, scope=Scope(countries=("PE",))))
    assert not _fits(Question("nps"), replace(made, scope=Scope(countries=("PE",), units=("x",))))


def test_a_scope_reaches_the_cube_as_a_bound_and_never_as_text() -> None:
    scope = Scope(countries=("PE' or 'a' = 'a",))
    kernel = cube_kernel(Question("nps"), EXTRAS, replace(MADE, scope=scope))
    assert kernel is not None
    assert "or 'a'" not in kernel.sql
    assert dict(kernel.parameters) == {"scope0_0": "PE' or 'a' = 'a"}


def test_what_the_cube_does_not_know_is_asked_of_rows() -> None:
    made = cubes_in(COMPANY, without=("hour", "customer.country"))
    for question in (
        Question("nps", ("hour",)),
        Question("nps", ("hour_of_week",)),
        Question("nps", ("customer.country", "channel")),
        Question("nps", where="customer.country = 'PE'"),
        Question("nps", where="score > 3"),
        Question("nps", where="customer.segment = customer.name"),
        Question("nps", ("customer_id",)),
    ):
        assert not is_cubed(COMPANY, question, made), question
        assert same(answered(COMPANY, question, made), answered(COMPANY, question))
    assert is_cubed(COMPANY, Question("nps", ("weekday",), "month"), made)


def test_another_clock_other_columns_or_no_cube_at_all_leave_rows() -> None:
    assert fitting_cube(Question("nps"), EXTRAS, MADE) is not None
    assert fitting_cube(Question("nps"), EXTRAS, replace(MADE, zone="Asia/Tokyo")) is None
    added = {**EXTRAS, "responses": {"wave": Kind.TEXT, "score_of": Kind.TEXT}}
    assert fitting_cube(Question("nps"), added, MADE) is None
    assert fitting_cube(Question("nps"), EXTRAS, NO_CUBES) is None


def test_the_same_is_refused_with_and_without_cubes() -> None:
    for question in (
        Question("nps", ("nothing",)),
        Question("nps", where="nothing = 1"),
        Question("nps", where="select 1"),
        Question("nps", since=date(2020, 1, 2), until=date(2020, 1, 1)),
        Question("n_p_s"),
    ):
        with pytest.raises(QuestionError) as of_rows:
            kernel_for(question, extras=EXTRAS)
        with pytest.raises(QuestionError) as of_cubes:
            kernel_for(question, extras=EXTRAS, cubes=MADE)
        assert of_rows.value.code == of_cubes.value.code


def test_where_every_row_stands_for_itself_the_sums_that_follow_are_read_from_others() -> None:
    company = Company(
        customers=[{"id": f"c{place}", "country": "PE"} for place in range(9)],
        responses=[
            {"instrument": "nps", "score": place % 11, "customer_id": f"c{place % 9}"}
            | {"at": at("2020-01-01 10:00") + place * 3_600_000_000}
            for place in range(200)
        ],
    )
    made = cubes_in(company, weighted=False)
    held = next(columns for name, columns in made.columns.items() if "nps:n" in columns)
    assert "nps:w2vv" not in held
    for question in (Question("nps"), Question("nps", ("weekday",), "week"), Question("nps", ("hour",))):
        assert is_cubed(company, question, made)
        assert same(answered(company, question, made), answered(company, question))


def test_an_empty_company_gives_the_same_reasons() -> None:
    empty = Company()
    made = cubes_in(empty)
    for metric in METRICS:
        question = Question(metric.slug)
        assert same(answered(empty, question, made), answered(empty, question)), metric.slug


def test_most_of_the_catalogue_is_in_a_cube() -> None:
    assert sum(len(cube.metrics) for cube in cubes({}, "UTC")) >= len(METRICS) // 2
    assert len(MADE.columns) == len(cubes(EXTRAS, "America/Lima"))
