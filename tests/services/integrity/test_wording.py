from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.integrity.telling import AGENT, FEW, FOUND, NPS, STANDING, TEAM, audit, flagged
from unisono.loop.measure.integrity.audit import Effect
from unisono.model.estimate import Reason
from unisono.model.words import LANGUAGES
from unisono.services.integrity import wording as words


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_has_words_without_holes(language):
    said = [words.headline(FOUND, language), *words.heard_lines(STANDING, language)]
    said += [words.effect_text(effect, language) for effect in FOUND.effects]
    for verdict in FOUND.verdicts:
        line = words.check_line(verdict, FOUND, language)
        said += [line.name, line.what, line.verdict, line.looked, line.owner]
        said += [text for each in line.suspects for text in (each.who, each.seen, each.chance)]
    assert [text for text in said if not text or "{" in text] == []
    assert [text for text in said if text.startswith(("check.", "integrity.", "standing.", "margin."))] == []


def test_the_headline_counts_the_checks():
    assert words.headline(FOUND, "es").startswith("2 de 3 revisiones encuentran")
    assert words.headline(audit(flagged("begging", TEAM)), "en").startswith("1 of 1 checks finds")
    assert words.headline(audit(FOUND.verdicts[2]), "es") == "Nada hace dudar de los puntajes"
    assert (
        words.headline(audit(FOUND.verdicts[3]), "es") == "Con estos datos no se puede revisar los puntajes"
    )


def test_a_check_says_whom_and_how_surely():
    line = words.check_line(FOUND.verdicts[0], FOUND, "en")
    (said,) = line.suspects
    assert (said.who, said.key, said.n) == ("Team Voz Sur", "csat@1", 1_303)
    assert said.seen == "68.9% of their high scores are the top one; among peers, 45.5%"
    assert said.chance == "by chance this would happen less than once in 10,000"
    assert line.looked == "65 comparisons · n = 9,467"
    agent = words.check_line(FOUND.verdicts[1], FOUND, "en").suspects[0]
    assert (agent.who, agent.key) == ("Agent A007 (Voz Norte)", "")
    assert agent.chance.endswith("once in 50")


def test_a_check_that_could_not_be_made_says_why():
    line = words.check_line(FOUND.verdicts[3], FOUND, "es")
    assert line.why.startswith("ninguna columna dice desde qué aparato")
    assert (line.suspects, line.verdict) == ((), "No se pudo revisar")


def test_nobody_s_device_is_given_away():
    assert words.who_text(replace(AGENT, kind="device", name="10.20.30.45"), "en") == "Device …0.45"
    assert words.who_text(replace(AGENT, team=""), "en") == "Agent A007"
    assert words.who_text(replace(AGENT, kind="company", name=""), "es") == "Toda la empresa"


def test_what_would_change_is_said_or_that_too_few_are_left():
    told = words.effect_text(FOUND.effects[0], "en")
    assert told.startswith(
        "NPS without the answers pointed at: +5.5 instead of +5.5 (−1.2 points; −2.0 to −0.4)."
    )
    unknown = Effect("csat", NPS, FEW, FEW, 9)
    assert "too few" in words.effect_text(unknown, "en")


def test_who_is_heard_too_little_comes_first_and_noise_is_left_out():
    lines = words.heard_lines(STANDING, "es")
    assert len(lines) == 2
    assert lines[0].startswith("Contactos en el período: ninguno: 23,2")
    assert lines[1].startswith("Segmento: joven")
    assert words.heard_lines(replace(STANDING, heard=()), "es") == ()


def test_a_group_of_a_reason_is_called_as_people_call_it():
    silent = replace(
        FEW, reason=Reason("nobody_answered_in", {"margin": "tenure", "category": "new", "share": "9"})
    )
    assert words.in_words(silent, "es").reason.facts["category"] == "Antigüedad: menos de 90 días"
    assert words.in_words(FEW, "es") is FEW
    assert words.group_text("country", "", "en") == "Country: not known"
    assert words.group_text("segment", "*", "en") == "Segment: the rest"


def test_held_back_weights_are_told():
    assert words.capped_text(STANDING, "en") == ""
    told = words.capped_text(replace(STANDING, capped=0.05, missed=0.012), "en")
    assert "5.0% of the answers" in told
    assert "1.2%" in told


def test_the_tables_hold_every_check_and_every_score():
    table = words.checks_table(FOUND, "es")
    assert [row.cells[2] for row in table.rows] == ["Equipo Voz Sur", "Agente A007 (Voz Norte)", None, None]
    assert all(len(row.cells) == len(table.columns) for row in table.rows)
    assert table.rows[0].keys == (("who", "csat@1"),)
    assert table.rows[2].cells[3] is None  # nothing seen is no share of 0
    scores = words.standings_table(FOUND, "es")
    assert scores.rows[0].cells[:2] == ("NPS", NPS)
    assert scores.rows[0].cells[3:] == (5_270, 1.53)
    unknown = replace(FOUND, standings=(replace(STANDING, weighted=FEW),))
    assert words.standings_table(unknown, "es").rows[0].cells[3:] == (None, None)
