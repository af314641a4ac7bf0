"""Writing plans of pay: the text of a plan with what is wrong beside it, saved as its file."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from unisono.errors import CompanyError, InputError
from unisono.model.words import say
from unisono.services.pay import check_plan, plan_file, remove_plan, save_plan
from unisono.services.pay.saying import problem_words, starter
from unisono.services.rights import allow
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import seat_of
from unisono.surfaces.web.spoken_form import SpokenForm

LINES = 26  # of the editor, before it scrolls


class PlanForm(SpokenForm):
    """A plan as its text; `name` is asked only of a new one, `stamp` says which file it was made from."""

    room = "pay.edit"
    blamed: Mapping[str, str] = {"definition_name": "name"}

    name = forms.CharField(max_length=60, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    text = forms.CharField(
        strip=False,
        widget=forms.Textarea(attrs={"rows": LINES, "spellcheck": "false", "class": "font-mono w-full"}),
    )
    stamp = forms.CharField(required=False, widget=forms.HiddenInput)


@require_http_methods(["GET", "HEAD", "POST"])
def pay_new(request: HttpRequest) -> HttpResponse:
    """Write a new plan, from one that works."""
    seat = seat_of(request)
    allow(seat.company, "write_pay")
    text = starter(seat.company.currency, seat.language)
    return _write(request, PlanForm(request, {"text": text}), "")


@require_http_methods(["GET", "HEAD", "POST"])
def pay_edit(request: HttpRequest, name: str) -> HttpResponse:
    """Change a plan that is there, broken or not."""
    seat = seat_of(request)
    allow(seat.company, "write_pay")
    file = plan_file(seat.company, name)
    form = PlanForm(request, {"text": file.text, "stamp": file.stamp})
    del form.fields["name"]
    return _write(request, form, name, title=file.title)


@require_POST
def pay_remove(request: HttpRequest, name: str) -> HttpResponse:
    """Take a plan away."""
    seat = seat_of(request)
    remove_plan(seat.company, name)
    messages.success(request, say("pay.edit.removed", seat.language, title=name))
    return redirect("pay")


def _write(request: HttpRequest, form: PlanForm, name: str, *, title: str = "") -> HttpResponse:
    """The editor: checks what is sent, saves it where nothing is wrong and that was asked for."""
    seat = seat_of(request)
    problems: list[tuple[str, str]] = []
    checked = False
    if request.method == "POST" and form.is_valid():
        called, text = name or form.cleaned_data["name"], form.cleaned_data["text"]
        found = check_plan(seat.company, text, called)
        problems = [problem_words(each, seat.language) for each in found]
        checked = not problems
        if checked and request.POST.get("do") == "save":
            try:
                saved = save_plan(seat.company, called, text, stamp=form.cleaned_data["stamp"])
            except (InputError, CompanyError) as error:
                form.blame(error)
                checked = False
            else:
                version = saved.plan.version if saved.plan else ""
                facts = {"title": saved.title, "version": version}
                messages.success(request, say("pay.edit.saved", seat.language, **facts))
                return redirect("pay_plan", called)
    context = {"form": form, "name": name, "title": title, "problems": problems, "checked": checked}
    refused = request.method == "POST" and not checked
    return respond(request, "web/pay_edit.html", context, status=400 if refused else 200)
