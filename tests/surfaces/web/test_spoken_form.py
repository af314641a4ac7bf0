"""What every form of the pages shares: words in the reader's language, choices, refusals in their place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import django
import pytest
from django import forms
from django.http import HttpRequest
from django.test import RequestFactory

django.setup()

from unisono.errors import InputError, UnisonoError  # noqa: E402 Django is set up first
from unisono.model.company import Company  # noqa: E402
from unisono.model.lens import Lens  # noqa: E402
from unisono.model.words import LANGUAGES, say  # noqa: E402
from unisono.surfaces.web.seat import Seat  # noqa: E402
from unisono.surfaces.web.spoken_form import OWN, SpokenForm  # noqa: E402

SHOP = Company(Path(), "Shop")


class Noted(SpokenForm):
    """A form of three fields of the room of promises."""

    room = "promises.field"
    blamed: ClassVar[Mapping[str, str]] = {"promise_unsaid": "owner"}

    owner = forms.CharField(required=False)
    share = forms.CharField(required=False)
    kind = forms.ChoiceField(required=False)


class Tongue(SpokenForm):
    """A form with a language of one's own."""

    room = "settings.profile"

    name = forms.CharField(required=False)
    language = forms.ChoiceField(required=False)


def noted(
    sent: dict[str, str] | None = None, *, language: str = "en", initial: dict[str, object] | None = None
) -> Noted:
    return Noted(asked(sent, language), initial)


def asked(sent: dict[str, str] | None, language: str, company: Company = SHOP) -> HttpRequest:
    request = RequestFactory().post("/", sent) if sent is not None else RequestFactory().get("/?owner=Eve")
    request.seat = Seat(company, Lens(), language)  # type: ignore[attr-defined]
    return request


def tongue(company: Company, language: str, sent: dict[str, str] | None = None) -> Tongue:
    form = Tongue(asked(sent, language, company))
    form.choose_language(company)
    return form


@pytest.mark.parametrize(
    ("language", "label", "help_text"),
    [
        ("es", "Responsable", "En %. Vacío: 95 %."),
        ("pt", "Responsável", "Em %. Vazio: 95 %."),
        ("en", "Owner", "In %. Empty: 95%."),
    ],
)
def test_labels_and_help_are_in_the_reader_s_language(language: str, label: str, help_text: str) -> None:
    form = noted(language=language)
    assert form.reader == language
    assert form["owner"].label == label
    assert form["owner"].help_text == ""  # where nobody wrote any
    assert form["share"].help_text == help_text


def test_only_what_was_sent_is_read_and_what_stands_in_the_address_is_not() -> None:
    assert not noted().is_bound
    assert noted(initial={"owner": "Ana"})["owner"].value() == "Ana"
    assert noted()["owner"].value() is None
    assert noted({"owner": "Luis"}, initial={"owner": "Ana"})["owner"].value() == "Luis"


@pytest.mark.parametrize(
    ("refused", "place"),
    [
        (InputError("promise_unsaid"), "owner"),
        (InputError("promise_days", made="2025-07-01", ends="2024-01-01"), "__all__"),
        (InputError("promise_unrunnable", promise="x"), "__all__"),
    ],
    ids=["of a field", "of two fields", "of none"],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_stands_where_the_form_says_with_what_to_do(
    refused: UnisonoError, place: str, language: str
) -> None:
    form = noted({}, language=language)
    assert form.is_valid()
    form.blame(refused)
    (words,) = form.errors[place]
    assert words.startswith(say(f"error.{refused.code}", language, **refused.facts))
    assert words.endswith(say(f"hint.{refused.code}", language, **refused.facts))
    assert not form.is_valid()


def test_a_field_with_nothing_to_choose_from_goes() -> None:
    form = noted()
    form.choose("kind", [])
    assert list(form.fields) == ["owner", "share"]


def test_choices_may_come_one_by_one() -> None:
    form = noted({"kind": "b"})
    form.choose("kind", ((name, name.upper()) for name in "ab"))
    assert form.fields["kind"].choices == [("a", "A"), ("b", "B")]
    assert form.is_valid()
    assert form.cleaned_data["kind"] == "b"


def test_names_are_offered_with_their_words() -> None:
    assert noted(language="es").spoken("promises.state", ("draft", "live")) == [
        ("draft", "Borrador"),
        ("live", "En vigor"),
    ]
    assert noted().spoken("promises.state", ()) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("company_s", LANGUAGES)
def test_the_company_s_own_language_is_named_and_comes_first(language: str, company_s: str) -> None:
    form = tongue(replace(SHOP, languages=(company_s,)), language)
    (own, named), *others = form.fields["language"].choices
    assert own == OWN
    assert say(f"language.{company_s}", language) in named
    assert [value for value, _ in others] == list(LANGUAGES)


@pytest.mark.parametrize(("sent", "chosen"), [(OWN, ""), ("pt", "pt"), ("es", "es")])
def test_no_language_of_one_s_own_is_the_company_s(sent: str, chosen: str) -> None:
    form = tongue(SHOP, "en", {"language": sent})
    assert form.is_valid()
    assert form.chosen_language == chosen


def test_a_language_nobody_speaks_here_is_refused() -> None:
    form = tongue(SHOP, "en", {"language": "tlh"})
    assert not form.is_valid()
    assert list(form.errors) == ["language"]
