"""Days and periods: their SQL agrees with Python's calendar, and their names can be read back."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.loop.measure.company import Company, at
from unisono.errors import QuestionError
from unisono.loop.measure.clock import CLOCK, clock_sql, day_number, period_label, period_sql, period_start
from unisono.model.kernel import Kernel
from unisono.model.question import GRAINS, Grain

EPOCH = date(1970, 1, 1)
MOMENTS = ["1925-02-28 23:59", "1969-12-31 00:00", "2018-01-01 00:30", "2018-03-04 23:30", "2020-12-31 12:00"]


def asked(sql: str) -> object:
    (row,) = Company().ask(Kernel(f"select {sql} as answer", ()))
    return row["answer"]


@pytest.mark.parametrize("moment", MOMENTS)
def test_the_clock_reads_what_hangs_on_the_companys_wall(moment: str) -> None:
    local = datetime.fromisoformat(moment)
    expected = {
        "hour": local.hour,
        "weekday": local.isoweekday(),
        "hour_of_week": (local.isoweekday() - 1) * 24 + local.hour,
    }
    assert {name: asked(clock_sql(name, str(_us(moment)))) for name in CLOCK} == expected


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("grain", GRAINS)
def test_a_period_begins_on_its_first_local_day(moment: str, grain: Grain) -> None:
    start = asked(period_sql(grain, f"local_day({_us(moment)})"))
    assert isinstance(start, int)
    assert EPOCH + timedelta(days=start) == _first(date.fromisoformat(moment[:10]), grain)


def test_without_a_grain_there_is_no_period() -> None:
    assert asked(period_sql(None, "0")) is None


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.sampled_from(GRAINS))
def test_a_periods_name_leads_back_to_its_first_day(day: date, grain: Grain) -> None:
    start = day_number(_first(day, grain))
    assert period_start(period_label(start, grain)) == start


def test_a_week_belongs_to_the_year_of_its_thursday() -> None:
    assert period_label(day_number(date(2018, 12, 31)), "week") == "2019-W01"
    assert period_label(day_number(date(2016, 1, 4)), "week") == "2016-W01"


@pytest.mark.parametrize(
    "label",
    ["", "2018", "2018-13", "2018-Q5", "2018-W60", "2018-02-30", "2018-1", "March", "2018-W01-3", "0000-01"],
)
def test_what_is_no_period_is_refused(label: str) -> None:
    with pytest.raises(QuestionError) as refused:
        period_start(label)
    assert refused.value.code == "period_unreadable"


def _us(moment: str) -> int:
    # Lima kept other hours before 1940; its clock as the engine sees it is what counts here.
    if moment < "1940":
        answer = asked(f"epoch_us(timezone('America/Lima', timestamp '{moment}'))")
        assert isinstance(answer, int)
        return answer
    return at(moment)


def _first(day: date, grain: Grain) -> date:
    if grain == "week":
        return day - timedelta(days=day.weekday())
    if grain == "month":
        return day.replace(day=1)
    if grain == "quarter":
        return day.replace(day=1, month=(day.month - 1) // 3 * 3 + 1)
    return day
