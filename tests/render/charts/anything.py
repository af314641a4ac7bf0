"""Any chart at all, for properties that hold whatever is drawn: known and unknown, near and far, kind words
and hostile ones."""

from __future__ import annotations

from hypothesis import strategies as st

from unisono.model.brief import (
    Bar,
    Chart,
    Course,
    CurveChart,
    Event,
    HeatChart,
    IntervalChart,
    MapChart,
    Mark,
    Spot,
    Step,
    TrendChart,
    WaterfallChart,
)
from unisono.model.estimate import Estimate, Reason, Unit

UNITS: tuple[Unit, ...] = ("points", "share", "score", "seconds", "days", "months", "money", "count")
LARGEST: dict[Unit, float] = {"points": 100, "share": 1, "score": 10, "days": 4_000, "months": 600}
TONES = st.sampled_from(["good", "bad", "neutral"])
WORDS = st.one_of(
    st.sampled_from(
        [
            "Correo",
            "Resolución al primer contacto",
            "São Paulo & Cía.",
            "<script>alert(1)</script>",
            "{b} {a|x} {value} {@[3]}",
            '" onload="x',
            "%s ${x} {{y}}",
            "\u202eatreiba",
            "a\nb\tc",
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
            "東京 😀 شركة",
            "W" * 90,
        ]
    ),
    st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=40),
)


@st.composite
def estimates(draw: st.DrawFn, unit: Unit, *, known: bool | None = None) -> Estimate:
    """One estimate whose bounds hold its value, or which has none and says why."""
    currency = "PEN" if unit == "money" else None
    if known is False or (known is None and draw(st.integers(0, 4)) == 0):
        n = draw(st.integers(0, 29))
        reason = Reason("too_few", {"n": n, "minimum": 30, "missing": 30 - n}) if n else Reason("no_data")
        return Estimate(None, None, None, n, unit, reason=reason, currency=currency)
    most = LARGEST.get(unit, 1e9)
    least = -most if unit in ("points", "money") else 0.0
    low, value, high = sorted(draw(st.floats(least, most, width=32)) for _ in range(3))
    n = draw(st.integers(30, 10_000_000))
    if draw(st.integers(0, 5)) == 0:
        return Estimate(value, None, None, n, unit, currency=currency)
    return Estimate(value, low, high, n, unit, currency=currency)


@st.composite
def intervals(draw: st.DrawFn) -> IntervalChart:
    unit = draw(st.sampled_from(UNITS))
    rows = draw(st.lists(st.builds(Bar, WORDS, estimates(unit)), max_size=5))
    reference = draw(st.none() | st.floats(0, LARGEST.get(unit, 1e9)))
    return IntervalChart(
        "Título", "", tuple(rows), reference=reference, better=draw(st.sampled_from(["up", "down"]))
    )


@st.composite
def trends(draw: st.DrawFn) -> TrendChart:
    unit, count = draw(st.sampled_from(UNITS)), draw(st.integers(1, 7))
    periods = tuple(f"2026-{month:02d}" for month in range(1, count + 1))
    some = st.sampled_from(periods)
    return TrendChart(
        "Título",
        "",
        periods,
        tuple(draw(estimates(unit)) for _ in periods),
        tuple(draw(st.lists(st.builds(Event, some, WORDS), max_size=3))),
        marks=tuple(
            draw(
                st.lists(st.builds(Mark, some, WORDS, st.sampled_from(["change", "odd"]), TONES), max_size=2)
            )
        ),
        foreseen=draw(st.integers(0, count - 1)),
        target=draw(st.none() | st.floats(0, LARGEST.get(unit, 1e9))),
    )


@st.composite
def heats(draw: st.DrawFn) -> HeatChart:
    unit = draw(st.sampled_from(UNITS))
    rows, columns = (tuple(draw(st.lists(WORDS, min_size=1, max_size=4))) for _ in range(2))
    cells = tuple(tuple(draw(estimates(unit)) for _ in columns) for _ in rows)
    target = draw(st.none() | st.floats(0, LARGEST.get(unit, 1e9)))
    return HeatChart("Título", "", rows, columns, cells, target=target)


@st.composite
def maps(draw: st.DrawFn) -> MapChart:
    spot = st.builds(Spot, WORDS, estimates("share"), estimates("points"), TONES)
    spots = tuple(draw(st.lists(spot, max_size=6)))
    quarters = tuple(draw(WORDS) for _ in range(4))
    split = (draw(st.floats(0, 1)), draw(st.floats(-20, 20)))
    return MapChart("Título", "", spots, "Cómo va", "Qué mueve", quarters, split)  # type: ignore[arg-type]


@st.composite
def waterfalls(draw: st.DrawFn) -> WaterfallChart:
    unit = draw(st.sampled_from(("share", "points", "money", "score")))
    step: Unit = "points" if unit == "share" else unit  # type: ignore[assignment]
    steps = draw(st.lists(st.builds(Step, WORDS, estimates(step), TONES), max_size=5))
    start, end = (Bar(draw(WORDS), draw(estimates(unit))) for _ in range(2))
    return WaterfallChart("Título", "", start, tuple(steps), end)


@st.composite
def curves(draw: st.DrawFn) -> CurveChart:
    count = draw(st.integers(1, 6))
    course = st.builds(
        Course, WORDS, st.lists(estimates("share"), min_size=count, max_size=count).map(tuple), st.booleans()
    )
    courses = tuple(draw(st.lists(course, max_size=4)))
    return CurveChart("Título", "", tuple(str(month) for month in range(count)), "meses", courses)


ANY: st.SearchStrategy[Chart] = st.one_of(intervals(), trends(), heats(), maps(), waterfalls(), curves())


def known_estimates(chart: Chart) -> list[Estimate]:
    """Everything with a value that this chart holds, in the order in which it is told."""
    if isinstance(chart, IntervalChart):
        held = [bar.estimate for bar in chart.rows]
    elif isinstance(chart, HeatChart):
        held = [cell for row in chart.cells for cell in row]
    elif isinstance(chart, MapChart):
        held = [each for spot in chart.spots for each in (spot.across, spot.up)]
    elif isinstance(chart, WaterfallChart):
        steps = [step.estimate for step in chart.steps]
        held = [chart.start.estimate, *steps, chart.end.estimate]
    elif isinstance(chart, CurveChart):
        held = [each for course in chart.courses for each in course.estimates]
    else:
        held = list(chart.estimates)
    return [each for each in held if each.known]
