"""The pages of pay where something is missing, wrong or refused: each says what, and leads on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from tests.loop.decide.pay.made import on
from tests.services.pay.made import RATE, look, money, person, statements, unknown, worth
from unisono.demo.pay_plans import PLANS
from unisono.errors import MissingError
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.rights import OWNER
from unisono.model.words import LANGUAGES, say
from unisono.services.audit import trail
from unisono.services.pay import PlanBrief, plan_file, plans
from unisono.store.records.people.models import Person
from unisono.surfaces.web.pages import pay as page
from unisono.surfaces.web.seat import Seat

ClientAs = Callable[..., Client]
MINE = PLANS["comision"]


@pytest.fixture
def folder(served: Company) -> Iterator[Path]:
    """The served company's folder of plans; as it was when a test is over."""
    place = served.folder / "pay"
    yield place
    for path in place.glob("*.toml"):
        if path.stem not in PLANS:
            path.unlink()
    for name, text in PLANS.items():
        (place / f"{name}.toml").write_text(text, encoding="utf-8")


def text_of(client: Client, address: str, status: int = 200, **told: str) -> str:
    answer = client.get(address, told)
    assert answer.status_code == status
    return unescape(answer.content.decode()).replace("\u00a0", " ")


def sent(client: Client, address: str, **told: str) -> tuple[int, str]:
    answer = client.post(address, told)
    return answer.status_code, unescape(answer.content.decode())


def test_where_there_is_no_plan_the_list_teaches_to_write_one(
    client_as: ClientAs, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(page, "briefs", lambda _company: ())
    monkeypatch.setattr(page, "plans", lambda _company: ())
    told = text_of(client_as("sales"), reverse("pay"))
    assert say("pay.list.title.none", "es") in told
    assert say("pay.empty.text", "es") in told
    assert told.count(f'href="{reverse("pay_new")}"') == 1  # one way on, not two
    assert reverse("pay_compare") not in told


def test_plans_without_deals_say_what_is_missing_once(
    client_as: ClientAs, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    files = [replace(look(name).file) for name in ("Uno", "Dos")]
    monkeypatch.setattr(page, "briefs", lambda _company: tuple(PlanBrief(each, None) for each in files))
    told = text_of(client_as("sales"), reverse("pay"))
    assert told.count(say("pay.no_deals.title", "es")) == 1
    assert say("pay.list.title", "es") in told
    assert "Habría costado" not in told  # no cost, and no 0


def _without_deals(_company: Company, _name: str) -> None:
    raise MissingError("pay_no_deals")


def test_a_plan_without_deals_still_tells_its_rules(
    client_as: ClientAs, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(page, "look_at_plan", _without_deals)
    told = text_of(client_as("sales"), reverse("pay_plan", args=["comision"]))
    assert "6 % de lo vendido" in told
    assert say("pay.no_deals.text", "es") in told
    assert reverse("pay_edit", args=["comision"]) in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_replay_full_of_gaps_is_a_whole_page(
    client_as: ClientAs, monkeypatch: pytest.MonkeyPatch, language: str, folder: Path
) -> None:
    """Nobody's year is over, nothing could be seen, somebody sold and was paid nothing."""
    silent = unknown("too_few")
    gaps = worth(silent, with_sold=silent, with_billed=silent, with_value=silent, short=silent)
    found = look("Hueco", worth=gaps, cost=money(0), people=(person("Ana", 0, 0),), unpriced=3, owed=5_00)
    monkeypatch.setattr(page, "look_at_plan", lambda _company, _name: found)
    client = client_as("sales")
    Person.objects.filter(role="sales").update(language=language)
    try:
        told = text_of(client, reverse("pay_plan", args=["comision"]))
    finally:
        Person.objects.filter(role="sales").update(language="")
    assert f'<html lang="{language}"' in told
    assert say("pay.headline.unknown", language) in told
    assert say("pay.note.unpriced", language, count="3") in told
    assert told.count("<h1") == 1


@pytest.mark.parametrize(
    ("view", "given"),
    [
        ("pay_plan", ["nada"]),
        ("pay_edit", ["nada"]),
        ("pay_statement", ["nada", "crm:V001"]),
        ("pay_statement", ["comision", "nobody"]),
        ("pay_statement", ["comision", "a/b?c"]),
    ],
)
def test_what_isnt_there_is_not_found(client_as: ClientAs, view: str, given: list[str], folder: Path) -> None:
    text_of(client_as("sales"), reverse(view, args=given), 404)


@pytest.mark.parametrize("period", ["soon", "2026-13", "2026-1", "2026-Q5", "'; drop"])
def test_a_period_that_is_none_is_refused_in_a_sentence(
    client_as: ClientAs, period: str, folder: Path
) -> None:
    who = "crm:V001"
    told = text_of(client_as("sales"), reverse("pay_statement", args=["comision", who]), 400, period=period)
    assert period in told
    assert "Traceback" not in told


def test_a_broken_plan_cannot_be_compared_and_says_why(client_as: ClientAs, folder: Path) -> None:
    (folder / "roto.toml").write_text(MINE.replace("0.06", "6"), encoding="utf-8")
    client = client_as("sales")
    told = text_of(client, reverse("pay_compare"), 400, one="comision", other="roto")
    assert "parts[1].rate" in told
    choose = text_of(client, reverse("pay_compare"))
    assert 'value="roto"' not in choose  # it isn't offered either
    assert 'value="comision"' in choose


@pytest.mark.parametrize(
    "told", [{"one": "comision"}, {"other": "comision"}, {"one": "", "other": "comision"}]
)
def test_one_plan_is_nothing_to_compare(client_as: ClientAs, told: dict[str, str], folder: Path) -> None:
    assert say("pay.compare.choose", "es") in text_of(client_as("sales"), reverse("pay_compare"), **told)


def test_a_plan_beside_itself_costs_the_same(client_as: ClientAs, folder: Path) -> None:
    told = text_of(client_as("sales"), reverse("pay_compare"), one="comision", other="comision")
    assert say("reason.pay_costs_no_more", "es") in told


def test_a_file_no_address_leads_to_is_listed_without_a_link(client_as: ClientAs, folder: Path) -> None:
    (folder / "Mal Nombre.toml").write_text(MINE, encoding="utf-8")
    told = text_of(client_as("sales"), reverse("pay"))
    assert "Mal Nombre" in told
    assert "plans/Mal" not in told
    assert told.count(say("pay.broken", "es")) == 1


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"name": "", "text": MINE}, "obligatorio"),
        ({"name": "nuevo", "text": ""}, "obligatorio"),
        ({"name": "n" * 61, "text": MINE}, "60"),
        ({"name": "Mal Nombre", "text": MINE}, "no puede ser el nombre de un archivo"),
        ({"name": "nuevo", "text": "version = [\n"}, "el texto no se puede leer"),
        ({"name": "nuevo", "text": MINE.replace("PEN", "EUR")}, "EUR"),
        ({"name": "comision", "text": MINE}, "comision"),  # there is one of that name
    ],
    ids=["no-name", "no-text", "long-name", "bad-name", "no-toml", "other-money", "taken"],
)
def test_what_cannot_be_saved_stays_on_the_screen_with_the_reason(
    client_as: ClientAs, told: dict[str, str], said: str, folder: Path
) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    status, shown = sent(client_as("sales"), reverse("pay_new"), **told, do="save")
    assert status == 400
    assert said in shown
    assert told["text"].strip()[:200] in shown  # nobody has to type it again
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_checking_keeps_nothing_even_where_all_is_well(client_as: ClientAs, folder: Path) -> None:
    for do in ("check", ""):
        status, shown = sent(client_as("sales"), reverse("pay_new"), name="nuevo", text=MINE, do=do)
        assert status == 200
        assert say("pay.edit.fine", "es") in shown
    assert not (folder / "nuevo.toml").exists()


