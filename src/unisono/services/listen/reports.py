"""Says what became of every row of each source's latest load."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unisono.model.company import Company
from unisono.model.edition import LoadReport
from unisono.services.companies import edition_of
from unisono.services.rights import allow
from unisono.store.records import editions

COUNTS = ("read", "loaded", "updated", "unchanged", "retired", "set_aside")


@dataclass(frozen=True, slots=True)
class SourceCheck:
    """One source's latest load, all its files together: read = loaded + updated + unchanged + set aside."""

    source: str
    counts: dict[str, int]
    files: tuple[LoadReport, ...]


def check(company: Company) -> tuple[SourceCheck, ...]:
    """The latest load of every source, in order of name."""
    allow(company, "see_data")
    return summed(editions.latest_reports(company.folder, edition_of(company)))


def summed(reports: Sequence[LoadReport]) -> tuple[SourceCheck, ...]:
    """Reports of files, summed up by source."""
    sources = sorted({report.source for report in reports})
    return tuple(_check(source, [r for r in reports if r.source == source]) for source in sources)


def _check(source: str, files: list[LoadReport]) -> SourceCheck:
    counts = {name: sum(getattr(file, name) for file in files) for name in COUNTS}
    return SourceCheck(source, counts, tuple(files))
