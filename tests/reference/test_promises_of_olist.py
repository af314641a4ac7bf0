"""Olist's promise of a date: how often it was missed, how that was felt, and whom each origin brought.

The figures are facts of the data: by calendar date 6.6228 % of orders came late, and scores fall most once a
delivery is more than three days late.
"""

from __future__ import annotations

import pytest

from tests.reference.real import EXACT, FOUR_DIGITS, PERCENT_OF_FOUR_DIGITS, PERCENT_OF_THREE_DIGITS, Real
from tests.reference.test_funnel_of_olist import BY_ORIGIN
from tests.reference.test_orders_of_olist import SCORE_BY_LATENESS
from unisono.loop.measure.ledger import Promise
from unisono.model.lens import Lens
from unisono.services.aftermath import Aftermath, Origins, aftermath, origins, strengths, telling, wording
from unisono.services.promises import Entry, ledger

pytestmark = pytest.mark.real_data

LATE_BY_THE_DAY = 0.066228
EDGES = [(None, -10.0), (-10.0, -5.0), (-5.0, 0.0), (0.0, 3.0), (3.0, 7.0), (7.0, None)]


@pytest.fixture(scope="module")
def entry(olist: Real) -> Entry:
    """The only promise there is."""
    found = ledger(olist.company.company, Lens())
    assert found is not None
    (only,) = found.entries
    return only


@pytest.fixture(scope="module")
def told(olist: Real, entry: Entry) -> Aftermath:
    found = aftermath(olist.company.company, entry.promise.id, Lens())
    assert found is not None
    return found


@pytest.fixture(scope="module")
def brought(olist: Real) -> Origins:
    return origins(olist.company.company, Lens())


def test_the_ledger_holds_one_promise_which_is_the_date_of_each_order(entry: Entry) -> None:
    promise: Promise = entry.promise
    assert promise.dated
    assert promise.missing is None
    assert promise.text == "Entrega até a data estimada"


def test_the_ledger_shows_the_late_share(entry: Entry) -> None:
    kept = entry.kept
    assert kept is not None
    assert kept.estimate.n == 5164
    assert kept.estimate.value is not None
    assert 1 - kept.estimate.value == pytest.approx(LATE_BY_THE_DAY, abs=PERCENT_OF_FOUR_DIGITS)
    assert kept.estimate.high is not None
    assert kept.estimate.high < 0.95
    assert entry.verdict == "broken"


def test_its_figure_opens_to_its_orders(olist: Real, entry: Entry) -> None:
    assert entry.kept is not None
    opened = olist.company.open(entry.kept.key)
    assert opened.row_count == 5164
    assert opened.figure is not None
    assert opened.figure.estimate.value == pytest.approx(entry.kept.estimate.value, rel=EXACT)


def test_scores_by_days_late_are_the_known_ones(told: Aftermath) -> None:
    assert told.instrument == "csat"
    assert [(band.low, band.high) for band in told.bands] == EDGES
    found = [band.score.value for band in told.bands]
    assert found == pytest.approx([score for _, score in SCORE_BY_LATENESS], abs=FOUR_DIGITS)
    # Eight answers are about orders that never got a date of arrival; those are in no band.
    assert sum(band.score.n for band in told.bands) == 5240 - 8


def test_the_title_names_the_moment_of_truth(told: Aftermath) -> None:
    chart = wording.felt_chart(told, "es")
    assert chart is not None
    assert chart.title.replace("\u00a0", " ") == (
        "La satisfacción cae 1,55 puntos cuando se pasa de 3 días de retraso"
    )
    assert pytest.approx(1.55, abs=0.001) == 3.7417 - 2.1910


def test_the_gaps_say_what_was_promised_delivered_and_felt(olist: Real, told: Aftermath) -> None:
    gaps = told.gaps
    assert gaps is not None
    assert gaps.delivered.value == pytest.approx((1 - LATE_BY_THE_DAY) - 0.95, abs=PERCENT_OF_FOUR_DIGITS)
    assert gaps.after_kept.n + gaps.after_broken.n == 5232
    assert gaps.expected.reason is not None
    assert gaps.expected.reason.code == "aftermath_not_asked"
    counted = olist.rows(
        "select cast(local_day(d.delivered_at) <= local_day(d.promised_at) as integer) as kept,"
        " sum(r.weight * case when r.score >= 4 then 1.0 else 0.0 end) / sum(r.weight) from responses r"
        " join deliveries d on d.id = r.order_id"
        " where d.delivered_at is not null and d.promised_at is not null and r.score between 1 and 5"
        " and not coalesce(lower(d.status) like 'cancel%', false) group by 1 order by 1",
        "responses",
        "deliveries",
    )
    (_, broken), (_, kept) = counted
    assert gaps.after_broken.value == pytest.approx(broken, rel=EXACT)
    assert gaps.after_kept.value == pytest.approx(kept, rel=EXACT)


def test_without_contracts_it_says_why_there_is_no_cost(told: Aftermath) -> None:
    assert told.priced.cost is None
    assert told.priced.reason is not None
    assert told.priced.reason.code == "aftermath_no_contract"
    assert told.beside is None
    said = wording.headline(told, "en")
    assert "82% are satisfied when it is kept, 24% when it is broken" in said


def test_nothing_stronger_could_be_said_of_a_promise_that_is_broken(olist: Real) -> None:
    found = strengths(olist.company.company, Lens())
    assert found.promises == 1
    assert found.claims == ()
    assert found.texts > 4_000
    assert {"recomendo", "antes"} <= {theme.word for theme in found.themes}


def test_conversion_by_origin_is_the_known_one(brought: Origins) -> None:
    named = [row for row in BY_ORIGIN if row[0] is not None]
    assert [(row.name, row.leads) for row in brought.rows] == [(origin, n) for origin, n, *_ in named]
    for row, (_, n, won, percent) in zip(brought.rows, named, strict=True):
        assert row.conversion.value == pytest.approx(percent / 100, abs=PERCENT_OF_THREE_DIGITS)
        assert row.conversion.value * n == pytest.approx(won, rel=EXACT)
        assert row.conversion.low < row.conversion.value < row.conversion.high


def test_later_quality_by_origin_is_how_content_the_sellers_customers_are(
    olist: Real, brought: Origins
) -> None:
    """Nobody was asked for NPS, so it is what buyers say of orders of the sellers each origin brought."""
    assert brought.instrument == "csat"
    counted = {
        origin: (share, n)
        for origin, share, n in olist.rows(
            "select c.origin, sum(r.weight * case when r.score >= 4 then 1.0 else 0.0 end) / sum(r.weight),"
            " count(*) from responses r join customers c on c.id = r.account_id"
            " where c.origin is not null and r.score between 1 and 5 group by 1",
            "responses",
            "customers",
        )
    }
    scores = {row.name: row.score for row in brought.rows}
    assert {name for name, score in scores.items() if score.known} == {
        origin for origin, (_, n) in counted.items() if n >= 30
    }
    for origin, (share, n) in counted.items():
        assert scores[origin].n == n
        if scores[origin].known:
            assert scores[origin].value == pytest.approx(share, rel=EXACT)


def test_no_origin_is_set_apart_by_few_sellers(brought: Origins) -> None:
    assert {row.stay.known for row in brought.rows} == {False}  # they hold no contracts
    assert telling.origins_headline(brought, "en") == "Whom each origin brings, a year later"
    table = telling.origins_table(brought, "en")
    assert {column.name: column.title for column in table.columns}["score"] == "CSAT"
    assert brought.small == 0
