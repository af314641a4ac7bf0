from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from unisono.errors import RightsError
from unisono.loop.measure.integrity.catalogue import CHECKS
from unisono.loop.measure.integrity.nouns import Suspect
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.question import Question, read_key
from unisono.model.rights import Actor, Scope
from unisono.services.companies import found_company, open_company
from unisono.services.integrity import integrity
from unisono.services.integrity.looking import _key
from unisono.services.measure import measure


@pytest.fixture(scope="module")
def planted(demo_folder: Path) -> Company:
    return open_company(demo_folder)


@pytest.fixture(scope="module")
def told(planted: Company):
    return integrity(planted, Lens())


def test_every_check_is_made_or_says_why_not(told):
    assert {verdict.check.slug for verdict in told.verdicts} == {check.slug for check in CHECKS}
    unmade = {verdict.check.slug: verdict.why for verdict in told.verdicts if verdict.state == "unmade"}
    assert set(unmade) == {"devices"}
    assert unmade["devices"].code == "no_device"
    assert told.made == len(CHECKS) - 1
    assert told.compared == sum(verdict.compared for verdict in told.verdicts) > 20
    assert all(verdict.n for verdict in told.verdicts if verdict.state != "unmade")


def test_of_two_thousand_customers_nobody_innocent_is_accused(told):
    """One team begs; so few answers may not prove it, but nobody else may be named."""
    named = {suspect.team or suspect.name for verdict in told.verdicts for suspect in verdict.flagged}
    assert named <= {"Voz Sur"}


def test_scores_stand_beside_what_all_would_say(told):
    by_metric = {each.metric: each for each in told.standings}
    assert set(by_metric) == {"nps", "csat", "ces"}
    for each in told.standings:
        assert each.weighted.known
        assert each.weighted.low < each.weighted.value < each.weighted.high
        assert each.raw.n == each.weighted.n <= each.customers
        assert 0.8 < each.design_effect < 3  # calibrated, it may even gain what the margins foretell
    quiet = {heard.category: heard for heard in by_metric["nps"].heard if heard.margin == "segment"}
    assert quiet["joven"].of_answers < quiet["joven"].of_all  # the planted company's young answer less


def test_kinds_of_survey_stand_apart(told, planted):
    kinds = {(each.kind, each.metric): each.figure for each in told.kinds}
    assert set(kinds) == {("relational", "nps"), ("transactional", "csat"), ("transactional", "ces")}
    figure = kinds["relational", "nps"]
    question, group, _ = read_key(figure.key)
    assert group == {"survey_kind": "relational"}
    assert figure.estimate in [each.estimate for each in measure(planted, question)]


def test_the_composite_and_its_parts_agree(told):
    whole = told.composite
    assert not whole.stated
    assert whole.estimate.value == pytest.approx(
        sum(part.share * part.estimate.value for part in whole.parts)
    )


def test_nobody_tells_whom_the_planted_company_asks(told):
    assert told.answered.estimate.value is None
    assert told.answered.estimate.reason.code == "nobody_asked"


def test_the_lens_chooses_days_and_customers(planted):
    lens = Lens(date(2026, 1, 1), date(2026, 6, 30), (("customer.country", "PE"),))
    narrowed = integrity(planted, lens)
    assert (narrowed.since, narrowed.until) == (date(2026, 1, 1), date(2026, 6, 30))
    whole = integrity(planted, Lens(date(2026, 1, 1), date(2026, 6, 30)))
    assert 0 < narrowed.standings[0].customers < whole.standings[0].customers
    assert {each.margin for each in narrowed.standings[0].heard} >= {"segment"}
    assert "country" not in {each.margin for each in narrowed.standings[0].heard}


def test_somebody_bounded_sees_their_rows_alone(planted):
    bounded = replace(planted, actor=Actor(1, "Ana", "service", Scope(countries=("CL",))))
    own, lensed = integrity(bounded, Lens()), integrity(planted, Lens(segment=(("customer.country", "CL"),)))
    assert own.standings[0].customers == lensed.standings[0].customers
    with pytest.raises(RightsError):
        integrity(replace(planted, actor=Actor(1, "Ana", "agent")), Lens())


def test_where_nothing_was_loaded_there_is_nothing(tmp_path):
    assert integrity(found_company(tmp_path / "new", {"name": "New"}), Lens()) is None


def test_the_company_s_own_weights_are_used(planted):
    weighted = integrity(replace(planted, score_weights=(("nps", 3.0), ("csat", 1.0))), Lens())
    assert [(part.metric, part.share) for part in weighted.composite.parts] == [("nps", 0.75), ("csat", 0.25)]
    assert weighted.composite.stated


def test_a_key_opens_the_answers_of_whoever_stands_out(planted):
    rows = [
        {"instrument": "ces", "agent": "crm:A001", "team": "Voz Sur", "n": 3},
        {"instrument": "csat", "agent": "crm:A001", "team": "Voz Sur", "n": 9},
    ]
    asked = Question("", since=date(2025, 11, 1), until=date(2026, 10, 31), edition=1)
    suspect = Suspect("team", "Voz Sur", 0, 0, 9, 0)
    question, _, _ = read_key(_key(asked, rows, suspect))
    assert (question.metric, question.where) == ("csat", "case.agent.team = 'Voz Sur'")
    (figure,) = measure(planted, question)
    (of_all,) = measure(planted, replace(question, where=None))
    assert 0 < figure.estimate.n < of_all.estimate.n
    lensed = replace(asked, where="(customer.country in ('PE'))")
    question, _, _ = read_key(_key(lensed, rows, replace(suspect, kind="agent", name="crm:A001")))
    assert question.where == "(customer.country in ('PE')) and case.agent_id = 'crm:A001'"
    assert measure(planted, question)[0].estimate.n < figure.estimate.n
