"""Plans and pasts made by hand, small enough to be worked out in the head."""

from __future__ import annotations

from datetime import date

from unisono.loop.decide.pay.past import Answer, Past, Sale
from unisono.loop.decide.pay.plan import Plan
from unisono.loop.decide.pay.reading import plan_of_text
from unisono.loop.decide.pay.replay import Replay, replay
from unisono.loop.measure.clock import day_number, period_label

HEAD = 'version = 1\ncurrency = "PEN"\nperiod = "month"\nrounding = "half_up"\n'


def on(text: str) -> int:
    """A day written as 2026-01-31, as days since 1970."""
    return day_number(date.fromisoformat(text))


def plan(text: str, *, before: str = "") -> Plan:
    """A plan from its parts and whatever follows them; `before` stands among its first values."""
    found, problems = plan_of_text("plan", HEAD + before + text)
    assert problems == ()
    assert found is not None
    return found


def sale(name: str, day: str, amount: int, *, left: str = "", person: str = "ana") -> Sale:
    """A deal of a customer of its own."""
    return Sale(name, f"c-{name}", person, on(day), amount, left=on(left) if left else None)


def play(
    text: str,
    *sales: Sale,
    until: str = "2026-12-31",
    before: str = "",
    answers: tuple[Answer, ...] = (),
    teams: dict[str, str] | None = None,
) -> Replay:
    """The replay of a plan on these deals."""
    return replay(plan(text, before=before), Past(sales, on(until), answers, teams or {}))


def paid(played: Replay, person: str = "ana") -> dict[str, int]:
    """What somebody was paid, by month (2026-01)."""
    return {
        period_label(each.period, "month"): each.payout for each in played.statements if each.person == person
    }
