"""The job that mails the brief to one person, drawn with that person's own rights and language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from unisono.model.company import Company
from unisono.services.jobs.actors import reader_for
from unisono.services.jobs.kind import Tell
from unisono.services.mail import send_brief
from unisono.services.plan import brief_of
from unisono.services.rights import allow


def mail_brief(company: Company, facts: Mapping[str, object], tell: Tell) -> Mapping[str, object]:
    """Write the brief as its reader may see it, and send it.

    One job is one reader: begun again, it reaches nobody else a second time.

    Raises
    ------
    RightsError
        Where the reader left, or may no longer see figures; nothing is sent.
    """
    reader = reader_for(company, facts.get("person"))
    theirs = replace(company, actor=reader.actor)
    allow(theirs, "see_figures")
    tell("write_brief", {"name": reader.actor.name})
    brief = brief_of(theirs, language=reader.actor.language or company.language)
    tell("send_brief", {"name": reader.actor.name})
    send_brief(brief, reader.email, with_document=reader.actor.may("export"))
    return {"name": reader.actor.name, "edition": brief.edition}
