"""The form of a promise: its words, how it is measured, and the rest of its code, as the file says them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest

from unisono.errors import UnisonoError
from unisono.loop.decide.promise import Definition
from unisono.loop.decide.promise.definition import LONGEST, MADE_IN
from unisono.loop.measure.ledger import KINDS, UNITS
from unisono.model.words import say
from unisono.services.promises.choosing import PromiseChoices
from unisono.surfaces.web.spoken_form import SpokenForm

GROUPS = (
    ("said", ("text", "made_in", "campaign", "made", "ends", "owner")),
    ("measured", ("kind", "target", "unit", "share", "hours", "channel", "topic", "segment")),
    ("code", ("audience", "conditions", "contact", "remedy")),
)
_DAY = {"type": "date"}


def _line(**told: Any) -> forms.CharField:
    return forms.CharField(required=False, max_length=200, **told)


def _long(name: str) -> forms.CharField:
    return forms.CharField(
        required=False,
        max_length=LONGEST[name],
        widget=forms.Textarea(attrs={"rows": 3, "class": "textarea"}),
    )


def _day() -> forms.DateField:
    return forms.DateField(required=False, widget=forms.DateInput(attrs=_DAY, format="%Y-%m-%d"))


def _suggested(name: str) -> forms.TextInput:
    return forms.TextInput(attrs={"list": f"{name}-choices", "autocomplete": "off"})


class PromiseForm(SpokenForm):
    """A promise file as a form; what the service refuses stands beside its field."""

    room = "promises.field"

    text = forms.CharField(
        max_length=LONGEST["text"], widget=forms.Textarea(attrs={"rows": 2, "class": "textarea"})
    )
    made_in = forms.ChoiceField(required=False)
    campaign = forms.ChoiceField(required=False)
    made, ends = _day(), _day()
    owner = _line()
    kind = forms.ChoiceField(required=False)
    target = forms.FloatField(
        required=False, min_value=0, widget=forms.NumberInput(attrs={"step": "any", "min": "0"})
    )
    unit = forms.ChoiceField(required=False)
    share = forms.FloatField(
        required=False,
        min_value=1,
        max_value=100,
        widget=forms.NumberInput(attrs={"step": "any", "min": "1", "max": "100"}),
    )
    hours = _line()
    channel = _line(widget=_suggested("channel"))
    topic = _line(widget=_suggested("topic"))
    segment = _line(widget=_suggested("segment"))
    audience = _line()
    conditions, remedy = _long("conditions"), _long("remedy")
    contact = _line()
    stamp = forms.CharField(required=False, widget=forms.HiddenInput())

    def __init__(
        self,
        request: HttpRequest,
        offered: PromiseChoices,
        currency: str,
        told: Definition | None,
        stamp: str = "",
    ) -> None:
        super().__init__(request, {**_shown(told, currency), "stamp": stamp})
        self.offered = offered
        self.choose("made_in", [("", "—"), *self.spoken("promises.made", MADE_IN)])
        self.choose("campaign", [("", "—"), *_with(offered.campaigns, told.campaign if told else "")])
        self.choose(
            "kind", [("", say("promises.kind.none", self.reader)), *self.spoken("promises.kind", KINDS)]
        )
        money = {currency, told.unit if told and told.kind == "price" and told.unit else currency}
        self.choose(
            "unit", [*self.spoken("promises.units", UNITS), *((each, each) for each in sorted(money))]
        )

    @property
    def groups(self) -> tuple[tuple[str, list[forms.BoundField]], ...]:
        """The fields by what they are about."""
        return tuple((f"promises.form.{name}", [self[field] for field in fields]) for name, fields in GROUPS)

    @property
    def lists(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What the data suggest for a field, by its name."""
        topics = tuple(dict.fromkeys((*self.offered.topics, *self.offered.plans, *self.offered.charges)))
        return (("channel", self.offered.channels), ("topic", topics), ("segment", self.offered.segments))

    @property
    def told(self) -> dict[str, Any]:
        """What the form says, as a promise file says it."""
        told = {name: self.cleaned_data[name] for _, fields in GROUPS for name in fields}
        told = {name: None if value == "" else value for name, value in told.items()}
        if told["share"]:
            told["share"] = round(told["share"] / 100, 4)
        if told["target"] is None and told["kind"] != "price":
            told["unit"] = None
        return told

    def blame(self, error: UnisonoError) -> None:
        """Say what the service refused, beside its field where it names one."""
        name = str(error.facts.get("field", ""))
        if name in self.fields:
            facts = {**error.facts, "field": say(f"promises.field.{name}", self.reader)}
            told, hint = (say(f"{part}.{error.code}", self.reader, **facts) for part in ("error", "hint"))
            self.add_error(name, f"{told} {hint}")
        else:
            super().blame(error)


def _shown(told: Definition | None, currency: str) -> dict[str, object]:
    if told is None:
        return {"unit": "minutes", "share": 95}
    shown: dict[str, object] = {name: getattr(told, name) for _, fields in GROUPS for name in fields}
    shown["share"] = None if told.share is None else round(100 * told.share, 2)
    shown["target"] = (
        int(told.target) if told.target is not None and told.target.is_integer() else told.target
    )
    shown["unit"] = told.unit or (currency if told.kind == "price" else "seconds")
    return shown


def _with(campaigns: tuple[tuple[str, str], ...], chosen: str) -> list[tuple[str, str]]:
    """The campaigns, and the chosen one where the data no longer know it."""
    known = any(name == chosen for name, _ in campaigns)
    return [*campaigns, *([(chosen, chosen)] if chosen and not known else [])]
