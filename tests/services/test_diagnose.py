"""Findings of a company that was really loaded: each question asked once, evidence opens, money first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

from tests.services.promising import LATE, ON_TIME, found_shop, stocked_shop
from unisono.errors import MissingError, QuestionError
from unisono.loop.diagnose.catalogue import DETECTORS
from unisono.loop.diagnose.detector import Detector, Needs
from unisono.model.company import Company
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding
from unisono.model.kernel import Kernel
from unisono.model.lens import Lens
from unisono.model.question import Figure, Question
from unisono.services import diagnose
from unisono.services.companies import edition_of, open_company, reader_of
from unisono.services.diagnose import ask, context_of, edition_asked, findings, names_of, ranked
from unisono.services.measure import Read, answer, open_figure
from unisono.store.warehouse import Reader


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Company:
    return stocked_shop(tmp_path_factory.mktemp("shop"))


@pytest.fixture(scope="module")
def found(company: Company) -> tuple[Finding, ...]:
    return findings(company)


@pytest.fixture
def forgetful() -> Iterator[None]:
    """Nobody has looked before, and what other detectors saw is forgotten after."""
    diagnose._examined.cache.clear()
    yield
    diagnose._examined.cache.clear()


def test_the_broken_promise_is_found_with_what_it_costs(found: tuple[Finding, ...]) -> None:
    (finding,) = [each for each in found if each.kind == "broken_promise"]
    scores = [1 + place % 3 for place in range(LATE)]
    assert finding.effect.value == pytest.approx(sum(scores) / LATE - 4.5)
    assert finding.effect.n == LATE + ON_TIME
    assert finding.owner == "service"
    assert finding.stake is not None
    assert finding.stake.value == pytest.approx(sum(1050 + 100 * place for place in range(LATE)))
    assert finding.stake.currency == "PEN"


def test_every_piece_of_evidence_opens_to_its_formula_its_filter_and_all_its_rows(
    company: Company, found: tuple[Finding, ...]
) -> None:
    keys = [key for finding in found for key in finding.evidence]
    assert keys
    for key in keys:
        opened = open_figure(company, key, language="es", limit=1000)
        assert opened.figure is not None
        assert opened.figure.key == key
        assert opened.figure.estimate.known
        assert opened.row_count == len(opened.rows) == opened.figure.estimate.n
        assert opened.formula
        assert opened.filter


def test_the_evidence_of_a_difference_differs_by_it(company: Company, found: tuple[Finding, ...]) -> None:
    (finding,) = [each for each in found if each.kind == "broken_promise"]
    broken, kept = (open_figure(company, key, language="es").figure for key in finding.evidence[:2])
    assert broken is not None
    assert kept is not None
    assert broken.estimate == finding.facts["broken"]
    assert kept.estimate == finding.facts["kept"]
    assert (broken.estimate.value or 0) - (kept.estimate.value or 0) == pytest.approx(finding.effect.value)


def test_it_looks_at_the_year_that_ends_with_the_data_on_the_company_s_clock(company: Company) -> None:
    for contract in (True, False, None):
        asked = replace(company, contract=contract)
        with reader_of(asked, edition_of(asked)) as reader:
            context = context_of(asked, reader)
        assert context is not None
        assert (context.since, context.until, context.last) == (
            date(2017, 6, 16),
            date(2018, 6, 15),
            date(2018, 6, 15),
        )
        assert (context.currency, context.contract) == ("PEN", contract)


def test_a_company_without_data_has_no_findings(tmp_path: Path) -> None:
    company = found_shop(tmp_path)
    assert findings(company) == ()
    with reader_of(company, edition_of(company)) as reader:
        assert context_of(company, reader) is None


@pytest.mark.usefixtures("forgetful")
def test_each_question_is_asked_once_however_many_detectors_read_it(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: Counter[Question] = Counter()

    def counting(
        company: Company, reader: Reader, question: Question, read: Read | None
    ) -> tuple[Figure, ...]:
        asked[question] += 1
        return answer(company, reader, question, read)

    monkeypatch.setattr(diagnose, "answer", counting)
    monkeypatch.setattr(diagnose, "DETECTORS", (*DETECTORS, *DETECTORS))
    twice = findings(company)
    assert set(asked.values()) == {1}
    assert len(twice) == 2 * len({finding.evidence for finding in twice}) > 0


def finding(kind: str, amount: float | None) -> Finding:
    stake = None if amount is None else Estimate(amount, amount, amount, 1, "money", currency="PEN")
    return Finding(kind, "cxo", (), Estimate(1.0, 1.0, 1.0, 1, "count"), stake)


@pytest.mark.usefixtures("forgetful")
def test_the_findings_of_several_detectors_come_the_dearest_first(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = {"few": finding("few", 10.0), "none": finding("none", None), "much": finding("much", 99.0)}
    several = [
        Detector(name, lambda _: Needs(), lambda *_, one=one: (one,), lambda *_: 1)
        for name, one in told.items()
    ]
    monkeypatch.setattr(diagnose, "DETECTORS", tuple(several))
    assert [each.kind for each in findings(company)] == ["much", "few", "none"]


def test_the_most_money_first_and_the_unpriced_in_their_detectors_order() -> None:
    unknown = replace(finding("d", None), stake=Estimate(None, None, None, 0, "money"))
    told = [finding("a", None), finding("b", 10.0), unknown, finding("c", 99.0), finding("e", None)]
    assert [each.kind for each in ranked(told)] == ["c", "b", "a", "d", "e"]
    assert ranked([]) == []


def test_an_edition_is_asked_for_by_number_or_moment_and_must_be_there(company: Company) -> None:
    assert edition_asked(company, None) is None
    assert edition_asked(company, "1") == 1
    with pytest.raises(MissingError) as missing:
        edition_asked(company, "99")
    assert (missing.value.code, missing.value.facts) == ("edition_missing", {"as_of": "99"})
    with pytest.raises(QuestionError):
        edition_asked(company, "nunca")


def test_a_lens_bounds_what_detectors_look_at_and_what_they_ask(company: Company) -> None:
    lens = Lens(date(2018, 6, 1), date(2018, 6, 10), (("customer.country", "PE"),))
    with reader_of(company, edition_of(company)) as reader:
        context = context_of(company, reader, lens)
        assert context is not None
        assert (context.since, context.until, context.last) == (lens.since, lens.until, date(2018, 6, 15))
        question = Question("csat", where="score > 1")
        (figure,) = ask(company, reader, context, [question])[question]
    assert (figure.question.since, figure.question.until) == (lens.since, lens.until)
    assert figure.question.where == "(score > 1) and (customer.country in ('PE'))"


def test_where_a_lens_begins_after_a_question_ends_nothing_is_asked(company: Company) -> None:
    with reader_of(company, edition_of(company)) as reader:
        context = context_of(company, reader, Lens(since=date(2018, 6, 10)))
        assert context is not None
        question = Question("csat", until=date(2018, 3, 1))
        assert ask(company, reader, context, [question]) == {question: ()}


# --- whom ids stand for


class Listed:
    """Answers for a reader: rows by table, and which kernels were asked."""

    def __init__(self, **rows: list[dict[str, Any]]) -> None:
        self.rows, self.asked = rows, Counter[str]()

    def ask(self, kernel: Kernel) -> list[dict[str, Any]]:
        self.asked[kernel.tables[0]] += 1
        return self.rows.get(kernel.tables[0], [])


def listed(*named: tuple[str, str]) -> list[dict[str, Any]]:
    return [{"id": each, "name": name} for each, name in named]


def test_every_column_that_points_at_somebody_with_a_name_has_the_names() -> None:
    reader = Listed(employees=listed(("E1", "Ana")), campaigns=listed(("C1", "Plan amigo")))
    names = names_of(cast("Reader", reader))
    assert names["rep_id"] == names["agent_id"] == names["employee_id"] == {"E1": "Ana"}
    assert names["campaign_id"] == {"C1": "Plan amigo"}
    assert names["promise_id"] == {}
    assert "customer_id" not in names, "customers are nobody's to name here"
    assert set(reader.asked.values()) == {1}


def test_namesakes_are_told_apart_by_their_ids() -> None:
    rows = listed(("E1", "Ana"), ("E2", "Ana"), ("E3", "Luz"))
    assert names_of(cast("Reader", Listed(employees=rows)))["rep_id"] == {
        "E1": "Ana (E1)", "E2": "Ana (E2)", "E3": "Luz",
    }  # fmt: skip


def test_names_are_those_of_the_tables(company: Company, demo_folder: Path) -> None:
    planted = open_company(demo_folder)
    with reader_of(planted, edition_of(planted)) as reader:
        names = names_of(reader)
    assert names["campaign_id"]["crm:C-247"] == "Soporte 24/7"
    assert len(names["rep_id"]) == 32 + 60
    assert all(name and not name.startswith("crm:") for name in names["rep_id"].values())
    with reader_of(company, edition_of(company)) as reader:
        assert names_of(reader)["rep_id"] == {}, "a company that loaded nobody names nobody"
