"""Where the API says one of a few words, they are just those the product itself knows: no more, no less."""

from __future__ import annotations

from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest

from unisono.loop.decide.fit.warning import WarningKind
from unisono.loop.decide.gate.nouns import Answer, Method, Turn
from unisono.loop.decide.pay.settling import Kind as LineKind
from unisono.loop.decide.promise.states import State
from unisono.loop.diagnose.demand.shares import Sort
from unisono.loop.diagnose.demand.terms import Nature, Origin
from unisono.loop.measure.drivers import OUTCOMES
from unisono.loop.measure.integrity.audit import State as CheckState
from unisono.loop.measure.integrity.nouns import UnitKind
from unisono.loop.measure.ledger import Verdict as Ledger
from unisono.model.brief import Cited
from unisono.model.chain import ContractStanding, Lane, Mind, OpenMatter, Order
from unisono.model.deal import HandoffState, Taking
from unisono.model.estimate import Direction
from unisono.model.finding import Department
from unisono.model.job import JobState
from unisono.model.question import Grain
from unisono.services.demand.nouns import Silence as DemandSilence
from unisono.services.drivers.nouns import Quarter, Verdict
from unisono.services.fit.nouns import FitVerdict
from unisono.services.gate.nouns import Decision, Kind
from unisono.services.jobs.catalogue import JOBS
from unisono.services.listen.quality import Verdict as SourceVerdict
from unisono.services.staying.nouns import Silence
from unisono.services.value.nouns import Basis
from unisono.stats.contract.model import Model
from unisono.surfaces.api.operations.customers import Looked
from unisono.surfaces.api.shapes import (
    asking,
    customers,
    demand,
    drivers,
    figures,
    fit,
    gate,
    house,
    integrity,
    movement,
    pay,
    promising,
    staying,
    value,
)

SAME: list[tuple[type[Any], str, Any]] = [
    (figures.Metric, "direction", Direction),
    (figures.Finding, "owner", Department),
    (figures.Cited, "tone", get_type_hints(Cited)["tone"]),
    (figures.Promise, "verdict", Ledger),
    (asking.Asking, "grain", Grain),
    (movement.AskingMovement, "grain", Grain),
    (movement.Movement, "step", Grain),
    (customers.Moment, "lane", Lane),
    (customers.Contract, "standing", ContractStanding),
    (customers.OpenMatter, "kind", get_type_hints(OpenMatter)["kind"]),
    (customers.Mind, "tone", get_type_hints(Mind)["tone"]),
    (Looked, "lane", Lane),
    (Looked, "order", Order),
    (house.Source, "verdict", SourceVerdict),
    (house.Job, "state", JobState),
    (gate.AskingGate, "kind", Kind),
    (gate.Verdict, "answer", Answer),
    (gate.Verdict, "method", Method),
    (gate.Turn, "method", get_type_hints(Turn)["method"]),
    (gate.Decision, "decision", Decision),
    (gate.Signature, "decision", Decision),
    (pay.StatementLine, "kind", LineKind),
    (promising.Written, "state", State),
    (promising.Written, "moves", State),
    (promising.Move, "state", State),
    (promising.Step, "state", State),
    (demand.Cause, "department", Origin),
    (demand.DepartmentPart, "department", Origin),
    (demand.Cause, "nature", Nature),
    (demand.SortPart, "sort", Sort),
    (demand.Demand, "silent", DemandSilence),
    (drivers.Driver, "verdict", Verdict),
    (drivers.Driver, "quarter", Quarter),
    (drivers.Context, "verdict", Verdict),
    (fit.DealMind, "kind", WarningKind),
    (fit.Choice, "choice", Taking),
    (fit.Deciding, "choice", Taking),
    (fit.Deal, "verdict", FitVerdict),
    (fit.Handoff, "state", HandoffState),
    (integrity.Suspect, "kind", UnitKind),
    (integrity.Check, "verdict", CheckState),
    (integrity.Check, "owner", Department),
    (staying.Staying, "silent", Silence),
    (staying.Foretold, "model", Model),
    (value.Model, "basis", Basis),
]


def words_of(told: Any) -> set[str]:
    """The words that a type allows, wherever in it they stand."""
    if get_origin(told) is Literal:
        return {str(word) for word in get_args(told)}
    if isinstance(told, UnionType) or get_origin(told) in (Union, list):
        return set().union(*(words_of(each) for each in get_args(told)))
    return set()


@pytest.mark.parametrize(
    ("shape", "field", "own"),
    SAME,
    ids=[f"{shape.__module__.rpartition('.')[2]}.{shape.__name__}.{name}" for shape, name, _ in SAME],
)
def test_the_words_are_those_of_the_product(shape: type[Any], field: str, own: Any) -> None:
    told = words_of(shape.model_fields[field].annotation)
    assert told == words_of(own)
    assert len(told) > 1


def test_every_outcome_that_can_be_explained_can_be_asked_for() -> None:
    told = words_of(drivers.AskedDrivers.model_fields["outcome"].annotation)
    assert told == {outcome.slug for outcome in OUTCOMES}


def test_only_a_job_that_needs_no_file_is_begun_by_a_program() -> None:
    told = words_of(house.JobWish.model_fields["kind"].annotation)
    assert told == {"refresh"}
    assert told <= {job.slug for job in JOBS}


def test_words_are_found_wherever_they_stand() -> None:
    assert words_of(Literal["a", "b"] | None) == {"a", "b"}
    assert words_of(list[Literal["a"]]) == {"a"}
    assert words_of(str) == set()
