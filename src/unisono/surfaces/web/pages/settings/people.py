"""People: who may come in, as what, and which rows they see."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from unisono.errors import InputError
from unisono.model.company import Company
from unisono.model.person import PersonCard
from unisono.model.rights import ACTIONS, ALLOWED, ROLES, Scope
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.numbers import count_text
from unisono.services.people import (
    change,
    deactivate,
    invite,
    list_people,
    new_password,
    person_of,
    reactivate,
    scope_choices,
)
from unisono.surfaces.web.pages.settings.forms import PersonForm
from unisono.surfaces.web.pages.settings.scope import scope_text
from unisono.surfaces.web.pages.settings.section import day_there, report, show, tell_once
from unisono.surfaces.web.seat import Seat, seat_of


@require_http_methods(["GET", "HEAD", "POST"])
def people(request: HttpRequest) -> HttpResponse:
    """Everybody, and the form to invite one more."""
    seat = seat_of(request)
    everybody = list_people(seat.company)
    form = PersonForm(request, scope_choices(seat.company), seat.company)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            invited = invite(
                seat.company,
                email=told["email"],
                name=told["name"],
                role=told["role"],
                scope=form.chosen_scope or Scope(),
                language=form.chosen_language,
            )
        except InputError as error:
            form.blame(error)
        else:
            words = say("settings.invited", seat.language, email=invited.person.email)
            tell_once(request, words, invited.one_time_password)
            return redirect(f"{reverse('people')}#once")  # not where the form is, but where it is told
    tables = (people_table(everybody, seat), roles_table(seat.language))
    context = {"form": form, "lead": lead(everybody, seat.language)}
    return show(request, "people", "web/settings_people.html", context, tables=tables)


@require_http_methods(["GET", "HEAD", "POST"])
def person(request: HttpRequest, number: int) -> HttpResponse:
    """One person: what is said of them, and their way in."""
    seat = seat_of(request)
    card = person_of(seat.company, number)
    deed = DEEDS.get(request.POST.get("deed", "")) if request.method == "POST" else None
    if deed:
        deed(request, seat, card)
        return redirect("person", number)
    form = PersonForm(request, scope_choices(seat.company), seat.company, card)
    if request.method == "POST" and form.is_valid() and _changed(seat.company, card, form):
        report(request, "settings.saved")
        return redirect("person", number)
    context = {
        "form": form,
        "person": card,
        "yourself": card.id == seat.company.actor.id,
        "role": say(f"role.{card.role}", seat.language),
        "rows": scope_text(card.scope, seat.language),
        "state": say(f"person.state.{card.state}", seat.language),
        "invited": day_there(seat, card.invited_at),
        "trail": f"{reverse('audit')}?person={card.id}" if seat.company.actor.may("see_audit") else "",
    }
    return show(request, "people", "web/settings_person.html", context)


def people_table(everybody: tuple[PersonCard, ...], seat: Seat) -> Table:
    """Everybody in rows; each opens their page."""
    language = seat.language

    def row(card: PersonCard) -> TableRow:
        factors = ", ".join(say(f"fact.{factor}", language) for factor in card.factors)
        cells = (
            card.called,
            card.email,
            say(f"role.{card.role}", language),
            scope_text(card.scope, language),
            say(f"person.state.{card.state}", language),
            card.last_seen_at,
            factors or None,
        )
        return TableRow(cells, href=reverse("person", args=[card.id]))

    names = ("who", "email", "role", "rows", "state", "seen", "factors")
    columns = tuple(
        TableColumn(name, say(f"settings.people.{name}", language), "moment" if name == "seen" else "text")
        for name in names
    )
    return Table(
        "people", say("settings.tab.people", language), columns, tuple(row(card) for card in everybody)
    )


def roles_table(language: str) -> Table:
    """What each role may do: an action a row, a role a column."""
    columns = (
        TableColumn("action", say("settings.tokens.actions", language)),
        *(TableColumn(role, say(f"role.{role}", language)) for role in ROLES),
    )
    rows = tuple(
        TableRow((say(f"action.{action}", language), *(action in ALLOWED[role] for role in ROLES)))
        for action in ACTIONS
    )
    return Table("roles", say("settings.people.roles", language), columns, rows)


def lead(everybody: tuple[PersonCard, ...], language: str) -> str:
    """How many may come in, and how many never did."""
    active = [card for card in everybody if card.active]
    waiting = sum(card.state == "invited" for card in active)
    counts = {"active": count_text(len(active), language), "invited": count_text(waiting, language)}
    return say("settings.people.lead", language, **counts)


def _changed(company: Company, card: PersonCard, form: PersonForm) -> bool:
    told = form.cleaned_data
    try:
        change(
            company,
            card.id,
            email=told["email"],
            name=told["name"],
            role=form.chosen_role,
            scope=form.chosen_scope,
        )
    except InputError as error:
        form.blame(error)
        return False
    return True


def _new_password(request: HttpRequest, seat: Seat, card: PersonCard) -> None:
    given = new_password(seat.company, card.id)
    words = say("settings.person.password.done", seat.language, email=card.email)
    tell_once(request, words, given.one_time_password)


def _deactivate(request: HttpRequest, seat: Seat, card: PersonCard) -> None:
    deactivate(seat.company, card.id)
    report(request, "settings.person.off.done", name=card.called)


def _reactivate(request: HttpRequest, seat: Seat, card: PersonCard) -> None:
    reactivate(seat.company, card.id)
    report(request, "settings.person.on.done", name=card.called)


DEEDS: dict[str, Callable[[HttpRequest, Seat, PersonCard], None]] = {
    "password": _new_password,
    "deactivate": _deactivate,
    "reactivate": _reactivate,
}
"""What the buttons beside the form do."""
