"""Sends e-mail: the brief, to one reader at a time, through the server that the installation names."""

from __future__ import annotations

from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage

from unisono.errors import CompanyError
from unisono.model.brief import Brief
from unisono.model.words import say
from unisono.render.documents import brief_pdf

NO_SERVER = "django.core.mail.backends.dummy.EmailBackend"


def mail_ready() -> bool:
    """Whether the installation says which server e-mail goes through."""
    return str(settings.EMAIL_BACKEND) != NO_SERVER


def send_brief(brief: Brief, email: str, *, with_document: bool) -> None:
    """Send a brief in its own language: its items as text, and the PDF where it may leave the house.

    Raises
    ------
    CompanyError
        `mail_not_set_up`, or `mail_failed` with what the server said.
    """
    if not mail_ready():
        raise CompanyError("mail_not_set_up")
    message = EmailMessage(
        subject=subject_of(brief), body=brief_text(brief, with_document=with_document), to=[email]
    )
    if with_document:
        name = say("mail.brief.file", brief.language, company=brief.company, edition=brief.edition)
        message.attach(name, brief_pdf(brief), "application/pdf")
    try:
        message.send()
    except (SMTPException, OSError) as refused:
        raise CompanyError("mail_failed", email=email, problem=str(refused)) from refused


def subject_of(brief: Brief) -> str:
    """What the brief's e-mail is about, on one line."""
    told = say("mail.brief.subject", brief.language, company=brief.company, title=brief.title)
    return " ".join(told.split())


def brief_text(brief: Brief, *, with_document: bool) -> str:
    """The brief as plain text: its title, then what changed, why, how much money, and what to decide."""
    lines = [brief.title, brief.period, ""]
    for place, item in enumerate(brief.items, 1):
        decide = say("mail.brief.decide", brief.language, owner=item.owner, decide=item.decide)
        lines += [f"{place}. {item.title}", item.why, item.money, decide, ""]
    if not brief.items:
        lines += [brief.quiet, ""]
    if with_document:
        lines += [say("mail.brief.attached", brief.language), ""]
    footing = say("mail.brief.foot", brief.language, as_of=brief.as_of, edition=brief.edition)
    return "\n".join([*lines, "-- ", footing, brief.data_note, ""])
