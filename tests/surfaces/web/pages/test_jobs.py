"""Tareas in a browser: who sees what, starting, stopping, and the timetable."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client, override_settings

from unisono.model.company import Company
from unisono.model.job import Job, Timetable
from unisono.services import jobs
from unisono.store.records import jobs as records
from unisono.store.records.jobs import Progress

ClientAs = Callable[..., Client]
LOCMEM = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture(autouse=True)
def quiet(served: Company) -> None:
    """No job and no timetable is left by another test."""
    from unisono.store.records.models import JobRecord, TimetableRecord

    for rows in (JobRecord, TimetableRecord):
        rows.objects.all().delete()


def running(served: Company, file: str = "encuestas.csv") -> Job:
    """An import that goes on."""
    records.add(served.folder, "import", {"upload": "u"}, by=None, by_name="Ana")
    held = records.claim(served.folder, "w", ())
    assert held is not None
    records.beat(served.folder, held, Progress("stage", {"file": file}, 42))
    return held.job


def test_with_nothing_done_yet_the_page_teaches(client_as: ClientAs) -> None:
    page = client_as("analyst").get("/jobs/").content.decode()
    assert "No hay nada en marcha" in page
    assert "Todavía no se ha hecho ninguna tarea" in page


def test_what_goes_on_is_shown_with_its_progress_and_asks_for_itself(
    served: Company, client_as: ClientAs
) -> None:
    number = running(served).id
    page = client_as("analyst").get("/jobs/").content.decode()
    assert "En marcha: Importar datos" in page
    assert "Leyendo encuestas.csv" in page
    assert 'value="42" max="100"' in page
    assert f'hx-get="/jobs/{number}/?part=job"' in page
    assert 'hx-trigger="every 1s"' in page


def test_one_that_is_over_asks_no_more(served: Company, client_as: ClientAs) -> None:
    number = jobs.submit(served, "refresh").id
    jobs.cancel(served, number)
    client = client_as("analyst")
    part = client.get(f"/jobs/{number}/?part=job").content.decode()
    assert part.lstrip().startswith("<section")
    assert "hx-get" not in part
    assert "Cancelada" in part
    whole = client.get(f"/jobs/{number}/").content.decode()
    assert f"Poner al día, tarea {number}" in whole
    assert "HX-Refresh" not in client.get(f"/jobs/{number}/?part=job").headers
    assert client.get(f"/jobs/{number}/?part=job&refresh=1").headers["HX-Refresh"] == "true"


def test_a_card_keeps_how_it_was_drawn(served: Company, client_as: ClientAs) -> None:
    number = running(served).id
    part = client_as("analyst").get(f"/jobs/{number}/?part=job&alone=1&refresh=1")
    assert f'hx-get="/jobs/{number}/?part=job&amp;alone=1&amp;refresh=1"' in part.content.decode()
    assert "HX-Refresh" not in part.headers


def test_others_jobs_are_shown_without_their_facts(served: Company, client_as: ClientAs) -> None:
    number = running(served, "despidos-2027.csv").id
    client = client_as("marketing")
    for address in ("/jobs/", f"/jobs/{number}/", f"/jobs/{number}/?part=job"):
        page = client.get(address).content.decode()
        assert "En marcha" in page
        assert "despidos" not in page
        assert "Cancelar" not in page


def test_a_file_s_name_is_only_text(served: Company, client_as: ClientAs) -> None:
    number = running(served, '<img src=x onerror="alert(1)">.csv').id
    page = client_as("analyst").get(f"/jobs/{number}/").content.decode()
    assert "<img src=x" not in page
    assert "&lt;img src=x" in page


def test_one_that_never_was_is_not_found(client_as: ClientAs) -> None:
    assert client_as("analyst").get("/jobs/4040/").status_code == 404
    assert client_as("analyst").post("/jobs/4040/cancel/").status_code == 404


def test_agents_have_no_jobs_to_see(client_as: ClientAs) -> None:
    assert client_as("agent").get("/jobs/").status_code == 403


@pytest.mark.parametrize("address", ["refresh/", "send-brief/", "timetable/", "1/cancel/"])
def test_who_may_not_run_jobs_changes_nothing(address: str, served: Company, client_as: ClientAs) -> None:
    number = jobs.submit(served, "refresh").id
    address = address.replace("1/", f"{number}/")
    assert client_as("sales").post(f"/jobs/{address}", {"refresh_hour": "3"}).status_code == 403
    assert client_as("cxo").get(f"/jobs/{address}").status_code == 405, "looking starts nothing"
    assert [one.state for one in jobs.jobs(served)] == ["waiting"]
    assert jobs.schedule(served) == Timetable()


def test_a_refresh_is_asked_for_and_cancelled(served: Company, client_as: ClientAs) -> None:
    client = client_as("cxo")
    (found,) = [client.post("/jobs/refresh/")]
    (job,) = jobs.jobs(served)
    assert found.headers["Location"] == f"/jobs/{job.id}/"
    assert (job.kind, job.by) == ("refresh", "Cxo")
    answer = client.post(f"/jobs/{job.id}/cancel/", headers={"HX-Request": "true"})
    assert answer.content.decode().lstrip().startswith("<section")
    assert jobs.job(served, job.id).state == "cancelled"
    assert client.post(f"/jobs/{job.id}/cancel/").headers["Location"] == f"/jobs/{job.id}/"


def test_the_timetable_is_chosen_and_shown(served: Company, client_as: ClientAs) -> None:
    client = client_as("cxo")
    person = next(one for one in jobs.readers(served) if one.email == "cxo.@example.com").actor.id
    chosen = {"refresh_hour": "3", "brief_weekday": "0", "brief_hour": "7", "recipients": [str(person)]}
    assert client.post("/jobs/timetable/", chosen).headers["Location"] == "/jobs/#timetable"
    assert jobs.schedule(served) == Timetable(3, 0, 7, (person,))
    page = client.get("/jobs/").content.decode()
    assert "Guardado." in page
    assert page.count("Próxima vez") == 2
    assert '<option value="3" selected>3:00' in page
    never = {**chosen, "refresh_hour": "never", "brief_weekday": "never"}
    client.post("/jobs/timetable/", never)
    assert jobs.schedule(served) == Timetable()


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"brief_weekday": "0", "recipients": []}, "Falta elegir quién recibe el informe"),
        ({"recipients": ["99999"]}, "99999"),
        ({"refresh_hour": "25"}, "25"),
    ],
)
def test_what_can_t_be_is_said_beside_the_form(
    told: dict[str, object], words: str, served: Company, client_as: ClientAs
) -> None:
    chosen = {"refresh_hour": "never", "brief_weekday": "never", "brief_hour": "7", **told}
    answer = client_as("cxo").post("/jobs/timetable/", chosen)
    assert answer.status_code == 400
    assert words in answer.content.decode()
    assert jobs.schedule(served) == Timetable()


def test_one_s_own_brief_is_offered_where_mail_goes_out(served: Company, client_as: ClientAs) -> None:
    client = client_as("cxo")
    assert "/jobs/send-brief/" not in client.get("/jobs/").content.decode()
    with override_settings(EMAIL_BACKEND=LOCMEM):
        assert "/jobs/send-brief/" in client.get("/jobs/").content.decode()
        client.post("/jobs/send-brief/")
    (job,) = jobs.jobs(served)
    assert (job.kind, job.facts["person"]) == ("mail_brief", job.by_id)


def test_the_jobs_before_are_taken_along_as_a_table(served: Company, client_as: ClientAs) -> None:
    jobs.cancel(served, jobs.submit(served, "refresh").id)
    answer = client_as("cxo").get("/jobs/?export=jobs.csv")
    assert answer.status_code == 200
    told = b"".join(answer) if answer.streaming else answer.content
    assert "Poner al día" in told.decode("utf-8-sig")
