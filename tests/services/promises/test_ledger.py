"""The ledger: each promise with its rate, its verdict, its change and its money, through somebody's lens."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.services.promises.desk import NIGHT, desk
from tests.services.promising import stocked_shop
from unisono.errors import MissingError, RightsError
from unisono.loop.measure.ledger import verdict
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.model.rights import Actor
from unisono.services.companies import edition_of, reader_of
from unisono.services.diagnose import findings
from unisono.services.measure import measure, open_figure
from unisono.services.promises import Entry, Ledger, ledger
from unisono.services.promises.ledger import promise_named


def told(company: Company, lens: Lens | None = None) -> Ledger:
    found = ledger(company, lens or Lens())
    assert found is not None
    return found


def entries(company: Company, lens: Lens | None = None) -> dict[str, Entry]:
    return {entry.promise.id: entry for entry in told(company, lens).entries}


def test_every_promise_stands_in_the_ledger_the_broken_first(help_desk: Company) -> None:
    found = told(help_desk)
    assert [(entry.promise.id, entry.verdict) for entry in found.entries] == [
        ("d:night", "broken"),
        ("d:mail/1 y 2", "edge"),
        ("d:quiet", "early"),
        ("d:best", "unmeasured"),
        ("d:no target", "unmeasured"),
    ]
    assert [found.count(each) for each in ("broken", "edge", "early", "kept", "unmeasured")] == [
        1,
        1,
        1,
        0,
        2,
    ]


def test_a_broken_promise_says_how_often_since_when_and_for_how_many(help_desk: Company) -> None:
    night = entries(help_desk)["d:night"]
    assert night.kept is not None
    assert (night.kept.estimate.value, night.kept.estimate.n) == (0.75, 160)
    assert night.broken_since == date(2026, 1, 7), "on the third day all of the interval lay under 95 %"
    assert night.promise.exposed == 7
    assert night.promise.made == date(2026, 1, 5)
    assert night.change is not None
    assert not night.change.beyond, "as bad at the end as at the beginning"


def test_its_figure_opens_to_its_own_cases(help_desk: Company) -> None:
    night = entries(help_desk)["d:night"]
    assert night.kept is not None
    opened = open_figure(help_desk, night.kept.key, language="es", limit=1_000)
    assert len(opened.rows) == 160
    assert {row["id"].split("-")[0] for row in opened.rows} == {"d:call"}


def test_what_nobody_can_measure_has_no_figure(help_desk: Company) -> None:
    found = entries(help_desk)
    assert (found["d:best"].kept, found["d:best"].promise.missing) == (None, "kind")
    assert (found["d:no target"].kept, found["d:no target"].promise.missing) == (None, "target")
    quiet = found["d:quiet"]
    assert quiet.kept is not None
    assert (quiet.kept.estimate.value, quiet.kept.estimate.n, quiet.broken_since) == (None, 0, None)


def test_a_lens_names_other_days(help_desk: Company) -> None:
    night = entries(help_desk, Lens(date(2026, 1, 19), date(2026, 1, 25)))["d:night"]
    assert night.kept is not None
    assert (night.kept.estimate.n, night.kept.question.since) == (28, date(2026, 1, 19))
    before = entries(help_desk, Lens(date(2025, 12, 1), date(2026, 1, 11)))["d:night"]
    assert before.kept is not None
    assert before.kept.question.since == date(2026, 1, 5), "nothing was promised before"
    assert before.kept.estimate.n == 28


def test_days_before_a_promise_was_made_have_none_of_it(help_desk: Company) -> None:
    night = entries(help_desk, Lens(date(2025, 12, 1), date(2025, 12, 31)))["d:night"]
    assert night.kept is not None
    assert night.verdict == "early"
    assert night.kept.estimate.n <= 4


def test_a_lens_narrows_to_its_customers(help_desk: Company) -> None:
    night = entries(help_desk, Lens(segment=(("customer.country", "PE"),)))["d:night"]
    assert night.kept is not None
    (figure,) = measure(
        help_desk,
        Question("promise_kept", where="promise_id = 'd:night' and customer.country = 'PE'"),
    )
    assert night.kept.estimate == figure.estimate


def test_dated_orders_promise_by_themselves(tmp_path: Path) -> None:
    shop = stocked_shop(tmp_path / "shop")
    (entry,) = told(shop).entries
    assert (entry.promise.id, entry.promise.text, entry.verdict) == ("delivery", "", "broken")
    assert entry.kept is not None
    assert (entry.kept.estimate.value, entry.kept.estimate.n) == (0.8, 200)
    assert entry.finding is not None
    assert entry.finding.facts["promise"] == "delivery"


def test_the_money_is_that_of_the_finding(demo: Company) -> None:
    own = {
        finding.facts["promise"]: finding for finding in findings(demo) if finding.kind == "broken_promise"
    }
    assert own
    found = told(demo).entries
    assert {entry.promise.called for entry in found if entry.finding} == set(own)
    for entry in found:
        if entry.finding:
            assert entry.finding == own[entry.promise.called]


def test_promises_of_the_planted_company(demo: Company) -> None:
    found = entries(demo)
    assert set(found) == {"crm:P-247", "crm:P-WSP", "crm:P-COR", "crm:P-INS"}
    loud = found["crm:P-247"]
    assert loud.verdict == "broken"
    assert loud.broken_since is not None
    assert (loud.broken_since - date(2025, 7, 1)).days < 31, "within its first month"
    assert found["crm:P-COR"].verdict == "kept"
    for entry in found.values():
        assert entry.kept is not None
        assert entry.verdict == verdict(entry.kept.estimate)


def test_others_rows_are_in_no_line(demo: Company, peru: Company) -> None:
    narrowed = entries(demo, Lens(segment=(("customer.country", "PE"),)))
    for name, entry in entries(peru).items():
        assert entry.kept is not None
        other = narrowed[name].kept
        assert other is not None
        assert entry.kept.estimate == other.estimate
        assert (entry.promise.exposed or 0) <= (entries(demo)[name].promise.exposed or 0)


def test_who_may_see_no_figures_sees_no_ledger(demo: Company) -> None:
    with pytest.raises(RightsError):
        ledger(replace(demo, actor=Actor(2, "Eva", "agent")), Lens())


def test_no_data_no_ledger(bare: Company) -> None:
    assert ledger(bare, Lens()) is None


def test_a_company_without_promises_has_an_empty_ledger(tmp_path: Path) -> None:
    assert told(desk(tmp_path / "desk", promises=False)).entries == ()


def test_a_promise_is_found_by_its_id_or_missing(help_desk: Company) -> None:
    with reader_of(help_desk, edition_of(help_desk)) as reader:
        assert promise_named(reader, "d:night").text == NIGHT
        for name in ("night", "", "d:night'", "delivery"):
            with pytest.raises(MissingError, match="promise_missing"):
                promise_named(reader, name)
