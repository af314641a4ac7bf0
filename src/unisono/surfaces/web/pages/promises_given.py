"""Words given: what agents and reps promised single customers, who keeps theirs, what is still to be done."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.views.decorators.http import require_safe

from unisono.model.brief import Cited
from unisono.model.words import say
from unisono.services.promises import given as words_given
from unisono.services.promises import giving_wording as words
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import seat_of


@require_safe
def given(request: HttpRequest) -> HttpResponse:
    """Who gave which words, and what became of them."""
    seat = seat_of(request)
    told, language = words_given(seat.company, seat.lens), seat.language
    if told is None or not told.givers:
        return respond(request, "web/given_empty.html", {"may_import": seat.company.actor.may("import")})
    customers = {each.customer for each in told.undone if each.customer}
    addresses = {name: reverse("customer", args=(name,)) for name in customers}
    tables = (words.giver_table(told, language), words.undone_table(told, language, addresses))
    figure = None
    if told.whole:
        named = (say("given.whole", language), say("given.whole.when", language))
        figure = Cited(named[0], told.whole.estimate, named[1], told.whole.key)
    page = {"told": told, "headline": words.headline(told, language), "figure": figure}
    return respond(request, "web/given.html", page, tables=tables)


urlpatterns = [path("", given, name="given")]
