"""A small company with every conflict in it, row by row, strong enough for each detector to speak."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import numpy as np

from tests.loop.measure.company import Row, at

MONTHS, A_MONTH = 24, 48
FIRST = 2017 * 12  # January 2017
CAMPAIGNS = ("plain", "night", "offer")
REPS = tuple(f"R{place}" for place in range(8))
PUSHY = REPS[:2]
QUEUES = {"Alpha": tuple(f"A{place}" for place in range(8)), "Beta": tuple(f"B{place}" for place in range(8))}
PACE = {agent: 0.12 * place - 0.9 for place, agent in enumerate(QUEUES["Alpha"])}
PACE |= {agent: 0.12 * place - 0.4 for place, agent in enumerate(QUEUES["Beta"])}
Rows = dict[str, list[Row]]


def day(month: int, of_month: int) -> str:
    """A day of a month counted from January 2017."""
    told = date((FIRST + month) // 12, (FIRST + month) % 12 + 1, 1) + timedelta(days=of_month)
    return told.isoformat()


def conflicts(seed: int = 5) -> Rows:
    """The rows of a company in which boards are green and customers leave for all five reasons."""
    random = np.random.default_rng(seed)
    rows: Rows = {
        name: [] for name in ("customers", "contracts", "deals", "cases", "campaigns", "promises", "leads")
    }
    rows["campaigns"] = [{"id": name, "name": f"Campaign {name}"} for name in CAMPAIGNS]
    rows["promises"] = [
        {
            "id": "P", "text": "Answered within the hour", "campaign_id": "night", "kind": "first_answer",
            "made_at": at("2017-01-01"), "operator": "<=", "target": 60.0, "unit": "minutes",
            "channel": "phone",
        }
    ]  # fmt: skip
    rows["kpis"] = list(_boards())
    for number in range(MONTHS * A_MONTH):
        _customer(random, number, rows)
    return rows


def _boards() -> Iterator[Row]:
    boards = (("marketing", "MQL", "up"), ("sales", "quota", "up"), ("service", "AHT Alpha", "down"))
    for month in range(MONTHS):
        for department, name, direction in boards:
            value = 2.0 if direction == "up" else 0.5
            told = {"name": name, "value": value, "target": 1.0, "direction": direction, "incentive": "10 %"}
            yield {"department": department, "owner": "Ana", "at": at(day(month, 0)), **told}


def _customer(random: np.random.Generator, number: int, rows: Rows) -> None:
    """One customer: won, called, served, and perhaps gone."""
    campaign, country = CAMPAIGNS[number % 3], "CO" if random.random() < 0.4 else "PE"
    start, rep = number // A_MONTH, REPS[int(random.integers(len(REPS)))]
    key, amount = f"silo{number}", 100_000 * (2 if rep in PUSHY else 1) + int(random.integers(20_000))
    unlucky, end = 0, None
    for month in range(start, MONTHS - 1):
        unlucky = sum(_calls(random, key, (campaign, month), rows))
        if random.random() < _hazard((campaign, country, rep), start, month) + 0.05 * unlucky:
            end = day(month + 1, 2 + int(random.integers(20)))
            break
    rows["customers"].append(
        {
            "id": key, "country": country, "segment": "home", "campaign_id": campaign, "rep_id": rep,
            "acquired_at": at(day(start, 1)), "origin": campaign,
        }
    )  # fmt: skip
    rows["contracts"].append(
        {
            "customer_id": key, "plan": "one", "starts_at": at(day(start, 1)),
            "ends_at": at(end) if end else None, "recurring_amount": 5_000, "currency": "BRL",
        }
    )  # fmt: skip
    sold = {
        "customer_id": key,
        "rep_id": rep,
        "amount": amount,
        "currency": "BRL",
        "needs": "help",
        "won": True,
    }
    rows["deals"].append({**sold, "opened_at": at(day(start, 0)), "closed_at": at(day(start, 1))})
    rows["leads"].append({"customer_id": key, "campaign_id": campaign, "created_at": at(day(start, 0))})


def _hazard(who: tuple[str, str, str], start: int, month: int) -> float:
    campaign, country, rep = who
    return (
        0.015
        + 0.07 * (campaign == "night")
        + 0.35 * (campaign == "offer" and month - start in (4, 5))
        + 0.05 * (rep in PUSHY)
        + 0.35 * (country == "CO" and month >= MONTHS - 7)
    )


def _calls(random: np.random.Generator, key: str, known: tuple[str, int], rows: Rows) -> Iterator[bool]:
    """The contacts of a month: whether each customer had to come back."""
    campaign, month = known
    for _ in range(int(random.poisson(0.45))):
        queue = "Alpha" if random.random() < 0.6 else "Beta"
        agent = QUEUES[queue][int(random.integers(8))]
        hard = random.normal()
        chance = 0.15 + 0.05 * hard - (0.8 * (PACE[agent] + 0.48) if queue == "Alpha" else 0.0)
        again = bool(random.random() < np.clip(chance, 0.02, 0.95))
        opened = at(f"{day(month, int(random.integers(2, 26)))} {10 + int(random.integers(2))}:00")
        waits = 20 if random.random() < (0.5 if campaign == "night" else 0.95) else 120
        rows["cases"].append(
            {
                "customer_id": key, "channel": "phone", "queue": queue, "topic": "help", "opened_at": opened,
                "first_answer_at": opened + waits * 60_000_000, "resolved_at": opened + waits * 90_000_000,
                "handle_seconds": float(np.exp(6 + PACE[agent] + 0.3 * hard)), "reopened": again,
                "agent_id": agent, "cost": 500, "currency": "BRL",
            }
        )  # fmt: skip
        yield again
