"""The form of the gate: what it begins with, what it makes of what was typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import django
import pytest
from django.test import RequestFactory

django.setup()

from tests.services.gate.made import ASKED, DELIVERY  # noqa: E402 Django is set up first
from unisono.errors import InputError  # noqa: E402
from unisono.loop.decide.gate.nouns import Range  # noqa: E402
from unisono.model.company import Company  # noqa: E402
from unisono.model.lens import Lens  # noqa: E402
from unisono.model.words import LANGUAGES, say  # noqa: E402
from unisono.services.gate import Asked, Usual  # noqa: E402
from unisono.surfaces.web.gate_form import GateForm, _initial  # noqa: E402
from unisono.surfaces.web.seat import Seat  # noqa: E402

OFFERED = Usual(ASKED, 12, ("teléfono", "correo"), ("joven", "mayor"), (("crm:P-1", "Soporte 24/7"),))
TYPED = {
    "text": " Soporte 24/7 ", "kind": "answer", "within": "15", "unit": "minutes", "hours": " 24/7 ",
    "share": "95", "channel": "teléfono", "reach_low": "200", "reach_high": "300", "response_low": "20",
    "response_high": "40", "contacts_low": "0.1", "contacts_high": "0.2", "days": "28", "audience": "joven",
    "starts": "2026-07-01", "more": "2", "more_hours": " mon 09:00-12:00 ", "hour_cost": "40.5",
    "promise": "crm:P-1",
}  # fmt: skip


def form_of(typed: dict[str, str] | None, *, language: str = "en", posted: bool = True) -> GateForm:
    """The form as somebody sent it, in an address or posted; None: as it begins."""
    factory = RequestFactory()
    request = factory.post("/", typed) if typed and posted else factory.get("/", typed or {})
    request.seat = Seat(Company(Path(), "Shop"), Lens(), language)  # type: ignore[attr-defined]
    return GateForm(request, OFFERED)


def sent(**changed: str) -> GateForm:
    return form_of(TYPED | changed)


@pytest.mark.parametrize(
    ("seconds", "within", "unit"),
    [
        (45.0, 45, "seconds"),
        (900.0, 15, "minutes"),
        (7_200.0, 2, "hours"),
        (86_400.0, 24, "hours"),  # two days and more are said in days
        (172_800.0, 2, "days"),
        (5_400.0, 90, "minutes"),
    ],
)
def test_a_time_begins_in_the_largest_unit_that_keeps_it_whole(
    seconds: float, within: int, unit: str
) -> None:
    shown = _initial(replace(ASKED, within_seconds=seconds))
    assert (shown["within"], shown["unit"]) == (within, unit)


def test_the_date_of_each_order_is_a_promise_of_no_days() -> None:
    shown = _initial(replace(DELIVERY, within_seconds=0.0))
    assert (shown["within"], shown["unit"], shown["kind"]) == (0, "days", "delivery")


def test_shares_are_shown_of_a_hundred_and_money_in_whole_units() -> None:
    shown = _initial(replace(ASKED, share=0.955, hour_cost=4_050, segment="joven", more=2))
    assert (shown["share"], shown["hour_cost"], shown["audience"], shown["more"]) == (95.5, 40.5, "joven", 2)
    assert (shown["response_low"], shown["response_high"]) == (20, 40)
    assert (shown["reach_low"], shown["reach_high"]) == (200, 300)


@pytest.mark.parametrize("asked", [ASKED, replace(ASKED, reach=Range(0, 0))])
def test_what_nobody_knows_is_left_for_the_person_to_say(asked: Asked) -> None:
    shown = _initial(asked)
    assert ("reach_low" in shown) is (asked.reach.high > 0)
    assert "hour_cost" not in shown


@pytest.mark.parametrize("posted", [True, False], ids=["posted", "address"])
def test_what_was_typed_is_what_is_asked(*, posted: bool) -> None:
    form = form_of(TYPED, posted=posted)
    assert form.is_valid(), form.errors
    assert form.asked == Asked(
        "Soporte 24/7", 900.0, Range(200, 300), Range(0.2, 0.4), Range(0.1, 0.2), 28,
        starts=date(2026, 7, 1), hours="24/7", share=0.95, channel="teléfono", segment="joven",
        more=2, more_hours="mon 09:00-12:00", hour_cost=4_050, promise="crm:P-1",
    )  # fmt: skip


@pytest.mark.parametrize(
    "asked", [ASKED, replace(ASKED, share=0.955, hour_cost=4_050, more=3, segment="mayor"), DELIVERY]
)
def test_what_the_form_begins_with_asks_the_same_when_sent_back(asked: Asked) -> None:
    shown = {name: str(value) for name, value in _initial(asked).items() if value is not None}
    form = form_of(shown)
    assert form.is_valid(), form.errors
    assert form.asked == asked


def test_a_form_nobody_answered_asks_nothing_yet() -> None:
    assert not form_of(None).is_bound
    assert not form_of({"promise": "crm:P-1", "channel": "correo"}, posted=False).is_bound
    assert form_of({"within": "15"}, posted=False).is_bound


@pytest.mark.parametrize(
    ("within", "unit", "seconds"),
    [("90", "seconds", 90), ("1.5", "hours", 5_400), ("0.5", "days", 43_200), ("2", "minutes", 120)],
)
def test_a_time_is_read_in_its_unit(within: str, unit: str, seconds: float) -> None:
    form = sent(within=within, unit=unit)
    assert form.is_valid()
    assert form.asked.within_seconds == seconds


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("within", ""),
        ("within", "-1"),
        ("within", "soon"),
        ("unit", "moons"),
        ("kind", "visit"),
        ("hours", ""),
        ("share", "49.9"),
        ("share", "99.95"),
        ("channel", "fax"),
        ("reach_low", ""),
        ("reach_high", "-5"),
        ("response_high", "100.1"),
        ("contacts_high", "101"),
        ("starts", "soon"),
        ("days", "0"),
        ("days", "367"),
        ("days", "1.5"),
        ("audience", "martians"),
        ("more", "-1"),
        ("more", "2001"),
        ("hour_cost", "-3"),
    ],
)
def test_what_cannot_be_stands_beside_its_field_and_no_other(name: str, value: str) -> None:
    form = sent(**{name: value})
    assert not form.is_valid()
    assert set(form.errors) == {name}


@pytest.mark.parametrize("name", ["text", "starts", "channel", "audience", "more", "more_hours", "hour_cost"])
def test_what_may_be_left_open_is_left_open(name: str) -> None:
    form = sent(**{name: ""})
    assert form.is_valid(), form.errors
    empty = {"text": "", "starts": None, "channel": "", "segment": "", "more": 0, "more_hours": ""}
    asked = form.asked
    field = {"audience": "segment"}.get(name, name)
    assert getattr(asked, field) == {**empty, "hour_cost": None}[field]


@pytest.mark.parametrize("name", ["reach", "response", "contacts"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_range_from_more_to_less_is_told_with_the_name_of_its_field(name: str, language: str) -> None:
    form = form_of(TYPED | {f"{name}_low": "50", f"{name}_high": "49"}, language=language)
    assert form.is_valid()
    with pytest.raises(InputError) as refused:
        _ = form.asked
    assert refused.value.code == "gate_range"
    label = say(f"gate.{name}_low", language)
    assert refused.value.facts == {"name": label}
    form.blame(refused.value)
    (said,) = form.non_field_errors()
    assert label in str(said)
    assert say("hint.gate_range", language) in str(said)


def test_a_range_of_one_number_is_exact() -> None:
    form = sent(reach_low="250", reach_high="250")
    assert form.is_valid()
    assert form.asked.reach.exact


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"hours": "now and then"}, "hours"),
        ({"more_hours": "now and then"}, "more_hours"),
        ({"hours": "now and then", "more_hours": "now and then"}, "hours"),
    ],
    ids=["promised", "added", "both"],
)
def test_hours_that_cannot_be_read_are_blamed_on_who_said_them(typed: dict[str, str], field: str) -> None:
    form = sent(**typed)
    assert form.is_valid()
    form.blame(InputError("gate_hours", hours="now and then"))
    assert set(form.errors) == {field}
    assert "now and then" in str(form.errors[field])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_and_choice_has_its_words(language: str) -> None:
    form = form_of(None, language=language)
    said = [str(field.label) for field in form]
    said += [str(field.help_text) for field in form if field.help_text]
    for name in ("kind", "unit", "channel", "audience"):
        said += [str(label) for _, label in form.fields[name].choices]  # type: ignore[attr-defined]
    assert all(each and "gate." not in each for each in said if each != str(form["promise"].label))
    assert [value for value, _ in form.fields["channel"].choices] == ["", "teléfono", "correo"]  # type: ignore[attr-defined]
    assert form.fields["audience"].choices[0] == ("", say("gate.audience.all", language))  # type: ignore[attr-defined]


def test_every_field_stands_in_one_group() -> None:
    form = form_of(None)
    grouped = [field.name for _, fields in form.groups for field in fields]
    assert sorted([*grouped, "promise"]) == sorted(form.fields)
    assert [key for key, _ in form.groups] == [
        "gate.form.promise",
        "gate.form.campaign",
        "gate.form.capacity",
    ]
