"""What every form of the pages shares: labels, choices and errors in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.http import HttpRequest

from unisono.errors import UnisonoError
from unisono.model.company import Company
from unisono.model.words import LANGUAGES, known, say
from unisono.surfaces.web.seat import seat_of

Choices = list[tuple[str, str]]
OWN = "company"  # no language of one's own: the company's


class SpokenForm(forms.Form):
    """A form that speaks the reader's language: `<room>.<field>` and `<room>.<field>.help` are its words.

    `blamed` says beside which field the words of an error stand; others stand above the form.
    """

    room = ""
    blamed: Mapping[str, str] = {}

    def __init__(self, request: HttpRequest, initial: Mapping[str, object] | None = None) -> None:
        asked = request.POST if request.method == "POST" else None
        super().__init__(asked, initial=dict(initial or {}))
        self.reader = seat_of(request).language
        for name, field in self.fields.items():
            key = f"{self.room}.{name}"
            field.label = say(key, self.reader)
            field.help_text = say(f"{key}.help", self.reader) if known(f"{key}.help") else ""

    def blame(self, error: UnisonoError) -> None:
        """Say what a service refused, beside the field it is about."""
        facts = {name: str(fact) for name, fact in error.facts.items()}
        hint = f"hint.{error.code}"
        told = say(f"error.{error.code}", self.reader, **facts)
        self.add_error(
            self.blamed.get(error.code), f"{told} {say(hint, self.reader, **facts) if known(hint) else ''}"
        )

    def choose(self, name: str, choices: Iterable[tuple[str, str]]) -> None:
        """Give a field what it can be chosen from; a field with nothing to choose from goes."""
        listed = list(choices)
        field: Any = self.fields[name]
        field.choices = listed
        if not listed:
            del self.fields[name]

    def choose_language(self, company: Company) -> None:
        """Give the field `language` those there are, and the company's own, whichever that is."""
        main = say(f"language.{company.language}", self.reader)
        own = (OWN, say("settings.profile.language.company", self.reader, language=main))
        self.choose("language", [own, *self.spoken("language", LANGUAGES)])

    @property
    def chosen_language(self) -> str:
        """The language that was chosen; empty for the company's own."""
        told = self.cleaned_data["language"]
        return "" if told == OWN else str(told)

    def spoken(self, prefix: str, names: Iterable[str]) -> Choices:
        """Names with their words, to choose from."""
        return [(name, say(f"{prefix}.{name}", self.reader)) for name in names]
