"""Findings as people read them: all of an edition, one by its link, and the detectors that are silent."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import date, datetime
from threading import Lock

from unisono.errors import MissingError
from unisono.loop.diagnose.detector import Context
from unisono.loop.diagnose.reference import reference_of
from unisono.loop.plan.brief import chosen
from unisono.loop.plan.explaining import explaining_charts, explaining_questions
from unisono.loop.plan.told import ToldFinding, told_of
from unisono.model.brief import Chart
from unisono.model.company import Company
from unisono.model.edition import Edition
from unisono.model.lens import Lens
from unisono.services.companies import edition_of, reader_of
from unisono.services.diagnose import ask, context_of, examine, names_of, ranked
from unisono.services.rights import allow
from unisono.services.wording import LanguageSpeech
from unisono.store.warehouse import Reader

MOST_REMEMBERED = 32


@dataclass(frozen=True, slots=True)
class Looked:
    """A detector that looked: how much there was to compare, and how many findings it made."""

    slug: str
    weighed: int
    found: int


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
    """Every finding of an edition, in words. What was found once is remembered until the edition changes.

    Raises
    ------
    RightsError
        Where the actor may see no figures.
    StoreError
        Where there is no such edition.
    """
    allow(company, "see_figures")
    edition = edition_of(company, as_of)
    key = _key(company, edition, lens, language)
    known = _memory.get(key)
    if known is None:
        known = _found(company, edition, lens, language)
        _remember(key, known)
    return known


def already_found(company: Company, *, lens: Lens, language: str) -> bool:
    """Whether `found` would answer at once, because somebody asked the same before."""
    return _key(company, edition_of(company), lens, language) in _memory


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
        context = context_of(company, reader, lens)
        if context is None:
            raise MissingError("finding_missing", reference=reference)
        speech = LanguageSpeech(language, names_of(reader))
        for _, findings, answers in examine(company, reader, context):
            for finding in findings:
                if reference_of(finding) == reference:
                    evidence = {f.key: f for figures in answers.figures.values() for f in figures}
                    asked = ask(company, reader, context, explaining_questions(finding, context))
                    return FindingDetail(
                        told_of(finding, evidence, speech),
                        explaining_charts(finding, context, asked, speech),
                        edition.number,
                        context.since,
                        context.until,
                    )
    raise MissingError("finding_missing", reference=reference)


def _found(company: Company, edition: Edition, lens: Lens, language: str) -> Found:
    with reader_of(company, edition) as reader:
        context = context_of(company, reader, lens)
        if context is None:
            return Found((), (), (), edition.number)
        return _told(company, reader, context, language)


def _told(company: Company, reader: Reader, context: Context, language: str) -> Found:
    speech = LanguageSpeech(language, names_of(reader))
    examined = examine(company, reader, context)
    every = ranked([finding for _, findings, _ in examined for finding in findings])
    evidence = {
        f.key: f for _, _, answers in examined for figures in answers.figures.values() for f in figures
    }
    return Found(
        tuple(told_of(finding, evidence, speech) for finding in every),
        tuple(told_of(finding, evidence, speech) for finding in chosen(every)),
        tuple(
            Looked(detector.slug, detector.weighs(context, answers), len(findings))
            for detector, findings, answers in examined
        ),
        reader.edition.number,
        context.since,
        context.until,
    )


_memory: OrderedDict[object, Found] = OrderedDict()
_lock = Lock()


def _key(company: Company, edition: Edition, lens: Lens, language: str) -> object:
    """All that findings depend on, but for who asks: only which rows they may see."""
    told = (company.currency, company.time_zone, company.contract, company.actor.scope)
    return (company.folder, edition.number, edition.made_at, *told, lens, language)


def _remember(key: object, what: Found) -> None:
    with _lock:
        _memory[key] = what
        while len(_memory) > MOST_REMEMBERED:
            _memory.popitem(last=False)
