"""Why: lets every detector look at one edition and gives their findings, the most money first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Condition
from typing import Any

from cachetools import LRUCache, cached

from unisono.errors import MissingError, StoreError
from unisono.loop.diagnose.catalogue import DETECTORS
from unisono.loop.diagnose.detector import Answers, Context, Needs
from unisono.loop.diagnose.horizon import first_of, horizon_kernel, span_of, within_lens
from unisono.model.canon import TABLES
from unisono.model.company import Company
from unisono.model.edition import Edition
from unisono.model.finding import Finding
from unisono.model.kernel import Kernel
from unisono.model.lens import Lens
from unisono.model.question import Figure, Question
from unisono.model.rights import OWNER
from unisono.services.companies import edition_of, reader_of
from unisono.services.measure import Read, answer, read_together
from unisono.services.questions import moment_of
from unisono.services.rights import allow
from unisono.store.definitions import read_definitions
from unisono.store.warehouse import Reader

MOST_REMEMBERED = 24
REFERENCES = tuple(column for table in TABLES for column in table.references)
NAMES: Mapping[str, Kernel] = {
    "employees": Kernel("select id, name from employees where name <> '' order by id", ("employees",)),
    "campaigns": Kernel("select id, name from campaigns where name <> '' order by id", ("campaigns",)),
    "promises": Kernel("select id, text as name from promises where text <> '' order by id", ("promises",)),
}
"""What people call the rows of a table, by the id under which other tables know them."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A detector that looked: how much there was to compare, and how many findings it made."""

    slug: str
    weighed: int
    found: int


@dataclass(frozen=True, slots=True)
class Examined:
    """What detectors made of an edition through a lens; not the rows they read, which are many.

    Parameters
    ----------
    findings : all of them, the most money first.
    evidence : every figure looked at, by the key it is cited with.
    names : what people call whom the data know by an id, by column and id.
    """

    context: Context
    findings: tuple[Finding, ...]
    looked: tuple[Looked, ...]
    evidence: Mapping[str, Figure]
    names: Mapping[str, Mapping[str, str]]


def names_of(reader: Reader) -> Mapping[str, Mapping[str, str]]:
    """What people call whom the data know by an id, by column and id; namesakes keep theirs beside it."""
    told = {table: _told_apart(reader.ask(kernel)) for table, kernel in NAMES.items()}
    return {column.name: told[column.to] for column in REFERENCES if column.to in told}


def findings(
    company: Company, *, lens: Lens | None = None, as_of: int | datetime | None = None
) -> tuple[Finding, ...]:
    """What is worth a decision in an edition, through a lens; nothing where nothing is beyond noise.

    Raises
    ------
    RightsError
        Where the actor may see no figures.
    """
    allow(company, "see_figures")
    with reader_of(company, edition_of(company, as_of)) as reader:
        examined = examine(company, reader, lens)
        return examined.findings if examined else ()


def edition_asked(company: Company, told: str | None) -> int | datetime | None:
    """Which edition an address means; None for the newest.

    Raises
    ------
    MissingError
        `edition_missing`, where there is none: an address that leads nowhere is no defect of the store.
    QuestionError
        `day_unreadable`, where it is neither a number nor a moment.
    """
    as_of = moment_of(told)
    try:
        edition_of(company, as_of)
    except StoreError as gone:
        if gone.code != "edition_missing":
            raise
        raise MissingError("edition_missing", as_of=str(told)) from gone
    return as_of


def context_of(company: Company, reader: Reader, lens: Lens | None = None) -> Context | None:
    """The span detectors look at: the lens's, else the year that ends with the data; None without data."""
    lens = lens or Lens()
    rows = reader.ask(horizon_kernel())
    span = span_of(rows)
    if span is None:
        return None
    since, until = within_lens(span, lens)
    return Context(
        since,
        until,
        last=span[1],
        currency=company.currency,
        contract=company.contract,
        first=first_of(rows),
        lens=lens,
        plans=read_definitions(company.folder, "plans"),
        extras=reader.edition.extras,
    )


