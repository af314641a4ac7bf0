"""The forms of Ventas: a decision of a deal with its reason, and what a handoff carries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import HttpRequest

from unisono.model.deal import TAKINGS, PromiseMade
from unisono.model.words import say
from unisono.services.fit.deciding import LEAST_WORDS, MOST_WORDS
from unisono.services.fit.handing import MOST_PROMISES, Offer
from unisono.services.fit.handing import MOST_WORDS as MOST_SAID
from unisono.surfaces.web.spoken_form import SpokenForm

# Beside which field the words of an error stand.
DECIDING = {"deal_reason_short": "reason_given", "deal_reason_long": "reason_given"}
HANDING = {"handoff_words_long": "own", "handoff_promises_many": "own"}


class ChoiceForm(SpokenForm):
    """Take a deal or leave it, and say why."""

    room = "deal"
    blamed: Mapping[str, str] = DECIDING

    choice = forms.ChoiceField(widget=forms.RadioSelect)
    reason_given = forms.CharField(
        max_length=MOST_WORDS, widget=forms.Textarea(attrs={"rows": 3, "minlength": LEAST_WORDS})
    )

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        self.choose("choice", [(each, say(f"deal.choice.{each}", self.reader)) for each in TAKINGS])


class HandoffForm(SpokenForm):
    """What a customer was promised, in the ledger's words and the seller's own."""

    room = "handoff"
    blamed: Mapping[str, str] = HANDING

    made = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    others = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    own = forms.CharField(
        required=False, max_length=MOST_PROMISES * MOST_SAID, widget=forms.Textarea(attrs={"rows": 3})
    )
    words = forms.CharField(required=False, max_length=MOST_SAID, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, request: HttpRequest, offer: Offer) -> None:
        super().__init__(request, {"made": [each.promise for each in offer.made]})
        self.offer = offer
        for name, promises in (("made", offer.made), ("others", offer.others)):
            if promises:
                self.choose(name, [(each.promise, each.text) for each in promises])
            else:
                del self.fields[name]

    @property
    def promises(self) -> tuple[PromiseMade, ...]:
        """Everything marked and written, the ledger's first."""
        told: dict[str, Any] = self.cleaned_data
        marked = {*told.get("made", ()), *told.get("others", ())}
        ledger = _marked((*self.offer.made, *self.offer.others), marked)
        own = [PromiseMade(line.strip()) for line in told["own"].splitlines() if line.strip()]
        return (*ledger, *own)


def _marked(promises: Sequence[PromiseMade], marked: set[str]) -> list[PromiseMade]:
    return [each for each in promises if each.promise in marked]
