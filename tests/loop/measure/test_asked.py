from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.measure.asked import LIMIT, SCORED, cells_kernel, standing_of
from unisono.loop.measure.integrity.nouns import Window
from unisono.model.canon import BY_NAME

WINDOW = Window(date(2026, 1, 1), date(2026, 6, 30))


def person(name: str, **more: object) -> Row:
    return {"id": name, "country": "PE", "segment": "s", "acquired_at": at("2024-01-01 00:00"), **more}


def said(who: str, score: float, when: str = "2026-03-01 10:00", **more: object) -> Row:
    return {"customer_id": who, "instrument": "nps", "score": score, "at": at(when), **more}


def standing(*, metric: str = "nps", window: Window = WINDOW, **tables: list[Row]):
    return standing_of(metric, Company(**tables).ask(cells_kernel(metric, window)))


def lopsided(young: int = 400, old: int = 100):
    """The young are eight of ten customers; the old answer eight times as often and are content."""
    people = [person(f"y{each}", segment="young") for each in range(young)]
    people += [person(f"o{each}", segment="old") for each in range(old)]
    told = [said(f"y{each}", 10.0 if each % 4 == 0 else 0.0) for each in range(young // 10)]
    told += [said(f"o{each}", 0.0 if each % 4 == 0 else 10.0) for each in range(old * 8 // 10)]
    return people, told


def test_whoever_is_heard_too_little_counts_more():
    people, told = lopsided()
    found = standing(customers=people, responses=told)
    assert found.raw.value == pytest.approx(100 * (10 - 30 + 60 - 20) / 120)
    assert found.weighted.value == pytest.approx(100 * (0.8 * -0.5 + 0.2 * 0.5))
    assert found.weighted.low < found.weighted.value < found.weighted.high < found.raw.value
    assert (found.customers, found.raw.n, found.weighted.n) == (500, 120, 120)
    assert found.design_effect == pytest.approx(120 / found.effective)
    assert found.weighted.method.startswith("adjusted_wald+raked+")
    assert (found.capped, found.missed) == (0.0, pytest.approx(0.0, abs=1e-6))


def test_it_tells_who_is_heard_how_much():
    people, told = lopsided()
    heard = {each.category: each for each in standing(customers=people, responses=told).heard}
    assert (heard["young"].of_all, heard["young"].of_answers) == (0.8, pytest.approx(1 / 3))
    assert heard["old"].margin == "segment"


def test_a_customer_counts_once_by_the_last_answer_of_these_days():
    people, told = lopsided()
    again = [said("y0", 0.0, f"2026-02-0{day} 10:00") for day in range(1, 9)]
    later = [said("o1", 0.0, "2026-07-01 10:00"), said("o2", 11.0), said("o3", 1.0, instrument="ces")]
    assert standing(customers=people, responses=[*told, *again, *later]) == standing(
        customers=people, responses=told
    )


def test_customers_who_left_before_or_came_after_are_not_of_these_days():
    people, told = lopsided()
    others = [
        person("gone"),
        person("back"),
        person("future", acquired_at=at("2026-07-01 10:00")),
        person("unknown", acquired_at=None),
    ]
    ended = {"customer_id": "gone", "starts_at": 0, "ends_at": at("2025-12-31 10:00")}
    again = [{**ended, "customer_id": "back"}, {"customer_id": "back", "starts_at": 0}]
    found = standing(customers=[*people, *others], responses=told, contracts=[ended, *again])
    assert found.customers == 502


def test_a_score_asked_after_a_case_is_of_those_who_had_one():
    people, _ = lopsided()
    cases = [
        {"id": f"k{who['id']}", "customer_id": who["id"], "opened_at": at("2026-02-01 10:00")}
        for who in people[:300]
    ]
    told = [said(who["id"], 5.0, instrument="csat", case_id=f"k{who['id']}") for who in people[:300:5]]
    assert standing(metric="csat", customers=people, responses=told, cases=cases).customers == 300
    relational = [said(who["id"], 5.0, instrument="csat") for who in people[:300:5]]
    assert standing(metric="csat", customers=people, responses=relational, cases=cases).customers == 500


def test_a_segment_of_the_lens_has_its_own_customers():
    people, told = lopsided()
    abroad = [person(f"x{each}", country="CL") for each in range(50)]
    condition = "{customer} in (select id from customers where country in ($segment0))"
    window = Window(WINDOW.since, WINDOW.until, condition, {"segment0": "PE"})
    assert standing(window=window, customers=[*people, *abroad], responses=told).customers == 500


def reason(found) -> str:
    assert found.weighted.value is found.weighted.low is None
    assert found.weighted.reason is not None
    return found.weighted.reason.code


def test_under_thirty_answers_there_is_no_value():
    people, told = lopsided()
    few = standing(customers=people, responses=told[:29])
    assert reason(few) == "too_few"
    assert few.raw.value is None
    assert standing(customers=people).raw.n == 0
    assert reason(standing()) == "too_few"


def test_where_nobody_answered_in_a_group_it_names_the_group():
    people, told = lopsided()
    silent = [person(f"n{each}", segment="negocio") for each in range(60)]
    found = standing(customers=[*people, *silent], responses=told)
    assert reason(found) == "nobody_answered_in"
    assert found.weighted.reason.facts == {"margin": "segment", "category": "negocio", "share": "11"}
    assert found.raw.value is not None


def test_a_few_of_no_known_kind_are_stood_for_by_all():
    people, told = lopsided()
    unknown = [person(f"n{each}", segment=None) for each in range(12)]
    found = standing(customers=[*people, *unknown], responses=told)
    assert found.weighted.value == pytest.approx(-30)


def test_many_tiny_groups_are_looked_at_together():
    people, told = lopsided()
    tiny = [person(f"t{each}", segment=f"tiny{each}") for each in range(20)]
    answered = [said(f"t{each}", 5.0) for each in range(4)]
    found = standing(customers=[*people, *tiny], responses=[*told, *answered])
    assert [each.category for each in found.heard if each.margin == "segment"] == ["old", "young", "*"]
    assert found.weighted.known


def test_where_customers_are_all_alike_there_is_nothing_to_weigh_by():
    people = [person(f"p{each}") for each in range(100)]
    found = standing(customers=people, responses=[said(f"p{each}", 9.0) for each in range(50)])
    assert reason(found) == "nothing_to_weigh_by"


def test_a_group_that_hardly_answers_leaves_no_value():
    people = [person(f"y{each}", segment="young") for each in range(800)]
    people += [person(f"o{each}", segment="old") for each in range(200)]
    told = [said("y0", 9.0)] + [said(f"o{each}", 9.0) for each in range(150)]
    found = standing(customers=people, responses=told)
    assert reason(found) == "hardly_heard"
    assert found.weighted.reason.facts["times"] == LIMIT


def test_groups_that_contradict_each_other_are_said():
    people = [person(f"a{each}", country="PE", segment="x") for each in range(80)]
    people += [person(f"b{each}", country="PE", segment="y") for each in range(10)]
    people += [person(f"c{each}", country="CL", segment="y") for each in range(10)]
    people += [person(f"d{each}", country="CL", segment="x") for each in range(200)]
    told = [said(f"a{each}", 9.0) for each in range(40)] + [said(f"c{each}", 9.0) for each in range(10)]
    assert reason(standing(customers=people, responses=told)) == "margins_contradict"


def test_it_covers_what_all_would_have_said():
    """Whole companies in rows: who feels well answers more, and the segment tells how one feels."""
    draw = np.random.default_rng(7)
    held = bare = 0
    rows: list[Row] = []
    for _ in range(200):
        counts = draw.binomial([300, 700, 400], [0.35, 0.10, 0.2])
        share = np.array([0.7, 0.3, 0.5])
        content = draw.binomial(counts, share)
        rows = [
            {
                "country": "",
                "segment": name,
                "tenure": "",
                "contacts": "none",
                "people": people,
                "n": n,
                "w": n,
            }
            | {"w2": n, "wv": 2 * yes - n, "wvv": n, "w2v": 2 * yes - n, "w2vv": n}
            for name, people, n, yes in zip("abc", (300, 700, 400), counts, content, strict=True)
        ]
        found = standing_of("nps", rows)
        truth = 100 * float(np.average(2 * share - 1, weights=(300, 700, 400)))
        held += found.weighted.low <= truth <= found.weighted.high
        bare += found.raw.low <= truth <= found.raw.high
    assert held / 200 >= 0.92
    assert bare / 200 <= 0.5


def test_every_score_reads_canonical_tables_only():
    for metric in SCORED:
        assert set(cells_kernel(metric, WINDOW).tables) <= set(BY_NAME)
