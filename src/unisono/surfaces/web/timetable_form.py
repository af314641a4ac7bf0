"""The form of what begins by itself: hours of the company's clock, a day of the week, who gets the brief."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from unisono.model.job import Timetable
from unisono.model.words import say
from unisono.render.clock import hour_text, weekday_text
from unisono.services.jobs.actors import Reader

NEVER = "never"


class TimetableForm(forms.Form):
    """Reads and shows a timetable in the reader's language."""

    refresh_hour = forms.TypedChoiceField(coerce=lambda told: None if told == NEVER else int(told))
    brief_weekday = forms.TypedChoiceField(coerce=lambda told: None if told == NEVER else int(told))
    brief_hour = forms.TypedChoiceField(coerce=int)
    recipients = forms.TypedMultipleChoiceField(
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple({"class": "checkbox checkbox-sm checkbox-primary"}),
    )

    def __init__(self, *told: Any, language: str, readers: Sequence[Reader], **more: Any) -> None:
        super().__init__(*told, **more)
        never = (NEVER, say("timetable.never", language))
        hours = [(hour, hour_text(hour, language)) for hour in range(24)]
        days = [(day, weekday_text(day, language).capitalize()) for day in range(7)]
        everybody = [(one.actor.id, f"{one.actor.name} · {one.email}") for one in readers]
        self._offer("refresh_hour", [never, *hours], say("timetable.refresh", language))
        self._offer("brief_weekday", [never, *days], say("timetable.brief", language))
        self._offer("brief_hour", hours, say("timetable.hour", language))
        self._offer("recipients", everybody, say("timetable.recipients", language))
        self.fields["recipients"].help_text = say("timetable.recipients_note", language)

    @classmethod
    def of(cls, chosen: Timetable, *, language: str, readers: Sequence[Reader]) -> TimetableForm:
        """The form that shows what was chosen."""
        initial = {
            "refresh_hour": NEVER if chosen.refresh_hour is None else chosen.refresh_hour,
            "brief_weekday": NEVER if chosen.brief_weekday is None else chosen.brief_weekday,
            "brief_hour": chosen.brief_hour,
            "recipients": list(chosen.recipients),
        }
        return cls(initial=initial, language=language, readers=readers)

    def timetable(self) -> Timetable:
        """What was chosen, once the form is valid."""
        told = self.cleaned_data
        return Timetable(
            refresh_hour=told["refresh_hour"],
            brief_weekday=told["brief_weekday"],
            brief_hour=told["brief_hour"],
            recipients=tuple(told["recipients"]),
        )

    def _offer(self, name: str, choices: Sequence[tuple[object, str]], label: str) -> None:
        field: Any = self.fields[name]
        field.choices, field.label = choices, label
