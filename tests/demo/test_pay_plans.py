"""The plans that come with the planted company: readable, kept as people change them, true to its story."""

from __future__ import annotations

import tomllib
from pathlib import Path

from unisono.demo.pay_plans import PLANS, write_plans
from unisono.demo.world.laws import Laws
from unisono.loop.decide.pay.plan import RetentionPart, RevenuePart, SatisfactionPart
from unisono.loop.decide.pay.reading import plan_of_text


def test_both_plans_can_be_replayed() -> None:
    for name, text in PLANS.items():
        plan, problems = plan_of_text(name, text)
        assert problems == ()
        assert plan is not None
        assert plan.roles == ("vendedor",)


def test_the_plan_of_today_pays_what_the_story_says() -> None:
    """Pay rises with the first year's amount and nothing else, as the laws of selling have it."""
    plan, _ = plan_of_text("comision", PLANS["comision"])
    assert plan is not None
    (part,) = plan.parts
    assert isinstance(part, RevenuePart)
    assert part.rate is not None
    assert float(part.rate) == 0.06
    assert not plan.rewards_staying
    assert Laws().selling.push > Laws().selling.usual_push


def test_the_other_also_pays_for_who_stays() -> None:
    plan, _ = plan_of_text("permanencia", PLANS["permanencia"])
    assert plan is not None
    assert plan.rewards_staying
    assert {type(part) for part in plan.parts} == {RevenuePart, RetentionPart, SatisfactionPart}
    assert plan.clawback is not None


def test_a_plan_somebody_changed_stays(tmp_path: Path) -> None:
    assert [path.name for path in write_plans(tmp_path)] == ["comision.toml", "permanencia.toml"]
    changed = tmp_path / "pay" / "comision.toml"
    changed.write_text("version = 2\n", encoding="utf-8")
    assert write_plans(tmp_path) == ()
    assert changed.read_text(encoding="utf-8") == "version = 2\n"


def test_the_files_say_nothing_that_toml_cant_read() -> None:
    for text in PLANS.values():
        assert tomllib.loads(text)["currency"] == "PEN"
