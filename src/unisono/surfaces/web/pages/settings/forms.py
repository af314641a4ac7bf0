"""The forms of settings: fields whose labels are in the reader's language, and errors beside them."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.http import HttpRequest

from unisono.model.company import Company
from unisono.model.person import THEMES, PersonCard
from unisono.model.rights import ROLES, Action, Scope
from unisono.model.target import target_line
from unisono.model.words import say
from unisono.render.places import country_text
from unisono.services.people import ScopeChoices
from unisono.services.settings import SettingChoices
from unisono.surfaces.web.spoken_form import OWN, Choices, SpokenForm

EXPIRIES = (30, 90, 365)
NOWHERE = "none"  # no country said
CONTRACT: dict[str, bool | None] = {"yes": True, "no": False, "unknown": None}


class ProfileForm(SpokenForm):
    """What one may change of oneself."""

    room = "settings.profile"
    blamed = {"name_too_long": "name", "language_unknown": "language", "theme_unknown": "theme"}  # noqa: RUF012

    name = forms.CharField(required=False, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    language = forms.ChoiceField()
    theme = forms.ChoiceField(required=False, widget=forms.RadioSelect)

    def __init__(self, request: HttpRequest, person: PersonCard, company: Company) -> None:
        initial = {"name": person.name, "language": person.language or OWN, "theme": person.theme}
        super().__init__(request, initial)
        self.choose_language(company)
        self.choose(
            "theme", [(theme, say(f"settings.theme.{theme or 'auto'}", self.reader)) for theme in THEMES]
        )


class PersonForm(SpokenForm):
    """Who somebody is, what they may do, which rows they see."""

    room = "settings.people"
    blamed = {  # noqa: RUF012
        "email_taken": "email",
        "email_unreadable": "email",
        "name_too_long": "name",
        "role_unknown": "role",
        "language_unknown": "language",
        "last_admin": "role",
        "country_unknown": "countries",
        "unit_unknown": "units",
    }

    email = forms.EmailField(widget=forms.EmailInput(attrs={"autocomplete": "off"}))
    name = forms.CharField(required=False, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    role = forms.ChoiceField()
    language = forms.ChoiceField()
    countries = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    units = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(
        self, request: HttpRequest, choices: ScopeChoices, company: Company, person: PersonCard | None = None
    ) -> None:
        scope = person.scope if person else Scope()
        initial = {"countries": scope.countries, "units": scope.units, "role": "analyst"}
        if person:
            initial |= {"email": person.email, "name": person.name, "role": person.role}
        super().__init__(request, initial)
        self.choose("role", self.spoken("role", ROLES))
        countries = [
            (one, country_text(one, self.reader)) for one in _both(choices.countries, scope.countries)
        ]
        self.choose("countries", countries)
        self.choose("units", [(one, one) for one in _both(choices.units, scope.units)])
        self.choose_language(company)
        if person:
            del self.fields["language"]  # everybody chooses their own
        if person and person.id == company.actor.id:
            for name in ("role", "countries", "units"):  # nobody changes their own
                self.fields.pop(name, None)

    @property
    def chosen_role(self) -> str | None:
        """The role that was chosen; None where it can't be."""
        return self.cleaned_data.get("role")

    @property
    def chosen_scope(self) -> Scope | None:
        """The rows that were ticked; None where they can't be."""
        told = self.cleaned_data
        scope = Scope(tuple(told.get("countries", ())), tuple(told.get("units", ())))
        return scope if "role" in self.fields else None


class CompanyForm(SpokenForm):
    """What the company says of itself."""

    room = "settings.company"
    blamed = {  # noqa: RUF012
        "company_unnamed": "name",
        "company_currency": "currency",
        "company_time_zone": "time_zone",
        "company_place": "country",
        "company_language": "language",
        "company_contract": "contract",
        "company_ltv_horizon_months": "ltv_horizon_months",
        "company_discount_rate": "discount_percent",
        "target_unreadable": "targets",
        "target_unknown": "targets",
        "target_impossible": "targets",
    }

    name = forms.CharField(max_length=200)
    language = forms.ChoiceField()
    others = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    currency = forms.ChoiceField()
    country = forms.ChoiceField()
    time_zone = forms.ChoiceField()
    contract = forms.ChoiceField(widget=forms.RadioSelect)
    ltv_horizon_months = forms.IntegerField(min_value=1, max_value=120, required=False)
    discount_percent = forms.FloatField(min_value=0, max_value=100, required=False)
    targets = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false"}))

    def __init__(self, request: HttpRequest, company: Company, choices: SettingChoices) -> None:
        told = {value: name for name, value in CONTRACT.items()}[company.contract]
        initial = {
            **{
                name: getattr(company, name)
                for name in ("name", "language", "currency", "country", "time_zone")
            },
            "others": company.languages[1:],
            "contract": told,
            "ltv_horizon_months": company.ltv_horizon_months,
            "discount_percent": round(company.discount_rate * 100, 6),
            "targets": "\n".join(target_line(*each) for each in company.targets),
        }
        super().__init__(request, initial)
        self.choose("language", self.spoken("language", choices.languages))
        self.choose("others", self.spoken("language", choices.languages))
        self.choose("currency", _with(company.currency, choices.currencies))
        nowhere = (NOWHERE, say("settings.company.country.none", self.reader))
        self.choose("country", [nowhere, *_with(company.country, choices.countries)])
        zones = [(zone, zone.replace("_", " ")) for zone in choices.time_zones]
        self.choose("time_zone", _with(company.time_zone, zones))
        self.choose("contract", self.spoken("settings.company.contract", CONTRACT))

    @property
    def told(self) -> dict[str, object]:
        """What was said, as the service takes it."""
        said = self.cleaned_data
        others = [language for language in said["others"] if language != said["language"]]
        told = {name: said[name] for name in ("name", "currency", "time_zone")}
        told["targets"] = said["targets"]
        told["country"] = "" if said["country"] == NOWHERE else said["country"]
        if said["ltv_horizon_months"] is not None:
            told["ltv_horizon_months"] = said["ltv_horizon_months"]
        if said["discount_percent"] is not None:
            told["discount_rate"] = round(said["discount_percent"] / 100, 8)
        return {**told, "languages": [said["language"], *others], "contract": CONTRACT[said["contract"]]}


class TokenForm(SpokenForm):
    """A new token: what for, what it may do, how long."""

    room = "settings.tokens"
    blamed = {  # noqa: RUF012
        "token_unnamed": "name",
        "token_name_long": "name",
        "token_idle": "actions",
        "token_beyond_own": "actions",
        "token_past": "expires",
    }

    name = forms.CharField(widget=forms.TextInput(attrs={"autocomplete": "off"}))
    actions = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    expires = forms.ChoiceField()

    def __init__(self, request: HttpRequest, actions: Iterable[Action]) -> None:
        super().__init__(request, {"expires": "90"})
        self.choose("actions", self.spoken("action", actions))
        days = [(str(days), say("settings.tokens.days", self.reader, days=days)) for days in EXPIRIES]
        self.choose("expires", [*days, ("never", say("settings.tokens.never", self.reader))])


def _both(known_values: Iterable[str], held: Iterable[str]) -> list[str]:
    """What can be chosen, and what is held though nobody has it any more."""
    return list(dict.fromkeys([*known_values, *held]))


def _with(value: str, choices: Iterable[tuple[str, str]]) -> Choices:
    """The choices, with what is chosen now among them, whatever it is."""
    listed = list(choices)
    return listed if not value or any(value == kept for kept, _ in listed) else [(value, value), *listed]
