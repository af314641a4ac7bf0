"""The form of a promise: a definition becomes fields, and the fields the very same definition again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import django
import pytest
from django.test import RequestFactory

django.setup()

from unisono.errors import InputError, UnisonoError  # noqa: E402 Django is set up first
from unisono.loop.decide.promise import Definition, definition_from  # noqa: E402
from unisono.loop.decide.promise.definition import MADE_IN  # noqa: E402
from unisono.loop.measure.ledger import KINDS, UNITS  # noqa: E402
from unisono.model.company import Company  # noqa: E402
from unisono.model.lens import Lens  # noqa: E402
from unisono.model.words import LANGUAGES  # noqa: E402
from unisono.services.promises.choosing import PromiseChoices  # noqa: E402
from unisono.surfaces.web.promise_form import GROUPS, PromiseForm  # noqa: E402
from unisono.surfaces.web.seat import Seat  # noqa: E402

NOTHING = PromiseChoices((), (), (), (), (), ())
OFFERED = PromiseChoices(
    channels=("phone", "chat"),
    topics=("invoice", "Large"),
    plans=("Small", "Large"),
    charges=("fee",),
    segments=("home",),
    campaigns=(("c2", "Spring"), ("c1", "Winter")),
)
FULL = Definition(
    "We answer in 15 minutes",
    kind="answered_hours",
    target=15.0,
    unit="minutes",
    share=0.9,
    hours="mon-fri 09:00-18:00",
    channel="phone",
    topic="invoice",
    segment="home",
    made_in="campaign",
    campaign="c1",
    audience="Customers with a plan",
    made=date(2025, 7, 1),
    ends=date(2026, 7, 1),
    owner="Ana",
    conditions="With the app up to date.\nNot on strike days.",
    contact="600 123 456",
    remedy="A month for free",
)
PRICE = Definition("49 a month", kind="price", target=49.5, unit="PEN", topic="Small")
DELIVERY = Definition("On the day we say", kind="delivery")


def form_of(
    told: Definition | None, sent: dict[str, object] | None = None, *, language: str = "en",
    offered: PromiseChoices = OFFERED,
) -> PromiseForm:  # fmt: skip
    """The form as a reader of this language gets it, or as they send it."""
    request = RequestFactory().post("/", sent) if sent is not None else RequestFactory().get("/")
    request.seat = Seat(Company(Path(), "Shop"), Lens(), language)  # type: ignore[attr-defined]
    return PromiseForm(request, offered, "PEN", told, "stamp-1")


def untouched(told: Definition | None) -> dict[str, object]:
    """What a browser sends of the form as it was shown: lines end as browsers end them."""
    form = form_of(told)
    values = {name: form[name].value() for name in form.fields}
    return {name: "" if value is None else str(value).replace("\n", "\r\n") for name, value in values.items()}


def sent(told: Definition | None, **changed: object) -> PromiseForm:
    form = form_of(told, {**untouched(told), **changed})
    assert form.is_valid(), form.errors
    return form


def meant(told: Definition | None, **changed: object) -> Definition:
    """What the service would make of the form, sent with these changes."""
    return definition_from(sent(told, **changed).told)


@pytest.mark.parametrize(
    "told",
    [
        FULL,
        PRICE,
        DELIVERY,
        Definition("The best service"),
        Definition("In a day and a half", kind="resolution", target=1.5, unit="days"),
        replace(FULL, share=0.995),
        replace(FULL, share=1.0),
        replace(FULL, campaign="gone"),  # the data no longer know the campaign
        replace(PRICE, unit="USD"),  # a price in another currency than the company's
    ],
    ids=lambda told: f"{told.text} {told.unit} {told.share or ''} {told.campaign}".strip(),
)
def test_a_form_sent_untouched_changes_nothing(told: Definition) -> None:
    assert meant(told) == told


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("text", "  We   answer\r\nsoon ", "We answer soon"),
        ("kind", "", ""),
        ("target", "2.5", 2.5),
        ("unit", "hours", "hours"),
        ("share", "80", 0.8),
        ("share", "99.5", 0.995),
        ("share", "", None),
        ("hours", "sáb 9-13", "sat 09:00-13:00"),
        ("made", "2025-01-02", date(2025, 1, 2)),
        ("ends", "", None),
        ("campaign", "c2", "c2"),
        ("channel", "chat", "chat"),
        ("channel", "carrier pigeon", "carrier pigeon"),  # suggested isn't prescribed
        ("remedy", "Sorry\r\nand a month", "Sorry\nand a month"),
        ("owner", " Luis ", "Luis"),
    ],
)
def test_each_field_says_its_part(field: str, value: str, expected: object) -> None:
    found = meant(FULL, **{field: value})
    assert getattr(found, field) == expected
    assert replace(found, **{field: getattr(FULL, field)}) == FULL  # and nothing else changed


def test_without_a_limit_its_unit_says_nothing_but_of_a_price() -> None:
    assert meant(FULL, target="").unit == ""
    assert meant(PRICE, target="").unit == "PEN"


@pytest.mark.parametrize(
    ("kind", "unit"), [("first_answer", "seconds"), ("delivery", "seconds"), ("price", "PEN")]
)
def test_a_unit_nobody_wrote_is_shown_as_it_is_measured(kind: str, unit: str) -> None:
    told = Definition("In 15", kind=kind, target=15.0)
    assert form_of(told)["unit"].value() == unit
    assert meant(told) == replace(told, unit=unit)


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("target", "0", "promise_field"),  # nothing is promised within no time: it isn't dropped in silence
        ("hours", "when we like", "promise_field"),
        ("unit", "PEN", "promise_field"),
        ("ends", "2024-01-01", "promise_days"),
    ],
)
def test_what_the_service_refuses_reaches_it(field: str, value: str, code: str) -> None:
    form = sent(FULL, **{field: value})
    with pytest.raises(InputError, match=code):
        definition_from(form.told)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", ""),
        ("text", "x" * 501),
        ("owner", "x" * 201),
        ("conditions", "x" * 2_001),
        ("target", "soon"),
        ("target", "-1"),
        ("share", "0"),
        ("share", "101"),
        ("made", "yesterday"),
        ("kind", "happiness"),
        ("made_in", "a dream"),
        ("campaign", "c9"),
        ("unit", "lightyears"),
    ],
)
def test_what_cant_be_meant_is_said_beside_its_field(field: str, value: str) -> None:
    form = form_of(FULL, {**untouched(FULL), field: value})
    assert not form.is_valid()
    assert list(form.errors) == [field]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "En «Límite» no puede decir «0». Los números van sin unidad"),
        ("en", "Limit"),
        ("pt", "Limite"),
    ],
)
def test_a_refusal_stands_beside_the_field_it_names_by_its_label(language: str, said: str) -> None:
    form = form_of(FULL, untouched(FULL), language=language)
    assert form.is_valid()
    form.blame(InputError("promise_field", field="target", value="0"))
    (words,) = form.errors["target"]
    assert said in words
    assert "{" not in words
    assert form.non_field_errors() == []


@pytest.mark.parametrize(
    "refused",
    [
        InputError("promise_unsaid"),
        InputError("promise_days", made="2025-07-01", ends="2024-01-01"),
        InputError("promise_field", field="history", value="long"),  # a part of the file no field shows
    ],
    ids=lambda refused: refused.code,
)
def test_what_no_field_shows_is_said_above_the_form(refused: UnisonoError) -> None:
    form = form_of(FULL, untouched(FULL))
    assert form.is_valid()
    form.blame(refused)
    assert list(form.errors) == ["__all__"]
    (words,) = form.non_field_errors()
    assert all(str(fact) in words for fact in refused.facts.values())


def test_an_empty_form_offers_minutes_and_nineteen_of_twenty() -> None:
    shown = untouched(None)
    assert (shown["unit"], shown["share"], shown["stamp"]) == ("minutes", "95", "stamp-1")
    assert not any(value for name, value in shown.items() if name not in ("unit", "share", "stamp"))


@pytest.mark.parametrize(("target", "shown"), [(15.0, 15), (1.5, 1.5), (None, None)])
def test_a_whole_limit_is_shown_whole(target: float | None, shown: float | None) -> None:
    value = form_of(replace(FULL, target=target))["target"].value()
    assert value == shown
    assert repr(value) == repr(shown)


def choices(form: PromiseForm, name: str) -> list[str]:
    return [value for value, _ in form.fields[name].choices]  # type: ignore[attr-defined]


def test_it_can_be_chosen_among_all_there_is_or_nothing() -> None:
    form = form_of(None)
    assert choices(form, "kind") == ["", *KINDS]
    assert choices(form, "made_in") == ["", *MADE_IN]
    assert choices(form, "unit") == [*UNITS, "PEN"]
    assert choices(form, "campaign") == ["", "c2", "c1"]
    assert choices(form_of(None, offered=NOTHING), "campaign") == [""]
    assert choices(form_of(replace(FULL, campaign="gone")), "campaign") == ["", "c2", "c1", "gone"]
    assert choices(form_of(replace(PRICE, unit="USD")), "unit") == [*UNITS, "PEN", "USD"]


def test_data_suggest_channels_topics_and_segments_once_each() -> None:
    lists = dict(form_of(None).lists)
    assert lists["channel"] == ("phone", "chat")
    assert lists["topic"] == ("invoice", "Large", "Small", "fee")
    assert lists["segment"] == ("home",)
    html = str(form_of(None)["channel"])
    assert 'list="channel-choices"' in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_stands_in_one_group_with_words_of_its_own(language: str) -> None:
    form = form_of(FULL, language=language)
    shown = [field for _, fields in form.groups for field in fields]
    names = [field.name for field in shown]
    assert sorted(names) == sorted(set(form.fields) - {"stamp"})
    assert len(names) == len(set(names))
    labels = [field.label for field in shown]
    assert len(set(labels)) == len(labels)
    assert not [label for label in labels if "." in str(label)]
    assert [key for key, _ in form.groups] == [f"promises.form.{name}" for name, _ in GROUPS]