def examine(company: Company, reader: Reader, lens: Lens | None = None) -> Examined | None:
    """Have every detector look at an edition through a lens; None without data.

    It takes a while, so it is done once for all who see the same rows, and remembered until others are
    asked for more recently. A question that two detectors read is asked once.
    """
    context = context_of(company, reader, lens)
    return _examined(company, reader, context) if context else None


def already_examined(company: Company, edition: Edition, lens: Lens) -> bool:
    """Whether `examine` would answer at once, because somebody asked for the same before."""
    key = _seen(company, edition, lens, read_definitions(company.folder, "plans"))
    return key in _examined.cache


def _seen(company: Company, edition: Edition, lens: Lens, plans: Mapping[str, object]) -> object:
    """All that findings depend on, but for who asks: only which rows they may see."""
    whose = (replace(company, actor=OWNER), company.actor.scope)
    return (*whose, edition.number, edition.made_at, lens, repr(plans))


def _key(company: Company, reader: Reader, context: Context) -> object:
    return _seen(company, reader.edition, context.lens, context.plans)


@cached(LRUCache[object, Examined](MOST_REMEMBERED), key=_key, condition=Condition())
def _examined(company: Company, reader: Reader, context: Context) -> Examined:
    needs = [detector.reads(context) for detector in DETECTORS]
    figures = ask(company, reader, context, (question for need in needs for question in need.questions))
    findings: list[Finding] = []
    looked, told = [], _Told(reader)
    for detector, need in zip(DETECTORS, needs, strict=True):
        answers = Answers(figures, {name: told.rows(kernel) for name, kernel in need.kernels.items()})
        found = detector.finds(context, answers)
        looked.append(Looked(detector.slug, detector.weighs(context, answers), len(found)))
        findings += found
    evidence = {figure.key: figure for several in figures.values() for figure in several}
    return Examined(context, tuple(ranked(findings)), tuple(looked), evidence, names_of(reader))


def ask(
    company: Company, reader: Reader, context: Context, questions: Iterable[Question]
) -> dict[Question, tuple[Figure, ...]]:
    """The answers through the context's lens, by the question as it was put, each asked once."""
    asked = dict.fromkeys(questions)
    read = read_together(company, reader, (context.lens.through(question) for question in asked))
    return {question: _through(company, reader, context.lens, question, read) for question in asked}


def answers_of(reader: Reader, need: Needs, figures: dict[Question, tuple[Figure, ...]]) -> Answers:
    """The figures already asked, with the rows of what else is needed."""
    rows = reader.ask_all(tuple(need.kernels.values()))
    return Answers(figures, dict(zip(need.kernels, rows, strict=True)))


def _told_apart(rows: Sequence[dict[str, Any]]) -> dict[str, str]:
    shared = Counter(row["name"] for row in rows)
    return {
        str(row["id"]): row["name"] if shared[row["name"]] == 1 else f"{row['name']} ({row['id']})"
        for row in rows
    }


class _Told:
    """The rows of kernels that several detectors read, each asked once."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._rows: dict[tuple[object, ...], list[dict[str, Any]]] = {}

    def rows(self, kernel: Kernel) -> list[dict[str, Any]]:
        key = (kernel.sql, *sorted(kernel.parameters.items()))
        if key not in self._rows:
            self._rows[key] = self._reader.ask(kernel)
        return self._rows[key]


def ranked(found: Sequence[Finding]) -> list[Finding]:
    """The most money first; findings without known money after them, in their detectors' order."""
    return sorted(found, key=lambda finding: -((finding.stake.value if finding.stake else None) or 0.0))


def _through(
    company: Company, reader: Reader, lens: Lens, question: Question, read: Read
) -> tuple[Figure, ...]:
    """One answer; none where the lens begins after the last day the question can ask for."""
    asked = lens.through(question)
    if asked.since and asked.until and asked.since > asked.until:
        return ()
    return answer(company, reader, asked, read)
