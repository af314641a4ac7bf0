"""Clientes: found by whatever somebody remembers of them, and one customer's whole chain on a page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse

from unisono.model.chain import ORDERS
from unisono.model.words import say
from unisono.services.customers import find_customers, look_at, look_up
from unisono.services.customers.looking import MOST, PAGE
from unisono.services.value import value_of_customer
from unisono.services.value.showing import worth_words
from unisono.surfaces.web.found import shown_found, table_of
from unisono.surfaces.web.lens import lens_query
from unisono.surfaces.web.life import history_of, life_of, records_of
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import seat_of

FILES = ("csv", "xlsx")
LENS = ("since", "until", "segment")
EXAMPLES = ("name", "email", "phone", "document", "code")


def customers(request: HttpRequest) -> HttpResponse:
    """The search: what was typed, who fits it, page by page."""
    seat = seat_of(request)
    text, cursor = request.GET.get("q", "").strip(), request.GET.get("cursor", "")
    page = find_customers(seat.company, text, cursor=cursor)
    shown = {
        "text": text,
        "page": page,
        "people": tuple(shown_found(one, seat) for one in page.rows),
        "may_export": seat.company.actor.may("export"),
        "exports": [(kind, f"customers.{kind}") for kind in FILES],
        "examples": [
            (say(f"customers.empty.{name}", seat.language), say(f"customers.example.{name}", seat.language))
            for name in EXAMPLES
        ],
        "continued": bool(cursor),
        "bounded": not seat.company.actor.scope.everything,
        "lens": [(name, value) for name, values in request.GET.lists() for value in values if name in LENS],
    }
    return respond(request, "web/customers.html", shown, tables=(table_of(page.rows, seat),))


def customer(request: HttpRequest, key: str) -> HttpResponse:
    """One customer: what to mind, how things stand, and their chain on a line."""
    seat = seat_of(request)
    told = request.GET
    lane, order = told.get("lane", ""), told.get("order", "")
    limit = MOST if "export" in told else PAGE
    chain = look_up(seat.company, key, look_at(lane, order, told.get("cursor", ""), limit))
    if chain.card.id != key:  # the key of a record that was merged: its customer's page is one
        query = told.urlencode()
        return redirect(reverse("customer", args=[chain.card.id]) + (f"?{query}" if query else ""))
    shown = {
        **life_of(chain, seat.language),
        "worth": worth_words(value_of_customer(seat.company, chain.card.id), seat.language),
        "lane": lane,
        "laned": not lane and sum(1 for count in chain.counts.values() if count) > 1,
        "exports": [(kind, f"history.{kind}") for kind in FILES],
        "order": order or ORDERS[0],
        "orders": ORDERS,
        "lens_query": lens_query(seat.lens),
        "may_export": seat.company.actor.may("export"),
    }
    tables = (history_of(chain, seat.language), records_of(chain.card, seat.language))
    return respond(request, "web/customer.html", shown, tables=tables)


urlpatterns = [
    path("", customers, name="customers"),
    path("<path:key>/", customer, name="customer"),
]
