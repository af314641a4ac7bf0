from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.measure.integrity import kernels
from unisono.loop.measure.integrity.catalogue import CHECKS
from unisono.loop.measure.integrity.nouns import Window
from unisono.model.canon import BY_NAME, Kind

WINDOW = Window(date(2026, 1, 1), date(2026, 6, 30))
MINUTE = 60_000_000
CLOSED = at("2026-03-02 10:00")


def case(own: str, **more: object) -> Row:
    told = {
        "id": own,
        "agent_id": "a1",
        "queue": "q",
        "opened_at": CLOSED - 60 * MINUTE,
        "resolved_at": CLOSED,
    }
    return {**told, "customer_id": f"c{own}", **more}


def answer(own: str, **more: object) -> Row:
    told = {"case_id": own, "customer_id": f"c{own}", "instrument": "CSAT", "score": 5.0, "channel": "sms"}
    return {**told, "at": CLOSED + 30 * MINUTE, **more}


def company(*, cases=(), responses=(), touchpoints=(), extras=None) -> Company:
    people = [{"id": "c1", "country": "PE"}, {"id": "c2", "country": "CO"}]
    staff = [{"id": "a1", "team": "south"}, {"id": "a2", "team": "north"}]
    tables = {"cases": cases, "responses": responses, "touchpoints": touchpoints}
    return Company(extras=extras, customers=people, employees=staff, **tables)


def test_scores_are_counted_by_agent_and_of_nobody_too():
    held = company(
        cases=[case("1"), case("2", agent_id="a2")],
        responses=[
            answer("1"),
            answer("1", weight=3.0),
            answer("2", score=3.0),
            answer("0", case_id=None, instrument="nps", score=9.0),
            answer("1", score=None),
            answer("1", at=at("2025-12-31 23:00")),
        ],
    )
    rows = held.ask(kernels.scores(WINDOW))
    told = {(row["agent"], row["team"], row["instrument"], row["score"]): row for row in rows}
    assert told["a1", "south", "csat", 5.0]["n"] == 2
    assert (told["a1", "south", "csat", 5.0]["w"], told["a1", "south", "csat", 5.0]["w2"]) == (4, 10)
    assert told["a2", "north", "csat", 3.0]["n"] == 1
    assert told[None, None, "nps", 9.0]["n"] == 1
    assert sum(row["n"] for row in rows) == 4


def test_a_segment_and_the_last_day_keep_rows_out():
    held = company(
        cases=[case("1"), case("2")],
        responses=[answer("1"), answer("2"), answer("1", at=at("2026-06-30 23:59"))],
    )
    narrowed = replace(
        WINDOW,
        segment="{customer} in (select id from customers where country in ($segment0))",
        values={"segment0": "PE"},
    )
    (row,) = held.ask(kernels.scores(narrowed))
    assert row["n"] == 2


def test_sending_tells_good_cases_from_bad_and_who_was_heard():
    held = company(
        cases=[
            case("1"),
            case("2", reopened=True),
            case("3", reopened=True),
            case("4", resolved_at=None),
            case("5", opened_at=CLOSED - 6_000 * MINUTE),
        ],
        responses=[answer("1"), answer("1", instrument="ces"), answer("2")],
        touchpoints=[{"customer_id": "c3", "at": CLOSED, "step": "Survey_Sent", "reference": "3"}],
    )
    rows = held.ask(kernels.sending(WINDOW))
    assert sum(row["n"] for row in rows) == 4  # what isn't solved yet wasn't due to be asked
    bad = [row for row in rows if row["reopened"]]
    assert (sum(row["n"] for row in bad), sum(row["answered"] for row in bad)) == (2, 1)
    assert sum(row["invited"] for row in bad) == 1
    good = [row for row in rows if not row["reopened"]]
    assert sum(row["answered"] for row in good) == 1  # two answers about one case are one
    assert [row["n"] for row in good if row["slow"]] == [1]


