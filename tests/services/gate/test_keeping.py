"""What is kept and signed: by whom, once, in order; one spoiled file never hides the others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.gate.made import ASKED, offer, run, verdict
from unisono.errors import CompanyError, InputError, MissingError, RightsError
from unisono.model.company import Company
from unisono.model.rights import Actor, Scope
from unisono.services.audit import trail
from unisono.services.gate import gate_news, keep_gate, keeping, kept_gate, kept_gates, sign_gate
from unisono.services.gate.nouns import Asked, Kept


def keep(company: Company, asked: Asked = ASKED, language: str = "es") -> Kept:
    return keep_gate(company, lambda: asked, language=language)


def file_of(company: Company, name: str) -> Path:
    return company.folder / "plans" / f"{name}.toml"


def test_an_answer_is_kept_with_who_asked_and_when(bare: Company) -> None:
    kept = keep(replace(bare, actor=Actor(None, "Luz", "marketing")))
    assert (kept.by, kept.answer, kept.edition) == ("Luz", "none", 0)
    assert kept.asked == ASKED
    assert kept.text == "Te contestamos en 15 minutos, a cualquier hora"
    assert kept_gate(bare, kept.name) == kept
    assert kept.name.startswith(f"gate-{kept.made:%Y%m%d}-")
    assert kept.name.endswith("te-contestamos-en-15-minutos-a")
    assert trail(bare, limit=1)[0].deed == "gate_kept"


def test_the_words_kept_are_those_of_the_day(bare: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    said = verdict("reword", offers=(offer(),))
    monkeypatch.setattr(keeping, "answer_gate", lambda _company, asked: run(said, asked))
    kept = keep(bare, language="en")
    assert kept.wording == "We answer within 15 minutes, Monday to Saturday from 8:00 to 22:00"
    assert (kept.answer, kept.chance, kept.edition) == ("reword", 0.04, 3)
    assert (kept.kept_low, kept.kept_high) == (said.kept.low, said.kept.high)


@pytest.mark.parametrize(
    ("text", "slug"),
    [("¿Ñandú? ¡Sí!", "-and-s"), ("½", ""), ("a" * 80, "-" + "a" * 30), ("../../etc/passwd", "-etc-passwd")],
)
def test_any_words_make_a_name_of_a_file(bare: Company, text: str, slug: str) -> None:
    kept = keep(bare, replace(ASKED, text=text))
    assert kept.text == text
    assert kept.name[len("gate-20260101-abcdef") :] == slug
    assert file_of(bare, kept.name).parent == bare.folder / "plans"


def test_two_answers_in_a_second_are_two_files(bare: Company) -> None:
    assert keep(bare).name != keep(bare).name
    assert len(kept_gates(bare)) == 2


def test_the_latest_come_first(bare: Company) -> None:
    first, second = keep(bare), keep(bare)
    text = file_of(bare, first.name).read_text("utf-8")
    file_of(bare, first.name).write_text(text.replace(f'made = "{first.made:%Y}', 'made = "2030'), "utf-8")
    assert [each.name for each in kept_gates(bare)] == [first.name, second.name]


def test_a_decision_is_signed_once_with_its_reason(bare: Company) -> None:
    name = keep(bare).name
    eva = replace(bare, actor=Actor(None, "Eva", "cxo"))
    signed = sign_gate(eva, name, "approved", why="  Hay gente " + "x" * 2_000)
    assert (signed.decision, signed.signer, signed.sound) == ("approved", "Eva", True)
    assert signed.note.startswith("Hay gente x")
    assert len(signed.note) == keeping.LONGEST_NOTE
    assert kept_gate(bare, name) == signed
    with pytest.raises(InputError, match="gate_signed"):
        sign_gate(eva, name, "stopped")
    assert trail(bare, limit=1)[0].deed == "gate_signed"


@pytest.mark.parametrize("decision", ["", "yes", "APPROVED"])
def test_neither_yes_nor_no_is_no_decision(bare: Company, decision: str) -> None:
    name = keep(bare).name
    with pytest.raises(InputError, match="gate_decision"):
        sign_gate(bare, name, decision)
    assert kept_gate(bare, name).decision is None


def test_news_are_the_latest_signatures_and_no_more_than_asked(bare: Company) -> None:
    names = [keep(bare).name for _ in range(4)]
    assert gate_news(bare) == ()
    for name in names:
        sign_gate(bare, name, "approved")
    assert len(gate_news(bare)) == 3
    assert len(gate_news(bare, most=1)) == 1
    assert {each.name for each in gate_news(bare, most=9)} == set(names)


def test_a_spoiled_file_is_told_alone_and_hides_no_other(bare: Company) -> None:
    good, bad = keep(bare).name, keep(bare).name
    file_of(bare, bad).write_text("asked = {reach = [5, 1]}\n", "utf-8")
    assert [each.name for each in kept_gates(bare)] == [good]
    assert gate_news(bare) == ()
    with pytest.raises(CompanyError, match="gate_spoiled") as told:
        kept_gate(bare, bad)
    assert told.value.facts["file"] == f"plans/{bad}.toml"
    with pytest.raises(CompanyError, match="gate_spoiled"):
        sign_gate(bare, bad, "approved")
    assert file_of(bare, bad).read_text("utf-8") == "asked = {reach = [5, 1]}\n"  # nothing was signed


def test_other_plans_of_the_folder_are_neither_listed_nor_opened(bare: Company) -> None:
    (bare.folder / "plans").mkdir(exist_ok=True)
    (bare.folder / "plans" / "capacity.toml").write_text("cost_per_hour = 1\n", "utf-8")
    assert kept_gates(bare) == ()
    with pytest.raises(InputError, match="definition_name"):
        kept_gate(bare, "capacity")
    with pytest.raises(InputError, match="definition_name"):
        sign_gate(bare, "capacity", "approved")
    with pytest.raises(InputError):
        kept_gate(bare, "gate-../../company")
    with pytest.raises(MissingError, match="definition_missing"):
        kept_gate(bare, "gate-nobody")


def test_nothing_is_asked_before_it_is_allowed(bare: Company) -> None:
    def never() -> Asked:
        raise AssertionError("asked before it was allowed")

    for actor in (Actor(1, "Ana", "sales"), Actor(1, "Ana", "cxo", Scope(countries=("PE",)))):
        with pytest.raises(RightsError):
            keep_gate(replace(bare, actor=actor), never, language="es")
    assert kept_gates(bare) == ()


def test_who_sees_no_figures_sees_no_decisions(bare: Company) -> None:
    agent = replace(bare, actor=Actor(1, "Ana", "agent"))
    for call in (kept_gates, gate_news, lambda company: kept_gate(company, "gate-x")):
        with pytest.raises(RightsError):
            call(agent)  # type: ignore[no-untyped-call]
