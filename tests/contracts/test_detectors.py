"""What every detector of the catalogue must do, whoever wrote it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from tests.loop.diagnose.detectors.test_broken_promise import order
from tests.loop.diagnose.detectors.test_failure_demand import calling
from tests.loop.diagnose.detectors.test_hollow_channel import brought
from tests.loop.diagnose.planted import EDITION, YEAR, answers_of, asked
from tests.loop.diagnose.silos.troubles import conflicts
from tests.loop.measure.company import Company, Row, at
from unisono.loop.diagnose.catalogue import DETECTORS
from unisono.loop.diagnose.detector import Answers, Context, Detector
from unisono.loop.diagnose.silos.nouns import SLUGS
from unisono.loop.measure.ask import kernel_for
from unisono.loop.measure.catalogue import BY_SLUG
from unisono.model.canon import BY_NAME
from unisono.model.finding import Department
from unisono.model.question import read_key
from unisono.model.words import CATALOGUE, LANGUAGES, known

every_detector = pytest.mark.parametrize("detector", DETECTORS, ids=lambda detector: detector.slug)

CONTEXTS = (
    YEAR,
    replace(YEAR, contract=True, currency="PEN"),
    Context(date(2018, 2, 28), date(2018, 2, 28), date(2018, 2, 28), ""),
    Context(date(2020, 2, 29), date(2021, 1, 31), date(2021, 1, 31), "USD", False),
)
EMPTY = Company()
# The table a detector takes its money from, where it is another.
PRICED_IN = {"failure_demand": "cases", **dict.fromkeys(SLUGS, "contracts")}
Rows = dict[str, list[Row]]


def troubled() -> Rows:
    """The rows of a company in which every detector has something to say."""
    orders = [order(place, late=place < 40, score=1 + place % 3 + 2 * (place >= 40)) for place in range(100)]
    channels = [
        brought(origin, place, won=place < wins, score=10 if place < promoters else 3)
        for origin, wins, promoters in (("ad", 50, 20), ("fair", 20, 80), ("mail", 20, 80))
        for place in range(100)
    ]
    rows: Rows = {}
    for each in (*orders, *channels):
        for table, row in each.items():
            rows.setdefault(table, []).append(row)
    rows["cases"] = [case for place in range(100) for case in calling(place)]
    rows["responses"] += [
        {"at": at(f"2018-{month}-15 12:00"), "instrument": "ces", "score": 7 if place < easy else 1}
        for month, easy in (("11", 90), ("12", 60))
        for place in range(100)
    ]
    for table, told in conflicts().items():
        rows.setdefault(table, []).extend(told)
    return rows


TROUBLED = troubled()
COMPANY = Company(**TROUBLED)  # type: ignore[arg-type]


def test_slugs_are_unique() -> None:
    assert len({detector.slug for detector in DETECTORS}) == len(DETECTORS) > 0


@every_detector
@pytest.mark.parametrize("context", CONTEXTS)
def test_it_asks_what_can_be_asked(detector: Detector, context: Context) -> None:
    needs = detector.reads(context)
    assert needs.questions or needs.kernels
    assert len(set(needs.questions)) == len(needs.questions)
    for question in needs.questions:
        assert question.metric in BY_SLUG
        assert question.edition is None  # which edition is the services' to say
        assert kernel_for(question, extras={}).tables
    for kernel in needs.kernels.values():
        assert set(kernel.tables) <= set(BY_NAME)
        assert set(kernel.parameters) == {name for name in kernel.parameters if f"${name}" in kernel.sql}


@every_detector
@pytest.mark.parametrize("context", CONTEXTS)
def test_it_reads_the_same_of_the_same_context(detector: Detector, context: Context) -> None:
    assert detector.reads(context) == detector.reads(replace(context))


@every_detector
@pytest.mark.parametrize("context", CONTEXTS)
def test_of_a_company_without_rows_it_is_silent(detector: Detector, context: Context) -> None:
    assert detector.finds(context, answers_of(detector, EMPTY, context)) == ()


@every_detector
def test_without_answers_it_is_silent(detector: Detector) -> None:
    needs = detector.reads(YEAR)
    assert detector.finds(YEAR, Answers({})) == ()
    assert detector.finds(YEAR, Answers(dict.fromkeys(needs.questions, ()))) == ()
    nothing = Answers(dict.fromkeys(needs.questions, ()), {name: [] for name in needs.kernels})
    assert detector.finds(YEAR, nothing) == ()


@every_detector
def test_what_it_finds_can_be_acted_on(detector: Detector) -> None:
    found = asked(detector, COMPANY, YEAR)
    assert found
    for finding in found:
        assert finding.kind == detector.slug
        assert finding.owner in get_args(Department)
        effect = finding.effect
        assert effect.low is not None
        assert effect.value is not None
        assert effect.high is not None
        assert effect.low <= effect.value <= effect.high
        assert effect.low > 0 or effect.high < 0
        assert effect.n > 0
        stake = finding.stake
        if stake is not None:
            assert stake.unit == "money"
            assert stake.currency == "BRL"
            assert stake.low is not None
            assert stake.value is not None
            assert stake.high is not None
            assert stake.low <= stake.value <= stake.high


@every_detector
def test_what_it_cites_opens_to_rows(detector: Detector) -> None:
    for finding in asked(detector, COMPANY, YEAR):
        assert finding.evidence
        assert len(set(finding.evidence)) == len(finding.evidence)
        for key in finding.evidence:
            assert read_key(key)[0].edition == EDITION
            assert COMPANY.behind(key)


@every_detector
@pytest.mark.parametrize("table", TROUBLED)
def test_where_a_table_was_never_loaded_it_says_what_it_can(detector: Detector, table: str) -> None:
    """Most companies never load some tables; a detector may then be silent, it may not fail."""
    rest = {name: rows for name, rows in TROUBLED.items() if name != table}
    for finding in asked(detector, Company(**rest), YEAR):  # type: ignore[arg-type]
        assert finding.kind == detector.slug
        assert finding.stake is None or table != PRICED_IN.get(detector.slug, "transactions")


@every_detector
@pytest.mark.parametrize("part", ["title", "why", "decide", "money"])
def test_its_findings_have_words_in_every_language(detector: Detector, part: str) -> None:
    key = f"finding.{detector.slug}.{part}"
    keys = [name for name in (key, f"{key}.better", f"{key}.worse") if known(name)]
    assert keys in ([key], [f"{key}.better", f"{key}.worse"])
    for name in keys:
        said = CATALOGUE[name]
        assert len(said) == len(LANGUAGES)
        assert len({text.strip() for text in said} - {""}) == len(LANGUAGES)
