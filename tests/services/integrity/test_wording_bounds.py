"""Where words change: how rare is rare, who counts as unheard, what is shown of a device, what is counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.integrity.telling import AGENT, BY_SLUG, FEW, FOUND, NPS, STANDING, TEAM, audit, flagged
from unisono.loop.measure.asked import Heard
from unisono.loop.measure.integrity.audit import Effect, Verdict
from unisono.loop.measure.integrity.nouns import Suspect
from unisono.model.estimate import Estimate, Reason
from unisono.model.words import LANGUAGES
from unisono.services.integrity import wording as words


@pytest.mark.parametrize(
    ("p", "said"),
    [
        (0.05, "1 vez en 20"),
        (0.0333, "1 vez en 30"),
        (0.00101, "1 vez en 990"),
        (1 / 9_999, "1 vez en 9.999"),
        (1e-4, "1 vez en 10.000"),
        (0.99e-4, "menos de 1 vez en 10.000"),
        (1e-300, "menos de 1 vez en 10.000"),
        (0.0, "menos de 1 vez en 10.000"),
    ],
)
def test_how_rare_it_is(p: float, said: str) -> None:
    assert words.chance_text(p, "es") == said


@pytest.mark.parametrize(
    ("flags", "rest", "said"),
    [
        (0, 0, "The scores can't be checked"),
        (0, 2, "Nothing casts doubt"),
        (1, 0, "1 of 1 checks finds"),
        (1, 3, "1 of 4 checks finds"),
        (2, 1, "2 of 3 checks find"),
    ],
)
def test_the_headline_counts_what_was_made(flags: int, rest: int, said: str) -> None:
    slugs = list(BY_SLUG)
    made = [flagged(slug, TEAM) for slug in slugs[:flags]]
    made += [Verdict(BY_SLUG[slug], "clear", (), 3, 90) for slug in slugs[flags : flags + rest]]
    unmade = Verdict(BY_SLUG["devices"], "unmade", (), 0, 0, Reason("no_device"))
    told = audit(*made, unmade)
    assert (told.flagged, told.made) == (flags, flags + rest)
    assert words.headline(told, "en").startswith(said)


def test_all_comparisons_are_counted_together() -> None:
    assert FOUND.compared == 65 + 65 + 63


@pytest.mark.parametrize(
    ("compared", "said"),
    [(0, "nothing to compare "), (1, "1 comparison "), (2, "2 comparisons "), (1_234, "1,234 ")],
)
def test_how_many_were_looked_at(compared: int, said: str) -> None:
    line = words.check_line(Verdict(BY_SLUG["heap"], "clear", (), compared, 4_321), FOUND, "en")
    assert line.looked.startswith(said)
    assert line.looked.endswith("n = 4,321")


@pytest.mark.parametrize(
    ("suspect", "said"),
    [
        (AGENT, "Agente A007 (Voz Norte)"),
        (replace(AGENT, team=""), "Agente A007"),
        (replace(AGENT, name="A007"), "Agente A007 (Voz Norte)"),
        (replace(AGENT, name="crm:norte:A007"), "Agente A007 (Voz Norte)"),
        (TEAM, "Equipo Voz Sur"),
        (replace(TEAM, name="Norte: noche"), "Equipo Norte: noche"),
        (replace(TEAM, kind="device", name="abc"), "Aparato …abc"),
        (replace(TEAM, kind="device", name="192.168.10.27"), "Aparato …0.27"),
        (replace(TEAM, kind="company", name=""), "Toda la empresa"),
    ],
)
def test_who_it_is(suspect: Suspect, said: str) -> None:
    assert words.who_text(suspect, "es") == said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["team", "agent", "device", "source", "company"])
def test_every_kind_of_suspect_has_words(kind: str, language: str) -> None:
    said = words.who_text(replace(TEAM, kind=kind), language)  # type: ignore[arg-type]
    assert said
    assert not said.startswith("integrity.")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", list(BY_SLUG))
def test_every_check_says_what_it_saw(slug: str, language: str) -> None:
    line = words.check_line(flagged(slug, TEAM), FOUND, language)
    (said,) = line.suspects
    assert any(mark in said.seen for mark in ("68,9", "68.9"))
    assert any(mark in said.seen for mark in ("45,5", "45.5"))
    assert line.name != line.what
    assert line.owner


def heard(of_all: float, of_answers: float, category: str = "joven") -> Heard:
    return Heard("segment", category, of_all, of_answers)


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (heard(0.30, 0.2399), True),
        (heard(0.30, 0.24), False),
        (heard(0.30, 0.60), False),
        (heard(0.02, 0.0), True),
        (heard(0.0199, 0.0), False),
        (heard(0.30, 0.0, "*"), False),
        (heard(0.30, 0.0, ""), False),
    ],
    ids=[
        "under four fifths",
        "four fifths",
        "heard more",
        "two of a hundred",
        "fewer",
        "the rest",
        "unknown",
    ],
)
def test_who_is_heard_too_little(one: Heard, said: bool) -> None:
    assert bool(words.heard_lines(replace(STANDING, heard=(one,)), "es")) is said


def test_the_four_that_miss_most_customers_are_named_the_most_first() -> None:
    each = tuple(heard(0.05 + place / 100, 0.0, f"g{place}") for place in range(6))
    lines = words.heard_lines(replace(STANDING, heard=each), "en")
    assert [line.split(":")[1].split()[0].strip(",") for line in lines] == ["g5", "g4", "g3", "g2"]


def test_a_change_without_bounds_is_said_without_them() -> None:
    change = Estimate(-1.2, None, None, 90, "points")
    said = words.effect_text(Effect("nps", NPS, NPS, change, 1_234), "en")
    assert "(−1.2 points)" in said
    assert "1,234" in said


def test_what_a_reason_says_of_a_group_leaves_the_estimate_alone() -> None:
    silent = replace(
        FEW, reason=Reason("nobody_answered_in", {"margin": "segment", "category": "", "share": "9"})
    )
    told = words.in_words(silent, "pt")
    assert told.reason is not None
    assert told.reason.facts["share"] == "9"
    assert (told.value, told.n) == (None, FEW.n)
    assert words.in_words(NPS, "pt") is NPS


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_name_their_columns_apart_in_each_language(language: str) -> None:
    for table in (words.checks_table(FOUND, language), words.standings_table(FOUND, language)):
        titles = [column.title for column in table.columns]
        assert len(set(titles)) == len(titles)
        assert not [title for title in titles if title.startswith(("integrity.", "standing."))]


def test_each_suspect_of_a_check_has_a_row_of_its_own() -> None:
    told = audit(flagged("quick", AGENT, replace(AGENT, name="crm:A008")), flagged("begging", TEAM))
    table = words.checks_table(told, "en")
    assert [row.cells[2] for row in table.rows] == [
        "Agent A007 (Voz Norte)",
        "Agent A008 (Voz Norte)",
        "Team Voz Sur",
    ]
    assert [bool(row.keys) for row in table.rows] == [False, False, True]


def test_a_check_that_was_not_made_has_a_row_with_its_reason_and_no_figures() -> None:
    (row,) = words.checks_table(audit(FOUND.verdicts[3]), "es").rows
    name, verdict, *blank, n, owner, why = row.cells
    assert blank[:3] == [None, None, None]
    assert (verdict, n) == ("No se pudo revisar", 0)
    assert str(why).startswith("ninguna columna")
    assert name
    assert owner
