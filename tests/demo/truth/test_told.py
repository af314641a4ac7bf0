"""truth.json: every section is there, can be read by anybody, and agrees with what happened."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

from tests.demo.truth.conftest import CUSTOMERS, SEED, Planted
from tests.demo.truth.lives import lived
from unisono.demo.truth import told
from unisono.demo.truth.told import Founding, mean, month_name, named
from unisono.demo.world.effects import EFFECTS
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import CAMPAIGNS, CAUSES, CITIES, INSTRUMENTS, STEPS, THEMES, TONES

SECTIONS = [
    "company", "seed", "customers", "null", "clock", "first_day", "months", "laws", "kept_rates", "silos",
    "look_alikes", "moments_of_truth", "churn", "ltv", "drivers", "breaks", "change_point", "fix", "begging",
    "nps", "voice", "identity", "exports",
]  # fmt: skip
MONTHS = [f"{2024 + (10 + place) // 12}-{(10 + place) % 12 + 1:02d}" for place in range(24)]


def told_of(*null: str) -> dict[str, Any]:
    life = lived(*null)
    return told(Founding(11, 6_000, null, life.laws), life.tally, exports={}, identity={})


def test_the_sections_are_these() -> None:
    assert list(told_of()) == SECTIONS


@pytest.mark.parametrize("null", [(), *((effect.name,) for effect in EFFECTS)])
def test_it_can_be_written_and_read_by_anybody(null: tuple[str, ...]) -> None:
    truth = told_of(*null)
    written = json.dumps(truth, ensure_ascii=False, allow_nan=False)
    assert json.loads(written)["null"] == list(null)
    assert {name for name in SECTIONS if truth[name] in ({}, [])} <= {"null", "identity", "exports"}


def test_it_says_with_what_the_company_was_made(planted: Planted) -> None:
    truth = planted.truth
    assert (truth["seed"], truth["customers"], truth["null"]) == (SEED, CUSTOMERS, [])
    assert (truth["clock"], truth["first_day"], truth["months"]) == ("America/Lima", "2024-11-01", 24)
    assert truth["laws"]["leaving"]["broken_promise"] == Laws().leaving.broken_promise


def test_switched_off_effects_are_seen_in_the_laws() -> None:
    usual, quiet = told_of()["laws"], told_of("discount", "change")["laws"]
    changed = {
        (room, name)
        for room, rules in usual.items()
        if isinstance(rules, dict)
        for name, size in rules.items()
        if quiet[room][name] != size
    }
    assert changed == {("leaving", "discount_ends"), ("installing", "late_after_change")}


def test_it_counts_what_happened(planted: Planted) -> None:
    truth, world = planted.truth, planted.world
    gone = world.customers.left_at >= 0
    assert truth["churn"]["left"] == gone.sum() == sum(truth["churn"]["by_cause"].values())
    for place, cause in enumerate(CAUSES):
        assert truth["churn"]["by_cause"][cause] == (world.customers.cause == place).sum()
    by_campaign = {row["campaign"]: row["by_cause"] for row in truth["churn"]["by_campaign"]}
    assert list(by_campaign) == [campaign.code for campaign in CAMPAIGNS]
    for cause in CAUSES:
        assert sum(row[cause] for row in by_campaign.values()) == truth["churn"]["by_cause"][cause]
    due = world.cases.kept >= 0
    assert sum(row["n"] for row in truth["kept_rates"]["answers"]) == due.sum()
    assert sum(row["kept"] for row in truth["kept_rates"]["answers"]) == (world.cases.kept == 1).sum()


def test_values_are_those_of_the_customers(planted: Planted) -> None:
    customers, value = planted.world.customers, planted.truth["ltv"]
    assert value["mean"] == pytest.approx(customers.ltv.mean(), rel=1e-4)
    for place, row in enumerate(value["by_campaign"]):
        mine = customers.campaign == place
        assert row["customers"] == mine.sum()
        assert row["mean"] == pytest.approx(customers.ltv[mine].mean(), rel=1e-4)


def test_four_of_twenty_steps_decide_two_of_them_in_silence() -> None:
    steps = told_of()["moments_of_truth"]
    assert [each["step"] for each in steps] == [step.code for step in STEPS]
    assert len(steps) == 20
    moments = {each["step"]: each["moment"] for each in steps if each["moment"]}
    assert moments == {
        "llamada_de_bienvenida": "silent",
        "instalación": "loud",
        "primera_factura": "silent",
        "contacto_con_soporte": "loud",
    }
    for each in steps:
        assert (each["leaves_because_of_failure"] > 0.1) is (each["step"] in moments)
        assert each["met"] > 0
    decoys = [each for each in steps if not each["moment"] and each["failed"] > 100]
    assert len(decoys) >= 4, "steps that fail often and decide nothing"
    still = told_of("moments")["moments_of_truth"]
    assert {each["leaves_because_of_failure"] for each in still} == {0.0}


def test_prices_are_chances_of_what_is_at_stake() -> None:
    truth = told_of()
    failures = {each["step"]: each["failed"] for each in truth["moments_of_truth"]}
    for each in truth["breaks"]:
        assert each["price"] * each["times"] == pytest.approx(each["total"])
        expected = each["leaves_because_of_it"] * each["mean_value_at_stake"]
        patience = each["break"] == "promesa_rota"  # whoever has little of it calls no more than others
        assert each["price"] == pytest.approx(expected, rel=0.1 if patience else 1e-6)
    times = {each["break"]: each["times"] for each in truth["breaks"]}
    assert times["promesa_rota"] <= failures["contacto_con_soporte"]


def test_the_change_point_is_in_one_city_from_one_month_on() -> None:
    change = told_of()["change_point"]
    assert (change["city"], change["month"]) == ("Ciudad de México", "2025-10")
    assert [row["city"] for row in change["by_city"]] == [city.name for city in CITIES]
    for row in change["by_city"]:
        assert [cell["month"] for cell in row["by_month"]] == MONTHS
        for months, share in ((row["by_month"][1:11], change["before"]), (row["by_month"][12:], None)):
            arrived, late = (sum(cell[name] for cell in months) for name in ("arrived", "late"))
            law = share or change["after" if row["city"] == change["city"] else "before"]
            assert abs(late - arrived * law) < 4 * (arrived * law * (1 - law)) ** 0.5


def test_the_fix_is_in_two_cities_from_one_month_on() -> None:
    fix = told_of()["fix"]
    assert (fix["month"], fix["cities"], fix["works"]) == ("2026-02", ["Bogotá", "Santiago"], True)
    for row in fix["by_city"]:
        fixed = row["city"] in fix["cities"]
        for months, after in ((row["by_month"][8:15], False), (row["by_month"][15:], fixed)):
            calls, kept = (sum(cell[name] for cell in months) for name in ("calls", "kept"))
            law = fix["kept_by_night_after" if after else "kept_by_night_before"]
            assert calls > 20
            assert abs(kept - calls * law) < 4 * (calls * law * (1 - law)) ** 0.5, (row["city"], after)
        assert sum(cell["calls"] for cell in row["by_month"][:8]) == 0, "nothing was promised yet"
    assert told_of("fix")["fix"]["works"] is False


def test_one_team_begs() -> None:
    loud, quiet = told_of()["begging"], told_of("begging")["begging"]
    begged = {row["team"]: row["talked_up"] for row in loud["csat_by_team"]}
    assert {team for team, count in begged.items() if count} == {loud["team"]} == {"Voz Sur"}
    assert sum(row["talked_up"] for row in quiet["csat_by_team"]) == 0
    shares = {row["team"]: row["top_two"] / row["answers"] for row in loud["csat_by_team"]}
    assert shares["Voz Sur"] > shares["Voz Centro"]


def test_scores_of_all_who_were_asked_stand_beside_those_of_the_answers() -> None:
    months = told_of()["nps"]["by_month"]
    assert [row["month"] for row in months] == MONTHS
    asked, answered = (np.array([row[name] for row in months]) for name in ("all_asked", "answered"))
    assert asked.shape == answered.shape == (24, 11)
    assert (asked.sum(axis=1) >= answered.sum(axis=1)).all()
    assert answered[:2].sum() == 0, "nobody is asked in the first two months"


def test_words_are_counted_by_theme_tone_and_urgency(planted: Planted) -> None:
    voice, answers = planted.truth["voice"], planted.world.answers
    said = (answers.theme >= 0).sum()
    for view in ("themes", "tones", "urgencies"):
        assert sum(voice[view].values()) == said
    assert list(voice["themes"]) == list(THEMES)
    assert list(voice["tones"]) == list(TONES)
    assert voice["answers"] == {
        name: int((answers.instrument == place).sum()) for place, name in enumerate(INSTRUMENTS)
    }


def test_people_and_files_are_counted(planted: Planted) -> None:
    identity, exports = planted.truth["identity"], planted.truth["exports"]
    systems = ["crm", "helpdesk", "surveys", "billing", "deliveries"]
    assert identity["people"] == CUSTOMERS
    assert identity["records"] == sum(identity[f"records_{system}"] for system in systems)
    assert identity["records_crm"] == CUSTOMERS + identity["held_twice"]
    assert set(exports) == {path.name for path in (planted.folder / "exports").iterdir()}
    for row in exports.values():
        assert row["rows"] > row["bad"] + row["repeated"] >= 0
    assert {name for name, row in exports.items() if row["corrected"]} == {"mesa_de_ayuda_correcciones.jsonl"}


def test_names_of_months_means_and_counts() -> None:
    assert [month_name(place) for place in range(24)] == MONTHS
    assert mean(5, 4) == 1.25
    assert mean(0, 0) is None
    assert named(["a", "b"], np.array([1, 2])) == {"a": 1, "b": 2}
    with pytest.raises(ValueError, match="zip"):
        named(["a"], [1, 2])
