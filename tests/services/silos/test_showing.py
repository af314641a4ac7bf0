"""Cards, rows of the registry and hand-offs, made of findings, KPIs and figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.loop.diagnose.planted import Cell, said, share
from tests.loop.diagnose.silos.hand import reading
from tests.services.silos.made import findings, kpi_rows, told
from unisono.loop.diagnose.detector import Answers, Context
from unisono.loop.diagnose.silos.handoffs import HANDOFFS, question_of
from unisono.loop.diagnose.silos.nouns import SLUGS
from unisono.loop.diagnose.silos.registry import registry
from unisono.model.words import LANGUAGES, known
from unisono.services.silos import Card, department_text
from unisono.services.silos.showing import DESIGNED, card_of, line_of, passed_of

YEAR = Context(date(2018, 1, 1), date(2018, 12, 31), last=date(2018, 12, 31), currency="PEN")
KPIS = registry(kpi_rows())


def cards(language: str = "es") -> dict[str, Card]:
    return {each.kind: card_of(each, KPIS, language) for each in told(language)}


def test_every_detector_s_finding_makes_a_card() -> None:
    assert [finding.kind for finding in findings()] == list(SLUGS)
    found = cards()
    assert found.keys() == set(SLUGS)
    assert all(card.people > 0 for card in found.values())
    assert {kind for kind, card in found.items() if card.designed} == DESIGNED


def test_green_boards_stand_with_their_share_and_the_kpis_that_were_mostly_green() -> None:
    greens = {green.department: green for green in cards()["empty_promise"].greens}
    assert set(greens) == {"marketing", "sales", "service"}
    assert (greens["sales"].name, greens["sales"].kpis) == ("Ventas", ("quota",))
    assert greens["marketing"].kpis == ("mql",), "green in eight of twelve months"
    assert greens["service"].kpis == ("AHT Alpha",), "half of the months isn't most of them"
    assert greens["service"].share.value == 1.0


def test_of_a_queue_s_conflict_its_own_kpi_is_named() -> None:
    other = registry([*kpi_rows(), *(reading("service", "csat", month, 12.0) for month in range(1, 13))])
    (hurried,) = [each for each in told() if each.kind == "hurried_queue"]
    (green,) = card_of(hurried, other, "es").greens
    assert (green.department, green.kpis) == ("service", ("AHT Alpha",))


def test_a_conflict_about_contacts_is_not_of_so_many_customers() -> None:
    assert cards()["hurried_queue"].customers is None
    assert cards()["empty_promise"].customers == 100
    assert cards()["empty_promise"].people == 35


def test_facts_that_are_no_figures_are_no_people_and_no_boards() -> None:
    (each, *_) = told()
    odd = card_of(replace(each, facts={"people": "many", "customers": 5, "green_sales": "yes"}), KPIS, "es")
    assert (odd.people, odd.customers, odd.greens) == (0, None, ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_kind_says_what_to_measure_instead(language: str) -> None:
    counters = [card.counter for card in cards(language).values()]
    assert len(set(counters)) == len(SLUGS)
    assert all(known(f"silos.counter.{slug}") for slug in SLUGS)


def test_a_row_of_the_registry_has_its_course_and_how_it_stood_last() -> None:
    lines = {kpi.name: line_of(kpi, "es") for kpi in KPIS}
    assert (lines["quota"].department, lines["quota"].green, lines["quota"].judged) == ("Ventas", 12, 12)
    assert [estimate.value for estimate in lines["mql"].course] == [4.0] * 4 + [12.0] * 8
    assert {name: line.on_target for name, line in lines.items()} == {
        "quota": True, "mql": True, "AHT Alpha": True, "fcr": False, "mora": None, "caja": None,
    }  # fmt: skip
    assert (lines["caja"].course, lines["caja"].judged) == ((), 0)


def test_departments_have_a_name_in_each_language_and_others_keep_theirs() -> None:
    assert [department_text("service", language) for language in ("es", "pt", "en")] == [
        "Servicio", "Atendimento", "Service",
    ]  # fmt: skip
    assert department_text("exito del cliente", "es") == "Exito del cliente"


def test_what_arrives_has_the_key_that_opens_it() -> None:
    questions = [question_of(each, YEAR) for each in HANDOFFS if each.metric]
    answers = Answers(
        {question: said(question, [Cell(share(60, 90))]) for question in questions},
        {"needs": [{"n": 40, "told": 10}]},
    )
    told_by = {each.handoff.slug: each for each in passed_of(YEAR, answers)}
    assert list(told_by) == [each.slug for each in HANDOFFS]
    assert told_by["leads"].arrives.value == pytest.approx(2 / 3)
    assert told_by["leads"].key.startswith("mql_accepted")
    assert (told_by["needs"].arrives.value, told_by["needs"].key) == (0.25, "")


def test_what_nobody_has_data_for_says_so() -> None:
    questions = [question_of(each, YEAR) for each in HANDOFFS if each.metric]
    passed = passed_of(YEAR, Answers(dict.fromkeys(questions, ()), {"needs": []}))
    assert all(each.arrives.value is None and each.key == "" for each in passed)
    assert all(each.arrives.reason and each.arrives.reason.code == "no_data" for each in passed)