def test_a_broken_file_is_mended_on_its_page(client_as: ClientAs, served: Company, folder: Path) -> None:
    (folder / "roto.toml").write_text("version = [\n", encoding="utf-8")
    client, address = client_as("sales"), reverse("pay_edit", args=["roto"])
    assert 'name="name"' not in text_of(client, address)  # a file keeps its name
    stamp = plan_file(served, "roto").stamp
    status, _ = sent(client, address, text=MINE, stamp=stamp, do="save")
    assert status == 302
    assert plan_file(served, "roto").plan is not None
    assert say("pay.edit.saved", "es", title=plan_file(served, "roto").title, version=1) in text_of(
        client, reverse("pay_plan", args=["roto"])
    )


@pytest.mark.parametrize("role", ["marketing", "agent"])
def test_whoever_may_not_write_pay_changes_nothing_by_any_door(
    client_as: ClientAs, served: Company, role: str, folder: Path
) -> None:
    client, before = client_as(role), {each.name: each.stamp for each in plans(served)}
    for view, given in (("pay_new", []), ("pay_edit", ["comision"]), ("pay_remove", ["comision"])):
        status, _ = sent(client, reverse(view, args=given), name="otro", text=MINE, do="save")
        assert status == 403, view
    for view, given in (("pay_new", []), ("pay_edit", ["comision"]), ("pay_compare", [])):
        text_of(client, reverse(view, args=given), 403)
    assert {each.name: each.stamp for each in plans(served)} == before


def test_a_plan_is_removed_once_and_then_missing(client_as: ClientAs, served: Company, folder: Path) -> None:
    (folder / "fuera.toml").write_text(MINE, encoding="utf-8")
    client, address = client_as("cxo"), reverse("pay_remove", args=["fuera"])
    assert client.post(address).status_code == 302
    assert say("pay.edit.removed", "es", title="fuera") in text_of(client, reverse("pay"))
    assert client.post(address).status_code == 404
    assert [each.deed for each in trail(served, limit=5)].count("pay_plan_removed") == 1


def test_links_keep_the_lens() -> None:
    seat = Seat(Company(Path(), "Shop"), Lens(segment=(("customer.country", "PE"),)), "es")
    address = page._statement_address("comision", "crm:V001", seat)
    assert (
        address == reverse("pay_statement", args=["comision", "crm:V001"]) + "?segment=customer.country%3APE"
    )
    plain = Seat(Company(Path(), "Shop"), Lens(), "es")
    assert "?" not in page._statement_address("comision", "crm:V001", plain)


@pytest.mark.parametrize("person_id", ["", "a\nb"])
def test_an_id_that_no_address_can_hold_has_no_link(person_id: str) -> None:
    seat = Seat(Company(Path(), "Shop"), Lens(), "es")
    assert page._statement_address("comision", person_id, seat) == ""


@pytest.mark.parametrize(
    ("may", "linked"), [({"see_pay", "see_customers"}, {"c-1", "c-2"}), ({"see_pay"}, set())]
)
def test_customers_are_linked_for_whoever_may_look_them_up(may: set[str], linked: set[str]) -> None:
    actor = replace(OWNER, narrowed=frozenset(may))  # type: ignore[arg-type]
    seat = Seat(Company(Path(), "Shop", actor=actor), Lens(), "es")
    found = statements(RATE)
    assert found.chosen is not None
    assert found.chosen.period == on("2026-01-01")
    assert set(page._customers(found, seat)) == linked
