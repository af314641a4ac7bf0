"""The brief: gathers figures and findings of one edition and has them composed in one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from unisono.errors import QuestionError
from unisono.loop.plan.brief import Answered, Material, compose, questions
from unisono.model.brief import Brief, Link
from unisono.model.company import Company
from unisono.model.edition import Edition
from unisono.model.finding import Finding
from unisono.model.lens import Lens
from unisono.model.question import Figure, read_key
from unisono.model.words import say
from unisono.render.numbers import count_text
from unisono.services.companies import edition_of, reader_of
from unisono.services.diagnose import Examined, ask, examine
from unisono.services.integrity import integrity
from unisono.services.integrity.wording import headline as doubts
from unisono.services.measure import answer
from unisono.services.rights import allow
from unisono.services.value import value_of
from unisono.services.value.showing import figures as value_figures
from unisono.services.wording import LanguageSpeech
from unisono.store.records import editions
from unisono.store.warehouse import Reader


def brief_of(company: Company, *, language: str, as_of: int | datetime | None = None) -> Brief:
    """The executive brief of a company, from its current edition or an older one.

    Raises
    ------
    QuestionError
        Where nothing has been loaded yet.
    """
    allow(company, "see_figures")
    edition = edition_of(company, as_of)
    with reader_of(company, edition) as reader:
        examined = examine(company, reader)
        if examined is None:
            raise QuestionError("nothing_loaded", company=company.name)
        speech = LanguageSpeech(language, examined.names)
        made = compose(_material(company, reader, examined, language), speech)
    return replace(
        made,
        chain=_with_worth(company, made.chain, language, edition.number),
        data_note=" ".join((made.data_note, *_doubts(company, language, edition.number))),
    )


def _with_worth(company: Company, chain: tuple[Link, ...], language: str, edition: int) -> tuple[Link, ...]:
    """The chain whose last link ends in what customers are worth, where that is known."""
    found = value_of(company, Lens(), as_of=edition)
    cited = [each for each in value_figures(found, language)[:1] if each.estimate.known]
    *before, lived = chain
    return (*before, replace(lived, figures=(*lived.figures, *cited)))


def _doubts(company: Company, language: str, edition: int) -> tuple[str, ...]:
    """What the audit of the scores found; nothing where it found nothing."""
    told = integrity(company, Lens(), as_of=edition)
    return (f"{doubts(told, language)}.",) if told and told.flagged else ()


def _material(company: Company, reader: Reader, examined: Examined, language: str) -> Material:
    found, context = examined.findings, examined.context
    answers = ask(company, reader, context, questions(context))
    made = reader.edition.made_at
    return Material(
        company=company.name,
        currency=company.currency,
        context=context,
        edition=reader.edition.number,
        as_of=(made or datetime.now(UTC)).astimezone(ZoneInfo(company.time_zone)).date(),
        answers=answers,
        findings=found,
        evidence=_evidence(company, reader, found, answers),
        data_note=_data_note(company, reader.edition, language),
    )


def _evidence(
    company: Company, reader: Reader, found: Sequence[Finding], answers: Answered
) -> dict[str, Figure]:
    """Every figure a finding cites, by key; those not yet asked are asked the way their key says."""
    by_key = {figure.key: figure for figures in answers.values() for figure in figures}
    for key in (key for finding in found for key in finding.evidence):
        if key not in by_key:
            question, _, _ = read_key(key)
            by_key |= {figure.key: figure for figure in answer(company, reader, question)}
    return by_key


def _data_note(company: Company, edition: Edition, language: str) -> str:
    """How much was read, and how much of it stayed out, so that nobody has to wonder."""
    reports = editions.latest_reports(company.folder, edition)
    read = sum(report.read for report in reports)
    aside = sum(report.set_aside for report in reports)
    sources = len({report.source for report in reports})
    return say(
        "brief.data_note",
        language,
        read=count_text(read, language),
        sources=count_text(sources, language),
        aside=count_text(aside, language),
    )
