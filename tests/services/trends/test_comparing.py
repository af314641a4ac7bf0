"""Two sides beside each other, never the same rows on both."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.services.promising import stocked_shop
from unisono.errors import MissingError, QuestionError, RightsError
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.services.measure import measure
from unisono.services.trends import Compared, Side, comparison

OLD, NEW = (Side(date(year, 1, 1), date(year, 12, 31)) for year in (2017, 2018))
PERU, COLOMBIA = (Side(column="customer.country", value=value) for value in ("PE", "CO"))


def compared(company: Company, slug: str, one: Side, other: Side, lens: Lens | None = None) -> Compared:
    found = comparison(company, slug, lens or Lens(), one, other)
    assert found is not None
    return found


def test_two_years_of_a_shop_that_let_four_in_ten_down(tmp_path: Path) -> None:
    found = compared(stocked_shop(tmp_path / "shop"), "delivery_on_day", OLD, NEW)
    assert (found.one.estimate.value, found.other.estimate.value) == (1.0, 0.6)
    assert found.change is not None
    assert found.change.difference.value == pytest.approx(-0.4)
    assert found.change.difference.high is not None
    assert found.change.difference.high < 0
    assert (found.change.beyond, found.change.better, found.why_not, found.by_group) == (
        True,
        False,
        "",
        False,
    )
    assert found.one_label == "del 1 ene 2017 al 31 dic 2017"


def test_the_order_of_two_periods_is_the_asker_s(tmp_path: Path) -> None:
    found = compared(stocked_shop(tmp_path / "shop"), "delivery_on_day", NEW, OLD)
    assert found.change is not None
    assert found.change.better


def test_two_groups_are_what_measure_says_of_each(demo: Company) -> None:
    found = compared(demo, "promise_kept", PERU, COLOMBIA)
    year = {"since": date(2025, 11, 1), "until": date(2026, 10, 31)}
    for figure, value in ((found.one, "PE"), (found.other, "CO")):
        asked = Question("promise_kept", where=f"customer.country = '{value}'", **year)
        assert figure.estimate == measure(demo, asked)[0].estimate
    assert (found.one_label, found.other_label, found.by_group) == ("PE", "CO", True)
    assert found.change is not None
    assert found.change.beyond
    assert found.change.better


def test_a_lens_holds_for_both_sides(demo: Company) -> None:
    lens = Lens(date(2026, 1, 1), date(2026, 6, 30), (("customer.segment", "joven"),))
    found = compared(demo, "aht", PERU, COLOMBIA, lens)
    assert found.one.question.since == date(2026, 1, 1)
    assert found.one.question.where == "(customer.segment in ('joven')) and (customer.country in ('PE'))"


def test_values_are_values_whatever_they_hold(demo: Company) -> None:
    attack = Side(column="customer.country", value="x') or (1=1")
    found = compared(demo, "aht", PERU, attack)
    assert found.other.estimate.n == 0
    assert found.other_label == "x') or (1=1"
    assert found.why_not == "measure.compare.too_few"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (OLD, OLD),
        (Side(date(2018, 1, 1), date(2018, 3, 1)), Side(date(2018, 3, 1), date(2018, 5, 1))),
        (Side(), NEW),
        (Side(since=date(2018, 1, 1)), Side(since=date(2019, 1, 1))),
        (PERU, PERU),
    ],
)
def test_sides_that_overlap_are_refused(one: Side, other: Side, demo: Company) -> None:
    with pytest.raises(QuestionError, match="sides_overlap"):
        comparison(demo, "nps", Lens(), one, other)


def test_periods_turned_round_are_refused(demo: Company) -> None:
    turned = Side(date(2026, 3, 31), date(2026, 3, 1))
    with pytest.raises(QuestionError):
        comparison(demo, "nps", Lens(), Side(date(2026, 1, 1), date(2026, 2, 1)), turned)


def test_leads_of_two_periods_are_shown_and_not_compared(demo: Company) -> None:
    one = Side(date(2025, 1, 1), date(2025, 6, 30))
    found = compared(demo, "conversion", one, Side(date(2026, 1, 1), date(2026, 12, 31)))
    assert found.one.estimate.known
    assert found.other.question.until == date(2026, 8, 2), "younger leads say nothing yet"
    assert (found.change, found.why_not) == (None, "measure.compare.never")


def test_leads_of_two_origins_are_compared(demo: Company) -> None:
    mail, search = (Side(column="origin", value=value) for value in ("correo", "recomendados"))
    found = compared(demo, "conversion", mail, search)
    assert found.change is not None


def test_one_customer_s_money_on_both_sides_is_not_compared(demo: Company) -> None:
    one, other = (Side(column="first", value=value) for value in ("true", "false"))
    found = compared(demo, "revenue_per_customer", one, other)
    assert found.change is None
    assert found.why_not in ("measure.compare.same_people", "measure.compare.too_few")


def test_columns_that_are_not_offered_are_refused(demo: Company) -> None:
    one, other = (Side(column="customer.name", value=value) for value in ("Ana", "Eva"))
    with pytest.raises(QuestionError, match="column_not_offered"):
        comparison(demo, "nps", Lens(), one, other)


def test_rights_unknown_metrics_and_emptiness(demo: Company, agent: Company, bare: Company) -> None:
    with pytest.raises(RightsError):
        comparison(agent, "nps", Lens(), OLD, NEW)
    with pytest.raises(MissingError):
        comparison(demo, "joy", Lens(), OLD, NEW)
    assert comparison(bare, "nps", Lens(), OLD, NEW) is None


def test_others_rows_are_on_neither_side(peru: Company) -> None:
    found = compared(peru, "aht", PERU, COLOMBIA)
    assert found.one.estimate.n > 0
    assert found.other.estimate.n == 0
