"""What every metric of the catalogue must do, whoever wrote it."""

from __future__ import annotations

import random
from typing import Any

import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.measure.ask import kernel_for
from unisono.loop.measure.catalogue import BY_SLUG, METRICS
from unisono.loop.measure.metric import GREY_N
from unisono.model.canon import BY_NAME
from unisono.model.question import GRAINS, Grain, Question
from unisono.model.words import CATALOGUE, known
from unisono.stats.moments import Moments

SLUGS = [metric.slug for metric in METRICS]
every_metric = pytest.mark.parametrize("slug", SLUGS)
DAY = 86_400_000_000
ENDLESS = (-float("inf"), float("inf"))
BOUNDS = {"nps": (-100, 100), "share": (0, 1), "price": (0, float("inf")), "deviation": (0, float("inf"))}
OF_CUSTOMERS = [slug for slug in SLUGS if slug != "targets_met"]
every_metric_of_customers = pytest.mark.parametrize("slug", OF_CUSTOMERS)


def chain(customer: int, draw: random.Random) -> dict[str, list[Row]]:
    """Everything that happened to one customer: a lead, a deal, an order, two cases, answers, a contract."""
    own, start = f"c{customer}", at("2018-01-01 00:00") + draw.randrange(60) * DAY
    belongs = {"customer_id": own}
    answered = [
        {"id": f"{own} {instrument}", **belongs, "instrument": instrument, "at": start + 20 * DAY, **about}
        for instrument in ("nps", "csat", "ces")
        for about in (
            {
                "order_id": own,
                "case_id": f"{own} 0",
                "score": draw.randrange(1, 6),
                "weight": 1.5,
                "touchpoint": draw.choice("uvw"),
            },
        )
    ]
    cases = [
        {
            "id": f"{own} {again}",
            **belongs,
            "opened_at": start + (12 + again * draw.randrange(1, 14)) * DAY,
            "first_answer_at": start + (12 + again * 14) * DAY + draw.randrange(7200) * 1_000_000,
            "resolved_at": start + 30 * DAY,
            "handle_seconds": float(draw.randrange(600)),
            "channel": draw.choice(["chat", "phone", "mail"]),
            "agent_id": "agent",
            "reopened": draw.random() < 0.3,
            "cost": draw.randrange(100, 900),
            "currency": "BRL",
        }
        for again in range(2)
    ]
    order = {
        "promised_at": start + 10 * DAY,
        "delivered_at": start + draw.randrange(5, 15) * DAY,
        "status": "done",
    }
    left = draw.choice([None, None, None, start + 90 * DAY])
    origin, brought = draw.choice(["web", "fair"]), {"campaign_id": draw.choice(["spring", "autumn"])}
    paid = {"amount": draw.randrange(1, 10_000), "currency": "BRL"}
    shopper = {"customer_id": f"s{customer}"}
    return {
        "customers": [
            {
                **each,
                **brought,
                "id": whose["customer_id"],
                "acquired_at": start,
                "origin": origin,
                "region": draw.choice(["north", "south"]),
                "segment": draw.choice("ab"),
                "business_unit": draw.choice("xyz"),
            }
            for whose, each in ((belongs, {}), (shopper, {}))
        ],
        "leads": [
            {
                **belongs,
                **brought,
                "id": own,
                "created_at": start,
                "mql_at": draw.choice([None, *3 * [start + 3 * DAY]]),
                "sql_at": draw.choice([None, start + 9 * DAY]),
                "origin": origin,
            }
        ],
        "deals": [
            {
                **belongs,
                **paid,
                "lead_id": own,
                "won": customer % 3 > 0,
                "opened_at": start,
                "closed_at": start + DAY,
            }
        ],
        "deliveries": [{"id": own, **belongs, "ordered_at": start, **order}],
        "cases": cases,
        "responses": answered,
        "transactions": [
            {
                **whose,
                **paid,
                "at": start + again * 300 * DAY,
                "amount": draw.randrange(1, 10_000) * (1 + 4 * again),
                "margin": draw.randrange(-200, 900),
            }
            for whose in (belongs, shopper)
            for again in range(draw.choice([1, 2, 3]))
        ],
        "contracts": [
            {
                **belongs,
                "starts_at": start,
                "ends_at": left,
                "plan": draw.choice("xy"),
                "recurring_amount": draw.randrange(1000, 9000),
                "currency": "BRL",
            }
        ],
        "touchpoints": [
            {**belongs, "at": start + day * DAY, "step": step}
            for day, step in ((-400, "visit"), (19, "survey_sent"), (500, "visit"))
        ],
        "kpis": [
            {
                "department": "sales",
                "name": "quota",
                "at": start,
                "value": float(draw.randrange(5)),
                "target": 2.0,
                "direction": draw.choice(["up", "down"]),
            }
        ],
    }


