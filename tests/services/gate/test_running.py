"""How the gate is asked: what is refused at which bound, what a campaign and a claim become, who may ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from tests.services.gate.made import ASKED, DELIVERY, verdict
from unisono.errors import InputError, MissingError, RightsError
from unisono.loop.decide.gate.nouns import Range
from unisono.model.company import Company
from unisono.model.rights import ROLES, Actor
from unisono.model.words import LANGUAGES, say
from unisono.services.gate import gate_for, run_gate, running, usual
from unisono.services.gate.nouns import Asked
from unisono.services.gate.running import LONGEST_WITHIN, check, run_for

DAY = date(2026, 7, 1)  # a Wednesday
Told = dict[str, Any]


@pytest.mark.parametrize("kind", ["answer", "delivery"])
@pytest.mark.parametrize(
    "told",
    [
        {"days": 1},
        {"days": 366},
        {"share": 0.5},
        {"share": 0.999},
        {"within_seconds": 1.0},
        {"within_seconds": LONGEST_WITHIN},
        {"more": 2_000},
        {"reach": Range(0, 1e9)},
        {"response": Range(1, 1)},
        {"contacts": Range(0, 100)},
    ],
    ids=str,
)
def test_what_lies_at_a_bound_can_be_asked(told: Told, kind: str) -> None:
    check(replace(ASKED, kind=kind, **told))


@pytest.mark.parametrize(
    ("told", "name", "value"),
    [
        ({"days": 0}, "days", "0"),
        ({"days": 367}, "days", "367"),
        ({"share": 0.499}, "share", "0.499"),
        ({"share": 1.0}, "share", "1"),
        ({"share": float("nan")}, "share", "nan"),
        ({"within_seconds": 0.9}, "within", "0.9"),
        ({"within_seconds": LONGEST_WITHIN + 1}, "within", "5.184e+06"),
        ({"more": -1}, "more", "-1"),
        ({"more": 2_001}, "more", "2001"),
        ({"reach": Range(0, 1.1e9)}, "reach", "1.1e+09"),
        ({"response": Range(0, 1.01)}, "response", "1.01"),
        ({"contacts": Range(0, 100.5)}, "contacts", "100.5"),
    ],
    ids=str,
)
def test_what_lies_beyond_a_bound_is_refused_by_its_name(told: Told, name: str, value: str) -> None:
    with pytest.raises(InputError) as refused:
        check(replace(ASKED, **told))
    assert refused.value.code == "gate_number"
    assert (refused.value.facts["name"], refused.value.facts["value"]) == (name, value)
    for language in LANGUAGES:
        facts = {key: str(fact) for key, fact in refused.value.facts.items()}
        assert value in say("error.gate_number", language, **facts)
        assert facts["high"] in say("hint.gate_number", language, **facts)


def test_only_a_delivery_may_promise_no_time_at_all() -> None:
    """The date that each order carries is one; an answer within no time is none."""
    check(replace(DELIVERY, within_seconds=0.0))
    with pytest.raises(InputError, match="within"):
        check(replace(ASKED, within_seconds=0.0))


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Told:
    """What the verdict is worked out from, in place of working it out."""
    told: Told = {}

    def decide(history: Any, claim: Any, campaign: Any, capacity: Any, **more: Any) -> Any:
        told.update(history=history, claim=claim, campaign=campaign, capacity=capacity, **more)
        return verdict("go")

    def orders(past: Any, within: float | None, share: float, campaign: Any, *, more: int) -> Any:
        told.update(past=past, within=within, share=share, campaign=campaign, more=more)
        return verdict("go")

    monkeypatch.setattr(running, "decide", decide)
    monkeypatch.setattr(running, "decide_orders", orders)
    return told


@pytest.mark.parametrize(
    ("starts", "weekday", "ahead"),
    [
        (None, 2, 0),
        (date(2026, 6, 1), 2, 0),  # it began before: it runs from now on
        (DAY, 2, 0),
        (date(2026, 7, 4), 5, 3),  # a Saturday, three days ahead
        (date(2026, 7, 27), 0, 26),
    ],
)
def test_a_campaign_begins_on_its_day_or_now(
    bare: Company, heard: Told, starts: date | None, weekday: int, ahead: int
) -> None:
    run = run_gate(bare, replace(ASKED, starts=starts), before=DAY)
    campaign = heard["campaign"]
    assert (campaign.first_weekday, campaign.ahead_days) == (weekday, ahead)
    assert (campaign.reach, campaign.response, campaign.contacts) == (
        ASKED.reach, ASKED.response, ASKED.contacts,
    )  # fmt: skip
    assert (campaign.days, run.before, run.edition, run.currency) == (28, DAY, 0, "PEN")


@pytest.mark.parametrize(
    ("more_hours", "hours", "planned"),
    [
        ("", "mon 09:00-11:00", {9, 10}),  # in the hours of the promise itself
        ("tue 20:00-21:00", "24/7", {24 + 20}),
    ],
)
def test_agents_are_added_where_they_are_told_else_where_it_is_promised(
    bare: Company, heard: Told, more_hours: str, hours: str, planned: set[int]
) -> None:
    run_gate(bare, replace(ASKED, more=3, more_hours=more_hours, hours=hours), before=DAY)
    assert set(np.flatnonzero(heard["planned"]).tolist()) == planned
    assert heard["planned"].sum() == 3 * len(planned)


def test_nobody_more_is_nobody_planned(bare: Company, heard: Told) -> None:
    run_gate(bare, replace(ASKED, more=0, more_hours="tue 20:00-21:00"), before=DAY)
    assert heard["planned"] is None
    claim = heard["claim"]
    assert (claim.within, claim.share, claim.channel) == (900.0, 0.95, "teléfono")
    assert claim.hours.all()


@pytest.mark.parametrize(("seconds", "days"), [(172_800.0, 2.0), (43_200.0, 0.5), (0.0, None)])
def test_a_delivery_is_asked_in_days_and_without_a_time_by_its_date(
    bare: Company, heard: Told, seconds: float, days: float | None
) -> None:
    run = run_gate(bare, replace(DELIVERY, within_seconds=seconds, more=7, share=0.9), before=DAY)
    assert (heard["within"], heard["share"], heard["more"]) == (days, 0.9, 7)
    assert not run.capacity_stated


def test_an_hour_costs_what_is_asked_where_a_file_states_shifts_alone(bare: Company, heard: Told) -> None:
    path = bare.folder / "plans" / "capacity.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text("[[shift]]\nagents = 2\n", encoding="utf-8")
    run = run_gate(bare, replace(ASKED, hour_cost=4_000), before=DAY)
    assert run.capacity_stated
    assert (heard["capacity"].hour_cost, heard["capacity"].agents.sum()) == (4_000, 2 * 168)
    assert not run_gate(bare, DELIVERY, before=DAY).capacity_stated  # agents bring no parcels


def test_a_company_nobody_wrote_to_has_a_reason_and_no_answer(bare: Company) -> None:
    said = run_gate(bare, ASKED, before=DAY).verdict
    assert (said.answer, said.chance, said.kept.value) == (None, None, None)
    assert said.reason is not None
    assert said.reason.code == "gate_too_little_history"


def test_where_nothing_was_loaded_a_form_offers_nothing(bare: Company) -> None:
    assert usual(bare) is None
    assert usual(bare, promise="crm:P-1") is None


def test_a_promise_nobody_made_is_missing(bare: Company) -> None:
    for ask in (lambda: gate_for(bare, "crm:P-9", before=DAY), lambda: run_for(bare, "crm:P-9")):
        with pytest.raises(MissingError) as missing:
            ask()
        assert (missing.value.code, missing.value.facts) == ("promise_missing", {"promise": "crm:P-9"})


@pytest.mark.parametrize("role", ROLES)
def test_whoever_may_see_no_figures_may_not_ask(bare: Company, role: str) -> None:
    asking: tuple[Callable[[Company], object], ...] = (
        usual,
        lambda company: run_gate(company, ASKED, before=DAY),
        lambda company: run_for(company, "crm:P-9"),
    )
    narrow = replace(bare, actor=Actor(3, "Eva", role))  # type: ignore[arg-type]
    refused = 0
    for ask in asking:
        try:
            ask(narrow)
        except RightsError:
            refused += 1
        except MissingError:
            pass  # let in, and there is no such promise
    assert refused == (3 if role == "agent" else 0)


def test_what_cannot_be_asked_is_refused_before_anything_is_read(bare: Company) -> None:
    wrong: Asked = replace(ASKED, days=0)
    gone = replace(bare, folder=bare.folder / "nowhere")
    with pytest.raises(InputError, match="gate_number"):
        run_gate(gone, wrong)
