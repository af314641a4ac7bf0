"""A curve chart: known points drawn, unknown ones left out, names that never meet, bands of one alone."""

from __future__ import annotations

import itertools
import json

import pytest

from tests.render.charts.drawn import collisions, outside, words_of
from unisono.model.brief import Course, CurveChart
from unisono.model.estimate import Estimate, Reason
from unisono.render.charts import browser_chart, chart_rows, chart_text, option_of, size_of, svg_of
from unisono.render.charts.curve import LINE, _apart, points_of
from unisono.render.documents.sheet import _picture
from unisono.render.documents.terminal import _picture as terminal_picture

UNSEEN = Estimate(None, None, None, 4, "share", reason=Reason("no_data"))


def share(value: float) -> Estimate:
    return Estimate(value, max(0.0, value - 0.05), min(1.0, value + 0.05), 90, "share")


def curve(*falls: float, months: int = 12, foretold: int = 0) -> CurveChart:
    courses = [
        Course(f"grupo {place}", tuple(share(fall**month) for month in range(months + 1)))
        for place, fall in enumerate(falls)
    ]
    if foretold:
        rest = tuple(share(falls[0] ** month) for month in range(months, months + foretold + 1))
        courses[0] = Course("visto", courses[0].estimates + (UNSEEN,) * foretold)
        courses.append(Course("previsto", (UNSEEN,) * months + rest, foretold=True))
    moments = tuple(str(month) for month in range(months + foretold + 1))
    return CurveChart("Se quedan", "por mes", moments, "meses", tuple(courses))


def lines(chart: CurveChart, **how: bool) -> list[dict[str, object]]:
    series = option_of(chart, language="es", **how)["series"]
    return [each for each in series if each.get("step") and each.get("z") == 4]  # type: ignore[attr-defined]


def test_every_known_point_is_drawn_and_told() -> None:
    chart = curve(0.95, foretold=6)
    seen, ahead = lines(chart)
    assert [each["value"] for each in seen["data"]][:3] == [100.0, 95.0, 90.25]  # type: ignore[attr-defined,index]
    assert [each["value"] for each in seen["data"]][13:] == ["-"] * 6  # type: ignore[attr-defined,index]
    assert [each["value"] for each in ahead["data"]][:12] == ["-"] * 12  # type: ignore[attr-defined,index]
    assert len(chart_rows(chart, "es")) == len(list(points_of(chart))) == 13 + 7
    assert chart_rows(chart, "es")[12].label == "visto, 12 meses"


def test_what_is_foretold_is_dashed_and_of_one_group_the_bounds_are_drawn() -> None:
    seen, ahead = lines(curve(0.95, foretold=6))
    assert (seen["lineStyle"]["type"], ahead["lineStyle"]["type"]) == ("solid", [4, 4])  # type: ignore[index]
    option = option_of(curve(0.95, foretold=6), language="es")
    assert len([each for each in option["series"] if each.get("stack")]) == 4  # type: ignore[attr-defined]


def test_several_groups_differ_by_their_dashes_too_and_have_no_bands() -> None:
    option = option_of(curve(0.9, 0.95, 0.97, 0.99), language="es")
    assert not [each for each in option["series"] if each.get("stack")]  # type: ignore[attr-defined]
    dashes = [json.dumps(each["lineStyle"]["type"]) for each in lines(curve(0.9, 0.95, 0.97, 0.99))]  # type: ignore[index]
    assert len(set(dashes)) == 4


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("falls", [(0.95, 0.951, 0.952, 0.953, 0.954), (0.5, 0.501, 0.999)])
def test_names_at_the_right_never_meet(falls: tuple[float, ...], narrow: bool) -> None:
    chart = curve(*falls)
    width, height = size_of(chart, narrow=narrow)
    drawn = svg_of(option_of(chart, language="es", narrow=narrow), width, height)
    names = sorted(word.top for word in words_of(drawn) if word.text.startswith("grupo"))
    assert len(names) == len(falls)
    assert all(below - above >= LINE - 1 for above, below in itertools.pairwise(names))
    assert collisions(drawn) == []
    assert outside(drawn, width, height) == []


def test_pushed_apart_names_stay_inside() -> None:
    assert _apart([95.0, 96.0, 97.0], 0, 100) == [70.0, 85.0, 100.0]
    assert _apart([10.0, 50.0], 0, 100) == [10.0, 50.0]
    assert _apart([], 0, 100) == []


def test_pages_get_both_widths_both_grounds_and_what_to_say_at_each_point() -> None:
    told = browser_chart(curve(0.9, 0.95, foretold=0), "es")
    assert told["near"] == "point"
    tips = told["tips"]
    assert len(tips) == 26  # type: ignore[arg-type]
    assert tips[1]["at"] == [1.0, 90.0]  # type: ignore[index]
    assert json.loads(json.dumps(told)) == told
    assert told["wide"] != told["wide_dark"]


def test_a_chart_of_nothing_is_drawn_too() -> None:
    for chart in (
        CurveChart("Nada", "", (), "meses", ()),
        CurveChart("Nada", "", ("0", "1"), "meses", (Course("x", (UNSEEN, UNSEEN)),)),
    ):
        assert "<svg" in svg_of(option_of(chart, language="pt"), *size_of(chart))
        assert chart_text(chart, "es") == "Nada"
        assert browser_chart(chart, "en")["tips"] == []


def test_where_there_is_room_for_one_line_the_first_is_shown() -> None:
    chart = curve(0.9, 0.95)
    assert chart.main.estimates == chart.courses[0].estimates
    assert chart.main.periods == chart.moments
    assert CurveChart("", "", (), "", ()).main.estimates == ()
    assert terminal_picture(_picture(chart, "es"), told=True) is not None


def test_a_name_cannot_break_the_picture() -> None:
    one = (share(1.0), share(0.9))
    chart = CurveChart("t", "", ("0", "1"), "meses", (Course("{b}<script>", one), Course("z" * 300, one)))
    drawn = svg_of(option_of(chart, language="es"), *size_of(chart))
    assert "<script" not in drawn
