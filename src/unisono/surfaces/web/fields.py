"""Fields of forms as pages draw them: each widget with the class that gives it the house's look."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms import BoundField

# daisyUI's class for each kind of widget; the first that fits.
CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxSelectMultiple, ""),
    (forms.CheckboxInput, "checkbox checkbox-sm"),
    (forms.RadioSelect, ""),
    (forms.Textarea, "textarea w-full"),
    (forms.Select, "select w-full"),
    (forms.FileInput, "file-input w-full"),
    (forms.widgets.Input, "input w-full"),
)
GROUPS = (forms.CheckboxSelectMultiple, forms.RadioSelect)


def widget_of(field: BoundField) -> dict[str, Any]:
    """The drawn widget of a field, and what kind of field that makes it."""
    widget = field.field.widget
    kind = next((name for each, name in CLASSES if isinstance(widget, each)), "")
    wrong = f" {kind.split()[0]}-error" if kind and field.errors else ""
    told = " ".join(part for part in (str(widget.attrs.get("class", "")), kind + wrong) if part)
    group = isinstance(widget, GROUPS)
    return {
        "drawn": field.as_widget(attrs={"class": told} if told else {}),
        "check": isinstance(widget, forms.CheckboxInput) and not group,
        "group": group,
        "required": field.field.required,
    }
