"""Questions that one pass of a cube answers get the rows that each would have got alone."""

from __future__ import annotations

from datetime import date

from tests.loop.measure.cubing import cubes_in
from tests.loop.measure.test_cubed import lived
from unisono.loop.measure.ask import kernel_for
from unisono.loop.measure.together import together
from unisono.model.cube import NO_CUBES
from unisono.model.question import Question

COMPANY = lived(40)
MADE = cubes_in(COMPANY)
SPLIT = {"by": ("customer.segment",), "grain": "month", "where": "weekday < 6"}


def test_each_gets_its_own_rows() -> None:
    asked = [Question(slug, **SPLIT) for slug in ("nps", "csat", "ces_mean")]  # type: ignore[arg-type]
    (several,) = together(asked, COMPANY.extras, MADE)
    assert several.questions == tuple(asked)
    rows = COMPANY.ask(several.kernel)
    for question in asked:
        alone = COMPANY.ask(kernel_for(question, extras=COMPANY.extras, cubes=MADE))
        assert several.rows_of(question, rows) == alone
        assert alone


def test_money_keeps_its_currencies() -> None:
    asked = [Question("deal_size"), Question("win_rate")]
    (several,) = together(asked, COMPANY.extras, MADE)
    rows = COMPANY.ask(several.kernel)
    (money,) = several.rows_of(asked[0], rows)
    assert (money["currency_low"], money["currency_high"]) == ("PEN", "USD")
    assert "currency_low" not in several.rows_of(asked[1], rows)[0]


def test_a_metric_of_which_nobody_says_anything_gets_the_row_that_counts_its_tables() -> None:
    asked = [Question(slug, where="touchpoint = 'nowhere'") for slug in ("nps", "csat")]
    (several,) = together(asked, COMPANY.extras, MADE)
    rows = COMPANY.ask(several.kernel)
    for question in asked:
        (row,) = several.rows_of(question, rows)
        assert row["n"] is None
        assert row["rows_responses"] > 0


def test_what_differs_in_rows_split_filter_or_days_is_asked_apart() -> None:
    asked = [
        Question("nps"),
        Question("aht"),
        Question("csat", ("channel",)),
        Question("ces", where="weekday = 1"),
        Question("csat_mean", since=date(2018, 1, 2)),
        Question("ces_mean", since=date(2018, 1, 3)),
    ]
    assert together(asked, COMPANY.extras, MADE) == ()


def test_what_fits_no_cube_or_can_t_be_asked_is_left_to_be_asked_alone() -> None:
    asked = [
        Question("nps", ("nothing",)),
        Question("csat", ("nothing",)),
        Question("churn"),
        Question("n_p_s"),
    ]
    assert together(asked, COMPANY.extras, MADE) == ()
    assert together([Question("nps"), Question("csat")], COMPANY.extras, NO_CUBES) == ()


def test_the_same_question_twice_is_one() -> None:
    assert together([Question("nps"), Question("nps")], COMPANY.extras, MADE) == ()
