"""Why: lets every detector look at one edition and gives their findings, the most money first."""

from __future__ import annotations

from collections.abc import Sequence

from unisono.loop.diagnose.catalogue import DETECTORS
from unisono.loop.diagnose.detector import Answers, Context
from unisono.loop.diagnose.horizon import horizon_kernel, span_of
from unisono.model.company import Company
from unisono.model.finding import Finding
from unisono.services.companies import edition_of, reader_of
from unisono.services.measure import answer
from unisono.store.warehouse import Reader


def findings(company: Company) -> tuple[Finding, ...]:
    """What is worth a decision in the current edition; nothing where nothing is beyond noise."""
    with reader_of(company, edition_of(company)) as reader:
        context = context_of(company, reader)
        return detect(company, reader, context) if context else ()


def context_of(company: Company, reader: Reader) -> Context | None:
    """The span detectors look at: the year that ends with the data; None where there is none."""
    span = span_of(reader.ask(horizon_kernel()))
    if span is None:
        return None
    return Context(*span, last=span[1], currency=company.currency, contract=company.contract)


def detect(company: Company, reader: Reader, context: Context) -> tuple[Finding, ...]:
    """Run every detector on what it says it reads; a question that two of them read is asked once."""
    needs = {detector.slug: detector.reads(context) for detector in DETECTORS}
    questions = dict.fromkeys(question for need in needs.values() for question in need.questions)
    figures = {question: answer(company, reader, question) for question in questions}
    found: list[Finding] = []
    for detector in DETECTORS:
        rows = {name: reader.ask(kernel) for name, kernel in needs[detector.slug].kernels.items()}
        found += detector.finds(context, Answers(figures, rows))
    return tuple(ranked(found))


def ranked(found: Sequence[Finding]) -> list[Finding]:
    """The most money first; findings without known money after them, in their detectors' order."""
    return sorted(found, key=lambda finding: -((finding.stake.value if finding.stake else None) or 0.0))
