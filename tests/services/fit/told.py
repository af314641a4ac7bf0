"""Deals, bookings and handoffs made by hand, so that each sentence can be asked for without a company."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from unisono.loop.decide.fit.columns import Excluded
from unisono.loop.decide.fit.holdout import Band, HeldOut
from unisono.loop.decide.fit.keeping import Kept, Said
from unisono.loop.decide.fit.warning import DealWarning
from unisono.model.deal import DealChoice, Handoff, PromiseMade
from unisono.model.estimate import Estimate, Reason, Unit
from unisono.services.fit import Booking, Bookings, DealFit, HandoffLine, Handoffs, Judged, Known, Pipeline
from unisono.services.fit.nouns import FitVerdict, ToHand
from unisono.stats.interval import Interval

CURRENCY = "PEN"
NOW = datetime(2026, 11, 3, 15, 0, tzinfo=UTC)
FEW = Reason("too_few", {"n": 4, "minimum": 30, "missing": 26})
ALWAYS = Said("crm:P-1", "help by night", "crm:P-1", "crm:C-1", 0.95)
ORDER = Said("crm:P-2", "", "delivery", "", 0.95)


def money(value: float, reach: float | None = 1_000.0, n: int = 500) -> Estimate:
    low, high = (None, None) if reach is None else (value - reach, value + reach)
    return Estimate(value, low, high, n, "money", currency=CURRENCY)


def share(value: float, reach: float = 0.05) -> Estimate:
    return Estimate(value, value - reach, value + reach, 500, "share")


def unknown(unit: Unit = "share", reason: Reason = FEW) -> Estimate:
    return Estimate(None, None, None, 4, unit, reason=reason)


def missed(said: Said = ALWAYS, *, made: bool = True, there: bool = True, alike: bool = True) -> DealWarning:
    """A promise kept eight in ten times to such customers, and by night in two."""
    kept = Kept(
        said.checked,
        Interval(0.80, 0.76, 0.84, "wilson"),
        412,
        (("deals.needs", "night"), ("lead.city", "Lima")) if alike else (),
        0 if there else None,
        Interval(0.20, 0.15, 0.26, "wilson") if there else None,
    )
    return DealWarning("promise", said=said, kept=kept, made=made)


SOON = DealWarning("need", {"stays": 0.42, "typical": 0.74}, column="deals.needs", level="night")
LOSS = DealWarning("loss")
UNNOTED = DealWarning("unnoted", column="deals.needs")
REASONS = (
    Known("deals.needs", "night", "by night", -21_000.0),
    Known("deals.product", "big", "Big", 12_000.0),
    Known("lead.city", "Lima", "Lima", -1_500.0),
)
TAKEN = DealChoice(
    "D-1", "take", "They accept support by day.", "Ana", NOW, {"verdict": "poor", "won": 295.0}
)


def deal_of(
    *,
    verdict: FitVerdict = "poor",
    won: float = 29_500.0,
    reasons: tuple[Known, ...] = REASONS,
    warnings: tuple[DealWarning, ...] = (),
    choice: DealChoice | None = None,
    amount: Estimate | None = None,
) -> DealFit:
    """A deal whose customer would bring 295 soles in a year, where a typical one brings 400."""
    return DealFit(
        id="D-1",
        customer="",
        rep="R-1",
        rep_name="Ana",
        campaign="Help by night",
        product="Big",
        opened=date(2026, 10, 20),
        days=11,
        amount=amount,
        chance=share(0.6),
        won=money(won, 4_000),
        expected=money(won * 0.6, 3_000),
        stays=share(0.42),
        score=Estimate(-12.0, -30.0, 6.0, 500, "points"),
        margin=money(won + 8_000, None),
        cost=money(8_000, None),
        typical=money(40_000, None),
        verdict=verdict,
        reasons=reasons,
        warnings=warnings,
        choice=choice,
    )


def held_of(*, over: tuple[float, float, float] = (0.08, 0.03, 0.13), slope: float = 0.95) -> HeldOut:
    """Three hundred deals judged; the best third by fit holds more than the best by chance."""
    bands = tuple(
        Band(60, 20_000.0 * place, Interval(21_000.0 * place, 18_000.0 * place, 24_000.0 * place, "t"))
        for place in range(1, 6)
    )
    slopes = Interval(slope, slope - 0.2, slope + 0.2, "ols")
    above = Interval(over[0], over[1], over[2], "jackknife")
    return HeldOut(0.0, 1.0, 300, 150, slopes, 60_000.0, 63_000.0, 0.52, 0.44, 0.47, above, above, bands)


def judged_of(held: HeldOut | None = None, unchecked: Reason | None = None) -> Judged:
    return Judged(
        held,
        unchecked,
        1_200,
        900,
        date(2026, 10, 31),
        ("deals.needs", "deals.product"),
        (Excluded("customer.segment", "age"), Excluded("customer.country", "outcome")),
        CURRENCY,
        date(2025, 4, 1) if held else None,
        date(2025, 10, 1) if held else None,
    )


def pipeline_of(*deals: DealFit, warned: int = 0, judged: Judged | None = None) -> Pipeline:
    n = len(deals)
    expected = money(17_700.0 * n, 5_000, n) if n else unknown("money", Reason("fit_no_open"))
    if not n:
        expected = Estimate(None, None, None, 0, "money", reason=Reason("fit_no_open"), currency=CURRENCY)
    return Pipeline(deals, n, warned, expected, money(40_000, None), judged or judged_of(held_of()), 3)


def booking(
    label: str, value: float | None, against: float, *, beyond: bool = False, team: str = ""
) -> Booking:
    brought = unknown("money") if value is None else money(value)
    return Booking(
        f"id-{label}",
        label,
        team,
        80,
        share(0.7),
        unknown("points"),
        brought,
        money(against, 500),
        beyond,
    )


def bookings_of(*rows: Booking, hidden: int = 0, column: str = "customer.rep_id") -> Bookings:
    return Bookings(column, (column,), rows, booking("", 40_000.0, 0.0), hidden, 3)


def handoff_of(
    hours: float = 20.0, *, taken: float | None = None, by: str = "Ana", taken_by: str = "Luz"
) -> Handoff:
    """A handoff due so many hours from now, and taken so many hours from now."""
    return Handoff(
        7,
        "D-1",
        "C-1",
        (PromiseMade("24/7", "crm:P-1"), PromiseMade("a call")),
        "works by night",
        by,
        NOW - timedelta(hours=28),
        NOW + timedelta(hours=hours),
        taken_by if taken is not None else "",
        None if taken is None else NOW + timedelta(hours=taken),
        "called" if taken is not None else "",
    )


def line_of(told: Handoff) -> HandoffLine:
    return HandoffLine(told, "Rosa", told.state(NOW), (told.due_at - NOW).total_seconds() / 3_600)


def handoffs_of(*lines: HandoffLine, to_hand: tuple[ToHand, ...] = ()) -> Handoffs:
    late = sum(line.state == "late" for line in lines)
    waiting = sum(line.state == "waiting" for line in lines) + late
    return Handoffs(lines, waiting, late, unknown(), to_hand, len(to_hand), 2, 3)
