from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.measure.composite import composite_kernel, composite_of
from unisono.loop.measure.integrity.nouns import Window

WINDOW = Window(date(2026, 1, 1), date(2026, 6, 30))
WHEN = at("2026-03-01 10:00")


def said(who: str, instrument: str, score: float, when: int = WHEN) -> Row:
    return {"customer_id": who, "instrument": instrument, "score": score, "at": when}


def rows_of(*answers: Row) -> list[Row]:
    return Company(responses=answers).ask(composite_kernel(WINDOW))


def everybody(n: int = 40) -> list[Row]:
    """Half promoters and half passives, three of four satisfied, one of four finding it easy."""
    told = []
    for each in range(n):
        told.append(said(f"c{each}", "nps", 9.0 if each % 2 else 7.0))
        told.append(said(f"c{each}", "csat", 2.0 if each % 4 == 0 else 5.0))
        told.append(said(f"d{each}", "ces", 6.0 if each % 4 == 0 else 2.0))
    return told


def test_the_parts_are_on_one_scale_and_count_alike_where_nobody_said_otherwise():
    found = composite_of(rows_of(*everybody()), {})
    assert {part.metric: part.estimate.value for part in found.parts} == pytest.approx(
        {"nps": 75, "csat": 75, "ces": 25}
    )
    assert [part.share for part in found.parts] == pytest.approx([1 / 3] * 3)
    assert found.estimate.value == pytest.approx((75 + 75 + 25) / 3)
    assert (found.estimate.n, found.stated) == (120, False)


def test_the_company_s_weights_count():
    found = composite_of(rows_of(*everybody()), {"nps": 3.0, "ces": 1.0})
    assert [(part.metric, part.share) for part in found.parts] == [("nps", 0.75), ("ces", 0.25)]
    assert found.estimate.value == pytest.approx(0.75 * 75 + 0.25 * 25)
    assert found.stated


def test_each_customer_counts_once_by_their_last_answer_of_these_days():
    more = [said("c1", "nps", 0.0, WHEN - 1), said("c3", "nps", 0.0, at("2026-07-02 10:00"))]
    assert composite_of(rows_of(*everybody(), *more), {}) == composite_of(rows_of(*everybody()), {})


def test_a_part_with_too_few_leaves_no_whole():
    told = [row for row in everybody() if row["instrument"] != "ces"] + [said("x", "ces", 6.0)]
    found = composite_of(rows_of(*told), {})
    assert found.estimate.value is None
    assert found.estimate.reason is not None
    assert found.estimate.reason.code == "part_missing"
    assert found.estimate.reason.facts == {"parts": "CES"}


def test_a_score_nobody_is_asked_for_is_no_part_unless_the_company_says_so():
    told = [row for row in everybody() if row["instrument"] != "ces"]
    alone = composite_of(rows_of(*told), {})
    assert [part.metric for part in alone.parts] == ["nps", "csat"]
    assert alone.estimate.value == pytest.approx(75)
    wanted = composite_of(rows_of(*told), {"nps": 1.0, "ces": 1.0})
    assert wanted.estimate.reason is not None
    assert wanted.estimate.reason.facts == {"parts": "CES"}


def test_without_answers_there_is_a_reason():
    for rows in (rows_of(), []):
        found = composite_of(rows, {})
        assert found.parts == ()
        assert found.estimate.reason is not None
        assert found.estimate.reason.code == "part_missing"


def test_who_answers_several_counts_in_the_interval():
    """The same customers with the same mood: parts move together, so the whole is less sure."""
    together = [said(f"c{each}", "nps", 10.0 if each % 2 else 0.0) for each in range(100)]
    together += [said(f"c{each}", "csat", 5.0 if each % 2 else 1.0) for each in range(100)]
    apart = [{**row, "customer_id": f"{row['instrument']}{row['customer_id']}"} for row in together]
    one, other = (composite_of(rows_of(*told), {}).estimate for told in (together, apart))
    assert one.value == other.value
    assert (one.high - one.low) == pytest.approx((other.high - other.low) * np.sqrt(2), rel=1e-6)


def test_the_interval_holds_the_truth():
    draw = np.random.default_rng(11)
    held = 0
    for _ in range(400):
        mood = draw.normal(0, 1, 300)
        asked = draw.random((300, 2)) < [0.6, 0.4]
        nps = np.where(mood + draw.normal(0, 1, 300) > 0, 1.0, 0.0)
        csat = np.where(mood + draw.normal(0, 1, 300) > -0.5, 1.0, 0.0)
        z = np.where(asked, np.c_[nps, csat], np.nan)
        row: Row = {}
        for a, one in enumerate(("nps", "csat")):
            for b, other in enumerate(("nps", "csat")):
                both = ~np.isnan(z[:, a] * z[:, b])
                row[f"n_{one}_{other}"] = int(both.sum())
                row[f"zz_{one}_{other}"] = float((z[both, a] * z[both, b]).sum())
                row[f"z_{one}_{other}"] = float(z[both, a].sum())
        found = composite_of([row], {"nps": 1.0, "csat": 1.0}).estimate
        truth = 100 * (0.5 + 0.638163) / 2  # P(N(0, √2) > −½) = .6382
        held += found.low <= truth <= found.high
    assert 0.93 <= held / 400 <= 0.97
