"""The gate on the planted company: what it would have said, what is kept, who may sign, in which words."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from unisono.errors import CompanyError, InputError, MissingError, RightsError
from unisono.loop.decide.gate.nouns import Offer, Range
from unisono.model.company import Company
from unisono.model.estimate import Estimate
from unisono.model.rights import Actor, Scope
from unisono.services.audit import trail
from unisono.services.companies import ask_often, open_company
from unisono.services.gate import (
    Asked,
    gate_for,
    gate_news,
    keep_gate,
    kept_gate,
    kept_gates,
    run_gate,
    sign_gate,
    usual,
)
from unisono.services.gate import wording as words
from unisono.services.gate.rows import gate_row, kept_row

STORY = date(2025, 7, 1)  # when «Soporte 24/7» begins
CLAIM = Asked(
    "Soporte 24/7",
    900.0,
    Range(200, 300),
    Range(0.2, 0.4),
    Range(0.1, 0.2),
    28,
    channel="teléfono",
    hour_cost=4_000,
)


@pytest.fixture(scope="module")
def company(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Company:
    folder = tmp_path_factory.mktemp("gate") / "company"
    shutil.copytree(demo_folder, folder)
    ask_often(folder)
    return open_company(folder)


def _night(company: Company) -> str:
    offered = usual(company)
    assert offered is not None
    return next(name for name, text in offered.promises if "24/7" in text)


def test_before_the_story_began_the_gate_does_not_let_it_out(company: Company) -> None:
    said = gate_for(company, _night(company), before=STORY)
    assert said.answer in ("reword", "no_go")
    assert said.chance is not None
    assert said.chance < 0.1
    assert (said.kept.high or 1) < 0.95
    assert all(each.chance >= 0.9 for each in said.offers)
    assert all(not each.always or each.within > 900 for each in said.offers)
    assert said.method == "empirical"  # one guard by night: no queue retells these waits


def test_nothing_known_later_changes_what_it_would_have_said(company: Company) -> None:
    then = gate_for(company, _night(company), before=STORY)
    now = run_gate(company, replace(CLAIM, promise=_night(company))).verdict
    assert then.kept.n < now.kept.n
    assert gate_for(company, _night(company), before=STORY).kept == then.kept


def test_a_form_begins_with_what_the_companys_own_campaigns_did(company: Company) -> None:
    offered = usual(company, promise=_night(company))
    assert offered is not None
    assert offered.campaigns > 10
    asked = offered.asked
    assert (asked.within_seconds, asked.channel, asked.hours) == (900, "teléfono", "24/7")
    assert 0 < asked.reach.low < asked.reach.high
    assert 0 < asked.response.low < asked.response.high <= 1
    assert 0 < asked.contacts.low < asked.contacts.high < 1
    assert set(offered.channels) == {"teléfono", "whatsapp", "correo"}
    with pytest.raises(MissingError, match="promise_missing"):
        usual(company, promise="nobody:said-this")


def test_every_promise_that_can_be_asked_has_an_answer(company: Company) -> None:
    offered = usual(company)
    assert offered is not None
    answered = 0
    for name, _ in offered.promises:
        said = gate_for(company, name, before=date(2026, 6, 1))
        if said.reason is not None:  # too few wrote by then
            assert said.reason.code == "gate_too_little_history"
            continue
        answered += 1
        assert said.answer in ("go", "reword", "no_go"), name
        assert said.kept.low is not None
        assert said.kept.low <= (said.kept.value or 0) <= (said.kept.high or 0)
    assert answered > len(offered.promises) / 2


def test_a_larger_campaign_and_more_agents_move_the_right_way(company: Company) -> None:
    usual_one = run_gate(company, CLAIM).verdict
    large = run_gate(company, replace(CLAIM, reach=Range(200_000, 300_000))).verdict
    assert (large.extra.value or 0) > 100 * (usual_one.extra.value or 1)
    assert (large.kept.value or 0) <= (usual_one.kept.value or 0) + 0.01
    assert large.beyond is not None


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"days": 0}, "gate_number"),
        ({"share": 1.2}, "gate_number"),
        ({"response": Range(0, 2)}, "gate_number"),
        ({"hours": "when I like"}, "gate_hours"),
        ({"within_seconds": 0.0}, "gate_number"),
    ],
)
def test_what_cannot_be_is_refused(company: Company, wrong: dict[str, object], code: str) -> None:
    with pytest.raises(InputError, match=code):
        run_gate(company, replace(CLAIM, **wrong))  # type: ignore[arg-type]


def test_capacity_in_a_file_is_used_and_a_broken_one_is_told(company: Company) -> None:
    path = company.folder / "plans" / "capacity.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        'cost_per_hour = 30\n[[shift]]\nhours = "mon-sun 07:00-22:00"\nagents = 6\nchannel = "teléfono"\n'
    )
    try:
        run = run_gate(company, replace(CLAIM, hour_cost=None))
        assert run.capacity_stated
        assert run.verdict.turn is not None
        assert run.verdict.turn.hour_cost == 3_000
        path.write_text('[[shift]]\nhours = "mon-sun 07:00-22:00"\nagents = "many"\n')
        with pytest.raises(CompanyError, match="gate_capacity"):
            run_gate(company, CLAIM)
    finally:
        path.unlink()
    assert not run_gate(company, CLAIM).capacity_stated


def test_an_answer_is_kept_signed_and_never_changed(company: Company) -> None:
    name = keep_gate(company, lambda: CLAIM, language="es").name
    kept = kept_gate(company, name)
    assert kept.asked == CLAIM
    assert kept.decision is None
    assert kept.text == "Soporte 24/7"
    assert kept.answer in ("reword", "no_go")
    assert name in {each.name for each in kept_gates(company)}
    assert name not in {each.name for each in gate_news(company)}
    with pytest.raises(InputError, match="gate_decision"):
        sign_gate(company, name, "perhaps")
    signed = sign_gate(company, name, "stopped", why="Nadie atiende de noche")
    assert (signed.decision, signed.note, signed.sound) == ("stopped", "Nadie atiende de noche", True)
    assert signed.signed is not None
    with pytest.raises(InputError, match="gate_signed"):
        sign_gate(company, name, "approved")
    assert gate_news(company)[0].name == name
    deeds = [deed.deed for deed in trail(company, limit=2)]
    assert deeds == ["gate_signed", "gate_kept"]


def test_a_signed_file_changed_by_hand_shows_it(company: Company) -> None:
    name = keep_gate(company, lambda: CLAIM, language="pt").name
    sign_gate(company, name, "approved")
    path = company.folder / "plans" / f"{name}.toml"
    path.write_text(path.read_text().replace('answer = "', 'answer = "x'))
    assert not kept_gate(company, name).sound
    path.unlink()


def test_other_plans_are_not_opened(company: Company) -> None:
    with pytest.raises(InputError, match="definition_name"):
        kept_gate(company, "capacity")
    with pytest.raises(MissingError):
        kept_gate(company, "gate-nobody-kept-this")


def test_who_sees_some_rows_speaks_for_nobody_else(company: Company) -> None:
    some = replace(company, actor=Actor(1, "Ana", "cxo", Scope(countries=("PE",))))
    with pytest.raises(RightsError):
        keep_gate(some, lambda: CLAIM, language="es")
    with pytest.raises(RightsError):
        sign_gate(some, "gate-x", "approved")
    marketing = replace(company, actor=Actor(2, "Luz", "marketing"))
    name = keep_gate(marketing, lambda: CLAIM, language="es").name
    assert kept_gate(company, name).by == "Luz"
    with pytest.raises(RightsError):
        sign_gate(marketing, name, "approved")


@pytest.mark.parametrize(
    ("offer", "es", "pt", "en"),
    [
        (
            (900, (0, 5), 8, 22),
            "Te contestamos en 15 minutos, de lunes a sábado de 8 a 22 h",
            "Respondemos em 15 minutos, de segunda a sábado das 8 às 22 h",
            "We answer within 15 minutes, Monday to Saturday from 8:00 to 22:00",
        ),
        (
            (3_600, (0, 6), 0, 24),
            "Te contestamos en 1 hora, a cualquier hora",
            "Respondemos em 1 hora, a qualquer hora",
            "We answer within 1 hour, at any hour",
        ),
        (
            (172_800, (0, 4), 0, 24),
            "Te contestamos en 2 días, de lunes a viernes a cualquier hora",
            "Respondemos em 2 dias, de segunda a sexta a qualquer hora",
            "We answer within 2 days, Monday to Friday at any hour",
        ),
    ],
)
def test_wordings_read_as_a_customer_would_hear_them(
    offer: tuple[int, tuple[int, int], int, int], es: str, pt: str, en: str
) -> None:
    kept = Estimate(0.97, 0.95, 0.99, 900, "share", 0.9)
    told = Offer(*offer, 0.93, kept, 0.8)
    assert [words.offer_text(told, "answer", language) for language in ("es", "pt", "en")] == [es, pt, en]


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_all_that_a_page_says_is_said_in_every_language(company: Company, language: str) -> None:
    run = run_gate(company, CLAIM)
    said = [words.headline(run, language), words.why(run, language), words.method(run, language)]
    said += [*words.turning(run, language), words.price(run, language), *words.shifts(run, language)]
    said += [text for pair in words.offers(run, language) for text in pair]
    chart = words.heat(run, "America/Lima", language)
    assert chart is not None
    said += [chart.title, chart.subtitle]
    assert all(each and "{" not in each and "gate." not in each for each in said)
    assert len(words.hours_table(run, language).rows) == 168
    assert {row.cells[0] for row in words.parts_table(run, language).rows}


def test_rows_for_programs_are_plain_json(company: Company) -> None:
    run = run_gate(company, CLAIM)
    told = json.loads(json.dumps(gate_row(run, "es"), default=str))
    assert told["answer"] == run.verdict.answer
    assert told["asked"]["reach"] == [200, 300]
    assert told["asked"]["hour_cost"] == 40
    assert len(told["by_hour"]) == 168
    assert [each["words"] for each in told["offers"]] == [text for text, _ in words.offers(run, "es")]
    if run.verdict.turn and run.verdict.turn.cost is not None:
        assert told["turn"]["cost"] == run.verdict.turn.cost / 100
    name = keep_gate(company, lambda: CLAIM, language="es").name
    assert json.loads(json.dumps(kept_row(kept_gate(company, name)), default=str))["decision"] is None
