"""The form of what a company declares of its demand: each assumption a field, lists as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.http import HttpRequest

from unisono.errors import InputError
from unisono.loop.diagnose.demand.terms import ORIGINS, Cause, Terms
from unisono.model.words import say
from unisono.render.numbers import count_text, decimal_text
from unisono.services.demand import Declaring
from unisono.surfaces.web.spoken_form import SpokenForm

CENTS = 100
NONE = "none"  # no column says what had been told
_LINES = forms.Textarea(attrs={"rows": 4, "spellcheck": "false"})


class TermsForm(SpokenForm):
    """Everything the figures of Servicio rest on."""

    room = "demand.terms"

    solved_hours = forms.IntegerField(min_value=1, max_value=720)
    leave_days = forms.IntegerField(min_value=7, max_value=365)
    credit = forms.FloatField(min_value=0, max_value=100)
    minute_cost = forms.FloatField(min_value=0, required=False)
    quoted = forms.ChoiceField()
    preventable = forms.CharField(required=False, widget=_LINES)
    fits = forms.CharField(required=False, widget=_LINES)
    stamp = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, request: HttpRequest, declaring: Declaring) -> None:
        terms = declaring.terms
        initial: dict[str, object] = {
            "solved_hours": terms.solved_hours,
            "leave_days": terms.leave_days,
            "credit": f"{terms.credit * 100:g}",
            "minute_cost": None if terms.minute_cost is None else terms.minute_cost / CENTS,
            "quoted": terms.quoted or NONE,
            "preventable": "\n".join(f"{e.column} | {e.value} | {e.origin}" for e in terms.declared),
            "fits": "\n".join(f"{need} | {', '.join(plans)}" for need, plans in terms.fits.items()),
            "stamp": declaring.stamp,
        }
        super().__init__(request, initial)
        known = dict.fromkeys([*declaring.quoted, *([terms.quoted] if terms.quoted else [])])
        nothing = (NONE, say("demand.terms.quoted.none", self.reader))
        self.choose("quoted", [nothing, *((name, name.replace("_", " ")) for name in known)])
        self.causes = terms.causes
        for place, cause in enumerate(terms.causes, start=1):
            self._add(cause, place)

    @property
    def cause_rows(self) -> Iterable[tuple[str, Any, Any, Any]]:
        """Each cause with its fields: its name, its place, its days, whose it is."""
        for cause in self.causes:
            fields = (self[f"{name}_{cause.slug}"] for name in ("place", "days", "origin"))
            yield say(f"demand.cause.{cause.slug}", self.reader), *fields  # type: ignore[misc]

    @property
    def told(self) -> dict[str, Any]:
        """What was said, as the service takes it.

        Raises
        ------
        InputError
            `demand_unreadable`, where a line of a list isn't one.
        """
        said = self.cleaned_data
        minute = said["minute_cost"]
        slugs = [cause.slug for cause in self.causes]
        return {
            "solved_hours": said["solved_hours"],
            "leave_days": said["leave_days"],
            "credit": round(said["credit"] / 100, 8),
            "minute_cost": None if minute is None else round(minute * CENTS),
            "quoted": "" if said["quoted"] == NONE else said["quoted"],
            "preventable": [_declared(line) for line in _lines(said["preventable"])],
            "fits": dict(_fit(line) for line in _lines(said["fits"])),
            "order": sorted(slugs, key=lambda slug: said[f"place_{slug}"]),
            "days": {slug: said[f"days_{slug}"] for slug in slugs},
            "origin": {slug: said[f"origin_{slug}"] for slug in slugs},
        }

    def _add(self, cause: Cause, place: int) -> None:
        """The three fields of a cause; their labels are read, not shown: the table's heads say them."""
        name = say(f"demand.cause.{cause.slug}", self.reader)
        made: Mapping[str, tuple[forms.Field, object]] = {
            "place": (forms.IntegerField(min_value=1, max_value=99), place),
            "days": (forms.IntegerField(min_value=1, max_value=365), cause.days),
            "origin": (
                forms.ChoiceField(choices=self.spoken("demand.origin", ORIGINS)),
                cause.origin,
            ),
        }
        for field, (widget, initial) in made.items():
            label = f"{say(f'demand.terms.{field}', self.reader)}: {name}"
            widget.label, widget.initial = label, initial
            kind = "select select-sm" if field == "origin" else "input input-sm w-20"
            widget.widget.attrs |= {"aria-label": label, "class": kind}
            self.fields[f"{field}_{cause.slug}"] = widget


def declared_lines(terms: Terms, language: str) -> tuple[tuple[str, str], ...]:
    """The assumptions as pairs of what and which, for who only reads them."""
    shown = (
        ("solved_hours", count_text(terms.solved_hours, language)),
        ("leave_days", count_text(terms.leave_days, language)),
        ("credit", decimal_text(100 * terms.credit, language)),
        (
            "minute_cost",
            "–" if terms.minute_cost is None else decimal_text(terms.minute_cost / CENTS, language),
        ),
        ("quoted", terms.quoted or say("demand.terms.quoted.none", language)),
    )
    return tuple((say(f"demand.terms.{name}", language), value) for name, value in shown)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _declared(line: str) -> dict[str, str]:
    """A line of contacts that need not be; its value may hold a bar of its own."""
    column, _, rest = line.partition("|")
    value, bar, origin = rest.rpartition("|")
    if not bar:
        raise InputError("demand_unreadable", line=line)
    return {"column": column.strip(), "value": value.strip(), "origin": origin.strip()}


def _fit(line: str) -> tuple[str, list[str]]:
    need, bar, plans = line.partition("|")
    if not bar or not need.strip():
        raise InputError("demand_unreadable", line=line)
    return need.strip(), [plan.strip() for plan in plans.split(",") if plan.strip()]
