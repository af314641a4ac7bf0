"""A brief as an e-mail: its words as text, its PDF where it may leave the house, or why it went not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.core import mail
from django.test import override_settings

from tests.render.samples import rich_brief
from unisono.errors import CompanyError
from unisono.model.brief import Brief, Item
from unisono.services.mail import brief_text, mail_ready, send_brief, subject_of

BACKENDS = "django.core.mail.backends"


@pytest.fixture
def brief() -> Brief:
    return rich_brief()


@pytest.fixture
def outbox() -> Iterator[list[mail.EmailMessage]]:
    mail.outbox = []
    with override_settings(EMAIL_BACKEND=f"{BACKENDS}.locmem.EmailBackend"):
        yield mail.outbox


def test_the_text_tells_every_item_in_order(brief: Brief) -> None:
    items = tuple(
        Item(f"title {n}", f"why {n}", f"money {n}", f"decide {n}", f"owner {n}", ()) for n in (1, 2)
    )
    text = brief_text(replace(brief, items=items, language="es"), with_document=False)
    places = [
        text.index(told) for told in ("1. title 1", "why 1", "money 1", "owner 1", "2. title 2", "decide 2")
    ]
    assert places == sorted(places)
    assert text.startswith(brief.title)
    assert brief.data_note in text
    assert "PDF" not in text


def test_a_quiet_week_says_that_it_is_quiet(brief: Brief) -> None:
    text = brief_text(replace(brief, items=(), quiet="Nada cambió.", language="es"), with_document=True)
    assert "Nada cambió." in text
    assert "adjunto en PDF" in text


def test_a_subject_is_one_line(brief: Brief) -> None:
    told = subject_of(replace(brief, company="Andina\r\nBcc: x@example.com", title="Dos\nlíneas"))
    assert "\n" not in told
    assert "\r" not in told


@pytest.mark.parametrize("with_document", [True, False])
def test_the_pdf_goes_where_it_may(
    with_document: bool, brief: Brief, outbox: list[mail.EmailMessage]
) -> None:
    send_brief(brief, "ana@example.com", with_document=with_document)
    (message,) = outbox
    assert message.to == ["ana@example.com"]
    assert [name.endswith(".pdf") for name, _, _ in message.attachments] == [True] * with_document


def test_without_a_server_nothing_is_sent(brief: Brief) -> None:
    with override_settings(EMAIL_BACKEND=f"{BACKENDS}.dummy.EmailBackend"):
        assert not mail_ready()
        with pytest.raises(CompanyError, match="mail_not_set_up"):
            send_brief(brief, "ana@example.com", with_document=False)


def test_a_server_that_is_not_there_is_told_in_words(brief: Brief) -> None:
    nowhere = {"EMAIL_BACKEND": f"{BACKENDS}.smtp.EmailBackend", "EMAIL_HOST": "127.0.0.1", "EMAIL_PORT": 1}
    with override_settings(**nowhere):
        assert mail_ready()
        with pytest.raises(CompanyError) as refused:
            send_brief(brief, "ana@example.com", with_document=False)
    assert refused.value.code == "mail_failed"
    assert refused.value.facts["email"] == "ana@example.com"
