"""Findings as people read them: all of an edition, one by its link, and the detectors that are silent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from unisono.errors import MissingError
from unisono.loop.diagnose.reference import reference_of
from unisono.loop.plan.brief import chosen
from unisono.loop.plan.explaining import explaining_charts, explaining_questions
from unisono.loop.plan.told import ToldFinding, told_of
from unisono.model.brief import Chart
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.services.companies import edition_of, reader_of
from unisono.services.diagnose import Examined, Looked, already_examined, ask, examine
from unisono.services.rights import allow
from unisono.services.wording import LanguageSpeech


@dataclass(frozen=True, slots=True)
class Found:
    """All findings of an edition through a lens, the dearest first; `significant` are the few for the home.

    `since` and `until` bound the days looked at; None where nothing is loaded yet.
    """

    told: tuple[ToldFinding, ...]
    significant: tuple[ToldFinding, ...]
    looked: tuple[Looked, ...]
    edition: int
    since: date | None = None
    until: date | None = None

    @property
    def compared(self) -> bool:
        """Whether there was anything to compare; without it, silence says nothing."""
        return any(each.weighed for each in self.looked)


@dataclass(frozen=True, slots=True)
class FindingDetail:
    """One finding with the charts that explain it."""

    told: ToldFinding
    charts: tuple[Chart, ...]
    edition: int
    since: date
    until: date


def found(company: Company, *, lens: Lens, language: str, as_of: int | datetime | None = None) -> Found:
    """Every finding of an edition, in words. Detectors look once; each language tells what they found.

    Raises
    ------
    RightsError
        Where the actor may see no figures.
    StoreError
        Where there is no such edition.
    """
    allow(company, "see_figures")
    edition = edition_of(company, as_of)
    with reader_of(company, edition) as reader:
        examined = examine(company, reader, lens)
    return _told(examined, edition.number, language) if examined else Found((), (), (), edition.number)


def already_found(company: Company, *, lens: Lens) -> bool:
    """Whether `found` would answer at once, because somebody asked the same before."""
    return already_examined(company, edition_of(company), lens)


def finding_detail(
    company: Company,
    reference: str,
    *,
    lens: Lens,
    language: str,
    as_of: int | datetime | None = None,
) -> FindingDetail:
    """One finding by its reference, with its charts.

    Raises
    ------
    MissingError
        `finding_missing`, where the edition through this lens has no such finding.
    RightsError
        Where the actor may see no figures.
    """
    allow(company, "see_figures")
    edition = edition_of(company, as_of)
    with reader_of(company, edition) as reader:
        examined = examine(company, reader, lens)
        every = examined.findings if examined else ()
        finding = next((each for each in every if reference_of(each) == reference), None)
        if examined is None or finding is None:
            raise MissingError("finding_missing", reference=reference)
        context, speech = examined.context, LanguageSpeech(language, examined.names)
        asked = ask(company, reader, context, explaining_questions(finding, context))
    return FindingDetail(
        told_of(finding, examined.evidence, speech),
        explaining_charts(finding, context, asked, speech),
        edition.number,
        context.since,
        context.until,
    )


def _told(examined: Examined, edition: int, language: str) -> Found:
    speech = LanguageSpeech(language, examined.names)
    every, evidence, context = examined.findings, examined.evidence, examined.context
    return Found(
        tuple(told_of(finding, evidence, speech) for finding in every),
        tuple(told_of(finding, evidence, speech) for finding in chosen(every)),
        examined.looked,
        edition,
        context.since,
        context.until,
    )
