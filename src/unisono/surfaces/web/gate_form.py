"""The form of the gate: a promise and a campaign, told in ranges, with what the company's own past offers."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest

from unisono.errors import InputError, UnisonoError
from unisono.loop.decide.gate.nouns import Range
from unisono.model.words import say
from unisono.services.gate import Asked, Usual
from unisono.services.gate.usual import SECONDS
from unisono.services.rows import CENTS
from unisono.surfaces.web.spoken_form import SpokenForm

KINDS = ("answer", "delivery")
UNITS = tuple(SECONDS)
PROMISED = ("text", "kind", "within", "unit", "hours", "share", "channel")
CAMPAIGN = (
    "reach_low", "reach_high", "response_low", "response_high", "contacts_low", "contacts_high",
    "starts", "days", "audience",
)  # fmt: skip
CAPACITY = ("more", "more_hours", "hour_cost")
_NUMBER = {"step": "any", "min": "0"}


def _number(**told: Any) -> forms.FloatField:
    return forms.FloatField(min_value=0, widget=forms.NumberInput(attrs=_NUMBER), **told)


class GateForm(SpokenForm):
    """What the gate is asked. It is bound where the address or a post carries an answer to `within`."""

    room = "gate"
    blamed = {"gate_hours": "hours"}  # noqa: RUF012

    promise = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput())
    text = forms.CharField(required=False, max_length=300)
    kind = forms.ChoiceField()
    within = _number()
    unit = forms.ChoiceField()
    hours = forms.CharField(max_length=200)
    share = forms.FloatField(min_value=50, max_value=99.9, widget=forms.NumberInput(attrs={"step": "any"}))
    channel = forms.ChoiceField(required=False)
    reach_low, reach_high = _number(), _number()
    response_low, response_high = _number(max_value=100), _number(max_value=100)
    contacts_low, contacts_high = _number(max_value=100), _number(max_value=100)
    starts = forms.DateField(
        required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    days = forms.IntegerField(min_value=1, max_value=366)
    audience = forms.ChoiceField(required=False)  # `segment` is the lens'
    more = forms.IntegerField(min_value=0, max_value=2_000, required=False)
    more_hours = forms.CharField(required=False, max_length=200)
    hour_cost = _number(required=False)

    def __init__(self, request: HttpRequest, usual: Usual) -> None:
        super().__init__(request, _initial(usual.asked))
        if request.method != "POST" and "within" in request.GET:
            self.data, self.is_bound = request.GET, True
        self.choose("kind", self.spoken("gate.kind", KINDS))
        self.choose("unit", self.spoken("gate.unit", UNITS))
        for name, choices in (("channel", usual.channels), ("audience", usual.segments)):
            everything = ("", say(f"gate.{name}.all", self.reader))
            self.choose(name, [everything, *((each, each) for each in choices)])

    @property
    def groups(self) -> tuple[tuple[str, list[forms.BoundField]], ...]:
        """The fields by what they are about."""
        named = (("promise", PROMISED), ("campaign", CAMPAIGN), ("capacity", CAPACITY))
        return tuple((f"gate.form.{name}", [self[field] for field in fields]) for name, fields in named)

    @property
    def asked(self) -> Asked:
        """What was asked.

        Raises
        ------
        InputError
            `gate_range`, where a range goes from more to less.
        """
        told = self.cleaned_data
        ranges = {name: self._range(name, each) for name, each in _PARTS.items()}
        return Asked(
            text=told["text"].strip(),
            within_seconds=told["within"] * SECONDS[told["unit"]],
            days=told["days"],
            starts=told["starts"],
            kind=told["kind"],
            hours=told["hours"].strip(),
            share=told["share"] / 100,
            channel=told["channel"],
            segment=told["audience"],
            more=told["more"] or 0,
            more_hours=told["more_hours"].strip(),
            hour_cost=None if told["hour_cost"] is None else round(told["hour_cost"] * CENTS),
            promise=told["promise"],
            **ranges,
        )

    def blame(self, error: UnisonoError) -> None:
        """Say what was refused; hours that can't be read beside the field they were typed into."""
        promised = self.cleaned_data.get("hours", "").strip()
        if error.code == "gate_hours" and not promised.startswith(str(error.facts["hours"])):
            self.blamed = {"gate_hours": "more_hours"}
        super().blame(error)

    def _range(self, name: str, each: float) -> Range:
        low, high = self.cleaned_data[f"{name}_low"] / each, self.cleaned_data[f"{name}_high"] / each
        if low > high:
            raise InputError("gate_range", name=say(f"gate.{name}_low", self.reader))
        return Range(low, high)


_PARTS = {"reach": 1.0, "response": 100.0, "contacts": 1.0}


def _initial(asked: Asked) -> dict[str, object]:
    unit = next((each for each in reversed(UNITS) if _fits(asked.within_seconds, SECONDS[each])), "seconds")
    if asked.kind == "delivery" and not asked.within_seconds:
        unit = "days"
    shown: dict[str, object] = {
        name: getattr(asked, name)
        for name in ("text", "kind", "hours", "channel", "days", "starts", "more_hours", "promise")
    }
    shown["audience"] = asked.segment
    shown |= {"within": _plain(asked.within_seconds / SECONDS[unit]), "unit": unit}
    shown |= {"share": _plain(asked.share * 100), "more": asked.more}
    if asked.hour_cost is not None:
        shown["hour_cost"] = _plain(asked.hour_cost / CENTS)
    for name, each in _PARTS.items():
        told: Range = getattr(asked, name)
        if told.high > 0:
            shown |= {f"{name}_low": _plain(told.low * each), f"{name}_high": _plain(told.high * each)}
    return shown


def _fits(seconds: float, size: int) -> bool:
    return seconds >= size and seconds % size == 0 and (size < 86_400 or seconds >= 2 * size)


def _plain(value: float) -> float | int:
    rounded = float(f"{value:.6g}")
    return int(rounded) if rounded == int(rounded) else rounded
