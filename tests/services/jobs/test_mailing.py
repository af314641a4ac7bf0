"""The brief by e-mail: each reader's own, in their language, to nobody who may not see figures."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from django.core import mail
from django.test import override_settings

from unisono.errors import RightsError
from unisono.model.company import Company
from unisono.services import jobs
from unisono.services.companies import ask_often, edition_of, open_company
from unisono.services.jobs.actors import reader_for
from unisono.services.jobs.mailing import mail_brief
from unisono.services.plan import brief_of
from unisono.store.records.connection import connect

LOCMEM = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture(scope="module")
def planted(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Company:
    """A copy of the planted company, to which people can be added."""
    folder = tmp_path_factory.mktemp("mailing") / "company"
    shutil.copytree(demo_folder, folder)
    ask_often(folder)
    return open_company(folder)


@pytest.fixture(autouse=True)
def outbox() -> Iterator[list[mail.EmailMessage]]:
    mail.outbox = []
    with override_settings(EMAIL_BACKEND=LOCMEM, DEFAULT_FROM_EMAIL="cx@example.com"):
        yield mail.outbox


def person(company: Company, role: str, **more: object) -> int:
    alias = connect(company.folder)
    from unisono.store.records.people.models import Person

    email = (
        f"{role}.{'.'.join(map(str, more.values()))}@example.com".lower().replace("[", "").replace("]", "")
    )
    found, _ = Person.objects.using(alias).get_or_create(
        email=email.replace("'", ""), defaults={"name": role.title(), "role": role, **more}
    )
    return int(found.pk)


def silent(step: str, facts: dict[str, object]) -> None:
    """Nobody asks how far it is."""


def test_a_reader_gets_the_brief_in_their_language_with_its_pdf(
    planted: Company, outbox: list[mail.EmailMessage]
) -> None:
    number = person(planted, "cxo", language="pt")
    jobs.submit(planted, "mail_brief", {"person": number})
    jobs.work(planted.folder, once=True)
    done = jobs.jobs(planted)[0]
    assert (done.state, done.result) == ("done", {"name": "Cxo", "edition": edition_of(planted).number})
    (message,) = outbox
    brief = brief_of(planted, language="pt")
    assert message.to == ["cxo.pt@example.com"]
    assert message.from_email == "cx@example.com"
    assert message.subject == f"Andina Hogar: {brief.title}"
    for told in (brief.title, *(item.title for item in brief.items), brief.items[0].money):
        assert told in message.body
    assert "Decidir (" in message.body
    ((name, content, kind),) = message.attachments
    assert (name, kind) == (f"relatorio-edicao-{brief.edition}.pdf", "application/pdf")
    assert content.startswith(b"%PDF-")


@pytest.mark.slow
def test_each_reader_s_brief_holds_only_their_rows(planted: Company, outbox: list[mail.EmailMessage]) -> None:
    for country in ("PE", "CO"):
        mail_brief(planted, {"person": person(planted, "sales", countries=[country])}, silent)
    peru, colombia = outbox
    assert peru.body != colombia.body
    theirs = replace(planted, actor=reader_for(planted, person(planted, "sales", countries=["PE"])).actor)
    assert brief_of(theirs, language="es").title in peru.body


@pytest.mark.parametrize(("role", "more"), [("agent", {}), ("cxo", {"is_active": False})])
def test_who_may_not_see_figures_gets_nothing(
    role: str, more: dict[str, object], planted: Company, outbox: list[mail.EmailMessage]
) -> None:
    with pytest.raises(RightsError):
        mail_brief(planted, {"person": person(planted, role, **more)}, silent)
    assert outbox == []


@pytest.mark.parametrize("nobody", [404, None, "1", {"a": 1}])
def test_nobody_gets_nothing(nobody: object, planted: Company, outbox: list[mail.EmailMessage]) -> None:
    with pytest.raises(RightsError, match="person_left"):
        mail_brief(planted, {"person": nobody}, silent)
    assert outbox == []


def test_without_a_server_the_job_says_so(planted: Company) -> None:
    number = person(planted, "marketing")
    jobs.submit(planted, "mail_brief", {"person": number})
    with override_settings(EMAIL_BACKEND="django.core.mail.backends.dummy.EmailBackend"):
        jobs.work(planted.folder, once=True)
    assert (jobs.jobs(planted)[0].state, jobs.jobs(planted)[0].error) == ("failed", "mail_not_set_up")
