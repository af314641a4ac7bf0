"""Looks at the answers of some days: every check, what it would change, and who was heard too little."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from unisono.loop.diagnose.segment import within
from unisono.loop.measure.asked import SCORED, Standing, cells_kernel, standing_of
from unisono.loop.measure.composite import Composite, composite_kernel, composite_of
from unisono.loop.measure.integrity.audit import Verdict, audited, effects
from unisono.loop.measure.integrity.catalogue import CHECKS
from unisono.loop.measure.integrity.kernels import scores
from unisono.loop.measure.integrity.nouns import Judged, Rows, Suspect, Window
from unisono.model.company import Company
from unisono.model.estimate import Reason
from unisono.model.lens import Lens
from unisono.model.question import Figure, Question, key_of
from unisono.services.companies import edition_of, reader_of
from unisono.services.integrity.nouns import Integrity, Kind
from unisono.services.measure import answer
from unisono.services.rights import allow
from unisono.services.trends.looking import span_through
from unisono.store.warehouse import Reader

CUSTOMER = "{customer}"
WHERE = {"team": "case.agent.team", "agent": "case.agent_id"}


def integrity(company: Company, lens: Lens, *, as_of: int | datetime | None = None) -> Integrity | None:
    """Can the scores be believed, and what would they be if all had answered? None where nothing was loaded.

    Raises
    ------
    RightsError
        Where the actor may see no figures.
    """
    allow(company, "see_figures")
    with reader_of(company, edition_of(company, as_of)) as reader:
        span = span_through(company, reader, lens)
        if span is None:
            return None
        segment, values = within(lens, CUSTOMER)
        window = Window(span.since, span.until, segment, values, reader.edition.extras)
        told = reader.ask(scores(window))
        verdicts = audited(_judged(reader, window))
        asked = lens.through(Question("", since=span.since, until=span.until, edition=reader.edition.number))
        return Integrity(
            verdicts,
            effects(told, verdicts),
            _standings(reader, window),
            _kinds(company, reader, asked),
            _composite(company, reader, window),
            _answered(company, reader, asked),
            _keys(asked, told, verdicts),
            reader.edition.number,
            span.since,
            span.until,
        )


def _judged(reader: Reader, window: Window) -> dict[str, Judged]:
    """What every check sees; a kernel that two of them read is asked once."""
    asked: dict[str, Rows] = {}
    judged = {}
    for check in CHECKS:
        kernel = check.reads(window)
        if kernel is None:
            judged[check.slug] = Judged(why=Reason(check.missing))
            continue
        if kernel.sql not in asked:
            asked[kernel.sql] = reader.ask(kernel)
        judged[check.slug] = check.judges(asked[kernel.sql])
    return judged


def _standings(reader: Reader, window: Window) -> tuple[Standing, ...]:
    """Each score as it came and as if all had answered; those that anybody was asked for."""
    told = (standing_of(metric, reader.ask(cells_kernel(metric, window))) for metric in SCORED)
    return tuple(standing for standing in told if standing.raw.n)


def _kinds(company: Company, reader: Reader, asked: Question) -> tuple[Kind, ...]:
    """Every score that is asked both after something and of the whole relation, each by itself."""
    told = {
        metric: answer(company, reader, replace(asked, metric=metric, by=("survey_kind",)))
        for metric in SCORED
    }
    found = [
        Kind(str(figure.group["survey_kind"]), metric, figure)
        for metric, figures in told.items()
        for figure in figures
        if figure.group
    ]
    return tuple(sorted(found, key=lambda each: (each.kind, list(SCORED).index(each.metric))))


def _composite(company: Company, reader: Reader, window: Window) -> Composite:
    return composite_of(reader.ask(composite_kernel(window)), dict(company.score_weights))


def _answered(company: Company, reader: Reader, asked: Question) -> Figure:
    """The response rate; where these days hold none, why: perhaps nothing ever tells whom one asked."""
    told = answer(company, reader, replace(asked, metric="response_rate"))[0]
    if told.estimate.n:
        return told
    ever = answer(company, reader, Question("response_rate", edition=asked.edition))[0]
    return told if ever.estimate.n else ever


def _keys(asked: Question, told: Rows, verdicts: Sequence[Verdict]) -> Mapping[tuple[str, str], str]:
    """The key that opens the answers of each team or agent that stands out: of their most used score."""
    suspects = [suspect for verdict in verdicts for suspect in verdict.flagged if suspect.kind in WHERE]
    return {(suspect.kind, suspect.name): _key(asked, told, suspect) for suspect in suspects}


def _key(asked: Question, told: Rows, suspect: Suspect) -> str:
    counts = dict.fromkeys(SCORED, 0)
    for row in told:
        if row[suspect.kind] == suspect.name and row["instrument"] in counts:
            counts[row["instrument"]] += int(row["n"])
    name = suspect.name.replace("'", "''")
    where = f"{WHERE[suspect.kind]} = '{name}'"
    metric = max(counts, key=lambda each: counts[each])
    told_apart = f"{asked.where} and {where}" if asked.where else where
    return key_of(replace(asked, metric=metric, where=told_apart), {}, None)
