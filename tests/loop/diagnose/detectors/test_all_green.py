"""All green and they leave: it speaks where a group surely began to leave beside green boards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np
import pytest

from tests.loop.diagnose.planted import Cell, answers_of, asked, said, share
from tests.loop.diagnose.silos.hand import Row, reading, stay
from tests.loop.measure.company import Company, at
from unisono.loop.diagnose.detector import Answers, Context
from unisono.loop.diagnose.detectors.all_green import COLUMNS, DETECTOR, QUESTIONS, SLUG
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding
from unisono.model.lens import Lens
from unisono.model.words import LANGUAGES
from unisono.services.wording import finding_words

YEAR = Context(date(2026, 1, 1), date(2026, 12, 31), last=date(2026, 12, 31), currency="PEN", contract=True)
FIRST, LAST = 2025 * 12, 2026 * 12 + 11  # two years, from a January to a December
FELL = 2026 * 12 + 6  # July
MONTHS = range(FIRST, LAST + 1)


def group(value: str, rate: int, then: int, *, since: int = FELL, until: int = FELL + 2) -> list[Row]:
    """Two thousand customers of whom so many leave a month, and so many others for a while."""
    gone = {month: then if since <= month <= until else rate for month in MONTHS[1:]}
    more = {"start_month": FIRST, "last_month": LAST}
    stayed = stay(value, 2_000 - sum(gone.values()), None, **more)
    return [*(stay(value, count, month, **more) for month, count in gone.items()), stayed]


def rows(
    *groups: list[Row], column: str = "segment", red: tuple[str, ...] = (), **more: Any
) -> dict[str, list[Row]]:
    """What the kernels give of a company with these groups of one column, and three boards."""
    boards = (("marketing", "mql"), ("sales", "quota"), ("service", "fcr"))
    told: dict[str, list[Row]] = {
        "kpis": [
            reading(name, kpi, month, 4.0 if name in red else 12.0)
            for name, kpi in boards
            for month in MONTHS
        ],
        "places": [],
        f"stays_{column}": [row for each in groups for row in each],
        "won": [
            {f"at_{column}": each[0]["value"], "month": month, "n": 50} for each in groups for month in MONTHS
        ],
        "served": [{"at_queue": "Voz", "month": month, "n": 50, "bad": 9} for month in MONTHS],
    }
    return {**told, **more}


def found(told: dict[str, list[Row]]) -> tuple[Finding, ...]:
    return DETECTOR.finds(YEAR, Answers({}, told))


def test_it_speaks_of_the_group_that_fell_in_its_quarter_with_all_that_makes_it_one() -> None:
    (finding,) = found(rows(group("A", 20, 90), group("B", 20, 20)))
    assert (finding.kind, finding.owner) == (SLUG, "cxo")
    facts = finding.facts
    assert (facts["column"], facts["group"], facts["name"], facts["period"]) == (
        "segment",
        "A",
        "A",
        "2026-Q3",
    )
    times, worse, customers = facts["times"], facts["worse"], facts["customers"]
    assert isinstance(times, Estimate)
    assert isinstance(worse, Estimate)
    assert isinstance(customers, Estimate)
    assert times.value == pytest.approx(4.5, rel=0.15)
    assert worse.value == pytest.approx(4.5, rel=0.15)
    assert customers.n == 2_000 - 17 * 20, "who was still there when it began"
    assert facts["boards"] == 3
    assert {name for name in facts if name.startswith("green_")} == {
        "green_marketing", "green_sales", "green_service",
    }  # fmt: skip


def test_it_says_how_many_more_left_what_share_and_what_they_paid() -> None:
    (finding,) = found(rows(group("A", 20, 90), group("B", 20, 20)))
    more = 270 * (1 - 1 / finding.facts["times"].value)  # type: ignore[union-attr, operator]
    assert finding.facts["people"] == round(more)
    assert finding.effect.value == pytest.approx(more / (2_000 - 17 * 20))
    assert finding.effect.low is not None
    assert finding.effect.low > 0
    assert finding.stake is not None
    assert finding.stake.value == pytest.approx(more * 12 * 1_000)
    assert finding.stake.currency == "PEN"


@pytest.mark.parametrize("column", COLUMNS)
def test_it_looks_by_country_segment_and_plan(column: str) -> None:
    (finding,) = found(rows(group("A", 20, 90), group("B", 20, 20), column=column))
    assert finding.facts["column"] == column


@pytest.mark.parametrize(
    "groups",
    [
        (group("A", 20, 20), group("B", 20, 20)),  # nobody began to leave
        (group("A", 20, 90), group("B", 20, 90)),  # everybody did
        (group("A", 60, 60), group("B", 20, 20)),  # always left more
        (group("A", 20, 22), group("B", 20, 20)),  # a little more
        (group("A", 4, 20), group("B", 20, 20)),  # caught up with the others
        (group("A", 20, 90),),  # nobody to compare with
    ],
)
def test_it_is_silent_where_a_group_did_not_fall(groups: tuple[list[Row], ...]) -> None:
    assert found(rows(*groups)) == ()


def test_it_is_silent_where_the_fall_is_older_than_a_year() -> None:
    old = group("A", 20, 90, since=FIRST + 6, until=FIRST + 8)
    assert found(rows(old, group("B", 20, 20))) == ()


def test_only_the_first_quarter_of_a_long_fall_is_told() -> None:
    (finding,) = found(rows(group("A", 20, 90, until=LAST), group("B", 20, 20)))
    assert finding.facts["period"] == "2026-Q3"


def test_each_group_that_fell_is_told() -> None:
    told = found(rows(group("A", 20, 90), group("B", 20, 20), group("C", 20, 90), group("D", 20, 20)))
    assert [finding.facts["group"] for finding in told] == ["A", "C"]


@pytest.mark.parametrize(
    ("red", "boards"), [(("sales",), 2), (("sales", "service"), 0), (("marketing", "sales", "service"), 0)]
)
def test_two_boards_must_have_been_green(red: tuple[str, ...], boards: int) -> None:
    told = found(rows(group("A", 20, 90), group("B", 20, 20), red=red))
    assert [finding.facts["boards"] for finding in told] == ([boards] if boards else [])
    assert all(f"green_{name}" not in finding.facts for finding in told for name in red)


def test_boards_red_in_another_quarter_do_not_silence_it() -> None:
    told = rows(group("A", 20, 90), group("B", 20, 20))
    before = [{**row, "value": 4.0} if row["month"] < FELL else row for row in told["kpis"]]
    during = [{**row, "value": 4.0} if row["month"] == FELL else row for row in told["kpis"]]
    assert len(found({**told, "kpis": before})) == 1
    assert found({**told, "kpis": during}) == (), "one month in three is enough not to be all green"


@pytest.mark.parametrize("missing", ["kpis", "stays_segment", "won"])
def test_without_boards_or_contracts_it_is_silent(missing: str) -> None:
    told = rows(group("A", 20, 90), group("B", 20, 20), **{missing: []})
    assert found(told) == ()


def test_without_contacts_the_other_boards_speak() -> None:
    (finding,) = found(rows(group("A", 20, 90), group("B", 20, 20), served=[]))
    assert finding.facts["boards"] == 2


def test_it_weighs_every_group_and_quarter_that_can_be_compared() -> None:
    weighs = DETECTOR.weighs
    assert weighs(YEAR, Answers({}, rows(group("A", 20, 20), group("B", 20, 20)))) == 2 * 4
    assert weighs(YEAR, Answers({}, rows(group("A", 20, 20)))) == 0
    assert weighs(YEAR, Answers({}, rows(group("A", 20, 20), group("B", 20, 20), kpis=[]))) == 0
    assert weighs(YEAR, Answers({}, {})) == 0


def test_it_cites_the_group_s_own_churn() -> None:
    question = QUESTIONS["segment"]
    figures = said(question, [Cell(share(9, 100), (value,)) for value in "AB"], currency="PEN")
    (finding,) = DETECTOR.finds(
        YEAR, Answers({question: figures}, rows(group("A", 20, 90), group("B", 20, 20)))
    )
    assert len(finding.evidence) == 1
    (own,) = (figure.key for figure in figures if figure.group == {"customer.segment": "A"})
    assert finding.evidence == (own,)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_words(language: str) -> None:
    (finding,) = found(rows(group("Joven", 20, 90), group("Mayor", 20, 20)))
    words = finding_words(finding, language)
    assert "Joven" in words.title
    for text in (words.title, words.why, words.money, words.decide):
        assert text
        assert "{" not in text
        assert "finding." not in text


def test_chance_alone_makes_it_speak_at_most_one_time_in_a_hundred() -> None:
    """Sixty companies of four groups who leave alike: Holm over sixteen looks."""
    random = np.random.default_rng(11)
    spoke = sum(bool(found(rows(*_alike(random)))) for _ in range(60))
    assert spoke <= 1  # less than one is expected at the bound of 0.01, and the margin of 1.2 lowers that


def _alike(random: np.random.Generator) -> Iterator[list[Row]]:
    for value in "ABCD":
        gone = random.poisson(20, len(MONTHS) - 1)
        more = {"start_month": FIRST, "last_month": LAST}
        left = [stay(value, int(n), month, **more) for n, month in zip(gone, MONTHS[1:], strict=True)]
        yield [*left, stay(value, 2_000 - int(gone.sum()), None, **more)]


def lived(*, country: str | None = "PE", boards: bool = True) -> Company:
    """A company row by row, in an engine: the young began to leave at last, beside three boards."""
    random = np.random.default_rng(5)
    customers, contracts, cases = [], [], []
    for number in range(2_400):
        segment = ("joven", "mayor")[number % 2]
        ends = _left(random, 0.02, 0.20 if segment == "joven" else 0.02)
        customers.append({"id": f"u{number}", "segment": segment, "country": country})
        contract = {"customer_id": f"u{number}", "starts_at": at("2025-01-01 10:00"), "ends_at": ends}
        contracts.append({**contract, "plan": "one", "recurring_amount": 5_000, "currency": "PEN"})
    contracts.append({"customer_id": "new", "starts_at": at("2026-09-30 23:00"), "ends_at": None})
    contracts += [
        {"customer_id": f"n{month}", "starts_at": at(f"2026-{month:02d}-02 10:00"), "ends_at": None}
        for month in (7, 8, 9)
    ]
    customers += [{"id": f"n{month}", "segment": "joven", "country": country} for month in (7, 8, 9)]
    cases += [
        {
            "customer_id": f"n{month}",
            "queue": "Voz",
            "opened_at": at(f"2026-{month:02d}-09 10:00"),
            "reopened": True,
        }
        for month in (7, 8, 9)
    ]
    green = {"value": 12.0, "target": 10.0, "direction": "up"}
    readings = [
        {"department": name, "name": kpi, "at": at(f"{year}-{month:02d}-01"), **green}
        for name, kpi in (("marketing", "mql"), ("sales", "quota"), ("service", "fcr"))
        for year in (2025, 2026)
        for month in range(1, 13)
    ]
    return Company(customers=customers, contracts=contracts, cases=cases, kpis=readings if boards else [])


def _left(random: np.random.Generator, before: float, after: float) -> int | None:
    """When somebody won in January 2025 left: month by month until September 2026, the last three apart."""
    for month in range(1, 21):
        if random.random() < (after if month >= 18 else before):
            return at(f"{2025 + month // 12}-{month % 12 + 1:02d}-15")
    return None


def test_from_rows_in_an_engine_it_finds_the_same() -> None:
    (finding,) = asked(DETECTOR, lived(), YEAR)
    assert (finding.facts["column"], finding.facts["group"]) == ("segment", "joven")
    assert finding.facts["period"] == "2026-Q3"
    assert finding.facts["boards"] == 3
    assert finding.evidence
    assert finding.stake is not None


def test_a_company_that_writes_no_country_down_is_looked_at_too() -> None:
    (finding,) = asked(DETECTOR, lived(country=None), YEAR)
    assert (finding.facts["group"], finding.facts["boards"]) == ("joven", 3)


def test_without_boards_nothing_is_weighed() -> None:
    answers = answers_of(DETECTOR, lived(boards=False), YEAR)
    assert (DETECTOR.finds(YEAR, answers), DETECTOR.weighs(YEAR, answers)) == ((), 0)


def test_it_reads_through_a_lens() -> None:
    whole, some = (
        DETECTOR.reads(Context(YEAR.since, YEAR.until, YEAR.last, "PEN", lens=lens)).kernels
        for lens in (Lens(), Lens(segment=(("customer.country", "PE"),)))
    )
    assert whole.keys() == some.keys()
    for name in ("stays_segment", "won", "served"):
        assert "PE" in some[name].parameters.values()
        assert not whole[name].parameters