def test_quick_counts_top_scores_within_the_minute():
    held = company(
        cases=[case("1")],
        responses=[
            answer("1", at=CLOSED + MINUTE // 2),
            answer("1", at=CLOSED + MINUTE // 2, score=3.0),
            answer("1", at=CLOSED + 5 * MINUTE),
            answer("1", at=CLOSED - MINUTE),
        ],
    )
    (row,) = held.ask(kernels.quick(WINDOW))
    assert (row["agent"], row["stratum"], row["n"], row["hits"]) == ("a1", "sms", 4, 1)


@pytest.mark.parametrize(
    "words",
    [
        "El asesor me pidió que le ponga la nota máxima",
        "me pidieron un 10",
        "Pediram nota 10 no fim",
        "O atendente pediu uma boa avaliação",
        "He asked me to give him a 10",
        "they asked me for 5 stars",
    ],
)
def test_what_customers_say_of_being_asked_is_heard(words):
    held = company(cases=[case("1")], responses=[answer("1", verbatim=words), answer("1", verbatim="  ")])
    (row,) = held.ask(kernels.hints(WINDOW))
    assert (row["n"], row["hits"]) == (1, 1)


@pytest.mark.parametrize(
    "words",
    [
        "Pedí un técnico y tardó",
        "pedi uma visita",
        "I asked twice for help",
        "todo bien, un 10",
        "demoraron 5 días",
    ],
)
def test_what_customers_ask_for_themselves_is_not(words):
    held = company(cases=[case("1")], responses=[answer("1", verbatim=words)])
    (row,) = held.ask(kernels.hints(WINDOW))
    assert row["hits"] == 0


def test_bursts_come_with_what_those_minutes_and_that_week_hold():
    burst = [answer("1", at=CLOSED + place * 1_000_000) for place in range(6)]
    calm = [answer("2", at=CLOSED + (place + 1) * 200 * MINUTE) for place in range(5)]
    held = company(cases=[case("1"), case("2", agent_id="a2")], responses=[*burst, *calm])
    (row,) = held.ask(kernels.bursts(WINDOW))
    assert (row["unit"], row["pool"], row["team"]) == ("a1", "", "south")
    assert (row["hits"], row["slot_n"], row["week_hits"], row["week_n"]) == (6, 6, 6, 11)
    assert (row["pairs"], row["answers"]) == (1, 11)


def test_without_agents_a_burst_belongs_to_its_source():
    burst = [answer("0", case_id=None, at=CLOSED + place * 1_000_000) for place in range(5)]
    (row,) = company(responses=burst).ask(kernels.bursts(WINDOW))
    assert (row["unit"], row["pool"], row["hits"]) == ("test", "test", 5)


def test_no_burst_still_tells_how_many_answers_were_looked_at():
    (row,) = company(cases=[case("1")], responses=[answer("1")]).ask(kernels.bursts(WINDOW))
    assert (row["unit"], row["answers"], row["pairs"]) == (None, 1, 0)


def test_devices_are_looked_at_where_a_column_names_them():
    extras = {"responses": {"device_id": Kind.TEXT}}
    shared = [
        answer(str(place), customer_id=f"c{place % 3}", case_id=None, device_id="kiosk") for place in range(6)
    ]
    alone = [answer("9", case_id=None, device_id="phone", score=2.0) for _ in range(6)]
    held = company(responses=[*shared, *alone, answer("8", device_id=" ")], extras=extras)
    assert kernels.devices(WINDOW) is None
    kernel = kernels.devices(replace(WINDOW, extras=extras))
    assert kernel is not None
    (row,) = held.ask(kernel)
    assert (row["device"], row["n"], row["hits"], row["answers"], row["best"]) == ("kiosk", 6, 6, 12, 6)


def test_every_kernel_reads_canonical_tables_and_answers_an_empty_company():
    empty = company()
    for check in CHECKS:
        kernel = check.reads(WINDOW)
        if kernel is None:
            assert check.missing == "no_device"
            continue
        assert set(kernel.tables) <= set(BY_NAME)
        judged = check.judges(empty.ask(kernel))
        assert judged.compared == ()
        assert judged.why is not None
