"""Field by field: what the newer operations answer is what their services say, in whole units."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from tests.surfaces.api.asked import ROOT
from tests.surfaces.api.conftest import Program
from unisono.model.company import Company
from unisono.model.estimate import Estimate
from unisono.model.lens import Lens
from unisono.model.words import LANGUAGES
from unisono.services.drivers import drivers
from unisono.services.integrity import integrity
from unisono.services.integrity import wording as doubts
from unisono.services.rows import estimate_row, figure_row
from unisono.services.staying import Stay, Staying, staying
from unisono.services.trends import contributions, movement


def plain(noun: Any, language: str, *left_out: str) -> dict[str, Any]:
    """A noun of the services as JSON would hold it."""
    told: dict[str, Any] = {}
    for each in fields(noun):
        value = getattr(noun, each.name)
        if each.name in left_out:
            continue
        if isinstance(value, Estimate):
            value = estimate_row(value, language)
        told[each.name] = value.isoformat() if isinstance(value, date) else value
    return told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("metric", ["promise_kept", "aht", "nps"])
def test_movement(program: Program, owner: Company, metric: str, language: str) -> None:
    told = program("cxo", language=language).get(f"{ROOT}/measure/movement?metric={metric}").json()
    found = movement(owner, metric, Lens(), language=language)
    assert found is not None
    assert told["changes"] == [plain(each, language) for each in found.changes]
    assert told["odd"] == [plain(each, language) for each in found.odd]
    assert told["forecast"] == [plain(each, language) for each in found.forecast]
    assert told["drift"] == (plain(found.drift, language) if found.drift else None)
    for name in ("step", "trend", "held", "checked", "false_changes", "false_odd", "yearly"):
        assert told[name] == getattr(found, name)
    assert (told["since"], told["until"]) == tuple(
        day.isoformat() if day else None for day in (found.since, found.until)
    )
    assert bool(told["why"]) == bool(found.why)


@pytest.mark.parametrize("grain", ["week", "month", "quarter"])
def test_movement_foretells_the_periods_it_is_asked_for(program: Program, owner: Company, grain: Any) -> None:
    told = program("cxo").get(f"{ROOT}/measure/movement?metric=aht&grain={grain}").json()
    found = movement(owner, "aht", Lens(), grain)
    assert found is not None
    assert [each["period"] for each in told["forecast"]] == [each.period for each in found.forecast]
    assert all(
        each["estimate"]["n"] == 0 and each["estimate"]["unit"] == "seconds" for each in told["forecast"]
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_contributions(program: Program, owner: Company, language: str) -> None:
    address = f"{ROOT}/measure/contributions?metric=revenue_per_customer&by=customer.segment"
    told = program("cxo", language=language).get(address).json()
    found = contributions(owner, "revenue_per_customer", "customer.segment", Lens(), language=language)
    assert found is not None
    assert found.before is not None
    assert found.after is not None
    assert told["before"] == figure_row(found.before, language)
    assert told["after"] == figure_row(found.after, language)
    for name in ("change", "rate", "mix"):
        estimate = getattr(found, name)
        assert told[name] == estimate_row(estimate, language)
        assert (told[name]["unit"], told[name]["value"]) == ("PEN", estimate.value / 100)
    for own, each in zip(told["groups"], found.rows, strict=True):
        assert (own["group"], own["label"]) == (each.value, each.label)
        assert (own["beyond"], own["better"]) == (each.beyond, each.better)
        for name in ("total", "rate", "mix"):
            assert own[name] == estimate_row(getattr(each, name), language)


def test_contributions_that_can_not_be_told_say_why_and_no_number(program: Program) -> None:
    address = f"{ROOT}/measure/contributions?metric=conversion&by=origin"
    told = program("cxo", language="en").get(address).json()
    assert (told["groups"], told["change"], told["rate"], told["mix"]) == ([], None, None, None)
    (said,) = told["words"]
    assert len(said) > 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_staying(program: Program, owner: Company, language: str) -> None:
    address = f"{ROOT}/measure/staying?by=plan"
    told = program("cxo", language=language).get(address).json()
    found = staying(owner, Lens(), "plan", language=language)
    assert isinstance(found, Staying)
    assert told["whole"] == stayed(found.whole, language)
    assert told["groups"] == [stayed(each, language) for each in found.groups]
    assert told["hazards"] == [estimate_row(each, language) for each in found.hazards]
    for name in ("month", "column", "outcome_known", "small", "peak", "discount_rate", "turned", "edition"):
        assert told[name] == getattr(found, name)
    assert told["columns"] == list(found.columns)
    assert told["last"] == found.last.isoformat()
    ahead = found.foretold
    assert told["foretold"]["parameters"] == {name: value for name, value, _ in ahead.parameters}
    assert told["foretold"]["shares"] == [estimate_row(each, language) for each in ahead.shares]
    assert [(each["stayed"], each["months"]) for each in told["foretold"]["remaining"]] == [
        (stayed, estimate_row(each, language)) for stayed, each in ahead.remaining
    ]
    for name in ("model", "fits", "warning", "learnt", "until", "said", "came", "why"):
        assert told["foretold"][name] == getattr(ahead, name)


def stayed(stay: Stay, language: str) -> dict[str, Any]:
    """A group's stay as JSON holds it."""
    told = plain(stay, language, "value", "against", "shares")
    ways = {(True, True): "longer", (True, False): "shorter"}
    against = stay.against
    return {
        **told,
        "group": stay.value,
        "shares": [estimate_row(each, language) for each in stay.shares],
        "p": against.p if against else None,
        "verdict": ways.get((against.beyond, against.better), "same") if against else None,
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_drivers(program: Program, owner: Company, language: str) -> None:
    told = program("cxo", language=language).get(f"{ROOT}/measure/drivers?outcome=csat").json()
    found = drivers(owner, "csat", Lens(), language=language)
    assert found is not None
    assert told["figure"] == figure_row(found.figure, language)
    for name in ("outcome", "n", "needed", "explained", "edition"):
        assert told[name] == getattr(found, name)
    assert told["contexts"] == [plain(each, language) for each in found.contexts]
    for own, line in zip(told["drivers"], found.drivers, strict=True):
        for name in ("slug", "name", "step", "p", "verdict", "headroom", "share", "quarter"):
            assert own[name] == getattr(line, name), name
        assert own["lift"] == estimate_row(line.lift, language)
        assert own["performance"] == estimate_row(line.performance, language)
        assert own["twins"] == list(line.twins)
        assert [(each["name"], each["n"]) for each in own["levels"]] == list(line.levels)
    assert [(each["slug"], each["name"], each["why"]) for each in told["left_out"]] == [
        (each.slug, each.name, each.why) for each in found.left_out
    ]
    assert all(each["words"] for each in told["left_out"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_integrity(program: Program, owner: Company, language: str) -> None:
    told = program("cxo", language=language).get(f"{ROOT}/measure/integrity").json()
    found = integrity(owner, Lens())
    assert found is not None
    assert told["title"] == doubts.headline(found, language)
    assert [(each["slug"], each["verdict"], each["compared"], each["n"]) for each in told["checks"]] == [
        (each.check.slug, each.state, each.compared, each.n) for each in found.verdicts
    ]
    assert [len(each["suspects"]) for each in told["checks"]] == [
        len(each.flagged) for each in found.verdicts
    ]
    for own, each in zip(told["standings"], found.standings, strict=True):
        assert own["raw"] == estimate_row(each.raw, language)
        assert (own["customers"], own["effective_n"]) == (each.customers, each.effective)
        assert own["weighted"]["value"] == each.weighted.value
        assert [(one["margin"], one["category"]) for one in own["heard"]] == [
            (one.margin, one.category) for one in each.heard
        ]
        by_margin: dict[str, float] = {}
        for one in own["heard"]:
            by_margin[one["margin"]] = by_margin.get(one["margin"], 0.0) + one["of_all"]
        assert list(by_margin.values()) == pytest.approx([1.0] * len(by_margin))
    assert told["kinds"] == [figure_row(each.figure, language) for each in found.kinds]
    assert told["composite"]["estimate"] == estimate_row(found.composite.estimate, language)
    assert sum(part["share"] for part in told["composite"]["parts"]) == pytest.approx(1)
    assert told["response_rate"] == figure_row(found.answered, language)
    assert (told["since"], told["until"]) == (found.since.isoformat(), found.until.isoformat())
