"""What everybody may see and change of themselves: their name, language and theme."""

from __future__ import annotations

from dataclasses import replace

from unisono.errors import InputError, RightsError
from unisono.model.company import Company
from unisono.model.person import THEMES, PersonCard
from unisono.services.audit import note, noted
from unisono.services.people.rules import changes, language_of, name_of
from unisono.store.records.people import roster


def profile(company: Company) -> PersonCard:
    """The card of whoever asks.

    Raises
    ------
    RightsError
        `not_signed_in`, where nobody is, or a token asks.
    """
    actor = company.actor
    person = roster.find(company.folder, actor.id) if actor.id is not None else None
    if person is None or actor.narrowed is not None:
        raise RightsError("not_signed_in")
    return person


def change_profile(company: Company, *, language: str, theme: str, name: str) -> PersonCard:
    """Change what one may change of oneself.

    Raises
    ------
    InputError
        `language_unknown`, `theme_unknown`, `name_too_long`.
    RightsError
        `not_signed_in`.
    """
    before = profile(company)
    if theme not in THEMES:
        raise InputError("theme_unknown", theme=theme)
    after = replace(before, language=language_of(language), theme=theme, name=name_of(name))
    if after != before:
        with noted(company):
            roster.write(company.folder, after)
            note(company, "profile_changed", {"changed": changes(before, after)["changed"]})
    return after
