"""Tareas: what goes on by itself, how far it is, what came of it, and when it begins by the clock."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from unisono.errors import InputError
from unisono.model.job import Job
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.services import jobs as working
from unisono.services.mail import mail_ready
from unisono.surfaces.web.job_words import job_words
from unisono.surfaces.web.respond import frame_of, respond
from unisono.surfaces.web.seat import Seat, seat_of
from unisono.surfaces.web.timetable_form import TimetableForm

COLUMNS = ("job", "state", "outcome", "by", "when", "took")


def jobs(request: HttpRequest) -> HttpResponse:
    """All jobs: those that go on with their progress, those before in a table, and the timetable."""
    return _page(request, form=None)


def job(request: HttpRequest, number: int) -> HttpResponse:
    """One job; while it goes on its card asks for itself again each second."""
    seat = seat_of(request)
    found = working.job(seat.company, number)
    if request.GET.get("part") != "job":
        return respond(request, "web/job.html", {"job": found, "alone": True})
    return _card(request, found)


@require_POST
def cancel(request: HttpRequest, number: int) -> HttpResponse:
    """Stop a job."""
    found = working.cancel(seat_of(request).company, number)
    if request.headers.get("HX-Request") == "true":
        return _card(request, found)
    return redirect("job", number)


@require_POST
def refresh(request: HttpRequest) -> HttpResponse:
    """Refresh the company now."""
    return redirect("job", working.submit(seat_of(request).company, "refresh").id)


@require_POST
def send_brief(request: HttpRequest) -> HttpResponse:
    """Mail the brief to whoever asks, now."""
    company = seat_of(request).company
    return redirect("job", working.submit(company, "mail_brief", {"person": company.actor.id}).id)


@require_POST
def timetable(request: HttpRequest) -> HttpResponse:
    """Choose what begins by itself."""
    seat = seat_of(request)
    form = TimetableForm(request.POST, language=seat.language, readers=working.readers(seat.company))
    if form.is_valid():
        try:
            working.set_schedule(seat.company, form.timetable())
        except InputError as unfit:
            field = "recipients" if unfit.code in ("nobody_chosen", "recipient_unfit") else None
            form.add_error(field, say(f"error.{unfit.code}", seat.language, **unfit.facts))
    if not form.is_valid():
        return _page(request, form=form)
    messages.success(request, say("timetable.saved", seat.language))
    return redirect(f"{reverse('jobs')}#timetable")


def _card(request: HttpRequest, found: Job) -> HttpResponse:
    """A job's card by itself, drawn as its page drew it before: the address tells."""
    told = {name: bool(request.GET.get(name)) for name in ("alone", "refresh")}
    answer = render(request, "parts/job.html", {**frame_of(request), "job": found, **told})
    if told["refresh"] and found.over:
        answer.headers["HX-Refresh"] = "true"  # the page around it shows what the job changed
    return answer


def _page(request: HttpRequest, *, form: TimetableForm | None) -> HttpResponse:
    seat = seat_of(request)
    found = working.jobs(seat.company)
    shown: dict[str, object] = {
        "going": [one for one in found if not one.over],
        "none": not found,
        "title": _title(found, seat.language),
        "may_run": seat.company.actor.may("run_jobs"),
    }
    if shown["may_run"]:
        shown |= _timetable(seat, form)
    history = _history(seat, [one for one in found if one.over])
    return respond(request, "web/jobs.html", shown, tables=(history,), status=400 if form else 200)


def _timetable(seat: Seat, form: TimetableForm | None) -> dict[str, object]:
    chosen = working.schedule(seat.company)
    readers = working.readers(seat.company)
    return {
        "form": form or TimetableForm.of(chosen, language=seat.language, readers=readers),
        "next": working.next_runs(seat.company),
        "mail_ready": mail_ready(),
        "can_read": seat.company.actor.may("see_figures") and seat.company.actor.id is not None,
    }


def _title(found: tuple[Job, ...], language: str) -> str:
    """What the page says first: what goes on, what waits, or that the last one failed."""
    for state in ("running", "waiting"):
        kinds = {one.kind: say(f"job.kind.{one.kind}", language) for one in found if one.state == state}
        if kinds:
            return say(f"jobs.title.{state}", language, kind=", ".join(kinds.values()))
    if found and found[0].state == "failed":
        return say("jobs.title.failed", language, kind=say(f"job.kind.{found[0].kind}", language))
    return say("jobs.title.none", language)


def _history(seat: Seat, found: list[Job]) -> Table:
    def row(one: Job) -> TableRow:
        told = job_words(one, seat.language)
        cells = (told.kind, told.state, told.outcome, told.by, one.ended_at, told.took)
        return TableRow(cells, href=reverse("job", args=(one.id,)))

    return Table(
        name="jobs",
        title=say("jobs.before", seat.language),
        columns=tuple(
            TableColumn(
                name, say(f"jobs.column.{name}", seat.language), "moment" if name == "when" else "text"
            )
            for name in COLUMNS
        ),
        rows=tuple(row(one) for one in found),
    )


urlpatterns = [
    path("", jobs, name="jobs"),
    path("<int:number>/", job, name="job"),
    path("<int:number>/cancel/", cancel, name="job_cancel"),
    path("refresh/", refresh, name="job_refresh"),
    path("send-brief/", send_brief, name="job_send_brief"),
    path("timetable/", timetable, name="timetable"),
]