PROMISES = [
    {"id": kind, "text": kind, "kind": kind, "operator": "<=", "target": 3600.0, "unit": "seconds"}
    for kind in ("first_answer", "answered_hours")
]


CAMPAIGNS = [
    {"id": name, "channel": name, "starts_at": at("2017-12-01 00:00"), "cost": 90_000, "currency": "BRL"}
    for name in ("spring", "autumn", "barren")
]
STATED = {"earned_origins": ("fair",)}


def lived(customers: int = 150, *, shuffled: bool = False) -> Company:
    """A company in which every metric has something to say."""
    draw = random.Random(5)
    tables: dict[str, list[Row]] = {
        "promises": list(PROMISES),
        "employees": [{"id": "agent", "team": "care"}],
        "campaigns": [dict(campaign) for campaign in CAMPAIGNS],
    }
    for customer in range(customers):
        for table, rows in chain(customer, draw).items():
            tables.setdefault(table, []).extend(rows)
    for table, rows in tables.items():
        for place, row in enumerate(rows):
            row.setdefault("id", f"{table}:{place}")
        if shuffled:
            draw.shuffle(rows)
    return Company(stated=STATED, **tables)


COMPANY = lived()
SHUFFLED = lived(shuffled=True)
ALONE = lived(1)
EMPTY = Company()


def told(company: Company, slug: str, *by: str, **options: Any) -> list[tuple[object, ...]]:
    """What the figures say, apart from the last digits of their sums."""
    return [
        (
            tuple(figure.group.values()),
            figure.period,
            figure.estimate.n,
            figure.estimate.value and round(figure.estimate.value, 9),
            figure.estimate.reason,
        )
        for figure in company.measure(slug, *by, **options)
    ]


@every_metric
def test_without_rows_there_is_a_reason_and_never_a_value(slug: str) -> None:
    for options in ({}, *({"grain": grain} for grain in GRAINS)):
        (figure,) = EMPTY.measure(slug, **options)
        found = figure.estimate
        assert (found.value, found.low, found.high, found.n) == (None, None, None, 0)
        assert found.reason is not None
        assert known(f"reason.{found.reason.code}")


@every_metric
def test_with_enough_rows_there_is_a_value_within_its_interval(slug: str) -> None:
    found, metric = COMPANY.one(slug), BY_SLUG[slug]
    assert found.n >= metric.minimum, slug
    assert found.reason is None, slug
    assert found.value is not None
    if metric.whole:
        assert (found.low, found.high, found.method) == (None, None, "counted")
        return
    assert found.low is not None
    assert found.high is not None
    assert found.low <= found.value <= found.high
    bounds = BOUNDS.get(metric.scale, ENDLESS)
    assert bounds[0] <= found.low <= found.high <= bounds[1]


