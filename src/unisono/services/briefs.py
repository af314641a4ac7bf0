"""The brief as people take it along: in which editions it stands, and the file of one of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from unisono.errors import QuestionError
from unisono.model.brief import Brief
from unisono.model.company import Company
from unisono.services.audit import note
from unisono.services.plan import brief_of
from unisono.services.rights import allow
from unisono.store.records import editions

MOST_EDITIONS = 24


@dataclass(frozen=True, slots=True)
class EditionLabel:
    """An edition somebody can go back to: its number, and when it was made."""

    number: int
    made_at: datetime


@dataclass(frozen=True, slots=True)
class BriefFile:
    """A brief as a file: its name, its media type and its bytes."""

    name: str
    media_type: str
    content: bytes


def editions_of_brief(company: Company) -> tuple[EditionLabel, ...]:
    """The editions a brief can be read of, the newest first; those that were undone are left out.

    Raises
    ------
    RightsError
        Where the actor may see no figures.
    """
    allow(company, "see_figures")
    made = editions.history(company.folder, limit=MOST_EDITIONS)
    return tuple(EditionLabel(each.number, each.made_at) for each in made if not each.undone)


def brief_file(
    company: Company, kind: str, *, language: str, as_of: int | datetime | None = None
) -> BriefFile:
    """The brief as `pdf`, `pptx` or `html`; who took it along is written down.

    Raises
    ------
    RightsError
        Where the actor may take nothing out of the house.
    QuestionError
        `brief_kind_unknown`, or `nothing_loaded`.
    """
    allow(company, "export")
    if kind not in MEDIA_TYPES:
        raise QuestionError("brief_kind_unknown", kind=kind, known=", ".join(MEDIA_TYPES))
    brief = brief_of(company, language=language, as_of=as_of)
    content = _written()[kind](brief)
    shown = (*(link.figures for link in brief.chain), *(item.evidence for item in brief.items))
    rows = sum(len(figures) for figures in shown)  # a brief's rows are the figures it cites
    note(company, "export", {"table": f"brief.{kind}", "edition": brief.edition, "rows": rows})
    return BriefFile(f"{_slug(company.name)}-{brief.edition}.{kind}", MEDIA_TYPES[kind], content)


MEDIA_TYPES: Mapping[str, str] = {
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "html": "text/html; charset=utf-8",
}


def _written() -> dict[str, Callable[[Brief], bytes]]:
    # Late for weight: what writes documents is needed by nobody who only reads pages.
    from unisono.render.documents import brief_html, brief_pdf, brief_pptx

    return {"pdf": brief_pdf, "pptx": brief_pptx, "html": lambda brief: brief_html(brief).encode()}


def _slug(name: str) -> str:
    """A company's name as files can be called.

    >>> _slug("Andina Hogar, S.A.")
    'andina-hogar-s-a'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "unisono"
