"""Who moved a figure, told: the waterfall, the sentence on rate and mix, the table."""

from __future__ import annotations

from dataclasses import replace

import pytest

from unisono.model.company import Company
from unisono.model.estimate import Estimate
from unisono.model.lens import Lens
from unisono.model.question import Figure, Question
from unisono.model.words import LANGUAGES
from unisono.services.trends import Contributions, contributions
from unisono.services.trends.contributions import Contribution
from unisono.services.trends.parts import (
    MOST_STEPS,
    contributions_table,
    contributions_words,
    in_points,
    waterfall_chart,
)


def share(value: float, arm: float = 0.01) -> Estimate:
    return Estimate(value, value - arm, value + arm, 500, "share")


def group(name: str, rate: float, mix: float, *, beyond: bool = True) -> Contribution:
    better = rate + mix > 0
    return Contribution(name, name, share(rate), share(mix), share(rate + mix), None, None, beyond, better)


def found(*groups: Contribution, moved: bool = True) -> Contributions:
    rate, mix = (sum(getattr(each, name).value or 0.0 for each in groups) for name in ("rate", "mix"))
    before, after = (
        Figure(Question("csat"), {}, None, share(value), key)
        for value, key in ((0.6, "b"), (0.6 + rate + mix, "a"))
    )
    return Contributions(
        "csat", "customer.country", before, after, share(rate + mix), share(rate), share(mix), groups, moved
    )


def test_the_waterfall_goes_from_before_to_now() -> None:
    chart = waterfall_chart(found(group("PE", 0.05, 0.0), group("CL", -0.02, 0.0)), "es")
    assert chart is not None
    assert (chart.start.estimate.value, chart.end.key) == (0.6, "a")
    assert [step.label for step in chart.steps] == ["PE ▲", "CL ▼"]
    assert [step.tone for step in chart.steps] == ["good", "bad"]
    assert chart.steps[0].estimate.unit == "points"
    assert chart.steps[0].estimate.value == pytest.approx(5.0)
    assert "PE" in chart.title
    assert "+5,0 puntos" in chart.title


def test_what_may_be_chance_is_neither_good_nor_bad() -> None:
    chart = waterfall_chart(found(group("PE", 0.001, 0.0, beyond=False), moved=False), "es")
    assert chart is not None
    assert chart.steps[0].tone == "neutral"
    assert chart.steps[0].label == "PE"
    assert chart.title == "Nadie movió la cifra más allá del azar"


def test_of_many_groups_the_rest_stand_together_and_still_sum_up() -> None:
    groups = [group(f"g{number}", 0.01, 0.0) for number in range(MOST_STEPS + 4)]
    chart = waterfall_chart(found(*groups), "es")
    assert chart is not None
    assert len(chart.steps) == MOST_STEPS + 1
    assert chart.steps[-1].label == "Los demás"
    total = sum(step.estimate.value or 0.0 for step in chart.steps)
    assert total == pytest.approx(100 * 0.01 * len(groups))


@pytest.mark.parametrize(
    ("groups", "moved", "said"),
    [
        ([group("a", 0.05, 0.01)], True, "vienen de que cambió la experiencia"),
        ([group("a", 0.01, 0.05)], True, "Ojo"),
        ([group("a", 0.05, -0.03)], True, "Dos fuerzas"),
        ([group("a", 0.05, -0.001)], True, "vienen de que cambió la experiencia"),
        ([group("a", 0.001, 0.0)], False, "no se movió más allá del azar"),
    ],
)
def test_rate_and_mix_in_one_sentence(groups: list[Contribution], moved: bool, said: str) -> None:
    sentence, bounds = contributions_words(found(*groups, moved=moved), "es")
    assert said in sentence
    assert "95 %" in bounds


def test_no_change_says_why() -> None:
    nothing = Contributions("csat", "customer.country", why="no_before")
    assert waterfall_chart(nothing, "es") is None
    assert contributions_words(nothing, "es") == ("Los datos no llegan atrás tanto como para comparar.",)
    assert contributions_table(nothing, "es").rows == ()


def test_the_table_tells_both_parts_of_each_group() -> None:
    table = contributions_table(found(group("PE", 0.05, -0.01), group("CL", 0.0, 0.0, beyond=False)), "es")
    cells = table.rows[0].cells
    assert cells[0] == "PE"
    assert [each.value for each in cells[1:4]] == pytest.approx([4.0, 5.0, -1.0])  # type: ignore[union-attr]
    assert cells[4] == "ayudó"
    assert table.rows[1].cells[4] == "puede ser azar"


def test_only_shares_are_told_in_points() -> None:
    assert in_points(share(0.05)).unit == "points"
    seconds = Estimate(12.0, 10.0, 14.0, 9, "seconds")
    assert in_points(seconds) is seconds
    assert in_points(replace(share(0.1), low=None)).low is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_planted_company_in_every_language(language: str, demo: Company) -> None:
    told = contributions(demo, "promise_kept", "promise", Lens(), language=language)
    assert told is not None
    chart = waterfall_chart(told, language)
    assert chart is not None
    for line in (*contributions_words(told, language), chart.title, chart.subtitle):
        assert "{" not in line