@every_metric
def test_one_customer_is_too_few(slug: str) -> None:
    for figure in ALONE.measure(slug):
        assert figure.estimate.n < GREY_N
        if BY_SLUG[slug].whole:
            assert figure.estimate.value is not None
            assert figure.estimate.low is figure.estimate.high is None
            continue
        assert figure.estimate.value is figure.estimate.low is figure.estimate.high is None
        assert figure.estimate.reason is not None


@every_metric
def test_the_order_of_rows_means_nothing(slug: str) -> None:
    by = ["customer.region"] if slug in OF_CUSTOMERS else ["department"]
    assert told(SHUFFLED, slug) == told(COMPANY, slug)
    by_month = told(COMPANY, slug, *by, grain="month")
    assert told(SHUFFLED, slug, *by, grain="month") == by_month


@every_metric_of_customers
@pytest.mark.parametrize("grain", [None, *GRAINS])
def test_parts_add_up_to_the_whole(slug: str, grain: Grain | None) -> None:
    """By a column of a joined table and by any period; each customer belongs to one region."""
    whole = {figure.period: figure.facts["moments"] for figure in COMPANY.measure(slug, grain=grain)}
    parts: dict[str | None, Moments] = {}
    for figure in COMPANY.measure(slug, "customer.region", grain=grain):
        assert figure.group["customer.region"] in ("north", "south", None)
        moments = figure.facts["moments"]
        assert isinstance(moments, Moments)
        parts[figure.period] = parts.get(figure.period, Moments()) + moments
    assert set(parts) == set(whole)
    for period, moments in parts.items():
        assert moments.n == whole[period].n  # type: ignore[attr-defined]
        assert moments.wv == pytest.approx(whole[period].wv)  # type: ignore[attr-defined]


@every_metric
def test_by_every_column_of_its_rows_and_by_the_clock(slug: str) -> None:
    metric = BY_SLUG[slug]
    base = metric.base(Question(slug))
    names = ["hour", "weekday", "hour_of_week", "source", *(column.name for column in base.own_columns)]
    n = COMPANY.one(slug).n
    for name in names:
        figures = COMPANY.measure(slug, name)
        assert sum(figure.estimate.n for figure in figures) >= n, name


@every_metric_of_customers
def test_every_figure_opens_to_the_rows_it_counted(slug: str) -> None:
    metric = BY_SLUG[slug]
    for figure in COMPANY.measure(slug, "customer.segment", grain="quarter"):
        rows = COMPANY.behind(figure.key, limit=10_000)
        units = {row[metric.per] for row in rows} if metric.per else rows
        assert len(units) == figure.estimate.n


@every_metric_of_customers
def test_a_filter_leaves_fewer(slug: str) -> None:
    north = COMPANY.one(slug, where="customer.region = north").n
    south = COMPANY.one(slug, where="customer.region = 'south'").n
    nobodys = COMPANY.one(slug, where="customer.region is null").n
    assert north + south + nobodys == COMPANY.one(slug).n
    assert north > 0
    assert south > 0


@every_metric
def test_it_reads_canonical_tables_only(slug: str) -> None:
    by = "customer.region" if slug in OF_CUSTOMERS else "department"
    for question in (Question(slug), Question(slug, by=(by,), grain="week")):
        assert set(kernel_for(question, extras={}).tables) <= set(BY_NAME)


@every_metric
@pytest.mark.parametrize("part", ["name", "question", "formula", "source", "when_not"])
def test_it_has_words_in_every_language(slug: str, part: str) -> None:
    said = CATALOGUE[f"metric.{slug}.{part}"]
    assert all(text.strip() for text in said)
    assert part in ("name", "source") or len(set(said)) == len(said)


@every_metric
def test_its_unit_direction_and_reasons_have_words(slug: str) -> None:
    metric = BY_SLUG[slug]
    keys = (
        f"unit.{metric.unit}",
        f"rule.{metric.rule or metric.scale}",
        f"direction.{metric.direction}",
        f"reason.{metric.when_empty}",
    )
    assert [key for key in (*keys, f"reason.{metric.when_silent}") if not known(key)] == []
