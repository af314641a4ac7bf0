"""Ventas → Pago: plans of pay tried on the past, two beside each other, and each person's statement."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, path, reverse
from django.views.decorators.http import require_safe

from unisono.errors import MissingError
from unisono.loop.measure.clock import period_start
from unisono.model.brief import Cited
from unisono.model.words import say
from unisono.services.pay import (
    PersonStatements,
    PlanBrief,
    PlanLook,
    beside,
    briefs,
    compared,
    look_at_plan,
    plan_file,
    plans,
    statements_of,
    stating,
    wording,
)
from unisono.services.pay.saying import label_of, problem_words, rules_of
from unisono.surfaces.web.addresses import exports_of
from unisono.surfaces.web.lens import lens_query
from unisono.surfaces.web.pages.pay_writing import pay_edit, pay_new, pay_remove
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of


@require_safe
def pay(request: HttpRequest) -> HttpResponse:
    """Every plan, each tried on the same deals."""
    seat = seat_of(request)
    found = briefs(seat.company)
    context = {
        "cards": [_card(each, seat) for each in found],
        "title": wording.list_title([each.look for each in found if each.look], seat.language)
        if found
        else say("pay.list.title.none", seat.language),
        "choices": _choices(seat),
        "may_write": seat.company.actor.may("write_pay"),
        "new": reverse("pay_new"),
        "without_deals": bool(found) and all(each.look is None for each in found if each.file.plan),
    }
    return respond(request, "web/pay.html", context)


@require_safe
def pay_plan(request: HttpRequest, name: str) -> HttpResponse:
    """One plan: its cost, whom it pays, what it really pays for, how it could be gamed."""
    seat = seat_of(request)
    file = plan_file(seat.company, name)
    if file.plan is None:
        wrong = [problem_words(each, seat.language) for each in file.problems]
        return respond(request, "web/pay_broken.html", {"file": file, "problems": wrong, **_may(seat)})
    try:
        look = look_at_plan(seat.company, name)
    except MissingError as missing:
        if missing.code != "pay_no_deals":
            raise
        context = {"file": file, "rules": rules_of(file.plan, seat.language), **_may(seat)}
        return respond(request, "web/pay_no_deals.html", context)
    addresses = tuple(_statement_address(name, each.person, seat) for each in look.people)
    tables = (
        wording.people_table(look, seat.language, addresses),
        wording.gaming_table(look, seat.language),
    )
    context = {
        **_told(look, seat),
        **_may(seat),
        "file": file,
        "rules": rules_of(file.plan, seat.language),
        "choices": [each for each in _choices(seat) if each[0] != name],
        "downloads": {table.name: exports_of(request, table, seat) for table in tables},
    }
    return respond(request, "web/pay_plan.html", context, tables=tables)


@require_safe
def pay_compare(request: HttpRequest) -> HttpResponse:
    """Two plans beside each other: who gains, who loses, what each pays for."""
    seat = seat_of(request)
    one, other = request.GET.get("one", ""), request.GET.get("other", "")
    choices = _choices(seat)
    if not (one and other):
        return respond(request, "web/pay_choose.html", {"choices": choices})
    found = compared(seat.company, one, other)
    table = beside.people_table(found, seat.language)
    needed = found.compared.needed
    context = {
        "headline": beside.headline(found, seat.language),
        "lead": beside.lead(found, seat.language),
        "figures": [
            Cited(found.one.file.title, found.one.cost, "", ""),
            Cited(found.other.file.title, found.other.cost, "", ""),
            Cited(say("pay.compare.needed", seat.language), wording.in_points(needed), "", ""),
        ],
        "course": beside.course_chart(found, seat.language),
        "pays": beside.for_chart(found, seat.language),
        "choices": choices,
        "one": one,
        "other": other,
        "notes": wording.notes(found.one, seat.language),
    }
    return respond(request, "web/pay_compare.html", context, tables=(table,))


@require_safe
def pay_statement(request: HttpRequest, name: str, person: str) -> HttpResponse:
    """What somebody would have been paid, period by period, and one of them line by line."""
    seat = seat_of(request)
    asked = request.GET.get("period", "")
    found = statements_of(seat.company, name, person, period=period_start(asked) if asked else None)
    plan = found.file.plan
    if plan is None or found.chosen is None:
        raise MissingError("pay_person_missing", person=person)
    base = reverse("pay_statement", args=[name, person])
    query = lens_query(seat.lens)
    periods = tuple(
        f"{base}?period={label_of(each.period, plan)}{f'&{query}' if query else ''}"
        for each in reversed(found.statements)
    )
    tables = (
        stating.lines_table(found, plan, seat.language, _customers(found, seat)),
        stating.periods_table(found, plan, seat.language, periods),
    )
    facts = {"title": found.file.title, "version": say("pay.version", seat.language, version=plan.version)}
    context = {
        "found": found,
        "headline": stating.headline(found, plan, seat.language),
        "lead": say("pay.statement.lead", seat.language, **facts),
        "sums": stating.sums(found.chosen, plan, seat.language),
        "partial": say("pay.note.partial", seat.language) if found.partial else "",
        "file": found.file,
    }
    return respond(request, "web/pay_statement.html", context, tables=tables)


def _card(each: PlanBrief, seat: Seat) -> dict[str, object]:
    file, look = each.file, each.look
    return {
        "file": file,
        "title": file.title,
        "version": file.plan.version if file.plan else "",
        "rules": rules_of(file.plan, seat.language) if file.plan else (),
        "problems": [problem_words(problem, seat.language) for problem in file.problems],
        "verdict": wording.headline(look, seat.language) if look else "",
        "figures": wording.figures(look, seat.language)[:2] if look else (),
        "addressable": bool(file.stamp),
    }


def _told(look: PlanLook, seat: Seat) -> dict[str, object]:
    language = seat.language
    return {
        "headline": wording.headline(look, language),
        "lead": wording.lead(look, language),
        "figures": wording.figures(look, language),
        "pays": wording.pays_chart(look, language),
        "people_title": wording.people_title(look, language),
        "gaming_title": wording.gaming_title(look, language),
        "movable": wording.movable_words(look, language),
        "notes": wording.notes(look, language),
    }


def _may(seat: Seat) -> dict[str, object]:
    return {"may_write": seat.company.actor.may("write_pay")}


def _choices(seat: Seat) -> list[tuple[str, str]]:
    """The plans that can be compared: name and title."""
    return [(each.name, each.title) for each in plans(seat.company) if each.plan]


def _statement_address(name: str, person: str, seat: Seat) -> str:
    return _address("pay_statement", [name, person], seat)


def _customers(found: PersonStatements, seat: Seat) -> dict[str, str]:
    """Where each line's customer is, for whoever may look customers up."""
    if not seat.company.actor.may("see_customers"):
        return {}
    who = {line.sale.customer for line in found.lines if line.sale}
    return {customer: _address("customer", [customer], seat) for customer in who}


def _address(view: str, given: list[str], seat: Seat) -> str:
    try:
        address = reverse(view, args=given)
    except NoReverseMatch:  # an id that no address can hold
        return ""
    query = lens_query(seat.lens)
    return f"{address}?{query}" if query else address


urlpatterns = [
    path("", pay, name="pay"),
    path("compare/", pay_compare, name="pay_compare"),
    path("new/", pay_new, name="pay_new"),
    path("plans/<slug:name>/", pay_plan, name="pay_plan"),
    path("plans/<slug:name>/edit/", pay_edit, name="pay_edit"),
    path("plans/<slug:name>/remove/", pay_remove, name="pay_remove"),
    path("plans/<slug:name>/people/<path:person>/", pay_statement, name="pay_statement"),
]
