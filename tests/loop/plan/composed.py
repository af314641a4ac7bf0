"""Briefs composed without a warehouse: of planted sums or of rows, in any language or in bare keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date

from tests.loop.diagnose.planted import EDITION, YEAR, Cell, asked, said
from tests.loop.measure.company import Company
from unisono.loop.diagnose.catalogue import DETECTORS
from unisono.loop.diagnose.detector import Context
from unisono.loop.measure.ask import kernel_for
from unisono.loop.measure.figures import figures_from
from unisono.loop.plan.brief import Material, compose, questions
from unisono.loop.plan.speech import FindingWords, Speech
from unisono.model.brief import Brief
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding
from unisono.model.question import Figure, Question
from unisono.services.diagnose import ranked


@dataclass(frozen=True)
class Keys:
    """Speaks in keys and facts, so that a test sees what was said rather than how."""

    language: str = "keys"

    def say(self, key: str, **facts: object) -> str:
        return key if not facts else f"{key}({', '.join(f'{name}={fact}' for name, fact in facts.items())})"

    def value(self, estimate: Estimate) -> str:
        return f"{estimate.value:.3f}" if estimate.value is not None else "unknown"

    def interval(self, estimate: Estimate) -> str:
        return f"{estimate.low}..{estimate.high}"

    def change(self, estimate: Estimate) -> str:
        return f"{estimate.value:+.3f} {estimate.unit}"

    def span(self, first: date, last: date) -> str:
        return f"{first}/{last}"

    def period(self, label: str) -> str:
        return f"<{label}>"

    def named(self, column: str, value: object) -> str:
        return f"{column.rsplit('.', 1)[-1]}:{value}"

    def finding(self, finding: Finding) -> FindingWords:
        name = f"{finding.kind} {finding.facts.get('rank', '')}".strip()
        return FindingWords(name, "why", "money", "decide", finding.owner)


def material(
    cells: Mapping[Question, Iterable[Cell]] | None = None,
    findings: Iterable[Finding] = (),
    context: Context = YEAR,
) -> Material:
    """What a brief is made of, from planted sums; a question without sums was never recorded."""
    planted = cells or {}
    answers = {question: said(question, planted.get(question, ())) for question in questions(context)}
    assert set(planted) <= set(answers), "a brief does not ask this"
    return Material("Shop", "BRL", context, EDITION, date(2019, 1, 2), answers, tuple(findings), {}, "note")


def brief(
    cells: Mapping[Question, Iterable[Cell]] | None = None,
    findings: Iterable[Finding] = (),
    context: Context = YEAR,
) -> Brief:
    """A brief of planted sums, in keys."""
    return compose(material(cells, findings, context), Keys())


def brief_of_rows(company: Company, speech: Speech, context: Context = YEAR) -> Brief:
    """A brief of a company of rows, asked the way the services ask."""
    found = [finding for detector in DETECTORS for finding in asked(detector, company, context)]
    answers = {question: _answered(company, question) for question in questions(context)}
    cited = {
        figure.key: figure
        for detector in DETECTORS
        for question in detector.reads(context).questions
        for figure in _answered(company, question)
    }
    whole = replace(material(findings=ranked(found), context=context), answers=answers, evidence=cited)
    return compose(whole, speech)


def _answered(company: Company, question: Question) -> tuple[Figure, ...]:
    rows = company.ask(kernel_for(question, extras={}))
    return figures_from(replace(question, edition=EDITION), rows, currency="BRL")


def texts(noun: object) -> list[str]:
    """Every text of a brief that a person reads: not the keys that open figures, nor a change not told."""
    if isinstance(noun, str):
        return [noun]
    if isinstance(noun, tuple):
        return [text for each in noun for text in texts(each)]
    if not is_dataclass(noun) or isinstance(noun, Estimate):
        return []
    shown = [field.name for field in fields(noun) if field.name not in ("key", "tone", "better")]
    shown = [name for name in shown if name != "change" or getattr(noun, name)]
    return [text for name in shown for text in texts(getattr(noun, name))]
