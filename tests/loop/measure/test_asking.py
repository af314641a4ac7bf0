from __future__ import annotations

from datetime import date

import pytest

from tests.loop.measure.company import Company, Row, at

DAY = 86_400_000_000


def said(who: str, when: str, score: float, instrument: str = "nps", **more: object) -> Row:
    return {"customer_id": who, "at": at(when), "instrument": instrument, "score": score, **more}


FIVE_TIMES = Company(
    customers=[{"id": "a", "region": "north"}, {"id": "b", "region": "north"}],
    responses=[said("a", f"2026-01-0{day} 10:00", 1.0) for day in range(1, 6)]
    + [said("a", "2026-02-01 10:00", 10.0), said("b", "2026-01-03 10:00", 9.0)],
)


def test_somebody_surveyed_six_times_counts_once_by_their_last_answer():
    assert FIVE_TIMES.mean("nps") == (7, pytest.approx(-3 / 7))
    assert FIVE_TIMES.mean("nps_by_customer") == (2, 1.0)


def test_the_last_answer_is_that_of_the_days_asked():
    assert FIVE_TIMES.mean("nps_by_customer", until=date(2026, 1, 31)) == (2, 0.0)
    assert FIVE_TIMES.mean("nps_by_customer", since=date(2026, 2, 1)) == (1, 1.0)


def test_each_period_has_its_own_last_answer():
    by_month = FIVE_TIMES.split("nps_by_customer", grain="month")
    assert by_month == {"2026-01": (2, 0.0), "2026-02": (1, 1.0)}


def test_other_instruments_and_scores_off_the_scale_don_t_hide_an_answer():
    held = Company(
        responses=[
            said("a", "2026-01-01 10:00", 5.0, "CSAT"),
            said("a", "2026-01-02 10:00", 9.0, "csat"),
            said("a", "2026-01-03 10:00", 2.0, "ces"),
        ]
    )
    assert held.mean("csat_by_customer") == (1, 1.0)
    assert held.mean("ces_by_customer") == (1, 0.0)


def test_an_answer_of_nobody_known_is_left_out():
    held = Company(responses=[{**said("a", "2026-01-01 10:00", 10.0), "customer_id": None}])
    assert held.one("nps_by_customer").n == 0


def test_kinds_of_survey_are_told_apart():
    held = Company(
        responses=[
            said("a", "2026-01-01 10:00", 10.0, case_id="1"),
            said("b", "2026-01-01 10:00", 0.0, order_id="2"),
            said("c", "2026-01-01 10:00", 0.0, touchpoint="instalación"),
            said("d", "2026-01-01 10:00", 10.0, touchpoint="Relación"),
            said("e", "2026-01-01 10:00", 10.0),
        ]
    )
    assert held.split("nps", "survey_kind") == {
        "relational": (2, 1.0),
        "transactional": (3, pytest.approx(-1 / 3)),
    }


def sent(who: str, when: str, step: str = "survey_sent") -> Row:
    return {"customer_id": who, "at": at(when), "step": step}


LATER = {"customer_id": "z", "at": at("2026-12-01 00:00"), "step": "visit"}


def rate(*rows: Row, answers: tuple[Row, ...] = ()) -> tuple[int, float | None]:
    return Company(touchpoints=[*rows, LATER], responses=answers).mean("response_rate")


def test_the_response_rate_is_of_those_who_were_asked():
    asked = [sent(who, "2026-01-01 10:00") for who in "abcd"]
    assert rate(*asked, answers=(said("a", "2026-01-03 10:00", 9.0), said("x", "2026-01-03 10:00", 9.0))) == (
        4,
        0.25,
    )


def test_a_late_answer_and_one_before_being_asked_are_none():
    asked = [sent(who, "2026-01-01 10:00") for who in "abc"]
    answers = (
        said("a", "2026-01-15 09:59", 9.0),
        said("b", "2026-01-15 10:01", 9.0),
        said("c", "2025-12-31 10:00", 9.0),
    )
    assert rate(*asked, answers=answers) == (3, pytest.approx(1 / 3))


def test_one_answer_is_for_the_invitation_just_before():
    asked = (sent("a", "2026-01-01 10:00"), sent("a", "2026-01-05 10:00", "Encuesta_Enviada"))
    assert rate(*asked, answers=(said("a", "2026-01-06 10:00", 9.0),)) == (2, 0.5)


def test_who_was_asked_just_now_still_has_time():
    assert rate(sent("a", "2026-01-01 10:00"), sent("b", "2026-11-20 10:00")) == (1, 0.0)


def test_where_nothing_tells_whom_one_asked_it_says_so():
    for company in (Company(), Company(touchpoints=[LATER], responses=[said("a", "2026-01-01 10:00", 9.0)])):
        found = company.one("response_rate")
        assert (found.n, found.value) == (0, None)
        assert found.reason is not None
        assert found.reason.code == "nobody_asked"


def test_it_splits_by_where_customers_were_asked():
    held = Company(
        touchpoints=[
            {**sent("a", "2026-01-01 10:00"), "channel": "sms"},
            sent("b", "2026-01-01 10:00"),
            LATER,
        ],
        responses=[said("a", "2026-01-02 10:00", 9.0)],
    )
    assert held.split("response_rate", "channel") == {"sms": (1, 1.0), None: (1, 0.0)}
